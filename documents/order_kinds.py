"""What the apps further right add to orders of a kind: checks before signing, and what happens when one is in force."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
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
    """What an order of ``kind`` brings about.

    ``checks(order)`` stand before the signature, ``take_effect(order, by)`` runs in the transaction that puts the order
    in force, ``give_up(order)`` when a draft is returned or deleted. ``cancel_checks(order)`` stand before an order in
    force is cancelled, ``lose_effect(order, by)`` runs in the transaction that cancels it. ``readers(order)`` are the
    ``acquainting.Reader``s who have to read it once it is in force. ``amend_url(order)`` is
    where an order in force is amended instead; nothing when its kind is not amended. ``fields`` are what a template of
    the kind may name beside ``documents.wording.COMMON``: {name: (what it is, an example)}. ``compose(organisation,
    programme, by=, post=, context=)`` begins a draft of a kind that needs more than its template."""

    kind: str
    fields: Mapping[str, tuple[Any, str]] = field(default_factory=dict)
    checks: Callable[[Any], list[Check]] = lambda order: []
    take_effect: Callable[[Any, Any], None] = lambda order, by: None
    give_up: Callable[[Any], None] = lambda order: None
    cancel_checks: Callable[[Any], list[Check]] = lambda order: []
    lose_effect: Callable[[Any, Any], None] = lambda order, by: None
    readers: Callable[[Any], list[Any]] = lambda order: []
    amend_url: Callable[[Any], str] = lambda order: ""
    compose: Callable[..., Any] | None = None


RULES: dict[str, OrderKindRules] = {}


def register(rules):
    RULES[rules.kind] = rules


def rules_of(order):
    return rules_of_kind(order.kind)


def rules_of_kind(kind):
    return RULES.get(kind) or OrderKindRules(kind)


def blocking(checks):
    """Those of ``checks`` that refuse."""
    return [check for check in checks if check.blocks and not check.ok]
