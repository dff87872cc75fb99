"""Makes the sample plans of ``plans/`` and, beside each, what a reader must find in it.

    python -m tests.samples.build_plans

Needs python-docx, openpyxl and WeasyPrint; with LibreOffice also .doc, .ods and .odt.
"""

import io
import json
import re
import shutil
import subprocess
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl import Workbook
from weasyprint import HTML

from tests.samples.contents import GYMNASIUM, LUGOVOE, RECHINSK, RYABINKA, SOSNOVKA, STROITEL, ZAOZERYE, Plan

FOLDER = Path(__file__).parent / "plans"
STAMP = "УТВЕРЖДАЮ\nДиректор ____________ Л. Н. Громова\nПриказ от 29.08.2025 № 71-од"


# --- what must be found -----------------------------------------------------------------------------------------------
def expected(plan: Plan, *, title=None, organisation=None, numbers="place", notes=False, without=()):
    """``numbers``: own, or the place in the stage; ``notes``: objectives and results of stages are in the file."""
    stages = []
    for position, stage in enumerate(plan.stages, 1):
        events = []
        for place, event in enumerate(stage.events, 1):
            own = event.number if numbers == "own" else (f"{position}.{place}" if len(plan.stages) > 1 else str(place))
            events.append(
                {
                    "number": own,
                    "title": event.title,
                    "description": "\n".join(f"- {item}" for item in event.items),
                    "deadline": event.deadline,
                    "days": event.days,
                    "responsibles": list(event.people),
                    "expected_result": "" if "result" in without else event.result,
                    "indicator": "" if "indicator" in without else event.indicator,
                    "kinds": sorted(set(event.kinds) - {"pair_order"} if "result" in without else event.kinds),
                }
            )
        found = {"title": stage.title, "objective": "", "result": "", "events": events}
        if notes:
            found |= {"objective": stage.objective, "result": stage.result}
        stages.append(found)
    return {
        "title": plan.title if title is None else title,
        "organisation": plan.organisation if organisation is None else organisation,
        "period": list(plan.period),
        "stages": stages,
        "targets": [list(target) for target in plan.targets] if "targets" not in without else [],
    }


def apart(plan):
    """The title of a plan whose school stands on a line of its own."""
    return re.sub(rf"(?: в)? {re.escape(plan.organisation)}", "", plan.title)


def with_events(plan, change):
    return replace(plan, stages=tuple(replace(s, events=tuple(change(s, e) for e in s.events)) for s in plan.stages))


