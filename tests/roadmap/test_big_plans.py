"""A roadmap of 300 events costs as many queries as one of 30."""

from gzip import decompress as gunzip

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from roadmap.models import Event
from tests.factories.roadmap import ProgrammeFactory, RoadmapFactory
from tests.roadmap.big_plans import begun_by, fill

pytestmark = pytest.mark.django_db
FEW, MANY = 30, 300
LIGHT = 400_000  # bytes of HTML

OF_PROGRAMME = {
    "list": "roadmap:roadmap",
    "choosing several": "roadmap:roadmap ?pick=1",
    "months": "roadmap:roadmap ?view=months",
    "weeks": "roadmap:roadmap ?view=weeks",
    "late ones": "roadmap:roadmap ?due=late",
    "without evidence": "roadmap:roadmap ?evidence=none",
    "today": "monitoring:today",
    "checks": "roadmap:checks",
    "versions": "roadmap:versions",
    "responsibles": "roadmap:responsibles",
    "evidence folder": "roadmap:evidence_folder",
    "next year": "roadmap:next_year",
}
OF_PLAN = {
    "Word": "roadmap:plan_docx",
    "Excel": "roadmap:plan_xlsx",
    "a version": "roadmap:version",
    "keeping as a template": "roadmap:save_template",
}
OF_EVENT = {"event": "roadmap:event", "event in the drawer": "roadmap:event", "rescheduling": "roadmap:deadline"}


@pytest.fixture(autouse=True)
def january():
    with time_machine.travel(begun_by(), tick=False):
        yield


@pytest.fixture
def plans(school, curator, director):
    """{number of events: roadmap in force}, two programmes of one school."""
    found = {}
    for count in (FEW, MANY):
        programme = ProgrammeFactory(organisation=school)
        found[count] = RoadmapFactory(programme=programme, approved=True, submitted_by=curator, approved_by=director)
        fill(found[count], count, curator=curator)
    return found


@pytest.mark.parametrize("pages", [OF_PROGRAMME, OF_PLAN, OF_EVENT], ids=["programme", "plan", "event"])
def test_300_events_cost_as_many_queries_as_30(as_curator, plans, pages):
    costs = {page: cost(as_curator, plans, page) for page in pages}
    assert {page: both for page, both in costs.items() if both[FEW] != both[MANY]} == {}


def test_300_events_under_review_cost_as_many_queries_as_30(as_curator, plans):
    for roadmap in plans.values():
        roadmap.state = "draft"
        roadmap.save()
    costs = cost(as_curator, plans, "review")
    assert costs[FEW] == costs[MANY]


@pytest.mark.parametrize("page", ["list", "choosing several", "months", "weeks"])
def test_300_events_stay_a_light_page(as_curator, plans, page):
    url, _headers = address(page, plans[MANY])
    plain, packed = (as_curator.get(url, headers={"Accept-Encoding": asked}) for asked in ("identity", "gzip"))
    assert len(plain.content) < LIGHT
    assert len(packed.content) < LIGHT // 10
    assert gunzip(packed.content).count(b"<li") == plain.content.count(b"<li")


def test_downloads_are_not_compressed_again(as_curator, plans):
    answer = as_curator.get(reverse("roadmap:plan_xlsx", args=[plans[FEW].pk]), headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in answer.headers


def cost(client, plans, page):
    """{number of events: queries of a second look at ``page``}."""
    costs = {}
    for count, roadmap in plans.items():
        url, headers = address(page, roadmap)
        assert client.get(url, headers=headers).status_code == 200
        with CaptureQueriesContext(connection) as queries:
            client.get(url, headers=headers)
        costs[count] = len(queries)
    return costs


def address(page, roadmap):
    if page in OF_EVENT:
        middle = Event.objects.filter(stage__roadmap=roadmap).order_by("stage__position", "position")[FEW // 2]
        return reverse(OF_EVENT[page], args=[middle.pk]), {"HX-Request": "true"} if page != "event" else {}
    if page in OF_PLAN:
        return reverse(OF_PLAN[page], args=[roadmap.pk]), {}
    name, _blank, query = OF_PROGRAMME.get(page, "roadmap:review").partition(" ")
    return reverse(name, args=[roadmap.programme_id]) + query, {}
