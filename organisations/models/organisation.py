"""The tree of organisations, and how many people each has."""

import zoneinfo

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.working_days import is_working_day
from organisations.enums import HeadcountGroup, OrganisationKind, TimeZone
from organisations.models.permitted import PermittedQuerySet


class OrganisationQuerySet(PermittedQuerySet):
    organisation_path = ""

    def within(self, roots):
        """``roots`` and everything below them; the tree is three levels deep."""
        return self.filter(Q(pk__in=roots) | Q(parent__in=roots) | Q(parent__parent__in=roots))

    def schools(self):
        return self.filter(kind=OrganisationKind.SCHOOL)


class Organisation(models.Model):
    """A region, a municipality's education office, or a school."""

    kind = models.CharField(_("kind"), max_length=16, choices=OrganisationKind)
    parent = models.ForeignKey(
        "self", verbose_name=_("part of"), null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    name = models.CharField(_("full name"), max_length=300)
    short_name = models.CharField(_("short name"), max_length=120, help_text=_("As in “Lyceum No 12”."))
    official_short_name = models.CharField(_("official short name"), max_length=160, blank=True)
    founder = models.CharField(
        _("higher body"), max_length=300, blank=True, help_text=_("Stands at the top of orders.")
    )
    locality = models.CharField(_("locality"), max_length=120, blank=True)
    address = models.CharField(_("address"), max_length=300, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=32, blank=True)
    time_zone = models.CharField(_("time zone"), max_length=64, choices=TimeZone, default=TimeZone.MOSCOW)
    morning_hour = models.PositiveSmallIntegerField(
        _("hour of the morning letters"),
        default=7,
        validators=[MinValueValidator(5), MaxValueValidator(12)],
        help_text=_("By its own clock, on working days: reminders and one letter a day go out from then on."),
    )
    order_suffix = models.CharField(
        _("suffix of order numbers"), max_length=16, blank=True, help_text=_("As “-OD” in “231-OD”.")
    )

    decision_days = models.PositiveSmallIntegerField(
        _("working days to decide on a roadmap"),
        default=5,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
        help_text=_("Within so many days the head approves it or returns it; afterwards they are reminded."),
    )

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "short_name"]
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        constraints = [
            models.CheckConstraint(
                name="school_or_municipality_may_have_parent",
                condition=~Q(kind=OrganisationKind.REGION) | Q(parent__isnull=True),
            )
        ]

    def __str__(self):
        return self.short_name

    @property
    def is_school(self):
        return self.kind == OrganisationKind.SCHOOL

    @property
    def today(self):
        """The date on this organisation's wall calendar."""
        return timezone.localdate(timezone=self.clock)

    @property
    def clock(self):
        return zoneinfo.ZoneInfo(self.time_zone)

    def is_morning(self, now, *, hours):
        """Whether it is a working day here and no more than ``hours`` since the hour of the morning letters."""
        local = now.astimezone(self.clock)
        return is_working_day(local.date()) and self.morning_hour <= local.hour < self.morning_hour + hours


class Headcount(models.Model):
    """How many people of a group an organisation has in a school year: the denominator of coverage."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="headcounts")
    school_year = models.PositiveSmallIntegerField(_("school year"), help_text=_("The year it begins in."))
    group = models.CharField(_("group"), max_length=24, choices=HeadcountGroup)
    count = models.PositiveIntegerField(_("number of people"))
    counted_on = models.DateField(_("counted on"))

    class Meta:
        verbose_name = _("headcount")
        verbose_name_plural = _("headcounts")
        constraints = [
            models.UniqueConstraint(fields=["organisation", "school_year", "group"], name="one_headcount_per_year")
        ]

    def __str__(self):
        return f"{self.organisation_id} {self.school_year} {self.group}: {self.count}"
