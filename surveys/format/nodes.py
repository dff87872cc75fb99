"""One object of a document, field by field: what is wrong is noted at its place and a usual value taken instead."""

import difflib
import math
from dataclasses import dataclass

from django.utils.translation import gettext as _

from mentoring.kit.text import collapse
from surveys.limits import NUMBER_LIMIT

TEXT_MOST = 4000
YES_WORDS = {"да", "yes", "true", "1", "+", "верно"}
NO_WORDS = {"нет", "no", "false", "0", "-", "–", "неверно"}


@dataclass(frozen=True)
class Problem:
    """``place`` is a path in the document (``sections[0].questions[2].answers``) or «Sheet», cell."""

    place: str
    text: str
    code: str


class Node:
    def __init__(self, given, path, problems):
        self.path, self.problems, self.seen = path, problems, set()
        if not isinstance(given, dict):
            self.wrong("", "not_an_object", _("An object with named fields must stand here."))
            given = {}
        self.given = given

    def at(self, name):
        return f"{self.path}.{name}" if self.path and name else self.path or name

    def wrong(self, name, code, text):
        self.problems.append(Problem(self.at(name), str(text), code))

    def get(self, name):
        self.seen.add(name)
        return self.given.get(name)

    def text(self, name, most=TEXT_MOST, *, is_required=False, is_long=False, default=""):
        given = self.get(name)
        if isinstance(given, int | float) and not isinstance(given, bool):
            given = f"{given:g}" if isinstance(given, float) else str(given)
        if given is None or given == "":
            if is_required:
                self.wrong(name, "missing", _("This must be filled in."))
            return default
        if not isinstance(given, str):
            self.wrong(name, "not_text", _("Text must stand here."))
            return default
        return self.short(name, tidy(given, is_long=is_long), most)

    def short(self, name, text, most):
        if len(text) > most:
            self.wrong(
                name,
                "too_long",
                _("This is longer than %(most)s letters: it has %(length)s.") % {"most": most, "length": len(text)},
            )
        return text[:most]

    def flag(self, name, default=False):
        given = self.get(name)
        if given is None or given == "":
            return default
        if isinstance(given, bool):
            return given
        word = str(given).strip().casefold()
        if word in YES_WORDS or word in NO_WORDS:
            return word in YES_WORDS
        self.wrong(name, "not_a_flag", _("Write yes or no here."))
        return default

    def whole(self, name, least, most, default=None):
        given = self.get(name)
        if given is None or given == "":
            return default
        found = whole_number(given)
        if found is None or not least <= found <= most:
            self.wrong(
                name,
                "not_whole",
                _("Write a whole number from %(low)s to %(high)s.") % {"low": least, "high": most},
            )
            return default
        return found

    def one_of(self, name, choices, default=""):
        given = self.get(name)
        if given is None or given == "":
            return default
        if given in choices.values:
            return given
        word = str(given).strip().casefold()
        for value, label in choices.choices:
            if word == str(label).casefold():
                return value
        known = ", ".join(f"{value} ({label})" for value, label in choices.choices)
        self.wrong(
            name,
            "unknown_value",
            _("“%(given)s” is not known here. Known: %(known)s.") % {"given": str(given)[:60], "known": known},
        )
        return default

    def rows(self, name, most):
        """The list under ``name``; what is no list counts as an empty one."""
        given = self.get(name)
        if given is None:
            return []
        if not isinstance(given, list | tuple):
            self.wrong(name, "not_a_list", _("A list must stand here."))
            return []
        if len(given) > most:
            self.wrong(name, "too_many", _("No more than %(most)s may stand here.") % {"most": most})
        return list(given[:most])

    def finish(self):
        """Note what has no meaning here."""
        for name in self.given:
            if name not in self.seen:
                near = difflib.get_close_matches(str(name), self.seen, 1)
                text = _("The field “%(name)s” has no meaning here.") % {"name": str(name)[:40]}
                if near:
                    text += " " + _("Perhaps “%(near)s” was meant.") % {"near": near[0]}
                self.wrong(str(name)[:40], "unknown_field", text)


def tidy(text, *, is_long=False):
    """``text`` without signs that cannot be printed; in one line, unless it is long."""
    text = "".join(sign for sign in str(text) if sign.isprintable() or sign in "\n\t\r")
    if not is_long:
        return collapse(text)
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return "\n".join(lines).strip()


def whole_number(given):
    if isinstance(given, bool):
        return None
    if isinstance(given, float) and given.is_integer():
        return int(given)
    if isinstance(given, int):
        return given
    text = str(given).strip().replace("−", "-")
    return int(text) if text.removeprefix("-").isdecimal() and len(text) < 8 else None


def figure(given):
    """A number with or without a fraction, ``None`` when it is not one."""
    if isinstance(given, bool) or given is None:
        return None
    if not isinstance(given, int | float):
        try:
            given = float(str(given).strip().replace(",", ".").replace("−", "-"))
        except ValueError:
            return None
    if not math.isfinite(given) or abs(given) > NUMBER_LIMIT:
        return None
    return int(given) if float(given).is_integer() else float(given)
