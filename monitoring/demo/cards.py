"""Cards handed out in one class: half of the pupils have signed in by theirs."""

from datetime import timedelta

from django.utils import timezone

from participants.accounts import Holder
from participants.actions.cards import issue_cards, note_printing
from participants.models import AccessCard, Person

CLASS = "7 «Б»"


def give_out(programme, *, by):
    people = Person.objects.filter(participations__programme=programme, class_label=CLASS).select_related(
        "organisation"
    )
    cards, _refused = issue_cards([Holder(person) for person in people.distinct()], by=by)
    note_printing(cards, by=by)
    seen = [card.pk for card in cards[: len(cards) // 2]]
    AccessCard.objects.filter(pk__in=seen).update(used_at=timezone.now() - timedelta(days=1))
