from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.kit.periods import (
    PeriodKind,
    SchoolYear,
    Span,
    format_span_ru,
    read_period,
    render_period,
    shift_period,
)
from mentoring.kit.periods.words import NOMINATIVE

YEAR = SchoolYear(2025)
SEVERAL_YEARS = Span(date(2020, 9, 1), date(2024, 12, 31))


def day(text):
    return date(*reversed([int(part) for part in text.split(".")]))


def meaning(period):
    return period.kind, period.starts_on, period.due_on, period.occurrences, period.rrule


@pytest.mark.parametrize(
    ("text", "due_on"),
    [
        ("до 13.10.2020", "13.10.2020"),
        ("До 01.10.2025", "1.10.2025"),
        ("до 10 сентября 2025 года", "10.9.2025"),
        ("в срок до 31 марта 2022 года", "31.3.2022"),
        ("не позднее 20 декабря", "20.12.2025"),
        ("к 1 июня", "1.6.2026"),
        ("до конца сентября", "30.9.2025"),
        ("ДО 5.10.25 г.", "5.10.2025"),
    ],
)
def test_a_limit_has_a_last_day_and_no_first(text, due_on):
    period = read_period(text, programme=SchoolYear.of(day(due_on)))
    assert (period.kind, period.starts_on, period.due_on) == (PeriodKind.BY, None, day(due_on))
    assert period.occurrences == (Span(None, day(due_on)),)
    assert not period.needs_review


@pytest.mark.parametrize(
    ("text", "kind", "starts_on", "due_on"),
    [
        ("20.03.2008", "day", "20.3.2008", "20.3.2008"),
        ("1 сентября", "day", "1.9.2025", "1.9.2025"),
        ("01.09", "day", "1.9.2025", "1.9.2025"),
        ("1.09", "day", "1.9.2025", "1.9.2025"),
        ("Сентябрь 2020", "month", "1.9.2020", "30.9.2020"),
        ("Сентябрь 2020 г.", "month", "1.9.2020", "30.9.2020"),
        ("Май 2022 г", "month", "1.5.2022", "31.5.2022"),
        ("сентябрь", "month", "1.9.2025", "30.9.2025"),
        ("февраль", "month", "1.2.2026", "28.2.2026"),
        ("в течение октября", "month", "1.10.2025", "31.10.2025"),
        ("Февраль – май 2022 г.", "months", "1.2.2022", "31.5.2022"),
        ("Февраль- май 2022", "months", "1.2.2022", "31.5.2022"),
        ("Август - сентябрь\n2020", "months", "1.8.2020", "30.9.2020"),
        ("Октябрь-ноябрь 2020", "months", "1.10.2020", "30.11.2020"),
        ("ноябрь—декабрь", "months", "1.11.2025", "31.12.2025"),
        ("сентябрь-декабрь 2025", "months", "1.9.2025", "31.12.2025"),
        ("сентябрь 2022 г. - май 2024 г.", "months", "1.9.2022", "31.5.2024"),
        ("декабрь – январь 2022", "months", "1.12.2021", "31.1.2022"),
        ("01-31.08.2025", "days", "1.8.2025", "31.8.2025"),
        ("2-4 октября", "days", "2.10.2025", "4.10.2025"),
        ("15.09-15.10", "days", "15.9.2025", "15.10.2025"),
        ("с 1 по 15 октября 2025 г.", "days", "1.10.2025", "15.10.2025"),
        ("I четверть", "term", "1.9.2025", "31.10.2025"),
        ("1 полугодие", "term", "1.9.2025", "31.12.2025"),
        ("III квартал 2025", "term", "1.7.2025", "30.9.2025"),
        ("2025-2026 уч. год", "term", "1.9.2025", "31.8.2026"),
    ],
)
def test_a_stretch_has_its_first_and_last_day(text, kind, starts_on, due_on):
    programme = Span(SchoolYear.of(day(starts_on)).starts_on, SchoolYear.of(day(due_on)).ends_on)
    period = read_period(text, programme=programme)
    assert (period.kind, period.starts_on, period.due_on) == (kind, day(starts_on), day(due_on))
    assert len(period.occurrences) == 1
    assert not period.needs_review


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("ноябрь, апрель", ["1.11.2025", "1.4.2026"]),
        ("25.09, 24.09, 23.09", ["23.9.2025", "24.9.2025", "25.9.2025"]),
        ("24.09, 23.09.2025", ["23.9.2025", "24.9.2025"]),
        ("5, 12 и 19 октября", ["5.10.2025", "12.10.2025", "19.10.2025"]),
        ("ноябрь, апрель 2027", ["1.11.2026", "1.4.2027"]),
        (
            "Декабрь 2020, Декабрь 2021,\nДекабрь 2022, Декабрь 2023, Декабрь 2024",
            ["1.12.2020", "1.12.2021", "1.12.2022", "1.12.2023", "1.12.2024"],
        ),
    ],
)
def test_a_list_has_an_occurrence_for_every_mention(text, starts):
    period = read_period(text, programme=YEAR)
    assert period.kind == PeriodKind.LIST
    assert [span.starts_on for span in period.occurrences] == [day(start) for start in starts]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("1 раз в квартал", 4),
        ("ежеквартально", 4),
        ("1 раз в четверть", 4),
        ("ежемесячно", 12),
        ("не реже 1 раза в месяц", 12),
        ("ежемесячно с октября по май", 8),
        ("еженедельно", 52),
        ("каждый понедельник", 53),
        ("2 раза в год", 2),
        ("2 раза в год (май, октябрь)", 2),
        ("ежегодно", 1),
    ],
)
def test_a_rhythm_recurs_inside_the_school_year(text, count):
    period = read_period(text, programme=YEAR)
    assert (period.kind, len(period.occurrences)) == (PeriodKind.RECURRING, count)
    assert all(YEAR.contains(span.starts_on) and YEAR.contains(span.due_on) for span in period.occurrences)
    assert not period.needs_review


