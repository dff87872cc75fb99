"""Conditions, alarms and lists as a person writes them in a cell.

«3 = Да», «3 ≠ Нет», «5 ≥ 4», «5 ≤ 2», «3 из Да; Не знаю», «7 заполнен», «7 не заполнен», several joined by «и» or by
«или». An answer with «и», «;» or quotation marks in it stands in «…». What is more involved is written as JSON.
"""

import json
import re

from django.utils.translation import gettext as _

from surveys.conditions import values_of, word_of

SIGNS = {"is": "=", "is_not": "≠", "at_least": "≥", "at_most": "≤"}
WORDS = {"=": "is", "==": "is", "≠": "is_not", "!=": "is_not", "<>": "is_not", "≥": "at_least", ">=": "at_least"}
WORDS |= {"≤": "at_most", "<=": "at_most"}
JOINS = {"all": "и", "any": "или"}
TEST = re.compile(r"(?P<name>\S*?)\s*(?P<sign>==|!=|<>|>=|<=|=|≠|≥|≤)\s*(?P<value>.+)")
ONE_OF = re.compile(r"(?P<name>\S*?)\s*\bиз\s+(?P<value>.+)", re.IGNORECASE)
ANSWERED = re.compile(r"(?P<name>\S+)\s+(?P<no>не\s+)?заполнен[ао]?", re.IGNORECASE)
QUOTED = re.compile(r"«[^«»]*»|\"[^\"]*\"")
PLAIN = re.compile(r"[^\s«»\"=≠≥≤<>!;{}]+(?: [^\s«»\"=≠≥≤<>!;{}]+)*")


class Unreadable(ValueError):
    """The cell cannot be understood."""


# --- reading ----------------------------------------------------------------------------------------------------------
def read_condition_cell(text):
    """The condition in a cell, as a document has it. Raises ``Unreadable``."""
    if text.startswith("{"):
        return _json(text)
    hidden, quoted = _hidden(text)
    for group, join in JOINS.items():
        parts = re.split(rf"\s+{join}\s+", hidden, flags=re.IGNORECASE)
        if len(parts) > 1:
            return {group: [_test(part, quoted) for part in parts]}
    return _test(hidden, quoted)


def read_alarm_cell(text):
    """«= Да», «≤ 3», «из А; Б»: a test without its question. Raises ``Unreadable``."""
    if text.startswith("{"):
        return _json(text)
    hidden, quoted = _hidden(text)
    test = _test(hidden, quoted, is_named=False)
    test.pop("question", None)
    return test


def _json(text):
    try:
        return json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise Unreadable from error


def _hidden(text):
    """``text`` with a sign in the place of every quoted part, and the parts."""
    quoted: list = []

    def hide(match):
        quoted.append(match[0][1:-1])
        return f"\0{len(quoted) - 1}\0"

    return QUOTED.sub(hide, text.strip()), quoted


def _shown(text, quoted):
    return re.sub("\0(\\d+)\0", lambda match: quoted[int(match[1])], text.strip())


def _test(text, quoted, is_named=True):
    text = text.strip()
    if match := ANSWERED.fullmatch(text):
        return {"question": _shown(match["name"], quoted), "answered": not match["no"]}
    if (match := ONE_OF.fullmatch(text)) and bool(match["name"]) == is_named:
        values = [_shown(part, quoted) for part in match["value"].split(";") if part.strip()]
        return {"question": _shown(match["name"], quoted), "any_of": values}
    if (match := TEST.fullmatch(text)) and bool(match["name"]) == is_named:
        return {"question": _shown(match["name"], quoted), WORDS[match["sign"]]: _shown(match["value"], quoted)}
    raise Unreadable


def cell_words():
    """What a condition in a cell may look like, for a message."""
    return _("Write it like “3 = Yes”, “5 ≥ 4”, “3 one of Yes; No”, “7 is filled in”, joined by “and” or by “or”.")


# --- writing ----------------------------------------------------------------------------------------------------------
def condition_cell(condition):
    if not condition:
        return ""
    for group, join in JOINS.items():
        if group in condition:
            parts = [_plain_test(part) for part in condition[group]]
            if len(parts) > 1 and None not in parts:
                return f" {join} ".join(parts)
            return json.dumps(condition, ensure_ascii=False)
    return _plain_test(condition) or json.dumps(condition, ensure_ascii=False)


def alarm_cell(alarm):
    if not alarm:
        return ""
    return (_plain_test({"question": "", **alarm}) or "").strip() or json.dumps(alarm, ensure_ascii=False)


def _plain_test(test):
    """A test in a few words; ``None`` where they would not read back."""
    if any(group in test for group in JOINS):
        return None
    name = test["question"]
    if "answered" in test:
        return f"{name} {'' if test['answered'] else 'не '}заполнен"
    word = word_of(test)
    values = [_value(part) for part in values_of(test)]
    if None in values:
        return None
    if word == "any_of":
        return f"{name} из {'; '.join(values)}"
    return f"{name} {SIGNS[word]} {values[0]}"


def _value(value):
    if isinstance(value, bool):
        return "Да" if value else "Нет"
    text = str(value)
    if PLAIN.fullmatch(text) and not re.search(r"(?i)\b(и|или|из)\b", text):
        return text
    return None if "«" in text or "»" in text or '"' in text or "\0" in text else f"«{text}»"
