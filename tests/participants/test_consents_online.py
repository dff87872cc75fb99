"""Consent by a personal link: code, answer, withdrawal; links that do not open; whose own is what."""

from datetime import UTC, date, datetime

import pytest
from django.core import mail
from django.core.cache import cache
from django.urls import reverse
from pypdfium2 import PdfDocument

from mentoring.kit.errors import Refused
from organisations.access import Permission
from organisations.enums import Role
from organisations.models import AuditEntry, Letter, Message
from participants.actions import consents_online as online
from participants.actions.consents import withdraw_consent
from participants.consent_letters import write_request
from participants.consent_page import given_consents_of, open_requests_of
from participants.enums import Confirmation, ConsentKind
from participants.history_lines import history_of
from participants.models import Consent, ConsentCode, ConsentRequest, Person
from participants.models.person import minors
from tests.factories.consents import ConsentFactory, ConsentRequestFactory, ConsentTextFactory
from tests.factories.organisations import user_with
from tests.factories.participants import GuardianFactory, ParticipationFactory, PersonFactory
from tests.factories.roadmap import ProgrammeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_november(time_machine):
    cache.clear()
    time_machine.move_to("2025-11-13T09:00:00+03:00", tick=False)


@pytest.fixture
def child(school):
    return PersonFactory(organisation=school, birth_on=date(2012, 3, 1), last_name="Громова", first_name="Ксения")


@pytest.fixture
def guardian(child):
    return GuardianFactory(child=child, last_name="Громова", email="mother@mail.example")


@pytest.fixture
def asked(child, guardian):
    return ConsentRequestFactory(person=child, guardian=guardian)


def address(request, name="consent_online"):
    return reverse(f"participants:{name}", args=[request.link.token])


def last_code():
    return Letter.objects.filter(key__startswith="consent-code:").order_by("-pk").first().subject[:6]


def agree(client, asked, **answers):
    return client.post(address(asked), {"answer": "yes", **answers})


def give(client, asked):
    agree(client, asked)
    return client.post(address(asked, "consent_code"), {"figures": last_code()})


def test_opening_the_link_shows_the_text_and_decides_nothing(client, asked):
    page = client.get(address(asked)).content.decode().replace("\xa0", " ")
    assert "Громова Ксения" in page
    assert "31 августа 2026 г." in page
    assert not Consent.objects.exists()
    asked.link.refresh_from_db()
    assert asked.link.opened_at


