"""One cell, several people: «1. Иванов Иван, 8А; 2. Петрова Анна, 8Б» → each with the class that stands beside."""

import re
from typing import NamedTuple

from mentoring.kit.text import collapse, one_alphabet

_NUMBERED = re.compile(r"(?:^|(?<=[\s;,.]))\d{1,2}[.)]\s*(?=[А-ЯЁA-Z])")
_DIVIDERS = re.compile(r"[;\n]|\s+и\s+(?=[А-ЯЁ][\w-]+\s+[А-ЯЁ])")
_CLASS = r"\d{1,2}\s*[-–]?\s*[«\"“]?[А-ЯЁа-яё]?[»\"”]?(?:\s*кл(?:асс|\.)?)?"
_ONLY_CLASS = re.compile(rf"\(?\s*{_CLASS}\s*\)?")
_CLASS_AT_END = re.compile(rf"[\s,(–-]+({_CLASS})\s*\)?\s*$")


_BORN = re.compile(r"[\s,(–-]+(\d{1,2}[./]\d{1,2}[./]\d{2,4}(?:\s*г\.?\s?р?\.?)?)\s*\)?\s*$")
_ABOUT = re.compile(
    r"((?:[А-ЯЁ][\w-]+\s+){1,2}[А-ЯЁ][\w-]+|[А-ЯЁ][\w-]+\s+[А-ЯЁ]\.\s*[А-ЯЁ]\.)"
    r"(?:\s*[,(–—]+\s*|\s+-\s+|\s+)(?!оглы|кызы|гызы|оглу|улы)([а-яё].{2,}?)\)?"
)


_SUBJECT_FIRST = re.compile(r"([А-ЯЁ]?[а-яё][\w ,.()]{2,40}?)(?:\s+[-–—]|:)\s+((?:[А-ЯЁ][\w-]+\s+){1,2}[А-ЯЁ][\w-]+)")
_NO_NAMES = re.compile(r"учител|педагог|групп|класс|преподав|воспитател|директор|чел\b|психолог|тренер|инженер")


_LEFT = re.compile(r"\b(выбыл|отчислен|уволен|уволил|перевед[её]н|отказал)\w*", re.IGNORECASE)


class PersonInCell(NamedTuple):
    """``about`` is what stands beside the name in small letters: «учитель физики»."""

    name: str
    class_label: str = ""
    born: str = ""
    about: str = ""


def says_left(text):
    """The word by which ``text`` tells of somebody who is there no longer, «выбыл»; "" without one."""
    match = _LEFT.search(text)
    return match[0] if match else ""


def people_in(text):
    """``PersonInCell`` for each person in ``text``; a cell that is not plainly a list is one person."""
    text = one_alphabet(str(text))
    pieces = _pieces(_DIVIDERS.split(_NUMBERED.sub(";", text)))
    if all("," in piece or len(piece.split()) > 1 for piece in pieces):
        by_comma = _pieces([part for piece in pieces for part in piece.split(",")])
        if all(_is_named(piece) and piece.split()[1][:1].isupper() for piece in by_comma):
            pieces = by_comma
    if len(pieces) < 2 or not all(_is_named(piece) for piece in pieces):
        pieces = [collapse(_NUMBERED.sub("", text)).strip("* ")]
    return [_person(piece) for piece in pieces if piece]


def _pieces(parts):
    """``parts`` tidied, a class that stands alone put back to the name before it."""
    pieces: list[str] = []
    for part in (collapse(part).strip(" ,;.*") for part in parts):
        if part and pieces and _ONLY_CLASS.fullmatch(part):
            pieces[-1] = f"{pieces[-1]}, {part}"
        elif part:
            pieces.append(part)
    return pieces


def _is_named(piece):
    return looks_like_name(_person(piece).name)


def looks_like_name(name):
    """At least two words, written as names are, or all in small letters; not «учитель химии»."""
    words = name.split()
    if len(words) < 2 or any(sign.isdecimal() for sign in name):
        return False
    return (name == name.lower() and not _NO_NAMES.search(name)) or all(word[:1].isupper() for word in words[:2])


def _person(piece):
    name, born, class_label, about = collapse(piece), "", "", ""
    if match := _SUBJECT_FIRST.fullmatch(name):
        about, name = match[1], match[2]
    if match := _BORN.search(name):
        name, born = name[: match.start()].strip(" ,("), collapse(match[1])
    if match := _CLASS_AT_END.search(name):
        name, class_label = name[: match.start()].strip(" ,("), collapse(match[1])
    if match := _ABOUT.fullmatch(name):
        name, about = match[1], about or match[2].strip(" ,")
    return PersonInCell(collapse(name), class_label, born, about)
