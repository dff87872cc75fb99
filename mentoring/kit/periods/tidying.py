"""Text as typed, scanned or pasted → the same phrase in one spelling, fit to be searched for words."""

import re
import unicodedata

from .words import GENITIVE, MONTH_PATTERN, NOMINATIVE, ORDINAL_PATTERN, WEEKDAY_PATTERN, is_month

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_DASHES = re.compile("[‐‑‒–—―−~…]|\\.{3}|\\.{2}(?=\\s*[0-9])")
_FOOTNOTE = re.compile(r"(?<=[\w.)])(?:\*+|[¹²³⁰-⁹]+|\[[0-9]{1,2}\])")
_QUOTED_DAY = re.compile(r"[«\"“”„'](\s*[0-9]{1,2}\s*)[»\"“”'](?=\s*[а-я])")
_BROKEN = re.compile(r"(?<![а-я])([а-я]{2,20})-[ \t]*\n\s*([а-я]{1,20})(?![а-я])")
_TORN = re.compile(r"(?<![а-я])([а-я]{2,9}) ([а-я]{1,6})(?![а-я])")
_LOOKALIKES = str.maketrans("aceopxykmthb", "асеорхукмтнв")
_ROMAN_TYPED = str.maketrans({"х": "x", "і": "i", "l": "i"})
_ROMAN_BEFORE_UNIT = re.compile(  # «П полугодие», «1У четверть»
    r"(?<![а-яa-z0-9])(п|ш|[1il]у|[1l]v|i?l{1,3})"
    r"(?=(?:-[а-я]{1,2})?[ ,и-]+(?:[1-4ilпш]{1,3} )?(?:четверт|полуг|квартал|кв\b|тримест))"
)
_ROMAN_READ = {"п": "ii", "ш": "iii", "l": "i", "ll": "ii", "lll": "iii", "il": "ii", "ill": "iii"}
_YEAR_WORDS = re.compile(
    r"(?<=[0-9]{4}) ?(?:гг?\b\.?(?: ?г\b\.?)?|год(?:а|у|ы|ов|ах)?\b)|(?<=\.[0-9]{2}) ?(?:г\b\.?|года?\b)"
)
_YEARS_LISTED = re.compile(r"(?<![0-9./])20[0-9]{2}(?: ?/ ?20[0-9]{2}){2,}(?![0-9/])")  # «апрель 2023/2024/2025»
_CLOCK = r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-9]{2}(?:\.[0-9]+)?)?(?![0-9])"
_TIME_OF_DAY = re.compile(
    rf"\bс {_CLOCK} до {_CLOCK}|(?:\bв )?(?<![0-9.]){_CLOCK}(?: ?(?:ч\b\.?|час[а-я]*))?"
    r"|\bв (?:[01]?[0-9]|2[0-3])[.-](?:00|1[3-9]|[2-5][0-9])(?![0-9.])(?: ?(?:ч\b\.?|час[а-я]*))?"
    r"|\bв (?:[01]?[0-9]|2[0-3]) ?(?:ч\b\.?|час[а-я]*)"
    r"|(?:(?<=[0-9]{4})|(?<=[а-я]я)|(?<=та)), ?(?:[01]?[0-9]|2[0-3])\.(?:00|1[3-9]|[2-5][0-9])(?![0-9.])(?: ?ч\b\.?)?"
)
_SEMESTER = re.compile(r"\bсеместр(ами|ам|ах|ов|а|у|е|ы|ом)?\b|(?<=[0-9ivx] )сем\b\.?")  # is a half year by other days
_HALF = {"ами": "иями", "ам": "иям", "ах": "иях", "ов": "ий", "а": "ия", "у": "ию", "е": "ии", "ы": "ия", "ом": "ием"}
_SHORTENED = (  # as often written → in full
    (re.compile(r"\b([0-9]{1,2}|один|два) ?р\b\.?(?= ?(?:в\b|/))"), r"\1 раз"),
    (re.compile(r"\bнед\b\.?"), "неделя"),
    (re.compile(r"\bмес\b\.?"), "месяц"),
    (re.compile(r"\bчетв\b\.?"), "четверть"),
    (re.compile(r"\b(?:полуг|п/г|п/годие)\b\.?"), "полугодие"),
    (re.compile(r"\bтрим\b\.?"), "триместр"),
    (re.compile(r"\bчисл\b\.?"), "числа"),
    (re.compile(r"\b(?:кварт\b\.?|кв-л[а-я]*)"), "квартал"),
    (re.compile(r"(?<=[0-9ivя] )пол\b\.?"), "полугодие"),
    (re.compile(r"\bпол года\b"), "полгода"),
    (re.compile(r"\bполовин[а-я]* (?=[0-9]{4} ?[-/])"), "полугодие "),
    (re.compile(r"\bдо (?:окончания|завершения)\b"), "до конца"),
    (re.compile(r"\bк (?:окончанию|завершению)\b"), "к концу"),
    (re.compile(rf"\b(?:до|к) кон(?:ца|цу) (?={ORDINAL_PATTERN}[а-я-]* (?:недел|декад|половин))"), "не позднее "),
    (re.compile(r"(раз[а]?(?: ?(?:в|/)) ?)кв\b\.?"), r"\1квартал"),
    (re.compile(r"\bтеч\b\.?"), "течение"),
    (re.compile(r"\bеженед\b\.?"), "еженедельно"),
    (re.compile(r"\bежемес\b\.?"), "ежемесячно"),
    (re.compile(r"\bежекварт\b\.?"), "ежеквартально"),
    (re.compile(rf"({MONTH_PATTERN}) ([23][0-9]) ?г(?:ода?)?(?![а-я])\.?"), r"\1 20\2"),  # «июнь 26 г.»
    (re.compile(r"(?<=20[0-9]{2})-(?:го|ого|м|ом|й)\b"), ""),  # «2026-го»
    (re.compile(r"(?<![0-9.,])([0-9]{1,2}),([0-9]{2}),(20[0-9]{2})(?![0-9])"), r"\1.\2.\3"),  # «15,09,2025»
    (re.compile(r"\bуч(?:ебн)?\b\.? ?(?:г\b\.?|год\b)"), "учебного года"),
    (re.compile(r"\bуч(?:ебн)?\b\.? ?(?=год)"), "учебного "),
    (re.compile(r"\bкал\b\.? ?(?=год)"), "календарного "),
    (re.compile(r"\b(?:с|т)\. ?г\b\.?"), "текущего года"),
    (re.compile(r"\b(учебн[а-я]+ год[а-я]*),? ([0-9]{4} ?[-/] ?(?:[0-9]{4}|[0-9]{2}))(?![0-9])"), r"\2 \1"),
    (re.compile(r"^(?:сроки?|период|дата)(?: (?:исполнения|реализации|проведения|выполнения))? ?[:-] ?"), ""),
)
_EACH = rf"{ORDINAL_PATTERN}(?:-?[а-я]{{1,2}})?"
_SHARED_UNIT = re.compile(  # «1, 3 четверть», «2 и 4 неделя октября»
    rf"(?<![0-9.а-яa-z-])((?:{_EACH}(?: ?, ?| и | ?, и )){{1,4}})({_EACH})"
    r" ((?:учебн[а-я]+ )?(?:четверт|полугоди|триместр|квартал|кв\b|недел|декад)[а-я]*\.?)"
)
_MONTHS_IN_FIGURES = re.compile(  # «09-10.2025»
    r"(?<![0-9.-])(0?[1-9]|1[0-2])\.?-(0?[1-9]|1[0-2])\.(20[0-9]{2})(?![0-9.])"
)
_SHORT_SCHOOL_YEAR = re.compile(r"(?<![0-9.-])([23][0-9]) ?[-/] ?([23][0-9])(?= ?уч)")  # «25-26 уч.г.»
_BOTH_EDGES = re.compile(  # «в начале и в конце учебного года»
    rf"\b(начал[оае]|середин[аеыу])(?:,| и) (?:в )?(кон(?:ец|це|ца|цу)) ((?:учебного )?года|{MONTH_PATTERN})"
)
_LONG_MONTHS = sorted(
    {
        form
        for month in zip(NOMINATIVE, GENITIVE, strict=True)
        if len(month[0]) > 5
        for form in (*month, f"{month[1][:-1]}е")
    }
)


