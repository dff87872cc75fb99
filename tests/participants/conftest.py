"""A programme, its curator, and lists taken in and loaded by them."""

import pytest

from participants.actions import imports
from participants.enums import ParticipationRole
from tests.factories.roadmap import ProgrammeFactory
from tests.participants.uploads import upload


@pytest.fixture
def programme(school):
    return ProgrammeFactory(organisation=school)


@pytest.fixture
def take(programme, curator):
    def take(*rows, role=ParticipationRole.MENTEE, **kwargs):
        return imports.take_file(programme, role, upload(*rows, **kwargs), by=curator)

    return take


@pytest.fixture
def load(curator):
    def load(batch):
        return imports.load_batch(batch, shown=batch.fingerprint, by=curator)

    return load
