"""Conditions and answers in the words of people: for cards, previews, papers and differences."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from surveys.conditions import GROUPS, OTHER, values_of, word_of
from surveys.enums import CHOICE_KINDS, QuestionKind
from surveys.format.answers import Unknown, answer_as_stored
from surveys.format.spans import span_text
from surveys.kinds import KINDS


def numbers_of(questions):
    """{key: how the question is called}: its own number, or its place where none is numbered."""
    questions = list(questions)
    if any(question.number for question in questions):
        return {question.key: question.number or f"«{question.text[:30]}»" for question in questions}
    return {question.key: str(place) for place, question in enumerate(questions, 1)}


def shown_numbers(questions):
    """{key: the number beside the question}: its own, or its place where none is numbered; "" for one without."""
    questions = list(questions)
    if any(question.number for question in questions):
        return {question.key: question.number for question in questions}
    return {question.key: str(place) for place, question in enumerate(questions, 1)}


def condition_words(condition, questions):
    """«ответ на вопрос 3 — «Да» и на вопрос 5 — не меньше 4»; "" where there is no condition."""
    questions = list(questions)
    by_key = {question.key: question for question in questions}
    return _words(condition, by_key, numbers_of(questions))


def _words(condition, by_key, numbers, is_inner=False):
    if not condition:
        return ""
    for group in GROUPS:
        if group in condition:
            join = pgettext("conditions", " and ") if group == "all" else pgettext("conditions", " or ")
            told = join.join(_words(part, by_key, numbers, is_inner=True) for part in condition[group])
            return f"({told})" if is_inner and len(condition[group]) > 1 else told
    return test_words(condition, by_key, numbers)


def whose_words(rule, questions):
    """Whose a level is (``surveys.norms``): «возраст 10–12, классы 5–7»; "" where it is everybody's."""
    told = []
    if rule.get("age"):
        told.append(_("age %(span)s") % {"span": span_text(rule["age"])})
    if rule.get("class"):
        told.append(_("class %(span)s") % {"span": span_text(rule["class"])})
    if rule.get("if"):
        told.append(condition_words(rule["if"], questions))
    return ", ".join(told)


def level_words(band, questions):
    """«0–4 низкая (возраст 10–12)»; of a level that is not finished «…–4 низкая»."""
    whose = whose_words(band, questions)
    begins, ends = ("…" if band[name] is None else band[name] for name in ("from", "to"))
    return f"{begins}–{ends} {band['label']}".strip() + (f" ({whose})" if whose else "")


def test_words(test, by_key, numbers):
    question = by_key.get(test["question"])
    if question is None:
        return _("a question that is not there any more")
    name = {"question": numbers[question.key]}
    if "answered" in test:
        if test["answered"]:
            return _("question %(question)s is answered") % name
        return _("question %(question)s is not answered") % name
    word = word_of(test)
    told = pgettext("conditions", " or ").join(f"«{answer_words(question, one)}»" for one in values_of(test))
    texts = {
        "is": _("the answer to question %(question)s is %(answer)s"),
        "any_of": _("the answer to question %(question)s is %(answer)s"),
        "is_not": _("the answer to question %(question)s is not %(answer)s"),
        "at_least": _("the answer to question %(question)s is not less than %(answer)s"),
        "at_most": _("the answer to question %(question)s is not more than %(answer)s"),
    }
    if word in ("at_least", "at_most"):
        told = told.strip("«»")
    return texts[word] % {**name, "answer": told}


def answer_words(question, value):
    """A stored answer of a choice, a mark or a day, as the question's own words have it."""
    if value == OTHER and question.options.get("other"):
        return pgettext("answer", "Other")
    if question.kind in CHOICE_KINDS:
        labels = {row["value"]: row["label"] for row in question.options.get("choices", ())}
        return labels.get(value, str(value))
    if question.kind == QuestionKind.YES_NO and isinstance(value, bool):
        return KINDS[question.kind].words(question, value, None)
    if question.kind == QuestionKind.DATE:
        return KINDS[question.kind].words(question, value, None)
    return str(value)


def offered_values(question):
    """[(value as a form sends it, words)] that a condition may name; empty where answers cannot be listed."""
    options = question.options
    if question.kind in CHOICE_KINDS and "choices" in options:
        rows = [(row["value"], row["label"]) for row in options["choices"]]
        return [*rows, (OTHER, pgettext("answer", "Other"))] if options.get("other") else rows
    if question.kind == QuestionKind.YES_NO:
        words = KINDS[question.kind].words
        return [("yes", words(question, True, None)), ("no", words(question, False, None))]
    if question.kind == QuestionKind.SCALE:
        return [(str(step), str(step)) for step in question.scale_steps]
    return []


def as_sent(value):
    """A stored value as a form sends it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def can_be(question, given):
    """Whether ``given`` (as a form sends it) is an answer of ``question``."""
    try:
        answer_as_stored({"kind": question.kind, "options": question.options}, given)
    except Unknown:
        return False
    return True


def sentence(words):
    return f"{capfirst(words)}." if words else ""