def tidy(text: str) -> str:
    """Lower case, one kind of dash and blank, Latin look-alikes made Cyrillic, «2025 г.» → «2025»."""
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).lower().replace("ё", "е").replace("і", "i")
    text = _DASHES.sub("-", _FOOTNOTE.sub("", text))
    text = re.sub(r"[^\W\d_]+", _in_one_alphabet, text)
    text = re.sub(r"\s+", " ", _BROKEN.sub(_rejoined, text))
    text = re.sub(r"(?<=[а-я])(?=[0-9])|(?<=[0-9])(?=[а-я]{3})(?!ого|ему)", " ", text)
    text = re.sub(r"(?<![0-9])([0-9]{1,2}) ?\. ?(?=[0-9])", r"\1.", _QUOTED_DAY.sub(r"\1 ", text))
    text = _YEARS_LISTED.sub(lambda listed: listed[0].replace("/", ", "), text)
    text = _SEMESTER.sub(lambda named: f"полугод{_HALF.get(named[1] or '', 'ие')}", text)
    for short, full in _SHORTENED:
        text = short.sub(full, text)
    text = _SHORT_SCHOOL_YEAR.sub(_school_year_in_full, _MONTHS_IN_FIGURES.sub(r"\1.\3-\2.\3", text))
    text = _ROMAN_BEFORE_UNIT.sub(lambda typed: _ROMAN_READ.get(typed[1], "iv"), text)
    text = _TIME_OF_DAY.sub("", _YEAR_WORDS.sub("", _TORN.sub(_untorn, text)))
    text = _BOTH_EDGES.sub(r"\1 \3, \2 \3", _SHARED_UNIT.sub(_unit_for_each, text))
    return re.sub(" +", " ", text).strip(" .,;:")


