"""Orders about pairs and individual plans: what is checked before the signature and before an order is cancelled, what
comes into force with one and what is undone."""

from collections import Counter

from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from documents.acquainting import Reader
from documents.enums import OrderKind, OrderState
from documents.order_kinds import Check, OrderKindRules, blocking, register
from pairs import actions
from pairs.actions.orders import missing_papers_of_pairs
from pairs.answers import awaited_of
from pairs.cohort import held_places
from pairs.models import Pair
from pairs.queries import mentees_without_pair
from participants.models import Participation
from participants.sharing.places import places_of
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
        *_answers(pairs),
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


def _answers(pairs):
    """Who has taken their word back since the draft was composed."""
    if not pairs[0].programme.asks_both_sides:
        return []
    lacking = [(pair, answer) for pair in pairs for answer in awaited_of(pair)]
    if not lacking:
        return [Check(_("Both sides have accepted every pair"))]
    text = _("The pair is not accepted: %(names)s") % {"names": ", ".join(answer.name for _pair, answer in lacking)}
    return [Check(text, ok=False, blocks=True, url=lacking[0][0].get_absolute_url())]


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
    places = places_of(mentors, programme)
    over = [row.person.list_name for row in mentors if taken[row.pk] > places[row.pk]]
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


def check_amendment(order):
    """Of the pairs that join everything an order about pairs asks for; and that the order amended is in force."""
    left, joined = order.pairs_left.count(), order.pairs.count()
    if not left and not joined:
        url = reverse("pairs:amend", args=[order.amends_id])
        return [Check(_("The pairs of this draft were released. Compose the draft anew."), False, True, url)]
    found = [_amended_is_in_force(order.amends)]
    if left:
        text = ngettext("%(count)d pair leaves the order", "%(count)d pairs leave the order", left)
        found.append(Check(text % {"count": left}))
    if joined:
        text = ngettext("%(count)d pair joins the order", "%(count)d pairs join the order", joined)
        found += [Check(text % {"count": joined}), *check_pairs(order)]
    return found


def _amended_is_in_force(amended):
    said = {"number": amended.number}
    if amended.state == OrderState.IN_FORCE:
        return Check(_("Order No. %(number)s, which it amends, is in force") % said)
    text = _("Order No. %(number)s, which it amends, is cancelled") % said
    return Check(text, ok=False, blocks=True, url=amended.get_absolute_url())


def members_to_read(order):
    """Everybody whom an order about pairs puts to work: by account, or on paper."""
    pairs = order.pairs.with_guardians().order_by("pk")
    people = [row.person for pair in pairs for row in (*pair.mentors, *pair.mentees)]
    return [Reader(person.full_name, person.account) for person in people]


def check_plans(order):
    plans = list(order.plans.select_related("pair").prefetch_related("items"))
    if not plans:
        programme = order.context.get("programme")
        url = reverse("pairs:plans", args=[programme]) if programme else ""
        return [Check(_("The plans of this draft were released. Compose the draft anew."), False, True, url)]
    ended = Pair.objects.with_people().filter(pk__in=[plan.pair_id for plan in plans if plan.pair.has_ended])
    if ended:
        text = _("Have ended their work: %(names)s. Delete the draft and compose it anew.")
        return [Check(text % {"names": actions.names_of(ended)}, False, True, ended[0].get_absolute_url())]
    tasks = sum(plan.total for plan in plans)
    said = ngettext("%(count)d plan agreed by both sides", "%(count)d plans agreed by both sides", len(plans))
    return [
        Check(said % {"count": len(plans)}),
        Check(ngettext("%(count)d task in them", "%(count)d tasks in them", tasks) % {"count": tasks}),
    ]


# --- before an order in force is cancelled ----------------------------------------------------------------------------
def check_cancelling_pairs(order):
    if kept := _kept(actions.what_keeps_pairs(order)):
        return kept
    pairs = order.pairs.count()
    if not pairs:
        return []
    said = ngettext(
        "%(count)d pair is confirmed again, as before the order, and does not work; its members are told",
        "%(count)d pairs are confirmed again, as before the order, and do not work; their members are told",
        pairs,
    )
    return [
        Check(_("No pair has met under this order")),
        Check(said % {"count": pairs}, ok=False),
        _events_open_again(),
    ]


def check_cancelling_amendment(order):
    """As of an order about pairs; those who had left are in the amended order again."""
    found, left = check_cancelling_pairs(order), order.pairs_left.count()
    if left and not blocking(found):
        said = ngettext(
            "%(count)d pair that ended early stands in the amended order again",
            "%(count)d pairs that ended early stand in the amended order again",
            left,
        )
        found.append(Check(said % {"count": left}, ok=False))
    return found


def check_cancelling_plans(order):
    if kept := _kept(actions.what_keeps_plans(order)):
        return kept
    plans = order.plans.count()
    said = ngettext(
        "%(count)d plan is agreed upon but not approved; it can be changed or approved anew",
        "%(count)d plans are agreed upon but not approved; they can be changed or approved anew",
        plans,
    )
    return [Check(said % {"count": plans}, ok=False), _events_open_again()]


def _kept(found):
    return [Check(text, ok=False, blocks=True, url=url) for text, url in found]


def _events_open_again():
    return Check(_("Events of the roadmap that it completed are open again"), ok=False)


def _amend_url(order):
    return reverse("pairs:amend", args=[order.pk])


FIELDS = {
    "basis": (
        gettext_lazy("the order that approved the roadmap, where there is one"),
        "в соответствии с приказом № 12, ",
    ),
    "pairs_phrase": (gettext_lazy("how many pairs and groups"), "24 наставнические пары и 2 группы"),
    "first_meeting_by": (gettext_lazy("when the first meetings are due"), "28 ноября 2025 г."),
    "plans_by": (gettext_lazy("when individual plans are due"), "12 декабря 2025 г."),
}
AMENDED = {
    "amended_on": (gettext_lazy("date of the order that is amended"), "14 ноября 2025 г."),
    "amended_number": (gettext_lazy("number of the order that is amended"), "231-ОД"),
}
register(
    OrderKindRules(
        OrderKind.PAIRS,
        fields=FIELDS,
        checks=check_pairs,
        take_effect=actions.put_pairs_to_work,
        readers=members_to_read,
        give_up=actions.release_pairs,
        cancel_checks=check_cancelling_pairs,
        lose_effect=actions.take_pairs_from_order,
        amend_url=_amend_url,
    )
)
register(
    OrderKindRules(
        OrderKind.AMENDMENT,
        fields=FIELDS | AMENDED,
        checks=check_amendment,
        take_effect=actions.amend_pairs,
        readers=members_to_read,
        give_up=actions.release_amendment,
        cancel_checks=check_cancelling_amendment,
        lose_effect=actions.cancel_amendment,
    )
)
register(
    OrderKindRules(
        OrderKind.INDIVIDUAL_PLANS,
        checks=check_plans,
        take_effect=actions.approve_plans,
        give_up=actions.release_plans,
        cancel_checks=check_cancelling_plans,
        lose_effect=actions.take_plans_from_order,
    )
)
