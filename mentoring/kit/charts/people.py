"""People as marks: a disc is taken or settled, a half disc is under way, a broken ring is still open."""

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from mentoring.kit.charts.svg import Drawing, element, plain

UNIT_STEP = 22


def units(groups, *, width=957) -> SafeString:
    """A bead a person: ``(label, state, count)`` with states done, now and plan; long cohorts wrap into rows."""
    label = "; ".join(f"{words}: {count}" for words, _state, count in groups)
    places, x, row = [], 9, 0
    for _words, state, count in groups:
        for _number in range(count):
            if x + 9 > width:
                x, row = 9, row + 1
            places.append((state, x, 10 + UNIT_STEP * row))
            x += UNIT_STEP
        x += 12 if count else 0
    drawing = Drawing(width, 20 + UNIT_STEP * row, label)
    for state, cx, cy in places:
        if state == "done":
            drawing.add("circle", look="c-mal", cx=cx, cy=cy, r=7)
        elif state == "now":
            drawing.add("circle", look="u-now", cx=cx, cy=cy, r=6, fill="none", stroke_width=2.5)
            drawing.path(f"M{plain(cx)} {plain(cy - 4)}a4 4 0 0 0 0 8z", "c-cop")
        else:
            drawing.add(
                "circle", look="u-plan", cx=cx, cy=cy, r=6, fill="none", stroke_width=2, stroke_dasharray="3 2.3"
            )
    return drawing.render()


def seats(taken, total) -> SafeString:
    """A mentor's places: discs are taken, rings are free."""
    marks = '<i class="seat on"></i>' * min(taken, total) + '<i class="seat"></i>' * max(total - taken, 0)
    label = _("%(taken)s of %(total)s places taken") % {"taken": taken, "total": total}
    return format_html('<span class="seats" role="img" aria-label="{}">{}</span>', label, mark_safe(marks))


def pile(count, *, is_late=False, across=5, rows=3) -> SafeString:
    """Schools standing at one stop of the municipality's route: discs in rows from below, diamonds when they are late.

    What does not fit is left out: the words under the stop give the number.
    """
    shapes = ""
    for index in range(min(count, across * rows)):
        x, y = 7 + 15 * (index % across), 37 - 15 * (index // across)
        if is_late:
            shapes += element("path", d=f"M{x} {y - 6.5}l6.5 6.5-6.5 6.5-6.5-6.5z")
        else:
            shapes += element("circle", cx=x, cy=y, r=5.5)
    kind = "pile is-late" if is_late else "pile"
    return format_html(
        '<svg class="{}" width="80" height="44" viewBox="0 0 80 44" aria-hidden="true">{}</svg>',
        kind,
        mark_safe(shapes),
    )


def heat_level(percent) -> int:
    """The step of the heat scale, 0–5, for a share of 0–100 %: nothing yet, then fifths."""
    return 0 if percent <= 0 else min(int(percent // 20) + 1, 5)
