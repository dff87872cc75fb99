"""«Зам. директора по УВР», «классными руководителями», «Куратор Калачева Е. А.» → what a phrase says of who answers."""

import re
from dataclasses import dataclass
from typing import Any

from mentoring.kit.text import search_key
from organisations.enums import Role
from roadmap.reader.names import PersonName, find_names
from roadmap.reader.nouns import GENITIVE, noun_cases


@dataclass(frozen=True)
class Responsible:
    """``post`` is a key of ``POSTS``; ``areas`` tell deputies apart; ``role`` is the one the post has in the product.

    A placeholder («Определяется образовательной организацией», «—») names nobody: it is a question."""

    text: str
    post: str = ""
    role: str = ""
    areas: frozenset[str] = frozenset()
    person: PersonName | None = None
    is_plural: bool = False
    is_body: bool = False
    is_placeholder: bool = False


@dataclass(frozen=True)
class _Post:
    key: str
    role: str
    pattern: re.Pattern[str]
    is_body: bool = False


def _post(key: str, role: Any, pattern: str, *, is_body: bool = False) -> _Post:
    return _Post(key, role, re.compile(rf"\b(?:{pattern})"), is_body)


_SCHOOL = (
    r"(?:[а-я]+ ){0,2}?"
    r"(?:оо|оу|обо|[мгч]?[абк]{0,2}д?оу|сош|школ|лице|гимнази|(?:обще)?образовательн|организаци|учрежд)"
)
_FEW = r"(?:[а-я]+ ){0,2}"
# The one that stands first in a phrase wins, of two at one place the one that is listed first. In search keys: no ё, no
# points, no hyphens; stems, for a phrase may stand in any case.
POSTS = (
    _post(
        "deputy",
        Role.CURATOR,
        r"зам(?:естител[а-я]+|ы|дир|зав)?\b|зам(?:директор|руковод|завед)|завуч|зд[унав]+[мвх]?р\b",
    ),
    _post("adviser", "", r"советник"),
    _post("psychologist", Role.SPECIALIST, r"(?:пед(?:агог[а-я]*)? ?)?психолог|психологическ[а-я]+ служб"),
    _post("social teacher", Role.SPECIALIST, r"соц(?:иальн[а-я]+)? ?пед|соц(?:иальн[а-я]+)? ?работник"),
    _post("speech therapist", Role.SPECIALIST, r"(?:(?:учител|педагог)[а-я]* ?)?(?:логопед|дефектолог)"),
    _post("class teacher", Role.CLASS_TEACHER, r"классн[а-я]+ (?:руководител|воспитател)|кл ?рук|тьютор"),
    _post("municipal office", Role.MUNICIPAL_COORDINATOR, r"муниципальн[а-я]+ (?:координатор|куратор|оператор)"),
    _post("regional office", Role.REGIONAL_COORDINATOR, r"региональн[а-я]+ (?:координатор|куратор|оператор)"),
    _post("curator", Role.CURATOR, r"(?:школьн[а-я]+ |ответственн[а-я]+ )?(?:куратор|координатор)"),
    _post(
        "curator",
        Role.CURATOR,
        rf"(?:ответственн[а-я]+ (?:лиц[а-я]+ )?за|руководител[а-я]*) {_FEW}"
        r"(?:наставнич|внедрени|реализаци|цмн|программ)",
    ),
    _post(
        "head of teachers", "", rf"(?:руководител[а-я]*|рук) {_FEW}(?:ш?мо\b|[ргм]мо\b|методическ|методобъед|кафедр)"
    ),
    _post("head of teachers", "", rf"руководител[а-я]* {_FEW}(?:групп|центр|служб|музе|кружк|отряд)"),
    _post(
        "municipal office",
        Role.MUNICIPAL_COORDINATOR,
        r"му ?оо\b|мо?уо\b|уо\b|[рг]оо\b|(?:гор|рай)?роно\b|гороно\b|им[цк]\b|[гмр]мс\b|рмк\b|[рм]мц\b"
        r"|(?:отдел|управлени|комитет|департамент)[а-я]* (?:по )?образ"
        r"|(?:информационно|районн[а-я]+|городск[а-я]+|муниципальн[а-я]+) (?:[а-я]+ )?методическ"
        rf"|администраци[а-я]+ {_FEW}(?:район|округ|город|муницип)|глав[аыуе] (?:администрац|район|округ|город)"
        rf"|(?:специалист|методист|начальник)[а-я]* {_FEW}(?:отдел|управлени|имц|мо?уо|му оо|роо|муниц)",
        is_body=True,
    ),
    _post(
        "regional office",
        Role.REGIONAL_COORDINATOR,
        rf"рнц\b|рцн\b|ирр?о\b|цнппм|региональн[а-я]+ {_FEW}(?:центр|институт)|институт[а-я]* развития|министерств",
        is_body=True,
    ),
    _post(
        "mentor",
        Role.PARTICIPANT,
        r"(?:(?:педагог|учител|ученик|студент|работодател|работник|выпускник)[а-я]* ?)?настав(?:ник|ниц)[а-я]{0,3}\b",
    ),
    _post("mentee", Role.PARTICIPANT, r"наставляем|молод[а-я]+ (?:специалист|педагог|учител)"),
    _post("mentee", Role.PARTICIPANT, r"участник[а-я]* (?:[а-я]+ )?(?:программ|наставнич|цмн|пар)"),
    _post("director", Role.DIRECTOR, rf"директор|(?:руководител|заведующ|начальник)[а-я]* {_SCHOOL}"),
    _post("director", Role.DIRECTOR, r"руководител[а-я]*$|заведующ[а-я]*$"),
    _post("administration", Role.DIRECTOR, r"(?:школьн[а-я]+ )?администраци", is_body=True),
    _post("librarian", "", r"(?:педагог[а-я]* ?|школьн[а-я]+ |зав[а-я]* )?библиотек"),
    _post("youth leader", "", r"(?:старш[а-я]+ |ст )?вожат"),
    _post("organiser", "", r"(?:(?:педагог|преподавател)[а-я]* ?)?организатор"),
    _post("methodologist", "", r"методист"),
    _post("medical worker", "", r"мед(?:ицинск[а-я]+|работник|сестр)|врач|фельдшер"),
    _post("teachers", "", r"(?:учител|преподавател|воспитател)[а-я]{1,3}\b|педагог[а-я]{0,3}\b|педработник"),
    _post("pupils", "", r"обучающ|учащ|ученик|школьник|студент|старшеклассник"),
    _post("parents", "", r"родител[а-я]{1,3}\b|законн[а-я]+ представител"),
    _post("partners", "", r"(?:социальн[а-я]+ )?партн|работодател|предприяти|выпускник"),
    _post("body", "", r"педсовет|методсовет|профком|консилиум|пм?пк\b", is_body=True),
    _post(
        "body",
        "",
        rf"(?:[а-я]+ )?{_FEW}?(?:совет[а-я]{{0,3}}\b|групп|комисси|команд[аыуео]|кафедр|комитет|клуб|штаб|коллектив)",
        is_body=True,
    ),
    _post("school", "", r"(?:опорн|пилотн|базов)[а-я]+ (?:школ|площад|организаци)|(?:оо|оу|школы)\b", is_body=True),
)
_UNDECIDED = re.compile(r"\b(?:(?:определя|назнача|устанавлива|уточня)(?:е|ю)тся|не (?:определен|назначен)[а-я]*)\b")
_NOBODY = re.compile(
    r"(?:по|согласно) (?:согласовани[юя]|назначени[юя]|приказу|положению)|фио"
    r"|(?:назначенн[а-я]+ )?ответственн[а-я]+(?: лиц[а-я]+| исполнител[а-я]+)?|исполнител[а-я]+"
)
_SHORT_AREAS = {
    "увр": {"lessons", "upbringing"}, "вр": {"upbringing"}, "ур": {"lessons"}, "умр": {"lessons", "methods"},
    "нмр": {"methods"}, "мр": {"methods"}, "имр": {"methods"}, "нир": {"methods"}, "ахч": {"upkeep"}, "ахр": {"upkeep"},
    "хр": {"upkeep"}, "ахо": {"upkeep"}, "бж": {"safety"}, "обж": {"safety"}, "ит": {"computers"},
}  # fmt: skip
_LONG_AREAS = {
    "учебн": "lessons", "воспит": "upbringing", "метод": "methods", "научн": "methods", "хозяйств": "upkeep",
    "безопасн": "safety", "информат": "computers",
}  # fmt: skip
_PLURAL = re.compile(r"[а-я]+(?:[иы]|ие|ые|ам|ям|ами|ями|ов|ей|ых|их|ыми|ими|иеся|имся)|учителя|преподаватели")


