"""Shares of each group side by side, and who is tied to whom."""

from django.utils.safestring import SafeString

from mentoring.kit.charts.bars import _shortened, _text_width
from mentoring.kit.charts.svg import Axis, Drawing, percent

STEPS = ("c-mal", "c-low", "c-cop", "c-azu", "c-rho", "c-sunken")  # told apart by words and lines between them, too
ROW, NARROW_ROW = 34, 54
IN_A_BAR = 34  # pixels a share needs for its number


def stacked(rows, options, *, width=860, narrow=False) -> SafeString:
    """Groups as bars of 100 %: ``rows`` are (label, n, [percent of each of ``options``]); the legend stands above."""
    said = "; ".join(
        f"{label} ({n}): " + ", ".join(f"{option} {percent(round(share))}" for option, share in zip(options, shares))  # noqa: B905
        for label, n, shares in rows
    )
    legend, head = _legend(options, width)
    step = NARROW_ROW if narrow else ROW
    drawing = Drawing(width, head + step * len(rows) + 4, said)
    for index, (x, y, words) in enumerate(legend):
        drawing.rect(x, y - 10, 11, 11, STEPS[index % len(STEPS)], rx=2)
        drawing.text(x + 16, y, words, "c-tick", 12)
    left = 0 if narrow else min(max((_text_width(f"{row[0]}  {row[1]}", 13.5) for row in rows), default=0) + 14, 260)
    bar = Axis(0, 100, left, width)
    for index, (label, n, shares) in enumerate(rows):
        top = head + step * index
        room = width if narrow else left - 10
        drawing.text(0, top + (12 if narrow else 19), _shortened(f"{label} · {n}", room, 13.5), size=13.5)
        _bar(drawing, bar, top + (20 if narrow else 4), shares)
    return drawing.render()


def _bar(drawing, bar, top, shares):
    passed = 0.0
    for index, share in enumerate(shares):
        if share <= 0:
            continue
        start, end = bar.at(min(passed, 100)), bar.at(min(passed + share, 100))
        look = STEPS[index % len(STEPS)]
        drawing.rect(start, top, max(end - start - 1.5, 1), 22, look, rx=2)
        if end - start >= IN_A_BAR:
            ink = "c-label" if look in ("c-sunken", "c-low") else "c-on"
            drawing.text((start + end) / 2, top + 15.5, str(round(share)), ink, 12, "middle", bold=True)
        passed += share


def _legend(options, width):
    """([(x, y, words)], height of it)"""
    places, x, y = [], 0.0, 14
    for option in options:
        words = _shortened(str(option), min(width - 20, 300), 12)
        room = _text_width(words, 12) + 34
        if x and x + room > width:
            x, y = 0.0, y + 20
        places.append((x, y, words))
        x += room
    return places, y + 14


def bonds(left, right, ties, *, label, width=720, narrow=False) -> SafeString:
    """Two columns of people and lines between them; ``label`` says aloud what is drawn. ``narrow``: for a phone.

    ``left`` and ``right`` are {key: name}, ``ties`` [(key at the left, key at the right, look)]; look: "mutual", "one"
    (of one side) or "not" (would rather not)."""
    rows = max(len(left), len(right), 1)
    drawing = Drawing(width, 26 * rows + 8, label)
    side, gap, size = (width * 0.4, 9, 12) if narrow else (width * 0.34, 14, 13)
    places = {"left": _column(left, rows), "right": _column(right, rows)}
    looks = {"mutual": ("cs-mal", 3, None), "one": ("cs-ink", 1.2, "2 4"), "not": ("cs-rho", 2, "6 4")}
    for one, other, look in sorted(ties, key=lambda tie: tie[2] == "mutual"):
        tone, thickness, dashes = looks[look]
        ends = places["left"][one], places["right"][other]
        drawing.line(side, ends[0], width - side, ends[1], tone, thickness, dashes)
    for key, name in left.items():
        y = places["left"][key]
        drawing.text(side - gap, y + 4.5, _shortened(name, side - gap, size), size=size, anchor="end")
        drawing.ring(side, y, 6)
    for key, name in right.items():
        y = places["right"][key]
        drawing.text(width - side + gap, y + 4.5, _shortened(name, side - gap, size), size=size)
        drawing.disc(width - side, y, 7, "c-mal c-halo")
    return drawing.render()


def _column(people, rows):
    step = 26 * rows / max(len(people), 1)
    return {key: 4 + step * (index + 0.5) for index, key in enumerate(people)}
