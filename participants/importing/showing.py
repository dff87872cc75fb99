"""The plan as pages show it: rows with their cells and what becomes of each."""

from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Paginator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participants.importing.columns import UPLOADS
from participants.importing.pairing import to_pair
from participants.importing.plan import LOADED, Verdict, counts
from participants.importing.room import is_more, is_too_many
from participants.models import Person

PER_PAGE = 50
FIELD_CLASSES = {"class": "w-class", "birth": "w-date", "started": "w-date"}
MARKS = {
    Verdict.NEW: "done",
    Verdict.CHANGED: "wait",
    Verdict.SAME: "plan",
    Verdict.DUPLICATE: "plan",
    Verdict.ERROR: "late",
}
VIEWS = (
    ("error", gettext_lazy("To correct"), lambda row: row["verdict"] == Verdict.ERROR),
    ("decide", gettext_lazy("To decide"), lambda row: bool(row["asks"])),
    ("changed", gettext_lazy("Already there"), lambda row: row["verdict"] in (Verdict.CHANGED, Verdict.SAME)),
    ("new", gettext_lazy("Ready"), lambda row: row["verdict"] == Verdict.NEW),
    ("duplicate", gettext_lazy("Repeated"), lambda row: row["verdict"] == Verdict.DUPLICATE and not row["asks"]),
    ("all", gettext_lazy("All"), lambda row: True),
)
ORDER = [Verdict.ERROR, Verdict.DUPLICATE, Verdict.CHANGED, Verdict.NEW, Verdict.SAME]


@dataclass(frozen=True)
class PlanCell:
    """``was`` is what stands in the base where the row would change it."""

    key: str
    label: Any
    text: str
    error: str = ""
    is_changed: bool = False
    was: str = ""
    field_class: str = ""


@dataclass(frozen=True)
class PlanRow:
    """``options`` are answers to what is asked or was taken for granted: (value, words)."""

    number: int
    where: str
    cells: list
    state: str
    outcome: str
    is_bad: bool
    question: str = ""
    options: list = field(default_factory=list)
    remarks: list = field(default_factory=list)


@dataclass(frozen=True)
class PlanPage:
    """``columns`` are titles; ``bar`` is (class, x, width) of 1000 for the stacked bar."""

    columns: list
    rows: list
    views: list
    page: Any
    total: int
    ready: int
    known: int
    same: int
    repeated: int
    undecided: int
    wrong: int
    pairs: int
    bar: list

    @property
    def loadable(self):
        return self.ready + self.known

    @property
    def left_out(self):
        return self.wrong + self.repeated + self.undecided


def plan_page(batch, show, number):
    """One page of the plan; without ``show`` the rows to correct come first, or all when there are none."""
    count = counts(batch.rows)
    undecided = sum(bool(row["asks"]) for row in batch.rows)
    names = [name for name, _label, _belongs in VIEWS]
    first = "error" if count[Verdict.ERROR] else "decide" if undecided else "all"
    show = show if show in names else first
    wanted = next(belongs for name, _label, belongs in VIEWS if name == show)
    chosen = sorted(filter(wanted, batch.rows), key=lambda row: ORDER.index(row["verdict"]))
    page = Paginator(chosen, PER_PAGE).get_page(number)
    columns = shown_columns(batch)
    twins = Person.objects.in_bulk([key for row in page for key in row["twins"]])
    by_number = {row["no"]: row for row in batch.rows} if any(row["repeats"] for row in page) else {}
    return PlanPage(
        columns=[column.title for column in columns],
        rows=[_plan_row(row, columns, twins, by_number) for row in page],
        views=[
            {"label": label, "count": len(rows), "url": f"?show={name}", "is_on": name == show}
            for name, label, belongs in VIEWS
            if (rows := list(filter(belongs, batch.rows))) or name in ("all", show)
        ],
        page=page,
        total=len(batch.rows),
        ready=count[Verdict.NEW],
        known=count[Verdict.CHANGED],
        same=count[Verdict.SAME],
        repeated=count[Verdict.DUPLICATE] - undecided,
        undecided=undecided,
        wrong=count[Verdict.ERROR],
        pairs=sum(len(to_pair(row)) for row in batch.rows if row["verdict"] in LOADED),
        bar=_bar(count, len(batch.rows)),
    )


def shown_columns(batch):
    """The columns the file has, what its cells hold besides (a phone after a name), and the required ones."""
    beside = {key for row in batch.rows for key, text in row["texts"].items() if text}
    found = beside | set(batch.columns["found"])
    return [column for column in UPLOADS[batch.role].columns if column.key in found or column.required]


def _plan_row(row, columns, twins, by_number):
    changes = row["changes"]
    cells = [
        PlanCell(
            key=column.key,
            label=column.title,
            text=row["texts"].get(column.key, ""),
            error=row["errors"].get(column.key, ""),
            is_changed=column.key in changes,
            was=changes[column.key]["was"] if column.key in changes else "",
            field_class=FIELD_CLASSES.get(column.key, ""),
        )
        for column in columns
    ]
    verdict = Verdict(row["verdict"])
    question, options = _question(row, twins, by_number)
    return PlanRow(
        number=row["no"],
        where=where_in_file(row),
        cells=cells,
        state="now" if row["asks"] else MARKS[verdict],
        outcome=outcome_of(row, by_number),
        is_bad=verdict == Verdict.ERROR,
        question=question,
        options=options,
        remarks=list(_remarks(row)),
    )


