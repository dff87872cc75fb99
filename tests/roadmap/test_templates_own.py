"""A plan kept as a template of the school, or of the office for its schools."""

import json
from datetime import date

import pytest
from django.core.management import call_command
from django.urls import reverse

from mentoring.kit.errors import Refused
from mentoring.kit.periods import SchoolYear
from organisations.enums import Role
from roadmap import actions
from roadmap.actions.templates import save_template
from roadmap.exporting import export_template
from roadmap.models import Event, EventDependency, EventResponsible, RoadmapTemplate
from roadmap.nameless import Nameless
from roadmap.plan import plan_of
from tests.factories.organisations import MembershipFactory, OrganisationFactory, curator_of, user_with
from tests.factories.roadmap import EventFactory, ProgrammeFactory, RoadmapFactory, StageFactory

pytestmark = pytest.mark.django_db


def answers(event, *rows):
    """``event`` with responsibles (words, user) or (words, role)."""
    for position, (text, who) in enumerate(rows):
        named = {"role": who} if isinstance(who, str) else {"user": who}
        EventResponsible.objects.create(event=event, position=position, text=text, **named)
    return event


def kept(stage, by, **options):
    return save_template(stage.roadmap, title="Наш план", by=by, **options)


def everything(template):
    return json.dumps(export_template(template.slug), ensure_ascii=False) + json.dumps(
        list(RoadmapTemplate.objects.filter(pk=template.pk).values("title", "source", "organisation_name"))
        + list(template.stages.values())
        + [event for stage in template.stages.all() for event in stage.events.values()],
        ensure_ascii=False,
        default=str,
    )


def test_a_programme_begun_from_ones_own_template_says_the_same(stage, curator, school, templates):
    programme = actions.start_programme(
        school,
        RoadmapTemplate.objects.get(slug="lyceum-12"),
        school_year=SchoolYear(2025),
        name="Наша",
        fits=True,
        by=curator,
    )

    template = save_template(programme.roadmap, title="Наш план", by=curator)
    again = actions.start_programme(school, template, school_year=SchoolYear(2025), name="Снова", by=curator)

    was, now = (Event.objects.of(one).prefetch_related("occurrences", "responsibles") for one in (programme, again))
    assert [plan_of(event) for event in now] == [plan_of(event) for event in was]
    assert order_of(again) == order_of(programme) != set()


def order_of(programme):
    rows = EventDependency.objects.filter(event__stage__roadmap=programme.roadmap)
    return set(rows.values_list("event__number", "after__number", "is_proposed"))


def test_no_template_names_a_person(stage, curator, director, school):
    gone = MembershipFactory(organisation=school, user__last_name="Фролова", ends_on=date(2025, 10, 1), post="методист")
    event = EventFactory(
        stage=stage,
        title="Приказ о назначении куратора Соколовой М. В. и встреча с Пироговым Иваном Олеговичем",
        description="Звонить Лебедеву: +7 912 345-67-89, lebedev@mail.example",
        expected_result="Список (Грачёв П. П.)",
        indicator="Фролова ведёт журнал",
        document_kind="Отчёт Лебедева А. П.",
    )
    answers(
        event,
        ("Куратор Соколова М. В.", curator),
        ("Лебедев Андрей Петрович", director),
        ("Фролова", gone.user),
        ("Тихомиров К. К.", ""),
        ("педагог Назарова", ""),
        ("классные руководители", Role.CLASS_TEACHER),
    )
    stage.title = "Этап Соколовой М. В."
    stage.save()

    template = kept(stage, curator)

    said = everything(template)
    people = ["Соколов", "Пирогов", "Лебедев", "Грач", "Фролов", "Тихомиров", "Назаров", "Мария", "912", "lebedev@"]
    assert [name for name in people if name in said] == []
    row = template.stages.get().events.get()
    assert row.title == "Приказ о назначении куратора и встреча с …"
    assert row.expected_result == "Список"
    assert row.responsibles == [
        "Куратор",
        "директор",
        "методист",
        "Определяется образовательной организацией",
        "педагог",
        "классные руководители",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Школьный конкурс «Лучший наставник», г. Каменск",
        "Директор, заместитель директора по УВР",
        "Положение о программе по форме «Учитель – ученик» (приложение А)",
        "Управление образования Каменского района, до 01.10.2025",
    ],
)
def test_words_that_name_nobody_stay_as_they_are(school, curator, words):
    nameless = Nameless(school)

    assert (nameless.text(words), nameless.replaced) == (words, {})


def test_a_deadline_settled_by_a_person_and_a_rule_travel_with_the_template(stage, curator, school):
    EventFactory(stage=stage, deadline_text="по отдельному графику", due_on=date(2026, 3, 31))
    rule = EventFactory(stage=stage)
    actions.change_event(rule, by=curator, deadline_text="ежемесячно, до 10 числа")
    draft = stage.roadmap.programme
    draft.forget_versions()

    template = save_template(draft.next_version, title="Наш план", by=curator)
    programme = actions.start_programme(school, template, school_year=SchoolYear(2027), name="Потом", by=curator)

    settled, monthly = Event.objects.of(programme)
    assert (settled.deadline_text, settled.due_on) == ("по отдельному графику", date(2028, 3, 31))
    assert monthly.deadline_text == "ежемесячно, до 10 числа"
    assert [o.due_on for o in monthly.occurrences.all()][:2] == [date(2027, 9, 10), date(2027, 10, 10)]


