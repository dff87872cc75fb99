"""«Рогова Анна Петровна (мать), 8 912 345-67-89, rogova@mail.example» → who that is and how to reach them."""

import re
from contextlib import suppress
from dataclasses import dataclass, replace

from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from mentoring.kit.text import NameParts, collapse, is_patronymic_of, normalise_phone, one_alphabet, split_full_name
from participants.enums import GuardianRelation

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
LONGEST_PHONE = 15  # figures
_SEVERAL = re.compile(r"(?:\+?7|8)(?:[\s()\-–.]*\d){10}(?!\d)")  # of those that stand beside each other
PHONE = re.compile(r"\+?\d[\d\s()\-–.]{4,}\d")
_HANDLE = re.compile(r"(?:https?://|\b(?:vk|t|ok|wa)\.(?:com|me|ru)/)\S+|(?<![\w.])@[\w.]{3,}", re.ASCII)
_AROUND_AT = re.compile(r"(?<=[A-Za-z0-9])[ \u00a0]*@[ \u00a0]*(?=[A-Za-z0-9-]+\.)")
_LABELS = re.compile(
    r"\b(тел(ефон)?ы?|(?-i:т|(?<![а-яё] )Т)|моб(ильный)?|сот(овый)?|дом(ашний)?|раб(очий)?|e-?mail|эл\.?\s*почта|почта"
    r"|фио)\b\.?\s*:?",  # not the initial of «Фокина Т. (8912…)»
    re.IGNORECASE,
)
_DIVIDERS = re.compile(r"[;\n,]")
_RUN_TOGETHER = re.compile(r"(\+?\d[\d\s()\-–.]{8,}\d)\s+(?=\(?[А-ЯЁа-яё])")  # a phone, then the next person
_ORGANISATION = re.compile(r"[«»\"“”]|\b(ООО|ОАО|ЗАО|ПАО|АО|ИП|ГБУ\w*|М[БКА]?[ОД]У\w*|МУП|ФГ\w+|ГУП|РЖД|СОШ)\b")
_INITIALS = re.compile(r"\b[А-ЯЁ]\.\s*$")
_WITH_INITIALS = re.compile(r"([А-ЯЁ][\w-]+)\s+([А-ЯЁ])\.\s*(?:([А-ЯЁ])\.?)?")
_BEFORE_NAME = r"(?-i:\.\s*[-–—:]?\s*(?=[А-ЯЁ][а-яё]))"  # «м. Рогова Анна»
_RELATIONS = {
    GuardianRelation.MOTHER: re.compile(rf"\b(мать|мама|матери|мамы)\b|\b(?-i:м){_BEFORE_NAME}", re.IGNORECASE),
    GuardianRelation.FATHER: re.compile(rf"\b(отец|папа|отца|папы)\b|\b(?-i:[оп]){_BEFORE_NAME}", re.IGNORECASE),
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
    second_phone: str = ""

    @property
    def name(self):
        return NameParts(self.last, self.first, self.patronymic)

    def with_phones(self, phones):
        """This contact with ``phones`` before its own: two have a place."""
        known = list(dict.fromkeys(phone for phone in (*phones, self.phone, self.second_phone) if phone))
        return replace(self, phone="".join(known[:1]), second_phone="".join(known[1:2]))


def phone_news(row, phones):
    """{column: phone} by which ``phones`` (the first and the second, may be empty) change ``row``, where they are not
    known already, whichever of its two places they stand in."""
    named = zip(("phone", "second_phone"), phones, strict=True)
    return {name: phone for name, phone in named if phone and phone not in (row.phone, row.second_phone)}


def read_own_contact(text):
    """The phone and the e-mail of somebody who is named beside. Raises ``Refused``: a phone without its code."""
    email, rest = _take(EMAIL, _tightened(text))
    return Contact(email=email.lower()).with_phones(read_phones(rest) if PHONE.search(rest) else ())


def read_contacts(text):
    """Every contact in ``text``: «мать: Рогова Анна, 8 912…; отец: Рогов Пётр, 8 913…» are two.

    A further name or relation begins a further one; a phone or an e-mail belongs to the name before it. At least one
    ``Contact``, it may be empty. Raises ``Refused``: a phone without its code, a name in part."""
    found = [_Gathered()]
    for piece in _DIVIDERS.split(_RUN_TOGETHER.sub(r"\1;", _tightened(text))):
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
        several = _SEVERAL.findall(match) if sum(map(str.isdecimal, match)) > LONGEST_PHONE else []
        for phone in several or [match]:
            with suppress(Refused):
                found.append(normalise_phone(phone))
    return found


def numbers_without_code(text):
    """«45-67-89» beside other numbers."""
    return [match for match in PHONE.findall(str(text)) if not phones_in(match)]


def read_phones(text):
    """Every phone number in ``text``, the first first. Raises ``Refused`` when none has its code."""
    return tuple(phones_in(text)) or (normalise_phone(text),)


def handles_in(text):
    """«vk.com/anna», «@anna»: ways to reach somebody that are neither a phone nor an e-mail."""
    return [match.rstrip(".,;") for match in _HANDLE.findall(EMAIL.sub(" ", str(text)))]


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
    phones: tuple = ()
    email: str = ""

    @property
    def is_named(self):
        return len(self.words.split()) > 1

    def add(self, other):
        self.words = collapse(f"{self.words} {other.words}")
        self.relation = self.relation or other.relation
        self.phones = (*self.phones, *other.phones)
        self.email = self.email or other.email

    @property
    def contact(self):
        name = _name_of_adult(self.words) if self.words else NameParts("", "")
        contact = Contact(*name, self.relation, email=self.email.lower())
        return contact.with_phones(read_phones(" ; ".join(self.phones)) if self.phones else ())


def _gather(text):
    email, rest = _take(EMAIL, collapse(text))
    phones, rest = tuple(PHONE.findall(rest)), _HANDLE.sub(" ", PHONE.sub(" ", rest))
    relation = ""
    for kind, words in _RELATIONS.items():
        found, rest = _take(words, rest)
        relation = relation or (kind.value if found else "")
    _label, rest = _take(_LABELS, rest)
    rest = collapse(re.sub(r"[^\w\s.\-]|_", " ", rest)).strip(" .-") + ("." if _INITIALS.search(rest) else "")
    return _Gathered(rest, relation, phones, email)


def _name_of_adult(text):
    """A name as written; «Рогова А. П.» is kept so: lists often know no more of a parent."""
    if match := _WITH_INITIALS.fullmatch(text):
        last, first, patronymic = match.groups()
        return NameParts(last, f"{first}.", f"{patronymic}." if patronymic else "")
    words = text.split()
    if len(words) == 2 and is_patronymic_of(*words):  # «Ринат Фаритович»: how a parent is called
        return NameParts("", *words)
    return split_full_name(text)


def _tightened(text):
    """«anna @ mail.ru» without blanks around the sign."""
    return _AROUND_AT.sub("@", one_alphabet(str(text)))


def _take(pattern, text):
    """What ``pattern`` finds first, and ``text`` without all it finds."""
    found = pattern.search(text)
    return (found[0] if found else "", pattern.sub(" ", text))


def check_email(text):
    """An e-mail as typed, in lower case. Raises ``Refused``."""
    value = _tightened(collapse(text)).lower().strip(" .,;<>")
    if not EMAIL.fullmatch(value):
        raise Refused(_("This is not an e-mail address: “%(text)s”."), "not_an_email", {"text": value})
    return value
