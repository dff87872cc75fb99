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
    roadmap = RoadmapFactory(programme=programme, approved=True, submitted_by=curator, approved_by=director)
    return StageFactory(roadmap=roadmap, position=1)