def _school_year_in_full(short: re.Match[str]) -> str:
    return f"20{short[1]}-20{short[2]}" if int(short[2]) == int(short[1]) + 1 else short[0]


def names_semester(text: str) -> bool:
    """Whether it tells of a semester, whose days every college sets for itself."""
    return _SEMESTER.search(text.lower()) is not None


def mended(tidied: str) -> str:
    """The phrase with months that have one slip of the pen («сенябрь», «октбярь») put right."""
    return re.sub(r"(?<![^\W\d_])[а-я]{5,10}(?![^\W\d_])", lambda word: _meant(word[0]), tidied)


def _meant(word: str) -> str:
    if is_month(word):
        return word
    meant = {month for month in _LONG_MONTHS if _is_one_slip(word, month)}
    exact = {month[:5] for month in meant}
    return min(meant) if len(exact) == 1 else word


def _is_one_slip(word: str, meant: str) -> bool:
    """One letter left out, added, wrong, or changed places with its neighbour."""
    if abs(len(word) - len(meant)) > 1 or word[0] != meant[0]:
        return False
    same = next((i for i, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b), min(len(word), len(meant)))
    rest, wanted = word[same:], meant[same:]
    swapped = rest[:2] == wanted[1::-1] and rest[2:] == wanted[2:]
    return swapped or rest[1:] == wanted[1:] or rest == wanted[1:] or rest[1:] == wanted


def _in_one_alphabet(word: re.Match[str]) -> str:
    letters = word[0]
    roman = letters.translate(_ROMAN_TYPED)
    if len(letters) > 1 and re.fullmatch("[ivx]+", roman) and re.search("[ivx]", letters):
        return roman
    if letters == "х" and not re.search("[0-9]-?$", word.string[max(word.start() - 2, 0) : word.start()]):
        return "x"
    is_mixed = re.search("[a-z]", letters) and re.search("[а-я]", letters)
    cyrillic = letters.translate(_LOOKALIKES)
    return cyrillic if is_mixed or letters in ("c", "co", "k", "b", "bo", "o") or is_month(cyrillic) else letters


def _rejoined(broken: re.Match[str]) -> str:
    """«сен-⏎тябрь» is one word, «сентябрь-⏎октябрь» two."""
    first, second = broken[1], broken[2]
    if is_month(first + second) or not (is_month(first) or is_month(second)):
        return first + second
    return f"{first}-{second}"


def _untorn(torn: re.Match[str]) -> str:
    """«сентяб рь», «понедельн ик» of a PDF."""
    whole = torn[1] + torn[2]
    return whole if len(whole) > 4 and _is_named(whole) and not (_is_named(torn[1]) or _is_named(torn[2])) else torn[0]


def _is_named(word: str) -> bool:
    """Whether it is a month or a day of the week."""
    return is_month(word) or re.fullmatch(WEEKDAY_PATTERN, word) is not None


def _unit_for_each(shared: re.Match[str]) -> str:
    ordinals = re.findall(rf"\b{_EACH}", shared[1])
    return ", ".join(f"{each} {shared[3]}" for each in [*ordinals, shared[2]])
