"""Files of a pair: what belongs to a meeting, and evidence of a task of its plan."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from documents.models import Attachment
from organisations.access import Relation
from pairs.models.individual_plan import PlanItem
from pairs.models.meeting import Meeting
from pairs.models.pair import OfPairQuerySet, Pair
from participants.models.person import accounts_of


class PairFileQuerySet(OfPairQuerySet):
    organisation_path = "pair__programme__organisation"
    own_paths = {Relation.MEMBER: accounts_of("pair__members__participation__person")}
    pair_path = "pair__"


class PairFile(models.Model):
    """An attachment of a ``meeting`` or of an ``item`` of the plan, read by whoever may see the pair."""

    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="files")
    meeting = models.ForeignKey(Meeting, null=True, blank=True, on_delete=models.CASCADE, related_name="files")
    item = models.ForeignKey(PlanItem, null=True, blank=True, on_delete=models.CASCADE, related_name="files")
    attachment = models.OneToOneField(Attachment, on_delete=models.PROTECT, related_name="+")

    objects = PairFileQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("file of a pair")
        verbose_name_plural = _("files of pairs")
        constraints = [
            models.CheckConstraint(
                name="a_file_belongs_to_a_meeting_or_a_task",
                condition=Q(meeting__isnull=False, item__isnull=True) | Q(meeting__isnull=True, item__isnull=False),
            )
        ]

    def __str__(self):
        return str(self.attachment_id)
