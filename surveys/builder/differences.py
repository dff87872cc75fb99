"""What one version of a questionnaire changed in another, in the words of people."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from surveys.builder.cards import item_lists
from surveys.builder.words import condition_words, level_words, numbers_of
from surveys.enums import CHOICE_KINDS, QuestionKind
from surveys.format.layout import QUESTION_COLUMNS

HEAD_NAMES = {
    "title": gettext_lazy("title"),
    "introduction": gettext_lazy("introduction"),
    "pupil_introduction": gettext_lazy("introduction for pupils"),
    "farewell": gettext_lazy("what happens next"),
    "pupil_farewell": gettext_lazy("what happens next, for pupils"),
    "minutes": gettext_lazy("takes, minutes"),
}
OPTION_NAMES = ("from", "to", "low", "high", "at_most", "norm", "points", "other")


@dataclass
class Difference:
    """``kind``: added, removed, changed or moved; ``fields``: (name, before, after) of what was changed."""

    kind: str
    name: str
    fields: list = field(default_factory=list)


def differences(before, after):
    """``Difference`` rows from the plain questionnaire ``before`` to ``after``: head, questions, scales."""
    head = [
        (str(name), str(getattr(before, key)), str(getattr(after, key)))
        for key, name in HEAD_NAMES.items()
        if getattr(before, key) != getattr(after, key)
    ]
    found = [Difference("changed", _("The title and the words around"), head)] if head else []
    return found + _of_questions(before, after) + _of_scales(before, after)


def _of_questions(before, after):
    old = {question.key: question for question in before.questions}
    new = {question.key: question for question in after.questions}
    kept = [key for key in old if key in new]
    moved = _moved(kept, [key for key in new if key in old])
    found = []
    for key, question in new.items():
        if key not in old:
            found.append(Difference("added", question.text))
            continue
        was, now = _told(old[key], before), _told(question, after)
        names = [name for name in {**was, **now} if was.get(name) != now.get(name)]
        fields = [(name, was.get(name, ""), now.get(name, "")) for name in names]
        if fields:
            found.append(Difference("changed", question.text or old[key].text, fields))
        elif key in moved:
            found.append(Difference("moved", question.text))
    return found + [Difference("removed", question.text) for key, question in old.items() if key not in new]


def _moved(before, after):
    """Keys that stand elsewhere among those kept: all but a longest run that kept its order."""
    order = [before.index(key) for key in after]
    best: list = []
    for value in order:
        longest = max((run for run in best if run[-1] < value), key=len, default=())
        best.append((*longest, value))
    stayed = set(max(best, key=len, default=()))
    return {key for key in after if before.index(key) not in stayed}


def _told(question, questionnaire):
    """{name: words} of everything a person sees of a question."""
    options = question.options
    told = {
        _("question"): question.text,
        _("hint"): question.hint,
        _("number"): question.number,
        _("kind"): str(QuestionKind(question.kind).label),
        _("section"): question.section.title,
        _("required"): _("yes") if question.is_required else _("no"),
        _("fewer is better"): _("yes") if question.is_reverse else _("no"),
        _("condition"): condition_words(question.condition, questionnaire.questions),
    }
    if question.kind in CHOICE_KINDS:
        told[_("answers")] = "; ".join(_option(row) for row in options.get("choices", ()))
    if question.kind == QuestionKind.MATRIX:
        told[_("rows")], told[_("columns")] = "; ".join(options.get("rows", ())), "; ".join(options.get("columns", ()))
    if question.kind == QuestionKind.YES_NO and "yes" in options:
        told[_("answers")] = f"{options['yes']}; {options.get('no', '')}"
    for name in OPTION_NAMES:
        if name in options:
            told[QUESTION_COLUMNS[name].lower()] = _value(options[name])
    return told


def _option(row):
    return f"{row['label']} ({row['points']})" if "points" in row else row["label"]


def _value(value):
    if isinstance(value, dict):
        return "; ".join(f"{key} = {one}" for key, one in value.items())
    return (_("yes") if value else _("no")) if isinstance(value, bool) else str(value)


def _of_scales(before, after):
    old, new = ({scale.key: scale for scale in one.scales} for one in (before, after))
    found = []
    for key, scale in new.items():
        if key not in old:
            found.append(Difference("added", _("Scale: %(title)s") % {"title": scale.title}))
            continue
        was, now = _scale_told(old[key], before), _scale_told(scale, after)
        fields = [(name, was[name], now[name]) for name in now if was[name] != now[name]]
        if fields:
            found.append(Difference("changed", _("Scale: %(title)s") % {"title": scale.title}, fields))
    gone = [scale.title for key, scale in old.items() if key not in new]
    return found + [Difference("removed", _("Scale: %(title)s") % {"title": title}) for title in gone]


def _scale_told(scale, questionnaire):
    lists, own = item_lists(scale, questionnaire.questions)
    numbers = numbers_of(questionnaire.questions)
    bands = "; ".join(level_words(band, questionnaire.questions) for band in scale.bands)
    return {
        _("title"): scale.title,
        _("how it is counted"): scale.method,
        _("a point for yes"): lists["yes"],
        _("a point for no"): lists["no"],
        _("their own points"): lists["items"],
        _("the other way round"): lists["reverse"],
        _("special points"): ", ".join(sorted({numbers.get(item["question"], "?") for item in own})),
        _("levels"): bands,
    }
