"""Papers of a day of interviews: the list that hangs on the door, and the protocol as PDF and .docx.

The protocol tells who was talked to and what was decided; notes, reasons and the psychologist's opinion are not on it.
"""

import io
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from docx import Document

from documents.printing import ReportHead
from mentoring.kit.pdf import render_pdf
from mentoring.kit.word import add_row, centred, said, set_up, sign_off, table_of
from participants.enums import InterviewState
from participants.selection.interviews import panel_names


@dataclass(frozen=True)
class Line:
    number: int
    at: str
    name: str
    where: str
    mark: str
    decision: str


@dataclass(frozen=True)
class DayProtocol:
    """All that both papers print, as plain words."""

    organisation: str
    programme: str
    number: str
    when: str
    place: str
    panel: tuple
    held: tuple
    missed: tuple

    @property
    def foot(self):
        return _("Protocol of interviews, %(day)s") % {"day": self.when}


def protocol_of(day):
    rows = list(day.interviews.standing().with_people())
    held = [row for row in rows if row.is_held]
    return DayProtocol(
        organisation=day.programme.organisation.name,
        programme=day.programme.name,
        number=day.number,
        when=date_format(day.held_on, "j E Y"),
        place=day.place,
        panel=tuple(panel_names(day)),
        held=tuple(_line(number, row) for number, row in enumerate(held, 1)),
        missed=tuple(row.participation.person.list_name for row in rows if row.state == InterviewState.MISSED),
    )


def _line(number, row):
    person, average = row.participation.person, row.average
    return Line(
        number=number,
        at=f"{row.starts_at:%H:%M}",
        name=person.full_name,
        where=person.where,
        mark="—" if average is None else f"{average} %",
        decision=row.get_decision_display(),
    )


def protocol_name(day, extension="pdf"):
    return _("Protocol of interviews %(day)s") % {"day": f"{day.held_on:%d.%m.%Y}"} + f".{extension}"


def protocol_pdf(day):
    """PDF bytes."""
    protocol = protocol_of(day)
    return render_pdf("print/interview_protocol.html", {"protocol": protocol})


def protocol_docx(day):
    """.docx bytes."""
    protocol = protocol_of(day)
    document = Document()
    set_up(document, title=protocol.foot, organisation=protocol.organisation)
    centred(document, protocol.organisation)
    centred(document, _("PROTOCOL"), bold=True, before=10)
    centred(document, _("of interviews with candidates for mentors"))
    centred(document, f"{protocol.when}, № {protocol.number or '____'}")
    said(document, _("Programme"), protocol.programme, before=8)
    if protocol.place:
        said(document, _("Place"), protocol.place)
    said(document, _("Interviewers"), ", ".join(protocol.panel))
    if protocol.held:
        titles = ("№", _("Full name"), _("Class, post"), _("Mark"), pgettext("interview", "Decision"))
        table = table_of(document, titles, (10, 56, 40, 18, 41))
        for line in protocol.held:
            add_row(table, (str(line.number), line.name, line.where, line.mark, line.decision))
    if protocol.missed:
        said(document, _("Did not come"), ", ".join(protocol.missed), before=8)
    sign_off(document, tuple((_("Interviewer"), name) for name in protocol.panel))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def list_pdf(day):
    """The list of the day: who comes when, and how each was told; PDF bytes."""
    rows = [row for row in day.interviews.standing().with_people() if row.state == InterviewState.PLANNED]
    organisation = day.programme.organisation
    report = ReportHead(
        title=_("Interviews"),
        subtitle=date_format(day.held_on, "j E Y, l").lower(),
        organisation=organisation.short_name,
        foot=f"{day.held_on:%d.%m.%Y}",
        facts=tuple(filter(None, [day.place, ", ".join(panel_names(day))])),
    )
    return render_pdf("print/interview_list.html", {"report": report, "rows": rows})
