"""Registers, the register of consents and protocols, as evidence of the events they belong to."""

from functools import partial

from django.urls import reverse
from django.utils.translation import gettext as _

from organisations.access import Permission
from participants import experts
from participants.consent_board import ConsentBoard
from participants.consent_register import consent_file
from participants.enums import InterviewState, ParticipationRole, Readiness
from participants.models import Consent, Expert, Gathering, InterviewDay, LongTermPermission, Participation
from participants.printing import protocol_pdf
from participants.register_export import register_file
from participants.selection import interview_paper
from participants.training.rule import trained_keys
from roadmap.enums import Audience
from roadmap.proofs import Paper, proves

MENTEE, MENTOR = ParticipationRole.MENTEE, ParticipationRole.MENTOR
LISTS = (Permission.REGISTER_EXPORT,)
CONSENTS = (Permission.REGISTER_EXPORT, Permission.CONSENT_VIEW)
SIDES = {Audience.MENTEES: [MENTEE], Audience.MENTORS: [MENTOR]}
GATHERINGS = (
    "inform_staff",
    "inform_parents",
    "inform_students",
    "meet_partners",
    "group_meeting",
    "final_group_meeting",
    "ceremony",
    "invitations",
    "council",
    "find_experts",
    "training",
)


def _register(name, programme, role, rows):
    """The register of ``rows`` under ``name``, or nothing."""
    if not rows.exists():
        return []
    url_name = "participants:mentees" if role == MENTEE else "participants:mentors"
    make = partial(_content_of_register, programme, role, rows)
    return [Paper(name=name, make=make, url=reverse(url_name, args=[programme.pk]), needs=LISTS)]


def _content_of_register(programme, role, rows):
    return register_file(programme, role, rows)[0]


def _everybody(programme, role):
    name = _("Register of mentees.xlsx") if role == MENTEE else _("Register of mentors.xlsx")
    return _register(name, programme, role, Participation.objects.filter(programme=programme, role=role))


@proves("mentee_register")
def mentees(programme, events):
    papers = _everybody(programme, MENTEE)
    return {event.pk: papers for event in events}


@proves("mentor_register")
def mentors(programme, events):
    papers = _everybody(programme, MENTOR)
    return {event.pk: papers for event in events}


@proves("long_term_register")
def long_term(programme, events):
    standing = LongTermPermission.objects.standing(programme.organisation.today)
    kept = Participation.objects.filter(programme=programme, role=MENTOR, person__in=standing.values("person"))
    papers = _register(_("Long-term base of mentors.xlsx"), programme, MENTOR, kept)
    return {event.pk: papers for event in events}


@proves("programme_register", "personal_register")
def everybody(programme, events):
    by_role = {role: _everybody(programme, role) for role in (MENTEE, MENTOR)}
    return {
        event.pk: [paper for role in SIDES.get(event.audience, [MENTEE, MENTOR]) for paper in by_role[role]]
        for event in events
    }


@proves("record_results")
def results(programme, events):
    ended = Participation.objects.filter(programme=programme, ended_on__isnull=False).exclude(outcome="")
    papers = [
        *_register(_("Results of mentees.xlsx"), programme, MENTEE, ended.filter(role=MENTEE)),
        *_register(_("Results of mentors.xlsx"), programme, MENTOR, ended.filter(role=MENTOR)),
    ]
    return {event.pk: papers for event in events}


@proves("interview")
def interviewed(programme, events):
    passed = Participation.objects.filter(programme=programme, role=MENTOR, interview=Readiness.PASSED)
    papers = _register(_("Mentors who passed the interview.xlsx"), programme, MENTOR, passed)
    days = InterviewDay.objects.filter(programme=programme, interviews__state=InterviewState.HELD).distinct()
    papers = [
        *papers,
        *(
            Paper(
                name=_protocol_name(day, days),
                make=partial(interview_paper.protocol_pdf, day),
                url=day.get_absolute_url(),
                needs=LISTS,
            )
            for day in days.select_related("programme__organisation", "psychologist")
        ),
    ]
    return {event.pk: papers for event in events}


def _protocol_name(day, days):
    """The second protocol of a day is told apart by its key."""
    name = interview_paper.protocol_name(day)
    same = [other.pk for other in days if other.held_on == day.held_on]
    return name if len(same) == 1 else f"{name.removesuffix('.pdf')}, {day.pk}.pdf"


@proves("training")
def trained(programme, events):
    mentors = Participation.objects.filter(programme=programme, role=MENTOR)
    passed = mentors.filter(pk__in=trained_keys(mentors))
    papers = _register(_("Mentors who were trained.xlsx"), programme, MENTOR, passed)
    return {event.pk: papers for event in events}


@proves("consents")
def consents(programme, events):
    people = Participation.objects.filter(programme=programme).values("person")
    if not Consent.objects.filter(person__in=people).exists():
        return {}
    paper = Paper(
        name=_("Register of consents.xlsx"),
        make=lambda: consent_file(ConsentBoard(programme)),
        url=reverse("participants:consents", args=[programme.pk]),
        needs=CONSENTS,
    )
    return {event.pk: [paper] for event in events}


@proves(experts.KIND)
def those_who_teach(programme, events):
    if not Expert.objects.agreed().filter(programme=programme).exists():
        return {}
    paper = Paper(
        name=_("Experts.xlsx"),
        make=partial(experts.experts_file, programme),
        url=reverse("participants:experts", args=[programme.pk]),
        needs=LISTS,
    )
    return {event.pk: [paper] for event in events}


@proves(*GATHERINGS)
def protocols(programme, events):
    """The protocol of every gathering of these events that has taken place."""
    rows = Gathering.objects.filter(event__in=events).select_related("programme__organisation").with_attendance()
    found = {}
    for gathering in rows.order_by("held_on", "pk"):
        if gathering.held_on <= programme.organisation.today and gathering.figures.came:
            papers = found.setdefault(gathering.event_id, [])
            papers.append(_protocol(gathering, {paper.name for paper in papers}))
    return found


def _protocol(gathering, taken):
    """Named as the one a person files by hand; the second of a day is told apart by what it is called."""
    name = _("Protocol %(day)s.pdf") % {"day": f"{gathering.held_on:%d.%m.%Y}"}
    if name in taken:
        name = f"{name.removesuffix('.pdf')}, {gathering.title}, {gathering.pk}.pdf"
    make = partial(protocol_pdf, gathering)
    return Paper(name=name, make=make, url=gathering.get_absolute_url(), needs=LISTS)
