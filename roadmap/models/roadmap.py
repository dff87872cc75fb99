"""Roadmap → Stage → Event → Occurrence: the spine of a programme."""

from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, F, Min, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.models import Order
from mentoring.kit.addresses import address_of_row
from mentoring.kit.errors import Refused
from mentoring.kit.keys import key_of
from mentoring.kit.periods import PeriodKind, SchoolYear, Span, format_span_ru
from mentoring.kit.text import search_key
from organisations.enums import Role
from organisations.models import PermittedQuerySet
from roadmap.enums import Audience, CanonicalStage, EventState, RoadmapState
from roadmap.models.programme import Programme

IN_FORCE = (RoadmapState.APPROVED, RoadmapState.WITH_MUNICIPALITY, RoadmapState.AGREED, RoadmapState.SENT_BACK)
AT_WORK = (RoadmapState.DRAFT, RoadmapState.SUBMITTED, RoadmapState.RETURNED)


class RoadmapQuerySet(PermittedQuerySet):
    organisation_path = "programme__organisation"

    def current(self):
        """The version each programme lives by: the one in force, or the first while none is."""
        in_force = Roadmap.objects.filter(programme=OuterRef("programme"), state__in=IN_FORCE)
        return self.filter(Q(state__in=IN_FORCE) | Q(state__in=AT_WORK) & ~Exists(in_force)).order_by("-version")

    def living(self):
        """Versions in force, being prepared or waiting for the director."""
        return self.filter(state__in=[*IN_FORCE, *AT_WORK]).order_by("-version")


