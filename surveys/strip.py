"""The strip that ties a survey's screen to its event of the roadmap."""

from django.utils import timezone
from django.utils.translation import gettext as _

from roadmap.enums import Standing


def strip_of(event, done, total):
    """What ``components/strip.html`` takes; ``None`` without an event."""
    if event is None:
        return None
    is_late = not event.is_closed and event.due_on is not None and event.due_on < timezone.localdate()
    state = Standing.DONE if event.is_closed else Standing.LATE if is_late else Standing.NOW
    return {
        "number": event.number,
        "title": event.title,
        "url": event.get_absolute_url(),
        "state": state.value,
        "due": event.when,
        "meters": [{"label": _("Answers"), "done": done, "total": total, "tone": state.value}] if total else [],
    }
