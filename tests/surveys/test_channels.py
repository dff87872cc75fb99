"""Whom a survey reaches and by which door: codes on paper, sheets typed in a grid, a form for each pair, the team."""

from datetime import date
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader

from mentoring.kit.errors import Refused
from organisations import jobs
from organisations.enums import Role
from organisations.models import AuditEntry, Letter, Message
from pairs.enums import PairState
from participants.models.access_card import SIGNS
from roadmap.models import Occurrence
from surveys import actions, reminding, saving
from surveys.around import Around
from surveys.audience import reach
from surveys.codes import WRONG_HERE, WRONG_OF_SURVEY, code_of, open_by_code
from surveys.enums import Answering, QuestionKind, ResponseState
from surveys.models import Answer, Invitation, Response
from surveys.paper.cells import cell_text, numbered, read_cell
from surveys.waves import plan_waves, waves_of
from tests.factories.organisations import user_with
from tests.factories.pairs import PairFactory
from tests.factories.participants import ParticipationFactory, TopicFactory
from tests.factories.roadmap import EventFactory
from tests.factories.surveys import InvitationFactory, QuestionFactory, QuestionnaireFactory, give_consents


# --- codes ------------------------------------------------------------------------------------------------------------
def test_a_code_opens_the_own_questionnaire_in_any_alphabet(client, invitation):
    other = InvitationFactory(survey=invitation.survey)
    code = code_of(invitation)
    assert code != code_of(other) and len(code.replace("-", "")) == 12
    russian = code.lower().translate(str.maketrans("acehkmptxy", "асенкмртху")).replace("-", " ")
    assert client.post("/code/", {"code": russian}).url == f"/a/{invitation.link.token}/"
    assert invitation.survey.title in client.get(f"/a/{invitation.link.token}/").content.decode()


def test_ten_thousand_codes_from_one_address_open_none(client, rf, survey):
    """The whole class is enumerated beside the right codes: every sign but the last is known."""
    invitations = InvitationFactory.create_batch(20, survey=survey)
    right = {code_of(row).replace("-", "") for row in invitations}
    tries = [code[:-2] + one + two for code in sorted(right) for one in SIGNS for two in SIGNS]
    tries = [code for code in tries if code not in right][:WRONG_HERE] + sorted(right) * 500  # these come too late
    refusals = []
    for code in tries[:10_000]:
        with pytest.raises(Refused) as refusal:
            open_by_code(rf.post("/code/"), code)
        refusals.append(refusal.value.code)
    assert len(refusals) == 10_000
    assert refusals.count("code_unknown") == WRONG_HERE
    assert client.post("/code/", {"code": code_of(invitations[0])}).status_code == 429


def test_wrong_codes_of_one_survey_are_counted_from_wherever_they_come(client, rf, invitation):
    code = code_of(invitation)
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    found = []
    for number in range(WRONG_OF_SURVEY + 2):
        with pytest.raises(Refused) as refusal:
            open_by_code(rf.post("/code/", REMOTE_ADDR=f"10.0.{number // 200}.{number % 200}"), wrong)
        found.append(refusal.value.code)
    assert found == ["code_unknown"] * WRONG_OF_SURVEY + ["too_many_tries"] * 2
    assert client.post("/code/", {"code": code}, REMOTE_ADDR="10.0.9.1").status_code == 429


def test_right_codes_of_a_class_behind_one_address_use_nothing_up(client, survey):
    codes = [code_of(row) for row in InvitationFactory.create_batch(WRONG_HERE + 5, survey=survey)]
    assert {client.post("/code/", {"code": code}).status_code for code in codes} == {302}


def test_a_questionnaire_opened_by_code_stays_shut_for_the_next_at_the_computer(client, survey):
    first, second = InvitationFactory.create_batch(2, survey=survey)
    address = f"/a/{first.link.token}/"
    client.post("/code/", {"code": code_of(first)})
    assert client.get(address).status_code == 200
    client.post("/code/", {"code": code_of(second)})
    assert client.get(address).url == "/code/?again=1"
    assert client.post(address + "1/", {"q-interest": "3"}).url == "/code/?again=1"
    assert not Response.objects.exists()
    client.post("/code/", {"code": code_of(first)})
    assert client.get(address).status_code == 200


