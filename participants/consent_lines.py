"""A missing signature as a page shows it: on the board of consents, on a person's page, among those to sign anew."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from participants.consent_letters import link_address


@dataclass(frozen=True)
class PaperLine:
    """One missing signature as a page shows it: whose it is, how far it has come, the link that can be copied."""

    whose: str
    name: str
    contact: str
    state: str
    text: str
    link: str = ""
    kind: str = ""


def paper_line(paper):
    ask, request = paper.ask, paper.request
    if ask is None:
        return PaperLine(_("guardian"), _("not named"), "", paper.state, paper.text, kind=paper.missing.kind.label)
    whose = ask.guardian.get_relation_display() if ask.guardian else _("participant")
    has_link = request is not None and paper.state != "done"
    return PaperLine(
        whose,
        ask.signer_name,
        ask.email,
        paper.state,
        paper.text,
        link_address(request) if has_link else "",
        paper.missing.kind.label,
    )
