"""The file and its columns: what was recognised, what a person says instead, what the school said last time."""

import re
from dataclasses import asdict

from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from mentoring.kit.sheets import Choice, as_text
from mentoring.kit.text import collapse, search_key
from participants.contacts import EMAIL, PHONE
from participants.importing.cells import class_and_birth, class_at_work, class_in
from participants.importing.columns import NOT_ASKED, NOT_LOADED, UPLOADS
from participants.importing.empties import is_nothing
from participants.importing.guessing import guess_columns
from participants.importing.owners import with_owners
from participants.importing.people_in_cell import people_in, says_left
from participants.importing.wording import guess_by_words
from participants.models import ImportBatch

_NOT_LOADED_KEYS = [search_key(text) for text in NOT_LOADED]
_NOT_ASKED_KEYS = {search_key(text) for text in NOT_ASKED}
LAST_BATCHES = 20
FEWEST_OF_A_CARD = 2  # rows whose name is a heading
_PUPIL = re.compile(r"учени[кц]|учащ|обучающ", re.IGNORECASE)
MOST_ROWS = 200  # looked at to see what a column holds


def look(content, *, filename, role, organisation, choice=None):
    """``(columns, rows)`` of a file: ``columns`` as a batch stores them, ``rows`` as ``RawRow``. Raises ``Refused``.

    Columns that this school has named before are named alike again, unless ``choice`` (a ``Choice``) says which."""
    sheet = UPLOADS[role]
    tables = sheet.tables(content, filename)
    found = sheet.look_at(tables, choice, guess_columns)
    guessed: list[str] = []
    if choice is None or choice.mapping is None:
        mapping, guessed = _mapping_of(found, tables, role, organisation)
        if mapping != found.mapping:
            named = Choice(found.sheet_name, found.header_row, mapping)
            found = sheet.look_at(tables, named if choice else Choice(mapping=mapping), guess_columns)
    _refuse_cards(found, sheet)
    _count_by_week(found)
    described = _described(found, sheet, choice) | {"guessed": guessed}
    described["sheets"] = [table.name for table in tables]
    return described, found.rows


def _refuse_cards(found, sheet):
    """A card for each person, with «ФИО», «Класс», «Телефон» below each other, is no list. Raises ``Refused``."""
    headings = {search_key(name) for names in sheet.names.values() for name in names}
    names = [search_key(as_text(row.values.get("name", ""))) for row in found.rows]
    if sum(name in headings for name in names) >= max(FEWEST_OF_A_CARD, len(names) / 3):
        raise Refused(
            _("The file holds a card of each person, one below the other. A list has a row for each person."),
            "cards",
        )


def _count_by_week(found):
    """«Часов в неделю» over a plain «2»: the cell alone would be taken for hours a month."""
    column = found.mapping.get("hours")
    if column is not None and "недел" in found.headers[column].lower():
        for row in found.rows:
            if not is_nothing(text := as_text(row.values["hours"])) and "недел" not in text:
                row.values["hours"] = f"{text} в неделю"


def _mapping_of(found, tables, role, organisation):
    """``(mapping, guessed keys)``: as the school named these very columns last time, or as recognised with those named
    before and those whose headings say it in other words."""
    recent: list = []
    if organisation is not None:
        batches = ImportBatch.objects.filter(programme__organisation=organisation, role=role)
        recent = list(batches.values_list("columns", flat=True)[:LAST_BATCHES])
    recent = [columns for columns in recent if columns.get("is_chosen")]
    for columns in recent:
        if columns["headers"] == found.headers:
            return columns["mapping"], []
    known = _named_before(found, recent)
    mapping = with_owners(found.headers, _by_words(found, tables, known, role), role)
    return mapping, [key for key, column in mapping.items() if known.get(key) != column]


def _by_words(found, tables, mapping, role):
    """``mapping`` with the columns whose headings say in other words what they are."""
    table = next(table for table in tables if table.name == found.sheet_name)
    rows = table.rows[found.header_row : found.header_row + MOST_ROWS]
    values = [
        [as_text(row[column]) for row in rows if column < len(row) and row[column] != ""]
        for column in range(len(found.headers))
    ]
    return guess_by_words(found.headers, values, mapping, role, UPLOADS[role].names.keys())


def _described(found, sheet, choice):
    has = {key for row in found.rows for key in row.given}
    empty = _empty_columns(found)
    unknown = [t for t in found.unknown_columns if search_key(t) not in _NOT_ASKED_KEYS and t not in empty]
    return {
        "headers": found.headers,
        "samples": found.samples,
        "mapping": found.mapping,
        "found": [
            column.key
            for column in sheet.columns
            if column.key != "letter" and (column.is_found(found.mapping) or column.key in has)
        ],
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


def _empty_columns(found):
    """Headings with nothing below them: what merged cells of a heading leave. Nobody has to say what they are."""
    if len(found.sheet_names) > 1:  # the samples are of one of the sheets
        return set()
    filled = {heading for heading, samples in zip(found.headers, found.samples, strict=True) if samples}
    return set(found.headers) - filled


def _is_not_loaded(heading):
    text = search_key(heading)
    return any(key in text for key in _NOT_LOADED_KEYS)


def _named_before(found, recent):
    """What was recognised, and the columns of ``recent`` lists that the school named itself."""
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
        if says_left(person.about):  # who reads the row decides whether the person takes part
            person = person._replace(name=f"{person.name} ({person.about})", about="")
        own = {key: _share(text, position, len(people)) for key, text in texts.items()} | {"name": person.name}
        _put_apart(own, person)
        yield own, len(people)


def _put_apart(own, person):
    """What stood beside the name goes where it belongs, if there is nothing; the letter of a class to the class."""
    about, phone, email = _parts_about(person.about)
    beside = {"class": person.class_label, "birth": person.born, "post": about, "phone": phone, "email": email}
    for key, text in beside.items():
        if text and is_nothing(own.get(key, "")):
            own[key] = text
        elif text and key == "post" and text not in own[key]:
            own[key] = f"{own[key]}, {text}"
    if _PUPIL.match(own.get("post", "")) and is_nothing(own.get("class", "")) and (found := class_in(own["post"])):
        own |= found | {"post": ""}
    if is_nothing(own.get("class", "")) and (found := class_at_work(own.get("workplace", ""))):
        own |= found
    for key, other in (("class", "birth"), ("birth", "class")):
        if is_nothing(own.get(other, "")):
            own |= class_and_birth(own.get(key, ""))
    letter = own.pop("letter", "")
    if letter and own.get("class", "").strip().isdecimal():
        own["class"] = f"{own['class']} {letter}"


def _parts_about(text):
    """``(words, phones, e-mail)`` of what stands beside a name: «учитель химии, 8 912 000-24-01»."""
    email = EMAIL.search(text)
    rest = EMAIL.sub("", text)
    phones = PHONE.findall(rest)
    return collapse(PHONE.sub("", rest)).strip(" ,;("), ", ".join(phones), email[0] if email else ""


def _share(text, position, count):
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[position] if count > 1 and len(lines) == count else text
