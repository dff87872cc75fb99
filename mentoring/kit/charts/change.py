"""Change: before and after, one person against the rest, marks from meeting to meeting, coverage and its goals."""

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from mentoring.kit.charts.svg import Axis, Drawing, figure, percent, plain

ROW = 40
NARROW_ROW = 58


def dumbbell(rows, *, before, after, scale=(1, 10), width=860, narrow=False) -> SafeString:
    """``(label, before, after)`` a line: ring, disc and difference; a fall is rhodonite, broken and points down.

    A fourth ``True`` says that fewer is better: then it is the rise that is drawn as a fall. ``narrow`` puts the label
    above its line, for phones.
    """
    rows = [(words, x, y, bool(rest and rest[0])) for words, x, y, *rest in rows]
    label = "; ".join(f"{words}: {before} {figure(x)}, {after} {figure(y)}" for words, x, y, _turned in rows)
    height = ((NARROW_ROW if narrow else ROW) * len(rows)) + 54
    drawing = Drawing(width, height, label)
    axis = Axis(scale[0], scale[1], 10 if narrow else 330, width - (74 if narrow else 96))
    legend = 16 if narrow else axis.left + 6
    drawing.ring(legend, 11, 5.5)
    drawing.text(legend + 12, 15, before, "c-tick", 12)
    drawing.disc(legend + 100, 11, 6.5, "c-mal")
    drawing.text(legend + 112, 15, after, "c-tick", 12)
    drawing.text(width, 15, _("difference"), "c-tick", 12, "end")
    _scale_lines(drawing, axis, 30, height - 22)
    for index, (words, x, y, is_turned) in enumerate(rows):
        top = 30 + (NARROW_ROW if narrow else ROW) * index
        middle = top + (41 if narrow else 20)
        drawing.text(0, top + 22 if narrow else middle + 5, words, size=14)
        _change(drawing, axis, middle, x, y, is_turned)
        _difference(drawing, width, middle, float(x) - float(y) if is_turned else float(y) - float(x))
    return drawing.render()


def _change(drawing, axis, middle, x, y, is_turned):
    is_fall = y > x if is_turned else y < x
    start, end = axis.at(x), axis.at(y)
    drawing.line(start, middle, end, middle, "cs-rho" if is_fall else "cs-mal", 4, "4 4" if is_fall else None)
    drawing.ring(start, middle, 6.5)
    drawing.disc(end, middle, 8, f"{'c-rho' if is_fall else 'c-mal'} c-halo")
    left, right = sorted([(start, x), (end, y)])
    drawing.text(left[0] - 13, middle + 4, figure(left[1]), "c-tick", 12, "end")
    drawing.text(right[0] + 13, middle + 4, figure(right[1]), "c-tick", 12)


def _difference(drawing, width, middle, difference):
    rounded = round(difference, 1)
    if not rounded:
        drawing.text(width, middle + 5, "0", "c-tick", 15, "end", bold=True)
        return
    is_fall = rounded < 0
    sign = "" if is_fall else "+"
    drawing.text(width, middle + 5, sign + figure(rounded), "c-t-rho" if is_fall else "c-t-mal", 15, "end", bold=True)
    base = middle - 4 if is_fall else middle + 4
    drawing.path(
        f"M{plain(width - 58)} {plain(base)}h10l-5 {'8' if is_fall else '-8'}z", "c-rho" if is_fall else "c-mal"
    )


def _scale_lines(drawing, axis, top, bottom):
    for value in range(int(axis.low), int(axis.high) + 1):
        drawing.line(axis.at(value), top, axis.at(value), bottom, "c-grid")
        drawing.text(axis.at(value), bottom + 17, str(value), "c-tick", 12, "middle")


