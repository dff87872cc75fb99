"""Several programmes in one school: which one is in use, how to change, how a draft is put away."""

import pytest
from django.urls import reverse

from mentoring.kit.errors import Refused
from roadmap.actions import discarding
from roadmap.enums import ProgrammeState
from roadmap.models import Programme
from tests.factories.participants import ParticipationFactory
from tests.factories.roadmap import ProgrammeFactory, RoadmapFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def running(school):
    programme = ProgrammeFactory(organisation=school, name="Ученик — ученик", state=ProgrammeState.RUNNING)
    RoadmapFactory(programme=programme, approved=True)
    return programme


@pytest.fixture
def draft(school, running):
    programme = ProgrammeFactory(organisation=school, name="Учитель — учитель", school_year=2026)
    RoadmapFactory(programme=programme)
    return programme


def menu_links(page, programme):
    return f'href="/programmes/{programme.pk}/today/"' in page.text


def test_a_draft_does_not_cover_the_programme_at_work(as_curator, running, draft):
    assert as_curator.get("/", follow=True).request["PATH_INFO"] == f"/programmes/{running.pk}/today/"


def test_every_programme_of_the_school_is_one_click_away(as_curator, running, draft):
    page = as_curator.get("/", follow=True)
    assert menu_links(page, running) and menu_links(page, draft)
    as_curator.get(f"/programmes/{draft.pk}/today/")
    assert as_curator.get("/", follow=True).request["PATH_INFO"] == f"/programmes/{draft.pk}/today/"


def test_the_curator_begins_another_programme_from_any_page(as_curator, running):
    assert f'href="{reverse("roadmap:start")}"' in as_curator.get(running.get_absolute_url()).text


def test_the_director_is_not_offered_to_begin_one(as_director, running):
    assert f'href="{reverse("roadmap:start")}"' not in as_director.get(running.get_absolute_url()).text


def test_a_draft_is_put_away_and_taken_back(as_curator, running, draft):
    answer = as_curator.post(reverse("roadmap:discard_programme", args=[draft.pk]), follow=True)
    assert not menu_links(answer, draft)
    draft.refresh_from_db()
    assert draft.state == ProgrammeState.DISCARDED
    as_curator.post(reverse("roadmap:restore_programme", args=[draft.pk]))
    assert Programme.objects.living().filter(pk=draft.pk).exists()


def test_a_programme_with_people_is_not_put_away(draft, curator):
    ParticipationFactory(programme=draft)
    with pytest.raises(Refused) as refusal:
        discarding.discard_programme(draft, by=curator)
    assert refusal.value.code == "programme_at_work"


def test_a_running_programme_is_not_put_away(running, curator):
    with pytest.raises(Refused):
        discarding.discard_programme(running, by=curator)