def test_quarterly_stretches_fill_the_period_without_a_gap():
    period = read_period("1 раз в квартал", programme=YEAR)
    assert (period.starts_on, period.due_on) == (YEAR.starts_on, YEAR.ends_on)
    assert all(after.starts_on == span.due_on + timedelta(days=1) for span, after in pairwise(period.occurrences))


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("ежегодно, до 1 июня", ["1.6.2021", "1.6.2022", "1.6.2023", "1.6.2024"]),
        ("май, ежегодно с 2023", ["31.5.2023", "31.5.2024"]),
        ("ежегодно 1 сентября с 2023 по 2024 год", ["1.9.2023", "1.9.2024"]),
    ],
)
def test_what_recurs_yearly_falls_on_its_days_inside_the_programme(text, dates):
    period = read_period(text, programme=SEVERAL_YEARS)
    assert period.kind == PeriodKind.RECURRING
    assert [span.due_on for span in period.occurrences] == [day(text) for text in dates]


def test_a_quarterly_limit_is_a_day_of_the_month_after_each_quarter():
    period = read_period("ежеквартально, до 10 числа", programme=YEAR)
    dates = ["10.10.2025", "10.1.2026", "10.4.2026", "10.7.2026"]
    assert period.occurrences == tuple(Span(None, day(text)) for text in dates)


def test_a_monthly_day_that_a_month_lacks_is_its_last():
    period = read_period("ежемесячно, до 31 числа", programme=YEAR)
    assert [span.due_on.day for span in period.occurrences] == [30, 31, 30, 31, 31, 28, 31, 30, 31, 30, 31, 31]


def test_a_recurrence_that_begins_after_the_programme_needs_a_person():
    period = read_period("май, ежегодно с 2030", programme=YEAR)
    assert (period.kind, period.occurrences, period.needs_review) == (PeriodKind.RECURRING, (), True)


@pytest.mark.parametrize(
    "text",
    [
        "в течение всего периода реализации ЦМН",
        "Весь период",
        "В течение всего срока\nреализации ЦМН",
        "В течение всего периода внедрения",
        "в течение учебного года",
        "постоянно",
        "В соответствии со\nсроками реализации\nпрограмм\nнаставничества",
    ],
)
def test_the_whole_period_is_the_programmes(text):
    period = read_period(text, programme=SEVERAL_YEARS)
    assert (period.kind, period.occurrences) == (PeriodKind.WHOLE_PERIOD, (SEVERAL_YEARS,))
    assert not period.needs_review


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("по отдельному графику", "own_schedule"),
        ("Согласно графику ОО", "own_schedule"),
        ("по мере необходимости", "own_schedule"),
        ("по запросу", "own_schedule"),
        ("31.02.2025", "unknown"),
        ("31.02", "unknown"),
        ("29.02", "unknown"),
        ("31 июня", "unknown"),
        ("до 32 августа 2025", "unknown"),
        ("5 четверть", "unknown"),
        ("с 10 по 4 октября", "unknown"),
        ("ежемесячно, до 31.02", "unknown"),
        ("после праздников", "own_schedule"),
        ("в праздники", "unknown"),
        ("", "unknown"),
    ],
)
def test_what_has_no_date_gets_none_and_needs_a_person(text, kind):
    period = read_period(text, programme=YEAR)
    assert meaning(period) == (kind, None, None, (), None)
    assert period.needs_review
    assert render_period(period) == text


