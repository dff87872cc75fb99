"""From confirmed pairs to the order that fixes them, and telling people. Approving and telling are separate acts."""

from dataclasses import dataclass
from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

from documents.actions import compose_order, delete_draft
from documents.enums import OrderKind, OrderState
from documents.models import Order
from documents.papers import day_in_words
from mentoring.kit.errors import Refused
from organisations.enums import Role
from organisations.models import AuditEntry, Membership
from organisations.outbox import tell, write_letter
from pairs.actions.board import one_at_a_time
from pairs.enums import PairState, PlanState
from pairs.models import IndividualPlan, Pair, PairMember
from pairs.queries import mentees_without_pair
from participants.enums import PersonGroup
from participants.gate import missing_papers_for
from roadmap.actions import close_events_with_order
from roadmap.models import Event

FIRST_MEETING_TERM = timedelta(days=14)
PLANS_TERM = timedelta(days=28)


@dataclass(frozen=True)
class OrderPlan:
    """What an order would hold now: ``ready`` pairs, and ``waiting`` ones with the papers they lack."""

    ready: list
    waiting: list  # (pair, [(participation, Missing)])


def plan_order(programme):
    """The ``OrderPlan`` of the confirmed pairs that no order has taken yet."""
    pairs = list(
        Pair.objects.filter(programme=programme)
        .awaiting_order()
        .with_people()
        .select_related("format")
        .order_by("confirmed_at", "pk")
    )
    missing = missing_papers_of_pairs(pairs)
    return OrderPlan(
        ready=[pair for pair in pairs if not missing[pair.pk]],
        waiting=[(pair, missing[pair.pk]) for pair in pairs if missing[pair.pk]],
    )


def missing_papers_of_pairs(pairs):
    """{pair key: [(participation, Missing)]} for pairs read ``with_people``."""
    people = {row.pk: row for pair in pairs for row in (*pair.mentors, *pair.mentees)}
    missing = missing_papers_for(people.values())
    return {
        pair.pk: [(row, paper) for row in (*pair.mentors, *pair.mentees) for paper in missing[row.pk]] for pair in pairs
    }


def compose_pairs_order(programme, *, by):
    """A draft of the order fixing every confirmed pair whose papers are there; the pairs wait in it.

    A returned draft of the same kind is replaced: its pairs were released and stand here again."""
    with one_at_a_time(programme):
        plan = plan_order(programme)
        if not plan.ready:
            raise Refused(
                gettext_lazy("There is no confirmed pair with all the consents yet."), code="no_pairs_for_order"
            )
        _drop_released_drafts(programme, OrderKind.PAIRS, by=by)
        dates = _dates(programme)
        order = compose_order(
            programme.organisation,
            OrderKind.PAIRS,
            by=by,
            fields=_fields(programme, dates, plan.ready, by=by),
            school_year=programme.school_year,
            annex=_annex(plan.ready),
            context={
                "programme": programme.pk,
                "event": _event_key(programme, "pair_order"),
                "starts_on": dates["starts_on"].isoformat(),
                "ends_on": dates["ends_on"].isoformat(),
            },
            due_on=_event_due(programme, "pair_order"),
            readers=_readers(programme),
        )
        for pair in plan.ready:
            pair.move(PairState.UNDER_ORDER, expected=[PairState.CONFIRMED], order=order)
        AuditEntry.objects.bulk_record(by, "pair.put_in_order", plan.ready, order=order.pk)
    return order


def put_pairs_to_work(order, by):
    """The signed ``order`` is in force: its pairs work from the day it names, people are told, events are proved."""
    pairs = list(order.pairs.select_for_update(of=("self",)).select_related("programme__organisation").order_by("pk"))
    for pair in pairs:
        pair.move(
            PairState.WORKING,
            expected=[PairState.UNDER_ORDER],
            started_on=order.context["starts_on"],
            ends_on=order.context["ends_on"],
        )
    AuditEntry.objects.bulk_record(by, "pair.works", pairs, order=order.pk)
    PairMember.objects.filter(pair__in=pairs, joined_on=None).update(joined_on=order.context["starts_on"])
    programme = pairs[0].programme
    close_events_with_order(programme, order=order, kinds=kinds_proved(programme), by=by)
    text = _("Your pair is fixed by order No. %(number)s. Agree on the first meeting.") % {"number": order.number}
    tell_members([pair.pk for pair in pairs], text, f"pair-order:{order.pk}")


def kinds_proved(programme):
    """Event kinds an order about pairs proves: that of the order itself, and the matching once nobody is left."""
    return ["pair_order"] if mentees_without_pair(programme).exists() else ["pair_order", "matching"]


