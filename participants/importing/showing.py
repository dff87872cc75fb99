"""The plan as pages show it: rows with their cells and what becomes of each; the rows with errors as a file."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.sheets import Column, Sheet
from participants.importing.plan import LOADED, Verdict
from participants.models import Person
from participants.sheets import UPLOADS

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
    ("error", gettext_lazy("To correct"), (Verdict.ERROR,)),
    ("changed", gettext_lazy("Already there"), (Verdict.CHANGED, Verdict.SAME)),
    ("new", gettext_lazy("Ready"), (Verdict.NEW,)),
    ("duplicate", gettext_lazy("Repeated"), (Verdict.DUPLICATE,)),
    ("all", gettext_lazy("All"), tuple(Verdict)),
)
ORDER = [Verdict.ERROR, Verdict.DUPLICATE, Verdict.CHANGED, Verdict.NEW, Verdict.SAME]


@dataclass(frozen=True)
class PlanCell:
    key: str
    label: Any
    text: str
    error: str = ""
    is_changed: bool = False
    field_class: str = ""


@dataclass(frozen=True)
class PlanRow:
    number: int
    cells: list
    state: str
    outcome: str
    is_bad: bool
    twin: Any = None  # the person of the same name, when it is not certain whether it is the same one
    is_twin: bool = False


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
    wrong: int
    bar: list

    @property
    def loadable(self):
        return self.ready + self.known


def plan_page(batch, show, number):
    """One page of the plan; without ``show`` the rows to correct come first, or all when there are none."""
    verdicts = [row["verdict"] for row in batch.rows]
    count = {verdict: verdicts.count(verdict) for verdict in Verdict}
    names = [name for name, _label, _verdicts in VIEWS]
    show = show if show in names else ("error" if count[Verdict.ERROR] else "all")
    wanted = next(verdicts for name, _label, verdicts in VIEWS if name == show)
    chosen = sorted((r for r in batch.rows if r["verdict"] in wanted), key=lambda r: ORDER.index(r["verdict"]))
    page = Paginator(chosen, PER_PAGE).get_page(number)
    columns = _shown_columns(batch)
    twins = Person.objects.in_bulk([row["twin"] for row in page if row["twin"]])
    return PlanPage(
        columns=[column.title for column in columns],
        rows=[_plan_row(row, columns, twins) for row in page],
        views=[
            {"label": label, "count": sum(count[v] for v in kinds), "url": f"?show={name}", "is_on": name == show}
            for name, label, kinds in VIEWS
            if name in ("all", show) or any(count[v] for v in kinds)
        ],
        page=page,
        total=len(batch.rows),
        ready=count[Verdict.NEW],
        known=count[Verdict.CHANGED],
        same=count[Verdict.SAME],
        repeated=count[Verdict.DUPLICATE],
        wrong=count[Verdict.ERROR],
        bar=_bar(count, len(batch.rows)),
    )


def _shown_columns(batch):
    """The columns the file has, and the required ones."""
    found = set(batch.columns["found"])
    return [column for column in UPLOADS[batch.role].columns if column.key in found or column.required]


def _plan_row(row, columns, twins):
    cells = [
        PlanCell(
            key=column.key,
            label=column.title,
            text=row["texts"].get(column.key, ""),
            error=row["errors"].get(column.key, ""),
            is_changed=column.key in row["changes"],
            field_class=FIELD_CLASSES.get(column.key, ""),
        )
        for column in columns
    ]
    verdict = Verdict(row["verdict"])
    return PlanRow(
        number=row["row"],
        cells=cells,
        state=MARKS[verdict],
        outcome=_outcome(row, verdict),
        is_bad=verdict == Verdict.ERROR,
        twin=twins.get(row["twin"]),
        is_twin=row["person"] is not None,
    )


def _outcome(row, verdict):
    """What becomes of the row, in a few words."""
    if verdict == Verdict.CHANGED:
        return _("we update: %(columns)s") % {"columns": ", ".join(column_word(key) for key in row["changes"])}
    if verdict == Verdict.DUPLICATE:
        return _("repeats row %(row)s, not loaded") % {"row": row["repeats"]}
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
    }
    return words[key]


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


@dataclass(frozen=True)
class ColumnsChoice:
    """Every column the product knows, with the heading it was found under; ``options`` are the file's headings."""

    rows: list
    options: list
    missing: list
    unknown: list
    not_loaded: list
    keys: list


def columns_choice(batch):
    mapping, headers = batch.columns["mapping"], batch.columns["headers"]
    example = batch.rows[0]["texts"] if batch.rows else {}
    options = [{"index": index, "text": text} for index, text in enumerate(headers) if text]
    rows, keys = [], []
    for column in UPLOADS[batch.role].columns:
        parts = [part for part in column.parts if part.key in mapping]
        for shown in parts or [column]:
            keys.append(shown.key)
            rows.append(
                {
                    "key": shown.key,
                    "label": shown.title,
                    "required": column.required,
                    "index": mapping.get(shown.key),
                    "example": example.get(column.key, ""),
                    "is_missing": column.required and not column.is_found(mapping),
                }
            )
    return ColumnsChoice(
        rows, options, batch.columns["missing"], batch.columns["unknown"], batch.columns["not_loaded"], keys
    )


def rows_with_errors(batch):
    """``(.xlsx, file name)`` of the rows that are not loaded, each with its reasons; it can be uploaded again."""
    columns = _shown_columns(batch)
    sheet = Sheet(UPLOADS[batch.role].title, *columns, Column("reasons", _("What to correct"), width=60))
    left = [row for row in batch.rows if row["verdict"] not in (*LOADED, Verdict.SAME)]
    values = [
        {**row["texts"], "reasons": "; ".join(row["errors"].values()) or _outcome(row, Verdict(row["verdict"]))}
        for row in left
    ]
    name = _("To correct")
    return sheet.write(values, title=sheet.title), f"{name}, {batch.file.name.rsplit('.', 1)[0]}.xlsx"
