"""Rows → events of the plan: wording, deadline, people, kinds, and what of them should be looked at."""

import re
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import pairwise

from django.utils.translation import gettext as _

from mentoring.kit.periods import Doubt, Period, PeriodKind, read_period
from mentoring.kit.periods.words import GENITIVE
from roadmap.reader import cells
from roadmap.reader.anchors import deadlines, has_year, is_month, lacks_month
from roadmap.reader.guesses import audience_of, canonical_of_kinds, document_of
from roadmap.reader.headings import (
    CONTENT,
    DEADLINE,
    DOCUMENT,
    INDICATOR,
    MONTH,
    NUMBER,
    RESPONSIBLES,
    RESULT,
    STAGE,
    TITLE,
)
from roadmap.reader.healing import in_one_line
from roadmap.reader.items import Entry
from roadmap.reader.plan import Problem, ReadEvent
from roadmap.reader.remarks import doubt_of, row_label
from roadmap.reader.responsibles import split_responsibles
from roadmap.wording import read_kinds

_SCHOOLS = re.compile(
    r"(?:руководител|директор|куратор|администраци)\w*\s+(?:[а-яё]+\s+){0,4}?(?:ОО|ОУ|О[ОУ]Ш|школ\w*"
    r"|образовательн\w+|общеобразовательн\w+|ДОУ)|^(?:ОО|ОУ|образовательные организации)$",
    re.IGNORECASE,
)
_EVERY_YEAR = re.compile(r"ежегодн|кажд\w+ (?:\w+ )?год", re.IGNORECASE)
_BRACKETED = re.compile(r"\(([^()]*)\)")
_STRETCHES = (PeriodKind.MONTH, PeriodKind.MONTHS, PeriodKind.TERM)
_NOBODY_YET = re.compile(r"определя|назнача|по согласованию", re.IGNORECASE)


@dataclass
class Stage:
    """A stage while its rows are gathered."""

    title: str
    number: str = ""
    where: tuple[int, ...] = ()
    notes: dict[str, list[str]] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)


class Years(Enum):
    """How well the years are known that a plan runs over."""

    TOLD = "the plan or the programme says so"
    INFERRED = "deadlines with a year say so"
    ASSUMED = "nothing says so"


