"""Where the pairs have gone away from the orders that fix them: what an amendment would be about."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import ngettext, pgettext

from documents.enums import OrderKind, OrderState
from pairs.actions.orders import plan_order
from pairs.enums import PairState
from pairs.queries import pair_rows


@dataclass(frozen=True)
class Difference:
    """``order`` in force and how many pairs have ``left`` it or could join it (``new``):
    confirmed ones that lack neither an answer nor a paper."""

    order: Any
    left: int
    new: int

    @property
    def url(self):
        return reverse("pairs:amend", args=[self.order.pk])

    @property
    def words(self):
        """«1 пара завершена досрочно и 2 подтверждены»"""
        said = []
        if self.left:
            said.append(ngettext("%(count)d pair has ended early", "%(count)d pairs have ended early", self.left))
        if self.new:
            said.append(ngettext("%(count)d pair is newly confirmed", "%(count)d pairs are newly confirmed", self.new))
        counts = [count for count in (self.left, self.new) if count]
        texts = [text % {"count": count} for text, count in zip(said, counts, strict=True)]
        return pgettext("pairs that left and came", ", ").join(texts)


def differences_of(programme):
    """A ``Difference`` for every order in force that its pairs no longer agree with, the newest first.

    New pairs are told of at the newest order: that is the one they would join. Made of what the page has read; where
    accepted pairs wait beside an order, their papers are read too, as the amendment reads them."""
    rows = pair_rows(programme)
    orders, left = {}, {}
    for pair in rows:
        if pair.order and pair.order.state == OrderState.IN_FORCE and pair.order.kind == OrderKind.PAIRS:
            orders[pair.order_id] = pair.order
    for pair in rows:
        if pair.state == PairState.ENDED_EARLY and pair.order and not pair.left_by_order_id:
            key = pair.order.amends_id or pair.order_id
            left[key] = left.get(key, 0) + 1
    newest = max(orders, default=None)
    accepted = newest is not None and any(
        pair.state == PairState.CONFIRMED and (pair.is_accepted or not programme.asks_both_sides) for pair in rows
    )
    new = len(plan_order(programme).ready) if accepted else 0
    found = [Difference(orders[key], left.get(key, 0), new if key == newest else 0) for key in orders]
    return sorted((row for row in found if row.left or row.new), key=lambda row: -row.order.pk)
