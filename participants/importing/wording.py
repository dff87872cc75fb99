"""Headings in a school's own words: «С чем вам нужна помощь? (можно несколько)». A guess that the person looks at.

The words of a heading say what a column may be, its values have to agree. What is guessed is marked on the page of the
columns, which is then shown before the check.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from mentoring.kit.errors import Refused
from mentoring.kit.text import normalise_phone, parse_class, parse_person_date
from participants.contacts import EMAIL, PHONE, phones_in
from participants.importing.cells import class_and_birth
from participants.importing.columns import OF_PARENTS
from participants.importing.empties import is_nothing

_OF_PARENTS = re.compile(OF_PARENTS)
_OF_OTHERS = re.compile(r"классн\w* рук|кл\.? рук|куратор|ответственн|директор")
_NAME = re.compile(r"([А-ЯЁ][\w-]+\s+){1,3}[А-ЯЁ][\w-]+|[А-ЯЁ][\w-]+\s+[А-ЯЁ]\.")
_BARE_EMAIL = re.compile(r"(эл\w*\W+)?(почта|адрес)|(адрес\W+)?(эл\w*\W+)почты|e-?mail")
_BARE_PHONE = re.compile(r"(номер\W+)?((конт\w*|моб\w*|сот\w*)\W+)?(тел\w*|моб\w*|сот\w*)(\W+номер\w*)?\W*\d?\W*")
_MOST = 0.6


class Wording(NamedTuple):
    key: str
    words: re.Pattern
    agrees: Callable[[str], bool]
    but_not: re.Pattern | None = None


def _reads(parse):
    def agrees(text):
        try:
            parse(text)
        except Refused:
            return False
        return True

    return agrees


def _has_name(text):
    return bool(_NAME.search(text)) or (text.islower() and len(text.split()) in (2, 3))


def _has_phone(text):
    return bool(PHONE.search(text))


def _is_phone(text):
    return _has_phone(text) and not _has_name(text)


def _is_class(text):
    return _reads(parse_class)(text) or bool(class_and_birth(text))


def _is_text(text):
    return any(letter.isalpha() for letter in text)


def _w(key, words, agrees, but_not=None):
    return Wording(key, re.compile(words), agrees, but_not)


_MENTOR, _MENTEE = re.compile(r"наставник|наставляющ"), re.compile(r"наставляем|подопечн|подшефн")
_MOTHERS, _FATHERS = re.compile(r"\bмам|\bмат(ь|ери)\b"), re.compile(r"\bпап|\bот(ец|ца)\b")
_TIME = re.compile(r"час|врем")
_SECOND = re.compile(r"\b2\b|втор")
COMMON = (
    _w("birth", r"рожд|родил|\bд\W?\s?р\b|\bг\W?\s?р\b", _reads(parse_person_date), _OF_PARENTS),
    _w("class", r"класс|параллел", _is_class, re.compile(f"{_OF_OTHERS.pattern}|возраст|желаем|наставляем")),
    _w("letter", r"^(литера?|буква)\b", lambda text: len(text) == 1),
    _w("email", r"почт|e-?mail|эл(ектр)?\w*\.?\s*адрес", lambda text: bool(EMAIL.search(text)), _OF_PARENTS),
    _w("phone", r"\bтел|\bмоб|\bсот|номер", _reads(normalise_phone), _OF_PARENTS),
    _w("started", r"дата.*(вхожд|вступл|включ|назнач|зачисл|закрепл|начал)", _reads(parse_person_date)),
    _w("experience", r"^(общ|пед)?\w*\.?\s*стаж", lambda text: any(sign.isdecimal() for sign in text)),
    _w("subject", r"предмет", _is_text, re.compile(r"должност|запрос|помощ|трудн|олимп|цен|согласи")),
    _w("post", r"должност", _is_text, _OF_PARENTS),
    _w("workplace", r"мест\w* (основн\w* )?(работы|уч[её]бы)|образовательн\w* организац", _is_text, _OF_PARENTS),
)
BY_ROLE = {
    "mentee": (
        _w("partners", _MENTOR.pattern, _has_name, re.compile(r"запрос|помощ|тел|почт|согласи|мест")),
        _w("name", r"\bф\.?\s?и\.?\s?о|фамил|имя|уч-ся|учен|обуча|реб[её]н|участн|молод\w+ ", _has_name, _OF_PARENTS),
        _w(
            "need",
            r"запрос|потребн|помощ|дефицит|затруднен|трудност|проблем|причин|чему.*(науч|хо)|^цел[ьи]\b|^тема\b|help",
            _is_text,
        ),
        _w("mother_phone", f"тел.*({_MOTHERS.pattern})|({_MOTHERS.pattern}).*тел", _is_phone, _FATHERS),
        _w("father_phone", f"тел.*({_FATHERS.pattern})|({_FATHERS.pattern}).*тел", _is_phone, _MOTHERS),
        _w("mother", _MOTHERS.pattern, _has_name, _FATHERS),
        _w("father", _FATHERS.pattern, _has_name, _MOTHERS),
        _w("guardian_phone", f"тел.*({_OF_PARENTS.pattern})|({_OF_PARENTS.pattern}).*тел", _is_phone, _SECOND),
        _w("guardian", _OF_PARENTS.pattern, lambda text: _has_name(text) or _has_phone(text), _SECOND),
        _w("guardian2", f"({_OF_PARENTS.pattern}).*(\\b2\\b|втор)|втор\\w* ({_OF_PARENTS.pattern})", _has_name),
    ),
    "mentor": (
        _w(
            "partners",
            rf"{_MENTEE.pattern}|молод\w+ (специалист|педагог|учител)|кого (курир|сопровожд|вед[её]т)|курируем|шефств",
            _has_name,
            re.compile(r"возраст|класс$|тел|мест|число|колич"),
        ),
        _w("name", r"\bф\.?\s?и\.?\s?о|фамил|имя|наставник", _has_name, re.compile(r"наставляем|подопечн")),
        _w("contacts", r"контакт|тел.*почт|почт.*тел", lambda text: bool(_has_phone(text) or EMAIL.search(text))),
        _w(
            "competencies",
            r"компетен|умени|сил(ь|е)н|помочь|науч|направлен|навык|подел|предл(аг|ож)",
            _is_text,
            _MENTEE,
        ),
        _w(
            "capacity", r"(скольк|колич|числ).*(взять|возьм|готов|может|мест)", lambda text: text[:1].isdecimal(), _TIME
        ),
        _w("hours", r"час|ресурс времен|^время", lambda text: any(sign.isdecimal() for sign in text)),
        _w("preferred_grades", r"возраст|желаем\w* класс", bool),
        _w("achievements", r"достижен|наград", _is_text),
        _w("interests", r"интерес|увлечен|хобби", _is_text),
    ),
}
# whose phone it is when only «Телефон» stands beside somebody's column that has no phones itself
_PHONE_OF = {
    "mother": "mother_phone",
    "father": "father_phone",
    "guardian": "guardian_phone",
    "guardian2": "guardian2_phone",
}


def guess_by_words(headers, values, mapping, role, known):
    """``mapping`` with further columns; ``values`` are texts by column, ``known`` the keys this list may have."""
    found = _phones_beside(headers, values, dict(mapping))
    free = [column for column, heading in enumerate(headers) if heading and column not in found.values()]
    names = {"last", "first", "name"} & found.keys()
    for wording in (*BY_ROLE[role], *COMMON):
        if wording.key in found or wording.key not in known or (wording.key == "name" and names):
            continue
        column = next((c for c in free if _means(wording, headers[c], values[c])), None)
        if column is not None:
            found[wording.key] = column
            free.remove(column)
    return _phones_beside(headers, values, found)


def _means(wording, heading, texts):
    heading = heading.lower().replace("ё", "е")
    if not wording.words.search(heading) or (wording.but_not and wording.but_not.search(heading)):
        return False
    texts = [text for text in texts if not is_nothing(text)]
    return bool(texts) and sum(map(wording.agrees, texts)) >= _MOST * len(texts)


def _phones_beside(headers, values, mapping):
    """«Мать | Телефон | Отец | Телефон»: a phone without an owner is of the person beside, who has none in the cell.

    An e-mail without an owner after the parent's name, or after the parent's phone, is the parent's, too."""
    for key, phone in _PHONE_OF.items():
        column = mapping.get(key, len(headers)) + 1
        if phone in mapping or column >= len(headers) or any(phones_in(text) for text in values[column - 1]):
            continue
        if _is_free(headers, values, mapping, column, "phone", _BARE_PHONE, _has_phone):
            mapping = {name: place for name, place in mapping.items() if place != column} | {phone: column}
    column = max((mapping[key] for key in ("guardian", "guardian_phone") if key in mapping), default=len(headers)) + 1
    has_place = "guardian_email" not in mapping and column < len(headers)
    if has_place and _is_free(headers, values, mapping, column, "email", _BARE_EMAIL, EMAIL.search):
        mapping = {name: place for name, place in mapping.items() if place != column} | {"guardian_email": column}
    return mapping


def _is_free(headers, values, mapping, column, key, bare, agrees):
    """Whether ``column`` names nobody in its heading and holds what it should."""
    other = next((name for name, place in mapping.items() if place == column), None)
    texts = [text for text in values[column] if not is_nothing(text)]
    is_bare = bool(bare.fullmatch(headers[column].lower()))
    return is_bare and other in (None, key) and bool(texts) and sum(map(bool, map(agrees, texts))) >= _MOST * len(texts)
