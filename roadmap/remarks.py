"""Remarks of the last returns: what was asked for, what the author answered, and what is still open."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from roadmap.enums import Decision
from roadmap.models import Comment, Submission


@dataclass(frozen=True)
class Remarks:
    """``returns`` came back and were not accepted since; ``all`` are their remarks on single events."""

    returns: list[Submission]
    all: list[Comment]

    def __bool__(self):
        return bool(self.returns)

    def by_event(self) -> dict[int, list[Comment]]:
        """By the identity of the event, whichever version the remark was made on."""
        found: dict[int, list[Comment]] = {}
        for remark in self.all:
            if remark.event_id:
                found.setdefault(remark.event.identity, []).append(remark)
        return found

    def besides(self, identities) -> list[Comment]:
        """Those on events that are not among ``identities``: taken out of the plan since."""
        return [remark for remark in self.all if not remark.event_id or remark.event.identity not in identities]

    @property
    def open(self):
        return [remark for remark in self.all if remark.settled_at is None]

    @property
    def general(self):
        """Those returns that say something of the whole plan."""
        return [submission for submission in self.returns if submission.remark]

    @property
    def is_answered(self):
        """Whether every remark is ticked off and every general one answered."""
        return not self.open and not any(submission.is_unanswered for submission in self.returns)

    @property
    def open_words(self):
        """«2 замечания из 5 не отмечены»; nothing when none is open."""
        count = len(self.open)
        if not count:
            return ""
        words = ngettext(
            "%(count)d remark of %(total)d is still open", "%(count)d remarks of %(total)d are still open", count
        )
        return words % {"count": count, "total": len(self.all)}


def remarks_of(programme, to=None) -> Remarks:
    """What still stands of the returns of ``programme``, of those ``to`` whom it was laid or of all: two queries."""
    decided = Submission.objects.filter(roadmap__programme=programme).decided()
    if to:
        decided = decided.filter(to=to)
    newest: dict[str, Submission] = {}
    for submission in decided.select_related("decided_by", "roadmap").defer("plan"):
        newest.setdefault(submission.to, submission)
    returns = [submission for submission in newest.values() if submission.decision == Decision.RETURNED]
    remarks = Comment.objects.filter(submission__in=returns, is_remark=True) if returns else Comment.objects.none()
    rows = remarks.select_related("author", "event").order_by("event__stage__position", "event__position", "pk")
    return Remarks(returns, list(rows))


def answered_meanwhile(answer):
    """What the second of two who answer is told: nothing of the first is lost."""
    if not answer:
        return _("While you were writing, somebody took the answer to this remark back. Look at it again.")
    words = _("While you were writing, this remark was answered: “%(answer)s”. Save once more to put your words there.")
    return words % {"answer": answer}
