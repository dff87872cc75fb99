"""Results by groups, before and after, tags, and who may read what."""

from io import BytesIO
from statistics import mean, median

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from monitoring.figures import figure
from monitoring.indicators import BY_KEY
from organisations.enums import Role
from surveys.enums import QuestionKind, QuestionnaireKind, Readers, SurveyState
from surveys.models import TextTag
from surveys.results import results_of
from surveys.results.changes import Change, Comparison, waves_of, waves_table
from surveys.results.counting import mean_of, median_of, scale_results
from surveys.results.crossing import cross, measures_of
from surveys.results.groups import Division, Groups
from surveys.results.reading import Reading
from surveys.satisfaction import satisfaction
from tests.factories.organisations import user_with
from tests.factories.participants import ParticipationFactory
from tests.factories.surveys import QuestionFactory, ResponseFactory, ScaleFactory, SurveyFactory
from tests.surveys.test_results import answered, cells

EVERYBODY = frozenset(Readers)


def of_class(survey, label, *marks, **more):
    return [
        answered(
            survey,
            ParticipationFactory(programme=survey.programme, person__class_label=label, person__grade=int(label[0])),
            interest=mark,
            **more,
        )
        for mark in marks
    ]


def table_of(survey, key, by):
    reading = Reading(survey, EVERYBODY)
    return cross(reading, next(measure for measure in measures_of(reading) if measure.key == key), by)


@given(st.lists(st.integers(1, 10), min_size=1, max_size=40))
def test_figures_of_counts_are_those_of_the_answers(figures):
    counts = {figure: figures.count(figure) for figure in figures}
    assert mean_of(counts) == pytest.approx(mean(figures))
    assert median_of(counts) == median(figures)


def test_a_question_by_classes_and_by_another_answer(survey):
    of_class(survey, "8 «А»", 2, 4, channel="chat")
    of_class(survey, "9 «Б»", 9, channel="phone")
    by_class = table_of(survey, "interest", "class")
    assert [(row.label, row.n, row.mean) for row in by_class.rows] == [("8 «А»", 2, 3), ("9 «Б»", 1, 9)]
    assert (by_class.total.n, by_class.total.mean) == (3, 5)
    by_answer = table_of(survey, "interest", "q:channel")
    assert [(row.label, row.n, row.median) for row in by_answer.rows] == [("В чате", 2, 3), ("По телефону", 1, 9)]
    choices = table_of(survey, "channel", "class")
    assert [list(row.cells) for row in choices.rows] == [[(2, 100), (0, 0)], [(0, 0), (1, 100)]]


@pytest.fixture
def anonymous(survey):
    survey.is_anonymous = True
    survey.state = SurveyState.CLOSED
    survey.save()
    return survey


def test_small_classes_of_an_anonymous_survey_go_together_or_are_not_divided(anonymous):
    of_class(anonymous, "8 «А»", *[5] * 6)
    of_class(anonymous, "9 «Б»", 1, 1, 1)
    assert Groups(Reading(anonymous)).divisions == {}  # the three would be told of by what is left
    of_class(anonymous, "9 «В»", 9, 9)
    division = Groups(Reading(anonymous)).divisions["class"]
    assert [(group.label, group.counted) for group in division.groups] == [("8 «А»", 6), ("остальные", 5)]


def test_no_two_divisions_of_an_anonymous_survey_cut_out_fewer_than_five(anonymous):
    of_class(anonymous, "8 «А»", *[5] * 9)
    of_class(anonymous, "9 «Б»", *[5] * 6)
    for _number in range(5):
        mentor = ParticipationFactory(programme=anonymous.programme, mentor=True, person__class_label="9 «Б»")
        answered(anonymous, mentor, interest=3)
    assert set(Groups(Reading(anonymous)).divisions) == {"role", "class"}
    mentee = ParticipationFactory(programme=anonymous.programme, mentor=True, person__class_label="8 «А»")
    answered(anonymous, mentee, interest=1)  # the only mentor of that class: the difference would name them
    assert set(Groups(Reading(anonymous)).divisions) == {"role"}


