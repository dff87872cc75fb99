"""The list of cards of a programme: who may have one, whose is in what state, class by class."""

from dataclasses import dataclass

from django.db.models import Count, F
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from organisations.access import Permission, may
from participants.accounts import Holder
from participants.actions.cards import card_url, reason_against
from participants.models import AccessCard, Guardian, Participation, Person

PUPILS, PARENTS = "pupils", "parents"
MOST_AT_ONCE = 120  # cards on one print: some seconds of work


@dataclass(frozen=True)
class CardLine:
    """A holder and the card they keep, if any, in words; ``opens``: it signs in now, if not locked."""

    holder: Holder
    card: AccessCard | None
    opens: bool
    hindrance: str

    @property
    def key(self):
        return self.holder.row.pk

    @property
    def url(self):
        return card_url(self.holder)

    @property
    def state(self):
        if self.card is None:
            return "plan"
        if not self.opens or self.card.is_blocked:
            return "late"
        if self.card.is_locked:
            return "wait"
        return "done" if self.card.used_at else "now"

    @property
    def text(self):
        if self.card is None:
            return self.hindrance or _("no card yet")
        if not self.opens:
            return _("opens nothing any more: print a new one")
        if self.card.is_blocked:
            return _("locked: give a new PIN")
        if self.card.is_locked:
            return _("locked until %(time)s") % {"time": f"{timezone.localtime(self.card.locked_until):%H:%M}"}
        if not self.card.printed_at:
            return _("issued, not printed yet")
        return _("has signed in") if self.card.used_at else _("printed, nobody has signed in yet")

    @property
    def seen(self):
        return day_and_time(self.card.used_at) if self.card and self.card.used_at else ""

    @property
    def pin(self):
        if self.card is None or not self.opens:
            return ""
        return _("of one’s own") if self.card.has_own_pin else _("the first one")


def day_and_time(at):
    at = timezone.localtime(at)
    return f"{date_format(at, 'j E')}, {at:%H:%M}"


class CardRoll:
    """``asked``: what the address narrows to (``who``, ``class``). Only people ``user`` may give cards to."""

    def __init__(self, programme, user, asked):
        self.programme = programme
        rows = Participation.objects.permitted(user, Permission.CARD_ISSUE).filter(programme=programme).active()
        self.people = Person.objects.filter(pk__in=rows.values("person"))
        self.gives_to_parents = may(user, Permission.GUARDIAN_CARD_ISSUE, programme.organisation)
        self.who = PARENTS if self.gives_to_parents and asked.get("who") == PARENTS else PUPILS
        self.classes = self._classes()
        known = [label for label, _count in self.classes]
        self.label = asked.get("class") if asked.get("class") in known else (known[0] if len(known) == 1 else None)

    def _classes(self):
        rows = self.people.exclude(class_label="").values("grade", "class_label").annotate(n=Count("pk"))
        return [(row["class_label"], row["n"]) for row in rows.order_by("grade", "class_label")]

    @property
    def is_for_parents(self):
        return self.who == PARENTS

    @property
    def rows(self):
        """Persons or guardians, as the list pages through them."""
        people = self.people if self.label is None else self.people.filter(class_label=self.label)
        if self.is_for_parents:
            rows = Guardian.objects.filter(child__in=people).select_related("child__organisation", "user")
            return rows.prefetch_related("user__memberships").order_by(
                F("child__grade").asc(nulls_last=True), "child__class_label", "child__search_key", "pk"
            )
        rows = people.select_related("organisation", "user").prefetch_related("user__memberships")
        return rows.order_by(F("grade").asc(nulls_last=True), "class_label", "search_key", "pk")

    def holders(self, keys=None):
        """The holders under ``keys``, or everybody listed. Raises ``Refused`` for more than ``MOST_AT_ONCE``."""
        rows = self.rows if keys is None else self.rows.filter(pk__in=keys)
        if rows.count() > MOST_AT_ONCE:
            raise Refused(
                _("Choose at most %(most)d people at a time, for example one class after another."),
                code="too_many_cards",
                params={"most": MOST_AT_ONCE},
            )
        return [self._holder(row) for row in rows]

    def _holder(self, row):
        return Holder(row.child, row) if self.is_for_parents else Holder(row)

    def lines(self, rows):
        return lines_of([self._holder(row) for row in rows])


def lines_of(holders):
    """``CardLine`` of each of ``holders``: two queries."""
    people = [holder.person.pk for holder in holders]
    kept = AccessCard.objects.kept().filter(person__in=people)
    cards = {(card.person_id, card.guardian_id): card for card in kept}
    living = set(AccessCard.objects.living().filter(person__in=people).values_list("pk", flat=True))
    lines = []
    for holder in holders:
        card = cards.get((holder.person.pk, holder.guardian.pk if holder.guardian else None))
        hindrance = reason_against(holder) if card is None else ""
        opens = card is not None and card.pk in living and card.is_printable
        lines.append(CardLine(holder, card, opens, hindrance))
    return lines


def holders_on_page(person, user):
    if not may(user, Permission.GUARDIAN_CARD_ISSUE, person.organisation):
        return [Holder(person)]
    guardians = person.guardians.select_related("user").prefetch_related("user__memberships")
    return [Holder(person), *(Holder(person, guardian) for guardian in guardians)]


def cards_section(person, user):
    """The part of a person's page, for those who give cards to the person."""
    if not Person.objects.permitted(user, Permission.CARD_ISSUE).filter(pk=person.pk).exists():
        return None
    lines = lines_of(holders_on_page(person, user))
    return "participants/_cards.html", {"lines": lines}
