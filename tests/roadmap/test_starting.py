from datetime import date

import pytest
import time_machine
from django.urls import reverse

from mentoring.kit.periods import SchoolYear
from organisations.enums import Role
from organisations.models import AuditEntry
from roadmap import actions
from roadmap.content import template_slugs
from roadmap.enums import RoadmapState
from roadmap.models import Event, EventResponsible, Occurrence, Programme, RoadmapTemplate
from roadmap.responsibles import Duty
from tests.factories.organisations import MembershipFactory

pytestmark = pytest.mark.usefixtures("templates")


def started(school, curator, slug, **options):
    template = RoadmapTemplate.objects.get(slug=slug)
    return actions.start_programme(school, template, school_year=SchoolYear(2025), name="Наша", by=curator, **options)


@pytest.mark.parametrize("fits", [False, True])
@pytest.mark.parametrize("slug", template_slugs())
def test_a_programme_starts_from_every_template(school, curator, slug, fits):
    programme = started(school, curator, slug, fits=fits)

    template = programme.template
    events = Event.objects.of(programme)
    assert programme.starts_on.year == 2025
    assert events.count() == sum(stage.events.count() for stage in template.stages.all())
    assert set(events.filter(due_on__isnull=True).values_list("needs_review", flat=True)) <= {True}
    assert not events.filter(due_on__isnull=False, occurrences__isnull=True).exists()
    assert programme.roadmap.state == RoadmapState.DRAFT


def test_a_fitted_programme_lies_within_its_school_year(school, curator):
    programme = started(school, curator, "lyceum-12", fits=True)

    days = Event.objects.of(programme).values_list("due_on", flat=True)
    assert min(days) == date(2025, 9, 30)
    assert max(days) == date(2026, 6, 30)
    stage_ends = [max(stage.events.values_list("due_on", flat=True)) for stage in programme.roadmap.stages.all()]
    assert stage_ends == sorted(stage_ends)


def test_promised_coverage_moves_with_the_dates(school, curator):
    programme = started(school, curator, "lyceum-12")

    targets = programme.coverage_targets.filter(group="students")
    assert list(targets.values_list("school_year", "percent")) == [
        (2025, 10),
        (2026, 20),
        (2027, 30),
        (2028, 50),
        (2029, 70),
    ]


def test_responsibles_are_proposed_from_the_staff(school, curator, director):
    psychologist = MembershipFactory(organisation=school, specialist=True, post="педагог-психолог").user
    MembershipFactory(organisation=school, specialist=True, post="социальный педагог")

    programme = started(school, curator, "lyceum-12")

    meant = dict(EventResponsible.objects.filter(event__stage__roadmap=programme.roadmap).values_list("text", "user"))
    assert meant["Директор"] == director.pk
    assert meant["Куратор программы"] == curator.pk
    assert meant["педагог-психолог"] == psychologist.pk


def test_what_the_plan_leaves_open_is_a_question_to_the_curator(school, curator):
    programme = started(school, curator, "teachers-plan-2025-2026")

    asked = EventResponsible.objects.filter(
        event__stage__roadmap=programme.roadmap, text="Определяется образовательной организацией"
    )
    assert set(asked.values_list("role", "user")) == {("", None)}


def test_a_phrase_is_mapped_once_for_all_its_events(school, curator):
    programme = started(school, curator, "teachers-plan-2025-2026")
    rows = EventResponsible.objects.filter(
        event__stage__roadmap=programme.roadmap, text="Определяется образовательной организацией"
    )
    actions.assign_responsibles(
        programme.roadmap, {"Определяется образовательной организацией": Duty(role=Role.CURATOR)}, by=curator
    )

    assert set(rows.values_list("role", flat=True)) == {Role.CURATOR}


@time_machine.travel("2025-09-01 09:00+03:00")
def test_a_curator_reaches_the_director_in_four_clicks(
    as_curator, director, school, django_capture_on_commit_callbacks
):
    page = as_curator.get(reverse("roadmap:start"))
    assert reverse("roadmap:start_from", args=["lyceum-12"]) in page.content.decode()

    page = as_curator.get(reverse("roadmap:start_from", args=["lyceum-12"]))
    answers = {name: page.context["form"][name].value() for name in ("school_year", "fits", "name")}
    page = as_curator.post(reverse("roadmap:start_from", args=["lyceum-12"]), answers)
    programme = Programme.objects.get(organisation=school)
    page = as_curator.get(page.url)
    page = as_curator.post(page.request["PATH_INFO"], chosen(page.context["form"]))
    page = as_curator.get(page.url)
    with django_capture_on_commit_callbacks(execute=True):
        page = as_curator.post(page.request["PATH_INFO"], chosen(page.context["form"]) | {"submit": "1"})

    assert page.url == programme.get_absolute_url()
    assert programme.roadmap.state == RoadmapState.SUBMITTED
    assert [notice.url for notice in director.notices.all()] == [reverse("roadmap:review", args=[programme.pk])]


def chosen(form):
    """What a browser would send: every field as it stands."""
    return {name: form[name].value() if form[name].value() is not None else "" for name in form.fields}


@time_machine.travel("2025-10-01 09:00+03:00")
def test_the_preview_follows_the_year_and_the_length(as_curator):
    page = as_curator.get(
        reverse("roadmap:start_from", args=["lyceum-12"]), {"school_year": "2026", "fits": "0"}, HTTP_HX_REQUEST="true"
    )

    first = page.context["stages"][0]["events"][0]
    assert "<html" not in page.content.decode()
    assert (first["was"], first["now"]) == ("Сентябрь 2020 г.", "Сентябрь 2026 г.")


def test_a_date_given_on_the_review_page_settles_an_event_without_one(as_curator, school, curator):
    programme = started(school, curator, "teachers-plan-2025-2026")
    event = Event.objects.of(programme).get(deadline_text="по отдельному графику")
    url = reverse("roadmap:review", args=[programme.pk])
    answers = chosen(as_curator.get(url).context["form"]) | {f"due-{event.pk}": "2026-03-31"}

    as_curator.post(url, answers)

    event.refresh_from_db()
    assert (event.due_on, event.needs_review, event.deadline_text) == (
        date(2026, 3, 31),
        False,
        "по отдельному графику",
    )
    assert list(Occurrence.objects.filter(event=event).values_list("due_on", flat=True)) == [date(2026, 3, 31)]
    assert AuditEntry.objects.about(event).filter(deed="event.deadline_set").count() == 1


def test_reviewing_without_changes_changes_nothing(as_curator, school, curator):
    programme = started(school, curator, "lyceum-12", fits=True)
    url = reverse("roadmap:review", args=[programme.pk])
    before = list(Event.objects.of(programme).values())

    as_curator.post(url, chosen(as_curator.get(url).context["form"]))

    assert list(Event.objects.of(programme).values()) == before


def test_a_template_without_dates_says_so_once(templates, as_curator):
    page = as_curator.get(reverse("roadmap:start_from", args=["teachers-stages"])).content.decode()
    assert "В этом плане нет дат: 16 мероприятий будет без сроков." in page
    assert "без даты" not in page
