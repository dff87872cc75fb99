"""Cards in the hands of the school: the list by class, one card, the print."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import F, Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from mentoring.kit.downloads import PDF, hand_out
from mentoring.kit.errors import Refused
from mentoring.kit.keys import keys_of, packed
from mentoring.kit.marks import Marks
from organisations.access import Permission, requires
from organisations.models import AuditEntry
from participants.accounts import Holder
from participants.actions import cards as actions
from participants.cards.printing import cards_pdf
from participants.cards.roll import MOST_AT_ONCE, PARENTS, PUPILS, CardRoll, day_and_time, lines_of
from participants.models import AccessCard, Guardian, Person
from participants.models.access_card import WHOSE
from roadmap.models import Programme

PER_PAGE = 50
ENTRIES_SHOWN = 8


@requires(Permission.CARD_LIST, of=Programme)
@never_cache
def cards(request, programme):
    """Who has a card and who came in by it; a class teacher sees the own class."""
    roll = CardRoll(programme, request.user, request.GET)
    page = Paginator(roll.rows, PER_PAGE).get_page(request.GET.get("page"))
    lines, marks = roll.lines(page.object_list), _marks(request, programme, roll)
    keys = [line.key for line in lines]
    context = {
        "marks": marks,
        "on_page": packed(keys),
        "elsewhere": len(marks) - sum(key in marks for key in keys),
        "programme": programme,
        "roll": roll,
        "page": page,
        "lines": lines,
        "tabs": [
            {"label": label, "url": _here(programme, who, roll.label), "is_current": roll.who == who}
            for who, label in ((PUPILS, _("Participants")), (PARENTS, _("Parents")))
            if roll.gives_to_parents
        ],
        "classes": [
            {
                "label": label,
                "count": count,
                "url": _here(programme, roll.who, label),
                "is_current": roll.label == label,
            }
            for label, count in roll.classes
        ],
        "all_url": _here(programme, roll.who, None) if roll.label and len(roll.classes) > 1 else "",
        "act_url": f"{reverse('participants:cards_act', args=[programme.pk])}?{_query(roll.who, roll.label)}",
        "bulk_actions": [
            {"value": "print", "label": _("Print cards")},
            {"value": "pins", "label": _("New PINs")},
            {"value": "revoke", "label": _("Revoke")},
        ],
    }
    return render(request, "participants/cards/cards.html", context)


def _marks(request, programme, roll):
    """Persons, or parents, ticked in the list."""
    return Marks(request.session, f"cards-{roll.who}:{programme.pk}")


def _query(who, label, **more):
    return urlencode({"who": who, **({"class": label} if label else {}), **more})


def _here(programme, who, label):
    return f"{reverse('participants:cards', args=[programme.pk])}?{_query(who, label)}"


@requires(Permission.CARD_LIST, of=Programme)
@require_POST
@never_cache
def act(request, programme):
    """``action``: print (cards for whoever has none, then the page that hands the file out), pins or revoke."""
    roll = CardRoll(programme, request.user, request.GET)
    back = _here(programme, roll.who, roll.label)
    marks = _marks(request, programme, roll)
    address = reverse("participants:cards", args=[programme.pk])
    if answer := marks.take_from(request, here=address, everybody=lambda: roll.rows.values_list("pk", flat=True)):
        return answer
    try:
        holders = roll.holders(None if "everybody" in request.POST else marks.chosen(request))
    except Refused as refusal:
        messages.warning(request, refusal.messages[0])
        return redirect(back)
    if not holders:
        messages.warning(request, _("Tick those you mean first."))
        return redirect(back)
    action = request.POST.get("action")
    if action in ("revoke", "pins", "print"):
        marks.clear()
    if action == "revoke":
        n = actions.revoke_cards(_kept(holders), by=request.user)
        text = ngettext("%(n)d card is revoked.", "%(n)d cards are revoked.", n) % {"n": n}
        messages.success(request, text)
        return redirect(back)
    if action == "pins":
        kept = actions.reset_pins(_kept(holders), by=request.user)
        return _ready(request, programme, kept, [], back, _("Cards"), pins_are_new=True)
    if action != "print":
        raise Http404
    issued, refused = actions.issue_cards(holders, by=request.user)
    return _ready(request, programme, issued, refused, back, _("Cards"))


def give_cards(request, programme, participations, *, back, back_label):
    """Cards for ticked rows of a register, whose view has asked for its own right; the cards' own is asked here."""
    rows = participations.permitted(request.user, Permission.CARD_ISSUE).values("person")
    people = Person.objects.filter(pk__in=rows).select_related("organisation", "user")
    ordered = people.order_by(F("grade").asc(nulls_last=True), "class_label", "search_key", "pk").prefetch_related(
        "user__memberships"
    )
    if ordered.count() > MOST_AT_ONCE:
        text = _("Choose at most %(most)d people at a time, for example one class after another.")
        messages.warning(request, text % {"most": MOST_AT_ONCE})
        return redirect(back)
    issued, refused = actions.issue_cards([Holder(person) for person in ordered], by=request.user)
    return _ready(request, programme, issued, refused, back, back_label)


