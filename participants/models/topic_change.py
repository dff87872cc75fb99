"""A change of the school's vocabulary of topics, with what stood there before."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from organisations.models import Organisation, PermittedQuerySet
from roadmap.models import Programme


class TopicChangeQuerySet(PermittedQuerySet):
    organisation_path = "organisation"


class TopicChange(models.Model):
    """``before``: what the topic was, in words and keys of the vocabulary; ``rows``: {participation key: whether it had
    the target topic already}."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="+")
    deed = models.CharField(
        max_length=8, choices=[("renamed", "renamed"), ("merged", "merged"), ("removed", "removed")]
    )
    before = models.JSONField(default=dict)
    rows = models.JSONField(default=dict)
    done_at = models.DateTimeField(auto_now_add=True)
    done_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    undone_at = models.DateTimeField(null=True, blank=True)

    objects = TopicChangeQuerySet.as_manager()

    class Meta:
        ordering = ["-done_at", "-pk"]
        verbose_name = _("change of a topic")
        verbose_name_plural = _("changes of topics")

    def __str__(self):
        return f"{self.deed} {self.organisation_id}"

    def get_absolute_url(self):
        return reverse("participants:undo_topic", args=[self.pk])
