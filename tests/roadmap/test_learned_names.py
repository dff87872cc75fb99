"""What an organisation decided about the words of its plans is kept, proposed again, served below and forgotten."""

import pytest
import time_machine
from django.urls import reverse

from roadmap import actions
from roadmap.actions.learning import remember_kinds
from roadmap.actions.own_plan import correct_event, read_into_draft
from roadmap.learned import LearnedNames
from roadmap.models import Event, LearnedName
from roadmap.models.plan_draft import WorkingPlan
from tests.factories.organisations import OrganisationFactory, curator_of
from tests.factories.roadmap import EventFactory, StageFactory
from tests.roadmap.test_own_plan import key_of, plan_file

pytestmark = pytest.mark.django_db


def kinds(proposals):
    return [proposal.kind for proposal in proposals]


@pytest.mark.parametrize(
    ("told", "is_known"),
    [
        ("праздника  шаров, 2026 г.", True),
        ("Праздник воздушных шаров", False),
        ("Большой общешкольный праздник цветных шаров в парке", False),
    ],
)
def test_the_same_wording_is_known_again_in_other_cases_and_years(told, is_known, school, curator):
    remember_kinds(school, [("Праздник шаров", ["council"])], by=curator)
    assert kinds(LearnedNames(school).proposals(told, ())) == (["council"] if is_known else [])


@time_machine.travel("2026-11-12 10:00+03:00", tick=False)
def test_a_correction_of_a_plan_serves_the_next_plan_with_its_reason(school, curator):
    draft = read_into_draft(school, school_year=2025, file=plan_file(), by=curator)
    key = key_of(draft, "Праздник шаров")
    stage, _at, event = WorkingPlan(draft).find(key)
    given = {"title": event.title, "number": event.number, "deadline_text": event.deadline_text}
    correct_event(
        draft,
        key,
        by=curator,
        responsibles="",
        expected_result="",
        kinds=["awards"],
        stage=stage,
        **given,
    )
    again = read_into_draft(school, school_year=2026, file=plan_file(), by=curator)
    read = WorkingPlan(again).find(key_of(again, "Праздник шаров"))[2]
    assert [(p.kind, p.why) for p in read.kinds] == [("awards", "так решили в вашей организации, 12.11.2026")]


def test_an_event_added_with_a_known_wording_gets_its_kinds(school, curator):
    stage = StageFactory(roadmap__programme__organisation=school)
    remember_kinds(school, [("Утренник", ["ceremony"])], by=curator)
    added = [actions.add_event(stage, {"title": title}, by=curator) for title in ("Утренник", "Сбор согласий", "Иное")]
    rows = Event.objects.in_bulk(change.items[0]["event"] for change in added)
    assert [rows[c.items[0]["event"]].kinds for c in added] == [["ceremony"], ["consents"], []]


def test_the_municipality_serves_its_schools_below_their_own(school, curator):
    office = school.parent
    remember_kinds(office, [("Утренник", ["ceremony"]), ("Слёт звёзд", ["contests"])], by=None)
    remember_kinds(school, [("Утренник", [])], by=curator)
    names = LearnedNames(school)
    assert kinds(names.proposals("Утренник", ["x"])) == []
    assert kinds(names.proposals("Слёт звёзд", ())) == ["contests"]
    assert office.short_name in names.proposals("Слёт звёзд", ())[0].why
    assert LearnedNames(OrganisationFactory()).find("Утренник") is None


def test_names_are_read_at_once_however_many_events(school, curator, django_assert_num_queries):
    remember_kinds(school, [(f"Утренник {word}", ["ceremony"]) for word in ("зимний", "летний")], by=curator)
    with django_assert_num_queries(1):
        names = LearnedNames(school)
        assert [kinds(names.proposals("Утренник зимний", ())) for _ in range(50)] == [["ceremony"]] * 50


def test_one_press_changes_what_an_event_opens_and_is_remembered(client, school, curator):
    event = EventFactory(stage__roadmap__programme__organisation=school, title="Утренник", kinds=["council"])
    client.force_login(curator)
    client.post(reverse("roadmap:event_kinds", args=[event.pk]), {"drop": "council"})
    client.post(reverse("roadmap:event_kinds", args=[event.pk]), {"add": "contests"})
    event.refresh_from_db()
    assert event.kinds == LearnedName.objects.get(organisation=school).kinds == ["contests"]
    page = client.get(event.get_absolute_url()).content.decode()
    assert "так решили в вашей организации" in page
    assert client.post(reverse("roadmap:event_kinds", args=[event.pk]), {"add": "nonsense"}).status_code == 404


def test_what_is_taken_back_is_remembered_no_more(school, curator):
    event = EventFactory(stage__roadmap__programme__organisation=school, title="Утренник", kinds=["council"])
    first = actions.change_events({event: {"kinds": ["contests"]}}, by=curator)
    actions.undo_change(first, by=curator)
    assert (Event.objects.get(pk=event.pk).kinds, LearnedName.objects.exists()) == (["council"], False)

    with time_machine.travel("2025-11-12 10:00+03:00"):
        remember_kinds(school, [("Утренник", ["ceremony"])], by=None)
    decided = LearnedName.objects.values("kinds", "decided_at", "decided_by").get()
    second = actions.change_events({event: {"kinds": ["contests"]}}, by=curator)
    actions.undo_change(second, by=curator)
    assert LearnedName.objects.values("kinds", "decided_at", "decided_by").get() == decided


def test_what_somebody_decided_since_is_not_taken_back(school, curator):
    event = EventFactory(stage__roadmap__programme__organisation=school, title="Утренник", kinds=["council"])
    change = actions.change_events({event: {"kinds": ["contests"]}}, by=curator)
    remember_kinds(school, [("Утренник", ["ceremony"])], by=curator)
    actions.undo_change(change, by=curator)
    assert LearnedName.objects.get().kinds == ["ceremony"]


def test_an_event_added_by_mistake_teaches_nothing(school, curator):
    stage = StageFactory(roadmap__programme__organisation=school)
    change = actions.add_event(stage, {"title": "Утренник", "kinds": ["contests"]}, by=curator)
    assert LearnedName.objects.get().kinds == ["contests"]
    actions.undo_change(change, by=curator)
    assert not LearnedName.objects.exists()


def test_an_own_decision_is_forgotten_and_one_from_above_is_not_ours_to_forget(client, school, curator):
    remember_kinds(school, [("Утренник", ["ceremony"])], by=curator)
    remember_kinds(school.parent, [("Слёт звёзд", ["contests"])], by=None)
    client.force_login(curator)
    page = client.get(reverse("roadmap:learned_names", args=[school.pk])).content.decode()
    ours, above = (LearnedName.objects.get(title=title) for title in ("Утренник", "Слёт звёзд"))
    assert [reverse("roadmap:forget_name", args=[row.pk]) in page for row in (ours, above)] == [True, False]
    assert client.post(reverse("roadmap:forget_name", args=[above.pk])).status_code == 404
    client.post(reverse("roadmap:forget_name", args=[ours.pk]))
    assert list(LearnedName.objects.values_list("title", flat=True)) == ["Слёт звёзд"]


def test_the_page_says_by_which_words(client, school, curator):
    stage = StageFactory(roadmap__programme__organisation=school)
    change = actions.add_event(stage, {"title": "Анкетирование наставляемых"}, by=curator)
    client.force_login(curator_of(school))
    page = client.get(reverse("roadmap:event", args=[change.items[0]["event"]])).content.decode()
    assert "по словам «Анкетирование наставляемых»" in page
