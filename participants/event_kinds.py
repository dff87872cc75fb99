"""Kinds of events that registers and gatherings carry out."""

from functools import partial
from urllib.parse import urlencode

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from participants import consent_event  # noqa: F401 (registers its own)
from participants.enums import ParticipationRole, Readiness
from participants.models import Gathering, Participation
from roadmap.enums import Audience
from roadmap.kinds import Action, EventKind, Measure, register, shared

MISSING_SHOWN = 5
PROTOCOL = _("protocol and list of attendance")
REGISTER = _("the register as .xlsx")
HAS_TOPIC = Q(topics__isnull=False)
COMPLETE_MENTEE = (
    Q(person__birth_year__isnull=False)
    & (~Q(need="") | HAS_TOPIC)
    & (~Q(person__phone="") | ~Q(person__email="") | Q(person__guardians__isnull=False))
)
COMPLETE_MENTOR = (
    Q(hours_per_month__isnull=False)
    & (~Q(competencies="") | HAS_TOPIC)
    & (~Q(person__phone="") | ~Q(person__email="") | Q(person__guardians__isnull=False))
)
MENTEE, MENTOR = ParticipationRole.MENTEE, ParticipationRole.MENTOR


def _active(programme, *roles):
    return Participation.objects.active().filter(programme=programme, role__in=roles)


def _measure(label, rows, is_done):
    """``Measure`` of ``rows``: those that satisfy ``is_done`` of all, naming a few that do not."""
    total = rows.count()
    done = set(rows.filter(is_done).order_by().values_list("pk", flat=True))
    missing = ()
    if len(done) < total:
        left = rows.exclude(pk__in=done).select_related("person")[:MISSING_SHOWN]
        missing = tuple(Action(p.person.list_name, p.get_absolute_url()) for p in left)
    return Measure(label, len(done), total, missing)


def _mentee_records(programme):
    return _measure(_("Complete records of mentees"), _active(programme, MENTEE), COMPLETE_MENTEE)


def _mentor_records(programme):
    return _measure(_("Complete records of mentors"), _active(programme, MENTOR), COMPLETE_MENTOR)


def measure_mentees(programme):
    return {Audience.NOBODY: (shared(programme, "mentee_records", _mentee_records),)}


def measure_mentors(programme):
    return {Audience.NOBODY: (shared(programme, "mentor_records", _mentor_records),)}


def measure_both(programme):
    mentees = shared(programme, "mentee_records", _mentee_records)
    mentors = shared(programme, "mentor_records", _mentor_records)
    return {Audience.MENTEES: (mentees,), Audience.MENTORS: (mentors,), Audience.NOBODY: (mentees, mentors)}


def measure_interviews(programme):
    rows = _active(programme, MENTOR)
    return {Audience.NOBODY: (_measure(_("Interviews"), rows, Q(interview=Readiness.PASSED)),)}


def measure_training(programme):
    rows = _active(programme, MENTOR)
    return {Audience.NOBODY: (_measure(_("Mentors trained"), rows, Q(training=Readiness.PASSED)),)}


def measure_results(programme):
    rows = Participation.objects.filter(programme=programme)
    done = Q(ended_on__isnull=False) & ~Q(outcome="")
    return {Audience.NOBODY: (_measure(_("Results recorded"), rows, done),)}


def measure_long_term(programme):
    kept = Participation.objects.mentors().filter(programme=programme, agrees_to_long_term=True).count()
    return {Audience.NOBODY: (Measure(_("Mentors who agreed to stay"), kept, max(kept, 1)),)}


def _gatherings(programme):
    """Gatherings of the programme's events, the latest first, with what their attendance comes to."""
    rows = Gathering.objects.filter(programme=programme, event__isnull=False).select_related("event")
    return list(rows.with_attendance().order_by("-held_on"))


def measure_gatherings(kind, programme):
    """Who came of those invited to the gatherings of the events of ``kind``: by name and by number."""
    rows = shared(programme, "gatherings", _gatherings)
    figures = [gathering.figures for gathering in rows if kind in gathering.event.kinds]
    came, invited = sum(f.came for f in figures), sum(f.invited for f in figures)
    return {Audience.NOBODY: (Measure(_("Came"), came, invited),)}


def _screen_of(url_name, label, **query):
    def screen(programme, event):
        address = reverse(url_name, args=[programme.pk])
        return Action(label, f"{address}?{urlencode(query)}" if query else address)

    return screen


def _gathering_screen(kind):
    """The gathering of the event when there is one, otherwise a new one filled in from it."""

    def screen(programme, event):
        rows = shared(programme, "gatherings", _gatherings)
        planned = next((gathering for gathering in rows if gathering.event_id == event.pk), None)
        if planned is not None:
            return Action(_("Mark who came"), planned.get_absolute_url())
        query = urlencode({"event": event.pk, "kind": kind})
        return Action(_("Plan the gathering"), f"{reverse('participants:new_gathering', args=[programme.pk])}?{query}")

    return screen


def _gathering_kind(key, label, measure=None):
    return EventKind(key, label, _gathering_screen(key), PROTOCOL, measure or partial(measure_gatherings, key))


MENTEES_SCREEN = _screen_of("participants:mentees", _("Open the register of mentees"))
MENTORS_SCREEN = _screen_of("participants:mentors", _("Open the register of mentors"))

register(
    _gathering_kind("inform_staff", _("informing the staff")),
    _gathering_kind("inform_parents", _("informing parents")),
    _gathering_kind("inform_students", _("informing pupils")),
    _gathering_kind("meet_partners", _("meeting partners")),
    _gathering_kind("group_meeting", _("group meeting of mentors and mentees")),
    _gathering_kind("final_group_meeting", _("final group meeting")),
    _gathering_kind("ceremony", _("ceremony")),
    _gathering_kind("invitations", _("invitations to an event")),
    _gathering_kind("council", pgettext_lazy("teachers'", "council")),
    _gathering_kind("find_experts", _("finding experts")),
    _gathering_kind("training", _("training of mentors"), measure_training),
    EventKind(
        "interview",
        _("interviews with mentors"),
        _screen_of("participants:mentors", _("Mark the interviews"), view="not_interviewed"),
        _("list of those interviewed"),
        measure_interviews,
    ),
    EventKind("mentee_register", _("register of mentees"), MENTEES_SCREEN, REGISTER, measure_mentees),
    EventKind("mentor_register", _("register of mentors"), MENTORS_SCREEN, REGISTER, measure_mentors),
    EventKind("programme_register", _("register of the programme"), MENTEES_SCREEN, REGISTER, measure_both),
    EventKind("personal_register", _("personal register of participants"), MENTEES_SCREEN, REGISTER, measure_both),
    EventKind(
        "record_results",
        _("recording the results"),
        _screen_of("participants:mentees", _("Record the results")),
        REGISTER,
        measure_results,
    ),
    EventKind(
        "long_term_register",
        _("long-term base of mentors"),
        MENTORS_SCREEN,
        REGISTER,
        measure_long_term,
    ),
)
