"""Signatures with a time stamp of a real RFC 3161 service, and what is embedded to check them years later."""

import shutil
import subprocess
from datetime import timedelta
from io import BytesIO

import pytest
import time_machine
from asn1crypto import tsp
from cryptography import x509
from django.urls import reverse
from django.utils import timezone
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.dss import DocumentSecurityStore

from documents import execution, own_certificates
from documents.enums import OrderState
from documents.models import Attachment, Order
from documents.setting_checks import check_time_stamp_certificates
from documents.signature_facts import signature_facts
from documents.signing import SignatureLevel, SignatureState, check_pdf, issue_authority, issue_certificate
from mentoring.kit.errors import Refused
from tests.documents.conftest import PIN
from tests.documents.stamp_service import running_stamp_service
from tests.factories.documents import OrderFactory

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not installed"),
]


@pytest.fixture
def service(tmp_path, settings):
    with running_stamp_service(tmp_path) as service:
        settings.TIMESTAMP_URL = service.url
        settings.TIMESTAMP_CERTIFICATES = str(tmp_path / "root.pem")
        yield service


def level_of(order):
    return order.certificate["level"]


def lists_in(pdf):
    """Revocation lists embedded in ``pdf``: {issuer: serial numbers}."""
    store = DocumentSecurityStore.read_dss(PdfFileReader(BytesIO(pdf)))
    lists = [x509.load_der_x509_crl(row.get_object().data) for row in store.crls]
    return {row.issuer.rfc4514_string().split(",")[0]: [entry.serial_number for entry in row] for row in lists}


def test_with_a_service_that_is_trusted_the_signature_is_b_lt(service, signed, school):
    pdf = signed.document.read()
    assert level_of(signed) == SignatureLevel.B_LT
    own = school.signing_authority.certificate
    assert len(lists_in(pdf)) == 2
    result = check_pdf(pdf, trust_roots=[own])
    assert (result.state, result.is_time_stamped, result.covers_whole_file) == (SignatureState.VALID, True, True)
    assert abs(result.signed_at - timezone.now()) < timedelta(minutes=1)


@pytest.mark.skipif(not shutil.which("pdfsig"), reason="poppler-utils is not installed")
def test_another_program_finds_a_stamped_signature_valid_and_whole(service, signed, tmp_path):
    (tmp_path / "order.pdf").write_bytes(signed.document.read())
    said = subprocess.run(["pdfsig", tmp_path / "order.pdf"], capture_output=True, text=True).stdout
    assert "Signature is Valid" in said
    assert "Total document signed" in said


def test_what_was_revoked_stands_in_the_embedded_list(service, certificate, order, director, school):
    newer = own_certificates.issue_own_certificate(school, pin=PIN, by=director)
    signed = execution.sign_order(order, pin=PIN, number="17-ОД", by=director)
    assert signed.certificate["serial"] == newer.serial
    (revoked,) = (serials for issuer, serials in lists_in(signed.document.read()).items() if serials)
    assert revoked == [int(certificate.serial.replace(" ", ""), 16)]


def test_years_later_the_file_itself_proves_when_it_was_signed(service, signed, school):
    with time_machine.travel(timezone.now() + timedelta(days=5 * 365)):
        result = check_pdf(signed.document.read(), trust_roots=[school.signing_authority.certificate])
    assert (result.state, result.is_time_stamped) == (SignatureState.VALID, True)


def test_without_the_list_of_the_services_certificate_it_is_b_t(service, certificate, order, director):
    service.has_list = False
    assert level_of(execution.sign_order(order, pin=PIN, number="17-ОД", by=director)) == SignatureLevel.B_T


def test_a_service_of_unknown_chain_stamps_and_proves_nothing(service, certificate, order, director, settings):
    settings.TIMESTAMP_CERTIFICATES = ""
    assert level_of(execution.sign_order(order, pin=PIN, number="17-ОД", by=director)) == SignatureLevel.B_T


def test_a_certificate_brought_from_elsewhere_signs_with_a_stamp_alone(service, order, director, school):
    authority = issue_authority("Удостоверяющий центр", passphrase="its own")
    facts = {"owner": "Лебедев Андрей Петрович", "post": "Директор", "organisation": "МАОУ «Лицей № 12»"}
    content = issue_certificate(authority, passphrase="its own", pin=PIN, **facts)
    own_certificates.keep_certificate(school, content=content, pin=PIN, by=director)
    assert level_of(execution.sign_order(order, pin=PIN, number="17-ОД", by=director)) == SignatureLevel.B_T


def test_without_a_service_it_is_b_b_and_the_page_says_so(signed):
    assert level_of(signed) == SignatureLevel.B_B
    assert ("Уровень", SignatureLevel.B_B.label) in signature_facts(signed).facts


def refused(order, director, **how):
    with pytest.raises(Refused) as refusal:
        execution.sign_order(order, pin=PIN, number="17-ОД", by=director, **how)
    kept = Order.objects.get(pk=order.pk)
    assert (kept.state, kept.number, kept.document) == (OrderState.FOR_SIGNATURE, "", None)
    assert not Attachment.objects.exists()
    return refusal.value


