"""What a rule says, and how the files beside write one."""

from dataclasses import dataclass
from functools import cached_property

from roadmap.wording.pattern import Pattern


@dataclass(frozen=True)
class Rule:
    """``says``: patterns of words, any of which will do (see ``matching.Pattern``).

    ``unless`` words anywhere in the clause take it back; ``in_result``: the expected result counts too; ``stage`` is
    what the stage's title must say besides; ``not_beside``: kinds, found before, that this one is only a part of, and
    ``alone``: any kind at all; ``family``: kinds of one family share their words.
    """

    kind: str
    says: tuple[str, ...]
    unless: tuple[str, ...] = ()
    in_result: bool = False
    not_beside: tuple[str, ...] = ()
    alone: bool = False
    stage: str = ""
    family: str = ""

    @cached_property
    def patterns(self) -> tuple[Pattern, ...]:
        return tuple(map(Pattern.read, self.says))


def rule(kind, *says, unless="", not_beside="", **more):
    return Rule(kind, says, tuple(unless.split()), not_beside=tuple(not_beside.split()), **more)
