"""Asking for consents: links, reminders, forms; and paper that came back."""

import io
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from pypdfium2 import PdfDocument

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry, Letter, Message
from participants.actions import consents as actions
from participants.consent_asking import consent_state, consent_states_for, plan_links
from participants.consent_content import load_consent_needs
from participants.enums import ConsentKind, ConsentWay, ParticipationRole
from participants.gate import GUARDIANS, MINORS_OWN, OWN, is_cleared, missing_papers
from participants.models import Consent, ConsentPolicy, ConsentRequest, Participation, Person
from roadmap.enums import MentoringModel
from tests.factories.consents import ConsentFactory, ConsentRequestFactory, ConsentTextFactory
from tests.factories.organisations import UserFactory, curator_of
from tests.factories.participants import GuardianFactory, ParticipationFactory, PersonFactory
from tests.factories.roadmap import ProgrammeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_november(time_machine):
    time_machine.move_to("2025-11-13T09:00:00+03:00", tick=False)


@pytest.fixture(autouse=True)
def texts(db):
    ConsentTextFactory(kind=ConsentKind.CHILD_DATA)
    ConsentTextFactory(kind=ConsentKind.OWN_DATA)


@pytest.fixture
def programme(school):
    return ProgrammeFactory(organisation=school)


def join(programme, *, guardian=None, **person):
    """A child of 13 by default; ``guardian`` are fields of a guardian, ``None``: nobody is named."""
    person = PersonFactory(organisation=programme.organisation, **({"birth_on": date(2012, 3, 1)} | person))
    if guardian is not None:
        GuardianFactory(child=person, **guardian)
    return ParticipationFactory(programme=programme, person=person)


def picture(name="бланк.jpg"):
    content = io.BytesIO()
    Image.new("RGB", (40, 60), "white").save(content, "JPEG")
    return SimpleUploadedFile(name, content.getvalue())


def record(participation, by, **facts):
    usual = {"given_on": date(2025, 11, 12), "scan": b"%PDF", "scan_name": "a.pdf", "scan_type": "application/pdf"}
    return actions.record_paper(participation.person, by=by, **(usual | facts))


def test_a_link_goes_to_whoever_can_be_reached_and_reasons_are_told_for_the_rest(programme, curator):
    reached = join(programme, guardian={"email": "mother@mail.example"})
    without_mail = join(programme, guardian={"email": ""})
    without_guardian = join(programme)
    signed = join(programme, teacher=True, birth_on=date(1980, 1, 1))
    ConsentFactory(person=signed.person, adult=True)
    plan = actions.send_links(Person.objects.all(), by=curator)
    assert [(ask.person, ask.email) for ask in plan.asks] == [(reached.person, "mother@mail.example")]
    assert {row.person: str(row.reason) for row in plan.skipped} == {
        without_mail.person: "нет почты родителя: добавьте её или напечатайте бланк",
        without_guardian.person: "представитель не указан: добавьте его или напечатайте бланк",
        signed.person: "всё подписано",
    }
    letter = Letter.objects.get()
    assert letter.to_address == "mother@mail.example"
    assert reverse("participants:consent_online", args=[ConsentRequest.objects.get().link.token]) in letter.body


def test_a_second_sending_asks_nobody_twice(programme, curator):
    participation = join(programme, guardian={})
    actions.send_links([participation.person], by=curator)
    assert not actions.send_links([participation.person], by=curator).asks
    assert ConsentRequest.objects.count() == 1


def test_an_expired_link_is_replaced_by_a_new_one(programme, curator):
    participation = join(programme)
    old = ConsentRequestFactory(person=participation.person, expired=True)
    assert str(consent_state(participation).text) == "нет, срок ссылки истёк"
    actions.send_links([participation.person], by=curator)
    old.refresh_from_db()
    assert old.closed_at
    assert ConsentRequest.objects.open().count() == 1


def test_a_signer_with_an_account_and_no_mail_is_told_in_the_product(programme, curator):
    user = UserFactory()
    participation = join(programme, guardian={"email": "", "user": user})
    actions.send_links([participation.person], by=curator)
    assert not Letter.objects.exists()
    assert Message.objects.get(user=user).url.startswith("/consent/")