def release_pairs(order):
    """The draft was returned or deleted: its pairs are confirmed as before and may be changed."""
    pairs = list(order.pairs.select_for_update(of=("self",)))
    for pair in pairs:
        pair.move(PairState.CONFIRMED, expected=[PairState.UNDER_ORDER], order=None)


def publish_pairs(programme, *, by):
    """Announce every settled pair that was not announced yet. Returns the pairs announced."""
    with one_at_a_time(programme):
        pairs = list(to_announce(programme).select_for_update(of=("self",)))
        if not pairs:
            raise Refused(gettext_lazy("All pairs have been announced already."), code="nothing_to_announce")
        Pair.objects.filter(pk__in=[pair.pk for pair in pairs]).update(published_at=timezone.now())
        AuditEntry.objects.bulk_record(by, "pair.announced", pairs)
        tell_members([pair.pk for pair in pairs], "", "pair-announced")
    return pairs


def to_announce(programme):
    """Pairs decided upon, of which nobody was told."""
    states = [PairState.CONFIRMED, PairState.UNDER_ORDER, PairState.WORKING]
    return Pair.objects.filter(programme=programme, state__in=states, published_at=None)


def tell_members(pairs, text, reason):
    """Tell everyone in ``pairs`` (keys), their guardians too: in the product, or by letter to those without an account.

    Each is told who their mentor or mentee is, after ``text`` when there is one."""
    for pair in Pair.objects.filter(pk__in=pairs).select_related("programme__organisation").with_guardians():
        organisation = pair.programme.organisation
        for person, said, url in _messages(pair, text):
            key = f"{reason}:{pair.pk}"
            if person.user_id:
                tell([person.user], reason=key, text=said, url=url, organisation=organisation)
            elif person.email:
                write_letter(
                    f"{key}:{person._meta.model_name}:{person.pk}",
                    to=person.email,
                    subject=_("Mentoring at school: your pair"),
                    body=f"{said}\n\n{organisation.name}",
                    organisation=organisation,
                )


def _messages(pair, text):
    """(person or guardian, what they are told, where it leads) for everyone the pair concerns."""
    url = pair.get_absolute_url()
    for mentor in pair.mentors:
        yield mentor.person, _joined(text, _("You mentor: %(names)s") % {"names": pair.mentee_names}), url
    for mentee in pair.mentees:
        person, names = mentee.person, {"names": pair.mentor_names}
        is_pupil = person.group == PersonGroup.STUDENT
        told = pgettext("to a pupil", "Your mentor: %(names)s") if is_pupil else _("Your mentor: %(names)s")
        yield person, _joined(text, told % names), url
        for guardian in person.guardians.all() if person.is_minor else ():
            about = {"child": person.first_name, **names}
            yield guardian, _joined(text, _("The mentor of %(child)s: %(names)s") % about), reverse("front_door")


def _joined(text, told):
    return f"{text} {told}" if text else told


# --- the order about individual plans ---------------------------------------------------------------------------------
def plans_for_order(programme):
    """Plans both sides agreed upon, in no order yet."""
    return (
        IndividualPlan.objects.filter(pair__programme=programme, state=PlanState.AGREED, order=None)
        .select_related("pair__format")
        .prefetch_related("items", "pair__members__participation__person")
        .order_by("pair")
    )


def compose_plans_order(programme, *, by):
    """A draft of the order approving every agreed plan."""
    with one_at_a_time(programme):
        plans = list(plans_for_order(programme))
        if not plans:
            raise Refused(gettext_lazy("No plan has been agreed upon yet."), code="no_plans_for_order")
        _drop_released_drafts(programme, OrderKind.INDIVIDUAL_PLANS, by=by)
        order = compose_order(
            programme.organisation,
            OrderKind.INDIVIDUAL_PLANS,
            by=by,
            fields={"school_year": str(programme.year)},
            school_year=programme.school_year,
            annex={
                "title": _("LIST\nof individual mentoring plans"),
                "columns": [
                    {"title": _("Mentor"), "width": 46},
                    {"title": _("Mentee"), "width": 46},
                    {"title": _("Goal")},
                    {"title": _("Tasks"), "width": 20},
                ],
                "rows": [
                    [plan.pair.mentor_names, plan.pair.mentee_names, plan.goal or "—", str(len(plan.items.all()))]
                    for plan in plans
                ],
            },
            context={"programme": programme.pk, "event": _event_key(programme, "plan_approval")},
            readers=_readers(programme),
        )
        IndividualPlan.objects.filter(pk__in=[plan.pk for plan in plans]).update(order=order)
        AuditEntry.objects.bulk_record(by, "plan.put_in_order", plans, order=order.pk)
    return order


