"""People named in a plan: «Калачева Е. А.», «Е.А. Калачева», «КАЛАЧЕВА Е А», «Калачевой Елене Александровне»."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mentoring.kit.text import search_key
from roadmap.reader.nouns import adjective_cases, noun_cases

_WORD = r"[А-ЯЁ](?:[а-яё]+(?![а-яё])|[А-ЯЁ]+(?!\w))"
_SURNAME = rf"(?P<surname>{_WORD}(?:-{_WORD})?)"
_PATRONYMIC = r"(?:вич(?:а|у|ем|е)?|[вч]н(?:а|е|ой|ы|у))"
_FATHERS = rf"(?P<patronymic>[А-ЯЁ](?i:[а-яё]*{_PATRONYMIC}|[а-яё]+[ ](?:оглы|оглу|кызы|гызы)))(?!\w)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_SURNAME} (?P<first>{_WORD}) {_FATHERS}",
        rf"(?P<first>[А-ЯЁ][а-яё]+) {_FATHERS} {_SURNAME}(?![\w.])",
        rf"{_SURNAME},? ?(?P<first>[А-ЯЁ]) ?\. ?(?:(?P<patronymic>[А-ЯЁ])(?: ?\.|(?!\w)))?",
        rf"{_SURNAME} (?P<first>[А-ЯЁ]) (?P<patronymic>[А-ЯЁ])(?![\w.])",
        r"(?P<surname>[А-ЯЁ][а-яё]+(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ая|ий|ко|ук|юк|ян|их|ых)) "
        r"(?P<first>[А-ЯЁ])(?P<patronymic>[А-ЯЁ])(?!\w)",
        rf"(?P<first>[А-ЯЁ]) ?\. ?(?:(?P<patronymic>[А-ЯЁ]) ?\. ?)?{_SURNAME}(?! ?\.)(?!\w)",
    )
)
_CAPITAL = re.compile(r"(?<![\w-])[А-ЯЁ]")
_ENDINGS = re.compile(r"(?:ого|ому|ему|ого|ой|ей|ую|юю|ым|им|ом|ем|ая|яя|ый|ий|а|у|е|ы|и|я|ю|ь|й)$")


@dataclass(frozen=True)
class PersonName:
    """As written, in search keys; ``first`` and ``patronymic`` may be one letter, the latter none at all."""

    surname: str
    first: str
    patronymic: str = ""

    def fits(self, last: str, first: str, patronymic: str) -> bool:
        """Whether a person of this full name may be meant; the case a surname stands in does not matter."""
        return is_form_of(self.surname, search_key(last)) and all(
            not written or not known or _agrees(written, known)
            for written, known in ((self.first, search_key(first)), (self.patronymic, search_key(patronymic)))
        )


def find_names(text: str) -> Iterator[tuple[PersonName, tuple[int, int]]]:
    """Every person named in a text of single blanks, and where; posts are no surnames."""
    past = 0
    for capital in _CAPITAL.finditer(text):
        if capital.start() < past:
            continue
        for pattern in _PATTERNS:
            named = pattern.match(text, capital.start())
            if named and not (noun_cases(named["surname"]) or _is_adjective(named)):
                past = named.end()
                yield (
                    PersonName(*(search_key(named[part] or "") for part in ("surname", "first", "patronymic"))),
                    named.span(),
                )
                break


def is_form_of(written: str, surname: str) -> bool:
    """Whether «калачевой» may be «калачева» in another case: the same stem, however both end."""
    return written == surname or (len(surname) > 3 and _stem(written) == _stem(surname))


def _stem(surname: str) -> str:
    return _ENDINGS.sub("", surname)


def _agrees(written: str, known: str) -> bool:
    return known[0] == written[0] if len(written) == 1 or len(known) == 1 else _stem(written) == _stem(known)


def _is_adjective(named: re.Match[str]) -> bool:
    """«Школьный А.» is hardly a person, «Вишневская А. П.» is."""
    return bool(adjective_cases(named["surname"])) and not (named["first"] and named["patronymic"])
