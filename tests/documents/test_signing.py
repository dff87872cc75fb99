"""Certificates, PAdES signatures and their check, with real keys and real PDFs."""

import random
import shutil
import subprocess
from datetime import timedelta
from io import BytesIO

import pytest
import time_machine
from asn1crypto.keys import PrivateKeyInfo
from asn1crypto.x509 import Certificate
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from django.utils import timezone
from pyhanko.pdf_utils.generic import NumberObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.timestamps import DummyTimeStamper

from documents.signing import (
    SignatureState,
    Stamping,
    check_pdf,
    check_pdf_apart,
    issue_authority,
    issue_certificate,
    open_pkcs12,
    read_pkcs12,
    seal,
    sign_pdf,
    sign_with,
    unseal,
)
from mentoring.kit.errors import Refused
from mentoring.kit.pdf import render_html

PIN = "482915"
PAGE = '<html lang="ru"><title>Приказ</title><body><p id="signature-field">Отметка об электронной подписи</p>'


@pytest.fixture(scope="module")
def authority():
    return issue_authority("МАОУ «Лицей № 12»", passphrase="a passphrase of the installation")


def certificate_of(authority, **options):
    return issue_certificate(
        authority,
        **{
            "passphrase": "a passphrase of the installation",
            "owner": "Лебедев Андрей Петрович",
            "post": "Директор",
            "organisation": "МАОУ «Лицей № 12»",
            "pin": PIN,
            **options,
        },
    )


@pytest.fixture(scope="module")
def container(authority):
    return certificate_of(authority)


@pytest.fixture(scope="module")
def pdf():
    return render_html(PAGE, [])


@pytest.fixture(scope="module")
def signed(pdf, container):
    return sign_pdf(pdf, pkcs12=container, pin=PIN, reason="Приказ № 231-ОД", location="г. Светлогорье")


def self_signed(key, *, for_time_stamps=False):
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Осипов Денис Романович")])
    now = timezone.now()
    usage = ExtendedKeyUsageOID.TIME_STAMPING if for_time_stamps else ExtendedKeyUsageOID.EMAIL_PROTECTION
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(x509.ExtendedKeyUsage([usage]), critical=True)
        .sign(key, hashes.SHA256())
    )


def refusal_of(action, *args, **options):
    with pytest.raises(Refused) as refusal:
        action(*args, **options)
    return refusal.value.code


def test_a_certificate_names_its_owner_and_the_authority_that_vouches_for_it(container):
    info = read_pkcs12(container, PIN)
    assert (info.owner, info.issuer) == ("Лебедев Андрей Петрович", "МАОУ «Лицей № 12»")
    assert info.valid_from < timezone.now() < info.valid_until
    assert all(len(group) <= 4 and int(group, 16) >= 0 for group in info.serial.split())


def test_a_wrong_pin_and_a_foreign_file_are_told_apart(container):
    assert refusal_of(read_pkcs12, container, "000000") == "pin_wrong"
    assert refusal_of(read_pkcs12, b"%PDF-1.7 not a certificate", PIN) == "pkcs12_unreadable"


def test_a_container_without_a_key_cannot_sign(authority):
    bare = pkcs12.serialize_key_and_certificates(
        b"bare",
        None,
        x509.load_pem_x509_certificate(authority.certificate),
        None,
        BestAvailableEncryption(PIN.encode()),
    )
    assert refusal_of(open_pkcs12, bare, PIN) == "key_missing"


def test_a_short_rsa_key_cannot_sign(authority):
    weak = rsa.generate_private_key(public_exponent=65537, key_size=1024)  # noqa: S505 - what is refused
    container = pkcs12.serialize_key_and_certificates(
        b"weak",
        weak,
        self_signed(weak),
        None,
        BestAvailableEncryption(PIN.encode()),
    )
    assert refusal_of(open_pkcs12, container, PIN) == "key_unsupported"


def test_a_certificate_signs_only_within_its_days(authority, container):
    with time_machine.travel(timezone.now() + timedelta(days=400)):
        assert refusal_of(open_pkcs12, container, PIN) == "certificate_expired"
    with time_machine.travel(timezone.now() - timedelta(days=1)):
        assert refusal_of(open_pkcs12, container, PIN) == "certificate_not_yet_valid"


def test_a_signed_pdf_is_valid_for_those_who_trust_the_authority(signed, authority):
    result = check_pdf(signed, trust_roots=[authority.certificate])
    assert result.state == SignatureState.VALID
    assert result.covers_whole_file
    assert result.signer == "Лебедев Андрей Петрович"
    assert abs(timezone.now() - result.signed_at) < timedelta(minutes=5)


def test_a_signature_of_an_unknown_authority_is_untrusted(signed):
    stranger = issue_authority("МБОУ «Школа № 1»", passphrase="another passphrase")
    assert check_pdf(signed, trust_roots=[stranger.certificate]).state == SignatureState.UNTRUSTED
    assert check_pdf(signed).state == SignatureState.UNTRUSTED


