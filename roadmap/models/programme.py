"""A programme: an organisation's mentoring in one model over one period."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from mentoring.kit.periods import SchoolYear, Span
from organisations.enums import OrganisationKind
from organisations.models import Organisation, PermittedQuerySet
from roadmap.enums import MentoringModel, ProgrammeState


class MentoringFormat(models.Model):
    """A format of mentoring as content: pupil–pupil, teacher–teacher, employer–pupil and what schools add."""

    slug = models.SlugField(unique=True)
    name = models.CharField(_("name"), max_length=80)
    model = models.CharField(_("model"), max_length=16, choices=MentoringModel)
    position = models.PositiveSmallIntegerField(default=0)
    allows_groups = models.BooleanField(_("a mentor may work with several mentees as a group"), default=True)

    class Meta:
        ordering = ["position", "name"]
        verbose_name = _("format")
        verbose_name_plural = _("formats")

    def __str__(self):
        return self.name


class ProgrammeQuerySet(PermittedQuerySet):
    organisation_path = "organisation"

    def permitted(self, user, permission):
        """With the organisation and what is above it: every page of a programme asks for them."""
        return super().permitted(user, permission).select_related("organisation__parent")

    def living(self):
        return self.exclude(state__in=[ProgrammeState.FINISHED, ProgrammeState.DISCARDED])

    def kept(self):
        return self.exclude(state=ProgrammeState.DISCARDED)

    def running_first(self):
        """Those under way before drafts: a draft begun beside a working programme does not cover it."""
        return self.order_by(
            models.Case(models.When(state=ProgrammeState.RUNNING, then=0), default=1), "-school_year", "-pk"
        )


def usual_reminder_days():
    return [14, 7, 3, 1]


class Programme(models.Model):
    """Where everything of one year's mentoring hangs: roadmap, participations, surveys, pairs, reports."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="programmes")
    name = models.CharField(_("name"), max_length=300)
    model = models.CharField(_("model"), max_length=16, choices=MentoringModel, default=MentoringModel.STUDENTS)
    school_year = models.PositiveSmallIntegerField(_("school year"), help_text=_("The year it begins in."))
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"))
    state = models.CharField(_("state"), max_length=12, choices=ProgrammeState, default=ProgrammeState.PREPARED)
    formats = models.ManyToManyField(MentoringFormat, blank=True, related_name="programmes", verbose_name=_("formats"))
    template = models.ForeignKey(
        "RoadmapTemplate", null=True, blank=True, on_delete=models.SET_NULL, related_name="programmes"
    )
    mentees_per_mentor = models.PositiveSmallIntegerField(_("mentees per mentor at most"), default=3)
    youngest_mentee_grade = models.PositiveSmallIntegerField(_("youngest mentee's grade"), null=True, blank=True)
    interview_required = models.BooleanField(_("a mentor is interviewed before the work begins"), default=True)
    training_required = models.BooleanField(_("a mentor is trained before the work begins"), default=False)
    satisfied_from_percent = models.PositiveSmallIntegerField(
        _("satisfied from (percent of the scale)"),
        default=60,
        validators=[MaxValueValidator(100)],
        help_text=_("Whose marks are on average at least so high counts as satisfied."),
    )
    low_satisfaction_percent = models.PositiveSmallIntegerField(
        _("a signal below (percent of the scale)"),
        default=40,
        validators=[MaxValueValidator(100)],
        help_text=_("Lower marks of one person raise a signal to the curator."),
    )
    pair_signal_days = models.PositiveSmallIntegerField(_("days without a meeting before a signal"), default=21)
    keeps_journal = models.BooleanField(
        _("mentors keep a journal of meetings"),
        default=True,
        help_text=_("Switched off, nobody is asked to log meetings and no pair is called silent."),
    )
    asks_both_sides = models.BooleanField(
        _("both sides accept the pair before the order"),
        default=True,
        help_text=_("Switched off, members are told of their pair and not asked; an order takes every confirmed pair."),
    )
    school_breaks = models.JSONField(_("school breaks"), default=list, blank=True)
    reminder_days = models.JSONField(
        _("days before a deadline on which to remind"), default=usual_reminder_days, blank=True
    )
    director_after_days = models.PositiveSmallIntegerField(_("days overdue before the director is told"), default=7)
    municipality_after_days = models.PositiveSmallIntegerField(
        _("days overdue before the municipality is told"), default=21
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = ProgrammeQuerySet.as_manager()

    class Meta:
        ordering = ["-school_year", "-pk"]
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        constraints = [
            models.CheckConstraint(name="programme_ends_after_it_starts", condition=Q(ends_on__gt=F("starts_on")))
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("roadmap:roadmap", args=[self.pk])

    @property
    def year(self):
        return SchoolYear(self.school_year)

    @property
    def is_of_office(self):
        """An office's plan: what it delegates goes to the schools below."""
        return self.organisation.kind == OrganisationKind.MUNICIPALITY

    @property
    def window(self):
        return Span(self.starts_on, self.ends_on)

    @cached_property
    def living_versions(self):
        """The version in force and the one being prepared, as far as there are such: one query for both."""
        return list(self.roadmaps.living())

    @property
    def roadmap(self):
        """The version lived by: the one in force, or the first while it is prepared; ``None`` before that."""
        in_force = (version for version in self.living_versions if version.is_in_force)
        return next(in_force, None) or next(iter(self.living_versions), None)

    @property
    def next_version(self):
        """The version that is to replace the one in force, while it is prepared or waits for the director."""
        return next((version for version in self.living_versions if version is not self.roadmap), None)

    @property
    def version_at_work(self):
        """The version people change or decide on: the next one, or the only one."""
        return self.next_version or self.roadmap

    @property
    def is_changeable(self):
        """Whether the plan can be changed now: not while a version of it lies before the director."""
        work = self.version_at_work
        return work is not None and (work.is_editable or work.is_in_force)

    def forget_versions(self):
        """Look the versions up again."""
        self.__dict__.pop("living_versions", None)


class CoverageTarget(models.Model):
    """A share of a group that has to take part by a school year, as the roadmap's close promises it."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="coverage_targets")
    group = models.CharField(_("group"), max_length=24)
    school_year = models.PositiveSmallIntegerField(_("school year"))
    percent = models.PositiveSmallIntegerField(_("target, %"))

    class Meta:
        ordering = ["group", "school_year"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "group", "school_year"], name="one_coverage_target_per_year")
        ]

    def __str__(self):
        return f"{self.group} {self.school_year}: {self.percent}"
