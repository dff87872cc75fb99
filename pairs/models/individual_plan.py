"""What a pair set out to do, and how far it came."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from documents.models import Order
from organisations.access import Relation
from pairs.enums import PlanItemState, PlanState
from pairs.models.pair import OfPairQuerySet, Pair


class IndividualPlanQuerySet(OfPairQuerySet):
    organisation_path = "pair__programme__organisation"
    own_paths = {Relation.MEMBER: "pair__members__participation__person__user"}
    pair_path = "pair__"


class IndividualPlan(models.Model):
    pair = models.OneToOneField(Pair, on_delete=models.CASCADE, related_name="plan")
    state = models.CharField(_("state"), max_length=10, choices=PlanState, default=PlanState.DRAFT)
    goal = models.CharField(_("goal"), max_length=300, blank=True)
    order = models.ForeignKey(Order, null=True, blank=True, on_delete=models.PROTECT, related_name="plans")

    objects = IndividualPlanQuerySet.as_manager()

    class Meta:
        verbose_name = _("individual plan")
        verbose_name_plural = _("individual plans")

    def __str__(self):
        return str(self.pair_id)

    @property
    def is_open(self):
        """Its tasks may be changed: it is being drawn up."""
        return self.state == PlanState.DRAFT

    @property
    def done_count(self):
        """Tasks done, from what is prefetched."""
        return sum(item.is_done for item in self.items.all())

    @property
    def total(self):
        return len(self.items.all())


class PlanItemQuerySet(OfPairQuerySet):
    organisation_path = "plan__pair__programme__organisation"
    own_paths = {Relation.MEMBER: "plan__pair__members__participation__person__user"}
    pair_path = "plan__pair__"


class PlanItem(models.Model):
    plan = models.ForeignKey(IndividualPlan, on_delete=models.CASCADE, related_name="items")
    position = models.PositiveSmallIntegerField()
    task = models.CharField(_("task"), max_length=300)
    due_on = models.DateField(_("due on"), null=True, blank=True)
    planned_result = models.CharField(_("planned result"), max_length=300, blank=True)
    actual_result = models.CharField(_("actual result"), max_length=300, blank=True)
    assessment = models.CharField(_("mentor's assessment"), max_length=60, blank=True)
    state = models.CharField(_("state"), max_length=8, choices=PlanItemState, default=PlanItemState.PLANNED)
    done_on = models.DateField(null=True, blank=True)

    objects = PlanItemQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        verbose_name = _("item of a plan")
        verbose_name_plural = _("items of plans")
        constraints = [models.UniqueConstraint(fields=["plan", "position"], name="one_plan_item_per_position")]

    def __str__(self):
        return self.task

    @property
    def is_done(self):
        return self.state == PlanItemState.DONE
