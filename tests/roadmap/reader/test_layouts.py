"""Layouts in which schools hand their plans round, each with the trap it sets."""

import io
from datetime import date

import pytest
from docx import Document
from openpyxl import Workbook

from mentoring.kit.periods import SchoolYear
from roadmap.reader.reading import read_plan, read_text
from roadmap.reader.remarks import problems_of

YEAR = SchoolYear(2025).span


def told(plan):
    return [(event.title, event.deadline_text, ", ".join(event.responsibles)) for event in plan.events]


def days(plan):
    return [(event.period.starts_on, event.period.due_on) for event in plan.events]


def word(heading, *rows):
    document, stream = Document(), io.BytesIO()
    table = document.add_table(0, len(heading))
    for row in (heading, *rows):
        cells = table.add_row().cells
        texts = row if len(row) == len(heading) else ()
        for cell, text in zip(cells, texts, strict=False):
            cell.text = text
        if not texts:
            cells[0].merge(cells[-1]).text = row[0]
    document.save(stream)
    return read_plan(stream.getvalue(), "план.docx", window=YEAR)


# --- what says when ---------------------------------------------------------------------------------------------------
def test_a_dash_in_the_column_of_beginnings_is_no_part_of_the_deadline():
    plan = word(
        ("Мероприятие", "Начало", "Окончание", "Ответственный"),
        ("Отбор наставников", "–", "01.12.2025", "Куратор"),
        ("Обучение наставников", "15.01.2026", "—", "Куратор"),
        ("Сопровождение пар", "01.02.2026", "31.05.2026", "Куратор"),
    )
    assert [event.deadline_text for event in plan.events] == ["01.12.2025", "15.01.2026", "01.02.2026 – 31.05.2026"]
    assert not any(event.remarks for event in plan.events)


def test_a_column_of_months_beside_deadlines_only_supplies_the_month():
    plan = word(
        ("Месяц", "Мероприятие", "Срок", "Ответственный"),
        ("Сентябрь", "Опрос наставников", "до 15", "Куратор"),
        ("Октябрь", "Круглый стол", "2 неделя", "Методист"),
        ("Май", "Итоговый сбор", "", "Директор"),
    )
    assert days(plan) == [
        (None, date(2025, 9, 15)),
        (date(2025, 10, 8), date(2025, 10, 14)),
        (date(2026, 5, 1), date(2026, 5, 31)),
    ]


def test_a_heading_that_names_a_term_says_when_its_events_are():
    plan = word(
        ("№", "Мероприятие", "Срок", "Ответственный"),
        ("I четверть",),
        ("1", "Знакомство пар", "", "Куратор"),
        ("2", "Сверка планов", "до конца четверти", "Завуч"),
        ("Второй этап (январь – февраль)",),
        ("3", "Взаимные уроки", "", "Наставники"),
    )
    assert days(plan) == [
        (date(2025, 9, 1), date(2025, 10, 31)),
        (None, date(2025, 10, 31)),
        (date(2026, 1, 1), date(2026, 2, 28)),
    ]


def test_a_semester_is_understood_and_told_to_be_looked_at():
    plan = word(
        ("Мероприятие", "Срок", "Ответственный"),
        ("Практика у наставника", "II семестр", "Мастер"),
        ("Отчёт группы", "1 раз в семестр", "Куратор"),
    )
    assert days(plan)[0] == (date(2026, 1, 9), date(2026, 5, 31))
    assert [event.period.needs_review for event in plan.events] == [True, True]


def test_every_doubtful_deadline_is_a_problem_with_its_reason():
    plan = word(
        ("Мероприятие", "Срок", "Ответственный"),
        ("Сбор заявок", "сенябрь", "Куратор"),
        ("Поход пар", "осенние каникулы", "Куратор"),
        ("Работа пар", "по отдельному графику", "Куратор"),
        ("Обучение", "октябрь", "Куратор"),
    )
    assert [(problem.where, problem.text) for problem in problems_of(plan)] == [
        ("строка 2", "сенябрь"),
        ("строка 3", "осенние каникулы"),
        ("строка 4", "по отдельному графику"),
    ]
    assert len({problem.reason for problem in problems_of(plan)}) == 3