def test_an_optional_question_few_of_a_group_answered_is_not_divided(anonymous):
    of_class(anonymous, "8 «А»", *[5] * 5, words="Слова")
    of_class(anonymous, "9 «Б»", *[5] * 4)
    of_class(anonymous, "9 «Б»", 5, words="Единственные слова", channel="phone")
    of_class(anonymous, "9 «Б»", 5, channel="phone")
    of_class(anonymous, "8 «А»", *[5] * 5, channel="chat")
    assert table_of(anonymous, "channel", "class").refused
    assert not table_of(anonymous, "interest", "class").refused
    whole = Reading(anonymous)
    part = whole.narrowed(Groups(whole).find("class", "8 «А»"))
    channel = next(row for row in results_of(anonymous, part) if row.question.key == "channel")
    assert (channel.n, channel.shares) == (0, [])


def test_a_lone_small_answer_takes_another_with_it(anonymous):
    of_class(anonymous, "8 «А»", *[5] * 9, channel="chat")
    of_class(anonymous, "8 «А»", 1, channel="phone")
    assert [row.hidden for row in table_of(anonymous, "interest", "q:channel").rows] == [True, True]


def test_rows_of_an_anonymous_table_belong_to_nobody(as_curator, anonymous):
    for mark, words in ((1, "ячмень"), (2, "груша"), (3, "вишня"), (4, "банан"), (5, "абрикос")):
        of_class(anonymous, "8 «А»", mark, words=words)
    book = load_workbook(BytesIO(as_curator.get(f"/surveys/{anonymous.pk}/results.xlsx").content))
    rows = [[cell.value for cell in row][:2] for row in book.worksheets[0].iter_rows(min_row=2)]
    assert rows == [[1, "абрикос"], [2, "банан"], [3, "вишня"], [4, "груша"], [5, "ячмень"]]


@pytest.fixture
def waves(programme, survey):
    """The same asked twice: of two who answered both times one rose from 2 to 6, one fell from 8 to 7."""
    question = QuestionFactory(questionnaire=survey.questionnaire, key="worry", position=5, is_reverse=True)
    again = SurveyFactory(programme=programme, questionnaire=survey.questionnaire, opens_on="2025-11-10")
    rose, fell, once = ParticipationFactory.create_batch(3, programme=programme)
    for person, first, second in ((rose, (2, 8), (6, 4)), (fell, (8, 2), (7, 2))):
        answered(survey, person, interest=first[0], worry=first[1])
        answered(again, person, interest=second[0], worry=second[1])
    answered(survey, once, interest=10, worry=10)
    return survey, again, question


def test_before_and_after_by_everybody_and_by_person(waves):
    before, after, _question = waves
    comparison = Comparison(Reading(before), Reading(after))
    interest, worry = comparison.changes()
    assert (interest.n, interest.before, interest.after, interest.z, interest.percent) == (2, 5, 6.5, 1.5, 30)
    assert (interest.rose, interest.same, interest.fell) == (1, 0, 1)
    assert (worry.before, worry.after, worry.z, worry.percent) == (5, 3, 2, 40)  # fewer is better: the sign turns
    people = [comparison.person_change(interest.measured, row) for row in comparison.people(interest.measured)]
    assert [(row.before, row.after, row.z) for row in people] == [(8, 7, -1), (2, 6, 4)]
    assert [(row.n, row.z) for row in comparison.by_group(interest.measured, division_of(after))] == [(2, 1.5)]


def test_another_version_is_compared_by_the_keys_of_its_questions(programme, waves):
    before, _after, _question = waves
    newer = QuestionFactory(key="interest").questionnaire
    QuestionFactory(questionnaire=newer, key="worry", is_reverse=True)
    survey = SurveyFactory(programme=programme, questionnaire=newer, opens_on="2025-11-12")
    for row, (interest, worry) in zip(before.invitations.order_by("pk"), ((9, 1), (9, 1)), strict=False):
        answered(survey, row.participation, interest=interest, worry=worry)
    found = Comparison(Reading(before), Reading(survey)).changes()
    assert [(change.n, change.before, change.after) for change in found] == [(2, 5, 9), (2, 5, 1)]


def division_of(survey):
    return Division("role", tuple(Groups(Reading(survey)).by("role")))


def test_a_person_who_stood_at_nothing_has_no_percent():
    assert [Change("x", before, 3).percent for before in (0, 2)] == [None, 50]


def test_waves_stand_side_by_side_at_a_constant_cost(waves, django_assert_max_num_queries):
    _before, after, _question = waves
    rows = waves_table(waves_of(after), {Readers.REGISTER})
    assert [(round(x[0], 2), x[1]) for x in rows[0].cells] == [(6.67, 3), (6.5, 2)]
    with CaptureQueriesContext(connection) as few:
        waves_table(waves_of(after), {Readers.REGISTER})
    SurveyFactory(programme=after.programme, questionnaire=after.questionnaire, opens_on="2025-11-11")
    with django_assert_max_num_queries(len(few)):
        waves_table(waves_of(after), {Readers.REGISTER})