def recognise(phrase: str) -> Responsible:
    """What ``phrase`` says, in whatever case it stands. Never raises."""
    text = " ".join(phrase.split())
    named = next(find_names(text), None)
    person, (start, end) = named or (None, (0, 0))
    words = _words(f"{text[:start]} {text[end:]}" if person else text)
    post = _post_of(words)
    if not person and _is_placeholder(words, post):
        return Responsible(text, is_placeholder=True)
    if post is None:
        return Responsible(text, person=person)
    areas = _areas_of(words) if post.key == "deputy" else frozenset()
    is_plural = not post.is_body and _is_plural(words, post)
    return Responsible(text, post.key, post.role, areas, person, is_plural, post.is_body)


def _words(text: str) -> str:
    """A search key in which «зам.директора», «пед.-психолог» and «кл.рук.» are words of their own."""
    return re.sub(r"\bдир\b", "директор", search_key(re.sub(r"[./-]", " ", text)))


def _post_of(words: str) -> _Post | None:
    found = [(match.start(), order, post) for order, post in enumerate(POSTS) if (match := post.pattern.search(words))]
    return min(found)[2] if found else None


def _is_placeholder(words: str, post: _Post | None) -> bool:
    if not words or _UNDECIDED.search(words):
        return True
    return post is None and _NOBODY.fullmatch(words) is not None


def _areas_of(words: str) -> frozenset[str]:
    """What a deputy answers for: «УВР», «по учебной и воспитательной работе», «ЗДВР»."""
    areas: set[str] = set()
    for word in words.split():
        areas |= _SHORT_AREAS.get(re.sub(r"^зд(?=[а-я])", "", word), set())
        areas |= {area for stem, area in _LONG_AREAS.items() if word.startswith(stem)}
    return frozenset(areas)


def _is_plural(words: str, post: _Post) -> bool:
    """Told by the ending of the word the post is named with: «классные руководители», «зам. директоров»."""
    found = post.pattern.search(words)
    if found is None:
        return False
    named = found[0].split()
    told = words[found.start() :].split()
    if named[0] in ("зам", "рук") and told[1:]:
        return told[1].endswith(("ов", "ей", "ители", "ителям", "ителями"))
    heads = [word for word in told[: len(named)] if noun_cases(word) - {GENITIVE}]
    return any(_PLURAL.fullmatch(word) for word in heads)
