"""What the header of every page knows of programmes: the one in use and its route."""

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from documents.desk import DeskItem, lays_on_desk
from mentoring.kit.keys import key_of
from organisations.access import Permission
from organisations.workplace import provide
from roadmap.approval import term_of
from roadmap.enums import ProgrammeState, RoadmapState
from roadmap.lines import StandingLine
from roadmap.models import Event, Programme, Roadmap, Submission
from roadmap.queries import events_awaiting_signature
from roadmap.route import route_of
from roadmap.standing import standing_of


@provide("programme")
def programme_in_use(workplace):
    """The programme chosen last in this session, or the newest living one of the organisation."""
    programmes = Programme.objects.kept().filter(organisation=workplace.organisation).select_related("organisation")
    chosen = workplace.request.session.get(workplace.PROGRAMME_KEY)
    return (chosen and programmes.filter(pk=chosen).first()) or programmes.living().running_first().first()


@provide("programmes")
def programmes_to_choose(workplace):
    """(programme, its words) of the organisation, the newest year first."""
    programmes = Programme.objects.kept().filter(organisation=workplace.organisation).order_by("-school_year", "-pk")
    return [(programme, _programme_words(programme)) for programme in programmes]


def _programme_words(programme):
    state = programme.get_state_display() if programme.state != ProgrammeState.RUNNING else ""
    return ", ".join(filter(None, [programme.name, str(programme.year), state]))


@provide("route")
def route(workplace):
    """The route by dates, closings and orders on the desk: three queries, whatever the size of the roadmap.

    A page that has measured its events leaves them as ``workplace.lines``; then the route shows the same.
    """
    programme = workplace.programme
    lines = getattr(workplace, "lines", None)
    if lines is None or (lines and lines[0].event.stage.roadmap.programme_id != programme.pk):
        lines = _lines_by_dates(programme)
    return route_of(programme, lines, current_event=_current_event(workplace.request))


def _lines_by_dates(programme):
    if programme.roadmap is None:
        return []
    today = programme.organisation.today
    waiting = events_awaiting_signature(programme.organisation)
    in_force = programme.roadmap.is_in_force
    events = Event.objects.of(programme).with_next_due().select_related("stage")
    return [
        StandingLine(event, standing_of(event, today, waits=event.pk in waiting, in_force=in_force)) for event in events
    ]


@lays_on_desk
def roadmaps_to_approve(user, organisation):
    """Roadmaps the curators of ``organisation`` have sent to the director, the oldest first."""
    waiting = (
        Roadmap.objects.permitted(user, Permission.ROADMAP_APPROVE)
        .filter(programme__organisation=organisation, state=RoadmapState.SUBMITTED)
        .select_related("programme__organisation", "submitted_by")
        .prefetch_related(Prefetch("submissions", Submission.objects.waiting().defer("plan"), to_attr="waiting"))
        .order_by("submitted_at")
    )
    return [_desk_item(roadmap) for roadmap in waiting]


def _desk_item(roadmap):
    for submission in roadmap.waiting:
        submission.roadmap = roadmap
    term = term_of(next(iter(roadmap.waiting), None))
    meta = _("to be approved, sent on %(day)s by %(name)s") % {
        "day": date_format(roadmap.submitted_at, "j E"),
        "name": roadmap.submitted_by.short_name,
    }
    return DeskItem(
        title=_("Roadmap: %(title)s") % {"title": roadmap.title},
        meta=f"{meta} · {term.words}" if term else meta,
        url=reverse("roadmap:review", args=[roadmap.programme_id]),
        state="late" if term and term.tone == "late" else "wait",
    )


def _current_event(request):
    """The event the page is about: named by its address, or by ``?event=`` on the screen it opened."""
    key = request.resolver_match.kwargs.get("event") if request.resolver_match else None
    return key_of(key or request.GET.get("event"))
