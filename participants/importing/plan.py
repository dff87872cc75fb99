"""What loading would do with every row: the plan that is shown, agreed to and then carried out as it stands.

A row of the plan: ``no`` (its number among the records, from 1), ``sheet`` and ``row`` (where it stands in the file),
``of`` ([2, 3]: the second of three people in one cell), ``texts`` by column, ``verdict``, ``errors`` by column,
``changes`` by column (what was, what will be), ``person`` and ``participation`` (keys, when known), ``twins`` (people
it may mean), ``repeats`` (the ``no`` it repeats), ``asks`` (which of the two a person has to decide), ``choices`` (what
they said: {"person": key or "another", "row": "same" or "another"}), ``partners`` ([name, participation or none, why
they are not proposed to each other]), ``room`` (see ``participants.importing.room``), ``left`` (what there is no place
for), ``ties`` (see ``participants.importing.ties``).

Every record has one verdict: records = new + changed + same + duplicate + error.
"""

from enum import StrEnum

from mentoring.kit.errors import Refused
from mentoring.kit.sheets import as_text
from mentoring.kit.text import parse_class
from participants.enums import ParticipationRole
from participants.importing import pairing
from participants.importing.base import MOST_TWINS, Base, agrees, may_be
from participants.importing.changes import changes_of
from participants.importing.repeats import Earlier
from participants.importing.room import find_room, is_more
from participants.importing.rows import RowReader
from participants.importing.ties import tied, ties_of

ANOTHER, SAME_ROW = "another", "same"
AT_ONCE = 500  # rows between two words about the progress


