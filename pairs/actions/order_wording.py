"""What is written into drafts about pairs: their number in words, terms from the roadmap, the annex."""

from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from documents.actions import delete_draft
from documents.enums import OrderState
from documents.models import Order
from documents.papers import day_in_words
from documents.wording import fields_of as common_fields
from organisations.enums import Role
from organisations.models import Membership
from roadmap.models import Event

FIRST_MEETING_TERM = timedelta(days=14)
PLANS_TERM = timedelta(days=28)


def pairs_phrase(pairs):
    """«24 наставнические пары и 2 группы», in the accusative the order asks for."""
    groups = sum(pair.is_group for pair in pairs)
    couples = len(pairs) - groups
    said = []
    if couples:
        said.append(ngettext("%(count)d mentoring pair", "%(count)d mentoring pairs", couples) % {"count": couples})
    if groups:
        said.append(ngettext("%(count)d mentoring group", "%(count)d mentoring groups", groups) % {"count": groups})
    return pgettext("pairs and groups", " and ").join(said)


def fields_of(programme, dates, pairs, *, by):
    return common_fields(programme.organisation, programme, by=by, post=curator_post(programme, by)) | {
        "basis": _basis(programme),
        "pairs_phrase": pairs_phrase(pairs),
        "starts_on": day_in_words(dates["starts_on"]),
        "ends_on": day_in_words(dates["ends_on"]),
        "first_meeting_by": day_in_words(dates["first_meeting_by"]),
        "plans_by": day_in_words(dates["plans_by"]),
    }


def curator_post(programme, user):
    """What ``user`` is called in an order: as their membership has it."""
    membership = Membership.objects.holding(Role.CURATOR, programme.organisation).filter(user=user).first()
    return membership.title if membership else _("curator")


def _basis(programme):
    """«в соответствии с приказом от … № …, », when a signed order approved the roadmap; nothing otherwise."""
    order = programme.roadmap.order if programme.roadmap else None
    if order is None or order.state != OrderState.IN_FORCE:
        return ""
    return _("by the order of %(date)s No. %(number)s, ") % {
        "date": day_in_words(order.issued_on),
        "number": order.number,
    }


def dates_of(programme):
    """When the pairs work, first meet and hand in their plans: as the roadmap has it, where it is still to come."""
    today = programme.organisation.today
    starts_on = max(today, programme.starts_on)
    ends_on = max(event_due(programme, "final_meeting") or programme.ends_on, starts_on)
    first = event_due(programme, "first_meeting", after=today) or today + FIRST_MEETING_TERM
    plans = event_due(programme, "individual_plans", after=first) or first + PLANS_TERM - FIRST_MEETING_TERM
    return {
        "starts_on": starts_on,
        "ends_on": ends_on,
        "first_meeting_by": min(first, ends_on),
        "plans_by": min(plans, ends_on),
    }


def _event_of(programme, kind):
    return Event.objects.of(programme).of_kind(kind).first() if programme.roadmap else None


def event_key(programme, kind):
    event = _event_of(programme, kind)
    return event.pk if event else None


def event_due(programme, kind, *, after=None):
    event = _event_of(programme, kind)
    due = event.due_on if event else None
    return due if due and (after is None or due > after) else None


def annex_of(pairs):
    return {
        "title": _("LIST\nof mentoring pairs and groups"),
        "columns": [
            {"title": _("Full name of the mentor"), "width": 38},
            {"title": _("Class or post"), "width": 30},
            {"title": _("Full name of the mentee"), "width": 38},
            {"title": _("Class"), "width": 17},
            {"title": _("Format of mentoring")},
        ],
        "rows": [
            [
                ", ".join(row.person.full_name for row in pair.mentors),
                ", ".join(row.person.where for row in pair.mentors),
                ", ".join(row.person.full_name for row in pair.mentees),
                ", ".join(row.person.where for row in pair.mentees),
                str(pair.format) if pair.format_id else "—",
            ]
            for pair in pairs
        ],
    }


def readers_of(programme):
    return [row.user for row in Membership.objects.holding(Role.CURATOR, programme.organisation).select_related("user")]


def drop_released_drafts(programme, kind, *, by):
    """Returned drafts of ``kind`` hold nothing any more: what they were about is in the new one."""
    returned = Order.objects.filter(kind=kind, state=OrderState.RETURNED, organisation=programme.organisation)
    for draft in returned.filter(pairs=None, plans=None, pairs_left=None):
        if draft.context.get("programme") == programme.pk:
            delete_draft(draft, by=by)
