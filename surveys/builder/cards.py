"""What the open card of the editor shows: a part of the draft, or what was typed and could not be kept."""

import hashlib
import json
from dataclasses import dataclass, field
from itertools import zip_longest

from django.utils.translation import gettext_lazy as _

from surveys.accepting import FILLABLE
from surveys.builder.conditions import ConditionForm, form_of
from surveys.builder.words import condition_words
from surveys.enums import CHOICE_KINDS, SCORED_KINDS, TEXT_KINDS, QuestionKind, Readers, ScoreMethod
from surveys.format.spans import span_text
from surveys.format.workbook import points_cell
from surveys.scoring import NO, YES

SPARE_ROWS = 3
KIND_ORDER = (
    QuestionKind.ONE,
    QuestionKind.SEVERAL,
    QuestionKind.SCALE,
    QuestionKind.YES_NO,
    QuestionKind.SHORT_TEXT,
    QuestionKind.LONG_TEXT,
    QuestionKind.NUMBER,
    QuestionKind.DATE,
    QuestionKind.MATRIX,
    QuestionKind.PEOPLE,
    QuestionKind.TOPICS,
    QuestionKind.SLOTS,
)
KINDS_OFFERED = [(kind.value, kind.label) for kind in KIND_ORDER]
PLAIN_VALUES = ("from", "to", "low", "high", "norm", "min", "max", "max_length", "at_most", "places")
BAND_FIELDS = ("from", "to", "label", "meaning", "age", "class", "if")  # of a level, as the form sends them
ALARM_WORDS = [("", _("no")), ("at_most", _("when it is not more than")), ("at_least", _("when it is not less than"))]


@dataclass
class OptionRow:
    text: str = ""
    value: str = ""
    points: str = ""
    placeholder: str = ""
    is_alarming: bool = False


@dataclass
class Card:
    """``values``: the plain fields as text; ``errors`` by field."""

    key: str
    values: dict
    options: list
    condition: ConditionForm
    errors: dict = field(default_factory=dict)

    @property
    def kind(self):
        return self.values["kind"]

    @property
    def kinds(self):
        return KINDS_OFFERED

    @property
    def readers(self):
        return Readers.choices

    @property
    def fills(self):
        return sorted(FILLABLE)

    @property
    def alarm_words(self):
        return ALARM_WORDS

    @property
    def is_choice(self):
        return self.kind in CHOICE_KINDS

    @property
    def is_text(self):
        return self.kind in TEXT_KINDS

    @property
    def gives_points(self):
        return self.kind in SCORED_KINDS

    @property
    def has_points(self):
        return any(row.points for row in self.options)


def question_card(question, earlier, data=None, errors=None):
    """The card of ``question``; with ``data`` (what was sent) it shows that."""
    values = _typed(data) if data is not None else _stored(question)
    options = _typed_rows(data, values["kind"]) if data is not None else _rows(question)
    return Card(question.key, values, options, form_of(question.condition, earlier), errors or {})


def _stored(question):
    options = question.options
    values = {name: _text(options.get(name)) for name in PLAIN_VALUES}
    values |= {"text": question.text, "hint": question.hint, "number": question.number, "kind": question.kind}
    values |= {"required": question.is_required, "reverse": question.is_reverse, "fills": question.fills}
    values |= {name: bool(options.get(name)) for name in ("other", "rather_not")}
    values |= {"readers": options.get("readers", ""), "source": options.get("source", "")}
    values["rows"] = "\n".join(options.get("rows", ()))
    points = options.get("points")
    values["points"] = points_cell(points) if points and question.kind == QuestionKind.SCALE else ""
    alarm = options.get("alarm", {})
    values["alarm_word"] = next((word for word in ("at_most", "at_least") if word in alarm), "")
    values["alarm_value"] = _text(alarm.get(values["alarm_word"]))
    return values


def _typed(data):
    names = (*PLAIN_VALUES, "text", "hint", "number", "kind", "fills", "readers", "source", "rows", "points")
    values = {name: data.get(name, "") for name in names}
    values |= {name: name in data for name in ("required", "reverse", "other", "rather_not")}
    return values | {"alarm_word": data.get("alarm-word", ""), "alarm_value": data.get("alarm-value", "")}


def _rows(question):
    options, kind = question.options, question.kind
    alarms = _alarming(question)
    points = options.get("points") or {}
    if kind == QuestionKind.YES_NO:
        return [
            OptionRow(options.get(name, ""), name, _text(points.get(name)), str(word), name in alarms)
            for name, word in ((YES, _("Yes")), (NO, _("No")))
        ]
    if kind == QuestionKind.MATRIX:
        rows = [OptionRow(column, "", _text(points.get(column))) for column in options.get("columns", ())]
    elif kind in CHOICE_KINDS:
        rows = [
            OptionRow(row["label"], row["value"], _text(row.get("points")), is_alarming=row["value"] in alarms)
            for row in options.get("choices", ())
        ]
    else:
        return []
    return rows + [OptionRow() for _spare in range(SPARE_ROWS)]


def _alarming(question):
    alarm = question.options.get("alarm", {})
    values = alarm.get("any_of") or ([alarm["is"]] if "is" in alarm else [])
    return {{True: YES, False: NO}.get(value, value) if isinstance(value, bool) else str(value) for value in values}


