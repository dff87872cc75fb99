"""Questionnaires in files."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from hypothesis import HealthCheck, given, settings
from openpyxl import Workbook

from mentoring.kit.opening import workbook_tables
from surveys.format.document import read_document, read_json
from surveys.format.files import read_file
from surveys.format.sheets import read_tables
from surveys.format.workbook import write_xlsx
from surveys.format.writing import write_json
from surveys.models import Questionnaire
from surveys.scoring import scores
from tests.surveys.questionnaires import questionnaires

SLOW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@SLOW
@given(questionnaires())
def test_json_reads_back_as_it_was_written(questionnaire):
    outcome = read_json(write_json(questionnaire))
    assert outcome.problems == []
    assert outcome.questionnaire == questionnaire


def read(**document):
    outcome = read_document({"title": "Анкета", **document})
    assert outcome.problems == []
    return outcome.questionnaire


def problems(**document):
    outcome = read_document({"title": "Анкета", **document})
    assert outcome.questionnaire is None
    return [(problem.place, problem.code) for problem in outcome.problems]


def test_fifty_eight_statements_and_a_key_need_no_more_than_they_have_on_paper():
    printed = [f"{number}. Утверждение {number}" for number in range(1, 59)]
    asked = read(
        each={"kind": "yes_no"},
        questions=printed,
        scales=[
            {"key": "fear", "title": "Страх", "method": "percent", "yes": ["1-3", 58], "no": [4, 5]},
            {"key": "lie", "title": "Ложь", "control": True, "no": "6, 7"},
        ],
    )
    assert [(row.number, row.text) for row in asked.questions[56:]] == [
        ("57", "Утверждение 57"),
        ("58", "Утверждение 58"),
    ]
    everybody_says_yes = {f"q{number}": True for number in range(1, 59)}
    fear, lie = scores(asked.scales, asked.questions, everybody_says_yes)
    assert (fear.value, fear.items, lie.value, lie.items) == (round(100 * 4 / 6, 4), 6, 0, 2)


def test_answers_named_once_serve_many_questions():
    asked = read(
        answers={"often": ["Никогда", {"text": "Иногда", "points": 1}, {"text": "Всегда", "points": 2}]},
        each={"answers": "often"},
        questions=["Ссорюсь", {"text": "Мирюсь", "reverse": True}],
        scales=[{"title": "Ссоры", "items": "all"}],
    )
    ways = {row["label"]: row["value"] for row in asked.questions[0].options["choices"]}
    (found,) = scores(asked.scales, asked.questions, {"q1": ways["Всегда"], "q2": ways["Иногда"]})
    assert (found.value, found.low, found.high) == (2 + (2 - 1), 0, 4)


def test_reverse_items_of_a_likert_scale():
    asked = read(
        each={"kind": "scale", "from": 1, "to": 4},
        questions=["Я спокоен", "Я напряжён", "Мне ничто не угрожает"],
        scales=[{"title": "Тревожность", "items": [2], "reverse": [1, 3]}],
    )
    (found,) = scores(asked.scales, asked.questions, {"q1": 1, "q2": 4, "q3": 2})
    assert found.value == 4 + 4 + 3


def test_answers_are_named_by_their_words_and_kept_by_their_codes():
    asked = read(
        questions=[
            {"number": 1, "text": "Куришь?", "kind": "yes_no"},
            {"number": 2, "text": "Как часто?", "answers": ["Редко", "Каждый день"], "if": {"question": 1, "is": "да"}},
            {"text": "Почему?", "kind": "long_text", "if": {"question": 2, "any_of": ["каждый день"]}},
        ]
    )
    assert [row.condition for row in asked.questions] == [
        {},
        {"question": "q1", "is": True},
        {"question": "q2", "any_of": ["a2"]},
    ]


def test_a_matrix_gives_points_by_column():
    asked = read(
        questions=[
            {
                "text": "Оцените",
                "kind": "matrix",
                "rows": ["Цели", "Кадры"],
                "columns": ["нет", {"text": "отчасти", "points": 1}, {"text": "да", "points": 2}],
            }
        ],
        scales=[{"title": "Всего", "items": [1]}, {"title": "Кадры", "items": [{"question": 1, "row": "кадры"}]}],
    )
    values = {"q1": {"Цели": "да", "Кадры": "отчасти"}}
    assert [found.value for found in scores(asked.scales, asked.questions, values)] == [3, 1]


def test_every_mistake_is_told_at_its_place():
    found = problems(
        kind="exam",
        answers={"often": ["Никогда", ""]},
        sections=[
            {
                "title": "Первый",
                "questions": [
                    {"text": "", "kind": "yes_no"},
                    {"text": "Как часто?", "answers": "seldom"},
                    {"text": "Сколько?", "kind": "number", "min": 5, "max": 2, "colour": "red"},
                    {"text": "Ещё", "kind": "yes_no", "if": {"question": 9, "is": True}},
                    "Без вида",
                ],
            }
        ],
        scales=[{"title": "Итог", "yes": [2, 77], "bands": [{"from": 3, "to": 1, "label": "мало"}]}],
    )
    assert found == [
        ("kind", "unknown_value"),
        ("answers.often[1]", "empty_option"),
        ("sections[0].questions[0].text", "missing"),
        ("sections[0].questions[1].answers", "no_such_list"),
        ("sections[0].questions[1].answers", "no_answers"),
        ("sections[0].questions[2].max", "limits_crossed"),
        ("sections[0].questions[2].colour", "unknown_field"),
        ("sections[0].questions[4].kind", "no_kind"),
        ("sections[0].questions[3].if.question", "no_such_question"),
        ("scales[0].yes[0]", "unknown_answer"),
        ("scales[0].yes[1]", "no_such_question"),
        ("scales[0].bands[0].to", "limits_crossed"),
    ]


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ({"kind": "scale", "from": 5, "to": 5}, "bad_scale"),
        ({"kind": "one", "answers": ["да", "нет"], "points": [1]}, "points_do_not_match"),
        ({"kind": "one", "answers": ["да", "нет"], "points": {"может быть": 1}}, "unknown_answer"),
        ({"kind": "one", "answers": [{"text": "а", "value": "x"}, {"text": "б", "value": "x"}]}, "same_value"),
        ({"kind": "matrix", "rows": [], "columns": ["да"]}, "no_answers"),
        ({"kind": "yes_no", "answers": ["да", "нет", "не знаю"]}, "not_two"),
        ({"kind": "scale", "alarm": {"at_most": 99}}, "unknown_answer"),
        ({"kind": "yes_no", "alarm": {"at_most": 1}}, "bad_condition"),
        ({"kind": "several", "answers": ["а"], "required": "иногда"}, "not_a_flag"),
        ({"kind": "short_text", "text": "длинно" * 100}, "too_long"),
    ],
)
def test_a_question_that_cannot_be(question, code):
    assert code in [found for _place, found in problems(questions=[{"text": "Вопрос", **question}])]


@pytest.mark.parametrize(
    "content", [b"{", b"[]", "{}".encode("utf-16"), b'{"title": "a", "title": "b"}', b"[" * 100_000, b"null"]
)
def test_what_is_no_document_is_refused_in_words(content):
    outcome = read_json(content)
    assert outcome.questionnaire is None and outcome.problems


def test_the_example_of_the_description_is_one():
    text = Path("docs/questionnaire-format.md").read_text(encoding="utf-8")
    example = text.split("```json\n", 1)[1].split("```", 1)[0]
    assert read_document(json.loads(example)).problems == []


@SLOW
@given(questionnaires())
def test_a_workbook_reads_back_as_it_was_written(questionnaire):
    outcome = read_tables(workbook_tables(write_xlsx(questionnaire)))
    assert outcome.problems == []
    assert outcome.questionnaire == questionnaire


def workbook(**sheets):
    """.xlsx bytes: rows of cells by the names of the sheets."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_a_workbook_written_by_hand():
    content = workbook(
        Анкета=[["Название", "Отношение к школе"], ["Минут на ответы", 7]],
        Вопросы=[
            ["№", "Вопрос", "тип", "Раздел", "Ответы", "Баллы", "Условие", "От", "До"],
            [1, "Мне интересно", "да или нет", "Учёба", "Верно\nНеверно", None, None, None, None],
            [2, "Почему", "long_text", None, None, None, "1 = неверно", None, None],
            [3, "Я ссорюсь", "one", "Общение", "часто", None, None, None, None],
            [4, "Мне легко", "Шкала", None, None, None, "3 из никогда; иногда или 1 = верно", 0, 5],
        ],
        Ответы=[["Список", "Ответ", "Баллы"], ["часто", "Никогда", 2], [None, "Иногда", 1], [None, "Часто", 0]],
        Шкалы=[["Шкала", "Название", "Способ", "Да", "Пункты"], ["s", "Школа", "percent", "1", "3-4"]],
        Уровни=[["Шкала", "От", "До", "Уровень"], ["s", 0, 49, "низкий"], ["s", 50, 100, "высокий"]],
    )
    outcome = read_tables(workbook_tables(content))
    assert outcome.problems == []
    asked = outcome.questionnaire
    assert [(section.title, len(asked.questions_of(section))) for section in asked.sections] == [
        ("Учёба", 2),
        ("Общение", 2),
    ]
    assert asked.questions[0].options == {"yes": "Верно", "no": "Неверно"}
    assert asked.questions[3].condition == {
        "any": [{"question": "q3", "any_of": ["a1", "a2"]}, {"question": "q1", "is": True}]
    }
    (found,) = scores(asked.scales, asked.questions, {"q1": True, "q3": "a2", "q4": 5})
    assert (found.value, found.band["label"]) == (100 * 7 / 8, "высокий")


