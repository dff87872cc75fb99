"""Which paper an order is: everything that stands on the sheet, and the sheet as PDF.

Names stay as they were given (in the nominative, in tables); words and places follow GOST R 7.0.97-2025.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import TextChoices
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext, pgettext_lazy

from mentoring.kit.pdf import qr_svg, render_pdf, render_pdf_apart

ROWS_PRINTED_AT_ONCE = 150  # two to three seconds; a longer annex is printed in a process of its own


class Act(TextChoices):
    """What the sheet is called; a single head of an organisation orders or directs."""

    ORDER = "order", pgettext_lazy("title of an act", "ORDER")
    DIRECTIVE = "directive", pgettext_lazy("title of an act", "DIRECTIVE")


@dataclass(frozen=True)
class Item:
    """A clause: ``number`` as it is printed, without the last dot («3», «3.1»)."""

    number: str
    text: str

    @property
    def is_subitem(self):
        return "." in self.number


@dataclass(frozen=True)
class Column:
    title: str
    width_mm: int | None = None  # of 168 mm; columns without a width share what is left


@dataclass(frozen=True)
class Annex:
    """A table after the order. The first line of ``title`` names it («ПЕРЕЧЕНЬ»), the next ones say of what.

    A row of a single cell is a heading over the rows that follow."""

    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    is_numbered: bool = True  # a first column with the row's number is added
    is_approved: bool = False  # a document of its own that the order approves


@dataclass(frozen=True)
class Regulation:
    """A text approved by the order, after it: its parts are items without a dot, their clauses those with one."""

    title: str
    items: Sequence[Item]


@dataclass(frozen=True)
class Acquaintance:
    """Someone who has to read the order; without a date the line is left blank for a hand to fill."""

    name: str
    acquainted_on: date | None = None
    note: str = ""


@dataclass(frozen=True)
class Stamp:
    """What the mark of an electronic signature tells of the certificate."""

    serial: str
    owner: str
    valid_from: date
    valid_until: date


@dataclass(frozen=True)
class OrderSheet:
    """All that is printed. A draft shows neither number, date, code nor stamp, whatever is given."""

    organisation: str  # in full; what is in «» begins a line
    organisation_short: str
    locality: str  # «г. Светлогорье»
    heading: str  # «О закреплении …»
    preamble: str  # up to the word «приказываю», which is added
    items: Sequence[Item]
    signatory_post: str
    signatory_name: str  # «А.П. Лебедев»
    founder: str = ""
    act: Act = Act.ORDER
    number: str = ""
    issued_on: date | None = None
    annexes: Sequence[Annex | Regulation] = ()
    acquaintances: Sequence[Acquaintance] = ()
    stamp: Stamp | None = None
    is_signed_apart: bool = False  # the electronic signature will be a file of its own
    check_code: str = ""
    check_url: str = ""  # the whole address with the code: what the QR picture opens
    is_draft: bool = False


@dataclass(frozen=True)
class ReportHead:
    """The head and the foot of a report; its template extends ``print/report_base.html``."""

    title: str
    organisation: str
    foot: str  # beside the organisation at the bottom of each page
    subtitle: str = ""
    facts: Sequence[str] = ()  # «данные на 13 ноября 2025 г.», «подготовила …»
    lead: str = ""  # what came of it, in words
    way: str = ""  # the route of stages as safe SVG with class "way"


def print_order(sheet):
    """PDF bytes. With a stamp it has an empty signature field ``signature-field`` over the mark, to be signed next."""
    long = sum(len(annex.rows) for annex in sheet.annexes if isinstance(annex, Annex)) > ROWS_PRINTED_AT_ONCE
    return (render_pdf_apart if long else render_pdf)("print/order.html", order_context(sheet))


def order_context(sheet):
    command = {Act.ORDER: pgettext("in an order", "I order"), Act.DIRECTIVE: pgettext("in a directive", "I direct")}
    return {
        "sheet": sheet,
        "title": _document_title(sheet),
        "organisation_lines": re.split(r"\s+(?=«)", sheet.organisation, maxsplit=1),
        "date_in_words": date_in_words(sheet.issued_on) if sheet.issued_on else "",
        "heading": typeset_heading(sheet.heading),
        "preamble": typeset(sheet.preamble),
        "command_start": command[sheet.act][:-1],  # letters are spaced out, except after the last one
        "command_end": command[sheet.act][-1],
        "items": [{"number": i.number, "text": typeset(i.text), "is_subitem": i.is_subitem} for i in sheet.items],
        "acquainted_with": _("Acquainted with the order:")
        if sheet.act == Act.ORDER
        else _("Acquainted with the directive:"),
        "qr": qr_svg(sheet.check_url) if sheet.check_url else "",
        "check_address": re.sub(r"^https?://", "", sheet.check_url).removesuffix("/").removesuffix(sheet.check_code),
        "annexes": [_annex_context(sheet, annex, place) for place, annex in enumerate(sheet.annexes, start=1)],
    }


def date_in_words(day):
    """«14 ноября 2025 г.»"""
    return _("%(date)s (year)") % {"date": date_format(day, "j E Y")}


KEPT_TOGETHER = re.compile(
    r"№\s\S+"
    r"|\b\d{1,2}\s(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\b"
    r"|\b\d{4}(?:/\d{2,4})?\s(?:г\.|гг\.|учебн\w+)"
    r"|\b\d+\s%"
    r"|\b[пП]ункт\w*\s\d[\d.]*\d"
    r"|\b[гсп]\.\s[А-ЯЁ][\w-]*"
    r"|\b[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s[А-ЯЁ]\.\s?[А-ЯЁ]\."
    r"|\b[А-ЯЁ]\.\s?[А-ЯЁ]\.\s[А-ЯЁ][а-яё]+"
)


def typeset(text):
    """``text`` with no-break spaces inside what a line must not tear: «№ 208-ОД», «28 ноября», «Соколовой М.В.»."""
    return KEPT_TOGETHER.sub(lambda match: re.sub(r"\s", "\N{NO-BREAK SPACE}", match[0]), text)


SHORT_WORD = re.compile(r"\b([ВвИиКкОоСсУу])\s")


def typeset_heading(text):
    """The same of a heading, where no line ends with a word of one letter: «О внесении изменений в приказ / о …»."""
    return SHORT_WORD.sub("\\1\N{NO-BREAK SPACE}", typeset(text))


def _document_title(sheet):
    facts = {"act": sheet.act.label.capitalize(), "number": sheet.number, "heading": sheet.heading}
    if sheet.is_draft or not sheet.issued_on:
        return _("%(act)s “%(heading)s” (draft)") % facts
    return _("%(act)s No. %(number)s of %(date)s “%(heading)s”") % {**facts, "date": f"{sheet.issued_on:%d.%m.%Y}"}


def _annex_context(sheet, annex, place):
    head = _reference_of(sheet, annex, place) | {"title_lines": annex.title.splitlines()}
    if isinstance(annex, Regulation):
        return head | {
            "clauses": [{"number": i.number, "text": typeset(i.text), "is_part": not i.is_subitem} for i in annex.items]
        }
    return head | {
        "columns": annex.columns,
        "rows": annex.rows,
        "column_count": len(annex.columns) + annex.is_numbered,
        "is_numbered": annex.is_numbered,
    }


def _reference_of(sheet, annex, place):
    """The lines in the corner: which annex, of which order, and that the order approves it where it does."""
    organisation = {"organisation": sheet.organisation_short or sheet.organisation}
    is_order = sheet.act == Act.ORDER
    if isinstance(annex, Regulation) or annex.is_approved:
        approved = pgettext("a regulation", "APPROVED") if isinstance(annex, Regulation) else _("APPROVED")
        by = _("by the order of %(organisation)s") if is_order else _("by the directive of %(organisation)s")
    else:
        approved = ""
        by = _("to the order of %(organisation)s") if is_order else _("to the directive of %(organisation)s")
    reference = _("of %(date)s No. %(number)s") % {
        "date": date_in_words(sheet.issued_on) if sheet.issued_on else "",
        "number": sheet.number,
    }
    return {
        "name": _("Annex") if len(sheet.annexes) == 1 else _("Annex No. %(place)s") % {"place": place},
        "approved": approved,
        "belongs_to": by % organisation,
        "reference": _("(draft)") if sheet.is_draft else reference,
    }
