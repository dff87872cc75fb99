"""Two records as the page shows them: each fact of both, and which of the two is taken if nobody says otherwise."""

from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participants.duplicates.merging import EMPTY, FIELDS
from participants.duplicates.registry import pointing_to
from participants.models import DistinctPeople, Participation, Person, PersonMerge


@dataclass(frozen=True)
class Line:
    name: str
    label: Any
    kept: str
    gone: str
    taken: str

    @property
    def differ(self):
        return self.kept != self.gone


def lines_of(kept, gone, given=None):
    """What is known of either; ``given`` are choices made already."""
    lines = []
    for name in FIELDS:
        ours, theirs = _words(kept, name), _words(gone, name)
        if not ours and not theirs:
            continue
        usual = "gone" if getattr(kept, name) in EMPTY else "kept"
        taken = (given or {}).get(name, usual)
        lines.append(Line(name, Person._meta.get_field(name).verbose_name, ours, theirs, taken))
    return lines


def choices_from(data):
    """{column: "kept" or "gone"} of what was ticked."""
    return {name: data[name] for name in FIELDS if data.get(name) in ("kept", "gone")}


def _words(person, name):
    value = getattr(person, name)
    if value in EMPTY:
        return ""
    if name == "group":
        return str(person.get_group_display())
    return date_format(value, "j E Y") if name == "birth_on" else str(value)


def what_hangs_on(person):
    """«участие — 2», «согласие — 1»: everything that would move, in words."""
    found = []
    for root, keys in (
        (Person, [person.pk]),
        (Participation, list(person.participations.values_list("pk", flat=True))),
    ):
        for model, field in pointing_to(root):
            number = model._base_manager.filter(**{f"{field.attname}__in": keys}).count()
            if number and not model._meta.auto_created and model not in (PersonMerge, DistinctPeople):
                found.append(f"{model._meta.verbose_name_plural}: {number}")
    if person.user_id:
        found.insert(0, _("an account"))
    return list(dict.fromkeys(found))


def since(person):
    days = date_format(person.created_at, "j E Y")
    return _("in the register since %(day)s") % {"day": days}


def left_words(left):
    return ngettext("Changed since and stays here: %(what)s.", "Changed since and stay here: %(what)s.", len(left)) % {
        "what": ", ".join(left)
    }
