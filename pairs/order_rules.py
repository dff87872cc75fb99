"""Orders about pairs and individual plans: what is checked before the signature and what comes into force with it."""

from collections import Counter

from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from documents.enums import OrderKind
from documents.order_kinds import Check, OrderKindRules, register
from pairs import actions
from pairs.actions.orders import missing_papers_of_pairs
from pairs.cohort import capacity_of, held_places
from pairs.queries import mentees_without_pair
from participants.models import Participation
from roadmap.models import Event


def check_pairs(order):
    pairs = list(order.pairs.select_related("programme__organisation").with_people().order_by("pk"))
    if not pairs:
        programme = order.context.get("programme")
        url = reverse("pairs:order", args=[programme]) if programme else ""
        text = _("The pairs of this draft were released. Compose the draft anew.")
        return [Check(text, ok=False, blocks=True, url=url)]
    programme = pairs[0].programme
    board = reverse("pairs:board", args=[programme.pk])
    return [
        _consents(pairs),
        _nobody_twice(pairs, board),
        _capacity(programme, board),
        *_dates(order, programme),
        *_left_over(programme, board),
    ]


def _consents(pairs):
    missing = missing_papers_of_pairs(pairs)
    lacking = [pair for pair in pairs if missing[pair.pk]]
    if not lacking:
        return Check(_("Consents of all members are there"))
    names = ", ".join(row.person.list_name for pair in lacking for row, _paper in missing[pair.pk][:1])
    url = reverse("participants:consents", args=[pairs[0].programme_id])
    return Check(_("A consent is missing: %(names)s") % {"names": names}, ok=False, blocks=True, url=url)


def _nobody_twice(pairs, board):
    mentees = Counter(row for pair in pairs for row in pair.mentees)
    twice = [row.person.list_name for row, times in mentees.items() if times > 1]
    if twice:
        text = _("Stands in the order twice: %(names)s") % {"names": ", ".join(twice)}
        return Check(text, ok=False, blocks=True, url=board)
    return Check(_("No mentee stands in the order twice"))


def _capacity(programme, board):
    taken = held_places(programme).taken
    mentors = Participation.objects.filter(pk__in=taken).select_related("person")
    over = [row.person.list_name for row in mentors if taken[row.pk] > capacity_of(row, programme)]
    if over:
        text = _("More mentees than places: %(names)s") % {"names": ", ".join(over)}
        return Check(text, ok=False, blocks=True, url=board)
    return Check(_("No mentor has more mentees than places"))


def _dates(order, programme):
    starts_on = parse_date(order.context.get("starts_on", ""))
    event = Event.objects.of(programme).of_kind("first_meeting").first() if programme.roadmap else None
    if not starts_on or event is None or event.due_on is None:
        return []
    day = {"day": date_format(event.due_on, "j E Y"), "number": event.number}
    if event.due_on >= starts_on:
        return [Check(_("The first meetings fit the roadmap: event %(number)s, by %(day)s") % day)]
    return [Check(_("By the roadmap first meetings were due by %(day)s (event %(number)s)") % day, ok=False)]


def _left_over(programme, board):
    left = mentees_without_pair(programme).count()
    if not left:
        return [Check(_("Every mentee has a pair"))]
    text = ngettext("%(count)d mentee is still without a pair", "%(count)d mentees are still without a pair", left)
    return [Check(text % {"count": left}, ok=False, url=board)]


def check_plans(order):
    plans = list(order.plans.prefetch_related("items"))
    if not plans:
        programme = order.context.get("programme")
        url = reverse("pairs:plans", args=[programme]) if programme else ""
        return [Check(_("The plans of this draft were released. Compose the draft anew."), False, True, url)]
    tasks = sum(plan.total for plan in plans)
    said = ngettext("%(count)d plan agreed by both sides", "%(count)d plans agreed by both sides", len(plans))
    return [
        Check(said % {"count": len(plans)}),
        Check(ngettext("%(count)d task in them", "%(count)d tasks in them", tasks) % {"count": tasks}),
    ]


register(
    OrderKindRules(
        OrderKind.PAIRS,
        checks=check_pairs,
        take_effect=actions.put_pairs_to_work,
        give_up=actions.release_pairs,
    )
)
register(
    OrderKindRules(
        OrderKind.INDIVIDUAL_PLANS,
        checks=check_plans,
        take_effect=actions.approve_plans,
        give_up=actions.release_plans,
    )
)
