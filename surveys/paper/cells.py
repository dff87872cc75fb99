"""An answer as one cell of the grid: what is typed ⇄ what is stored.

Choices are typed by the numbers in their boxes on the printed sheet, people by those beside their names; «-» says that
the sheet is empty there.
Whatever is typed goes through the same reading as the answers of a phone (``surveys.kinds``).
"""

import re
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from participants.slots import DAYS, PARTS, SLOTS
from surveys.conditions import OTHER
from surveys.enums import QuestionKind
from surveys.kinds import KINDS

EMPTY = ("-", "–", "—")
YES_WORDS = {"1", "да", "д", "+", "y", "yes"}
NO_WORDS = {"2", "0", "нет", "н", "n", "no"}
BY_NUMBERS = (QuestionKind.ONE, QuestionKind.SEVERAL, QuestionKind.TOPICS, QuestionKind.SLOTS, QuestionKind.PEOPLE)
LONG = (QuestionKind.SHORT_TEXT, QuestionKind.LONG_TEXT)
NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True)
class Column:
    """A question over its column. ``legend`` are (number, words); ``presses``: one key is the whole answer."""

    question: object
    number: str
    legend: tuple
    presses: bool
    hint: str

    @property
    def name(self):
        return f"c-{self.question.key}"

    @property
    def is_long(self):
        return self.question.kind in LONG

    @property
    def told(self):
        """«1 Да · 2 Нет»: what the keys mean."""
        return " · ".join(f"{number} {words}" for number, words in self.legend) or self.hint


def columns_of(questions, numbers, around):
    return [_column(question, numbers[question.key], around) for question in questions]


def _column(question, number, around):
    kind, legend, presses, hint = question.kind, (), False, ""
    if kind == QuestionKind.YES_NO:
        legend, presses = tuple(numbered(question, around)), True
    elif kind == QuestionKind.MATRIX:
        legend = tuple(enumerate(question.options["columns"], 1))
        hint = _("A figure for each row, in their order.")
    elif kind == QuestionKind.SCALE:
        low, high = question.limits
        presses = low >= 0 and high <= 10 and not (low == 0 and high == 10)
        hint = (
            _("From %(low)s to %(high)s; 0 stands for 10.")
            if presses and high == 10
            else _("From %(low)s to %(high)s.")
        )
        hint %= {"low": low, "high": high}
    elif kind == QuestionKind.PEOPLE:
        legend, hint = tuple(around.people.items()), _("Numbers in order of wish; after “;” those refused.")
    elif kind in BY_NUMBERS:
        legend = tuple(numbered(question, around))
        presses = kind == QuestionKind.ONE and _are_figures(legend) and not question.options.get("other")
    elif kind == QuestionKind.NUMBER:
        low, high = question.limits
        hint = _("From %(low)s to %(high)s.") % {"low": low, "high": high}
    elif kind == QuestionKind.DATE:
        hint = _("As 10.11.2025.")
    return Column(question, number, legend, presses, str(hint))


def offered(question, around):
    """[(number on paper, value as a form sends it, words)] in their order.

    Topics and formats change between printing and typing, so theirs is the number they are kept by."""
    kind = question.kind
    if kind == QuestionKind.SLOTS:
        return [
            (number, slot, f"{day}, {part}")
            for number, (slot, (day, part)) in enumerate(zip(SLOTS, _slot_names(), strict=True), 1)
        ]
    known = KINDS[kind].choices(question, around).items()
    if kind == QuestionKind.TOPICS or question.options.get("source"):
        return [(key, str(key), words) for key, words in known]
    found = [*known, (OTHER, _("Other"))] if KINDS[kind].has_other(question) else known
    return [(number, str(sent), words) for number, (sent, words) in enumerate(found, 1)]


def numbered(question, around):
    """[(number, words)] of what can be ticked, «other» too: as the sheet prints them and the grid tells them."""
    if question.kind == QuestionKind.YES_NO:
        words = KINDS[question.kind].words
        return [(1, words(question, True, around)), (2, words(question, False, around))]
    if question.kind == QuestionKind.TOPICS:
        return [row for _heading, topics in around.offered_topics for row in topics.items()]
    return [(number, words) for number, _sent, words in offered(question, around)]


def _are_figures(rows):
    return all(row[0] < 10 for row in rows)


def _slot_names():
    return [(day, part) for day in DAYS.values() for part in PARTS.values()]


def read_cell(question, text, around):
    """The stored value of what was typed; ``None``: nothing. Raises ``Refused``."""
    text = text.strip()
    if not text or text in EMPTY:
        return None
    data = QueryDict(mutable=True)
    _put(data, question, text, around)
    return KINDS[question.kind].read(question, data, around)


