"""Russian words of the calendar, and text made fit to be searched for them."""

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

# Stem → its number; the endings cover the cases and the usual shortenings.
MONTH_PATTERN = (
    r"(?:(?:янв|фев|мар|апр|июн|июл|авг|сен|окт|ноя|дек)\b\.?"
    r"|(?:февр|сент|нояб)\b\.?"
    r"|(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:ь|я|е|ю|ем)\b"
    r"|(?:март|август)(?:а|е|у|ом)?\b|ма(?:й|я|е|ю|ем)\b)"
)
_MONTH_STEMS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")

WEEKDAYS = {"понедельник": 0, "вторник": 1, "сред": 2, "четверг": 3, "пятниц": 4, "суббот": 5, "воскресень": 6}
WEEKDAY_NAMES = ("понедельник", "вторник", "среду", "четверг", "пятницу", "субботу", "воскресенье")

NUMERALS = {
    **dict.fromkeys(("один", "одного", "одна", "одной"), 1),
    **dict.fromkeys(("два", "две", "двух"), 2),
    **dict.fromkeys(("три", "трех"), 3),
    **dict.fromkeys(("четыре", "четырех"), 4),
    **dict.fromkeys(("пять", "пяти"), 5),
    **dict.fromkeys(("шесть", "шести"), 6),
}
ORDINALS = {"перв": 1, "втор": 2, "трет": 3, "четверт": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}

_DASHES = re.compile("[-‐‑‒–—―−]")
_INVISIBLE = re.compile("[\u00ad\u200b\ufeff]")
_LOOKALIKES = str.maketrans("aceopxykmthb", "асеорхукмтнв")
_YEAR_WORDS = re.compile(r"(?<=[0-9]{4})\s*(?:гг?\b\.?|год(?:а|у|ы|ов|ах)?\b)|(?<=\.[0-9]{2})\s*(?:г\b\.?|года\b)")


def month_number(word: str) -> int:
    """The month a word matched by ``MONTH_PATTERN`` names: 1–12."""
    return 1 + max(
        (i for i, stem in enumerate(_MONTH_STEMS) if word.startswith(stem)), key=lambda i: len(_MONTH_STEMS[i])
    )


def tidy(text: str) -> str:
    """Lower case, one kind of dash and blank, Latin look-alikes made Cyrillic, «2025 г.» → «2025»."""
    text = _INVISIBLE.sub("", text).lower().replace("ё", "е").replace("і", "i")
    text = _DASHES.sub("-", text)
    text = re.sub(r"[^\W\d_]+", _in_one_alphabet, text)
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"(?<=[0-9])\s*\.\s*(?=[0-9])", ".", text)
    return _YEAR_WORDS.sub("", text).strip(" .,;:")


def _in_one_alphabet(word: re.Match[str]) -> str:
    letters = word[0]
    is_mixed = re.search("[a-z]", letters) and re.search("[а-я]", letters)
    return letters.translate(_LOOKALIKES) if is_mixed or letters in ("c", "co", "k") else letters
