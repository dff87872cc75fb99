"""Roadmap → Stage: the versions of a programme's plan and the way each takes to its approval."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.models import Order
from mentoring.kit.errors import Refused
from organisations.models import PermittedQuerySet
from roadmap.enums import CanonicalStage, RoadmapState
from roadmap.models.programme import Programme

IN_FORCE = (RoadmapState.APPROVED, RoadmapState.WITH_MUNICIPALITY, RoadmapState.AGREED, RoadmapState.SENT_BACK)
AT_WORK = (RoadmapState.DRAFT, RoadmapState.SUBMITTED, RoadmapState.RETURNED)
OVER = (RoadmapState.SUPERSEDED, RoadmapState.GIVEN_UP)


class RoadmapQuerySet(PermittedQuerySet):
    organisation_path = "programme__organisation"

    def current(self):
        """The version each programme lives by: the one in force, or the first while none is."""
        in_force = Roadmap.objects.filter(programme=OuterRef("programme"), state__in=IN_FORCE)
        return self.filter(Q(state__in=IN_FORCE) | Q(state__in=AT_WORK) & ~Exists(in_force)).order_by("-version")

    def living(self):
        """Versions in force, being prepared or waiting for the director."""
        return self.filter(state__in=[*IN_FORCE, *AT_WORK]).order_by("-version")


class Roadmap(models.Model):
    """One version of a programme's plan. A change after approval makes the next version."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="roadmaps")
    version = models.PositiveSmallIntegerField(_("version"), default=1)
    title = models.CharField(_("title"), max_length=400)
    state = models.CharField(_("state"), max_length=20, choices=RoadmapState, default=RoadmapState.DRAFT)
    submitted_at = models.DateTimeField(null=True, blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    sent_up_at = models.DateTimeField(null=True, blank=True)
    agreed_at = models.DateTimeField(null=True, blank=True)
    agreed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    remark = models.TextField(_("remark"), blank=True)
    columns = models.JSONField(
        default=list, blank=True, help_text="[[field, heading]] of the school's own plan: it is written out in them."
    )
    order = models.ForeignKey(
        Order, null=True, blank=True, on_delete=models.PROTECT, related_name="roadmaps", verbose_name=_("approved by")
    )

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        ordering = ["-version"]
        verbose_name = _("roadmap")
        verbose_name_plural = _("roadmaps")
        constraints = [
            models.UniqueConstraint(fields=["programme", "version"], name="one_roadmap_per_version"),
            models.UniqueConstraint(fields=["programme"], condition=Q(state__in=IN_FORCE), name="one_roadmap_in_force"),
            models.UniqueConstraint(fields=["programme"], condition=Q(state__in=AT_WORK), name="one_roadmap_at_work"),
            models.CheckConstraint(
                name="approved_roadmap_has_an_approver",
                condition=~Q(state__in=IN_FORCE) | Q(approved_by__isnull=False, approved_at__isnull=False),
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("roadmap:roadmap", args=[self.programme_id])

    @property
    def is_in_force(self):
        return self.state in IN_FORCE

    @property
    def is_editable(self):
        """Whether the plan may still be shaped; what is in force is changed by a new version."""
        return self.state in (RoadmapState.DRAFT, RoadmapState.RETURNED)

    @property
    def is_at_work(self):
        return self.state in AT_WORK

    @property
    def is_over(self):
        """Kept to be read: nothing is done in it any more."""
        return self.state in OVER

    def submit(self, by):
        """Lay before the director. What was approved before is approved anew."""
        if not self.is_editable:
            raise Refused(_("This roadmap has already been sent for approval."), code="roadmap_not_draft")
        self.state, self.submitted_at, self.submitted_by, self.remark = RoadmapState.SUBMITTED, timezone.now(), by, ""
        self.approved_at = self.approved_by = self.sent_up_at = None
        self.save()

    def withdraw(self):
        """Take back what nobody has decided yet: from the director a draft, from the municipality an approved one."""
        back = {RoadmapState.SUBMITTED: RoadmapState.DRAFT, RoadmapState.WITH_MUNICIPALITY: RoadmapState.APPROVED}
        if self.state not in back:
            raise Refused(_("There is nothing to withdraw: the decision has been made."), code="roadmap_decided")
        self.state = back[self.state]
        self.save(update_fields=["state"])

    def approve(self, by):
        if self.state != RoadmapState.SUBMITTED:
            raise Refused(_("This roadmap does not wait for approval."), code="roadmap_not_submitted")
        self.state, self.approved_at, self.approved_by = RoadmapState.APPROVED, timezone.now(), by
        self.save(update_fields=["state", "approved_at", "approved_by"])

    def send_up(self):
        """To the municipality, for the first time or once more after its remarks."""
        if self.state not in (RoadmapState.APPROVED, RoadmapState.SENT_BACK):
            raise Refused(
                _("Only a roadmap approved by the director goes to the municipality."), code="roadmap_not_approved"
            )
        self.state, self.sent_up_at, self.remark = RoadmapState.WITH_MUNICIPALITY, timezone.now(), ""
        self.save(update_fields=["state", "sent_up_at", "remark"])

    def agree(self, by):
        if self.state != RoadmapState.WITH_MUNICIPALITY:
            raise Refused(_("This roadmap does not wait for agreement."), code="roadmap_not_with_municipality")
        self.state, self.agreed_at, self.agreed_by = RoadmapState.AGREED, timezone.now(), by
        self.save(update_fields=["state", "agreed_at", "agreed_by"])

    def give_back(self, remark, at):
        """Return to the author from ``at``: where it waits for the director, or for the municipality.

        What the municipality returns stays in force, as the director approved it, until a new version is."""
        returned = {
            RoadmapState.SUBMITTED: RoadmapState.RETURNED,
            RoadmapState.WITH_MUNICIPALITY: RoadmapState.SENT_BACK,
        }
        if self.state != at or at not in returned:
            raise Refused(_("Only a roadmap that waits for a decision can be returned."), code="roadmap_not_waiting")
        self.state, self.remark = returned[at], remark
        self.save(update_fields=["state", "remark"])

    def supersede(self):
        """Give way to the next version."""
        self.state = RoadmapState.SUPERSEDED
        self.save(update_fields=["state"])

    def give_up(self):
        """Keep, to be read, what is approved no more: somebody has said something about it."""
        if not self.is_editable:
            raise Refused(_("Only a version that is being prepared can be given up."), code="version_not_at_work")
        self.state = RoadmapState.GIVEN_UP
        self.save(update_fields=["state"])


class Stage(models.Model):
    roadmap = models.ForeignKey(Roadmap, on_delete=models.CASCADE, related_name="stages")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(_("title"), max_length=400)
    short_title = models.CharField(max_length=40, blank=True)
    aim = models.TextField(_("aim"), blank=True)
    objective = models.TextField(_("objective"), blank=True)
    result = models.TextField(_("result"), blank=True)
    canonical = models.CharField(max_length=24, choices=CanonicalStage)

    class Meta:
        ordering = ["position"]
        verbose_name = _("stage")
        verbose_name_plural = _("stages")
        constraints = [models.UniqueConstraint(fields=["roadmap", "position"], name="one_stage_per_position")]

    def __str__(self):
        return self.title
