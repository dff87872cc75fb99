"""The next version of a plan in force: its own rows while it is prepared, the same events once it is approved.

The plan in force stays as it is until the next version is approved. A new version holds a copy of every event, joined
to it by ``origin``. On approval the two change places: the event itself, with its evidence, comments and whatever
points to it, moves into the new version and takes its words; the copy goes back with the old words, so that the old
version can still be read and printed.
"""

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from roadmap.actions.following_up import record_change, telling_newly_meant
from roadmap.actions.holding import hold, hold_programme
from roadmap.actions.taking_out import carry_to_origins, has_a_life
from roadmap.enums import Decision
from roadmap.models import Event, EventResponsible, Occurrence, Roadmap, Stage
from roadmap.plan import FIELDS, plan_of, write_plans
from roadmap.queries import read_plan

STAGE_FIELDS = ("position", "title", "short_title", "aim", "objective", "result", "canonical")
ASIDE = 10_000  # positions while events and copies change places


@transaction.atomic
def open_version(programme, *, by):
    """The next version of the plan in force, as a draft equal to it; the one that is there already, if there is."""
    hold_programme(programme)
    if programme.next_version:
        return programme.next_version
    current = programme.roadmap
    if current is None or not current.is_in_force:
        raise Refused(_("Only a roadmap in force has a next version."), code="roadmap_not_in_force")
    last = programme.roadmaps.order_by("-version").values_list("version", flat=True)[0]
    draft = Roadmap.objects.create(programme=programme, version=last + 1, title=current.title, columns=current.columns)
    _copy(current, draft)
    AuditEntry.record(by, "roadmap.version_opened", draft, version=draft.version)
    programme.forget_versions()
    return draft


def _copy(current, draft):
    """A few statements whatever the number of events."""
    stages = list(current.stages.all())
    copied = Stage.objects.bulk_create(
        Stage(roadmap=draft, **{name: getattr(stage, name) for name in STAGE_FIELDS}) for stage in stages
    )
    stage_of = {stage.pk: copy for stage, copy in zip(stages, copied, strict=True)}
    events = read_plan(current)
    copies = Event.objects.bulk_create(_copy_of(event, stage_of[event.stage_id]) for event in events)
    Occurrence.objects.bulk_create(
        Occurrence(event=copy, starts_on=o.starts_on, due_on=o.due_on, done_on=o.done_on, done_by_id=o.done_by_id)
        for event, copy in zip(events, copies, strict=True)
        for o in event.occurrences.all()
    )
    EventResponsible.objects.bulk_create(
        EventResponsible(event=copy, position=r.position, text=r.text, role=r.role, user_id=r.user_id)
        for event, copy in zip(events, copies, strict=True)
        for r in event.responsibles.all()
    )


def _copy_of(event, stage):
    fields = {name: getattr(event, name) for name in FIELDS}
    return Event(stage=stage, position=event.position, search_key=event.search_key, origin=event, **fields)


def rows_at_work(events, *, by):
    """{event: the row of it that may be changed}: itself, or its copy in the next version, opened when there is none.

    ``events`` belong to one roadmap. Raises ``Refused`` when the plan lies before the director or has been replaced,
    and for what was taken out."""
    events = list(events)
    roadmap = events[0].stage.roadmap
    draft = version_to_change(roadmap, by=by)
    if draft.pk == roadmap.pk:
        if Event.objects.filter(pk__in=[event.pk for event in events]).count() < len(events):
            raise Refused(_("Somebody has taken this event out of the plan."), code="event_taken_out")
        return {event: event for event in events}
    copies = (
        Event.objects.filter(stage__roadmap=draft, origin__in=events)
        .select_related("stage__roadmap__programme__organisation")
        .prefetch_related("occurrences", "responsibles")
    )
    found = {copy.origin_id: copy for copy in copies}
    gone = [event.number for event in events if event.pk not in found]
    if gone:
        raise Refused(
            _("%(numbers)s: taken out in version %(version)d.")
            % {"numbers": ", ".join(gone), "version": draft.version},
            code="event_taken_out",
        )
    return {event: found[event.pk] for event in events}


