"""Whom the phrases of a plan mean in a school, and the short task that is left to its curator."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from organisations.enums import Role
from roadmap.models import EventResponsible
from roadmap.responsibles import Duty, Staff
from tests.factories.organisations import user_with
from tests.factories.roadmap import EventFactory


@pytest.fixture
def staff(school, curator, director):
    """A function: the school's people as they are now."""
    return lambda: Staff(school)


def employee(school, role, last_name, post="", **names):
    user = user_with(role, school, last_name=last_name, **names)
    user.memberships.update(post=post)
    return user


def meant(staff, phrase):
    duty = staff.duty_of(phrase)
    return duty.user or duty.role


@pytest.mark.parametrize(
    "phrase", ["Директор", "директору школы", "Руководитель ОО", "администрация", "Лебедев А. П.", "Директор Лебедев"]
)
def test_the_director_is_one_person(staff, director, phrase):
    assert meant(staff(), phrase) == director


@pytest.mark.parametrize(
    "phrase",
    ["Куратор программы", "замдиректора по УВР", "ЗДУВР", "Соколова М. В.", "М.В. СОКОЛОВА", "куратором Соколовой"],
)
def test_the_only_curator_answers_for_deputies_too(staff, curator, phrase):
    assert meant(staff(), phrase) == curator


def test_deputies_are_told_apart_by_their_posts(school, curator, staff):
    curator.memberships.update(post="заместитель директора по УВР")
    upbringing = employee(school, Role.CURATOR, "Орлова", "заместитель директора по воспитательной работе")
    upkeep = employee(school, Role.ADMINISTRATOR, "Чайкин", "зам. директора по АХЧ")

    people = staff()

    assert meant(people, "зам. директора по УВР") == curator
    assert meant(people, "ЗДВР") == upbringing
    assert meant(people, "заместителем директора по административно-хозяйственной части") == upkeep
    assert meant(people, "Куратор программы") == Role.CURATOR


def test_a_deputy_for_something_else_is_a_question(staff):
    assert staff().duty_of("зам. директора по безопасности") == Duty()


def test_the_only_specialist_is_no_psychologist_when_the_post_says_so(school, staff):
    social = employee(school, Role.SPECIALIST, "Птицына", "социальный педагог")

    people = staff()

    assert meant(people, "соц. педагог") == social
    assert people.duty_of("пед.-психолог") == Duty()


@pytest.mark.parametrize(
    ("phrase", "role"),
    [
        ("классные руководители", Role.CLASS_TEACHER),
        ("кл. рук.", Role.CLASS_TEACHER),
        ("Наставники", Role.PARTICIPANT),
        ("кураторы по внедрению ЦМН в ОО", Role.CURATOR),
        ("Руководители ОО", Role.DIRECTOR),
        ("МУ ОО", Role.MUNICIPAL_COORDINATOR),
        ("РНЦ", Role.REGIONAL_COORDINATOR),
    ],
)
def test_a_plural_role_or_an_office_means_everybody_who_holds_it(staff, phrase, role):
    assert staff().duty_of(phrase) == Duty(role=role)


def test_an_employee_without_a_role_of_mentoring_is_known_by_the_post(school, staff):
    librarian = employee(school, Role.ADMINISTRATOR, "Книжникова", "педагог-библиотекарь")

    people = staff()

    assert meant(people, "школьному библиотекарю") == librarian
    assert people.duty_of("советник директора по воспитанию") == Duty()


@pytest.mark.parametrize(
    "phrase",
    [
        "Определяется образовательной организацией",
        "по согласованию",
        "ответственный",
        "рабочая группа",
        "Родители",
        "xyz",
    ],
)
def test_what_names_nobody_of_the_school_is_a_question(staff, phrase):
    assert staff().duty_of(phrase) == Duty()


@pytest.mark.parametrize(
    "phrase", ["Куратор Калачева Е. А.", "Директор Петров И.И.", "Соколова И. И.", "Лебедева О. О."]
)
def test_a_stranger_is_never_taken_for_whoever_holds_the_post(staff, phrase):
    assert staff().duty_of(phrase) == Duty()


def test_of_two_namesakes_the_initials_decide(school, curator, staff):
    namesake = employee(school, Role.CLASS_TEACHER, "Соколова", first_name="Ольга", patronymic="Игоревна")

    people = staff()

    assert meant(people, "Соколова О. И.") == namesake
    assert meant(people, "Соколовой М.В.") == curator
    assert people.duty_of("Соколова") == Duty()


def test_a_school_named_after_somebody_is_not_that_person(staff, director):
    assert meant(staff(), "Куратор школы имени Лебедева") != director


