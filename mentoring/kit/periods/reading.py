"""From a phrase to a period: tries every meaning it may have and never guesses silently."""

import re
from dataclasses import replace
from itertools import zip_longest

from .dates import Frame, period_of
from .items import Item, bare_items_of, items_of, mentions_only_years
from .moments import Impossible
from .period import Doubt, Period, PeriodKind, Span
from .recurrence import read_recurrence
from .rhythms import has_rhythm
from .schedules import DOUBTFUL, END_OF_PERIOD, OF_A_SECTION, OWN_SCHEDULE, WHOLE_PERIOD
from .school_year import SchoolYear
from .tidying import mended, names_semester, tidy
from .tokens import Token, tokens_of
from .words import GENITIVE
from .writing import render_period

LONGEST = 500  # a deadline; what is longer is prose
_BRACKETS = re.compile(r"\(([^()]*)\)?")
_FURTHER = re.compile(r"[,;.\- ]*\b(?:и )?(?:а )?(?:далее|затем|потом|в дальнейшем|впоследствии)\b[,:\- ]*")
_TORN_OFF = re.compile(r"^\s*(?:[-–—,]|(?:по|до|и)\b)|[-–—,]\s*$", re.IGNORECASE)  # a line that goes on with another
_IN_ITS_TIME = re.compile(r"\bсрок(?:ами|ам|ов|и)\b")  # «в соответствии со сроками реализации программ»
_LOOSELY = re.compile(r"\b(?:после|не ранее)\b|[0-9]-?(?:е|х) числ")  # «20-е числа октября»
_LISTED_BESIDE = re.compile(r"[,;]\s*(?:(?:и|в|на)\s*)*\||\|\s*[,;]")
_NEXT_YEAR = re.compile(r"\bследующего (?:календарного )?года\b")
_THIS_YEAR = re.compile(r"\b(?:текущего|этого|нынешнего) (?:календарного |учебного )?года\b")
_NOT_A_RHYTHM = r"(?<!раз в )(?<!раза в )(?<!каждого )(?<!каждый )(?<!каждой )"
_OF_THIS_MONTH = re.compile(_NOT_A_RHYTHM + r"(?:\b(?:этого|текущего|данного) )?\b(?:месяца|месяце|месяц)\b")
_OF_THIS_TERM = re.compile(
    _NOT_A_RHYTHM + r"(?<![0-9ivя] )(?<!й )(?:\b(?:этой|этого|текущей|текущего) )?"
    r"\b(?:четверт[иь]|полугоди[яе]|триместра?|квартала?)\b"
)


def read_period(text: str, *, programme: SchoolYear | Span, within: Period | None = None) -> Period:
    """What a deadline as written means for a programme that runs through a school year or over a span.

    ``within`` is what the heading it stands under means («Сентябрь», «I четверть»): it supplies the month of «до 10»
    and the year of the rest. Never raises, whatever the text: what is not understood is ``PeriodKind.UNKNOWN`` and
    needs review, as does a phrase understood only in part. A year as written is kept, even outside the programme.
    """
    section = Span(within.starts_on, within.due_on) if within and within.starts_on and within.due_on else None
    frame = Frame(_window(programme), section)
    tidied = tidy(text) if len(text) <= 4 * LONGEST else ""
    if not tidied or len(tidied) > LONGEST:
        return _unknown(text)
    if within and section:
        tidied = _of_the_section(tidied, within, frame)
    period = _read(text, tidied, frame)
    if period.kind != PeriodKind.UNKNOWN and period.doubt != Doubt.WORDS_LEFT:
        return period.doubted(Doubt.VAGUE if names_semester(text) else "")
    corrected = mended(tidied)
    if corrected != tidied:
        period = _read(text, corrected, frame)
        return period.doubted(Doubt.TYPO) if period.kind != PeriodKind.UNKNOWN else period
    return _line_by_line(text, frame) or period if period.kind == PeriodKind.UNKNOWN else period


def _read(text: str, tidied: str, frame: Frame) -> Period:
    """What is said first, what is said in brackets, what is said to come after it. Never raises."""
    try:
        further = _FURTHER.search(tidied)
        if further and further.start():
            return _with_what_follows(text, tidied[: further.start()], tidied[further.end() :], frame)
        plain = re.sub(r" +", " ", _BRACKETS.sub(" ", tidied)).strip(" ,.;:-")
        remarks = [remark.strip(" .,;:") for remark in _BRACKETS.findall(tidied)]
        if has_rhythm(tidied):
            return _recurring(text, re.sub("[ ,]*[()][ ,]*", ", ", tidied).strip(" ,"), frame)
        if not plain or not remarks:
            return _understood(text, tidied.strip("() "), frame)
        return _with_remarks(text, plain, remarks, frame)
    except Impossible:
        return _unknown(text)


