"""Finding a person in free text: the name in any case and order, with initials, e-mail and phone in any spelling."""

import json
import re
from dataclasses import dataclass

MARK = "•••"
_ENDING = re.compile(r"[аеёиоуыэюяйь]{1,2}$", re.IGNORECASE)
SHORTEST_STEM = 3


def stem(word):
    """«Абрамова» → «Абрамов», «Илья» → «Иль»: what all cases of a name begin with."""
    shorter = _ENDING.sub("", word)
    return shorter if len(shorter) >= SHORTEST_STEM else word[:SHORTEST_STEM]


def _loose(text):
    """A pattern of ``text`` that takes ё for е."""
    return re.sub("[её]", "[её]", re.escape(text), flags=re.IGNORECASE)


def _form(word):
    return rf"\b{_loose(stem(word))}\w{{0,4}}"


@dataclass(frozen=True)
class Named:
    """Somebody as texts name them. ``alone``: the surname alone means nobody else in the school."""

    last: str
    first: str
    patronymic: str = ""
    emails: tuple = ()
    phones: tuple = ()
    alone: bool = False

    @property
    def pattern(self):
        """One expression for every way they may be named, or ``None``."""
        ways = [_loose(email) for email in self.emails]
        ways += [rf"(?<!\d)(?:\+?[78][\s()‑–-]*)?{_figures(phone)}(?!\d)" for phone in self.phones if _figures(phone)]
        if self.last and self.first:
            ways += list(self._names())
        return re.compile("|".join(ways), re.IGNORECASE) if ways else None

    def _names(self):
        last, first = _form(self.last), _form(self.first)
        second = rf"(?:\s+{_form(self.patronymic)})?" if self.patronymic else ""
        initials = rf"{_loose(self.first[0])}\.(?:\s*{_loose(self.patronymic[0])}\.)?" if self.patronymic else None
        initials = initials or rf"{_loose(self.first[0])}\."
        yield rf"{last}\s+{first}{second}"
        yield rf"{first}{second}\s+{last}"
        yield rf"{last}\s+{initials}"
        yield rf"\b{initials}\s*{last}"
        if self.patronymic:
            yield rf"{first}\s+{_form(self.patronymic)}"
        if self.alone:
            yield last

    @property
    def hints(self):
        """Strings one of which stands in every text that names them: what a query looks for."""
        found = {*self.emails, *(_digits(phone)[-2:] for phone in self.phones if _figures(phone))}
        for word in filter(None, [self.last, self.patronymic]):
            for root in {stem(word), stem(word).replace("ё", "е").replace("Ё", "Е")}:
                found |= {root, root.lower(), root.upper(), root.capitalize()}
        return found | {json.dumps(hint)[1:-1] for hint in found}  # as SQLite keeps JSON


def _digits(phone):
    return re.sub(r"\D", "", phone)


def _figures(phone):
    """The last ten figures of ``phone`` with anything between them; nothing when it is not a phone."""
    digits = _digits(phone)[-10:]
    return r"[\s().‑–-]*".join(digits) if len(digits) >= 6 else ""


def scrub(value, patterns):
    """``value`` (text, or JSON) with ``MARK`` wherever one of ``patterns`` finds somebody."""
    if isinstance(value, str):
        for pattern in patterns:
            value = pattern.sub(MARK, value)
        return value
    if isinstance(value, list):
        return [scrub(part, patterns) for part in value]
    if isinstance(value, dict):
        return {key: scrub(part, patterns) for key, part in value.items()}
    return value


def names_somebody(value, patterns):
    """Whether a text of ``value`` names one of them."""
    if isinstance(value, str):
        return any(pattern.search(value) for pattern in patterns)
    if isinstance(value, dict):
        value = list(value.values())
    return isinstance(value, list) and any(names_somebody(part, patterns) for part in value)