def test_a_new_link_ends_the_old_code(client, invitation, curator):
    old = code_of(invitation)
    actions.renew_link(invitation, by=curator)
    assert client.post("/code/", {"code": old}).status_code == 422
    assert client.post("/code/", {"code": code_of(invitation)}).status_code == 302


def test_the_printed_sheets_carry_name_and_code(as_curator, survey, invitation):
    invitation.participation.person.guardians.update(email="")
    reply = as_curator.get(f"/surveys/{survey.pk}/forms.pdf")
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(reply.content)).pages)
    assert invitation.participation.person.list_name in text
    assert code_of(invitation) in text


# --- the grid ---------------------------------------------------------------------------------------------------------
@pytest.fixture
def sheets(survey):
    return f"/surveys/{survey.pk}/paper/"


def answers_of(invitation):
    rows = Answer.objects.filter(response__invitation=invitation)
    return dict(rows.values_list("question__key", "value"))


def test_a_row_is_typed_by_numbers_and_sent(as_curator, invitation, sheets, curator):
    reply = as_curator.post(sheets, {"row": invitation.pk, "c-interest": "8", "c-words": "Хорошо", "c-channel": "2"})
    assert reply.status_code == 302
    assert answers_of(invitation) == {"interest": 8, "words": "Хорошо", "channel": "phone"}
    response = Response.objects.get(invitation=invitation)
    assert (response.state, response.entered_by) == (ResponseState.SUBMITTED, curator)
    assert AuditEntry.objects.filter(deed="response.entered", by=curator).count() == 1


def test_a_gap_keeps_the_row_and_a_dash_says_that_the_sheet_is_empty_there(as_curator, invitation, sheets):
    sent = {"row": invitation.pk, "c-interest": "8", "c-words": "", "c-channel": ""}
    reply = as_curator.post(sheets, sent, HTTP_ACCEPT="application/json").json()
    assert (reply["state"], reply["words"]) == ("now", "пусто: 3; если на листе пусто, поставьте «-»")
    assert Response.objects.get(invitation=invitation).state == ResponseState.STARTED
    assert as_curator.post(sheets, sent | {"c-channel": "-"}, HTTP_ACCEPT="application/json").json()["state"] == "done"
    assert Response.objects.get(invitation=invitation).state == ResponseState.SUBMITTED


def test_a_number_that_does_not_exist_is_named_at_its_cell_and_nothing_is_lost(as_curator, invitation, sheets):
    reply = as_curator.post(sheets, {"row": invitation.pk, "c-interest": "12", "c-words": "Хорошо", "c-channel": "7"})
    page = reply.content.decode()
    assert reply.status_code == 422
    assert "Наберите номера от 1 до 2." in page and 'value="Хорошо"' in page and 'value="12"' in page
    assert not Response.objects.exists()


def test_a_slip_is_corrected_and_both_are_in_the_history(as_curator, invitation, sheets):
    for mark in ("8", "3"):
        as_curator.post(sheets, {"row": invitation.pk, "c-interest": mark, "c-channel": "1"})
    assert answers_of(invitation) == {"interest": 3, "channel": "chat"}
    deeds = AuditEntry.objects.filter(deed__startswith="response.").order_by("pk").values_list("deed", flat=True)
    assert list(deeds) == ["response.entered", "response.corrected"]


def test_what_somebody_has_sent_without_paper_is_not_in_the_grid(as_curator, survey, invitation, sheets):
    asked = {question.key: question for question in survey.questionnaire.questions.all()}
    saving.save_answers(invitation, {asked["interest"]: 8, asked["channel"]: "chat"})
    saving.submit_response(invitation)
    assert as_curator.post(sheets, {"row": invitation.pk, "c-interest": "1"}).status_code == 404
    assert answers_of(invitation)["interest"] == 8


