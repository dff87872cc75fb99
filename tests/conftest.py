"""What many tests arrange: a school with its curator and director, signed-in clients."""

import pytest

from organisations.enums import Role
from tests.factories.organisations import OrganisationFactory, curator_of, user_with


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
