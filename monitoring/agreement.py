"""What waits for the office: roadmaps to agree, with how long they wait; schools whose curators need help."""

from dataclasses import dataclass

from django.db.models import Count, OuterRef, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from monitoring.municipality import schools_below
from organisations.enums import Role
from organisations.models import Membership
from roadmap.approval import Term, term_of
from roadmap.difference import difference
from roadmap.enums import Decision, ProgrammeState, RoadmapState, SubmittedTo
from roadmap.models import Roadmap, Submission

SLOW_DAYS, VERY_SLOW_DAYS = 3, 5
AWAY_DAYS = 30
UNANSWERED_DAYS = 7
RECENT = 20
NOT_WITH_OFFICE = (RoadmapState.SENT_BACK, RoadmapState.APPROVED)


@dataclass(frozen=True)
class RoadmapLine:
    """A roadmap as the office lists it; ``days`` since it was sent up, returned or agreed; ``tone`` of the wait."""

    school: str
    note: str
    days: int
    tone: str
    url: str
    remark: str = ""
    term: Term | None = None  # until when the office has to decide
    changes: str = ""  # since the office saw it last

    @property
    def wait(self):
        return (
            ngettext("%(count)d day", "%(count)d days", self.days) % {"count": self.days} if self.days else _("today")
        )


@dataclass(frozen=True)
class Help:
    """A school whose curator needs a call: ``email`` is empty when nobody can be written to."""

    school: str
    reason: str
    email: str


def waiting_roadmaps(organisation):
    """Roadmaps that wait for agreement, the longest first."""
    rows = _roadmaps(organisation, RoadmapState.WITH_MUNICIPALITY).order_by("sent_up_at", "pk")
    rows = list(rows)
    laid = _laid_before_office(rows)
    return [_line(row, row.sent_up_at, organisation.today, laid=laid.get(row.programme_id, [])) for row in rows]


def returned_roadmaps(organisation):
    """Roadmaps the office has returned and not got back, the longest first: those being revised, and those whose new
    version the school approved without sending it up."""
    rows = _returned(_roadmaps(organisation, *NOT_WITH_OFFICE)).order_by("returned_at", "pk")
    return [_line(row, row.returned_at, organisation.today, remark=row.returned_remark) for row in rows]


def agreed_roadmaps(organisation):
    """The roadmaps agreed last."""
    rows = _roadmaps(organisation, RoadmapState.AGREED).order_by("-agreed_at")[:RECENT]
    return [_line(row, row.agreed_at, organisation.today) for row in rows]


def _roadmaps(organisation, *states):
    return (
        Roadmap.objects.filter(programme__organisation__in=schools_below(organisation), state__in=states)
        .exclude(programme__state=ProgrammeState.FINISHED)
        .select_related("programme__organisation")
        .annotate(events=Count("stages__events"))
    )


def _returned(roadmaps):
    """Those of which the office's last word was a return, with ``returned_at`` and its ``returned_remark``."""
    words = Submission.objects.decided().filter(
        roadmap__programme=OuterRef("programme"), to=SubmittedTo.MUNICIPALITY, decided_at__isnull=False
    )
    rows = roadmaps.annotate(
        last_decision=Subquery(words.values("decision")[:1]),
        returned_at=Subquery(words.values("decided_at")[:1]),
        returned_remark=Subquery(words.values("remark")[:1]),
    )
    return rows.filter(last_decision=Decision.RETURNED)


def _laid_before_office(roadmaps):
    """{programme: what of it was laid before the office, the newest first}: one query for all of them."""
    found: dict = {}
    rows = Submission.objects.filter(roadmap__programme__in=[row.programme_id for row in roadmaps])
    rows = rows.filter(to=SubmittedTo.MUNICIPALITY).select_related("roadmap__programme__organisation__parent")
    for submission in rows:
        found.setdefault(submission.roadmap.programme_id, []).append(submission)
    return found


def _since_last(laid):
    """What has changed since the office decided last; nothing when it sees the plan for the first time."""
    now = next((submission for submission in laid if not submission.decision), None)
    seen = [submission for submission in laid if submission.decision in (Decision.ACCEPTED, Decision.RETURNED)]
    last = max(seen, key=lambda submission: submission.decided_at, default=None)
    return difference(last.plan, now.plan).words if now and last else ""


def _line(roadmap, since, today, *, laid=None, remark=""):
    """``laid``: what of a waiting roadmap was laid before the office; ``remark``: of one that was returned."""
    days = max((today - timezone.localdate(since)).days, 0) if since else 0
    events = ngettext("%(count)d event", "%(count)d events", roadmap.events) % {"count": roadmap.events}
    tone = "late" if days >= VERY_SLOW_DAYS else "soon" if days >= SLOW_DAYS else "muted"
    version = _("version %(version)d, %(events)s") % {"version": roadmap.version, "events": events}
    waiting = next((submission for submission in laid or () if not submission.decision), None)
    state = [_("approved, not sent yet")] if roadmap.state == RoadmapState.APPROVED else []
    term = term_of(waiting)
    if term:
        tone = term.tone or "muted"
    return RoadmapLine(
        school=roadmap.programme.organisation.short_name,
        note=" · ".join([roadmap.programme.name, version, *state]),  # a school may have several plans to agree
        days=days,
        tone=tone if laid is not None else "muted",
        url=reverse("roadmap:review", args=[roadmap.programme_id]),
        remark=remark,
        term=term,
        changes=_since_last(laid or []),
    )


def curators_to_help(area):
    """``Help`` for schools of ``area`` without a curator, with one who stays away, or with an unanswered return."""
    schools = {row.school.pk: row.school for row in area.rows}
    held = Membership.objects.current(area.today).filter(
        organisation__in=schools, role=Role.CURATOR, user__is_active=True
    )
    curators = {}
    for membership in held.select_related("user"):
        curators.setdefault(membership.organisation_id, []).append(membership.user)
    plans = Roadmap.objects.filter(
        pk__in=[row.roadmap.pk for row in area.rows if row.roadmap], state__in=NOT_WITH_OFFICE
    )
    returned_at = dict(_returned(plans).values_list("pk", "returned_at"))
    returned_to = {row.school.pk: returned_at.get(row.roadmap.pk) for row in area.rows if row.roadmap}
    found = []
    for key, school in schools.items():
        users = curators.get(key, [])
        reason, weight = _reason(users, returned_to.get(key), area.today)
        if reason:
            email = next((user.email for user in users if user.email), school.email)
            found.append((weight, Help(school.short_name, reason, email)))
    return [help_ for _weight, help_ in sorted(found, key=lambda pair: (-pair[0], pair[1].school))]


def _reason(users, returned_at, today):
    """(why the curator needs help, how urgent that is), or an empty reason."""
    if not users:
        return _("no curator is named"), 10_000
    signed_in = [timezone.localdate(user.last_login) for user in users if user.last_login]
    if not signed_in:
        return _("the curator has never signed in"), 5_000
    away = (today - max(signed_in)).days
    if away > AWAY_DAYS:
        words = ngettext(
            "the curator has not signed in for %(count)d day", "the curator has not signed in for %(count)d days", away
        )
        return words % {"count": away}, away
    waits = (today - timezone.localdate(returned_at)).days if returned_at else 0
    if waits >= UNANSWERED_DAYS:
        words = ngettext(
            "the roadmap was returned, no answer for %(count)d day",
            "the roadmap was returned, no answer for %(count)d days",
            waits,
        )
        return words % {"count": waits}, waits
    return "", 0