def profile(rows, *, scale=(1, 10), width=860, narrow=False) -> SafeString:
    """One person on each scale: ``(label, value, mean of all)``; the disc is the person, the stroke the mean."""
    label = "; ".join(
        _("%(label)s: %(value)s, mean %(mean)s")
        % {"label": words, "value": figure(value, 0), "mean": figure(mean) if mean is not None else "—"}
        for words, value, mean in rows
    )
    step = NARROW_ROW if narrow else 38
    height = step * len(rows) + 24
    drawing = Drawing(width, height, label)
    axis = Axis(scale[0], scale[1], 12 if narrow else 270, width - (12 if narrow else 30))
    _scale_lines(drawing, axis, 4, height - 20)
    for index, (words, value, mean) in enumerate(rows):
        middle = step * index + (40 if narrow else 21)
        drawing.text(0, middle - 20 if narrow else middle + 5, words, size=14)
        drawing.line(axis.left, middle, axis.right, middle, "c-axis")
        if mean is not None:
            drawing.rect(axis.at(mean) - 1.5, middle - 14, 3, 28, "c-ink")
        drawing.disc(axis.at(value), middle, 9, "c-mal c-halo")
        drawing.text(axis.at(value), middle + 4, figure(value, 0), "c-on", 11, "middle", bold=True)
    return drawing.render()


def slope(rows, *, before, after, scale=None, width=346, height=262) -> SafeString:
    """``(label, before, after)`` for three to five measures between two stages; labels at the right are kept apart."""
    label = "; ".join(f"{words}: {figure(x)} → {figure(y)}" for words, x, y in rows)
    drawing = Drawing(width, height, label)
    values = [float(value) for _words, x, y in rows for value in (x, y)]
    low, high = scale or (min(values), max(values))
    axis = Axis(low, high if high > low else low + 1, height - 20, 40)
    for x, words in ((34, before), (138, after)):
        drawing.text(x, 12, words, "c-tick", 12, "middle")
        drawing.line(x, 20, x, height, "c-axis")
    starts = _apart([axis.at(x) for _words, x, _y in rows], 14)
    ends = _apart([axis.at(y) for _words, _x, y in rows], 17)
    for (words, x, y), start, end in zip(rows, starts, ends, strict=True):
        is_fall = y < x
        drawing.line(
            34, axis.at(x), 138, axis.at(y), "cs-rho" if is_fall else "cs-mal", 2.5, "5 4" if is_fall else None
        )
        drawing.ring(34, axis.at(x), 5)
        drawing.disc(138, axis.at(y), 6.5, f"{'c-rho' if is_fall else 'c-mal'} c-halo")
        drawing.text(24, start + 4, figure(x), "c-tick", 12, "end")
        drawing.text(151, end + 4, figure(y), bold=True)
        drawing.text(177, end + 4, words)
    return drawing.render()


def _apart(heights, room):
    """The same heights, moved down just enough that none stands closer than ``room`` to the one above."""
    placed, last = {}, float("-inf")
    for index in sorted(range(len(heights)), key=heights.__getitem__):
        last = placed[index] = max(heights[index], last + room)
    return [placed[index] for index in range(len(heights))]


