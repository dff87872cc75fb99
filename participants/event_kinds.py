"""Kinds of events that registers and gatherings carry out."""

from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from organisations.access import Permission
from participants import consent_event, experts  # noqa: F401 (the first registers its own)
from participants.enums import ParticipationRole
from participants.gathering_page import target_of
from participants.models import Gathering, Participation
from participants.roll import HAS_RESULT, IS_COMPLETE, IS_TALKED_TO, roll_of, taking_part
from participants.tallies import tallies_of
from participants.training.groups import sessions_of_groups
from participants.training.rule import is_trained, policy_of
from roadmap.enums import Audience
from roadmap.kinds import Action, EventKind, Measure, register, shared
from roadmap.queries import plan_events

MISSING_SHOWN = 5
PROTOCOL = _("protocol and list of attendance")
REGISTER = _("the register as .xlsx")
MENTEE, MENTOR = ParticipationRole.MENTEE, ParticipationRole.MENTOR


def _measure(label, roll, role, fact, condition):
    """``Measure`` of those in ``role`` who take part: of whom ``fact`` of the roll, told by ``condition``, holds."""
    done = roll.count(takes_part=True, role=role, **{fact: True})
    lacking = partial(_named, taking_part(roll.programme, role=role).exclude(condition))
    return Measure(label, done, roll.count(takes_part=True, role=role), lacking)


def _named(rows):
    return [Action(row.person.list_name, row.get_absolute_url()) for row in rows[:MISSING_SHOWN]]


def _mentee_records(roll):
    return _measure(_("Complete records of mentees"), roll, MENTEE, "is_complete", IS_COMPLETE)


def _mentor_records(roll):
    return _measure(_("Complete records of mentors"), roll, MENTOR, "is_complete", IS_COMPLETE)


def measure_mentees(programme):
    return {Audience.NOBODY: (_mentee_records(roll_of(programme)),)}


def measure_mentors(programme):
    return {Audience.NOBODY: (_mentor_records(roll_of(programme)),)}


def measure_both(programme):
    roll = roll_of(programme)
    mentees, mentors = _mentee_records(roll), _mentor_records(roll)
    return {Audience.MENTEES: (mentees,), Audience.MENTORS: (mentors,), Audience.NOBODY: (mentees, mentors)}


def measure_interviews(programme):
    """Those talked to of all mentors; and once interviews are planned, those held of the planned."""
    measures = [_measure(_("Interviews"), roll_of(programme), MENTOR, "is_talked_to", IS_TALKED_TO)]
    tallies = tallies_of(programme)
    if planned := tallies.interviews_planned + tallies.interviews_held:
        measures.append(Measure(_("Planned interviews held"), tallies.interviews_held, planned))
    return {Audience.NOBODY: tuple(measures)}


def measure_training(programme):
    """Mentors trained of all; and where there are groups, those with as many sessions as the programme asks for."""
    measures = [_measure(_("Mentors trained"), roll_of(programme), MENTOR, "is_trained", is_trained())]
    if groups := sessions_of_groups(programme):
        least = policy_of(programme).sessions_per_group
        label = ngettext("Groups with at least %(n)d session", "Groups with at least %(n)d sessions", least)
        label %= {"n": least}
        measures.append(Measure(label, sum(held >= least for held in groups.values()), len(groups)))
    return {Audience.NOBODY: tuple(measures)}


def measure_experts(programme):
    """Those who agreed, against the number each event asks for."""
    agreed = tallies_of(programme).experts_agreed
    events = [event for event in plan_events(programme) if experts.KIND in event.kinds]
    return {event.pk: (Measure(_("Experts who agreed"), agreed, experts.wanted_by(event)),) for event in events}


def measure_results(programme):
    roll = roll_of(programme)
    everybody = Participation.objects.filter(programme=programme).select_related("person")
    lacking = partial(_named, everybody.exclude(HAS_RESULT))
    return {Audience.NOBODY: (Measure(_("Results recorded"), roll.count(has_result=True), roll.count(), lacking),)}


def measure_long_term(programme):
    """Mentors of the programme whose permission stands; how many it ought to be nobody says."""
    kept = tallies_of(programme).mentors_kept
    return {Audience.NOBODY: (Measure(_("Mentors who agreed to stay"), kept, max(kept, 1)),)}


def _gatherings(programme):
    """Gatherings of the programme's events that take place, the latest first, with what their attendance comes to."""
    rows = Gathering.objects.standing().filter(programme=programme, event__isnull=False).select_related("event")
    return list(rows.with_attendance().order_by("-held_on"))


