"""What two records say in words of the same thing: shown with their sources, one chosen or both kept as statements."""

from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from mentoring.kit.text import search_key
from organisations.models import AuditEntry
from participants.models import Participation

TEXTS = ("need", "competencies", "achievements", "interests", "wishes", "outcome")
KEPT, GONE, BOTH = "kept", "gone", "both"
BETWEEN = "\n\n"  # statements of a text: a blank line parts them


@dataclass(frozen=True)
class TextLine:
    """One text that both say otherwise; sources are words like «из анкеты 9 октября»."""

    name: str
    label: Any
    about: str
    kept: str
    kept_source: str
    gone: str
    gone_source: str
    taken: str


def differ(ours, theirs):
    return bool(ours and theirs) and search_key(ours) != search_key(theirs)


def joined_text(ours, theirs, taken):
    """The text that stays; what one says already is not said twice."""
    if taken == KEPT:
        return ours
    if taken == GONE or search_key(ours) in search_key(theirs):
        return theirs
    return ours if search_key(theirs) in search_key(ours) else f"{ours}{BETWEEN}{theirs}"


def statements_of(text):
    """The statements of ``text``, one by one."""
    return [part.strip() for part in text.split(BETWEEN) if part.strip()]


def text_key(row, name):
    """The name of the choice about the text ``name`` of the participation ``row``, which goes."""
    return f"text-{row.pk}-{name}"


def texts_of(kept, gone, given=None):
    """``TextLine`` of every text both records have for the same programme and role, and that differ."""
    ours = {(row.programme_id, row.role): row for row in kept.participations.select_related("programme")}
    pairs = [
        (ours[row.programme_id, row.role], row)
        for row in gone.participations.order_by("pk")
        if (row.programme_id, row.role) in ours
    ]
    sources = _sources([row for pair in pairs for row in pair])
    return [
        TextLine(
            text_key(row, name),
            Participation._meta.get_field(name).verbose_name,
            f"{twin.programme.year}, {twin.get_role_display()}",
            getattr(twin, name),
            sources[twin.pk],
            getattr(row, name),
            sources[row.pk],
            (given or {}).get(text_key(row, name), BOTH),
        )
        for twin, row in pairs
        for name in TEXTS
        if differ(getattr(twin, name), getattr(row, name))
    ]


def texts_from(data):
    """{name of a choice: what was ticked}."""
    return {name: data[name] for name in data if name.startswith("text-") and data[name] in (KEPT, GONE, BOTH)}


def _sources(rows):
    """{participation key: where its words are from}: an accepted application, or whoever wrote them last."""
    entries = AuditEntry.objects.filter(
        subject_type=ContentType.objects.get_for_model(Participation), subject_id__in=[row.pk for row in rows]
    )
    wrote = {entry.subject_id: entry for entry in entries.select_related("by").order_by("at", "pk")}
    return {row.pk: _source(row, wrote.get(row.pk)) for row in rows}


def _source(row, entry):
    if row.application_accepted_on:
        return _("from the application of %(day)s") % {"day": date_format(row.application_accepted_on, "j E Y")}
    if entry and entry.by:
        words = {"who": entry.by.short_name, "day": date_format(entry.at, "j E Y")}
        return _("written by %(who)s on %(day)s") % words
    return _("in the register since %(day)s") % {"day": date_format(row.created_at, "j E Y")}
