"""Addresses of the cards: the door for their holders, the list for the school."""

from django.urls import path

from participants.views import card_door, cards

urlpatterns = [
    path("card/", card_door.door, name="card_door"),
    path("card/pin/", card_door.own_pin, name="card_pin"),
    path("card/leave/", card_door.leave, name="card_leave"),
    path("card/<str:card_code>/", card_door.door, name="card_code"),
    path("programmes/<int:programme>/cards/", cards.cards, name="cards"),
    path("programmes/<int:programme>/cards/act/", cards.act, name="cards_act"),
    path("programmes/<int:programme>/cards/print/", cards.print_cards, name="cards_print"),
    path("people/<int:person>/card/", cards.card, name="card"),
    path("people/<int:person>/card/act/", cards.card_act, name="card_act"),
    path("people/<int:person>/guardians/<int:guardian>/card/", cards.guardian_card, name="guardian_card"),
    path("people/<int:person>/guardians/<int:guardian>/card/act/", cards.guardian_card_act, name="guardian_card_act"),
]
