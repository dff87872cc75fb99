"""The order signed in another program: its number held, its bytes kept, its signature a file beside it."""

from datetime import timedelta
from hashlib import sha256

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from documents import checks, execution, outside
from documents.enums import OrderState, SignatureWay
from documents.models import Attachment, Order
from documents.order_kinds import Check
from documents.rechecking import recheck_documents
from mentoring.kit.errors import Refused
from tests.documents import signatures
from tests.factories.documents import OrderFactory
from tests.kit.test_pdf import text_of


@pytest.fixture
def out(order, director):
    return outside.give_out(order, number="17-ОД", by=director)


def attached(pdf):
    return signatures.detached(pdf, signatures.pkcs7.PKCS7Options.Binary)


def send(client, order, content, name="order.pdf.sig"):
    return client.post(
        reverse("documents:accept_signature", args=[order.pk]), {"signature": SimpleUploadedFile(name, content)}
    )


def test_an_order_given_out_has_its_number_and_final_text_and_is_not_in_force(out):
    assert (out.state, out.number, out.issued_on) == (OrderState.OUTSIDE, "17-ОД", out.organisation.today)
    text = text_of(out.document.read())
    assert "№ 17-ОД" in text and "отдельным файлом (.sig)" in text and out.check_code in text
    assert checks.check_code(out.check_code).verdict == "unknown"
    assert checks.check_file(out.document.read()).verdict == "unknown"


def test_the_signature_puts_the_order_in_force_and_stays_beside_it(as_director, out, director, client):
    pdf = out.document.read()
    signature = signatures.detached(pdf)
    answer = send(as_director, out, signature)
    assert answer.status_code == 302
    order = Order.objects.get(pk=out.pk)
    assert (order.state, order.signature_way) == (OrderState.IN_FORCE, SignatureWay.DETACHED)
    assert (order.document.read(), order.signature_file.read()) == (pdf, signature)
    assert order.document.sha256 == sha256(pdf).hexdigest()
    page = as_director.get(order.get_absolute_url()).content.decode()
    for words in ("Лебедев Андрей Петрович", "660100000001", "00000000001", "ECDSA-256", "Подпись соответствует"):
        assert words in page
    taken = as_director.get(reverse("documents:file", args=[order.signature_file_id]))
    assert b"".join(taken.streaming_content) == signature
    assert taken["Content-Disposition"].startswith("attachment")


def test_a_signature_by_gost_is_attached_and_not_called_genuine(as_director, out):
    send(as_director, out, signatures.by_gost(out.document.read()))
    page = as_director.get(out.get_absolute_url()).content.decode()
    assert "Подпись приложена. Подлинность проверьте на Госуслугах или в КриптоПро" in page
    assert "Контрольная сумма в подписи совпадает с этим документом" in page
    assert "Подпись соответствует" not in page


def test_a_certificate_in_another_name_is_pointed_out(as_director, out):
    names = ((signatures.NameOID.COMMON_NAME, "Осипов Денис Романович"),)
    send(as_director, out, signatures.detached(out.document.read(), of=signatures.certificate(names=names)))
    assert "Сертификат выдан не на имя директора" in as_director.get(out.get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    ("make", "name", "words"),
    [
        (lambda pdf: signatures.detached(pdf + b" "), "a.sig", "Это подпись к другому файлу"),
        (lambda pdf: signatures.by_gost(pdf, of_file=pdf + b" "), "a.sig", "Это подпись к другому файлу"),
        (
            lambda pdf: signatures.detached(pdf, signatures.pkcs7.PKCS7Options.Binary),
            "a.sig",
            "подпись вместе с документом",
        ),
        (lambda pdf: signatures.detached(pdf)[:-9] + bytes(9), "a.sig", "Подпись повреждена"),
        (lambda pdf: pdf, "a.sig", "Это документ PDF, а не подпись"),
        (lambda pdf: b"\xff\xd8\xff" + bytes(99), "a.jpg", "а не подпись"),
        (lambda pdf: b"<?xml version='1.0'?><a/>", "a.xml", "Это не подпись"),
        (lambda pdf: b"x" * (2 * 2**20 + 1), "a.sig", "слишком велик"),
        (lambda pdf: b"", "a.sig", "пуст"),
    ],
)
def test_what_is_not_its_signature_is_refused_at_the_field_and_changes_nothing(as_director, out, make, name, words):
    answer = send(as_director, out, make(out.document.read()), name)
    assert answer.status_code == 422
    assert words in str(answer.context["file_form"].errors["signature"])
    order = Order.objects.get(pk=out.pk)
    assert (order.state, order.number, order.signature_file) == (OrderState.OUTSIDE, "17-ОД", None)
    assert Attachment.objects.count() == 1


