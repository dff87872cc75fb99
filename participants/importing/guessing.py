"""A list without a heading: what its columns hold says which they are."""

import re

from mentoring.kit.errors import Refused
from mentoring.kit.sheets import as_text
from mentoring.kit.text import collapse, normalise_phone, parse_class, parse_person_date, split_full_name
from participants.contacts import check_email

_PATRONYMIC = re.compile(r"\w(вич|вна|чна|ьич|кызы|оглы)$", re.IGNORECASE)
_FEWEST_ROWS, _MOST_ROWS = 3, 200
_CERTAIN = 0.6


def guess_columns(rows):
    """The mapping of a table of people without a heading, or ``None``: no column is plainly one of full names."""
    cells = list(zip(*[row for row in rows if sum(cell != "" for cell in row) > 1][:_MOST_ROWS], strict=False))
    columns = [[as_text(cell) for cell in column if cell != ""] for column in cells]
    mapping = {}
    for key, looks_so in (
        ("name", _is_full_name),
        ("birth", _reads(parse_person_date)),
        ("email", _reads(check_email)),
        ("phone", _reads(normalise_phone)),
        ("class", _is_class),
    ):
        shares = {
            number: sum(map(looks_so, texts)) / len(texts)
            for number, texts in enumerate(columns)
            if len(texts) >= _FEWEST_ROWS and number not in mapping.values()
        }
        best = max(shares, key=shares.get, default=None)
        if best is not None and shares[best] >= _CERTAIN:
            mapping[key] = best
    return mapping if "name" in mapping else None


def _reads(parse):
    def reads(text):
        try:
            parse(text)
        except Refused:
            return False
        return True

    return reads


def _is_full_name(text):
    words = collapse(text).split()
    return len(words) == 3 and bool(_PATRONYMIC.search(words[-1])) and _reads(split_full_name)(text)


def _is_class(text):
    try:
        return bool(parse_class(text).letter)
    except Refused:
        return False
