"""What tells orders with the same heading apart: how much is in the annex, who begins it, which came before."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from documents.enums import OrderKind, OrderState
from documents.models import Order
from mentoring.kit.text import shortened

NAMES_IN = {OrderKind.PAIRS: (0, 2), OrderKind.AMENDMENT: (1, 2), OrderKind.INDIVIDUAL_PLANS: (0, 1)}  # annex columns
ROWS_NAMED = 2
ITEM_LONGEST = 90


@dataclass(frozen=True)
class Earlier:
    """An order with the same heading that came before, and what of it stands in the later one again."""

    order: Order
    text: str
    repeated: str


def gist(order):
    """«13 пар: Кравцов — Осипова, Тарасов — Семёнов и ещё 11»; without an annex the first item of the order."""
    rows = rows_of(order)
    if not rows:
        return shortened(order.items[0]["text"], ITEM_LONGEST) if order.items else ""
    first, second = NAMES_IN.get(order.kind, (None, None))
    if first is None:
        return _count(order.kind, len(rows))
    named = ", ".join(f"{_surnames(row[first])} — {_surnames(row[second])}" for row in rows[:ROWS_NAMED])
    left = len(rows) - ROWS_NAMED
    if left > 0:
        named = _("%(names)s and %(count)d more") % {"names": named, "count": left}
    return f"{_count(order.kind, len(rows))}: {named}"


def rows_of(order):
    """What the annex lists; the headings among its rows, a cell over all columns, are left out."""
    rows, width = order.annex.get("rows", []), len(order.annex.get("columns", []))
    return [row for row in rows if len(row) == width or width == 0]


def annex_words(order):
    """«13 пар», «35 мероприятий», «5 строк в приложении»; nothing without an annex."""
    rows = rows_of(order)
    return _count(order.kind, len(rows)) if rows else ""


def earlier_than(order):
    """``Earlier`` for the newest order in force with this kind and heading, or ``None``; one query."""
    before = (
        Order.objects.filter(
            organisation=order.organisation_id, kind=order.kind, heading=order.heading, state=OrderState.IN_FORCE
        )
        .exclude(pk=order.pk)
        .order_by("-signed_at")
        .first()
    )
    if before is None:
        return None
    text = _("No. %(number)s of %(day)s") % {"number": before.number, "day": date_format(before.issued_on, "j E Y")}
    if not rows_of(before):
        return Earlier(before, text, "")
    was = {tuple(row) for row in rows_of(before)}
    again = sum(tuple(row) in was for row in rows_of(order))
    repeated = (
        ngettext("%(count)d line of it is repeated", "%(count)d lines of it are repeated", again) % {"count": again}
        if again
        else _("nothing of it is repeated")
    )
    return Earlier(before, f"{text}, {_count(before.kind, len(rows_of(before)))}", repeated)


def _count(kind, count):
    if kind == OrderKind.PAIRS:
        text = ngettext("%(count)d pair", "%(count)d pairs", count)
    elif kind == OrderKind.INDIVIDUAL_PLANS:
        text = ngettext("%(count)d plan", "%(count)d plans", count)
    elif kind in (OrderKind.ROADMAP, OrderKind.LAUNCH):
        text = ngettext("%(count)d event", "%(count)d events", count)
    else:
        text = ngettext("%(count)d line in the annex", "%(count)d lines in the annex", count)
    return text % {"count": count}


def _surnames(cell):
    """«Кравцов, Осипова» of a cell that names one or several in full."""
    return ", ".join(name.split()[0] for name in cell.split(",") if name.strip())
