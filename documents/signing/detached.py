"""A signature that came as a file of its own (.sig): what it says, and whether it is of this very document.

CMS SignedData without the document inside (RFC 5652; CAdES, ETSI EN 319 122-1), as CryptoPro, Gosuslugi and others
make it: DER, base64 or PEM. Answers, and never fails, whatever the bytes are. RSA and ECDSA are verified whole. Of GOST
only the digest is computed: whether such a signature is genuine is for a certified program to say. Nobody's
certificate is trusted here for who issued it.
"""

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import cms, core, pem, x509
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from pyhanko.sign.validation.generic_cms import validate_sig_integrity

from documents.signing import streebog
from documents.signing.certificates import grouped_serial
from mentoring.kit import apart

LARGEST = 2 * 2**20  # bytes; with lists of revoked certificates inside a signature takes some hundreds of kilobytes
SECONDS = 30
INN, INN_OF_ORGANISATION, SNILS = "1.2.643.3.131.1.1", "1.2.643.100.4", "1.2.643.100.3"
STREEBOG = {"1.2.643.7.1.1.2.2": 256, "1.2.643.7.1.1.2.3": 512}
GOST_KEYS = {
    "1.2.643.7.1.1.1.1": "ГОСТ Р 34.10-2012 (256)",
    "1.2.643.7.1.1.1.2": "ГОСТ Р 34.10-2012 (512)",
    "1.2.643.2.2.19": "ГОСТ Р 34.10-2001",
}


class Fault(TextChoices):
    """Why a file is not taken as the signature of a document."""

    NOT_A_SIGNATURE = "not_a_signature", _("This is not a signature. Choose the .sig file that your program has made.")
    CERTIFICATE = "certificate", _("This is a certificate, not a signature. Choose the .sig file made from the PDF.")
    ENCRYPTED = "encrypted", _("This file is encrypted, not signed. Choose “Sign” in your program and send the .sig.")
    ATTACHED = (
        "attached",
        _("The document is packed inside this signature. Sign anew and choose a detached one, in a file of its own."),
    )
    NO_CERTIFICATE = (
        "no_certificate",
        _("The signature does not name who signed. Sign anew with the signer’s certificate included."),
    )
    OTHER_FILE = (
        "other_file",
        _("This is the signature of another file. Sign the very PDF that was downloaded here."),
    )
    ALTERED = "altered", _("The signature is damaged: it does not agree with its certificate. Sign the PDF once more.")
    OUT_OF_TERM = "out_of_term", _("The certificate was not valid when the document was signed. Sign with a valid one.")


@dataclass(frozen=True)
class Signer:
    """What a signature tells of whoever made it; what it does not tell is empty.

    ``is_of_file``: the digest inside is that of the document. ``is_verified``: the signature agrees with its
    certificate. ``None`` for both where it can not be computed here."""

    owner: str
    organisation: str
    post: str
    inn: str
    organisation_inn: str
    snils: str
    issuer: str
    serial: str
    valid_from: datetime
    valid_until: datetime
    signed_at: datetime | None
    algorithm: str
    is_of_file: bool | None
    is_verified: bool | None


@dataclass(frozen=True)
class Detached:
    """A signature as it was read: ``fault`` is a ``Fault`` or nothing, ``signers`` in the order of the file."""

    fault: str = ""
    signers: tuple[Signer, ...] = ()


def read_detached(signature, document, *, now):
    """``Detached`` of ``signature`` over ``document`` (bytes both); ``now`` stands for a time it does not tell."""
    if len(signature) > LARGEST:
        return Detached(Fault.NOT_A_SIGNATURE)
    try:
        return apart.run(_read, signature, document, now, seconds=SECONDS)
    except apart.Stopped:
        return Detached(Fault.NOT_A_SIGNATURE)


def _read(signature, document, now):
    try:
        return _read_cms(_der_of(signature), document, now)
    except Exception:  # parsers of hostile files fail in every way there is
        return Detached(Fault.NOT_A_SIGNATURE)


