"""Tables that lost their cells on the way through a PDF or a page: what can still be told, what is to be looked at."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mentoring.kit.periods import SchoolYear, Span
from roadmap.reader.anchors import deadlines, is_deadline
from roadmap.reader.cells import split_title
from roadmap.reader.formats.plain import blocks_of_text
from roadmap.reader.healing import heal, in_one_line
from roadmap.reader.posts import is_responsibles
from roadmap.reader.recognition import read_blocks
from roadmap.reader.remarks import problems_of

YEAR = Span(date(2024, 9, 1), date(2025, 8, 31))


def read(text, window=YEAR):
    return read_blocks(blocks_of_text(text), window=window, today=YEAR.first)


def told(plan):
    """(number, title, deadline, responsibles) of every event."""
    return [(e.number, e.title, e.deadline_text, ", ".join(e.responsibles)) for e in plan.events]


def test_columns_printed_one_after_another_are_put_side_by_side_and_flagged():
    plan = read(
        "План мероприятий (дорожная карта)\nвнедрения наставничества МБОУ Дубровинской ООШ\n"
        "№\nп/п\nНаименование мероприятий\nСрок реализации\nОтветственный исполнитель\n"
        "1. Нормативное регулирование\n"
        "Создание рабочей группы по внедрению\n1.1 наставничества в школе\n"
        "Назначение куратора программы\n1.2. наставничества в ОУ\n"
        "Разработка школьной дорожной карты\n1.3. наставничества\n"
        "Сентябрь 2024 г.\nдо 1 октября 2024 г.\nОктябрь 2024 г.\n"
        "Директор\nДиректор\nКуратор\n"
    )
    assert told(plan) == [
        ("1.1", "Создание рабочей группы по внедрению наставничества в школе", "Сентябрь 2024 г.", "Директор"),
        ("1.2", "Назначение куратора программы наставничества в ОУ", "до 1 октября 2024 г.", "Директор"),
        ("1.3", "Разработка школьной дорожной карты наставничества", "Октябрь 2024 г.", "Куратор"),
    ]
    assert all(event.remarks for event in plan.events)
    assert [stage.title for stage in plan.stages] == ["Нормативное регулирование"]


def test_deadlines_that_outnumber_their_events_are_not_given_to_any():
    plan = read(
        "Дорожная карта\n№ Мероприятия Срок Ответственный\n"
        "1.1. Создание рабочей группы\n1.2. Назначение куратора\n"
        "Сентябрь 2024 г.\nОктябрь 2024 г.\nНоябрь 2024 г.\nДекабрь 2024 г.\nДиректор\n"
        "1.3. Обучение наставников\nЯнварь 2025 г. Куратор\n"
    )
    first = next(plan.events)
    assert (first.title, first.deadline_text) == ("Создание рабочей группы", "")
    assert "Октябрь 2024 г." in " ".join(problem.text for problem in plan.problems)
    assert told(plan)[-1] == ("1.3", "Обучение наставников", "Январь 2025 г.", "Куратор")


def test_cells_written_across_each_other_are_put_together_and_flagged():
    plan = read(
        "Дорожная карта детского сада\nМероприятия\nСрок\nОтветственный\n"
        "1. Изучение распоряжения министерства\nСентябрь 2024 Гуляева Н.А.,\nо целевой модели и других\nзаведующий\n"
        "документов по этой теме\nпедагоги\n"
        "2. Обучение наставников\nОктябрь 2024 Гуляева Н.А.\n3. Педагогический совет\nНоябрь 2024\n"
        "Старший воспитатель\n"
    )
    assert told(plan)[0] == (
        "1",
        "Изучение распоряжения министерства о целевой модели и других документов по этой теме",
        "Сентябрь 2024",
        "Гуляева Н.А. заведующий, педагоги",
    )
    assert [bool(event.remarks) for event in plan.events] == [True, False, False]


def test_a_deadline_that_stands_first_serves_all_its_events():
    plan = read(
        "План работы наставника\nСроки Содержание работы Ответственный\n"
        "Сентябрь Знакомство с молодым специалистом, выявление\nзатруднений\nНаставник\n"
        "Изучение документов\nНаставник, заместитель директора по УВР\n"
        "Октябрь\nПосещение уроков молодого учителя и их анализ Наставник\n"
        "до 15 января Промежуточная диагностика Педагог-психолог\n"
    )
    assert told(plan) == [
        ("1", "Знакомство с молодым специалистом, выявление затруднений", "Сентябрь", "Наставник"),
        ("2", "Изучение документов", "Сентябрь", "Наставник, заместитель директора по УВР"),
        ("3", "Посещение уроков молодого учителя и их анализ", "Октябрь", "Наставник"),
        ("4", "Промежуточная диагностика", "до 15 января", "Педагог-психолог"),
    ]


def test_a_cell_a_paragraph_keeps_words_no_vocabulary_has():
    cells = (
        "Дорожная карта|№ п/п|Наименование мероприятий|Срок реализации|Ответственный исполнитель|Результат|1|2|3|4|5|"
        "1.|Нормативная база|"
        "1.1.|Утверждение актов, включающих:|- сроки;|- обязанности.|Октябрь 2024|Управленческая команда|"
        "Приказ|Положение|"
        "1.2.|Согласование карты|за 2 недели до четверти|Боряев Н.В.|Карта|"
        "1.3.|Формирование пар|Ноябрь 2024|Куратор|Приказ"
    )
    plan = read("\n\n".join(cells.split("|")))
    assert told(plan) == [
        ("1.1", "Утверждение актов, включающих:", "Октябрь 2024", "Управленческая команда"),
        ("1.2", "Согласование карты", "за 2 недели до четверти", "Боряев Н.В."),
        ("1.3", "Формирование пар", "Ноябрь 2024", "Куратор"),
    ]
    first = next(plan.events)
    assert (first.description, first.expected_result) == ("- сроки;\n- обязанности.", "Приказ\nПоложение")


def test_results_without_numbers_end_where_the_next_event_begins():
    plan = read(
        "Дорожная карта\nНаименование мероприятия Сроки Ответственный Ожидаемый результат\n"
        "Подготовительный этап\n"
        "Информирование коллектива о старте программы сентябрь\n2024 зам. директора по УВР Коллектив проинформирован,\n"
        "протокол\nАнкетирование студентов октябрь 2024 кураторы групп База анкет\n"
        "Основной этап\nФормирование пар ноябрь 2024 куратор Приказ о закреплении пар\n"
        "Встречи пар в течение учебного года наставники Выполнение планов\n"
    )
    assert [(e.title, e.expected_result) for e in plan.events] == [
        ("Информирование коллектива о старте программы", "Коллектив проинформирован, протокол"),
        ("Анкетирование студентов", "База анкет"),
        ("Формирование пар", "Приказ о закреплении пар"),
        ("Встречи пар", "Выполнение планов"),
    ]
    assert [stage.title for stage in plan.stages] == ["Подготовительный этап", "Основной этап"]


def test_a_numbered_plan_in_one_line_begins_a_row_at_every_number():
    plan = read(
        "Муниципальное казённое общеобразовательное учреждение «Ивовская школа» Утверждаю "
        "«23» августа 2024 г. приказ № 60 "
        "Программа наставничества Составители: Сташева Н.Н., зам.директора. Пояснительная записка Настоящая программа "
        "разработана с целью достижения результатов проектов. Дорожная карта реализации программы № Мероприятия Сроки "
        "Ответственные 1 Приказ о назначении куратора сентябрь 2024 директор 2 Анкетирование наставников до 1 октября "
        "2024 г. куратор программы 3 Общая встреча октябрь 2024 Куратор, педагог-психолог 4 "
        "Итоговая конференция май 2025 "
        "Зам. директора по УВР",
    )
    assert plan.title == "Дорожная карта реализации программы"
    assert told(plan) == [
        ("1", "Приказ о назначении куратора", "сентябрь 2024", "директор"),
        ("2", "Анкетирование наставников", "до 1 октября 2024 г.", "куратор программы"),
        ("3", "Общая встреча", "октябрь 2024", "Куратор, педагог-психолог"),
        ("4", "Итоговая конференция", "май 2025", "Зам. директора по УВР"),
    ]


def test_stages_in_a_column_share_their_deadline_and_people():
    plan = read(
        "Дорожная карта детского сада\n№пп  Наименование этапа\nСодержание "
        "деятельности\nСроки\nОтветственные  Результат\n"
        "1.\n\nПодготовка условий для\nсистемы наставничества\n\n1. Издание приказа\n2. "
        "Разработка Положения\n\nАпрель 2025\n\n"
        "Заведующий\nСтарший воспитатель\n\nПриказ\n\n"
        "2.\n\nФормирование банка\n\n1. Сбор информации\n2. Формирование базы\n\nМай "
        "2025\n\nСтарший воспитатель\n\nБанк\n\n"
        "3.\n\nЗавершение\n\nПроведение конференции\n\nИюнь 2025\n\nКуратор\n\nСборник\n"
    )
    assert [(stage.title, len(stage.events)) for stage in plan.stages] == [
        ("Подготовка условий для системы наставничества", 2),
        ("Формирование банка", 2),
        ("Завершение", 1),
    ]
    assert told(plan)[1] == ("1.2", "Разработка Положения", "Апрель 2025", "Заведующий, Старший воспитатель")
    assert [event.expected_result for event in plan.events] == ["Приказ", "Приказ", "Банк", "Банк", "Сборник"]


# --- years ------------------------------------------------------------------------------------------------------------
TABLE = "Мероприятие\tСрок\tОтветственный\n{rows}"
ROWS = "Обучение наставников\tоктябрь\tКуратор\nФормирование пар\tноябрь\tКуратор\n"


def test_a_year_nobody_named_is_assumed_aloud():
    plan = read("План работы\n" + TABLE.format(rows=ROWS), window=None)
    assert plan.period is None
    assert all(event.period.needs_review and event.remarks for event in plan.events)
    assert any("период" in problem.reason for problem in plan.problems)


def test_the_year_comes_from_the_title_the_other_deadlines_or_the_approval():
    titled = read("План работы на 2023-2024 учебный год\n" + TABLE.format(rows=ROWS), window=None)
    dated = read(TABLE.format(rows=ROWS + "Итоги\tмай 2023 г.\tДиректор\n"), window=None)
    approved = read("УТВЕРЖДАЮ\nприказ от 30.08.2022 № 5\nПлан работы\n" + TABLE.format(rows=ROWS), window=None)
    assert [next(plan.events).period.due_on.year for plan in (titled, dated, approved)] == [2023, 2022, 2022]
    assert [bool(next(plan.events).remarks) for plan in (titled, dated, approved)] == [False, False, True]


def test_what_recurs_every_year_recurs_in_every_year_of_the_plan_or_is_flagged():
    rows = "Отбор пар\tежегодно до 25 мая\tКуратор\nСводный отчёт\tмай 2024 г.\tКуратор\n"
    titles = (
        "Дорожная карта на 2023/2024, 2024/2025 учебные годы",
        "Дорожная карта с 2023 по 2025 год",
        "Дорожная карта",
    )
    events = [next(read(f"{title}\n" + TABLE.format(rows=rows), window=None).events) for title in titles]
    assert [len(event.period.occurrences) for event in events] == [2, 3, 1]
    assert [event.period.needs_review for event in events] == [False, False, True]


@pytest.mark.parametrize(
    ("title", "ends", "times"),
    [
        ("на 2022–2025 годы", date(2025, 12, 31), 4),
        ("на 2022-2024 учебные годы", date(2024, 8, 31), 2),
        ("на сентябрь 2022 г. – декабрь 2024 г.", date(2024, 12, 31), 3),
        ("с сентября 2022 г. по декабрь 2024 г.", date(2024, 12, 31), 3),
        ("на период с 01.09.2022 по 31.08.2025", date(2025, 8, 31), 3),
        ("на период с 1 сентября 2022 г. по 31 августа 2025 г.", date(2025, 8, 31), 3),
    ],
)
def test_a_plan_of_several_years_is_understood_in_all_of_them_though_a_programme_of_one_is_told(title, ends, times):
    rows = "Слёт наставников\tежегодно до 25 октября\tКуратор\nСопровождение\tвесь период\tКуратор\n"
    plan = read(f"Дорожная карта {title}\n" + TABLE.format(rows=rows), window=SchoolYear(2022).span)
    yearly, whole = plan.events
    assert (plan.period.due_on, whole.period.due_on, len(yearly.period.occurrences)) == (ends, ends, times)
    assert not (plan.problems or yearly.remarks or whole.remarks)


@pytest.mark.parametrize(
    ("line", "is_its_period"),
    [
        ("Срок реализации: с 01.09.2022 по 31.08.2025", True),
        ("на 2022–2025 годы", True),
        ("Программа развития лицея 2022–2025 годов", False),
        ("Аттестация педагогов: 01.09.2022 – 31.08.2025", False),
    ],
)
def test_only_a_line_that_tells_the_period_makes_a_plan_longer_than_its_programme(line, is_its_period):
    text = f"{line}\nДорожная карта наставничества\n" + TABLE.format(rows=ROWS)
    assert (read(text).period != YEAR) == is_its_period


def test_a_plan_of_one_year_with_its_august_stays_in_the_years_of_the_programme():
    plan = read("План с 20.08.2024 по 31.08.2025\n" + TABLE.format(rows=ROWS))
    assert plan.period == YEAR


def test_a_plan_of_another_year_than_the_programme_is_told():
    plan = read("План работы на 2019-2020 учебный год\n" + TABLE.format(rows=ROWS))
    assert [problem.text for problem in plan.problems] == ["2019-2020 учебный год"]


def test_a_deadline_outside_the_period_is_kept_and_told():
    plan = read(TABLE.format(rows=ROWS + "Итоги\tмай 2021 г.\tДиректор\n"))
    last = list(plan.events)[-1]
    assert (last.period.due_on, bool(last.remarks)) == (date(2021, 5, 31), True)


def test_a_deadline_not_understood_is_listed_with_its_place():
    plan = read(TABLE.format(rows=ROWS + "Итоги\tтридцать второе число\tДиректор\n"))
    problem = list(problems_of(plan))[-1]
    assert (problem.where, problem.text, problem.reason) == (
        "строка 4",
        "тридцать второе число",
        "Срок не удалось понять.",
    )


# --- small parts ------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "text",
    [
        *("до 13.10.2020", "в срок до 31 марта 2022 года", "01.09", "Май 2022 г", "сентябрь 2022 г. - май 2024 г."),
        *(
            "01-31.08.2025",
            "2-4 октября",
            "15.09-15.10",
            "25.09, 24.09, 23.09",
            "1 раз в квартал",
            "каждый понедельник",
        ),
        *("не реже 1 раза в месяц", "ежегодно, до 1 июня", "май, ежегодно с 2023", "Весь период", "по запросу"),
        *("в течение всего периода реализации ЦМН", "В соответствии со сроками реализации программ", "I четверть"),
        *("III квартал 2025", "Согласно графику ОО", "«01» сентября 2022 г.", "осенние каникулы", "в начале года"),
    ],
)
def test_words_of_a_deadline_are_known(text):
    assert is_deadline(text)


@pytest.mark.parametrize("text", ["Директор", "Не менее 3", "каждой", "1.1", "5-9 классы", "Марта Петровна", "10 %"])
def test_other_words_are_no_deadline(text):
    assert not is_deadline(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Директор",
            "зам. директора по УВР, классные руководители",
            "МУ ОО, руководители ОО",
            "Пономарёва Е.А., заведующий",
        ),
        *(
            "Определяется образовательной организацией",
            "Куратор Калачева Е. А.",
            "И.о. директора",
            "МКУ «Методический центр»",
        ),
    ],
)
def test_words_of_responsibles_are_known(text):
    assert is_responsibles(text)


@pytest.mark.parametrize(
    "text", ["Организация работы пар", "Педагогический совет «Старт»", "Общешкольное родительское собрание", "Обучение"]
)
def test_deeds_are_no_responsibles(text):
    assert not is_responsibles(text)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("програм-\nма", "программа"),
        ("программно-\nметодических", "программно-методических"),
        ("Работа*\nпар¹ и групп[2]", "Работа пар и групп"),
        ('<p class="x">Работа&nbsp;пар</p>', "Работа пар"),
        ("о\u00adбу\u200bчение", "обучение"),
    ],
)
def test_a_cell_is_healed(written, meant):
    assert in_one_line(heal(written)) == meant


@pytest.mark.parametrize(
    ("cell", "title", "items"),
    [
        ("Работа пар - знакомство; - пробная встреча", "Работа пар", "- знакомство;\n- пробная встреча"),
        ("Игра «Твой результат – мои возможности»", "Игра «Твой результат – мои возможности»", ""),
        (
            "Акты, включающие:\n• сроки;\nответственных;\n• планы",
            "Акты, включающие:",
            "- сроки;\n- ответственных;\n- планы",
        ),
        ("Разработка\nположения", "Разработка положения", ""),
    ],
)
def test_sub_items_of_an_event_are_told_from_its_title(cell, title, items):
    assert split_title(cell) == (title, items)


WORDS = st.sampled_from(
    [
        *(
            "Обучение наставников",
            "сентябрь 2025",
            "до 1.10",
            "Директор",
            "1.",
            "1.1.",
            "2",
            "II.",
            "Задача:",
            "Этап 2.",
            "- сроки;",
        ),
        *(
            "№ п/п",
            "Мероприятие",
            "Сроки",
            "Ответственный",
            "в течение года",
            "\t",
            "\n",
            "\n\n",
            "|",
            ";",
            "—",
            "(",
            "»",
            "2025",
        ),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS | st.text(max_size=12), max_size=60), st.sampled_from([" ", "\n", "\t", ""]))
@example(["2", "¹"], "\n")  # a raised figure is a digit, and no number
def test_no_text_whatever_breaks_the_reader(words, glue):
    plan = read(glue.join(words))
    assert type(plan).from_json(plan.as_json()) == plan
    assert all(event.title for event in plan.events)


@given(st.text())
def test_deadlines_are_found_in_order_inside_the_text(text):
    spots = deadlines(text)
    assert all(0 <= spot.start < spot.end <= len(text) for spot in spots)
    assert all(before.end <= after.start for before, after in pairwise(spots))