@pytest.mark.parametrize(
    ("text", "due_on"),
    [
        ("После собрания, до 10 октября 2025", "10.10.2025"),
        ("до 25.12.2025 (по согласованию)", "25.12.2025"),
        ("до октября", "30.9.2025"),
        ("1 полугодие 2025 года", "30.6.2025"),
        ("август – сентябрь", "30.9.2025"),
        ("31 августа", "31.8.2026"),
    ],
)
def test_what_is_understood_in_part_is_read_and_flagged(text, due_on):
    period = read_period(text, programme=YEAR)
    assert (period.due_on, period.needs_review) == (day(due_on), True)


def test_a_year_as_written_is_kept_outside_the_programme_and_flagged():
    period = read_period("Сентябрь 2020", programme=YEAR)
    assert (period.due_on, period.doubt) == (date(2020, 9, 30), "outside")


def test_a_month_that_comes_several_times_in_a_programme_is_flagged():
    period = read_period("сентябрь", programme=SEVERAL_YEARS)
    assert (period.due_on, period.doubt) == (date(2020, 9, 30), "which_year")


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("01-17.10.2025", "1–17 октября 2025"),
        ("до 17.10.2025 г.", "до 17 октября 2025"),
        ("ОКТЯБРЬ - НОЯБРЬ 2025", "октябрь — ноябрь 2025"),
        ("15.12-15.01", "15 декабря 2025 — 15 января 2026"),
        ("3 четверть", "III четверть 2025/26 уч. года"),
        ("ноябрь, апрель", "ноябрь 2025, апрель 2026"),
        ("май, ежегодно с 2023", "ежегодно, май, с 2023 года"),
        ("до 10-го числа каждого месяца", "ежемесячно, до 10 числа"),
        ("по пятницам", "каждую пятницу"),
    ],
)
def test_canonical_wording(text, canonical):
    assert render_period(read_period(text, programme=YEAR)) == canonical


def test_spans_are_shown_as_people_write_them():
    october = date(2025, 10, 1)
    assert format_span_ru(october, date(2025, 10, 17)) == "1–17 октября 2025"
    assert format_span_ru(None, date(2025, 10, 17)) == "до 17 октября 2025"
    assert format_span_ru(october, october) == "1 октября 2025"
    assert format_span_ru(october, date(2025, 10, 31)) == "октябрь 2025"
    assert format_span_ru(october, date(2025, 11, 30)) == "октябрь — ноябрь 2025"
    assert format_span_ru(date(2022, 9, 1), date(2024, 5, 31)) == "сентябрь 2022 — май 2024"


@pytest.mark.parametrize(
    ("text", "shifted"),
    [
        ("Сентябрь 2020 г.", "сентябрь 2025"),
        ("Февраль – май 2022 г", "февраль — май 2027"),
        ("до 13.10.2020", "до 13 октября 2025"),
        ("29.02.2020", "28 февраля 2025"),
        ("Февраль 2023", "февраль 2028"),
        ("Декабрь 2020, Декабрь 2021", "декабрь 2025, декабрь 2026"),
        ("III четверть 2020/21 уч. года", "III четверть 2025/26 уч. года"),
        ("по отдельному графику", "по отдельному графику"),
    ],
)
def test_a_template_of_2020_moves_to_2025(text, shifted):
    period = shift_period(read_period(text, programme=SEVERAL_YEARS), SchoolYear(2020), YEAR)
    assert period.text == shifted
    assert meaning(period) == meaning(read_period(shifted, programme=YEAR))


def test_whole_february_stays_whole_in_a_leap_year():
    period = shift_period(read_period("Февраль 2021", programme=SEVERAL_YEARS), SchoolYear(2020), SchoolYear(2023))
    assert (period.starts_on, period.due_on) == (date(2024, 2, 1), date(2024, 2, 29))


def test_school_year_is_read_from_its_usual_spellings():
    for text in ("2025-2026 уч. год", "2025/26", "на 2025–2026 учебный год", "2025"):
        assert SchoolYear.parse(text) == YEAR
    with pytest.raises(ValueError, match="two years"):
        SchoolYear.parse("2025-2027 уч. год")
    with pytest.raises(ValueError, match="No school year"):
        SchoolYear.parse("учебный год")


