"""A text told apart into clauses: what stands before a colon leads, what is only a step of the work adds nothing."""

import re

from roadmap.wording.matching import Clause

_LONGEST = 3000  # of a cell whose words are looked at
_NUMBERED = re.compile(r"[2-9][.)] ?(?![0-9])")
_LOOKALIKES = {"a": "а", "o": "о", "e": "е", "c": "с"}
# «…, размещение итогов на сайте» is a deed of its own, not a word about the one before
_TAIL = re.compile(
    r",? (?:и |с )?(?:последующ[а-я]+ )?(?=(?:размещени|размести|опубликован|публикаци)[а-я]* (?:[а-я]+ ){0,4}на )"
    r"|, (?=(?:составлени|подготовк|оформлени)[а-я]* (?:[а-я]+ )?(?:отч[её]т|справк|протокол|аналитическ))",
    re.IGNORECASE,
)
# Steps that every deed is made of: told after a colon, they are not what the event is about
_STEP = re.compile(
    r"(?:(?:и )?(?:подготовк|сбор|подбор|проведени|организаци|согласовани|составлени|оформлени|обработк|обсуждени)"
    r"[а-я]*)+(?: (?:(?:необходим|методическ|раздаточн|нужн)[а-я]* )?"
    r"(?:материал|сценари|документ|отч[её]т|протокол|справк|помещени|результат|итог|фотоотч[её]т)[а-я]*"
    r"| (?:с|со) (?:администраци|директор|руководств)[а-я]*(?: [а-я]+)?)?",
    re.IGNORECASE,
)


def clauses(*texts: str) -> list[Clause]:
    """The clauses of ``texts``, steps of work left out."""
    found = []
    for text in texts:
        for part in re.split(r"[.;\n]", text[:_LONGEST]):
            pieces = _TAIL.split(without_steps(" ".join(_plain(part).split())))
            found += [Clause.of(piece.strip(" -–—:,")) for piece in pieces]
    return [clause for clause in found if clause.text]


def numbered(title: str, description: str) -> list[tuple[str, ...]]:
    """What an event does: all of it together, or each of the deeds a numbered list tells one by one."""
    lines = description.split("\n")
    if not all(map(_NUMBERED.match, lines)):
        return [(title, description)]
    return [(title,), *((_NUMBERED.sub("", line),) for line in lines)]


def heads(all_clauses: list[Clause]) -> list[Clause]:
    """What leads each clause that has a colon, with the words the clause has used up."""
    leading = ((clause, clause.text.partition(":")[0].strip()) for clause in all_clauses if ": " in clause.text)
    return [clause.head(head) for clause, head in leading if " " in head]


def without_steps(text):
    """``text`` without the steps of work told after its colon."""
    head, colon, tail = text.partition(": ")
    if not colon or ("«" in head and "»" not in head):
        return text
    kept = [step for step in re.split(r"(?<=,) ", tail) if not _STEP.fullmatch(step.strip(" ,"))]
    return head + colon + " ".join(kept)


def _plain(text: str) -> str:
    """A Latin «a», «o» or «e» typed inside a Russian word made Cyrillic."""
    return re.sub(r"(?<=[а-яё])[aoec]|[aoec](?=[а-яё])", lambda found: _LOOKALIKES[found[0]], text)