def test_one_changed_byte_is_noticed(signed, authority):
    for place in (len(signed) // 3, len(signed) // 2):
        altered = bytearray(signed)
        altered[place] ^= 1
        assert check_pdf(bytes(altered), trust_roots=[authority.certificate]).state == SignatureState.ALTERED
    altered = signed.replace(b"/Title", b"/Titlf", 1)
    assert check_pdf(altered, trust_roots=[authority.certificate]).state == SignatureState.ALTERED


def test_what_is_appended_after_signing_is_noticed(signed, authority):
    revision = IncrementalPdfFileWriter(BytesIO(signed))
    page = revision.root["/Pages"]["/Kids"][0]
    page["/Rotate"] = NumberObject(90)
    revision.update_container(page)
    appended = BytesIO()
    revision.write(appended)
    for later in (appended.getvalue(), signed + b"\n%%EOF\n"):
        assert check_pdf(later, trust_roots=[authority.certificate]).state == SignatureState.ALTERED


def test_an_order_stays_valid_after_the_certificate_ends(signed, authority):
    with time_machine.travel(timezone.now() + timedelta(days=800)):
        assert check_pdf(signed, trust_roots=[authority.certificate]).state == SignatureState.VALID


def test_a_signature_made_outside_the_certificates_days_is_untrusted(signed, authority):
    later = timezone.now() + timedelta(days=800)
    assert check_pdf(signed, trust_roots=[authority.certificate], signed_at=later).state == SignatureState.UNTRUSTED


def test_an_unsigned_pdf_says_so(pdf, authority):
    assert check_pdf(pdf, trust_roots=[authority.certificate]).state == SignatureState.UNSIGNED


def test_a_second_signature_in_the_same_place_is_refused(signed, container):
    assert refusal_of(sign_pdf, signed, pkcs12=container, pin=PIN) == "already_signed"


def test_two_people_may_sign_one_document(signed, authority):
    second = certificate_of(authority, owner="Соколова Мария Викторовна", post="Куратор")
    both = sign_pdf(signed, pkcs12=second, pin=PIN, field_name="second")
    result = check_pdf(both, trust_roots=[authority.certificate])
    assert (result.state, result.signer) == (SignatureState.VALID, "Соколова Мария Викторовна")


def test_an_rsa_key_opened_once_signs_a_batch(pdf):
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    certificate = self_signed(key)
    container = pkcs12.serialize_key_and_certificates(
        b"rsa", key, certificate, None, BestAvailableEncryption(PIN.encode())
    )
    opened = open_pkcs12(container, PIN)
    root = certificate.public_bytes(Encoding.PEM)
    states = {check_pdf(sign_with(opened, pdf), trust_roots=[root]).state for _ in range(3)}
    assert states == {SignatureState.VALID}


def test_a_time_stamp_dates_the_signature(pdf, container, authority):
    stamping_key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    service = DummyTimeStamper(
        tsa_cert=Certificate.load(self_signed(stamping_key, for_time_stamps=True).public_bytes(Encoding.DER)),
        tsa_key=PrivateKeyInfo.load(stamping_key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())),
        fixed_dt=timezone.now() + timedelta(minutes=1),
    )
    signed = sign_with(open_pkcs12(container, PIN), pdf, stamping=Stamping(service))
    result = check_pdf(signed, trust_roots=[authority.certificate])
    assert (result.state, result.is_time_stamped) == (SignatureState.VALID, True)
    assert result.signed_at > timezone.now()


def test_the_check_answers_whatever_it_is_given(signed, authority):
    generator = random.Random(20251114)
    samples = [b"", b"%PDF-", b"%PDF-1.7\n" + b"\xff" * 400, signed[: len(signed) // 2], signed[200:], b"\x00" * 1000]
    for _ in range(25):
        spoiled = bytearray(signed)
        for _ in range(generator.randint(1, 40)):
            spoiled[generator.randrange(len(spoiled))] = generator.randrange(256)
        samples.append(bytes(spoiled))
    states = {check_pdf(sample, trust_roots=[authority.certificate]).state for sample in samples}
    assert states <= {SignatureState.ALTERED, SignatureState.UNREADABLE, SignatureState.UNSIGNED}


def test_a_strangers_file_is_checked_in_a_process_of_its_own(signed, authority):
    apart = check_pdf_apart(signed, trust_roots=[authority.certificate])
    assert apart == check_pdf(signed, trust_roots=[authority.certificate])
    assert check_pdf_apart(b"garbage", trust_roots=[authority.certificate]).state == SignatureState.UNREADABLE


@pytest.mark.skipif(not shutil.which("pdfsig"), reason="poppler-utils is not installed")
def test_another_program_finds_the_signature_valid(signed, tmp_path):
    (tmp_path / "order.pdf").write_bytes(signed)
    said = subprocess.run(["pdfsig", tmp_path / "order.pdf"], capture_output=True, text=True).stdout
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert "ETSI.CAdES.detached" in said


def test_sealed_keys_open_with_the_secret_they_were_sealed_with(settings):
    sealed = seal(b"a container")
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = (
        [settings.SECRET_KEY],
        "a new secret that is long enough",
    )
    assert unseal(sealed) == b"a container"
    settings.SECRET_KEY_FALLBACKS = []
    assert refusal_of(unseal, sealed) == "seal_broken"
