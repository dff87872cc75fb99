"""An order's way from draft to force: what is allowed when, and that nothing is half done."""

from datetime import timedelta
from io import BytesIO

import pytest
import time_machine
from asn1crypto.pem import unarmor
from asn1crypto.x509 import Certificate
from django.urls import reverse
from django.utils import timezone
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from pypdf import PdfReader

from documents import actions, execution, own_certificates
from documents.content import order_templates
from documents.enums import OrderKind, OrderState
from documents.models import Acquaintance, Attachment, Order
from documents.order_kinds import Check
from documents.printing import date_in_words
from documents.rechecking import recheck_documents
from documents.signing import issue_authority, issue_certificate
from documents.signing.checking import SIGNING_USES
from documents.wording import fill, items_to_text, text_to_items
from mentoring.kit.errors import Refused
from organisations.enums import Role
from organisations.models import AuditEntry, Message
from tests.documents.conftest import PIN
from tests.factories.documents import OrderFactory
from tests.factories.organisations import OrganisationFactory, user_with


def refusal_of(function, *args, **kwargs):
    with pytest.raises(Refused) as refusal:
        function(*args, **kwargs)
    return refusal.value


# --- drafts -----------------------------------------------------------------------------------------------------------
def test_a_draft_is_composed_from_the_template_of_its_kind(school, curator):
    order_templates()
    fields = {
        "school_year": "2025/26",
        "starts_on": "1 сентября 2025 г.",
        "ends_on": "29 мая 2026 г.",
        "curator": "М.В. Соколова",
        "curator_post": "заместитель директора",
        "approved": "положение о программе наставничества (приложение)",
        "organisation": "МАОУ «Лицей № 12»",
    }
    order = actions.compose_order(school, OrderKind.LAUNCH, by=curator, fields=fields, school_year=2025)
    assert order.heading == "О внедрении целевой модели наставничества в 2025/26 учебном году"
    assert order.items[0]["text"] == (
        "Внедрить целевую модель наставничества в период с 1 сентября 2025 г. по 29 мая 2026 г."
    )


def test_a_field_the_template_names_in_vain_is_named():
    assert "{director}" in str(refusal_of(fill, "Приказываю {director}", {}))


def test_clauses_are_typed_one_a_line():
    items = [{"number": "1", "text": "Провести встречу."}, {"number": "1.1", "text": "Позвать родителей."}]
    assert text_to_items(items_to_text(items)) == items
    assert text_to_items("1) Провести\nвстречу.") == [{"number": "1", "text": "Провести встречу."}]
    assert refusal_of(text_to_items, "Провести встречу.").code == "clause_without_number"


def test_what_lies_on_the_desk_is_not_edited(order, curator):
    again = {"heading": "О другом", "preamble": "", "items": order.items, "due_on": None}
    assert refusal_of(actions.edit_order, order, **again, by=curator).code == "order_not_draft"


def test_returning_needs_a_remark_and_releases_what_was_bound(order, director, rules):
    released = []
    rules(give_up=released.append)
    assert refusal_of(actions.return_order, order, remark="  ", by=director).code == "remark_missing"
    assert released == []
    actions.return_order(order, remark="Назовите наставников.", by=director)
    order.refresh_from_db()
    assert (order.state, order.remark, released) == (OrderState.RETURNED, "Назовите наставников.", [order])
    assert "Назовите наставников." in order.prepared_by.notices.get().text


def test_a_returned_order_may_be_sent_again(order, director, curator):
    actions.return_order(order, remark="Назовите наставников.", by=director)
    actions.submit_order(order, note="Назвали.", by=curator)
    order.refresh_from_db()
    assert (order.state, order.remark, order.note) == (OrderState.FOR_SIGNATURE, "", "Назвали.")


def test_only_what_was_never_signed_is_deleted(signed, curator, school):
    draft = OrderFactory(organisation=school, prepared_by=curator)
    actions.delete_draft(draft, by=curator)
    assert refusal_of(actions.delete_draft, signed, by=curator).code == "order_not_draft"
    assert list(Order.objects.all()) == [signed]


