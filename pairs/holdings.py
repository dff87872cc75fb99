"""What pairs keep on a person: with whom, the meetings and the tasks of the plan."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from pairs.enums import MeetingState, PairState
from pairs.models import Pair
from participants.personal_data import Holding, Record, holds


@holds(50)
def pairs(person, reading):
    rows = list(
        Pair.objects.filter(members__participation__person=person)
        .exclude(state=PairState.PROPOSED)
        .with_people()
        .select_related("programme", "order", "plan")
        .prefetch_related("meetings__attendances", "plan__items")
        .order_by("pk")
    )
    own = set(person.participations.values_list("pk", flat=True))
    yield Holding("pairs", _("Pairs"), [Record(_name(pair), _facts(pair)) for pair in rows])
    meetings = [_meeting(pair, meeting, own) for pair in rows for meeting in pair.meetings.all()]
    yield Holding("meetings", _("Meetings"), meetings)
    plans = [pair.plan for pair in rows if hasattr(pair, "plan")]
    yield Holding("plans", _("Individual plans"), [_plan(plan) for plan in plans if plan.goal or plan.total])


def _name(pair):
    return f"{pair.mentor_names} — {pair.mentee_names}"


def _facts(pair):
    return [
        (_("programme"), f"{pair.programme.name}, {pair.programme.year}"),
        (_("state"), pair.get_state_display()),
        (_("works from"), pair.started_on),
        (_("ended on"), pair.ended_on),
        (_("why it ended"), pair.end_reason),
        (pgettext("decree", "order"), pair.order.title if pair.order else ""),
    ]


def _meeting(pair, meeting, own):
    """What was done, and whether the person came and how they marked it; the other side's marks are theirs."""
    facts = [(_("what was done"), meeting.summary)] if meeting.state == MeetingState.HELD else []
    for row in meeting.attendances.all():
        if row.participation_id in own:
            facts += [(_("came"), row.has_come), (_("mark"), row.mark)]
    title = f"{meeting.held_on:%d.%m.%Y}, {meeting.get_kind_display()}"
    return Record(title, [(_("state"), meeting.get_state_display()), (_("place"), meeting.place), *facts])


def _plan(plan):
    items = [
        (item.task, "; ".join(filter(None, [item.planned_result, item.actual_result, item.get_state_display()])))
        for item in plan.items.all()
    ]
    return Record(plan.goal or _("Individual plan"), items)
