"""What a person's page shows of their pairs: whom they work with, and two steps of their way."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from organisations.access import Permission
from pairs.enums import LIVING_STATES, PairState
from pairs.models import Meeting, Pair
from participants.person_sections import WayStep, register_section, register_steps


def show_pairs(person, user):
    pairs = list(
        Pair.objects.permitted(user, Permission.PAIR_VIEW)
        .filter(members__participation__person=person)
        .with_meetings()
        .with_people()
        .select_related("programme")
        .order_by("-pk")
    )
    return ("pairs/_person_pairs.html", {"pairs": pairs}) if pairs else None


def steps(participation):
    """«Пара» and «Первая встреча»."""
    pairs = list(
        Pair.objects.filter(members__participation=participation).with_people().select_related("order").order_by("-pk")
    )
    settled = [pair for pair in pairs if pair.state != PairState.PROPOSED]
    first = next((pair for pair in settled if pair.state in LIVING_STATES), settled[0] if settled else None)
    held = Meeting.objects.held().filter(pair__in=settled).order_by("held_on").first()
    return [
        WayStep(
            _("Pair"),
            "" if first is None else first.mentee_names if participation.is_mentor else first.mentor_names,
            "done" if first and first.state not in (PairState.CONFIRMED, PairState.UNDER_ORDER) else "",
            first.get_absolute_url() if first else "",
        ),
        WayStep(
            _("First meeting"),
            date_format(held.held_on, "j E") if held else "",
            "done" if held else "",
        ),
    ]


register_section("pairs", show_pairs, position=30, is_aside=False)
register_steps(60, steps)
