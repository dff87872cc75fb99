"""What loading would do with every row: the plan that is shown, agreed to and then carried out as it stands.

A row of the plan: ``row`` (its number in the file), ``texts`` by column, ``verdict``, ``errors`` by column,
``changes`` (columns whose cells differ from the base), ``person`` and ``participation`` (keys, when known), ``twin``
(the namesake a person may say it is, or is not), ``is_same`` (what they said), ``repeats`` (the row it repeats).
"""

from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum

from mentoring.kit.errors import Refused
from mentoring.kit.text import parse_class, search_key
from participants.importing.rows import RowFields, RowReader
from participants.models import Participation, Person


class Verdict(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    DUPLICATE = "duplicate"
    ERROR = "error"


LOADED = (Verdict.NEW, Verdict.CHANGED)
PERSON_COLUMNS = {
    "patronymic": "name",
    "birth_on": "birth",
    "birth_year": "birth",
    "class_label": "class",
    "post": "post",
    "workplace": "workplace",
    "email": "email",
    "phone": "phone",
}
PARTICIPATION_COLUMNS = {"format_id": "format", "started_on": "started", "hours_per_month": "hours"}


@dataclass
class Base:
    """What the school already has of the people in the file: a few queries, however many rows."""

    people: dict = field(default_factory=lambda: defaultdict(list))  # by surname and first name
    participations: dict = field(default_factory=dict)  # by person's key

    @classmethod
    def of(cls, programme, role, all_fields):
        base = cls()
        wanted = {fields.key for fields in all_fields}
        everybody = Person.objects.filter(organisation=programme.organisation_id)
        names = everybody.values_list("pk", "last_name", "first_name")
        found = [pk for pk, last, first in names if search_key(f"{last} {first}") in wanted]
        for person in everybody.filter(pk__in=found).prefetch_related("guardians"):
            base.people[search_key(f"{person.last_name} {person.first_name}")].append(person)
        rows = Participation.objects.filter(programme=programme, role=role, person__in=found)
        for participation in rows.prefetch_related("topics"):
            base.participations[participation.person_id] = participation
        return base

    def namesakes(self, fields):
        """People of that name; a patronymic that only one side knows does not divide them."""
        patronymic = search_key(fields.person["patronymic"])
        return [p for p in self.people[fields.key] if not patronymic or search_key(p.patronymic) in ("", patronymic)]


def make_plan(programme, role, rows):
    """Check ``rows`` anew against each other and the base. Returns ``(plan rows, fields by row number)``."""
    reader = RowReader(programme, role)
    has_letters = _classes_have_letters(rows)
    read = [(row, *reader.read(row, classes_have_letters=has_letters)) for row in rows]
    base = Base.of(programme, role, [fields for _row, fields, _errors in read if fields])
    seen, plan, all_fields = {}, [], {}
    for row, fields, errors in read:
        checked = {name: row[name] for name in ("row", "texts", "joined")}
        checked |= {"errors": errors, "changes": [], "person": None, "participation": None, "twin": None}
        checked |= {"is_same": row.get("is_same"), "repeats": None}
        if fields is None:
            checked["verdict"] = Verdict.ERROR
        else:
            all_fields[row["row"]] = fields
            _compare(checked, fields, base)
            _find_repeat(checked, fields, seen)
        plan.append(checked)
    return plan, all_fields


def _classes_have_letters(rows):
    return any("«" in _class_of(row) for row in rows)


def _class_of(row):
    try:
        return str(parse_class(row["texts"].get("class", "")))
    except Refused:
        return ""


def _find_repeat(checked, fields, seen):
    """The same person twice in the file: the first row counts."""
    who = (fields.key, fields.person.get("birth_on") or fields.person.get("class_label"))
    if who in seen or (checked["person"] and checked["person"] in seen):
        checked["verdict"] = Verdict.DUPLICATE
        checked["repeats"] = seen.get(who) or seen[checked["person"]]
        return
    seen[who] = checked["row"]
    if checked["person"]:
        seen[checked["person"]] = checked["row"]


def _compare(checked, fields, base):
    """Say whom the row means and what it would change."""
    person = _whom(checked, fields, base.namesakes(fields))
    participation = base.participations.get(person.pk) if person else None
    if person is None:
        checked["verdict"] = Verdict.NEW
        return
    checked["person"] = person.pk
    checked["changes"] = _as_in_file(changed_columns(fields, person, participation), checked["texts"])
    if participation is None:
        checked["verdict"] = Verdict.NEW
        return
    checked["participation"] = participation.pk
    checked["verdict"] = Verdict.CHANGED if checked["changes"] else Verdict.SAME


def _whom(checked, fields, namesakes):
    """The person in the base the row is about, or ``None``: somebody new. A doubtful one is offered as ``twin``."""
    sure = [p for p in namesakes if _agrees(p, fields) is True]
    if sure:
        return sure[0]
    likely = [p for p in namesakes if _agrees(p, fields) is None]
    if not namesakes:
        return None
    twin = (likely or namesakes)[0]
    checked["twin"] = twin.pk
    is_same = checked["is_same"] if checked["is_same"] is not None else len(likely) == 1
    return twin if is_same else None


def _agrees(person, fields: RowFields):
    """Whether the birth dates say it is the same person: yes, no, or ``None`` when one of them is not known."""
    day, year = fields.person.get("birth_on"), fields.person.get("birth_year")
    if day and person.birth_on:
        return day == person.birth_on
    if year and person.birth_year:
        return None if year == person.birth_year else False
    return None


def changed_columns(fields, person, participation):
    """Keys of columns whose filled cells say something else than the base does."""
    changed = [column for name, column in PERSON_COLUMNS.items() if _differs(fields.person, name, person)]
    if guardian := fields.guardian:
        known = guardian_for(person, guardian)
        if known is None:
            changed += ["guardian"]
        else:
            changed += [
                f"guardian_{name}" for name in ("phone", "email") if _newer(getattr(guardian, name), known, name)
            ]
            changed += ["guardian"] if guardian.last and not known.last_name else []
    if participation is not None:
        for name in fields.participation:
            if _differs(fields.participation, name, participation):
                changed.append(PARTICIPATION_COLUMNS.get(name, name))
        known_topics = {topic.search_key for topic in participation.topics.all()}
        source = "need" if "need" in fields.participation else "competencies"
        if source not in changed and not {search_key(name) for name in fields.topics} <= known_topics:
            changed.append(source)
    return list(dict.fromkeys(changed))


def _as_in_file(columns, texts):
    """The columns the file itself has: a phone may have stood among «данные представителя»."""
    stand_ins = {
        "guardian": ("guardian_phone", "guardian_email"),
        "guardian_phone": ("guardian",),
        "guardian_email": ("guardian",),
        "phone": ("contacts", "guardian"),
        "email": ("contacts", "guardian"),
    }
    found = [
        next((name for name in (column, *stand_ins.get(column, ())) if texts.get(name)), column) for column in columns
    ]
    return list(dict.fromkeys(found))


def _differs(values, name, row):
    return bool(values.get(name)) and values[name] != getattr(row, name)


def _newer(value, row, name):
    return bool(value) and value != getattr(row, name)


def guardian_for(person, contact):
    """The guardian of ``person`` the contact means: of that name, or the only one when either has none."""
    guardians = list(person.guardians.all())
    if contact.last:
        key = search_key(f"{contact.last} {contact.first}")
        same = [g for g in guardians if search_key(f"{g.last_name} {g.first_name}") == key]
        nameless = [g for g in guardians if not g.last_name]
        return (same or nameless or [None])[0]
    return guardians[0] if guardians else None
