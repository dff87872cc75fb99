"""Read-outs of special attention: what a person's page tells of it, who looked at it, counts and the list by name."""

from collections import Counter
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.errors import Refused
from mentoring.kit.sheets import Column, Sheet
from organisations.access import Permission, may
from organisations.models import AuditEntry
from participants.enums import AttentionFlag, ParticipationRole
from participants.exporting import about_file
from participants.history import OF_ATTENTION
from participants.models import Participation, SpecialAttention

JOURNAL_SHOWN = 20
SMALLEST = 5  # fewer people than this could be recognised in a report

SHEET = Sheet(
    gettext_lazy("Special attention"),
    Column("number", gettext_lazy("No."), width=6),
    Column("name", gettext_lazy("Full name"), width=34),
    Column("class", gettext_lazy("Class"), width=10),
    Column("flags", gettext_lazy("Circumstances"), width=48),
    Column("note", gettext_lazy("What to keep in mind"), width=60),
)


@dataclass(frozen=True)
class FlagCount:
    """How many of the programme's mentees a circumstance concerns, as a report may say it."""

    label: str
    count: int
    is_veiled: bool = False  # hidden so that another one cannot be reckoned from the total

    @property
    def is_small(self):
        return 0 < self.count < SMALLEST

    @property
    def words(self):
        if self.is_small:
            return _("fewer than %(count)d") % {"count": SMALLEST}
        return _("not shown") if self.is_veiled else str(self.count)


def veiled(counts, total):
    """``counts`` (``FlagCount``s among ``total`` people) so that none can be reckoned from what is shown.

    Hidden beside the small ones: a count that leaves fewer than ``SMALLEST`` others, who could be recognised by what
    they lack; and, where one alone is hidden, the next smallest, or the total minus those shown would tell it."""
    hidden = {index for index, one in enumerate(counts) if one.is_small}
    hidden |= {index for index, one in enumerate(counts) if one.count and 0 < total - one.count < SMALLEST}
    if len(hidden) == 1:
        others = [(one.count, index) for index, one in enumerate(counts) if one.count and index not in hidden]
        hidden |= {index for _count, index in sorted(others)[:1]}
    return [replace(one, is_veiled=index in hidden) for index, one in enumerate(counts)]


def counts_for_report(programme):
    """The circumstances of the mentees as a report may say them; empty where nothing is known or a key is missing."""
    try:
        known, counts = counts_in(programme)
    except Refused:
        return []
    return [one for one in counts if one.count] if known else []


def attention_section(person, user):
    """The part of a person's page: whether anything is known, never what."""
    if person.erased_at or not may(user, Permission.ATTENTION_VIEW, person.organisation):
        return None
    row = SpecialAttention.objects.filter(person=person).only("updated_at").first()
    notes = person.notes.readable_by(user).count()
    return "participants/_attention.html", {
        "known_since": row.updated_at if row else None,
        "notes": notes,
        "url": reverse("participants:attention", args=[person.pk]),
    }


def journal_of(person):
    """The newest entries about who looked at, changed or took the circumstances of ``person``."""
    entries = AuditEntry.objects.about(person).filter(deed__startswith=OF_ATTENTION).select_related("by")
    return [
        {
            "text": f"{entry.sentence}: {purpose}" if (purpose := entry.details.get("purpose")) else entry.sentence,
            "who": entry.by.short_name if entry.by else "",
            "at": entry.at,
        }
        for entry in entries[:JOURNAL_SHOWN]
    ]


def rows_in(programme):
    """What is kept of the programme's mentees who take part now, with their people, by name."""
    mentees = Participation.objects.filter(programme=programme, role=ParticipationRole.MENTEE).active()
    rows = SpecialAttention.objects.filter(person__in=mentees.values("person"))
    return rows.select_related("person__organisation").order_by("person__search_key", "person_id")


def counts_in(programme):
    """Of how many people something is known, and ``FlagCount`` of every circumstance."""
    rows = list(rows_in(programme))
    counted = Counter(flag for row in rows for flag in row.read().flags)
    counts = [FlagCount(str(flag.label), counted[flag.value]) for flag in AttentionFlag]
    mentees = Participation.objects.filter(programme=programme, role=ParticipationRole.MENTEE).active().count()
    return len(rows), veiled(counts, mentees)


def list_file(programme, found, purpose, *, by):
    """``found`` of ``actions.attention.take_list`` as .xlsx bytes; the sheet says what it was taken for."""
    values = [
        {
            "number": number,
            "name": person.full_name,
            "class": person.class_label,
            "flags": "; ".join(circumstances.labels),
            "note": circumstances.note,
        }
        for number, (person, circumstances) in enumerate(found, 1)
    ]
    notes = [
        f"{programme.organisation.short_name}, {programme.year}",
        _("Taken on %(day)s") % {"day": f"{timezone.localdate():%d.%m.%Y}"},
        _("Purpose: %(purpose)s") % {"purpose": purpose},
    ]
    return SHEET.write(values, title=SHEET.title, notes=notes, about=about_file(by=by, purpose=purpose))
