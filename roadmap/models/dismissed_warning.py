"""Warnings of a plan that people have looked at and let stand."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from organisations.models import PermittedQuerySet
from roadmap.models.programme import Programme


class DismissedWarningQuerySet(PermittedQuerySet):
    organisation_path = "programme__organisation"


class DismissedWarning(models.Model):
    """``key`` is that of the warning in every version of the plan; ``text`` is what it said, ``note`` why it stands."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="dismissed_warnings")
    key = models.CharField(max_length=200)
    text = models.CharField(_("warning"), max_length=500)
    note = models.CharField(_("why it stands"), max_length=300)
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = DismissedWarningQuerySet.as_manager()

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("dismissed warning")
        verbose_name_plural = _("dismissed warnings")
        constraints = [models.UniqueConstraint(fields=["programme", "key"], name="a_warning_is_dismissed_once")]

    def __str__(self):
        return self.text
