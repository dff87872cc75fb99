"""Finding a table's heading in a school's own file: «Ф.И.О. обучающегося (полностью)» is the full name.

Schools put titles above the table, split the heading over two rows and name columns in their own words. A heading
means a column when its words are those of the column's title or of one of its aliases, in any order and case ending;
beyond that nothing is guessed, because a wrong guess puts one person's data under another's name.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from mentoring.kit.text import collapse, one_alphabet

SEARCHED_ROWS = 30
STOREYS = 3  # of a heading, at most
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


def find_heading(table, sheet):
    """The ``Heading`` of ``table`` that means most columns of ``sheet``; ``None`` without any."""
    meanings = _Meanings(sheet)
    searched = range(min(len(table.rows), SEARCHED_ROWS))
    goes_on = {row for row in searched if _goes_on(table, row, meanings)}
    headings = [
        _heading(table, row, storeys, meanings)
        for storeys in range(1, STOREYS + 1)
        for row in searched[: max(len(table.rows) - storeys + 1, 0)]
        if _is_whole(table, row, storeys, goes_on)
    ]
    best = max(headings, key=lambda heading: len(heading.columns), default=None)  # of equals, the first: the lowest
    return best if best and best.columns else None


def heading_in(table, row, sheet):
    """The ``Heading`` that a person says ends in ``row``, whatever it means: with the rows above it that group it."""
    if row >= len(table.rows):
        return None
    meanings = _Meanings(sheet)
    first = row
    while row - first + 1 < STOREYS and first > 0 and _goes_on(table, first - 1, meanings):
        first -= 1
    alone, grouped = _heading(table, row, 1, meanings), _heading(table, first, row - first + 1, meanings)
    return max(alone, grouped, key=lambda heading: len(heading.columns))


def is_number_column(text):
    return bool(_NUMBER_COLUMN.fullmatch(text))


class _Meanings:
    """Which key a heading's text stands for."""

    def __init__(self, sheet):
        small, names = _stems(" ".join((*_PREPOSITIONS, *_FILLERS, *_DATE_PATTERN, *sheet.about))), sheet.names
        self.small, self.sheet = small, sheet
        self.exact = {_stems(text): key for key, texts in names.items() for text in texts}
        self.loose = {_without(_bare_stems(text), small): key for key, texts in names.items() for text in texts}
        self.loose.pop(frozenset(), None)

    def columns(self, candidates):
        """Key → column for ``candidates``: column → texts, the surest first. One column for a key, one key a column."""
        found: dict[str, int] = {}
        for texts_at in range(max(map(len, candidates.values()), default=0)):
            for meaning in (self._exactly, self._loosely, self._abbreviated):
                for column, texts in candidates.items():
                    if len(texts) <= texts_at or column in found.values():
                        continue
                    key = meaning(texts[texts_at])
                    if key and key not in found:
                        found[key] = column
        return self.sheet.without_doubles(found)

    def of(self, text):
        return self._exactly(text) or self._loosely(text)

    def is_about_others(self, group):
        others = self.sheet.others
        return bool(others and others.search(group.lower().replace("ё", "е")))

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


def _heading(table, row, storeys, meanings):
    """The heading of ``storeys`` rows from ``row`` on: groups above, columns below; a column without a group may stand
    in any of them."""
    columns = [_storeys_of(table, row, storeys, column) for column in range(len(table.rows[row]))]
    _spread(columns)
    told = [[text for text in texts if text] for texts in columns]
    lowest = [texts[-1] if texts else "" for texts in told]
    candidates = {}
    for column, texts in enumerate(told):
        if not texts:
            continue
        group = " ".join(texts[:-1])
        one_group = [texts[0], texts[-2]] if len(texts) > 2 else []
        named = [" ".join(texts), *(f"{above} {texts[-1]}" for above in one_group)]
        if len(texts) > 1 and lowest.count(lowest[column]) == 1 and not meanings.is_about_others(group):
            named.append(texts[-1])
        candidates[column] = list(dict.fromkeys(named))
    texts = [" ".join(texts) for texts in told]
    return Heading(row + storeys - 1, texts, meanings.columns(candidates), row)


