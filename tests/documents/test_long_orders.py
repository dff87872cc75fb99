"""Orders with a long annex: the worker prints them, and what it printed is what gets signed."""

import re

import pytest
from django.db import connection  # noqa: F401 - a mark below asks it
from django.urls import reverse

from documents import actions, execution, long_orders, outside
from documents.enums import OrderState
from documents.models import Attachment, Order, PreparedFile
from documents.printing import ROWS_PRINTED_AT_ONCE
from documents.signing import SignatureState, check_pdf
from mentoring.kit.errors import Refused
from organisations import jobs
from organisations.models import Job
from tests.documents.conftest import PIN
from tests.documents.test_signing_at_once import fresh, sign
from tests.factories.documents import OrderFactory
from tests.journeys.papers import pdf_text
from tests.security.test_at_once import at_once

pytestmark = pytest.mark.django_db
ROWS = ROWS_PRINTED_AT_ONCE + 1


@pytest.fixture
def order(order):
    rows = [[f"Наставник {number}", f"Наставляемый {number}"] for number in range(ROWS)]
    columns = [{"title": "Наставник"}, {"title": "Наставляемый"}]
    order.annex = {"title": "ПЕРЕЧЕНЬ\nпар", "columns": columns, "rows": rows}
    order.save()
    return order


def work():
    """The worker does what waits for it; returns how many jobs that was."""
    return sum(jobs.run(pk) for pk in Job.objects.due().values_list("pk", flat=True))


def refusal_of(action, *args, **options):
    with pytest.raises(Refused) as refusal:
        action(*args, **options)
    return refusal.value.code


def test_the_page_says_that_it_is_printed_and_shows_the_pages_when_they_are_there(order, as_curator, as_director):
    picture = reverse("documents:order_page", args=[order.pk, 1])
    page = as_director.get(order.get_absolute_url())
    assert "печатается в фоне" in page.text
    assert picture not in page.text
    assert as_director.get(picture).status_code == 404
    as_director.get(order.get_absolute_url())
    assert work() == 1
    page = as_director.get(order.get_absolute_url()).text
    pages = set(re.findall(r"pages/(\d+)\.png", page))
    assert len(pages) > 3
    assert as_director.get(picture).headers["Content-Type"] == "image/png"
    pdf = b"".join(as_director.get(reverse("documents:order_pdf", args=[order.pk])))
    assert f"Наставник {ROWS - 1}" in pdf_text(pdf)


def test_a_new_name_under_the_order_gives_it_new_pictures(order, director, as_director):
    def pictures():
        as_director.get(order.get_absolute_url())
        work()
        found = re.findall(r'src="([^"]+pages/1\.png[^"]*)"', as_director.get(order.get_absolute_url()).text)
        return found, as_director.get(found[0]).content

    before, picture = pictures()
    director.last_name = "Преображенский"
    director.save()
    after, another = pictures()
    assert before != after
    assert picture != another


def test_the_director_has_it_printed_with_its_number_and_signs_those_bytes(order, certificate, as_director, school):
    desk = reverse("documents:desk", args=[school.pk])
    assert "Напечатать для подписи" in as_director.get(desk).text
    as_director.post(reverse("documents:order_print", args=[order.pk]), {"number": "№ 17-ОД"})
    assert 'name="pin"' not in as_director.get(desk).text
    assert work() == 2  # the pages to look at, and the paper to be signed
    assert 'value="17-ОД"' in as_director.get(desk).text
    as_director.post(reverse("documents:sign", args=[order.pk]), {"number": "17-ОД", "pin": PIN})
    signed = fresh(order)
    content = signed.document.read()
    assert signed.state == OrderState.IN_FORCE
    assert check_pdf(content, trust_roots=[school.signing_authority.certificate]).state == SignatureState.VALID
    text = pdf_text(content)
    assert "№ 17-ОД" in text and f"Наставляемый {ROWS - 1}" in text and signed.check_code in text
    assert not PreparedFile.objects.filter(attachment__isnull=False).exists()
    assert list(Attachment.objects.all()) == [signed.document]


def printed(order, by, number="17-ОД"):
    row = execution.print_final(order, number=number, by=by)
    work()
    return row


def test_it_is_signed_only_as_it_was_printed(order, certificate, director, curator):
    def signing(number):
        return refusal_of(execution.sign_order, fresh(order), pin=PIN, number=number, by=director)

    assert signing("17-ОД") == "not_printed"
    printed(order, director)
    assert signing("18-ОД") == "other_number"
    actions.withdraw_order(order, by=curator)
    changed = {"heading": "О другом", "preamble": "", "items": order.items, "due_on": None}
    actions.edit_order(order, **changed, by=curator)
    actions.submit_order(fresh(order), by=curator)
    assert signing("17-ОД") == "not_printed"
    assert fresh(order).state == OrderState.FOR_SIGNATURE


