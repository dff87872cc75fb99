"""Any questionnaire at all, for hypothesis."""

import string
from itertools import pairwise

from hypothesis import strategies as st

from participants.enums import ConsentPurpose, PersonGroup
from surveys.enums import Answering, Moment, QuestionKind, QuestionnaireKind, Readers, ScoreMethod
from surveys.format.nodes import tidy
from surveys.plain import PlainQuestion, PlainQuestionnaire, PlainScale, PlainSection
from surveys.scoring import answers_of

LETTERS = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp", "Zs")) | st.just(
    " "
)
CODES = st.text(string.ascii_letters + string.digits + "-_", min_size=1, max_size=12).filter(
    lambda code: code != "other"
)
FIGURES = st.integers(-50, 50) | st.sampled_from([0.5, 1.5, -2.25])


def words(most=40, least=1):
    return st.text(LETTERS, max_size=most).map(tidy).filter(lambda text: len(text) >= least)


def lines():
    return st.lists(words(least=0), max_size=3).map(lambda parts: tidy("\n".join(parts), is_long=True))


def _maybe(draw, options, name, values):
    if draw(st.booleans()):
        options[name] = draw(values)


@st.composite
def options_of(draw, kind):
    options: dict = {}
    match kind:
        case QuestionKind.ONE | QuestionKind.SEVERAL:
            options["choices"] = draw(choices())
            _maybe(draw, options, "other", st.just(True))
            if kind == QuestionKind.SEVERAL:
                _maybe(draw, options, "at_most", st.integers(1, 9))
        case QuestionKind.SCALE:
            low = draw(st.integers(-3, 5))
            options |= {"from": low, "to": low + draw(st.integers(1, 12))}
            options |= {"low": draw(words(least=0)), "high": draw(words(least=0))}
        case QuestionKind.YES_NO:
            if draw(st.booleans()):
                options |= {"yes": draw(words()), "no": draw(words())}
        case QuestionKind.NUMBER:
            low = draw(st.integers(-9, 9))
            options |= {"min": low, "max": low + draw(st.integers(0, 50))}
        case QuestionKind.MATRIX:
            options["rows"] = draw(st.lists(words(), min_size=1, max_size=4, unique_by=fold))
            options["columns"] = draw(st.lists(words(), min_size=1, max_size=4, unique_by=fold))
        case QuestionKind.PEOPLE:
            options |= {"places": draw(st.integers(1, 5)), "rather_not": draw(st.booleans())}
        case QuestionKind.TOPICS:
            _maybe(draw, options, "at_most", st.integers(1, 9))
        case QuestionKind.SHORT_TEXT | QuestionKind.LONG_TEXT:
            _maybe(draw, options, "max_length", st.integers(1, 2000))
    _maybe(draw, options, "readers", st.sampled_from(Readers.values))
    if kind in (QuestionKind.SCALE, QuestionKind.NUMBER):
        _maybe(draw, options, "norm", st.integers(-3, 10))
    return options


def fold(text):
    return text.casefold().replace("ё", "е")


@st.composite
def choices(draw):
    labels = draw(st.lists(words(), min_size=1, max_size=5))
    values = draw(st.lists(CODES, min_size=len(labels), max_size=len(labels), unique=True))
    rows = [{"value": value, "label": label} for value, label in zip(values, labels, strict=True)]
    for row in rows:
        _maybe(draw, row, "points", FIGURES)
    return rows


@st.composite
def tests_about(draw, question, *, is_alarm=False):
    """A test that answers of ``question`` can pass; ``None`` where there is none."""
    offered, kind = stored_answers(question), question.kind
    tests = [] if is_alarm else [st.just({"answered": draw(st.booleans())})]
    if offered:
        tests += [st.just({word: draw(st.sampled_from(offered))}) for word in ("is", "is_not")]
        tests.append(st.just({"any_of": draw(st.lists(st.sampled_from(offered), min_size=1, max_size=3, unique=True))}))
    if kind in (QuestionKind.SCALE, QuestionKind.NUMBER, QuestionKind.DATE):
        tests += [st.just({word: draw(st.sampled_from(offered))}) for word in ("at_least", "at_most")]
    return draw(st.one_of(tests)) if tests else None


def stored_answers(question):
    match question.kind:
        case QuestionKind.ONE | QuestionKind.SEVERAL:
            other = ["other"] if question.options.get("other") else []
            return [row["value"] for row in question.options["choices"]] + other
        case QuestionKind.YES_NO:
            return [True, False]
        case QuestionKind.SCALE:
            return list(question.scale_steps)
        case QuestionKind.NUMBER:
            return [question.options["min"], question.options["max"]]
        case QuestionKind.DATE:
            return ["2025-09-01", "2026-05-31"]
        case _:
            return []


