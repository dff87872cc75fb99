"""«Лист согласования»: who decided what about a roadmap, when, and with which remarks."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from documents.papers import day_in_words, head_of
from mentoring.kit.signs import printable
from organisations.models import AuditEntry, Membership
from roadmap.enums import RoadmapState
from roadmap.models import Comment

WORDS = {
    "roadmap.submitted": pgettext_lazy("decision on a roadmap", "sent for approval"),
    "roadmap.withdrawn": pgettext_lazy("decision on a roadmap", "withdrawn by its author"),
    "roadmap.approved": pgettext_lazy("decision on a roadmap", "approved"),
    "roadmap.sent_up": pgettext_lazy("decision on a roadmap", "sent for agreement"),
    "roadmap.agreed": pgettext_lazy("decision on a roadmap", "agreed"),
    "roadmap.returned": pgettext_lazy("decision on a roadmap", "returned with remarks"),
}
WAITED_FOR = pgettext_lazy("decision on a roadmap", "decision awaited")
TITLES = (  # of the sheet's columns
    pgettext_lazy("column of a sheet of agreement", "No."),
    pgettext_lazy("column of a sheet of agreement", "When"),
    pgettext_lazy("column of a sheet of agreement", "Who decided"),
    pgettext_lazy("column of a sheet of agreement", "Post and organisation"),
    pgettext_lazy("column of a sheet of agreement", "Decision"),
    pgettext_lazy("column of a sheet of agreement", "Remarks"),
)


@dataclass(frozen=True)
class Decision:
    """One line of the sheet; without ``at`` it is still waited for."""

    who: str
    post: str
    words: str
    at: datetime | None = None
    remarks: tuple[str, ...] = ()

    @property
    def when(self):
        return f"{timezone.localtime(self.at):%d.%m.%Y %H:%M}" if self.at else ""


def decisions_of(roadmap):
    """Every step of the roadmap's approval in its order, and who is still to decide."""
    entries = list(AuditEntry.objects.about(roadmap).filter(deed__in=WORDS).select_related("by").order_by("at", "pk"))
    posts = Posts(roadmap.programme.organisation, [entry.by_id for entry in entries])
    remarks = _remarks_by_entry(roadmap, entries)
    taken = tuple(
        Decision(
            who=entry.by.full_name if entry.by else "",
            post=posts.of(entry.by_id, entry.at),
            words=_words(entry, roadmap),
            at=entry.at,
            remarks=remarks[entry.pk],
        )
        for entry in entries
    )
    return taken + _waited_for(roadmap)


def _words(entry, roadmap):
    words = str(WORDS[entry.deed])
    order = roadmap.order
    if entry.deed == "roadmap.approved" and order and order.number:
        named = _("order No. %(number)s of %(day)s")
        words += ", " + named % {"number": order.number, "day": day_in_words(order.issued_on)}
    return words


def _remarks_by_entry(roadmap, entries):
    """The general remark of a return and those on single events: a remark belongs to the first return after it."""
    found = {entry.pk: [entry.details.get("remark", "")] for entry in entries}
    returns = [entry for entry in entries if entry.deed == "roadmap.returned"]
    here = Q(submission__roadmap=roadmap) | Q(submission=None, event__stage__roadmap=roadmap)
    comments = Comment.objects.filter(here, is_remark=True).select_related("event")
    for comment in comments.order_by("event__stage__position", "event__position", "pk"):
        home = next((entry for entry in returns if entry.at >= comment.at), None)
        if home:
            found[home.pk].append(f"{comment.number}: {comment.text}")
    return {pk: tuple(printable(text) for text in texts if text) for pk, texts in found.items()}


def _waited_for(roadmap):
    organisation = roadmap.programme.organisation
    if roadmap.is_editable or roadmap.state == RoadmapState.SUBMITTED:
        head = head_of(organisation)
        return (
            Decision(
                who=head.user.full_name if head else "",
                post=title_in(head.title, organisation) if head else organisation.short_name,
                words=str(WAITED_FOR),
            ),
        )
    if roadmap.state == RoadmapState.WITH_MUNICIPALITY and organisation.parent:
        return (Decision(who="", post=organisation.parent.short_name, words=str(WAITED_FOR)),)
    return ()


class Posts:
    """What people were called, in the school or in the office above it, at the time they decided."""

    def __init__(self, organisation, users):
        self.memberships = list(
            Membership.objects.filter(
                user__in=[user for user in users if user], organisation__in=[organisation.pk, organisation.parent_id]
            ).select_related("organisation")
        )

    def of(self, user, at):
        day = timezone.localdate(at)
        held = [m for m in self.memberships if m.user_id == user]
        then = [m for m in held if m.starts_on <= day and (m.ends_on is None or m.ends_on >= day)]
        chosen = next(iter([*then, *held]), None)
        return title_in(chosen.title, chosen.organisation) if chosen else ""


def title_in(title, organisation):
    """«Директор МАОУ «Лицей № 12»»."""
    capital = title[:1].upper() + title[1:]
    return f"{capital}, {organisation.official_short_name or organisation.short_name}"
