"""A span of years or classes as people write it: «10», «10–12», «от 14», «14+», «до 9» ⇄ ``[least, most]``."""

import re

from django.utils.translation import gettext as _

from surveys.format.nodes import whole_number

BOTH = re.compile(r"(\d{1,3})\s*[-–—]\s*(\d{1,3})")
FROM = re.compile(r"(?:(?:от|с)\s*(\d{1,3})|(\d{1,3})\s*(?:\+|и старше|и выше))", re.IGNORECASE)
TO = re.compile(r"(?:до|по)\s*(\d{1,3})(?:\s*включительно)?", re.IGNORECASE)
UNITS = re.compile(r"\s*(?:лет|года?|класс(?:ы|ов)?|кл\.?)$", re.IGNORECASE)


def read_span(node, name, least, most):
    """``[least, most]`` of the field ``name``, either end ``None`` where it is open; ``None`` without it."""
    given = node.get(name)
    if given in (None, "", []):
        return None
    span = _span(given)
    low, high = (None, None) if span is None else (least if span[0] is None else span[0], span[1] or most)
    if low is None or not least <= low <= high <= most:
        text = _("Write it like “10–12”, “from 14” or “to 9”, from %(low)s to %(high)s.")
        node.wrong(name, "bad_span", text % {"low": least, "high": most})
        return None
    return span


def _span(given):
    if isinstance(given, list | tuple):
        ends = [None if end is None else whole_number(end) for end in given]
        is_read = all(end is not None or one is None for end, one in zip(ends, given, strict=True))
        return ends if is_read and len(ends) == 2 and ends != [None, None] else None
    if (number := whole_number(given)) is not None:
        return [number, number]
    text = UNITS.sub("", str(given).strip())
    if (number := whole_number(text)) is not None:
        return [number, number]
    if match := BOTH.fullmatch(text):
        return [int(match[1]), int(match[2])]
    if match := FROM.fullmatch(text):
        return [int(match[1] or match[2]), None]
    if match := TO.fullmatch(text):
        return [None, int(match[1])]
    return None


def span_text(span):
    """«10–12», «14+», «до 9»; "" without one."""
    if not span:
        return ""
    low, high = span
    if low is None:
        return f"до {high}"
    if high is None:
        return f"{low}+"
    return str(low) if low == high else f"{low}–{high}"
