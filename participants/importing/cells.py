"""What single cells and lines of a list say: a class with words beside it, hours, years, a line above rows."""

import re

from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from mentoring.kit.periods import SchoolYear
from mentoring.kit.text import collapse, one_alphabet, parse_class, parse_day, parse_person_date

WEEKS_IN_MONTH, MOST_HOURS, MOST_PLACES = 4, 200, 99
_ONLY_CLASS = re.compile(r"\d{1,2}\s*[-–]?\s*[«\"“]?[А-ЯЁа-яё][»\"”]?(\s*кл(асс|\.)?)?|\d{1,2}\s*(класс|кл\.)")
_CLASS_NAMED = re.compile(
    r"\b(\d{1,2}\s*[-–]?\s*[«\"“]?(?:[А-ЯЁа-яё](?![А-ЯЁа-яё]))?[»\"”]?)\s*кл(?:асс\w*|\.)"
    r"|\bкласс\w*:?\s*(\d{1,2}\s*[-–]?\s*[«\"“]?[А-ЯЁа-яё]\b[»\"”]?)",
    re.IGNORECASE,
)
_WITH_LETTER = r"\d{1,2}\s*-?\s*(?:[«\"“][А-ЯЁа-яёA-Za-z][»\"”]|[А-ЯЁA-Z]|(?<=\d)[а-яёa-z])"
_CLASS_FIRST = re.compile(rf"({_WITH_LETTER}(?:\s*кл(?:асс|\.))?)(?![\w-])[\s,;(]+([^\d\s].*?)\)?")
_CLASS_LAST = re.compile(rf"(.+?)[\s,;(]+({_WITH_LETTER})\)?")
_AT_WORK = re.compile(r"учител|педагог|преподав|воспитател|директор|психолог|класс\w* рук", re.IGNORECASE)
_NAME = r"([А-ЯЁ][\w-]+(?:\s+[А-ЯЁ][\w-]+){1,2}|[А-ЯЁ][\w-]+\s+[А-ЯЁ]\.\s*(?:[А-ЯЁ]\.)?)"
_GROUP = re.compile(r"(?:[^\w]|\d)*(?:наставническая\s+)?групп[аы]\b", re.IGNORECASE)
_MENTOR_OF_GROUP = re.compile(
    rf"(?:^|[\s.,;(])(?:педагог-)?наставник\w?(?:\s+группы)?\s*[:–—-]\s*{_NAME}", re.IGNORECASE
)
_LEADER_OF_GROUP = re.compile(rf"руководитель(?:\s+группы)?\s*[:–—-]\s*{_NAME}", re.IGNORECASE)
_SIDE = r"(?:учител|учени|студент|работодател|педагог|руководител|выпускни|преподавател)\w+"
_FORMAT = re.compile(
    rf"(?:\W|\d)*(?:форма|модель|вид|формат)\s*(?:наставничества)?\W*({_SIDE}\s*[-–—]\s*{_SIDE})\W*", re.IGNORECASE
)
_BORN = r"(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?:19|20)\d\d)(?:\s*г\.?\s?р?\.?)?"
_BORN_LAST = re.compile(rf"(?P<school>.+?)[\s,;/(]+(?P<born>{_BORN})\)?", re.IGNORECASE)
_BORN_FIRST = re.compile(rf"(?P<born>{_BORN})[\s,;/(]+(?P<school>.+?)\)?", re.IGNORECASE)
_AGE_BESIDE = re.compile(
    r"[\s,(]+(?:полных\s+)?\d{1,2}\s*(?:лет|год\w?)(?:\s+\d{1,2}\s*мес\w*\.?)?\s*\)?$", re.IGNORECASE
)


def class_of(value):
    """«7 «А»», «7а, кадетский»; the words beside are what ``beside_class`` gives. Raises ``Refused``."""
    try:
        return str(parse_class(value))
    except Refused:
        if match := _CLASS_FIRST.fullmatch(collapse(value)):
            return str(parse_class(match[1]))
        raise


def class_and_birth(text):
    """{"class", "birth"} of a cell that holds both, «6А, 2014» or «12.03.2014 (6 «А»)»; otherwise nothing."""
    bare = collapse(text)
    if match := _BORN_LAST.fullmatch(bare) or _BORN_FIRST.fullmatch(bare):
        try:
            parse_class(match["school"])
            parse_person_date(match["born"])
        except Refused:
            return {}
        return {"class": match["school"], "birth": match["born"]}
    return {}


