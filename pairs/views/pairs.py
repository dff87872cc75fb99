"""The list of pairs and a pair's own page."""

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Case, F, When
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from mentoring.kit.charts import marks
from mentoring.kit.text import search_key
from organisations.access import Permission, may, requires
from organisations.models import AuditEntry
from pairs.actions.answers import ASKED
from pairs.actions.orders import missing_papers_of_pairs
from pairs.agreements import standing_of
from pairs.answers import answers_of
from pairs.continuing import closing_steps
from pairs.enums import LIVING_STATES, MeetingState, PairState
from pairs.health import Health, in_health, signal_of
from pairs.journal import lines_of
from pairs.models import Pair
from pairs.queries import asked_pairs, pairs_without_plan, way_of
from roadmap.models import Programme

PER_PAGE = 50
BY_STATE = [PairState.WORKING, PairState.UNDER_ORDER, PairState.CONFIRMED, PairState.PROPOSED]  # as the list runs
STATE_MARKS = {
    PairState.PROPOSED: "plan",
    PairState.CONFIRMED: "now",
    PairState.UNDER_ORDER: "wait",
    PairState.WORKING: "done",
    PairState.COMPLETED: "done",
    PairState.ENDED_EARLY: "late",
}


@requires(Permission.PAIR_VIEW, of=Programme)
def pairs(request, programme):
    """Every pair of the programme, those that have not met first among the working ones."""
    today = programme.organisation.today
    every = Pair.objects.filter(programme=programme)
    views = {
        "living": (pgettext("pairs", "All"), every.filter(state__in=LIVING_STATES)),
        "working": (pgettext("pairs", "Working"), every.working()),
        **_by_health(programme, today),
        "no_plan": (_("Without a plan"), pairs_without_plan(programme)),
        "asked": (_("Wait for an answer"), asked_pairs(programme)),
        "waiting": (_("Wait for an order"), every.filter(state__in=[PairState.CONFIRMED, PairState.UNDER_ORDER])),
        "ended": (pgettext("pairs", "Ended"), every.exclude(state__in=LIVING_STATES)),
    }
    chosen = request.GET.get("view") if request.GET.get("view") in views else "living"
    text = request.GET.get("q", "").strip()
    rows = _search(views[chosen][1], text)
    rows = (
        rows.with_meetings().with_marks().with_people().select_related("order", "plan").prefetch_related("plan__items")
    )
    rank = Case(*(When(state=state, then=place) for place, state in enumerate(BY_STATE)), default=len(BY_STATE))
    rows = rows.order_by(rank, F("last_held_on").asc(nulls_first=True), "-score", "pk")
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    query = f"&{urlencode({'q': text})}" if text else ""
    return render(
        request,
        "pairs/pairs.html",
        {
            "programme": programme,
            "page": page,
            "rows": [_row(pair, programme, today) for pair in page],
            "tabs": [
                {
                    "label": label,
                    "url": f"?view={key}{query}",
                    "count": found.count(),
                    "is_current": key == chosen,
                }
                for key, (label, found) in views.items()
            ],
            "view": chosen,
            "q": text,
            "has_any": every.exists(),
        },
    )


HEALTH_VIEWS = (Health.SILENT, Health.UNHAPPY, Health.QUIET, Health.TOO_EARLY, Health.ON_TRACK)


def _by_health(programme, today):
    """The views of how pairs are doing, of a school that keeps a journal to tell it from."""
    if not programme.keeps_journal:
        return {}
    titles = {
        Health.SILENT: _("No meetings"),
        Health.UNHAPPY: _("Low marks"),
        Health.QUIET: _("Not met for a while"),
        Health.TOO_EARLY: _("Too early to tell"),
        Health.ON_TRACK: _("On track"),
    }
    return {health.value: (titles[health], in_health(programme, health, today)) for health in HEALTH_VIEWS}


def _search(rows, text):
    for word in search_key(text).split():
        found = Pair.objects.filter(members__participation__person__search_key__contains=word)
        rows = rows.filter(pk__in=found.values("pk"))
    return rows


def _row(pair, programme, today):
    plan = getattr(pair, "plan", None)
    return {
        "pair": pair,
        "mentor": pair.mentors[0] if pair.mentors else None,
        "mentee": pair.mentees[0] if pair.mentees else None,
        "more": len(pair.mentees) - 1 if pair.is_group else 0,
        "signal": signal_of(pair, programme, today),
        "state": STATE_MARKS[pair.state],
        "tie": tie_of(pair, signal_of(pair, programme, today)),
        "plan": plan,
    }


