"""The same person twice in one file: the first row counts, a further parent or partner is added to it."""

from dataclasses import dataclass, field

from mentoring.kit.text import search_key
from participants.importing.guardians import are_named_alike
from participants.importing.likeness import Namebook


@dataclass
class Earlier:
    """The rows of the file so far: finds the one a row repeats."""

    _by_name: dict = field(default_factory=dict)
    _names: Namebook = field(default_factory=Namebook)
    _fields: dict = field(default_factory=dict)

    def add(self, number, fields):
        self._by_name.setdefault(fields.key, []).append(number)
        self._names.add(number, fields.marks)
        self._fields[number] = fields

    def like(self, fields):
        """``(number of the row it repeats, whether that is certain)``, or ``(None, False)``."""
        for number in self._by_name.get(fields.key, ()):
            if (verdict := _same(self._fields[number], fields)) is not None and verdict:
                return number, True
        for number in self._names.like(fields.marks):
            known = self._fields[number]
            if not _differ(known, fields) and _same(known, fields) is not False:
                return number, False
        return None, False

    def pass_on(self, number, fields):
        """Give what only the repeating row names to row ``number``: returns whether there were further parents, and
        further partners."""
        own = self._fields[number]
        known = {search_key(someone.name) for someone in own.partners}
        partners = [someone for someone in fields.partners if search_key(someone.name) not in known]
        own.partners = [*own.partners, *partners]
        further = [
            contact for contact in fields.guardians if not any(_is_one(contact, known) for known in own.guardians)
        ]
        own.guardians = [*own.guardians, *further]
        return bool(further), bool(partners)


def _same(one, other):
    """Whether two rows of like names are one person: yes, no, or ``None`` when it can not be told."""
    if one.born and other.born:
        return one.born == other.born
    years = {fields.person["birth_year"] for fields in (one, other) if fields.person.get("birth_year")}
    if len(years) > 1:
        return False
    if _differ(one, other) or _values("patronymic", one, other, search_key) > 1:
        return False
    said = years or _values("class_label", one, other)
    return True if _values("patronymic", one, other) == 1 or not said or _both("class_label", one, other) else None


def _differ(one, other):
    """Whether they are of different classes."""
    return _values("class_label", one, other) > 1


def _values(name, one, other, key=str):
    """How many different values of ``name`` the two rows give."""
    return len({key(value) for fields in (one, other) if (value := fields.person.get(name))})


def _both(name, one, other):
    return bool(one.person.get(name) and other.person.get(name))


def _is_one(contact, known):
    if contact.last and known.last:
        return are_named_alike((known.last, known.first), (contact.last, contact.first))
    return contact.phone == known.phone and contact.email == known.email
