"""What becomes of the roadmap's rows: others may have named the person in its texts."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participants.erasing.registry import STATISTICS, Fate, nobody, rule
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
    PreparedFile,
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


def _texts(model, of, *names, safe=()):
    rule(model, Fate.NAMELESS, TITLE, texts=names, of=of, safe=safe)


_texts(Programme, "organisation", "name", safe=("reminder_days",))
_texts(Roadmap, "programme__organisation", "title", "remark", safe=("columns",))
_texts(Stage, "roadmap__programme__organisation", "title", "short_title", "aim", "objective", "result")
_texts(
    Event,
    "stage__roadmap__programme__organisation",
    *["title", "search_key", "description", "expected_result", "indicator", "closing_note"],
    safe=("number", "deadline_text", "deadline_kind", "document_kind", "kinds"),
)
_texts(EventResponsible, "event__stage__roadmap__programme__organisation", "text")
_texts(Comment, "event__stage__roadmap__programme__organisation", "event_words", "text", "answer")
_texts(Evidence, "event__stage__roadmap__programme__organisation", "text", "url")
_texts(DelegatedTask, "school", "answer", "remark")
_texts(TaskProof, "task__school", "text", "url")
_texts(DismissedWarning, "programme__organisation", "text", "note", safe=("key",))
_texts(LearnedName, "organisation", "key", "title", safe=("kinds",))
_texts(PlanChange, "roadmap__programme__organisation", "words", "items", "learned")
_texts(PlanDraft, "organisation", "source_name", "plan", "keys", "dropped")
_texts(Submission, "roadmap__programme__organisation", "plan", "remark", "answer")
_texts(RoadmapTemplate, "organisation", "title", "organisation_name", "source", "targets", "columns", safe=("slug",))
_texts(TemplateStage, "template__organisation", "title", "short_title", "aim", "objective", "result")
_texts(
    TemplateEvent,
    "stage__template__organisation",
    *["title", "description", "expected_result", "indicator", "responsibles"],
    safe=("number", "deadline_text", "document_kind", "kinds", "understood", "after"),
)


def _prepared(subject):
    return PreparedFile.objects.filter(
        programme__participations__person=subject.person, attachment__isnull=False
    ).distinct()


def _destroy_prepared(subject, rows):
    """They are made anew when somebody asks."""
    for row in list(rows.select_related("attachment")):
        attachment, row.attachment, row.fingerprint = row.attachment, None, ""
        row.save(update_fields=["attachment", "fingerprint"])
        attachment.destroy()


rule(
    PreparedFile,
    Fate.DESTROYED,
    _("Prepared archives of the programme"),
    rows=_prepared,
    do=_destroy_prepared,
    safe=("fingerprint", "needs", "summary"),
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