def save(name, content, found):
    (FOLDER / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    (FOLDER / f"{name}.json").write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n")


# --- Word -------------------------------------------------------------------------------------------------------------
def word():
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    return document


def stamp(document, text=STAMP):
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "СОГЛАСОВАНО\nпротокол педсовета № 1"
    table.cell(0, 1).text = text


def add_row(table, texts):
    cells = table.add_row().cells
    for cell, text in zip(cells, texts, strict=False):
        cell.text = text
    return cells


def merged(cells, text):
    cell = cells[0].merge(cells[-1])
    cell.text = text
    return cell


def of_word(document):
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def bold_number(paragraph, level=0):
    """The paragraph gets Word's own numbering."""
    properties = paragraph._p.get_or_add_pPr()
    numbering = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", str(level)), ("w:numId", "1")):
        child = OxmlElement(name)
        child.set(qn("w:val"), value)
        numbering.append(child)
    properties.append(numbering)


def rechinsk_word():
    """Stamp in a table, merged section rows with task and result, heading repeated, figures of columns, a footnote."""
    document = word()
    stamp(document)
    for line in (
        "ДОРОЖНАЯ КАРТА",
        "реализации программы наставничества «Рядом»",
        "в МБОУ «Средняя школа № 14» г. Речинска",
        "на 2025/2026 учебный год",
    ):
        document.add_paragraph(line)
    table = document.add_table(1, 4, style="Table Grid")
    heading = ("№\nп/п", "Наименование мероприятия", "Срок реализации", "Ответственный исполнитель")
    for cell, text in zip(table.rows[0].cells, heading, strict=True):
        cell.text = text
    add_row(table, ("1", "2", "3", "4"))
    for position, stage in enumerate(RECHINSK.stages):
        cell = merged(table.add_row().cells, stage.title)
        cell.add_paragraph(f"Задача: {stage.objective}")
        cell.add_paragraph(f"Результат: {stage.result}")
        if position == 1:
            add_row(table, heading)
        for event in stage.events:
            cells = add_row(table, ("", event.title, event.deadline, ",\n".join(event.people)))
            if position == 2:
                run = cells[1].paragraphs[0].add_run("1")
                run.font.superscript = True
    document.add_paragraph("1 Подробнее — в Положении о программе.")
    document.add_paragraph("Исполнитель: Громова Л. Н., тел. 2-14-14")
    return of_word(document), expected(RECHINSK, notes=True, title=apart(RECHINSK))


def lugovoe_word():
    """The month is a column of its own, merged over its events; a nested frame around the page."""
    document = word()
    frame = document.add_table(1, 1)
    frame.cell(0, 0).text = "План работы «Школы молодого педагога»"
    frame.cell(0, 0).add_paragraph("МКОУ «Луговская СОШ» на 2025-2026 учебный год")
    table = frame.cell(0, 0).add_table(1, 3)
    for cell, text in zip(table.rows[0].cells, ("Месяц", "Содержание работы", "Кто проводит"), strict=True):
        cell.text = text
    months = [(stage.title, event) for stage in LUGOVOE.stages for event in stage.events if not event.deadline]
    top = None
    for month, event in months:
        cells = add_row(table, (month, event.title, event.words))
        if top is not None and top.text == month:
            cells[0].text = ""
            top.merge(cells[0])
        else:
            top = cells[0]
    events = tuple(replace(event, deadline=month) for month, event in months)
    plan = replace(LUGOVOE, stages=(replace(LUGOVOE.stages[0], title="?", events=events),))
    return of_word(document), expected(plan, title=apart(LUGOVOE))


def ryabinka_word():
    """Stages in a column, their items in one cell, one deadline for all of them."""
    document = word()
    document.add_paragraph("Приложение 2 к приказу от 30.09.2024 № 44")
    document.add_paragraph("Дорожная карта (план мероприятий)")
    document.add_paragraph("по реализации Положения о системе наставничества педагогических работников")
    document.add_paragraph("в МБДОУ «Детский сад № 9 «Рябинка» (октябрь 2024 г. - май 2026 г.)")
    table = document.add_table(1, 5, style="Table Grid")
    for cell, text in zip(
        table.rows[0].cells,
        ("№", "Наименование этапа", "Содержание деятельности и примерный план мероприятий", "Срок", "Ответственный"),
        strict=True,
    ):
        cell.text = text
    for stage in RYABINKA.stages:
        items = "\n".join(f"{place}. {event.title}" for place, event in enumerate(stage.events, 1))
        first = stage.events[0]
        add_row(table, (f"{stage.number}.", stage.title, items, first.deadline, first.words))
    return of_word(document), expected(RYABINKA, numbers="own", title=apart(RYABINKA))


def gymnasium_word():
    """A table for each module under its heading, a column of classes, tracked changes and a text box left alone."""
    document = word()
    document.add_paragraph(GYMNASIUM.title)
    for stage in GYMNASIUM.stages:
        document.add_paragraph(stage.title)
        table = document.add_table(1, 4, style="Table Grid")
        for cell, text in zip(
            table.rows[0].cells, ("Дела, события, мероприятия", "Классы", "Сроки", "Ответственные"), strict=True
        ):
            cell.text = text
        for event in stage.events:
            cells = add_row(table, (event.title, event.participants, event.deadline, event.words))
            deleted = OxmlElement("w:del")
            run = OxmlElement("w:r")
            text = OxmlElement("w:delText")
            text.text = " (снято)"
            run.append(text)
            deleted.append(run)
            cells[0].paragraphs[0]._p.append(deleted)
    return of_word(document), expected(GYMNASIUM)


def sosnovka_word():
    """Word's own numbers and bullets; targets below the table."""
    document = word()
    document.add_paragraph("ПЛАН МЕРОПРИЯТИЙ")
    document.add_paragraph("по внедрению целевой модели наставничества")
    document.add_paragraph("МОУ Сосновская школа на 2023-2025 годы")
    table = document.add_table(1, 4, style="Table Grid")
    for cell, text in zip(
        table.rows[0].cells, ("№ п/п", "Мероприятия", "Сроки исполнения", "Исполнители"), strict=True
    ):
        cell.text = text
    for event in SOSNOVKA.stages[0].events:
        cells = add_row(table, ("", event.title, event.deadline, event.words))
        cells[0].paragraphs[0].style = document.styles["List Number"]
        for item in event.items:
            cells[1].add_paragraph(item, style="List Bullet")
    document.add_paragraph(
        "Охват обучающихся программами наставничества: не менее 10 % в 2023 году, не менее 25 % в 2024 году, "
        "не менее 40 % в 2025 году."
    )
    return of_word(document), expected(SOSNOVKA, numbers="own", title=apart(SOSNOVKA))


def without_heading():
    """A table that begins with its first event."""
    document = word()
    document.add_paragraph("План мероприятий по наставничеству МОУ Сосновская школа на 2023-2025 годы")
    table = document.add_table(0, 4)
    events = [event for event in SOSNOVKA.stages[0].events if not event.items]
    for place, event in enumerate(events, 1):
        add_row(table, (f"{place}", event.title, event.deadline, event.words))
    stage = replace(SOSNOVKA.stages[0], title="?", events=tuple(events))
    title = "План мероприятий по наставничеству МОУ Сосновская школа на 2023-2025 годы"
    return of_word(document), expected(replace(SOSNOVKA, stages=(stage,)), title=title, without=("targets",))


# --- Excel ------------------------------------------------------------------------------------------------------------
def lugovoe_sheet():
    """Months as rows across the table; days without a month below them."""
    book = Workbook()
    sheet = book.active
    sheet.append([LUGOVOE.title])
    sheet.merge_cells("A1:C1")
    sheet.append([])
    sheet.append(["Мероприятие", "Дата", "Ответственный"])
    for stage in LUGOVOE.stages:
        sheet.append([stage.title])
        sheet.merge_cells(start_row=sheet.max_row, end_row=sheet.max_row, start_column=1, end_column=3)
        for event in stage.events:
            day = int(event.deadline) if event.deadline.isdigit() else event.deadline
            sheet.append([event.title, day, event.words])
    genitive = {"Октябрь": "октября", "Декабрь": "декабря", "Май": "мая", "Сентябрь": "сентября"}

    def written(stage, event):
        if event.deadline == "в течение месяца":
            return replace(event, deadline="?")
        return replace(event, deadline=f"{event.deadline} {genitive[stage.title]}" if event.deadline else stage.title)

    return of_book(book), expected(with_events(LUGOVOE, written))


def stroitel_sheet():
    """A heading of two rows, true dates, a sheet of notes that is no plan."""
    book = Workbook()
    sheet = book.active
    sheet.title = "План-график"
    sheet.append([STROITEL.title])
    sheet.append(["№ п/п", "Мероприятие", "Срок", "", "Исполнитель", "Контрольный показатель"])
    sheet.append(["", "", "Начало", "Окончание", "", ""])
    for place in ("A2:A3", "B2:B3", "C2:D2", "E2:E3", "F2:F3", "A1:F1"):
        sheet.merge_cells(place)
    for event in STROITEL.stages[0].events:
        first, last = (date(*(int(part) for part in reversed(day.split(".")))) for day in event.deadline.split(" – "))
        sheet.append([int(event.number), event.title, first, last, event.words, event.indicator])
    notes = book.create_sheet("Заметки")
    notes.append(["Позвонить на завод"])
    stage = replace(STROITEL.stages[0], title="?")
    return of_book(book), expected(replace(STROITEL, stages=(stage,)), numbers="own")


def months_sheet():
    """Deadlines that are dates shown as months."""
    book = Workbook()
    sheet = book.active
    sheet.append(["План мероприятий наставничества МОУ Сосновская школа"])
    sheet.append(["Мероприятие", "Месяц", "Ответственный"])
    events = [
        ("Информирование коллектива о программе", date(2025, 9, 1), "Директор", "сентябрь 2025", ("inform_staff",)),
        ("Формирование базы наставников", date(2025, 10, 1), "Куратор", "октябрь 2025", ("mentor_register",)),
        ("Подведение итогов работы пар", date(2026, 5, 1), "Куратор", "май 2026", ("record_results",)),
    ]
    for title, month, who, _text, _kinds in events:
        sheet.append([title, month, who])
        sheet.cell(sheet.max_row, 2).number_format = "mmmm yyyy"
    first = SOSNOVKA.stages[0].events[0]
    ends = {9: 30, 10: 31, 5: 31}
    rows = tuple(
        replace(
            first,
            title=title,
            deadline=text,
            days=f"{month}/{month.replace(day=ends[month.month])}",
            people=(who,),
            kinds=kinds,
            items=(),
        )
        for title, month, who, text, kinds in events
    )
    plan = replace(
        SOSNOVKA, stages=(replace(SOSNOVKA.stages[0], title="?", events=rows),), period=("2025-09-01", "2026-08-31")
    )
    return of_book(book), expected(
        plan, title="План мероприятий наставничества МОУ Сосновская школа", without=("targets",)
    )


def shared_cells():
    """Deadlines and people merged over several events."""
    book = Workbook()
    sheet = book.active
    sheet.append([LUGOVOE.title])
    sheet.append(["№", "Мероприятие", "Сроки", "Отв."])
    events = [replace(event, deadline="октябрь", people=("Наставники",)) for event in LUGOVOE.stages[1].events]
    for place, event in enumerate(events, 1):
        sheet.append([place, event.title, event.deadline if place == 1 else "", event.words if place == 1 else ""])
    sheet.merge_cells("A1:D1")
    sheet.merge_cells("C3:C5")
    sheet.merge_cells("D3:D5")
    days = "2025-10-01/2025-10-31"
    stage = replace(LUGOVOE.stages[1], title="?", events=tuple(replace(event, days=days) for event in events))
    return of_book(book), expected(replace(LUGOVOE, stages=(stage,)))


def of_book(book):
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


# --- text -------------------------------------------------------------------------------------------------------------
def wrapped(text, width):
    lines, line = [], ""
    for word in text.split():
        if len(line) + len(word) >= width and line:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def rechinsk_flat():
    """A PDF's text: wrapped lines with an empty one below each, deadline and people at the end of the last."""
    lines = [
        "Дорожная карта реализации программы наставничества «Рядом» в МБОУ",
        "«Средняя школа № 14» г. Речинска на 2025/2026 учебный год",
        "Мероприятия Сроки Ответственные",
    ]
    for stage in RECHINSK.stages:
        lines += [stage.title, *wrapped(f"Задача: {stage.objective}", 70), *wrapped(f"Результат: {stage.result}", 70)]
        for event in stage.events:
            *head, last = wrapped(event.title, 60)
            people = wrapped(event.words, 30)
            lines += [*head, f"{last} {event.deadline} {people[0]}", *people[1:]]
    return "\n\n".join(f"{line} " for line in lines), expected(RECHINSK, notes=True)


def rechinsk_one_line():
    """Everything in one line, as some editors paste a table."""
    parts = [RECHINSK.title, "Мероприятия Сроки Ответственные"]
    for stage in RECHINSK.stages:
        parts += [stage.title, f"Задача: {stage.objective}", f"Результат: {stage.result}"]
        parts += [f"{event.title} {event.deadline} {event.words}" for event in stage.events]
    return " ".join(parts), expected(RECHINSK, notes=True)


def zaozerye_cells():
    """A cell a paragraph, as a page shows a document."""
    cells = [
        "УТВЕРЖДЕНО",
        "приказом Управления образования",
        "от 15.01.2024 № 8",
        *ZAOZERYE_TITLE,
        "№ п/п",
        "Мероприятие",
        "Срок исполнения",
        "Исполнители",
        "Вид документа, результат",
        "1",
        "2",
        "3",
        "4",
        "5",
    ]
    for stage in ZAOZERYE.stages:
        cells += [f"{stage.number}.", stage.title]
        for event in stage.events:
            cells += [
                f"{event.number}.",
                "\n".join(wrapped(event.title, 35)),
                event.deadline,
                "\n".join(wrapped(event.words, 25)),
                event.result,
            ]
    cells += ZAOZERYE_TARGETS
    return "\n\n".join(cells), expected(ZAOZERYE, numbers="own")


ZAOZERYE_TITLE = (
    "Муниципальная дорожная карта развития наставничества",
    "в образовательных организациях Заозерского района на 2024-2026 годы",
)
ZAOZERYE_TARGETS = [
    "Показатели охвата:",
    "обучающихся: 20 % в 2024 году; 35 % в 2025 году;",
    "педагогических работников: 15 % в 2024 году; 30 % в 2025 году.",
]


def zaozerye_bars():
    """A cell a line ended by a bar, empty cells as bare bars."""
    lines = [
        " ".join(ZAOZERYE_TITLE),
        "NN п/п |",
        "Наименование мероприятия |",
        "Сроки |",
        "Ответственный исполнитель/ соисполнители |",
        "Ожидаемые результаты |",
    ]
    for stage in ZAOZERYE.stages:
        lines += [f"{'I' * int(stage.number)}. |", f"{stage.title} |", "|||"]
        for event in stage.events:
            lines += [
                f"{cell} |" for cell in (f"{event.number}.", event.title, event.deadline, event.words, event.result)
            ]
    return "\n".join([*lines, *ZAOZERYE_TARGETS]), expected(ZAOZERYE, numbers="own")


def zaozerye_centred():
    """Numbers in the middle of their cells, the first two columns printed together, deadlines after the title."""
    lines = [*ZAOZERYE_TITLE, "№", "Мероприятия", "Срок", "Ответственный исполнитель"]
    for stage in ZAOZERYE.stages:
        lines.append(f"{stage.number}. {stage.title}")
        for event in stage.events:
            head = wrapped(event.title, 48)
            middle = min(1, len(head) - 1)
            head[middle] = f"{event.number}. {head[middle]}"
            lines += [*head, event.deadline, *wrapped(event.words, 28)]
    return "\n".join([*lines, *ZAOZERYE_TARGETS]), expected(ZAOZERYE, numbers="own", without=("result",))


def ryabinka_flat():
    """Stages in a column, flattened: the stage's title, its items, then deadline and people of all of them."""
    lines = [
        "Дорожная карта (план мероприятий)",
        "по реализации Положения о системе наставничества педагогических",
        "работников в МБДОУ «Детский сад № 9 «Рябинка» (октябрь 2024 г. - май 2026 г.)",
        "№пп  Наименование этапа",
        "Содержание деятельности и план",
        "мероприятий",
        "Сроки",
        "Ответственные",
    ]
    for stage in RYABINKA.stages:
        lines += [f"{stage.number}.", *wrapped(stage.title, 24), ""]
        for place, event in enumerate(stage.events, 1):
            lines += wrapped(f"{place}. {event.title}", 45)
        first = stage.events[0]
        lines += ["", first.deadline, "", *wrapped(first.words, 22), ""]
    return "\n".join(lines), expected(RYABINKA, numbers="own")


def sosnovka_tabs():
    """Empty cells gone, a row cut by a page, HTML left in a cell, a word hyphenated at a line's end."""
    lines = [
        "ПЛАН МЕРОПРИЯТИЙ",
        "по внедрению целевой модели наставничества",
        "МОУ Сосновская школа на 2023-2025 годы",
        "",
    ]
    lines.append("№ п/п\tМероприятие\tСрок\tРезультат\tОтветственный")
    for event in SOSNOVKA.stages[0].events:
        title, deadline = event.title, event.deadline
        if event.items:
            title = f'<p class="MsoNormal">{title}</p> <ul> {"".join(f"<li>{item}</li>" for item in event.items)} </ul>'
        if event.number == "3":
            lines += [
                f"3\tФормирование базы наставников из числа\t{deadline}\t\tЗаместитель",
                "",
                "\tучителей, родителей и выпускников\t\t\tдиректора по УВР",
            ]
        else:
            lines.append("\t".join([f"{event.number}.", title, deadline, event.words]))
    return "\n".join(lines), expected(SOSNOVKA, numbers="own", without=("targets",), title=apart(SOSNOVKA))


def sosnovka_csv():
    rows = [["", SOSNOVKA.title, "", ""], ["№", "Дела", "Когда", "Кто отвечает"]]
    for event in SOSNOVKA.stages[0].events:
        title = event.title + ("" if not event.items else ": " + " ".join(f"- {item}" for item in event.items))
        rows.append([event.number, title, event.deadline, event.words])
    text = "\r\n".join(";".join(f'"{cell}"' if ";" in cell else cell for cell in row) for row in rows)
    return text.encode("cp1251"), expected(colons(SOSNOVKA), numbers="own", without=("targets",))


def colons(plan):
    return with_events(plan, lambda _stage, event: replace(event, title=f"{event.title}:") if event.items else event)


def people_before_deadlines():
    """Deadline in the last column, people before it."""
    lines = [SOSNOVKA.title, "№ п/п Мероприятие Ответственный Срок"]
    for event in SOSNOVKA.stages[0].events:
        if event.items:
            continue
        *head, last = wrapped(f"{event.number}. {event.title}", 55)
        lines += [*head, last, event.words, event.deadline]
    kept = replace(SOSNOVKA.stages[0], title="?", events=tuple(e for e in SOSNOVKA.stages[0].events if not e.items))
    return "\n".join(lines), expected(replace(SOSNOVKA, stages=(kept,)), numbers="own", without=("targets",))


# --- pages ------------------------------------------------------------------------------------------------------------
def gymnasium_page():
    """Pasted from Word: its own tags, merged cells, one table with modules across it."""
    rows = [
        "<tr><td width=200><p class=MsoNormal><b>Дела, события,<br>мероприятия</b><o:p></o:p></p></td>"
        "<td>Классы</td><td>Сроки</td><td>Ответственные</td></tr>"
    ]
    for stage in GYMNASIUM.stages:
        rows.append(f"<tr><td colspan=4 align=center><p class=MsoNormal>{stage.title}</p></td></tr>")
        for event in stage.events:
            cells = (event.title, event.participants, event.deadline, event.words)
            rows.append(
                "<tr>" + "".join(f"<td><p class=MsoNormal>{cell}<o:p>&nbsp;</o:p></p></td>" for cell in cells) + "</tr>"
            )
    page = (
        "<html><head><style>p.MsoNormal {margin:0}</style></head><body lang=RU>"
        f"<p class=MsoNormal align=center>{GYMNASIUM.title}</p><script>alert(1)</script>"
        f"<table class=MsoTableGrid border=1>{''.join(rows)}</table></body></html>"
    )
    return page, expected(GYMNASIUM)


def pdf(plan, style, *, heading, cells, sections=True):
    rows = "".join(f"<th>{text}</th>" for text in heading)
    body = ""
    for stage in plan.stages:
        if sections:
            number = f"{stage.number}. " if stage.number else ""
            body += f"<tr><td colspan={len(heading)} class=s>{number}{stage.title}</td></tr>"
        for event in stage.events:
            body += "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells(event)) + "</tr>"
    page = (
        "<html lang=ru><style>@page {size: A4; margin: 2cm} body {font: 11pt 'DejaVu Sans'}"
        "table {border-collapse: collapse; width: 100%} tr {break-inside: auto} .s {font-weight: bold}"
        f"td, th {{padding: 4pt 6pt; text-align: left; vertical-align: top}} {style}</style>"
        f"<p style='text-align:center'>{plan.title}</p><table><thead><tr>{rows}</tr></thead>{body}</table></html>"
    )
    return HTML(string=page).write_pdf()


def zaozerye_ruled():
    style = "td, th {border: 0.7pt solid black} thead {display: table-header-group} td {hyphens: auto}"
    content = pdf(
        ZAOZERYE,
        style,
        heading=("№", "Мероприятия", "Сроки", "Ответственные", "Результат"),
        cells=lambda event: (event.number, event.title, event.deadline, event.words, event.result),
    )
    return content, expected(ZAOZERYE, numbers="own", without=("targets",))


def sosnovka_unruled():
    kept = replace(SOSNOVKA.stages[0], events=tuple(e for e in SOSNOVKA.stages[0].events if not e.items))
    plan = replace(SOSNOVKA, stages=(kept,))
    content = pdf(
        plan,
        "td {padding-bottom: 14pt}",
        heading=("№ п/п", "Мероприятие", "Срок", "Ответственный"),
        cells=lambda event: (event.number, event.title, event.deadline, event.words),
        sections=False,
    )
    return content, expected(plan, numbers="own", without=("targets",))


def rechinsk_pages(style):
    """On pages so small that rows are cut by their ends."""
    content = pdf(
        RECHINSK,
        "@page {size: 210mm 100mm; margin: 1cm; @bottom-center {content: counter(page)}}" + style,
        heading=("Мероприятия", "Сроки", "Ответственные"),
        cells=lambda event: (event.title, event.deadline, event.words),
    )
    return content, expected(RECHINSK)


# --- through LibreOffice ----------------------------------------------------------------------------------------------
def converted(content, extension, wanted):
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, f"plan{extension}")
        source.write_bytes(content)
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", wanted]
        subprocess.run([*command, "--outdir", folder, str(source)], check=True, capture_output=True)
        return Path(folder, f"plan.{wanted}").read_bytes()


