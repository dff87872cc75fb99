"""Time stamps (RFC 3161) and the papers that let a signature be checked in years: levels of PAdES above B-B.

A time stamping service is asked for a whole batch of signatures: whether it answers, and once for the chain and the
revocation lists of its certificate. What proves the signer's certificate comes with the batch as ``Proofs``. All of it
is embedded together with the signature, so that the signature covers every byte of the file.
"""

from asyncio import run
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from aiohttp import ClientError
from django.conf import settings
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.timestamps import HTTPTimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import PathError, ValidationError
from pyhanko_certvalidator.fetchers.aiohttp_fetchers import AIOHttpFetcherBackend

from documents.signing.certificates import CLOCK_SLACK
from documents.signing.checking import SIGNING_USES, to_asn1
from mentoring.kit.errors import Refused

SECONDS = 5  # for one answer: a director waits for it
DIGEST = "sha256"


class SignatureLevel(TextChoices):
    B_B = "B-B", _("PAdES B-B: no time stamp, the time is that of this computer’s clock")
    B_T = "B-T", _("PAdES B-T: with a time stamp of an independent service")
    B_LT = "B-LT", _("PAdES B-LT: with a time stamp and all that is needed to check it years later")


@dataclass(frozen=True)
class Proofs:
    """Of a signer's certificate: the authority that issued it (PEM) and that authority's revocation list (DER)."""

    authority: str
    revocation_list: bytes


class Service(HTTPTimeStamper):
    """The time stamping service at ``url``; an answer that can not be understood is no answer."""

    def __init__(self, url):
        super().__init__(url, timeout=SECONDS)

    async def async_timestamp(self, message_digest, md_algorithm):
        try:
            return await super().async_timestamp(message_digest, md_algorithm)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise TimestampRequestError("The answer is not a time stamp.") from error


class Stamping:
    """A time stamping ``service`` for one batch of signatures.

    ``roots``: certificates above the service's own (PEM), ``proofs`` of the signer's. Without either of them the stamp
    is all that a signature is given. Raises ``Refused("time_stamp_failed")``, again at once after it was raised."""

    def __init__(self, service, *, roots="", proofs=None):
        self.service, self.roots, self.proofs = service, to_asn1([roots]), proofs
        self.context = None  # what both certificates are judged by and proved with, once it is known
        self.refusal = None

    def reach(self):
        """Ask the service for a first stamp, look at its certificate and fetch what proves it."""
        with self.refusing():
            run(self._ask())

    async def _ask(self):
        await self.service.async_dummy_response(DIGEST)
        if not self.roots:
            return
        fetching = AIOHttpFetcherBackend(per_request_timeout=SECONDS)
        known = {"trust_roots": self.trusted, "time_tolerance": CLOCK_SLACK}
        try:
            looking = ValidationContext(allow_fetching=True, fetcher_backend=fetching, **known)
            async for _path in self.service.validation_paths(looking):
                pass
        finally:
            await fetching.close()
        if self.proofs is not None:
            lists = [self.proofs.revocation_list, *looking.crls]
            self.context = ValidationContext(crls=lists, ocsps=looking.ocsps, **known)

    @property
    def trusted(self):
        return [*self.roots, *(to_asn1([self.proofs.authority]) if self.proofs else ())]

    @contextmanager
    def refusing(self):
        """What goes wrong with the service inside is told in words."""
        if self.refusal:
            raise self.refusal
        try:
            yield
        except (TimestampRequestError, ClientError, OSError) as error:  # of a silent address: TimeoutError, an OSError
            text = _(
                "The time stamping service does not answer. Nothing is signed: try again later or sign without a stamp."
            )
            raise self._refuse(text) from error
        except (PathError, ValidationError) as error:
            text = _(
                "The certificate of the time stamping service is not trusted. Nothing is signed: tell your "
                "administrator or sign without a stamp."
            )
            raise self._refuse(text) from error

    def _refuse(self, text):
        self.refusal = Refused(text, code="time_stamp_failed")
        return self.refusal

    def level_of(self, pdf):
        """The ``SignatureLevel`` of ``pdf`` (bytes), just signed with this stamp: checked, not believed."""
        reader = PdfFileReader(BytesIO(pdf))
        (*_earlier, signature) = reader.embedded_regular_signatures
        stamp = validate_pdf_signature(signature, ValidationContext(trust_roots=[])).timestamp_validity
        if not (stamp and stamp.intact and stamp.valid):
            raise self._refuse(
                _(
                    "The time stamping service sent a stamp of another document. Nothing is signed: tell your "
                    "administrator or sign without a stamp."
                )
            )
        return SignatureLevel.B_LT if self._is_proved(reader, signature, stamp.timestamp) else SignatureLevel.B_T

    def _is_proved(self, reader, signature, moment):
        """Whether the file itself holds all that is needed to trust both certificates at ``moment``."""
        if self.context is None:
            return False
        known = {
            "trust_roots": self.trusted,
            "moment": moment,
            "revocation_mode": "require",
            "time_tolerance": CLOCK_SLACK,
        }
        try:
            store = DocumentSecurityStore.read_dss(reader)
        except NoDSSFoundError:
            return False
        own, service = (store.as_validation_context(known) for _certificate in range(2))
        status = validate_pdf_signature(signature, own, service, key_usage_settings=SIGNING_USES)
        return status.trusted and status.timestamp_validity.trusted


def stamping_set_up(proofs=None):
    """The ``Stamping`` that the settings name. Raises ``Refused("time_stamp_failed")``."""
    try:
        return Stamping(Service(settings.TIMESTAMP_URL), roots=read_roots(), proofs=proofs)
    except (OSError, ValueError) as error:
        text = _(
            "The certificates of the time stamping service can not be read. Nothing is signed: tell your "
            "administrator or sign without a stamp."
        )
        raise Refused(text, code="time_stamp_failed") from error


def read_roots():
    """The certificates (PEM) of TIMESTAMP_CERTIFICATES. Raises ``OSError`` or ``ValueError`` when they are none."""
    if not settings.TIMESTAMP_CERTIFICATES:
        return ""
    roots = Path(settings.TIMESTAMP_CERTIFICATES).read_text()
    if not to_asn1([roots]):
        raise ValueError("There is no certificate in the file.")
    return roots
