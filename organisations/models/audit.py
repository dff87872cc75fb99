"""Who did what to which row, when; never edited."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused

DEEDS: dict[str, object] = {}


def register_deeds(deeds):
    """Make known how each deed reads in a history: key → a lazy sentence without a subject, as “closed the event”."""
    DEEDS.update(deeds)


class AuditQuerySet(models.QuerySet):
    def about(self, subject):
        return self.filter(subject_type=ContentType.objects.get_for_model(subject), subject_id=subject.pk)

    def update(self, **kwargs):
        raise Refused(_("History is never changed."), code="audit_is_append_only")

    def bulk_record(self, by, deed, subjects, *, organisation=None, **details):
        """The same deed done to many rows, in one statement (bulk operations pass by signals)."""
        return self.bulk_create(
            self.model(
                by=by if getattr(by, "pk", None) else None,
                deed=deed,
                subject_type=ContentType.objects.get_for_model(subject),
                subject_id=subject.pk,
                organisation=organisation or organisation_of(subject),
                details=details,
            )
            for subject in subjects
        )


class AuditEntry(models.Model):
    """One deed. ``by`` is empty when a link holder or the clock did it; then the subject says who.

    ``details`` hold keys, figures and words, no names of people: those are looked up when a history is read, so that
    who was erased is named nowhere.
    """

    at = models.DateTimeField(_("when"), auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    organisation = models.ForeignKey("Organisation", null=True, on_delete=models.SET_NULL, related_name="+")
    deed = models.CharField(_("deed"), max_length=64)
    subject_type = models.ForeignKey(ContentType, null=True, on_delete=models.SET_NULL, related_name="+")
    subject_id = models.BigIntegerField(null=True)
    subject = GenericForeignKey("subject_type", "subject_id")
    details = models.JSONField(_("details"), default=dict, blank=True)

    objects = AuditQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit entries")
        indexes = [models.Index(fields=["subject_type", "subject_id", "-at"], name="audit_by_subject")]

    def __str__(self):
        return f"{self.deed} {self.subject_type_id}:{self.subject_id}"

    @classmethod
    def record(cls, by, deed, subject, *, organisation=None, **details):
        """``by`` (a user, or ``None``) did ``deed`` to ``subject``; ``details``: keys and words, no names."""
        return cls.objects.bulk_record(by, deed, [subject], organisation=organisation, **details)[0]

    @property
    def sentence(self):
        """What was done, in words: «Мероприятие завершено». Who did it is said apart, so the words suit anybody."""
        return capfirst(str(DEEDS.get(self.deed, self.deed)))


def organisation_of(subject):
    """The organisation a row belongs to, by the path its query set declares."""
    path = getattr(type(subject)._default_manager.all(), "organisation_path", "organisation")
    for step in path.split("__") if path else ():
        subject = getattr(subject, step, None)
        if subject is None:
            return None
    return subject
