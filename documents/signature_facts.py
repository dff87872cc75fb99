"""What an order's page tells of its signature: who, by which certificate, when, and what was checked of it."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from documents.enums import SignatureWay
from documents.outside import UNVERIFIED, VERIFIED
from documents.signing import SignatureLevel


@dataclass(frozen=True)
class SignatureFacts:
    """``facts``: pairs of a name and a value; ``others``: the same of further signers; ``words``: what to
    know of it."""

    facts: list
    others: tuple = ()
    words: tuple = ()


def signature_facts(order):
    """``SignatureFacts`` of a signed order; ``None`` of one that is not."""
    if not order.is_signed:
        return None
    kept = order.certificate
    facts = [
        (_("Signed"), f"{order.signed_by.short_name}, {_moment(order.signed_at)}"),
        (_("Way"), order.get_signature_way_display()),
    ]
    if kept.get("level"):
        facts.append((_("Level"), SignatureLevel(kept["level"]).label))
    facts += _of_certificate(kept) if kept else []
    others = tuple(_of_certificate(other) for other in kept.get("others", ()))
    return SignatureFacts(facts, others, tuple(_words(order, kept)))


def _of_certificate(kept):
    told = [
        (_("Owner"), kept.get("owner")),
        (_("Organisation"), kept.get("organisation")),
        (_("Post"), kept.get("post")),
        (_("INN"), kept.get("inn")),
        (_("INN of the organisation"), kept.get("organisation_inn")),
        (_("SNILS"), kept.get("snils")),
        (_("Certificate"), kept.get("serial")),
        (_("Issued by"), kept.get("issuer")),
        (_("Valid"), _term(kept)),
        (_("Signing time"), _moment(parse_datetime(kept["signed_at"])) if kept.get("signed_at") else ""),
        (_("Algorithm"), kept.get("algorithm")),
    ]
    return [(name, value) for name, value in told if value]


def _term(kept):
    if not kept.get("valid_from"):
        return ""
    start, end = (timezone.localtime(parse_datetime(kept[name])) for name in ("valid_from", "valid_until"))
    return _("from %(start)s to %(end)s") % {"start": f"{start:%d.%m.%Y}", "end": f"{end:%d.%m.%Y}"}


def _words(order, kept):
    if order.signature_way != SignatureWay.DETACHED:
        return
    if kept.get("is_of_file"):
        yield _("The digest in the signature is that of this document.")
    yield VERIFIED if kept.get("is_verified") else UNVERIFIED
    surname = order.signed_by.last_name.casefold()
    if surname and surname not in kept.get("owner", "").casefold():
        yield _("The certificate is in another name than the director’s. Look whether this is right.")


def _moment(moment):
    return date_format(timezone.localtime(moment), "j E Y, H:i")
