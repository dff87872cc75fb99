"""One description of a table both reads it from a school's file and writes it to .xlsx.

MENTEES = Sheet(
    _("Mentees"),
    Column("name", _("Full name"), "ФИО", required=True, width=34, parse=split_full_name),
    Column("class", _("Class"), parse=parse_class),
    about=("наставляемый", "ученик", "обучающийся"),
)
content = MENTEES.read(upload)                         # Refused: this is not such a table
parsed = [MENTEES.parse(row) for row in content.rows]  # errors of each row, by column
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from mentoring.kit import opening, web_tables
from mentoring.kit.errors import Refused
from mentoring.kit.kinds import Kind
from mentoring.kit.lists import Choice, RawRow, SheetContent, as_text, look_through
from mentoring.kit.uploads import check_spreadsheet, content_of, open_apart
from mentoring.kit.workbooks import write_workbook

NAMED = 4  # columns that a refusal names as examples
_SHORT = 12  # characters: «14.03.2011», «8 «А»»

__all__ = ["Choice", "Column", "ParsedRow", "RawRow", "Sheet", "SheetContent", "as_text"]


@dataclass(frozen=True)
class ParsedRow:
    number: int
    values: dict[str, Any]
    errors: dict[str, str]


class Column:
    """A column: its title on paper and other titles it goes by.

    ``required``: the file must have it and every row must fill it; ``expected``: where the file has it, every row must
    fill it. ``parse`` turns a filled cell into a value or raises ``ValidationError``; without it the value is text.
    ``parts`` are columns that may stand in its place, joined by spaces: surname, first name and patronymic for the full
    name."""

    def __init__(
        self,
        key: str,
        title,
        *aliases: str,
        required=False,
        expected=False,
        width=18,
        parse: Callable[[Any], Any] | None = None,
        parts: "Sequence[Column]" = (),
    ):
        self.key, self.title, self.aliases = key, title, aliases
        self.required, self.expected, self.width, self.parse, self.parts = required, expected, width, parse, parts

    @property
    def names(self):
        return [str(self.title), *self.aliases]

    def value(self, raw):
        """The value of a filled cell."""
        return self.parse(raw) if self.parse else as_text(raw)

    def keys_in(self, mapping):
        """The keys its value is made of, of those that ``mapping`` found."""
        return [self.key] if self.key in mapping else [part.key for part in self.parts if part.key in mapping]

    def is_found(self, mapping):
        return bool(self.keys_in(mapping))


class Sheet:
    """A table with a title. ``about`` are words that add nothing to a heading in it: «ФИО ученика» among pupils;
    ``others`` is a pattern of groups of columns about somebody else: «Родители» over «телефон».

    ``section`` reads what a line above rows says of all of them, as {column key: text}, or nothing: «8 «А» класс»."""

    def __init__(self, title, *columns: Column, about: Sequence[str] = (), others=None, section=None):
        self.title, self.columns, self.about, self.others, self.section = title, columns, about, others, section

    def column(self, key):
        return next(column for column in self.columns if column.key == key)

    @property
    def names(self):
        """{key of a column or of its part: the headings it goes by}."""
        return {column.key: column.names for owner in self.columns for column in (owner, *owner.parts)}

    def without_doubles(self, mapping):
        """``mapping`` without a column whose parts were found: beside «Фамилия» and «Имя» an «ФИО» is somebody else's,
        or says the same."""
        doubles = {c.key for c in self.columns if len(c.parts) > 1 and all(p.key in mapping for p in c.parts[:2])}
        return {key: column for key, column in mapping.items() if key not in doubles}

    # --- reading ------------------------------------------------------------------------------------------------------
    def read(self, file, filename="", mapping=None) -> SheetContent:
        """Read ``file`` (an upload, a path or bytes with ``filename``): .xlsx, .xls, .ods, .csv.

        ``mapping`` (key → column number) overrides what the headings say. Raises ``Refused`` when the file is no table,
        has no rows, or lacks a required column: then it names those missing and those found."""
        content = self.look(file, filename, Choice(mapping=mapping))
        if content.missing_columns:
            raise Refused(
                _("The table has no columns: %(missing)s. Found: %(found)s. Rename the columns and choose it again."),
                "wrong_columns",
                {"missing": _listed(content.missing_columns), "found": _listed(filter(None, content.headers))},
            )
        if not content.rows:
            raise Refused(_("There are no rows under the heading of the table."), "no_rows")
        return content

    def look(self, file, filename="", choice=None, guess=None) -> SheetContent:
        """The same, without refusing for missing columns or rows: to ask a person which column is which."""
        return self.look_at(self.tables(file, filename), choice, guess)

    @staticmethod
    def tables(file, filename=""):
        """Every visible sheet of ``file`` as ``opening.Table``. Raises ``Refused``."""
        kind = check_spreadsheet(file, filename)
        openers = {Kind.TEXT: opening.text_tables, Kind.HTML: web_tables.page_tables}
        return open_apart(openers.get(kind, opening.workbook_tables), content_of(file))

    def look_at(self, tables, choice=None, guess=None) -> SheetContent:
        """``tables`` read as this sheet. ``guess(rows)`` may name the columns of a table that has no heading."""
        content = look_through(self, tables, choice or Choice(), guess)
        if content is None:
            raise Refused(
                _(
                    "The heading of the table was not found. One of the first rows should name the columns, for "
                    "example: %(columns)s. If the list names them in its own words, tell which column is which."
                ),
                "no_heading",
                {"columns": _listed([column.title for column in self.columns][:NAMED])},
            )
        return content

    def parse(self, row: RawRow, known: dict | None = None) -> ParsedRow:
        """Values of ``row`` by column key; a column with a message among ``errors`` has no value.

        ``known`` keeps short values from row to row: a list has few classes and days and many rows."""
        known = {} if known is None else known
        values, errors = {}, {}
        for column in self.columns:
            raw = row.values.get(column.key, "")
            if raw not in ("", None):
                is_short = isinstance(raw, str) and len(raw) <= _SHORT
                if is_short and (column.key, raw) in known:
                    values[column.key] = known[column.key, raw]
                    continue
                try:
                    values[column.key] = column.value(raw)
                except ValidationError as error:
                    errors[column.key] = " ".join(error.messages)
                else:
                    if is_short:
                        known[column.key, raw] = values[column.key]
            elif column.required or (column.expected and column.key in row.values):
                errors[column.key] = gettext("Fill in “%(column)s”.") % {"column": column.title}
            else:
                values[column.key] = None if column.parse else ""
        return ParsedRow(row.number, values, errors)

    # --- writing ------------------------------------------------------------------------------------------------------
    def write(self, rows, *, title="", notes=(), about=()) -> bytes:
        """An .xlsx of ``rows`` (dictionaries by column key); ``title`` and ``notes`` stand above the table,
        ``about`` on a sheet of its own."""
        return write_workbook(
            [str(column.title) for column in self.columns],
            [column.width for column in self.columns],
            ([row.get(column.key) for column in self.columns] for row in rows),
            title=title or self.title,
            notes=notes,
            about=about,
        )


def _listed(names):
    return ", ".join(f"«{name}»" for name in names)
