"""Results as pictures, each with the same figures as a table beside it: for the page and for paper alike."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from mentoring.kit import charts
from mentoring.kit.text import shortened

WIDE, NARROW = 420, 286
LETTERS = 38  # of what stands beside a line of the changes


@dataclass
class Shown:
    """One question or scale: its words, pictures wide and narrow, the figure at the right, the same as a table
    (``heads``, ``lines``). ``parts``: a matrix's rows, each (label, wide, narrow)."""

    title: str
    note: str
    wide: str = ""
    narrow: str = ""
    figure: float | None = None
    parts: list = field(default_factory=list)
    heads: tuple = ()
    lines: list = field(default_factory=list)
    state: str = ""
    section: str = ""
    key: Any = None

    @property
    def rows(self):
        return self.parts


def shown_question(result):
    question = result.question
    shown = Shown(question.text, note_of(result), figure=result.mean, section=question.section.title, key=question.key)
    if question.number:
        shown.title = f"{question.number}. {question.text}"
    total = result.n or 1
    if result.counts and result.n:
        first, low = question.scale_steps[0], result.lower_part_ends
        shown.wide = charts.dist(result.counts, result.mean, first=first, low=low, width=WIDE)
        shown.narrow = charts.dist(result.counts, result.mean, first=first, low=low, width=NARROW)
        shown.heads = (_("Mark"), _("Answers"), "%")
        shown.lines = [
            (mark, n, _percent(n, total)) for mark, n in zip(question.scale_steps, result.counts, strict=True)
        ]
    elif result.shares:
        shown.wide, shown.narrow = (charts.hbars(result.shares, width=width) for width in (WIDE, NARROW))
        shown.heads = (_("Answer"), _("Answers"), "%")
        shown.lines = [(label, n, _percent(n, total)) for label, n in result.shares]
    elif result.rows:
        shown.parts = [
            (row, charts.hbars(counts, width=WIDE), charts.hbars(counts, width=NARROW)) for row, counts in result.rows
        ]
        shown.heads = ("", *question.options["columns"])
        shown.lines = [(row, *(count for _column, count in counts)) for row, counts in result.rows]
    elif result.mutuality and result.n:
        bars = [
            (_("Named somebody"), result.mutuality.chose),
            (_("Were named"), result.mutuality.named),
            (_("Mutual choices"), result.mutuality.mutual),
            (_("Without a mutual choice"), result.mutuality.without_mutual),
        ]
        shown.wide, shown.narrow = (charts.hbars(bars, width=width) for width in (WIDE, NARROW))
        shown.heads, shown.lines = (_("What"), pgettext("results", "People")), bars
    return shown


def shown_scale(result):
    """A scale: how many stand in each band, the mean and the band it falls in."""
    scale, band = result.scale, result.band
    title = f"{scale.title} — {band['label']}" if band else scale.title
    note = _answers(result.n)
    if result.hidden:
        note = _("Fewer than five people: not told")
    elif result.median is not None:
        note += ", " + _("median %(median)s") % {"median": _figure(result.median)}
    if not scale.higher_is_better:
        note = f"{note}; {_('fewer is better')}"
    shown = Shown(title, note, figure=result.mean, key=f"scale:{scale.key}")
    shown.state = ("late" if band.get("alarm") else "done") if band else ""
    if result.bands and result.n:
        rows = [(_level(one), count) for one, count in result.bands]
        shown.wide, shown.narrow = (charts.hbars(rows, width=width) for width in (WIDE, NARROW))
        shown.heads = (_("Band"), pgettext("results", "People"), "%")
        shown.lines = [(label, count, _percent(count, result.n)) for label, count in rows]
    return shown


def _level(level):
    """«повышенная (5–7)»; the bounds are told where everybody has the same."""
    return f"{level['label']} ({_range(level)})" if "from" in level else level["label"]


def _range(band):
    low, high = (number_format(band[end], use_l10n=True) for end in ("from", "to"))
    return low if low == high else f"{low}–{high}"


def _percent(count, total):
    return f"{round(100 * count / total)}\N{NO-BREAK SPACE}%"


def _figure(value, digits=None):
    return number_format(value, digits, use_l10n=True)


def _answers(count):
    return ngettext("%(count)s answer", "%(count)s answers", count) % {"count": count}


def note_of(result):
    """«9 ответов, медиана 5; 4 и ниже — у 3 человек»."""
    if result.hidden:
        return _("Fewer than five people: not told")
    note = _answers(result.n)
    if result.median is not None:
        note += ", " + _("median %(median)s") % {"median": _figure(result.median)}
    if result.low:
        low = ngettext("%(mark)s or less: %(count)s person", "%(mark)s or less: %(count)s people", result.low)
        note += "; " + low % {"mark": result.lower_part_ends, "count": result.low}
    return f"{note}; {_('fewer is better')}" if result.question.is_reverse else note


def turnout_chart(by_role, by_class, by_format=()):
    rows = [(part.label, part.answered, part.invited) for part in by_role.values()]
    for parts in (by_format, by_class):
        if len(parts) > 1:
            rows += [(part.label, part.answered, part.invited) for part in parts]
    return charts.hbars(rows) if rows else ""


def change_charts(changes, before, after):
    """(wide, narrow) of the changes that stand on one range of marks; ("", "") when there are none."""
    ends = next((change.measured.ends for change in changes if change.measured.ends), None)
    rows = [
        (c.label, c.before, c.after, c.fewer_is_better) for c in changes if c.measured.ends == ends and c.measured.ends
    ]
    if not rows:
        return "", ""
    rows = [(shortened(label, LETTERS), *rest) for label, *rest in rows]
    drawn = {"before": before, "after": after, "scale": ends}
    return charts.dumbbell(rows, **drawn), charts.dumbbell(rows, **drawn, width=NARROW, narrow=True)


def cross_charts(cross):
    """(wide, narrow): shares of each group; ("", "") where there are too many different answers or nobody."""
    rows = [
        (row.label, row.n, [share for _count, share in row.cells]) for row in cross.rows if not row.hidden and row.n
    ]
    several = any(sum(shares) > 101 for _label, _n, shares in rows)
    if not rows or not cross.options or several or len(cross.options) > 6:
        return "", ""
    return charts.stacked(rows, cross.options), charts.stacked(rows, cross.options, width=NARROW, narrow=True)


def mean_charts(cross):
    """(wide, narrow): the mean of each group as bars, where the measure is a figure."""
    rows = [(f"{row.label} · {row.n}", round(row.mean, 1)) for row in cross.rows if row.mean is not None]
    if not rows:
        return "", ""
    return charts.hbars(rows, width=640), charts.hbars(rows, width=NARROW)
