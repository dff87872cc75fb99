"""Versions as people see them: which row is changed, what the next one changes, how they followed each other."""

from dataclasses import dataclass
from itertools import pairwise

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from organisations.access import Permission, may
from roadmap.difference import Difference, EventChange, difference, plan_rows
from roadmap.enums import RoadmapState
from roadmap.models import Event, Roadmap, Submission
from roadmap.queries import read_plan


@dataclass(frozen=True)
class Pending:
    """What the next version changes of an event of the plan in force."""

    version: int
    change: EventChange

    @property
    def is_removed(self):
        return not self.change.fields

    @property
    def deadline(self):
        change = self.change.of("deadline")
        return change.now if change else ""

    @property
    def people(self):
        change = self.change.of("people")
        return change.now if change else ""

    @property
    def other_words(self):
        """What else changes, by the names of the fields."""
        others = [str(field.label).lower() for field in self.change.fields if field.name not in ("deadline", "people")]
        return ", ".join(others)


def may_see_next(user, programme):
    """Whether ``user`` prepares the next version or decides on it."""
    organisation = programme.organisation
    return may(user, Permission.ROADMAP_EDIT, organisation) or may(user, Permission.ROADMAP_APPROVE, organisation)


def may_see(user, roadmap):
    """Whether ``user``, who may see the plan, may see this version of it: what was given up never was in force."""
    is_unapproved = roadmap.state == RoadmapState.GIVEN_UP or roadmap == roadmap.programme.next_version
    return not is_unapproved or may_see_next(user, roadmap.programme)


def versions_seen(user, programme) -> QuerySet[Roadmap]:
    """Every version ``user``, who may see the plan, may see, the newest first."""
    rows = programme.roadmaps.order_by("-version")
    if may_see_next(user, programme):
        return rows
    next_key = programme.next_version.pk if programme.next_version else None
    return rows.exclude(pk=next_key).exclude(state=RoadmapState.GIVEN_UP)


def living_row(user, event, *, is_read=True) -> Event | None:
    """Where ``event`` lives on: the event itself for the wording of a version that is over, or that ``user`` may not
    see yet, or that is more than read; ``None`` when no plan that is lived by has it any more."""
    is_over, is_seen = event.stage.roadmap.is_over, may_see(user, event.stage.roadmap)
    is_wording = event.origin_id and (is_over or not is_seen or not is_read)
    row = Event.objects.select_related("stage__roadmap").get(pk=event.origin_id) if is_wording else event
    return None if row.stage.roadmap.is_over else row


def next_difference(programme) -> Difference:
    """What the next version changes; nothing when there is none."""
    if programme.next_version is None:
        return Difference()
    return difference(plan_rows(read_plan(programme.roadmap)), plan_rows(read_plan(programme.next_version)))


def pending_of(programme, changes: Difference) -> dict[int, Pending]:
    """{key of the event: ``Pending``} of the plan in force."""
    if programme.next_version is None:
        return {}
    version = programme.next_version.version
    return {key: Pending(version, change) for key, change in changes.by_key().items()}


def version_tabs(programme, changes: Difference, is_next):
    """A switch between the plan in force and the version that is to replace it."""
    url = reverse("roadmap:roadmap", args=[programme.pk])
    draft = programme.next_version
    in_force = _("In force: version %(version)d") % {"version": programme.roadmap.version}
    label = _("Version %(version)d, %(state)s: %(changes)s") % {
        "version": draft.version,
        "state": draft.get_state_display(),
        "changes": changes.words,
    }
    return [
        {"label": in_force, "url": url, "is_current": not is_next},
        {"label": label, "url": f"{url}?version=next", "is_current": is_next},
    ]


def row_to_change(event) -> Event:
    """The row a form begins with: the wording of the next version when there is one, else ``event`` itself."""
    programme = event.stage.roadmap.programme
    draft = programme.next_version
    if draft is None or not event.stage.roadmap.is_in_force:
        return event
    copy = Event.objects.filter(stage__roadmap=draft, origin=event).select_related("stage").first()
    if copy is None:
        return event
    copy.stage.roadmap = draft
    return copy


def changes_of_versions(versions) -> dict[int, str]:
    """{version's key: what it changed in the one before, in words}, of versions laid before somebody: one query."""
    newest: dict[int, list] = {}
    for submission in Submission.objects.filter(roadmap__in=versions).order_by("at", "pk"):
        newest[submission.roadmap_id] = submission.plan
    given_up = {row.pk for row in versions if row.state == RoadmapState.GIVEN_UP}
    in_order = [row.pk for row in sorted(versions, key=lambda row: row.version) if row.pk in newest.keys() - given_up]
    return {now: difference(newest[before], newest[now]).words for before, now in pairwise(in_order)}


def replaced_by(roadmap) -> Roadmap | None:
    """The version before ``roadmap``: what it replaces, or replaced."""
    earlier = Roadmap.objects.filter(programme=roadmap.programme_id, version__lt=roadmap.version).exclude(
        state=RoadmapState.GIVEN_UP
    )
    return earlier.order_by("-version").first()


def difference_from_previous(roadmap) -> Difference | None:
    """What ``roadmap`` changed in the version before it; ``None`` for the first."""
    earlier = replaced_by(roadmap)
    if earlier is None:
        return None
    return difference(plan_rows(read_plan(earlier)), plan_rows(read_plan(roadmap)))


@dataclass(frozen=True)
class SinceLast:
    """What has changed since the plan was last laid before the same people."""

    submission: Submission
    changes: Difference

    @property
    def words(self):
        return _("Since %(day)s: %(changes)s") % {
            "day": f"{self.submission.at:%d.%m.%Y}",
            "changes": self.changes.words,
        }


def since_last(roadmap, to) -> SinceLast | None:
    """The difference from what ``to`` was shown before; ``None`` when nothing was."""
    last = Submission.objects.filter(roadmap__programme=roadmap.programme_id, to=to).decided().first()
    if last is None:
        return None
    return SinceLast(last, difference(last.plan, plan_rows(read_plan(roadmap))))


def version_to_review(user, programme, *, wants_current=False) -> Roadmap | None:
    """The version ``user`` prepares or decides on; the one lived by for everybody else, and when it is asked for."""
    if programme.next_version and may_see_next(user, programme) and not wants_current:
        return programme.next_version
    return programme.roadmap