def _understood(text: str, tidied: str, frame: Frame) -> Period:
    phrase, doubt = _in_years(tidied, frame.window)
    tokens = tokens_of(phrase)
    items = items_of(tokens, frame.month)
    if items:
        period = period_of(text, items, frame)
        return period.doubted(_contradicted(tokens, period)).doubted(doubt or _may_be_else(tokens, frame.window))
    if END_OF_PERIOD.fullmatch(phrase):
        return Period.over(text, PeriodKind.BY, [Span(None, frame.window.due_on)], doubt=Doubt.VAGUE)
    has_date = any(token.mark in "dnmMth" for token in tokens)
    if not has_date and OF_A_SECTION.search(phrase) and frame.section:
        return Period.over(text, PeriodKind.DAYS, [frame.section])
    own_schedule, whole = OWN_SCHEDULE.search(phrase), WHOLE_PERIOD.search(phrase)
    if not has_date and whole and not any(token.mark in "ys" for token in tokens):
        is_all = not own_schedule or _IN_ITS_TIME.search(whole[0])
        return Period.over(text, PeriodKind.WHOLE_PERIOD, [frame.window], doubt="" if is_all else Doubt.WORDS_LEFT)
    if not has_date and own_schedule:
        return Period.without_dates(text, PeriodKind.OWN_SCHEDULE, Doubt.NO_DATE)
    if whole and (items := items_of(tokens_of(f"{phrase[: whole.start()]} {phrase[whole.end() :]}"), frame.month)):
        period = period_of(text, items, frame).doubted(doubt)
        if len(items) == 1 and (items[0].is_opening or items[0].start is not None):
            return period  # «в течение года с сентября по май»
        if _LISTED_BESIDE.search(f"{phrase[: whole.start()]}|{phrase[whole.end() :]}"):  # «сентябрь, в течение года»
            return Period.over(text, PeriodKind.LIST, [*period.occurrences, frame.window], doubt=period.doubt)
        return period.doubted(Doubt.WORDS_LEFT)
    items = items_of(_between_words(tokens), frame.month)
    if items and (whole or not mentions_only_years(items)):
        return period_of(text, items, frame).doubted(doubt or Doubt.WORDS_LEFT)
    if own_schedule:
        return Period.without_dates(text, PeriodKind.OWN_SCHEDULE, Doubt.NO_DATE)
    return _unknown(text)


def _in_years(tidied: str, window: Span) -> tuple[str, str]:
    """The phrase with «следующего года» as the programme's second, and why such a phrase is to be looked at."""
    phrase = _NEXT_YEAR.sub(str(window.first.year + 1), tidied)
    phrase = _THIS_YEAR.sub("", phrase)
    if phrase != tidied:
        return re.sub(" +", " ", phrase).strip(), Doubt.WHICH_YEAR
    return tidied, Doubt.VAGUE if _LOOSELY.search(tidied) else ""


def _may_be_else(tokens: list[Token], window: Span) -> str:
    """«октябрь 25» may be a day or a year, «X» alone a month or a figure."""
    marks = "".join(token.mark for token in tokens)
    if marks == "m" and tokens[0].is_roman:
        return Doubt.VAGUE
    if marks != "mn":
        return ""
    years = {year % 100 for year in range(window.first.year, window.due_on.year + 1)}
    return Doubt.WHICH_YEAR if tokens[1].value in years else ""


def _between_words(tokens: list[Token]) -> list[Token]:
    """What words that say nothing about time leave over, kept apart where they stood."""
    kept: list[Token] = []
    for token, following in zip_longest(tokens, tokens[1:]):
        leads_nowhere = token.mark in "<>)-" and (following is None or following.mark in "w,")
        token = Token(",") if token.mark == "w" or leads_nowhere else token
        if token.mark != "," or (kept and kept[-1].mark != ","):
            kept.append(token)
    return kept[:-1] if kept and kept[-1].mark == "," else kept


def _contradicted(tokens: list[Token], period: Period) -> str:
    """«среда, 15 октября» is checked: a plan of another year has other days of the week."""
    told = {token.value for token in tokens if token.mark == "k"}
    days = {span.due_on.weekday() for span in period.occurrences if span.starts_on in (None, span.due_on)}
    return Doubt.WORDS_LEFT if told and told != days else ""


def _with_remarks(text: str, plain: str, remarks: list[str], frame: Frame) -> Period:
    """«Октябрь (педсовет)» is October; «октябрь (15–20)», «I четверть (до 25.10)» are told more exactly in brackets."""
    joined = ", ".join(remark for remark in remarks if remark)
    if not joined:
        return _understood(text, plain, frame)
    exact = _exactly(text, plain, joined, frame)
    if exact:
        return exact
    period = _understood(text, plain, frame)
    tokens = tokens_of(joined)
    is_remark = all(token.mark in "w,<>)-" for token in tokens) and not re.search("[0-9]", joined)
    is_harmless = is_remark and not (OWN_SCHEDULE.search(joined) or DOUBTFUL.search(joined))
    if WHOLE_PERIOD.search(joined) and period.kind == PeriodKind.WHOLE_PERIOD:
        return period
    return period if is_harmless else period.doubted(Doubt.WORDS_LEFT)


