"""The file and its columns: what was recognised, what a person says instead, what the school said last time."""

from dataclasses import asdict

from mentoring.kit.sheets import Choice, RawRow
from mentoring.kit.text import search_key
from participants.importing.columns import NOT_ASKED, NOT_LOADED, UPLOADS
from participants.importing.guessing import guess_columns
from participants.importing.people_in_cell import people_in
from participants.models import ImportBatch

_NOT_LOADED_KEYS = [search_key(text) for text in NOT_LOADED]
_NOT_ASKED_KEYS = {search_key(text) for text in NOT_ASKED}
LAST_BATCHES = 20


def look(content, *, filename, role, organisation, choice=None):
    """``(columns, rows)`` of a file: ``columns`` as a batch stores them, ``rows`` as ``RawRow``. Raises ``Refused``.

    Columns that this school has named before are named alike again, unless ``choice`` (a ``Choice``) says which."""
    sheet = UPLOADS[role]
    tables = sheet.tables(content, filename)
    found = sheet.look_at(tables, choice, guess_columns)
    if (choice is None or choice.mapping is None) and organisation is not None:
        remembered = _remembered(found, role, organisation)
        if remembered is not None and remembered != found.mapping:
            by_memory = Choice(found.sheet_name, found.header_row, remembered)
            found = sheet.look_at(tables, by_memory if choice else Choice(mapping=remembered), guess_columns)
    described = _described(found, sheet, choice)
    described["sheets"] = [table.name for table in tables]
    return described, found.rows


def _described(found, sheet, choice):
    has = {key for row in found.rows for key in row.given}
    unknown = [text for text in found.unknown_columns if search_key(text) not in _NOT_ASKED_KEYS]
    return {
        "headers": found.headers,
        "samples": found.samples,
        "mapping": found.mapping,
        "found": [column.key for column in sheet.columns if column.is_found(found.mapping) or column.key in has],
        "missing": found.missing_columns,
        "lacking": [str(c.title) for c in sheet.columns if c.expected and not c.is_found(found.mapping)],
        "unknown": [text for text in unknown if not _is_not_loaded(text)],
        "not_loaded": [text for text in unknown if _is_not_loaded(text)],
        "lines": [asdict(line) for line in found.lines],
        "sheet": choice.sheet if choice and choice.sheet else "",
        "sheets_read": found.sheet_names,
        "other_sheets": found.other_sheets,
        "header_row": found.header_row,
        "is_chosen": bool(choice and choice.mapping is not None),
    }


def _is_not_loaded(heading):
    text = search_key(heading)
    return any(key in text for key in _NOT_LOADED_KEYS)


def _remembered(found, role, organisation):
    """The columns as this school named them for its last list with these headings, or for some of them; or ``None``."""
    recent = ImportBatch.objects.filter(programme__organisation=organisation, role=role).values_list(
        "columns", flat=True
    )
    recent = [columns for columns in recent[:LAST_BATCHES] if columns.get("is_chosen")]
    for columns in recent:
        if columns["headers"] == found.headers:
            return columns["mapping"]
    mapping = dict(found.mapping)
    for columns in recent:
        for key, column in columns["mapping"].items():
            heading = columns["headers"][column] if column < len(columns["headers"]) else ""
            if key not in mapping and heading in found.unknown_columns and found.headers.count(heading) == 1:
                mapping[key] = found.headers.index(heading)
    return mapping


def as_plan_rows(raw_rows):
    """``RawRow`` list → the rows a batch stores, not yet checked; several people of one cell are a row each."""
    rows = []
    for raw in raw_rows:
        for position, (texts, count) in enumerate(_people_of(raw.texts()), 1):
            rows.append(
                {
                    "no": len(rows) + 1,
                    "sheet": raw.sheet,
                    "row": raw.number,
                    "of": [position, count] if count > 1 else None,
                    "texts": texts,
                    "joined": raw.joined,
                    "given": list(raw.given),
                    "choices": {},
                }
            )
    return rows


def _people_of(texts):
    """``(texts of one person, how many there are)``; cells with a line for each person are shared out."""
    people = people_in(texts.get("name", ""))
    if not people:
        yield texts, 1
    for position, person in enumerate(people):
        own = {key: _share(text, position, len(people)) for key, text in texts.items()} | {"name": person.name}
        if person.class_label and not own.get("class"):
            own["class"] = person.class_label
        yield own, len(people)


def _share(text, position, count):
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[position] if count > 1 and len(lines) == count else text


def as_raw(row):
    return RawRow(row["row"], row["texts"])