SAMPLES = {
    "rechinsk-merged-sections.docx": rechinsk_word,
    "lugovoe-month-column.docx": lugovoe_word,
    "ryabinka-stages-in-cells.docx": ryabinka_word,
    "gymnasium-table-a-module.docx": gymnasium_word,
    "sosnovka-own-numbers.docx": sosnovka_word,
    "sosnovka-no-heading.docx": without_heading,
    "lugovoe-month-rows.xlsx": lugovoe_sheet,
    "stroitel-true-dates.xlsx": stroitel_sheet,
    "sosnovka-dates-as-months.xlsx": months_sheet,
    "rechinsk-flattened.txt": rechinsk_flat,
    "rechinsk-one-line.txt": rechinsk_one_line,
    "zaozerye-cell-a-paragraph.txt": zaozerye_cells,
    "zaozerye-bars.txt": zaozerye_bars,
    "zaozerye-centred-numbers.txt": zaozerye_centred,
    "ryabinka-stages-flattened.txt": ryabinka_flat,
    "sosnovka-people-before-deadlines.txt": people_before_deadlines,
    "sosnovka-lost-cells.tsv": sosnovka_tabs,
    "lugovoe-shared-cells.xlsx": shared_cells,
    "sosnovka-cp1251.csv": sosnovka_csv,
    "gymnasium-pasted.html": gymnasium_page,
    "zaozerye-ruled.pdf": zaozerye_ruled,
    "sosnovka-unruled.pdf": sosnovka_unruled,
    "rechinsk-cut-by-pages.pdf": lambda: rechinsk_pages("td, th {border: 0.7pt solid black}"),
    "rechinsk-unruled-pages.pdf": lambda: rechinsk_pages("td {padding-bottom: 12pt}"),
}
CONVERTED = {
    "rechinsk-old-word.doc": (rechinsk_word, ".docx", "doc"),
    "sosnovka-open-document.odt": (sosnovka_word, ".docx", "odt"),
    "stroitel-open-document.ods": (stroitel_sheet, ".xlsx", "ods"),
    "lugovoe-old-excel.xls": (lugovoe_sheet, ".xlsx", "xls"),
}


def main():
    FOLDER.mkdir(exist_ok=True)
    for name, make in SAMPLES.items():
        save(name, *make())
    if shutil.which("soffice"):
        for name, (make, extension, wanted) in CONVERTED.items():
            content, found = make()
            save(name, converted(content, extension, wanted), found)


if __name__ == "__main__":
    main()
