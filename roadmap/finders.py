"""Events for the search box."""

from django.utils.translation import gettext_lazy as _

from organisations.access import Permission
from organisations.search import Found, finds
from roadmap.models import Event
from roadmap.models.roadmap import OVER


@finds(_("Events"))
def find_events(user, text, limit):
    """Events of the current roadmaps, the newest programmes first."""
    events = (
        Event.objects.permitted(user, Permission.ROADMAP_VIEW)
        .exclude(stage__roadmap__state__in=OVER)
        .matching(text)
        .select_related("stage__roadmap__programme__organisation")
        .order_by("-stage__roadmap__programme__school_year", "stage__position", "position")
    )
    return [Found(str(event), event.get_absolute_url(), _note(event)) for event in events[:limit]]


def _note(event):
    programme = event.stage.roadmap.programme
    return f"{programme}, {programme.organisation}, {programme.year}"
