"""What stands at the edges of a table: months told once, headings like end words, signatures, the end of a page."""

import io

import pytest
from openpyxl import Workbook
from weasyprint import HTML

from mentoring.kit.periods import SchoolYear
from roadmap.reader.reading import read_plan, read_text
from roadmap.reader.remarks import problems_of

YEAR = SchoolYear(2025).span


def sheet(*rows):
    book, stream = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(stream)
    return read_plan(stream.getvalue(), "план.xlsx", window=YEAR)


def csv(*lines):
    return read_plan("\n".join(lines).encode(), "план.csv", window=YEAR)


def stages(plan):
    return {stage.title: [event.title for event in stage.events] for stage in plan.stages}


def test_a_month_told_once_heads_the_rows_of_its_group():
    plan = csv(
        "Месяц;Тема;Форма;Ответственные",
        "Сентябрь;Изучение запросов молодых педагогов;анкета;завуч",
        ";Закрепление наставников приказом;приказ;директор",
        "Октябрь;Открытый урок наставника;урок;наставники",
        ";Посещение уроков;урок;наставники",
    )
    assert [event.period.due_on.month for event in plan.events] == [9, 9, 10, 10]
    assert not list(problems_of(plan))


def test_a_blank_among_deadlines_of_single_events_stays_a_question():
    plan = csv(
        "Срок;Мероприятие;Ответственные",
        "Сентябрь;Изучение запросов молодых педагогов;завуч",
        "Сентябрь;Закрепление наставников приказом;директор",
        ";Открытый урок наставника;наставники",
        "Октябрь;Посещение уроков;наставники",
    )
    assert [bool(event.deadline_text) for event in plan.events] == [True, True, False, True]
    assert list(plan.events)[2].needs_review


def test_a_final_stage_does_not_close_the_table():
    plan = sheet(
        ("№", "Мероприятие", "Срок", "Ответственный"),
        ("I. Начальный этап",),
        (1, "Опрос наставников", "сентябрь", "Куратор"),
        ("II. Итоговый этап",),
        (2, "Круглый стол", "май", "Методист"),
        ("Итого: 2 мероприятия",),
    )
    assert list(stages(plan)) == ["Начальный этап", "Итоговый этап"]
    assert [problem.text for problem in plan.problems] == ["Итого: 2 мероприятия"]


@pytest.mark.parametrize("gap", [(), ((),)])
def test_who_signed_below_the_table_is_no_part_of_its_last_row(gap):
    plan = sheet(
        ("№", "Раздел", "Мероприятие", "Срок", "Ответственный", "Документ"),
        (1, "Начало", "Опрос наставников", "сентябрь", "Куратор", "Анкеты"),
        (2, None, "Подбор пар", "октябрь", "Куратор", "Приказ"),
        (3, "Итоги", "Отчёт на педсовете", "июнь 2026", "Куратор", "Отчёт"),
        *gap,
        (None, "Куратор программы", None, "Н. В. Зимина"),
    )
    assert list(stages(plan)) == ["Начало", "Итоги"]
    assert list(plan.events)[-1].deadline_text == "июнь 2026"
    assert [problem.text for problem in plan.problems] == ["Куратор программы | Н. В. Зимина"]


def test_people_of_the_last_row_told_on_two_rows_are_no_signature():
    plan = sheet(
        ("№", "Мероприятие", "Срок", "Ответственный"),
        (1, "Опрос наставников", "сентябрь", "Куратор"),
        (2, "Круглый стол", "май", "Методист,"),
        (None, None, None, "Зимина Н. В."),
    )
    assert len(list(plan.events)[-1].responsibles) == 2
    assert not plan.problems


def test_columns_of_plan_and_fact_need_nobody_to_look_at_them():
    plan = sheet(
        ("№", "Мероприятие", "Сроки", None, "Ответственный"),
        (None, None, "план", "факт", None),
        (1, "Опрос наставников", "сентябрь", None, "Куратор"),
        (2, "Круглый стол", "май", None, "Методист"),
    )
    assert [event.deadline_text for event in plan.events] == ["сентябрь", "май"]
    assert not list(problems_of(plan))


def test_a_row_cut_by_the_end_of_a_page_keeps_the_column_that_leaves_the_page():
    rows = "".join(
        f"<tr><td>{n}</td><td>Встреча {'наставников и наставляемых ' * 9}</td><td>май</td><td>Итоги</td>"
        "<td>Куратор</td></tr>"
        for n in range(1, 9)
    )
    heading = "".join(f"<th>{text}</th>" for text in ("№", "Мероприятие", "Срок", "Результат", "Ответственные"))
    style = (
        "@page{size:A5;margin:1cm} table{border-collapse:collapse;width:150mm;table-layout:fixed}"
        "td,th{border:1px solid #000;vertical-align:top}"
    )
    page = f"<style>{style}</style><table><thead><tr>{heading}</tr></thead>{rows}</table>"
    plan = read_plan(HTML(string=page).write_pdf(), "план.pdf", window=YEAR)
    assert [event.responsibles for event in plan.events] == [("Куратор",)] * 8


# --- whose plan it is -------------------------------------------------------------------------------------------------
ROWS = "\n\n№\tМероприятие\tСрок\tОтв.\n1\tОпрос пар\tмай\tКуратор\n2\tСбор пар\tмай\tКуратор\n"


@pytest.mark.parametrize(
    ("above", "organisation"),
    [
        ("План работы наставников МАУ ДО «Дом творчества» на 2025/26 учебный год", "МАУ ДО «Дом творчества»"),
        (
            "Приложение к приказу управления образования\nДорожная карта наставничества на 2025-2026 учебный год\n"
            "Управление образования Приозёрного района",
            "Управление образования Приозёрного района",
        ),
        (
            "Приложение к приказу\nуправления образования Приозёрного района\nДорожная карта наставничества",
            "Управление образования Приозёрного района",
        ),
    ],
)
def test_whose_plan_it_is_stands_in_the_nominative_apart_from_the_title(above, organisation):
    plan = read_text(above + ROWS, window=YEAR)
    assert plan.organisation == organisation
    assert "Управление" not in plan.title
