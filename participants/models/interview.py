"""Interviews with those who want to be mentors: the days, the talks, what was asked and what came of it."""

import json

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from mentoring.kit.sealing import SealedField, seal, unseal
from organisations.models import PermittedQuerySet
from participants.enums import InterviewDecision, InterviewSheet, InterviewState
from participants.models.expert import Expert
from participants.models.participation import Participation
from participants.models.person import is_own
from roadmap.models import Programme


class InterviewQuestion(models.Model):
    """A question with a mark from 1 to ``most``. Without a programme it is everybody's; a programme with questions of
    its own for a sheet asks only those."""

    programme = models.ForeignKey(
        Programme, null=True, blank=True, on_delete=models.CASCADE, related_name="interview_questions"
    )
    sheet = models.CharField(_("whom it is asked"), max_length=8, choices=InterviewSheet)
    position = models.PositiveSmallIntegerField(default=0)
    text = models.CharField(_("question"), max_length=300)
    hint = models.CharField(_("what the mark is for"), max_length=200, blank=True)
    most = models.PositiveSmallIntegerField(_("the best mark"), default=5)

    class Meta:
        ordering = ["sheet", "position", "pk"]
        verbose_name = _("question of the interview")
        verbose_name_plural = _("questions of the interview")

    def __str__(self):
        return self.text


class InterviewDayQuerySet(PermittedQuerySet):
    organisation_path = "programme__organisation"


class InterviewDay(models.Model):
    """A day of interviews at one place before one panel."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="interview_days")
    held_on = models.DateField(_("date"))
    minutes = models.PositiveSmallIntegerField(_("minutes for each"), default=20)
    place = models.CharField(_("place"), max_length=160, blank=True)
    interviewers = models.ManyToManyField(
        settings.AUTH_USER_MODEL, blank=True, related_name="+", verbose_name=_("who talks")
    )
    experts = models.ManyToManyField(Expert, blank=True, related_name="interview_days", verbose_name=_("experts"))
    psychologist = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("psychologist present"),
    )
    number = models.CharField(_("number of the protocol"), max_length=24, blank=True)

    objects = InterviewDayQuerySet.as_manager()

    class Meta:
        ordering = ["held_on", "pk"]
        verbose_name = _("day of interviews")
        verbose_name_plural = _("days of interviews")

    def __str__(self):
        return f"{self.held_on:%d.%m.%Y}"

    def get_absolute_url(self):
        return reverse("participants:interview_day", args=[self.pk])


class InterviewQuerySet(PermittedQuerySet):
    organisation_path = "day__programme__organisation"

    def with_people(self):
        return self.select_related(
            "participation__person__user", "participation__person__home__user", "day__programme__organisation"
        )

    def standing(self):
        return self.exclude(state=InterviewState.CANCELLED)

    def held(self):
        return self.filter(state=InterviewState.HELD)

    def of_user(self, user):
        return self.filter(is_own("participation__person", user))


class Interview(models.Model):
    """One talk. ``marks`` are ``[{"question", "mark", "most"}]`` in the order asked, with the words as they were.

    ``changes`` counts new times; ``told_changes`` is the one the person was told of.
    What was noted, the reason of a refusal and the psychologist's opinion lie sealed. ``revision`` grows with every
    saved record, so that two people at one talk do not write over each other."""

    day = models.ForeignKey(InterviewDay, on_delete=models.CASCADE, related_name="interviews")
    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="interviews")
    starts_at = models.TimeField(_("time"))
    state = models.CharField(_("state"), max_length=12, choices=InterviewState, default=InterviewState.PLANNED)
    changes = models.PositiveSmallIntegerField(default=0)
    told_changes = models.PositiveSmallIntegerField(null=True, blank=True)
    told_by_paper = models.BooleanField(default=False)
    marks = models.JSONField(default=list, blank=True)
    decision = models.CharField(_("decision"), max_length=16, choices=InterviewDecision, blank=True)
    sealed_record = SealedField(blank=True, default="")
    sealed_opinion = SealedField(blank=True, default="")
    opinion_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    conducted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    held_on = models.DateField(_("held on"), null=True, blank=True)
    revision = models.PositiveIntegerField(default=0)

    objects = InterviewQuerySet.as_manager()

    class Meta:
        ordering = ["day__held_on", "starts_at", "pk"]
        verbose_name = _("interview")
        verbose_name_plural = _("interviews")
        constraints = [
            models.UniqueConstraint(
                fields=["participation"], condition=Q(state=InterviewState.PLANNED), name="one_interview_ahead"
            ),
            models.UniqueConstraint(
                fields=["day", "starts_at"],
                condition=~Q(state=InterviewState.CANCELLED),
                name="one_interview_at_a_time",
            ),
            models.CheckConstraint(
                name="held_interview_has_day_and_decision",
                condition=~Q(state=InterviewState.HELD) | (Q(held_on__isnull=False) & ~Q(decision="")),
            ),
        ]

    def __str__(self):
        return f"interview {self.pk}"

    def get_absolute_url(self):
        return reverse("participants:interview", args=[self.pk])

    @property
    def programme(self):
        return self.day.programme

    @property
    def is_held(self):
        return self.state == InterviewState.HELD

    @property
    def is_planned(self):
        return self.state == InterviewState.PLANNED

    @property
    def average(self):
        """The mean of the marks given, as 0–100 of the best, or ``None`` without any."""
        given = [row for row in self.marks if row.get("mark")]
        return round(sum(row["mark"] * 100 / row["most"] for row in given) / len(given)) if given else None

    @property
    def record(self):
        """``{"notes", "reason"}``. Raises ``Refused("seal_broken")``."""
        return json.loads(unseal(self.sealed_record)) if self.sealed_record else {"notes": "", "reason": ""}

    def write_record(self, notes, reason):
        known = notes or reason
        self.sealed_record = seal(json.dumps({"notes": notes, "reason": reason})) if known else ""

    @property
    def opinion(self):
        return unseal(self.sealed_opinion) if self.sealed_opinion else ""

    def write_opinion(self, text):
        self.sealed_opinion = seal(text) if text else ""