@st.composite
def conditions(draw, earlier, depth=0):
    if not earlier or not draw(st.booleans()):
        return {}
    if depth < 2 and draw(st.integers(0, 4)) == 0:
        parts = [draw(conditions(earlier, depth + 1)) for _ in range(draw(st.integers(1, 3)))]
        parts = [part for part in parts if part]
        return {draw(st.sampled_from(["all", "any"])): parts} if parts else {}
    question = draw(st.sampled_from(earlier))
    return {"question": question.key, **draw(tests_about(question))}


@st.composite
def questionnaires(draw):
    sections, questions = [], []
    for _number in range(draw(st.integers(1, 3))):
        section = PlainSection(draw(words(least=0)), draw(lines()), draw(conditions(questions)))
        sections.append(section)
        for _place in range(draw(st.integers(0, 4))):
            questions.append(draw(questions_in(section, questions)))
    keys = draw(st.lists(CODES, max_size=3, unique=True))
    scales = [draw(scales_over(questions, key)) for key in keys] if questions else []
    return PlainQuestionnaire(
        title=draw(words()),
        slug=draw(CODES),
        kind=draw(st.sampled_from(QuestionnaireKind.values)),
        moment=draw(st.sampled_from(["", *Moment.values])),
        role=draw(st.sampled_from(["", *Answering.values])),
        group=draw(st.sampled_from(["", *PersonGroup.values])),
        formats=tuple(draw(st.lists(st.sampled_from(["student-student", "head-teacher"]), unique=True))),
        minutes=draw(st.integers(1, 60)),
        purpose=draw(st.sampled_from([ConsentPurpose.DATA.value, ConsentPurpose.PSYCHOLOGY.value])),
        introduction=draw(lines()),
        farewell=draw(lines()),
        pupil_introduction=draw(lines()),
        pupil_farewell=draw(lines()),
        sections=tuple(sections),
        questions=tuple(questions),
        scales=tuple(scales),
    )


@st.composite
def questions_in(draw, section, earlier):
    kind = draw(st.sampled_from(QuestionKind.values))
    taken = {question.key for question in earlier}
    question = PlainQuestion(
        section=section,
        key=draw(CODES.filter(lambda code: code not in taken)),
        kind=kind,
        text=draw(words()),
        number=draw(st.sampled_from(["", str(len(earlier) + 1), f"{len(earlier) + 1}а"])),
        hint=draw(words(least=0)),
        is_required=draw(st.booleans()),
        is_reverse=draw(st.booleans()),
        options=draw(options_of(kind)),
        condition=draw(conditions(earlier)),
        fills=draw(st.sampled_from(["", "need"])),
    )
    offered = answers_of(question)
    if kind in (QuestionKind.SCALE, QuestionKind.YES_NO, QuestionKind.MATRIX) and draw(st.booleans()):
        question.options["points"] = draw(st.dictionaries(st.sampled_from(offered), FIGURES, min_size=1))
    alarm = draw(tests_about(question, is_alarm=True)) if stored_answers(question) and draw(st.booleans()) else None
    if alarm:
        question.options["alarm"] = alarm
    return question


SPANS = st.sampled_from([[7, 10], [9, None], [None, 9], [11, 11]])


@st.composite
def rules(draw, questions):
    """Whose a level is."""
    rule = {draw(st.sampled_from(["age", "class"])): draw(SPANS)}
    if condition := draw(conditions(questions)):
        rule["if"] = condition
    return rule


@st.composite
def bands_of(draw, rule):
    bands = []
    for low, high in pairwise(sorted(draw(st.lists(FIGURES, max_size=4, unique=True)))):
        band = {"from": low, "to": high, "label": draw(words())}
        _maybe(draw, band, "meaning", lines().filter(bool))
        _maybe(draw, band, "alarm", st.just(True))
        bands.append(band | rule)
    return bands


@st.composite
def scales_over(draw, questions, key):
    places = [
        (question, row)
        for question in questions
        for row in (range(1, len(question.options["rows"]) + 1) if question.kind == QuestionKind.MATRIX else [None])
    ]
    chosen = draw(st.sets(st.integers(0, len(places) - 1), max_size=6))
    items = []
    for number in sorted(chosen):
        question, row = places[number]
        item = {"question": question.key} | ({"row": row} if row else {})
        if (offered := answers_of(question)) and draw(st.booleans()):
            item["points"] = draw(st.dictionaries(st.sampled_from(offered), FIGURES.filter(bool), min_size=1))
        _maybe(draw, item, "reverse", st.booleans())
        items.append(item)
    bands = draw(bands_of({}))
    for rule in draw(st.lists(rules(questions), max_size=2, unique_by=str)):
        bands = draw(bands_of(rule)) + bands
    return PlainScale(
        key=key,
        title=draw(words()),
        note=draw(lines()),
        method=draw(st.sampled_from(ScoreMethod.values)),
        items=tuple(items),
        bands=tuple(bands),
        higher_is_better=draw(st.booleans()),
        is_control=draw(st.booleans()),
        readers=draw(st.sampled_from(Readers.values)),
    )
