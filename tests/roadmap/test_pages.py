from datetime import date

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from documents.enums import OrderKind, OrderState
from documents.models import Order
from organisations.workplace import Workplace
from roadmap import actions
from roadmap.enums import CanonicalStage
from roadmap.lines import programme_lines
from roadmap.models import Event, EventResponsible, Programme
from roadmap.route import route_of
from roadmap.sections import sections_of
from tests.factories.organisations import OrganisationFactory, curator_of, user_with
from tests.factories.roadmap import EventFactory, ProgrammeFactory, RoadmapFactory, StageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("thursday")]


@pytest.fixture
def thursday():
    """13 November 2025."""
    with time_machine.travel("2025-11-13 10:00+03:00", tick=False):
        yield


def events_of(stage, count):
    """Events of different kinds, each with a responsible of its own."""
    kinds = ["roadmap_approval", "choose_formats", "governance_act"]
    school = stage.roadmap.programme.organisation
    for index in range(count):
        EventFactory(stage=stage, kinds=[kinds[index % 3]], responsible=curator_of(school))


@pytest.mark.parametrize("query", ["", "?view=months", "?view=weeks", "?status=late", "?pick=1"])
def test_the_roadmap_costs_as_many_queries_with_60_events_as_with_10(as_curator, stage, programme, query):
    url = reverse("roadmap:roadmap", args=[programme.pk]) + query
    events_of(stage, 10)
    as_curator.get(url)
    with CaptureQueriesContext(connection) as few:
        as_curator.get(url)
    events_of(stage, 50)
    with CaptureQueriesContext(connection) as many:
        page = as_curator.get(url)

    assert sum(len(section.lines) for section in page.context["stages"]) == 60
    assert len(many) == len(few)


def test_the_route_of_any_page_costs_three_queries_whatever_the_number_of_events(curator, stage, programme, rf):
    events_of(stage, 30)
    request = rf.get("/")
    request.user, request.session, request.resolver_match = curator, {}, None
    workplace = Workplace(request)
    workplace.enter(Programme.objects.select_related("organisation").get(pk=programme.pk))

    with CaptureQueriesContext(connection) as queries:
        route = workplace.route

    assert len(route.stages[0].beads) == 30
    assert len(queries) <= 3


def test_how_events_stand_today(stage, programme, curator):
    late = EventFactory(stage=stage, due_on=date(2025, 10, 17))
    soon = EventFactory(stage=stage, due_on=date(2025, 11, 14))
    begun = EventFactory(stage=stage, starts_on=date(2025, 11, 1), due_on=date(2026, 5, 31))
    later = EventFactory(stage=stage, due_on=date(2026, 5, 31))
    undated = EventFactory(stage=stage, due_on=None, deadline_text="по запросу")
    done = EventFactory(stage=stage)
    actions.close_event(done, by=curator, note="Готово")

    lines = {line.event.pk: line for line in programme_lines(programme)}

    assert {pk: line.state.value for pk, line in lines.items()} == {
        late.pk: "late",
        soon.pk: "now",
        begun.pk: "now",
        later.pk: "plan",
        undated.pk: "plan",
        done.pk: "done",
    }
    assert (lines[late.pk].relative, lines[late.pk].due_tone) == ("просрочено на 27 дней", "late")
    assert (lines[late.pk].due, lines[soon.pk].relative, lines[undated.pk].due) == (
        "до 17 октября",
        "завтра",
        "по запросу",
    )


def test_a_recurring_event_stands_by_its_nearest_open_date(stage, programme, curator):
    event = EventFactory(stage=stage, due_on=date(2026, 5, 31), due_days=[date(2025, 10, 31), date(2026, 5, 31)])
    assert programme_lines(programme)[0].state == "late"

    actions.mark_occurrence(event.occurrences.first(), by=curator)

    assert programme_lines(programme)[0].state == "plan"


