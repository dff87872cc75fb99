"""What many tests arrange: a school with its curator and director, signed-in clients."""

import pytest
from hypothesis import HealthCheck, settings

from organisations.enums import Role
from tests.factories.organisations import OrganisationFactory, curator_of, user_with

# How fast a machine makes up its examples is no property of the product.
settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")


@pytest.fixture
def school(db):
    return OrganisationFactory()


@pytest.fixture
def curator(school):
    return curator_of(school)


@pytest.fixture
def director(school):
    return user_with(Role.DIRECTOR, school, last_name="Лебедев", first_name="Андрей", patronymic="Петрович")


@pytest.fixture
def coordinator(school):
    """The municipal coordinator above ``school``."""
    return user_with(Role.MUNICIPAL_COORDINATOR, school.parent, last_name="Журавлёва", first_name="Елена")


@pytest.fixture
def as_curator(client, curator):
    client.force_login(curator)
    return client


@pytest.fixture
def as_director(client, director):
    client.force_login(director)
    return client
