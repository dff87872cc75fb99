"""What a programme's deadlines would be before it is started."""

from roadmap.dates import Move


def moved_deadlines(template, year, fits):
    """Stages of ``template``: each {title, events: [{number, title, was, now, needs_review}]}."""
    move = Move(template.window, year, fits)
    return [
        {"title": stage.title, "events": [_moved(event, move) for event in stage.events.all()]}
        for stage in template.stages.prefetch_related("events")
    ]


def _moved(event, move):
    period = move.place(event.deadline_text)
    return {
        "number": event.number,
        "title": event.title,
        "was": event.deadline_text,
        "now": period.text,
        "needs_review": period.needs_review,
    }
