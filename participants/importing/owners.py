"""Whose the columns beside a partner's name are: «Наставляемый | Класс | Наставник | Должность | Стаж».

What follows a partner's name is the partner's, until a column that only the person of the row can have. A column of the
same name elsewhere is the person's; without one the value is nobody's here: to put a mentor's post down to a pupil is
worse than to leave it out, and a column left out is named on the page of the columns.
"""

import re

from participants.enums import ParticipationRole

_OF_PUPILS = ("class", "letter", "birth")
_OF_A_PERSON = (*_OF_PUPILS, "post", "subject", "experience", "workplace", "phone", "email", "contacts")
_ABOUT_OWN = {
    ParticipationRole.MENTEE: re.compile(r"наставляем|подопечн|учен|учащ|обуча|реб[её]н|молод|mentee|pupil|student"),
    ParticipationRole.MENTOR: re.compile(r"наставник|mentor"),
}


def with_owners(headers, mapping, role):
    """``mapping`` without the columns that are the partner's; of columns with one name the person's own is taken."""
    partner, own = mapping.get("partners"), mapping.get("name", mapping.get("last"))
    if partner is None or own is None:
        return mapping
    beside, found = _beside(headers, mapping, partner), dict(mapping)
    for key in _OF_A_PERSON:
        column = mapping.get(key)
        if column not in beside or _ABOUT_OWN[role].search(headers[column].lower()):
            continue
        twin = _twin(headers, found, column, beside)
        if twin is not None:
            found[key] = twin
        elif not (role == ParticipationRole.MENTEE and key in _OF_PUPILS and partner > own):
            del found[key]
    return found


def _beside(headers, mapping, partner):
    """Columns after the partner's that may be the partner's."""
    keys, found = {column: key for key, column in mapping.items()}, set()
    for column in range(partner + 1, len(headers)):
        if column in keys and keys[column] not in _OF_A_PERSON:
            break
        found.add(column)
    return found


def _twin(headers, mapping, column, beside):
    """A column with the same heading that is nobody's and stands elsewhere."""
    taken = mapping.values()
    alike = (c for c, text in enumerate(headers) if text.lower() == headers[column].lower() and c not in taken)
    return next((c for c in alike if c not in beside), None)