def _der_of(content):
    """The bytes themselves, out of PEM or of bare base64, in whatever encoding the text is."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        content = content.decode("utf-16").encode()
    content = content.removeprefix(b"\xef\xbb\xbf")
    if pem.detect(content.strip()):
        return pem.unarmor(content.strip())[2]
    if content[:1] == b"\x30":
        return content
    bare = re.sub(rb"\s+", b"", content)
    try:
        return base64.b64decode(bare, validate=True)
    except binascii.Error:
        return base64.b64decode(bare.replace(b"-", b"+").replace(b"_", b"/"), validate=True)


def _read_cms(der, document, now):
    if _is_certificate(der):
        return Detached(Fault.CERTIFICATE)
    envelope = cms.ContentInfo.load(der)
    kind = envelope["content_type"].native
    if kind in ("enveloped_data", "encrypted_data", "authenticated_enveloped_data"):
        return Detached(Fault.ENCRYPTED)
    if kind != "signed_data":
        return Detached(Fault.NOT_A_SIGNATURE)
    signed = envelope["content"]
    if not isinstance(signed["encap_content_info"]["content"], core.Void):
        return Detached(Fault.ATTACHED)
    if not len(signed["signer_infos"]):
        return Detached(Fault.CERTIFICATE)  # a chain of certificates in the same wrapping (.p7b)
    certificates = [choice.chosen for choice in signed["certificates"] or [] if choice.name == "certificate"]
    content_type = signed["encap_content_info"]["content_type"].native
    signers = []
    for info in signed["signer_infos"]:
        certificate = next((one for one in certificates if _names(info["sid"], one)), None)
        if certificate is None:
            return Detached(Fault.NO_CERTIFICATE)
        signers.append(_signer(info, certificate, content_type, document))
    return Detached(_fault_of(signers, now), tuple(signers))


def _fault_of(signers, now):
    if any(signer.is_of_file is False for signer in signers):
        return Fault.OTHER_FILE
    if any(signer.is_verified is False for signer in signers):
        return Fault.ALTERED
    if not all(signer.valid_from <= (signer.signed_at or now) <= signer.valid_until for signer in signers):
        return Fault.OUT_OF_TERM
    return ""


def _is_certificate(der):
    try:
        return bool(x509.Certificate.load(der)["tbs_certificate"]["serial_number"].native)
    except (ValueError, TypeError):
        return False


def _names(sid, certificate):
    if sid.name == "issuer_and_serial_number":
        named = sid.chosen
        return (
            named["serial_number"].native == certificate.serial_number
            and named["issuer"].dump() == certificate.issuer.dump()
        )
    return certificate.key_identifier is not None and sid.chosen.native == certificate.key_identifier


def _signer(info, certificate, content_type, document):
    attributes = {} if isinstance(info["signed_attrs"], core.Void) else info["signed_attrs"]
    told = {attribute["type"].native: attribute["values"] for attribute in attributes}
    digest = _digest(info["digest_algorithm"]["algorithm"].native, document)
    is_of_file = told["message_digest"][0].native == digest if digest and "message_digest" in told else None
    is_verified = _verified(info, certificate, content_type, digest)
    names, term = _names_of(certificate.subject), certificate["tbs_certificate"]["validity"]
    person = " ".join(filter(None, (names.get("surname"), names.get("given_name"))))
    return Signer(
        owner=person or names.get("common_name") or names.get("organization_name") or "",
        organisation=names.get("organization_name") or (names.get("common_name", "") if person else ""),
        post=names.get("title", ""),
        inn=names.get(INN, ""),
        organisation_inn=names.get(INN_OF_ORGANISATION, ""),
        snils=names.get(SNILS, ""),
        issuer=_names_of(certificate.issuer).get("common_name") or certificate.issuer.human_friendly,
        serial=grouped_serial(abs(certificate.serial_number)),
        valid_from=term["not_before"].native,
        valid_until=term["not_after"].native,
        signed_at=told["signing_time"][0].native if "signing_time" in told else None,
        algorithm=_algorithm(certificate),
        is_of_file=is_verified if is_of_file is None else is_of_file,
        is_verified=is_verified,
    )


def _names_of(name):
    """{kind of name, or its dotted number: the text}."""
    return {part["type"].native: str(part["value"].native).strip() for relative in name.chosen for part in relative}


def _digest(algorithm, document):
    if algorithm in STREEBOG:
        return streebog.digest(document, STREEBOG[algorithm])
    return hashlib.new(algorithm, document).digest() if algorithm in hashlib.algorithms_available else None


def _key_algorithm(certificate):
    return certificate.public_key["algorithm"]["algorithm"].dotted


def _algorithm(certificate):
    """What the key signs by: «ГОСТ Р 34.10-2012 (256)», «RSA-2048», «ECDSA-256»."""
    dotted = _key_algorithm(certificate)
    if dotted in GOST_KEYS:
        return GOST_KEYS[dotted]
    key = certificate.public_key
    if key.algorithm in ("rsa", "rsassa_pss"):
        return f"RSA-{key.bit_size}"
    return f"ECDSA-{key.bit_size}" if key.algorithm == "ec" else dotted


def _verified(info, certificate, content_type, digest):
    """Whether signature, digest and certificate agree; ``None`` for algorithms that can not be computed here."""
    if certificate.public_key["algorithm"]["algorithm"].native not in ("rsa", "rsassa_pss", "ec") or digest is None:
        return None
    try:
        return all(validate_sig_integrity(info, certificate, content_type, digest))
    except Exception:  # malformed values come as many kinds of errors, and none of them is a signature
        return False
