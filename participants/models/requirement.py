"""What a programme asks of its mentors before the work begins, and who has met it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from documents.models import Attachment
from organisations.models import PermittedQuerySet
from participants.enums import PersonGroup, RequirementSort
from participants.models.participation import Participation
from roadmap.enums import MentoringModel
from roadmap.models import Programme


class RequirementTemplate(models.Model):
    """A requirement schools usually make, as content: it is offered, never laid on anybody by itself."""

    slug = models.SlugField(unique=True)
    model = models.CharField(_("model"), max_length=16, choices=MentoringModel, blank=True, help_text="Empty: both.")
    position = models.PositiveSmallIntegerField(default=0)
    title = models.CharField(_("requirement"), max_length=160)
    hint = models.CharField(_("explanation"), max_length=300, blank=True)
    sort = models.CharField(_("how it is checked"), max_length=12, choices=RequirementSort)
    groups = models.JSONField(_("of whom"), default=list, blank=True)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("usual requirement")
        verbose_name_plural = _("usual requirements")

    def __str__(self):
        return self.title


class EntryRequirementQuerySet(PermittedQuerySet):
    organisation_path = "programme__organisation"


class EntryRequirement(models.Model):
    """Beside the interview and the training, which are settings of the programme. ``groups``: empty means everybody."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="entry_requirements")
    position = models.PositiveSmallIntegerField(default=0)
    title = models.CharField(_("requirement"), max_length=160)
    hint = models.CharField(_("explanation"), max_length=300, blank=True)
    sort = models.CharField(
        _("how it is checked"), max_length=12, choices=RequirementSort, default=RequirementSort.HAND
    )
    groups = models.JSONField(_("of whom"), default=list, blank=True)
    is_required = models.BooleanField(_("no work without it"), default=True)

    objects = EntryRequirementQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("entry requirement")
        verbose_name_plural = _("entry requirements")
        constraints = [
            models.UniqueConstraint(fields=["programme", "title"], name="requirement_made_once"),
            models.CheckConstraint(
                name="interview_and_training_are_settings_of_the_programme",
                condition=Q(sort__in=[RequirementSort.HAND, RequirementSort.CONSENT]),
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def is_by_hand(self):
        return self.sort == RequirementSort.HAND

    @property
    def group_labels(self):
        return [str(PersonGroup(group).label) for group in self.groups if group in PersonGroup.values]

    def concerns(self, person):
        return not self.groups or person.group in self.groups


class RequirementMark(models.Model):
    """Somebody looked and saw: it is met, or it is not."""

    requirement = models.ForeignKey(EntryRequirement, on_delete=models.CASCADE, related_name="marks")
    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="requirement_marks")
    is_met = models.BooleanField(_("met"))
    checked_on = models.DateField(_("checked on"))
    checked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    note = models.CharField(_("note"), max_length=200, blank=True)
    paper = models.ForeignKey(
        Attachment, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", verbose_name=_("paper")
    )

    class Meta:
        verbose_name = _("mark of a requirement")
        verbose_name_plural = _("marks of requirements")
        constraints = [
            models.UniqueConstraint(fields=["requirement", "participation"], name="requirement_marked_once"),
        ]

    def __str__(self):
        return f"{self.requirement_id}: {self.participation_id}"