def test_taken_back_the_order_lies_on_the_desk_and_its_number_is_free(as_director, out, director, school, curator):
    as_director.post(reverse("documents:order_take_back", args=[out.pk]))
    order = Order.objects.get(pk=out.pk)
    assert (order.state, order.number, order.document, order.check_code) == (OrderState.FOR_SIGNATURE, "", None, None)
    other = OrderFactory(organisation=school, prepared_by=curator, waiting=True)
    assert outside.give_out(other, number="17-ОД", by=director).number == "17-ОД"
    answer = send(as_director, order, signatures.detached(b"x"))
    assert answer.status_code == 302
    assert Order.objects.get(pk=out.pk).state == OrderState.FOR_SIGNATURE


def test_a_number_held_for_an_order_is_not_given_to_another(as_director, out, school, curator, director):
    other = OrderFactory(organisation=school, prepared_by=curator, waiting=True)
    answer = as_director.post(reverse("documents:order_outside", args=[other.pk]), {"number": "17-ОД"})
    assert "уже занят" in str(answer.context["form"].errors["number"])
    assert execution.next_number(school, school.today) == f"18{school.order_suffix}"


def test_while_it_is_out_nobody_else_decides_on_it(out, director, curator, certificate):
    for deed in (
        lambda: execution.sign_order(out, pin="482915", number="18", by=director),
        lambda: outside.give_out(out, number="18", by=director),
        lambda: out.take_back(),
        lambda: out.give_back("Переделать"),
    ):
        with pytest.raises(Refused):
            deed()
    assert Order.objects.get(pk=out.pk).number == "17-ОД"


def test_what_has_become_forbidden_meanwhile_is_not_put_in_force(out, director, rules):
    rules(checks=lambda order: [Check("Нет согласия", ok=False, blocks=True)])
    with pytest.raises(Refused) as refusal:
        outside.accept_signature(out, content=signatures.detached(out.document.read()), by=director)
    assert refusal.value.code == "check_failed"
    assert Attachment.objects.count() == 1


def test_a_signature_made_after_the_certificate_ended_is_refused(out, director):
    over = signatures.certificate(since=timedelta(days=-9), until=timedelta(days=-1))
    with pytest.raises(Refused) as refusal:
        outside.accept_signature(out, content=signatures.detached(out.document.read(), of=over), by=director)
    assert refusal.value.code == "out_of_term"


def test_the_check_page_says_how_it_was_signed_by_code_by_document_and_by_signature(client, out, director):
    order = outside.accept_signature(out, content=signatures.detached(out.document.read()), by=director)
    page = client.get(reverse("documents:check_code", args=[order.check_code])).content.decode()
    assert "электронная подпись отдельным файлом (.sig)" in page
    assert "Лебедев" not in page
    for kept in (order.document, order.signature_file):
        assert checks.check_file(kept.read()).verdict == "valid"


@pytest.mark.parametrize("which", ["document", "signature_file"])
def test_one_changed_byte_of_either_file_is_found(out, director, which):
    order = outside.accept_signature(out, content=signatures.detached(out.document.read()), by=director)
    kept = getattr(order, which)
    content = bytearray(kept.read())
    content[len(content) // 2] ^= 1
    with kept.file.storage.open(kept.file.name, "wb") as file:
        file.write(bytes(content))
    assert checks.check_code(order.check_code).verdict == "altered"
    assert recheck_documents() == 1
    kept.refresh_from_db()
    assert kept.damaged_at is not None
