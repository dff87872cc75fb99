"""Copies that lost their cells: a line each, or columns held together by blanks alone."""

import pytest

from mentoring.kit.periods import SchoolYear
from roadmap.reader.reading import read_text

YEAR = SchoolYear(2025).span


def read(text):
    return read_text(text, window=YEAR)


CELL_A_LINE = """Дорожная карта
внедрения целевой модели наставничества
МКОУ «Сосновская ООШ»
2025-2026 учебный год
№
Этап
Мероприятие
Срок
Ответственный
1
Подготовка условий
Информирование коллектива
Сентябрь
Директор
2
Назначение куратора приказом
до 10 сентября
Директор
3
Завершение
Итоговое анкетирование
Май
Куратор
4
Награждение лучших пар
Май
Директор
"""


def test_a_cell_a_line_keeps_its_stages_and_rows():
    plan = read(CELL_A_LINE)
    assert [(stage.title, [event.title for event in stage.events]) for stage in plan.stages] == [
        ("Подготовка условий", ["Информирование коллектива", "Назначение куратора приказом"]),
        ("Завершение", ["Итоговое анкетирование", "Награждение лучших пар"]),
    ]
    assert (plan.title, plan.organisation) == (
        "Дорожная карта внедрения целевой модели наставничества 2025-2026 учебный год",
        "МКОУ «Сосновская ООШ»",
    )


FOUR_COLUMNS = ("№", "Мероприятие", "Срок", "Ответственный")


def stacked(heading, *lines):
    return read("\n".join(("План мероприятий по наставничеству", *heading, *lines)))


@pytest.mark.parametrize("names", [("Подготовительный этап", "Основной этап"), ("I. Начало", "II. Работа пар")])
def test_a_cell_a_line_keeps_rows_below_the_headings_of_their_stages(names):
    plan = stacked(
        FOUR_COLUMNS,
        *(names[0], "1", "Приказ о наставничестве", "сентябрь", "Директор"),
        *("2", "Сбор согласий", "до 22.09", "Классные руководители"),
        *(names[1], "3", "Подбор пар", "октябрь", "Куратор", "4", "Встречи пар", "ноябрь", "Наставники"),
    )
    assert [(stage.title, [event.number for event in stage.events]) for stage in plan.stages] == [
        (names[0].removeprefix("I. "), ["1", "2"]),
        (names[1].removeprefix("II. "), ["3", "4"]),
    ]
    assert not plan.problems


def test_numbers_of_columns_and_pages_are_no_stages():
    plan = stacked(
        (*FOUR_COLUMNS, "Результат", "1", "2", "3", "4", "5"),
        *("1. Начало", "1.1", "Приказ о назначении", "куратора", "сентябрь", "Директор", "Приказ"),
        *("1.2", "Сбор согласий", "родителей", "до 22.09", "классные руководители", "Согласия", "2"),
        *("2. Пары", "2.1", "Подбор пар", "октябрь", "Куратор", "3", "Список", "2.2", "Встречи", "ноябрь"),
        *("Наставники", "Журнал", "Куратор _______ Зимина Н. В."),
    )
    assert [(stage.title, [event.title for event in stage.events]) for stage in plan.stages] == [
        ("Начало", ["Приказ о назначении куратора", "Сбор согласий родителей"]),
        ("Пары", ["Подбор пар", "Встречи"]),
    ]
    assert [event.expected_result for event in plan.events] == ["Приказ", "Согласия", "Список", "Журнал"]
    assert not plan.problems


def test_a_row_with_a_line_too_many_is_told_to_be_looked_at():
    plan = stacked(
        FOUR_COLUMNS,
        *("1", "Приказ о наставничестве", "сентябрь", "Директор"),
        *("2", "Сбор согласий", "до 22.09", "Классные руководители", "Для тех, кто пришёл позже"),
        *("3", "Подбор пар", "октябрь", "Куратор", "4", "Встречи пар", "ноябрь", "Наставники"),
    )
    assert [event.number for event in plan.events] == ["1", "2", "3", "4"]
    assert ["Для тех, кто пришёл позже" in problem.text for problem in plan.problems] == [True]


def test_a_stage_told_once_beside_aligned_rows_joins_none_of_them():
    rows = [
        ("Этап", "Мероприятие", "Срок", "Ответственный"),
        ("Подготовительный", "Приказ о запуске программы", "01.09.2025", "Директор"),
        ("", "Совещание с педагогами", "до 05.09.2025", "Зам. директора"),
        ("Работа пар", "Встречи пар", "еженедельно", "Наставники"),
        ("", "Сбор отзывов", "декабрь", "Куратор"),
        ("Завершение", "Праздник наставников", "25 мая", "Советник"),
    ]
    plan = read("План\n\n" + "\n".join(f"{a:<22}{b:<34}{c:<18}{d}" for a, b, c, d in rows))
    assert [len(stage.events) for stage in plan.stages] == [2, 2, 1]


def test_plainly_worded_headings_are_headings():
    table = "Что делаем\tКогда\tКто отвечает\tФорма завершения\nОбучение наставников\tоктябрь\tКуратор\tСправка\n"
    plan = read("План\n" + table + "Отбор пар\tноябрь\tКуратор\tСписок\n")
    assert [(event.deadline_text, event.document_kind) for event in plan.events] == [
        ("октябрь", "Справка"),
        ("ноябрь", "Список"),
    ]


def test_lists_below_months_are_events_of_those_months():
    plan = read(
        "План работы наставника с молодым специалистом на 2025/2026 учебный год\n"
        "Сентябрь\n- Знакомство со специалистом\n- Инструктаж по ведению журнала\n"
        "Октябрь\n- Посещение уроков (еженедельно)\nМай\n- Отчёт о проделанной работе (до 25 мая)\n"
    )
    assert [(event.title, event.period.due_on.month) for event in plan.events] == [
        ("Знакомство со специалистом", 9),
        ("Инструктаж по ведению журнала", 9),
        ("Посещение уроков", 10),
        ("Отчёт о проделанной работе", 5),
    ]