def test_mistakes_of_a_workbook_name_its_cells():
    content = workbook(
        Анкета=[["Название", "Анкета"], ["Вид", "экзамен"]],
        Вопросы=[
            ["№", "Вопрос", "Тип", "Ответы", "Условие", "Цвет"],
            [1, "Куришь", "да или нет", None, "когда как", None],
            [2, "Как часто", "one", None, "1 = сто", None],
            [3, None, "date", None, None, None],
        ],
        Шкалы=[["Шкала", "Название", "Пункты"], ["s", "Сумма", "1, 9"]],
        Уровни=[["Шкала", "От", "До", "Уровень"], ["t", 0, 1, "мало"], ["s", 5, 1, "много"]],
    )
    outcome = read_tables(workbook_tables(content))
    assert outcome.questionnaire is None
    assert {(problem.place, problem.code) for problem in outcome.problems} == {
        ("«Вопросы», F1", "unknown_field"),
        ("«Вопросы», E2", "bad_condition"),
        ("«Уровни», A2", "no_such_scale"),
        ("«Анкета», B2", "unknown_value"),
        ("«Вопросы», D3", "no_answers"),
        ("«Вопросы», E3", "unknown_answer"),
        ("«Вопросы», B4", "missing"),
        ("«Шкалы», C2", "no_such_question"),
        ("«Уровни», C3", "limits_crossed"),
    }


