"""The cabinet: each sees their own pair and papers, and may write to the curator unseen by the partner."""

from datetime import UTC, date, datetime, time

import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse
from PIL import Image

from monitoring import tour
from organisations.enums import Role
from organisations.models import Message
from pairs.actions import agree_on_paper
from pairs.enums import MeetingKind, MeetingState
from pairs.models import MeetingAttendance
from participants.actions.attention import add_note
from participants.enums import NoteReaders, PersonGroup
from tests.factories.consents import ConsentRequestFactory
from tests.factories.organisations import curator_of, user_with
from tests.factories.pairs import IndividualPlanFactory, MeetingFactory, PairFactory, PlanItemFactory
from tests.factories.participants import GuardianFactory, ParticipationFactory
from tests.factories.roadmap import ProgrammeFactory
from tests.factories.surveys import EnquiryFactory, InvitationFactory, StatementFactory, SurveyFactory, give_consents

pytestmark = pytest.mark.django_db
CABINET = "/cabinet/"


@pytest.fixture(autouse=True)
def _thursday(time_machine):
    time_machine.move_to(datetime(2025, 11, 13, 9, tzinfo=UTC))


@pytest.fixture
def programme(school):
    return ProgrammeFactory(organisation=school)


@pytest.fixture
def pair(programme):
    mentee = ParticipationFactory(programme=programme, person__last_name="Жданов", person__first_name="Лев")
    mentor = ParticipationFactory(
        programme=programme,
        mentor=True,
        person__last_name="Осипов",
        person__first_name="Денис",
        person__patronymic="Романович",
        person__post="инженер",
        person__group=PersonGroup.EMPLOYER,
    )
    return PairFactory(programme=programme, working=True, mentor=mentor, mentee=mentee)


def account_of(participation, school):
    user = user_with(Role.PARTICIPANT, school, last_name=participation.person.last_name)
    participation.person.user = user
    participation.person.save()
    return user


@pytest.fixture
def mentee_client(client, pair, school):
    client.force_login(account_of(pair.mentees[0], school))
    return client


def page_of(client, path=CABINET):
    return client.get(path).content.decode()


def test_a_pupil_is_spoken_to_as_thou_and_sees_the_mentor(mentee_client):
    page = page_of(mentee_client)
    assert "Привет, Лев!" in page
    assert "Твой наставник — Денис Романович Осипов" in page
    assert "вместе с 1 октября" in page
    assert "Записать встречу" not in page


def test_a_mentor_is_spoken_to_formally_and_may_log_a_meeting(client, pair, school):
    client.force_login(account_of(pair.mentors[0], school))
    page = page_of(client)
    assert "Здравствуйте, Денис Романович!" in page
    assert "Ваш наставляемый — Лев Жданов" in page
    assert reverse("pairs:log_meeting", args=[pair.pk]) in page


def test_the_next_meeting_can_be_answered(mentee_client, pair):
    meeting = MeetingFactory(
        pair=pair,
        kind=MeetingKind.REGULAR,
        state=MeetingState.PLANNED,
        held_on=date(2025, 11, 17),
        starts_at=time(15, 20),
        place="кабинет 31",
    )
    assert "15:20, кабинет 31" in page_of(mentee_client)
    mentee_client.post(reverse("pairs:will_come", args=[meeting.pk]), {"answer": "no", "next": CABINET})
    assert MeetingAttendance.objects.get(meeting=meeting).will_come is False
    assert "Ты не сможешь прийти" in page_of(mentee_client)


def test_the_plan_and_past_meetings_show_own_marks_only(mentee_client, pair):
    plan = IndividualPlanFactory(pair=pair)
    PlanItemFactory(plan=plan, task="Чертёж корпуса", due_on=date(2025, 11, 24))
    meeting = MeetingFactory(pair=pair, summary="Экскурсия на завод")
    MeetingAttendance.objects.create(meeting=meeting, participation=pair.mentees[0], mark=8)
    MeetingAttendance.objects.create(meeting=meeting, participation=pair.mentors[0], mark=3)
    page = page_of(mentee_client)
    assert "Чертёж корпуса" in page
    assert "до 24 ноября, делаем сейчас" in page
    assert "твоя оценка 8 из 10" in page
    assert "3 из 10" not in page
    for path in ("meetings", "plan"):
        assert mentee_client.get(f"{CABINET}{path}/").status_code == 200


