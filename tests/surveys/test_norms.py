"""Levels of an age, a class or an answer: read from files, reached by scores, counted in results."""

import io
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from surveys.format.document import read_document
from surveys.format.files import read_file
from surveys.models import KeptScore
from surveys.norms import Who
from surveys.publishing import publish
from surveys.results.counting import scale_results
from surveys.results.crossing import Measure, cross
from surveys.results.reading import Reading
from surveys.saving import save_answers, submit_response
from surveys.scoring import scores
from surveys.storing import plain_of, store
from tests.factories.surveys import InvitationFactory, SurveyFactory

BOY = {"question": 1, "is": "мальчик"}
BANDS = [
    {"from": 6, "to": 10, "label": "высокий", "age": "8-10", "if": BOY, "alarm": True},
    {"from": 0, "to": 5, "label": "обычный", "age": "8-10", "if": BOY},
    {"from": 0, "to": 7, "label": "обычный", "class": "5+"},
    {"from": 8, "to": 10, "label": "высокий", "class": "5+", "alarm": True},
    {"from": 0, "to": 3, "label": "обычный"},
    {"from": 4, "to": 10, "label": "высокий", "alarm": True},
]


def document(**more):
    questions = [
        {"text": "Кто я", "answers": ["мальчик", "девочка"]},
        {"text": "Как часто", "kind": "scale", "from": 0, "to": 10},
    ]
    scale = {"title": "Страх", "items": [2], "bands": BANDS}
    return {"title": "Нормы", "questions": questions, "scales": [scale]} | more


def read(**more):
    outcome = read_document(document(**more))
    assert outcome.problems == []
    return outcome.questionnaire


@pytest.mark.parametrize(
    ("sex", "mark", "who", "level"),
    [
        ("a1", 6, Who(age=9, grade=3), "высокий"),
        ("a2", 6, Who(age=9, grade=5), "обычный"),  # a girl of the fifth class
        ("a1", 6, Who(age=12, grade=6), "обычный"),
        ("a1", 6, Who(), "высокий"),  # nothing is known: everybody else's norm
        ("a2", 3, None, "обычный"),
    ],
)
def test_the_first_norm_that_fits_is_the_persons(sex, mark, who, level):
    asked = read()
    (score,) = scores(asked.scales, asked.questions, {"q1": sex, "q2": mark}, who)
    assert (score.band["label"], score.is_alarming) == (level, level == "высокий")


def test_whom_no_norm_fits_gets_a_score_without_a_level():
    asked = read(scales=[{"title": "Страх", "items": [2], "bands": BANDS[:2]}])
    (score,) = scores(asked.scales, asked.questions, {"q1": "a2", "q2": 6}, Who(age=9))
    assert (score.value, score.band, score.is_alarming) == (6, None, False)


@pytest.mark.parametrize(
    ("written", "span"),
    [("10–12 лет", [10, 12]), (11, [11, 11]), ("от 14", [14, None]), ("14+", [14, None]), ("до 9", [None, 9])],
)
def test_a_span_is_written_as_people_do(written, span):
    bands = [{"from": 0, "to": 10, "label": "любой", "age": written}]
    asked = read(scales=[{"title": "Страх", "items": [2], "bands": bands}])
    assert asked.scales[0].bands[0]["age"] == span


@pytest.mark.parametrize("written", ["12-10", "десять", [1], "0-3", [None, None]])
def test_a_span_that_is_none_is_told_at_its_place(written):
    bands = [{"from": 0, "to": 10, "label": "любой", "age": written}]
    outcome = read_document(document(scales=[{"title": "Страх", "items": [2], "bands": bands}]))
    assert [(problem.place, problem.code) for problem in outcome.problems] == [("scales[0].bands[0].age", "bad_span")]


