"""What people type to find somebody: names in any case and order, initials, a class, a phone, an e-mail; and, when
nobody is found, the names that look like it."""

import re
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, Value
from django.db.models.functions import Concat, Replace
from django.db.models.lookups import Contains
from rapidfuzz import fuzz, process

from mentoring.kit.errors import Refused
from mentoring.kit.text import parse_class, search_key, with_russian_keys
from participants.importing.likeness import sound
from participants.models.person import Guardian, Person

_PHONE = re.compile(r"(?<![\w@.])\+?\d[\d\s()\-–]{1,18}\d(?![\w@])")
_CLASS_IN_TWO_WORDS = re.compile(r"\b(\d{1,2})[\s«\"]+([а-яё])\b", re.IGNORECASE)
_CAPITALS = re.compile(r"\b([А-ЯЁ])([А-ЯЁ])\b")  # «ИИ», as initials are typed in a hurry
_PHONE_DIGITS = 3  # fewer are a class
_OWN_CODES = ("7", "8")
_ALIKE = 62  # of 100: «Ывонов» is 67 to «Иванов»
_SOUNDS_ALIKE = 80
SUGGESTED = 5


@dataclass(frozen=True)
class Terms:
    """A typed text taken apart; every term has to be found."""

    words: tuple = ()
    initials: str = ""
    phones: tuple = ()
    emails: tuple = ()

    def __bool__(self):
        return bool(self.words or self.initials or self.phones or self.emails)


def terms_of(text):
    """«Иванов И.И. 8-912-345» → the words, the initials and the digits in it."""
    phones, emails = [], []

    def phone(match):
        digits = re.sub(r"\D", "", match[0])
        if len(digits) < _PHONE_DIGITS:
            return match[0]
        phones.append(digits)
        return " "

    kept = []
    for token in str(text).split():
        if "@" in token:
            emails.append(token.casefold())
        else:
            kept.append(token)
    rest = _PHONE.sub(phone, _CLASS_IN_TWO_WORDS.sub(r"\1\2", " ".join(kept)))
    key = search_key(_CAPITALS.sub(r"\1. \2.", rest))
    letters = [word for word in key.split() if len(word) == 1 and word.isalpha()]
    words = [word for word in key.split() if word not in letters]
    return Terms(tuple(words), "".join(letters[:2]), tuple(phones), tuple(emails))


def has_name(word, prefix=""):
    return Q(**{f"{prefix}search_key__contains": word})


def is_of_class(word, prefix=""):
    """The condition that a person is of the class ``word`` names, or nobody when it names none."""
    try:
        named = parse_class(word)
    except Refused:
        return Q(pk__in=[])
    return Q(**{f"{prefix}class_label": str(named)} if named.letter else {f"{prefix}grade": named.grade})


def is_reached_by(terms, prefix=""):
    """The condition of the phones, e-mails and initials among ``terms``; a parent's phone leads to the child."""
    condition = Q() if terms else Q(pk__in=[])  # nothing but signs finds nobody
    guardians = Guardian.objects.filter(child=OuterRef(f"{prefix}pk"))
    for digits in terms.phones:
        condition &= _has_phone(digits, prefix) | Exists(guardians.filter(_has_phone(digits)))
    for email in terms.emails:
        condition &= Q(**{f"{prefix}email__icontains": email}) | Exists(guardians.filter(email__icontains=email))
    return condition & _has_initials(terms.initials, prefix)


def _has_phone(digits, prefix=""):
    """The digits stand in either phone one after another, whatever is between them."""
    shown = Concat(f"{prefix}phone", Value(";"), f"{prefix}second_phone")
    for sign in "() -":
        shown = Replace(shown, Value(sign), Value(""))
    wanted = digits[1:] if len(digits) == 11 and digits[0] in _OWN_CODES else digits
    return Q(Contains(shown, Value(wanted)))


def _has_initials(letters, prefix):
    """One letter begins the first name, two the first name and the patronymic."""
    condition = Q()
    for letter, column in zip(letters, ("first_name", "patronymic"), strict=False):
        begins = Q()
        for sign in _written_as(letter):
            begins |= Q(**{f"{prefix}{column}__startswith": sign})
        condition &= begins
    return condition


def _written_as(letter):
    return [sign.upper() for sign in ("её" if letter == "е" else letter)] + list("её" if letter == "е" else letter)


def found_by(text):
    """The condition that a person answers to every term of ``text``."""
    terms = terms_of(text)
    condition = is_reached_by(terms)
    for word in terms.words:
        condition &= has_name(word) | is_of_class(word)
    return condition


def similar_names(people, text):
    """Names of ``people`` that look or sound like ``text``, or like what its keys give in the Russian layout, the
    likest first: what to try instead.

    Only names are read, each once, whatever the number of people."""
    words = terms_of(with_russian_keys(text)).words
    if not words or not all(word.replace("-", "").isalpha() for word in words):
        return []
    names = _names(people, min(len(words), 3))
    wanted = " ".join(words)
    keys = {name: search_key(name) for name in names}
    near = process.extract(wanted, keys, scorer=fuzz.token_sort_ratio, score_cutoff=_ALIKE, limit=60)
    heard = _heard(words)
    scored = []
    for _key, score, name in near:
        by_ear = fuzz.token_sort_ratio(heard, _heard(keys[name].split()))
        if max(score, by_ear) >= _SOUNDS_ALIKE or score >= _SOUNDS_ALIKE - 5:
            scored.append((-max(score, by_ear), -score, name))
    return [name for _best, _score, name in sorted(scored)[:SUGGESTED]]


def _heard(words):
    return " ".join(sound(word, "") for word in words)


def _names(people, length):
    """What as many words may stand for: surnames and first names, or the beginnings of full names."""
    rows = people.order_by()
    if length == 1:
        return {name for column in ("last_name", "first_name") for name in _distinct(rows, column)}
    columns = ("last_name", "first_name", "patronymic")[:length]
    return {" ".join(filter(None, parts)) for parts in rows.values_list(*columns).distinct().iterator()}


def _distinct(rows, column):
    return rows.values_list(column, flat=True).distinct().iterator()


def people_of(participations):
    """The people of ``participations``, for ``similar_names``."""
    return Person.objects.filter(pk__in=participations.order_by().values("person"))