class Roadmap(models.Model):
    """One version of a programme's plan. A change after approval makes the next version."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="roadmaps")
    version = models.PositiveSmallIntegerField(_("version"), default=1)
    title = models.CharField(_("title"), max_length=400)
    state = models.CharField(_("state"), max_length=20, choices=RoadmapState, default=RoadmapState.DRAFT)
    submitted_at = models.DateTimeField(null=True, blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    sent_up_at = models.DateTimeField(null=True, blank=True)
    agreed_at = models.DateTimeField(null=True, blank=True)
    agreed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    remark = models.TextField(_("remark"), blank=True)
    order = models.ForeignKey(
        Order, null=True, blank=True, on_delete=models.PROTECT, related_name="roadmaps", verbose_name=_("approved by")
    )

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        ordering = ["-version"]
        verbose_name = _("roadmap")
        verbose_name_plural = _("roadmaps")
        constraints = [
            models.UniqueConstraint(fields=["programme", "version"], name="one_roadmap_per_version"),
            models.UniqueConstraint(fields=["programme"], condition=Q(state__in=IN_FORCE), name="one_roadmap_in_force"),
            models.UniqueConstraint(fields=["programme"], condition=Q(state__in=AT_WORK), name="one_roadmap_at_work"),
            models.CheckConstraint(
                name="approved_roadmap_has_an_approver",
                condition=~Q(state__in=IN_FORCE) | Q(approved_by__isnull=False, approved_at__isnull=False),
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("roadmap:roadmap", args=[self.programme_id])

    @property
    def is_in_force(self):
        return self.state in IN_FORCE

    @property
    def is_editable(self):
        """Whether the plan may still be shaped; what is in force is changed by a new version."""
        return self.state in (RoadmapState.DRAFT, RoadmapState.RETURNED)

    @property
    def is_at_work(self):
        return self.state in AT_WORK

    def submit(self, by):
        """Lay before the director. What was approved before is approved anew."""
        if not self.is_editable:
            raise Refused(_("This roadmap has already been sent for approval."), code="roadmap_not_draft")
        self.state, self.submitted_at, self.submitted_by, self.remark = RoadmapState.SUBMITTED, timezone.now(), by, ""
        self.approved_at = self.approved_by = self.sent_up_at = None
        self.save()

    def withdraw(self):
        """Take back what nobody has decided yet: from the director a draft, from the municipality an approved one."""
        back = {RoadmapState.SUBMITTED: RoadmapState.DRAFT, RoadmapState.WITH_MUNICIPALITY: RoadmapState.APPROVED}
        if self.state not in back:
            raise Refused(_("There is nothing to withdraw: the decision has been made."), code="roadmap_decided")
        self.state = back[self.state]
        self.save(update_fields=["state"])

    def approve(self, by):
        if self.state != RoadmapState.SUBMITTED:
            raise Refused(_("This roadmap does not wait for approval."), code="roadmap_not_submitted")
        self.state, self.approved_at, self.approved_by = RoadmapState.APPROVED, timezone.now(), by
        self.save(update_fields=["state", "approved_at", "approved_by"])

    def send_up(self):
        """To the municipality, for the first time or once more after its remarks."""
        if self.state not in (RoadmapState.APPROVED, RoadmapState.SENT_BACK):
            raise Refused(
                _("Only a roadmap approved by the director goes to the municipality."), code="roadmap_not_approved"
            )
        self.state, self.sent_up_at, self.remark = RoadmapState.WITH_MUNICIPALITY, timezone.now(), ""
        self.save(update_fields=["state", "sent_up_at", "remark"])

    def agree(self, by):
        if self.state != RoadmapState.WITH_MUNICIPALITY:
            raise Refused(_("This roadmap does not wait for agreement."), code="roadmap_not_with_municipality")
        self.state, self.agreed_at, self.agreed_by = RoadmapState.AGREED, timezone.now(), by
        self.save(update_fields=["state", "agreed_at", "agreed_by"])

    def give_back(self, remark, at):
        """Return to the author from ``at``: where it waits for the director, or for the municipality.

        What the municipality returns stays in force, as the director approved it, until a new version is."""
        returned = {
            RoadmapState.SUBMITTED: RoadmapState.RETURNED,
            RoadmapState.WITH_MUNICIPALITY: RoadmapState.SENT_BACK,
        }
        if self.state != at or at not in returned:
            raise Refused(_("Only a roadmap that waits for a decision can be returned."), code="roadmap_not_waiting")
        self.state, self.remark = returned[at], remark
        self.save(update_fields=["state", "remark"])

    def supersede(self):
        """Give way to the next version."""
        self.state = RoadmapState.SUPERSEDED
        self.save(update_fields=["state"])


class Stage(models.Model):
    roadmap = models.ForeignKey(Roadmap, on_delete=models.CASCADE, related_name="stages")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(_("title"), max_length=400)
    short_title = models.CharField(max_length=40, blank=True)
    aim = models.TextField(_("aim"), blank=True)
    objective = models.TextField(_("objective"), blank=True)
    result = models.TextField(_("result"), blank=True)
    canonical = models.CharField(max_length=24, choices=CanonicalStage)

    class Meta:
        ordering = ["position"]
        verbose_name = _("stage")
        verbose_name_plural = _("stages")
        constraints = [models.UniqueConstraint(fields=["roadmap", "position"], name="one_stage_per_position")]

    def __str__(self):
        return self.title


class EventQuerySet(PermittedQuerySet):
    organisation_path = "stage__roadmap__programme__organisation"

    def of(self, programme):
        """Events of the programme's current roadmap, in order."""
        return self.filter(stage__roadmap=programme.roadmap).order_by("stage__position", "position")

    def asked_for(self, programme, text):
        """The event of ``programme`` that an address names (``?event=``), or ``None`` when it names none."""
        key = key_of(text)
        return self.of(programme).filter(pk=key).first() if key and programme.roadmap else None

    def in_force(self):
        return self.filter(stage__roadmap__state__in=IN_FORCE)

    def current(self):
        """Events of the versions programmes live by."""
        return self.filter(stage__roadmap__in=Roadmap.objects.current())

    def with_next_due(self):
        """With ``next_due``: when the nearest occurrence not done is due."""
        return self.annotate(next_due=Min("occurrences__due_on", filter=Q(occurrences__done_on__isnull=True)))

    def with_figures(self):
        """With ``next_due`` and the numbers of evidence and comments."""
        return self.with_next_due().annotate(
            evidence_count=Count("evidence", distinct=True), comment_count=Count("comments", distinct=True)
        )

    def matching(self, text):
        """Events with every word of ``text`` in their number or title."""
        found = self
        for word in search_key(text).split():
            found = found.filter(search_key__contains=word)
        return found

    def still_open(self):
        return self.filter(state=EventState.OPEN)

    def of_kind(self, kind):
        """Events that carry ``kind``. JSON lists are matched as text, alike on both databases."""
        return self.filter(kinds__icontains=f'"{kind}"')