def test_reminders_go_once_a_day(programme, curator, time_machine):
    participation = join(programme, guardian={})
    actions.send_links([participation.person], by=curator)
    assert not actions.remind([participation.person], by=curator).asks
    time_machine.move_to("2025-11-14T09:00:00+03:00", tick=False)
    assert len(actions.remind([participation.person], by=curator).asks) == 1
    assert not actions.remind([participation.person], by=curator).asks
    assert Letter.objects.count() == 2


def test_the_state_says_how_far_the_asking_has_come(programme, curator, time_machine):
    participation = join(programme, guardian={})
    assert consent_state(participation).text == "нет, ещё не просили"
    actions.send_links([participation.person], by=curator)
    assert consent_state(participation).text == "нет, ссылка не открыта"
    ConsentRequest.objects.get().link.mark_opened()
    time_machine.move_to("2025-11-14T09:00:00+03:00", tick=False)
    assert consent_state(participation).text == "ссылка открыта вчера"
    actions.note_printed([participation.person], by=curator)
    assert consent_state(participation).text == "ждём бланк; ссылка открыта вчера"
    record(participation, curator, guardian=participation.person.guardians.get())
    state = consent_state(participation)
    assert (state.state, state.text) == ("done", "12 ноября")


def test_who_is_mentor_and_mentee_lacks_in_each_role_what_is_asked_of_it(programme, django_assert_max_num_queries):
    load_consent_needs()
    teacher = PersonFactory(organisation=programme.organisation, group="teacher", birth_on=date(1998, 5, 1))
    as_mentee = ParticipationFactory(programme=programme, person=teacher)
    as_mentor = ParticipationFactory(programme=programme, person=teacher, mentor=True)
    ConsentFactory(person=teacher, adult=True)
    with django_assert_max_num_queries(7):
        rows = Participation.objects.select_related("person", "programme").order_by("pk")
        states = consent_states_for(rows)
    assert (states[as_mentee.pk].is_complete, states[as_mentor.pk].is_complete) == (True, False)


def test_paper_with_both_signatures_clears_a_minor_of_fourteen(programme, curator):
    participation = join(programme, birth_on=date(2010, 3, 1), guardian={})
    request = ConsentRequestFactory(person=participation.person, guardian=participation.person.guardians.get())
    guardian = participation.person.guardians.get()
    consents = record(participation, curator, guardian=guardian, by_self=True)
    assert [consent.guardian for consent in consents] == [guardian, None]
    assert consents[0].scan == consents[1].scan
    assert is_cleared(participation)
    request.refresh_from_db()
    assert request.closed_at
    assert AuditEntry.objects.filter(deed="consent.recorded").count() == 2


def test_paper_with_one_signature_leaves_the_other_to_be_asked(programme, curator):
    participation = join(programme, birth_on=date(2010, 3, 1), guardian={})
    record(participation, curator, guardian=participation.person.guardians.get())
    assert [missing.paper for missing in missing_papers(participation)] == [MINORS_OWN]


def test_a_guardian_named_on_the_form_is_added_to_the_child(programme, curator):
    participation = join(programme)
    record(participation, curator, guardian_name="Рогова Анна Петровна", relation="mother")
    assert [(g.full_name, g.relation) for g in participation.person.guardians.all()] == [
        ("Рогова Анна Петровна", "mother")
    ]
    assert is_cleared(participation)


def test_a_form_from_the_future_or_without_a_signer_is_refused(programme, curator):
    participation = join(programme)
    with pytest.raises(Refused) as refusal:
        record(participation, curator, guardian_name="Рогова Анна", given_on=date(2025, 11, 14))
    assert refusal.value.message_dict == {"given_on": ["Этот день ещё не наступил."]}
    with pytest.raises(Refused):
        record(participation, curator)
    assert not Consent.objects.exists()


@pytest.mark.parametrize(
    ("given_on", "until"),
    [
        (date(2025, 10, 9), date(2026, 8, 31)),
        (date(2025, 5, 31), date(2025, 8, 31)),
        (date(2025, 6, 1), date(2026, 8, 31)),  # summer papers are for the coming year
    ],
)
def test_a_consent_holds_until_a_school_year_ends(programme, curator, given_on, until):
    participation = join(programme, guardian={})
    (consent,) = record(participation, curator, guardian=participation.person.guardians.get(), given_on=given_on)
    assert consent.valid_until == until


