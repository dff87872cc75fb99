"""Figures, charts, anonymity and what is confidential."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from organisations.enums import Role
from surveys.content import load_questionnaires
from surveys.enums import QuestionKind
from surveys.models import Questionnaire
from surveys.preferences import Mutuality, mutuality, turnout_of_choices, wishes_of
from surveys.results import results_of, turnout
from tests.factories.organisations import user_with
from tests.factories.participants import ParticipationFactory
from tests.factories.surveys import (
    InvitationFactory,
    QuestionFactory,
    ResponseFactory,
    SurveyFactory,
)

WHY = "Мы вместе ходим в кружок"


def answered(survey, participation=None, **by_key):
    asked = {question.key: question for question in survey.questionnaire.questions.all()}
    return ResponseFactory(
        submitted=True,
        invitation__survey=survey,
        **({"invitation__participation": participation} if participation else {}),
        answers={asked[key]: value for key, value in by_key.items()},
    )


@pytest.fixture
def preferences(programme):
    """A survey in which a mentee names one mentor and refuses another."""
    survey = QuestionFactory(questionnaire__preferences=True, key="people", kind=QuestionKind.PEOPLE).questionnaire
    QuestionFactory(questionnaire=survey, key="reason", kind=QuestionKind.LONG_TEXT, is_required=False)
    survey = SurveyFactory(programme=programme, questionnaire=survey, audience={"role": "mentee"})
    wanted, refused = ParticipationFactory.create_batch(2, programme=programme, mentor=True)
    response = answered(survey, people={"ranked": [wanted.pk], "rather_not": [refused.pk]}, reason=WHY)
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


def test_answers_in_numbers_are_drawn_in_their_own_order(as_curator, survey):
    QuestionFactory(questionnaire=survey.questionnaire, key="hours", position=9, kind=QuestionKind.NUMBER)
    for hours in (4, 2, 4):
        answered(survey, hours=hours)
    page = as_curator.get(f"/surveys/{survey.pk}/results/")
    assert page.status_code == 200
    assert 'aria-label="2: 1; 4: 2"' in page.content.decode()


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
    survey.close()
    assert results_of(survey)[0].n == 5


def test_a_question_few_have_answered_stays_hidden_in_an_anonymous_survey(survey):
    survey.is_anonymous = True
    for mark in (2, 7, 9, 10):
        answered(survey, interest=mark)
    answered(survey, interest=5, words="Только я это написала")
    survey.close()
    scale, words, _choice = results_of(survey)
    assert scale.mean == pytest.approx(6.6)
    assert words.texts == []


def test_an_anonymous_answer_has_no_page_and_no_name(as_curator, survey):
    survey.is_anonymous = True
    survey.save()
    responses = [answered(survey, interest=mark, words="Слова") for mark in (2, 7, 9, 10, 5)]
    survey.close()
    for mark in responses:
        assert as_curator.get(f"/responses/{mark.pk}/").status_code == 404
    book = load_workbook(BytesIO(as_curator.get(f"/surveys/{survey.pk}/results.xlsx").content))
    assert [cell.value for cell in book.worksheets[0][1]] == [q.text for q in survey.questionnaire.questions.all()]
    assert "Абрамова" not in as_curator.get(f"/surveys/{survey.pk}/results/?view=texts").content.decode()


def test_the_table_holds_answers_and_summary(as_curator, survey):
    response = answered(survey, interest=8, words="=1+1", channel="phone")
    book = load_workbook(BytesIO(as_curator.get(f"/surveys/{survey.pk}/results.xlsx").content))
    raw, summary, about = book.worksheets
    assert about.title == "О файле"
    row = [cell.value for cell in raw[2]]
    assert row[0] == response.invitation.participation.person.full_name
    assert row[4:] == [8, "=1+1", "По телефону"]
    assert raw.cell(2, 6).data_type == "s"
    assert [cell.value for cell in summary[2]][1:4] == [1, 8, 8]


def cells(book):
    return str([cell.value for sheet in book for row in sheet for cell in row])


def test_the_curator_never_meets_who_named_whom_and_why(as_curator, preferences):
    survey, response, wanted, refused = preferences
    said = (wanted.person.list_name, refused.person.list_name, WHY)
    pages = ("results/", "results/?view=texts", "")
    shown = [as_curator.get(f"/surveys/{survey.pk}/{page}").content.decode() for page in pages]
    shown.append(as_curator.get(f"/responses/{response.pk}/").content.decode())
    shown.append(cells(load_workbook(BytesIO(as_curator.get(f"/surveys/{survey.pk}/results.xlsx").content))))
    assert [(words, number) for words in said for number, text in enumerate(shown) if words in text] == []
    assert "Этот ответ читает только психолог" in shown[3]
    assert response.invitation.participation.person.list_name in shown[4]


def test_the_curator_sees_who_chose_each_other_and_counts(as_curator, preferences):
    survey, response, wanted, refused = preferences
    mentee = response.invitation.participation
    answered(survey, participation=wanted, people={"ranked": [mentee.pk], "rather_not": []})
    page = as_curator.get(f"/surveys/{survey.pk}/results/")
    assert [(one.pk, other.pk) for one, other in page.context["matrix"].rows] == [(mentee.pk, wanted.pk)]
    assert wanted.person.list_name in page.content.decode()
    book = load_workbook(BytesIO(as_curator.get(f"/surveys/{survey.pk}/results.xlsx").content))
    matrix = [[cell.value for cell in row] for row in book["Выбрали друг друга"]]
    assert matrix == [
        ["Наставляемый", "Назвал, человек", wanted.person.list_name],
        [mentee.person.list_name, 1, "взаимно"],
    ]
    assert refused.person.list_name not in cells(book)


def test_an_anonymous_choice_has_no_matrix(as_curator, preferences):
    survey, response, wanted, _refused = preferences
    survey.is_anonymous = True
    survey.save()
    answered(survey, participation=wanted, people={"ranked": [response.invitation.participation_id], "rather_not": []})
    for _number in range(4):
        answered(survey, people={"ranked": [wanted.pk], "rather_not": []})
    survey.close()
    page = as_curator.get(f"/surveys/{survey.pk}/results/")
    assert (page.context["matrix"], wanted.person.list_name in page.content.decode()) == (None, False)


def test_only_the_specialist_reads_the_choices(client, curator, director, programme, preferences):
    _survey, response, wanted, refused = preferences
    addresses = [f"/programmes/{programme.pk}/rather-not{end}" for end in ("/", ".xlsx")]
    for user in (curator, director):
        client.force_login(user)
        assert [client.get(address).status_code for address in addresses] == [404, 404]
    client.force_login(user_with(Role.SPECIALIST, programme.organisation))
    page = client.get(addresses[0]).content.decode()
    table = cells(load_workbook(BytesIO(client.get(addresses[1]).content)))
    for name in (response.invitation.participation, wanted, refused):
        assert name.person.list_name in page
        assert name.person.list_name in table
    assert WHY in page
    assert WHY in table


def test_the_questionnaire_promises_what_is_kept(db):
    load_questionnaires()
    asked = Questionnaire.objects.get(slug="preferences")
    assert "прочитает только педагог-психолог" in asked.introduction
    confidential = [question.key for question in asked.questions.all() if question.is_confidential]
    assert confidential == ["people", "reason"]


def test_wishes_for_the_matching_come_from_the_newest_answers_that_were_sent(programme, preferences):
    survey, response, wanted, refused = preferences
    begun = ResponseFactory(invitation__survey=survey)
    assert wishes_of(programme) == {response.invitation.participation_id: ((wanted.pk,), (refused.pk,))}
    assert begun.invitation.participation_id not in wishes_of(programme)


def test_the_turnout_of_choices_is_that_of_the_survey(programme, preferences):
    survey, response, _wanted, _refused = preferences
    InvitationFactory(survey=survey)
    answered(survey)  # sent without naming anybody
    again = SurveyFactory(programme=programme, questionnaire=survey.questionnaire)
    InvitationFactory(survey=again, participation=response.invitation.participation)
    assert turnout_of_choices(programme) == (2, 3)


def test_mutual_choices_are_counted_as_couples():
    assert mutuality({1: [10, 11], 2: [10], 10: [1], 11: []}) == Mutuality(chose=3, named=3, mutual=1, without_mutual=1)


def test_groups_of_an_anonymous_survey_are_not_divided(as_curator, survey):
    survey.is_anonymous = True
    survey.save()
    for _number in range(5):
        answered(survey, interest=8)
    InvitationFactory(survey=survey, participation__mentor=True)
    survey.close()
    assert "?role=" not in as_curator.get(f"/surveys/{survey.pk}/results/").content.decode()
