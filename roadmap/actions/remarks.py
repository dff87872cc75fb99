"""The author answers what the approvers remarked, and ticks it off."""

from django.db import transaction
from django.utils import timezone

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from roadmap.actions.holding import hold_programme
from roadmap.models import Comment, Submission
from roadmap.remarks import answered_meanwhile


@transaction.atomic
def settle_remark(remark, *, by, answer="", is_settled=True):
    """Answer ``remark`` and tick it off, or take the tick back. Raises ``Refused`` when it no longer stands as
    ``remark``, which the person looked at, says: somebody else has answered it meanwhile."""
    hold_programme(_programme_of(remark))
    held = Comment.objects.select_for_update(of=("self",)).select_related("event", "roadmap").get(pk=remark.pk)
    if (held.answer, held.settled_at) != (remark.answer, remark.settled_at):
        raise Refused(answered_meanwhile(held.answer), code="remark_answered_meanwhile")
    was_settled, was = held.settled_at is not None, held.answer
    remark.answer = answer.strip()
    if is_settled != was_settled:
        remark.settled_at, remark.settled_by = (timezone.now(), by) if is_settled else (None, None)
    remark.save(update_fields=["answer", "settled_at", "settled_by"])
    if is_settled:
        deed = "event.remark_answered" if was_settled else "event.remark_settled"
    else:
        deed = "event.remark_open" if was_settled else "event.remark_answered"
    replaced = {"was": was} if was and was != remark.answer else {}
    AuditEntry.record(by, deed, held.event or held.roadmap, **replaced, now=remark.answer or remark.text)


@transaction.atomic
def answer_remarks(remarks, returns, *, by):
    """What was answered on one page: ``remarks`` are (remark, answer, whether it is settled), ``returns`` are
    (submission that came back, answer to its general remark). Raises ``Refused`` as ``settle_remark`` does."""
    roadmaps = [submission.roadmap for submission, _answer in returns]
    for programme in {_programme_of(remark) for remark, *_rest in remarks} | {row.programme for row in roadmaps}:
        hold_programme(programme)
    for remark, answer, is_settled in sorted(remarks, key=lambda one: one[0].pk):
        settle_remark(remark, by=by, answer=answer, is_settled=is_settled)
    for submission, answer in returns:
        _reply(submission, answer.strip(), by)


def _programme_of(remark):
    return (remark.event.stage.roadmap if remark.event_id else remark.roadmap).programme


def _reply(submission, answer, by):
    was = Submission.objects.values_list("answer", flat=True).get(pk=submission.pk)
    if was != submission.answer:
        raise Refused(answered_meanwhile(was), code="remark_answered_meanwhile")
    submission.answer = answer
    submission.save(update_fields=["answer"])
    replaced = {"was": was} if was else {}
    AuditEntry.record(by, "roadmap.return_answered", submission.roadmap, **replaced, now=answer)