def approve_plans(order, by):
    """The signed ``order`` approves its plans."""
    plans = list(order.plans.select_for_update(of=("self",)).select_related("pair__programme__organisation"))
    order.plans.update(state=PlanState.APPROVED)
    AuditEntry.objects.bulk_record(by, "plan.approved", plans, order=order.pk)
    programme = plans[0].pair.programme
    close_events_with_order(programme, order=order, kinds=["plan_approval", "individual_plans"], by=by)


def release_plans(order):
    order.plans.update(order=None)


# --- what is written into the drafts ----------------------------------------------------------------------------------
def pairs_phrase(pairs):
    """«24 наставнические пары и 2 группы», in the accusative the order asks for."""
    groups = sum(pair.is_group for pair in pairs)
    couples = len(pairs) - groups
    said = []
    if couples:
        said.append(ngettext("%(count)d mentoring pair", "%(count)d mentoring pairs", couples) % {"count": couples})
    if groups:
        said.append(ngettext("%(count)d mentoring group", "%(count)d mentoring groups", groups) % {"count": groups})
    return pgettext("pairs and groups", " and ").join(said)


def _fields(programme, dates, pairs, *, by):
    membership = Membership.objects.holding(Role.CURATOR, programme.organisation).filter(user=by).first()
    basis = _basis(programme)
    return {
        "school_year": str(programme.year),
        "basis": basis,
        "pairs_phrase": pairs_phrase(pairs),
        "starts_on": day_in_words(dates["starts_on"]),
        "ends_on": day_in_words(dates["ends_on"]),
        "first_meeting_by": day_in_words(dates["first_meeting_by"]),
        "plans_by": day_in_words(dates["plans_by"]),
        "curator": by.signature_name,
        "curator_post": membership.title if membership else _("curator"),
    }


def _basis(programme):
    """«в соответствии с приказом от … № …, », when a signed order approved the roadmap; nothing otherwise."""
    order = programme.roadmap.order if programme.roadmap else None
    if order is None or order.state != OrderState.IN_FORCE:
        return ""
    return _("by the order of %(date)s No. %(number)s, ") % {
        "date": day_in_words(order.issued_on),
        "number": order.number,
    }


def _dates(programme):
    """When the pairs work, first meet and hand in their plans: as the roadmap has it, where it is still to come."""
    today = programme.organisation.today
    starts_on = max(today, programme.starts_on)
    ends_on = max(_event_due(programme, "final_meeting") or programme.ends_on, starts_on)
    first = _event_due(programme, "first_meeting", after=today) or today + FIRST_MEETING_TERM
    plans = _event_due(programme, "individual_plans", after=first) or first + PLANS_TERM - FIRST_MEETING_TERM
    return {
        "starts_on": starts_on,
        "ends_on": ends_on,
        "first_meeting_by": min(first, ends_on),
        "plans_by": min(plans, ends_on),
    }


def _event_of(programme, kind):
    return Event.objects.of(programme).of_kind(kind).first() if programme.roadmap else None


def _event_key(programme, kind):
    event = _event_of(programme, kind)
    return event.pk if event else None


def _event_due(programme, kind, *, after=None):
    event = _event_of(programme, kind)
    due = event.due_on if event else None
    return due if due and (after is None or due > after) else None


def _annex(pairs):
    return {
        "title": _("LIST\nof mentoring pairs and groups"),
        "columns": [
            {"title": _("Full name of the mentor"), "width": 38},
            {"title": _("Class or post"), "width": 30},
            {"title": _("Full name of the mentee"), "width": 38},
            {"title": _("Class"), "width": 17},
            {"title": _("Format of mentoring")},
        ],
        "rows": [
            [
                ", ".join(row.person.full_name for row in pair.mentors),
                ", ".join(row.person.where for row in pair.mentors),
                ", ".join(row.person.full_name for row in pair.mentees),
                ", ".join(row.person.where for row in pair.mentees),
                str(pair.format) if pair.format_id else "—",
            ]
            for pair in pairs
        ],
    }


def _readers(programme):
    return [row.user for row in Membership.objects.holding(Role.CURATOR, programme.organisation).select_related("user")]


def _drop_released_drafts(programme, kind, *, by):
    """Returned drafts of ``kind`` hold nothing any more: what they were about is in the new one."""
    for draft in Order.objects.filter(
        kind=kind, state__in=[OrderState.RETURNED], organisation=programme.organisation, pairs=None, plans=None
    ):
        if draft.context.get("programme") == programme.pk:
            delete_draft(draft, by=by)
