"""Parts that papers written as .docx share: an upright A4 page, its words, tables and lines to sign on."""

from datetime import UTC, datetime

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from mentoring.kit.signs import printable

FONT = "Times New Roman"
MARGINS = {"top_margin": 20, "bottom_margin": 20, "left_margin": 30, "right_margin": 15}
WIDTH = 210 - 30 - 15  # mm


def set_up(document, *, title, organisation, size=12):
    """A4 with the fields of a kept paper, its font of ``size`` points, its facts, the page's number at the foot."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    for name, millimetres in MARGINS.items():
        setattr(section, name, Mm(millimetres))
    style = document.styles["Normal"]
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), RGBColor(0, 0, 0)
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn(script), FONT)
    style.paragraph_format.space_after = Pt(4)
    facts, now = document.core_properties, datetime.now(UTC).replace(tzinfo=None)
    facts.title, facts.author = title[:255], organisation[:255]
    facts.language, facts.comments, facts.created, facts.modified = "ru-RU", "", now, now
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _field(foot, "PAGE")


def _field(paragraph, code):
    run = paragraph.add_run()
    for kind, text in (("begin", None), (None, code), ("end", None)):
        element = OxmlElement("w:instrText" if text else "w:fldChar")
        if text:
            element.text = text
        else:
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)


def sign_off(document, signers):
    """A line to sign on for each of ``signers``: who it is, and the name."""
    for place, (word, name) in enumerate(signers):
        line = document.add_paragraph()
        line.paragraph_format.space_before = Pt(24 if place == 0 else 8)
        line.paragraph_format.keep_with_next = place == 0
        line.paragraph_format.tab_stops.add_tab_stop(Mm(70))
        line.paragraph_format.tab_stops.add_tab_stop(Mm(120))
        line.add_run(printable(f"{word}\t____________________\t{name or '____________________'}"))


def table_of(document, titles, widths):
    table = document.add_table(rows=1, cols=len(titles))
    table.style, table.autofit = "Table Grid", False
    for cell, title, width in zip(table.rows[0].cells, titles, widths, strict=True):
        cell.width = Mm(width)
        cell.paragraphs[0].add_run(title).bold = True
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    properties = table.rows[0]._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:tblHeader"))
    return table


def add_row(table, texts):
    row = table.add_row()
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for cell, text in zip(row.cells, texts, strict=True):
        cell.text = printable(text)


def said(document, word, text, before=0):
    line = document.add_paragraph()
    line.paragraph_format.space_before = Pt(before)
    line.add_run(f"{word}: ").bold = True
    line.add_run(printable(text))
    return line


def centred(document, text, *, bold=False, before=0):
    line = document.add_paragraph()
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    line.paragraph_format.space_before = Pt(before)
    line.add_run(printable(text)).bold = bold
    return line