def test_an_order_on_the_desk_makes_its_event_wait(stage, programme, curator):
    event = EventFactory(stage=stage, due_on=date(2025, 11, 21))
    Order.objects.create(
        organisation=programme.organisation,
        kind=OrderKind.LAUNCH,
        state=OrderState.FOR_SIGNATURE,
        school_year=2025,
        heading="О запуске",
        context={"event": event.pk},
        prepared_by=curator,
    )

    assert programme_lines(programme)[0].state == "wait"


def test_a_flat_plan_is_drawn_by_the_canonical_stages(stage, programme):
    EventFactory(stage=stage, canonical=CanonicalStage.PAIRING)
    EventFactory(stage=stage, canonical=CanonicalStage.PREPARATION)

    sections = sections_of(programme_lines(programme))

    assert [section.title for section in sections] == ["Подготовка", "Пары и группы"]


def test_a_plan_with_stages_of_its_own_is_drawn_by_them(programme):
    roadmap = RoadmapFactory(programme=programme, approved=True)
    stages = [StageFactory(roadmap=roadmap, position=n, title=f"Раздел {n}", short_title=f"Р{n}") for n in (1, 2, 3)]
    for stage, due in zip(stages, [date(2025, 10, 1), date(2025, 11, 14), date(2026, 5, 1)], strict=True):
        EventFactory(stage=stage, due_on=due)

    route = route_of(programme, programme_lines(programme))

    assert [(s.name, s.state, s.is_late) for s in route.stages] == [
        ("Р1", "ahead", True),
        ("Р2", "here", False),
        ("Р3", "ahead", False),
    ]
    assert route.here_text == "Этап 2 из 3 — Р2, 0 из 1"


def test_the_route_calls_the_sections_of_a_plan_read_in_as_the_plan_does(programme):
    roadmap = RoadmapFactory(programme=programme, approved=True)
    titles = ("Сентябрь", "Раздел II. Методическое сопровождение молодых педагогов", "Май")
    for position, title in enumerate(titles, 1):
        stage = StageFactory(roadmap=roadmap, position=position, title=title, canonical=CanonicalStage.CROSS_CUTTING)
        EventFactory(stage=stage, canonical=CanonicalStage.CROSS_CUTTING)

    route = route_of(programme, programme_lines(programme))

    assert [stop.name for stop in route.stages] == ["Сентябрь", "Раздел II. Методическое сопровождение…", "Май"]


def test_filters_narrow_the_list_and_count_what_they_would_show(as_curator, stage, programme, curator):
    EventFactory(stage=stage, due_on=date(2025, 10, 17), responsible=curator)
    EventFactory(stage=stage, due_on=date(2025, 11, 14))
    EventFactory(stage=stage, due_on=date(2026, 5, 31))
    url = reverse("roadmap:roadmap", args=[programme.pk])

    def shown(query):
        page = as_curator.get(url + query)
        return [line.event.number for section in page.context["stages"] for line in section.shown]

    numbers = [event.number for event in Event.objects.of(programme)]
    assert shown("") == numbers
    assert shown("?status=late") == numbers[:1]
    assert shown("?mine=1") == numbers[:1]
    assert shown("?due=soon") == numbers[1:2]
    assert shown("?evidence=none") == numbers[:2]
    assert shown("?status=done") == []
    assert toggles(as_curator.get(url)) == {
        "Мои": 1,
        "Просрочено": 1,
        "В этом месяце": 1,
        "Нет ответственного": 2,
        "Нет подтверждения": 2,
    }
    assert toggles(as_curator.get(url + "?due=month"))["Нет ответственного"] == 1


def toggles(page):
    return {choice.label: choice.count for choice in page.context["filter"].toggles}


def test_filters_by_kind_words_and_doubt(as_curator, stage, programme):
    act = EventFactory(stage=stage, kinds=["governance_act"], title="Приказ о кураторе", number="1.1")
    manual = EventFactory(stage=stage, title="Ремонт учебной комнаты", needs_review=True, number="1.2")
    url = reverse("roadmap:roadmap", args=[programme.pk])

    def shown(**query):
        return [line.event.pk for line in as_curator.get(url, query).context["filter"].shown]

    assert shown(kind="governance_act") == [act.pk]
    assert shown(kind="manual") == [manual.pk]
    assert shown(q="УЧЕБНОЙ ремонт") == [manual.pk]
    assert shown(q="1.1") == [act.pk]
    assert shown(look="1") == [manual.pk]
    assert shown(look="1", kind="governance_act") == []


