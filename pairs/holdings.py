"""What pairs keep on a person: with whom, the meetings they had part in, the tasks of the plan."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from pairs.enums import MeetingState, PairState
from pairs.models import PairMember
from participants.personal_data import Holding, Record, holds


@holds(50)
def pairs(person, reading):
    """What went on before the person came or after they left is not theirs; of a group's other mentees, no names."""
    members = list(
        PairMember.objects.filter(participation__person=person)
        .exclude(pair__state=PairState.PROPOSED)
        .select_related("pair__programme", "pair__order", "pair__plan", "participation")
        .prefetch_related("pair__members__participation__person", "pair__meetings__attendances", "pair__plan__items")
        .order_by("pair_id")
    )
    yield Holding("pairs", _("Pairs"), [Record(_name(member), _facts(member)) for member in members])
    meetings = [_meeting(member, meeting) for member in members for meeting in _meetings_of(member)]
    yield Holding("meetings", _("Meetings"), meetings)
    plans = [member.pair.plan for member in members if member.left_on is None and hasattr(member.pair, "plan")]
    yield Holding("plans", _("Individual plans"), [_plan(plan) for plan in plans if plan.goal or plan.total])


def _name(member):
    """«Рожкова Ульяна — Цветкова Ульяна», «Лев Бегунов — Цветкова Ульяна и ещё 2»: a mentor knows whom they lead."""
    pair = member.pair
    if member.is_mentor:
        return f"{pair.mentor_names} — {pair.mentee_names}"
    own, others = member.participation.person.list_name, len(pair.mentees) - 1
    if others > 0:
        own = ngettext("%(name)s and %(n)d more", "%(name)s and %(n)d more", others) % {"name": own, "n": others}
    return f"{pair.mentor_names} — {own}"


def _facts(member):
    pair = member.pair
    return [
        (_("programme"), f"{pair.programme.name}, {pair.programme.year}"),
        (_("state"), pair.get_state_display()),
        (_("works from"), member.joined_on or pair.started_on),
        (_("ended on"), member.left_on or pair.ended_on),
        (_("why it ended"), "" if member.left_on else pair.end_reason),
        (pgettext("decree", "order"), pair.order.title if pair.order else ""),
    ]


def _meetings_of(member):
    """Of the time the person belonged to the pair, and, where attendance was noted, those they were named at."""
    for meeting in member.pair.meetings.all():
        is_before = member.joined_on and meeting.held_on < member.joined_on
        is_after = member.left_on and meeting.held_on > member.left_on
        named = {row.participation_id for row in meeting.attendances.all()}
        if not (is_before or is_after) and (not named or member.participation_id in named):
            yield meeting


def _meeting(member, meeting):
    """What was done, and whether the person came and how they marked it; the other side's marks are theirs."""
    facts = [(_("what was done"), meeting.summary)] if meeting.state == MeetingState.HELD else []
    for row in meeting.attendances.all():
        if row.participation_id == member.participation_id:
            facts += [(_("came"), row.has_come), (_("mark"), row.mark)]
    title = f"{meeting.held_on:%d.%m.%Y}, {meeting.get_kind_display()}"
    return Record(title, [(_("state"), meeting.get_state_display()), (_("place"), meeting.place), *facts])


def _plan(plan):
    items = [
        (item.task, "; ".join(filter(None, [item.planned_result, item.actual_result, item.get_state_display()])))
        for item in plan.items.all()
    ]
    return Record(plan.goal or _("Individual plan"), items)
