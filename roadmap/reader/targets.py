"""The coverage a plan promises, told around its table: «обучающихся: не менее 10% в 2020 году»."""

import re

from roadmap.reader.healing import in_one_line
from roadmap.reader.plan import Target

_TARGET = re.compile(
    r"(?:не менее\s+)?(\d{1,3}(?:[.,]\d)?)\s*%[^;.\n]{0,40}?(?:в|к|на|за|–|-)?\s*(20\d\d)|(20\d\d)\s*(?:г\w*\.?"
    r"|год\w*)?\s*[-–—:]*\s*(?:не менее\s+)?(\d{1,3})\s*%",
    re.IGNORECASE,
)
_STUDENTS = re.compile(r"обучающ|учащ|школьник|дет(?:ей|и)|студент", re.IGNORECASE)
_TEACHERS = re.compile(r"педагог|учител|работник|специалист", re.IGNORECASE)


def read_targets(lines: list[str]) -> tuple[list[Target], set[int]]:
    """Coverage promised: «обучающихся: не менее 10% в 2020 году», and the places of the lines that say so."""
    targets: list[Target] = []
    used: set[int] = set()
    group, heading = "", ""
    texts = [in_one_line(line) for line in lines]
    for place, text in enumerate(texts):
        found = list(_TARGET.finditer(text))
        named = _group_of(_TARGET.sub("", text))
        if named and (not found or named != group or len(text) > 40):
            group, heading = (
                named,
                re.sub(r"^\W*(?:\d+\)\s*)?", "", _TARGET.split(text)[0] if found else text).rstrip(" :,–-"),
            )
        if not group:
            continue
        if named and place and not _TARGET.search(texts[place - 1]) and texts[place - 1].endswith(":"):
            used.add(place - 1)
        if named and not found and len(text) < 60:
            used.add(place)
        for match in found:
            percent = float((match[1] or match[4]).replace(",", "."))
            year = int(match[2] or match[3])
            if 0 < percent <= 100:
                wording = re.sub(r"\s+", " ", match[0]).strip()
                ending = " году" if text[match.end() :].lstrip().startswith("год") else ""
                targets.append(Target(group, year, round(percent), f"{heading}: {wording}{ending}"))
                used.add(place)
    return targets, used


def _group_of(text: str) -> str:
    students, teachers = _STUDENTS.search(text), _TEACHERS.search(text)
    if students and teachers:
        return ""
    return "students" if students else "teachers" if teachers else ""