# --- text without cells -----------------------------------------------------------------------------------------------
@pytest.mark.parametrize("signs", ["┌┬┐├┼┤└┴┘─│", "+++++++++-¦", "+++++++++-|"])
def test_a_drawn_table_is_one_whatever_it_is_drawn_with(signs):
    drawing = """План работы пар
┌──┬──────────────┬─────────┬──────────┐
│N │ Мероприятие  │  Срок   │Ответст-  │
│  │              │         │венный    │
├──┼──────────────┼─────────┼──────────┤
│1. Начало                             │
├──┼──────────────┼─────────┼──────────┤
│1 │Выбор тем для │до 10    │Куратор   │
│  │работы пар    │октября  │          │
├──┼──────────────┼─────────┼──────────┤
│2 │Общий сбор    │ноябрь   │Директор, │
│  │              │         │завуч     │
└──┴──────────────┴─────────┴──────────┘"""
    plan = read_text(drawing.translate(str.maketrans("┌┬┐├┼┤└┴┘─│", signs)), window=YEAR)
    assert told(plan) == [
        ("Выбор тем для работы пар", "до 10 октября", "Куратор"),
        ("Общий сбор", "ноябрь", "Директор, завуч"),
    ]
    assert [stage.title for stage in plan.stages] == ["Начало"]


def test_events_that_name_their_own_deadlines_need_no_table():
    plan = read_text(
        "План работы с молодыми педагогами\n"
        "I. Первые шаги\n"
        "1. Подобрать наставников. Срок: до 5 сентября. Ответственный: директор.\n"
        "2. Провести тренинг знакомства.\nСрок исполнения – сентябрь.\nОтв.: педагог-психолог.\n"
        "II. Итоги\n"
        "1. Подготовить отчёт пар\nСрок: 20.05.2026\nОтветственные: наставники, куратор\n"
        "Директор школы ____________\n",
        window=YEAR,
    )
    assert told(plan) == [
        ("Подобрать наставников", "до 5 сентября", "директор"),
        ("Провести тренинг знакомства", "сентябрь", "педагог-психолог"),
        ("Подготовить отчёт пар", "20.05.2026", "наставники, куратор"),
    ]
    assert [(stage.number, stage.title) for stage in plan.stages] == [("I", "Первые шаги"), ("II", "Итоги")]


def test_a_lone_line_among_pasted_rows_heads_those_below_it():
    plan = read_text(
        "№\tМероприятие\tСроки\tОтветственный\nПодбор наставников\n1\tОпрос\tсентябрь\tКуратор\n"
        "2\tСобеседование\tоктябрь\tДиректор\nРабота пар\n3\tВстречи\tв течение года\tНаставники\n",
        window=YEAR,
    )
    assert [(stage.title, len(stage.events)) for stage in plan.stages] == [("Подбор наставников", 2), ("Работа пар", 1)]


# --- Word, Excel, pages -----------------------------------------------------------------------------------------------
def test_people_told_a_line_for_each_item_belong_to_their_item():
    plan = word(
        ("№", "Этап", "Мероприятия", "Сроки", "Ответственный"),
        ("1", "Начало", "1. Опрос\n2. Приказ о парах", "сентябрь\nоктябрь", "Психолог\nДиректор"),
        ("2", "Итоги", "1. Отчёты\n2. Праздник", "апрель\nмай", "Наставники\nКуратор"),
    )
    assert told(plan)[:2] == [("Опрос", "сентябрь", "Психолог"), ("Приказ о парах", "октябрь", "Директор")]


def test_sheets_that_are_named_are_stages():
    book, stream = Workbook(), io.BytesIO()
    book.remove(book.active)
    for name, row in (("Подготовка", ("Опрос", "до 9 октября")), ("Итоги", ("Отчёт", "май"))):
        sheet = book.create_sheet(name)
        sheet.append(("Мероприятие", "Срок"))
        sheet.append(row)
        sheet.append((f"{row[0]} повторно", row[1]))
    book.save(stream)
    plan = read_plan(stream.getvalue(), "план.xlsx", window=YEAR)
    assert [(stage.title, len(stage.events)) for stage in plan.stages] == [("Подготовка", 2), ("Итоги", 2)]


