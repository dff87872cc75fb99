"""The journal of meetings: lines as they are shown on a pair's page, and the table pairs × kinds of a programme."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from mentoring.kit.sheets import Column, Sheet
from pairs.enums import MeetingKind, MeetingState
from pairs.models import Meeting

TITLES = {
    MeetingKind.FIRST: gettext_lazy("First, organisational"),
    MeetingKind.TRIAL: pgettext_lazy("a meeting", "Trial"),
    MeetingKind.PLANNING: gettext_lazy("Planning meeting"),
    MeetingKind.REGULAR: pgettext_lazy("a meeting", "Regular"),
    MeetingKind.FINAL: pgettext_lazy("a meeting", "Final"),
}


SHORT = {  # beside the figures on a phone
    MeetingKind.FIRST: pgettext_lazy("a meeting in short", "First"),
    MeetingKind.TRIAL: pgettext_lazy("a meeting in short", "Trial"),
    MeetingKind.PLANNING: pgettext_lazy("a meeting in short", "Planning"),
    MeetingKind.FINAL: pgettext_lazy("a meeting in short", "Final"),
}


@dataclass(frozen=True)
class Line:
    """A meeting as the journal shows it; marks are the means of a side, ``None`` where nobody gave one."""

    meeting: Meeting
    title: str
    when: str
    mentor_mark: float | None
    mentee_mark: float | None
    absent: tuple
    state: str
    label: Any

    def is_coming(self, today):
        return self.meeting.state == MeetingState.PLANNED and self.meeting.held_on >= today


def lines_of(meetings, pair):
    """``Line``s of a pair's meetings, the newest first; regular ones are numbered. ``meetings``: with attendances."""
    regular = [m.pk for m in sorted(meetings, key=lambda m: (m.held_on, m.pk)) if _counts(m)]
    numbers = {pk: number for number, pk in enumerate(regular, 1)}
    mentors, mentees = {row.pk for row in pair.mentors}, {row.pk: row for row in pair.mentees}
    return [_line(meeting, numbers.get(meeting.pk), mentors, mentees) for meeting in meetings]


def _counts(meeting):
    return meeting.kind == MeetingKind.REGULAR and meeting.state != MeetingState.CANCELLED


def _line(meeting, number, mentors, mentees):
    attendances = list(meeting.attendances.all())
    by_mentor = _mean([row.mark for row in attendances if row.participation_id in mentors])
    by_mentee = _mean([row.mark for row in attendances if row.participation_id in mentees])
    gone = [
        mentees[row.participation_id]
        for row in attendances
        if row.has_come is False and row.participation_id in mentees
    ]
    state, label = _standing(meeting, attendances, by_mentor and by_mentee)
    title = TITLES[MeetingKind(meeting.kind)]
    day = date_format(meeting.held_on, "j E")
    return Line(
        meeting=meeting,
        title=f"{title} {number}" if number else str(title),
        when=f"{day}, {meeting.starts_at:%H:%M}" if meeting.starts_at else day,
        mentor_mark=by_mentor,
        mentee_mark=by_mentee,
        absent=tuple(row.person.list_name for row in gone),
        state=state,
        label=label,
    )


def _standing(meeting, attendances, is_marked_by_both):
    if meeting.state == MeetingState.CANCELLED:
        return "late", pgettext("a meeting", "Did not take place")
    if meeting.state == MeetingState.PLANNED:
        if any(row.will_come is False for row in attendances):
            return "late", _("Not everybody can come")
        return "plan", pgettext("a meeting", "Planned")
    return "done", _("Both confirmed") if is_marked_by_both else pgettext("a meeting", "Held")


def _mean(values):
    given = [value for value in values if value]
    if not given:
        return None
    mean = round(sum(given) / len(given), 1)
    return int(mean) if mean == int(mean) else mean


# --- the journal of a programme ---------------------------------------------------------------------------------------
@dataclass(frozen=True)
class PairRow:
    """One pair in the table: ``first_held`` by kind, ``regular`` counts."""

    pair: Any
    first_held: dict
    regular: int
    last_on: date | None

    def cells(self):
        """(title, day) for the kinds held once, in the order of the columns."""
        return [(SHORT[kind], self.first_held.get(kind)) for kind in ONCE]


ONCE = (MeetingKind.FIRST, MeetingKind.TRIAL, MeetingKind.PLANNING, MeetingKind.FINAL)


def rows_of(pairs):
    """``PairRow``s of pairs read with their people and ``meetings``."""
    found = []
    for pair in pairs:
        held = sorted((m for m in pair.meetings.all() if m.state == MeetingState.HELD), key=lambda m: m.held_on)
        first = {}
        for meeting in held:
            first.setdefault(meeting.kind, meeting.held_on)
        regular = sum(meeting.kind == MeetingKind.REGULAR for meeting in held)
        found.append(PairRow(pair, first, regular, held[-1].held_on if held else None))
    return found


JOURNAL = Sheet(
    gettext_lazy("Journal of meetings"),
    Column("mentor", gettext_lazy("Mentor"), width=28),
    Column("mentee", gettext_lazy("Mentee"), width=28),
    Column("held_on", gettext_lazy("Date"), width=12),
    Column("kind", pgettext_lazy("of a meeting", "Kind"), width=24),
    Column("minutes", gettext_lazy("Minutes"), width=9),
    Column("place", gettext_lazy("Place"), width=20),
    Column("summary", gettext_lazy("What was done"), width=46),
    Column("mentor_mark", gettext_lazy("Mentor's mark"), width=11),
    Column("mentee_mark", gettext_lazy("Mentee's mark"), width=11),
)


def journal_rows(pairs):
    """Every meeting held, as rows of ``JOURNAL``, by day."""
    rows = []
    for pair in pairs:
        for line in lines_of([m for m in pair.meetings.all() if m.state == MeetingState.HELD], pair):
            rows.append(
                {
                    "mentor": pair.mentor_names,
                    "mentee": pair.mentee_names,
                    "held_on": line.meeting.held_on,
                    "kind": line.title,
                    "minutes": line.meeting.minutes,
                    "place": line.meeting.place,
                    "summary": line.meeting.summary,
                    "mentor_mark": line.mentor_mark,
                    "mentee_mark": line.mentee_mark,
                }
            )
    return sorted(rows, key=lambda row: (row["held_on"], row["mentor"]))
