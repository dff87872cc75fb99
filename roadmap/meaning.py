"""How a deadline that is being typed will be understood: shown before it is saved."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoring.kit.periods import Period, PeriodKind, Span, format_span_ru, render_period
from mentoring.kit.periods.period import is_whole_months
from mentoring.kit.working_days import is_working_day

SHOWN_DATES = 6


@dataclass(frozen=True)
class Meaning:
    """``said`` is the sentence, ``dates`` what it comes to one by one, ``notes`` what to look at."""

    period: Period
    said: str
    dates: list[str]
    notes: list[str]

    @property
    def is_clear(self) -> bool:
        return not self.period.needs_review

    @property
    def stamp(self) -> str:
        """What the person agrees to by saving."""
        spans = ",".join(f"{s.starts_on or ''}/{s.due_on}" for s in self.period.occurrences)
        return f"{self.period.text}|{spans}"


def period_over(starts_on, due_on) -> Period:
    """The days chosen in a calendar as a deadline, written out in words."""
    span = Span(starts_on, due_on)
    if starts_on is None:
        kind = PeriodKind.BY
    elif starts_on == due_on:
        kind = PeriodKind.DAY
    elif is_whole_months(span):
        kind = PeriodKind.MONTH if starts_on.month == due_on.month else PeriodKind.MONTHS
    else:
        kind = PeriodKind.DAYS
    period = Period.over("", kind, [span])
    return Period.over(render_period(period), kind, [span])


def meaning_of(period: Period, window: Span) -> Meaning:
    """What ``period`` means in a programme lasting ``window``."""
    spans = period.occurrences
    dates = [format_span_ru(s.starts_on, s.due_on) for s in spans[:SHOWN_DATES]] if len(spans) > 1 else []
    if len(spans) > SHOWN_DATES:
        left = len(spans) - SHOWN_DATES
        dates.append(ngettext("and %(count)d more", "and %(count)d more", left) % {"count": left})
    return Meaning(period, _said(period), dates, list(_notes(period, window)))


def _said(period):
    spans = period.occurrences
    if not spans:
        return _("No date in these words")
    if period.kind == PeriodKind.WHOLE_PERIOD:
        return _("The whole programme, until %(day)s") % {"day": _day(period.due_on)}
    if len(spans) > 1:
        return ngettext("%(count)d date", "%(count)d dates", len(spans)) % {"count": len(spans)}
    words = format_span_ru(spans[0].starts_on, spans[0].due_on)
    is_one_day = spans[0].starts_on in (None, spans[0].due_on)
    return f"{words}, {date_format(spans[0].due_on, 'l').lower()}" if is_one_day else words


def _notes(period, window):
    spans = period.occurrences
    if not spans:
        yield _("The words are kept and marked “to be checked”; reminders begin once a day is chosen.")
        return
    if period.needs_review:
        yield _("Not all of the words were understood: the deadline stays marked “to be checked”.")
    if any(s.due_on > window.due_on or s.first < window.starts_on for s in spans):
        yield _("This lies outside the programme: %(from)s — %(until)s.") % {
            "from": _day(window.starts_on),
            "until": _day(window.due_on),
        }
    if len(spans) == 1 and spans[0].starts_on in (None, spans[0].due_on) and not is_working_day(spans[0].due_on):
        yield _("The day is not a working one.")


def _day(day):
    return date_format(day, "j E Y")
