"""A questionnaire given to chosen participants, and what they answered."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Count, F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.access import Relation
from organisations.models import PermittedQuerySet, PersonalLink, User
from participants.models import Participation
from participants.models.person import accounts_of, minors
from roadmap.models import Event, Programme
from surveys.enums import ResponseState, SurveyState
from surveys.models.question import Question
from surveys.models.questionnaire import Questionnaire

COMPLETE = (ResponseState.SUBMITTED, ResponseState.ACCEPTED)
LINK_GRACE = timedelta(days=7)  # after closing, links still open a page that says so


def end_of_links(closes_on):
    return timezone.make_aware(datetime.combine(closes_on + LINK_GRACE, time.max))


class SurveyQuerySet(PermittedQuerySet):
    organisation_path = "programme__organisation"

    def with_counts(self):
        """Adds ``invited`` and ``answered``."""
        return self.annotate(
            invited=Count("invitations"),
            answered=Count("invitations", filter=Q(invitations__response__state__in=COMPLETE)),
        )


class Survey(models.Model):
    """``audience`` is the rule by which people are invited: ``{"role", "classes", "formats"}``, each may be missing.

    It is asked again whenever somebody joins or brings the paper that was missing."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="surveys")
    questionnaire = models.ForeignKey(Questionnaire, on_delete=models.PROTECT, related_name="surveys")
    event = models.ForeignKey(Event, null=True, blank=True, on_delete=models.SET_NULL, related_name="surveys")
    title = models.CharField(_("title"), max_length=200)
    opens_on = models.DateField(_("opens on"))
    closes_on = models.DateField(_("closes on"))
    audience = models.JSONField(default=dict, blank=True)
    is_anonymous = models.BooleanField(_("anonymous"), default=False)
    state = models.CharField(_("state"), max_length=8, choices=SurveyState, default=SurveyState.OPEN)
    reminds = models.BooleanField(_("reminds by itself"), default=False)
    reminded_step = models.PositiveSmallIntegerField(null=True, blank=True)  # surveys.reminding
    told = models.PositiveIntegerField(
        default=0, help_text="Of an anonymous survey: how many answers were told of when it was opened again."
    )
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = SurveyQuerySet.as_manager()

    class Meta:
        ordering = ["-opens_on", "-pk"]
        verbose_name = _("survey")
        verbose_name_plural = _("surveys")
        constraints = [
            models.CheckConstraint(name="survey_closes_after_it_opens", condition=Q(closes_on__gte=F("opens_on")))
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("surveys:survey", args=[self.pk])

    @property
    def takes_answers(self):
        return self.state == SurveyState.OPEN and self.opens_on <= timezone.localdate() <= self.closes_on

    @property
    def is_over(self):
        return self.state == SurveyState.CLOSED or timezone.localdate() > self.closes_on

    @property
    def links_expire_at(self):
        return end_of_links(self.closes_on)

    def close(self):
        if self.state == SurveyState.CLOSED:
            raise Refused(_("This survey is already closed."), code="survey_closed")
        self.state = SurveyState.CLOSED
        self.save(update_fields=["state"])

    def reopen(self, closes_on, told=0):
        """``told``: how many answers of an anonymous survey its readers have seen."""
        if closes_on < timezone.localdate():
            raise Refused(_("Choose a day that has not passed yet."), code="day_passed")
        self.state, self.closes_on, self.told, self.reminded_step = SurveyState.OPEN, closes_on, told, None
        self.save(update_fields=["state", "closes_on", "told", "reminded_step"])


@dataclass(frozen=True)
class TeamMember:
    """Somebody of the staff as lists of people show them."""

    user: User
    where: str = ""

    @property
    def list_name(self):
        return self.user.short_name or self.user.username

    @property
    def full_name(self):
        return self.user.full_name

    @property
    def first_name(self):
        return self.user.first_name

    @property
    def email(self):
        return self.user.email

    @property
    def account_id(self):
        return self.user.pk

    @property
    def group(self):
        return ""

    def get_absolute_url(self):
        return ""


class InvitationQuerySet(PermittedQuerySet):
    organisation_path = "survey__programme__organisation"
    own_paths = {
        Relation.PARTICIPANT: accounts_of("participation__person"),
        Relation.GUARDIAN: "participation__person__guardians__user",
    }

    def own_rows(self, relation, user):
        own = super().own_rows(relation, user)
        return own & minors("participation__person__") if relation == Relation.GUARDIAN else own

    def unanswered(self):
        return self.exclude(response__state__in=COMPLETE)

    def answered(self):
        return self.filter(response__state__in=COMPLETE)

    def takes_answers(self):
        today = timezone.localdate()
        return self.filter(survey__state=SurveyState.OPEN, survey__opens_on__lte=today, survey__closes_on__gte=today)


class Invitation(models.Model):
    """One participant (or ``member`` of the programme's team) asked to answer one survey, by account or personal link;
    ``about``: of this very partner, where a form is filled in for each pair."""

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="invitations")
    participation = models.ForeignKey(
        Participation, null=True, blank=True, on_delete=models.CASCADE, related_name="invitations"
    )
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    about = models.ForeignKey(Participation, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    link = models.OneToOneField(PersonalLink, on_delete=models.PROTECT, related_name="invitation")
    reminded_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["participation__person__search_key", "pk"]
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        constraints = [
            models.UniqueConstraint(
                fields=["survey", "participation"], condition=Q(about=None), name="invited_to_a_survey_once"
            ),
            models.UniqueConstraint(
                fields=["survey", "participation", "about"],
                condition=Q(about__isnull=False),
                name="asked_about_a_partner_once",
            ),
            models.UniqueConstraint(
                fields=["survey", "member"], condition=Q(member__isnull=False), name="member_invited_to_a_survey_once"
            ),
            models.CheckConstraint(
                name="participant_or_member_is_invited",
                condition=Q(participation__isnull=False, member=None) | Q(participation=None, member__isnull=False),
            ),
        ]

    def __str__(self):
        return f"{self.survey_id}: {self.participation_id or self.member_id}"

    @property
    def person(self):
        """Who is asked: a ``Person``, or a ``TeamMember`` that answers to the same names."""
        return self.participation.person if self.participation_id else TeamMember(self.member)


class ResponseQuerySet(PermittedQuerySet):
    organisation_path = "invitation__survey__programme__organisation"

    def complete(self):
        return self.filter(state__in=COMPLETE)


class Response(models.Model):
    """A filled questionnaire: begun, submitted, accepted by the curator.

    ``saves`` counts how often it was saved: by it a page knows what was changed elsewhere since it was shown.
    ``changes``: ``{question key: [when it was changed, ms since 1970, in which save]}``, kept until the answers are
    sent: of two devices the newest change of a question wins."""

    invitation = models.OneToOneField(Invitation, on_delete=models.CASCADE, related_name="response")
    state = models.CharField(_("state"), max_length=12, choices=ResponseState, default=ResponseState.STARTED)
    started_at = models.DateTimeField(auto_now_add=True)
    saved_at = models.DateTimeField(default=timezone.now)
    saves = models.PositiveIntegerField(default=0)
    changes = models.JSONField(default=dict, blank=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Who typed in what was answered on paper.",
    )
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = ResponseQuerySet.as_manager()

    class Meta:
        verbose_name = _("response")
        verbose_name_plural = _("responses")
        constraints = [
            models.CheckConstraint(
                name="submitted_response_has_time",
                condition=Q(state=ResponseState.STARTED) | Q(submitted_at__isnull=False),
            )
        ]

    def __str__(self):
        return f"{self.invitation_id}: {self.state}"

    @property
    def is_complete(self):
        return self.state != ResponseState.STARTED

    def submit(self):
        if self.is_complete:
            raise Refused(_("These answers were already sent."), code="response_submitted")
        self.state, self.submitted_at, self.changes = ResponseState.SUBMITTED, timezone.now(), {}
        self.save(update_fields=["state", "submitted_at", "changes"])

    def accept(self, by):
        if self.state != ResponseState.SUBMITTED:
            raise Refused(_("Only an application that was sent can be accepted."), code="not_submitted")
        self.state, self.accepted_at, self.accepted_by = ResponseState.ACCEPTED, timezone.now(), by
        self.save(update_fields=["state", "accepted_at", "accepted_by"])


class Answer(models.Model):
    """The answer to one question. ``value`` is text, a number, a list or an object, as the question's kind has it."""

    response = models.ForeignKey(Response, on_delete=models.CASCADE, related_name="answers")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="answers")
    value = models.JSONField()

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        constraints = [models.UniqueConstraint(fields=["response", "question"], name="one_answer_per_question")]

    def __str__(self):
        return f"{self.response_id}/{self.question_id}"