def test_a_guardian_agrees_with_the_code_from_the_letter(client, asked, guardian, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        answer = agree(client, asked)
    assert answer.url == address(asked, "consent_code")
    assert [message.to for message in mail.outbox] == [["mother@mail.example"]]
    assert not Consent.objects.exists()
    client.post(address(asked, "consent_code"), {"figures": last_code()}, REMOTE_ADDR="203.0.113.7")
    consent = Consent.objects.get()
    assert (consent.guardian, consent.request, consent.confirmed_by) == (guardian, asked, Confirmation.CODE)
    assert consent.ip_address == "203.0.113.7"
    assert consent.signer_name == guardian.full_name
    assert consent.text == asked.text
    assert guardian.full_name in consent.statement
    assert AuditEntry.objects.filter(deed="consent.given").exists()
    assert "Спасибо" in client.get(address(asked)).content.decode()


def test_a_wrong_code_is_refused_and_five_use_it_up(client, asked):
    agree(client, asked)
    right = last_code()
    wrong = f"{(int(right) + 1) % 10**6:06d}"
    for _try in range(5):
        page = client.post(address(asked, "consent_code"), {"figures": wrong})
        assert page.context["form"].non_field_errors() == [
            "Код не подошёл. Посмотрите последнее письмо или запросите новый код."
        ]
    client.post(address(asked, "consent_code"), {"figures": right})
    assert not Consent.objects.exists()


def test_a_code_runs_out(client, asked, time_machine):
    agree(client, asked)
    time_machine.move_to("2025-11-13T09:21:00+03:00", tick=False)
    page = client.post(address(asked, "consent_code"), {"figures": last_code()})
    assert page.context["form"].non_field_errors() == ["Срок кода истёк. Запросите новый."]
    assert not Consent.objects.exists()


def test_codes_are_not_sent_without_end(asked):
    for _number in range(5):
        online.send_code(asked)
    with pytest.raises(Refused) as refusal:
        online.send_code(asked)
    assert refusal.value.code == "too_many_codes"


def test_the_code_is_kept_nowhere_but_in_the_letter(client, asked):
    agree(client, asked)
    assert last_code() not in str(ConsentCode.objects.values().get())


def test_a_second_use_gives_no_second_consent(client, asked):
    give(client, asked)
    agree(client, asked)
    client.post(address(asked, "consent_code"), {"figures": "123456"})
    assert Consent.objects.count() == 1
    with pytest.raises(Refused) as refusal:
        online.send_code(asked)
    assert refusal.value.code == "consent_given"


def test_a_guardian_without_a_name_writes_it(client, child):
    nameless = GuardianFactory(child=child, last_name="", first_name="", patronymic="", email="who@mail.example")
    asked = ConsentRequestFactory(person=child, guardian=nameless)
    assert agree(client, asked).context["form"].errors == {
        "signer_name": ["Напишите фамилию, имя и отчество полностью."]
    }
    agree(client, asked, signer_name="Рогова Анна Петровна")
    client.post(address(asked, "consent_code"), {"figures": last_code()})
    nameless.refresh_from_db()
    assert nameless.full_name == Consent.objects.get().signer_name == "Рогова Анна Петровна"


def test_no_is_noted_and_may_be_thought_over(client, asked, curator):
    client.post(address(asked), {"answer": "no"})
    asked.refresh_from_db()
    assert asked.refused_at
    assert Message.objects.filter(user=curator).count() == 1
    give(client, asked)
    assert Consent.objects.count() == 1


def test_the_same_link_withdraws(client, asked, curator):
    give(client, asked)
    client.post(address(asked, "consent_online_withdraw"), {"note": ""})
    consent = Consent.objects.get()
    assert consent.withdrawn_at
    assert consent.destroy_by == date(2025, 12, 13)
    assert "Согласие отозвано" in client.get(address(asked)).content.decode()
    assert Message.objects.filter(user=curator, due_on=consent.destroy_by).exists()
    assert Letter.objects.filter(key=f"consent-withdrawn:{consent.pk}").exists()


def test_the_link_withdraws_as_long_as_the_consent_holds(client, asked, time_machine):
    give(client, asked)
    time_machine.move_to("2026-08-31T09:00:00+03:00", tick=False)
    assert client.get(address(asked, "consent_online_withdraw")).status_code == 200
    time_machine.move_to("2026-09-02T09:00:00+03:00", tick=False)
    assert client.get(address(asked)).status_code == 410


def test_the_signed_text_is_a_pdf_with_who_when_and_how(client, asked, guardian):
    give(client, asked)
    answer = client.get(address(asked, "consent_online_pdf"))
    text = PdfDocument(answer.content)[0].get_textpage().get_text_range()
    for words in (guardian.full_name, "кодом из письма, 13.11.2025 09:00", "127.0.0.1"):
        assert words in text


@pytest.mark.parametrize(
    ("trait", "status", "words"), [("expired", 410, "действовала до"), ("revoked", 410, "Школа отозвала эту ссылку")]
)
def test_an_expired_or_revoked_link_says_so(client, child, guardian, trait, status, words):
    asked = ConsentRequestFactory(person=child, guardian=guardian, expired=trait == "expired")
    if trait == "revoked":
        asked.link.revoke()
    page = client.get(address(asked))
    assert page.status_code == status
    assert words in page.content.decode()
    assert client.post(address(asked), {"answer": "yes"}).status_code == status
    assert not ConsentCode.objects.exists()


def test_a_guessed_link_is_not_found_and_guessing_is_stopped(client, asked):
    guessed = reverse("participants:consent_online", args=[asked.link.token[:-4] + "0000"])
    assert client.get(guessed).status_code == 404
    statuses = {client.get(guessed).status_code for _try in range(40)}
    assert statuses == {404, 429}
    assert client.get(address(asked)).status_code == 200


def test_a_paper_that_came_first_closes_the_link(client, asked):
    asked.closed_at = asked.asked_at
    asked.save()
    assert "Ничего делать не нужно" in client.get(address(asked)).content.decode()
    agree(client, asked)
    assert not ConsentCode.objects.exists()


def test_a_minor_who_signs_too_adds_a_line_of_their_own(client, school):
    child = PersonFactory(organisation=school, birth_on=date(2010, 3, 1), email="pupil@mail.example")
    GuardianFactory(child=child)
    asked = ConsentRequestFactory(person=child, guardian=None)
    give(client, asked)
    consent = Consent.objects.get()
    assert (consent.guardian, consent.kind) == (None, ConsentKind.CHILD_DATA)
    assert consent.statement.endswith(f"Я, {child.full_name}, подтверждаю: текст прочитан, согласие даю.")


def test_a_signer_who_has_signed_in_needs_no_code(client, school, child):
    parent = user_with(Role.GUARDIAN, school)
    asked = ConsentRequestFactory(person=child, guardian=GuardianFactory(child=child, user=parent))
    assert [row.about for row in open_requests_of(parent)] == [child.full_name]
    client.force_login(parent)
    agree(client, asked)
    consent = Consent.objects.get()
    assert (consent.confirmed_by, consent.recorded_by) == (Confirmation.ACCOUNT, parent)
    assert not ConsentCode.objects.exists()
    assert not open_requests_of(parent)
    (own,) = given_consents_of(parent)
    client.post(own.url, {"note": ""})
    consent.refresh_from_db()
    assert consent.withdrawn_at


def test_somebody_else_who_has_signed_in_needs_the_code(client, school, asked, curator):
    client.force_login(curator)
    agree(client, asked)
    assert ConsentCode.objects.exists()
    with pytest.raises(Refused) as refusal:
        online.give_by_account(asked, by=curator)
    assert refusal.value.code == "not_the_signer"


def test_a_guardian_sees_and_withdraws_only_what_they_signed(client, school, child):
    parent = user_with(Role.GUARDIAN, school)
    own = ConsentFactory(person=child, guardian=GuardianFactory(child=child, user=parent))
    other = ConsentFactory(person=PersonFactory(organisation=school))
    client.force_login(parent)
    shown = Consent.objects.permitted(parent, "consent.view")
    assert list(shown) == [own]
    assert client.get(reverse("participants:consent_pdf", args=[other.pk])).status_code == 404
    assert client.get(reverse("participants:withdraw_own_consent", args=[other.pk])).status_code == 404
    assert client.get(reverse("participants:withdraw_consent", args=[own.pk])).status_code == 404
    assert client.get(reverse("participants:consent_form", args=[other.person_id])).status_code == 404


def test_a_participant_does_not_open_the_curators_page(client, school, child):
    child.user = user_with(Role.PARTICIPANT, school)
    child.save()
    participation = ParticipationFactory(person=child, programme=ProgrammeFactory(organisation=school))
    client.force_login(child.user)
    url = reverse("participants:consents", args=[participation.programme_id])
    assert client.get(url).status_code == 404


def test_requests_keep_the_version_they_were_sent_with(client, asked):
    ConsentTextFactory(kind=ConsentKind.CHILD_DATA, version=2, body="Новый текст")
    give(client, asked)
    assert Consent.objects.get().text.version == 1
    assert ConsentRequest.objects.get().text.version == 1


def test_the_history_of_consents_names_nobody_by_itself(client, asked, child, guardian, curator):
    online.refuse(asked)
    give(client, asked)
    consent = Consent.objects.get()
    withdraw_consent(consent)
    entries = AuditEntry.objects.filter(deed__in=["consent.refused", "consent.given", "consent.withdrawn"])
    assert entries.count() == 3
    assert [
        name for name in ("Громова", child.first_name, guardian.first_name) for e in entries if name in str(e.details)
    ] == []


def test_the_page_of_a_person_names_who_answered_by_link(client, asked, child, guardian):
    online.refuse(asked)
    give(client, asked)
    told = {line.text: line.who for line in history_of(child)}
    assert told["Получен отказ в согласии"] == told["Согласие дано по личной ссылке"] == guardian.full_name


def test_a_voluntary_consent_is_withdrawn_without_leaving_the_programme(client, child, guardian, curator):
    asked = ConsentRequestFactory(
        person=child, guardian=guardian, text=ConsentTextFactory(kind=ConsentKind.PUBLICATION, title="На публикацию")
    )
    give(client, asked)
    page = client.get(address(asked, "consent_online_withdraw")).content.decode()
    assert "Участие в программе продолжается" in page
    assert "Участие в программе прекратится" not in page
    client.post(address(asked, "consent_online_withdraw"), {"note": ""})
    assert "участие продолжается" in Message.objects.get(user=curator).text


# --- the child comes of age -------------------------------------------------------------------------------------------
def test_a_guardian_reaches_nothing_of_a_child_who_has_come_of_age(client, child, guardian, asked, time_machine):
    user = user_with(Role.GUARDIAN, child.organisation)
    guardian.user = user
    guardian.save()
    given = ConsentFactory(person=child, guardian=guardian, kind=ConsentKind.PUBLICATION, valid_until=date(2031, 1, 1))
    participation = ParticipationFactory(person=child)
    client.force_login(user)
    doors = [
        address(asked),
        reverse("participants:withdraw_own_consent", args=[given.pk]),
        reverse("monitoring:cabinet_data", args=[child.pk]),
    ]
    assert [client.get(door).status_code for door in doors] == [200, 200, 200]
    assert len(open_requests_of(user)) == len(given_consents_of(user)) == 1
    asked.link.expires_at = datetime(2031, 1, 1, tzinfo=UTC)
    asked.link.save()
    time_machine.move_to("2030-03-01T09:00:00+03:00", tick=False)
    client.force_login(user)
    assert [client.get(door).status_code for door in doors] == [410, 404, 404]
    assert open_requests_of(user) == given_consents_of(user) == []
    assert not Person.objects.permitted(user, Permission.CONSENT_VIEW).exists()
    assert not participation._meta.model.objects.permitted(user, Permission.CABINET).exists()
    with pytest.raises(Refused) as refusal:
        online.give_by_account(asked, by=user)
    assert refusal.value.code == "of_age"


@pytest.mark.parametrize(
    ("known", "is_minor"),
    [
        ({"birth_on": date(2007, 11, 13)}, False),
        ({"birth_on": date(2007, 11, 14)}, True),
        ({"birth_year": 2006}, False),
        ({"birth_year": 2007}, True),
        ({}, True),
        ({"group": "teacher", "class_label": ""}, False),
    ],
)
def test_the_base_and_the_row_agree_on_who_is_under_age(school, known, is_minor):
    person = PersonFactory(organisation=school, **({"birth_on": None, "birth_year": None} | known))
    assert (person.is_minor, Person.objects.filter(minors()).exists()) == (is_minor, is_minor)


def test_the_page_of_the_code_names_every_document_it_signs(client, school, guardian, child):
    first = ConsentRequestFactory(person=child, guardian=guardian)
    others = [
        ConsentRequestFactory(person=child, guardian=guardian, link=first.link, text=ConsentTextFactory(kind=kind))
        for kind in (ConsentKind.CHILD_TAKES_PART, ConsentKind.PUBLICATION)
    ]
    sister = GuardianFactory(
        child=PersonFactory(organisation=school, last_name="Алексеева", birth_on=date(2014, 3, 1)), last_name="Громова"
    )
    others.append(ConsentRequestFactory(person=sister.child, guardian=sister, link=first.link))
    chosen = [first, others[0], others[2]]
    online.send_code(first, chosen=chosen)
    page = client.get(address(first, "consent_code"))
    assert sorted(one.pk for one in page.context["requests"]) == [one.pk for one in chosen]
    assert all(one.person.full_name in page.content.decode() for one in chosen)
    assert others[1].text.title not in page.content.decode()


def test_a_refusal_is_an_answer_and_may_still_be_thought_over(client, child, guardian):
    first = ConsentRequestFactory(person=child, guardian=guardian)
    free = ConsentTextFactory(kind=ConsentKind.PUBLICATION)
    second = ConsentRequestFactory(person=child, guardian=guardian, link=first.link, text=free)
    client.post(address(first), {f"answer-{first.pk}": "no"})
    assert client.get(address(first)).context["unanswered"] == [second]
    client.post(address(first), {f"answer-{second.pk}": "no"})
    page = client.get(address(first))
    assert "На все документы есть ответ" in page.content.decode()
    assert page.content.decode().count('value="yes"') == 2


def test_a_pupil_is_written_to_as_a_pupil_and_a_parent_as_an_adult(school, child, guardian):
    child.email = "ksenia@mail.example"
    child.save()
    for signer in (None, guardian):
        write_request([ConsentRequestFactory(person=child, guardian=signer)])
    pupils, parents = Letter.objects.order_by("pk").values_list("body", flat=True)
    assert ("Прочитай текст" in pupils, "не передавай её" in pupils) == (True, True)
    assert ("Прочитайте текст" in parents, "не передавайте её" in parents) == (True, True)
