"""Bars: a figure against its target, answers on a scale, categories, schools by coverage."""

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from mentoring.kit.charts.svg import Axis, Drawing, element, figure, plain


def bullet(fact, target=None) -> SafeString:
    """The fact as a bar and the target as a mark on a track of 0–100 %; the number itself stands beside it in words."""
    track = Axis(0, 100, 0, 240)
    shapes = element("rect", look="c-sunken", y=4, width=240, height=6)
    shapes += element("rect", look="c-mal", y=4, width=track.at(min(max(fact, 0), 100)), height=6)
    if target is not None:
        shapes += element("rect", look="c-ink", x=min(max(track.at(target) - 2, 0.0), 238.0), width=2, height=14)
    return format_html(
        '<svg class="bullet" viewBox="0 0 240 14" preserveAspectRatio="none" aria-hidden="true">{}</svg>',
        mark_safe(shapes),
    )


def dist(counts, mean=None, *, first=1, low=4, width=420) -> SafeString:
    """How many gave each answer from ``first`` upwards; answers up to ``low`` are lighter, a triangle is the mean."""
    answers = range(first, first + len(counts))
    label = _("Answers from %(first)s to %(last)s: %(counts)s") % {
        "first": first,
        "last": first + len(counts) - 1,
        "counts": ", ".join(str(count) for count in counts),
    }
    if mean is not None:
        label += "; " + _("mean %(mean)s") % {"mean": figure(mean)}
    drawing = Drawing(width, 96, label)
    step, tallest = width / len(counts), max([*counts, 1])
    for index, (answer, count) in enumerate(zip(answers, counts, strict=True)):
        middle = (index + 0.5) * step
        if count:
            height = 52 * count / tallest
            drawing.rect(index * step + 3, 70 - height, step - 6, height, "c-low" if answer <= low else "c-mal", rx=2)
            drawing.text(middle, 65 - height, str(count), "c-tick", 12, "middle")
        drawing.text(middle, 91, str(answer), "c-tick", 12, "middle")
    drawing.line(0, 70.5, width, 70.5, "c-axis")
    if mean is not None:
        drawing.path(f"M{plain((float(mean) - first + 0.5) * step)} 69l-5 7.5h10z", "c-ink")
    return drawing.render()


def hbars(rows, *, width=388) -> SafeString:
    """Categories, one a line: ``(label, value)``, or ``(label, value, total)`` for «23 из 26» on a light track."""
    rows = [(str(label), value, rest[0] if rest else None) for label, value, *rest in rows]
    said = [figure(v) if isinstance(v, float) else str(v) for _l, v, _t in rows]
    words = [
        word if row[2] is None else _("%(done)s of %(total)s") % {"done": word, "total": row[2]}
        for row, word in zip(rows, said, strict=True)
    ]
    drawing = Drawing(
        width, 30 * len(rows), "; ".join(f"{row[0]}: {word}" for row, word in zip(rows, words, strict=True))
    )
    left = min(max((_text_width(label, 13.5) for label, _v, _t in rows), default=0) + 12, width * 0.55)
    tail = max((_text_width(word, 13) for word in words), default=0) + 12
    longest = max((max(v, t or 0) for _l, v, t in rows), default=0) or 1
    bar = Axis(0, longest, 0, width - left - tail)
    for index, ((label, value, total), word) in enumerate(zip(rows, words, strict=True)):
        top = 30 * index
        drawing.text(0, top + 20, _shortened(label, left - 8, 13.5), size=13.5)
        if total is not None:
            drawing.rect(left, top + 8, bar.at(total), 14, "c-sunken", rx=3)
        if value:
            drawing.rect(left, top + 8, bar.at(value), 14, "c-mal", rx=3)
        drawing.text(left + bar.at(max(value, total or 0)) + 8, top + 20, word, bold=True)
    return drawing.render()


def columns(rows, *, met_from=None, target_label="", width=388) -> SafeString:
    """Counts by bracket: ``(label, count)``; a line marks the target, reached by brackets from index ``met_from``."""
    drawing = Drawing(width, 150, "; ".join(f"{label}: {count}" for label, count in rows))
    step, tallest = (width - 10) / len(rows), max([count for _label, count in rows] + [1])
    for index, (label, count) in enumerate(rows):
        left, middle = 5 + index * step, 5 + (index + 0.5) * step - 5
        height = 90 * count / tallest
        is_met = met_from is not None and index >= met_from
        if count:
            drawing.rect(left, 124 - height, step - 10, height, "c-mal" if is_met else "c-low", rx=3)
        drawing.text(middle, 118 - height, str(count), anchor="middle", bold=True)
        drawing.text(middle, 142, label, "c-tick", 12, "middle")
    drawing.line(0, 124.5, width, 124.5, "c-axis")
    if met_from is not None:
        edge = met_from * step
        drawing.line(edge, 4, edge, 124, "cs-ink", 1.5, "4 3")
        drawing.text(edge + 6, 14, target_label, size=12)
    return drawing.render()


def score(parts, *, width=260) -> SafeString:
    """What a proposal's score is made of: ``(got, at most)`` for each criterion; words under the bar name them."""
    whole = sum(most for _got, most in parts) or 1
    gap = 3
    free = width - gap * len(parts)
    left, shapes = 0.0, ""
    for got, most in parts:
        room = free * most / whole
        shapes += element("rect", look="c-sunken", x=left, width=room, height=8, rx=2)
        if got:
            shapes += element("rect", look="c-mal", x=left, width=room * min(got / most, 1), height=8, rx=2)
        left += room + gap
    return format_html(
        '<svg class="score-bar" width="{0}" height="8" viewBox="0 0 {0} 8" aria-hidden="true">{1}</svg>',
        width,
        mark_safe(shapes),
    )


def _text_width(words, size) -> float:
    """About how wide ``words`` will be: the typefaces here run at a little over half an em a letter."""
    return len(str(words)) * size * 0.56


def _shortened(words, room, size) -> str:
    letters = int(room / (size * 0.56))
    return words if len(words) <= letters else words[: max(letters - 1, 1)].rstrip() + "…"
