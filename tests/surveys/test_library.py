"""Every ready questionnaire: loaded, checked, answered to the end through the pages respondents use, and scored."""

import pytest
import yaml

from organisations.content import FIXTURES
from organisations.enums import Role
from participants.enums import ParticipationRole, PersonGroup
from surveys.checking import check
from surveys.enums import Answering, QuestionKind, ResponseState
from surveys.filling import Filling
from surveys.format.document import read_document
from surveys.models import Answer
from surveys.scoring import scores
from surveys.storing import plain_of, store
from tests.factories.organisations import user_with
from tests.factories.participants import ParticipationFactory, TopicFactory
from tests.factories.roadmap import MentoringFormatFactory
from tests.factories.surveys import InvitationFactory, SurveyFactory

LIBRARY = sorted(path.stem for path in FIXTURES.glob("questionnaires/*.yaml"))
MARK = 7  # on every scale; of a matrix and of choices the last, of yes and no «yes»
BEFORE = {"hopes": 7.0}  # seven marks of 7
AFTER = {"satisfaction": 7.0}
SCORES = {
    "assessment-mentee": {"study": 7.0, "people": 6.0},  # (7 + 7 + (11 − 7)) / 3
    "assessment-mentor": {"readiness": 6.5714},  # (6 · 7 + (11 − 7)) / 7
    "assessment-teacher": {"lesson": 7.0, "people": 7.0, "school": 6.0},
    "diagnostics-pupil": {"wellbeing": 6.25, "needs": 10.0},  # (7 + 7 + 7 + 4) / 4; five rows of 2
    "diagnostics-teacher": {"skills": 100.0},
    "quality": {"quality": 18.0},
    "swot": {"strengths": 100.0, "weaknesses": 100.0, "opportunities": 100.0, "threats": 100.0},
}


def read(slug):
    return read_document(yaml.safe_load((FIXTURES / f"questionnaires/{slug}.yaml").read_text(encoding="utf-8")))


@pytest.mark.parametrize("slug", LIBRARY)
def test_a_ready_questionnaire_has_no_mistakes_is_answered_to_the_end_and_scored(slug, client, programme, today):
    outcome = read(slug)
    assert outcome.problems == []
    assert check(outcome.questionnaire) == []
    questionnaire = store(outcome.questionnaire)
    questionnaire.publish(today and questionnaire.created_at)
    invitation = _invited(questionnaire, programme)
    token = invitation.link.token
    for number in range(1, 20):
        filling = Filling(type(invitation).objects.get(pk=invitation.pk))
        if number > len(filling.sections):
            break
        fields = filling.fields(filling.sections[number - 1])
        sent = {name: value for field in fields for name, value in _sent(field).items()}
        reply = client.post(f"/a/{token}/{number}/", sent)
        if "more=1" in reply.url:  # these answers lead to more questions
            reply = client.post(f"/a/{token}/{number}/", sent)
    assert client.post(f"/a/{token}/check/").url == f"/a/{token}/"
    invitation.refresh_from_db()
    assert invitation.response.state == ResponseState.SUBMITTED
    rows = Answer.objects.filter(response=invitation.response)
    values = dict(rows.values_list("question__key", "value"))
    plain = plain_of(questionnaire)
    assert set(values) == {question.key for question in plain.questions}
    usual = BEFORE if slug.startswith("before-") else AFTER if slug.startswith("after-") else {}
    found = {score.scale.key: score.value for score in scores(plain.scales, plain.questions, values)}
    assert found == SCORES.get(slug, usual)


def test_the_grid_of_quality_is_nine_signs_of_nought_to_two():
    plain = read("quality").questionnaire
    keys = [row.key for row in plain.questions if row.kind == QuestionKind.ONE]
    values = dict(zip(keys, ["none", "partly", "fully"] * 3, strict=True))
    [score] = scores(plain.scales, plain.questions, values)
    assert (score.low, score.value, score.high, score.band["label"]) == (0, 9, 18, "допустимое")


def test_every_format_and_side_is_asked_before_and_after(programme):
    asked = [read(slug).questionnaire for slug in LIBRARY]
    asked = {(row.formats, row.role, row.moment) for row in asked if row.kind == "satisfaction" and row.formats}
    assert len(asked) == 5 * 2 * 2


def _invited(questionnaire, programme):
    survey = SurveyFactory(programme=programme, questionnaire=questionnaire)
    TopicFactory(name="алгебра")
    TopicFactory(name="общение")
    programme.formats.set([MentoringFormatFactory(slug=slug) for slug in ("student-student", "employer-student")])
    if questionnaire.role == Answering.STAFF:
        member = user_with(Role.CURATOR, programme.organisation)
        return InvitationFactory(survey=survey, participation=None, member=member)
    role = questionnaire.role or ParticipationRole.MENTEE
    other = ParticipationRole.MENTEE if role == ParticipationRole.MENTOR else ParticipationRole.MENTOR
    ParticipationFactory.create_batch(3, programme=programme, role=other)
    group = questionnaire.group or PersonGroup.STUDENT
    return InvitationFactory(
        survey=survey,
        participation=ParticipationFactory(programme=programme, role=role, person__group=group),
        consented=True,
    )


def _sent(field):
    """What a form sends for a field in full."""
    question, shown, name = field.question, field.input, field.name
    match question.kind:
        case QuestionKind.SCALE:
            return {name: str(MARK)}
        case QuestionKind.YES_NO:
            return {name: "yes"}
        case QuestionKind.NUMBER:
            return {name: "3"}
        case QuestionKind.ONE:
            return {name: str(shown["choices"][-1].value)}
        case QuestionKind.SEVERAL:
            return {name: [str(shown["choices"][0].value)]}
        case QuestionKind.TOPICS:
            (_heading, topics), *_others = shown["groups"]
            return {name: [str(topics[0].value)]}
        case QuestionKind.SLOTS:
            return {name: ["tue-afternoon"]}
        case QuestionKind.MATRIX:
            return {f"{name}-{number}": row[1][-1].value for number, row in enumerate(shown["rows"], 1)}
        case QuestionKind.PEOPLE:
            _place, people = shown["places"][0]
            return {f"{name}-1": str(people[0].value), f"{name}-not": [str(people[-1].value)]}
        case _:
            return {name: "Так и есть."}
