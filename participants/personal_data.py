"""Everything the product keeps on one person, to be handed over on request (152-FZ art. 14).

Apps further right add what they keep in their own ``holdings.py``.
"""

import io
import json
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import PurePosixPath
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from documents.printing import ReportHead
from mentoring.kit.pdf import render_pdf
from mentoring.kit.uploads import safe_name

PACKED_AT_ONCE = 8 * 2**20  # bytes of papers
PRINTED_AT_ONCE = 300  # records


@dataclass(frozen=True)
class Record:
    """One row: ``title`` says which, ``facts`` are pairs of a name and a value; what is empty is left out."""

    title: str
    facts: list = field(default_factory=list)

    @property
    def known(self):
        return [(str(name), in_words(value)) for name, value in self.facts if value not in (None, "", [])]


@dataclass(frozen=True)
class Holding:
    """``key`` names it in the JSON; ``papers`` are pairs of a file name and an ``Attachment``."""

    key: str
    title: str
    records: list
    papers: list = field(default_factory=list)


@dataclass(frozen=True)
class Reading:
    """Who takes the data out; ``with_sealed``: with special attention and notes, which only few may open."""

    by: Any
    with_sealed: bool = False


HOLDERS: list[tuple[int, Callable[[Any, Any], Iterable[Holding]]]] = []


def holds(position):
    """Register ``holdings(person, reading)``: what an app keeps on ``person``, as far as it may be read."""

    def register(holder):
        HOLDERS.append((position, holder))
        return holder

    return register


def holdings_of(person, reading):
    """Every ``Holding`` that is not empty, in order."""
    found = []
    for _position, holder in sorted(HOLDERS, key=lambda pair: pair[0]):
        found += [holding for holding in holder(person, reading) if holding.records]
    return found


def in_words(value):
    if isinstance(value, datetime):
        return f"{timezone.localtime(value):%d.%m.%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, bool):
        return str(_("yes") if value else _("no"))
    return str(value)


def is_heavy(holdings):
    """Whether packing ``holdings`` takes longer than a person waits."""
    papers = sum(attachment.size for holding in holdings for _name, attachment in holding.papers)
    return papers > PACKED_AT_ONCE or sum(len(holding.records) for holding in holdings) > PRINTED_AT_ONCE


def archive_name(person):
    return _("Personal data, %(name)s.zip") % {"name": person.full_name}


def package(person, holdings, purpose):
    """A .zip as bytes: the record as PDF and as JSON, and the papers that are about the person alone."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{_('Personal data')}.pdf", _as_pdf(person, holdings, purpose))
        archive.writestr(f"{_('Personal data')}.json", _as_json(person, holdings, purpose))
        for number, (name, attachment) in enumerate((p for holding in holdings for p in holding.papers), 1):
            suffix = PurePosixPath(safe_name(attachment.name)).suffix
            path = f"{_('Papers')}/{number:02} {safe_name(name)}"
            try:
                archive.writestr(path + suffix, attachment.read())
            except FileNotFoundError:
                archive.writestr(f"{path}.txt", _("The file is not in the store. Ask the administrator."))
    return stream.getvalue()


def _as_pdf(person, holdings, purpose):
    organisation = person.organisation
    today = f"{organisation.today:%d.%m.%Y}"
    head = ReportHead(
        title=_("Personal data"),
        subtitle=person.full_name,
        organisation=organisation.short_name,
        foot=today,
        facts=(_("Taken on %(day)s") % {"day": today}, _("Purpose: %(purpose)s") % {"purpose": purpose}),
    )
    return render_pdf("print/personal_data.html", {"report": head, "holdings": holdings})


def _as_json(person, holdings, purpose):
    told = {
        "organisation": person.organisation.short_name,
        "taken_on": person.organisation.today.isoformat(),
        "purpose": purpose,
        "holdings": [
            {"key": holding.key, "title": str(holding.title), "records": [_plain(record) for record in holding.records]}
            for holding in holdings
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def _plain(record):
    """Names may repeat, as equal tasks of a plan do."""
    facts = [{"name": name, "value": value} for name, value in record.known]
    return {"title": str(record.title), "facts": facts}
