"""Orders."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from documents.enums import OrderKind, OrderState
from documents.models import Order
from tests.factories.organisations import OrganisationFactory


class OrderFactory(DjangoModelFactory):
    """A draft; ``waiting=True`` lays it on the director's desk."""

    class Meta:
        model = Order

    organisation = factory.SubFactory(OrganisationFactory)
    kind = OrderKind.AWARDS
    school_year = 2025
    heading = "О награждении участников программы наставничества"
    search_key = "о награждении участников программы наставничества"
    preamble = "По итогам реализации программы наставничества"
    items = factory.LazyFunction(
        lambda: [
            {"number": "1", "text": "Наградить лучших наставников благодарностями школы."},
            {"number": "2", "text": "Контроль за исполнением приказа оставляю за собой."},
        ]
    )
    prepared_by = factory.SubFactory("tests.factories.organisations.UserFactory")

    class Params:
        waiting = factory.Trait(
            state=OrderState.FOR_SIGNATURE, submitted_at=factory.LazyFunction(timezone.now), note="Посмотрите пункт 1."
        )