def version_to_change(roadmap, *, by):
    """``roadmap`` itself while it is prepared, the next version of one in force. Raises ``Refused``."""
    hold(roadmap)
    if roadmap.is_editable:
        return roadmap
    if not roadmap.is_in_force:
        raise Refused(
            _("This version waits for a decision or has been replaced. Withdraw it to change it."),
            code="roadmap_not_editable",
        )
    draft = open_version(roadmap.programme, by=by)
    if not draft.is_editable:
        raise Refused(
            _("Version %(version)d waits for approval. Withdraw it to change the plan.") % {"version": draft.version},
            code="version_with_director",
        )
    return draft


@transaction.atomic
def discard_version(draft, *, by):
    """Give up the version being prepared; the one in force stays. Raises ``Refused`` once it has been sent.

    What was said of its wordings goes to the events; a version that was returned, or whose new events people have
    talked about or proved, is kept to be read."""
    hold(draft)
    programme = draft.programme
    if not draft.is_editable or programme.next_version != draft:
        raise Refused(_("Only a version that is being prepared can be given up."), code="version_not_at_work")
    AuditEntry.record(by, "programme.version_discarded", programme, version=draft.version)
    rows = list(Event.objects.filter(stage__roadmap=draft))
    carry_to_origins({row.pk: row.origin_id for row in rows if row.origin_id})
    is_returned = draft.submissions.filter(decision=Decision.RETURNED).exists()
    if is_returned or draft.comments_left.exists() or has_a_life([row for row in rows if row.origin_id is None]):
        draft.give_up()
    else:
        draft.delete()
    programme.forget_versions()


@transaction.atomic
def put_in_force(draft, *, by):
    """``draft`` takes the place of the version in force: its events move over, what it leaves out stays behind."""
    current = Roadmap.objects.current().filter(programme=draft.programme_id).exclude(pk=draft.pk)
    old = Roadmap.objects.select_for_update().filter(pk__in=[roadmap.pk for roadmap in current]).first()
    if old is not None:
        _change_places(old, draft, by)
        old.supersede()
    draft.programme.forget_versions()


def _change_places(old, draft, by):
    events = {event.pk: event for event in read_plan(old)}
    pairs = [(events[copy.origin_id], copy) for copy in read_plan(draft) if copy.origin_id]
    was, now = {}, {}
    for event, copy in pairs:
        before, after = plan_of(event), _with_people_of(plan_of(copy), event)
        if names := [name for name in after if name != "stage" and after[name] != before[name]]:
            was[event] = {name: before[name] for name in names}
            now[event] = {name: after[name] for name in names}
    _swap_positions(pairs)
    with telling_newly_meant([event for event in now if "people" in now[event]], by):
        write_plans(now | {copy: was[event] for event, copy in pairs if event in was})
    for event in now:
        record_change(event, was[event], now[event], by)
    carry_to_origins({copy.pk: event.pk for event, copy in pairs})


def _with_people_of(plan, event):
    """Who a phrase means here is the school's daily affair: what was settled meanwhile holds in the new version too."""
    known = {r.text: [r.role, r.user_id] for r in event.responsibles.all()}
    return plan | {"people": [[text, *known.get(text, [role, user])] for text, role, user in plan["people"]]}


def _swap_positions(pairs):
    """Neither database lets two rows change places at one go: all of them step aside first."""
    places = {event.pk: (copy.stage_id, copy.position) for event, copy in pairs}
    places |= {copy.pk: (event.stage_id, event.position) for event, copy in pairs}
    Event.objects.filter(pk__in=places).update(position=F("position") + ASIDE)
    for event, copy in pairs:
        for row in (event, copy):
            row.stage_id, row.position = places[row.pk]
    Event.objects.bulk_update([event for event, _copy in pairs], ["stage", "position"])
    Event.objects.bulk_update([copy for _event, copy in pairs], ["stage", "position"])
