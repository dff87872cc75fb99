"""What becomes of the roadmap's rows: others may have named the person in its texts."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participants.erasing.registry import STATISTICS, Fate, mention, nobody, rule
from roadmap.models import (
    CalendarAddress,
    Comment,
    CoverageTarget,
    DelegatedTask,
    DismissedWarning,
    Event,
    EventDependency,
    EventResponsible,
    Evidence,
    LearnedName,
    MentoringFormat,
    Occurrence,
    PlanChange,
    PlanDraft,
    Programme,
    Roadmap,
    RoadmapTemplate,
    Stage,
    Submission,
    TaskProof,
    TemplateEvent,
    TemplateStage,
)

TITLE = _("Texts of the roadmap that name the person")
EVENT_TEXTS = ("title", "search_key", "description", "expected_result", "indicator", "closing_note")
EVENT_SAFE = ("number", "deadline_text", "deadline_kind", "document_kind", "kinds")
MODEL_TEXTS = ("title", "description", "expected_result", "indicator", "responsibles")
MODEL_SAFE = ("number", "deadline_text", "document_kind", "kinds", "understood", "after")


mention(
    TITLE,
    (
        (Programme, "organisation", ("name",), ("reminder_days", "school_breaks")),
        (Roadmap, "programme__organisation", ("title", "remark"), ("columns",)),
        (Stage, "roadmap__programme__organisation", ("title", "short_title", "aim", "objective", "result"), ()),
        (
            Event,
            "stage__roadmap__programme__organisation",
            ("title", "search_key", "description", "expected_result", "indicator", "closing_note"),
            ("number", "deadline_text", "deadline_kind", "document_kind", "kinds"),
        ),
        (EventResponsible, "event__stage__roadmap__programme__organisation", ("text",), ()),
        (Comment, "event__stage__roadmap__programme__organisation", ("event_words", "text", "answer"), ()),
        (Evidence, "event__stage__roadmap__programme__organisation", ("text", "url"), ()),
        (DelegatedTask, "school", ("answer", "remark"), ()),
        (TaskProof, "task__school", ("text", "url"), ()),
        (DismissedWarning, "programme__organisation", ("text", "note"), ("key",)),
        (LearnedName, "organisation", ("key", "title"), ("kinds",)),
        (PlanChange, "roadmap__programme__organisation", ("words", "items", "learned"), ()),
        (PlanDraft, "organisation", ("source_name", "plan", "keys", "dropped"), ()),
        (Submission, "roadmap__programme__organisation", ("plan", "remark", "answer"), ()),
        (RoadmapTemplate, "organisation", ("title", "organisation_name", "source", "targets", "columns"), ("slug",)),
        (TemplateStage, "template__organisation", ("title", "short_title", "aim", "objective", "result"), ()),
        (
            TemplateEvent,
            "stage__template__organisation",
            ("title", "description", "expected_result", "indicator", "responsibles"),
            ("number", "deadline_text", "document_kind", "kinds", "understood", "after"),
        ),
    ),
)


def _close_calendars(subject, rows):
    for row in rows.select_related("link"):
        row.link.revoked_at = row.link.revoked_at or timezone.now()
        row.link.save(update_fields=["revoked_at"])


rule(
    CalendarAddress,
    Fate.NAMELESS,
    _("Calendar subscriptions"),
    rows=lambda subject: CalendarAddress.objects.filter(user__in=subject.users),
    do=_close_calendars,
    basis=STATISTICS,
)
nobody(MentoringFormat, CoverageTarget, Occurrence, EventDependency)
