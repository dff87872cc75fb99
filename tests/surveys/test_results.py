"""Figures, charts, anonymity and what is confidential."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from organisations.enums import Role
from surveys.enums import QuestionKind
from surveys.preferences import Mutuality, mutuality, wishes_of
from surveys.results import results_of, turnout
from tests.factories.organisations import user_with
from tests.factories.participants import ParticipationFactory
from tests.factories.surveys import (
    InvitationFactory,
    QuestionFactory,
    ResponseFactory,
    SurveyFactory,
)


def answered(survey, **by_key):
    asked = {question.key: question for question in survey.questionnaire.questions.all()}
    return ResponseFactory(
        submitted=True,
        invitation__survey=survey,
        answers={asked[key]: value for key, value in by_key.items()},
    )


@pytest.fixture
def preferences(programme):
    """A survey in which a mentee names one mentor and refuses another."""
    survey = QuestionFactory(questionnaire__preferences=True, key="people", kind=QuestionKind.PEOPLE).questionnaire
    survey = SurveyFactory(programme=programme, questionnaire=survey, audience={"role": "mentee"})
    wanted, refused = ParticipationFactory.create_batch(2, programme=programme, mentor=True)
    response = answered(survey, people={"ranked": [wanted.pk], "rather_not": [refused.pk]})
    return survey, response, wanted, refused


def test_figures_of_a_scale(survey):
    for mark in (2, 7, 9):
        answered(survey, interest=mark, channel="chat")
    ResponseFactory(invitation__survey=survey)  # begun: counts for nothing
    scale = results_of(survey)[0]
    assert (scale.n, scale.mean, scale.median) == (3, 6, 7)
    assert scale.counts == [0, 1, 0, 0, 0, 0, 1, 0, 1, 0]
    assert (scale.low, scale.lower_part_ends) == (1, 4)


def test_choices_stand_by_frequency_and_other_counts_as_one(survey):
    question = QuestionFactory(
        questionnaire=survey.questionnaire, key="ways", position=9, kind=QuestionKind.SEVERAL, is_required=False
    )
    for value in (["chat", {"other": "почта"}], ["phone", {"other": "голубь"}], ["phone"]):
        answered(survey, ways=value)
    result = next(row for row in results_of(survey) if row.question == question)
    assert result.shares == [("Другое", 2), ("По телефону", 2), ("В чате", 1)]
    assert [text.text for text in result.texts] == ["почта", "голубь"]


def test_turnout_by_role_and_class(survey):
    answered(survey, interest=8)
    InvitationFactory(survey=survey, participation__person__class_label="9 «Б»")
    InvitationFactory(survey=survey, participation__mentor=True)
    by_role, by_class = turnout(survey)
    assert {role: (row.answered, row.invited) for role, row in by_role.items()} == {"mentee": (1, 2), "mentor": (0, 1)}
    assert [(row.label, row.answered, row.invited) for row in by_class] == [("8 «А»", 1, 1), ("9 «Б»", 0, 1)]


def test_an_anonymous_survey_shows_nothing_below_five(as_curator, survey):
    survey.is_anonymous = True
    survey.save()
    for mark in (2, 7, 9, 10):
        answered(survey, interest=mark, words="Секретные слова")
    assert results_of(survey) is None
    assert "Секретные слова" not in as_curator.get(f"/surveys/{survey.pk}/results/").content.decode()
    assert as_curator.get(f"/surveys/{survey.pk}/results.xlsx").status_code == 404
    answered(survey, interest=5)
    assert results_of(survey)[0].n == 5


def test_a_question_few_have_answered_stays_hidden_in_an_anonymous_survey(survey):
    survey.is_anonymous = True
    for mark in (2, 7, 9, 10):
        answered(survey, interest=mark)
    answered(survey, interest=5, words="Только я это написала")
    scale, words, _choice = results_of(survey)
    assert scale.mean == pytest.approx(6.6)
    assert words.texts == []


def test_an_anonymous_answer_has_no_page_and_no_name(as_curator, survey):
    survey.is_anonymous = True
    survey.save()
    responses = [answered(survey, interest=mark, words="Слова") for mark in (2, 7, 9, 10, 5)]
    for mark in responses:
        assert as_curator.get(f"/responses/{mark.pk}/").status_code == 404
    book = load_workbook(BytesIO(as_curator.get(f"/surveys/{survey.pk}/results.xlsx").content))
    assert [cell.value for cell in book.worksheets[0][1]] == [q.text for q in survey.questionnaire.questions.all()]
    assert "Абрамова" not in as_curator.get(f"/surveys/{survey.pk}/results/?view=texts").content.decode()


def test_the_table_holds_answers_and_summary(as_curator, survey):
    response = answered(survey, interest=8, words="=1+1", channel="phone")
    book = load_workbook(BytesIO(as_curator.get(f"/surveys/{survey.pk}/results.xlsx").content))
    raw, summary = book.worksheets
    row = [cell.value for cell in raw[2]]
    assert row[0] == response.invitation.participation.person.full_name
    assert row[4:] == [8, "=1+1", "По телефону"]
    assert raw.cell(2, 6).data_type == "s"
    assert [cell.value for cell in summary[2]][1:4] == [1, 8, 8]


def test_the_curator_never_meets_those_who_are_refused(as_curator, preferences):
    survey, response, wanted, refused = preferences
    name = refused.person.list_name
    for page in (f"/surveys/{survey.pk}/results/", f"/responses/{response.pk}/", f"/surveys/{survey.pk}/"):
        assert name not in as_curator.get(page).content.decode()
    assert wanted.person.list_name in as_curator.get(f"/responses/{response.pk}/").content.decode()
    book = load_workbook(BytesIO(as_curator.get(f"/surveys/{survey.pk}/results.xlsx").content))
    assert name not in str([cell.value for sheet in book for row in sheet for cell in row])


def test_only_the_specialist_sees_the_refused(client, curator, director, programme, preferences):
    refused = preferences[3]
    address = f"/programmes/{programme.pk}/rather-not/"
    for user in (curator, director):
        client.force_login(user)
        assert client.get(address).status_code == 404
    client.force_login(user_with(Role.SPECIALIST, programme.organisation))
    assert refused.person.list_name in client.get(address).content.decode()


def test_wishes_for_the_matching_come_from_the_newest_answers_that_were_sent(programme, preferences):
    survey, response, wanted, refused = preferences
    begun = ResponseFactory(invitation__survey=survey)
    assert wishes_of(programme) == {response.invitation.participation_id: ((wanted.pk,), (refused.pk,))}
    assert begun.invitation.participation_id not in wishes_of(programme)


def test_mutual_choices_are_counted_as_couples():
    assert mutuality({1: [10, 11], 2: [10], 10: [1], 11: []}) == Mutuality(chose=3, named=3, mutual=1, without_mutual=1)


def test_groups_of_an_anonymous_survey_are_not_divided(as_curator, survey):
    survey.is_anonymous = True
    survey.save()
    for _number in range(5):
        answered(survey, interest=8)
    InvitationFactory(survey=survey, participation__mentor=True)
    assert "?role=" not in as_curator.get(f"/surveys/{survey.pk}/results/").content.decode()
