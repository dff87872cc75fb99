"""Pairs, their meetings and plans."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from documents.enums import OrderKind
from documents.models import Order, OrderTemplate
from organisations.enums import Role
from pairs import actions
from pairs.enums import LIVING_STATES, MeetingKind, MeetingState, PairState
from pairs.models import IndividualPlan, Meeting, Pair, PairMember, PlanItem
from participants.enums import ParticipationRole
from tests.factories.organisations import OrganisationFactory, UserFactory, user_with
from tests.factories.participants import ParticipationFactory
from tests.factories.roadmap import ProgrammeFactory


class OrderTemplateFactory(DjangoModelFactory):
    class Meta:
        model = OrderTemplate
        django_get_or_create = ("organisation", "kind")

    organisation = None
    kind = OrderKind.PAIRS
    heading = "О закреплении наставнических пар на {school_year} учебный год"
    preamble = "{basis}на основании анкет"
    items = [
        {"number": "1", "text": "Закрепить {pairs_phrase} на период с {starts_on} по {ends_on}."},
        {"number": "2", "text": "Провести первую встречу до {first_meeting_by}, представить планы до {plans_by}."},
        {"number": "3", "text": "Ответственный: {curator_post} {curator}."},
    ]


class OrderFactory(DjangoModelFactory):
    """A draft about pairs."""

    class Meta:
        model = Order

    organisation = factory.SubFactory(OrganisationFactory)
    kind = OrderKind.PAIRS
    school_year = 2025
    heading = "О закреплении наставнических пар"
    prepared_by = factory.SubFactory(UserFactory)


class PairFactory(DjangoModelFactory):
    """A proposed pair of a teacher and a pupil, or of the ``mentor`` and ``mentee`` given; traits take it further."""

    class Meta:
        model = Pair
        skip_postgeneration_save = True

    programme = factory.SubFactory(ProgrammeFactory)
    score = 80

    class Params:
        confirmed = factory.Trait(state=PairState.CONFIRMED)
        working = factory.Trait(
            state=PairState.WORKING,
            order=factory.SubFactory(OrderFactory, organisation=factory.SelfAttribute("..programme.organisation")),
            started_on=date(2025, 10, 1),
            ends_on=date(2026, 5, 31),
        )

    @factory.post_generation
    def mentor(self, create, participation, **_kwargs):
        if create:
            _join(self, participation or ParticipationFactory(programme=self.programme, mentor=True))

    @factory.post_generation
    def mentee(self, create, participation, **_kwargs):
        if create:
            _join(self, participation or ParticipationFactory(programme=self.programme))


def _join(pair, participation):
    role = ParticipationRole(participation.role)
    PairMember.objects.create(pair=pair, participation=participation, role=role, is_current=pair.state in LIVING_STATES)


def join(pair, participation):
    """One more member: a second mentee makes a group."""
    _join(pair, participation)
    return participation


def account_of(pair, role):
    """A participant's account for the pair's mentor or mentee."""
    person = pair.members.get(role=role).participation.person
    person.user = user_with(Role.PARTICIPANT, pair.programme.organisation, last_name=person.last_name)
    person.save()
    return person.user


def agree_on_paper(pair, *, by):
    """Every member has signed the printed plan, and ``by`` has recorded it."""
    actions.agree_on_paper(pair, pair.members.values_list("pk", flat=True), by=by)


class MeetingFactory(DjangoModelFactory):
    """A first meeting that was held."""

    class Meta:
        model = Meeting

    pair = factory.SubFactory(PairFactory, working=True)
    kind = MeetingKind.FIRST
    state = MeetingState.HELD
    held_on = date(2025, 10, 8)
    minutes = 45


class IndividualPlanFactory(DjangoModelFactory):
    class Meta:
        model = IndividualPlan

    pair = factory.SubFactory(PairFactory, working=True)


class PlanItemFactory(DjangoModelFactory):
    class Meta:
        model = PlanItem

    plan = factory.SubFactory(IndividualPlanFactory)
    position = factory.Sequence(lambda n: n + 1)
    task = "Разобрать олимпиаду прошлого года"
