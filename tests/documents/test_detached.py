"""Signatures that come as files: read whatever they are, told apart, never called genuine where it can not be known."""

import base64
import subprocess
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7
from cryptography.x509.oid import NameOID
from django.utils import timezone

from documents.signing import Fault, read_detached, streebog
from documents.signing.detached import _read
from tests.documents import signatures
from tests.documents.signatures import certificate

DAY = timedelta(days=1)
OPTIONS = pkcs7.PKCS7Options
WITHOUT_CERTIFICATE = (OPTIONS.DetachedSignature, OPTIONS.Binary, OPTIONS.NoCerts)
DOCUMENT = b"%PDF-1.7 " + bytes(range(256)) * 9


def read(signature, document=DOCUMENT):
    """As ``read_detached``, without a process of its own: what happens apart is the same function."""
    return _read(signature, document, timezone.now())


def test_the_signature_of_a_document_tells_who_signed_it_and_is_verified():
    made = read_detached(signatures.detached(DOCUMENT), DOCUMENT, now=timezone.now())
    signer = made.signers[0]
    assert made.fault == ""
    assert (signer.owner, signer.organisation, signer.post) == (
        "Лебедев Андрей Петрович",
        "МАОУ «Лицей № 12»",
        "Директор",
    )
    assert (signer.inn, signer.snils, signer.organisation_inn) == ("660100000001", "00000000001", "6601000001")
    assert (signer.issuer, signer.serial, signer.algorithm) == ("Удостоверяющий центр", "1CE0", "ECDSA-256")
    assert (signer.is_of_file, signer.is_verified) == (True, True)
    assert abs(timezone.now() - signer.signed_at) < timedelta(minutes=1)


def test_it_is_read_as_der_pem_base64_and_wide_text():
    der = signatures.detached(DOCUMENT)
    bare = base64.encodebytes(der)
    made = (der, signatures.detached(DOCUMENT, encoding=Encoding.PEM), bare, bare.replace(b"\n", b"\r\n"))
    for signature in (*made, b"\xef\xbb\xbf" + bare, bare.decode().encode("utf-16")):
        assert read(signature).fault == ""


def test_openssl_signs_what_is_read_here(tmp_path):
    document, signature = tmp_path / "order.pdf", tmp_path / "order.pdf.sig"
    document.write_bytes(DOCUMENT)
    made = "req -x509 -newkey rsa:2048 -nodes -days 9 -subj /CN=x -keyout key -out cert"
    sign = "cms -sign -binary -cades -signer cert -inkey key -outform DER -in order.pdf -out order.pdf.sig"
    for command in (made, sign):
        subprocess.run(["openssl", *command.split()], cwd=tmp_path, check=True, capture_output=True)
    made = read(signature.read_bytes())
    assert (made.fault, made.signers[0].algorithm, made.signers[0].is_verified) == ("", "RSA-2048", True)


def test_a_signature_by_gost_is_compared_with_the_document_and_never_called_verified():
    signer = read(signatures.by_gost(DOCUMENT)).signers[0]
    assert (signer.algorithm, signer.is_of_file, signer.is_verified) == ("ГОСТ Р 34.10-2012 (256)", True, None)
    assert read(signatures.by_gost(DOCUMENT, of_file=b"%PDF-1.7 another order")).fault == Fault.OTHER_FILE


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (lambda: signatures.detached(b"%PDF-1.7 another order"), Fault.OTHER_FILE),
        (lambda: signatures.detached(DOCUMENT, OPTIONS.Binary), Fault.ATTACHED),
        (lambda: signatures.detached(DOCUMENT, *WITHOUT_CERTIFICATE), Fault.NO_CERTIFICATE),
        (
            lambda: signatures.detached(DOCUMENT, of=certificate(since=timedelta(days=-9), until=timedelta(days=-1))),
            Fault.OUT_OF_TERM,
        ),
        (lambda: signatures.detached(DOCUMENT, of=certificate(since=DAY)), Fault.OUT_OF_TERM),
        (lambda: certificate().public_bytes(Encoding.DER), Fault.CERTIFICATE),
        (lambda: certificate().public_bytes(Encoding.PEM), Fault.CERTIFICATE),
        (lambda: pkcs7.serialize_certificates([certificate()], Encoding.DER), Fault.CERTIFICATE),
        (
            lambda: b'<?xml version="1.0"?><Signature xmlns="http://school.example/"/>',
            Fault.NOT_A_SIGNATURE,
        ),
        (lambda: b"\xff\xd8\xff\xe0" + bytes(200), Fault.NOT_A_SIGNATURE),
        (lambda: b"\x30\x82\xff\xff" + bytes(90), Fault.NOT_A_SIGNATURE),
        (lambda: bytes(3 * 2**20), Fault.NOT_A_SIGNATURE),
        (lambda: b"", Fault.NOT_A_SIGNATURE),
    ],
)
def test_what_is_no_signature_of_the_document_is_told_apart(make, fault):
    assert read(make()).fault == fault


def test_a_changed_signature_is_not_taken():
    signature = bytearray(signatures.detached(DOCUMENT))
    signature[-9] ^= 1  # inside the signature's own value
    assert read(bytes(signature)).fault == Fault.ALTERED


def test_a_person_without_a_name_of_their_own_is_called_by_the_certificate():
    names = ((NameOID.COMMON_NAME, "Лебедев Андрей Петрович"),)
    assert read(signatures.detached(DOCUMENT, of=certificate(names=names))).signers[0].owner == names[0][1]


@pytest.mark.parametrize(
    ("bits", "expected"),
    [
        (256, "9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500"),
        (
            512,
            "1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa"
            "00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48",
        ),
    ],
)
def test_the_digest_by_gost_is_that_of_the_standard(bits, expected):
    """RFC 6986, example 1."""
    assert streebog.digest(b"012345678901234567890123456789012345678901234567890123456789012", bits).hex() == expected


def test_the_digest_by_gost_of_whole_blocks_and_of_nothing():
    assert streebog.digest(b"", 256).hex() == "3f539a213e97c802cc229d474c6aa32a825a360b2a933a949fd925208d9ce1bb"
    assert len({streebog.digest(bytes(length), 256) for length in (63, 64, 65, 128)}) == 4