def test_every_kind_is_typed_as_it_is_told_back(programme):
    people = ParticipationFactory.create_batch(2, programme=programme, mentor=True)
    around = Around(programme)
    one, two = (row.pk for row in people)
    cases = [
        (QuestionKind.SCALE, "0", 10, "10"),
        (QuestionKind.YES_NO, "н", False, "2"),
        (QuestionKind.NUMBER, "4", 4, "4"),
        (QuestionKind.DATE, "10.11.2025", "2025-11-10", "10.11.2025"),
        (QuestionKind.ONE, "2", "phone", "2"),
        (QuestionKind.SEVERAL, "123 по почте", ["chat", "phone", {"other": "по почте"}], "1 2 3 по почте"),
        (QuestionKind.MATRIX, "2-", {"Интерес": "Всё хорошо"}, "2-"),
        (QuestionKind.SLOTS, "1 5", ["mon-morning", "tue-afternoon"], "1 5"),
        (QuestionKind.PEOPLE, f"{two}; {one}", {"ranked": [two], "rather_not": [one]}, f"{two}; {one}"),
        (QuestionKind.LONG_TEXT, "Да", "Да", "Да"),
    ]
    for kind, typed, value, told in cases:
        question = QuestionFactory.build(kind=kind, key="x")
        assert (kind, read_cell(question, typed, around)) == (kind, value)
        assert cell_text(question, value, around) == told


def test_a_topic_keeps_its_number_between_printing_and_typing(programme):
    """The vocabulary stands by name: a new topic does not move the others."""
    algebra = TopicFactory(name="алгебра")
    question = QuestionFactory.build(kind=QuestionKind.TOPICS, key="x", options={})
    number = {words: number for number, words in numbered(question, Around(programme))}["алгебра"]
    TopicFactory(name="абзац")
    assert read_cell(question, str(number), Around(programme)) == [algebra.pk]
    assert cell_text(question, [algebra.pk], Around(programme)) == str(number)
    with pytest.raises(Refused):
        read_cell(question, "999999", Around(programme))


def test_the_grid_of_an_anonymous_survey_shows_codes_and_no_names(as_curator, survey, invitation, sheets):
    survey.is_anonymous = True
    survey.save()
    page = as_curator.get(sheets).content.decode()
    assert code_of(invitation) in page
    assert invitation.participation.person.list_name not in page


def test_a_longer_grid_costs_no_more_queries(as_curator, survey, sheets, django_assert_num_queries):
    InvitationFactory.create_batch(2, survey=survey)
    as_curator.get(sheets)
    with CaptureQueriesContext(connection) as few:
        as_curator.get(sheets)
    InvitationFactory.create_batch(4, survey=survey)
    with django_assert_num_queries(len(few)):
        as_curator.get(sheets)


# --- audience ---------------------------------------------------------------------------------------------------------
def test_a_mentor_of_two_gets_a_form_about_each(programme, curator, client):
    mentor = ParticipationFactory(programme=programme, mentor=True)
    give_consents(mentor.person)
    pairs = PairFactory.create_batch(2, programme=programme, mentor=mentor, working=True)
    alone = ParticipationFactory(programme=programme, mentor=True)
    give_consents(alone.person)
    questionnaire = QuestionFactory(questionnaire__role=Answering.MENTOR).questionnaire
    found = reach(programme, {"role": "mentor", "per_pair": True}, questionnaire)
    assert {row.about for row in found.recipients} == {pair.mentees[0] for pair in pairs}
    assert {pair.state for pair in pairs} == {PairState.WORKING}
    assert {row.participation for row in found.recipients} == {mentor}


def test_the_page_offers_what_fits_whoever_is_asked(as_curator, programme):
    address = f"/programmes/{programme.pk}/surveys/new/?questionnaire="
    offered = {"title", "role", "stage", "only_unanswered", "opens_on", "closes_on", "is_anonymous", "reminds"}
    mentor, team = (QuestionFactory(questionnaire__role=role).questionnaire for role in (Answering.MENTOR, "staff"))
    expected = {
        mentor: offered - {"role"} | {"per_pair"},
        team: offered - {"role", "stage", "only_unanswered"} | {"team"},
    }
    for questionnaire, names in expected.items():
        page = as_curator.get(address + questionnaire.slug)
        assert set(page.context["form"].fields) == names
        assert all(f'name="{name}"' in page.content.decode() for name in names)


