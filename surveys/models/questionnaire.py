"""Questionnaires as content: versions, questions, scales. A published version never changes under answers."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from organisations.models import Organisation
from participants.enums import ConsentPurpose, ParticipationRole
from surveys.enums import TEXT_KINDS, QuestionKind, QuestionnaireKind, Readers


class QuestionnaireQuerySet(models.QuerySet):
    def published(self):
        return self.filter(is_published=True)

    def offered_to(self, organisation):
        """The newest published version of everybody's questionnaires and of the organisation's own."""
        newest = models.Subquery(
            Questionnaire.objects.published()
            .filter(slug=models.OuterRef("slug"))
            .order_by("-version")
            .values("version")[:1]
        )
        everybodys = models.Q(organisation__isnull=True) | models.Q(organisation=organisation)
        return self.published().filter(everybodys, version=newest)


class Questionnaire(models.Model):
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="+", help_text="Empty: everybody's."
    )
    slug = models.SlugField(_("name in addresses"), max_length=64)
    version = models.PositiveSmallIntegerField(_("version"), default=1)
    kind = models.CharField(_("kind"), max_length=24, choices=QuestionnaireKind)
    title = models.CharField(_("title"), max_length=200)
    introduction = models.TextField(_("introduction"), blank=True)
    farewell = models.TextField(_("what happens next"), blank=True)
    pupil_introduction = models.TextField(
        _("introduction for pupils"), blank=True, help_text=_("In words for children. Empty: the same for everybody.")
    )
    pupil_farewell = models.TextField(_("what happens next, for pupils"), blank=True)
    role = models.CharField(_("who answers"), max_length=8, choices=ParticipationRole, blank=True)
    minutes = models.PositiveSmallIntegerField(_("takes, minutes"), default=5)
    purpose = models.CharField(
        _("consent it needs"),
        max_length=12,
        choices=[(purpose.value, purpose.label) for purpose in (ConsentPurpose.DATA, ConsentPurpose.PSYCHOLOGY)],
        default=ConsentPurpose.DATA,
    )
    is_published = models.BooleanField(default=False)

    objects = QuestionnaireQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "title"]
        verbose_name = _("questionnaire")
        verbose_name_plural = _("questionnaires")
        constraints = [
            models.UniqueConstraint(fields=["slug", "version"], name="one_questionnaire_per_version"),
        ]

    def __str__(self):
        return self.title

    @property
    def is_application(self):
        return self.kind in (QuestionnaireKind.MENTEE_APPLICATION, QuestionnaireKind.MENTOR_APPLICATION)

    @property
    def is_about_others(self):
        """It is answered about the participant by somebody who knows them."""
        return self.kind == QuestionnaireKind.THIRD_PARTY


class Question(models.Model):
    """One question.

    ``options`` by kind: choices ``{"choices": [{"value", "label", "points"?}], "other"?, "at_most"?}`` or
    ``{"source": "formats"}``; topics ``{"at_most"}``; scale ``{"from", "to", "low", "high"}``; text ``{"max_length"}``;
    number ``{"min", "max"}``; matrix ``{"rows", "columns"}``; people ``{"places": 3, "rather_not": true}``.
    ``fills`` names the participation field an accepted answer fills;
    ``condition`` is ``{"question": key, "is": value}``: asked only after that answer.
    """

    questionnaire = models.ForeignKey(Questionnaire, on_delete=models.CASCADE, related_name="questions")
    key = models.SlugField(max_length=48)
    position = models.PositiveSmallIntegerField()
    section = models.CharField(_("section"), max_length=160, blank=True)
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
    def is_confidential(self):
        """Whether the answers name people and only the specialist reads them: a choice of people, and why."""
        is_why = self.questionnaire.kind == QuestionnaireKind.PREFERENCES and self.kind in TEXT_KINDS
        return self.kind == QuestionKind.PEOPLE or is_why

    @property
    def readers(self):
        """Who reads an answer given about somebody else: ``{"readers": …}`` of the options."""
        return Readers(self.options.get("readers", Readers.REGISTER))

    @property
    def scale_steps(self):
        """Every mark of a scale, from the lowest."""
        return range(self.options.get("from", 1), self.options.get("to", 10) + 1)