def test_withdrawal_closes_the_gate_and_sets_the_day_of_destruction(programme, curator):
    participation = join(programme, teacher=True, birth_on=date(1980, 1, 1))
    consent = ConsentFactory(person=participation.person, adult=True)
    assert is_cleared(participation)
    actions.withdraw_consent(consent, note="заявление", by=curator)
    consent.refresh_from_db()
    assert consent.destroy_by == date(2025, 12, 13)
    assert [missing.paper for missing in missing_papers(participation)] == [OWN]
    assert consent_state(participation).text == "отозвано сегодня"
    assert Message.objects.get(user=curator).due_on == date(2025, 12, 13)
    with pytest.raises(Refused) as refusal:
        actions.withdraw_consent(consent, by=curator)
    assert refusal.value.code == "consent_withdrawn"


def test_the_record_page_refuses_what_is_no_scan_and_keeps_what_is(as_curator, programme):
    participation = join(programme, birth_on=date(2010, 3, 1), guardian={})
    url = reverse("participants:record_consent", args=[participation.person_id])
    data = {"guardian": participation.person.guardians.get().pk, "by_self": "on", "given_on": "2025-11-12"}
    without = as_curator.post(url, data)
    assert without.context["form"].errors == {"scan": ["Файл не выбран. Выберите его."]}
    disguised = as_curator.post(url, data | {"scan": SimpleUploadedFile("скан.pdf", "просто текст".encode())})
    assert "Выберите файл PDF или картинку" in disguised.context["form"].errors["scan"][0]
    assert not Consent.objects.exists()
    kept = as_curator.post(url, data | {"scan": picture()})
    assert kept.url == reverse("participants:consents", args=[programme.pk])
    assert is_cleared(participation)
    document = as_curator.get(reverse("participants:consent_pdf", args=[Consent.objects.first().pk]))
    assert document["Content-Type"] == "image/jpeg"


def test_the_page_lists_whose_signature_is_missing_and_progress_by_class(as_curator, programme):
    join(programme, class_label="7 «В»", last_name="Абрамов", guardian={})
    signed = join(programme, class_label="7 «В»", guardian={})
    ConsentFactory(person=signed.person)
    page = as_curator.get(reverse("participants:consents", args=[programme.pk]))
    assert [row.person.last_name for row in page.context["page"]] == ["Абрамов"]
    assert [(g.label, g.done, g.total) for g in page.context["groups"]] == [("7 «В»", 1, 2)]
    given = as_curator.get(page.request["PATH_INFO"] + "?show=given")
    assert [consent.person for consent in given.context["page"]] == [signed.person]


def test_the_page_costs_the_same_for_thirty_and_for_sixty(as_curator, programme, django_assert_max_num_queries):
    def fill(count):
        for _number in range(count):
            participation = join(programme, birth_on=date(2010, 3, 1), guardian={})
            ConsentRequestFactory(person=participation.person, guardian=participation.person.guardians.get())

    url = reverse("participants:consents", args=[programme.pk])
    fill(30)
    as_curator.get(url)  # the session remembers the programme
    with django_assert_max_num_queries(60) as few:
        as_curator.get(url)
    fill(30)
    with django_assert_max_num_queries(60) as many:
        as_curator.get(url)
    assert len(many) == len(few)


def test_what_the_preview_shows_is_what_is_sent(as_curator, programme):
    chosen, _other = join(programme, guardian={}), join(programme, guardian={})
    url = f"{reverse('participants:ask_consents', args=[programme.pk])}?people={chosen.person_id}"
    shown = [ask.person for ask in as_curator.get(url).context["plan"].asks]
    as_curator.post(url)
    assert [request.person for request in ConsentRequest.objects.all()] == shown == [chosen.person]