class Event(models.Model):
    """One thing to be done, with its deadline as written and as understood."""

    stage = models.ForeignKey(Stage, on_delete=models.CASCADE, related_name="events")
    position = models.PositiveSmallIntegerField()
    number = models.CharField(_("number"), max_length=16)
    title = models.TextField(_("title"))
    search_key = models.TextField(blank=True, editable=False, help_text="Number and title as they are searched.")
    description = models.TextField(_("description"), blank=True)
    deadline_text = models.CharField(_("deadline as written"), max_length=300, blank=True)
    deadline_kind = models.CharField(max_length=16, default=PeriodKind.UNKNOWN)
    starts_on = models.DateField(_("from"), null=True, blank=True)
    due_on = models.DateField(_("due on"), null=True, blank=True)
    needs_review = models.BooleanField(_("the deadline needs a look"), default=False)
    expected_result = models.TextField(_("expected result"), blank=True)
    indicator = models.TextField(_("indicator"), blank=True)
    document_kind = models.CharField(_("document"), max_length=200, blank=True)
    kinds = models.JSONField(_("kinds"), default=list, blank=True)
    audience = models.CharField(max_length=12, choices=Audience, blank=True, default=Audience.NOBODY)
    canonical = models.CharField(max_length=24, choices=CanonicalStage)
    is_delegated = models.BooleanField(default=False)
    state = models.CharField(_("state"), max_length=8, choices=EventState, default=EventState.OPEN)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    closing_note = models.TextField(_("explanation"), blank=True)
    left_from = models.PositiveSmallIntegerField(
        _("left undone in the school year"), null=True, blank=True, help_text="The year it begins in."
    )
    origin = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="copies",
        help_text="The event itself, when this is how another version of the plan words it.",
    )

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ["stage__position", "position"]
        verbose_name = _("event")
        verbose_name_plural = _("events")
        constraints = [
            models.UniqueConstraint(fields=["stage", "position"], name="one_event_per_position"),
            models.CheckConstraint(
                name="event_starts_before_it_is_due",
                condition=Q(starts_on__isnull=True) | Q(due_on__isnull=True) | Q(due_on__gte=F("starts_on")),
            ),
            models.CheckConstraint(
                name="copied_event_is_only_words", condition=Q(origin__isnull=True) | Q(state=EventState.OPEN)
            ),
            models.CheckConstraint(
                name="closed_event_has_time", condition=~Q(state=EventState.CLOSED) | Q(closed_at__isnull=False)
            ),
        ]
        indexes = [models.Index(fields=["state", "due_on"], name="event_due")]

    def __str__(self):
        return f"{self.number} {self.title}"

    def get_absolute_url(self):
        return address_of_row("roadmap:event", self.pk)

    @property
    def identity(self):
        """The key of the event itself, whichever version of the plan this row words."""
        return self.origin_id or self.pk

    @property
    def is_closed(self):
        return self.state == EventState.CLOSED

    @property
    def when(self):
        """The deadline in words: «1–17 октября 2025», or as written when no date is known."""
        return format_span_ru(self.starts_on, self.due_on) if self.due_on else self.deadline_text

    @property
    def left_words(self):
        """«не сделано в 2025/26», of what was taken along from the year before."""
        return _("left undone in %(year)s") % {"year": SchoolYear(self.left_from)} if self.left_from else ""

    def rename(self, title):
        self.title = title
        self.search_key = search_key(f"{self.number} {title}")

    def close(self, by, note=""):
        if self.is_closed:
            raise Refused(_("This event is already completed."), code="event_closed")
        self.state, self.closed_at, self.closed_by, self.closing_note = EventState.CLOSED, timezone.now(), by, note
        self.save(update_fields=["state", "closed_at", "closed_by", "closing_note"])

    def reopen(self):
        if not self.is_closed:
            raise Refused(_("This event is not completed."), code="event_open")
        self.state, self.closed_at, self.closed_by, self.closing_note = EventState.OPEN, None, None, ""
        self.save(update_fields=["state", "closed_at", "closed_by", "closing_note"])


class Occurrence(models.Model):
    """One dated obligation of an event: a quarterly event has four, most have one."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="occurrences")
    starts_on = models.DateField(_("from"), null=True, blank=True)
    due_on = models.DateField(_("due on"))
    done_on = models.DateField(_("done on"), null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["due_on"]
        verbose_name = _("occurrence")
        verbose_name_plural = _("occurrences")
        constraints = [models.UniqueConstraint(fields=["event", "due_on"], name="one_occurrence_per_due_date")]

    def __str__(self):
        return f"{self.event_id}: {self.due_on}"

    @property
    def span(self):
        return Span(self.starts_on, self.due_on)


class EventResponsible(models.Model):
    """Who answers for an event: as written, and whom it means here (a role, a user, or nobody yet)."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="responsibles")
    position = models.PositiveSmallIntegerField(default=0)
    text = models.CharField(_("as written"), max_length=200)
    role = models.CharField(_("role"), max_length=24, choices=Role, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="event_duties"
    )

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("responsible")
        verbose_name_plural = _("responsibles")

    def __str__(self):
        return str(self.user) if self.user_id else self.text