def test_a_piece_of_a_page_is_a_page_whatever_it_begins_with():
    page = (
        "<p>План</p><table><tr><td>Мероприятие<td>Срок</tr><tr><td>Опрос<td>май</tr><tr><td>Сбор<td>июнь</tr></table>"
    )
    assert [title for title, _deadline, _people in told(read_plan(page.encode(), "план.html", window=YEAR))] == [
        "Опрос",
        "Сбор",
    ]


def test_a_column_for_every_month_dates_the_rows_marked_in_it():
    plan = word(
        ("№", "Мероприятие", "Сен", "Окт", "Ноя", "Май", "Ответственный"),
        ("1", "Опрос наставников", "+", "", "", "", "Психолог"),
        ("2", "Взаимные уроки", "", "х", "", "+", "Завуч"),
    )
    assert [[span.due_on for span in event.period.occurrences] for event in plan.events] == [
        [date(2025, 9, 30)],
        [date(2025, 10, 31), date(2026, 5, 31)],
    ]


@pytest.mark.parametrize("style", ["border-bottom: 1px solid", "border: 0", "border: 0; vertical-align: top"])
def test_cells_of_a_pdf_without_frames_stay_in_their_rows(style):
    """Cells of different heights, in the middle of their rows as Word may put them."""
    HTML = pytest.importorskip("weasyprint").HTML
    rows = (
        ("1", "Знакомство наставников с планом работы на весь предстоящий учебный год", "с 9 по 14 февраля", "Завуч"),
        ("2", "Мастер-классы", "12, 19, 26 марта", "Учителя высшей категории"),
        ("3", "Защита методических разработок молодых педагогов", "до 30.04", "Молодые педагоги"),
        ("4", "Итоги", "20.05.26", "Директор"),
    )
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows[:2])
    table += '<tr><td colspan="4">Завершение работы пар</td></tr>'
    table += "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows[2:])
    css = (
        f"table {{border-collapse: collapse; width: 420px}} td {{font: 10pt 'DejaVu Sans'; padding: 3px 7px; {style}}}"
    )
    heading = "<tr><td>№</td><td>Мероприятие</td><td>Сроки</td><td>Ответственные</td></tr>"
    page = HTML(string=f"<style>{css}</style><p>План работы</p><table>{heading}{table}</table>").write_pdf()
    plan = read_plan(page, "план.pdf", window=YEAR)
    assert told(plan) == [row[1:] for row in rows]
    assert [len(stage.events) for stage in plan.stages] == [2, 2]


def test_columns_aligned_by_blanks_are_columns_however_the_cells_stand_beside_their_number():
    page = (
        "       Дорожная карта МБОУ «Речная СОШ» на 2025-2026 учебный год\n"
        "№\n"
        "    Мероприятие            Сроки        Ответственные\n"
        "п/п\n"
        "Подготовка\n"
        "    Приказ о                            Заместитель\n"
        "1.1 назначении куратора    до 5\n"
        "    и его помощников       сентября     директора по УВР\n"
        "    Встречи наставников    каждую\n"
        "1.2                                     Куратор\n"
        "    и наставляемых пар     пятницу\n"
        "\f"
        "Итоги\n"
        "1.3 Праздник               23.05.2026   Советник директора\n"
        "    благодарности                       по воспитанию\n\n"
        "Исполнитель Волкова М. И.\n"
    )
    plan = read_plan(page.encode(), "план.txt")
    assert [stage.title for stage in plan.stages] == ["Подготовка", "Итоги"]
    assert told(plan) == [
        ("Приказ о назначении куратора и его помощников", "до 5 сентября", "Заместитель директора по УВР"),
        ("Встречи наставников и наставляемых пар", "каждую пятницу", "Куратор"),
        ("Праздник благодарности", "23.05.2026", "Советник директора по воспитанию"),
    ]