def test_the_curator_chooses_who_of_the_team_answers_and_whether_about_each_pair(as_curator, programme):
    user_with(Role.CLASS_TEACHER, programme.organisation)
    pair = PairFactory(programme=programme, working=True)
    for row in pair.mentees:
        give_consents(row.person)
    own = {"title": "Анкета", "opens_on": "2025-11-13", "closes_on": "2025-11-20", "shown": "1"}
    for role, chosen in (("staff", {"team": "curator"}), ("mentee", {"per_pair": "on"})):
        asked = QuestionFactory(questionnaire__role=role).questionnaire
        as_curator.post(f"/programmes/{programme.pk}/surveys/new/?questionnaire={asked.slug}", {**own, **chosen})
    of_team, about_pair = Invitation.objects.order_by("pk")
    assert of_team.member.memberships.get().role == Role.CURATOR
    assert (about_pair.participation, about_pair.about) == (pair.mentees[0], pair.mentors[0])


def test_those_without_a_pair_are_told_from_those_who_have_one(programme):
    pair = PairFactory(programme=programme, working=True)
    waiting = ParticipationFactory(programme=programme)
    for row in (*pair.mentees, waiting):
        give_consents(row.person)
    questionnaire = QuestionnaireFactory()
    for stage, expected in (("waiting", waiting), ("in_pair", pair.mentees[0])):
        found = reach(programme, {"role": "mentee", "stage": stage}, questionnaire)
        assert [row.participation for row in found.recipients] == [expected]


def test_the_team_is_asked_by_letter_and_notice_and_answers_by_account(programme, curator, client, today):
    user_with(Role.CLASS_TEACHER, programme.organisation)
    questionnaire = QuestionFactory(questionnaire__role=Answering.STAFF, questionnaire__kind="swot").questionnaire
    curator.email = "curator@example.org"
    curator.save()
    actions.open_survey(
        programme,
        questionnaire=questionnaire,
        title="SWOT",
        audience={"team": [Role.CURATOR]},
        opens_on=programme.organisation.today,
        closes_on=programme.organisation.today,
        event=None,
        is_anonymous=False,
        by=curator,
    )
    invitation = Invitation.objects.get()
    assert (invitation.member, Letter.objects.get().to_address) == (curator, "curator@example.org")
    assert Message.objects.get(user=curator).url == "/asked/"
    client.force_login(curator)
    assert "SWOT" in client.get("/asked/").content.decode()
    address = client.get(f"/asked/{invitation.pk}/").url
    question = questionnaire.questions.get()
    client.post(address + "1/", {f"q-{question.key}": "9"})
    assert client.post(address + "check/").status_code == 302
    assert Response.objects.get().state == ResponseState.SUBMITTED
    client.force_login(user_with(Role.CLASS_TEACHER, programme.organisation))
    assert client.get(f"/asked/{invitation.pk}/").status_code == 404


def test_the_waves_of_a_roadmap_invite_on_their_mornings_whoever_has_joined_by_then(programme, curator, today):
    event = EventFactory(stage__roadmap__programme=programme, kinds=["diagnostics"], state="planned")
    quarters = [Occurrence.objects.create(event=event, due_on=day) for day in (date(2025, 12, 26), date(2026, 3, 20))]
    questionnaire = QuestionFactory(questionnaire__kind="assessment", questionnaire__moment="quarter").questionnaire
    assert [wave.opens_on for wave in waves_of(programme, questionnaire)] == [date(2025, 12, 16), date(2026, 3, 10)]
    first, second = plan_waves(programme, questionnaire, {row.pk for row in quarters}, by=curator)
    assert {wave.survey for wave in waves_of(programme, questionnaire)} == {first, second}
    with pytest.raises(Refused):
        plan_waves(programme, questionnaire, {row.pk for row in quarters}, by=curator)
    newcomer = ParticipationFactory(programme=programme)
    give_consents(newcomer.person)
    jobs.run_due()
    assert not Invitation.objects.exists()
    today.move_to("2025-12-16 09:00:00+00:00")
    jobs.run_due()
    assert [(row.survey, row.participation) for row in Invitation.objects.all()] == [(first, newcomer)]
    today.move_to("2025-12-23 05:30:00+00:00")
    assert reminding.remind() == 1
