"""Russian words of the calendar."""

import re

MONTHS = (
    ("январь", "января"),
    ("февраль", "февраля"),
    ("март", "марта"),
    ("апрель", "апреля"),
    ("май", "мая"),
    ("июнь", "июня"),
    ("июль", "июля"),
    ("август", "августа"),
    ("сентябрь", "сентября"),
    ("октябрь", "октября"),
    ("ноябрь", "ноября"),
    ("декабрь", "декабря"),
)
NOMINATIVE = tuple(nominative for nominative, _ in MONTHS)
GENITIVE = tuple(genitive for _, genitive in MONTHS)
ROMAN = ("I", "II", "III", "IV")
ROMAN_MONTHS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")

# Stem → its number; the endings cover the cases and the usual shortenings.
MONTH_PATTERN = (
    r"(?:(?:янв|фев|мар|апр|июн|июл|авг|сен|окт|ноя|дек)\b\.?"
    r"|(?:февр|сент|нояб)\b\.?"
    r"|(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:ь|я|е|ю|ем)\b"
    r"|(?:март|август)(?:а|е|у|ом)?\b|ма(?:й|я|е|ю|ем)\b)"
)
_MONTH_STEMS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")

WEEKDAY_PATTERN = (
    r"(?:понедельник|вторник|четверг)(?:и|а|ам|у|ов)?\b|(?:сред|пятниц|суббот)(?:а|у|ы|ам|е)\b|воскресень[а-я]+\b"
    r"|(?:пн|вт|ср|чт|пт|сб|вск?)\b\.?"
)
_WEEKDAY_STEMS = (
    ("понедельник", "пн"),
    ("вторник", "вт"),
    ("сред", "ср"),
    ("четверг", "чт"),
    ("пятниц", "пт"),
    ("суббот", "сб"),
    ("воскресень", "вс"),
)
WEEKDAYS = ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")
WEEKDAY_NAMES = ("понедельник", "вторник", "среду", "четверг", "пятницу", "субботу", "воскресенье")

NUMERALS = {
    **dict.fromkeys(("один", "одного", "одна", "одной", "одну"), 1),
    **dict.fromkeys(("два", "две", "двух"), 2),
    **dict.fromkeys(("три", "трех"), 3),
    **dict.fromkeys(("четыре", "четырех"), 4),
    **dict.fromkeys(("пять", "пяти"), 5),
    **dict.fromkeys(("шесть", "шести"), 6),
}
LAST = -1
_ORDINAL_STEMS = {"перв": 1, "втор": 2, "трет": 3, "четверт": 4, "пят": 5, "последн": LAST}
_ORDINALS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
ORDINAL_PATTERN = (
    r"(?:iv|i{1,3}|v|[0-9]|перв[а-я]+|втор[а-я]+|трет[а-я]+|четверт(?:ая|ой|ую|ый|ом|ое|ого)|пят(?:ая|ой|ую|ый|ое)"
    r"|последн[а-я]+)"
)
# The meaning of these is told by a word's first letters.
SEASONS = {"осен": (9, 11), "зим": (12, 2), "весн": (3, 5), "весен": (3, 5), "лет": (6, 8)}


def month_number(word: str) -> int:
    """The month a word matched by ``MONTH_PATTERN`` names: 1–12."""
    return 1 + max(
        (i for i, stem in enumerate(_MONTH_STEMS) if word.startswith(stem)), key=lambda i: len(_MONTH_STEMS[i])
    )


def weekday_number(word: str) -> int:
    """The day a word matched by ``WEEKDAY_PATTERN`` names: Monday is 0."""
    return next(i for i, stems in enumerate(_WEEKDAY_STEMS) if word.startswith(stems))


def ordinal(text: str) -> int:
    """«3», «iii», «третья» → 3; «последняя» → ``LAST``."""
    if text.isdecimal():
        return int(text)
    return _ORDINALS.get(text) or next(n for stem, n in _ORDINAL_STEMS.items() if text.startswith(stem))


def season_of(word: str) -> tuple[int, int]:
    """The first and the last month of «осенние», «зимой»."""
    return next(months for stem, months in SEASONS.items() if word.startswith(stem))


def is_month(word: str) -> bool:
    return re.fullmatch(MONTH_PATTERN, word) is not None
