"""Names, classes, phones and birth dates as people type them, and as the product shows them."""

import re
import textwrap
import unicodedata
from datetime import date, datetime, timedelta
from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused

_NOT_WORD = re.compile(r"[^\w\s]|_")
_PATRONYMIC = re.compile(r"(вич|вна|чна|ьич|кызы|гызы|оглы|оглу|улы)$", re.IGNORECASE)
_SON_OR_DAUGHTER = {"оглы", "оглу", "кызы", "гызы", "улы", "угли"}
_PARTICLES = {"фон", "де", "ван", "дер", "ла", "ди", "да", "эль", "аль", "бен", "тер"}
_LATIN_LOOKALIKES = str.maketrans("ABCEHKMOPTXY", "АВСЕНКМОРТХУ")
_LOOK_CYRILLIC = str.maketrans("ABCEHKMOPTXYaceopxyk", "АВСЕНКМОРТХУасеорхук")
_MIXED_WORD = re.compile(r"(?=\w*[А-яЁё])(?=\w*[A-Za-z])[А-яЁёABCEHKMOPTXYaceopxyk]+")
_CLASS = re.compile(r"(\d{1,2})[\s\-–—./]*([А-ЯЁ]{1,3}|\d)?")
_CLASS_WORD = re.compile(r"\bкласс[а-я]*|\bкл\b\.?", re.IGNORECASE)
_QUOTES = re.compile(r"[«»\"'“”„`()]")
_MONTHS = ("янв", "фев", "мар", "апр", ("май", "мая"), "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_YEAR_SIGN = r"(?:\s*г(?:ода?|\.?\s*р\.?|\.)?)?"
_DATE_IN_FIGURES = re.compile(r"(\d{1,2})\s*[./\-]\s*(\d{1,2})\s*[./\-]\s*(\d{4}|\d{2})" + _YEAR_SIGN)
_DATE_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
_DATE_IN_WORDS = re.compile(r"(\d{1,2})\s+([а-яё]{3,8})\.?\s+(\d{4}|\d{2})" + _YEAR_SIGN)
_YEAR = re.compile(r"(\d{4})(?:\s*г(?:\.|ода?|\.\s*р\.?)?)?")
_MONTH_OF_YEAR = re.compile(r"([а-яё]{3,8})\.?\s+(20\d{2})" + _YEAR_SIGN)
_EXCEL_DAY_ZERO = date(1899, 12, 30)
FIRST_BIRTH_YEAR = 1900
_LATIN = dict(zip("абвгдезиклмнопрстуфыэіәғқңөүұһҕҫ", "abvgdeziklmnoprstufyeiagknouuhgs", strict=True))
_LATIN |= {"ж": "zh", "җ": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ю": "yu", "я": "ya", "ҙ": "z"}
LAST_GRADE = 12


class NameParts(NamedTuple):
    last: str
    first: str
    patronymic: str = ""


class SchoolClass(NamedTuple):
    """8 «Б»; the letter is empty where a school has one class in the grade."""

    grade: int
    letter: str = ""

    def __str__(self):
        return f"{self.grade} «{self.letter}»" if self.letter else str(self.grade)


class Birth(NamedTuple):
    """When a person was born: always the year, and the day (``on``) where it is known."""

    year: int
    on: date | None = None


def collapse(text):
    """``text`` without spaces at its ends and with one space where there were several, or line breaks."""
    return " ".join(str(text).split())


def one_alphabet(text):
    """«Cидорова» typed with a Latin C is put right: words of both alphabets whose Latin letters all look Cyrillic."""
    return _MIXED_WORD.sub(lambda word: word[0].translate(_LOOK_CYRILLIC), text)


def search_key(text):
    """«Ёлкина-Берг  Анна» → «елкина берг анна»: what is stored for searching and compared for duplicates."""
    return collapse(_NOT_WORD.sub(" ", str(text).casefold().replace("ё", "е")))


def latin(text):
    """«Щукина-Ёлкина» → «schukinaelkina»: small Latin letters as in login names; what is no letter is left out."""
    letters = unicodedata.normalize("NFD", str(text).casefold())
    return re.sub(r"[^a-z]", "", "".join(_LATIN.get(letter, letter) for letter in letters))


# --- names ------------------------------------------------------------------------------------------------------------
def full_name(last, first, patronymic=""):
    return collapse(f"{last} {first} {patronymic or ''}")


def short_name(last, first, patronymic=""):
    """«Соколова М. В.», as lists name adults."""
    return collapse(f"{last} {' '.join(_initials(first, patronymic))}")


def greeted_as(last, first, patronymic=""):
    """«Нина Сергеевна», as a letter greets an adult; the surname stands in where there is no first name."""
    return collapse(f"{first} {patronymic or ''}") or last


def initials_first(last, first, patronymic=""):
    """«М.В. Соколова», as orders name people."""
    return collapse(f"{''.join(_initials(first, patronymic))} {last}")


def shortened(text, width):
    """``text`` in one line, cut between words to ``width`` characters; the ellipsis follows a word, never a comma."""
    whole = collapse(text)
    if len(whole) <= width:
        return whole
    return textwrap.shorten(whole, width, placeholder="").rstrip(" ,;:.—–-(«") + "…"


def face_initials(first, last):
    """«МС»: two letters for a round picture."""
    return f"{first[:1]}{last[:1]}".upper()


def split_full_name(text):
    """«Мамедов Али Гасан оглы» → ``NameParts``; capital letters are put right.

    Understands double surnames, «Имя Отчество Фамилия» and names without a patronymic. Raises ``Refused`` when there
    is no first name, or only initials, or figures among the letters."""
    given = one_alphabet(collapse(text))
    words = re.sub(r"\s*[-–—]\s*", "-", given).replace(",", " ").split()
    if re.search(r"\d|@", given):
        raise Refused(_("A name has no figures in it: “%(name)s”."), "not_a_name", {"name": given})
    if any("." in word for word in words):
        raise Refused(_("Write the name in full, without initials: “%(name)s”."), "initials", {"name": given})
    if len(words) < 2:
        raise Refused(_("Write the surname and the first name: “%(name)s”."), "incomplete_name", {"name": given})
    if len(words) == 2 and is_patronymic_of(*words):
        raise Refused(_("Write the surname too: “%(name)s”."), "incomplete_name", {"name": given})
    last, first, patronymic = _sorted_out(words)
    return NameParts(_capitalised(last), _capitalised(first), _capitalised(patronymic))


def is_patronymic_of(first, word):
    """Whether «Фаритович» beside «Ринат» is the patronymic: not of «Анна Абрамович», where it is the surname."""
    if not _PATRONYMIC.search(word):
        return False
    return not word.lower().endswith("ич") or first[-1:].lower() not in "ая"


def _sorted_out(words):
    """Which of at least two words are the surname, the first name and the patronymic, each a list of words."""
    if words[-1].lower() in _SON_OR_DAUGHTER and len(words) >= 4:
        return words[:-3], words[-3:-2], words[-2:]
    if len(words) >= 3 and _PATRONYMIC.search(words[-1]):
        return words[:-2], words[-2:-1], words[-1:]
    if len(words) == 3 and _PATRONYMIC.search(words[1]):  # «Анна Петровна Соколова»
        return words[2:], words[:1], words[1:2]
    surname = 1
    while words[surname - 1].lower() in _PARTICLES and surname < len(words) - 1:
        surname += 1
    return words[:surname], words[surname : surname + 1], words[surname + 1 :]


def _capitalised(words):
    """Only names typed in one case are touched: «фон Берг» and «МакКензи» stay as they are."""
    joined = " ".join(words)
    if not (joined.isupper() or joined.islower()):
        return joined
    keep_low = _SON_OR_DAUGHTER | _PARTICLES
    return " ".join(
        word.lower() if word.lower() in keep_low else "-".join(part.capitalize() for part in word.split("-"))
        for word in words
    )


def _initials(*names):
    return [f"{name[0]}." for name in names if name]


# --- phones and classes -----------------------------------------------------------------------------------------------
def normalise_phone(value):
    """«8 912 345-67-89», 89123456789.0 → «+7 (912) 345-67-89»; a foreign number keeps its own code."""
    text = str(int(value)) if isinstance(value, float) else collapse(value)
    digits = re.sub(r"\D", "", text)
    if text.startswith("+") and not digits.startswith("7") and 8 <= len(digits) <= 15:
        return f"+{digits}"
    if len(digits) == 11 and digits[0] in "78":
        digits = digits[1:]
    if len(digits) != 10:
        raise Refused(
            _("Write the phone number with its code, for example +7 (912) 345-67-89: “%(phone)s”."),
            "not_a_phone",
            {"phone": text},
        )
    return f"+7 ({digits[:3]}) {digits[3:6]}-{digits[6:8]}-{digits[8:]}"


def parse_class(value):
    """«8б», «8 «Б»», «8-Б класс», 8 → ``SchoolClass``; its ``str()`` is «8 «Б»»."""
    text = str(int(value)) if isinstance(value, float) else collapse(value)
    bare = collapse(_QUOTES.sub(" ", _CLASS_WORD.sub(" ", text))).upper().translate(_LATIN_LOOKALIKES)
    match = _CLASS.fullmatch(bare)
    if match is None or not 1 <= int(match[1]) <= LAST_GRADE:
        raise Refused(
            _("Write the class with its letter, for example 8 “А”: “%(text)s”."), "not_a_class", {"text": text}
        )
    return SchoolClass(int(match[1]), match[2] or "")


# --- dates of birth ---------------------------------------------------------------------------------------------------
def parse_person_date(value):
    """A cell with a date of birth → ``Birth``: a date, a day's number in Excel, «14.03.2011», «14 марта 2011», «2011».

    Raises ``Refused`` for a day that does not exist, has not come yet, or cannot be read."""
    if isinstance(value, datetime):
        return _born(value.date())
    if isinstance(value, date):
        return _born(value)
    if isinstance(value, float | int) and not _is_year(value):
        return _born(_from_excel(int(value)))
    text = collapse(int(value) if isinstance(value, float) else value).lower()
    if match := _YEAR.fullmatch(text):
        _check_year(int(match[1]), text)
        return Birth(int(match[1]))
    if text.isdecimal() and len(text) == 5:  # a day's number that lost the look of a date
        return _born(_from_excel(int(text)))
    return _born(_day_written_as(text))


def parse_day(value):
    """A cell with a day of the programme, which may be still to come: as a date of birth is written, or «сентябрь 2025»
    for its first day. Raises ``Refused``."""
    if isinstance(value, datetime | date):
        return value.date() if isinstance(value, datetime) else value
    text = collapse(int(value) if isinstance(value, float) else value).lower()
    if text.isdecimal() and len(text) == 5:
        return _from_excel(int(text))
    if (match := _MONTH_OF_YEAR.fullmatch(text)) and (number := _month_number(match[1])):
        return date(int(match[2]), number, 1)
    try:
        return _day_written_as(text)
    except Refused as error:
        if error.code == "no_such_day":
            raise
        raise Refused(_("Write the whole date, like 15.09.2025: “%(text)s”."), "not_a_day", {"text": text}) from error


def _day_written_as(text):
    if match := _DATE_IN_FIGURES.fullmatch(text):
        day, month, year = match.groups()
    elif match := _DATE_ISO.fullmatch(text):
        year, month, day = match.groups()
    elif (match := _DATE_IN_WORDS.fullmatch(text)) and (number := _month_number(match[2])):
        day, month, year = match[1], number, match[3]
    else:
        raise Refused(
            _("Write the date of birth like 14.03.2011, or only the year: “%(text)s”."), "not_a_date", {"text": text}
        )
    try:
        return date(_four_figures(year), int(month), int(day))
    except ValueError as error:
        raise Refused(_("There is no such day: %(day)s."), "no_such_day", {"day": text}) from error


def _born(day):
    today = timezone.localdate()
    if not FIRST_BIRTH_YEAR <= day.year <= today.year:
        _check_year(day.year, f"{day:%d.%m.%Y}")
    if day > today:
        raise Refused(_("This day has not come yet: %(day)s."), "future_day", {"day": f"{day:%d.%m.%Y}"})
    return Birth(day.year, day)


def _check_year(year, text):
    if not FIRST_BIRTH_YEAR <= year <= timezone.localdate().year:
        raise Refused(_("Check the year of birth: %(day)s."), "impossible_year", {"day": text})


def _is_year(number):
    return number == int(number) and FIRST_BIRTH_YEAR <= number <= 2100


def _from_excel(number):
    if not 1 <= number < 100_000:
        raise Refused(_("This is not a date: %(number)s."), "not_a_date", {"number": number})
    return _EXCEL_DAY_ZERO + timedelta(days=number)


def _four_figures(year):
    if len(year) == 4:
        return int(year)
    this_year = timezone.localdate().year
    return int(year) + (2000 if int(year) <= this_year % 100 else 1900)


def _month_number(word):
    return next((number for number, start in enumerate(_MONTHS, 1) if word.startswith(start)), None)


_LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
_RUSSIAN_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбю"
_BY_KEY = str.maketrans(_LATIN_KEYS, _RUSSIAN_KEYS)


def with_russian_keys(text):
    """What was typed by the same keys in the Russian layout: «bdfyjd» → «иванов». Text with Russian letters stays."""
    text = text.casefold()
    return text if re.search("[а-яё]", text) else text.translate(_BY_KEY)
