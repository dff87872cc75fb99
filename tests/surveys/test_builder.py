"""The builder: a draft is written, moved about, undone, published."""

import io
import json
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader

from mentoring.kit.errors import Refused
from mentoring.kit.pdf import qr_svg
from organisations.enums import Role
from surveys import publishing
from surveys.builder import editing, own
from surveys.builder.differences import differences
from surveys.builder.drafts import Conflict, keep, undo
from surveys.builder.paper import Sheet, paper_forms
from surveys.builder.pasting import pasted
from surveys.enums import QuestionKind, QuestionnaireState, StepDeed
from surveys.format.document import read_document
from surveys.models import Questionnaire
from surveys.storing import plain_of, store
from tests.factories.organisations import OrganisationFactory, curator_of, user_with
from tests.factories.roadmap import ProgrammeFactory

pytestmark = pytest.mark.django_db
DOCUMENT = {
    "title": "Как идут встречи",
    "sections": [
        {
            "title": "Встречи",
            "questions": [
                {"key": "held", "text": "Встречи проходят", "kind": "yes_no"},
                {"key": "often", "text": "Как часто", "answers": ["редко", "часто"]},
            ],
        },
        {"title": "Итог", "questions": [{"key": "mark", "text": "Оценка", "kind": "scale", "from": 1, "to": 5}]},
    ],
    "scales": [{"key": "s", "title": "Доволен", "items": ["mark"]}],
}


@pytest.fixture
def draft(school, curator):
    return store(read_document(DOCUMENT).questionnaire, organisation=school, by=curator)


@pytest.fixture
def address(draft):
    return f"/questionnaires/{draft.pk}"


def keys(draft):
    return list(draft.questions.values_list("key", flat=True))


def send(client, address, htmx=False, **data):
    """The form of a question as the editor sends it; the answer is the page it leads to."""
    headers = {"HX-Request": "true"} if htmx else {}
    return client.post(address, {"required": "on", **data}, headers=headers, follow=not htmx)


# --- moving about -----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("key", "by", "expected"),
    [
        ("often", -1, ["often", "held", "mark"]),
        ("often", 1, ["held", "often", "mark"]),  # into the next section, where it stands first
        ("held", -1, ["held", "often", "mark"]),
    ],
)
def test_a_question_goes_up_and_down_through_the_sections(draft, key, by, expected):
    moved = editing.shift_question(plain_of(draft), key, by)
    assert [question.key for question in moved.questions] == expected
    assert moved.questions[1].section.title == ("Итог" if (key, by) == ("often", 1) else "Встречи")


def test_a_question_goes_to_a_place_of_another_section(draft):
    moved = editing.place_question(plain_of(draft), "held", 2, 9)
    assert [(question.key, question.section.title) for question in moved.questions] == [
        ("often", "Встречи"),
        ("mark", "Итог"),
        ("held", "Итог"),
    ]


def test_a_question_that_is_taken_out_leaves_the_scales(draft):
    assert editing.remove_question(plain_of(draft), "mark").scales[0].items == ()


def test_a_copy_of_a_question_stands_after_it_under_a_key_of_its_own(draft):
    copied, key = editing.duplicate_question(plain_of(draft), "held")
    assert [question.key for question in copied.questions] == ["held", key, "often", "mark"]


@pytest.mark.parametrize("kind", QuestionKind.values)
def test_a_question_that_was_just_begun_is_previewed(as_curator, draft, address, kind):
    as_curator.post(f"{address}/add/", {"section": 2, "kind": kind, "text": "Новый вопрос"})
    assert "Новый вопрос" in as_curator.get(f"{address}/preview/?section=2").content.decode()


# --- keeping and undoing ----------------------------------------------------------------------------------------------
def rename(key, text):
    def change(plain):
        question = editing.question_of(plain, key)
        return editing.replace_question(plain, type(question)(**{**vars(question), "text": text}))

    return change


def change(draft, key, text, by, **more):
    step = {"place": f"question:{key}", "deed": StepDeed.CHANGED, "about": text}
    return keep(draft, rename(key, text), **step, by=by, **more)


def test_undoing_brings_the_draft_back_as_it_was(draft, curator):
    before = plain_of(draft)
    step = {"place": "section:1", "deed": StepDeed.REMOVED}
    keep(draft, lambda plain: editing.remove_section(plain, 1), **step, by=curator)
    undo(draft, draft.revision, by=curator)
    assert plain_of(draft) == before


def test_typing_on_is_one_step(draft, curator):
    for text in ("Встречи", "Встречи идут", "Встречи идут хорошо"):
        change(draft, "held", text, curator)
    assert draft.steps.count() == 1
    undo(draft, draft.revision, by=curator)
    assert draft.questions.get(key="held").text == "Встречи проходят"


def test_two_people_at_one_question_are_told_of_each_other(draft, school, curator):
    other = curator_of(school, last_name="Зимина")
    seen = draft.revision
    change(draft, "held", "Встречи бывают", other, seen=seen)
    with pytest.raises(Conflict):
        change(draft, "held", "Встречаемся", curator, seen=seen)
    kept = change(draft, "often", "Часто ли", curator, seen=seen)  # elsewhere both go on
    assert [step.by for step in kept.others] == [other]


