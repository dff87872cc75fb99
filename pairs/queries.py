"""Read-outs over pairs: counts of a programme, who is left, how each pair is doing, what a member's cabinet shows."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Prefetch, Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from organisations.access import Relation
from pairs.enums import LIVING_STATES, SETTLED_STATES, MeetingKind, MeetingState, PairState, PlanState
from pairs.health import Health, signal_of
from pairs.models import IndividualPlan, Meeting, Pair, PairMember
from participants.models import Participation
from roadmap.kinds import shared


@dataclass(frozen=True)
class PairCounts:
    """How a programme's mentees and pairs stand, in one look."""

    mentees: int
    with_settled_pair: int
    proposed: int
    confirmed: int
    under_order: int
    working: int

    @property
    def settled(self):
        return self.confirmed + self.under_order + self.working


def counts(programme):
    """``PairCounts``: three queries."""
    by_state = dict(Pair.objects.filter(programme=programme).order_by().values_list("state").annotate(Count("pk")))
    mentees = Participation.objects.filter(programme=programme).mentees().active()
    return PairCounts(
        mentees=mentees.count(),
        with_settled_pair=mentees.filter(has_pair(SETTLED_STATES)).count(),
        proposed=by_state.get(PairState.PROPOSED, 0),
        confirmed=by_state.get(PairState.CONFIRMED, 0),
        under_order=by_state.get(PairState.UNDER_ORDER, 0),
        working=by_state.get(PairState.WORKING, 0),
    )


def has_pair(states=LIVING_STATES):
    """The condition that a participation is in a pair in one of ``states`` now."""
    return Exists(PairMember.objects.filter(participation=OuterRef("pk"), is_current=True, pair__state__in=states))


def mentees_without_pair(programme):
    """Mentees whose pair is not settled: nobody is proposed, or the proposal waits for a decision."""
    return Participation.objects.filter(programme=programme).mentees().active().filter(~has_pair(SETTLED_STATES))


def pair_rows(programme):
    """Every pair ``with_meetings``, ``with_marks``, ``with_plans``, ``with_answers`` and its order, without its people:
    read once for a page."""
    return shared(programme, "pair rows", _read_rows)


def _read_rows(programme):
    rows = Pair.objects.filter(programme=programme).with_meetings().with_marks().with_plans().with_answers()
    return list(rows.select_related("order"))


def silent_pairs(programme):
    """Working pairs that have not met for the programme's signal days, the longest silence first; without people."""
    silent = [(pair, signal) for pair, signal in signals_of(programme) if signal.health == Health.SILENT]
    return [pair for pair, _signal in sorted(silent, key=lambda found: -found[1].days)]


def unhappy_pairs(programme):
    """(pair, ``Signal``) of working pairs with low marks, the lowest first; without people."""
    low = [found for found in signals_of(programme) if found[1].health == Health.UNHAPPY]
    return sorted(low, key=lambda found: found[1].mark)


def signals_of(programme):
    """(pair, ``Signal``) of every working pair; nothing where the school keeps no journal to tell from."""
    today = programme.organisation.today
    signals = ((pair, signal_of(pair, programme, today)) for pair in pair_rows(programme))
    return [(pair, signal) for pair, signal in signals if signal]


def on_track(programme):
    """(pairs on track, pairs that can be judged): of a pair that has just begun it is too early to tell."""
    judged = [signal for _pair, signal in signals_of(programme) if signal.health != Health.TOO_EARLY]
    return sum(signal.health == Health.ON_TRACK for signal in judged), len(judged)


def asked_pairs(programme):
    """Announced pairs whose work has not begun and that somebody has not accepted yet; none where nobody is asked."""
    if not programme.asks_both_sides:
        return Pair.objects.none()
    silent = PairMember.objects.filter(pair=OuterRef("pk"), left_on=None).exclude(is_willing=True)
    rows = Pair.objects.filter(programme=programme, state__in=[PairState.CONFIRMED, PairState.UNDER_ORDER])
    return rows.filter(Exists(silent), published_at__isnull=False)


def pairs_without_plan(programme):
    """Working pairs without a plan agreed upon."""
    return Pair.objects.filter(programme=programme).working().filter(Q(plan=None) | Q(plan__state="draft"))


# --- figures for the roadmap ------------------------------------------------------------------------------------------
def held_by_kind(programme):
    """{kind: working pairs that held it}: one query for all kinds."""
    rows = Meeting.objects.held().filter(pair__programme=programme, pair__state=PairState.WORKING)
    return dict(rows.order_by().values_list("kind").annotate(Count("pair", distinct=True)))


def plan_figures(programme):
    """{"working", "agreed", "approved", "items", "done", "points"}: of the plans of working pairs; ``points`` are what
    the tasks done count for by their grades."""
    working = [pair for pair in pair_rows(programme) if pair.state == PairState.WORKING]
    return {
        "working": len(working),
        "agreed": sum(pair.plan_state in (PlanState.AGREED, PlanState.APPROVED) for pair in working),
        "approved": sum(pair.plan_state == PlanState.APPROVED for pair in working),
        "items": sum(pair.plan_items for pair in working),
        "done": sum(pair.plan_items_done for pair in working),
        "points": sum(pair.plan_points or 0 for pair in working),
    }


COMING_DAYS, COMING_SHOWN = 14, 20


def meetings_to_come(programme):
    """Planned meetings of the next two weeks with their pairs, the nearest first."""
    today = programme.organisation.today
    rows = Meeting.objects.filter(
        pair__programme=programme, state=MeetingState.PLANNED, held_on__range=(today, today + timedelta(COMING_DAYS))
    )
    rows = rows.select_related("pair").prefetch_related("pair__members__participation__person__home")
    return list(rows.order_by("held_on", "starts_at", "pk")[:COMING_SHOWN])


