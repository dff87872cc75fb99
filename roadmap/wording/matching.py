"""A clause as rules meet it: its words, what each of them is, which are used up and which said by the way."""

import re
from dataclasses import dataclass, field

from roadmap.wording.terms import NAMED, terms_of

_NAME = re.compile(r"((?:[^\s«»]+ ){1,5})«([^»]*)»")
_WORD = re.compile(r"[а-яёa-z0-9]+", re.IGNORECASE)
# What tells when, where or on which conditions a thing is done: the words that open it and three more
_ASIDE = re.compile(
    r"\b(?:после|перед|в рамках|в ходе|в процессе|на базе|с согласия|на основе|на основании|по итогам|с уч[её]том|"
    r"в соответствии с|согласно|по результатам|с освещением|"
    r"на (?:[а-яё]+ )?(?:праздник|линейк|конференци|форум|семинар|сл[её]т|совещани)[еи])\b"
    r"(?: (?!(?:и|под|для)\b)[а-яё-]+){0,3}",
    re.IGNORECASE,
)
# What only says that a deed is done to its end
_DONE = re.compile(r"^(?:по|про|о)(?=бесед|анкетир|тестир|диагност|консульт|анализ|мониторит|инструктир|инструкт)")
_AS_NOUN = {"приглас": "приглаш", "оповест": "оповещ", "обсуд": "обсужд", "размест": "размещ"}
_INFINITIVE = re.compile("^(?:" + "|".join(_AS_NOUN) + ")(?=и)")
_HIDDEN = (  # words that are not what they look like: a place and no register, whose parents they are
    re.compile(r"\bна (базе)(?! (?:данных|наставн|участн))", re.IGNORECASE),
    re.compile(
        r"(?:родител|представител)[а-я]+\)? ((?:об)?уча(?:ю)?щихся|учеников|школьников|студентов)", re.IGNORECASE
    ),
)
_QUOTED = re.compile(r"«[^»]*»?")


@dataclass(frozen=True)
class Word:
    key: str
    start: int
    end: int


def _key(word):
    """As words are compared: «побеседовать» begins as «беседовать» does, «пригласить» as «приглашение»."""
    return _INFINITIVE.sub(lambda found: _AS_NOUN[found[0]], _DONE.sub("", word.lower().replace("ё", "е")))


@dataclass
class Clause:
    """A clause of an event: its words, which kind has used up which of them, which are said by the way: «после
    общей встречи» is no meeting, and what a thing is called does not make it one."""

    text: str
    words: list[Word]
    used: dict[int, str] = field(default_factory=dict)
    aside: frozenset[int] = frozenset()
    around: "Clause | None" = None
    _places: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self):
        for at, word in enumerate(self.words):
            for term in terms_of(word.key):
                self._places.setdefault(term, []).append(at)

    @classmethod
    def of(cls, text):
        hidden = {at.start(1) for sign in _HIDDEN for at in sign.finditer(text)}
        found = (Word("" if m.start() in hidden else _key(m[0]), m.start(), m.end()) for m in _WORD.finditer(text))
        clause = cls(text, list(found))
        spans = [aside.span() for sign in (_ASIDE, _QUOTED) for aside in sign.finditer(text) if aside.start()]
        clause.aside = frozenset(
            at for at, word in enumerate(clause.words) for start, end in spans if start <= word.start < end
        )
        for name in _NAME.finditer(text):
            clause._give_away(name)
        return clause

    def head(self, text):
        """What leads the clause: words it has used up are used up here too, words beside it still speak against."""
        clause = Clause.of(text)
        clause.used |= {at: kind for at, kind in self.used.items() if at < len(clause.words)}
        clause.around = self
        return clause

    def says(self, term):
        """Whether the clause, or that which it leads, has a word that is ``term``."""
        return bool((self.around or self).places(term))

    def whole(self):
        """The clause anew, with what is said by the way counting as the rest does."""
        clause = Clause.of(self.text)
        clause.aside = frozenset()
        return clause

    def _give_away(self, name):
        """What a seminar or a contest is called speaks for nothing but the seminar or the contest."""
        for kind, term in NAMED.items():
            if any(name.start(1) <= self.words[at].start < name.end(1) for at in self.places(term)):
                called = [at for at, word in enumerate(self.words) if name.start(2) <= word.start < name.end(2)]
                self.used.update(dict.fromkeys(called, kind))

    @property
    def terms(self):
        """Which of those the rules ask for it has."""
        return self._places.keys()

    def places(self, term):
        """Where its words are ``term``, one of those the rules ask for."""
        return self._places.get(term, ())

    def quote(self, at):
        """The words of the event from the first to the last of the positions ``at``."""
        return self.text[self.words[min(at)].start : self.words[max(at)].end]
