"""Scales of a document: items named one by one or by a key, and the bands a score falls into."""

from django.utils.translation import gettext as _

from surveys.enums import SCORED_KINDS, Readers, ScoreMethod
from surveys.format.nodes import Node, figure
from surveys.format.references import Items, read_condition
from surveys.format.spans import read_span
from surveys.norms import norms_of
from surveys.plain import PlainScale
from surveys.scoring import NO, YES

ALL = "all"
BANDS_MOST = 200
AGES, CLASSES = (1, 120), (1, 11)


def read_scale(given, path, problems, index, place):
    node = Node(given, path, problems)
    scale = {
        "key": node.text("key", 48, default=f"scale{place}"),
        "title": node.text("title", 160, is_required=True),
        "note": node.text("note", is_long=True),
        "method": node.one_of("method", ScoreMethod, ScoreMethod.SUM.value),
        "items": _items(node, index),
        "bands": _bands(node, index),
        "higher_is_better": node.flag("higher_is_better", True),
        "is_control": node.flag("control", False),
        "readers": node.one_of("readers", Readers, Readers.REGISTER.value),
    }
    node.finish()
    return PlainScale(**scale)


def _items(node, index):
    items = Items(node, index)
    if node.get("items") == ALL:
        for question in index.order:
            if question["kind"] in SCORED_KINDS:
                items.add(question["key"], "items")
    else:
        for number, given in enumerate(_names(node, "items")):
            _read_item(items, given, f"items[{number}]")
    for answer, name in ((YES, "yes"), (NO, "no")):
        for number, given in enumerate(_names(node, name)):
            items.add(given, f"{name}[{number}]", for_answer=answer)
    keys = node.get("by_answer") or {}
    for answer, names in Node(keys, node.at("by_answer"), node.problems).given.items():
        for number, given in enumerate(names if isinstance(names, list) else [names]):
            items.add(given, f"by_answer.{answer}[{number}]", for_answer=answer)
    for number, given in enumerate(_names(node, "reverse")):
        items.turn_round(given, f"reverse[{number}]")
    return items.in_order


def _names(node, name):
    """A list of questions; a line «1, 5, 7–9» will do as well as a list."""
    given = node.get(name)
    if isinstance(given, int | float):
        return [given]
    if isinstance(given, str):
        return [part for part in given.replace(";", ",").replace("\n", ",").split(",") if part.strip()]
    return node.rows(name, 500)


def _read_item(items, given, path):
    if not isinstance(given, dict):
        items.add(given, path)
        return
    node = Node(given, items.node.at(path), items.node.problems)
    name, row, points = node.get("question"), node.get("row"), node.get("points")
    reverse = node.flag("reverse") if node.get("reverse") is not None else None
    node.finish()
    items.add("" if name is None else name, path, row, points=points, reverse=reverse)


def _bands(node, index):
    """Levels norm by norm, each norm from its least score."""
    bands = []
    for number, given in enumerate(node.rows("bands", BANDS_MOST)):
        one = Node(given, f"{node.at('bands')}[{number}]", node.problems)
        band = {"from": _edge(one, "from"), "to": _edge(one, "to"), "label": one.text("label", 80, is_required=True)}
        if meaning := one.text("meaning", is_long=True):
            band["meaning"] = meaning
        if one.flag("alarm", False):
            band["alarm"] = True
        band |= _rule(one, index)
        one.finish()
        if band["from"] is not None and band["to"] is not None and band["from"] > band["to"]:
            one.wrong("to", "limits_crossed", _("The greatest is less than the least."))
        bands.append(band)
    return tuple(band for norm in norms_of(bands) for band in sorted(norm.bands, key=_begins))


def _begins(band):
    return band["from"] if band["from"] is not None else float("-inf")


def _rule(node, index):
    """Whose level it is (``surveys.norms``)."""
    rule = {
        "if": read_condition(node.get("if"), node.at("if"), node.problems, index),
        "age": read_span(node, "age", *AGES),
        "class": read_span(node, "class", *CLASSES),
    }
    return {name: value for name, value in rule.items() if value}


def _edge(node, name):
    """Where a band begins or ends: a number; ``None`` and a problem without one."""
    given = node.get(name)
    found = figure(given)
    if given is None:
        node.wrong(name, "missing", _("Write a number here."))
    elif found is None:
        node.wrong(name, "not_a_number", _("Write a number here."))
    return found
