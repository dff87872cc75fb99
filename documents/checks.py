"""The public answer about a paper: valid, changed, unknown, cancelled; never a name."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from django.db.models import Q, TextChoices
from django.utils.translation import gettext_lazy as _

from documents.check_codes import read_check_code
from documents.enums import SIGNED, OrderState
from documents.models import Order, SigningAuthority
from documents.signing import SignatureState, check_pdf_apart


class Verdict(TextChoices):
    VALID = "valid", _("The document is genuine")
    ALTERED = "altered", _("The document was changed after signing")
    CANCELLED = "cancelled", _("The document was cancelled")
    UNKNOWN = "unknown", _("There is no such document here")


@dataclass(frozen=True)
class Answer:
    """``order`` is there when the paper is known: its kind, number, date and organisation may be shown, no more."""

    verdict: Verdict
    order: Order | None = None
    explanation: object = ""
    facts: tuple = ()  # of a paper that is no order: pairs of a name and a value, without names of people


FINDERS: list[Callable[[str], Answer | None]] = []


def finds_papers(find):
    """Register ``find(code) -> Answer | None``: what an app knows of a paper of its own that carries a code."""
    FINDERS.append(find)
    return find


def check_code(text):
    """What is known of the code printed on a paper."""
    code = read_check_code(text)
    orders = Order.objects.filter(check_code=code, state__in=SIGNED).select_related("organisation")
    order = orders.first() if code else None
    if order is None:
        found = next(filter(None, (find(code) for find in FINDERS)), None) if code else None
        return found or Answer(
            Verdict.UNKNOWN, explanation=_("Check the eight letters and figures beside the QR code.")
        )
    return _known(order)


def check_file(content):
    """What is known of a PDF (bytes): byte by byte what was signed here, or changed, or somebody else's."""
    digest = sha256(content).hexdigest()
    order = (
        Order.objects.filter(Q(document__sha256=digest) | Q(signature_file__sha256=digest), state__in=SIGNED)
        .select_related("organisation", "document", "signature_file")
        .first()
    )
    if order is not None:
        return _known(order)
    roots = SigningAuthority.objects.values_list("certificate", flat=True)
    result = check_pdf_apart(content, trust_roots=list(roots))
    if result.state == SignatureState.ALTERED:
        return Answer(Verdict.ALTERED, explanation=_("Ask the school for the original: this copy says something else."))
    if result.state == SignatureState.UNREADABLE:
        return Answer(Verdict.UNKNOWN, explanation=_("The file can not be read as a PDF."))
    return Answer(
        Verdict.UNKNOWN, explanation=_("This file was not signed here. A printed copy is checked by its code.")
    )


def _known(order):
    if order.state == OrderState.CANCELLED:
        return Answer(Verdict.CANCELLED, order)
    if not order.is_intact:
        return Answer(Verdict.ALTERED, explanation=_("The kept original is damaged. Tell the school about it."))
    amendments = order.amendments.in_force().order_by("issued_on", "pk")
    if not amendments:
        return Answer(Verdict.VALID, order)
    named = ", ".join(f"№ {row.number} {row.issued_on:%d.%m.%Y}" for row in amendments)
    return Answer(Verdict.VALID, order, _("It has been amended by later orders: %(orders)s.") % {"orders": named})
