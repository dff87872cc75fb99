"""«Рогова Анна Петровна (мать), 8 912 345-67-89, rogova@mail.example» → who that is and how to reach them."""

import re
from contextlib import suppress
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from mentoring.kit.text import NameParts, collapse, normalise_phone, split_full_name
from participants.enums import GuardianRelation

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
PHONE = re.compile(r"\+?\d[\d\s()\-–.]{4,}\d")
_LABELS = re.compile(
    r"\b(тел(ефон)?ы?|т|моб(ильный)?|сот(овый)?|дом(ашний)?|раб(очий)?|e-?mail|эл\.?\s*почта|почта|фио)\b\.?\s*:?",
    re.IGNORECASE,
)
_DIVIDERS = re.compile(r"[;\n,]")
_RUN_TOGETHER = re.compile(r"(\+?\d[\d\s()\-–.]{8,}\d)\s+(?=\(?[А-ЯЁа-яё])")  # a phone, then the next person
_ORGANISATION = re.compile(r"[«»\"“”]|\b(ООО|ОАО|ЗАО|ПАО|АО|ИП|ГБУ\w*|М[БКА]?[ОД]У\w*|МУП|ФГ\w+|ГУП|РЖД|СОШ)\b")
_INITIALS = re.compile(r"\b[А-ЯЁ]\.\s*$")
_WITH_INITIALS = re.compile(r"([А-ЯЁ][\w-]+)\s+([А-ЯЁ])\.\s*(?:([А-ЯЁ])\.?)?")
_RELATIONS = {
    GuardianRelation.MOTHER: re.compile(r"\b(мать|мама|матери|мамы)\b", re.IGNORECASE),
    GuardianRelation.FATHER: re.compile(r"\b(отец|папа|отца|папы)\b", re.IGNORECASE),
    GuardianRelation.GUARDIAN: re.compile(r"\b(опекун|попечитель)\w*", re.IGNORECASE),
    GuardianRelation.OTHER: re.compile(
        r"\b(бабушка|дедушка|т[её]тя|дядя|сестра|брат|при[её]мн\w+|законны[йе]|представител[ьи]|родител[ьи])\b",
        re.IGNORECASE,
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


def read_own_contact(text):
    """The phone and the e-mail of somebody who is named beside. Raises ``Refused``: a phone without its code."""
    email, rest = _take(EMAIL, str(text))
    return Contact(phone=read_phone(rest) if PHONE.search(rest) else "", email=email.lower())


def read_contacts(text):
    """Every contact in ``text``: «мать: Рогова Анна, 8 912…; отец: Рогов Пётр, 8 913…» are two.

    A further name or relation begins a further one; a phone or an e-mail belongs to the name before it. At least one
    ``Contact``, it may be empty. Raises ``Refused``: a phone without its code, a name in part."""
    found = [_Gathered()]
    for piece in _DIVIDERS.split(_RUN_TOGETHER.sub(r"\1;", str(text))):
        given = _gather(piece)
        if found[-1].is_named and given.words and not _may_be_name(piece, given.words, found[-1]):
            given.words = ""  # where she works
        is_next = (given.words and found[-1].is_named) or (given.relation and found[-1].relation)
        if is_next:
            found.append(given)
        else:
            found[-1].add(given)
    return tuple(gathered.contact for gathered in found)


def phones_in(text):
    """Every phone number with its code in ``text``, as it is stored."""
    found = []
    for match in PHONE.findall(str(text)):
        with suppress(Refused):
            found.append(normalise_phone(match))
    return found


def numbers_without_code(text):
    """«45-67-89» beside other numbers."""
    return [match for match in PHONE.findall(str(text)) if not phones_in(match)]


def read_phone(text):
    """The first of the phone numbers in ``text``. Raises ``Refused`` when none has its code."""
    return next(iter(phones_in(text)), None) or normalise_phone(text)


def _may_be_name(piece, words, before):
    """Not «ООО «Ромашка»» and not «бухгалтер», unless all is written in small letters."""
    if _ORGANISATION.search(piece):
        return False
    return before.words.islower() or all(word[:1].isupper() for word in words.split()[:2])


def read_relation(text):
    """«мама» → mother; what is no known word is another representative."""
    return next((kind.value for kind, words in _RELATIONS.items() if words.search(text)), GuardianRelation.OTHER.value)


@dataclass
class _Gathered:
    """Parts of one contact, as they are found."""

    words: str = ""
    relation: str = ""
    phone: str = ""
    email: str = ""

    @property
    def is_named(self):
        return len(self.words.split()) > 1

    def add(self, other):
        self.words = collapse(f"{self.words} {other.words}")
        self.relation = self.relation or other.relation
        self.phone = self.phone or other.phone
        self.email = self.email or other.email

    @property
    def contact(self):
        name = _name_of_adult(self.words) if self.words else NameParts("", "")
        return Contact(*name, self.relation, normalise_phone(self.phone) if self.phone else "", self.email.lower())


def _gather(text):
    email, rest = _take(EMAIL, collapse(text))
    phone, rest = _take(PHONE, rest)
    relation = ""
    for kind, words in _RELATIONS.items():
        found, rest = _take(words, rest)
        relation = relation or (kind.value if found else "")
    _label, rest = _take(_LABELS, rest)
    rest = collapse(re.sub(r"[^\w\s.\-]|_", " ", rest)).strip(" .-") + ("." if _INITIALS.search(rest) else "")
    return _Gathered(rest, relation, phone, email)


def _name_of_adult(text):
    """A name as written; «Рогова А. П.» is kept so: lists often know no more of a parent."""
    if match := _WITH_INITIALS.fullmatch(text):
        last, first, patronymic = match.groups()
        return NameParts(last, f"{first}.", f"{patronymic}." if patronymic else "")
    return split_full_name(text)


def _take(pattern, text):
    """What ``pattern`` finds first, and ``text`` without all it finds."""
    found = pattern.search(text)
    return (found[0] if found else "", pattern.sub(" ", text))


def check_email(text):
    """An e-mail as typed, in lower case. Raises ``Refused``."""
    value = collapse(text).lower()
    if not EMAIL.fullmatch(value):
        raise Refused(_("This is not an e-mail address: “%(text)s”."), "not_an_email", {"text": value})
    return value
