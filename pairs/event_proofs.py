"""Lists of pairs, the journal of meetings and individual plans, as evidence of the events they belong to."""

from functools import partial

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from mentoring.kit.sheets import Column, Sheet
from organisations.access import Permission
from pairs.enums import LIVING_STATES, MeetingKind, MeetingState, PairState, PlanState
from pairs.journal import JOURNAL, journal_rows
from pairs.models import Meeting, Pair
from pairs.printing import plan_pdf
from roadmap.proofs import Paper, proves

NEEDS = (Permission.PAIR_VIEW, Permission.REGISTER_EXPORT)
MEETINGS = {
    "first_meeting": MeetingKind.FIRST,
    "trial_meeting": MeetingKind.TRIAL,
    "planning_meeting": MeetingKind.PLANNING,
    "regular_meetings": MeetingKind.REGULAR,
    "final_meeting": MeetingKind.FINAL,
}
PAIRS = Sheet(
    gettext_lazy("List of pairs"),
    Column("mentor", gettext_lazy("Mentor"), width=34),
    Column("mentor_place", gettext_lazy("Class, post"), width=28),
    Column("mentee", gettext_lazy("Mentee"), width=34),
    Column("mentee_place", gettext_lazy("Class, post"), width=28),
    Column("format", gettext_lazy("Format"), width=22),
    Column("order", pgettext_lazy("decree", "Order"), width=22),
    Column("started", gettext_lazy("Works from"), width=13),
    Column("state", gettext_lazy("State"), width=18),
)


@proves("matching", "support_unmatched")
def pairs(programme, events):
    rows = Pair.objects.filter(programme=programme, state__in=LIVING_STATES).exclude(state=PairState.PROPOSED)
    if not rows.exists():
        return {}
    paper = Paper(
        name=_("List of pairs.xlsx"),
        make=partial(_list_of, programme, rows),
        url=reverse("pairs:pairs", args=[programme.pk]),
        needs=NEEDS,
    )
    return {event.pk: [paper] for event in events}


def _list_of(programme, rows):
    found = [
        {
            "mentor": "; ".join(row.person.full_name for row in pair.mentors),
            "mentor_place": "; ".join(row.person.where for row in pair.mentors),
            "mentee": "; ".join(row.person.full_name for row in pair.mentees),
            "mentee_place": "; ".join(row.person.where for row in pair.mentees),
            "format": pair.format.name if pair.format else "",
            "order": _order(pair.order),
            "started": pair.started_on,
            "state": pair.get_state_display(),
        }
        for pair in rows.with_people().select_related("format", "order").order_by("pk")
    ]
    return PAIRS.write(found, notes=[programme.organisation.name, programme.name])


def _order(order):
    if order is None or not order.number:
        return ""
    return _("No. %(number)s of %(day)s") % {"number": order.number, "day": f"{order.issued_on:%d.%m.%Y}"}


def journals(programme, events, *, kind):
    """The journal of the meetings of ``kind``, when any was held."""
    if not Meeting.objects.held().filter(pair__programme=programme, kind=kind).exists():
        return {}
    paper = Paper(
        name=_("Journal of meetings, %(kind)s.xlsx") % {"kind": kind.label},
        make=partial(_journal, programme, kind),
        url=f"{reverse('pairs:meetings', args=[programme.pk])}?kind={kind.value}",
        needs=NEEDS,
    )
    return {event.pk: [paper] for event in events}


for _key, _kind in MEETINGS.items():
    proves(_key)(partial(journals, kind=_kind))


def _journal(programme, kind):
    meetings = Meeting.objects.filter(state=MeetingState.HELD, kind=kind).prefetch_related("attendances")
    rows = Pair.objects.filter(programme=programme, meetings__in=meetings).distinct().with_people()
    title = _("Journal of meetings: %(name)s") % {"name": programme.name}
    return JOURNAL.write(journal_rows(rows.prefetch_related(Prefetch("meetings", meetings))), title=title)


@proves("individual_plans", "plan_delivery")
def plans(programme, events):
    """The plan of every pair that has agreed on one."""
    rows = Pair.objects.filter(programme=programme).exclude(plan=None).exclude(plan__state=PlanState.DRAFT)
    papers = [
        Paper(
            name=_("Individual plan, %(pair)s, %(number)d.pdf") % {"pair": pair, "number": pair.pk},
            make=partial(plan_pdf, pair),
            url=reverse("pairs:plan", args=[pair.pk]),
            needs=NEEDS,
        )
        for pair in rows.with_people().order_by("pk")
    ]
    return {event.pk: papers for event in events}
