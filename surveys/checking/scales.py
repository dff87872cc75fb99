"""Remarks on one scale: its items and the bands of its scores."""

from fractions import Fraction
from itertools import pairwise
from types import SimpleNamespace

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from surveys.checking.questions import check_condition
from surveys.enums import ScoreMethod
from surveys.norms import norms_of
from surveys.scoring import points_of, row_of, score

STEPS = (1, Fraction(1, 2), Fraction(1, 10))  # of scores: 0–4 and 5–9, 0–1 and 1.5–3, 1–2.4 and 2.5–5 have no gap


def check_scale(scale, questions, remarks):
    """``questions`` by key."""
    if not scale.items:
        remarks.error("no_items", _("The scale has no questions."))
        return
    for item in scale.items:
        question = questions.get(item["question"])
        if question is None:
            remarks.error("item_of_nothing", _("The scale counts a question that is not there."))
        elif "row" in item and row_of(question, item["row"]) is None:
            remarks.error("item_of_nothing", _("The scale counts a row that the matrix does not have."))
        else:
            _check_item(item, question, remarks)
    bounds = score(scale, questions, {})
    if scale.method == ScoreMethod.PERCENT and not bounds.high:
        remarks.error("no_points", _("Nothing gives more than 0 points: there is nothing to take percent of."))
    _check_norms(scale, bounds, questions, remarks)


def _check_item(item, question, remarks):
    points = points_of(item, question)
    words = {"question": question.text[:60]}
    if points is None:
        remarks.error("no_points", _("No answer to “%(question)s” gives points.") % words)
    elif points.low == points.high:
        remarks.advice("same_points", _("Every answer to “%(question)s” gives the same points.") % words)
    if question.condition or question.section.condition:
        text = _("“%(question)s” is not asked of everybody: where it is not, its answer counts as missing.")
        remarks.advice("conditional_item", text % words)


def _check_levels(bands, remarks):
    """What a level still lacks, level by level."""
    for number, band in enumerate(bands, 1):
        words = {"level": f"«{band['label']}»" if band["label"] else number}
        if band["from"] is None:
            remarks.error("no_beginning", _("Level %(level)s: write from which score it begins.") % words)
        if band["to"] is None:
            remarks.error("no_end", _("Level %(level)s: write with which score it ends.") % words)
        if not band["label"]:
            remarks.error("no_name", _("Level %(level)s: write what it is called.") % words)


def _check_norms(scale, bounds, questions, remarks):
    _check_levels(scale.bands, remarks)
    norms = norms_of(scale.bands)
    for norm in norms:
        _check_bands(norm.bands, bounds, remarks)
        whose = SimpleNamespace(condition=norm.rule.get("if"))
        check_condition(whose, questions.values(), questions, remarks)
    if norms and norms[-1].rule:
        text = _("Every level is of somebody in particular: whoever is none of them gets a score without a level.")
        remarks.advice("no_common_norm", text)


def _check_bands(bands, bounds, remarks):
    """Bands must follow one another from the least score to the most; between whole numbers there is no gap."""
    if not bands or any(band["from"] is None or band["to"] is None for band in bands):
        return
    edges = [edge for band in bands for edge in (band["from"], band["to"])]
    step = next((step for step in STEPS if all((Fraction(str(edge)) / step).denominator == 1 for edge in edges)), 0)
    for one, other in pairwise(bands):
        words = {"one": one["label"], "other": other["label"]}
        if other["from"] < one["to"] or other["from"] == one["from"]:
            remarks.error("bands_overlap", _("The levels “%(one)s” and “%(other)s” overlap.") % words)
        elif other["from"] == one["to"]:
            text = _("%(edge)s stands in both “%(one)s” and “%(other)s”: it is counted in the second.")
            remarks.advice("bands_touch", text % {**words, "edge": _figure(other["from"])})
        elif Fraction(str(other["from"])) - Fraction(str(one["to"])) > step:
            remarks.error("band_gap", _("There is a gap between the levels “%(one)s” and “%(other)s”.") % words)
    words = {"low": _figure(bounds.low), "high": _figure(bounds.high)}
    if bands[0]["from"] > bounds.low or bands[-1]["to"] < bounds.high:
        text = _("Scores run from %(low)s to %(high)s, and the levels do not cover them all.")
        remarks.error("band_gap", text % words)
    elif bands[0]["from"] < bounds.low or bands[-1]["to"] > bounds.high:
        text = _("The levels reach beyond the possible scores, from %(low)s to %(high)s.")
        remarks.advice("band_beyond", text % words)


def _figure(value):
    """«2», «2,5»"""
    return number_format(int(value) if float(value).is_integer() else value, use_l10n=True)
