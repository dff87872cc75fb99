"""The file as pages show it: its columns to be named, the lines that are no rows; and the rows to correct as a file."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoring.kit.sheets import Column, Sheet
from participants.importing.columns import UPLOADS
from participants.importing.plan import LOADED, Verdict
from participants.importing.showing import outcome_of, shown_columns, where_in_file


@dataclass(frozen=True)
class ColumnsChoice:
    """Every column of the file with some of its values; ``meanings`` are what a column may be: (key, title).

    ``lines`` are what was taken for no rows, ``sheets`` the names to choose from."""

    columns: list
    meanings: list
    sheets: list
    sheet: str
    header_row: int
    missing: list
    lacking: list


@dataclass(frozen=True)
class FileColumn:
    index: int
    heading: str
    samples: list
    key: str
    is_unknown: bool
    is_guessed: bool


def columns_choice(batch):
    stored = batch.columns
    by_index = {index: key for key, index in stored["mapping"].items()}
    meanings = []
    for column in UPLOADS[batch.role].columns:
        meanings += [(column.key, column.title), *((part.key, part.title) for part in column.parts)]
    return ColumnsChoice(
        columns=[
            FileColumn(
                index=index,
                heading=heading,
                samples=stored["samples"][index],
                key=by_index.get(index, ""),
                is_unknown=heading in stored["unknown"],
                is_guessed=by_index.get(index) in stored.get("guessed", ()),
            )
            for index, heading in enumerate(stored["headers"])
            if heading or index in by_index
        ],
        meanings=meanings,
        sheets=stored["sheets"] if len(stored["sheets"]) > 1 else [],
        sheet=stored["sheet"],
        header_row=stored["header_row"],
        missing=stored["missing"],
        lacking=stored["lacking"],
    )


def notice_of(columns):
    """What a person should know of the file as a whole: sheets that were not read, lines that are no rows."""
    lines = [line for line in columns["lines"] if line["reason"] in ("note", "section")]
    counted = len(columns["lines"]) - len(lines)
    return {
        "other_sheets": columns["other_sheets"],
        "sheets_read": columns["sheets_read"] if len(columns["sheets_read"]) > 1 else [],
        "lines": [{"where": where_in_file({**line, "row": line["number"]}), "text": line["text"]} for line in lines],
        "lines_text": ngettext("%(n)d line is not a row", "%(n)d lines are not rows", len(lines)) % {"n": len(lines)},
        "repeated_headings": counted,
    }


def rows_with_errors(batch):
    """``(.xlsx, file name)`` of the rows that are not loaded, each with its reasons; it can be uploaded again."""
    columns = shown_columns(batch)
    where, reasons = Column("where", _("Row of the file"), width=12), Column("reasons", _("What to correct"), width=60)
    sheet = Sheet(UPLOADS[batch.role].title, where, *columns, reasons)
    by_number = {row["no"]: row for row in batch.rows}
    titles = {column.key: column.title for column in columns}
    left = [row for row in batch.rows if row["verdict"] not in (*LOADED, Verdict.SAME)]
    values = [
        {
            **row["texts"],
            "where": where_in_file(row),
            "reasons": "; ".join(f"{titles.get(key, key)}: {text}" for key, text in row["errors"].items())
            or outcome_of(row, by_number),
        }
        for row in left
    ]
    name = _("To correct")
    return sheet.write(values, title=sheet.title), f"{name}, {batch.file.name.rsplit('.', 1)[0]}.xlsx"