class Events:
    """Entries → events, each judged in the light of the whole plan: a column nobody filled is told once."""

    def __init__(self, entries, window, years, is_municipal, problems):
        self.window = window
        self.years = years
        self.is_municipal = is_municipal
        self.problems = problems
        self.has_deadlines = any(entry.cell(DEADLINE) for entry in entries)
        self.has_responsibles = any(entry.cell(RESPONSIBLES) for entry in entries)
        is_dated = self.has_deadlines or any(entry.cell(MONTH) or is_month(entry.cell(STAGE)) for entry in entries)
        if entries and not is_dated:
            problems.append(Problem("", "", _("The plan names no deadlines.")))
        if entries and not self.has_responsibles:
            problems.append(Problem("", "", _("The plan names nobody responsible.")))

    def events_of(self, stage: Stage, position: int) -> list[ReadEvent]:
        events = []
        for place, entry in enumerate(stage.entries, 1):
            event = self.event(entry, stage)
            if event and not event.number:
                event = replace(event, number=f"{position}.{place}" if position else str(place))
            if event:
                events.append(event)
        return events

    def event(self, entry: Entry, stage: Stage) -> ReadEvent | None:
        number, title, description = _wording(entry, stage)
        if not title:
            text = " | ".join(in_one_line(text) for text in entry.cells.values() if text)
            self.problems.append(Problem(row_label(entry.where), text[:500], _("This row has no event.")))
            return None
        remarks = list(entry.remarks)
        within = self._within(entry, stage)
        deadline_text = self._deadline_text(entry, within)
        period = self._period(deadline_text, within, remarks)
        responsibles = tuple(split_responsibles(entry.cell(RESPONSIBLES)))
        self._look_at_people(responsibles, remarks)
        result, indicator = cells.plain_lines(entry.cell(RESULT)), cells.plain_lines(entry.cell(INDICATOR))
        document = in_one_line(entry.cell(DOCUMENT)) or document_of(title, result)
        reading = read_kinds(
            title,
            description,
            expected_result=result,
            indicator=indicator,
            document_kind=document,
            stage_title=stage.title,
            responsibles=", ".join(responsibles),
            deadline=deadline_text,
            notes=" ".join(text for _heading, text in entry.others),
        )
        kinds = reading.kinds
        return ReadEvent(
            number=number,
            title=title,
            description=description,
            deadline_text=deadline_text,
            period=period,
            responsibles=responsibles,
            expected_result=result,
            indicator=indicator,
            document_kind=document,
            kinds=kinds,
            likely=reading.likely,
            audience=audience_of(title, description, [kind.kind for kind in kinds]),
            canonical=canonical_of_kinds([kind.kind for kind in kinds]),
            is_delegated=self.is_municipal and any(_SCHOOLS.search(phrase) for phrase in responsibles),
            notes=tuple((heading, text) for heading, text in entry.others),
            where=tuple(sorted(set(entry.where))),
            remarks=tuple(dict.fromkeys(remarks)),
        )

    def _within(self, entry, stage) -> Period | None:
        """What the month's column or the heading of the section says of when: «Сентябрь», «I четверть»."""
        told = [entry.cell(MONTH), stage.title, *_BRACKETED.findall(stage.title)]
        for text in filter(None, map(in_one_line, told)):
            period = read_period(text, programme=self.window)
            is_plain = period.doubt in ("", Doubt.WHICH_YEAR, Doubt.OUTSIDE)
            if is_plain and period.kind in _STRETCHES and len(period.occurrences) == 1:
                return period
        return None

    @staticmethod
    def _deadline_text(entry, within):
        """As written; days or nothing at all under the heading of a month are days of that month."""
        text = in_one_line(entry.cell(DEADLINE))
        if not within:
            return text
        if not text:
            return within.text
        is_of_month = lacks_month(text) or re.fullmatch(r"(?:в течени\w+|весь) месяц\w*\.?", text, re.IGNORECASE)
        if is_of_month and within.kind == PeriodKind.MONTH:
            month = GENITIVE[within.due_on.month - 1]
            bare = re.sub(r"\s*(?:числ[аоу]|месяц[ае]?)", "", text).rstrip(" .")
            return f"{bare} {month}" + (f" {within.due_on.year}" if has_year(within.text) else "")
        return text

    def _period(self, text, within, remarks) -> Period:
        period = read_period(text, programme=self.window, within=within)
        if not text:
            if self.has_deadlines:
                remarks.append(_("No deadline is written."))
            return period
        if within and within.doubt and not has_year(text):
            period = period.doubted(within.doubt)
        if period.needs_review or _is_jumbled(text):
            period = replace(period, needs_review=True)
            remarks.append(doubt_of(period))
        elif self.years != Years.TOLD and period.rrule and _EVERY_YEAR.search(text):
            remarks.append(_("It recurs every year, but the plan does not say over which years."))
            period = replace(period, needs_review=True)
        elif not has_year(text) and self.years == Years.ASSUMED and period.kind != PeriodKind.WHOLE_PERIOD:
            remarks.append(_("The plan does not say the year of this deadline."))
            period = replace(period, needs_review=True)
        elif period.due_on and (
            period.due_on < self.window.first or (period.starts_on or period.due_on) > self.window.due_on
        ):
            remarks.append(_("The deadline lies outside the period of the plan."))
        return period

    def _look_at_people(self, responsibles, remarks):
        if not responsibles and self.has_responsibles:
            remarks.append(_("Nobody is named responsible."))
        elif any(_NOBODY_YET.search(phrase) for phrase in responsibles):
            remarks.append(_("It is still to be decided who answers for it."))


def _is_jumbled(text: str) -> bool:
    """Whether several deadlines stand side by side with nothing between them: perhaps those of several events."""
    spots = [spot for spot in deadlines(text) if not spot.is_weak]
    return any(not text[before.end : after.start].strip(" .\n") for before, after in pairwise(spots))


def _wording(entry: Entry, stage: Stage) -> tuple[str, str, str]:
    """The number, title and sub-items of an event."""
    title, description = cells.split_title(entry.cell(TITLE))
    content = cells.as_paragraphs(entry.cell(CONTENT))
    if not title and content:
        title, content = content[0], content[1:]
    number, rest = cells.number_of(title)
    written = cells.number_of(entry.cell(NUMBER))[0] or entry.cell(NUMBER).strip(" .)")
    if number and rest and (not written or written == number):
        title, written = rest, written or number
    if entry.cell(STAGE) and written == stage.number and "." not in written:
        written = ""  # the number is the stage's own
    more = "\n".join(line if line.startswith("- ") or len(content) == 1 else f"- {line}" for line in content)
    return written[:16], title, "\n".join(filter(None, (description, more)))
