"""The kinds of events that pairs, their meetings and plans carry out."""

from functools import partial

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from documents.enums import WITH_DIRECTOR
from pairs.enums import MeetingKind, PairState
from pairs.health import FINE
from pairs.models import Pair
from pairs.queries import held_by_kind, mentees_without_pair, on_track, pair_rows, plan_figures, signals_of
from participants.enums import ParticipationRole
from participants.roll import roll_of
from roadmap.enums import Audience
from roadmap.kinds import Action, EventKind, Measure, register, shared

NAMED = 5
DELIVERY_GOAL = 90  # percent of tasks: the goal of the target model


def _go(name, label):
    """A screen at an address of the programme."""
    return lambda programme, event: Action(label, reverse(name, args=[programme.pk]))


def _general(measure):
    return {Audience.NOBODY: (measure,)}


def measure_matching(programme, *, label):
    roll, mentees = roll_of(programme), {"takes_part": True, "role": ParticipationRole.MENTEE}
    settled = roll.count(has_settled_pair=True, **mentees)
    return _general(Measure(label, settled, roll.count(**mentees), partial(_unmatched, programme)))


def _unmatched(programme):
    rows = mentees_without_pair(programme).select_related("person")[:NAMED]
    return [Action(row.person.list_name, row.get_absolute_url()) for row in rows]


def _states(programme):
    """{"total", "working", "waiting"}: pairs decided upon, at work, and in an order on the director's desk."""
    pairs = [pair for pair in pair_rows(programme) if pair.is_settled]
    on_desk = [pair for pair in pairs if pair.order and pair.order.state in WITH_DIRECTOR]
    return {
        "total": len(pairs),
        "working": sum(pair.state == PairState.WORKING for pair in pairs),
        "waiting": sum(pair.state == PairState.UNDER_ORDER for pair in on_desk),
    }


def measure_order(programme):
    """Pairs under a signed order of all that were decided upon; a draft on the director's desk is waited for."""
    found = shared(programme, "pair_states", _states)
    waits = found["waiting"] > 0 and found["working"] + found["waiting"] == found["total"]
    return _general(Measure(_("Pairs under order"), found["working"], found["total"], waits=waits))


def measure_meetings(programme, *, kind):
    """Nothing to count where the school keeps no journal: evidence decides."""
    if not programme.keeps_journal:
        return {}
    held = shared(programme, "held_by_kind", held_by_kind)
    working = shared(programme, "pair_states", _states)["working"]
    return _general(Measure(_("Pairs that have met"), held.get(kind, 0), working))


def measure_work(programme):
    """While the pairs work: who has met, and, once there are pairs to judge, how many are on track."""
    found = measure_meetings(programme, kind=MeetingKind.REGULAR)
    good, judged = on_track(programme)
    if not judged:
        return found
    health = Measure(_("Pairs on track"), good, judged, partial(_in_trouble, programme), is_told=False)
    return {audience: (*measures, health) for audience, measures in found.items()}


def _in_trouble(programme):
    keys = [pair.pk for pair, signal in signals_of(programme) if signal.health not in FINE][:NAMED]
    rows = Pair.objects.filter(pk__in=keys).with_people()
    return [Action(str(pair), pair.get_absolute_url()) for pair in rows]


def measure_plans(programme):
    figures = plan_figures(programme)
    return _general(Measure(_("Plans agreed"), figures["agreed"], figures["working"]))


def measure_approval(programme):
    figures = plan_figures(programme)
    return _general(Measure(_("Plans approved"), figures["approved"], figures["working"]))


def measure_delivery(programme):
    """Tasks done, each by its grade, of the share the target model asks for: 90 % of all, rounded up."""
    figures = plan_figures(programme)
    goal = -(-figures["items"] * DELIVERY_GOAL // 100)
    return _general(Measure(_("Tasks of the plans done"), min(int(figures["points"]), goal), goal))


MEETINGS = (
    ("first_meeting", MeetingKind.FIRST, _("first meetings")),
    ("trial_meeting", MeetingKind.TRIAL, _("trial meetings")),
    ("planning_meeting", MeetingKind.PLANNING, _("planning meetings")),
    ("regular_meetings", MeetingKind.REGULAR, _("regular meetings")),
    ("final_meeting", MeetingKind.FINAL, _("final meetings")),
)

register(
    EventKind(
        "matching",
        _("matching"),
        screen=_go("pairs:board", _("Match the pairs")),
        evidence=_("list of pairs"),
        measure=partial(measure_matching, label=_("Confirmed")),
    ),
    EventKind(
        "support_unmatched",
        _("support of those without a pair"),
        screen=_go("pairs:board", _("Find mentors")),
        evidence=_("list of those without a pair"),
        measure=partial(measure_matching, label=_("Mentees with a pair")),
    ),
    EventKind(
        "pair_order",
        _("order fixing the pairs"),
        screen=_go("pairs:order", _("Prepare the order")),
        evidence=_("signed order"),
        measure=measure_order,
    ),
    EventKind(
        "individual_plans",
        _("individual plans"),
        screen=_go("pairs:plans", _("Open the plans")),
        evidence=_("individual plans"),
        measure=measure_plans,
    ),
    EventKind(
        "plan_approval",
        _("approval of individual plans"),
        screen=_go("pairs:plans", _("Approve the plans")),
        evidence=_("signed order"),
        measure=measure_approval,
    ),
    EventKind(
        "plan_delivery",
        _("delivery of individual plans"),
        screen=_go("pairs:plans", _("Open the plans")),
        evidence=_("plans with results"),
        measure=measure_delivery,
    ),
    *(
        EventKind(
            key,
            label,
            screen=lambda programme, event, kind=kind: Action(
                pgettext_lazy("journal of meetings", "Open the journal"),
                f"{reverse('pairs:meetings', args=[programme.pk])}?kind={kind.value}",
            ),
            evidence=_("journal of meetings"),
            measure=measure_work if kind == MeetingKind.REGULAR else partial(measure_meetings, kind=kind),
        )
        for key, kind, label in MEETINGS
    ),
)