# --- signing ----------------------------------------------------------------------------------------------------------
def test_a_signed_order_validates_with_pyhankos_own_validator(order, certificate, director, school):
    signed = execution.sign_order(order, pin=PIN, number="17-ОД", by=director)
    root = Certificate.load(unarmor(school.signing_authority.certificate.encode())[2])
    (signature,) = PdfFileReader(BytesIO(signed.document.read())).embedded_signatures
    status = validate_pdf_signature(
        signature, ValidationContext(trust_roots=[root], allow_fetching=False), key_usage_settings=SIGNING_USES
    )
    assert status.bottom_line, status.pretty_print_details()


def test_the_document_says_number_date_stamp_and_code(order, certificate, director, school):
    signed = execution.sign_order(order, pin=PIN, number="17-ОД", by=director)
    text = " ".join(PdfReader(BytesIO(signed.document.read())).pages[0].extract_text().split())
    for words in (
        "17-ОД",
        date_in_words(school.today),
        certificate.serial,
        "Лебедев Андрей Петрович",
        signed.check_code,
    ):
        assert words in text
    assert "ПРОЕКТ" not in text
    assert signed.document.is_intact
    assert (signed.issue_year, signed.signed_by, signed.state) == (school.today.year, director, OrderState.IN_FORCE)


def test_signing_tells_the_author_and_the_readers(
    order, certificate, director, school, django_capture_on_commit_callbacks
):
    psychologist = user_with(Role.SPECIALIST, school)
    Acquaintance.objects.create(order=order, user=psychologist)
    with django_capture_on_commit_callbacks(execute=True):
        execution.sign_order(order, pin=PIN, number="17-ОД", by=director)
    assert [user.notices.count() for user in (order.prepared_by, psychologist, director)] == [1, 1, 0]


@pytest.mark.database
def test_signing_twice_is_refused_and_one_document_stays(signed, director):
    stale = Order(pk=signed.pk, organisation=signed.organisation, kind=signed.kind, state=OrderState.FOR_SIGNATURE)
    stale.refresh_from_db()
    refusal = refusal_of(execution.sign_order, stale, pin=PIN, number="18-ОД", by=director)
    assert (refusal.code, "17-ОД" in str(refusal)) == ("already_signed", True)
    assert Attachment.objects.count() == 1


@pytest.mark.database
def test_of_two_signers_at_once_one_succeeds(order, certificate, director, school, rules):
    """The second signature falls between the printing of the first and its filing."""
    deputy = user_with(Role.DIRECTOR, school, last_name="Орлов")
    own_certificates.issue_own_certificate(school, pin="771144", by=deputy)
    quicker = [lambda: execution.sign_order(Order.objects.get(pk=order.pk), pin="771144", number="17-ОД", by=deputy)]

    def somebody_is_quicker(_order):
        if quicker:
            quicker.pop()()
        return []

    rules(checks=somebody_is_quicker)
    refusal = refusal_of(execution.sign_order, order, pin=PIN, number="18-ОД", by=director)
    order.refresh_from_db()
    assert (refusal.code, order.number, order.signed_by) == ("already_signed", "17-ОД", deputy)
    assert Attachment.objects.count() == 1


def test_a_text_changed_after_it_was_shown_is_not_signed(order, certificate, director, rules):
    def somebody_edits(waiting):
        Order.objects.filter(pk=waiting.pk).update(preamble="Другие слова")
        return []

    rules(checks=somebody_edits)
    assert refusal_of(execution.sign_order, order, pin=PIN, number="17-ОД", by=director).code == "order_changed"
    assert not Attachment.objects.exists()


def test_a_blocking_check_prevents_signing_in_its_own_words(order, certificate, director, rules):
    rules(checks=lambda _order: [Check("Все предупреждены"), Check("Нет согласия Абрамовой", ok=False, blocks=True)])
    refusal = refusal_of(execution.sign_order, order, pin=PIN, number="17-ОД", by=director)
    assert (refusal.code, str(refusal)) == ("check_failed", "Нет согласия Абрамовой")


@pytest.mark.database
def test_when_the_effect_is_refused_nothing_is_signed_and_no_file_stays(
    order, certificate, director, rules, settings, tmp_path
):
    def refuse(_order, _by):
        raise Refused("Пары уже работают.", code="pairs_work")

    rules(take_effect=refuse)
    settings.MEDIA_ROOT = tmp_path
    assert refusal_of(execution.sign_order, order, pin=PIN, number="17-ОД", by=director).code == "pairs_work"
    order.refresh_from_db()
    assert (order.state, order.number, Attachment.objects.count()) == (OrderState.FOR_SIGNATURE, "", 0)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


