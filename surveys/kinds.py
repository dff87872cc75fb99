"""How each kind of question is asked, read and told.

A kind reads what a form sent into the stored value (``None``: not answered; ``Refused``: cannot be so), prepares the
field the template shows, and says the value in words. Values: text; a number; an ISO date; yes/no; a choice's value or
``{"other": text}``; a list of those; topic ids; slots; ``{row: column}``; ``{"ranked": [ids], "rather_not": [ids]}``.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from mentoring.kit.errors import Refused
from mentoring.kit.text import collapse
from participants.slots import DAYS, PARTS, SLOTS, slot_words
from surveys.conditions import OTHER
from surveys.enums import QuestionKind
from surveys.scoring import NO, YES

TEXT_LIMIT = 2000
A_MARK, HALF_A_LINE, TWO_THIRDS = 3, 14, 30  # letters that stand in a fifth of a phone's line, in half of it…
A_SCREENFUL = 10  # answers one below the other


@dataclass
class Choice:
    value: Any
    label: str
    is_on: bool = False


def input_name(question):
    return f"q-{question.key}"


def _clean(text):
    """Without what no database keeps, lines ended alike."""
    return text.replace("\x00", "").replace("\r\n", "\n")


def _columns(steps):
    """How many marks stand in a line of a phone: all, or the lines are as even as they can be, none over six."""
    lines = -(-steps // (5 if steps % 5 == 0 else 6))
    return -(-steps // lines)


class ShortText:
    template = "surveys/kinds/short_text.html"
    limit = 300
    is_ticked_once = False  # a mark or one choice: what was ticked cannot be unticked
    reads = "text"  # how a script reads it: static/js/answering/values.js

    def most(self, question):
        return question.options.get("max_length", self.limit)

    def read(self, question, data, around):
        text, most = _clean(data.get(input_name(question), "")).strip(), self.most(question)
        if len(text) > most:
            raise Refused(
                ngettext(
                    "The answer is longer than %(limit)s letter. Shorten it.",
                    "The answer is longer than %(limit)s letters. Shorten it.",
                    most,
                ),
                "too_long",
                {"limit": most},
            )
        return text or None

    def typed(self, question, data, around):
        """What was sent as it was sent: shown again where it could not be kept."""
        return data.get(input_name(question)) or None

    def shown(self, question, value, around):
        return {"limit": self.most(question)}

    def words(self, question, value, around):
        return str(value)

    def option(self, question, part, around):
        """One part of an answer as counts name it."""
        return self.words(question, part, around)

    def is_asked(self, question, around):
        return True

    def reads_as(self, question, around):
        return self.reads


class LongText(ShortText):
    template = "surveys/kinds/long_text.html"
    limit = TEXT_LIMIT


class Number(ShortText):
    template = "surveys/kinds/number.html"
    reads = "number"

    def read(self, question, data, around):
        text = collapse(data.get(input_name(question), ""))
        if not text:
            return None
        low, high = question.options.get("min", 0), question.options.get("max", 1_000_000)
        if not text.isdecimal() or not low <= int(text) <= high:
            raise Refused(_("Write a whole number from %(low)s to %(high)s."), "bad_number", {"low": low, "high": high})
        return int(text)

    def shown(self, question, value, around):
        return {"low": question.options.get("min", 0), "high": question.options.get("max", "")}


class Date(ShortText):
    template = "surveys/kinds/date.html"
    reads = "day"

    def read(self, question, data, around):
        text = collapse(data.get(input_name(question), ""))
        if not text:
            return None
        try:
            day = datetime.strptime(text, "%d.%m.%Y").date() if "." in text else date.fromisoformat(text)  # noqa: DTZ007
            return day.isoformat()
        except ValueError as error:
            raise Refused(_("There is no such day: %(day)s."), "no_such_day", {"day": text[:20]}) from error

    def words(self, question, value, around):
        return date_format(date.fromisoformat(value), "j E Y")


class Scale(ShortText):
    template = "surveys/kinds/scale.html"
    reads = "mark"
    is_ticked_once = True

    def read(self, question, data, around):
        text = data.get(input_name(question), "")
        if not text:
            return None
        if not text.isdecimal() or int(text) not in question.scale_steps:
            raise Refused(_("Choose a mark of the scale."), "not_on_scale")
        return int(text)

    def shown(self, question, value, around):
        return {
            "choices": [Choice(step, str(step), step == value) for step in question.scale_steps],
            "columns": _columns(len(question.scale_steps)),
            "low": _end(question.scale_steps[0], question.options.get("low")),
            "high": _end(question.scale_steps[-1], question.options.get("high")),
        }

    def words(self, question, value, around):
        return _("%(done)s of %(total)s") % {"done": value, "total": question.scale_steps[-1]}


def _end(mark, label):
    return f"{mark} — {label}" if label else str(mark)


class YesNo(ShortText):
    template = "surveys/kinds/one.html"
    reads = "yes_no"
    is_ticked_once = True

    def read(self, question, data, around):
        return {YES: True, NO: False}.get(data.get(input_name(question), ""))

    def shown(self, question, value, around):
        answers = ((YES, True), (NO, False))
        choices = [Choice(sent, self.words(question, answer, around), value is answer) for sent, answer in answers]
        return {"choices": choices, "is_pair": max(len(choice.label) for choice in choices) <= HALF_A_LINE}

    def words(self, question, value, around):
        own = question.options.get(YES if value else NO)
        return own or (_("Yes") if value else _("No"))


class One(ShortText):
    """One of the questionnaire's choices, or of the programme's formats (then the value is a format's id)."""

    template = "surveys/kinds/one.html"
    reads = "choice"
    is_ticked_once = True

    def choices(self, question, around):
        if question.options.get("source") == "formats":
            return dict(around.formats)
        return {choice["value"]: choice["label"] for choice in question.options["choices"]}

    def reads_as(self, question, around):
        return "mark" if question.options.get("source") == "formats" else self.reads

    def has_other(self, question):
        return bool(question.options.get("other"))

    def is_asked(self, question, around):
        return len(self.choices(question, around)) > 1

    def read(self, question, data, around):
        chosen = data.get(input_name(question), "")
        if chosen == OTHER and self.has_other(question):
            return self._other(question, data)
        return self._known(question, chosen, around) if chosen else None

    def _other(self, question, data):
        return {OTHER: collapse(_clean(data.get(f"{input_name(question)}-other", "")))[: ShortText.limit]}

    def _known(self, question, chosen, around):
        for value in self.choices(question, around):
            if str(value) == chosen:
                return value
        raise Refused(_("Choose one of the answers."), "no_such_choice")

    def shown(self, question, value, around):
        picked = value if isinstance(value, list) else [value]
        other = next((part for part in picked if isinstance(part, dict)), None)
        choices = self.choices(question, around)
        return {
            "choices": [Choice(value, label, value in picked) for value, label in choices.items()],
            "are_many": len(choices) > A_SCREENFUL and max(map(len, choices.values())) <= TWO_THIRDS,
            "has_other": self.has_other(question),
            "is_other": other is not None,
            "other": other[OTHER] if other else "",
        }

    def words(self, question, value, around):
        if isinstance(value, dict) and value[OTHER]:
            return value[OTHER]
        return self.option(question, value, around)

    def option(self, question, part, around):
        if isinstance(part, dict):
            return _("Other")
        return self.choices(question, around).get(part, _("no longer in the list"))


class Several(One):
    template = "surveys/kinds/several.html"
    reads = "choices"
    is_ticked_once = False

    def typed(self, question, data, around):
        sent = data.getlist(input_name(question))
        values = [self._known(question, chosen, around) for chosen in dict.fromkeys(sent) if chosen != OTHER]
        if OTHER in sent and self.has_other(question):
            values.append(self._other(question, data))
        return values

    def read(self, question, data, around):
        values = self.typed(question, data, around)
        most = question.options.get("at_most")
        if most and len(values) > most:
            raise Refused(
                ngettext("Leave no more than %(most)s answer.", "Leave no more than %(most)s answers.", most),
                "too_many",
                {"most": most},
            )
        return values or None

    def words(self, question, value, around):
        return "; ".join(super(Several, self).words(question, part, around) for part in value)


class Topics(Several):
    reads = "marks"

    def choices(self, question, around):
        return around.topics


class Slots(ShortText):
    template = "surveys/kinds/slots.html"
    reads = "choices"

    def read(self, question, data, around):
        sent = set(data.getlist(input_name(question)))
        return [slot for slot in SLOTS if slot in sent] or None

    def shown(self, question, value, around):
        picked = value or []
        return {
            "days": [
                (name, [Choice(f"{day}-{part}", label, f"{day}-{part}" in picked) for part, label in PARTS.items()])
                for day, name in DAYS.items()
            ]
        }

    def words(self, question, value, around):
        return slot_words(value)

    def option(self, question, part, around):
        return slot_words([part])


class Matrix(ShortText):
    template = "surveys/kinds/matrix.html"
    reads = "rows"
    is_ticked_once = True

    def read(self, question, data, around):
        columns = question.options["columns"]
        answers = {}
        for number, row in enumerate(question.options["rows"], 1):
            chosen = data.get(f"{input_name(question)}-{number}", "")
            if chosen in columns:
                answers[row] = chosen
        return answers or None

    def shown(self, question, value, around):
        picked = value or {}
        longest = max(map(len, question.options["columns"]))
        return {
            "width": "short" if longest <= A_MARK else "long" if longest > HALF_A_LINE else "medium",
            "rows": [
                (row, [Choice(column, column, picked.get(row) == column) for column in question.options["columns"]])
                for row in question.options["rows"]
            ],
        }

    def words(self, question, value, around):
        return "; ".join(f"{row}: {column}" for row, column in value.items())


class People(ShortText):
    """Places in order of preference, and those with whom the person would rather not work.

    ``words`` never tells the latter: only the respondent and the specialist read ``rather_not_words``."""

    template = "surveys/kinds/people.html"
    reads = "people"

    def is_asked(self, question, around):
        """Where there is nobody to choose from, the question would only block the rest."""
        return bool(around.people)

    def typed(self, question, data, around):
        name = input_name(question)
        places = range(1, question.options.get("places", 3) + 1)
        return {
            "ranked": [self._known(sent, around) for place in places if (sent := data.get(f"{name}-{place}"))],
            "rather_not": [self._known(sent, around) for sent in dict.fromkeys(data.getlist(f"{name}-not"))],
        }

    def read(self, question, data, around):
        ranked, rather_not = self.typed(question, data, around).values()
        if len(set(ranked)) < len(ranked):
            raise Refused(_("One person stands in two places. Leave one of them."), "chosen_twice")
        if set(ranked) & set(rather_not):
            raise Refused(_("The same person is both chosen and refused. Leave one of the two."), "chosen_and_refused")
        return {"ranked": ranked, "rather_not": rather_not} if ranked or rather_not else None

    def _known(self, sent, around):
        if not sent.isdecimal() or int(sent) not in around.people:
            raise Refused(_("Choose people of the list."), "no_such_person")
        return int(sent)

    def shown(self, question, value, around):
        ranked, rather_not = (value or {}).get("ranked", []), (value or {}).get("rather_not", [])
        places = range(question.options.get("places", 3))
        people = around.people.items()
        return {
            "places": [
                (place + 1, [Choice(pk, label, ranked[place : place + 1] == [pk]) for pk, label in people])
                for place in places
            ],
            "asks_rather_not": bool(question.options.get("rather_not")),
            "refusable": [Choice(pk, label, pk in rather_not) for pk, label in people],
            "has_refused": bool(rather_not),
        }

    def words(self, question, value, around):
        return "; ".join(f"{place}. {self.name(pk, around)}" for place, pk in enumerate(value["ranked"], 1))

    def rather_not_words(self, value, around):
        return "; ".join(self.name(pk, around) for pk in value["rather_not"])

    @staticmethod
    def name(pk, around):
        return around.people.get(pk, _("no longer in the list"))


KINDS = {
    QuestionKind.SHORT_TEXT: ShortText(),
    QuestionKind.LONG_TEXT: LongText(),
    QuestionKind.ONE: One(),
    QuestionKind.SEVERAL: Several(),
    QuestionKind.SCALE: Scale(),
    QuestionKind.YES_NO: YesNo(),
    QuestionKind.NUMBER: Number(),
    QuestionKind.DATE: Date(),
    QuestionKind.MATRIX: Matrix(),
    QuestionKind.PEOPLE: People(),
    QuestionKind.TOPICS: Topics(),
    QuestionKind.SLOTS: Slots(),
}


def is_answered(question, value):
    """Whether ``value`` is enough for a required question: a matrix needs every row, people a first place."""
    if value is None:
        return False
    if question.kind == QuestionKind.MATRIX:
        return len(value) == len(question.options["rows"])
    if question.kind == QuestionKind.PEOPLE:
        return bool(value["ranked"])
    return value != {OTHER: ""} and value != [{OTHER: ""}]


CONFIDENTIAL = gettext_lazy("Only the psychologist reads this answer.")


def told_to_curator(question, value, around):
    """The same as ``in_words``, without what is confidential."""
    return CONFIDENTIAL if question.is_confidential and value is not None else in_words(question, value, around)


def in_words(question, value, around):
    """``value`` for people to read; "" when there is none."""
    return KINDS[question.kind].words(question, value, around) if value is not None else ""
