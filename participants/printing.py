"""Papers of gatherings as PDF: the protocol, the sheet people sign on, invitations to hand over."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from mentoring.kit.pdf import qr_svg, render_pdf
from participants.protocol import in_order, lines_of, protocol_of, when_of

FEW_BLANK, MOST_BLANK = 5, 40


@dataclass(frozen=True)
class ProtocolHead:
    """The frame's title, school and facts, as ``print/report_base.html`` takes them."""

    title: Any
    subtitle: str
    organisation: str
    foot: str
    facts: tuple = ()
    lead: str = ""
    way: str = ""


def protocol_name(gathering, extension="pdf"):
    if gathering.is_announcement:
        return _("Sheet of informing %(day)s") % {"day": f"{gathering.held_on:%d.%m.%Y}"} + f".{extension}"
    return (
        _("Protocol %(day)s.pdf") % {"day": f"{gathering.held_on:%d.%m.%Y}"}
        if extension == "pdf"
        else (_("Protocol %(day)s.docx") % {"day": f"{gathering.held_on:%d.%m.%Y}"})
    )


def protocol_pdf(gathering):
    """PDF bytes: the protocol by its usual form with the list of those who came."""
    protocol = protocol_of(gathering)
    report = ProtocolHead(
        title=_("Protocol"), subtitle=gathering.title, organisation=protocol.organisation, foot=protocol.foot
    )
    return render_pdf("print/protocol.html", {"report": report, "protocol": protocol, "gathering": gathering})


def sheet_pdf(gathering):
    """The sheet people sign at the door: everybody named, blank lines for those who are only counted."""
    rows = in_order(gathering.attendances.with_people().select_related("group"))
    unnamed = sum(group.invited_count for group in gathering.groups.all())
    blank = max(FEW_BLANK, min(MOST_BLANK, unnamed))
    organisation = gathering.programme.organisation
    report = ProtocolHead(
        title=_("Sheet of attendance"),
        subtitle=gathering.title,
        organisation=organisation.short_name,
        foot=f"{gathering.title}, {gathering.held_on:%d.%m.%Y}",
    )
    door = gathering.door if gathering.door and gathering.door.revoked_at is None else None
    context = {
        "report": report,
        "gathering": gathering,
        "when": when_of(gathering),
        "lines": lines_of(rows),
        "blank": range(len(rows) + 1, len(rows) + blank + 1),
        "qr": qr_svg(settings.PUBLIC_URL + gathering.get_absolute_url()),
        "door": door,
    }
    return render_pdf("print/attendance_sheet.html", context)


def invitations_pdf(gathering, rows):
    """Slips to cut out and hand over, for ``rows`` who have neither an account nor an e-mail."""
    organisation = gathering.programme.organisation
    context = {
        "gathering": gathering,
        "organisation": organisation,
        "when": when_of(gathering),
        "rows": in_order(rows),
    }
    return render_pdf("print/invitations.html", context)
