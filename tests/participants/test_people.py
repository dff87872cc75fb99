"""A person's page and what is changed on it."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from mentoring.kit.errors import Refused
from organisations.enums import Role
from organisations.models import AuditEntry
from pairs.enums import MeetingKind
from participants.actions import people
from participants.contacts import Contact, read_contacts
from participants.content import load_topics
from participants.enums import ParticipationRole
from participants.models import Guardian, Participation, Person, Topic
from participants.search import search_people
from participants.topics import split_topics, topics_from_text
from surveys.models import Invitation
from tests.factories.organisations import MembershipFactory, OrganisationFactory, curator_of, user_with
from tests.factories.pairs import IndividualPlanFactory, MeetingFactory, PairFactory, PlanItemFactory
from tests.factories.participants import (
    AttendanceFactory,
    GuardianFactory,
    ParticipationFactory,
    PersonFactory,
    TopicFactory,
)
from tests.factories.roadmap import MentoringFormatFactory, ProgrammeFactory
from tests.factories.surveys import InvitationFactory

pytestmark = pytest.mark.django_db
NEW = {
    "last_name": "Рогова",
    "first_name": "Елизавета",
    "group": "student",
    "class_label": "8а",
    "topics": "чтение; ОГЭ",
}


@pytest.fixture
def programme():
    return ProgrammeFactory()


@pytest.fixture
def curator(programme, client):
    user = curator_of(programme.organisation)
    client.force_login(user)
    return user


def test_the_page_shows_way_need_parents_and_history(client, programme, curator):
    row = ParticipationFactory(programme=programme, need="Не бояться доски", topics=["чтение"], slots=["tue-afternoon"])
    GuardianFactory(child=row.person, phone="+7 (912) 345-67-89")
    people.save_person(row.person, {"class_label": "9 «А»"}, by=curator)
    response = client.get(row.person.get_absolute_url())
    page = response.content.decode()
    for words in ("Не бояться доски", "чтение", "вторник: днём", "+7 (912) 345-67-89", "9 «А»"):
        assert words in page
    assert [line.text for line in response.context["history"]] == ["Изменены данные"]
    way = response.context["ways"][0]
    assert (way[0].state, [step.state for step in way].count("now")) == ("done", 1)


def test_a_person_without_participations_still_has_a_page(client, programme, curator):
    person = PersonFactory(organisation=programme.organisation)
    assert client.get(person.get_absolute_url()).status_code == 200


@pytest.mark.parametrize(
    ("role", "sees"),
    [(Role.CURATOR, 200), (Role.DIRECTOR, 200), (Role.SPECIALIST, 200), (Role.MUNICIPAL_COORDINATOR, 404)],
)
def test_who_may_open_a_person(client, programme, role, sees):
    person = ParticipationFactory(programme=programme).person
    place = programme.organisation.parent if role == Role.MUNICIPAL_COORDINATOR else programme.organisation
    client.force_login(user_with(role, place))
    assert client.get(person.get_absolute_url()).status_code == sees


def test_a_new_person_joins_the_register_with_topics(client, programme, curator):
    url = reverse("participants:add_person", args=[programme.pk])
    response = client.post(url, {**NEW, "role": "mentee"})
    row = Participation.objects.get()
    assert response.url == row.person.get_absolute_url()
    assert (row.person.class_label, row.role, row.need) == ("8 «А»", ParticipationRole.MENTEE, "чтение; ОГЭ")
    assert sorted(topic.name for topic in row.topics.all()) == ["ОГЭ", "чтение"]


def test_a_new_pupil_comes_with_the_format_and_the_parent_who_signs(client, programme, curator):
    chosen = MentoringFormatFactory(slug="teacher-student", name="учитель — ученик")
    programme.formats.set([MentoringFormatFactory(), chosen])
    url = reverse("participants:add_person", args=[programme.pk])
    parent = {"guardian-last_name": "Рогова", "guardian-first_name": "Анна", "guardian-relation": "mother"}
    wrong = client.post(url, {**NEW, **parent, "guardian-email": "anna", "role": "mentee"})
    assert list(wrong.context["form"].guardian.errors) == ["email"]
    assert Person.objects.count() == 0
    client.post(url, {**NEW, **parent, "guardian-email": "anna@mail.example", "format": chosen.pk, "role": "mentee"})
    row = Participation.objects.get()
    guardian = row.person.guardians.get()
    assert row.format == chosen
    assert (guardian.first_name, guardian.relation, guardian.email) == ("Анна", "mother", "anna@mail.example")


def test_the_only_format_is_chosen_and_a_missing_parent_is_told(client, programme, curator):
    only = MentoringFormatFactory()
    programme.formats.set([only])
    url = reverse("participants:add_person", args=[programme.pk])
    assert client.get(url).context["form"]["format"].value() == only.pk
    page = client.post(url, {**NEW, "role": "mentee"}, follow=True).content.decode()
    assert "Представитель не указан" in page
    assert not Guardian.objects.exists()


def test_a_namesake_is_offered_before_a_second_person_is_made(client, programme, curator):
    known = PersonFactory(
        organisation=programme.organisation, last_name="Рогова", first_name="Елизавета", patronymic="Юрьевна"
    )
    url = reverse("participants:add_person", args=[programme.pk])
    response = client.post(url, {**NEW, "role": "mentee"})
    assert response.context["form"].namesakes == [known]
    client.post(reverse("participants:enrol", args=[programme.pk, known.pk]), {"role": "mentee"})
    assert (Person.objects.count(), known.participations.count()) == (1, 1)
    client.post(url, {**NEW, "role": "mentee", "is_another": "on"})
    assert Person.objects.count() == 2


@pytest.mark.parametrize(
    ("change", "field"),
    [({"class_label": ""}, "class_label"), ({"class_label": "класс"}, "class_label"), ({"last_name": ""}, "last_name")],
)
def test_what_is_wrong_stands_at_its_field(client, programme, curator, change, field):
    response = client.post(reverse("participants:add_person", args=[programme.pk]), {**NEW, **change})
    assert list(response.context["form"].errors) == [field]
    assert Person.objects.count() == 0


def test_editing_tells_history_what_has_changed_and_nothing_when_nothing_has(programme):
    curator = curator_of(programme.organisation)
    person = PersonFactory(organisation=programme.organisation)
    people.save_person(person, {"first_name": person.first_name, "post": ""}, by=curator)
    assert not AuditEntry.objects.about(person).exists()
    people.save_person(person, {"last_name": "Новикова"}, by=curator)
    assert AuditEntry.objects.about(person).get().details == {"fields": ["last_name"]}
    assert list(search_people(curator, "новикова", 5)) == [person]


def test_the_record_of_a_mentor_is_edited_within_the_programme_limits(client, programme, curator):
    row = ParticipationFactory(mentor=True, programme=programme)
    url = reverse("participants:edit_participation", args=[row.pk])
    data = {
        "started_on": "2025-09-15",
        "competencies": "физика",
        "topics": "физика; подготовка к ОГЭ",
        "capacity": 9,
        "hours_per_month": 6,
        "slots": ["mon-morning"],
    }
    assert list(client.post(url, data).context["form"].errors) == ["capacity"]
    client.post(url, {**data, "capacity": 2})
    row.refresh_from_db()
    assert (row.capacity, row.slots, row.topics.count()) == (2, ["mon-morning"], 2)


def test_a_participation_ends_with_a_result_and_can_be_reopened(client, programme, curator):
    row = ParticipationFactory(programme=programme)
    url = reverse("participants:end_participation", args=[row.pk])
    early = client.post(url, {"ended_on": "2025-09-01", "is_passed": "yes", "outcome": ""})
    assert list(early.context["form"].errors) == ["ended_on"]
    client.post(url, {"ended_on": "2025-12-20", "is_passed": "yes", "outcome": "Сдал зачёт"})
    row.refresh_from_db()
    assert (row.ended_on, row.is_passed, row.outcome) == (date(2025, 12, 20), True, "Сдал зачёт")
    client.post(reverse("participants:reopen_participation", args=[row.pk]))
    row.refresh_from_db()
    assert (row.ended_on, row.outcome) == (None, "Сдал зачёт")


def test_a_guardian_needs_a_name_or_a_way_to_be_reached(client, programme, curator):
    child = ParticipationFactory(programme=programme).person
    url = reverse("participants:add_guardian", args=[child.pk])
    assert list(client.post(url, {"relation": "mother"}).context["form"].errors) == ["last_name"]
    client.post(url, {"relation": "mother", "phone": "8 912 345 67 89"})
    guardian = child.guardians.get()
    assert (guardian.phone, str(guardian)) == ("+7 (912) 345-67-89", "родитель, имя не указано")
    client.post(reverse("participants:remove_guardian", args=[child.pk, guardian.pk]))
    assert not Guardian.objects.exists()


def test_nobody_takes_part_twice_in_one_role(programme):
    row = ParticipationFactory(programme=programme)
    with pytest.raises(Refused) as refusal:
        people.add_participant(programme, row.role, person=row.person, by=None)
    assert refusal.value.code == "takes_part_already"


def test_search_shows_only_people_of_own_school(programme):
    PersonFactory(organisation=programme.organisation, last_name="Рогова")
    PersonFactory(organisation=OrganisationFactory(), last_name="Рогова")
    assert len(search_people(curator_of(programme.organisation), "РОГОВА", 10)) == 1


@pytest.mark.parametrize(
    ("cell", "contact"),
    [
        (
            "Рогова Анна Петровна (мать), 8 912 345-67-89",
            Contact("Рогова", "Анна", "Петровна", "mother", "+7 (912) 345-67-89"),
        ),
        ("89123456789 папа Рогов Пётр", Contact("Рогов", "Пётр", "", "father", "+7 (912) 345-67-89")),
        (
            "Тел.: 8(912)345-67-89; Rogova@Mail.example",
            Contact(phone="+7 (912) 345-67-89", email="rogova@mail.example"),
        ),
        ("Рогова Анна Петровна\nзаконный представитель", Contact("Рогова", "Анна", "Петровна", "other")),
    ],
)
def test_one_cell_holds_a_parent_and_a_phone_in_any_order(cell, contact):
    assert read_contacts(cell)[0] == contact


def test_topics_are_short_words_and_one_for_all_spellings(programme):
    TopicFactory(name="математика")
    assert split_topics("Математика; подготовка к ОГЭ, Хочу не бояться отвечать у доски при всех") == [
        "Математика",
        "подготовка к ОГЭ",
    ]
    found = topics_from_text("Математика; Подготовка к ОГЭ; математика", programme.organisation)
    assert [topic.name for topic in found] == ["математика", "подготовка к ОГЭ"]
    assert Topic.objects.count() == 2


def test_shared_topics_load_once():
    assert load_topics() >= 60
    assert (load_topics(), Topic.objects.filter(organisation=None).count() >= 60) == (0, True)


# --- the parts of the page --------------------------------------------------------------------------------------------
EMPTY = {
    "pairs": "Пары пока нет",
    "meetings": "Встречи появятся, когда будет пара",
    "plans": "План составляет пара",
    "questionnaires": "Анкет ещё не отправляли",
    "gatherings": "На общие встречи ещё не приглашали",
    "documents": "появляются здесь сами",
}


def parts(client, person):
    return {part.key: part.html for part in client.get(person.get_absolute_url()).context["parts"]}


def test_every_part_of_the_page_stands_in_the_index_and_an_empty_one_says_what_to_do(client, programme, curator):
    found = parts(client, ParticipationFactory(programme=programme).person)
    issue = ["needs", "years", "consents", "questionnaires", "pairs", "meetings", "plans", "gatherings", "documents"]
    assert set(found) >= {*issue, "attention", "guardians", "history"}
    assert {key: words in found[key] for key, words in EMPTY.items()} == dict.fromkeys(EMPTY, True)
    assert reverse("pairs:board", args=[programme.pk]) in found["pairs"]
    page = client.get(Person.objects.get().get_absolute_url()).content.decode()
    assert all(f'href="#{key}"' in page and f'id="{key}"' in page for key in issue)


def test_the_parts_hold_what_happened(client, programme, curator):
    mentee = ParticipationFactory(programme=programme, need="Не бояться доски")
    earlier = ProgrammeFactory(organisation=programme.organisation, school_year=programme.school_year - 1)
    ended = {"started_on": date(2025, 9, 1), "ended_on": date(2026, 5, 25), "outcome": "сдала ОГЭ", "is_passed": True}
    ParticipationFactory(programme=earlier, person=mentee.person, **ended)
    pair = PairFactory(programme=programme, mentee=mentee, working=True)
    MeetingFactory(pair=pair, summary="Разобрали задачу о поездах")
    PlanItemFactory(plan=IndividualPlanFactory(pair=pair, goal="Сдать ОГЭ"))
    AttendanceFactory(
        participation=mentee, has_come=True, gathering__programme=programme, gathering__title="Знакомство"
    )
    InvitationFactory(survey__programme=programme, participation=mentee)
    found = parts(client, mentee.person)
    assert found["years"].index("сдала ОГЭ") > found["years"].index("Не бояться доски")
    assert "сдала ОГЭ" not in found["needs"]
    assert "Разобрали задачу о поездах" in found["meetings"]
    assert ("Сдать ОГЭ" in found["plans"], "Знакомство" in found["gatherings"]) == (True, True)
    assert pair.order.get_absolute_url() in found["documents"]
    assert Invitation.objects.get().survey.title in found["questionnaires"]


def test_a_class_teacher_sees_no_pairs_meetings_plans_or_orders(client, programme):
    mentee = ParticipationFactory(programme=programme, person__class_label="8 «А»")
    pair = PairFactory(programme=programme, mentee=mentee, working=True)
    teacher = MembershipFactory(organisation=programme.organisation, role=Role.CLASS_TEACHER, class_label="8 «А»").user
    client.force_login(teacher)
    found = parts(client, mentee.person)
    assert not {"pairs", "meetings", "plans", "attention", "gatherings"} & set(found)
    assert pair.order.get_absolute_url() not in found["documents"]


def test_the_page_takes_the_same_queries_for_a_long_life(client, programme, curator, django_assert_max_num_queries):
    mentee = ParticipationFactory(programme=programme)
    for number in range(4):
        other = ProgrammeFactory(organisation=programme.organisation, school_year=programme.school_year - number - 1)
        row = ParticipationFactory(programme=other, person=mentee.person, ended_on=date(2027, 5, 25))
        pair = PairFactory(programme=other, mentee=row, working=True)
        MeetingFactory.create_batch(4, pair=pair, kind=MeetingKind.REGULAR)
        PlanItemFactory.create_batch(3, plan=IndividualPlanFactory(pair=pair))
        if number == 0:
            client.get(mentee.person.get_absolute_url())
            with CaptureQueriesContext(connection) as few:
                client.get(mentee.person.get_absolute_url())
    with django_assert_max_num_queries(len(few)):
        client.get(mentee.person.get_absolute_url())
