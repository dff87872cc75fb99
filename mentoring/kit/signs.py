"""Signs that office formats have no room for."""

import re

_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")  # Word's soft line break is \x0b
_FORBIDDEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text):
    """``text`` with one kind of line break, without control characters and lone surrogates, which no XML may hold."""
    return _FORBIDDEN.sub("", _BREAKS.sub("\n", str(text)))
