"""Events of roadmaps as calendar entries: one for every date."""

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext as _

from organisations.access import Permission
from roadmap.calendar.entries import Certainty, Entry, changes_of, in_order
from roadmap.models import Event, Programme

BAND = 100  # days: a longer one would lie over every day of the year, so only its last day is entered
TITLE = 200


def entries_of_programme(programme):
    """Every dated event of the programme's current roadmap; those of a draft are tentative."""
    return in_order(_entries(Event.objects.of(programme), {programme.pk: programme})) if programme.roadmap else []


def entries_of_responsible(user):
    """Events ``user`` answers for, by name or by role, in the living programmes they may see."""
    programmes = {
        programme.pk: programme
        for programme in Programme.objects.permitted(user, Permission.ROADMAP_VIEW)
        .living()
        .select_related("organisation")
    }
    mine = Q(responsibles__user=user)
    for membership in user.current_memberships:
        mine |= Q(
            responsibles__user=None,
            responsibles__role=membership.role,
            stage__roadmap__programme__organisation=membership.organisation_id,
        )
    rows = Event.objects.in_force().filter(mine, stage__roadmap__programme__in=programmes).distinct()
    return _entries(rows, programmes)


def _entries(rows, programmes):
    events = list(
        rows.filter(due_on__isnull=False)
        .select_related("stage__roadmap")
        .prefetch_related("occurrences")
        .order_by("stage__position", "position")
    )
    changes = changes_of(Event, [event.pk for event in events])
    return [
        entry
        for event in events
        for entry in dates_of(event, programmes[event.stage.roadmap.programme_id], changes.get(event.pk))
    ]


def dates_of(event, programme, changes):
    """An entry a date of ``event``; ``changes``: how often it was changed and when last, if ever."""
    roadmap = event.stage.roadmap
    count, at = changes or (0, roadmap.approved_at or programme.created_at)
    dates = list(event.occurrences.all())
    several = len(dates) > 1
    for date in dates:
        is_done = event.is_closed or date.done_on is not None
        is_long = date.starts_on is not None and (date.due_on - date.starts_on).days > BAND
        yield Entry(
            key=f"event-{event.pk}-{date.due_on:%Y%m%d}" if several else f"event-{event.pk}",
            title=_title(event, is_done),
            starts=date.due_on if is_long or date.starts_on is None else date.starts_on,
            ends=date.due_on,
            url=settings.PUBLIC_URL + event.get_absolute_url(),
            changed_at=max(at, roadmap.approved_at or at),
            changes=count,
            text=_text(event, is_done),
            category=_("Roadmap"),
            certainty=Certainty.CONFIRMED if roadmap.is_in_force else Certainty.TENTATIVE,
        )


def _title(event, is_done):
    title = f"{event.number} {event.title}"
    short = title if len(title) <= TITLE else f"{title[: TITLE - 1].rstrip()}…"
    return f"✓ {short}" if is_done else short


def _text(event, is_done):
    """The lines under the title: deadline, stage, expected result. No persons."""
    lines = [
        _("Completed.") if is_done else "",
        _("Deadline: %(when)s.") % {"when": event.deadline_text or event.when},
        _("Stage: %(stage)s.") % {"stage": event.stage.title},
        _("Expected result: %(result)s") % {"result": event.expected_result} if event.expected_result else "",
    ]
    return "\n".join(filter(None, lines))
