"""The plan as the annex of the order that approves it."""

from django.utils.translation import gettext as _

from documents.printing import typeset
from mentoring.kit.signs import printable
from roadmap.printing.columns import COLUMNS
from roadmap.printing.sheet import heading_of, texts_of

SHOWN = {"number": 15, "title": None, "deadline": 34, "responsibles": 40}  # millimetres; the rest is the title's
WITH_RESULT = {"number": 14, "title": None, "deadline": 30, "responsibles": 34, "expected_result": 36}


def annex_of(roadmap):
    """What an order keeps of ``roadmap``: stages as headings, an event a row."""
    rows = texts_of(roadmap)
    has_results = sum(bool(texts["expected_result"]) for _stage, texts in rows) * 2 > len(rows)
    widths = WITH_RESULT if has_results else SHOWN
    titles = {column.key: str(column.title) for column in COLUMNS}
    return {
        "title": _("ROADMAP\n%(title)s") % {"title": printable(roadmap.title)},
        "columns": [{"title": titles[key], "width": width} for key, width in widths.items()],
        "rows": list(_rows(rows, widths)),
        "is_numbered": False,
        "is_approved": True,
    }


def _rows(rows, keys):
    last = None
    for stage, texts in rows:
        if stage.pk != last:
            last = stage.pk
            yield [heading_of(stage)]
        texts = texts | {"responsibles": typeset(texts["responsibles"])}
        yield [texts[key] for key in keys]
