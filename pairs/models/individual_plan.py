"""What a pair set out to do, who agreed to it, and how far it came."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from documents.models import Order
from organisations.access import Relation
from pairs.enums import PlanItemState, PlanState
from pairs.models.content import DeliveryGrade
from pairs.models.pair import OfPairQuerySet, Pair, PairMember
from participants.models.person import accounts_of


class IndividualPlanQuerySet(OfPairQuerySet):
    organisation_path = "pair__programme__organisation"
    own_paths = {Relation.MEMBER: accounts_of("pair__members__participation__person")}
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
        constraints = [
            models.CheckConstraint(
                name="only_an_agreed_plan_stands_in_an_order",
                condition=Q(order__isnull=True) | ~Q(state=PlanState.DRAFT),
            ),
            models.CheckConstraint(
                name="a_plan_is_approved_by_an_order", condition=~Q(state=PlanState.APPROVED) | Q(order__isnull=False)
            ),
        ]

    def __str__(self):
        return str(self.pair_id)

    @property
    def is_open(self):
        """Its tasks may be changed: it is being drawn up."""
        return self.state == PlanState.DRAFT

    @property
    def may_be_redrawn(self):
        """Agreed upon, and no order holds it yet."""
        return self.state == PlanState.AGREED and self.order_id is None

    @property
    def done_count(self):
        """Tasks done, from what is prefetched."""
        return sum(item.is_done for item in self.items.all())

    @property
    def total(self):
        return len(self.items.all())

    @property
    def agreed_count(self):
        """Members who agreed with it as it stands, from what is prefetched."""
        return len(self.agreements.all())

    def waits_for(self, member):
        """Whether this ``PairMember`` is to read the plan and agree: the mentor when there are tasks, a mentee when
        somebody has agreed before, so that nobody is asked about a plan half written. From what is prefetched."""
        agreed = {row.member_id for row in self.agreements.all()}
        return (
            self.is_open and bool(self.items.all()) and member.pk not in agreed and (member.is_mentor or bool(agreed))
        )


class PlanAgreement(models.Model):
    """A member agrees with a plan as it stands: by themselves, or on paper, and then somebody has recorded it."""

    plan = models.ForeignKey(IndividualPlan, on_delete=models.CASCADE, related_name="agreements")
    member = models.ForeignKey(PairMember, on_delete=models.CASCADE, related_name="agreements")
    agreed_at = models.DateTimeField(_("agreed on"), auto_now_add=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Who recorded an agreement on paper; empty: the member agreed in the product.",
    )

    class Meta:
        ordering = ["agreed_at", "pk"]
        verbose_name = _("agreement with a plan")
        verbose_name_plural = _("agreements with plans")
        constraints = [
            models.UniqueConstraint(fields=["plan", "member"], name="a_member_agrees_with_a_plan_once"),
        ]

    def __str__(self):
        return f"{self.plan_id}: {self.member_id}"

    @property
    def is_on_paper(self):
        return self.recorded_by_id is not None


class PlanItemQuerySet(OfPairQuerySet):
    organisation_path = "plan__pair__programme__organisation"
    own_paths = {Relation.MEMBER: accounts_of("plan__pair__members__participation__person")}
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
    grade = models.ForeignKey(
        DeliveryGrade,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("how it was done"),
    )
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
