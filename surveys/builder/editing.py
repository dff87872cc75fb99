"""Changes of a draft as pure functions: a ``PlainQuestionnaire`` in, another one out.

Questions are named by their keys, sections by their numbers from 1. What is not there any more is ``Refused``."""

from dataclasses import replace

from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from surveys.format.document import free_key
from surveys.plain import PlainQuestion, PlainScale, PlainSection


def parts_of(plain):
    """``[[section, [its questions]]]``, to be changed and given back to ``rebuilt``."""
    return [[section, plain.questions_of(section)] for section in plain.sections]


def rebuilt(plain, parts):
    questions = tuple(replace(question, section=section) for section, rows in parts for question in rows)
    return replace(plain, sections=tuple(section for section, _rows in parts), questions=questions)


def _gone():
    return Refused(_("Somebody has taken this out meanwhile."), code="gone")


def _find(parts, key):
    """(number of the section, place in it), both from 0."""
    for number, (_section, rows) in enumerate(parts):
        for place, question in enumerate(rows):
            if question.key == key:
                return number, place
    raise _gone()


def _section_index(parts, number):
    if not 1 <= number <= len(parts):
        raise _gone()
    return number - 1


# --- questions --------------------------------------------------------------------------------------------------------
def question_of(plain, key):
    parts = parts_of(plain)
    number, place = _find(parts, key)
    return parts[number][1][place]


def section_number_of(plain, key):
    return _find(parts_of(plain), key)[0] + 1


def add_questions(plain, section, rows):
    """``rows`` (fields of questions without keys) at the end of section ``section``; a first section is made."""
    parts = parts_of(plain) or [[PlainSection(), []]]
    taken = {question.key for question in plain.questions}
    here = parts[_section_index(parts, section)]
    for row in rows:
        key = free_key(row.get("number") or str(len(taken) + 1), taken)
        taken.add(key)
        here[1].append(PlainQuestion(section=here[0], key=key, **row))
    return rebuilt(plain, parts)


def replace_question(plain, question):
    parts = parts_of(plain)
    number, place = _find(parts, question.key)
    parts[number][1][place] = question
    return rebuilt(plain, parts)


def remove_question(plain, key):
    """Without the question, and without its points in the scales; conditions on it are left to be mended."""
    parts = parts_of(plain)
    number, place = _find(parts, key)
    del parts[number][1][place]
    scales = [
        replace(scale, items=tuple(item for item in scale.items if item["question"] != key)) for scale in plain.scales
    ]
    return replace(rebuilt(plain, parts), scales=tuple(scales))


def duplicate_question(plain, key):
    """The same question once more, after it; returns (questionnaire, the key of the copy)."""
    parts = parts_of(plain)
    number, place = _find(parts, key)
    source = parts[number][1][place]
    new = free_key(str(len(plain.questions) + 1), {question.key for question in plain.questions})
    parts[number][1].insert(place + 1, replace(source, key=new, number="", fills=""))
    return rebuilt(plain, parts), new


def shift_question(plain, key, by):
    """One place up or down; beyond the end of a section into the next one."""
    parts = parts_of(plain)
    number, place = _find(parts, key)
    question = parts[number][1].pop(place)
    place += by
    if place < 0 or place > len(parts[number][1]):
        number += by
        if not 0 <= number < len(parts):
            return plain
        place = len(parts[number][1]) if by < 0 else 0
    parts[number][1].insert(place, question)
    return rebuilt(plain, parts)


def place_question(plain, key, section, place):
    """To ``place`` (from 1) of section ``section``; beyond its end: to the end."""
    parts = parts_of(plain)
    number, now = _find(parts, key)
    target = _section_index(parts, section)
    question = parts[number][1].pop(now)
    parts[target][1].insert(max(place, 1) - 1, question)
    return rebuilt(plain, parts)


# --- sections ---------------------------------------------------------------------------------------------------------
def add_section(plain, section=None):
    return rebuilt(plain, [*parts_of(plain), [section or PlainSection(), []]])


def section_of(plain, number):
    return plain.sections[_section_index(plain.sections, number)]


def replace_section(plain, number, section):
    parts = parts_of(plain)
    parts[_section_index(parts, number)][0] = section
    return rebuilt(plain, parts)


def remove_section(plain, number):
    """With its questions; they leave the scales too."""
    for question in plain.questions_of(section_of(plain, number)):
        plain = remove_question(plain, question.key)
    parts = parts_of(plain)
    del parts[number - 1]
    return rebuilt(plain, parts)


def shift_section(plain, number, by):
    parts = parts_of(plain)
    index = _section_index(parts, number)
    if not 0 <= index + by < len(parts):
        return plain
    parts[index], parts[index + by] = parts[index + by], parts[index]
    return rebuilt(plain, parts)


# --- scales -----------------------------------------------------------------------------------------------------------
def scale_of(plain, key):
    for scale in plain.scales:
        if scale.key == key:
            return scale
    raise _gone()


def add_scale(plain, title):
    """(questionnaire, the key of the new scale)."""
    taken = {scale.key for scale in plain.scales}
    key = next(key for key in (f"scale{number}" for number in range(1, 1000)) if key not in taken)
    return replace(plain, scales=(*plain.scales, PlainScale(key=key, title=title))), key


def replace_scale(plain, key, scale):
    scale_of(plain, key)
    return replace(plain, scales=tuple(scale if row.key == key else row for row in plain.scales))


def remove_scale(plain, key):
    scale_of(plain, key)
    return replace(plain, scales=tuple(row for row in plain.scales if row.key != key))