def test_a_workbook_holds_norms_and_a_span_that_became_a_day_is_told():
    book = Workbook()
    book.active.title = "Анкета"
    book.active.append(["Название", "Нормы"])
    sheets = {
        "Вопросы": [
            ["№", "Вопрос", "Тип", "Ответы", "От", "До"],
            [1, "Кто я", "один вариант", "мальчик; девочка"],
            [2, "Как часто", "шкала", None, 0, 10],
        ],
        "Шкалы": [["Шкала", "Название", "Пункты"], ["s", "Страх", "2"]],
        "Уровни": [
            ["Шкала", "От", "До", "Уровень", "Возраст", "Для кого"],
            ["s", 0, 10, "любой", "10–12", "1 = мальчик"],
            ["s", 0, 10, "любой", datetime(2026, 7, 5), None],  # noqa: DTZ001 - as a table program keeps it
        ],
    }
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    outcome = read_file(content.getvalue(), "нормы.xlsx")
    assert [(problem.place, problem.code) for problem in outcome.problems] == [("«Уровни», E3", "made_a_date")]
    sheet["E3"] = "14+"
    book.save(content := io.BytesIO())
    levels = read_file(content.getvalue(), "нормы.xlsx").questionnaire.scales[0].bands
    assert levels[0]["age"] == [10, 12] and levels[0]["if"] == {"question": "q1", "is": "a1"}
    assert levels[1]["age"] == [14, None]


@pytest.fixture
def answered(programme, curator):
    """A survey that a boy of nine and a pupil of fourteen have answered alike."""
    draft = store(read(), organisation=programme.organisation, by=curator)
    publish(draft, by=curator)
    survey = SurveyFactory(programme=programme, questionnaire=draft)
    asked = {question.key: question for question in draft.questions.all()}
    for born, label in ((date(2016, 3, 1), "3 «Б»"), (date(2011, 6, 14), "8 «А»")):
        pupil = {"participation__person__birth_on": born, "participation__person__class_label": label}
        invitation = InvitationFactory(survey=survey, **pupil)
        save_answers(invitation, {asked["q1"]: "a1", asked["q2"]: 6})
        submit_response(invitation)
    return survey


@pytest.mark.django_db
def test_results_count_everybody_by_their_own_norm(answered, as_curator):
    reading = Reading(answered)
    (found,) = scale_results(reading)
    assert [(level["label"], count) for level, count in found.bands] == [("обычный", 1), ("высокий", 1)]
    assert (found.mean, found.band) == (6, None)
    rows = cross(reading, Measure("scale:scale1", "Страх", scale=found.scale), "class").rows
    assert {row.label: [count for count, _share in row.cells] for row in rows} == {"3 «Б»": [0, 1], "8 «А»": [1, 0]}
    assert answered.signals.count() == 1
    page = as_curator.get(f"/responses/{KeptScore.objects.get(norm=0).response_id}/").content.decode()
    assert "6–10 высокий" in page and "8–10 высокий" not in page
    assert as_curator.get(f"/surveys/{answered.pk}/results/").status_code == 200


@pytest.mark.django_db
def test_the_builder_keeps_whose_a_level_is(answered, as_curator, curator):
    draft = store(plain_of(answered.questionnaire), organisation=answered.programme.organisation, by=curator)
    address = f"/questionnaires/{draft.pk}/"
    card = as_curator.get(f"{address}edit/?at=scale:scale1").context["page"].scales[0].card
    names = ("from", "to", "label", "meaning", "age", "class", "if")
    sent = {f"band-{name}": [band.get(name, "") for band in card.bands] for name in names}
    sent["band-class"][2] = sent["band-class"][3] = "6-11"
    alarms = [number for number, band in enumerate(card.bands) if band.get("alarm")]
    fields = {"title": "Страх", "method": "sum", "items": "2", "readers": "register", "higher_is_better": "on"}
    as_curator.post(f"{address}scales/scale1/", fields | sent | {"band-alarm": alarms})
    expected = [dict(band) for band in plain_of(answered.questionnaire).scales[0].bands]
    for band in expected[2:4]:
        band["class"] = [6, 11]
    assert plain_of(draft).scales[0].bands == tuple(expected)
