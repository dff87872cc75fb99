"""Experts: the list, the number the plan asks for, the table."""

from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from organisations.enums import Role
from participants.enums import ExpertAnswer
from participants.models import Expert
from roadmap.kinds import REGISTRY, ProgressBoard
from tests.factories.organisations import user_with
from tests.factories.participants import ExpertFactory
from tests.factories.roadmap import EventFactory, ProgrammeFactory

NEW = {
    "name": "Орлов Иван Петрович",
    "subject": "Как ставить цели",
    "answer": "awaited",
    "contact": "",
    "workplace": "",
}


@pytest.fixture
def programme(school):
    return ProgrammeFactory(organisation=school)


@pytest.fixture
def event(programme):
    return EventFactory(
        stage__roadmap__programme=programme,
        kinds=["find_experts"],
        title="Поиск экспертов и материалов для обучения наставников",
        expected_result="Привлечено не менее 5 экспертов, сформированы группы наставников",
    )


@pytest.fixture
def address(programme):
    return reverse("participants:experts", args=[programme.pk])


def figures(programme, event):
    return [(str(m.label), m.done, m.total) for m in ProgressBoard(programme).measures(event)]


def test_an_event_counts_those_who_agreed_against_the_number_of_its_plan(programme, event):
    ExpertFactory.create_batch(2, programme=programme, answer=ExpertAnswer.AGREED)
    ExpertFactory(programme=programme)
    ExpertFactory(answer=ExpertAnswer.AGREED)  # of another programme
    assert figures(programme, event) == [("Согласились эксперты", 2, 5)]


def test_without_a_number_in_the_plan_one_is_enough(programme, event):
    event.expected_result = "Собраны материалы"
    event.save()
    assert figures(programme, event) == [("Согласились эксперты", 0, 1)]


def test_the_event_opens_the_list_of_experts(programme, event, address, curator):
    action = REGISTRY["find_experts"].screen(programme, event).for_reader(curator, programme.organisation)
    assert (str(action.label), action.url) == ("Открыть список экспертов", address)


def test_the_curator_names_experts_and_notes_their_answers(as_curator, event, address):
    assert "План просит не меньше 5" in as_curator.get(address).content.decode()
    as_curator.post(address, NEW)
    expert = Expert.objects.get()
    assert (expert.name, expert.answer) == ("Орлов Иван Петрович", ExpertAnswer.AWAITED)
    as_curator.post(reverse("participants:expert_agrees", args=[expert.pk]))
    as_curator.post(expert.get_absolute_url(), {**NEW, "subject": "Как хвалить", "answer": "agreed"})
    expert.refresh_from_db()
    assert (expert.subject, expert.answer) == ("Как хвалить", ExpertAnswer.AGREED)
    as_curator.post(reverse("participants:remove_expert", args=[expert.pk]))
    assert not Expert.objects.exists()


def test_what_is_missing_is_said_at_its_field(as_curator, address):
    answer = as_curator.post(address, {**NEW, "name": ""})
    assert answer.status_code == 422
    assert answer.context["form"].errors == {"name": ["Поле пустое. Заполните его."]}


def test_others_of_the_staff_read_the_list_and_change_nothing(client, programme, address):
    expert = ExpertFactory(programme=programme)
    client.force_login(user_with(Role.SPECIALIST, programme.organisation))
    page = client.get(address).content.decode()
    assert expert.name in page
    assert "Добавить эксперта" not in page
    client.post(address, NEW)
    assert Expert.objects.get() == expert


def test_the_table_holds_everybody_who_was_asked(as_curator, programme):
    agreed = ExpertFactory(programme=programme, answer=ExpertAnswer.AGREED)
    awaited = ExpertFactory(programme=programme)
    file = as_curator.get(reverse("participants:experts_file", args=[programme.pk]))
    rows = [[cell.value for cell in row] for row in load_workbook(BytesIO(file.content)).active]
    assert [row[1] for row in rows if row[0] in (1, 2)] == [agreed.name, awaited.name]


def test_a_longer_list_costs_no_more_queries(
    as_curator, programme, event, address, django_assert_max_num_queries, django_assert_num_queries
):
    ExpertFactory.create_batch(2, programme=programme)
    as_curator.get(address)
    with django_assert_max_num_queries(40) as few:
        as_curator.get(address)
    ExpertFactory.create_batch(5, programme=programme)
    with django_assert_num_queries(len(few)):
        as_curator.get(address)
