"""Remarks on one scale: its items and the bands of its scores."""

from itertools import pairwise

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from surveys.enums import ScoreMethod
from surveys.scoring import points_of, row_of, score


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
    _check_bands(scale, bounds, remarks)


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


def _check_bands(scale, bounds, remarks):
    """Bands must follow one another from the least score to the most; between whole numbers there is no gap."""
    bands = scale.bands
    if not bands or any(band["from"] is None or band["to"] is None for band in bands):
        return
    step = 1 if all(float(edge).is_integer() for band in bands for edge in (band["from"], band["to"])) else 0
    for one, other in pairwise(bands):
        words = {"one": one["label"], "other": other["label"]}
        if other["from"] < one["to"] or other["from"] == one["from"]:
            remarks.error("bands_overlap", _("The levels “%(one)s” and “%(other)s” overlap.") % words)
        elif other["from"] == one["to"]:
            text = _("%(edge)s stands in both “%(one)s” and “%(other)s”: it is counted in the second.")
            remarks.advice("bands_touch", text % {**words, "edge": number_format(other["from"], use_l10n=True)})
        elif other["from"] - one["to"] > step:
            remarks.error("band_gap", _("There is a gap between the levels “%(one)s” and “%(other)s”.") % words)
    words = {"low": number_format(bounds.low, use_l10n=True), "high": number_format(bounds.high, use_l10n=True)}
    if bands[0]["from"] > bounds.low or bands[-1]["to"] < bounds.high:
        text = _("Scores run from %(low)s to %(high)s, and the levels do not cover them all.")
        remarks.error("band_gap", text % words)
    elif bands[0]["from"] < bounds.low or bands[-1]["to"] > bounds.high:
        text = _("The levels reach beyond the possible scores, from %(low)s to %(high)s.")
        remarks.advice("band_beyond", text % words)
