"""«Рогова Анна Петровна (мать), 8 912 345-67-89, rogova@mail.example» → who that is and how to reach them."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from mentoring.kit.text import NameParts, collapse, normalise_phone, split_full_name
from participants.enums import GuardianRelation

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_PHONE = re.compile(r"\+?\d[\d\s()\-–.]{4,}\d")
_LABELS = re.compile(r"\b(тел(ефон)?|моб|сот|e-?mail|эл\.?\s*почта|почта|фио)\b\.?\s*:?", re.IGNORECASE)
_RELATIONS = {
    GuardianRelation.MOTHER: re.compile(r"\b(мать|мама|матери)\b", re.IGNORECASE),
    GuardianRelation.FATHER: re.compile(r"\b(отец|папа|отца)\b", re.IGNORECASE),
    GuardianRelation.GUARDIAN: re.compile(r"\b(опекун|попечитель)\w*", re.IGNORECASE),
    GuardianRelation.OTHER: re.compile(
        r"\b(бабушка|дедушка|тётя|тетя|дядя|сестра|брат|при[её]мн\w+|законный|представитель)\b", re.IGNORECASE
    ),
}


@dataclass(frozen=True)
class Contact:
    """What one cell says of a person; what it does not say is empty."""

    last: str = ""
    first: str = ""
    patronymic: str = ""
    relation: str = ""
    phone: str = ""
    email: str = ""

    @property
    def name(self):
        return NameParts(self.last, self.first, self.patronymic)


def read_contact(text):
    """The contact in ``text``, its parts in any order. Raises ``Refused``: a phone without its code, a name in part."""
    rest = collapse(text)
    email, rest = _take(_EMAIL, rest)
    phone, rest = _take(_PHONE, rest)
    relation = ""
    for kind, words in _RELATIONS.items():
        found, rest = _take(words, rest)
        relation = relation or (kind.value if found else "")
    _label, rest = _take(_LABELS, rest)
    rest = collapse(re.sub(r"[^\w\s.\-]|_", " ", rest)).strip(" .-")
    name = split_full_name(rest) if rest else NameParts("", "")
    return Contact(*name, relation, normalise_phone(phone) if phone else "", email.lower())


def _take(pattern, text):
    """What ``pattern`` finds first, and ``text`` without all it finds."""
    found = pattern.search(text)
    return (found[0] if found else "", pattern.sub(" ", text))


def check_email(text):
    """An e-mail as typed, in lower case. Raises ``Refused``."""
    value = collapse(text).lower()
    if not _EMAIL.fullmatch(value):
        raise Refused(_("This is not an e-mail address: “%(text)s”."), "not_an_email", {"text": value})
    return value