def test_what_was_changed_before_the_worker_came_is_not_printed_for_signing(order, certificate, director):
    row = execution.print_final(order, number="17-ОД", by=director)
    Order.objects.filter(pk=order.pk).update(preamble="Другое")
    work()
    row.refresh_from_db()
    assert (row.attachment, row.has_failed) == (None, True)
    Order.objects.filter(pk=order.pk).update(preamble=order.preamble)
    assert refusal_of(execution.sign_order, fresh(order), pin=PIN, number="17-ОД", by=director) == "not_printed"


def test_asked_twice_it_is_printed_once(order, certificate, director):
    first = execution.print_final(order, number="17-ОД", by=director)
    assert execution.print_final(order, number="17-ОД", by=director) == first
    assert execution.print_final(order, number="18-ОД", by=director) != first


def test_for_another_program_it_is_printed_without_a_mark_and_given_out(order, as_director, director):
    address = reverse("documents:order_outside", args=[order.pk])
    assert as_director.post(address, {"number": "17-ОД"}, follow=True).redirect_chain == [(address, 302)]
    row = PreparedFile.objects.get(params__way=long_orders.SIGNED_APART)
    assert "Документ № 17-ОД печатается" in as_director.get(address).text
    assert refusal_of(outside.give_out, order, number="17-ОД", by=director) == "not_printed"
    work()
    assert long_orders.final_of(order, by=director, way=long_orders.SIGNED_APART) == row
    as_director.post(address, {"number": "17-ОД"})
    given = fresh(order)
    assert (given.state, given.number) == (OrderState.OUTSIDE, "17-ОД")
    assert "17-ОД" in pdf_text(given.document.read())


def test_a_print_for_another_program_that_failed_or_has_another_number_is_asked_anew(
    order, as_director, director, school, curator
):
    address = reverse("documents:order_outside", args=[order.pk])
    outside.give_out(OrderFactory(organisation=school, prepared_by=curator, waiting=True), number="1", by=director)
    assert "уже занят" in as_director.post(address, {"number": "1"}).text
    as_director.post(address, {"number": "2"})
    Order.objects.filter(pk=order.pk).update(preamble="Другое")
    work()
    Order.objects.filter(pk=order.pk).update(preamble=order.preamble)
    as_director.post(address, {"number": "2"})
    work()
    assert re.search(r"<details[^>]* open", as_director.post(address, {"number": "1", "anew": "1"}).text)
    as_director.post(address, {"number": "3", "anew": "1"})
    work()
    as_director.post(address, {"number": "3"})
    assert fresh(order).number == "3"


def test_a_document_printed_for_signing_is_not_handed_out_and_leads_to_the_desk(
    order, certificate, as_director, director
):
    row = printed(order, director)
    place = f"{reverse('documents:desk', args=[order.organisation_id])}?order={order.pk}"
    assert "можно подписать" in director.notices.get(reason=f"prepared:{row.pk}").text
    assert as_director.get(row.get_absolute_url()).url == place
    assert as_director.get(reverse("documents:take_prepared", args=[row.pk])).status_code == 302
    page = as_director.post(reverse("documents:order_print", args=[order.pk]), {"number": ""}).text
    assert re.search(r"<details[^>]* open", page)
    assert page.count('id="id_number"') == page.count('id="id_print_number"') == 1


def test_several_at_once_leave_an_unprinted_one_and_take_a_printed_one(
    order, certificate, as_director, school, director
):
    address = reverse("documents:sign_several", args=[school.pk])
    assert "сначала напечатайте" in as_director.get(address).text
    printed(order, director, number="9-ОД")
    page = as_director.get(address)
    assert 'value="9-ОД"' in page.text
    as_director.post(address, {"pin": PIN, f"sign_{order.pk}": "on", f"number_{order.pk}": "9-ОД"})
    assert Order.objects.in_force().get().number == "9-ОД"


@pytest.mark.django_db(transaction=True)
@pytest.mark.database
@pytest.mark.skipif("connection.vendor == 'sqlite'", reason="SQLite lets one write at a time")
def test_a_double_click_signs_a_long_order_once(order, certificate, director):
    printed(order, director)
    assert at_once(*[sign(order, director, "17-ОД")] * 2) == ["already_signed"]
    assert list(Attachment.objects.all()) == [fresh(order).document]