def tie_of(pair, signal):
    """How the line between the two is drawn: dotted while proposed, red when they have not met for long."""
    if pair.state in (PairState.PROPOSED, PairState.CONFIRMED, PairState.UNDER_ORDER):
        return "is-draft"
    return "is-slack" if signal and signal.health in (Health.SILENT, Health.UNHAPPY) else ""


@requires(Permission.PAIR_VIEW, of=Pair)
def pair(request, pair):
    """Who works with whom, their way, journal, plan and papers; what the reader may do stands beside."""
    pair = (
        Pair.objects.with_meetings()
        .with_marks()
        .with_guardians()
        .select_related("programme__organisation", "format", "order", "left_by_order", "plan__order", "follows")
        .prefetch_related("plan__items", "plan__agreements", "meetings__attendances", "members__participation__topics")
        .prefetch_related("meetings__files__attachment")
        .get(pk=pair.pk)
    )
    programme, user = pair.programme, request.user
    today = programme.organisation.today
    signal = signal_of(pair, programme, today)
    is_curator = may(user, Permission.PAIR_PROPOSE, programme.organisation)
    mine = pair.participation_of(user)
    meetings = list(pair.meetings.all())
    lines = lines_of(meetings, pair)
    plan = getattr(pair, "plan", None)
    is_recorder = mine is not None or may(user, Permission.MEETING_RECORD, programme.organisation)
    may_meet = pair.is_settled and is_recorder
    is_asked = programme.asks_both_sides and pair.state in ASKED and pair.published_at
    return render(
        request,
        "pairs/pair.html",
        {
            "pair": pair,
            "programme": programme,
            "tie": tie_of(pair, signal),
            "signal": signal,
            "next_meeting": next((line for line in reversed(lines) if line.is_coming(today)), None),
            "steps": way_of(pair, meetings),
            "lines": lines,
            "plan": plan,
            "plan_standing": standing_of(plan, pair),
            "plan_items": _plan_items(pair, today),
            "marks": _marks(pair, meetings),
            "missing": missing_papers_of_pairs([pair])[pair.pk] if is_curator else [],
            "may_meet": may_meet,
            "may_record": may_meet and programme.keeps_journal,
            "reads_notes": mine is None or mine.is_mentor,
            "may_plan": pair.is_settled
            and (mine is not None or may(user, Permission.PLAN_EDIT, programme.organisation)),
            "answers": answers_of(pair, reader=None if is_curator else pair.member_of(user)) if is_asked else [],
            "may_answer": is_asked and (is_curator or mine is not None),
            "closing": closing_steps(pair) if is_curator else [],
            "may_end": is_curator and pair.state == PairState.WORKING,
            "may_order": may(user, Permission.ORDER_VIEW, programme.organisation),
            "is_staff": is_curator or may(user, Permission.PAIR_VIEW, programme.organisation),
            "mine": mine,
            "history": AuditEntry.objects.about(pair).select_related("by")[:30] if is_curator else [],
        },
    )


def _plan_items(pair, today):
    plan = getattr(pair, "plan", None)
    found = []
    for item in plan.items.all() if plan else ():
        state = "done" if item.is_done else "late" if item.due_on and item.due_on < today else "plan"
        found.append({"item": item, "state": state})
    return found


def _marks(pair, meetings):
    """The chart of marks, once two meetings have them."""
    held = [m for m in reversed(meetings) if m.state == MeetingState.HELD]
    mentors, mentees = {row.pk for row in pair.mentors}, {row.pk for row in pair.mentees}

    def given(meeting, side):
        found = [row.mark for row in meeting.attendances.all() if row.participation_id in side and row.mark]
        return sum(found) / len(found) if found else None

    series = [(m, given(m, mentors), given(m, mentees)) for m in held]
    series = [row for row in series if row[1] or row[2]][-6:]
    if len(series) < 2:
        return ""
    labels = [f"{m.held_on.day}.{m.held_on:%m}" for m, _mentor, _mentee in series]
    by_mentor, by_mentee = [row[1] for row in series], [row[2] for row in series]
    names = [rows[0].person.first_name if rows else "" for rows in (pair.mentors, pair.mentees)]
    return marks(labels, [(names[0], by_mentor), (names[1], by_mentee)])
