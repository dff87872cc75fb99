"""Read-outs over surveys: how each stands, what a person still has to answer, whose turn it is."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, Max, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from organisations.access import Permission
from participants.enums import ParticipationRole
from participants.models import Participation
from roadmap.enums import Audience
from surveys.enums import APPLICATIONS, QuestionnaireKind, ResponseState, SurveyState
from surveys.models import Invitation, Signal, Survey
from surveys.models.survey import COMPLETE

EVENT_KIND_OF = {  # the kind of event a survey serves when it was sent out without one
    QuestionnaireKind.MENTEE_APPLICATION: "application_survey",
    QuestionnaireKind.MENTOR_APPLICATION: "application_survey",
    QuestionnaireKind.PREFERENCES: "preference_survey",
    QuestionnaireKind.SATISFACTION: "satisfaction_survey",
    QuestionnaireKind.FEEDBACK: "feedback",
    QuestionnaireKind.ASSESSMENT: "diagnostics",
    QuestionnaireKind.THIRD_PARTY: "third_party_info",
    QuestionnaireKind.SWOT: "quality_monitoring",
    QuestionnaireKind.QUALITY: "quality_monitoring",
    QuestionnaireKind.POLL: "council",
}


ROLE_OF = {Audience.MENTEES: ParticipationRole.MENTEE, Audience.MENTORS: ParticipationRole.MENTOR}
ASSESSMENTS = ("entry_assessment", "exit_assessment", "diagnostics")


def fits(questionnaire, event):
    """Whether ``questionnaire`` is one that ``event`` asks for: by the event's kinds and audience."""
    wanted = EVENT_KIND_OF.get(questionnaire.kind)
    is_wanted = wanted in event.kinds or (wanted in ASSESSMENTS and any(kind in event.kinds for kind in ASSESSMENTS))
    return is_wanted and questionnaire.role in ("", ROLE_OF.get(event.audience, questionnaire.role))


@dataclass(frozen=True)
class People:
    """Who takes part in a programme: ``groups`` are (role, group) of those there are, ``formats`` its slugs."""

    groups: frozenset
    formats: frozenset


def people_of(programme):
    rows = Participation.objects.filter(programme=programme).active().values_list("role", "person__group")
    return People(frozenset(rows.distinct().order_by()), frozenset(programme.formats.values_list("slug", flat=True)))


@dataclass(frozen=True)
class Standing:
    """How one survey stands on one side of the programme (``role``; "" while nobody is invited)."""

    survey: int
    kind: str
    event: int | None
    event_kinds: tuple
    role: str
    invited: int
    answered: int
    takes_answers: bool = True
    title: str = ""
    closes_on: date | None = None
    is_out: bool = True  # sent out and not closed, even if its day has passed
    calls: bool = False  # a signal of it is open

    def serves(self, event_kind):
        kinds = self.event_kinds or (EVENT_KIND_OF.get(self.kind),)
        return event_kind in kinds


def standings(programme):
    """Every survey of ``programme``, the newest first, once for each side it asked. One query."""
    today = timezone.localdate()
    rows = (
        Survey.objects.filter(programme=programme)
        .annotate(calls=Exists(Signal.objects.open().filter(survey=OuterRef("pk"))))
        .order_by("-pk")
        .values(
            "pk",
            "questionnaire__kind",
            "event",
            "event__kinds",
            "state",
            "opens_on",
            "closes_on",
            "title",
            "calls",
            "invitations__participation__role",
        )
        .annotate(
            invited=Count("invitations"),
            answered=Count("invitations", filter=Q(invitations__response__state__in=COMPLETE)),
        )
    )
    return [
        Standing(
            row["pk"],
            row["questionnaire__kind"],
            row["event"],
            tuple(row["event__kinds"] or ()),
            row["invitations__participation__role"] or "",
            row["invited"],
            row["answered"],
            row["state"] == SurveyState.OPEN and row["opens_on"] <= today <= row["closes_on"],
            row["title"],
            row["closes_on"],
            row["state"] == SurveyState.OPEN and row["opens_on"] <= today,
            row["calls"],
        )
        for row in rows
    ]


@dataclass(frozen=True)
class OpenInvitation:
    """A questionnaire that waits for a person's answers."""

    title: str
    url: str
    closes_on: date
    minutes: int
    is_begun: bool
    elsewhere: str = ""  # the school that asks, when the person is its guest


def open_invitations_of(user):
    """What ``user`` still has to answer, the nearest deadline first."""
    rows = (
        Invitation.objects.permitted(user, Permission.SURVEY_ANSWER)
        .takes_answers()
        .unanswered()
        .exclude(survey__questionnaire__kind=QuestionnaireKind.THIRD_PARTY)
        .select_related("survey__questionnaire", "response", "participation__person__organisation")
        .order_by("survey__closes_on")
    )
    return [
        OpenInvitation(
            row.survey.title,
            reverse("surveys:answer_own", args=[row.pk]),
            row.survey.closes_on,
            row.survey.questionnaire.minutes,
            hasattr(row, "response"),
            row.participation.person.organisation.short_name if row.participation.person.home_id else "",
        )
        for row in rows
    ]


def answered_invitations_of(user):
    """(title, day it was sent) of what ``user`` has answered, the newest first."""
    rows = (
        Invitation.objects.permitted(user, Permission.SURVEY_ANSWER)
        .answered()
        .exclude(survey__questionnaire__kind=QuestionnaireKind.THIRD_PARTY)
        .select_related("survey", "response")
        .order_by("-response__submitted_at")
    )
    return [(row.survey.title, row.response.submitted_at) for row in rows]


def applications_of(participations):
    """{participation id: ``Invitation`` with its response}: the newest application of each."""
    newest = (
        Invitation.objects.filter(
            participation__in=[row.pk for row in participations],
            survey__questionnaire__kind__in=APPLICATIONS,
        )
        .values("participation")
        .annotate(newest=Max("pk"))
        .values("newest")
    )
    rows = Invitation.objects.filter(pk__in=newest).select_related("survey", "response", "link")
    return {row.participation_id: row for row in rows}


def has_applied():
    """The condition that the application of a participation was sent."""
    answered = Invitation.objects.answered().filter(survey__questionnaire__kind__in=APPLICATIONS)
    return Q(pk__in=answered.values("participation"))


def waiting_applications(survey):
    """How many sent applications wait for the curator."""
    return survey.invitations.filter(response__state=ResponseState.SUBMITTED).count()