@pytest.mark.database
def test_a_number_is_given_once_in_a_year(signed, school, director, curator):
    second = OrderFactory(organisation=school, prepared_by=curator, waiting=True)
    refusal = refusal_of(execution.sign_order, second, pin=PIN, number="17-ОД", by=director)
    assert (refusal.code, "17-ОД" in str(refusal)) == ("number_taken", True)
    second.refresh_from_db()
    assert second.state == OrderState.FOR_SIGNATURE
    elsewhere = OrderFactory(number="17-ОД", issue_year=signed.issue_year)
    assert elsewhere.number == signed.number


def test_the_next_number_follows_the_greatest_of_the_year(signed, school):
    school.order_suffix = "-ОД"
    assert execution.next_number(school, signed.issued_on) == "18-ОД"
    assert execution.next_number(school, signed.issued_on.replace(year=signed.issue_year + 1)) == "1-ОД"
    assert execution.next_number(OrganisationFactory(), signed.issued_on) == "1"


# --- keys -------------------------------------------------------------------------------------------------------------
def test_wrong_pins_are_counted_and_the_fifth_locks_the_key(order, certificate, director):
    codes = [
        refusal_of(execution.sign_order, order, pin="000000", number="17-ОД", by=director).code for _try in range(5)
    ]
    assert codes == ["pin_wrong"] * 4 + ["pin_locked"]
    assert refusal_of(execution.sign_order, order, pin=PIN, number="17-ОД", by=director).code == "pin_locked"
    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        assert execution.sign_order(order, pin=PIN, number="17-ОД", by=director).number == "17-ОД"


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_a_wrong_pin_stays_counted_when_the_deed_is_undone(order, certificate, director):
    refusal_of(execution.sign_order, order, pin="000000", number="17-ОД", by=director)
    certificate.refresh_from_db()
    assert certificate.failed_tries == 1


def test_a_right_pin_forgets_the_wrong_ones(order, certificate, director):
    refusal_of(execution.sign_order, order, pin="000000", number="17-ОД", by=director)
    execution.sign_order(order, pin=PIN, number="17-ОД", by=director)
    certificate.refresh_from_db()
    assert certificate.failed_tries == 0


def test_without_a_certificate_one_is_told_to_issue_it(order, director):
    assert refusal_of(execution.sign_order, order, pin=PIN, number="17-ОД", by=director).code == "no_certificate"


def test_an_expired_certificate_names_its_last_day(order, certificate, director):
    with time_machine.travel(certificate.valid_until + timedelta(days=3)):
        refusal = refusal_of(execution.sign_order, order, pin=PIN, number="17-ОД", by=director)
        day = timezone.localtime(certificate.valid_until).strftime("%d.%m.%Y")
    assert (refusal.code, day in str(refusal)) == ("certificate_expired", True)


def test_a_new_certificate_replaces_the_one_before(certificate, school, director):
    authority = issue_authority("Удостоверяющий центр", passphrase="p")
    content = issue_certificate(
        authority, passphrase="p", owner="Лебедев Андрей Петрович", post="", organisation="Школа", pin="1234"
    )
    own = own_certificates.keep_certificate(school, content=content, pin="1234", by=director)
    certificate.refresh_from_db()
    assert (own.revoked_at, certificate.revoked_at is None) == (None, False)
    assert content not in (bytes(own.pkcs12),)


def test_a_certificate_of_a_colleague_does_not_sign(order, certificate, school):
    deputy = user_with(Role.DIRECTOR, school, last_name="Орлов")
    assert refusal_of(execution.sign_order, order, pin=PIN, number="17-ОД", by=deputy).code == "no_certificate"


# --- after ------------------------------------------------------------------------------------------------------------
def test_a_scan_makes_a_paper_order_its_document(order, director):
    filed = execution.file_paper_order(
        order,
        scan=b"%PDF-1.7 scan",
        scan_type="application/pdf",
        number="3",
        issued_on=timezone.localdate(),
        by=director,
    )
    assert (filed.state, filed.check_code, filed.document.read()) == (OrderState.IN_FORCE, None, b"%PDF-1.7 scan")


def test_a_cancelled_order_keeps_its_document(signed, director):
    assert refusal_of(execution.cancel_order, signed, note=" ", by=director).code == "reason_missing"
    cancelled = execution.cancel_order(signed, note="Издан приказ № 20-ОД.", by=director)
    assert (cancelled.state, cancelled.document_id) == (OrderState.CANCELLED, signed.document_id)
    assert refusal_of(execution.cancel_order, cancelled, note="Ещё раз", by=director).code == "order_not_in_force"