def test_undoing_what_is_no_longer_last_is_refused(draft, curator):
    change(draft, "held", "Встречи бывают", curator)
    number = draft.revision
    change(draft, "often", "Часто ли", curator)
    with pytest.raises(Refused):
        undo(draft, number, by=curator)


# --- the page ---------------------------------------------------------------------------------------------------------
def test_what_is_typed_is_kept_at_once(as_curator, draft, address):
    answer = send(
        as_curator,
        f"{address}/questions/often/",
        htmx=True,
        seen="0",
        text="Как часто вы встречаетесь",
        kind="one",
        **{
            "option-text": ["раз в неделю", "реже", ""],
            "option-value": ["a1", "a2", ""],
            "option-points": ["2", "1", ""],
            "alarm": "a2",
            "if-0-question": "held",
            "if-0-word": "is",
            "if-0-value": "yes",
        },
    )
    assert answer.status_code == 200 and "draft-kept" in answer["HX-Trigger"]
    question = draft.questions.get(key="often")
    assert question.options == {
        "choices": [
            {"value": "a1", "label": "раз в неделю", "points": 2},
            {"value": "a2", "label": "реже", "points": 1},
        ],
        "alarm": {"is": "a2"},
    }
    assert question.condition == {"question": "held", "is": True}


def test_what_cannot_be_is_told_and_stays_typed(as_curator, draft, address):
    page = send(as_curator, f"{address}/questions/mark/", text="Оценка", kind="scale", **{"from": "5", "to": "5"})
    text = page.content.decode()
    assert "В шкале бывает от 2 до 21 делений." in text
    assert 'name="to" id="b-to" value="5"' in text
    assert draft.questions.get(key="mark").options["to"] == 5 and draft.questions.get(key="mark").options["from"] == 1


def test_a_pasted_questionnaire_becomes_questions_with_answers(as_curator, draft, address):
    text = "1. Как часто встречаетесь?\n- каждую неделю\n- реже\n2. Где?\n- в школе\n- дома"
    as_curator.post(f"{address}/add/", {"what": "questions", "section": "2", "kind": "one", "text": text})
    added = list(draft.questions.all())[-2:]
    assert [(row.number, row.text, [one["label"] for one in row.options["choices"]]) for row in added] == [
        ("1", "Как часто встречаетесь?", ["каждую неделю", "реже"]),
        ("2", "Где?", ["в школе", "дома"]),
    ]


def test_a_new_question_opens_at_once(as_curator, draft, address):
    answer = as_curator.post(f"{address}/add/", {"section": "1", "kind": "date", "text": "Когда встреча"})
    key = draft.questions.get(text="Когда встреча").key
    assert answer["Location"] == f"{address}/edit/?at=question:{key}#question-{key}"


def test_a_removal_offers_to_be_undone(as_curator, draft, address):
    page = as_curator.post(f"{address}/questions/held/act/", {"do": "remove"}, follow=True)
    draft.refresh_from_db()
    undo_address = f"{address}/undo/?number={draft.revision}"
    assert undo_address in page.content.decode()
    as_curator.post(undo_address)
    assert keys(draft) == ["held", "often", "mark"]


def test_a_scale_is_entered_by_the_numbers_of_its_questions(as_curator, draft, address):
    send(
        as_curator,
        f"{address}/scales/s/",
        title="Встречи",
        method="sum",
        yes="1",
        items="2–3",
        **{"band-from": ["0"], "band-to": ["7"], "band-label": ["мало"], "band-meaning": [""], "band-alarm": "0"},
    )
    scale = draft.scales.get()
    assert scale.items == [{"question": "held", "points": {"yes": 1}}, {"question": "often"}, {"question": "mark"}]
    assert scale.bands == [{"from": 0, "to": 7, "label": "мало", "alarm": True}]


def test_an_unfinished_level_is_kept_and_told_at_its_place(as_curator, draft, address):
    levels = {"band-from": ["1", ""], "band-to": ["4", "5"], "band-label": ["мало", "много"], "band-meaning": ["", ""]}
    sent = {"title": "Итог", "method": "sum", "items": "3", **levels}
    page = send(as_curator, f"{address}/scales/s/", **sent).content.decode()
    assert draft.scales.get().bands[0] == {"from": None, "to": 5, "label": "много"}
    assert "Уровень «много»: укажите, с какого балла он начинается." in page
    assert re.findall(r'aria-invalid="true" name="([a-z-]+)"', page) == ["band-from"]
    with pytest.raises(Refused):
        publishing.publish(draft, by=None)
    page = send(as_curator, f"{address}/scales/s/", **sent | {"band-from": ["1", "пять"]}).content.decode()
    assert "Здесь должно быть число." in page