def test_events_of_a_role_one_holds_are_ones_own(client, stage, programme, school):
    event = EventFactory(stage=stage)
    EventResponsible.objects.create(event=event, text="классные руководители", role="class_teacher")
    client.force_login(user_with("class_teacher", school))

    page = client.get(reverse("roadmap:roadmap", args=[programme.pk]), {"mine": "1"})

    assert [line.event.pk for line in page.context["filter"].shown] == [event.pk]


def test_rows_are_chosen_only_by_those_who_may_change_them(client, curator, director, stage, programme):
    EventFactory(stage=stage)
    url = reverse("roadmap:roadmap", args=[programme.pk]) + "?pick=1"
    boxes = {}
    for user in (curator, director):
        client.force_login(user)
        boxes[user] = client.get(url).content.decode().count("data-select-row")

    assert (boxes[curator], boxes[director]) == (1, 0)


def test_an_empty_programme_offers_the_first_act(as_curator, programme):
    page = as_curator.get(reverse("roadmap:roadmap", args=[programme.pk]))

    assert reverse("roadmap:start") in page.content.decode()


PROGRAMME_PAGES = ["roadmap", "review", "responsibles", "programme"]
EVENT_PAGES = ["event", "edit_event"]


@pytest.mark.parametrize("name", PROGRAMME_PAGES + EVENT_PAGES)
@pytest.mark.parametrize("who", ["a curator of another school", "a participant", "a guardian"])
def test_strangers_find_nothing(client, stage, programme, name, who):
    event = EventFactory(stage=stage)
    stranger = {
        "a curator of another school": lambda: curator_of(OrganisationFactory(parent=programme.organisation.parent)),
        "a participant": lambda: user_with("participant", programme.organisation),
        "a guardian": lambda: user_with("guardian", programme.organisation),
    }[who]()
    client.force_login(stranger)

    page = client.get(reverse(f"roadmap:{name}", args=[event.pk if name in EVENT_PAGES else programme.pk]))

    assert page.status_code == 404


@pytest.mark.parametrize("name", ["close_event", "reopen_event", "add_evidence", "comment"])
def test_strangers_change_nothing(client, stage, name):
    event = EventFactory(stage=stage)
    client.force_login(curator_of(OrganisationFactory()))

    assert client.post(reverse(f"roadmap:{name}", args=[event.pk]), {"text": "x", "note": "x"}).status_code == 404


def test_a_specialist_works_with_events_but_does_not_change_the_plan(client, stage, school):
    event = EventFactory(stage=stage)
    client.force_login(user_with("specialist", school))

    assert client.post(reverse("roadmap:comment", args=[event.pk]), {"text": "Готово"}).status_code == 302
    assert client.get(reverse("roadmap:edit_event", args=[event.pk])).status_code == 404


def test_evidence_is_removed_only_through_its_own_event(as_curator, stage, curator):
    own, foreign = EventFactory(stage=stage), EventFactory(stage=StageFactory(roadmap__programme=ProgrammeFactory()))
    evidence = actions.add_note(foreign, "Чужое", by=curator)

    assert as_curator.post(reverse("roadmap:remove_evidence", args=[own.pk, evidence.pk])).status_code == 404


def test_settings_take_days_of_reminders_in_words(as_curator, programme):
    url = reverse("roadmap:programme", args=[programme.pk])
    form = as_curator.get(url).context["form"]
    answers = {name: form[name].value() for name in form.fields if form[name].value() not in (None, False)}

    as_curator.post(url, answers | {"reminder_days": "3, 10; 3"})
    refused = as_curator.post(url, answers | {"reminder_days": "скоро"})

    programme.refresh_from_db()
    assert programme.reminder_days == [10, 3]
    assert refused.status_code == 422
