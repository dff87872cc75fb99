"""The file and its columns: what was recognised, what a person says instead, what the school said last time."""

from mentoring.kit.sheets import RawRow
from mentoring.kit.text import search_key
from participants.models import ImportBatch
from participants.sheets import NOT_LOADED, UPLOADS

_NOT_LOADED_KEYS = [search_key(text) for text in NOT_LOADED]
LAST_BATCHES = 20


def look(content, *, filename, role, organisation):
    """``(columns, rows)`` of a file: ``columns`` as a batch stores them, ``rows`` as ``RawRow``. Raises ``Refused``.

    Columns a person has named for a file with the same headings are named alike again."""
    sheet = UPLOADS[role]
    found = sheet.look(content, filename)
    remembered = _remembered(found.headers, role, organisation)
    if remembered is not None:
        found = sheet.look(content, filename, remembered)
    return _described(found, sheet), found.rows


def look_again(content, *, filename, role, mapping):
    """The same with the columns a person named: ``mapping`` leads from keys to column numbers."""
    sheet = UPLOADS[role]
    found = sheet.look(content, filename, mapping)
    return _described(found, sheet), found.rows


def _described(found, sheet):
    known = [column for column in sheet.columns if column.is_found(found.mapping)]
    return {
        "headers": found.headers,
        "mapping": found.mapping,
        "found": [column.key for column in known],
        "missing": found.missing_columns,
        "unknown": [text for text in found.unknown_columns if not _is_not_loaded(text)],
        "not_loaded": [text for text in found.unknown_columns if _is_not_loaded(text)],
        "notes": found.notes,
    }


def _is_not_loaded(heading):
    text = search_key(heading)
    return any(key in text for key in _NOT_LOADED_KEYS)


def _remembered(headers, role, organisation):
    """The mapping of the newest upload with the same headings in this school, or ``None``."""
    recent = ImportBatch.objects.filter(programme__organisation=organisation, role=role).values_list(
        "columns", flat=True
    )
    return next((c["mapping"] for c in recent[:LAST_BATCHES] if c.get("headers") == headers), None)


def as_plan_rows(raw_rows):
    """``RawRow`` list → the rows a batch stores, not yet checked."""
    return [{"row": raw.number, "texts": raw.texts(), "joined": raw.joined} for raw in raw_rows]


def as_raw(row):
    return RawRow(row["row"], row["texts"], row["joined"])