def _put(data, question, text, around):
    name, kind = f"q-{question.key}", question.kind
    if kind == QuestionKind.YES_NO:
        data[name] = _yes_or_no(question, text)
    elif kind == QuestionKind.SCALE:
        data[name] = "10" if text == "0" and 0 not in question.scale_steps and 10 in question.scale_steps else text
    elif kind == QuestionKind.MATRIX:
        _put_rows(data, name, question, text)
    elif kind == QuestionKind.PEOPLE:
        _put_people(data, name, text)
    elif kind in BY_NUMBERS:
        _put_chosen(data, name, question, text, around)
    else:
        data[name] = text


def _yes_or_no(question, text):
    word = text.casefold()
    words = KINDS[question.kind].words
    for is_yes, sent in ((True, YES_WORDS), (False, NO_WORDS)):
        if word in sent or word == str(words(question, is_yes, None)).casefold():
            return "yes" if is_yes else "no"
    raise Refused(_("Type 1 for “%(yes)s” or 2 for “%(no)s”."), "not_yes_or_no", _both(question))


def _both(question):
    words = KINDS[question.kind].words
    return {"yes": words(question, True, None), "no": words(question, False, None)}


def _put_rows(data, name, question, text):
    rows, columns = question.options["rows"], question.options["columns"]
    marks = list(re.sub(r"[\s,;]", "", text)) if len(columns) < 10 else re.split(r"[\s,;]+", text)
    if len(marks) != len(rows):
        raise Refused(_("There are %(rows)s rows: type as many figures."), "rows_do_not_match", {"rows": len(rows)})
    for number, mark in enumerate(marks, 1):
        if mark not in EMPTY:
            data[f"{name}-{number}"] = columns[_place(mark, len(columns))]


def _place(mark, most):
    if not mark.isdecimal() or len(mark) > 4 or not 1 <= int(mark) <= most:
        raise Refused(_("Type numbers from 1 to %(most)s."), "no_such_number", {"most": most})
    return int(mark) - 1


def _chosen(text, rows, *, are_many):
    """What was typed one number after another; where every number is a figure, each figure is one."""
    sent_by = {number: sent for number, sent, _words in rows}
    marks = list(text) if are_many and text.isdecimal() and _are_figures(rows) else NUMBERS.findall(text)
    for mark in marks:
        if len(mark) > 9 or int(mark) not in sent_by:
            raise Refused(*_no_such_number(mark, rows))
    return [sent_by[int(mark)] for mark in marks]


def _no_such_number(mark, rows):
    if [number for number, *_more in rows] == list(range(1, len(rows) + 1)):
        return _("Type numbers from 1 to %(most)s."), "no_such_number", {"most": len(rows)}
    return _("There is no number %(number)s on the sheet."), "no_such_number", {"number": mark[:20]}


def _put_chosen(data, name, question, text, around):
    rows = offered(question, around)
    numbers, words = re.match(r"([\d\s,;.]*)(.*)", text, re.DOTALL).groups()
    chosen = _chosen(numbers.strip(), rows, are_many=question.kind != QuestionKind.ONE)
    if words.strip() and (not chosen or chosen[-1] != OTHER):
        raise Refused(*_no_such_number(words.strip(), rows))
    if question.kind == QuestionKind.ONE and len(chosen) > 1:
        raise Refused(_("Only one answer can be chosen here."), "too_many")
    data.setlist(name, chosen)
    data[f"{name}-other"] = words.strip()


def _put_people(data, name, text):
    """Places in their order; after «;» those with whom the person would rather not."""
    ranked, _sign, refused = text.partition(";")
    for place, number in enumerate(NUMBERS.findall(ranked), 1):
        data[f"{name}-{place}"] = number
    data.setlist(f"{name}-not", NUMBERS.findall(refused))


def cell_text(question, value, around):
    """A stored value as it would be typed; "" where there is none."""
    if value is None:
        return ""
    match question.kind:
        case QuestionKind.YES_NO:
            return "1" if value else "2"
        case QuestionKind.MATRIX:
            columns = question.options["columns"]
            between = "" if len(columns) < 10 else " "
            return between.join(
                str(columns.index(value[row]) + 1) if value.get(row) in columns else "-"
                for row in question.options["rows"]
            )
        case QuestionKind.PEOPLE:
            sides = [" ".join(map(str, value[side])) for side in ("ranked", "rather_not")]
            return "; ".join(sides) if sides[1] else sides[0]
        case QuestionKind.ONE | QuestionKind.SEVERAL | QuestionKind.TOPICS | QuestionKind.SLOTS:
            return _chosen_text(question, value if isinstance(value, list) else [value], around)
        case QuestionKind.DATE:
            return ".".join(reversed(value.split("-")))
        case _:
            return str(value)


def _chosen_text(question, values, around):
    places = {sent: str(number) for number, sent, _words in offered(question, around)}
    told = [places.get(OTHER if isinstance(value, dict) else str(value), "?") for value in values]
    words = next((value[OTHER] for value in values if isinstance(value, dict)), "")
    return f"{' '.join(told)} {words}".strip()
