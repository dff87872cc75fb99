"""Something in the answers that a person of the school must look at, and what came of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from mentoring.kit.sealing import SealedField, seal, unseal
from organisations.models import PermittedQuerySet
from surveys.enums import Readers, SignalKind, SignalState
from surveys.models.question import Question, Scale
from surveys.models.survey import Response, Survey


class SignalQuerySet(PermittedQuerySet):
    organisation_path = "survey__programme__organisation"

    def open(self):
        return self.exclude(state=SignalState.CLOSED)

    def with_all(self):
        return self.select_related(
            "survey__programme__organisation",
            "survey__questionnaire",
            "response__invitation__participation__person",
            "response__invitation__member",
            "question__questionnaire",
            "scale",
            "taken_by",
            "closed_by",
        )


class Signal(models.Model):
    """``readers`` says whom it calls; of an anonymous survey it names no ``response``. ``key`` keeps one reason from
    being raised twice. ``note``, what was done, lies sealed: it speaks of a person."""

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="signals")
    response = models.ForeignKey(Response, null=True, blank=True, on_delete=models.CASCADE, related_name="signals")
    key = models.CharField(max_length=48)
    kind = models.CharField(_("kind"), max_length=12, choices=SignalKind)
    question = models.ForeignKey(Question, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    scale = models.ForeignKey(Scale, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    readers = models.CharField(_("who sees it"), max_length=12, choices=Readers, default=Readers.REGISTER)
    state = models.CharField(_("state"), max_length=8, choices=SignalState, default=SignalState.NEW)
    raised_at = models.DateTimeField(default=timezone.now)
    taken_at = models.DateTimeField(null=True, blank=True)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    note = SealedField(blank=True)

    objects = SignalQuerySet.as_manager()

    class Meta:
        ordering = ["-raised_at", "-pk"]
        verbose_name = _("signal")
        verbose_name_plural = _("signals")
        constraints = [
            models.UniqueConstraint(fields=["survey", "key"], name="one_signal_per_reason"),
            models.CheckConstraint(
                name="closed_signal_has_time", condition=~Q(state=SignalState.CLOSED) | Q(closed_at__isnull=False)
            ),
        ]

    def __str__(self):
        return str(self.pk)

    def get_absolute_url(self):
        return reverse("surveys:signal", args=[self.pk])

    @property
    def person(self):
        """Who gave the answers; ``None`` in an anonymous survey."""
        return self.response.invitation.person if self.response_id else None

    @property
    def is_open(self):
        return self.state != SignalState.CLOSED

    @property
    def done(self):
        """What was done, in the words of whoever closed it."""
        return unseal(self.note) if self.note else ""

    def take(self, by):
        if self.state != SignalState.NEW:
            raise Refused(_("Somebody has already taken this signal."), code="signal_taken")
        self.state, self.taken_by, self.taken_at = SignalState.TAKEN, by, timezone.now()
        self.save(update_fields=["state", "taken_by", "taken_at"])

    def close(self, by, note):
        if not self.is_open:
            raise Refused(_("This signal is already closed."), code="signal_closed")
        if not note:
            raise Refused({"note": _("Write what was done: the next reader relies on it.")}, code="note_missing")
        self.state, self.closed_by, self.closed_at, self.note = SignalState.CLOSED, by, timezone.now(), seal(note)
        self.save(update_fields=["state", "closed_by", "closed_at", "note"])

    def reopen(self):
        if self.is_open:
            raise Refused(_("This signal is open."), code="signal_open")
        self.state, self.closed_by, self.closed_at = SignalState.TAKEN, None, None
        self.taken_at = self.taken_at or timezone.now()
        self.save(update_fields=["state", "closed_by", "closed_at", "taken_at"])