def _exactly(text: str, plain: str, remark: str, frame: Frame) -> Period | None:
    """The period a remark names when it lies inside what the words before it name."""
    if "k" in {token.mark for token in tokens_of(remark)}:
        period = _understood(text, f"{plain}, {remark}", frame)
        return period if period.doubt != Doubt.WORDS_LEFT else None
    items = bare_items_of(tokens_of(remark))
    if not items:
        return None
    whole = _understood(text, plain, frame)
    if all(item.is_bare for item in items):
        return _understood(text, f"{plain}, {remark}", frame) if whole.kind == PeriodKind.MONTH else None
    if not whole.occurrences:
        return period_of(text, items_of(tokens_of(remark)) or [], frame).doubted(Doubt.WORDS_LEFT)
    around = Span(whole.occurrences[0].first, whole.due_on or frame.window.due_on)
    exact = period_of(text, items_of(tokens_of(remark)) or [], replace(frame, section=around))
    is_inside = all(around.first <= span.first and span.due_on <= around.due_on for span in exact.occurrences)
    is_nearly = whole.doubt == Doubt.VAGUE and all(span.overlaps(around) for span in exact.occurrences)
    if not (is_inside or is_nearly):
        return None
    return exact if whole.doubt in ("", Doubt.VAGUE) else exact.doubted(whole.doubt)


def _with_what_follows(text: str, first: str, further: str, frame: Frame) -> Period:
    """«сентябрь, далее ежемесячно», «с октября, далее постоянно»."""
    start = _read(text, first.strip(" ,;(-"), frame)
    further = further.strip(" ,;()-")
    items = items_of(tokens_of(first.strip(" ,;(-")), frame.month)
    if not items or not start.occurrences:
        return start.doubted(Doubt.WORDS_LEFT)
    if has_rhythm(further):
        found = read_recurrence(text, further, frame, since=items[0] if len(items) == 1 else None)
        if found and len(items) == 1:
            return found.doubted(start.doubt)
        return start.doubted(Doubt.WORDS_LEFT)
    if WHOLE_PERIOD.search(further) and not OWN_SCHEDULE.search(further):
        onward = [Item(replace(items[0].start or items[0].end), is_opening=True)]
        return period_of(text, onward, frame).doubted(start.doubt)
    more = items_of(tokens_of(further), frame.month)
    return period_of(text, [*items, *more], frame) if more else start.doubted(Doubt.WORDS_LEFT)


def _recurring(text: str, tidied: str, frame: Frame) -> Period:
    """A recurrence, also when it comes with words that name the whole period or a schedule of its own."""
    beside = [found for found in (OWN_SCHEDULE.search(tidied), WHOLE_PERIOD.search(tidied)) if found]
    in_part: Period | None = None
    for remark in (None, *beside):
        phrase = tidied if remark is None else f"{tidied[: remark.start()]} {tidied[remark.end() :]}"
        try:
            period = read_recurrence(text, re.sub(" +", " ", phrase).strip(" .,;:"), frame)
        except Impossible:
            continue
        if period and period.doubt != Doubt.WORDS_LEFT:
            return period.doubted(Doubt.WORDS_LEFT if remark and remark.re is OWN_SCHEDULE else "")
        in_part = in_part or period
    if in_part is None:
        raise Impossible("A recurrence that is not understood")
    return in_part


def _of_the_section(tidied: str, within: Period, frame: Frame) -> str:
    """«в конце месяца», «до конца четверти» under a heading that says which."""
    if frame.month:
        month, year = frame.month
        return _OF_THIS_MONTH.sub(f"{GENITIVE[month - 1]} {year}", tidied)
    if within.kind == PeriodKind.TERM and not re.search("кажд", tidied):
        return _OF_THIS_TERM.sub(tidy(render_period(within)), tidied)
    return tidied


def _line_by_line(text: str, frame: Frame) -> Period | None:
    """Several phrases in a cell that make no list together, each read on its own."""
    lines = [line for line in re.split("[;\n]", text) if line.strip()]
    if len(lines) < 2 or any(_TORN_OFF.search(line) for line in lines):
        return None
    periods = [_read(text, tidy(line), frame) for line in lines]
    if any(not period.occurrences for period in periods):
        return None
    doubts = [period.doubt for period in periods if period.doubt]
    is_mixed = any(period.rrule or period.kind == PeriodKind.WHOLE_PERIOD for period in periods)
    if not (is_mixed or ";" in text):  # lines of one phrase
        return None
    spans = [span for period in periods for span in period.occurrences]
    doubt = doubts[0] if doubts else Doubt.VAGUE if is_mixed else ""
    return Period.over(text, PeriodKind.LIST, spans, doubt=doubt)


def _window(programme: SchoolYear | Span) -> Span:
    if isinstance(programme, SchoolYear):
        return programme.span
    first, last = sorted((programme.first, programme.due_on))
    return Span(first, last)


def _unknown(text: str) -> Period:
    return Period.without_dates(text, PeriodKind.UNKNOWN, Doubt.NOT_UNDERSTOOD)
