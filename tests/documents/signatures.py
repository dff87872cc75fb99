"""Signatures in files of their own, as other programs make them; those by GOST are put together by hand."""

from datetime import timedelta

from asn1crypto import cms, core
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509.oid import NameOID, ObjectIdentifier
from django.utils import timezone

from documents.signing import streebog

KEY = ec.generate_private_key(ec.SECP256R1())
INN, SNILS, INN_OF_ORGANISATION = "1.2.643.3.131.1.1", "1.2.643.100.3", "1.2.643.100.4"
NAMES = (
    (NameOID.COMMON_NAME, "МАОУ «Лицей № 12»"),
    (NameOID.ORGANIZATION_NAME, "МАОУ «Лицей № 12»"),
    (NameOID.SURNAME, "Лебедев"),
    (NameOID.GIVEN_NAME, "Андрей Петрович"),
    (NameOID.TITLE, "Директор"),
    (ObjectIdentifier(INN), "660100000001"),
    (ObjectIdentifier(SNILS), "00000000001"),
    (ObjectIdentifier(INN_OF_ORGANISATION), "6601000001"),
)


def certificate(*, since=timedelta(days=-1), until=timedelta(days=365), names=NAMES):
    """Of KEY; ``since`` and ``until`` from now."""
    name, now = x509.Name([x509.NameAttribute(oid, text) for oid, text in names]), timezone.now()
    issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Удостоверяющий центр")])
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(issuer)
        .public_key(KEY.public_key())
        .serial_number(0x1CE0)
        .not_valid_before(now + since)
        .not_valid_after(now + until)
        .sign(KEY, hashes.SHA256())
    )


def detached(document, *options, of=None, encoding=serialization.Encoding.DER):
    """A CMS signature over ``document`` (bytes), without it inside unless ``options`` say otherwise."""
    kinds = options or (pkcs7.PKCS7Options.DetachedSignature, pkcs7.PKCS7Options.Binary)
    made = pkcs7.PKCS7SignatureBuilder().set_data(document).add_signer(of or certificate(), KEY, hashes.SHA256())
    return made.sign(encoding, list(kinds))


def by_gost(document, *, of_file=None):
    """What CryptoPro would send: keys and digest of GOST 2012. Its signature itself is worth nothing."""
    envelope = cms.ContentInfo.load(detached(of_file or document))
    signed = envelope["content"]
    info, key = (
        signed["signer_infos"][0],
        signed["certificates"][0].chosen["tbs_certificate"]["subject_public_key_info"],
    )
    digest = {"algorithm": "1.2.643.7.1.1.2.2"}
    signed["digest_algorithms"] = [digest]
    info["digest_algorithm"] = digest
    info["signature_algorithm"] = {"algorithm": "1.2.643.7.1.1.3.2"}
    for attribute in info["signed_attrs"]:
        if attribute["type"].native == "message_digest":
            attribute["values"] = [core.OctetString(streebog.digest(of_file or document, 256))]
    key["algorithm"] = {"algorithm": "1.2.643.7.1.1.1.1"}
    return envelope.dump(force=True)
