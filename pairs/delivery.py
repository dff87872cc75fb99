"""How far plans are delivered: each task counts for what its grade says, a done one without a grade for one."""

from decimal import ROUND_HALF_UP, Decimal

ONE, NOTHING = Decimal(1), Decimal(0)


def points_of(item):
    """What a task read with its grade counts for, 0–1."""
    if not item.is_done:
        return NOTHING
    return ONE if item.grade is None else item.grade.points


def points_words(points):
    """«1», «0,9»: as grades are written on paper."""
    return f"{points.normalize():f}".replace(".", ",")


def delivery_percent(items):
    """0–100, whole; ``None`` of a plan without tasks. ``items``: read with their grades."""
    items = list(items)
    if not items:
        return None
    return _percent(sum((points_of(item) for item in items), NOTHING), len(items))


def _percent(points, total):
    return int((100 * points / total).quantize(ONE, rounding=ROUND_HALF_UP))