def beside_class(text):
    """The words that stand after a class in its cell: «кадетский»."""
    try:
        parse_class(text)
    except Refused:
        match = _CLASS_FIRST.fullmatch(collapse(text))
        return match[2] if match else ""
    return ""


def class_at_work(text):
    """The class of a pupil whose place of study is told as «10 «А» класс» or «СОШ № 4, 10А»; nothing of a teacher."""
    bare = collapse(text)
    if _AT_WORK.search(bare):
        return {}
    last = _CLASS_LAST.fullmatch(bare)
    return class_in(bare) or (class_in(last[2]) if last else {})


def birth_of(value):
    """A date of birth; the age beside it, «12.03.2011 (14 лет)», says nothing new. Raises ``Refused``."""
    return parse_person_date(_AGE_BESIDE.sub("", value) if isinstance(value, str) else value)


def hours_of(value):
    """Hours a month: «6», «4–6 часов», «2 часа в неделю». Raises ``Refused``."""
    text = collapse(value).lower()
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    hours = max(numbers, default=0) * (WEEKS_IN_MONTH if "недел" in text else 1)
    if not 0 < hours <= MOST_HOURS or "год" in text or "четверт" in text:
        raise Refused(_("Write a number of hours, for example 8: “%(text)s”."), "not_a_number", {"text": value})
    return hours


_YES = re.compile(r"да|\+|v|✓|есть|yes|(соглас|готов|оста[её]т?с|остан|разреш|дал|дан)\w*( .*)?")


def stay_of(value):
    """Until when a mentor lets the school keep them: a day, or ``True`` of a mere yes. Raises ``Refused``.

    «нет» is no text at all: a cell that says nothing changes nothing."""
    text = collapse(value).lower().rstrip(".!")
    if _YES.fullmatch(text):
        return True
    if re.fullmatch(r"20\d\d", text):
        return SchoolYear(int(text) - 1).ends_on
    try:
        return parse_day(re.sub(r"^(до|по)\s+", "", text) if isinstance(value, str) else value)
    except Refused as refusal:
        raise Refused(
            _("Write “yes”, or until which day the mentor stays, for example 31.08.2027: “%(text)s”."),
            "not_a_term",
            {"text": value},
        ) from refusal


def places_of(value):
    """How many mentees a mentor takes: «3», «до 2 чел.». Raises ``Refused``."""
    numbers = [int(number) for number in re.findall(r"\d+", str(value))]
    if not numbers or not 0 < max(numbers) <= MOST_PLACES:
        raise Refused(_("Write a number of people, for example 2: “%(text)s”."), "not_a_number", {"text": value})
    return max(numbers)


def years_of(value):
    """«15 лет», «2,5 года», «8 месяцев» → whole years. Raises ``Refused``."""
    text = collapse(value).lower()
    number = re.match(r"\D{0,12}(\d{1,2})(?!\d)", text)
    if number is None:
        raise Refused(_("Write a number of years, for example 12: “%(text)s”."), "not_a_number", {"text": value})
    return 0 if "мес" in text and "г" not in text and "л" not in text else int(number[1])


def class_in(text):
    """The class that a line between rows, a title or a sheet's name speaks of, as {"class": "8 «А»"}; else nothing."""
    bare = one_alphabet(collapse(text))
    found = [bare] if _ONLY_CLASS.fullmatch(bare) else [match[1] or match[2] for match in _CLASS_NAMED.finditer(bare)]
    try:
        classes = {str(parse_class(words)) for words in found}
    except Refused:
        return {}
    return {"class": classes.pop()} if len(classes) == 1 else {}


def in_section(text):
    """What a line above mentees says of all of them: the class, the format, the mentor of the group.

    A further group without a mentor ends the one before: {"partners": ""}."""
    bare, found = collapse(text), class_in(text)
    is_group = bool(_GROUP.match(bare))
    mentor = _MENTOR_OF_GROUP.search(bare) or (_LEADER_OF_GROUP.search(bare) if is_group else None)
    if mentor or is_group:
        found["partners"] = mentor[1] if mentor else ""
    if match := _FORMAT.fullmatch(bare):
        found["format"] = match[1]
    return found
