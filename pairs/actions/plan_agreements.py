"""Who agrees with a plan. Each member does by themselves; the curator records what was signed on paper."""

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from organisations.outbox import tell
from pairs.enums import PlanState
from pairs.models import IndividualPlan, Pair, PlanAgreement
from participants.enums import PersonGroup

ON_PAPER = {True: "plan.mentor_agreed_on_paper", False: "plan.mentee_agreed_on_paper"}  # whether it is a mentor


@transaction.atomic
def agree_plan(pair, *, by):
    """``by``, a member of ``pair``, agrees with its plan as it stands; a second click changes nothing.

    Once every member has agreed, the plan is ready for the order."""
    pair = _locked(pair)
    member = pair.member_of(by)
    if member is None:
        raise Refused(
            gettext_lazy("Only members of the pair agree with its plan. Record what they signed on paper."),
            code="not_a_member",
        )
    plan = _plan_with_tasks(pair)
    if not plan.agreements.filter(member=member).exists():
        _keep(plan, pair, [PlanAgreement(plan=plan, member=member)], by=by)
        AuditEntry.record(by, "plan.agreed", plan)


@transaction.atomic
def agree_on_paper(pair, members, *, by):
    """The printed plan was signed by ``members`` (keys), who have not agreed in the product."""
    pair = _locked(pair)
    plan = _plan_with_tasks(pair)
    agreed = set(plan.agreements.values_list("member", flat=True))
    rows = [member for member in pair.present_members if member.pk in set(members) - agreed]
    if not rows:
        raise Refused(gettext_lazy("This agreement is recorded already."), code="agreed_already")
    _keep(plan, pair, [PlanAgreement(plan=plan, member=member, recorded_by=by) for member in rows], by=by)
    for member in rows:
        AuditEntry.record(by, ON_PAPER[member.is_mentor], plan, member=member.pk)


@transaction.atomic
def take_back_agreement(pair, *, by):
    """``by`` does not agree after all, as long as no order holds the plan."""
    _take_back(pair, {"member__in": pair.members.of_user(by), "recorded_by": None}, by=by)


@transaction.atomic
def take_back_paper(pair, members, *, by):
    """What was recorded as signed on paper by ``members`` (keys) was not."""
    _take_back(pair, {"member__in": members, "recorded_by__isnull": False}, by=by)


def pair_that_plans(pair):
    """The row of ``pair`` under lock; refused when it is not settled yet, or its work is over."""
    pair = Pair.objects.select_for_update(of=("self",)).select_related("programme__organisation").get(pk=pair.pk)
    if pair.has_ended:
        raise Refused(gettext_lazy("The work of this pair is over: its plan stays as it is."), code="pair_ended")
    if not pair.is_settled:
        raise Refused(
            gettext_lazy("The pair is only proposed: it draws up its plan once it is confirmed."), code="pair_proposed"
        )
    return pair


def drop_agreements(plan, *, by):
    """Everybody is to agree anew; those who had agreed are told."""
    person = "member__participation__person"
    rows = list(plan.agreements.select_related(f"{person}__user", f"{person}__home__user"))
    plan.agreements.all().delete()
    for row in rows:
        _ask(row.member, plan, by, f"plan-changed:{row.pk}", changed=True)


def _locked(pair):
    return Pair.objects.with_people().get(pk=pair_that_plans(pair).pk)


def _plan_of(pair):
    """The plan under lock, or ``None``: an order may be taking it at this moment."""
    return IndividualPlan.objects.select_for_update(of=("self",)).filter(pair=pair).first()


def _plan_with_tasks(pair):
    plan = _plan_of(pair)
    if plan is None or not plan.items.exists():
        raise Refused(gettext_lazy("Add at least one task first."), code="plan_empty")
    return plan


def _keep(plan, pair, agreements, *, by):
    """Write the agreements down; with the last one the plan is agreed upon, after the first the others are asked."""
    is_first = not plan.agreements.exists()
    PlanAgreement.objects.bulk_create(agreements)
    agreed = set(plan.agreements.values_list("member", flat=True))
    waiting = [member for member in pair.present_members if member.pk not in agreed]
    if not waiting:
        plan.state = PlanState.AGREED
        plan.save(update_fields=["state"])
    elif is_first:
        first = plan.agreements.first()
        for member in waiting:
            _ask(member, plan, by, f"plan-offered:{first.pk}")


def _take_back(pair, which, *, by):
    pair = _locked(pair)
    plan = _plan_of(pair)
    rows = plan.agreements.filter(**which) if plan else PlanAgreement.objects.none()
    if not rows.exists():
        raise Refused(gettext_lazy("There is no such agreement any more."), code="not_agreed")
    if plan.order_id:
        raise Refused(gettext_lazy("The plan is in an order and is not changed any more."), code="plan_in_order")
    rows.delete()
    plan.state = PlanState.DRAFT
    plan.save(update_fields=["state"])
    AuditEntry.record(by, "plan.agreement_taken_back", plan)


def _ask(member, plan, by, reason, *, changed=False):
    """Tell a member with an account that the plan waits for them; whoever did the deed knows it."""
    person = member.participation.person
    if person.account_id in (None, by.pk):
        return
    is_pupil = person.group == PersonGroup.STUDENT
    if changed:
        adult = _("The plan of your pair has been changed. Read it and agree with it anew.")
        text = pgettext("to a pupil", "The plan of your pair has been changed. Read it and agree with it anew.")
    else:
        adult = _("The plan of your pair is ready. Read it and agree with it.")
        text = pgettext("to a pupil", "The plan of your pair is ready. Read it and agree with it.")
    tell(
        [person.account],
        reason=reason,
        text=text if is_pupil else adult,
        url=reverse("pairs:plan", args=[plan.pair_id]),
        organisation=plan.pair.programme.organisation,
    )
