"""What others know of the mentees: teachers, the psychologist, parents asked about named pupils, and what they said.

It is not a ``Survey``: there a participant answers once about themselves, here one respondent answers about many
pupils, may change it until the day, and part of it is sealed. The questions are a ``Questionnaire`` all the same.
"""

import json

from django.conf import settings
from django.db import models
from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from mentoring.kit.sealing import SealedField, seal, unseal
from organisations.enums import Role
from organisations.models import Membership, PermittedQuerySet, PersonalLink
from participants.models import Guardian, Participation
from roadmap.models import Event, Programme
from surveys.enums import Source, StatementState, SurveyState
from surveys.models.questionnaire import Questionnaire
from surveys.models.survey import end_of_links

DONE = (StatementState.ANSWERED, StatementState.NOTHING)
STAFF_SOURCES = {
    Source.CLASS_TEACHER: Role.CLASS_TEACHER,
    Source.PSYCHOLOGIST: Role.SPECIALIST,
    Source.SOCIAL_PEDAGOGUE: Role.SPECIALIST,
}


class EnquiryQuerySet(PermittedQuerySet):
    organisation_path = "programme__organisation"

    def with_counts(self):
        """Adds ``asked`` and ``done``: of pupils, each as often as somebody was asked about them."""
        statements = "respondents__statements"
        return self.annotate(
            asked=Count(statements), done=Count(statements, filter=Q(**{f"{statements}__state__in": DONE}))
        )


class Enquiry(models.Model):
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="enquiries")
    event = models.ForeignKey(Event, null=True, blank=True, on_delete=models.SET_NULL, related_name="enquiries")
    closes_on = models.DateField(_("answers are taken until"))
    state = models.CharField(_("state"), max_length=8, choices=SurveyState, default=SurveyState.OPEN)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = EnquiryQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("enquiry")
        verbose_name_plural = _("enquiries")

    def __str__(self):
        return str(self.pk)

    def get_absolute_url(self):
        return reverse("surveys:enquiry", args=[self.pk])

    @property
    def is_over(self):
        return self.state == SurveyState.CLOSED or self.programme.organisation.today > self.closes_on

    @property
    def links_expire_at(self):
        return end_of_links(self.closes_on)

    def close(self):
        if self.state == SurveyState.CLOSED:
            raise Refused(_("This is already closed."), code="enquiry_closed")
        self.state = SurveyState.CLOSED
        self.save(update_fields=["state"])

    def reopen(self, closes_on):
        if closes_on < self.programme.organisation.today:
            raise Refused({"closes_on": _("Choose a day that has not passed yet.")}, code="day_passed")
        self.state, self.closes_on = SurveyState.OPEN, closes_on
        self.save(update_fields=["state", "closes_on"])


class RespondentQuerySet(PermittedQuerySet):
    organisation_path = "enquiry__programme__organisation"

    def of_user(self, user):
        """Those that are ``user``: as staff, or as a parent."""
        return self.filter(Q(user=user) | Q(guardian__user=user))

    def open(self):
        return self.filter(enquiry__state=SurveyState.OPEN, enquiry__closes_on__gte=timezone.localdate())


