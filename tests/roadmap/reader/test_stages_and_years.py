"""Stages told beside rows without a table, and years told by the plan's other words."""

from datetime import date

from mentoring.kit.periods import SchoolYear
from roadmap.reader.reading import read_plan
from roadmap.reader.remarks import problems_of

YEAR = SchoolYear(2025).span
TITLE = "Дорожная карта наставничества МБОУ СОШ № 5 на 2025-2026 учебный год\n"


def read(text, window=YEAR):
    return read_plan(text.encode(), "план.txt", window=window)


def stages(plan):
    return {stage.title: [(event.number, event.title) for event in stage.events] for stage in plan.stages}


def days(plan):
    return [(event.period.starts_on, event.period.due_on) for event in plan.events]


def test_stages_stand_before_the_numbers_of_aligned_rows():
    plan = read(
        TITLE
        + """
  Наименование этапа      № п/п   Мероприятия                         Сроки            Ответственные
  Подготовка условий        1.    Издание приказа о запуске           до 5 сентября    Директор
  для запуска                     программы наставничества
  программы                 2.    Информирование родителей            сентябрь         Классные
                                  на собраниях                                         руководители
  Формирование              3.    Опрос желающих участвовать          октябрь          Психолог
  базы наставляемых         4.    Сбор согласий родителей             октябрь          Куратор
"""
    )
    assert stages(plan) == {
        "Подготовка условий для запуска программы": [
            ("1", "Издание приказа о запуске программы наставничества"),
            ("2", "Информирование родителей на собраниях"),
        ],
        "Формирование базы наставляемых": [("3", "Опрос желающих участвовать"), ("4", "Сбор согласий родителей")],
    }
    assert not list(problems_of(plan))


CELLS = """Этап
Мероприятие
Срок
Ответственный
Первые шаги
Издание приказа
до 5 сентября
Директор
Сбор согласий
сентябрь
Куратор
Главное
Формирование пар
до 1 ноября
Куратор
Итоги
Награждение наставников
25 мая
Директор"""


def test_stages_of_a_table_told_a_cell_a_line_keep_their_rows():
    plan = read(TITLE + CELLS)
    assert stages(plan) == {
        "Первые шаги": [("1.1", "Издание приказа"), ("1.2", "Сбор согласий")],
        "Главное": [("2.1", "Формирование пар")],
        "Итоги": [("3.1", "Награждение наставников")],
    }
    assert not list(problems_of(plan))


def test_a_column_of_stages_that_could_not_be_told_is_flagged():
    plan = read(TITLE + CELLS.replace("Сбор согласий", "Сбор согласий\nРазъяснения и бланки\nПодписи"))
    assert len(days(plan)) == 4
    assert any("этап" in problem.reason for problem in problems_of(plan))


def test_august_is_told_by_its_place_among_the_rows():
    rows = ["Срок\tМероприятие\tОтветственный", "Август\tПриказ о запуске\tДиректор", "Сентябрь\tОпрос\tКуратор"]
    rows += ["Октябрь\tОбучение наставников\tКуратор", "Май\tИтоги\tКуратор", "Август\tОтчёт за год\tКуратор"]
    plan = read(TITLE + "\n".join(rows))
    assert [day for day in days(plan) if day[0].month == 8] == [
        (date(2025, 8, 1), date(2025, 8, 31)),
        (date(2026, 8, 1), date(2026, 8, 31)),
    ]
    assert not any(event.remarks for event in plan.events)
    alone = read(TITLE + "\n".join([rows[0], rows[3], rows[1], rows[2]]))
    assert [bool(event.remarks) for event in alone.events] == [False, True, False]


def test_two_years_of_a_title_are_calendar_years_where_its_deadlines_say_so():
    heading = "Дорожная карта развития наставничества в районе в 2023-2024 годах\nМероприятие\tСрок\tОтветственный\n"
    rows = ["Реестр программ\tежеквартально\tЦентр", "Анализ\tвторое полугодие 2023 г.\tЦентр"]
    told = read(heading + "\n".join(["Положение\tянварь 2023 г.\tЦентр", *rows]), window=None)
    assert (told.period.first, told.period.due_on) == (date(2023, 1, 1), date(2024, 12, 31))
    assert [len(event.period.occurrences) for event in told.events] == [1, 8, 1]
    assert not any(event.remarks for event in told.events)
    untold = read(heading + "\n".join(["Положение\tоктябрь 2023 г.\tЦентр", *rows]), window=None)
    assert untold.period == SchoolYear(2023).span


def test_a_dash_in_a_cell_says_nothing():
    rows = ["№\tМероприятие\tКласс\tСрок\tОтветственный", "1\tСбор согласий\t—\tсентябрь\tКуратор"]
    rows += ["2\tПриказ\t5–9\t–\tДиректор", "3\tВстреча пар\t-\tоктябрь\tКуратор"]
    plan = read(TITLE + "\n".join(rows))
    assert [event.notes for event in plan.events] == [(), (("Класс", "5–9"),), ()]
    assert [event.remarks for event in plan.events] == [(), ("Срок не указан.",), ()]


def test_a_numbered_list_in_a_cell_keeps_its_numbers():
    rows = ["№;Мероприятие;Срок;Ответственный", '7;"1. Круглый стол.\n2. Посещение уроков.";октябрь;Куратор']
    plan = read_plan("\n".join([*rows, "8;Приказ;ноябрь;Директор"]).encode(), "план.csv", window=YEAR)
    event = next(iter(plan.events))
    assert (event.number, event.title, event.description) == ("7", "Круглый стол.", "2. Посещение уроков.")
