"""Wordings of events with the kinds they are: the content of ``fixtures/event_wordings`` (see its README)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from roadmap.wording.told import Told

FOLDER = Path(__file__).parents[2] / "fixtures" / "event_wordings"
BY_KIND = "kinds"


@dataclass(frozen=True)
class Example:
    """``voice``: whose manner of writing it is; wordings listed kind by kind are nobody's, ``BY_KIND``."""

    voice: str
    kinds: frozenset[str]
    told: Told


def read_examples() -> list[Example]:
    """Raises ``ValueError`` for a line that cannot be read."""
    return [example for path in sorted(FOLDER.glob("*.txt")) for example in _read(path)]


def _read(path: Path) -> Iterator[Example]:
    voice, listed = BY_KIND, None
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if line.startswith("== "):
            voice = line[3:].strip()
        elif line.startswith("[") and line.endswith("]"):
            listed = line[1:-1]
        elif line.strip():
            parts = [part.strip() for part in line.split(" | ")]
            kinds = listed if listed is not None else parts.pop(0)
            try:
                columns = dict(part.split(": ", 1) for part in parts[1:])
                yield Example(voice, frozenset(kinds.split()) - {"-"}, Told(parts[0], **columns))
            except (IndexError, TypeError, ValueError) as error:
                raise ValueError(f"{path.name}, line {number}: {line}") from error
