"""Certificates to sign with: an organisation's own authority, the certificates it issues, and those people bring.

Keys of our own are P-256. A person's key exists only inside a PKCS#12 encrypted with the PIN. A certificate issued
here is an *unqualified* enhanced signature (63-FZ, art. 5): it proves who signed to those who trust the school.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12 as containers
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from django.utils import timezone
from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused

AUTHORITY_VALID_DAYS = 15 * 365
CLOCK_SLACK = timedelta(minutes=5)  # a certificate issued now is valid for a signer whose clock is a little behind
REVOCATION_LIST_VALID = timedelta(days=7)
SMALLEST_RSA_KEY = 2048
X509_NAME_BYTES = 64  # as far as every verifier reads a common name, an organisation or a title


@dataclass(frozen=True)
class Authority:
    """An organisation's own root: ``certificate`` in PEM, ``key`` in PEM encrypted with a passphrase."""

    certificate: bytes
    key: bytes


@dataclass(frozen=True)
class CertificateInfo:
    """What people are told of a certificate. ``serial`` is grouped: «00C4 7E19 52B0 8D3A F1»."""

    serial: str
    owner: str
    issuer: str
    valid_from: datetime
    valid_until: datetime


@dataclass(frozen=True)
class SigningKey:
    """An opened PKCS#12: certificate, private key and the certificates that came with it."""

    certificate: x509.Certificate
    private_key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
    others: tuple[x509.Certificate, ...] = ()

    @cached_property
    def info(self):
        return describe(self.certificate)

    @property
    def chain_pem(self):
        """The certificates above the owner's own, as one PEM text: what a check has to trust."""
        pem = (certificate.public_bytes(serialization.Encoding.PEM) for certificate in self.others)
        return b"".join(pem).decode()


def issue_authority(organisation_name, *, passphrase):
    """A new root for ``organisation_name``, its key encrypted with ``passphrase`` (str)."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "RU"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, _fitting(organisation_name)),
            x509.NameAttribute(NameOID.COMMON_NAME, _fitting(organisation_name)),
        ]
    )
    certificate = (
        _certificate_for(name, key.public_key(), issuer=name, valid_days=AUTHORITY_VALID_DAYS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_key_usage(key_cert_sign=True, crl_sign=True), critical=True)
        .sign(key, hashes.SHA256())
    )
    return Authority(
        certificate=certificate.public_bytes(serialization.Encoding.PEM),
        key=key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(passphrase.encode()),
        ),
    )


def issue_certificate(authority, *, passphrase, owner, post, organisation, pin, valid_days=365):
    """PKCS#12 bytes, encrypted with ``pin``, with a new key for ``owner`` (full name) vouched for by ``authority``."""
    issuer = x509.load_pem_x509_certificate(authority.certificate)
    issuer_key = serialization.load_pem_private_key(authority.key, passphrase.encode())
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "RU"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, _fitting(organisation)),
            x509.NameAttribute(NameOID.TITLE, _fitting(post)),
            x509.NameAttribute(NameOID.COMMON_NAME, _fitting(owner)),
        ]
    )
    authority_key_id = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key())
    certificate = (
        _certificate_for(name, key.public_key(), issuer=issuer.subject, valid_days=valid_days)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_key_usage(digital_signature=True, content_commitment=True), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False)
        .add_extension(authority_key_id, critical=False)
        .sign(issuer_key, hashes.SHA256())
    )
    return containers.serialize_key_and_certificates(
        owner.encode(), key, certificate, [issuer], serialization.BestAvailableEncryption(pin.encode())
    )


