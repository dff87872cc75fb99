"""Why an event opens what it opens: the words it rests on, or who decided so."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from roadmap.kinds import REGISTRY
from roadmap.learned import proposals_for


@dataclass(frozen=True)
class KindReason:
    """``why`` in words; ``is_set`` is false for a kind the words speak for and the event does not carry."""

    key: str
    label: Any
    why: str
    is_set: bool = True


def reasons_of(event, organisation):
    """The kinds of ``event`` with their reasons, then those that are only proposed."""
    proposed = {p.kind: p for p in proposals_for(event, organisation, event.stage.title) if p.kind in REGISTRY}
    carried = [key for key in event.kinds if key in REGISTRY]
    mine = [KindReason(key, REGISTRY[key].label, _why(proposed.get(key))) for key in carried]
    others = [KindReason(k, REGISTRY[k].label, _why(p), is_set=False) for k, p in proposed.items() if k not in carried]
    return mine + others


def kinds_to_add(event):
    """(key, label) of what the event does not open yet, by name."""
    left = ((key, str(kind.label)) for key, kind in REGISTRY.items() if key not in event.kinds)
    return sorted(left, key=lambda choice: choice[1])


def _why(proposal):
    if proposal is None:
        return _("chosen by hand")
    return proposal.decided or _("by the words “%(words)s”") % {"words": proposal.reason}
