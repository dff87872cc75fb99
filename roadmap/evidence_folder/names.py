"""Names of folders and files that every computer can unpack: Cyrillic kept, signs and length bounded."""

import re
import unicodedata
from pathlib import PurePosixPath

STAGE, EVENT, FILE = 36, 52, 70  # characters: with the folder one unpacks into, Windows' 260 are not reached
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_SLASH = re.compile(r"\s*[/\\]\s*")
_FORBIDDEN = re.compile(r'[<>:"|?*]')


def safe_part(text, most):
    """``text`` as one step of a path, at most ``most`` characters, cut at a word where that is not too short."""
    text = unicodedata.normalize("NFC", str(text))
    shown = "".join(
        " " if char.isspace() else char for char in text if unicodedata.category(char)[0] != "C" or char.isspace()
    )
    name = " ".join(_FORBIDDEN.sub(" ", _SLASH.sub("-", shown)).split()).strip(". ")
    if len(name) > most:
        cut = name[:most].rsplit(" ", 1)[0]
        name = (cut if len(cut) > most // 2 else name[:most]).rstrip(" .,;:–—-(«")
    return f"_{name}" if _RESERVED.fullmatch(name) else name or "_"


def safe_file(text, suffix=""):
    """The same for a file: what it ends with is kept; ``suffix`` is added to a name without it."""
    own = PurePosixPath(str(text)).suffix
    is_known = re.fullmatch(r"\.[A-Za-z0-9]{1,5}", own) is not None
    if suffix and own.lower() != suffix.lower():
        stem, end = str(text), suffix
    else:
        stem, end = (str(text)[: -len(own)], own) if is_known else (str(text), "")
    return safe_part(stem, FILE - len(end)) + end


class Taken:
    """Names given so far in one folder; a second one of the same name gets a number."""

    def __init__(self):
        self._taken = set()

    def give(self, name):
        path, number, given = PurePosixPath(name), 2, name
        while given.casefold() in self._taken:
            given, number = f"{path.stem} ({number}){path.suffix}", number + 1
        self._taken.add(given.casefold())
        return given