def issue_revocation_list(authority, *, passphrase, revoked):
    """The authority's list as DER: ``revoked`` are pairs of a serial number, grouped as people read it, and a moment.

    It is made for the signature it goes with: who checks that looks at the day of signing."""
    issuer = x509.load_pem_x509_certificate(authority.certificate)
    issuer_key = serialization.load_pem_private_key(authority.key, passphrase.encode())
    now = timezone.now()
    made = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer.subject)
        .last_update(now - CLOCK_SLACK)
        .next_update(now + REVOCATION_LIST_VALID)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
        .add_extension(x509.CRLNumber(int(now.timestamp() * 1000)), critical=False)
    )
    for serial, revoked_at in revoked:
        row = x509.RevokedCertificateBuilder().serial_number(int(serial.replace(" ", ""), 16))
        made = made.add_revoked_certificate(row.revocation_date(revoked_at).build())
    return made.sign(issuer_key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


def open_pkcs12(content, pin):
    """The key inside, ready to sign today. Raises ``Refused`` with the codes ``pin_wrong``, ``pkcs12_unreadable``,
    ``key_missing``, ``key_unsupported``, ``certificate_expired`` or ``certificate_not_yet_valid``.
    """
    key, certificate, others = _read(content, pin)
    if key is None or certificate is None:
        raise Refused(
            _("The file has no private key. Export the certificate together with its key."), code="key_missing"
        )
    if not isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey) or (
        isinstance(key, rsa.RSAPrivateKey) and key.key_size < SMALLEST_RSA_KEY
    ):
        raise Refused(
            _("Such a key cannot sign here: RSA from 2048 bits and ECDSA can. Sign with your own program instead."),
            code="key_unsupported",
        )
    if key.public_key() != certificate.public_key():
        raise Refused(_("The private key in the file belongs to another certificate."), code="key_missing")
    _check_days(certificate)
    return SigningKey(certificate, key, tuple(others))


def read_pkcs12(content, pin):
    """``CertificateInfo`` of the certificate inside; raises what ``open_pkcs12`` raises."""
    return open_pkcs12(content, pin).info


def describe(certificate):
    return CertificateInfo(
        serial=grouped_serial(certificate.serial_number),
        owner=_named(certificate.subject),
        issuer=_named(certificate.issuer),
        valid_from=certificate.not_valid_before_utc,
        valid_until=certificate.not_valid_after_utc,
    )


def grouped_serial(number):
    """A serial number in hexadecimal, whole bytes, in groups of four digits."""
    digits = f"{number:X}"
    digits = digits.zfill(len(digits) + len(digits) % 2)
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))


def _read(content, pin):
    try:
        return containers.load_key_and_certificates(content, pin.encode())
    except ValueError as error:
        if "password" in str(error).lower() or "mac" in str(error).lower():
            raise Refused(_("The PIN does not fit the certificate."), code="pin_wrong") from error
        raise Refused(
            _("This is not a certificate with a key: a .pfx or .p12 file is needed."), code="pkcs12_unreadable"
        ) from error
    except Exception as error:  # unknown algorithms come as many kinds of errors
        raise Refused(
            _("Such a key cannot sign here: RSA from 2048 bits and ECDSA can. Sign with your own program instead."),
            code="key_unsupported",
        ) from error


def _check_days(certificate):
    now = timezone.now()
    if certificate.not_valid_after_utc < now:
        raise Refused(
            _("The certificate ended on %(date)s. Get a new one."),
            code="certificate_expired",
            params={"date": f"{timezone.localtime(certificate.not_valid_after_utc):%d.%m.%Y}"},
        )
    if certificate.not_valid_before_utc > now:
        raise Refused(
            _("The certificate is valid only from %(date)s."),
            code="certificate_not_yet_valid",
            params={"date": f"{timezone.localtime(certificate.not_valid_before_utc):%d.%m.%Y}"},
        )


def _certificate_for(name, public_key, *, issuer, valid_days):
    now = timezone.now()
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(issuer)
        .public_key(public_key)
        .serial_number(x509.random_serial_number() >> 88)  # nine random bytes: short enough for the mark on paper
        .not_valid_before(now - CLOCK_SLACK)
        .not_valid_after(now + timedelta(days=valid_days))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
    )


def _fitting(text):
    """``text`` cut to what a certificate's name may hold, counted in UTF-8 bytes."""
    return text.encode()[:X509_NAME_BYTES].decode(errors="ignore").strip()


def _key_usage(**uses):
    nothing = dict.fromkeys(
        (
            "digital_signature",
            "content_commitment",
            "key_encipherment",
            "data_encipherment",
            "key_agreement",
            "key_cert_sign",
            "crl_sign",
            "encipher_only",
            "decipher_only",
        ),
        False,
    )
    return x509.KeyUsage(**{**nothing, **uses})


def _named(name):
    """The common name, or the organisation where there is none, or the whole name."""
    for oid in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        if values := name.get_attributes_for_oid(oid):
            return str(values[0].value)
    return name.rfc4514_string()
