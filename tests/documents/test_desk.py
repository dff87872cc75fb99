"""The director's desk and the order book, as pages."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from documents import execution
from documents.alike import annex_words
from documents.content import order_templates
from documents.desk import DeskItem
from documents.enums import OrderKind, OrderState
from documents.models import Attachment, Order, SigningCertificate
from documents.order_kinds import Check
from documents.signing import check_pdf, unseal
from mentoring.kit.text import search_key
from organisations.enums import Role
from tests.documents.conftest import PIN
from tests.factories.documents import OrderFactory
from tests.factories.organisations import UserFactory, user_with


def page(response):
    return response.content.decode()


def said(response):
    return [str(message) for message in response.wsgi_request._messages]


def in_force(school, number, **fields):
    """A signed order without the labour of signing: for lists."""
    kept = Attachment.objects.keep(
        b"%PDF-1.7", name="n.pdf", content_type="application/pdf", purpose="order", guarded_by="order.view",
        organisation=school,
    )  # fmt: skip
    return OrderFactory(
        organisation=school,
        number=number,
        search_key=search_key(f"{number} О награждении участников"),
        issued_on=school.today,
        issue_year=school.today.year,
        signed_by=UserFactory(),
        signed_at=timezone.now(),
        document=kept,
        state=OrderState.IN_FORCE,
        **fields,
    )


# --- the desk ---------------------------------------------------------------------------------------------------------
def test_the_desk_opens_the_oldest_order_with_its_pages_and_number(as_director, order, certificate, school):
    OrderFactory(organisation=school, waiting=True, heading="О внедрении программы")
    response = as_director.get(reverse("documents:desk", args=[school.pk]))
    assert response.context["order"] == order
    assert list(response.context["pages"]) == [1]
    assert response.context["sign_form"].initial["number"] == "1"
    picture = as_director.get(reverse("documents:order_page", args=[order.pk, 1]))
    assert (picture["Content-Type"], picture.content[:4]) == ("image/png", b"\x89PNG")
    assert as_director.get(reverse("documents:order_page", args=[order.pk, 2])).status_code == 404


def test_what_other_apps_lay_on_the_desk_stands_in_the_queue(as_director, school, monkeypatch):
    item = DeskItem(title="Дорожная карта, версия 2", meta="ждёт утверждения", url="/programmes/1/review/")
    monkeypatch.setattr("documents.desk.FINDERS", [lambda user, organisation: [item]])
    response = as_director.get(reverse("documents:desk", args=[school.pk]))
    assert response.context["desk_items"] == [item]
    assert page(response).count('href="/programmes/1/review/"') == 2


def test_an_empty_desk_says_so(as_director, school):
    assert "На столе пусто" in page(as_director.get(reverse("documents:desk", args=[school.pk])))


def test_signing_by_form_puts_the_order_in_force(as_director, order, certificate):
    response = as_director.post(reverse("documents:sign", args=[order.pk]), {"number": "№ 17-ОД", "pin": PIN})
    order.refresh_from_db()
    assert (response.url, order.number, order.state) == (order.get_absolute_url(), "17-ОД", OrderState.IN_FORCE)


def test_a_second_click_on_sign_is_told_the_number_and_changes_nothing(as_director, signed):
    response = as_director.post(reverse("documents:sign", args=[signed.pk]), {"number": "17-ОД", "pin": PIN})
    assert response.url == signed.get_absolute_url()
    assert said(response) == ["Приказ уже подписан: № 17-ОД."]
    assert Order.objects.filter(state=OrderState.IN_FORCE).count() == Attachment.objects.count() == 1


def test_a_wrong_pin_is_said_at_its_field_and_keeps_the_number(as_director, order, certificate):
    response = as_director.post(reverse("documents:sign", args=[order.pk]), {"number": "99", "pin": "000000"})
    assert response.status_code == 422
    assert response.context["sign_form"].errors == {"pin": ["ПИН-код не подошёл к сертификату."]}
    assert 'value="99"' in page(response)
    assert "000000" not in page(response)


def test_a_number_already_in_the_book_is_said_at_its_field(as_director, order, certificate, signed, school):
    second = OrderFactory(organisation=school, waiting=True)
    response = as_director.post(reverse("documents:sign", args=[second.pk]), {"number": signed.number, "pin": PIN})
    assert list(response.context["sign_form"].errors) == ["number"]


def test_returning_without_a_remark_is_refused_at_the_field(as_director, order):
    url = reverse("documents:order_return", args=[order.pk])
    assert "remark" in as_director.post(url, {"remark": ""}).context["return_form"].errors
    assert as_director.post(url, {"remark": "Исправьте пункт 1"}).status_code == 302


def test_a_blocking_check_hides_the_button(as_director, order, certificate, rules, school):
    rules(checks=lambda _order: [Check("Нет согласия Абрамовой", ok=False, blocks=True)])
    answer = page(as_director.get(reverse("documents:desk", args=[school.pk])))
    assert "Нет согласия Абрамовой" in answer
    assert reverse("documents:sign", args=[order.pk]) not in answer


def test_the_curator_has_no_desk_and_signs_nothing(as_curator, order, school):
    assert as_curator.get(reverse("documents:desk", args=[school.pk])).status_code == 404
    url = reverse("documents:sign", args=[order.pk])
    assert as_curator.post(url, {"number": "1", "pin": PIN}).status_code == 404


def test_a_director_elsewhere_does_not_see_the_order(client, order):
    client.force_login(user_with(Role.DIRECTOR, OrderFactory().organisation))
    for name in ("order", "order_pdf", "sign", "order_paper"):
        assert client.get(reverse(f"documents:{name}", args=[order.pk])).status_code in (404, 405)


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"not a scan", "scan.pdf", "PDF"),
        (b"%PDF-1.7 broken", "scan.pdf", "PDF"),
    ],
)
def test_what_is_no_scan_is_refused_where_it_was_chosen(as_director, order, content, name, reason):
    scan = SimpleUploadedFile(name, content, "application/pdf")
    response = as_director.post(
        reverse("documents:order_paper", args=[order.pk]), {"number": "3", "issued_on": "2025-11-14", "scan": scan}
    )
    assert list(response.context["form"].errors) == ["scan"]
    order.refresh_from_db()
    assert order.state == OrderState.FOR_SIGNATURE


# --- certificates -----------------------------------------------------------------------------------------------------
def test_a_certificate_is_issued_by_form(as_director, school, director):
    url = reverse("documents:certificate", args=[school.pk])
    differs = as_director.post(url, {"form": "new", "pin": PIN, "again": "482916"})
    assert list(differs.context["new_form"].errors) == ["again"]
    as_director.post(url, {"form": "new", "pin": PIN, "again": PIN})
    assert SigningCertificate.objects.usable(director, school).owner == director.full_name


def test_a_file_that_is_no_certificate_is_refused(as_director, school):
    file = SimpleUploadedFile("key.pfx", b"nothing of the kind")
    response = as_director.post(
        reverse("documents:certificate", args=[school.pk]), {"form": "own", "file": file, "pin": "1"}
    )
    assert list(response.context["own_form"].errors) == ["file"]
    assert not SigningCertificate.objects.exists()


def test_a_pin_that_does_not_open_the_file_is_said_at_the_pin(as_director, school, certificate):
    file = SimpleUploadedFile("key.pfx", unseal(certificate.pkcs12))
    response = as_director.post(
        reverse("documents:certificate", args=[school.pk]), {"form": "own", "file": file, "pin": "000000"}
    )
    assert list(response.context["own_form"].errors) == ["pin"]


# --- composing --------------------------------------------------------------------------------------------------------
def test_a_new_order_keeps_the_event_it_was_asked_for(as_curator, school):
    order_templates()
    url = reverse("documents:new_order", args=[school.pk])
    form = as_curator.get(url, {"kind": "launch", "programme": "4", "event": "7"}).context["form"]
    sent = {name: form[name].value() for name in form.fields}
    response = as_curator.post(url, sent)
    order = Order.objects.get()
    assert response.url == reverse("documents:order_edit", args=[order.pk])
    assert (order.kind, order.context) == (OrderKind.LAUNCH, {"programme": 4, "event": 7})


def test_a_second_click_on_send_is_told_in_words(as_curator, order):
    response = as_curator.post(reverse("documents:order_submit", args=[order.pk]), {"note": "Ещё раз"})
    assert said(response) == ["На подпись отправляют только проект."]
    order.refresh_from_db()
    assert order.note == "Посмотрите пункт 1."


def test_an_edited_draft_keeps_its_clauses(as_curator, school, curator):
    draft = OrderFactory(organisation=school, prepared_by=curator)
    url = reverse("documents:order_edit", args=[draft.pk])
    shown = as_curator.get(url).context["form"].initial
    sent = {"heading": "О вручении благодарностей", "preamble": "", "clauses": shown["clauses"] + "\n2.1. До 1 мая."}
    as_curator.post(url, sent)
    draft.refresh_from_db()
    assert [item["number"] for item in draft.items] == ["1", "2", "2.1"]
    assert as_curator.get(reverse("search"), {"q": "ВРУЧЕНИИ"}).context["groups"][0].items[0].title == draft.heading


# --- the book ---------------------------------------------------------------------------------------------------------
def test_the_book_is_narrowed_by_words_kind_and_year(as_curator, school):
    first = in_force(school, "17-ОД")
    second = in_force(school, "18-ОД", kind=OrderKind.LAUNCH)
    url = reverse("documents:orders", args=[school.pk])

    def shown(**query):
        return list(as_curator.get(url, query).context["page"])

    assert shown() == [second, first]
    assert shown(q="17-од") == [first]
    assert shown(kind="launch") == [second]
    assert shown(year=school.today.year, q="награждении") == [second, first]
    assert shown(year="1999") == []
    assert shown(year="в прошлом") == [second, first]


def test_the_book_asks_as_much_of_the_database_for_many_orders(as_curator, school):
    url = reverse("documents:orders", args=[school.pk])

    def queries():
        with CaptureQueriesContext(
            connection,
        ) as captured:
            as_curator.get(url)
        return len(captured)

    in_force(school, "1")
    OrderFactory(organisation=school)
    queries()
    few = queries()
    for number in range(2, 8):
        in_force(school, str(number))
        OrderFactory(organisation=school)
    assert queries() == few


def test_an_order_is_cancelled_with_a_reason(as_director, signed):
    url = reverse("documents:order_cancel", args=[signed.pk])
    assert list(as_director.post(url, {"reason": ""}).context["form"].errors) == ["reason"]
    as_director.post(url, {"reason": "Издан приказ № 20-ОД"})
    assert "Издан приказ № 20-ОД" in page(as_director.get(signed.get_absolute_url()))


# --- files ------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("role", "status"),
    [(Role.CURATOR, 200), (Role.DIRECTOR, 200), (Role.PARTICIPANT, 404), (Role.CLASS_TEACHER, 404)],
)
def test_a_file_is_for_those_who_hold_its_permission(client, signed, school, role, status):
    client.force_login(user_with(role, school))
    response = client.get(reverse("documents:file", args=[signed.document_id]))
    assert response.status_code == status
    if status == 200:
        assert b"".join(response.streaming_content) == signed.document.read()


def test_a_file_is_not_for_other_schools_nor_for_the_office(client, signed, coordinator):
    for user in (user_with(Role.CURATOR, OrderFactory().organisation), coordinator):
        client.force_login(user)
        assert client.get(reverse("documents:file", args=[signed.document_id])).status_code == 404
        assert client.get(reverse("documents:order_pdf", args=[signed.pk])).status_code == 404


def test_a_slash_in_number_or_heading_does_not_cut_the_name_of_the_file(as_director, order, certificate):
    Order.objects.filter(pk=order.pk).update(heading="О планах на 2025/26 учебный год")
    as_director.post(reverse("documents:sign", args=[order.pk]), {"number": "17/1", "pin": PIN})
    order.refresh_from_db()
    assert order.document.name == "17-1 О планах на 2025-26 учебный год.pdf"


def test_the_kept_document_is_handed_out_byte_by_byte(as_curator, signed):
    response = as_curator.get(reverse("documents:order_pdf", args=[signed.pk]))
    assert b"".join(response.streaming_content) == signed.document.read()
    assert response["X-Content-Type-Options"] == "nosniff"


def test_the_next_signature_is_offered_the_next_number(as_director, signed, school):
    OrderFactory(organisation=school, waiting=True)
    response = as_director.get(reverse("documents:desk", args=[school.pk]))
    assert response.context["sign_form"].initial["number"] == execution.next_number(school, school.today) == "18"


ANNEX = {"title": "ПЕРЕЧЕНЬ", "columns": [{"title": str(number)} for number in range(5)]}


def pairs_order(*names, **fields):
    rows = [[f"{mentor} Анна Олеговна", "10 «А»", f"{mentee} Ева Юрьевна", "6 «А»", "—"] for mentor, mentee in names]
    return {"kind": OrderKind.PAIRS, "heading": "О закреплении пар", "annex": ANNEX | {"rows": rows}} | fields


def test_two_orders_with_one_heading_are_told_apart(as_director, school):
    in_force(school, "2-ОД", **pairs_order(("Ершова", "Громова"), ("Шарова", "Лапина")))
    couples = ("Ершова", "Громова"), ("Белова", "Рогова"), ("Савина", "Чернова")
    OrderFactory(waiting=True, organisation=school, **pairs_order(*couples))
    response = as_director.get(reverse("documents:desk", args=[school.pk]))
    assert response.context["gist"] == "3 пары: Ершова — Громова, Белова — Рогова и ещё 1"
    earlier = response.context["earlier"]
    assert earlier.text.startswith("№ 2-ОД от ") and earlier.text.endswith(", 2 пары")
    assert earlier.repeated == "повторяется 1 строка"
    assert page(response).count("3 пары: Ершова — Громова") == 2


def test_headings_of_stages_are_no_events_of_a_roadmap_order():
    annex = ANNEX | {
        "columns": [{"title": t, "width": 10} for t in "абв"],
        "rows": [["1. Этап"], *([["1", "б", "в"]] * 5)],
    }
    assert annex_words(Order(kind=OrderKind.ROADMAP, annex=annex)) == "5 мероприятий"


# --- several at once --------------------------------------------------------------------------------------------------
@pytest.fixture
def three(school, curator):
    headings = ["О награждении", "О запуске программы", "О назначении куратора"]
    return [OrderFactory(organisation=school, prepared_by=curator, waiting=True, heading=text) for text in headings]


def several(orders, *numbers, pin=PIN):
    chosen = {f"sign_{order.pk}": "on" for order, number in zip(orders, numbers, strict=True) if number}
    return chosen | {f"number_{o.pk}": number for o, number in zip(orders, numbers, strict=True)} | {"pin": pin}


def states():
    return list(Order.objects.order_by("pk").values_list("state", flat=True))


def test_three_orders_are_signed_with_one_pin(as_director, school, certificate, three):
    url = reverse("documents:sign_several", args=[school.pk])
    form = as_director.get(url).context["form"]
    assert [number.value() for _order, _chosen, number in form.rows] == ["1", "2", "3"]
    assert as_director.post(url, several(three, "1", "№ 2", "3-ОД")).status_code == 302
    assert sorted(order.number for order in Order.objects.in_force()) == ["1", "2", "3-ОД"]
    for order in Order.objects.in_force():
        result = check_pdf(order.document.read(), trust_roots=[order.certificate["chain"]], signed_at=order.signed_at)
        assert result.is_valid


def test_only_those_ticked_are_signed(as_director, school, certificate, three):
    as_director.post(reverse("documents:sign_several", args=[school.pk]), several(three, "1", "", "3"))
    assert states() == ["in_force", "for_signature", "in_force"]


@pytest.mark.parametrize(
    ("numbers", "pin", "field"),
    [(("1", "1", "2"), PIN, "number_{1}"), (("1", "2", "3"), "000000", "pin"), (("", "", ""), PIN, "__all__")],
)
def test_a_mistake_in_the_list_signs_nothing(as_director, school, certificate, three, numbers, pin, field):
    response = as_director.post(reverse("documents:sign_several", args=[school.pk]), several(three, *numbers, pin=pin))
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field.format(*(order.pk for order in three))]
    assert not Order.objects.in_force().exists()


def test_a_taken_number_holds_up_none_of_the_others(as_director, school, certificate, three, director):
    execution.sign_order(OrderFactory(organisation=school, waiting=True), pin=PIN, number="2", by=director)
    response = as_director.post(reverse("documents:sign_several", args=[school.pk]), several(three, "1", "2", "3"))
    assert response.status_code == 422
    (row,) = response.context["form"].rows
    assert row[0] == three[1] and "уже занят" in str(row[2].errors)
    assert states() == ["in_force", "for_signature", "in_force", "in_force"]


def test_what_can_not_be_signed_stands_apart_with_its_reason(as_director, school, certificate, three, rules):
    awards = OrderFactory(organisation=school, waiting=True, kind=OrderKind.AWARDS)
    rules(checks=lambda order: [Check("Нет согласий", ok=False, blocks=True)] if order.pk == awards.pk else [])
    response = as_director.get(reverse("documents:sign_several", args=[school.pk]))
    assert list(response.context["kept_back"]) == [awards] and "Нет согласий" in page(response)
