"""Sending out, reminding, closing."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from mentoring.kit.errors import Refused
from organisations.enums import Role
from organisations.models import AuditEntry, Letter, Message
from surveys import actions, reminding, saving
from surveys.audience import still_to_invite
from surveys.models import Invitation, Survey
from tests.factories.organisations import OrganisationFactory, curator_of, user_with
from tests.factories.participants import GuardianFactory, ParticipationFactory
from tests.factories.surveys import (
    InvitationFactory,
    QuestionFactory,
    QuestionnaireFactory,
    ResponseFactory,
    SurveyFactory,
    give_consents,
)


@pytest.fixture
def questionnaire(db):
    return QuestionFactory(questionnaire__application=True, questionnaire__slug="application").questionnaire


def send(programme, questionnaire, curator, **fields):
    given = {
        "title": "Анкета",
        "audience": {"role": "mentee"},
        "opens_on": date(2025, 11, 13),
        "closes_on": date(2025, 11, 20),
        "event": None,
        "is_anonymous": False,
    }
    return actions.open_survey(programme, questionnaire=questionnaire, by=curator, **given | fields)


def mentee(programme, *, email="", guardian_email="", consented=True):
    participation = ParticipationFactory(programme=programme, person__email=email)
    GuardianFactory(child=participation.person, email=guardian_email)
    if consented:
        give_consents(participation.person)
    return participation


def test_those_without_consent_are_not_asked(programme, questionnaire, curator):
    cleared, waiting = mentee(programme), mentee(programme, consented=False)
    survey = send(programme, questionnaire, curator)
    assert [row.participation for row in survey.invitations.all()] == [cleared]
    assert [row.participation for row in still_to_invite(survey).waiting] == [waiting]


def test_a_paper_that_came_later_opens_the_survey(programme, questionnaire, curator):
    mentee(programme)
    late = mentee(programme, consented=False)
    survey = send(programme, questionnaire, curator)
    give_consents(late.person)
    assert actions.invite_more(survey, by=curator) == 1
    assert survey.invitations.filter(participation=late).exists()
    assert actions.invite_more(survey, by=curator) == 0


def test_nothing_is_left_behind_when_there_is_nobody_to_ask(programme, questionnaire, curator):
    mentee(programme, consented=False)
    with pytest.raises(Refused) as refusal:
        send(programme, questionnaire, curator)
    assert refusal.value.code == "nobody_to_ask"
    assert not Survey.objects.exists()


def test_a_minor_without_e_mail_is_reached_through_the_guardian(programme, questionnaire, curator):
    mentee(programme, email="pupil@mail.example", guardian_email="first@mail.example")
    mentee(programme, guardian_email="second@mail.example")
    mentee(programme)
    send(programme, questionnaire, curator)
    assert set(Letter.objects.values_list("to_address", flat=True)) == {"pupil@mail.example", "second@mail.example"}


def test_the_letter_carries_the_personal_link(programme, questionnaire, curator):
    mentee(programme, email="pupil@mail.example")
    survey = send(programme, questionnaire, curator)
    assert f"/a/{survey.invitations.get().link.token}/" in Letter.objects.get().body


def test_letters_wait_for_the_day_the_survey_opens(programme, questionnaire, curator):
    mentee(programme, email="pupil@mail.example")
    send(programme, questionnaire, curator, opens_on=date(2025, 11, 17))
    assert Letter.objects.get().send_at.date() == date(2025, 11, 17)


def test_the_letter_goes_out_in_the_morning_of_the_school_s_own_clock(programme, questionnaire, curator):
    mentee(programme, email="anna@example.org")
    programme.organisation.time_zone, programme.organisation.morning_hour = "Asia/Vladivostok", 9
    programme.organisation.save()
    send(programme, questionnaire, curator, opens_on=date(2025, 11, 17))
    assert Letter.objects.get().send_at.isoformat() == "2025-11-16T23:00:00+00:00"


def test_whoever_has_an_account_finds_it_there_too(programme, questionnaire, curator, school):
    participation = mentee(programme)
    participation.person.user = user_with(Role.PARTICIPANT, school)
    participation.person.save()
    send(programme, questionnaire, curator)
    assert Message.objects.get().user == participation.person.user


def test_letters_and_notices_speak_to_pupils_and_to_adults_each_in_their_words(
    programme, questionnaire, curator, school
):
    pupil, _child = (
        mentee(programme, email="pupil@mail.example"),
        mentee(programme, guardian_email="parent@mail.example"),
    )
    pupil.person.user = user_with(Role.PARTICIPANT, school)
    pupil.person.save()
    send(programme, questionnaire, curator)
    assert Message.objects.get().text.startswith("Ответь на анкету")
    greetings = {letter.to_address: letter.body.split("!")[0] for letter in Letter.objects.all()}
    assert greetings == {"pupil@mail.example": "Привет", "parent@mail.example": "Здравствуйте"}


def test_the_rule_narrows_by_class(programme, questionnaire, curator):
    wanted = mentee(programme)
    other = ParticipationFactory(programme=programme, person__class_label="9 «Б»")
    give_consents(other.person)
    survey = send(programme, questionnaire, curator, audience={"role": "mentee", "classes": ["8 «А»"]})
    assert [row.participation for row in survey.invitations.all()] == [wanted]


def test_nobody_is_reminded_twice_a_day(invitation, curator, today):
    today.shift(timedelta(days=1))
    invitation.participation.person.guardians.update(email="parent@mail.example")
    assert actions.remind(invitation.survey, by=curator) == 1
    assert actions.remind(invitation.survey, by=curator) == 0
    today.shift(timedelta(days=1))
    assert actions.remind(invitation.survey, by=curator) == 1
    assert Letter.objects.count() == 2


def test_reminders_go_by_themselves_on_working_mornings_and_to_nobody_who_has_answered(survey, today):
    """It closes on Thursday the 20th: the step of three days is made on Monday, that of one day on Wednesday."""
    Survey.objects.filter(pk=survey.pk).update(reminds=True)
    answered, waiting = InvitationFactory.create_batch(2, survey=survey)
    ResponseFactory(invitation=answered, submitted=True)
    written = []
    for day in range(14, 22):
        for hour in (2, 5, 6, 20):
            today.move_to(f"2025-11-{day} {hour:02}:00:00+00:00")
            written += [day] * reminding.remind()
    assert written == [17, 19]
    assert {letter.to_address for letter in Letter.objects.all()} == {
        waiting.participation.person.guardians.get().email
    }


def test_the_curator_stops_the_reminders_that_go_by_themselves(as_curator, survey, today):
    Survey.objects.filter(pk=survey.pk).update(reminds=True)
    InvitationFactory(survey=survey)
    as_curator.post(f"/surveys/{survey.pk}/remind/", {"do": "asked"})
    today.move_to("2025-11-19 05:30:00+00:00")
    assert reminding.remind() == 0
    as_curator.post(f"/surveys/{survey.pk}/remind/", {"do": "alone"})
    assert reminding.remind() == 1


def test_whoever_no_letter_reaches_is_named_and_not_counted(invitation, curator, today):
    today.shift(timedelta(days=1))
    invitation.participation.person.guardians.update(email="")
    assert actions.to_remind(invitation.survey).unreached == [invitation]
    assert actions.remind(invitation.survey, by=curator) == 0


def test_those_who_answered_are_left_in_peace(survey, curator, today):
    answered, waiting = InvitationFactory.create_batch(2, survey=survey)
    asked = {question.key: question for question in survey.questionnaire.questions.all()}
    saving.save_answers(answered, {asked["interest"]: 8, asked["channel"]: "chat"})
    saving.submit_response(answered)
    today.shift(timedelta(days=1))
    found = actions.to_remind(survey)
    assert [row for row, _address in found.due] == [waiting]


def test_reopening_keeps_the_links_alive(invitation, curator):
    actions.close_survey(invitation.survey, by=curator)
    actions.reopen_survey(invitation.survey, closes_on=date(2025, 12, 1), by=curator)
    invitation.link.refresh_from_db()
    assert invitation.survey.takes_answers
    assert invitation.link.expires_at.date() >= date(2025, 12, 8)
    deeds = AuditEntry.objects.about(invitation.survey).values_list("deed", flat=True)
    assert set(deeds) == {"survey.closed", "survey.reopened"}


# --- pages ------------------------------------------------------------------------------------------------------------
def test_the_curator_checks_the_people_and_sends(as_curator, programme, questionnaire):
    mentee(programme, email="pupil@mail.example")
    waiting = mentee(programme, consented=False)
    address = f"/programmes/{programme.pk}/surveys/new/?questionnaire=application"
    chosen = {"title": "Анкета наставляемого", "opens_on": "2025-11-13", "closes_on": "2025-11-20"}
    check = as_curator.get(address, {"questionnaire": "application", "check": "1", **chosen}).content.decode()
    assert waiting.person.list_name in check
    assert "нет согласия законного представителя" in check
    reply = as_curator.post(address, {**chosen, "shown": "1"})
    assert reply.url == f"/surveys/{Survey.objects.get().pk}/"
    assert Invitation.objects.count() == 1


def test_what_was_shown_is_what_is_sent(as_curator, programme, questionnaire):
    mentee(programme)
    mentee(programme)
    address = f"/programmes/{programme.pk}/surveys/new/?questionnaire=application"
    chosen = {"title": "Анкета", "opens_on": "2025-11-13", "closes_on": "2025-11-20"}
    reply = as_curator.post(address, {**chosen, "shown": "1"})
    assert reply.status_code == 422
    assert not Survey.objects.exists()


def test_a_day_that_has_passed_is_named_at_its_field(as_curator, programme, questionnaire):
    mentee(programme)
    address = f"/programmes/{programme.pk}/surveys/new/"
    chosen = {"questionnaire": "application", "title": "Анкета", "opens_on": "2025-11-01", "closes_on": "2025-11-02"}
    assert "Выберите день, который ещё не прошёл." in as_curator.get(address, {**chosen, "check": "1"}).content.decode()


def test_the_count_is_told_alone_when_htmx_asks(as_curator, programme, questionnaire):
    mentee(programme)
    chosen = {"questionnaire": "application", "title": "Анкета", "opens_on": "2025-11-13", "closes_on": "2025-11-20"}
    part = as_curator.get(f"/programmes/{programme.pk}/surveys/new/", chosen, HTTP_HX_REQUEST="true").content.decode()
    assert "<html" not in part
    assert "<b>1</b>" in part


def test_the_sheet_of_links_is_for_those_no_letter_reaches(as_curator, survey):
    unreached, reached = InvitationFactory.create_batch(2, survey=survey)
    unreached.participation.person.guardians.update(email="")
    reply = as_curator.get(f"/surveys/{survey.pk}/links.pdf")
    text = PdfReader(BytesIO(reply.content)).pages[0].extract_text()
    assert unreached.participation.person.list_name in text
    assert reached.participation.person.list_name not in text


@pytest.mark.parametrize("page", ["/surveys/{}/", "/surveys/{}/results/", "/surveys/{}/remind/"])
def test_a_longer_list_costs_no_more_queries(
    as_curator, survey, page, django_assert_max_num_queries, django_assert_num_queries
):
    InvitationFactory.create_batch(2, survey=survey)
    as_curator.get(page.format(survey.pk))
    with django_assert_max_num_queries(40) as few:
        as_curator.get(page.format(survey.pk))
    InvitationFactory.create_batch(4, survey=survey)
    with django_assert_num_queries(len(few)):
        as_curator.get(page.format(survey.pk))


def test_the_reminder_shows_who_gets_it_and_how_and_tells_the_result(as_curator, survey, today):
    by_letter, on_paper, answered = InvitationFactory.create_batch(3, survey=survey)
    on_paper.participation.person.guardians.update(email="")
    ResponseFactory(invitation=answered, submitted=True)
    today.shift(timedelta(days=1))
    page = as_curator.get(f"/surveys/{survey.pk}/remind/").content.decode()
    assert by_letter.participation.person.guardians.get().email in page
    assert on_paper.participation.person.list_name in page
    assert answered.participation.person.list_name not in page
    assert "Напомнить (1)" in page
    page = as_curator.post(f"/surveys/{survey.pk}/remind/", follow=True).content.decode()
    assert "Напоминание ушло 1 человеку" in page
    assert Letter.objects.get().to_address == by_letter.participation.person.guardians.get().email


def test_the_way_to_the_reminder_stays_while_somebody_has_not_answered(as_curator, survey, today):
    InvitationFactory(survey=survey)  # asked today: nobody is written to twice a day, yet the page tells so
    for page in ("", "results/"):
        assert f'href="/surveys/{survey.pk}/remind/"' in as_curator.get(f"/surveys/{survey.pk}/{page}").content.decode()
    assert "Сейчас писать некому" in as_curator.get(f"/surveys/{survey.pk}/remind/").content.decode()
    today.move_to("2025-11-21 11:05:00+00:00")
    assert as_curator.get(f"/surveys/{survey.pk}/remind/").url == f"/surveys/{survey.pk}/"


def test_an_application_sent_again_passes_over_those_who_have_filled_it_in(as_curator, programme, questionnaire):
    answered, waiting = mentee(programme), mentee(programme)
    address = f"/programmes/{programme.pk}/surveys/new/?questionnaire={questionnaire.slug}"
    assert as_curator.get(address).context["found"].total == 2
    survey = SurveyFactory(programme=programme, questionnaire=questionnaire)
    ResponseFactory(submitted=True, invitation=InvitationFactory(survey=survey, participation=answered))
    context = as_curator.get(address).context
    assert [row.participation for row in context["found"].recipients] == [waiting]
    assert context["form"]["only_unanswered"].value() is True


def test_another_school_sees_nothing(client, survey):
    client.force_login(curator_of(OrganisationFactory()))
    for page in ("", "results/", "remind/", "applications/", "links.pdf"):
        assert client.get(f"/surveys/{survey.pk}/{page}").status_code == 404


def test_the_empty_list_offers_the_first_act(as_curator, programme):
    QuestionnaireFactory(title="Готовая анкета")
    page = as_curator.get(f"/programmes/{programme.pk}/surveys/").content.decode()
    assert f'href="/programmes/{programme.pk}/surveys/new/"' in page
    assert "Готовая анкета" in page
