"""Words by which free answers are sorted while they are read."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from organisations.models import PermittedQuerySet
from roadmap.models import Programme
from surveys.models.survey import Answer


class TextTagQuerySet(PermittedQuerySet):
    organisation_path = "programme__organisation"


class TextTag(models.Model):
    """A programme's own word for what people write about: the same in every survey, so that waves compare."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="text_tags")
    name = models.CharField(_("tag"), max_length=40)
    search_key = models.CharField(max_length=60, editable=False)
    answers = models.ManyToManyField(Answer, through="TaggedAnswer", related_name="tags")

    objects = TextTagQuerySet.as_manager()

    class Meta:
        ordering = ["search_key"]
        verbose_name = _("tag of free answers")
        verbose_name_plural = _("tags of free answers")
        constraints = [models.UniqueConstraint(fields=["programme", "search_key"], name="one_tag_per_name")]

    def __str__(self):
        return self.name


class TaggedAnswer(models.Model):
    tag = models.ForeignKey(TextTag, on_delete=models.CASCADE, related_name="marked")
    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="marked")

    class Meta:
        verbose_name = _("tagged answer")
        verbose_name_plural = _("tagged answers")
        constraints = [models.UniqueConstraint(fields=["tag", "answer"], name="answer_has_a_tag_once")]

    def __str__(self):
        return f"{self.tag_id}/{self.answer_id}"
