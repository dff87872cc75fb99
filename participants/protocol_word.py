"""The protocol of a gathering as .docx, so that a secretary can put its head on the school's own form."""

import io

from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm

from mentoring.kit.signs import printable
from mentoring.kit.word import WIDTH, add_row, centred, said, set_up, sign_off, table_of
from participants.protocol import protocol_of


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
