"""Questionnaires as content, version by version. A published version never changes under answers."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.models import Organisation, PermittedQuerySet
from participants.enums import ConsentPurpose, PersonGroup
from surveys.enums import APPLICATIONS, Answering, Moment, QuestionnaireKind, QuestionnaireState


class QuestionnaireQuerySet(PermittedQuerySet):
    def published(self):
        return self.filter(state=QuestionnaireState.PUBLISHED)

    def drafts(self):
        return self.filter(state=QuestionnaireState.DRAFT)

    def everybodys(self):
        return self.filter(organisation__isnull=True)

    def offered_to(self, organisation):
        """What may be sent out in ``organisation``: everybody's, its own, those of the offices above it."""
        office = organisation.parent
        own = [organisation.pk, organisation.parent_id, office.parent_id if office else None]
        return self.published().filter(Q(organisation__isnull=True) | Q(organisation__in=[pk for pk in own if pk]))

    def but_third_parties(self):
        """Those that are sent out: filled in by participants about themselves, or by the team about the programme."""
        return self.exclude(kind=QuestionnaireKind.THIRD_PARTY)

    def versions_of(self, questionnaire):
        """Every version of ``questionnaire``, the newest first."""
        owner = {"organisation": questionnaire.organisation_id}
        if questionnaire.organisation_id is None:
            owner = {"organisation__isnull": True}
        return self.filter(slug=questionnaire.slug, **owner).order_by("-version")


class Questionnaire(models.Model):
    """``formats``: slugs of the formats it is made for, empty: all of them."""

    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="+", help_text="Empty: everybody's."
    )
    slug = models.SlugField(_("name in addresses"), max_length=64)
    version = models.PositiveSmallIntegerField(_("version"), default=1)
    state = models.CharField(
        _("state"), max_length=12, choices=QuestionnaireState, default=QuestionnaireState.DRAFT, db_index=True
    )
    copied_from = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="copies")
    kind = models.CharField(_("kind"), max_length=24, choices=QuestionnaireKind)
    moment = models.CharField(_("when it is filled in"), max_length=8, choices=Moment, blank=True)
    title = models.CharField(_("title"), max_length=200)
    introduction = models.TextField(_("introduction"), blank=True)
    farewell = models.TextField(_("what happens next"), blank=True)
    pupil_introduction = models.TextField(
        _("introduction for pupils"), blank=True, help_text=_("In words for children. Empty: the same for everybody.")
    )
    pupil_farewell = models.TextField(_("what happens next, for pupils"), blank=True)
    role = models.CharField(_("who answers"), max_length=8, choices=Answering, blank=True)
    group = models.CharField(_("which of them"), max_length=16, choices=PersonGroup, blank=True)
    formats = models.JSONField(_("for formats"), default=list, blank=True)
    minutes = models.PositiveSmallIntegerField(_("takes, minutes"), default=5)
    purpose = models.CharField(
        _("consent it needs"),
        max_length=12,
        choices=[(purpose.value, purpose.label) for purpose in (ConsentPurpose.DATA, ConsentPurpose.PSYCHOLOGY)],
        default=ConsentPurpose.DATA,
    )
    created_at = models.DateTimeField(default=timezone.now)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    changed_at = models.DateTimeField(default=timezone.now)
    published_at = models.DateTimeField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=0, editable=False, help_text="Grows with every change of a draft.")

    objects = QuestionnaireQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "title"]
        verbose_name = _("questionnaire")
        verbose_name_plural = _("questionnaires")
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "slug", "version"], name="one_own_questionnaire_per_version"
            ),
            models.UniqueConstraint(
                fields=["slug", "version"],
                condition=Q(organisation__isnull=True),
                name="one_everybodys_questionnaire_per_version",
            ),
            models.UniqueConstraint(
                fields=["organisation", "slug"],
                condition=Q(state=QuestionnaireState.PUBLISHED),
                name="one_published_version_of_an_own_questionnaire",
            ),
            models.UniqueConstraint(
                fields=["slug"],
                condition=Q(state=QuestionnaireState.PUBLISHED, organisation__isnull=True),
                name="one_published_version_of_everybodys_questionnaire",
            ),
            models.UniqueConstraint(
                fields=["organisation", "slug"],
                condition=Q(state=QuestionnaireState.DRAFT),
                name="one_draft_of_a_questionnaire",
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def is_application(self):
        return self.kind in APPLICATIONS

    @property
    def is_about_others(self):
        """It is answered about the participant by somebody who knows them."""
        return self.kind == QuestionnaireKind.THIRD_PARTY

    def is_for(self, people):
        """Whether somebody of ``people`` (``surveys.queries.People``) may be asked it; while a side has nobody yet,
        everything may come in handy."""
        if self.formats and people.formats.isdisjoint(self.formats):
            return False
        groups = {group for role, group in people.groups if self.role in ("", role)}
        return not self.group or not groups or self.group in groups

    @property
    def is_draft(self):
        return self.state == QuestionnaireState.DRAFT

    def must_be_draft(self):
        if not self.is_draft:
            raise Refused(_("A published version is not changed: change the next one."), code="not_a_draft")

    def publish(self, at):
        """Put this version in the place of the one published before, which stays under its answers."""
        self.must_be_draft()
        Questionnaire.objects.versions_of(self).published().update(state=QuestionnaireState.RETIRED)
        self.state, self.published_at = QuestionnaireState.PUBLISHED, at
        self.save(update_fields=["state", "published_at", "changed_at"])

    def retire(self):
        """Offer it no more; surveys that go on keep it."""
        if self.state != QuestionnaireState.PUBLISHED:
            raise Refused(_("Only a published questionnaire is put away."), code="not_published")
        self.state = QuestionnaireState.RETIRED
        self.save(update_fields=["state", "changed_at"])