def test_the_editor_asks_the_database_as_often_for_many_questions(as_curator, draft, address, queries_of):
    few = queries_of(f"{address}/edit/?at=question:mark")
    lines = "\n".join(f"Вопрос {number}" for number in range(40))
    as_curator.post(f"{address}/add/", {"section": "1", "kind": "long_text", "text": lines})
    assert queries_of(f"{address}/edit/?at=question:mark") <= few + 1  # the last step is named


@pytest.fixture
def queries_of(as_curator):
    def count(address):
        as_curator.get(address)
        with CaptureQueriesContext(connection) as asked:
            as_curator.get(address)
        return len(asked)

    return count


def test_the_phone_shows_the_very_fields_of_answering(as_curator, draft, address):
    text = as_curator.get(f"{address}/preview/?section=2").content.decode()
    assert 'class="scale-row ' in text and "Оценка" in text


# --- publishing and versions ------------------------------------------------------------------------------------------
def test_mistakes_forbid_publishing(draft, curator):
    draft.questions.filter(key="often").update(options={"choices": []})
    with pytest.raises(Refused) as refusal:
        publishing.publish(draft, by=curator)
    assert refusal.value.code == "has_errors"


def test_a_published_version_is_changed_in_the_next_one(draft, school, curator):
    first = publishing.publish(draft, by=curator)
    second = publishing.change(first, by=curator)
    assert publishing.change(first, by=curator) == second  # the draft that was begun
    with pytest.raises(Refused):
        change(first, "held", "Иначе", curator)
    change(second, "held", "Встречи идут", curator)
    publishing.publish(second, by=curator)
    first.refresh_from_db()
    assert (first.state, first.questions.get(key="held").text) == (QuestionnaireState.RETIRED, "Встречи проходят")
    assert [row.pk for row in Questionnaire.objects.offered_to(school)] == [second.pk]


def test_differences_are_told_in_words(draft):
    before = editing.add_questions(plain_of(draft), 1, [{"text": "Где встречи", "kind": "short_text"}])
    after = editing.remove_question(rename("held", "Встречи идут")(before), "mark")
    after = editing.place_question(after, before.questions[2].key, 1, 1)
    told = {(row.kind, row.name): [field[1:] for field in row.fields] for row in differences(before, after)}
    assert told == {
        ("changed", "Встречи идут"): [("Встречи проходят", "Встречи идут")],
        ("moved", "Где встречи"): [],
        ("removed", "Оценка"): [],
        ("changed", "Шкала: Доволен"): [("4", "")],
    }


def test_an_office_offers_its_own_to_its_schools(draft, school):
    office = user_with(Role.MUNICIPAL_COORDINATOR, school.parent)
    made = own.copy(draft, school.parent, by=office)
    elsewhere = OrganisationFactory()
    publishing.publish(made, by=office)
    assert made in Questionnaire.objects.offered_to(school)
    assert made not in Questionnaire.objects.offered_to(elsewhere)


# --- files and paper --------------------------------------------------------------------------------------------------
def test_a_file_becomes_a_draft_and_a_draft_a_file(as_curator, draft, school, address):
    programme = ProgrammeFactory(organisation=school)
    file = io.BytesIO(as_curator.get(f"{address}/file.xlsx").content)
    file.name = "анкета.xlsx"
    as_curator.post(f"/programmes/{programme.pk}/questionnaires/file/", {"file": file})
    taken = Questionnaire.objects.exclude(pk=draft.pk).get()
    assert plain_of(taken).questions == plain_of(draft).questions
    assert json.loads(as_curator.get(f"{address}/file.json").content)["title"] == draft.title


def test_a_file_with_mistakes_is_told_of_line_by_line(as_curator, school):
    programme = ProgrammeFactory(organisation=school)
    file = io.BytesIO(json.dumps({"questions": [{"text": "Как дела"}]}).encode())
    file.name = "анкета.json"
    page = as_curator.post(f"/programmes/{programme.pk}/questionnaires/file/", {"file": file})
    text = page.content.decode()
    assert page.status_code == 422 and "questions[0].kind" in text and "Укажите тип вопроса." in text
    assert not Questionnaire.objects.exists()


def test_the_sheet_has_the_school_the_questions_and_a_code(draft, school):
    content = paper_forms(draft, school, [Sheet(qr=qr_svg("https://example.ru/s/K7M4"), code="K7M4")])
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    assert school.name in text and "K7M4" in text
    assert [words for words in ("Встречи проходят", "редко", "Оценка") if words not in text] == []


# --- pasting ----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Один\nДва", [("", "Один", []), ("", "Два", [])]),
        ("1) Один\n2) Два", [("1", "Один", []), ("2", "Два", [])]),
        ("1. Один\nа) да\nб) нет", [("1", "Один", ["да", "нет"])]),
        ("Один\nда\nнет\n\nДва\nда", [("", "Один", ["да", "нет"]), ("", "Два", ["да"])]),
        ("\n\n", []),
    ],
)
def test_a_pasted_text_is_read_as_it_looks(text, expected):
    read = pasted(text, QuestionKind.ONE)
    told = [(row["number"], row["text"], [one["label"] for one in row["options"]["choices"]]) for row in read]
    assert told == expected
