"""Names that may be one person's, written otherwise: «Елизовета», «Филлип», surname and first name swapped."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from mentoring.kit.text import search_key

_SOFT_BEFORE_VOWEL = re.compile(r"[ьъ](?=[аеиоуыэюя])")
_SILENT = re.compile(r"[ьъ\s]")
_DOUBLED = re.compile(r"(\w)\1+")
_UNTOUCHED = 5  # letters
_ALIKE = str.maketrans("оеяйэыью", "аиаииииу")


def sound(last, first):
    """What misspellings of a name share: unstressed vowels, doubled letters and soft signs make no difference."""
    return _skeleton(f"{last} {first}")


def swapped_sound(last, first):
    return _skeleton(f"{first} {last}")


def _skeleton(name):
    softened = _SOFT_BEFORE_VOWEL.sub("и", search_key(name))
    return _DOUBLED.sub(r"\1", _SILENT.sub("", softened).translate(_ALIKE))


def is_close(one, other):
    """Whether two search keys differ by one slip of the pen: a letter put in, left out, mistaken or two exchanged."""
    if abs(len(one) - len(other)) > 1 or one[:1] != other[:1]:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    one, other = one[start:], other[start:]
    if len(one) != len(other):
        return one[1:] == other or one == other[1:]
    return one[1:] == other[1:] or (one[:2] == other[1::-1] and one[2:] == other[2:])


def is_slip_of_date(one, other):
    """Whether two days differ as slips do: in one of day, month and year, or day and month are swapped."""
    if one == other:
        return False
    if (one.day, one.month, one.year) == (other.month, other.day, other.year):
        return True
    return sum((one.day != other.day, one.month != other.month, one.year != other.year)) == 1


class Marks(NamedTuple):
    """What a name is found by when it is written otherwise."""

    key: str
    sound: str
    swapped: str
    born: date | None

    @classmethod
    def of(cls, last, first, born):
        return cls(search_key(f"{last} {first}"), sound(last, first), swapped_sound(last, first), born)


@dataclass
class Namebook:
    """Names by how they sound and by birthday: finds those that may be a given one written otherwise."""

    _by_sound: dict = field(default_factory=dict)
    _by_day: dict = field(default_factory=dict)

    def add(self, item, marks):
        """``item`` is what ``like`` gives back."""
        self._by_sound.setdefault(marks.sound, []).append(item)
        if marks.born:
            for place in ends(marks, further=1):
                self._by_day.setdefault(place, []).append((item, marks.key))

    def like(self, marks):
        """Items whose name sounds alike, swapped or not, or is nearly the same on the same birthday; each once."""
        found = [*self._by_sound.get(marks.sound, ()), *self._by_sound.get(marks.swapped, ())]
        if marks.born:
            near = [entry for place in ends(marks) for entry in self._by_day.get(place, ())]
            found += [item for item, other in near if is_close(marks.key, other)]
        return list(dict.fromkeys(found))


def ends(marks, further=0):
    """Where names with one slip meet: it leaves the beginning or the end untouched. A name too short for that is sought
    among all short ones of the birthday; ``further`` puts names a letter longer beside them."""
    length = len(marks.key)
    if length <= 2 * _UNTOUCHED + 1 + further:
        yield marks.born, "short", ""
    if length > 2 * _UNTOUCHED + 1 or further:
        yield marks.born, "start", marks.key[:_UNTOUCHED]
        yield marks.born, "end", marks.key[-_UNTOUCHED:]
