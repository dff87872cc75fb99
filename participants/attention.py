"""Read-outs of special attention: what a person's page tells of it, who looked at it, counts and the list by name."""

from collections import Counter
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.sheets import Column, Sheet
from organisations.access import Permission, may
from organisations.models import AuditEntry
from participants.enums import AttentionFlag, ParticipationRole
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

    @property
    def words(self):
        if 0 < self.count < SMALLEST:
            return _("fewer than %(count)d") % {"count": SMALLEST}
        return str(self.count)


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
    return len(rows), [FlagCount(str(flag.label), counted[flag.value]) for flag in AttentionFlag]


def list_file(programme, found, purpose):
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
    return SHEET.write(values, title=SHEET.title, notes=notes)
