"""Signing in another program: the order in its final PDF goes out, the signature comes back as a file of its own.

That is how a director with a qualified certificate signs (CryptoPro, Gosuslugi): its key never leaves the token. While
the document is out, its number is held in the book and its bytes do not change; taken back, the number is free again.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.enums import OrderState, SignatureWay
from documents.execution import check_moment, enter_force, file_name, final_paper, take_number, writing
from documents.models import Order
from documents.signing import LARGEST_SIGNATURE, Fault, read_detached
from mentoring.kit.downloads import PDF
from mentoring.kit.errors import Refused
from organisations.models import AuditEntry

SIG = "application/pkcs7-signature"
UNVERIFIED = _(
    "The signature is attached. Whether it is genuine, check at Gosuslugi or in CryptoPro: GOST is not computed here."
)
VERIFIED = _(
    "The signature agrees with the document and its certificate. Who issued the certificate is not checked here."
)


def give_out(order, *, number, by):
    """Put the order into its final PDF with ``number`` and today's date, to be signed elsewhere. Raises ``Refused``."""
    check_moment(order)
    paper = final_paper(order, number=number, by=by)
    with writing(order, number, paper.day, by=by) as (order, keep):
        order.document = keep(paper.content, name=file_name(number, order, ".pdf"), content_type=PDF)
        take_number(order, number, paper.day)
        order.state, order.check_code = OrderState.OUTSIDE, paper.check_code
        order.save()
        AuditEntry.record(by, "order.given_out", order, number=number)
    return order


@transaction.atomic
def take_back(order, *, by):
    """Nothing is signed: the order lies on the desk again, its number and its PDF are gone."""
    order = Order.objects.select_for_update(of=("self",)).get(pk=order.pk)
    if order.state != OrderState.OUTSIDE:
        raise Refused(_("The order is not being signed in another program now."), code="not_outside")
    document, number = order.document, order.number
    order.state, order.document, order.check_code = OrderState.FOR_SIGNATURE, None, None
    order.number, order.issued_on, order.issue_year = "", None, None
    order.name_for_search()
    order.save()
    document.destroy()
    AuditEntry.record(by, "order.taken_back", order, number=number)
    return order


def accept_signature(order, *, content, by):
    """``content`` (bytes of a .sig) signs the document that was given out, and the order is in force.

    Raises ``Refused``; then nothing has changed."""
    check_moment(order, state=OrderState.OUTSIDE)
    if len(content) > LARGEST_SIGNATURE:
        raise Refused(_("The file is too large for a signature. Choose the .sig, not the document."), code="too_large")
    if not order.document.is_intact:
        raise Refused(_("The kept PDF is damaged. Take the order back and give it out anew."), code="document_damaged")
    read = read_detached(content, order.document.read(), now=timezone.now())
    if read.fault:
        raise Refused(Fault(read.fault).label, code=read.fault)
    with writing(order, order.number, order.issued_on, by=by, state=OrderState.OUTSIDE) as (order, keep):
        order.signature_file = keep(content, name=file_name(order.number, order, ".pdf.sig"), content_type=SIG)
        order.certificate = _told(read.signers)
        enter_force(order, way=SignatureWay.DETACHED, by=by)
    return order


def _told(signers):
    """What is kept of the signers beside the file itself: the first as the order's certificate, and the others."""
    first, *others = [_facts(signer) for signer in signers]
    return first | {"chain": "", "others": others}


def _facts(signer):
    told = vars(signer) | {
        "valid_from": signer.valid_from.isoformat(),
        "valid_until": signer.valid_until.isoformat(),
        "signed_at": signer.signed_at.isoformat() if signer.signed_at else "",
    }
    return {name: value for name, value in told.items() if value not in ("", None)}
