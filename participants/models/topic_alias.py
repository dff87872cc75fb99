"""Other words for a topic: what it was called before, or a topic that was merged into it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from mentoring.kit.text import search_key
from organisations.models import Organisation
from participants.models.participation import Topic


class TopicAlias(models.Model):
    """In ``organisation`` the word ``name`` means ``topic``: lists that are read in and searches find it by that."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(_("name"), max_length=80)
    search_key = models.CharField(max_length=80, editable=False)

    class Meta:
        ordering = ["name", "pk"]
        verbose_name = _("other word for a topic")
        verbose_name_plural = _("other words for topics")
        constraints = [models.UniqueConstraint(fields=["organisation", "search_key"], name="a_word_means_one_topic")]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        self.search_key = search_key(self.name)
        super().save(*args, **kwargs)