# --- partners, for registers and persons ------------------------------------------------------------------------------
def pairs_by_participation(participations):
    """{participation key: its pairs}, living ones first, then the newest: two queries for a whole page."""
    keys = [row.pk for row in participations]
    members = (
        PairMember.objects.filter(participation__in=keys)
        .select_related("pair__order", "pair__programme__organisation")
        .prefetch_related("pair__members__participation__person")
        .order_by("-is_current", "-pk")
    )
    found = {}
    for member in members:
        found.setdefault(member.participation_id, []).append(member.pair)
    return found


# --- the cabinet ------------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class OwnMeeting:
    """A planned meeting as its member sees it; ``will_come`` is their own answer, or ``None``."""

    pk: int
    held_on: date
    starts_at: Any
    place: str
    kind: Any
    will_come: bool | None
    answer_url: str
    ics_url: str


@dataclass(frozen=True)
class OwnPair:
    """A pair as one of its members sees it. ``partners`` are the people on the other side."""

    pair: Pair
    participation: Participation
    partners: tuple
    plan: IndividualPlan | None
    plan_waits: bool  # for the member to agree with it
    answer_waits: bool  # for the member to accept the pair or to decline it
    next_meeting: OwnMeeting | None
    held: tuple  # meetings that took place, the newest first

    @property
    def is_mentor(self):
        return self.participation.is_mentor

    @property
    def partner_names(self):
        return ", ".join(row.person.full_name for row in self.partners)

    @property
    def plan_url(self):
        return reverse("pairs:plan", args=[self.pair.pk])

    @property
    def log_url(self):
        """Where a meeting is logged; empty where the school keeps no journal."""
        return reverse("pairs:log_meeting", args=[self.pair.pk]) if self.pair.programme.keeps_journal else ""


def pairs_of(user):
    """``OwnPair`` of every pair ``user`` is in now and that was announced or works, the newest first."""
    pairs = (
        Pair.objects.filter(Pair.objects.none().own_rows(Relation.MEMBER, user), members__is_current=True)
        .select_related("programme__organisation", "order", "plan")
        .prefetch_related(
            "members__participation__person__home",
            "plan__items",
            "plan__agreements",
            Prefetch("meetings", queryset=Meeting.objects.prefetch_related("attendances")),
        )
        .distinct()
        .order_by("-pk")
    )
    return [own for pair in pairs if (own := _own(pair, user))]


def _own(pair, user):
    member = pair.member_of(user)
    if member is None:
        return None
    mine, plan = member.participation, getattr(pair, "plan", None)
    meetings = pair.meetings.all()
    today = pair.programme.organisation.today
    coming = [m for m in meetings if m.state == MeetingState.PLANNED and m.held_on >= today]
    return OwnPair(
        pair=pair,
        participation=mine,
        partners=tuple(row for row in (*pair.mentors, *pair.mentees) if row.role != mine.role),
        plan=plan,
        plan_waits=plan is not None and pair.is_settled and plan.waits_for(member),
        answer_waits=member.is_willing is None
        and pair.programme.asks_both_sides
        and pair.state in (PairState.CONFIRMED, PairState.UNDER_ORDER),
        next_meeting=_own_meeting(coming[-1], mine) if coming else None,
        held=tuple(m for m in meetings if m.state == MeetingState.HELD),
    )


def _own_meeting(meeting, mine):
    answers = {row.participation_id: row.will_come for row in meeting.attendances.all()}
    return OwnMeeting(
        pk=meeting.pk,
        held_on=meeting.held_on,
        starts_at=meeting.starts_at,
        place=meeting.place,
        kind=meeting.get_kind_display(),
        will_come=answers.get(mine.pk),
        answer_url=reverse("pairs:will_come", args=[meeting.pk]),
        ics_url=reverse("pairs:meeting_ics", args=[meeting.pk]),
    )


def way_of(pair, meetings):
    """Steps of a pair's way for ``components/steps.html``: its meetings in their sequence. ``meetings``: its own."""
    held = {}
    for meeting in sorted((m for m in meetings if m.state == MeetingState.HELD), key=lambda m: m.held_on):
        held.setdefault(meeting.kind, []).append(meeting)
    sequence = [
        (MeetingKind.FIRST, _("First, organisational")),
        (MeetingKind.TRIAL, _("Second, trial")),
        (MeetingKind.PLANNING, _("Planning")),
        (MeetingKind.REGULAR, _("Regular")),
        (MeetingKind.FINAL, pgettext("step of a pair's way", "Final")),
    ]
    is_over = not pair.is_living
    steps, now_given = [], is_over
    for kind, title in sequence:
        done = bool(held.get(kind)) and (kind != MeetingKind.REGULAR or is_over or MeetingKind.FINAL in held)
        state = "done" if done else ""
        if not done and not now_given and pair.state == PairState.WORKING:
            state, now_given = "now", True
        steps.append({"title": title, "note": _way_note(kind, held.get(kind, []), pair), "state": state, "url": ""})
    return steps


def _way_note(kind, held, pair):
    if kind == MeetingKind.REGULAR:
        return ngettext("%(count)d meeting", "%(count)d meetings", len(held)) % {"count": len(held)} if held else ""
    if held:
        return date_format(held[0].held_on, "j E")
    if kind == MeetingKind.FINAL and pair.ends_on and pair.state == PairState.WORKING:
        return _("by %(day)s") % {"day": date_format(pair.ends_on, "j E")}
    return ""
