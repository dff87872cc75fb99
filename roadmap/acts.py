"""The buttons of an event: the screens its kinds open, for a school and for an office."""

from django.urls import reverse
from django.utils.translation import gettext as _

from roadmap.kinds import REGISTRY, Action


def acts_of(event, board=None):
    """The ``Action``s of an event's kinds, each screen once; measured on ``board``, what lacks something goes first."""
    programme = event.stage.roadmap.programme
    if programme.is_of_office:
        return _office_acts(programme, event)
    complete = {kind: measure.is_complete for kind, measure in board.by_kind(event)} if board else {}
    acts = {}
    for key in sorted(event.kinds, key=lambda kind: complete.get(kind, False)):
        if kind := REGISTRY.get(key):
            act = kind.screen(programme, event)
            acts.setdefault(act.url, act)
    acts.pop(event.get_absolute_url(), None)
    return list(acts.values())


def _office_acts(programme, event):
    """What an office opens: the reports of its schools on what it gave to them, its own screens otherwise."""
    if event.is_delegated:
        return [Action(_("Reports of schools"), reverse("roadmap:event_tasks", args=[event.pk]))]
    kinds = [REGISTRY[key] for key in event.kinds if key in REGISTRY]
    acts = [kind.office_screen(programme, event) for kind in kinds if kind.office_screen]
    return list({act.url: act for act in acts}.values())