def _is_title(table, row):
    """A line with one text from the table's left edge on: no group of columns."""
    return _is_alone(table, row, row + 1)


def _is_alone(table, row, beside):
    """Whether ``row`` has one text, no further to the right than where ``beside`` begins."""
    filled = [column for column, cell in enumerate(table.rows[row]) if collapse(cell)]
    others = [column for column, cell in enumerate(table.rows[beside]) if collapse(cell)]
    return len(filled) < 2 and (not filled or not others or filled[0] <= others[0])


def _storeys_of(table, row, storeys, column):
    """What stands in ``column`` of each storey; a cell merged downwards is told once, in the first."""
    texts = []
    for storey in range(row, row + storeys):
        top, left = table.covered.get((storey, column), (storey, column))
        is_told = row <= top < storey
        is_lowest = storey == row + storeys - 1 and storeys > 1
        texts.append("" if is_told or (is_lowest and left != column) else collapse(table.rows[top][left]))
    return texts


def _spread(columns):
    """A group that stands over its first column alone is that of the next ones, too, as long as they have columns."""
    if not columns or len(columns[0]) < 2:
        return
    groups = [""] * (len(columns[0]) - 1)
    for texts in columns:
        for storey in range(len(groups)):
            has_below = any(texts[storey + 1 :])
            if texts[storey]:
                groups[storey:] = [texts[storey], *[""] * (len(groups) - storey - 1)]
            elif has_below:
                texts[storey] = groups[storey]
            else:
                groups[storey] = ""


def _is_whole(table, row, storeys, goes_on):
    """Whether a heading of these rows leaves out no storey and takes no title for one."""
    last = row + storeys - 1
    if row - 1 in goes_on or (last in goes_on and storeys < STOREYS):
        return False
    if storeys > 1 and _is_alone(table, last, row):
        return False
    return not any(_is_title(table, above) for above in range(row, last))


def _goes_on(table, row, meanings):
    """Whether the row below ``row`` is one more storey: it has texts only where ``row`` leaves room for them."""
    if row + 1 >= len(table.rows):
        return False
    below = {column: text for column, cell in enumerate(table.rows[row + 1]) if (text := collapse(cell))}
    if len(below) < 2 or any(sign.isdigit() for text in below.values() for sign in text):
        return False
    if not all(_has_room(table, row, column) for column in below) or not any(map(meanings.of, below.values())):
        return False
    return bool(_heading(table, row, 1, meanings).columns) and not _is_title(table, row)


def _has_room(table, row, column):
    """Nothing stands there, or a cell merged over several columns."""
    covered = table.covered
    if not collapse(table.rows[row][column]) and (row, column) not in covered:
        return True
    cell = covered.get((row, column), (row, column))
    return any(covered.get((row, other)) == cell for other in (column - 1, column, column + 1) if other >= 0)


@lru_cache(maxsize=1024)
def _stems(text):
    return frozenset(_stem(word) for word in _words(text))


def _bare_stems(text):
    return _stems(_BRACKETS.sub(" ", text))


def _without(stems, small):
    return frozenset(stem for stem in stems if stem not in small)


def _words(text):
    text = one_alphabet(str(text)).lower().replace("ё", "е")
    return _WORD.findall(_INITIALS.sub(lambda initials: re.sub(r"[.\s]", "", initials[0]) + " ", text))


def _stem(word):
    word = word.rstrip(".")
    stem = _ENDING.sub("", word.removesuffix("ся"))
    return stem if len(stem) >= 3 else word


def _stands_for(word, stem):
    return _stem(word) == stem or (word.endswith(".") and len(word) > 3 and stem.startswith(word.rstrip(".")))
