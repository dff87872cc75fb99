"""Finding a table's heading in a school's own file: «Ф.И.О. обучающегося (полностью)» is the full name.

Schools put titles above the table, split the heading over two rows and name columns in their own words. A heading
means a column when its words are those of the column's title or of one of its aliases, in any order and case ending;
beyond that nothing is guessed, because a wrong guess puts one person's data under another's name.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from mentoring.kit.text import collapse

SEARCHED_ROWS = 30
_INITIALS = re.compile(r"\b\w(?:\.\s?\w)+\b\.?")  # «Ф.И.О.»
_BRACKETS = re.compile(r"\([^)]*\)?")
_WORD = re.compile(r"\w+\.?")
_ENDING = re.compile(
    r"(?:ого|его|ому|ему|ыми|ими|ами|ями|иями|ый|ий|ой|ая|яя|ое|ее|ые|ие|ых|их|ым|им|ом|ем|ам|ям|ах|ях|ов|ев|ей|ия|ию|ии"
    r"|а|я|о|е|ы|и|у|ю|ь|й)$"
)
_PREPOSITIONS = ("в", "во", "и", "или", "на", "о", "об", "от", "по", "при", "с", "со", "к", "для", "его", "ее", "их")
_FILLERS = ("данные", "сведения", "информация", "общие", "полностью", "указать", "укажите", "наличии")
_DATE_PATTERN = ("дд", "мм", "гг", "гггг")
_NUMBER_COLUMN = re.compile(r"[№#nN]+|(?:№\s*)?п\s*[/.\\-]?\s*п\.?|номер(?:\s+п/п)?", re.IGNORECASE)


@dataclass(frozen=True)
class Heading:
    """``first`` and ``row`` are its first and last rows, from 0; ``texts`` by column; ``columns`` leads from keys to
    column numbers."""

    row: int
    texts: list[str]
    columns: dict[str, int]
    first: int


def find_heading(table, names, about=()):
    """The ``Heading`` of ``table`` that means most of ``names`` (key → its possible texts); ``None`` without any.

    ``about`` are words that add nothing in this table: in a table of pupils «класс ученика» is «класс»."""
    meanings = _Meanings(names, about)
    searched = range(min(len(table.rows), SEARCHED_ROWS))
    headings = [_one_row(table, row, meanings) for row in searched]
    headings += [_two_rows(table, row, meanings) for row in searched[: len(table.rows) - 1]]
    best = max(headings, key=lambda heading: len(heading.columns), default=None)  # of equals, the first: of one row
    return best if best and best.columns else None


def heading_in(table, row, names, about=()):
    """The ``Heading`` that a person says is in ``row``, whatever it means."""
    if row >= len(table.rows):
        return None
    return _one_row(table, row, _Meanings(names, about))


def is_number_column(text):
    return bool(_NUMBER_COLUMN.fullmatch(text))


class _Meanings:
    """Which key a heading's text stands for."""

    def __init__(self, names, about):
        small = _stems(" ".join((*_PREPOSITIONS, *_FILLERS, *_DATE_PATTERN, *about)))
        self.small = small
        self.exact = {_stems(text): key for key, texts in names.items() for text in texts}
        self.loose = {_without(_bare_stems(text), small): key for key, texts in names.items() for text in texts}
        self.loose.pop(frozenset(), None)

    def columns(self, candidates):
        """Key → column for ``candidates``: column → texts, the surest first. One column for a key, one key a column."""
        found: dict[str, int] = {}
        for texts_at in range(2):
            for meaning in (self._exactly, self._loosely, self._abbreviated):
                for column, texts in candidates.items():
                    if len(texts) <= texts_at or column in found.values():
                        continue
                    key = meaning(texts[texts_at])
                    if key and key not in found:
                        found[key] = column
        return found

    def _exactly(self, text):
        return self.exact.get(_stems(text))

    def _loosely(self, text):
        return self.loose.get(_without(_bare_stems(text), self.small))

    def _abbreviated(self, text):
        """«Дата рожд.» → «дата рождения»."""
        words = [word for word in _words(_BRACKETS.sub(" ", text)) if _stem(word) not in self.small]
        if not any(len(word) > 3 and word.endswith(".") for word in words):
            return None
        for stems, key in self.loose.items():
            if len(stems) == len(words) and all(any(_stands_for(word, stem) for stem in stems) for word in words):
                return key
        return None


def _one_row(table, row, meanings):
    texts = [_text(table, row, column) for column in range(len(table.rows[row]))]
    return Heading(row, texts, meanings.columns({column: [text] for column, text in enumerate(texts) if text}), row)


def _two_rows(table, row, meanings):
    """The heading in ``row`` and the next: groups above, columns below; a column without a group covers both."""
    group, texts, candidates = "", [], {}
    lower = [collapse(value) for value in table.rows[row + 1]]
    for column, below in enumerate(lower):
        above = _text(table, row, column)
        group = above or (group if below else "")
        texts.append(collapse(f"{group} {below}") if below else above)
        if below and lower.count(below) == 1:
            candidates[column] = [texts[-1], below]
        elif texts[-1]:
            candidates[column] = [texts[-1]]
    return Heading(row + 1, texts, meanings.columns(candidates), row)


def _text(table, row, column):
    """What a reader sees there: under a merged cell, that cell's text."""
    row, column = table.covered.get((row, column), (row, column))
    return collapse(table.rows[row][column])


@lru_cache(maxsize=1024)
def _stems(text):
    return frozenset(_stem(word) for word in _words(text))


def _bare_stems(text):
    return _stems(_BRACKETS.sub(" ", text))


def _without(stems, small):
    return frozenset(stem for stem in stems if stem not in small)


def _words(text):
    text = str(text).lower().replace("ё", "е")
    return _WORD.findall(_INITIALS.sub(lambda initials: re.sub(r"[.\s]", "", initials[0]) + " ", text))


def _stem(word):
    word = word.rstrip(".")
    stem = _ENDING.sub("", word.removesuffix("ся"))
    return stem if len(stem) >= 3 else word


def _stands_for(word, stem):
    return _stem(word) == stem or (word.endswith(".") and len(word) > 3 and stem.startswith(word.rstrip(".")))
