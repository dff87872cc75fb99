"""An event told apart into its deeds, for each to be read alone.

A new one begins where a line or a sentence does, or a word that names a deed."""

import re

from roadmap.wording.clauses import without_steps

_MOST, _SHORTEST = 12, 4  # deeds that are looked at; letters of one
_BREAK = re.compile(r"(?<=[а-яёa-z0-9»)])[.;]\s+|\n|;\s*")
_MAY_BREAK = re.compile(_BREAK.pattern + r"|,\s+|\s+и\s+|:\s+")
_DEED = re.compile(
    r"(?:[а-яё-]+(?:ние|ция|цию|тие|ка|ку|ки|ть|ти|чь)|(?:сбор|отбор|подбор|набор|поиск|выбор|анализ|контроль)"
    r"|приказ|распоряжение|положение|план|дорожн(?:ая|ой)|запуск|выпуск|уч[её]т|отч[её]ты?|справка"
    r"|бесед[аы]|встреч[аи]|нетворкинг|(?:общая|первая|пробная|регулярные)|(?:заключительн|итогов|торжественн)\w+"
    r"|семинары?|тренинги?|занятия|консультации|собеседовани[ея]|педсовет|круглый"
    r"|согласи[ея]|анкет[аы]|опросы?|диагностика|мониторинг|реестр|базы?|внесение"
    r"|конкурс|праздник|концерт|грамоты|публикаци[ия]|сборник|памятк[аи])\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"^(?:[-–—•*]\s*)?(?:\d{1,2}[.)]\s*)?")


def deeds_of(text: str) -> list[str]:
    """The deeds of an event of several, without their marks and numbers; ``[]`` for one of a single deed."""
    text = "\n".join(map(without_steps, text.split("\n")))
    deeds, start = [], 0
    for place in _MAY_BREAK.finditer(text):
        if _BREAK.fullmatch(place[0]) or _DEED.match(text, place.end()):
            deeds.append(text[start : place.start()])
            start = place.end()
    deeds.append(text[start:])
    deeds = [_MARK.sub("", deed.strip()).strip(" -–—:,.") for deed in deeds]
    deeds = [deed for deed in deeds if len(deed) >= _SHORTEST]
    return deeds[:_MOST] if len(deeds) > 1 else []
