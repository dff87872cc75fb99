"""The kinds the roadmap itself carries out: its approval, its settings, acts of governance, and what only people do."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from documents.enums import OrderKind
from mentoring.kit.text import search_key
from roadmap.delegation import measure_schools_tasks, open_schools_tasks
from roadmap.enums import Audience, RoadmapState
from roadmap.kinds import Action, EventKind, Measure, register
from roadmap.queries import plan_events

ACTS = ((OrderKind.CURATOR, "куратор"), (OrderKind.ROADMAP, "дорожн"))  # by the words of the event


def new_order_url(programme, event, kind):
    """Where an order of ``kind`` about ``event`` is begun."""
    query = urlencode({"kind": kind, "programme": programme.pk, "event": event.pk})
    return f"{reverse('documents:new_order', args=[programme.organisation_id])}?{query}"


def act_kind(event):
    """The kind of order an act of governance needs, by the wording of the event."""
    words = search_key(event.title)
    return next((kind for kind, word in ACTS if word in words), OrderKind.LAUNCH)


def _approval(programme):
    roadmap = programme.roadmap
    in_force = bool(roadmap and roadmap.is_in_force)
    waits = bool(roadmap and roadmap.state == RoadmapState.SUBMITTED)
    return {Audience.NOBODY: (Measure(_("Roadmap approved"), int(in_force), 1, waits=waits),)}


def _formats(programme):
    return {Audience.NOBODY: (Measure(_("Formats chosen"), int(programme.formats.exists()), 1),)}


def _events_done(programme):
    """All events but those that control the plan themselves: they would never be complete."""
    others = [event for event in plan_events(programme) if "plan_control" not in event.kinds]
    return {Audience.NOBODY: (Measure(_("Events completed"), sum(e.is_closed for e in others), len(others)),)}


def _prepare_order(programme, event):
    return Action(_("Prepare the order"), new_order_url(programme, event, act_kind(event)))


def _agreement(programme, event):
    """An office agrees the plans of its schools; its own is approved on the same page as theirs."""
    return Action(_("Open the approval"), reverse("roadmap:review", args=[programme.pk]))


register(
    EventKind(
        "roadmap_approval",
        _("approval of the roadmap"),
        screen=lambda programme, event: Action(_("Open the approval"), reverse("roadmap:review", args=[programme.pk])),
        evidence=_("sheet of agreement"),
        measure=_approval,
        office_screen=_agreement,
    ),
    EventKind(
        "choose_formats",
        _("choice of formats"),
        screen=lambda programme, event: Action(
            _("Choose the formats"), reverse("roadmap:programme", args=[programme.pk])
        ),
        evidence=_("extract from the decision on formats"),
        measure=_formats,
    ),
    EventKind(
        "governance_act",
        _("order of the organisation"),
        screen=_prepare_order,
        evidence=_("signed order"),
        office_screen=_prepare_order,
    ),
    EventKind(
        "plan_control",
        _("control of the plan"),
        screen=lambda programme, event: Action(_("Open the roadmap"), programme.get_absolute_url()),
        evidence=_("note on the state of the plan"),
        measure=_events_done,
        office_screen=open_schools_tasks,
        office_measure=measure_schools_tasks,
    ),
    EventKind(
        "accessibility",
        _("measures for groups of special attention"),
        screen=lambda programme, event: Action(_("Open the event"), event.get_absolute_url()),
        evidence=_("list of measures"),
    ),
)
