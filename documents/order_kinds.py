"""What the apps further right add to orders of a kind: checks before signing, and what happens when one is in force."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Check:
    """One line of «Перед подписанием». ``ok=False`` with ``blocks`` refuses the signature."""

    text: Any
    ok: bool = True
    blocks: bool = False
    url: str = ""


@dataclass(frozen=True)
class OrderKindRules:
    """``take_effect(order, by)`` runs in the transaction that puts the order in force, ``give_up`` on a return."""

    kind: str
    checks: Callable[[Any], list[Check]] = lambda order: []
    take_effect: Callable[[Any, Any], None] = lambda order, by: None
    give_up: Callable[[Any], None] = lambda order: None


RULES: dict[str, OrderKindRules] = {}


def register(rules):
    RULES[rules.kind] = rules


def rules_of(order):
    return RULES.get(order.kind) or OrderKindRules(order.kind)
