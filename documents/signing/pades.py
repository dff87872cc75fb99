"""Electronic signatures inside a PDF: PAdES, by ETSI EN 319 142-1.

What comes out is level B-B: the signature covers every byte of the file, carries the signer's certificate with its
chain, and names the time of this machine's clock. With ``settings.TIMESTAMP_URL`` an RFC 3161 time stamp is added,
which makes it B-T. Level B-LT is not claimed: it asks for a time stamp and for the revocation lists of every
certificate, and a list appended after signing would leave bytes that the signature does not cover. Whether a
certificate issued here was revoked is known to the product itself.
"""

from io import BytesIO

from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.serialization import Encoding
from django.conf import settings
from django.utils.translation import gettext as _
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.general import get_pyca_cryptography_hash
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.timestamps import HTTPTimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError
from pyhanko.stamp.noop import NoOpStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from documents.signing.certificates import open_pkcs12
from mentoring.kit.errors import Refused
from mentoring.kit.pdf import SIGNATURE_FIELD


class LoadedKeySigner(Signer):
    """Signs with a key already in memory: an RSA key is checked once a batch, not once a document."""

    def __init__(self, key):
        above = SimpleCertificateStore()
        above.register_multiple([_to_asn1(certificate) for certificate in key.others])
        super().__init__(signing_cert=_to_asn1(key.certificate), cert_registry=above)
        self.key = key.private_key

    async def async_sign_raw(self, data, digest_algorithm, dry_run=False):
        digest = get_pyca_cryptography_hash(digest_algorithm)
        if isinstance(self.key, ec.EllipticCurvePrivateKey):
            return self.key.sign(data, ec.ECDSA(digest))
        return self.key.sign(data, PKCS1v15(), digest)


def sign_pdf(pdf, *, pkcs12, pin, reason="", location="", field_name=SIGNATURE_FIELD):
    """``pdf`` (bytes) signed with the key in ``pkcs12``; raises what ``open_pkcs12`` and ``sign_with`` raise."""
    return sign_with(open_pkcs12(pkcs12, pin), pdf, reason=reason, location=location, field_name=field_name)


def sign_with(key, pdf, *, reason="", location="", field_name=SIGNATURE_FIELD, time_stamper=None):
    """``pdf`` signed with an opened ``key``, so that a batch opens it once.

    The signature fills the field ``field_name`` where the paper shows its mark, or is invisible where there is none.
    Raises ``Refused`` with the code ``already_signed`` or ``time_stamp_failed``.
    """
    document = IncrementalPdfFileWriter(BytesIO(pdf))
    if any(signature.field_name == field_name for signature in document.prev.embedded_signatures):
        raise Refused(_("This document already has a signature."), code="already_signed")
    signer = PdfSigner(
        PdfSignatureMetadata(
            field_name=field_name,
            md_algorithm="sha256",
            subfilter=SigSeedSubFilter.PADES,
            name=key.info.owner,
            reason=reason or None,
            location=location or None,
        ),
        signer=LoadedKeySigner(key),
        timestamper=time_stamper or _time_stamper(),
        stamp_style=NoOpStampStyle(),  # the mark is already drawn by the template
    )
    signed = BytesIO()
    try:
        signer.sign_pdf(document, output=signed)
    except TimestampRequestError as error:
        raise Refused(
            _("The time stamping service does not answer. Nothing is signed; try again later."),
            code="time_stamp_failed",
        ) from error
    return signed.getvalue()


def _time_stamper():
    return HTTPTimeStamper(settings.TIMESTAMP_URL) if settings.TIMESTAMP_URL else None


def _to_asn1(certificate):
    return asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))