def test_a_plan_to_agree_with_waits_on_the_main_page(mentee_client, pair):
    PlanItemFactory(plan=IndividualPlanFactory(pair=pair))
    assert "Согласовать план" not in page_of(mentee_client)
    agree_on_paper(pair, [pair.members.get(role="mentor").pk], by=curator_of(pair.programme.organisation))
    page = page_of(mentee_client)
    assert "Ждёт тебя" in page
    assert f'<a class="task" href="{reverse("pairs:plan", args=[pair.pk])}">' in page
    assert "Прочитать и согласовать план" in page_of(mentee_client, f"{CABINET}plan/")
    mentee_client.post(reverse("pairs:agree_plan", args=[pair.pk]))
    assert "Согласовать план" not in page_of(mentee_client)


def test_questionnaires_to_answer_lead_to_them(mentee_client, pair, programme):
    survey = SurveyFactory(programme=programme)
    invitation = InvitationFactory(survey=survey, participation=pair.mentees[0])
    InvitationFactory(survey=SurveyFactory(programme=programme, title="Чужая анкета"))
    page = page_of(mentee_client)
    assert reverse("surveys:answer_own", args=[invitation.pk]) in page
    assert "Чужая анкета" not in page
    assert survey.title in page_of(mentee_client, f"{CABINET}questionnaires/")


def test_proposals_are_not_seen_before_they_are_announced(client, programme, school):
    mentee = ParticipationFactory(programme=programme)
    pair = PairFactory(programme=programme, mentee=mentee)
    client.force_login(account_of(mentee, school))
    page = page_of(client)
    assert "Наставника подбирают" in page
    assert pair.mentors[0].person.last_name not in page


def test_a_mentor_of_several_chooses_whom_to_look_at(client, pair, programme, school):
    other = PairFactory(programme=programme, working=True, mentor=pair.mentors[0])
    client.force_login(account_of(pair.mentors[0], school))
    page = page_of(client, f"{CABINET}?pair={pair.pk}")
    assert "Ваш наставляемый — Лев Жданов" in page
    assert f"?pair={other.pk}" in page


def test_a_letter_reaches_the_curator_and_not_the_mentor(mentee_client, pair, school):
    curator = curator_of(school)
    mentor = account_of(pair.mentors[0], school)
    user_with(Role.CURATOR, school, last_name="Осипов")
    form = {"person": pair.mentees[0].person_id, "role": "curator", "text": "Мне трудно договориться о времени."}
    assert mentee_client.post(f"{CABINET}write/", form).status_code == 302
    mentee_client.post(f"{CABINET}write/", form)
    message = Message.objects.get(user=curator)
    assert message.text.endswith("Мне трудно договориться о времени.")
    assert not Message.objects.filter(user=mentor).exists()


def test_a_mentor_who_is_also_the_curator_does_not_read_letters_of_the_mentee(mentee_client, pair, school):
    mentor = account_of(pair.mentors[0], school)
    mentor.memberships.create(organisation=school, role=Role.CURATOR, starts_on=date(2025, 9, 1))
    form = {"person": pair.mentees[0].person_id, "role": "curator", "text": "Мне трудно."}
    answer = mentee_client.post(f"{CABINET}write/", form)
    assert answer.status_code == 422
    assert not Message.objects.exists()


def test_an_empty_letter_is_told_at_its_field(mentee_client, pair, school):
    curator_of(school)
    answer = mentee_client.post(
        f"{CABINET}write/", {"person": pair.mentees[0].person_id, "role": "curator", "text": ""}
    )
    assert answer.status_code == 422
    assert "field-error" in answer.content.decode()


def test_a_guardian_sees_each_child_with_mentor_and_papers_to_sign(client, pair, programme, school):
    user = user_with(Role.GUARDIAN, school, first_name="Елена", patronymic="Сергеевна")
    guardian = GuardianFactory(child=pair.mentees[0].person, user=user)
    ConsentRequestFactory(person=pair.mentees[0].person, guardian=guardian)
    second = ParticipationFactory(programme=programme, person__first_name="Вера")
    GuardianFactory(child=second.person, user=user)
    stranger = PairFactory(programme=programme, working=True)
    client.force_login(user)
    page = page_of(client)
    assert "1 согласие ждёт вашего решения" in page
    assert "Наставник — Денис Романович Осипов" in page
    assert "Вера" in page
    assert stranger.mentees[0].person.last_name + " " + stranger.mentees[0].person.first_name not in page