def test_an_order_people_work_under_is_not_cancelled(signed, director, rules):
    undone = []
    worked = [Check("По нему уже работают", ok=False, blocks=True)]
    rules(cancel_checks=lambda _order: worked, lose_effect=lambda order, by: undone.append(order))
    refusal = refusal_of(execution.cancel_order, signed, note="Ошибка", by=director)
    assert (refusal.code, refusal.message) == ("people_work_under_it", "По нему уже работают")
    signed.refresh_from_db()
    assert (signed.state, undone) == (OrderState.IN_FORCE, [])


def test_what_an_order_brought_about_is_undone_by_its_kind(signed, curator, director, rules):
    undone = []
    rules(
        cancel_checks=lambda _order: [Check("Всё вернётся", ok=False)], lose_effect=lambda *found: undone.append(found)
    )
    cancelled = execution.cancel_order(signed, note="Ошибка", by=director)
    assert undone == [(cancelled, director)]
    assert Message.objects.get(user=curator, reason=f"order-cancelled:{signed.pk}").text == (
        "Приказ № 17-ОД отменён: Ошибка"
    )


def test_an_amended_order_is_cancelled_after_its_amendment(order, signed, director):
    amendment = OrderFactory(organisation=signed.organisation, amends=signed, waiting=True)
    filed = execution.file_paper_order(
        amendment,
        scan=b"%PDF-1.7 scan",
        scan_type="application/pdf",
        number="18-ОД",
        issued_on=timezone.localdate(),
        by=director,
    )
    assert "№ 18-ОД" in refusal_of(execution.cancel_order, signed, note="Ошибка", by=director).message
    execution.cancel_order(filed, note="Ошибка", by=director)
    assert execution.cancel_order(signed, note="Ошибка", by=director).state == OrderState.CANCELLED


def test_reading_is_noted_once_for_those_on_the_list(signed, curator, director):
    Acquaintance.objects.create(order=signed, user=curator)
    actions.acquaint(signed, by=curator)
    actions.acquaint(signed, by=curator)
    assert AuditEntry.objects.filter(deed="order.acquainted").count() == 1
    assert refusal_of(actions.acquaint, signed, by=director).code == "not_a_reader"


def test_the_author_takes_back_what_the_director_has_not_decided(as_curator, curator, school):
    order = OrderFactory(organisation=school, waiting=True)
    as_curator.post(reverse("documents:order_withdraw", args=[order.pk]))
    order.refresh_from_db()
    assert order.state == OrderState.DRAFT


def test_what_the_director_has_decided_is_not_taken_back(curator, school):
    order = OrderFactory(organisation=school, waiting=True)
    actions.return_order(order, remark="Исправьте дату.", by=curator)
    with pytest.raises(Refused) as refusal:
        actions.withdraw_order(order, by=curator)
    assert refusal.value.code == "order_not_waiting"


# --- read again at night ----------------------------------------------------------------------------------------------
def test_one_changed_byte_is_found_at_night_told_once_and_forgiven_when_restored(signed, director, client):
    name, content = signed.document.file.name, signed.document.read()
    storage = signed.document.file.storage
    assert (recheck_documents(), Message.objects.filter(user=director).count()) == (0, 0)
    with storage.open(name, "r+b") as file:
        file.seek(len(content) // 2)
        file.write(bytes([content[len(content) // 2] ^ 1]))
    assert [recheck_documents() for _night in range(2)] == [1, 1]
    (message,) = Message.objects.filter(user=director)
    assert "повреждён" in message.text and message.url == signed.get_absolute_url()
    client.force_login(director)
    assert "не тот, что был подписан" in client.get(signed.get_absolute_url()).content.decode()
    with storage.open(name, "wb") as file:
        file.write(content)
    assert recheck_documents() == 0
    signed.document.refresh_from_db()
    assert signed.document.damaged_at is None


def test_a_file_that_is_gone_is_found_and_a_destroyed_one_is_not_missed(signed, django_capture_on_commit_callbacks):
    signed.document.file.storage.delete(signed.document.file.name)
    assert recheck_documents() == 1
    with django_capture_on_commit_callbacks(execute=True):
        signed.document.destroy()
    assert recheck_documents() == 0
