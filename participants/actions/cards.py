"""Verbs about cards: issue, print, revoke, a new PIN; and coming in by one."""

from collections.abc import Iterable

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from mentoring.kit.limits import count_try, door_of, give_chance_back, take_chance
from organisations.actions import open_cabinet
from organisations.enums import Role
from organisations.models import AuditEntry, Membership, User
from organisations.outbox import tell
from participants.accounts import Holder, membership_of
from participants.cards.session import CABINETS, may_enter
from participants.models import AccessCard, Guardian, Participation, Person
from participants.models.access_card import LOCKED_FOR, TRIES, tidy_code, waste_time

WINDOW = 600  # seconds
TRIES_HERE = 600  # from one address: a whole school comes from one
WRONG_HERE = 100  # of them with a wrong code or PIN
SHORTEST_PIN, LONGEST_PIN = 4, 6
WALKS = ("01234567890123456789", "98765432109876543210")
LOGIN_TRIES = 3


def holder_of(card):
    return Holder(card.person, card.guardian)


def reason_against(holder):
    """Why ``holder`` can have no card, in words; empty when they can."""
    user = holder.user
    if user and (user.is_staff or any(m.role not in CABINETS for m in user.memberships.all() if _is_not_over(m))):
        return _("works at a school: signs in with a password")
    return holder.hindrance


def _is_not_over(membership):
    return membership.ends_on is None or membership.ends_on >= timezone.localdate()


# --- what the school does ---------------------------------------------------------------------------------------------
@transaction.atomic
def issue_cards(holders, *, by):
    """A card for each of ``holders`` who has none that opens; returns ``([card], [(holder, why not)])``.

    A card that died, because the pupil is in another class now, gives way to a new one."""
    cards, refused = [], []
    for holder in holders:
        Person.objects.select_for_update(of=("self",)).get(pk=holder.person.pk)  # two who print at once print one card
        if not Participation.objects.active().filter(person=holder.person).exists():
            refused.append((holder, _("takes part no longer")))
        elif reason := reason_against(holder):
            refused.append((holder, reason))
        else:
            cards.append(_living_card(holder) or _new_card(holder, by))
    return cards, refused


def _living_card(holder):
    card = AccessCard.objects.living().of(holder).first()
    return card if card and card.is_printable else None


def _new_card(holder, by):
    AccessCard.objects.of(holder).kept().update(revoked_at=timezone.now())
    card = AccessCard.objects.create(
        person=holder.person,
        guardian=holder.guardian,
        class_label=holder.person.class_label,
        issued_by=by,
    )
    _record(by, "card.issued", [card])
    return card


@transaction.atomic
def renew_card(holder, *, by):
    """The card is lost: it stops opening now, a new one with a new first PIN takes its place. Raises ``Refused``."""
    AccessCard.objects.of(holder).kept().update(revoked_at=timezone.now())
    cards, refused = issue_cards([holder], by=by)
    if refused:
        raise Refused(refused[0][1], code="no_card_for_them")
    return cards[0]


@transaction.atomic
def revoke_cards(cards, *, by):
    """``cards`` open nothing from now on, whoever is signed in by one is not any more; returns how many they were."""
    rows = list(AccessCard.objects.kept().filter(pk__in=[card.pk for card in cards]).select_for_update(of=("self",)))
    AccessCard.objects.filter(pk__in=[row.pk for row in rows]).update(revoked_at=timezone.now())
    _record(by, "card.revoked", rows)
    return len(rows)


@transaction.atomic
def reset_pins(cards, *, by):
    """First PINs anew for ``cards``; what was chosen or locked is forgotten. Returns the cards."""
    rows = list(AccessCard.objects.kept().filter(pk__in=[card.pk for card in cards]).select_for_update(of=("self",)))
    for row in rows:
        row.pin_nonce, row.pin = AccessCard._meta.get_field("pin_nonce").get_default(), ""
        row.tries_left, row.locks, row.locked_until = TRIES, 0, None
    AccessCard.objects.bulk_update(rows, ["pin_nonce", "pin", "tries_left", "locks", "locked_until"])
    _record(by, "card.pin_reset", rows)
    return rows


@transaction.atomic
def note_printing(cards, *, by):
    AccessCard.objects.filter(pk__in=[card.pk for card in cards]).update(printed_at=timezone.now())
    _record(by, "card.printed", cards)


def _record(by, deed, cards: Iterable[AccessCard]):
    for card in cards:
        details = {"guardian": card.guardian_id} if card.guardian_id else {}
        AuditEntry.record(by, deed, card.person, card=card.pk, **details)


