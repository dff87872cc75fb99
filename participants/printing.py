"""The protocol of a gathering: what stands on the sheet, and the sheet as PDF."""

from dataclasses import dataclass
from typing import Any

from mentoring.kit.pdf import render_pdf


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


def protocol_pdf(gathering):
    """PDF bytes: the gathering, what was decided, the list of those who came, lines to sign on."""
    organisation = gathering.programme.organisation
    attendances = list(gathering.attendances.select_related("participation__person"))
    report = ProtocolHead(
        title=gathering.get_kind_display().capitalize(),
        subtitle=gathering.title,
        organisation=organisation.short_name,
        foot=f"{gathering.title}, {gathering.held_on:%d.%m.%Y}",
    )
    context = {
        "report": report,
        "gathering": gathering,
        "came": [a.participation for a in attendances if a.has_come],
        "absent": [a.participation for a in attendances if a.has_come is False],
        "figures": gathering.figures,
    }
    return render_pdf("print/protocol.html", context)