def where_in_file(row):
    """«12», or «8 Б, 12» where the list goes over several sheets."""
    return f"{row['sheet']}, {row['row']}" if row["sheet"] else str(row["row"])


def _question(row, twins, by_number):
    """What a person is asked, or may say against what was taken for granted; with the answers to choose from."""
    if row["repeats"] and row["repeats"] in by_number:
        another = ("row:another", _("It is another person"))
        return "", [("row:same", _("It is the same person")), another] if row["asks"] else [another]
    people = [twins[key] for key in row["twins"] if key in twins]
    if not people:
        return "", []
    if row["person"]:
        known = next((p for p in people if p.pk == row["person"]), None)
        if known is None:
            return "", []
        taken = _("taken for %(name)s, %(where)s") % {"name": known.full_name, "where": known.where}
        return taken, [("person:another", _("It is another person"))]
    said = ", ".join(f"{p.full_name}, {p.where}{_born(p)}" for p in people)
    single = len(people) == 1
    options = [
        (f"person:{p.pk}", _("It is the same person") if single else _("It is %(name)s") % {"name": _told_apart(p)})
        for p in people
    ]
    if row["asks"]:
        options.append(("person:another", _("It is another person")))
    return _("there is: %(people)s") % {"people": said}, options


def _told_apart(person):
    return f"{person.full_name}, {person.where}{_born(person)}"


def _born(person):
    if person.birth_on:
        return f", {person.birth_on:%d.%m.%Y}"
    return f", {person.birth_year}" if person.birth_year else ""


def _remarks(row):
    if row["of"]:
        yield _("%(position)d of %(count)d people in the cell") % {"position": row["of"][0], "count": row["of"][1]}
    for key, line in row["joined"].items():
        yield _("%(column)s: from a cell merged with row %(row)d") % {"column": column_word(key), "row": line}
    for key in row["given"]:
        yield _("%(column)s: from the heading above the rows") % {"column": column_word(key)}
    if left := row.get("left"):
        yield _("there is no place for: %(texts)s") % {"texts": ", ".join(left)}
    if together := [name for name, _key in to_pair(row)]:
        yield _("proposed as a pair: %(names)s") % {"names": ", ".join(together)}
    if is_more(room := row.get("room")):
        yield _("the mentor's places: %(was)d now, %(will)d then") % room
    if is_too_many(room):
        yield _("mentees of the mentor: %(mentees)d; the programme lets a mentor have %(most)d") % room
    yield from (f"{name}: {why}" for name, _key, *said in row["partners"] for why in said if why)
    unknown = [name for name, key, *_why in row["partners"] if key is None]
    if unknown:
        yield _("not in the other register yet, remembered: %(names)s") % {"names": ", ".join(unknown)}


def outcome_of(row, by_number):
    """What becomes of the row, in a few words."""
    verdict = Verdict(row["verdict"])
    if verdict == Verdict.CHANGED:
        return _("we update: %(columns)s") % {"columns": ", ".join(column_word(key) for key in row["changes"])}
    if verdict == Verdict.DUPLICATE:
        if not row["repeats"]:
            return _("decide whether it is the same person; not loaded until then")
        said = {"row": where_in_file(by_number[row["repeats"]])}
        if row["asks"]:
            return _("looks like row %(row)s: decide whether it is the same person") % said
        if row.get("gives_parent"):
            return _("repeats row %(row)s; the parent is added to it") % said
        if row.get("gives_partner"):
            return _("repeats row %(row)s; the name beside is added to it") % said
        return _("repeats row %(row)s, not loaded") % said
    if verdict == Verdict.NEW and row["person"]:
        return _("ready, the person is already known")
    return {
        Verdict.NEW: _("ready"),
        Verdict.SAME: _("nothing changes"),
        Verdict.ERROR: _("correct"),
    }[verdict]


def column_word(key):
    words = {
        "name": _("the patronymic"),
        "class": _("the class"),
        "birth": _("the date of birth"),
        "need": _("the need"),
        "guardian": _("the parent"),
        "guardian_phone": _("the parent's phone"),
        "guardian_email": _("the parent's e-mail"),
        "format": _("the format"),
        "started": _("the date of joining"),
        "email": _("the e-mail"),
        "phone": _("the phone"),
        "contacts": _("the contacts"),
        "post": _("the post"),
        "workplace": _("the place of work"),
        "competencies": _("the competencies"),
        "achievements": _("the achievements"),
        "interests": _("the interests"),
        "preferred_grades": _("the age of mentees"),
        "hours": _("the hours"),
        "partners": _("the pair"),
        "capacity": _("the number of places"),
        "guardian_relation": _("who the parent is"),
        "mother": _("the mother"),
        "mother_phone": _("the mother's phone"),
        "guardian2": _("the second parent"),
        "guardian2_phone": _("the second parent's phone"),
        "subject": _("the subject"),
        "experience": _("the experience"),
        "father": _("the father"),
        "father_phone": _("the father's phone"),
    }
    return words.get(key, key)


def _bar(count, total):
    shares = [
        ("c-mal", count[Verdict.NEW]),
        ("c-azu", count[Verdict.CHANGED]),
        ("c-rest", count[Verdict.SAME] + count[Verdict.DUPLICATE]),
        ("c-rho", count[Verdict.ERROR]),
    ]
    bar, x = [], 0
    for name, number in shares:
        width = round(number * 1000 / total) if total else 0
        if width:
            bar.append((name, x, max(1, width - 3)))
        x += width
    return bar
