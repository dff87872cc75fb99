"""From a phrase to a period: tries every meaning it may have and never guesses silently."""

import re
from dataclasses import replace
from itertools import zip_longest

from .dates import items_of, mentions_only_years, period_of
from .moments import Impossible
from .period import Period, PeriodKind, Span
from .recurrence import has_rhythm, read_recurrence
from .school_year import SchoolYear
from .tokens import Token, tokens_of
from .words import tidy

_LONGEST = 500  # a deadline; what is longer is prose

_WHOLE_PERIOD = re.compile(
    r"\b(?:вс[а-я]+|течени[ею]|протяжении|период[а-я]*|срок[а-я]*)\b[^,;]*"
    r"\b(?:период|срок|учебн[а-я]* год|уч\.? ?год|год|реализаци|внедрени|действи)[а-я]*"
    r"|\bвесь (?:учебный |уч\.? ?)?(?:период|срок|год)\b"
    r"|\b(?:постоянно|непрерывно|круглогодично|ежедневно|систематически)\b"
)
_END_OF_PERIOD = re.compile(
    r"(?:до|к|в) кон(?:ца|цу|це) (?:(?:учебного|уч\.?) ?года|(?:всего )?(?:периода|срока|реализации).*)"
)
_OWN_SCHEDULE = re.compile(
    r"\bпо\b(?: [а-я]+){0,3} (?:график|план|расписани|программ)[а-я]*"
    r"|\b(?:согласно|в соответствии с|соответственно)\b(?: [а-я]+){0,3} (?:график|план|расписани)[а-я]*"
    r"|\b(?:график|расписание|по мере)\b"
    r"|\b(?:по|при)\b(?: мере)?(?: [а-я]+)? ?(?:необходимост|надобност|потребност|запрос|требовани|согласовани"
    r"|поступлени|заявк|обращени|возможност|наличи)[а-я]*"
)


def read_period(text: str, *, programme: SchoolYear | Span) -> Period:
    """What a deadline as written means for a programme that runs through a school year or over a span.

    Never raises, whatever the text: what is not understood is ``PeriodKind.UNKNOWN`` and needs review, as does
    a phrase understood only in part. A year as written is kept, even outside the programme.
    """
    window = _window(programme)
    tidied = tidy(text)
    if not tidied or len(tidied) > _LONGEST:
        return _unknown(text)
    # What is said in brackets belongs to a rhythm («2 раза в год (май, октябрь)») or is a remark to look at.
    plain = tidy(re.sub(r"\([^()]*\)", " ", tidied))
    try:
        if has_rhythm(tidied):
            return _recurring(text, tidy(re.sub("[()]", ", ", tidied)), window)
        period = _understood(text, plain or tidied.strip("() "), window)
    except Impossible:
        return _unknown(text)
    return replace(period, needs_review=True) if plain and plain != tidied else period


def _understood(text: str, tidied: str, window: Span) -> Period:
    tokens = tokens_of(tidied)
    items = items_of(tokens)
    if items:
        return period_of(text, items, window)
    if _END_OF_PERIOD.fullmatch(tidied):
        return Period.over(text, PeriodKind.BY, [Span(None, window.due_on)], needs_review=True)
    has_date = any(token.mark in "dnmtp" for token in tokens)
    own_schedule = _OWN_SCHEDULE.search(tidied)
    if not has_date and own_schedule:
        return Period(text, PeriodKind.OWN_SCHEDULE, needs_review=True)
    if not has_date and _WHOLE_PERIOD.search(tidied):
        return Period.over(text, PeriodKind.WHOLE_PERIOD, [window])
    items = items_of(_between_words(tokens))
    if items and not mentions_only_years(items):
        return period_of(text, items, window, needs_review=True)
    if own_schedule:
        return Period(text, PeriodKind.OWN_SCHEDULE, needs_review=True)
    return _unknown(text)


def _between_words(tokens: list[Token]) -> list[Token]:
    """What words that say nothing about time leave over, kept apart where they stood."""
    kept: list[Token] = []
    for token, following in zip_longest(tokens, tokens[1:]):
        leads_nowhere = token.mark in "<>)-" and (following is None or following.mark in "w,")
        token = Token(",") if token.mark == "w" or leads_nowhere else token
        if token.mark != "," or (kept and kept[-1].mark != ","):
            kept.append(token)
    return kept[:-1] if kept and kept[-1].mark == "," else kept


def _recurring(text: str, tidied: str, window: Span) -> Period:
    """A recurrence, also when it comes with words that name the whole period or a schedule of its own."""
    beside = [found for found in (_OWN_SCHEDULE.search(tidied), _WHOLE_PERIOD.search(tidied)) if found]
    for remark in (*beside, None):
        phrase = tidied if remark is None else f"{tidied[: remark.start()]} {tidied[remark.end() :]}"
        try:
            period = read_recurrence(text, tidy(phrase), window)
        except Impossible:
            continue
        return replace(period, needs_review=True) if remark and remark.re is _OWN_SCHEDULE else period
    raise Impossible("A recurrence that is not understood")


def _window(programme: SchoolYear | Span) -> Span:
    if isinstance(programme, SchoolYear):
        return programme.span
    first, last = sorted((programme.first, programme.due_on))
    return Span(first, last)


def _unknown(text: str) -> Period:
    return Period(text, PeriodKind.UNKNOWN, needs_review=True)
