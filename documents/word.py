"""An order as .docx: the same text as on paper, for those who agree on it or keep it in their own files.

The signed document is the PDF alone; what is written here bears no signature."""

import io

from django.utils.translation import pgettext
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from documents.printing import order_context
from mentoring.kit.signs import printable
from mentoring.kit.word import WIDTH, add_row, centred, set_up, table_of

BODY, SMALL = 13, 11  # points
INDENT, SUBJECT_WIDTH, REFERENCE_AT, NUMBER_WIDTH = 12.5, 84, 93, 10  # mm
SPACED = 60  # twentieths of a point between letters of «приказываю»


def order_docx(sheet):
    """.docx bytes of an ``OrderSheet``."""
    document, context = Document(), order_context(sheet)
    set_up(document, title=context["title"], organisation=sheet.organisation, size=BODY)
    _head(document, sheet, context)
    _body(document, context)
    _signature(document, sheet)
    _acquainted(document, sheet, context)
    for annex in context["annexes"]:
        _annex(document, annex)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _head(document, sheet, context):
    if sheet.is_draft:
        mark = document.add_paragraph(pgettext("order", "DRAFT"))
        mark.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if sheet.founder:
        centred(document, sheet.founder)
    for line in context["organisation_lines"]:
        centred(document, line, bold=True)
    if sheet.organisation_short:
        centred(document, f"({sheet.organisation_short})")
    centred(document, str(sheet.act.label), bold=True, before=10)
    line = document.add_paragraph()
    line.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(printable(f"{context['date_in_words']}\t№ {sheet.number or '________'}"))
    centred(document, sheet.locality)
    subject = document.add_paragraph()
    subject.add_run(printable(context["heading"])).bold = True
    subject.paragraph_format.right_indent = Mm(WIDTH - SUBJECT_WIDTH)
    subject.paragraph_format.space_before = subject.paragraph_format.space_after = Pt(10)


def _body(document, context):
    preamble = _paragraph(document, f"{context['preamble']} ")
    command = preamble.add_run(context["command_start"])
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), str(SPACED))
    command._r.get_or_add_rPr().append(spacing)
    preamble.add_run(f"{context['command_end']}:")
    for item in context["items"]:
        _paragraph(document, f"{item['number']}. {item['text']}")


def _paragraph(document, text):
    line = document.add_paragraph(printable(text))
    line.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    line.paragraph_format.first_line_indent = Mm(INDENT)
    return line


def _signature(document, sheet):
    line = document.add_paragraph()
    line.paragraph_format.space_before = Pt(24)
    line.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(printable(f"{sheet.signatory_post}\t{sheet.signatory_name}"))


def _acquainted(document, sheet, context):
    if not sheet.acquaintances:
        return
    head = document.add_paragraph(context["acquainted_with"])
    head.paragraph_format.space_before, head.paragraph_format.keep_with_next = Pt(18), True
    for reader in sheet.acquaintances:
        line = document.add_paragraph()
        line.paragraph_format.tab_stops.add_tab_stop(Mm(70))
        line.paragraph_format.tab_stops.add_tab_stop(Mm(125))
        day = f"{reader.acquainted_on:%d.%m.%Y}" if reader.acquainted_on else "_______________"
        line.add_run(printable(f"{reader.name}\t{reader.note or '____________________'}\t{day}"))


def _annex(document, annex):
    reference = document.add_paragraph()
    reference.paragraph_format.page_break_before = True
    reference.paragraph_format.left_indent = Mm(REFERENCE_AT)
    lines = [annex["name"], annex["approved"], annex["belongs_to"], annex["reference"]]
    reference.add_run(printable("\n".join(filter(None, lines)))).font.size = Pt(SMALL)
    for place, line in enumerate(annex["title_lines"]):
        centred(document, line, bold=True, before=10 if place == 0 else 0)
    if "clauses" in annex:
        _clauses(document, annex["clauses"])
    else:
        _rows(document, annex)


def _clauses(document, clauses):
    for clause in clauses:
        text = f"{clause['number']}. {clause['text']}"
        if clause["is_part"]:
            centred(document, text, bold=True, before=8).paragraph_format.keep_with_next = True
        else:
            _paragraph(document, text)


def _rows(document, annex):
    titles, widths = [column.title for column in annex["columns"]], _widths(annex)
    if annex["is_numbered"]:
        titles.insert(0, "№ {}".format(pgettext("numbered row", "item")))
    table = table_of(document, titles, widths)
    number = 0
    for row in annex["rows"]:
        if len(row) == 1:
            cells = table.add_row().cells
            cells[0].merge(cells[-1]).text = printable(row[0])
            continue
        number += 1
        add_row(table, [str(number), *row] if annex["is_numbered"] else row)
    for line in (line for row in table.rows for cell in row.cells for line in cell.paragraphs):
        for run in line.runs:
            run.font.size = Pt(SMALL)


def _widths(annex):
    """Widths in mm that fill the page: those given, and equal shares of what is left."""
    room = WIDTH - (NUMBER_WIDTH if annex["is_numbered"] else 0)
    given = [column.width_mm for column in annex["columns"]]
    left, open_ones = room - sum(filter(None, given)), sum(width is None for width in given)
    share = max(left / open_ones, NUMBER_WIDTH) if open_ones else 0
    widths = [share if width is None else width for width in given]
    fitting = [width * room / sum(widths) for width in widths]
    return [NUMBER_WIDTH, *fitting] if annex["is_numbered"] else fitting
