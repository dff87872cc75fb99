"""What the roadmap's tests arrange: templates loaded, a programme whose roadmap is in force."""

from contextlib import contextmanager

import pytest
from django.db import connection

from roadmap import content
from tests.factories.roadmap import ProgrammeFactory, RoadmapFactory, StageFactory


@contextmanager
def quicker(deed):
    """Somebody does ``deed`` after everything was read and before the act begins: the worst of moments."""
    waiting = [deed]

    def step_in(execute, sql, params, many, context):
        if waiting and sql.startswith("SAVEPOINT"):
            waiting.pop()()
        return execute(sql, params, many, context)

    with connection.execute_wrapper(step_in):
        yield
    assert not waiting, "no act was begun"


@pytest.fixture
def templates(db):
    content.load_formats()
    content.load_roadmap_templates()


@pytest.fixture
def programme(school):
    return ProgrammeFactory(organisation=school)


@pytest.fixture
def stage(programme, curator, director):
    """The only stage of ``programme``'s approved roadmap."""
    return _stage(RoadmapFactory(programme=programme, approved=True, submitted_by=curator, approved_by=director))


@pytest.fixture
def draft_stage(programme):
    """The only stage of ``programme``'s first roadmap, which is being prepared."""
    return _stage(RoadmapFactory(programme=programme))


def _stage(roadmap):
    return StageFactory(roadmap=roadmap, position=1)
