"""What the roadmap's tests arrange: templates loaded, a programme whose roadmap is in force."""

import pytest

from roadmap import content
from tests.factories.roadmap import ProgrammeFactory, RoadmapFactory, StageFactory


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
