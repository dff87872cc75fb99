"""The plan checks itself: what it warns of, and what one click mends."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from mentoring.kit.errors import Refused
from mentoring.kit.periods import SchoolYear, read_period
from roadmap import actions
from roadmap.checks import facts_of, warnings_of
from roadmap.models import DismissedWarning, Event, PlanChange, RoadmapTemplate
from roadmap.plan import deadline_plan, write_plans
from tests.factories.roadmap import EventFactory

YEAR = SchoolYear(2025)
NOBODYS = [
    *("1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.10", "1.11"),
    *("2.1", "2.2", "2.3", "3.1", "3.2", "4.1", "4.2", "4.3"),
]


def started(school, curator, slug, **options):
    template = RoadmapTemplate.objects.get(slug=slug)
    return actions.start_programme(school, template, school_year=YEAR, name="Наша", by=curator, **options)


def told(roadmap):
    """(code, numbers of the events) of every warning."""
    return [(w.code, *sorted(e.number for e in w.events)) for w in warnings_of(facts_of(roadmap))]


def plan(stage, **events):
    """Events by number: (kinds, deadline) each."""
    made = {}
    for name, (kinds, text) in events.items():
        event = EventFactory(stage=stage, number=name, kinds=kinds.split(), due_on=None, deadline_text="")
        write_plans({event: deadline_plan(read_period(text, programme=YEAR))})
        made[name] = event
    return made


def codes(stage):
    return [code for code, *_numbers in told(stage.roadmap) if code != "nobody"]


@pytest.mark.usefixtures("templates")
def test_what_the_teachers_plan_warns_of(school, curator):
    programme = started(school, curator, "teachers-plan-2025-2026")

    assert told(programme.roadmap) == [
        ("consents_late", "1.1", "1.6"),
        ("pairs_early", "1.5", "3.1"),
        ("pairs_early", "1.5", "4.3"),
        ("plans_early", "1.8", "3.2"),
        ("plans_early", "1.9", "3.2"),
        ("preferences_read_late", "1.5", "3.2"),
        ("order", "1.1", "3.1"),
        ("order", "1.4", "3.1"),
        ("order", "1.4", "4.3"),
        ("outside", "1.1"),
        ("outside", "1.4"),
        ("outside", "1.5"),
        ("report_early", "3.5"),
        ("other_year", "2.3"),
        ("other_year", "5.3"),
        ("no_date", "1.3"),
        (
            "nobody",
            *sorted(
                [
                    "1.3",
                    "1.4",
                    "1.5",
                    "1.6",
                    "1.7",
                    "1.8",
                    "1.10",
                    "1.11",
                    "2.1",
                    "2.2",
                    "2.3",
                    "3.1",
                    "3.2",
                    "4.1",
                    "4.2",
                    "4.3",
                ]
            ),
        ),
    ]


@pytest.mark.usefixtures("templates")
@pytest.mark.parametrize("fits", [False, True])
@pytest.mark.parametrize("slug", ["lyceum-12", "school-8"])
def test_a_sound_plan_is_not_found_fault_with(school, curator, director, slug, fits):
    programme = started(school, curator, slug, fits=fits)

    assert [code for code, *_ in told(programme.roadmap)] == []


@pytest.mark.usefixtures("templates")
def test_every_remedy_of_the_teachers_plan_mends_its_warning(school, curator):
    programme = started(school, curator, "teachers-plan-2025-2026")
    for warning in warnings_of(facts_of(programme.roadmap)):
        for remedy in warning.remedies:
            change = actions.mend_warning(programme.roadmap, warning.key, remedy.key, by=curator)
            assert warning.key not in [w.key for w in warnings_of(facts_of(programme.roadmap))], remedy.label
            actions.undo_change(change, by=curator)


ODD = [
    ("consents_late", {"a": ("mentee_register", "сентябрь 2025"), "b": ("consents", "октябрь 2025")}),
    ("preferences_late", {"a": ("pair_order", "до 3.11.2025"), "b": ("preference_survey", "до 10.11.2025")}),
    ("pairs_early", {"a": ("matching", "октябрь 2025"), "b": ("mentor_register", "ноябрь 2025")}),
    ("plans_early", {"a": ("plan_approval", "до 3.10.2025"), "b": ("pair_order", "до 31.10.2025")}),
    ("meetings_early", {"a": ("first_meeting", "до 3.10.2025"), "b": ("pair_order", "до 31.10.2025")}),
    ("preferences_read_late", {"a": ("matching", "до 3.11.2025"), "b": ("preference_survey", "до 20.02.2026")}),
    ("report_early", {"a": ("statistics_form", "до 10.09.2025")}),
    ("report_outside", {"a": ("statistics_form", "до 10.09.2026")}),
    ("outside", {"a": ("", "до 10.09.2026")}),
    ("no_date", {"a": ("", "по отдельному графику")}),
    ("to_check", {"a": ("", "до 10.11.2025 по мере готовности")}),
    ("no_dates", {"a": ("", ""), "b": ("", "")}),
]


@pytest.mark.parametrize(("code", "events"), ODD, ids=[code for code, _events in ODD])
def test_what_is_odd_is_named(stage, code, events):
    plan(stage, **events)

    assert codes(stage) == [code]


SOUND = [
    {"a": ("mentee_register", "сентябрь 2025"), "b": ("consents", "сентябрь 2025")},
    {"a": ("matching", "до 3.11.2025"), "b": ("preference_survey", "до 10.11.2025")},
    {"a": ("matching", "октябрь 2025"), "b": ("mentor_register", "в течение всего периода")},
    {"a": ("statistics_form", "до 10.10.2025")},
]


@pytest.mark.parametrize("events", SOUND)
def test_what_is_usual_is_not_named(stage, events):
    plan(stage, **events)

    assert codes(stage) == []


def test_consents_of_mentors_have_nothing_to_do_with_mentees(stage):
    events = plan(stage, a=("mentee_register", "сентябрь 2025"), b=("consents", "октябрь 2025"))
    Event.objects.filter(pk=events["a"].pk).update(audience="mentees")
    Event.objects.filter(pk=events["b"].pk).update(audience="mentors")

    assert codes(stage) == []


def test_what_is_completed_is_let_be(stage, curator):
    event = plan(stage, a=("", "по отдельному графику"))["a"]
    actions.close_event(event, note="Готово", by=curator)

    assert told(stage.roadmap) == []


def test_a_wrong_order_of_what_is_completed_is_let_be(stage, curator):
    late = {"a": ("matching", "до 3.11.2025"), "b": ("preference_survey", "до 20.02.2026")}
    for event in plan(stage, **late).values():
        actions.close_event(event, note="Готово", by=curator)

    assert codes(stage) == []


LEFTOVERS = [
    ("Разработка дорожной карты на 2023 год", "Разработка дорожной карты на 2025 год"),
    ("Итоги 2020/2021 учебного года", "Итоги 2025/2026 учебного года"),
    ("Итоги 2020-21 уч. г.", "Итоги 2025-26 уч. г."),
    ("Приказ по СОШ № 8 об утверждении", "Приказ по Лицей № 12 об утверждении"),
]
OWN = [
    "Разработка дорожной карты на 2026 год",
    "Итоги 2025/2026 учебного года",
    "По распоряжению Минпросвещения от 25.12.2019 № Р-145",
    "Федеральный закон 2012 года об образовании",
    "Приказ по лицею № 12",
]


@pytest.fixture
def lyceum(draft_stage):
    school = draft_stage.roadmap.programme.organisation
    school.name, school.short_name = "МАОУ «Лицей № 12»", "Лицей № 12"
    school.save()
    return draft_stage


@pytest.mark.parametrize(("title", "mended"), LEFTOVERS)
def test_leftovers_of_another_year_or_school_are_rewritten_at_a_click(lyceum, curator, title, mended):
    event = EventFactory(stage=lyceum, title=title, responsible=curator)
    warning = warnings_of(facts_of(lyceum.roadmap))[0]

    actions.mend_warning(lyceum.roadmap, warning.key, warning.remedies[0].key, by=curator)

    assert Event.objects.get(pk=event.pk).title == mended
    assert told(lyceum.roadmap) == []


@pytest.mark.parametrize("title", OWN)
def test_laws_and_ones_own_years_are_no_leftovers(lyceum, curator, title):
    EventFactory(stage=lyceum, title=title, responsible=curator)

    assert told(lyceum.roadmap) == []


def test_one_click_gives_what_is_nobodys_to_the_curator(as_curator, stage, programme, curator):
    EventFactory(stage=stage), EventFactory(stage=stage)
    warning = next(w for w in warnings_of(facts_of(stage.roadmap)) if w.code == "nobody")

    as_curator.post(reverse("roadmap:mend", args=[programme.pk]), {"key": warning.key, "remedy": "give"})

    assert {r.user for event in Event.objects.all() for r in event.responsibles.all()} == {curator}
    assert PlanChange.objects.count() == 1


def test_a_warning_is_let_stand_with_a_reason_and_can_come_back(as_curator, stage, programme, curator):
    event = EventFactory(stage=stage, due_on=date(2026, 9, 10), responsible=curator)
    url = reverse("roadmap:checks", args=[programme.pk])
    key = as_curator.get(url).context["warnings"][0].key
    dismiss = reverse("roadmap:dismiss_warning", args=[programme.pk])

    refused = as_curator.post(dismiss, {"key": key, "note": " "})
    as_curator.post(dismiss, {"key": key, "note": "Сдаём после каникул"})

    page = as_curator.get(url)
    assert refused.status_code == 422
    assert page.context["warnings"] == []
    assert [(w.event, row.note, row.by) for w, row in page.context["dismissed"]] == [
        (event, "Сдаём после каникул", curator)
    ]
    as_curator.post(reverse("roadmap:restore_warning", args=[DismissedWarning.objects.get().pk]))
    assert len(as_curator.get(url).context["warnings"]) == 1


def test_a_remedy_of_a_plan_that_has_changed_is_refused(draft_stage, curator):
    event = EventFactory(stage=draft_stage, due_on=date(2026, 9, 10), responsible=curator)
    key = warnings_of(facts_of(draft_stage.roadmap))[0].key
    actions.change_event(event, deadline_text="до 10.11.2025", by=curator)

    with pytest.raises(Refused) as refusal:
        actions.mend_warning(draft_stage.roadmap, key, "earlier", by=curator)

    assert refusal.value.code == "warning_gone"


def test_the_director_reads_the_warnings_and_mends_nothing(client, director, stage, programme):
    EventFactory(stage=stage, due_on=date(2026, 9, 10))
    client.force_login(director)

    page = client.get(reverse("roadmap:checks", args=[programme.pk]))

    assert len(page.context["warnings"]) == 2
    assert "roadmap/checks/mend" not in page.content.decode()
    assert client.post(reverse("roadmap:mend", args=[programme.pk])).status_code == 404


def test_checking_costs_as_many_queries_with_many_events_as_with_few(stage):
    for _ in range(3):
        EventFactory(stage=stage, kinds=["matching"])
    with CaptureQueriesContext(connection) as few:
        warnings_of(facts_of(stage.roadmap))
    for _ in range(20):
        EventFactory(stage=stage, kinds=["mentor_register"], due_on=date(2025, 12, 1))
    with CaptureQueriesContext(connection) as many:
        warnings_of(facts_of(stage.roadmap))

    assert len(many) == len(few)


def test_an_event_at_odds_with_many_is_told_of_once_and_mended_at_once(draft_stage, curator):
    registers = {f"a{n}": ("mentee_register", f"до {10 + n}.09.2025") for n in range(5)}
    plan(draft_stage, b=("consents", "октябрь 2025"), **registers)
    warning = next(w for w in warnings_of(facts_of(draft_stage.roadmap)) if w.code == "consents_late")

    assert codes(draft_stage) == ["consents_late"]
    assert [event.number for event in warning.events] == ["b", "a0"]
    actions.mend_warning(draft_stage.roadmap, warning.key, warning.remedies[0].key, by=curator)
    assert codes(draft_stage) == []


def test_a_plan_with_many_warnings_shows_the_first_of_each_kind(as_curator, stage, programme, curator):
    for _ in range(30):
        EventFactory(stage=stage, due_on=date(2026, 9, 10), responsible=curator)
    url = reverse("roadmap:checks", args=[programme.pk])

    page = as_curator.get(url).content.decode()
    rest = as_curator.get(url, {"kind": "outside", "page": 2}).content.decode()

    assert page.count("check-text") == 5
    assert f"{url}?kind=outside" in page
    assert rest.count("check-text") == 5
