"""Agreement before signature: who is asked, what a remark does, what the director sees."""

import pytest
from django.urls import reverse

from documents import actions, visas
from documents.enums import OrderState, VisaState
from documents.models import Order
from mentoring.kit.errors import Refused
from organisations.enums import Role
from organisations.models import Message
from tests.factories.documents import OrderFactory
from tests.factories.organisations import user_with


@pytest.fixture
def draft(school, curator):
    return OrderFactory(organisation=school, prepared_by=curator)


@pytest.fixture
def colleague(school):
    return user_with(Role.SPECIALIST, school, last_name="Зимина", first_name="Ольга")


@pytest.fixture
def asked(draft, colleague, curator):
    visas.ask_visas(draft, [colleague], by=curator)
    return draft


def test_only_the_schools_staff_is_asked_and_neither_the_director_nor_the_author(draft, colleague, director, curator):
    user_with(Role.PARTICIPANT, draft.organisation)
    user_with(Role.SPECIALIST, OrderFactory().organisation)
    assert list(visas.who_may_agree(draft)) == [colleague]


def test_whoever_is_asked_reads_the_text_and_agrees_without_a_right_to_orders(client, asked, colleague):
    client.force_login(colleague)
    assert client.get(asked.get_absolute_url()).status_code == 404
    address = reverse("documents:visa", args=[asked.pk])
    assert asked.items[0]["text"] in client.get(address).content.decode()
    client.post(address, {"word": "agree", "remark": "не то"})
    visa = asked.visas.get()
    assert (visa.state, visa.remark) == (VisaState.AGREED, "")
    assert asked.prepared_by.notices.count() == 1


def test_the_director_sees_who_has_agreed_and_who_has_not(as_director, asked, colleague, school, certificate, curator):
    actions.submit_order(asked, by=curator)
    desk = as_director.get(reverse("documents:desk", args=[school.pk])).content.decode()
    assert "Согласование: 0 из 1; ещё нет: Зимина О." in desk
    visas.decide(asked, by=colleague)
    assert (
        "Согласование получено: 1 из 1" in as_director.get(reverse("documents:desk", args=[school.pk])).content.decode()
    )


def test_a_remark_returns_the_draft_and_holds_it_until_the_text_changes(asked, colleague, curator):
    actions.submit_order(asked, by=curator)
    visas.decide(asked, remark="Не указан срок.", by=colleague)
    order = Order.objects.get(pk=asked.pk)
    assert order.state == OrderState.DRAFT
    assert "Не указан срок." in curator.notices.get().text
    with pytest.raises(Refused) as refusal:
        actions.submit_order(order, by=curator)
    assert refusal.value.code == "visa_remark"
    words = {"heading": order.heading, "preamble": order.preamble, "due_on": None}
    actions.edit_order(order, **words, items=[{"number": "1", "text": "Наградить до 1 июня."}], by=curator)
    visa = order.visas.get()
    assert (visa.state, visa.remark, visa.decided_at) == (VisaState.ASKED, "Не указан срок.", None)
    assert Message.objects.filter(user=colleague).count() == 2
    assert actions.submit_order(order, by=curator).state == OrderState.FOR_SIGNATURE


def test_an_unchanged_text_asks_nobody_anew(asked, colleague, curator):
    visas.decide(asked, by=colleague)
    words = {"heading": asked.heading, "preamble": asked.preamble, "items": asked.items}
    actions.edit_order(asked, **words, due_on=asked.organisation.today, by=curator)
    assert asked.visas.get().state == VisaState.AGREED


def test_a_remark_without_words_is_refused_at_its_field(client, asked, colleague):
    client.force_login(colleague)
    answer = client.post(reverse("documents:visa", args=[asked.pk]), {"word": "remark", "remark": "  "})
    assert answer.status_code == 422
    assert answer.context["form"].errors["remark"] == ["Напишите, что нужно изменить."]
    assert asked.visas.get().state == VisaState.ASKED


@pytest.mark.parametrize("stranger", ["curator", "director"])
def test_nobody_answers_in_anothers_place(request, client, asked, stranger):
    client.force_login(request.getfixturevalue(stranger))
    assert client.get(reverse("documents:visa", args=[asked.pk])).status_code == 404


def test_an_answer_comes_once_and_not_after_the_director(asked, colleague, signed_by_hand):
    with pytest.raises(Refused) as refusal:
        visas.decide(asked, by=colleague)
    assert refusal.value.code == "too_late"


@pytest.fixture
def signed_by_hand(asked, director, curator):
    from documents import execution

    actions.submit_order(asked, by=curator)
    day = asked.organisation.today
    scan = {"scan": b"%PDF-1.7", "scan_type": "application/pdf"}
    return execution.file_paper_order(Order.objects.get(pk=asked.pk), **scan, number="1", issued_on=day, by=director)


def test_colleagues_are_asked_from_the_page_of_the_order(as_curator, draft, colleague):
    page = as_curator.get(draft.get_absolute_url()).content.decode()
    assert "Зимина О." in page
    as_curator.post(reverse("documents:ask_visas", args=[draft.pk]), {"users": [colleague.pk]})
    assert list(draft.visas.values_list("user", "state")) == [(colleague.pk, VisaState.ASKED)]
    answer = as_curator.post(reverse("documents:ask_visas", args=[draft.pk]), {})
    assert answer.context["visa_form"].errors["users"] == ["Отметьте, кого спросить."]