def test_printed_forms_are_a_page_each_and_awaited_from_then_on(as_curator, programme):
    rows = [join(programme, guardian={}), join(programme, teacher=True, birth_on=date(1980, 1, 1))]
    answer = as_curator.post(reverse("participants:consent_forms", args=[programme.pk]))
    pdf = PdfDocument(answer.content)
    assert len(pdf) == 2
    text = "".join(page.get_textpage().get_text_range() for page in pdf)
    assert f"Бланк № {rows[0].person_id}" in text
    assert rows[1].person.full_name in text
    assert {request.way for request in ConsentRequest.objects.all()} == {ConsentWay.PAPER}
    assert [consent_state(row).text for row in rows] == ["ждём бланк", "ждём бланк"]


def test_a_printed_form_takes_nothing_away_from_the_link(programme, curator, time_machine):
    participation = join(programme, guardian={})
    actions.send_links([participation.person], by=curator)
    actions.note_printed([participation.person], by=curator)
    assert consent_state(participation).text == "ждём бланк; ссылка не открыта"
    assert not actions.send_links([participation.person], by=curator).asks
    time_machine.move_to("2025-11-14T09:00:00+03:00", tick=False)
    assert len(actions.remind([participation.person], by=curator).asks) == 1
    actions.note_printed([participation.person], by=curator)
    assert ConsentRequest.objects.filter(way=ConsentWay.PAPER).count() == 1


def test_a_school_chooses_who_signs(as_curator, school, programme):
    participation = join(programme, birth_on=date(2010, 3, 1))
    as_curator.post(reverse("participants:consent_policy", args=[school.pk]), {"cosigns_from_age": ""})
    assert ConsentPolicy.objects.get(organisation=school).cosigns_from_age is None
    assert [missing.paper for missing in missing_papers(participation)] == [GUARDIANS]


@pytest.mark.parametrize("name", ["consents", "ask_consents", "remind_consents", "consent_forms", "consent_register"])
def test_another_school_finds_nothing_at_the_programmes_pages(client, programme, name):
    client.force_login(curator_of(ProgrammeFactory().organisation))
    assert client.get(reverse(f"participants:{name}", args=[programme.pk])).status_code == 404


@pytest.mark.parametrize("name", ["record_consent", "consent_form"])
def test_another_school_finds_nothing_at_a_persons_pages(client, programme, name):
    participation = join(programme)
    client.force_login(curator_of(ProgrammeFactory().organisation))
    assert client.get(reverse(f"participants:{name}", args=[participation.person_id])).status_code == 404


def test_the_coordinator_sees_no_consents(client, coordinator, programme):
    consent = ConsentFactory(person=join(programme, guardian={}).person)
    client.force_login(coordinator)
    assert client.get(reverse("participants:consents", args=[programme.pk])).status_code == 404
    assert client.get(reverse("participants:consent_pdf", args=[consent.pk])).status_code == 404


def test_the_consent_to_the_duty_is_signed_on_paper_until_the_school_says_otherwise(school, curator, client):
    load_consent_needs()
    ConsentTextFactory(kind=ConsentKind.EXTRA_DUTY)
    programme = ProgrammeFactory(organisation=school, model=MentoringModel.STUDENTS)
    person = PersonFactory(organisation=school, teacher=True, birth_on=date(1980, 1, 1), email="t@mail.example")
    ParticipationFactory(programme=programme, person=person, role=ParticipationRole.MENTOR)
    plan = actions.send_links([person], by=curator)
    assert [ask.missing.kind for ask in plan.asks] == [ConsentKind.OWN_DATA]
    assert "на бумаге" in str(plan.skipped[0].reason)
    actions.set_policy(school, cosigns_from_age=14, writes_online=True, by=curator)
    (ask,) = actions.send_links([person], by=curator).asks
    assert ask.missing.kind == ConsentKind.EXTRA_DUTY
    actions.set_policy(school, cosigns_from_age=14, writes_online=False, by=curator)
    request = ConsentRequest.objects.get(text__kind=ConsentKind.EXTRA_DUTY)
    address = reverse("participants:consent_online", args=[request.link.token])
    assert "подписывают на бумаге" in client.post(address, {"answer": "yes"}).content.decode()
    assert not Consent.objects.exists()


def test_plans_are_read_in_constant_queries(programme, django_assert_num_queries):
    for _number in range(12):
        join(programme, guardian={})
    people = Person.objects.select_related("organisation")
    with django_assert_num_queries(8):
        plan_links(people[:6])
    with django_assert_num_queries(8):
        plan_links(people)