@pytest.mark.parametrize("answer", [b"", b"<html>Bad gateway</html>", b"\x30\x03\x02\x01\x00"])
def test_a_service_that_answers_nothing_or_nonsense_leaves_the_order_unsigned(
    service, certificate, order, director, answer
):
    service.answers = lambda question: answer
    assert refused(order, director).code == "time_stamp_failed"
    assert execution.sign_order(order, pin=PIN, number="17-ОД", by=director, is_stamped=False).number == "17-ОД"


def test_a_service_that_falls_silent_in_the_middle_leaves_the_order_unsigned(service, certificate, order, director):
    service.answers = lambda question: service.stamp(question) if len(service.asked) == 1 else b""
    assert refused(order, director).code == "time_stamp_failed"


def test_a_stamp_of_something_else_is_no_stamp_of_the_order(service, certificate, order, director):
    service.answers = lambda question: service.stamp(stamp_of_nothing(question))
    assert refused(order, director).code == "time_stamp_failed"


def stamp_of_nothing(question):
    """The same question (nonce and all) about another digest."""
    asked = tsp.TimeStampReq.load(question)
    asked["message_imprint"]["hashed_message"] = b"\x01" * 32
    return asked.dump(force=True)


def test_a_service_whose_certificate_is_not_trusted_is_refused(service, certificate, order, director, school, settings):
    other = service.folder / "other.pem"
    other.write_text(school.signing_authority.certificate)
    settings.TIMESTAMP_CERTIFICATES = str(other)
    assert "не вызывает доверия" in str(refused(order, director))


@pytest.mark.parametrize("content", [None, "not PEM", ""])
def test_certificates_of_the_service_that_can_not_be_read_are_told_and_warned_of(
    service, certificate, order, director, settings, content
):
    path = service.folder / "wrong.pem"
    if content is not None:
        path.write_text(content)
    settings.TIMESTAMP_CERTIFICATES = str(path)
    assert refused(order, director).code == "time_stamp_failed"
    assert [warning.id for warning in check_time_stamp_certificates(None)] == ["documents.W001"]


def test_a_revocation_list_that_never_comes_is_the_services_silence(service, certificate, order, director):
    """The address answers with a length and then nothing, until patience ends."""
    service.is_slow = True
    assert refused(order, director).code == "time_stamp_failed"


def test_the_desk_offers_to_sign_without_a_stamp_only_after_the_service_has_failed(
    service, certificate, order, as_director
):
    desk, sign = reverse("documents:desk", args=[order.organisation_id]), reverse("documents:sign", args=[order.pk])
    assert "without_stamp" not in as_director.get(desk).content.decode()
    service.answers = lambda question: b""
    typed = {"number": "17-ОД", "pin": PIN}
    page = as_director.post(sign, typed).content.decode()
    assert "Служба меток времени не отвечает" in page
    assert "Подписать без метки времени" in page
    as_director.post(sign, typed | {"without_stamp": "on"})
    assert level_of(Order.objects.get(pk=order.pk)) == SignatureLevel.B_B


def test_several_orders_ask_a_silent_service_once(service, certificate, order, as_director, school, curator):
    other = OrderFactory(organisation=school, prepared_by=curator, waiting=True)
    service.answers = lambda question: b""
    address = reverse("documents:sign_several", args=[school.pk])
    typed = {"pin": PIN}
    for place, row in enumerate((order, other), start=1):
        typed |= {f"sign_{row.pk}": "on", f"number_{row.pk}": str(place)}
    page = as_director.post(address, typed).content.decode()
    assert "Подписать без метки времени" in page
    assert len(service.asked) == 1
    as_director.post(address, typed | {"without_stamp": "on"})
    assert Order.objects.in_force().count() == 2


def test_a_service_that_falls_silent_amid_several_orders_offers_to_sign_the_rest_without_it(
    service, certificate, order, as_director, school, curator
):
    other = OrderFactory(organisation=school, prepared_by=curator, waiting=True)
    service.answers = lambda question: service.stamp(question) if len(service.asked) < 3 else b""
    address = reverse("documents:sign_several", args=[school.pk])
    typed = {"pin": PIN, f"number_{order.pk}": "1", f"number_{other.pk}": "2"}
    typed |= {f"sign_{row.pk}": "on" for row in (order, other)}
    page = as_director.post(address, typed).text
    assert Order.objects.in_force().count() == 1
    assert "Этот приказ не подписан" in page and "Подписать без метки времени" in page
    assert "Ничего не подписано" not in page


def test_several_orders_fetch_what_proves_the_service_once(service, certificate, order, director, school, curator):
    other = OrderFactory(organisation=school, prepared_by=curator, waiting=True)
    batch = execution.sign_orders({order: "1", other: "2"}, organisation=school, pin=PIN, by=director)
    assert [level_of(row) for row in batch.signed] == [SignatureLevel.B_LT] * 2
    assert len(service.asked) == 3  # the first one only to learn its size and chain