@dataclass(frozen=True)
class AttendanceMeasure(Measure):
    """Complete when as many came as the plan asks for: «не менее 90 %»; everybody when it names no share."""

    target_percent: int = 100

    @property
    def is_complete(self):
        return self.total > 0 and self.done * 100 >= self.total * self.target_percent


def measure_gatherings(kind, programme):
    """Of each event of ``kind``: who came of those invited, who was told of those to be told, by name and number."""
    found = {Audience.NOBODY: (Measure(_("Came"), 0, 0),)}
    by_event = {}
    for gathering in shared(programme, "gatherings", _gatherings):
        if kind in gathering.event.kinds:
            by_event.setdefault(gathering.event, []).append(gathering)
    for event, rows in by_event.items():
        found[event.pk] = tuple(
            _attendance(event, [row.figures for row in rows if row.is_announcement == is_told], is_told)
            for is_told in sorted({row.is_announcement for row in rows})
        )
    return found


def _attendance(event, figures, is_told):
    target = target_of(event)
    label = _("Informed") if is_told else _("Came")
    if target:
        label = format_lazy("{} ({})", label, _("target: at least %(target)d %%") % {"target": target})
    came, invited = sum(f.came for f in figures), sum(f.invited for f in figures)
    return AttendanceMeasure(label, came, invited, target_percent=target or 100)


def _screen_of(url_name, label, *, needs=None, otherwise=None, **query):
    """The page behind ``url_name``; those without the right ``needs`` find it under the words ``otherwise``."""

    def screen(programme, event):
        address = reverse(url_name, args=[programme.pk])
        full = f"{address}?{urlencode(query)}" if query else address
        return Action(label, full, needs, Action(otherwise, address) if otherwise else None)

    return screen


def _gathering_screen(kind):
    """The gathering of the event when there is one, otherwise a new one filled in from it."""

    def screen(programme, event):
        rows = shared(programme, "gatherings", _gatherings)
        planned = next((gathering for gathering in rows if gathering.event_id == event.pk), None)
        if planned is not None:
            address = planned.get_absolute_url()
            return Action(
                _("Mark who came"), address, Permission.GATHERING_MANAGE, Action(_("Open the gathering"), address)
            )
        query = urlencode({"event": event.pk, "kind": kind})
        return Action(_("Plan the gathering"), f"{reverse('participants:new_gathering', args=[programme.pk])}?{query}")

    return screen


def _gathering_kind(key, label, measure=None):
    return EventKind(key, label, _gathering_screen(key), PROTOCOL, measure or partial(measure_gatherings, key))


MENTEES_SCREEN = _screen_of("participants:mentees", _("Open the register of mentees"))
PROGRAMME_SCREEN = _screen_of("participants:programme_register", _("Open the register of the programme"))
LONG_TERM_SCREEN = _screen_of("participants:long_term_register", _("Open the long-term base"))
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
    EventKind(
        experts.KIND,
        _("finding experts"),
        _screen_of("participants:experts", _("Open the list of experts")),
        _("list of experts"),
        measure_experts,
    ),
    EventKind(
        "training",
        _("training of mentors"),
        _screen_of("participants:training", _("Open the training groups"), needs=Permission.SELECTION_VIEW),
        PROTOCOL,
        measure_training,
    ),
    EventKind(
        "interview",
        _("interviews with mentors"),
        _screen_of("participants:interviews", _("Open the interviews"), needs=Permission.SELECTION_VIEW),
        _("list of those interviewed"),
        measure_interviews,
    ),
    EventKind("mentee_register", _("register of mentees"), MENTEES_SCREEN, REGISTER, measure_mentees),
    EventKind("mentor_register", _("register of mentors"), MENTORS_SCREEN, REGISTER, measure_mentors),
    EventKind("programme_register", _("register of the programme"), PROGRAMME_SCREEN, REGISTER, measure_both),
    EventKind("personal_register", _("personal register of participants"), PROGRAMME_SCREEN, REGISTER, measure_both),
    EventKind(
        "record_results",
        _("recording the results"),
        _screen_of(
            "participants:mentees",
            _("Record the results"),
            needs=Permission.PERSON_EDIT,
            otherwise=_("Open the register of mentees"),
        ),
        REGISTER,
        measure_results,
    ),
    EventKind(
        "long_term_register",
        _("long-term base of mentors"),
        LONG_TERM_SCREEN,
        REGISTER,
        measure_long_term,
    ),
)
