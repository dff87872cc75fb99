"""A pattern of words as rules write it: which words in which order, and which of them a kind uses up."""

from dataclasses import dataclass
from functools import cache

NEAR = 3  # words that may stand between two that belong together
ABOUT = ("о", "об", "обо")


@dataclass(frozen=True)
class Term:
    """One word of a pattern. ``*`` before it: the kind uses the word up; ``^``: it begins the clause;
    ``...`` before it: it may stand any distance away; ``~``: any, but before «о чём»; ``.``: it follows at once."""

    word: str
    uses_up: bool = False
    begins: bool = False
    far: bool = False
    at_once: bool = False
    before_about: bool = False

    @classmethod
    def read(cls, text):
        word = text.lstrip("*^.~")
        signs = text.removesuffix(word)
        far = "..." in signs
        return cls(word, "*" in signs, "^" in signs, far, "." in signs and not far, "~" in signs)


@dataclass(frozen=True)
class Pattern:
    """``terms`` in their order; ``words``, they and others besides, stand in the clause; ``unless`` nowhere in it.

    Written as «DRAFT *ACT +школ -план»."""

    terms: tuple[Term, ...]
    words: frozenset[str]
    unless: tuple[str, ...]

    @classmethod
    @cache
    def read(cls, text):
        parts = text.split()
        terms = tuple(Term.read(part) for part in parts if part[0] not in "+-")
        beside = (part[1:] for part in parts if part[0] == "+")
        unless = (part[1:] for part in parts if part[0] == "-")
        return cls(terms, frozenset((*beside, *(term.word for term in terms))), tuple(unless))

    def may_be_in(self, clause):
        """Whether the clause has all of its words and none of those that speak against it."""
        return self.words <= clause.terms and clause.terms.isdisjoint(self.unless)

    def find(self, clause, taken):
        """Positions of the terms in ``clause``, none of those to be used up among ``taken``; ``None`` without."""
        return self._from(clause, 0, (), taken)

    def _from(self, clause, number, placed, taken):
        if number == len(self.terms):
            return placed
        term = self.terms[number]
        first, last = self._reach(clause, term, placed)
        for at in clause.places(term.word):
            if first <= at < last and not (term.uses_up and at in taken) and (placed or at not in clause.aside):
                found = self._from(clause, number + 1, (*placed, at), taken)
                if found is not None:
                    return found
        return None

    def _reach(self, clause, term, placed):
        """From which word to before which ``term`` may stand."""
        size = len(clause.words)
        if not placed:
            return 0, 1 if term.begins else size
        first = placed[-1] + 1
        if term.before_about:
            return first, next((at for at in range(first, size) if clause.words[at].key in ABOUT), size)
        return first, size if term.far else first + 1 + (0 if term.at_once else NEAR)

    def used_up(self, placed):
        return [at for at, term in zip(placed, self.terms, strict=True) if term.uses_up]