def test_school_year_runs_from_september_to_august():
    assert (str(YEAR), YEAR.starts_on, YEAR.ends_on) == ("2025/26", date(2025, 9, 1), date(2026, 8, 31))
    assert (SchoolYear.of(date(2025, 8, 31)), SchoolYear.of(date(2025, 9, 1))) == (SchoolYear(2024), YEAR)
    assert all(
        YEAR.contains(span.starts_on) and YEAR.contains(span.due_on)
        for span in (*YEAR.quarters, *YEAR.trimesters, *YEAR.half_years)
    )


WORDS = (
    "до с по к и в не позднее раз раза в квартал месяц год года г. уч. четверть полугодие ежегодно ежемесячно каждый "
    "понедельник сентябрь мая Февраль – май конец декабря весь период по графику 1 2 10 31 31.02 01.09 2025 2025/26 "
    "01-31.08.2025 , - — . ( ) числа I IV 1 декада ii х 99999999999999999999"
)
DAYS = st.dates(date(2001, 1, 1), date(2099, 1, 1))
YEARS = st.sampled_from([" 2024", " 2025 г.", " 2026 года", ""])
MONTHS = st.builds(str.__add__, st.sampled_from(NOMINATIVE), YEARS)
DASHES = st.sampled_from(["-", " – ", " — ", "- "])
SINGLE = st.one_of(
    DAYS.map("до {:%d.%m.%Y}".format),
    DAYS.map("{:%d.%m.%y}".format),
    st.builds("{:%d.%m.%Y}{}{:%d.%m.%Y}".format, DAYS, DASHES, DAYS),
    MONTHS,
    st.builds("{}{}{}".format, MONTHS, DASHES, MONTHS),
    st.sampled_from(["I четверть", "2 полугодие", "III квартал 2025", "I–III четверть", "2 триместр", "конец мая"]),
)
RHYTHMS = st.one_of(
    st.builds(
        "{} раз в {}".format, st.integers(1, 12), st.sampled_from(["неделю", "месяц", "квартал", "год", "полугодие"])
    ),
    st.builds("1 раз в {} {}".format, st.integers(2, 9), st.sampled_from(["недели", "месяцев", "лет"])),
    st.builds("ежемесячно, {}{} числа".format, st.sampled_from(["до ", ""]), st.integers(1, 31)),
    st.builds("ежегодно, {}".format, st.one_of(st.sampled_from(NOMINATIVE), DAYS.map("до {:%d.%m}".format))),
    st.builds("еженедельно с {:%d.%m.%Y} по {:%d.%m.%Y}".format, DAYS, DAYS),
    st.sampled_from(
        [
            "каждую среду и пятницу",
            "1 раз в четверть",
            "май, октябрь, ежегодно с 2024",
            "ежегодно, до 1 мая и до 1 июня",
            "ежегодно, I четверть",
        ]
    ),
)
PHRASES = st.one_of(SINGLE, st.lists(SINGLE, min_size=2, max_size=4).map(", ".join), RHYTHMS)
PROGRAMMES = st.one_of(
    st.integers(2015, 2035).map(SchoolYear),
    st.builds(lambda first, days: Span(first, first + timedelta(days=days)), DAYS, st.integers(200, 1500)),
)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS.split())).map(" ".join)), PROGRAMMES)
def test_no_text_whatever_raises(text, programme):
    period = read_period(text, programme=programme)
    assert period.text == text
    assert period.needs_review or period.due_on is not None
    render_period(period)
    shift_period(period, SchoolYear(2020), SchoolYear(2025))


@settings(max_examples=200, deadline=None)
@given(PHRASES, PROGRAMMES)
def test_a_rendered_period_reads_back_with_the_same_meaning(text, programme):
    period = read_period(text, programme=programme)
    assert meaning(read_period(render_period(period), programme=programme)) == meaning(period)


@settings(max_examples=150, deadline=None)
@given(
    PHRASES, st.sampled_from([str.upper, str.title, lambda text: f" {text}. ", lambda text: text.replace(" ", "\n")])
)
def test_case_and_spacing_change_nothing(text, change):
    assert meaning(read_period(change(text), programme=YEAR)) == meaning(read_period(text, programme=YEAR))


@settings(max_examples=150, deadline=None)
@given(SINGLE, st.integers(-9, 9))
def test_shifting_there_keeps_the_days_and_comes_back(text, years):
    period = read_period(text, programme=YEAR)
    there = shift_period(period, YEAR, SchoolYear(YEAR.start + years))
    assert len(there.occurrences) == len(period.occurrences)
    for span, moved in zip(period.occurrences, there.occurrences, strict=True):
        assert moved.due_on.year - span.due_on.year == years
        assert moved.due_on.month == span.due_on.month
        assert moved.due_on.day == span.due_on.day or span.due_on.month == 2