class Verdict(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    DUPLICATE = "duplicate"
    ERROR = "error"


LOADED = (Verdict.NEW, Verdict.CHANGED)


def make_plan(programme, role, rows, progress=None, letters=None):
    """Check ``rows`` anew against each other and the base. Returns ``(plan rows, fields by number)``.

    ``progress(done, total)`` is told now and then; ``letters`` are the ``grades_with_letters`` of a list of which
    ``rows`` are a part."""
    reader = RowReader(programme, role)
    letters = grades_with_letters(rows) if letters is None else letters
    plan, all_fields, earlier = [], {}, Earlier()
    for row in rows:
        fields, errors = reader.read(row, grades_with_letters=letters)
        checked = _unchecked(row, errors)
        plan.append(checked)
        if fields is not None:
            checked["left"] = fields.left
            all_fields[checked["no"]] = fields
            _find_repeat(checked, fields, earlier)
        if progress and len(plan) % AT_ONCE == 0:
            progress(len(plan), len(rows))
    base = Base.of(programme, role, list(all_fields.values()))
    formats = {f.pk: f.name for f in reader.formats.values()}
    meant = {}  # people by key: the first row that means them
    for checked in plan:
        if checked["no"] in all_fields:
            fields = all_fields[checked["no"]]
            if checked["verdict"] is None:
                _compare(checked, fields, base, meant, formats)
    pairing.find_pairs(plan, all_fields, programme, role, base)
    find_room(plan, all_fields, programme, role)
    for checked in plan:
        _note_pairs(checked, role)
        if checked["no"] in all_fields:
            checked["ties"] = ties_of(checked, all_fields[checked["no"]])
    return plan, all_fields


def check_row_again(programme, role, plan, number, letters):
    """``plan`` after its row ``number`` was changed: what ``make_plan`` would say, without checking the rows that have
    nothing to do with it. ``letters``: the ``grades_with_letters`` as they were before."""
    if letters != grades_with_letters(plan) or not all("ties" in row for row in plan):
        return make_plan(programme, role, plan)[0]
    rows = {row["no"]: row for row in plan}
    ties, group = {no: set(row["ties"]) for no, row in rows.items()}, set()
    while group != (group := tied(ties, number)):
        for checked in make_plan(programme, role, [rows[no] for no in sorted(group)], letters=letters)[0]:
            rows[checked["no"]] = checked
            ties[checked["no"]] |= set(checked["ties"])
    return list(rows.values())


def counts(plan):
    """How many records have each verdict."""
    verdicts = [row["verdict"] for row in plan]
    return {verdict: verdicts.count(verdict) for verdict in Verdict}


def _unchecked(row, errors):
    return {
        **{name: row[name] for name in ("no", "sheet", "row", "of", "texts", "joined", "given", "choices")},
        "errors": errors,
        "verdict": Verdict.ERROR if errors else None,
        "changes": {},
        "person": None,
        "participation": None,
        "twins": [],
        "repeats": None,
        "asks": "",
        "partners": [],
        "room": None,
        "left": [],
        "ties": [],
    }


def grades_with_letters(rows):
    """Grades (as text) that some row names with a letter: there the letter tells classes apart."""
    grades = set()
    for text in {row["texts"].get("class", "") for row in rows}:
        try:
            found = parse_class(text)
        except Refused:
            continue
        if found.letter:
            grades.add(str(found.grade))
    return grades


def _find_repeat(checked, fields, earlier):
    """The same person twice in the file: the first row counts; where it is not certain, a person is asked."""
    said = checked["choices"].get("row")
    number, is_certain = (None, False) if said == ANOTHER else earlier.like(fields)
    if number is None:
        earlier.add(checked["no"], fields)
        return
    checked["verdict"], checked["repeats"] = Verdict.DUPLICATE, number
    checked["asks"] = "" if is_certain or said == SAME_ROW else "row"
    if not checked["asks"]:
        checked["gives_parent"], checked["gives_partner"] = earlier.pass_on(number, fields)


def _compare(checked, fields, base, meant, formats):
    """Say whom the row means and what it would change."""
    person = _whom(checked, fields, base)
    if checked["asks"]:
        checked["verdict"] = Verdict.DUPLICATE
        return
    if person is not None and person.pk in meant:
        checked["verdict"], checked["repeats"] = Verdict.DUPLICATE, meant[person.pk]
        return
    checked["verdict"] = Verdict.NEW
    if person is None:
        return
    meant[person.pk] = checked["no"]
    checked["person"] = person.pk
    participation = base.participations.get(person.pk)
    checked["changes"] = changes_of(fields, person, participation, checked["texts"], formats)
    if fields.stays_until and person.pk not in base.staying:
        checked["changes"]["long_term"] = {"was": "", "will": as_text(fields.stays_until)}
    if participation is not None:
        checked["participation"] = participation.pk
        checked["verdict"] = Verdict.CHANGED if checked["changes"] else Verdict.SAME


def _note_pairs(checked, role):
    """A row of somebody who takes part already changes what is there, when only a pair is new in it."""
    further = [name for name, _key in pairing.to_pair(checked)]
    if further and checked["participation"] is not None:
        there = [name for name, _key, why in checked["partners"] if why]
        checked["changes"]["partners"] = {"was": ", ".join(there), "will": ", ".join([*there, *further])}
        if role == ParticipationRole.MENTOR and is_more(checked["room"]):
            checked["changes"]["capacity"] = {name: str(checked["room"][name]) for name in ("was", "will")}
        checked["verdict"] = Verdict.CHANGED


def _whom(checked, fields, base):
    """The person in the base the row means, or ``None``: somebody new. Doubtful ones are ``twins`` to choose from."""
    said = checked["choices"].get("person")
    namesakes = base.namesakes(fields)
    sure = [p for p in namesakes if agrees(p, fields) is True]
    likely = [p for p in namesakes if agrees(p, fields) is None]
    doubtful = [p for p in [*likely, *namesakes, *base.alike(fields)] if p not in sure]
    twins = {p.pk: p for p in doubtful[:MOST_TWINS]}
    if sure and said is None:
        return sure[0]
    checked["twins"] = list(twins)
    if said == ANOTHER:
        return None
    if said in twins:
        return twins[said]
    if len(likely) == 1:
        return likely[0]
    if len(likely) > 1 or any(may_be(p, fields) for p in twins.values()):
        checked["asks"] = "person"
    return None
