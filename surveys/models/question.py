"""What a questionnaire is made of: sections, questions, and the scales that make scores of answers."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from surveys.enums import TEXT_KINDS, QuestionKind, QuestionnaireKind, Readers, ScoreMethod
from surveys.limits import WithLimits
from surveys.models.questionnaire import Questionnaire


class Section(models.Model):
    """Questions that stand on one screen. ``condition``: see ``surveys.conditions``; it looks back only."""

    questionnaire = models.ForeignKey(Questionnaire, on_delete=models.CASCADE, related_name="sections")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(_("title"), max_length=160, blank=True)
    text = models.TextField(_("words before the questions"), blank=True)
    condition = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["position"]
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        constraints = [
            models.UniqueConstraint(fields=["questionnaire", "position"], name="one_section_per_position"),
        ]

    def __str__(self):
        return self.title


class Question(WithLimits, models.Model):
    """One question. ``position`` runs through the whole questionnaire; ``number`` is how the author numbers it.

    ``options`` by kind: choices ``{"choices": [{"value", "label", "points"?}], "other"?, "at_most"?}`` or
    ``{"source": "formats"}``; topics ``{"at_most"}``; scale ``{"from", "to", "low", "high", "points"?}``; yes/no
    ``{"yes"?, "no"?, "points"?}`` (other words for the two answers); text ``{"max_length"}``; number
    ``{"min", "max"}``; matrix ``{"rows", "columns", "points"?}``; people ``{"places": 3, "rather_not": true}``.
    ``points``: ``{answer: points}``, the answer as text: a mark, ``yes``/``no``, a column.
    Every kind: ``readers`` (``Readers``), ``alarm`` (``surveys.conditions.rings``); scale and number: ``norm``, the
    least answer that counts as good (the greatest where fewer is better).
    ``fills`` names the participation field an accepted answer fills; ``condition``: see ``surveys.conditions``.
    """

    questionnaire = models.ForeignKey(Questionnaire, on_delete=models.CASCADE, related_name="questions")
    section = models.ForeignKey(Section, on_delete=models.CASCADE, related_name="questions")
    key = models.SlugField(max_length=48)
    position = models.PositiveSmallIntegerField()
    number = models.CharField(_("number"), max_length=8, blank=True)
    kind = models.CharField(_("kind"), max_length=12, choices=QuestionKind)
    text = models.CharField(_("question"), max_length=400)
    hint = models.CharField(_("hint"), max_length=300, blank=True)
    is_required = models.BooleanField(_("required"), default=True)
    is_reverse = models.BooleanField(_("fewer is better"), default=False)
    options = models.JSONField(default=dict, blank=True)
    condition = models.JSONField(default=dict, blank=True)
    fills = models.CharField(max_length=32, blank=True)

    class Meta:
        ordering = ["position"]
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        constraints = [
            models.UniqueConstraint(fields=["questionnaire", "key"], name="one_question_per_key"),
            models.UniqueConstraint(fields=["questionnaire", "position"], name="one_question_per_position"),
        ]

    def __str__(self):
        return self.text

    @property
    def is_conditional(self):
        """Whether some are not asked it because of what they answered before; the section is looked at too."""
        return bool(self.condition or self.section.condition)

    @property
    def is_confidential(self):
        """Whether the answers name people and only the specialist reads them: a choice of people, and why."""
        is_why = self.questionnaire.kind == QuestionnaireKind.PREFERENCES and self.kind in TEXT_KINDS
        return self.kind == QuestionKind.PEOPLE or is_why

    @property
    def readers(self):
        """Who reads the answer, and whom an alarm calls: ``{"readers": …}`` of the options."""
        return Readers(self.options.get("readers", Readers.REGISTER))


class Scale(models.Model):
    """A score made of several answers; how: ``surveys.scoring``.

    ``items``: ``[{"question": key, "row"?: of a matrix, from 1, "points"?: {answer: points}, "reverse"?}]``
    in the order of the questions; without ``points`` and ``reverse`` the question's own hold.
    ``bands``: ``[{"from", "to", "label", "meaning"?, "alarm"?}]`` in ascending order, norm by norm (``surveys.norms``).
    ``is_control``: an alarming band says that the other scores of this respondent cannot be relied on."""

    questionnaire = models.ForeignKey(Questionnaire, on_delete=models.CASCADE, related_name="scales")
    key = models.SlugField(max_length=48)
    position = models.PositiveSmallIntegerField()
    title = models.CharField(_("title"), max_length=160)
    note = models.TextField(_("note"), blank=True)
    method = models.CharField(_("how it is counted"), max_length=8, choices=ScoreMethod, default=ScoreMethod.SUM)
    items = models.JSONField(default=list)
    bands = models.JSONField(default=list, blank=True)
    higher_is_better = models.BooleanField(_("more is better"), default=True)
    is_control = models.BooleanField(_("checks how sincere the answers are"), default=False)
    readers = models.CharField(_("who sees it"), max_length=12, choices=Readers, default=Readers.REGISTER)

    class Meta:
        ordering = ["position"]
        verbose_name = _("scale")
        verbose_name_plural = _("scales")
        constraints = [models.UniqueConstraint(fields=["questionnaire", "key"], name="one_scale_per_key")]

    def __str__(self):
        return self.title
