"""The public check: what is said of a paper, and that no names are."""

import re
from io import BytesIO

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from documents import checks, execution
from documents.checks import Verdict
from documents.signing import issue_authority, issue_certificate, sign_pdf
from documents.views.check import TRIES
from mentoring.kit.pdf import render_html, static_roots
from tests.documents.conftest import PIN


@pytest.fixture(autouse=True)
def no_tries_yet():
    cache.clear()


def by_code(client, code):
    return client.post(reverse("documents:check"), {"code": code})


def by_file(client, content, name="order.pdf"):
    return client.post(reverse("documents:check"), {"file": SimpleUploadedFile(name, content, "application/pdf")})


def verdict(response):
    answer = response.context["answer"]
    return answer and answer.verdict


def plain_pdf():
    return render_html('<html lang="ru"><title>Счёт</title><body><p>Счёт на оплату</p>', static_roots())


def test_a_code_is_answered_without_signing_in_and_without_names(client, signed):
    response = client.get(reverse("documents:check_code", args=[signed.check_code]))
    assert verdict(response) == Verdict.VALID
    shown = response.content.decode()
    assert "17-ОД" in shown
    assert signed.organisation.short_name in shown
    for name in (signed.signed_by.last_name, signed.prepared_by.last_name, signed.heading):
        assert name not in shown


def test_a_code_typed_on_another_keyboard_is_understood(client, signed):
    typed = f" {signed.check_code.lower().replace('-', ' ')} "
    assert verdict(by_code(client, typed)) == Verdict.VALID


def test_an_unknown_code_is_unknown(client, signed):
    assert verdict(by_code(client, "2222-2222")) == Verdict.UNKNOWN
    assert verdict(by_code(client, "what")) == Verdict.UNKNOWN


def test_the_original_file_is_genuine(client, signed):
    assert verdict(by_file(client, signed.document.read())) == Verdict.VALID


def test_a_file_with_a_changed_word_is_altered(client, signed):
    """One byte of the first page's text is turned over."""
    content = bytearray(signed.document.read())
    place = re.search(rb"stream\r?\n", content).end() + 40
    content[place] ^= 0x01
    response = by_file(client, bytes(content))
    assert verdict(response) == Verdict.ALTERED
    assert response.context["answer"].order is None


def test_a_file_with_something_added_at_its_end_is_altered(client, signed):
    assert verdict(by_file(client, signed.document.read() + b"\n% and a little more")) == Verdict.ALTERED


def test_a_foreign_pdf_is_unknown(client, signed):
    assert verdict(by_file(client, plain_pdf())) == Verdict.UNKNOWN


def test_a_pdf_signed_by_a_stranger_of_the_same_name_is_unknown(client, signed, director):
    stranger = issue_authority(signed.organisation.short_name, passphrase="p")
    key = issue_certificate(
        stranger, passphrase="p", owner=director.full_name, post="директор", organisation="Школа", pin="1234"
    )
    assert verdict(by_file(client, sign_pdf(plain_pdf(), pkcs12=key, pin="1234"))) == Verdict.UNKNOWN


@pytest.mark.parametrize("content", [b"%PDF-1.7 and nothing else", b"\x00\xff" * 400, "просто текст".encode()])
def test_garbage_is_answered_in_words(client, signed, content):
    response = by_file(client, content)
    assert verdict(response) == Verdict.UNKNOWN
    assert str(response.context["answer"].explanation)


def test_a_file_over_the_limit_is_refused_at_the_field(client, db, settings):
    settings.UPLOAD_MAX_BYTES = 1000
    response = by_file(client, b"%PDF-" + b"0" * 2000)
    assert list(response.context["form"].errors) == ["file"]


def test_nothing_to_check_is_said(client, db):
    response = client.post(reverse("documents:check"), {})
    assert response.context["form"].non_field_errors() == ["Введите код или выберите файл."]


def test_a_cancelled_order_is_cancelled_by_code_and_by_file(client, signed, director):
    content = signed.document.read()
    execution.cancel_order(signed, note="Издан другой приказ", by=director)
    assert verdict(by_code(client, signed.check_code)) == Verdict.CANCELLED
    assert verdict(by_file(client, content)) == Verdict.CANCELLED
    assert "Издан другой приказ" not in by_code(client, signed.check_code).content.decode()


def test_a_damaged_original_is_not_called_genuine(client, signed):
    with signed.document.file.storage.open(signed.document.file.name, "wb") as file:
        file.write(b"%PDF-1.7 damaged")
    assert verdict(by_code(client, signed.check_code)) == Verdict.ALTERED


def test_a_draft_is_not_found_by_its_pdf(client, order):
    from documents.papers import pdf_of

    assert checks.check_file(pdf_of(order)).verdict == Verdict.UNKNOWN


def test_too_many_tries_are_refused_from_one_address(client, signed):
    for _try in range(TRIES):
        by_code(client, "2222-2222")
    response = by_code(client, signed.check_code)
    assert (verdict(response), response.context["form"].non_field_errors()) == (
        None,
        ["Слишком много попыток. Подождите несколько минут и попробуйте снова."],
    )
    shown = client.get(reverse("documents:check_code", args=[signed.check_code]))
    assert verdict(shown) is None


def test_a_second_signature_of_the_product_itself_does_not_make_another_file_genuine(client, signed, certificate):
    from documents.signing import unseal

    other = sign_pdf(plain_pdf(), pkcs12=unseal(certificate.pkcs12), pin=PIN)
    assert BytesIO(other).read(5) == b"%PDF-"
    assert verdict(by_file(client, other)) == Verdict.UNKNOWN