def test_templates_are_seen_by_their_organisation_and_those_below(school, curator, coordinator, stage):
    office = school.parent
    plan = StageFactory(roadmap=RoadmapFactory(programme=ProgrammeFactory(organisation=office), approved=True))
    EventFactory(stage=plan)
    EventFactory(stage=stage)
    ours, offices = kept(stage, curator), kept(plan, coordinator)
    neighbour, stranger = OrganisationFactory(parent=office), OrganisationFactory()

    seen = {one: set(RoadmapTemplate.objects.offered_to(one)) for one in (school, office, neighbour, stranger)}

    assert seen == {school: {ours, offices}, office: {offices}, neighbour: {offices}, stranger: set()}


def test_a_template_of_another_school_is_not_begun_with(client, school, curator, stage):
    EventFactory(stage=stage)
    slug = kept(stage, curator).slug
    client.force_login(curator_of(OrganisationFactory(parent=school.parent)))

    assert client.get(reverse("roadmap:start_from", args=[slug])).status_code == 404


def test_the_office_keeps_for_its_schools_what_it_gives_them(coordinator, school):
    office = ProgrammeFactory(organisation=school.parent)
    stages = [StageFactory(roadmap=RoadmapFactory(programme=office, approved=True), position=1)]
    stages.append(StageFactory(roadmap=stages[0].roadmap, position=2))
    EventFactory(stage=stages[0], title="Свод по району")
    EventFactory(stage=stages[1], title="Приказ школы", is_delegated=True)

    whole = kept(stages[0], coordinator)
    given = kept(stages[0], coordinator, for_schools=True)

    assert [template.stages.count() for template in (whole, given)] == [2, 1]
    [event] = given.stages.get().events.all()
    assert (event.title, event.is_delegated, given.level, whole.level) == (
        "Приказ школы",
        True,
        "school",
        "municipality",
    )


def test_a_newer_version_takes_the_place_of_a_template(stage, curator, school):
    EventFactory(stage=stage)
    first = kept(stage, curator)

    second = kept(stage, curator, replaces=first)

    assert list(RoadmapTemplate.objects.offered_to(school)) == [second]
    first.refresh_from_db()
    first.take_back()
    assert list(RoadmapTemplate.objects.offered_to(school)) == [second, first]


def test_a_template_of_others_is_not_replaced(stage, curator):
    EventFactory(stage=stage)
    theirs = StageFactory(roadmap=RoadmapFactory(programme=ProgrammeFactory()))
    EventFactory(stage=theirs)
    foreign = kept(theirs, curator)

    with pytest.raises(Refused) as refusal:
        kept(stage, curator, replaces=foreign)

    assert refusal.value.code == "template_of_others"


def test_from_the_plan_to_a_template_put_away_and_back(as_curator, stage, school):
    EventFactory(stage=stage)
    page = as_curator.get(reverse("roadmap:save_template", args=[stage.roadmap_id]))

    page = as_curator.post(page.request["PATH_INFO"], {"title": page.context["form"]["title"].value()}, follow=True)
    template = RoadmapTemplate.objects.get(organisation=school)
    as_curator.post(page.request["PATH_INFO"], {"title": "Наш лучший план"})
    cards = offered(as_curator)
    as_curator.post(reverse("roadmap:put_template_away", args=[template.pk]))
    without = offered(as_curator)
    as_curator.post(reverse("roadmap:take_template_back", args=[template.pk]))

    assert cards == {"Наши шаблоны": [("Наш лучший план", 1, 1)]}
    assert without == {}
    assert offered(as_curator) == cards


def offered(client):
    page = client.get(reverse("roadmap:start"))
    return {
        str(shelf.title): [(c.template.title, c.template.event_count, c.template.stage_count) for c in shelf.cards]
        for shelf in page.context["shelves"]
    }


def test_shelves_stand_in_order_the_newest_first(as_curator, curator, coordinator, school, stage, templates):
    plan = StageFactory(roadmap=RoadmapFactory(programme=ProgrammeFactory(organisation=school.parent), approved=True))
    EventFactory(stage=plan)
    EventFactory(stage=stage)
    kept(plan, coordinator)
    old, new = kept(stage, curator), kept(stage, curator)

    shelves = as_curator.get(reverse("roadmap:start")).context["shelves"]

    assert [shelf.title for shelf in shelves] == ["Наши шаблоны", school.parent.short_name, "Готовые шаблоны"]
    assert [card.template for card in shelves[0].cards] == [new, old]
    assert len(shelves[2].cards) == 5


def test_only_whoever_begins_programmes_keeps_templates(client, school, stage):
    client.force_login(user_with(Role.SPECIALIST, school))

    assert client.get(reverse("roadmap:save_template", args=[stage.roadmap_id])).status_code == 404


def test_the_command_prints_ones_own_template(stage, curator, capsys):
    EventFactory(stage=stage, title="Сбор согласий")

    call_command("export_roadmap_template", kept(stage, curator).slug)

    [told] = json.loads(capsys.readouterr().out)["stages"]
    assert [event["title"] for event in told["events"]] == ["Сбор согласий"]
