"""What the review page shows: who decides until when, what came back and how it was answered, what has changed since,
and every event with its fields, remarks and changes."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from organisations.access import Permission, may
from roadmap.approval import Term, term_of, waiting_submission
from roadmap.difference import EventChange
from roadmap.enums import RoadmapState, SubmittedTo
from roadmap.models import Submission
from roadmap.queries import read_plan
from roadmap.remarks import Remarks, remarks_of
from roadmap.versions import SinceLast, since_last

CHANGED, REMARKED = "changed", "remarks"


@dataclass
class RemarkRow:
    """A remark with what its author may type, if anybody may."""

    remark: Any
    answer: Any = None
    settled: Any = None


@dataclass
class Row:
    """An event; the fields of whichever form the reader may fill in are put in by ``with_fields``."""

    event: Any
    when: str
    who: str
    change: EventChange | None = None
    is_added: bool = False
    remarks: list[RemarkRow] = field(default_factory=list)
    fields: dict = field(default_factory=dict)

    @property
    def is_changed(self):
        return self.is_added or self.change is not None

    @property
    def has_errors(self):
        return any(bound.errors for bound in self.fields.values())


@dataclass
class Section:
    stage: Any
    rows: list[Row]


@dataclass(frozen=True)
class Review:
    roadmap: Any
    rows: list[Row]
    since: SinceLast | None
    remarks: Remarks
    waiting: Submission | None
    show: str
    left: list[RemarkRow] = field(default_factory=list)  # on events this plan has no more

    @property
    def term(self) -> Term | None:
        return term_of(self.waiting)

    @property
    def changed(self):
        return [row for row in self.rows if row.is_changed]

    @property
    def remarked(self):
        return [row for row in self.rows if row.remarks]

    @property
    def shown(self):
        return {CHANGED: self.changed, REMARKED: self.remarked}.get(self.show, self.rows)

    @property
    def removed(self):
        return self.since.changes.removed if self.since else []

    @property
    def sections(self):
        """Stages in order with those of their rows that are shown."""
        found: dict[int, Section] = {}
        for row in self.shown:
            found.setdefault(row.event.stage_id, Section(row.event.stage, [])).rows.append(row)
        return list(found.values())

    def tabs(self, query):
        """All events, those changed, those with remarks; nothing when there is nothing to choose between."""
        counts = {"": len(self.rows), CHANGED: len(self.changed), REMARKED: len(self.remarked)}
        labels = {"": _("All events"), CHANGED: _("Changed only"), REMARKED: _("With remarks")}
        if not counts[CHANGED] and not counts[REMARKED]:
            return []
        tabs = []
        for key, label in labels.items():
            if counts[key] or not key:
                asked = query.copy()
                asked["show"] = key
                tabs.append(
                    {
                        "label": label,
                        "url": f"?{asked.urlencode()}",
                        "count": counts[key],
                        "is_current": key == self.show,
                    }
                )
        return tabs


def review_of(roadmap, *, show="", remarks_to=None) -> Review:
    """``remarks_to``: only what those said before whom it is laid. The number of queries does not depend on events."""
    remarks = remarks_of(roadmap.programme, remarks_to)
    since = since_last(roadmap, SubmittedTo.MUNICIPALITY if roadmap.is_in_force else SubmittedTo.DIRECTOR)
    changes = {change.key: change for change in since.changes.changed} if since else {}
    added = {change.key for change in since.changes.added} if since else set()
    by_event = remarks.by_event()
    rows = [
        Row(
            event=event,
            when=event.when if event.due_on and event.when != event.deadline_text else "",
            who=", ".join(str(responsible) for responsible in event.responsibles.all()),
            change=changes.get(event.identity),
            is_added=event.identity in added,
            remarks=[RemarkRow(remark) for remark in by_event.get(event.identity, [])],
        )
        for event in read_plan(roadmap)
    ]
    left = [RemarkRow(remark) for remark in remarks.besides({row.event.identity for row in rows})]
    return Review(roadmap, rows, since, remarks, waiting_submission(roadmap), show, left)


def with_fields(review, *, form=None, answers=None, decision=None):
    """Give each row the fields of the forms its reader may fill in."""
    for row in review.rows:
        key = row.event.pk
        names = {"title": form, "deadline": form, "due": form, "remark": decision}
        row.fields = {
            name: owner[f"{name}-{key}"] for name, owner in names.items() if owner and f"{name}-{key}" in owner.fields
        }
    for one in [*review.left, *(remark for row in review.rows for remark in row.remarks)]:
        fields = answers.fields_of(one.remark) if answers else {}
        one.answer, one.settled = fields.get("answer"), fields.get("settled")


def decides_as(user, roadmap):
    """``director`` or ``municipality``: whose decision the roadmap waits for, when the user is the one to make it."""
    organisation = roadmap.programme.organisation
    if roadmap.state == RoadmapState.SUBMITTED and may(user, Permission.ROADMAP_APPROVE, organisation):
        return SubmittedTo.DIRECTOR.value
    if roadmap.state == RoadmapState.WITH_MUNICIPALITY and may(user, Permission.ROADMAP_AGREE, organisation):
        return SubmittedTo.MUNICIPALITY.value
    return ""


def remarks_for(user, programme):
    """Whose remarks ``user`` reads: an office only its own, the school all of them (``None``)."""
    is_of_office = may(user, Permission.ROADMAP_AGREE, programme.organisation) and not programme.is_of_office
    return SubmittedTo.MUNICIPALITY if is_of_office else None
