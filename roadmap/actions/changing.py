"""Every change of a plan passes here: it is compared, written, told in the history, and can be taken back."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.errors import Refused
from roadmap.actions.following_up import record_change, telling_newly_meant
from roadmap.actions.holding import hold
from roadmap.actions.learning import remember_kinds, take_back_kinds
from roadmap.actions.shaping import undo_shaping
from roadmap.actions.versions import rows_at_work
from roadmap.learned import key_of_wording
from roadmap.models import Event, PlanChange
from roadmap.plan import FIELDS, plan_of, stamp_of, write_plans

NOT_IN_WORDS = {"kinds", "audience", "canonical", "needs_review"}  # how the product reads the plan, not what it says


@transaction.atomic
def change_events(changes, *, by, words="", seen=None):
    """A decision of ``by`` about what the plan says: see ``_change``. What it settles about kinds is remembered."""
    return _change(changes, by, words, seen, is_remembered=True)


def _change(changes, by, words, seen=None, *, is_remembered=False):
    """Write ``changes``, {event: its plan in part}, at one go; all events belong to one roadmap.

    What a plan in force says is changed in its next version, which is opened when there is none; whom its words mean
    here and what an event opens change at once, in both. Returns the ``PlanChange``, or ``None`` when nothing differs.
    ``seen``, {event key: stamp}, is the plan the person looked at: raises ``Refused`` when somebody was quicker, when
    the plan lies before the director, and when it has been replaced.
    """
    if not changes:
        return None
    hold(next(iter(changes)).stage.roadmap)
    rows = _locked(changes)
    if len(rows) < len(changes):
        raise Refused(gettext_lazy("Somebody has taken this event out of the plan."), code="event_taken_out")
    if seen and any(stamp_of(rows[key]) != stamp for key, stamp in seen.items()):
        raise Refused(
            gettext_lazy("Somebody has changed this event while you were looking at it. Look at it again."),
            code="event_changed_meanwhile",
        )
    wanted = {rows[event.pk]: _differing(rows[event.pk], change) for event, change in changes.items()}
    wanted = {event: change for event, change in wanted.items() if change}
    if not wanted:
        return None
    roadmap = next(iter(wanted)).stage.roadmap
    items = _write(_where_it_is_changed(wanted, roadmap, by), by)
    decided = [(change.get("title", e.title), change["kinds"]) for e, change in wanted.items() if "kinds" in change]
    learned = remember_kinds(roadmap.programme.organisation, decided, by=by) if decided and is_remembered else []
    _follow(changes)
    changed_in = Event.objects.select_related("stage__roadmap").get(pk=items[0]["event"]).stage.roadmap
    return PlanChange.objects.create(roadmap=changed_in, words=str(words)[:300], items=items, learned=learned, by=by)


@transaction.atomic
def undo_change(change, *, by):
    """Give the events of ``change`` back the plan they had. Returns those left alone: changed again since, or gone.

    Raises ``Refused`` when it was undone already, or when there is nothing left to undo."""
    change = PlanChange.objects.select_for_update().get(pk=change.pk)
    hold(change.roadmap)
    if change.undone_at:
        raise Refused(gettext_lazy("This change has already been taken back."), code="change_undone")
    if change.is_of_shape:
        undo_shaping(change, by=by)
        return _mark_undone(change, by, [])
    rows = {event.pk: event for event in _read(item["event"] for item in change.items)}
    left, back = [], {}
    for item in change.items:
        event = rows.get(item["event"])
        is_there = event is not None and event.stage.roadmap_id == change.roadmap_id
        if is_there and _part(plan_of(event), item["now"]) == item["now"]:
            back[event] = item["was"]
        else:
            left.append(event)
    if not back or not (change.roadmap.is_editable or all(_is_daily(e, was) for e, was in back.items())):
        raise Refused(
            gettext_lazy("There is nothing to take back: the plan has moved on since."), code="nothing_to_undo"
        )
    settled = {key_of_wording(event.title) for event, was in back.items() if "kinds" in was}
    _change(back, by, _("Taken back: %(words)s") % {"words": change.words})
    learned = [one for one in change.learned if one["key"] in settled]
    take_back_kinds(change.roadmap.programme.organisation, learned)
    return _mark_undone(change, by, left)


def _mark_undone(change, by, left):
    change.undone_at, change.undone_by = timezone.now(), by
    change.save(update_fields=["undone_at", "undone_by"])
    return left


def _where_it_is_changed(wanted, roadmap, by):
    """The same changes upon the rows that may be changed: of the next version, when the plan is in force."""
    if roadmap.is_editable:
        return wanted
    if roadmap.is_in_force and all(_is_daily(event, change) for event, change in wanted.items()):
        return wanted
    rows = rows_at_work(wanted, by=by)
    return {rows[event]: change for event, change in wanted.items()}


def _is_daily(event, change):
    """Whether the plan still says the same: only who its words mean, or how the product reads it, changes."""
    words = [text for text, _role, _user in plan_of(event)["people"]]
    is_same_words = "people" not in change or [text for text, _role, _user in change["people"]] == words
    return is_same_words and not set(change) - NOT_IN_WORDS - {"people"}


def _write(wanted, by):
    """Write and record; returns the items of a ``PlanChange``."""
    before = {event: plan_of(event) for event in wanted}
    given = [event for event, change in wanted.items() if "people" in change and event.stage.roadmap.is_in_force]
    with telling_newly_meant(given, by):
        write_plans(wanted)
    items = [
        {"event": event.pk, "was": _part(before[event], change), "now": _part(plan_of(event), change)}
        for event, change in wanted.items()
    ]
    for event, item in zip(wanted, items, strict=True):
        record_change(event, item["was"], item["now"], by)
    _mirror(wanted)
    return items


def _mirror(wanted):
    """What is no part of the words holds in the version in force and in the one being prepared alike."""
    daily = {event: NOT_IN_WORDS & set(change) for event, change in wanted.items()}
    others = _other_versions([event for event in wanted if daily[event] or "people" in wanted[event]])
    plans = {}
    for event in wanted:
        for other in others.get(event.identity, []):
            if other.pk == event.pk:
                continue
            plan = plan_of(event)
            known = {text: [role, user] for text, role, user in plan["people"]}
            people = [[t, *known.get(t, [role, user])] for t, role, user in plan_of(other)["people"]]
            plans[other] = {name: plan[name] for name in daily[event]} | {"people": people}
    if plans:
        write_plans(plans)


def _other_versions(events):
    """{identity: rows of it in versions in force or at work}"""
    found: dict = {}
    if events:
        keys = [event.identity for event in events]
        rows = [*_read_filtered(pk__in=keys), *_read_filtered(origin__in=keys)]
        for row in rows:
            if row.stage.roadmap.is_in_force or row.stage.roadmap.is_at_work:
                found.setdefault(row.identity, []).append(row)
    return found


def _read_filtered(**conditions):
    return (
        Event.objects.filter(**conditions)
        .order_by("pk")
        .select_related("stage__roadmap__programme__organisation")
        .prefetch_related("occurrences", "responsibles")
    )


def _read(keys):
    return _read_filtered(pk__in=list(keys))


def _locked(events):
    """{key: event} as the database has them now, nobody else writing."""
    return {event.pk: event for event in _read(e.pk for e in events).select_for_update(of=("self",))}


def _differing(event, change):
    plan = plan_of(event)
    return {name: value for name, value in change.items() if plan[name] != value}


def _part(plan, names):
    return {name: plan[name] for name in names}


def _follow(events):
    """The rows the caller holds say what is written now."""
    written = {event.pk: event for event in Event.objects.filter(pk__in=[event.pk for event in events])}
    for event in events:
        for name in (*FIELDS, "search_key"):
            setattr(event, name, getattr(written[event.pk], name))
        event._prefetched_objects_cache = {}
