"""How far a list of responsibles reaches in running text: «Директор, зам. директора по УВР» and then the next event."""

import re
from collections.abc import Callable

from roadmap.reader.healing import folded
from roadmap.reader.nouns import NOMINATIVE, adjective_cases, noun_cases

_NAME = re.compile(
    r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s{1,2}[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?"
    r"|[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?\s?[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
)
_DEED_ENDING = re.compile(r"(?:ани|ени|яни|ыти)й$")  # «затруднений» is no adjective
_FIGURE = re.compile(
    r"(?<=№)\s?\d{1,4}|(?<=№ )\d{1,4}|\d{1,2}(?:\s?[-–,]\s?\d{1,2})*(?=\s*-?[а-яё]*\s*кл)"
)  # «5–9 классов»
_NAMED = re.compile(r"(?:[А-ЯЁ][а-яё]+\s[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.?)?|[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё]+),?$")
_ABBREVIATIONS = re.compile(
    r"(?:МУ\s+ОО|М[КБА]?У(?=\s+[«\"А-ЯЁ])|Г[БАК]У(?=\s+[«\"А-ЯЁ])|МОУО|МУО|РУО|ГУО|РОО|УО|ОО|ОУ|ДОУ|СОШ|МОУ|МБОУ"
    r"|МКОУ|МАОУ|ГБОУ|МБДОУ|РНЦ|РМЦ|ММЦ|ИМЦ|МЦ|ИРО|ИРРО|КРИРО|РМК|ИМК|ММС"
    r"|РМС|РМО|ГМО|ММО|ШМО|МО|МС|ПО|ЗДУВР|ЗДВР|ЗДУМР|ЗДНМР|ППк|ПМПк|СПС|ППС|СПТ|ЦНППМ\w*|ЦМН|МЦН|НМС)(?![А-ЯЁа-яё])"
)
_PLACEHOLDER = re.compile(
    r"(?:определя[её]тся|определяются|назнача[её]тся|назначаются|устанавливается|по\s+назначению|по\s+приказу"
    r"|по\s+согласованию"
    r"|согласно\s+приказу|все\s+участники)(?![а-я])"
)
_LABEL = re.compile(r"(?:задач[аи]|цел[ьи]|результат\w*|ожидаем\w+|этап|раздел|модуль|блок)(?![а-я])", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*\.?")
_TAIL_PREPOSITIONS = {"по", "за", "в", "во", "на", "от", "из", "и", "с", "со", "для", "при", "над", "или", "о"}
_NOT_POSTS = re.compile(  # deeds that begin with the word for a body
    r"(?:педагогический|методический|ученический)\s+совет\s*[«\"“:]|(?:[а-я]+\s+){0,3}собрани\w+"
    r"|(?:[а-я]+\s+){0,2}конференци[яи]|(?:организация|редакция|управление(?!\s+(?:по\s+)?образовани)|объединение)\s+[а-я]{3,}"
)
_ACTING = re.compile(r"(?:и\.\s?о\.|врио|исполняющ\w+ обязанности)\s+", re.IGNORECASE)
_UNFINISHED = re.compile(
    r"(?:[,;/–—-]|\(|[а-я]\.?/|(?<![а-яё])(?:по|за|в|во|на|от|из|и|с|со|для|при|над|или|зам\.?|заместител\w+|отв\.?))$"
)
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?\s")
_LONGEST = 2_000  # letters of a list of responsibles


def post_ends(text: str, start: int = 0) -> int:
    """Where the post or person beginning at ``start`` has been named for certain, or ``start`` when none begins "
    "there."""
    if _NOT_POSTS.match(folded(text[start : start + 80])):
        return start
    if (
        found := _NAME.match(text, start)
        or _ABBREVIATIONS.match(text, start)
        or _PLACEHOLDER.match(folded(text[start : start + 60]))
    ):
        return found.end() if found.re is not _PLACEHOLDER else start + found.end()
    acting = _ACTING.match(text, start)
    if acting:
        word = _WORD.match(text, acting.end())
        return word.end() if word and noun_cases(word[0]) else start
    at = start
    for _adjectives in range(5):
        word = _WORD.match(text, at)
        if not word:
            return start
        if NOMINATIVE in noun_cases(word[0]):
            return word.end()
        if NOMINATIVE not in adjective_cases(word[0]) or _DEED_ENDING.search(word[0]):
            return start
        at = _blank(text, word.end())
    return start


def is_responsibles(text: str) -> bool:
    """Whether ``text`` names responsibles from its first word to its last."""
    text = text.strip(" .,;\n")
    return bool(text) and responsibles_end(text, 0) >= len(text)


def responsibles_end(
    text: str,
    start: int,
    is_deadline_next: Callable[[int], bool] = lambda _place: False,
    *,
    has_next_cell: bool = False,
) -> int:
    """The end of the responsibles that begin at ``start``, which may stretch over lines; ``start`` without any.

    ``is_deadline_next(place)`` tells whether a deadline begins there: then the line before it was an event's title.
    With ``has_next_cell`` a capital letter after no comma begins the next cell."""
    if post_ends(text, start) == start:
        return start
    end = _line_part_end(text, start, has_next_cell)
    while end - start < _LONGEST:
        following = _blank(text, end)
        if following >= len(text) or "\n" not in text[end:following]:
            return end
        line_end = text.find("\n", following)
        line = text[following : line_end if line_end >= 0 else len(text)].strip()
        if not _goes_on(text[start:end].rstrip(), line) or is_deadline_next(following):
            return end
        reached = _line_part_end(text, following, has_next_cell)
        is_other_cell = has_next_cell and line[0].isupper() and text[end - 1] not in ",;/-"
        if is_other_cell and reached < following + len(line):
            return end
        whole_line = reached >= following + len(line)
        if not whole_line and not line[0].islower():
            return end
        if whole_line and text[end - 1] != "," and is_deadline_next(_blank(text, reached)):
            return end
        end = reached
    return end


def _goes_on(so_far: str, line: str) -> bool:
    """Whether ``line`` continues the responsibles, by how they end so far and how it begins."""
    if not line or _NUMBERED.match(line) or line[0] in "-•–—*" or _LABEL.match(line):
        return False
    names_somebody = post_ends(line) > 0
    if so_far.endswith((",", ";")) or _NAMED.search(so_far):
        return names_somebody or bool(re.match(r"(?:по|за|и)\s", line))
    if _UNFINISHED.search(so_far.lower()):
        return True
    if line[0].islower() or line[0] in "(«":
        return True
    return names_somebody


def _line_part_end(text: str, start: int, has_next_cell: bool) -> int:
    """The end, within its line, of posts, what belongs to them and the commas between."""
    at = end = start
    while at < min(len(text), start + _LONGEST) and text[at] != "\n":
        named = post_ends(text, at)
        is_next_cell = (
            has_next_cell
            and at > start
            and text[at].isupper()
            and text[max(0, at - 3) : at].rstrip()[-1:] not in ",;/-–"
        )
        if named > at and is_next_cell and not _NAME.match(text, at) and not _ABBREVIATIONS.match(text, at):
            break
        if named > at:
            end = at = named
        elif word := _WORD.match(text, at):
            if word[0][0].isupper() and not _belongs(word[0]):
                break
            end = at = word.end()
        elif text[at] in ',;/()«»"“”№.-–—+&':
            at += 1
            if text[at - 1] not in "(«":
                end = at
        elif number := _FIGURE.match(text, at):
            at = end = number.end()
        else:
            break
        at = _inline_blank(text, at)
    return end


def _belongs(word: str) -> bool:
    """A capital word that may stand inside a responsible: an abbreviation («УВР»), an initial."""
    bare = word.rstrip(".")
    return (bare.isupper() and len(bare) <= 7) or len(bare) == 1


def _blank(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _inline_blank(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\xa0":
        at += 1
    return at