def test_what_only_the_psychologist_reads_is_theirs_on_pages_and_in_tables(client, curator, director, survey):
    secret = QuestionFactory(
        questionnaire=survey.questionnaire,
        key="home",
        position=7,
        kind=QuestionKind.LONG_TEXT,
        text="Как дома",
        is_required=False,
        options={"readers": "specialist"},
    )
    response = answered(survey, interest=5, home="Секрет из дома")
    pages = (
        f"/surveys/{survey.pk}/results/",
        f"/surveys/{survey.pk}/results/?view=texts",
        f"/responses/{response.pk}/",
    )
    table = f"/surveys/{survey.pk}/results.xlsx"
    for user, sees in (
        (curator, False),
        (director, False),
        (user_with(Role.SPECIALIST, survey.programme.organisation), True),
    ):
        client.force_login(user)
        told = [client.get(page).content.decode() for page in pages] + [
            cells(load_workbook(BytesIO(client.get(table).content)))
        ]
        assert [("Секрет из дома" in text or secret.text in text) for text in told] == [sees] * 4


def test_scores_stand_with_their_bands_and_are_made_up_for_earlier_answers(survey):
    ScaleFactory(
        questionnaire=survey.questionnaire,
        key="mood",
        title="Настрой",
        items=[{"question": "interest"}],
        bands=[{"from": 1, "to": 4, "label": "низкий", "alarm": True}, {"from": 5, "to": 10, "label": "высокий"}],
    )
    for mark in (2, 6, 7):
        answered(survey, interest=mark)
    result = scale_results(Reading(survey))[0]
    assert ([(band["label"], n) for band, n in result.bands], result.mean, result.band["label"]) == (
        [("низкий", 1), ("высокий", 2)],
        5,
        "высокий",
    )


def test_texts_are_tagged_counted_and_found_by_tag(as_curator, survey):
    first, second = (answered(survey, interest=5, words=words) for words in ("Больше времени", "Меньше бумаг"))
    row = first.answers.get(question__key="words")
    page = f"/surveys/{survey.pk}/results/?view=texts"
    as_curator.post(f"/surveys/{survey.pk}/results/tags/", {"answers": [row.pk], "name": "Время", "next": page})
    as_curator.post(f"/surveys/{survey.pk}/results/tags/", {"answers": [row.pk], "name": "время"})
    tag = TextTag.objects.get()
    shown = as_curator.get(f"{page}&tag={tag.pk}")
    assert [answer.pk for _question, answer, _texts in shown.context["rows"]] == [row.pk]
    assert [(chip["label"], chip["count"]) for chip in shown.context["tags"]] == [("Время", 1)]
    as_curator.post(f"/surveys/{survey.pk}/results/tags/", {"remove": f"{tag.pk}-{row.pk}"})
    assert not TextTag.objects.exists()
    assert second.answers.filter(question__key="words").exists()


def test_satisfaction_counts_the_newest_answer_of_each(programme, survey):
    survey.questionnaire.kind = QuestionnaireKind.SATISFACTION
    survey.questionnaire.save()
    again = SurveyFactory(programme=programme, questionnaire=survey.questionnaire, opens_on="2025-11-10")
    person, other = ParticipationFactory.create_batch(2, programme=programme)
    answered(survey, person, interest=2)
    answered(survey, other, interest=9)
    asked = again.questionnaire.questions.get(key="interest")
    ResponseFactory(
        submitted=True,
        submitted_at="2025-11-13T11:10:00Z",
        invitation__survey=again,
        invitation__participation=person,
        answers={asked: 7},
    )
    found = satisfaction(programme, "mentee", programme.organisation.today)
    assert (found.count, found.of) == (2, 2)


def test_who_has_grown_since_the_first_assessment_feeds_the_indicators(waves):
    before, _after, _question = waves
    before.questionnaire.kind = QuestionnaireKind.ASSESSMENT
    before.questionnaire.save()
    programme = before.programme
    found = figure(BY_KEY["growth_mentees"], programme, programme.organisation.today)
    assert (found.count.done, found.count.total, found.percent) == (1, 2, 50)
