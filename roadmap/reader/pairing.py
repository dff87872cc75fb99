"""Columns printed one after the other: the deadlines that stand apart from their events go back to them."""

from itertools import takewhile

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from roadmap.reader.headings import DEADLINE, RESPONSIBLES, TITLE
from roadmap.reader.healing import in_one_line
from roadmap.reader.items import Entry, Item, Stray

_APART = gettext_lazy("The deadline was found apart from the event: check that it belongs here.")


def _lacks_deadline(item: Item) -> bool:
    return isinstance(item, Entry) and bool(item.cell(TITLE)) and not item.cell(DEADLINE)


def _extend_deadline(entry: Entry, run: list[Entry]) -> None:
    """One cell of several deadlines, a line each."""
    entry.cells[DEADLINE] = ", ".join(each.cell(DEADLINE).rstrip(",;") for each in (entry, *run))
    for each in run:
        entry.extend(RESPONSIBLES, each.cell(RESPONSIBLES))
        entry.where = tuple(dict.fromkeys((*entry.where, *each.where)))


def _spread_deadlines(events: list[Entry], told: list[Entry]) -> None:
    """As many deadlines as events, both in order; people likewise when there are as many."""
    deadlines = [entry.cell(DEADLINE) for entry in told]
    people = [line for entry in told for line in entry.cell(RESPONSIBLES).split("\n") if line]
    for place, (event, deadline) in enumerate(zip(events, deadlines, strict=True)):
        event.cells.pop(RESPONSIBLES, None)
        event.cells[DEADLINE] = deadline
        if len(people) == len(events):
            event.cells[RESPONSIBLES] = people[place]
        event.where = tuple(dict.fromkeys((*event.where, *told[place].where)))
        event.remarks.append(str(_APART))


def paired(items: list[Item]) -> list[Item]:
    """Columns printed one after the other: titles without deadlines, then as many deadlines without titles."""
    result: list[Item] = []
    at = 0
    while at < len(items):
        run = list(takewhile(lambda item: isinstance(item, Entry) and not item.cell(TITLE), items[at:]))
        if not run:
            result.append(items[at])
            at += 1
            continue
        at += len(run)
        before = result.pop() if result and isinstance(result[-1], Entry) else None
        waiting = list(takewhile(_lacks_deadline, reversed(result)))[::-1]
        if before and not waiting:
            _extend_deadline(before, run)
        elif before and len(waiting) == len(run):
            _spread_deadlines([*waiting, before], [before, *run])
        else:
            text = "; ".join(in_one_line(" ".join(entry.cells.values())) for entry in run)
            where = tuple(row for entry in run for row in entry.where)
            result.append(Stray(text, _("Deadlines that stand apart from their events."), where))
            if before:
                before.remarks.append(str(_APART))
        if before:
            result.append(before)
    return result
