"""What has to be there before an event is complete: what it measures, its dates, and something that proves it."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from roadmap.kinds import acts_for
from roadmap.proofs import proof_of


@dataclass(frozen=True)
class Condition:
    """One line of «Чтобы завершить»; ``missing`` are ``Action``s that name who or what is lacking."""

    text: str
    is_met: bool
    missing: tuple = ()

    @property
    def state(self):
        return "done" if self.is_met else "plan"

    def for_reader(self, user, organisation):
        """The same with those names alone that ``user`` may open."""
        return replace(self, missing=tuple(acts_for(user, organisation, self.missing)))


def conditions_of(event, board):
    """The ``Condition``s of ``event``, measured on ``board``."""
    found = [_measured(measure) for measure in board.measures(event)]
    occurrences = event.occurrences.all()
    if len(occurrences) > 1:
        found.append(_dated(occurrences))
    has_evidence = bool(event.evidence.all()) or bool(proof_of(board.programme, event).papers)
    found.append(Condition(_("There is at least one piece of evidence"), has_evidence))
    return found


def _measured(measure):
    if measure.is_complete:
        text = _("%(label)s: all %(total)d") % {"label": measure.label, "total": measure.total}
    elif not measure.total:
        text = _("%(label)s: there is nothing to count yet") % {"label": measure.label}
    else:
        text = ngettext("%(label)s: %(left)d is left", "%(label)s: %(left)d are left", measure.remaining) % {
            "label": measure.label,
            "left": measure.remaining,
        }
    return Condition(text, measure.is_complete, measure.missing)


def _dated(occurrences):
    done = sum(1 for occurrence in occurrences if occurrence.done_on)
    text = _("Dates done: %(done)d of %(total)d") % {"done": done, "total": len(occurrences)}
    return Condition(text, done == len(occurrences))
