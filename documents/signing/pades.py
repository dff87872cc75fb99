"""Electronic signatures inside a PDF: PAdES, by ETSI EN 319 142-1.

What comes out is level B-B: the signature covers every byte of the file, carries the signer's certificate with its
chain, and names the time of this machine's clock. With a ``Stamping`` a time stamp is added (B-T), and where both the
signer's and the service's certificates can be proved, their chains and revocation lists as well (B-LT). They stand in
the same revision as the signature: nothing is appended after signing.
"""

from contextlib import nullcontext
from io import BytesIO

from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.serialization import Encoding
from django.utils.translation import gettext as _
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.general import get_pyca_cryptography_hash
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.signers.pdf_signer import DSSContentSettings, SigDSSPlacementPreference
from pyhanko.stamp.noop import NoOpStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from documents.signing.certificates import open_pkcs12
from mentoring.kit.errors import Refused
from mentoring.kit.pdf import SIGNATURE_FIELD

WITH_THE_SIGNATURE = DSSContentSettings(placement=SigDSSPlacementPreference.TOGETHER_WITH_SIGNATURE, include_vri=False)


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


def sign_with(key, pdf, *, reason="", location="", field_name=SIGNATURE_FIELD, stamping=None):
    """``pdf`` signed with an opened ``key``, so that a batch opens it once.

    The signature fills the field ``field_name`` where the paper shows its mark, or is invisible where there is none.
    Raises ``Refused`` with the code ``already_signed`` or ``time_stamp_failed``.
    """
    document = IncrementalPdfFileWriter(BytesIO(pdf))
    if any(signature.field_name == field_name for signature in document.prev.embedded_signatures):
        raise Refused(_("This document already has a signature."), code="already_signed")
    context = stamping.context if stamping else None
    signer = PdfSigner(
        PdfSignatureMetadata(
            field_name=field_name,
            md_algorithm="sha256",
            subfilter=SigSeedSubFilter.PADES,
            name=key.info.owner,
            reason=reason or None,
            location=location or None,
            embed_validation_info=context is not None,
            validation_context=context,
            dss_settings=WITH_THE_SIGNATURE,
        ),
        signer=LoadedKeySigner(key),
        timestamper=stamping.service if stamping else None,
        stamp_style=NoOpStampStyle(),  # the mark is already drawn by the template
    )
    signed = BytesIO()
    with stamping.refusing() if stamping else nullcontext():
        signer.sign_pdf(document, output=signed)
    return signed.getvalue()


def _to_asn1(certificate):
    return asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))
