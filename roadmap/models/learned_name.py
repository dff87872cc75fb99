"""What an organisation decided about the words of its plans."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from organisations.models import Organisation, PermittedQuerySet


class LearnedNameQuerySet(PermittedQuerySet):
    organisation_path = "organisation"

    def serving(self, organisation):
        """Its own and those of the municipality and the region above it."""
        above = "organisation__children"
        return self.filter(
            Q(organisation=organisation) | Q(**{above: organisation}) | Q(**{f"{above}__children": organisation})
        ).distinct()


class LearnedName(models.Model):
    """Events worded like ``title`` are of these ``kinds`` here. ``key`` is the wording without endings and figures."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="learned_names")
    key = models.CharField(max_length=400)
    title = models.CharField(_("wording"), max_length=400)
    kinds = models.JSONField(_("kinds"), default=list, blank=True)
    decided_at = models.DateTimeField(auto_now=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = LearnedNameQuerySet.as_manager()

    class Meta:
        ordering = ["title", "pk"]
        verbose_name = _("learned name")
        verbose_name_plural = _("learned names")
        constraints = [models.UniqueConstraint(fields=["organisation", "key"], name="a_wording_is_decided_once")]

    def __str__(self):
        return self.title
