"""A cell of responsibles → its phrases: «Директор, замдиректора по УВР, классные руководители» are three.

A phrase is begun by a separator, or by a noun that cannot continue the one before it: a post or a body in the case the
list began in («Куратор программы педагог-психолог»), or one more person. The wording stays as it stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from roadmap.reader.healing import plain_bullets, rejoined
from roadmap.reader.names import find_names
from roadmap.reader.nouns import (
    DATIVE,
    GENITIVE,
    INSTRUMENTAL,
    LEADING,
    NOMINATIVE,
    adjective_cases,
    folded,
    noun_cases,
)

_LABEL = re.compile(
    r"\s*(?:ответственн[а-яё]+|отв\.|исполнител[а-яё]+)(?: (?:лиц[а-яё]+|исполнител[а-яё]+))?\s*:\s*", re.IGNORECASE
)
_LONGEST = 2000  # a cell; what is longer is prose, told apart by its lines alone
_NOBODY = re.compile(r"[\W_]*")
_NUMBERED = re.compile(r"(?<![\w.])(?P<figure>\d{1,2})[.)]\s*(?=[^\W\d])")
_BULLETS = re.compile(r"(?m)^\s*- |[•●▪✓]")
_TOKEN = re.compile(
    r"(?P<word>[^\W\d_]+(?:[.-]+[^\W\d_]+)*\.?)|(?P<figure>\d+(?:-[^\W\d_]+)?)|(?P<line>\n+)|(?P<sign>\S)"
)
_OPENING, _CLOSING = "(«“„[", ")»”]"
_PARTING = {";", "+", "&", "|"}
_DASHES = {"-", "–", "—"}
_AND = {"и", "или", "а", "также", "совместно", "вместе", "с", "со"}  # what may stand between two phrases
_TOGETHER = {"совместно", "вместе"}
_PREPOSITIONS = {
    *("за", "по", "в", "во", "на", "с", "со", "из", "от", "при", "для", "о", "об", "под", "без", "через", "к", "ко"),
    *("над", "перед", "между", "у"),
}
# What a phrase goes on with after a comma: «по УВР, по ВР», «партнёры, по согласованию».
_LEADS_ON = _PREPOSITIONS - {"с", "у", "к"} | {"согласно", "которые", "который", "которая", "кто", "др", "другие", "пр"}
_PARTICIPLE = re.compile(r"[а-я]{3,}(?:ющ|ащ|ящ|нн)(?:ий|ая|ие|ый|ые)(?:ся)?")  # «педагоги, работающие в 5 классе»
_DEPUTY = re.compile(r"зам|зд[ун]?[вм]|советник")
_DUTY = re.compile(r"икт|ит|[уванмих]{1,4}р|ах[чро]|хр|бж|обж|безопасности|воспитани[юя]")
_TEACHER = re.compile(r"(?:учител|преподавател|педагог|методист|руководител)")
_SUBJECT = re.compile(
    "математик|физик|хими|биологи|истори|обществозн|русск|литератур|информатик|географи|технологи|музык|изо$|физкульт"
    "|физическ|английск|немецк|французск|иностранн|начальн|обж|обзр|труд|родн|черчени|астрономи|экономик|прав|мхк|одн"
)
_OFFICE = re.compile("управлени|отдел|департамент|комитет|министерств")
_OFFICE_MATTER = re.compile("культур|спорт|молодеж|наук|просвещени|физическ|семь|опек|по|социальн|туризм|образовани")
_OBLIQUE = re.compile("[а-я]{3,}(?:ой|ей)")
_ONE_PERSON = (  # «педагог психолог» without its hyphen
    re.compile("педагог[аиу]?|учител[ьяюи]|преподавател[ьяи]|студенты?|ученики?|врач"),
    re.compile("психолог|логопед|дефектолог|организатор|библиотекар|наставник|предметник|тьютор|стажер|педиатр"),
)
_HEADS_OF_TEACHERS = re.compile("наставник|совет|школа|клуб|ассоциаци|объединени|ш?мо$|рмо$")
_BODY = re.compile("м[укб]{1,2}|гбу|рнц|рмц|рцн|роно|гороно|[рг]оо|имц|имк|рмк|[мгр]мс|ирр?о|цнппм|уо")
_ANY = frozenset({NOMINATIVE, DATIVE, INSTRUMENTAL})
_SCHOOLS = {"оо", "оу", "доу", "сош", "школ", "организаций", "учреждений"}


@dataclass(frozen=True)
class _Token:
    text: str
    kind: str
    start: int
    end: int
    is_inside: bool  # of brackets or of somebody's name: no phrase begins there

    @property
    def plain(self) -> str:
        return folded(self.text)

    @property
    def cases(self) -> frozenset[str]:
        return noun_cases(self.text) if self.kind == "word" else frozenset()


def split_responsibles(text: str) -> list[str]:
    """The phrases of a cell in their order, each once; a cell that names nobody («—», blank) has none."""
    plain = re.sub(r"[^\S\n]+", " ", text.replace("\u00ad", ""))
    if len(plain) > _LONGEST:
        return [phrase for line in re.split("[;\n]", plain) if not _NOBODY.fullmatch(phrase := _trimmed(line))]
    plain = re.sub(r" ?\n ?", "\n", _LABEL.sub("", rejoined(plain_bullets(plain)), count=1))
    phrases: dict[str, str] = {}
    for item in _listed(plain):
        for phrase in _Cell(item).phrases():
            if not _NOBODY.fullmatch(phrase):
                phrases.setdefault(folded(phrase), phrase)
    return list(phrases.values())


def _listed(text: str) -> Iterator[str]:
    """The items of a bulleted or numbered list, or the text itself."""
    for item in _BULLETS.split(text):
        figures = list(_NUMBERED.finditer(item))
        if len(figures) < 2 or [int(figure["figure"]) for figure in figures] != list(range(1, len(figures) + 1)):
            yield item
            continue
        bounds = [*(figure.start() for figure in figures), len(item)]
        yield item[: bounds[0]]
        yield from (item[figure.end() : bound] for figure, bound in zip(figures, bounds[1:], strict=True))


def _trimmed(text: str) -> str:
    phrase = " ".join(text.split()).strip(" ,;:/+&|–—-")
    last = re.split(r"[\W\d_]", phrase[-12:-1])[-1] if phrase.endswith(".") else ""
    is_whole = len(last) > 4 or (len(last) > 1 and last.isupper())  # «кл. рук.» keeps its stop
    return phrase[:-1] if is_whole else phrase


class _Cell:
    """One item's tokens, and where its phrases begin."""

    def __init__(self, text: str) -> None:
        self.text = text
        spans = [span for _name, span in find_names(text.replace("\n", " "))]
        self.names = {start for start, _end in spans}
        within = {place for start, end in spans for place in range(start + 1, end)}
        self.tokens: list[_Token] = []
        depth = 0
        for found in _TOKEN.finditer(text):
            depth = max(depth - (found[0] in _CLOSING), 0)
            is_inside = depth > 0 or found.start() in within
            self.tokens.append(_Token(found[0], found.lastgroup or "sign", *found.span(), is_inside))
            depth += found[0] in _OPENING

    def phrases(self) -> Iterator[str]:
        begins = 0
        for at, token in enumerate(self.tokens):
            if token.kind in ("word", "figure") and not token.is_inside and self._is_new(begins, at):
                yield self._wording(begins, at)
                begins = at
        yield self._wording(begins, len(self.tokens))

    def _wording(self, begins: int, ends: int) -> str:
        """The text between two places without what only joins it to its neighbours."""
        return _trimmed(self.text[self.tokens[begins].start : self._end(begins, ends)]) if ends else ""

    def _end(self, begins: int, ends: int) -> int:
        while ends > begins + 1 and self._joins(ends - 1):
            ends -= 1
        return self.tokens[ends - 1].end

    def _joins(self, at: int) -> bool:
        token = self.tokens[at]
        if token.is_inside:
            return False
        if token.plain in ("с", "со"):
            return at > 0 and self.tokens[at - 1].plain in _TOGETHER
        return token.kind == "line" or token.plain in _AND or token.text in ",;/+&|.-–—"

    def _is_new(self, begins: int, at: int) -> bool:
        """Whether a phrase of its own begins at this word, given the one that began at ``begins``."""
        before = at
        while before > begins and self._joins(before - 1):
            before -= 1
        if before == begins:
            return False
        joints = {"\n" if token.kind == "line" else token.plain for token in self.tokens[before:at]}
        phrase = self.tokens[begins:before]
        if joints & _PARTING:
            return True
        is_named = self.tokens[at].start in self.names
        is_head = self._is_head(at, _cases_of(phrase) if not joints & _TOGETHER else _ANY)
        if "," in joints:
            return is_head or is_named or not self._leads_on(phrase, at)
        if joints & _DASHES:
            return False
        names_somebody = any(token.start in self.names for token in phrase)
        if is_named:
            return names_somebody or (bool(joints & _AND or "/" in joints) and _has_post(phrase))
        if joints & _AND or "/" in joints:
            return (is_head and (names_somebody or _has_post(phrase))) or self._is_another_body(phrase, at)
        if not is_head:
            return self._is_another_body(phrase, at) if "\n" in joints else self._is_body_after_schools(phrase, at)
        return self._is_apart(phrase, at, names_somebody)

    def _is_head(self, at: int, cases: frozenset[str]) -> bool:
        """Whether a post or a body in one of ``cases`` stands here, with the adjectives before it."""
        for token in self.tokens[at : at + 4]:
            if token.kind == "line":
                continue
            if token.cases & cases and not self._means_classes(at):
                return True
            cases &= adjective_cases(token.text)
            if not cases:
                return False
        return False

    def _means_classes(self, at: int) -> bool:
        """«кл.» that is no «кл. рук.»: «классные руководители 5–11 кл.»"""
        following = self.tokens[at + 1].plain if at + 1 < len(self.tokens) else ""
        return self.tokens[at].plain == "кл" and not following.startswith("рук")

    def _leads_on(self, phrase: list[_Token], at: int) -> bool:
        """Whether what follows a comma still belongs to the phrase: «по УВР, ВР», «учителя химии, физики»."""
        token, first = self.tokens[at], phrase[0].plain
        word = token.plain
        if token.kind == "figure" or word in _LEADS_ON or (_PARTICIPLE.fullmatch(word) and token.text[0].islower()):
            return True
        return bool(
            (_DEPUTY.match(first) and _DUTY.fullmatch(word))
            or (_TEACHER.match(first) and _SUBJECT.match(word))
            or (_OFFICE.match(first) and _OFFICE_MATTER.match(word))
            or (_OBLIQUE.fullmatch(phrase[-1].plain) and _OBLIQUE.fullmatch(word))
        )

    def _is_another_body(self, phrase: list[_Token], at: int) -> bool:
        """«МУ ОО и РНЦ» are two, «специалисты МУ ОО и РНЦ» and «зам. директора МУ ОО» one."""
        is_person = any(token.cases and not _OFFICE.match(token.plain) for token in phrase[-1:])
        starts_with_body = bool(_BODY.fullmatch(phrase[0].plain) or _OFFICE.match(phrase[0].plain))
        after_line = self.tokens[at - 1].kind == "line"
        return bool(_BODY.fullmatch(self.tokens[at].plain)) and (starts_with_body or (after_line and not is_person))

    def _is_body_after_schools(self, phrase: list[_Token], at: int) -> bool:
        return phrase[-1].plain in _SCHOOLS and bool(_BODY.fullmatch(self.tokens[at].plain))

    def _is_apart(self, phrase: list[_Token], at: int, names_somebody: bool) -> bool:
        """Whether a post that nothing parts from the words before it begins a phrase all the same."""
        before, token = phrase[-1], self.tokens[at]
        if before.plain in _PREPOSITIONS or before.plain in LEADING or not (names_somebody or _has_post(phrase)):
            return False
        if before.plain.startswith("наставляем") and before.cases & token.cases & adjective_cases(before.text):
            return False  # «наставляемые педагоги»
        if adjective_cases(before.text) & (token.cases | adjective_cases(token.text)) and not before.cases:
            return False
        if names_somebody and not _has_post(phrase):  # «Иванова И. И. директор» is one person
            return False
        if all(pattern.match(each.plain) for pattern, each in zip(_ONE_PERSON, (before, token), strict=True)):
            return False
        return not (GENITIVE in token.cases and _HEADS_OF_TEACHERS.search(before.plain))


def _cases_of(phrase: list[_Token]) -> frozenset[str]:
    """The cases a neighbour of the phrase may stand in: those of its own noun."""
    own = next((token.cases for token in phrase if token.cases), frozenset())
    return own & _ANY or frozenset({NOMINATIVE})


def _has_post(phrase: list[_Token]) -> bool:
    return any(token.cases & _ANY or _BODY.fullmatch(token.plain) for token in phrase)
