"""A drawing in the product's palette: attributes carry the print colours, classes repaint them on the screen.

WeasyPrint does not apply a page's CSS inside an SVG, so every shape says its colour itself; ``static/css/charts.css``
then follows the theme. Nothing here writes a ``style`` attribute: the content security policy forbids it.
"""

from django.utils.formats import number_format
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

MINUS = "\N{MINUS SIGN}"
NBSP = "\N{NO-BREAK SPACE}"
FONTS = "Golos Text, PT Sans, sans-serif"

_FILLS = {
    "c-mal": "#0A6A56",
    "c-cop": "#CC6C1F",
    "c-rho": "#AE214B",
    "c-azu": "#1F5CA6",
    "c-ink": "#16231E",
    "c-sunken": "#E8EDE8",
    "c-low": "#76A99B",
    "c-ring": "#FFFFFF",
    "c-on": "#FFFFFF",
    "c-label": "#16231E",
    "c-tick": "#43524B",
    "c-t-mal": "#0A6A56",
    "c-t-rho": "#AE214B",
    "c-t-azu": "#1F5CA6",
    "c-t-cop": "#9C480C",
}
_STROKES = {
    "c-grid": "#D5DDD7",
    "c-axis": "#76857D",
    "c-ring": "#43524B",
    "c-halo": "#FFFFFF",
    "cs-mal": "#0A6A56",
    "cs-rho": "#AE214B",
    "cs-azu": "#1F5CA6",
    "cs-ink": "#43524B",
    "u-now": "#CC6C1F",
    "u-plan": "#76857D",
}


def figure(value, digits=1) -> str:
    """A number as people here write it: «4,6», and a true minus."""
    return number_format(value, digits, use_l10n=True).replace("-", MINUS)


def percent(value) -> str:
    """«16 %», the space not breaking; whole numbers lose the tail."""
    digits = 0 if float(value).is_integer() else 1
    return figure(value, digits) + NBSP + "%"


def plain(value) -> str:
    """A number as SVG writes it: a point, at most one decimal."""
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)


def element(tag, content="", **attributes) -> str:
    """One element. ``look`` names the classes and brings their print colours; underscores become dashes."""
    look = attributes.pop("look", "")
    painted = {"class": look} if look else {}
    for name, colours in (("fill", _FILLS), ("stroke", _STROKES)):
        colour = next((colours[word] for word in look.split() if word in colours), None)
        if colour and name not in attributes:
            painted[name] = colour
    painted |= {name.replace("_", "-"): value for name, value in attributes.items() if value is not None}
    written = "".join(f' {name}="{escape(plain(value))}"' for name, value in painted.items())
    return f"<{tag}{written}>{content}</{tag}>" if content else f"<{tag}{written}/>"


class Drawing:
    """Shapes laid one over another, ``width`` × ``height`` in CSS pixels; ``label`` is read aloud instead of them."""

    def __init__(self, width, height, label="", look="chart"):
        self.width, self.height, self.label, self.look = width, height, label, look
        self.shapes = []

    def add(self, tag, **attributes):
        self.shapes.append(element(tag, **attributes))

    def line(self, x1, y1, x2, y2, look, width=None, dashes=None):
        self.add("line", look=look, x1=x1, x2=x2, y1=y1, y2=y2, stroke_width=width, stroke_dasharray=dashes)

    def rect(self, x, y, width, height, look, rx=None):
        outline = 2 if "c-halo" in look else None
        self.add("rect", look=look, x=x, y=y, width=width, height=height, rx=rx, stroke_width=outline)

    def disc(self, x, y, radius, look):
        self.add("circle", look=look, cx=x, cy=y, r=radius, stroke_width=2 if "c-" in look else None)

    def ring(self, x, y, radius):
        self.add("circle", look="c-ring", cx=x, cy=y, r=radius, stroke_width=2)

    def path(self, d, look, **attributes):
        self.add("path", look=look, d=d, **attributes)

    def text(self, x, y, words, look="c-label", size=13, anchor=None, bold=False):
        """``words`` in one line; ``anchor`` is "middle" or "end"."""
        weight = 700 if bold else None
        self.add(
            "text",
            look=look,
            x=x,
            y=y,
            text_anchor=anchor,
            font_size=size,
            font_weight=weight,
            content=escape(words),
        )

    def render(self) -> SafeString:
        named = {"role": "img", "aria_label": self.label} if self.label else {"aria_hidden": "true"}
        return mark_safe(
            element(
                "svg",
                look=self.look,
                width=self.width,
                height=self.height,
                viewBox=f"0 0 {plain(self.width)} {plain(self.height)}",
                font_family=FONTS,
                content="".join(self.shapes) or " ",
                **named,
            )
        )


class Axis:
    """Where a value stands between ``left`` and ``right`` when the scale runs from ``low`` to ``high``."""

    def __init__(self, low, high, left, right):
        self.low, self.high, self.left, self.right = low, high, left, right

    def at(self, value) -> float:
        return self.left + (float(value) - self.low) / (self.high - self.low) * (self.right - self.left)