def ladder(targets, series, *, current=None, width=860, height=300, narrow=False) -> SafeString:
    """Goals as steps, facts as lines: ``targets`` are ``(year, percent)``, ``series`` up to two ``(name, percents)``.

    A series may stop early: years that have not come have no fact. ``current`` is the year set in bold.
    """
    goals = ", ".join(f"{year} — {percent(goal)}" for year, goal in targets)
    facts = ". ".join(f"{name}: {', '.join(percent(v) for v in values)}" for name, values in series)
    drawing = Drawing(width, height, _("Coverage goals: %(goals)s. %(facts)s") % {"goals": goals, "facts": facts})
    reached = [value for _name, values in series for value in values]
    top = max([goal for _year, goal in targets] + reached)
    up = Axis(0, -(-(top + 1) // 20) * 20, height - 50, 14)
    left, right = (30, width - 6) if narrow else (44, width - 6)
    step = (right - left) / len(targets)
    for value in range(0, int(up.high) + 1, 20):
        drawing.line(left, up.at(value), right, up.at(value), "c-grid")
        words = percent(value) if value == up.high else str(value)
        drawing.text(left - 10 if not narrow else left - 6, up.at(value) + 4, words, "c-tick", 12, "end")
    _steps(drawing, up, left, right, step, [goal for _year, goal in targets])
    for index, (year, goal) in enumerate(targets):
        middle, is_current = left + (index + 0.5) * step, year == current
        words = year.removeprefix("20") if narrow else year
        drawing.text(middle, height - 26, words, "c-label" if is_current else "c-tick", 13, "middle", bold=is_current)
        words = percent(goal) if narrow else _("goal %(goal)s") % {"goal": percent(goal)}
        drawing.text(middle, height - 8, words, "c-tick", 12.5, "middle")
    for (name, values), tone in zip(series, ("mal", "azu"), strict=False):
        places = [(left + (i + 0.5) * step, up.at(value)) for i, value in enumerate(values)]
        _facts(drawing, name, values, places, tone, narrow)
    return drawing.render()


def _steps(drawing, up, left, right, step, goals):
    line = f"M{plain(left)} {plain(up.at(goals[0]))}"
    for index, goal in enumerate(goals):
        line += f"V{plain(up.at(goal))}H{plain(left + (index + 1) * step)}"
    ground = plain(up.at(0))
    drawing.path(f"{line}V{ground}H{plain(left)}z", "c-sunken")
    drawing.path(line, "cs-ink", fill="none", stroke_width=1.5)


def _facts(drawing, name, values, places, tone, narrow):
    points = " ".join(f"{plain(x)},{plain(y)}" for x, y in places)
    drawing.add("polyline", look=f"cs-{tone}", points=points, fill="none", stroke_width=3)
    for index, ((x, y), value) in enumerate(zip(places, values, strict=True)):
        is_last = index == len(values) - 1
        if tone == "mal":
            drawing.disc(x, y, 7, "c-mal c-halo")
        else:
            drawing.rect(x - 6, y - 6, 12, 12, "c-azu c-halo")
        words = f"{name} {percent(value)}" if is_last else percent(value)
        below = y + 22 if tone == "mal" else y - 13
        anchor = None if narrow and is_last else "middle"
        drawing.text(x, below, words, f"c-t-{tone}", 14 if is_last and not narrow else 13, anchor, bold=True)


def marks(labels, series, *, scale=(1, 10), width=388) -> SafeString:
    """Marks from meeting to meeting: ``series`` are up to two ``(name, values)``; ``None`` is a mark not given."""
    said = "; ".join(
        f"{name} {', '.join('—' if v is None else figure(v, 0) for v in values)}" for name, values in series
    )
    drawing = Drawing(width, 150, _("Marks of the meetings: %(marks)s") % {"marks": said})
    right = width - 98
    across = Axis(0, max(len(labels) - 1, 1), 24, right)
    up = Axis(scale[0], scale[1], 124, 10)
    for value in (scale[0], (scale[0] + scale[1]) // 2, scale[1]):
        drawing.line(24, up.at(value), right, up.at(value), "c-grid")
        drawing.text(0, up.at(value) + 4, str(value), "c-tick", 12)
    for index, words in enumerate(labels):
        drawing.text(across.at(index), 146, words, "c-tick", 12, "middle")
    ends = []
    for (name, values), tone in zip(series, ("mal", "azu"), strict=False):
        places = [(across.at(i), up.at(v)) for i, v in enumerate(values) if v is not None]
        if not places:
            continue
        points = " ".join(f"{plain(x)},{plain(y)}" for x, y in places)
        drawing.add("polyline", look=f"cs-{tone}", points=points, fill="none", stroke_width=2.5)
        for x, y in places:
            if tone == "mal":
                drawing.disc(x, y, 5, "c-mal c-halo")
            else:
                drawing.rect(x - 4.5, y - 4.5, 9, 9, "c-azu c-halo")
        ends.append((name, tone, places[-1][1]))
    for (name, tone, _y), height in zip(ends, _apart([y for _n, _t, y in ends], 16), strict=True):
        drawing.text(right + 12, height + 4, name, f"c-t-{tone}", 13)
    return drawing.render()