def _kept(holders):
    return [line.card for line in lines_of(holders) if line.card]


def _ready(request, programme, issued, refused, back, back_label, *, pins_are_new=False):
    """What was made, with the button that hands the file out; nothing secret stands on it."""
    context = {
        "cards": issued,
        "refused": refused,
        "first_pins": sum(not card.has_own_pin for card in issued),
        "pins_are_new": pins_are_new,
        "back": back,
        "back_label": back_label,
        "programme": programme,
    }
    return render(request, "participants/cards/ready.html", context)


@requires(Permission.CARD_LIST, of=Programme)
@require_POST
@never_cache
def print_cards(request, programme):
    """The file: ``ids`` are keys of cards. Whoever may not give the card does not get it printed either."""
    of_parents = Person.objects.permitted(request.user, Permission.GUARDIAN_CARD_ISSUE)
    rows = (
        AccessCard.objects.permitted(request.user, Permission.CARD_ISSUE)
        .filter(Q(guardian__isnull=True) | Q(person__in=of_parents))
        .living()
        .filter(pk__in=keys_of(request.POST.getlist("ids")), person__organisation=programme.organisation)
    )
    rows = rows.select_related(*WHOSE).order_by(
        F("person__grade").asc(nulls_last=True), "person__class_label", "person__search_key", "pk"
    )
    chosen = [card for card in rows if card.is_printable]
    if not chosen:
        messages.warning(request, _("These cards open nothing any more: print new ones."))
        return redirect("participants:cards", programme.pk)
    content = cards_pdf(chosen)
    actions.note_printing(chosen, by=request.user)
    labels = {card.class_label for card in chosen}
    name = _("Cards %(label)s.pdf") % {"label": labels.pop()} if len(labels) == 1 else _("Cards.pdf")
    return hand_out(content, " ".join(name.split()), PDF)


def _guardian_of(person, guardian):
    return Holder(person, get_object_or_404(Guardian.objects.select_related("user"), pk=guardian, child=person))


@requires(Permission.CARD_ISSUE, of=Person)
@never_cache
def card(request, person):
    return _card(request, Holder(person))


@requires(Permission.GUARDIAN_CARD_ISSUE, of=Person)
@never_cache
def guardian_card(request, person, guardian):
    return _card(request, _guardian_of(person, guardian))


def _card(request, holder):
    """One card: its state, when it opened the cabinet, what can be done about it."""
    person, guardian = holder.person, holder.guardian
    line = lines_of([holder])[0]
    entries = AuditEntry.objects.about(person).filter(deed__startswith="card.").select_related("by")
    whose = {"details__guardian": guardian.pk} if guardian else {"details__guardian__isnull": True}
    context = {
        "holder": holder,
        "line": line,
        "act_url": f"{actions.card_url(holder)}act/",
        "entries": [
            {"text": entry.sentence, "who": entry.by.short_name if entry.by else "", "at": day_and_time(entry.at)}
            for entry in entries.filter(**whose)[:ENTRIES_SHOWN]
        ],
    }
    return render(request, "participants/cards/card.html", context)


@requires(Permission.CARD_ISSUE, of=Person)
@require_POST
@never_cache
def card_act(request, person):
    return _act(request, Holder(person))


@requires(Permission.GUARDIAN_CARD_ISSUE, of=Person)
@require_POST
@never_cache
def guardian_card_act(request, person, guardian):
    return _act(request, _guardian_of(person, guardian))


def _act(request, holder):
    """``action``: print, lost (the old one stops, a new one is printed), pin or revoke."""
    person = holder.person
    back = actions.card_url(holder)
    programme = Programme.objects.filter(participations__person=person, participations__ended_on=None).first()
    action, kept = request.POST.get("action"), _kept([holder])
    if action == "revoke":
        actions.revoke_cards(kept, by=request.user)
        messages.success(request, _("The card opens nothing any more."))
        return redirect(back)
    if action == "pin" and kept:
        return _ready(
            request, programme, actions.reset_pins(kept, by=request.user), [], back, holder.name, pins_are_new=True
        )
    if action == "lost":
        try:
            return _ready(request, programme, [actions.renew_card(holder, by=request.user)], [], back, holder.name)
        except Refused as refusal:
            messages.error(request, str(refusal))
            return redirect(back)
    if action != "print" or programme is None:
        return redirect(back)
    issued, refused = actions.issue_cards([holder], by=request.user)
    return _ready(request, programme, issued, refused, back, holder.name)
