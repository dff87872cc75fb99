"""One at a time: whoever decides on a plan, changes it, or notes what was done for it, holds its programme."""

from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from roadmap.enums import ProgrammeState
from roadmap.models import Event, Programme, Roadmap

WRITTEN = [field.name for field in Roadmap._meta.concrete_fields if field.name not in ("id", "programme")]
DONE = ("state", "closed_at", "closed_by_id", "closing_note")


def hold(roadmap):
    """Until the transaction ends nobody else decides on or changes plans of this programme; ``roadmap`` then says what
    is written now. Raises ``Refused`` when somebody was quicker to give the version up, or put the programme away."""
    if hold_programme(roadmap.programme) == ProgrammeState.DISCARDED:
        raise Refused(_("This programme is put away: take it back first."), code="programme_discarded")
    try:
        roadmap.refresh_from_db(fields=WRITTEN)
    except Roadmap.DoesNotExist as error:
        raise Refused(_("Somebody has given this version up."), code="version_given_up") from error


def hold_programme(programme):
    """Its state as it is written now; its versions are looked up again."""
    programme.forget_versions()
    return Programme.objects.select_for_update().values_list("state", flat=True).get(pk=programme.pk)


def hold_events(events, *, is_said=False):
    """Hold the programme of ``events``, which then say what is written of them now.

    What is done for an event is noted at the event itself, in a version that is not over; ``is_said``: words may be
    said of a wording still being prepared. Raises ``Refused``."""
    programme = events[0].stage.roadmap.programme
    hold(events[0].stage.roadmap)
    rows = Event.objects.select_related("stage__roadmap").in_bulk([event.pk for event in events])
    for event in events:
        held = rows.get(event.pk)
        if held is None:
            raise Refused(_("Somebody has taken this event out of the plan."), code="event_taken_out")
        held.stage.roadmap.programme = programme
        _refuse_elsewhere(held, is_said)
        event.stage = held.stage
        for name in DONE:
            setattr(event, name, getattr(held, name))


def hold_event(event, *, is_said=False):
    """``hold_events`` for one."""
    hold_events([event], is_said=is_said)


def _refuse_elsewhere(event, is_said):
    version = {"version": event.stage.roadmap.version}
    if event.stage.roadmap.is_over:
        raise Refused(
            _("Version %(version)d of the plan is over and can only be read. Open the event in the plan in force."),
            code="version_over",
            params=version,
        )
    if event.origin_id and not is_said:
        raise Refused(
            _("This is the wording of version %(version)d. What is done is noted at the event in the plan in force."),
            code="event_is_a_copy",
            params=version,
        )
