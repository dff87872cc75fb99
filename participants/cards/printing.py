"""Cards as PDF: ten on a sheet of A4 to cut, and after them, on a sheet of their own, the first PINs."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from mentoring.kit.pdf import qr_svg, render_pdf, render_pdf_apart
from participants.accounts import Holder

ON_A_SHEET = 10
PRINTED_AT_ONCE = 20  # a second or so; more are printed in a process of their own


@dataclass(frozen=True)
class PrintedCard:
    holder: Holder
    code: str
    qr: str
    first_pin: str  # empty once the holder has a PIN of their own


def cards_pdf(cards):
    """PDF bytes of ``cards`` (of one school), in their order."""
    printed = [
        PrintedCard(
            Holder(card.person, card.guardian),
            card.code_words,
            qr_svg(card_address(card)),
            "" if card.has_own_pin else _in_halves(card.first_pin),
        )
        for card in cards
    ]
    context = {
        "title": _("Cards to sign in"),
        "organisation": printed[0].holder.organisation,
        "sheets": [printed[at : at + ON_A_SHEET] for at in range(0, len(printed), ON_A_SHEET)],
        "pins": [one for one in printed if one.first_pin],
        "address": door_address(),
    }
    draw = render_pdf_apart if len(printed) > PRINTED_AT_ONCE else render_pdf
    return draw("print/cards.html", context)


def card_address(card):
    return settings.PUBLIC_URL + reverse("participants:card_code", args=[card.code])


def door_address():
    """What is typed by hand: without «https://»."""
    return (settings.PUBLIC_URL + reverse("participants:card_door")).split("://", 1)[1]


def _in_halves(pin):
    half = len(pin) // 2
    return f"{pin[:half]} {pin[half:]}"
