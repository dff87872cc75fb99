"""What an office asks of every school: a row a school and date, reported by the school, decided by the office."""

from datetime import UTC

from django.conf import settings
from django.db import models
from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.models import Attachment
from mentoring.kit.errors import Refused
from mentoring.kit.periods import format_span_ru
from organisations.models import Organisation, PermittedQuerySet
from roadmap.enums import RoadmapState, TaskProofKind, TaskState
from roadmap.models.event import Event


class DelegatedTaskQuerySet(PermittedQuerySet):
    organisation_path = "school"

    def alive(self):
        """Of plans that are not replaced by a newer version."""
        return self.exclude(event__stage__roadmap__state=RoadmapState.SUPERSEDED)

    def waiting_for_school(self):
        return self.alive().filter(state__in=[TaskState.OPEN, TaskState.RETURNED])

    def in_order(self):
        """The nearest first, undated ones last."""
        return self.order_by(models.F("due_on").asc(nulls_last=True), "event__stage__position", "event__position", "pk")

    def counts_by_event(self):
        """{event: {state: number}} in one query."""
        found: dict = {}
        for event, state, number in self.order_by().values_list("event", "state").annotate(number=Count("pk")):
            found.setdefault(event, {})[state] = number
        return found


class DelegatedTask(models.Model):
    """One event of an office's plan as one ``school`` has to do it by one date.

    OPEN → REPORTED by the school → ACCEPTED by the office, or RETURNED with a remark and reported anew.
    """

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="tasks")
    school = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="delegated_tasks")
    starts_on = models.DateField(_("from"), null=True, blank=True)
    due_on = models.DateField(_("due on"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=12, choices=TaskState, default=TaskState.OPEN)
    answer = models.TextField(_("what has been done"), blank=True)
    own_event = models.ForeignKey(
        Event,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="answers",
        verbose_name=_("event of the school's own plan"),
    )
    reported_at = models.DateTimeField(null=True, blank=True)
    reported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    remark = models.TextField(_("remark"), blank=True)

    objects = DelegatedTaskQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "pk"]
        verbose_name = _("task of the municipality")
        verbose_name_plural = _("tasks of the municipality")
        constraints = [
            models.UniqueConstraint(
                fields=["event", "school", "due_on"],
                condition=Q(due_on__isnull=False),
                name="one_task_per_school_and_date",
            ),
            models.UniqueConstraint(
                fields=["event", "school"], condition=Q(due_on__isnull=True), name="one_undated_task_per_school"
            ),
            models.CheckConstraint(
                name="reported_task_has_a_reporter",
                condition=~Q(state__in=[TaskState.REPORTED, TaskState.ACCEPTED])
                | Q(reported_at__isnull=False, reported_by__isnull=False),
            ),
            models.CheckConstraint(
                name="accepted_task_has_a_decider",
                condition=~Q(state=TaskState.ACCEPTED) | Q(decided_at__isnull=False, decided_by__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["school", "state", "due_on"], name="task_of_school")]

    def __str__(self):
        return f"{self.event_id}: {self.school_id}, {self.due_on}"

    def get_absolute_url(self):
        return reverse("roadmap:task", args=[self.pk])

    @property
    def waits_for_school(self):
        return self.state in (TaskState.OPEN, TaskState.RETURNED)

    @property
    def report_stamp(self):
        """Another one for another report: what was read on a page is what is decided on."""
        return self.reported_at.astimezone(UTC).isoformat() if self.reported_at else ""

    @property
    def when(self):
        return format_span_ru(self.starts_on, self.due_on) if self.due_on else self.event.deadline_text

    def is_late(self, today):
        return self.waits_for_school and self.due_on is not None and self.due_on < today

    def report(self, by, *, answer, own_event=None):
        if not self.waits_for_school:
            raise Refused(_("A report on this task has already been sent."), code="task_reported")
        self.state, self.answer, self.own_event = TaskState.REPORTED, answer, own_event
        self.reported_at, self.reported_by = timezone.now(), by
        self.save()

    def take_back(self):
        """The school takes its report back as long as the office has not decided."""
        if self.state != TaskState.REPORTED:
            raise Refused(_("The office has already decided: there is nothing to take back."), code="task_not_reported")
        self.state = TaskState.RETURNED if self.remark else TaskState.OPEN
        self.save(update_fields=["state"])

    def accept(self, by):
        if self.state != TaskState.REPORTED:
            raise Refused(_("There is no report to accept."), code="task_not_reported")
        self.state, self.decided_at, self.decided_by, self.remark = TaskState.ACCEPTED, timezone.now(), by, ""
        self.save()

    def give_back(self, by, remark):
        """A report, or one accepted by mistake, goes back to the school with what has to be changed."""
        if self.waits_for_school:
            raise Refused(_("The school has not reported yet: there is nothing to return."), code="task_not_reported")
        self.state, self.decided_at, self.decided_by, self.remark = TaskState.RETURNED, timezone.now(), by, remark
        self.save()


class TaskProof(models.Model):
    """A file or a link with which a school shows the office that a task was done."""

    task = models.ForeignKey(DelegatedTask, on_delete=models.CASCADE, related_name="proofs")
    kind = models.CharField(_("kind"), max_length=8, choices=TaskProofKind)
    attachment = models.ForeignKey(
        Attachment, null=True, blank=True, on_delete=models.PROTECT, related_name="task_proofs"
    )
    url = models.URLField(_("link"), max_length=500, blank=True)
    text = models.CharField(_("title"), max_length=300, blank=True)
    added_at = models.DateTimeField(auto_now_add=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["added_at", "pk"]
        verbose_name = _("proof of a task")
        verbose_name_plural = _("proofs of tasks")
        constraints = [
            models.CheckConstraint(
                name="task_proof_has_what_its_kind_says",
                condition=Q(kind=TaskProofKind.FILE, attachment__isnull=False)
                | (Q(kind=TaskProofKind.LINK) & ~Q(url="")),
            )
        ]

    def __str__(self):
        return self.text or self.url or str(self.attachment)
