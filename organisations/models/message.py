"""The outbox: what was said to whom about what, once."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from organisations.enums import LetterState
from organisations.models.organisation import Organisation


class MessageQuerySet(models.QuerySet):
    def unread(self):
        return self.filter(read_at__isnull=True)

    def for_digest(self):
        """What has not gone into a digest yet and still concerns its reader."""
        return self.filter(letter__isnull=True, read_at__isnull=True, in_digest=True)


class Message(models.Model):
    """One notice to one user. ``reason`` names why: the same reason never speaks twice to the same person."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices")
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    reason = models.CharField(max_length=160)
    text = models.CharField(_("text"), max_length=500)
    url = models.CharField(max_length=300, blank=True)
    calendar = models.CharField(max_length=300, blank=True, help_text="Where its dates are taken into a calendar.")
    due_on = models.DateField(_("due on"), null=True, blank=True)
    in_digest = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True, blank=True)
    letter = models.ForeignKey("Letter", null=True, blank=True, on_delete=models.SET_NULL, related_name="messages")

    objects = MessageQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        constraints = [models.UniqueConstraint(fields=["user", "reason"], name="one_message_per_reason")]
        indexes = [models.Index(fields=["user", "read_at"], name="message_by_reader")]

    def __str__(self):
        return f"{self.user_id}: {self.reason}"


class LetterQuerySet(models.QuerySet):
    def due(self, now=None):
        """Waiting letters whose hour has come and that no living worker holds."""
        now = now or timezone.now()
        return self.filter(
            Q(leased_until__isnull=True) | Q(leased_until__lt=now), state=LetterState.WAITING, send_at__lte=now
        )


class Letter(models.Model):
    """One e-mail. ``key`` makes it unique; the Message-ID stays the same however often it is tried."""

    key = models.CharField(max_length=200, unique=True)
    to_address = models.EmailField(_("to"))
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="letters"
    )
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    subject = models.CharField(_("subject"), max_length=200)
    body = models.TextField(_("text"))
    state = models.CharField(_("state"), max_length=12, choices=LetterState, default=LetterState.WAITING)
    send_at = models.DateTimeField(default=timezone.now)
    leased_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        constraints = [
            models.CheckConstraint(
                name="sent_letter_has_time", condition=~Q(state=LetterState.SENT) | Q(sent_at__isnull=False)
            )
        ]
        indexes = [models.Index(fields=["state", "send_at"], name="letter_due")]

    def __str__(self):
        return self.key
