"""Who else could be chosen for one mentee, and what it would cost the others."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pairs.cohort import gather
from pairs.matching import alternatives, measure, swap
from pairs.wording import freeze, met_topics, why
from participants.models import Participation


@dataclass(frozen=True)
class Option:
    """A mentor who could be chosen for a mentee. ``act`` is ``choose``, ``exchange`` or nothing."""

    mentor: Participation
    score: int
    difference: str
    note: str
    is_current: bool
    act: str


def options_for(mentee, *, limit=4):
    """``Option``s for one mentee (a participation), the present mentor first."""
    programme = mentee.programme
    cohort = gather(programme)
    holders = set(cohort.assignment)
    seekers = [seeker for seeker in cohort.seekers if seeker.id == mentee.pk or seeker.id in holders]
    fit = measure(seekers, cohort.offers, cohort.rules, forbidden=cohort.forbidden, kinship=cohort.kinship)
    if mentee.pk not in fit.row:
        return []
    found = alternatives(fit, mentee.pk, cohort.assignment, limit=limit)
    return [_option(fit, cohort, mentee, alternative) for alternative in found]


def _option(fit, cohort, mentee, alternative):
    mentor = cohort.people[alternative.mentor_id]
    reasons = [freeze(reason, cohort.topics) for reason in alternative.reasons]
    step = None
    if not alternative.is_current:
        step = swap(fit, mentee.pk, alternative.mentor_id, cohort.assignment, pinned=cohort.pinned)
    notes = [", ".join(met_topics(reasons)) or why(reasons[:1]), _room(alternative, step, cohort)]
    difference = alternative.difference
    return Option(
        mentor=mentor,
        score=alternative.score,
        difference="" if not difference else f"{difference:+d}".replace("-", "−"),
        note=" · ".join(filter(None, notes)),
        is_current=alternative.is_current,
        act="" if step is None else "exchange" if len(step.moves) > 1 else "choose",
    )


def _room(alternative, step, cohort):
    if alternative.is_current:
        return _("now")
    if alternative.free_places:
        return ngettext("%(count)d free place", "%(count)d free places", alternative.free_places) % {
            "count": alternative.free_places
        }
    if step is None:
        return _("no places")
    moved = cohort.people[step.moves[1].mentee_id].person.list_name
    if step.moves[1].to_mentor_id is None:
        return _("no places; %(name)s would stay without a mentor") % {"name": moved}
    new = cohort.people[step.moves[1].to_mentor_id].person.list_name
    return _("no places; %(name)s would go to %(mentor)s") % {"name": moved, "mentor": new}