# --- coming in --------------------------------------------------------------------------------------------------------
def open_card(request, code, pin):
    """The card of ``code`` when ``pin`` is right. Raises ``Refused``, in the same words for a code nobody has.

    Limits come before hashing. Each try is counted in a transaction of its own: none is to surround this."""
    count_try(request, "card", limit=TRIES_HERE, seconds=WINDOW)
    wrong_here = door_of(request, "card-wrong")
    if not take_chance(wrong_here, limit=WRONG_HERE, seconds=WINDOW):
        raise Refused(_("Too many tries. Wait a few minutes and try again."), code="too_many_tries")
    code = tidy_code(code)
    card = AccessCard.objects.with_code(code)
    if not _takes_try(card, code):
        raise Refused(
            _("This card was tried with a wrong PIN too often. Wait 15 minutes, or ask the school for a new PIN."),
            code="card_locked",
        )
    if card is None:
        waste_time(pin)
    elif card.accepts(pin):
        give_chance_back(wrong_here)
        card.forgive()
        return card
    elif not card.tries_left:
        _tell_of_lock(card)
    raise Refused(_("The code of the card or the PIN does not fit. Check both."), code="wrong_code_or_pin")


def _takes_try(card, code):
    if card:
        return card.take_try()
    return take_chance(f"card-code:{code}", limit=TRIES, seconds=int(LOCKED_FOR.total_seconds()))


@transaction.atomic
def _tell_of_lock(card):
    """Those who look after the pupil learn that somebody guesses, or has forgotten."""
    school = card.person.organisation
    rows = Membership.objects.current().filter(organisation=school, user__is_active=True)
    told = [row.user for row in rows.filter(role=Role.CURATOR).select_related("user")]
    if card.guardian_id is None:
        leads = rows.filter(role=Role.CLASS_TEACHER, class_label=card.person.class_label).exclude(class_label="")
        told += [row.user for row in leads.select_related("user")]
    text = (
        _("The card of %(name)s does not open any more: the PIN was wrong too often. Give a new PIN.")
        if card.is_blocked
        else _("The card of %(name)s is locked for 15 minutes: the PIN was wrong five times.")
    )
    holder = holder_of(card)
    named = f"{holder.name} ({holder.where})" if holder.where else holder.name
    entry = AuditEntry.record(None, "card.locked", card.person, card=card.pk)
    tell(
        dict.fromkeys(told),
        reason=f"card-locked:{entry.pk}",
        text=text % {"name": named},
        url=card_url(holder),
        organisation=school,
    )


def card_url(holder):
    if holder.guardian:
        return reverse("participants:guardian_card", args=[holder.person.pk, holder.guardian.pk])
    return reverse("participants:card", args=[holder.person.pk])


@transaction.atomic
def choose_pin(card, pin):
    """The holder's own PIN in place of the first one. Raises ``Refused`` for one that is guessed at once."""
    if why := weakness_of(pin, card):
        raise Refused({"pin": why})
    row = AccessCard.objects.kept().select_for_update(of=("self",)).filter(pk=card.pk, pin_nonce=card.pin_nonce).first()
    if row is None or row.pin:
        raise Refused(
            _("This has taken too long. Type in the code and the first PIN once more."), code="pin_not_awaited"
        )
    row.pin = make_password(pin)
    row.save(update_fields=["pin"])
    _record(None, "card.pin_chosen", [row])


def weakness_of(pin, card):
    born = card.person.birth_on
    easy = {str(card.person.birth_year or "")} if card.person.birth_year else set()
    if born:
        easy |= {f"{born:%d%m}", f"{born:%m%d}", f"{born:%d%m%y}", f"{born:%d%m%Y}"[:6]}
    if not (pin.isascii() and pin.isdecimal() and SHORTEST_PIN <= len(pin) <= LONGEST_PIN):
        return _("From four to six figures.")
    if len(set(pin)) == 1 or any(pin in walk for walk in WALKS):
        return _("Too easy to guess: not 1111 and not 1234.")
    if pin in easy:
        return _("Not the birthday: it is known in the class.")
    if pin == card.first_pin:
        return _("This is the first PIN: make up another one.")
    return ""


@transaction.atomic
def enter(card):
    """The membership by which the holder of ``card`` comes in; an account is made at the first time.

    Raises ``Refused`` where the account opens more than a cabinet."""
    person = (
        Person.objects.select_for_update(of=("self",)).select_related("organisation__parent").get(pk=card.person_id)
    )
    guardian = Guardian.objects.select_related("user").filter(pk=card.guardian_id).first()
    holder = Holder(person, guardian)
    if holder.user is None and not holder.hindrance:
        _open_account(holder)
    membership = membership_of(holder)
    if membership is None or not may_enter(membership.user):
        raise Refused(_("This card opens nothing now. Ask the curator of the school."), code="card_opens_nothing")
    now = timezone.now()
    AccessCard.objects.filter(pk=card.pk).update(used_at=now)
    details = {"guardian": guardian.pk} if guardian else {}
    AuditEntry.record(membership.user, "card.entered", person, card=card.pk, **details)
    return membership


def _open_account(holder):
    for _n in range(LOGIN_TRIES):
        login = holder.login
        try:
            membership = open_cabinet(holder.organisation, role=holder.role, person={**holder.names, "username": login})
        except Refused:
            if not User.objects.filter(username__iexact=login).exists():
                raise
            continue
        holder.row.user = membership.user
        holder.row.save(update_fields=["user"])
        whose = "guardian_account" if holder.guardian else "account"
        details = {"guardian": holder.guardian.pk} if holder.guardian else {}
        AuditEntry.record(None, f"{whose}.given", holder.person, user=membership.user_id, **details)
        return