def _typed_rows(data, kind):
    alarms = set(data.getlist("alarm"))
    parts = zip(data.getlist("option-text"), data.getlist("option-value"), data.getlist("option-points"), strict=False)
    rows = [OptionRow(text, value, points, is_alarming=value in alarms) for text, value, points in parts]
    return rows if kind == QuestionKind.YES_NO else [row for row in rows if row.text] + [OptionRow()] * SPARE_ROWS


def _text(value):
    return "" if value is None else str(value)


# --- scales -----------------------------------------------------------------------------------------------------------
@dataclass
class ScaleCard:
    key: str
    values: dict
    bands: list
    own_items: list
    errors: dict = field(default_factory=dict)

    @property
    def methods(self):
        return ScoreMethod.choices

    @property
    def readers(self):
        return Readers.choices


def scale_card(scale, questions, data=None, errors=None):
    lists, own = item_lists(scale, questions)
    if data is not None:
        values = {name: data.get(name, "") for name in ("title", "note", "method", "readers", *lists)}
        values |= {name: name in data for name in ("control", "higher_is_better")}
        alarms = set(data.getlist("band-alarm"))
        bands = [
            band | {"alarm": str(n) in alarms, "whose": _whose(condition_of_level(scale, band["if"]), questions)}
            for n, band in sent_bands(data)
        ]
    else:
        values = {"title": scale.title, "note": scale.note, "method": scale.method, "readers": scale.readers, **lists}
        values |= {"control": scale.is_control, "higher_is_better": scale.higher_is_better}
        bands = [_stored_band(band, questions) for band in scale.bands]
        bands += [{} for _spare in range(SPARE_ROWS if not bands else 1)]
    return ScaleCard(scale.key, values, bands, own, errors or {})


def sent_bands(data):
    """[(number of the row, {field: text})] of the levels a form sent."""
    parts = zip_longest(*(data.getlist(f"band-{name}") for name in BAND_FIELDS), fillvalue="")
    return list(enumerate(dict(zip(BAND_FIELDS, row, strict=True)) for row in parts))


def condition_of_level(scale, sent):
    """The condition of a level by its mark: a form can only keep it or leave it out."""
    found = (band["if"] for band in scale.bands if band.get("if"))
    return next((condition for condition in found if _mark(condition) == sent), None)


def _mark(condition):
    return hashlib.sha256(json.dumps(condition, sort_keys=True).encode()).hexdigest()[:16]


def _stored_band(band, questions):
    condition = band.get("if")
    return {name: _text(value) for name, value in band.items()} | {
        "alarm": band.get("alarm"),
        "age": span_text(band.get("age")),
        "class": span_text(band.get("class")),
        "if": _mark(condition) if condition else "",
        "whose": _whose(condition, questions),
        "lacks": [name for name in ("from", "to", "label") if band[name] in (None, "")],
    }


def _whose(condition, questions):
    return condition_words(condition, questions) if condition else ""


def item_lists(scale, questions):
    """({field: «1, 3, 5–9»}, items that need more words than that)."""
    questions = list(questions)
    is_numbered = any(question.number for question in questions)
    names = {q.key: q.number if is_numbered else str(place) for place, q in enumerate(questions, 1)}
    counted = [number for number in names.values() if number]
    twice = {number for number in counted if counted.count(number) > 1}
    names = {key: number if number and number not in twice else key for key, number in names.items()}
    order = list(names)
    found: dict = {"items": [], "yes": [], "no": [], "reverse": []}
    own = []
    whole = _whole_matrices(scale, {question.key: question for question in questions})
    for item in scale.items:
        key, fields = item["question"], set(item) - {"question"}
        if key in whole:
            if key not in found["items"]:
                found["items"].append(key)
        elif key not in names:
            continue
        elif not fields:
            found["items"].append(key)
        elif fields == {"reverse"} and item["reverse"]:
            found["reverse"].append(key)
        elif fields == {"points"} and item["points"] in ({YES: 1}, {NO: 1}):
            found[next(iter(item["points"]))].append(key)
        else:
            own.append(item)
    return {name: _in_short(keys, names, order) for name, keys in found.items()}, own


def _whole_matrices(scale, by_key):
    """Matrices of which every row stands in the scale and nothing more is said of it."""
    rows: dict = {}
    for item in scale.items:
        if set(item) == {"question", "row"}:
            rows.setdefault(item["question"], set()).add(item["row"])
    return {
        key for key, found in rows.items() if key in by_key and len(found) == len(by_key[key].options.get("rows", ()))
    }


def _in_short(keys, names, order):
    """Runs of three and more as «5–9», where the questions between are the same and all numbers are figures."""
    told, at = [], 0
    while at < len(keys):
        end = at
        while end + 1 < len(keys) and order.index(keys[end + 1]) == order.index(keys[end]) + 1:
            end += 1
        run = [names[key] for key in keys[at : end + 1]]
        if len(run) > 2 and run[0].isdecimal() and run[-1].isdecimal():
            told.append(f"{run[0]}–{run[-1]}")
        else:
            told += run
        at = end + 1
    return ", ".join(told)
