"""What a programme's deadlines would be before it is started."""

from roadmap.dates import Move


def moved_deadlines(source, year, fits):
    """Stages of a ``PlanSource``: each {title, events: [{number, title, was, now, needs_review}]}."""
    move = Move(source.window, year, fits)
    return [
        {"title": stage.content["title"], "events": [_moved(event, move) for event in stage.events]}
        for stage in source.stages
    ]


def _moved(event, move):
    period = move.carry(event.period)
    return {
        "number": event.content["number"],
        "title": event.content["title"],
        "was": event.period.text,
        "now": period.text,
        "needs_review": period.needs_review,
    }
