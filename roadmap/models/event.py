"""Event → Occurrence: what is to be done, its dates, and who answers for it."""

from django.conf import settings
from django.db import models
from django.db.models import Count, F, Min, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.addresses import address_of_row
from mentoring.kit.errors import Refused
from mentoring.kit.keys import key_of
from mentoring.kit.periods import PeriodKind, SchoolYear, Span, format_span_ru
from mentoring.kit.text import search_key
from organisations.enums import Role
from organisations.models import PermittedQuerySet
from roadmap.enums import Audience, CanonicalStage, EventState
from roadmap.models.roadmap import IN_FORCE, Roadmap, Stage


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
        """The deadline in words: «1–17 октября 2025», each date of a list, or as written when no date is known."""
        if self.due_on is None:
            return self.deadline_text
        spans = [(self.starts_on, self.due_on)]
        if self.deadline_kind == PeriodKind.LIST:
            spans = [(o.starts_on, o.due_on) for o in self.occurrences.all()] or spans
        return ", ".join(format_span_ru(*span) for span in spans)

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