def test_what_was_answered_in_another_plan_is_proposed(stage, programme, curator):
    EventFactory(stage=stage).responsibles.create(text="Рабочая группа", user=curator)

    assert Staff(programme.organisation).duty_of("рабочая группа") == Duty(user=curator)


def test_a_staff_is_looked_up_once(school, director, curator, django_assert_num_queries):
    with django_assert_num_queries(2):
        people = Staff(school)
        for phrase in ("Директор", "рабочая группа", "Куратор", "кто-то ещё", "педсовет", "вожатая"):
            people.duty_of(phrase)


# --- the screen -------------------------------------------------------------------------------------------------------
@pytest.fixture
def plan(stage):
    """Two events with the same phrases, written a little differently."""
    for texts in (["Директор", "Рабочая группа"], ["директор", "рабочая  группа", "Куратор Калачева Е. А."]):
        event = EventFactory(stage=stage)
        for position, text in enumerate(texts):
            event.responsibles.create(text=text, position=position)
    return stage.roadmap


@pytest.fixture
def url(programme):
    return reverse("roadmap:responsibles", args=[programme.pk])


def test_only_what_was_not_recognised_is_asked(as_curator, plan, url):
    form = as_curator.get(url).context["form"]

    assert [(row.phrase, row.count) for row in form.asked] == [("Рабочая группа", 2), ("Куратор Калачева Е. А.", 1)]
    assert [(row.phrase, row.count, row.who) for row in form.recognised] == [("Директор", 2, "Лебедев А. П.")]


def test_a_phrase_is_answered_once_for_every_event_and_spelling(as_curator, curator, director, plan, url):
    form = as_curator.get(url).context["form"]
    answers = {row.field.html_name: row.field.value() for row in form.recognised}
    answers |= {row.field.html_name: f"user:{curator.pk}" for row in form.asked}

    page = as_curator.post(url, answers)

    assert page.status_code == 302
    rows = EventResponsible.objects.filter(event__stage__roadmap=plan)
    assert set(rows.filter(text__iregex="группа").values_list("user", flat=True)) == {curator.pk}
    assert set(rows.filter(text__iregex="иректор$").values_list("user", flat=True)) == {director.pk}
    assert as_curator.get(url).context["form"].asked == []


def test_a_recognised_phrase_is_changed(as_curator, curator, plan, url):
    form = as_curator.get(url).context["form"]

    as_curator.post(url, {form.recognised[0].field.html_name: f"user:{curator.pk}"})

    rows = EventResponsible.objects.filter(event__stage__roadmap=plan, text__iregex="иректор$")
    assert set(rows.values_list("user", flat=True)) == {curator.pk}


def test_a_question_may_stay_open(as_curator, plan, url):
    assert as_curator.post(url, {}).status_code == 302
    assert len(as_curator.get(url).context["form"].asked) == 2


def test_what_one_event_has_of_its_own_stays_when_nothing_is_changed(as_curator, curator, plan, url):
    form = as_curator.get(url).context["form"]
    answers = {row.field.html_name: row.field.value() for row in form.recognised}
    as_curator.post(url, answers)
    own = EventResponsible.objects.filter(event__stage__roadmap=plan, text="директор").get()
    EventResponsible.objects.filter(pk=own.pk).update(user=curator)

    as_curator.post(url, answers)

    own.refresh_from_db()
    assert own.user == curator


def test_the_page_costs_as_many_queries_for_many_phrases_as_for_few(as_curator, plan, stage, url):
    as_curator.get(url)
    with CaptureQueriesContext(connection) as few:
        as_curator.get(url)
    for number in range(30):
        EventFactory(stage=stage).responsibles.create(text=f"Специалист {number}")
    with CaptureQueriesContext(connection) as many:
        as_curator.get(url)
    assert len(many) == len(few)


def test_events_for_which_the_plan_names_nobody_are_asked_about_once_a_stage(
    as_curator, curator, draft_stage, programme
):
    stage, url = draft_stage, reverse("roadmap:responsibles", args=[programme.pk])
    alone = [EventFactory(stage=stage), EventFactory(stage=stage)]
    form = as_curator.get(url).context["form"]
    assert [(row.phrase, row.count, row.field.value()) for row in form.unnamed] == [
        (stage.title, 2, f"user:{curator.pk}")
    ]

    as_curator.post(url, {form.unnamed[0].field.html_name: "role:specialist"})

    rows = EventResponsible.objects.filter(event__in=alone)
    assert list(rows.values_list("text", "role")) == [("Специалист", Role.SPECIALIST)] * 2
    assert as_curator.get(url).context["form"].unnamed == []
