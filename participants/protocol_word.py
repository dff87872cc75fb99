"""The protocol of a gathering as .docx, so that a secretary can put its head on the school's own form."""

import io
from datetime import UTC, datetime

from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from participants.protocol import protocol_of
from roadmap.printing.signs import printable

FONT = "Times New Roman"
MARGINS = {"top_margin": 20, "bottom_margin": 20, "left_margin": 30, "right_margin": 15}
WIDTH = 210 - 30 - 15


def protocol_docx(gathering):
    """.docx bytes."""
    protocol = protocol_of(gathering)
    document = Document()
    set_up(document, title=protocol.foot, organisation=protocol.organisation)
    _head(document, protocol)
    _agenda(document, protocol)
    sign_off(document, ((_("Chair"), gathering.chair), (_("Secretary"), gathering.secretary)))
    _annex(document, protocol)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def set_up(document, *, title, organisation):
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    for name, millimetres in MARGINS.items():
        setattr(section, name, Mm(millimetres))
    style = document.styles["Normal"]
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(12), RGBColor(0, 0, 0)
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


def _head(document, protocol):
    centred(document, protocol.organisation)
    centred(document, _("PROTOCOL"), bold=True, before=10)
    line = document.add_paragraph()
    line.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(printable(f"{protocol.when}\t№ {protocol.number or '____'}"))
    if protocol.place:
        said(document, _("Place"), protocol.place)
    centred(document, f"{protocol.title[:1].upper()}{protocol.title[1:]}", before=8)
    centred(document, f"«{protocol.gathering.title}»", bold=True)
    said(document, _("Chair"), protocol.gathering.chair or "____________________", before=8)
    said(document, _("Secretary"), protocol.gathering.secretary or "____________________")
    said(document, _("Present"), protocol.presence)


def _agenda(document, protocol):
    if protocol.questions:
        centred(document, _("AGENDA"), bold=True, before=10)
        for question in protocol.questions:
            document.add_paragraph(printable(f"{question.number}. {question.text}{_by(question)}."))
    for question in protocol.questions:
        said(
            document, f"{question.number}. {_('HEARD')}", question.heard or f"{question.text}{_by(question)}.", before=8
        )
        if question.spoke:
            said(document, pgettext("protocol", "SPOKE"), question.spoke)
        _decisions(document, question.decided, f"{question.number}.")
        if question.vote:
            said(document, _("Voted"), f"{question.vote}.")
    if protocol.decisions:
        _decisions(document, protocol.decisions, "", before=8)
    if protocol.gathering.is_announcement and protocol.gathering.text:
        said(document, _("Announced"), protocol.gathering.text, before=8)


def _by(question):
    return f" ({question.speaker})" if question.speaker else ""


def _decisions(document, decided, prefix, before=0):
    if not decided:
        return
    said(document, pgettext("protocol", "DECIDED"), "", before=before)
    for number, words in enumerate(decided, 1):
        line = document.add_paragraph(printable(f"{prefix}{number}{'' if prefix else '.'} {words}"))
        line.paragraph_format.left_indent = Mm(8)


def sign_off(document, signers):
    """A line to sign on for each of ``signers``: who it is, and the name."""
    for place, (word, name) in enumerate(signers):
        line = document.add_paragraph()
        line.paragraph_format.space_before = Pt(24 if place == 0 else 8)
        line.paragraph_format.keep_with_next = place == 0
        line.paragraph_format.tab_stops.add_tab_stop(Mm(70))
        line.paragraph_format.tab_stops.add_tab_stop(Mm(120))
        line.add_run(printable(f"{word}\t____________________\t{name or '____________________'}"))


def _annex(document, protocol):
    if not protocol.has_annex:
        return
    title = centred(document, _("Annex: list of those present"), bold=True)
    if protocol.gathering.is_announcement:
        title.runs[0].text = _("Annex: list of those informed")
    title.paragraph_format.page_break_before = True
    if protocol.came:
        table = table_of(document, ("№", _("Name"), _("Class, post")), (12, 78, 75))
        for line in protocol.came:
            add_row(table, (str(line.number), line.name, line.where))
    if protocol.counted:
        centred(document, _("Counted without names"), before=10)
        table = table_of(document, (_("Group"), _("Invited"), _("Came")), (105, 30, 30))
        for group in protocol.counted:
            add_row(table, (group.name, str(group.invited), "—" if group.came is None else str(group.came)))


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