def call(*args):
    out = io.StringIO()
    call_command("import_questionnaire", *map(str, args), json=True, stdout=out)
    return json.loads(out.getvalue())


@pytest.mark.django_db
def test_the_command_keeps_a_draft_and_then_its_next_version(tmp_path, school):
    file = tmp_path / "anketa.json"
    file.write_text(json.dumps({"title": "Анкета", "slug": "own", "questions": [{"text": "Как дела", "kind": "date"}]}))
    assert call(file, "--check").get("id") is None
    first = call(file, "--organisation", school.pk, "--publish")
    second = call(file, "--organisation", school.pk)
    assert [(row["version"], row["state"]) for row in (first, second)] == [(1, "published"), (2, "draft")]
    assert list(Questionnaire.objects.offered_to(school).values_list("pk", flat=True)) == [first["id"]]


@pytest.mark.django_db
def test_the_command_keeps_nothing_of_a_file_with_mistakes(tmp_path):
    file = tmp_path / "anketa.json"
    file.write_text(json.dumps({"questions": [{"text": "Как дела"}]}))
    with pytest.raises(CommandError):
        call(file)
    assert not Questionnaire.objects.exists()


def test_a_workbook_made_by_somebody_else_is_read_and_scored_as_by_hand():
    """Kinds in everyday words, points, «другое», a reverse mark, conditions, a matrix."""
    book = Workbook()
    book.active.title = "Анкета"
    book.active.append(["Название", "Моя неделя"])
    rows = [
        ["№", "Раздел", "Вопрос", "Тип", "Ответы", "Баллы", "Другое", "От", "До", "Обратный", "Условие", "Строки"],
        [1, "Учёба", "Я успеваю на уроках", "шкала", None, None, None, 1, 5],
        [2, None, "Я устаю", "оценка", None, None, None, 1, 5, "да"],
        [3, None, "Чем занят вечер", "один выбор", "Уроки\nСпорт\nТелефон", "2\n3\n0", "да"],
        [4, "Дома", "Почему телефон", "длинный текст", None, None, None, None, None, None, "3 = Телефон"],
        [5, None, "Как дома", "матрица", "редко; часто", "0; 1", None, None, None, None, "1 ≥ 2", "Помогают\nСпорят"],
    ]
    sheet = book.create_sheet("Вопросы")
    for row in rows:
        sheet.append(row)
    sheet = book.create_sheet("Шкалы")
    for row in (["Шкала", "Название", "Способ", "Пункты"], ["week", "Неделя", "сумма баллов", "1-3, 5"]):
        sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    outcome = read_file(content.getvalue(), "неделя.xlsx")
    assert outcome.problems == []
    read = outcome.questionnaire
    one, two, three, _why, five = (question.key for question in read.questions)
    values = {one: 4, two: 2, three: "a2", five: {"Помогают": "часто", "Спорят": "редко"}}
    [score] = scores(read.scales, read.questions, values)
    assert (score.low, score.value, score.high) == (2, 4 + (1 + 5 - 2) + 3 + 1 + 0, 15)
