"""Organisations, accounts and the roles they hold."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from organisations.enums import HeadcountGroup, OrganisationKind, Role
from organisations.models import Headcount, Membership, Organisation, User


class OrganisationFactory(DjangoModelFactory):
    """A school in a municipality; traits make what stands above it."""

    class Meta:
        model = Organisation

    kind = OrganisationKind.SCHOOL
    parent = factory.SubFactory("tests.factories.organisations.OrganisationFactory", municipality=True)
    short_name = factory.Sequence(lambda n: f"Школа № {n + 1}")
    name = factory.LazyAttribute(lambda o: f"Муниципальное бюджетное общеобразовательное учреждение «{o.short_name}»")
    locality = "г. Каменск"

    class Params:
        region = factory.Trait(
            kind=OrganisationKind.REGION, parent=None, short_name=factory.Sequence(lambda n: f"Область {n + 1}")
        )
        municipality = factory.Trait(
            kind=OrganisationKind.MUNICIPALITY,
            parent=None,
            short_name=factory.Sequence(lambda n: f"Управление образования {n + 1}"),
        )


class HeadcountFactory(DjangoModelFactory):
    class Meta:
        model = Headcount

    organisation = factory.SubFactory(OrganisationFactory)
    school_year = 2025
    group = HeadcountGroup.STUDENTS
    count = 100
    counted_on = date(2025, 9, 1)


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User

    username = factory.Sequence(lambda n: f"user{n + 1}")
    email = factory.LazyAttribute(lambda o: f"{o.username}@mail.example")
    last_name = "Соколова"
    first_name = "Мария"
    patronymic = "Викторовна"


class MembershipFactory(DjangoModelFactory):
    """A role held since the school year began; traits name the role."""

    class Meta:
        model = Membership

    user = factory.SubFactory(UserFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    role = Role.CURATOR
    starts_on = date(2025, 9, 1)

    class Params:
        director = factory.Trait(role=Role.DIRECTOR)
        specialist = factory.Trait(role=Role.SPECIALIST)
        class_teacher = factory.Trait(role=Role.CLASS_TEACHER, class_label="8 «А»")
        municipal_coordinator = factory.Trait(
            role=Role.MUNICIPAL_COORDINATOR, organisation=factory.SubFactory(OrganisationFactory, municipality=True)
        )


def user_with(role, organisation, **fields):
    """An account that holds ``role`` in ``organisation``."""
    user = UserFactory(**fields)
    MembershipFactory(user=user, organisation=organisation, role=role)
    return user


def curator_of(organisation, **fields):
    return user_with(Role.CURATOR, organisation, **fields)
