"""Who has agreed with a plan and whom it waits for, as its page shows it."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from pairs.enums import PlanState
from pairs.models import PairMember

PLAN_MARKS = {PlanState.DRAFT: "plan", PlanState.AGREED: "now", PlanState.APPROVED: "done"}


@dataclass(frozen=True)
class Side:
    """A member with what they have said; ``may_record`` and ``may_take_back`` are about paper, and so the curator's."""

    member: PairMember
    state: str
    words: str
    is_own: bool
    may_record: bool
    may_take_back: bool

    @property
    def name(self):
        return self.member.participation.person.list_name


@dataclass(frozen=True)
class Standing:
    """A plan's mark and word."""

    state: str
    label: str


def standing_of(plan, pair):
    """What is said of a plan in a list: no plan, how many have agreed, in an order, approved. ``plan`` may be ``None``;
    ``pair`` is read with its people, the plan with its agreements."""
    if plan is None:
        return Standing("plan", _("No plan"))
    if plan.state == PlanState.AGREED and plan.order_id:
        return Standing("wait", _("In an order"))
    if plan.is_open and plan.agreed_count:
        figures = {"done": plan.agreed_count, "total": len(pair.present_members)}
        return Standing("wait" if pair.is_settled else "plan", _("Agreed: %(done)d of %(total)d") % figures)
    return Standing(PLAN_MARKS[plan.state], plan.get_state_display().capitalize())


def sides_of(plan, pair, user, *, is_curator):
    """``Side`` of every member of ``pair``; the plan is read with ``agreements__recorded_by`` and its items."""
    agreements = {row.member_id: row for row in plan.agreements.all()}
    waiting = {member for member in pair.present_members if pair.is_settled and plan.waits_for(member)}
    is_recording = is_curator and pair.is_settled and plan.is_open and plan.total > 0
    is_loose = pair.is_settled and plan.state != PlanState.APPROVED and plan.order_id is None
    own = pair.member_of(user)
    sides = []
    for member in pair.present_members:
        agreement = agreements.get(member.pk)
        sides.append(
            Side(
                member=member,
                state="done" if agreement else "wait" if member in waiting else "plan",
                words=_words(agreement, waits=member in waiting),
                is_own=agreement is not None and member == own and not agreement.is_on_paper and is_loose,
                may_record=is_recording and agreement is None,
                may_take_back=is_curator and is_loose and agreement is not None and agreement.is_on_paper,
            )
        )
    return sides


def _words(agreement, *, waits):
    if agreement is None:
        return _("the plan waits for the agreement") if waits else _("has not agreed yet")
    day = date_format(agreement.agreed_at, "j E")
    if agreement.is_on_paper:
        return _("on paper, recorded by %(who)s on %(day)s") % {"who": agreement.recorded_by.short_name, "day": day}
    return _("agreed on %(day)s") % {"day": day}
