"""Whatever stands in a cell, the reader answers: quickly, without raising, and with the text as it was."""

import time
from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mentoring.kit.periods import Doubt, PeriodKind, SchoolYear, Span, read_period, render_period, shift_period

YEAR = SchoolYear(2025)
WORDS = [
    *("до", "с", "по", "в", "и", "к", "не", "позднее", "далее", "каждый", "каждую", "вторую", "1 раз", "раз в", "еже"),
    *(
        "сентябрь",
        "мая",
        "сен.",
        "окт.25",
        "IX",
        "IX–X",
        "I",
        "П",
        "1-я",
        "3",
        "31",
        "0",
        "неделя",
        "декада",
        "четверг",
    ),
    *("пн", "четверть", "полугодие", "квартал", "каникулы", "осенние", "осенью", "конец", "начало", "учебного", "года"),
    *("2025", "2025-2026", "уч. год", "01.09", "31.02", "09.2025", "2025-09-01 00:00:00", "45901", "10:00", "числа"),
    *("по графику", "весь период", "в течение", "3 дня", "ежемесячно", "ежегодно", "(", ")", ",", ";", "-", "—", "\n"),
    *("\u00ad", "\u00a0", "\u0301", "¹", "*", "«__»", "²", "٣", "½", "\ud800", "ё", "сентбярь", "cен", "0O", "x"),
]
TEXTS = st.one_of(st.text(), st.text(st.characters(codec=None)), st.lists(st.sampled_from(WORDS)).map(" ".join))
SECTIONS = st.sampled_from([None, "Сентябрь", "Сентябрь 2025", "I четверть", "2 полугодие", "февраль", "по плану", "x"])
DAYS = st.dates(date(2001, 1, 1), date(2099, 1, 1))
PROGRAMMES = st.one_of(
    st.integers(2015, 2035).map(SchoolYear),
    st.builds(lambda first, days: Span(first, first + timedelta(days=days)), DAYS, st.integers(0, 2500)),
)


@settings(max_examples=500, deadline=None)
@given(TEXTS, PROGRAMMES, SECTIONS)
@example("раз в 0 недель", YEAR, None)
@example("29 февраля", YEAR, "февраль")
def test_no_text_whatever_raises_or_is_guessed_without_a_word(text, programme, section):
    within = read_period(section, programme=programme) if section else None
    period = read_period(text, programme=programme, within=within)
    assert period.text == text
    assert period.needs_review == bool(period.doubt)
    assert period.needs_review or period.occurrences
    assert period.kind not in (PeriodKind.UNKNOWN, PeriodKind.OWN_SCHEDULE) or not period.occurrences
    assert all(span.first <= span.due_on for span in period.occurrences)
    assert isinstance(render_period(period), str)
    shift_period(period, SchoolYear(2020), SchoolYear(2025))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join), st.integers(2015, 2035).map(SchoolYear))
def test_what_was_understood_of_any_words_is_understood_again_from_its_canonical_wording(text, programme):
    period = read_period(text, programme=programme)
    if period.occurrences:
        again = read_period(render_period(period), programme=programme)
        assert (again.occurrences, again.rrule) == (period.occurrences, period.rrule)


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 2_000_000).map(str), PROGRAMMES)
def test_a_bare_number_is_no_date(number, programme):
    """A serial number of Excel, a number of days, a footnote: nobody knows."""
    period = read_period(number, programme=programme)
    is_year = len(number) == 4 and 1900 <= int(number) < 2200
    assert period.kind == (PeriodKind.MONTHS if is_year else PeriodKind.UNKNOWN)


@pytest.mark.parametrize("length", [400, 1900, 10_000, 200_000])
@pytest.mark.parametrize(
    "piece",
    [
        *("а", " ", "1", "(", "1.", "1, ", "1 и ", "1-", "\ud800", "2025-", "сентябрь ", "раз в ", "по пятницам и "),
        *("в течение ", "первая и ", "с 1 по ", "11 ", "кажд", "до ", "учебн", "а-\n", "\n\n", "1 раз в месяц ", "п "),
    ],
)
def test_a_long_cell_is_answered_at_once(piece, length):
    text = (piece * length)[:length]
    began = time.perf_counter()
    assert read_period(text, programme=YEAR).text == text
    assert time.perf_counter() - began < 1


@pytest.mark.parametrize("text", ["1.1.1", "1.2.3.4", "п. 1.1.2", "2.1.1.", "10.1.1.2"])
def test_the_number_of_an_event_is_no_date(text):
    assert read_period(text, programme=YEAR).kind == PeriodKind.UNKNOWN


def test_prose_is_no_deadline():
    period = read_period("Подготовка проекта приказа, сентябрь. " * 20, programme=YEAR)
    assert (period.kind, period.doubt) == (PeriodKind.UNKNOWN, Doubt.NOT_UNDERSTOOD)
