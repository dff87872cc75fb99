"""What proves an event, and what people say about it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from documents.models import Attachment, Order
from organisations.models import PermittedQuerySet
from roadmap.enums import EvidenceKind
from roadmap.models.event import Event
from roadmap.models.roadmap import Roadmap
from roadmap.models.submission import Submission


class EvidenceQuerySet(PermittedQuerySet):
    organisation_path = "event__stage__roadmap__programme__organisation"


class Evidence(models.Model):
    """A file, a link, a note or a signed order that shows an event was done."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="evidence")
    kind = models.CharField(_("kind"), max_length=8, choices=EvidenceKind)
    attachment = models.ForeignKey(Attachment, null=True, blank=True, on_delete=models.PROTECT, related_name="evidence")
    order = models.ForeignKey(Order, null=True, blank=True, on_delete=models.PROTECT, related_name="evidence")
    url = models.URLField(_("link"), max_length=500, blank=True)
    text = models.CharField(_("title or note"), max_length=500, blank=True)
    added_at = models.DateTimeField(auto_now_add=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        ordering = ["added_at", "pk"]
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        constraints = [
            models.CheckConstraint(
                name="evidence_has_what_its_kind_says",
                condition=Q(kind=EvidenceKind.FILE, attachment__isnull=False)
                | (Q(kind=EvidenceKind.LINK) & ~Q(url=""))
                | (Q(kind=EvidenceKind.NOTE) & ~Q(text=""))
                | Q(kind=EvidenceKind.ORDER, order__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["event", "order"], condition=Q(order__isnull=False), name="an_order_proves_an_event_once"
            ),
        ]

    def __str__(self):
        return self.text or self.url or str(self.order or self.attachment)


class Comment(models.Model):
    """What somebody said about an event; a remark is what an approver wants changed before the roadmap is approved.

    It outlives an event taken out of a plan: then ``event_words`` say what it was about, ``roadmap`` where it stood."""

    event = models.ForeignKey(Event, null=True, blank=True, on_delete=models.CASCADE, related_name="comments")
    roadmap = models.ForeignKey(
        Roadmap,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="comments_left",
        help_text="The plan its event was taken out of.",
    )
    event_words = models.CharField(_("event taken out"), max_length=500, blank=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(_("text"))
    is_remark = models.BooleanField(default=False)
    submission = models.ForeignKey(
        Submission, null=True, blank=True, on_delete=models.SET_NULL, related_name="remarks", help_text="Of a remark."
    )
    answer = models.TextField(_("author's answer"), blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        constraints = [
            models.CheckConstraint(
                name="only_remarks_are_settled", condition=Q(is_remark=True) | Q(settled_at__isnull=True)
            ),
            models.CheckConstraint(
                name="comment_is_about_something",
                condition=Q(event__isnull=False) | (Q(roadmap__isnull=False) & ~Q(event_words="")),
            ),
        ]

    def __str__(self):
        return self.text[:60]

    @property
    def number(self):
        """Of the event, whether it still stands in the plan or not."""
        return self.event.number if self.event_id else self.event_words.partition(" ")[0]

    @property
    def title(self):
        return self.event.title if self.event_id else self.event_words.partition(" ")[2]
