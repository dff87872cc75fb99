"""Whether a PDF is what its signer signed. Answers, and never fails, whatever the bytes are.

``check_pdf`` is for files the product keeps; what a stranger uploads goes to ``check_pdf_apart``.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext

from documents.signing.certificates import describe
from mentoring.kit import apart

SIGNING_USES = KeyUsageConstraints(key_usage={"non_repudiation", "digital_signature"}, match_all_key_usages=False)


class SignatureState(TextChoices):
    VALID = "valid", _("signed and not changed since")
    ALTERED = "altered", _("changed after it was signed")
    UNTRUSTED = "untrusted", _("signed by someone we do not know")
    UNSIGNED = "unsigned", _("not signed")
    UNREADABLE = "unreadable", _("not a readable PDF")


@dataclass(frozen=True)
class CheckResult:
    """``signed_at`` is the moment the signature itself claims, or its time stamp's where it has one."""

    state: SignatureState
    signer: str = ""
    serial: str = ""
    issuer: str = ""
    signed_at: datetime | None = None
    is_time_stamped: bool = False
    covers_whole_file: bool = False

    @property
    def is_valid(self):
        return self.state == SignatureState.VALID


def check_pdf(pdf, *, trust_roots=(), signed_at=None):
    """``CheckResult`` of the last signature; one bad signature before it spoils the state.

    ``trust_roots``: certificates as PEM text or bytes (several in one are fine). They are judged at the moment of
    signing, so that a certificate's natural end does not undo old orders: give ``signed_at`` where the product has
    recorded it, else the signature's own word is taken.
    """
    try:
        return _check(pdf, to_asn1(trust_roots), signed_at)
    except Exception:  # parsers of hostile files fail in every way there is
        is_signed = b"/ByteRange" in pdf  # a signature that can no longer be read is not what was signed
        return CheckResult(SignatureState.ALTERED if is_signed else SignatureState.UNREADABLE)


def check_pdf_apart(pdf, *, trust_roots=()):
    """The same, in a child process with limits: for files from outside."""
    try:
        return apart.run(_check_pdf, pdf, tuple(trust_roots), seconds=20)
    except apart.Stopped:
        return CheckResult(SignatureState.UNREADABLE)


def _check_pdf(pdf, trust_roots):
    return check_pdf(pdf, trust_roots=trust_roots)


def _check(pdf, roots, signed_at):
    if pdf.lstrip()[:5] != b"%PDF-":
        return CheckResult(SignatureState.UNREADABLE)
    signatures = PdfFileReader(BytesIO(pdf)).embedded_regular_signatures
    if not signatures:
        return CheckResult(SignatureState.UNSIGNED)
    results = [_check_signature(signature, roots, signed_at) for signature in signatures]
    last = results[-1]
    states = {result.state for result in results}
    if SignatureState.ALTERED in states or not last.covers_whole_file:
        state = SignatureState.ALTERED
    elif SignatureState.UNTRUSTED in states:
        state = SignatureState.UNTRUSTED
    else:
        state = SignatureState.VALID
    return CheckResult(**{**vars(last), "state": state})


def _check_signature(signature, roots, signed_at):
    claimed = signed_at or signature.self_reported_timestamp or datetime.now(UTC)
    context = ValidationContext(trust_roots=roots, moment=claimed, allow_fetching=False, revocation_mode="soft-fail")
    status = validate_pdf_signature(signature, context, key_usage_settings=SIGNING_USES)
    stamp = status.timestamp_validity
    is_time_stamped = bool(stamp and stamp.intact and stamp.valid)
    unchanged = status.intact and status.valid and status.coverage >= SignatureCoverageLevel.ENTIRE_REVISION
    if not unchanged or (status.modification_level is not None and not status.docmdp_ok):
        state = SignatureState.ALTERED
    else:
        state = SignatureState.VALID if status.trusted else SignatureState.UNTRUSTED
    info = describe(x509.load_der_x509_certificate(status.signing_cert.dump()))
    return CheckResult(
        state=state,
        signer=info.owner,
        serial=info.serial,
        issuer=info.issuer,
        signed_at=stamp.timestamp if is_time_stamped else signature.self_reported_timestamp,
        is_time_stamped=is_time_stamped,
        covers_whole_file=status.coverage == SignatureCoverageLevel.ENTIRE_FILE,
    )


def to_asn1(roots):
    """Certificates given as PEM, several in one text or not."""
    text = b"\n".join(root.encode() if isinstance(root, str) else root for root in roots)
    certificates = x509.load_pem_x509_certificates(text) if text else []
    return [asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER)) for certificate in certificates]
