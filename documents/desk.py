"""What lies on a director's desk besides orders; apps further right add to it in ``workplace_hooks.py``."""

from dataclasses import dataclass

FINDERS = []


@dataclass(frozen=True)
class DeskItem:
    """One line of the queue; ``state`` is the shape beside ``meta``."""

    title: str
    meta: str
    url: str
    state: str = "wait"


def lays_on_desk(find):
    """Register ``find(user, organisation)``, which gives ``DeskItem``s waiting for this user's decision."""
    FINDERS.append(find)
    return find


def items_besides_orders(user, organisation):
    return [item for find in FINDERS for item in find(user, organisation)]
