"""The author answers what the approvers remarked, and ticks it off."""

from django.db import transaction
from django.utils import timezone

from organisations.models import AuditEntry


@transaction.atomic
def settle_remark(remark, *, by, answer="", is_settled=True):
    """Answer ``remark`` and tick it off, or take the tick back."""
    was_settled = remark.settled_at is not None
    remark.answer = answer.strip()
    if is_settled != was_settled:
        remark.settled_at, remark.settled_by = (timezone.now(), by) if is_settled else (None, None)
    remark.save(update_fields=["answer", "settled_at", "settled_by"])
    if is_settled:
        deed = "event.remark_answered" if was_settled else "event.remark_settled"
    else:
        deed = "event.remark_open" if was_settled else "event.remark_answered"
    AuditEntry.record(by, deed, remark.event, now=remark.answer or remark.text)


@transaction.atomic
def answer_remarks(remarks, returns, *, by):
    """What was answered on one page: ``remarks`` are (remark, answer, whether it is settled), ``returns`` are
    (submission that came back, answer to its general remark)."""
    for remark, answer, is_settled in remarks:
        settle_remark(remark, by=by, answer=answer, is_settled=is_settled)
    for submission, answer in returns:
        submission.answer = answer.strip()
        submission.save(update_fields=["answer"])
        AuditEntry.record(by, "roadmap.return_answered", submission.roadmap, now=submission.answer)
