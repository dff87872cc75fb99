"""The paper of a roadmap as .docx: A4 on its side, the heading of the table on every page, pages numbered."""

import io
from datetime import UTC, datetime

from django.utils.translation import gettext as _
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from mentoring.kit.signs import printable
from roadmap.printing.agreement import TITLES

FONT = "Times New Roman"
MARGINS = {"top_margin": 15, "bottom_margin": 15, "left_margin": 20, "right_margin": 12}
WIDTH = 297 - 20 - 12
STAGE_FILL, HEAD_FILL = "E9F0EB", "DCE7DF"
AGREEMENT_WIDTHS = (10, 30, 55, 60, 45, 65)


def docx_of(sheet):
    """.docx bytes of a ``PlanSheet``."""
    document = Document()
    _set_up(document, sheet)
    _stamps(document, sheet)
    _heading(document, sheet)
    _plan(document, sheet)
    _agreement(document, sheet)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _set_up(document, sheet):
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    for name, millimetres in MARGINS.items():
        setattr(section, name, Mm(millimetres))
    for name, size in (("Normal", 11), ("Heading 1", 16), ("Heading 2", 13)):
        _set_font(document.styles[name], size)
    document.styles["Normal"].paragraph_format.space_after = Pt(0)
    facts, now = document.core_properties, datetime.now(UTC).replace(tzinfo=None)
    facts.title, facts.author, facts.language = (
        sheet.name[:255],
        sheet.organisation[:255],
        "ru-RU",
    )
    facts.comments, facts.created, facts.modified = "", now, now
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for code in ("PAGE", "NUMPAGES"):
        if code == "NUMPAGES":
            _run(foot, " / ", 9)
        _field(foot, code)


def _set_font(style, size):
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), RGBColor(0, 0, 0)
    properties = style.element.get_or_add_rPr()
    fonts = properties.find(qn("w:rFonts"))
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(theme), None)
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(script), FONT)
    language = properties.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        properties.append(language)
    language.set(qn("w:val"), "ru-RU")


def _field(paragraph, code):
    run = _run(paragraph, "", 9)
    for kind, text in (("begin", None), (None, code), ("separate", None), ("end", None)):
        element = OxmlElement("w:instrText" if text else "w:fldChar")
        if text:
            element.text = text
        else:
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)


# --- the head ---------------------------------------------------------------------------------------------------------
def _stamps(document, sheet):
    """A table without lines: agreement at the left, approval at the right."""
    table = document.add_table(rows=1, cols=2)
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for cell, stamp, width in zip(table.rows[0].cells, (sheet.agree, sheet.approve), (165, 100), strict=True):
        cell.width = Mm(width)
        if stamp:
            cell.paragraphs[0].add_run(stamp.word).bold = True
            for line in stamp.lines:
                cell.add_paragraph(printable(line))


def _heading(document, sheet):
    if sheet.is_draft:
        _centred(document.add_paragraph(), _("DRAFT of the roadmap"), 10)
    title = document.add_heading(sheet.title, 1)
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text in filter(None, (sheet.subtitle, sheet.organisation, f"{sheet.period} · {sheet.version}")):
        _centred(document.add_paragraph(), text, 11)
    document.paragraphs[-1].paragraph_format.space_after = Pt(8)


def _centred(paragraph, text, size):
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _run(paragraph, text, size)


# --- the tables -------------------------------------------------------------------------------------------------------
def _plan(document, sheet):
    widths = [WIDTH * column.share / 100 for column in sheet.columns]
    table = _table(document, [str(column.title) for column in sheet.columns], widths)
    for part in sheet.parts:
        lines = [(part.title, True), *((aspect, False) for aspect in part.aspects)]
        for text, is_title in lines:
            _across(table, text, is_title)
        for cells in part.rows:
            _row(table, cells)


def _agreement(document, sheet):
    heading = document.add_heading(_("Sheet of agreement"), 2)
    heading.paragraph_format.page_break_before = True
    heading.paragraph_format.space_after = Pt(6)
    table = _table(document, [str(title) for title in TITLES], AGREEMENT_WIDTHS)
    for number, decision in enumerate(sheet.decisions, 1):
        remarks = "\n".join(decision.remarks)
        _row(table, (str(number), decision.when, decision.who, decision.post, decision.words, remarks))
    note = document.add_paragraph()
    note.paragraph_format.space_before = Pt(8)
    _run(note, _("The decisions were taken and are kept in the school’s mentoring system."), 9)


def _table(document, titles, widths):
    """A ruled table with its heading row, which is repeated on every page."""
    table = document.add_table(rows=1, cols=len(titles))
    table.style, table.autofit, table.alignment = "Table Grid", False, WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    head = table.rows[0]
    for cell, title, width in zip(head.cells, titles, widths, strict=True):
        cell.width = Mm(width)
        _run(cell.paragraphs[0], title, 10).bold = True
        _fill(cell._tc, HEAD_FILL)
    _keep_whole(head._tr, repeats=True)
    return table


def _row(table, texts):
    row = table.add_row()
    for cell, text in zip(row.cells, texts, strict=True):
        _write(cell, text, 10)
    _keep_whole(row._tr)


def _across(table, text, is_title):
    """A line over the whole width: a stage, or what it is for."""
    row = table.add_row()
    cells = row.cells
    cell = cells[0].merge(cells[-1]) if len(cells) > 1 else cells[0]
    run = _run(cell.paragraphs[0], text, 10)
    run.bold, run.italic = is_title, not is_title
    cell.paragraphs[0].paragraph_format.keep_with_next = True
    if is_title:
        _fill(cell._tc, STAGE_FILL)
    _keep_whole(row._tr)


def _write(cell, text, size):
    """Each line of ``text`` is a paragraph of its own."""
    for place, line in enumerate(text.splitlines() or [""]):
        _run(cell.paragraphs[0] if place == 0 else cell.add_paragraph(), line, size)


def _run(paragraph, text, size):
    run = paragraph.add_run(printable(text))
    run.font.size = Pt(size)
    return run


def _fill(cell, colour):
    shading = OxmlElement("w:shd")
    for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", colour)):
        shading.set(qn(name), value)
    cell.get_or_add_tcPr().append(shading)


def _keep_whole(row, *, repeats=False):
    properties = row.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if repeats:
        properties.append(OxmlElement("w:tblHeader"))
