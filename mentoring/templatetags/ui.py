"""What components cannot draw in a template: icons, marks of state, sortable headers, the undo in a message."""

import re
from functools import lru_cache

import heroicons
from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from mentoring.kit import charts
from mentoring.kit.days import day_words

register = template.Library()

STATES = {
    "done": _("Completed"),
    "now": _("In progress"),
    "wait": _("Awaiting signature"),
    "late": _("Overdue"),
    "plan": _("Planned"),
}
_MARKS = {
    "done": '<circle class="fill" cx="9" cy="9" r="8"/><path class="cut" d="m5.3 9.3 2.5 2.5 5-5.2"/>',
    "now": '<circle cx="9" cy="9" r="7"/><path class="fill" d="M9 3.5a5.5 5.5 0 0 0 0 11z"/>',
    "wait": '<circle cx="9" cy="9" r="7"/><path d="M9 5.3V9l2.6 1.6"/>',
    "late": '<path class="fill" d="M9 .3 17.7 9 9 17.7.3 9z"/><path class="cut" d="M9 5.2v4.3M9 12.5v.1"/>',
    "plan": '<circle cx="9" cy="9" r="7"/>',
}
_STATE_DRAWINGS = {
    state: mark_safe(f'<svg class="st st-{state}" viewBox="0 0 18 18" aria-hidden="true">{mark}</svg>')
    for state, mark in _MARKS.items()
}
_REPEATED_STATES = {
    state: mark_safe(f'<svg class="st st-{state}" aria-hidden="true"><use href="#st-{state}"/></svg>')
    for state in _MARKS
}
_OWN_ICONS = {"pair": '<circle cx="6" cy="12" r="3.5"/><circle cx="18" cy="12" r="3.5"/><path d="M9.5 12h5"/>'}


_INSIDE = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)
_BEFORE_INITIAL = re.compile(r" (?=[А-ЯЁ]\.)")


@lru_cache(maxsize=256)
def _drawing(name: str, classes: str) -> str:
    """The icon without its accessible name: «pair» is ours, all others are heroicons' outlines."""
    if name in _OWN_ICONS:
        return f'<svg class="{classes}" viewBox="0 0 24 24" aria-hidden="true">{_OWN_ICONS[name]}</svg>'
    return heroicons._render_icon("outline", name, None, {"class": classes})


@register.filter
def day(value):
    """``{{ survey.closes_on|day }}``: «1 ноября», with the year when it is not this one; "" without a day."""
    return day_words(value) if value else ""


@register.filter
def tied(names):
    """«Соколова М. В.» that breaks into two lines at no initial."""
    return _BEFORE_INITIAL.sub("\u00a0", str(names))


@register.filter
def headline(title):
    """A title that stands alone: without the colon that led over to its items."""
    return title.rstrip(" :;")


@register.simple_tag
def icon(name, *, small=False, label="", repeated=False):
    """``{% icon "map" %}``: a heroicons outline name, or "pair". Without ``label`` it is decoration.

    ``repeated``: one of many on a page that has ``{% drawn_once %}`` it."""
    classes = "icon icon-sm" if small else "icon"
    if repeated:
        drawing = f'<svg class="{classes}" aria-hidden="true"><use href="#i-{name}"/></svg>'
    else:
        drawing = _drawing(str(name), classes)
    return _named(drawing, label)


@register.simple_tag
def state_icon(state, label="", *, repeated=False):
    """The mark of done, now, wait, late or plan. ``label`` is for rows where no badge names the state.

    ``repeated``: one of many on a page that has ``{% drawn_once %}`` the marks."""
    return _named((_REPEATED_STATES if repeated else _STATE_DRAWINGS)[state], label)


@register.simple_tag
def drawn_once(*names):
    """The marks of states and the icons ``names``, drawn once for a long list whose rows refer to them."""
    symbols = [
        f'<symbol id="st-{state}" class="st" viewBox="0 0 18 18">{mark}</symbol>' for state, mark in _MARKS.items()
    ]
    for name in names:
        inner = _INSIDE.search(_drawing(name, "icon"))[1].strip()
        symbols.append(f'<symbol id="i-{name}" viewBox="0 0 24 24">{inner}</symbol>')
    return mark_safe(f'<svg class="drawn-once" aria-hidden="true">{"".join(symbols)}</svg>')


def _named(drawing: str, label) -> SafeString:
    if label:
        before, after = drawing.split('aria-hidden="true"', 1)
        return format_html('{}role="img" aria-label="{}"{}', mark_safe(before), label, mark_safe(after))
    return mark_safe(drawing)


@register.filter
def state_label(state):
    """The usual word for a state: «Просрочено»."""
    return STATES[state]


@register.inclusion_tag("components/sort_header.html", takes_context=True)
def sort_header(context, key, label, *, default="", numeric=False):
    """A ``<th>`` whose link sorts the list by ``?order=key``; a second click turns the order round."""
    order = context["request"].GET.get("order", default)
    direction = {key: "ascending", f"-{key}": "descending"}.get(order)
    query = context["request"].GET.copy()
    query.pop("page", None)
    query["order"] = f"-{key}" if direction == "ascending" else key
    return {"key": key, "label": label, "direction": direction, "numeric": numeric, "query": query.urlencode()}


@register.simple_tag
def string_of_beads(beads):
    """The events of a stage too full for a bead each: one band, every colour as wide as events stand in its state."""
    states = [bead.state for bead in beads]
    band, at = "", 0
    for state in STATES:
        if count := states.count(state):
            band += f'<rect class="band-{state}" x="{at}" width="{count}" height="8"/>'
            at += count
    frame = f'viewBox="0 0 {len(states)} 8" preserveAspectRatio="none" aria-hidden="true"'
    return mark_safe(f'<svg class="bead-band" {frame}>{band}</svg>')


@register.filter
def undo_url(message):
    """The address that takes back what a message reports: ``messages.success(…, extra_tags=f"undo={url}")``."""
    tags = message.extra_tags or ""
    return tags.removeprefix("undo=") if tags.startswith("undo=") else ""


register.simple_tag(charts.bullet, name="bullet")
register.simple_tag(charts.score, name="score_bar")
register.simple_tag(charts.seats, name="seats")