class Respondent(models.Model):
    """Somebody asked about pupils. Without ``user`` and ``guardian`` it is the class teacher of ``class_label``,
    whom nobody has entered yet: a printed sheet reaches them."""

    enquiry = models.ForeignKey(Enquiry, on_delete=models.CASCADE, related_name="respondents")
    source = models.CharField(_("source"), max_length=16, choices=Source)
    questionnaire = models.ForeignKey(Questionnaire, on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    guardian = models.ForeignKey(Guardian, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    class_label = models.CharField(_("class"), max_length=12, blank=True)
    link = models.OneToOneField(PersonalLink, on_delete=models.PROTECT, related_name="respondent")
    reminded_at = models.DateTimeField(null=True, blank=True)

    objects = RespondentQuerySet.as_manager()

    class Meta:
        ordering = ["source", "class_label", "pk"]
        verbose_name = _("respondent")
        verbose_name_plural = _("respondents")

    def __str__(self):
        return f"{self.enquiry_id}: {self.source} {self.pk}"

    @property
    def name(self):
        """«Крылова Т. Ю.»; "" for a class teacher nobody has entered."""
        if self.guardian_id:
            return self.guardian.short_name
        return self.user.short_name if self.user_id else ""

    @property
    def who(self):
        """«Крылова Т. Ю., классный руководитель 8 «А»»."""
        source = str(self.get_source_display())
        words = f"{source} {self.class_label}" if self.class_label else source
        return f"{self.name}, {words}" if self.name else words[:1].upper() + words[1:]

    @property
    def email(self):
        return (self.guardian or self.user).email if self.guardian_id or self.user_id else ""

    @property
    def account(self):
        return self.guardian.user if self.guardian_id else self.user

    @property
    def is_reachable(self):
        return bool(self.email or self.account)

    def give_to_another_guardian(self):
        """Before the guardian's row goes: from now on the same parent's row at another child asked about stands for
        it. ``False`` when there is none."""
        children = self.statements.values("participation__person")
        for other in Guardian.objects.filter(child__in=children).exclude(child=self.guardian.child_id):
            if other.reader_key == self.guardian.reader_key:
                self.guardian = other
                self.save(update_fields=["guardian"])
                return True
        return False

    def check_still_asked(self):
        """Raises ``Refused`` when the one asked has left the school: nothing of its pupils is shown any more."""
        if self.user_id is None:
            return
        roles = Membership.objects.holding(STAFF_SOURCES[self.source], self.enquiry.programme.organisation_id)
        if not roles.filter(user=self.user_id).exists():
            raise Refused(_("This link was withdrawn by the school. Ask for a new one."), code="respondent_left")


class StatementQuerySet(PermittedQuerySet):
    organisation_path = "respondent__enquiry__programme__organisation"

    def done(self):
        return self.filter(state__in=DONE)

    def with_all(self):
        return self.select_related(
            "respondent__enquiry", "respondent__user", "respondent__guardian", "respondent__questionnaire"
        ).prefetch_related("respondent__questionnaire__questions")


class Statement(models.Model):
    """What one respondent said of one pupil, sealed: ``said`` for those who keep the register, ``withheld`` for the
    few (``Question.readers``). ``taken`` are the keys of the questions whose answers went into the need."""

    respondent = models.ForeignKey(Respondent, on_delete=models.CASCADE, related_name="statements")
    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="statements")
    state = models.CharField(_("state"), max_length=8, choices=StatementState, default=StatementState.ASKED)
    said = SealedField(blank=True)
    withheld = SealedField(blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    taken = models.JSONField(default=list, blank=True)
    taken_at = models.DateTimeField(null=True, blank=True)

    objects = StatementQuerySet.as_manager()

    class Meta:
        ordering = ["participation__person__search_key", "pk"]
        verbose_name = _("statement about a mentee")
        verbose_name_plural = _("statements about mentees")
        constraints = [
            models.UniqueConstraint(fields=["respondent", "participation"], name="asked_about_a_mentee_once"),
            models.CheckConstraint(
                name="answered_statement_has_time",
                condition=Q(state=StatementState.ASKED) | Q(answered_at__isnull=False),
            ),
        ]

    def __str__(self):
        return f"{self.respondent_id}: {self.participation_id}"

    @property
    def is_done(self):
        return self.state in DONE

    def read(self):
        """{question key: value}, all of it. Whoever shows it leaves out what the reader may not see."""
        return self.read_said() | _opened(self.withheld)

    def read_said(self):
        return _opened(self.said)

    def write(self, values, withheld_keys):
        """Keep ``values`` (by question key); none of them and it counts as not answered."""
        said = {key: value for key, value in values.items() if key not in withheld_keys}
        withheld = {key: value for key, value in values.items() if key in withheld_keys}
        self.said, self.withheld = _closed(said), _closed(withheld)
        self.state = StatementState.ANSWERED if values else StatementState.ASKED
        self.answered_at = timezone.now() if values else None
        self.save(update_fields=["said", "withheld", "state", "answered_at"])

    def say_nothing(self):
        self.said = self.withheld = ""
        self.state, self.answered_at = StatementState.NOTHING, timezone.now()
        self.save(update_fields=["said", "withheld", "state", "answered_at"])


def _opened(sealed):
    return json.loads(unseal(sealed)) if sealed else {}


def _closed(values):
    return seal(json.dumps(values, ensure_ascii=False)) if values else ""