def test_a_guardian_learns_how_to_reach_the_mentor_and_what_is_kept_of_the_own_child_alone(client, pair, school):
    curator_of(school)
    mentee, user = pair.mentees[0].person, user_with(Role.GUARDIAN, school)
    GuardianFactory(child=mentee, user=user)
    add_note(mentee, "Тайная заметка", NoteReaders.HELPERS, by=user_with(Role.SPECIALIST, school))
    client.force_login(user)
    assert "Соколова Мария Викторовна" in page_of(client)
    kept = page_of(client, reverse("monitoring:cabinet_data", args=[mentee.pk]))
    assert "1 запись" in kept and "Тайная" not in kept and "внимани" not in kept
    assert mentee.full_name in page_of(client, f"{CABINET}write/?data={mentee.pk}")
    for stranger in (pair.mentors[0].person, ParticipationFactory(programme=pair.programme).person):
        assert client.get(reverse("monitoring:cabinet_data", args=[stranger.pk])).status_code == 404


def test_a_guardian_is_asked_about_the_own_child_on_the_page(client, pair, school):
    user = user_with(Role.GUARDIAN, school)
    guardian = GuardianFactory(child=pair.mentees[0].person, user=user)
    enquiry = EnquiryFactory(programme=pair.programme)
    own = StatementFactory(participation=pair.mentees[0], respondent__enquiry=enquiry, respondent__guardian=guardian)
    other = StatementFactory(respondent__enquiry=enquiry, respondent__guardian=GuardianFactory())
    client.force_login(user)
    page = page_of(client)
    addresses = [reverse("surveys:told_by_account", args=[row.respondent_id]) for row in (own, other)]
    assert [address in page for address in addresses] == [True, False]
    assert [client.get(address).status_code for address in addresses] == [200, 404]


def test_the_guardian_of_a_grown_up_sees_nothing_of_them(client, pair, school):
    person, user = pair.mentees[0].person, user_with(Role.GUARDIAN, school)
    GuardianFactory(child=person, user=user)
    person.birth_on = date(2005, 1, 1)
    person.save()
    client.force_login(user)
    assert person.first_name not in page_of(client)
    assert client.get(reverse("monitoring:cabinet_data", args=[person.pk])).status_code == 404


def test_what_is_signed_can_be_withdrawn(client, programme, school):
    mentor = ParticipationFactory(programme=programme, mentor=True)
    give_consents(mentor.person)
    client.force_login(account_of(mentor, school))
    consent = mentor.person.consents.get()
    assert reverse("participants:withdraw_own_consent", args=[consent.pk]) in page_of(client)


def test_the_cabinet_is_for_participants(client, curator):
    client.force_login(curator)
    assert client.get(CABINET).status_code == 403


def test_whoever_comes_for_the_first_time_is_shown_around_in_three_screens(mentee_client):
    cabinet, shown = reverse("monitoring:cabinet"), reverse("monitoring:cabinet_tour")
    assert shown in mentee_client.get(cabinet).text
    for step in (1, 2, 3):
        page = mentee_client.get(shown, {"step": step}).text
        assert f"{step} из 3" in page
        assert (f"?step={step + 1}" in page) == (step < 3)
    assert mentee_client.post(shown).url == cabinet
    assert shown not in mentee_client.get(cabinet).text


def test_a_pupil_who_is_a_mentor_is_not_told_that_the_mentor_will_not_see_it():
    words = {is_mentor: tour.screen(3, is_mentor=is_mentor, is_pupil=True).text for is_mentor in (True, False)}
    assert ["Наставник этого не увидит" in words[is_mentor] for is_mentor in (True, False)] == [False, True]


def test_the_product_can_be_put_on_a_home_screen(client):
    told = client.get(reverse("organisations:manifest")).json()
    assert (told["display"], told["start_url"]) == ("standalone", "/")
    assert {icon["purpose"] for icon in told["icons"]} == {"any", "maskable"}
    for icon in told["icons"]:
        path = finders.find(icon["src"].removeprefix("/static/"))
        assert "x".join(map(str, Image.open(path).size)) == icon["sizes"]
