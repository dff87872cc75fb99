"""Experts of a programme against the number its plan asks for, and their list as a table."""

import re

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.sheets import Column, Sheet
from participants.exporting import MASKED, about_file, file_notes
from participants.models import Expert
from roadmap.queries import plan_events

KIND = "find_experts"
_WANTED = re.compile(r"(\d{1,3})\s+(?:\w+\s+)?эксперт", re.IGNORECASE)  # «не менее 5 экспертов»

EXPERTS = Sheet(
    gettext_lazy("Experts"),
    Column("number", gettext_lazy("No."), width=6),
    Column("name", gettext_lazy("Full name"), width=34),
    Column("workplace", gettext_lazy("Place of work and post"), width=34),
    Column("subject", gettext_lazy("What the expert can teach"), width=44),
    Column("contact", gettext_lazy("Phone or e-mail"), width=26),
    Column("answer", gettext_lazy("Answer"), width=18),
)


def wanted_by(event):
    """How many experts ``event`` asks for in its own words; one when it names no number."""
    found = _WANTED.search(f"{event.title} {event.expected_result} {event.indicator}")
    return int(found[1]) if found else 1


def wanted_in(programme):
    """The most that any event of ``programme`` asks for; 0 when none is about experts."""
    return max((wanted_by(event) for event in plan_events(programme) if KIND in event.kinds), default=0)


def experts_file(programme, shown=MASKED, *, by=None):
    """The list as .xlsx bytes, with everybody who was asked; ``shown``: whether ``by`` gets the contacts."""
    rows = Expert.objects.filter(programme=programme).in_order()
    values = [
        {
            "number": number,
            "name": row.name,
            "workplace": row.workplace,
            "subject": row.subject,
            "contact": shown.contact(row.contact),
            "answer": row.get_answer_display(),
        }
        for number, row in enumerate(rows, 1)
    ]
    notes = [f"{programme.organisation.short_name}, {programme.year}"]
    notes += file_notes(by=by, purpose=shown.purpose) if by else []
    about = about_file(by=by, purpose=shown.purpose) if by else ()
    return EXPERTS.write(values, title=_("Experts"), notes=notes, about=about)
