from datetime import date

import pytest

from mentoring.kit.periods import PeriodKind, SchoolYear, Span
from roadmap.dates import Move, first_year, spans_years

LYCEUM = Span(date(2020, 9, 1), date(2022, 12, 31))
PLAN = Span(date(2025, 9, 1), date(2026, 8, 31))


def test_a_template_moves_by_whole_years():
    move = Move(LYCEUM, SchoolYear(2025))

    assert move.window == Span(date(2025, 9, 1), date(2027, 12, 31))
    assert move.place("Февраль – май 2022 г.").occurrences == (Span(date(2027, 2, 1), date(2027, 5, 31)),)
    assert move.place("до 13.10.2020").text == "до 13.10.2025"


def test_a_template_of_several_years_fits_into_one_and_keeps_the_order_of_months():
    move = Move(LYCEUM, SchoolYear(2025), fits=True)
    written = ["Сентябрь 2020 г.", "Декабрь 2020 г.", "Март 2021", "Сентябрь 2021", "Май 2022 г", "Декабрь 2022 г."]

    placed = [move.place(text) for text in written]

    assert [period.text for period in placed] == [
        "сентябрь 2025",
        "октябрь 2025",
        "ноябрь 2025",
        "январь 2026",
        "апрель 2026",
        "июнь 2026",
    ]
    assert move.window == SchoolYear(2025).span


def test_a_limit_stays_a_limit_when_it_is_fitted():
    period = Move(LYCEUM, SchoolYear(2025), fits=True).place("до 13.10.2020")

    assert (period.kind, period.starts_on, period.due_on) == (PeriodKind.BY, None, date(2025, 9, 30))


@pytest.mark.parametrize("fits", [False, True])
def test_rhythms_and_the_whole_period_are_read_anew_in_the_programme(fits):
    move = Move(PLAN, SchoolYear(2026), fits)

    assert [span.due_on.year for span in move.place("1 раз в квартал").occurrences] == [2026, 2027, 2027, 2027]
    assert move.place("весь период").occurrences == (SchoolYear(2026).span,)


def test_what_names_no_date_stays_as_written():
    period = Move(LYCEUM, SchoolYear(2025)).place("по отдельному графику")

    assert (period.text, period.due_on, period.needs_review) == ("по отдельному графику", None, True)


def test_a_plan_begun_in_august_belongs_to_the_year_it_prepares():
    assert first_year(Span(date(2025, 8, 1), date(2026, 8, 31))) == SchoolYear(2025)
    assert first_year(Span(date(2022, 3, 1), date(2022, 12, 31))) == SchoolYear(2021)


def test_only_a_plan_longer_than_a_school_year_can_be_fitted():
    assert spans_years(LYCEUM)
    assert not spans_years(PLAN)
