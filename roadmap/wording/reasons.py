"""Which words of an event speak for a kind: what a person is shown as the reason."""

import re

from roadmap.wording.signs import signs_of
from roadmap.wording.told import Told
from roadmap.wording.weights import Weights

_SHARE, _WIDEST, _LONGEST = 0.4, 6, 60  # of the weightiest word; words in a quotation; letters of a column quoted
_WORD = re.compile(r"[а-яёa-z0-9]+", re.IGNORECASE)


def reason_for(kind: str, told: Told) -> str:
    """Words of the title, or of the column that decides; ``""`` where nothing speaks for ``kind``."""
    weights = Weights.kept()
    column = weights.kinds.index(kind)
    by_word: dict[int, float] = {}
    by_column: dict[str, float] = {}
    for sign in signs_of(told):
        row = weights.places.get(sign.name)
        if row is None:
            continue
        says = sign.weight * float(weights.rarity[row] * weights.table[row, column])
        for at in sign.at:
            by_word[at] = by_word.get(at, 0.0) + says / len(sign.at)
        if not sign.at:
            name = sign.name.partition(" ")[0]
            by_column[name] = by_column.get(name, 0.0) + says
    told_of = {"stage": told.stage, "who": told.who, "by": told.who, "phase": told.when or told.stage}
    best = max(by_word.values(), default=0.0)
    other = max(by_column, key=by_column.__getitem__, default="")
    if other and by_column[other] > sum(max(says, 0.0) for says in by_word.values()):
        return told_of.get(other, told.result)[:_LONGEST]
    if best <= 0:
        return ""
    return _quote(told.title, sorted(at for at, says in by_word.items() if says >= best * _SHARE))


def _quote(text, at):
    words = list(_WORD.finditer(text))
    first, last = at[0], at[-1]
    if last - first < _WIDEST and "\n" not in text[words[first].start() : words[last].end()]:
        return text[words[first].start() : words[last].end()]
    return " … ".join(words[place][0] for place in at[:3])
