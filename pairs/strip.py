"""The strip that ties a working screen of this app to its event of the roadmap."""

from roadmap.kinds import ProgressBoard
from roadmap.lines import line_of
from roadmap.models import Event


def strip_of(programme, *kinds):
    """What ``components/strip.html`` takes: the first event still open of the first of ``kinds`` that has one."""
    if programme.roadmap is None:
        return None
    for kind in kinds:
        events = Event.objects.of(programme).of_kind(kind).with_figures().select_related("stage")
        event = events.order_by("-state", "stage__position", "position").prefetch_related("responsibles__user").first()
        if event:
            event.stage.roadmap = programme.roadmap
            measures = ProgressBoard(programme).measures(event)
            return line_of(event, programme, programme.organisation.today, measures)
    return None
