"""What an office gives to its schools: spread, reported, decided, asked about again."""

import re
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from mentoring.kit.errors import Refused
from organisations.enums import Role
from organisations.models import AuditEntry, Message
from roadmap import task_reminders
from roadmap.actions import approve_roadmap, delegation
from roadmap.delegation import tasks_in_view
from roadmap.enums import RoadmapState, TaskState
from roadmap.kinds import ProgressBoard
from roadmap.models import DelegatedTask, Event, Occurrence
from tests.factories.organisations import OrganisationFactory, curator_of, user_with
from tests.factories.roadmap import EventFactory, ProgrammeFactory, RoadmapFactory, StageFactory
from tests.roadmap.conftest import quicker

pytestmark = pytest.mark.django_db


@pytest.fixture
def office_plan(school):
    return RoadmapFactory(programme=ProgrammeFactory(organisation=school.parent), approved=True)


@pytest.fixture
def asked(office_plan):
    """The delegated event of the office's plan."""
    return EventFactory(
        stage=StageFactory(roadmap=office_plan), title="Формирование базы наставников", is_delegated=True
    )


@pytest.fixture
def task(school, asked, office_plan, curator, coordinator):
    delegation.spread_tasks(office_plan.programme)
    return DelegatedTask.objects.get(school=school)


def report(task, by, answer="База собрана, 12 наставников."):
    return delegation.report_task(task, answer=answer, by=by)


def seen_on(page):
    """What the page sends of the reports read on it."""
    return dict(re.findall(r'name="(seen-\d+)" value="([^"]*)"', page.content.decode()))


def test_above_the_plan_stands_each_event_once_with_its_nearest_date(school, office_plan):
    stage = StageFactory(roadmap=office_plan)
    EventFactory(stage=stage, title="Контроль:", is_delegated=True, due_days=[date(2025, 10, 20), date(2025, 12, 1)])
    EventFactory(stage=stage, title="Итоги года", is_delegated=True, due_days=[date(2026, 5, 20)])
    delegation.spread_tasks(office_plan.programme)
    with time_machine.travel(datetime(2025, 10, 13, 9, tzinfo=UTC), tick=False):
        near = tasks_in_view(school)
    assert [(line.task.event.title, line.task.due_on, line.later) for line in near.lines] == [
        ("Контроль:", date(2025, 10, 20), 1)
    ]
    assert near.total == 3
    with time_machine.travel(datetime(2025, 9, 2, 9, tzinfo=UTC), tick=False):
        assert [line.task.due_on for line in tasks_in_view(school).lines] == [date(2025, 10, 20)]


def test_approving_the_offices_plan_gives_every_school_below_its_tasks(school, coordinator):
    neighbour = OrganisationFactory(parent=school.parent)
    OrganisationFactory()  # of another municipality
    roadmap = RoadmapFactory(
        programme=ProgrammeFactory(organisation=school.parent), state=RoadmapState.SUBMITTED, submitted_by=coordinator
    )
    stage = StageFactory(roadmap=roadmap)
    EventFactory(stage=stage, is_delegated=True, due_days=[date(2025, 12, 1), date(2026, 5, 1)])
    EventFactory(stage=stage)
    approve_roadmap(roadmap, by=coordinator)
    assert sorted(DelegatedTask.objects.values_list("school", "due_on")) == [
        (school.pk, date(2025, 12, 1)),
        (school.pk, date(2026, 5, 1)),
        (neighbour.pk, date(2025, 12, 1)),
        (neighbour.pk, date(2026, 5, 1)),
    ]


def test_a_schools_own_plan_gives_tasks_to_nobody(stage):
    EventFactory(stage=stage, is_delegated=True)
    assert delegation.spread_tasks(stage.roadmap.programme) == 0


def test_spreading_again_adds_only_what_is_new(school, asked, office_plan):
    assert [delegation.spread_tasks(office_plan.programme) for _again in range(2)] == [1, 0]
    OrganisationFactory(parent=school.parent)
    assert delegation.spread_tasks(office_plan.programme) == 1


def test_an_open_task_follows_the_plan_to_another_date(task, asked, office_plan):
    Occurrence.objects.filter(event=asked).update(due_on=date(2025, 11, 3))
    delegation.spread_tasks(office_plan.programme)
    assert [(t.pk, t.due_on) for t in DelegatedTask.objects.all()] == [(task.pk, date(2025, 11, 3))]


def test_what_is_delegated_no_more_leaves_open_tasks_and_keeps_reported_ones(task, asked, office_plan, curator):
    other = OrganisationFactory(parent=office_plan.programme.organisation)
    delegation.spread_tasks(office_plan.programme)
    report(task, curator)
    asked.is_delegated = False
    asked.save()
    delegation.spread_tasks(office_plan.programme)
    assert list(DelegatedTask.objects.values_list("pk", flat=True)) == [task.pk]
    assert not DelegatedTask.objects.filter(school=other).exists()


def test_a_report_needs_words_a_paper_or_an_own_event(task, curator):
    with pytest.raises(Refused) as refusal:
        report(task, curator, answer="  ")
    assert refusal.value.code == "answer_missing"


def test_a_report_is_accepted_and_counts_in_the_offices_plan(task, asked, curator, coordinator):
    report(task, curator)
    assert delegation.accept_reports(DelegatedTask.objects.all(), by=coordinator) == 1
    [measure] = ProgressBoard(asked.stage.roadmap.programme).measures(asked)
    assert (measure.done, measure.total) == (1, 1)


def test_accepting_passes_over_schools_that_have_not_reported(task, coordinator):
    assert delegation.accept_reports(DelegatedTask.objects.all(), by=coordinator) == 0
    task.refresh_from_db()
    assert task.state == TaskState.OPEN


def test_a_returned_report_is_sent_again(task, curator, coordinator):
    report(task, curator)
    with pytest.raises(Refused):
        delegation.return_report(task, remark=" ", by=coordinator)
    delegation.return_report(task, remark="Приложите список.", by=coordinator)
    task.refresh_from_db()
    assert (task.state, task.remark) == (TaskState.RETURNED, "Приложите список.")
    assert report(task, curator).state == TaskState.REPORTED


def test_a_report_is_sent_once_and_taken_back_until_decided(task, curator, coordinator):
    report(task, curator)
    with pytest.raises(Refused) as refusal:
        report(task, curator)
    assert refusal.value.code == "task_reported"
    delegation.take_report_back(task, by=curator)
    report(task, curator)
    delegation.accept_reports(DelegatedTask.objects.all(), by=coordinator)
    with pytest.raises(Refused):
        delegation.take_report_back(task, by=curator)


def test_the_office_decides_on_the_report_it_has_read(client, task, asked, curator, coordinator):
    report(task, curator, answer="Сделано")
    client.force_login(coordinator)
    shown = seen_on(client.get(task.get_absolute_url()))
    many = seen_on(client.get(reverse("roadmap:event_tasks", args=[asked.pk])))
    delegation.take_report_back(task, by=curator)
    report(task, curator, answer="Не всё сделано")

    answers = [
        client.post(reverse("roadmap:task_accept", args=[task.pk]), shown, follow=True),
        client.post(reverse("roadmap:task_return", args=[task.pk]), shown | {"remark": "Мало"}),
        client.post(
            reverse("roadmap:event_tasks", args=[asked.pk]),
            many | {"task": [task.pk], "do": "accept"},
        ),
    ]
    assert ["прислала другой отчёт" in one.content.decode() for one in answers[:2]] == [True, True]
    task.refresh_from_db()
    assert task.state == TaskState.REPORTED
    now = seen_on(client.get(task.get_absolute_url()))
    client.post(reverse("roadmap:task_accept", args=[task.pk]), now)
    task.refresh_from_db()
    assert task.state == TaskState.ACCEPTED


@pytest.mark.parametrize("forged", [None, "", "2999-01-01T00:00:00", "2025-13-45T99:99"])
def test_without_the_stamp_of_a_report_nothing_is_decided(client, task, curator, coordinator, forged):
    report(task, curator)
    client.force_login(coordinator)
    given = {} if forged is None else {f"seen-{task.pk}": forged, "shown_at": forged}
    assert client.post(reverse("roadmap:task_accept", args=[task.pk]), given).status_code == 302
    assert client.post(reverse("roadmap:task_return", args=[task.pk]), given | {"remark": "Мало"}).status_code == 422
    task.refresh_from_db()
    assert task.state == TaskState.REPORTED


def test_a_report_sent_meanwhile_gets_no_more_attachments(task, curator):
    with quicker(lambda: report(task, curator)), pytest.raises(Refused) as refusal:
        delegation.add_task_link(task, "https://school.example/1", by=curator)
    assert (refusal.value.code, task.proofs.exists()) == ("task_reported", False)


def test_each_side_is_told_of_the_others_step(task, curator, coordinator):
    Message.objects.all().delete()
    report(task, curator)
    assert list(Message.objects.values_list("user", flat=True)) == [coordinator.pk]
    delegation.return_report(task, remark="Приложите список.", by=coordinator)
    assert list(Message.objects.order_by("pk").values_list("user", flat=True)) == [coordinator.pk, curator.pk]


def test_asking_again_reaches_only_those_who_have_not_reported_and_once_a_day(task, curator, office_plan, coordinator):
    other = OrganisationFactory(parent=office_plan.programme.organisation)
    lazy = curator_of(other)
    delegation.spread_tasks(office_plan.programme)
    report(task, curator)
    Message.objects.all().delete()
    for _again in range(2):
        assert delegation.ask_again(DelegatedTask.objects.all(), by=coordinator) == 1
    assert list(Message.objects.values_list("user", flat=True)) == [lazy.pk]


def test_reminders_speak_once_for_the_same_step_and_stop_with_the_report(task, curator, coordinator):
    Message.objects.all().delete()
    morning = datetime(2025, 10, 14, 5, tzinfo=UTC)  # 8 in Moscow, a Tuesday, three days before
    for _again in range(2):
        task_reminders.remind_of_tasks(morning)
    assert list(Message.objects.values_list("user", "due_on")) == [(curator.pk, date(2025, 10, 17))]
    report(task, curator)
    Message.objects.all().delete()
    task_reminders.remind_of_tasks(datetime(2025, 10, 16, 5, tzinfo=UTC))
    assert not Message.objects.exists()


def test_a_school_reports_on_its_page_with_a_file_the_office_opens(client, task, curator, coordinator, stage):
    own = EventFactory(stage=stage, title="База наставников")
    client.force_login(curator)
    paper = SimpleUploadedFile("список.txt", "Список наставников".encode())
    url = reverse("roadmap:task_report", args=[task.pk])
    answer = client.post(url, {"answer": "Собрана.", "own_event": own.pk, "file": paper, "send": "1"})
    assert answer.status_code in (302, 422)
    if answer.status_code == 422:  # plain text is no paper: the same answer with a table
        paper = SimpleUploadedFile("список.csv", "ФИО;Класс\nИванов;8".encode())
        answer = client.post(url, {"answer": "Собрана.", "own_event": own.pk, "file": paper, "send": "1"})
        assert answer.status_code == 302
    task.refresh_from_db()
    assert (task.state, task.own_event, task.proofs.count()) == (TaskState.REPORTED, own, 1)
    client.force_login(coordinator)
    page = client.get(task.get_absolute_url())
    assert "Собрана." in page.text and "База наставников" in page.text
    assert client.get(reverse("documents:file", args=[task.proofs.get().attachment_id])).status_code == 200


def test_a_report_without_anything_stays_on_the_page_with_its_sentence(as_curator, task):
    answer = as_curator.post(reverse("roadmap:task_report", args=[task.pk]), {"answer": "", "send": "1"})
    assert answer.status_code == 422
    assert "Напишите, что сделано" in answer.text


def test_the_office_sees_all_its_schools_in_as_many_queries_whatever_their_number(
    client, task, office_plan, coordinator, django_assert_max_num_queries
):
    client.force_login(coordinator)
    url = reverse("roadmap:schools_tasks", args=[office_plan.programme_id])
    client.get(url)
    with django_assert_max_num_queries(40) as few:
        assert task.school.short_name in client.get(url).text
    OrganisationFactory.create_batch(5, parent=office_plan.programme.organisation)
    delegation.spread_tasks(office_plan.programme)
    with django_assert_max_num_queries(len(few)):
        assert client.get(url).text.count("task-cell") == 6


def test_the_matrix_is_downloaded_with_the_states_in_words(client, task, office_plan, curator, coordinator):
    report(task, curator)
    client.force_login(coordinator)
    answer = client.get(reverse("roadmap:schools_tasks_workbook", args=[office_plan.programme_id]))
    cells = [cell for row in load_workbook(BytesIO(answer.content)).active.values for cell in row if cell]
    assert task.school.name in cells
    assert any("ждёт вашего решения" in str(cell) for cell in cells)


def test_the_offices_page_of_an_event_accepts_the_chosen(client, task, asked, curator, coordinator):
    report(task, curator)
    client.force_login(coordinator)
    url = reverse("roadmap:event_tasks", args=[asked.pk])
    client.post(url, seen_on(client.get(url)) | {"task": task.pk, "do": "accept"})
    task.refresh_from_db()
    assert task.state == TaskState.ACCEPTED


def test_a_school_does_not_see_another_schools_task_nor_decide_its_own(client, task, office_plan, curator):
    stranger = curator_of(OrganisationFactory(parent=office_plan.programme.organisation))
    client.force_login(stranger)
    assert client.get(task.get_absolute_url()).status_code == 404
    report(task, curator)
    client.force_login(curator)
    assert client.post(reverse("roadmap:task_accept", args=[task.pk])).status_code in (403, 404)
    task.refresh_from_db()
    assert task.state == TaskState.REPORTED


def test_the_office_runs_its_own_plan_but_not_those_of_its_schools(client, coordinator, office_plan, stage):
    client.force_login(coordinator)
    own, foreign = office_plan.programme_id, stage.roadmap.programme_id
    assert client.get(reverse("roadmap:programme", args=[own])).status_code == 200
    assert client.get(reverse("roadmap:programme", args=[foreign])).status_code == 404
    assert client.get(reverse("roadmap:schools_tasks", args=[foreign])).status_code == 404


def test_the_head_of_an_office_sees_no_persons_of_its_schools(client, school, stage):
    head = user_with(Role.DIRECTOR, school.parent)
    client.force_login(head)
    assert client.get(reverse("participants:mentees", args=[stage.roadmap.programme_id])).status_code == 404


def test_steps_are_kept_in_the_tasks_history(task, curator, coordinator):
    report(task, curator)
    delegation.return_report(task, remark="Приложите список.", by=coordinator)
    deeds = [entry.deed for entry in AuditEntry.objects.about(task)]
    assert deeds == ["task.returned", "task.reported"]


@time_machine.travel(datetime(2025, 10, 20, 9, tzinfo=UTC))
def test_an_overdue_task_says_so_to_both_sides(client, task, curator, coordinator):
    for user in (curator, coordinator):
        client.force_login(user)
        assert "просрочено на 3" in client.get(task.get_absolute_url()).text


def test_what_a_school_has_begun_stays_when_the_event_is_delegated_no_more(task, asked, office_plan, curator):
    report(task, curator)
    delegation.take_report_back(task, by=curator)
    other = OrganisationFactory(parent=office_plan.programme.organisation)
    delegation.spread_tasks(office_plan.programme)
    begun = DelegatedTask.objects.get(school=other)
    delegation.add_task_link(begun, "https://example.org/baza", by=curator)
    Event.objects.filter(pk=asked.pk).update(is_delegated=False)
    delegation.spread_tasks(office_plan.programme)
    assert set(DelegatedTask.objects.all()) == {task, begun}


def test_the_office_opens_what_waits_from_one_list(client, task, coordinator, curator, office_plan):
    client.force_login(coordinator)
    url = reverse("roadmap:schools_tasks", args=[office_plan.programme_id])
    assert task.get_absolute_url() in client.get(url).content.decode()  # the matrix
    assert client.get(f"{url}?show=waiting").context["matrix"].queue == []
    report(task, curator)
    page = client.get(f"{url}?show=waiting")
    assert [line.task for line in page.context["matrix"].queue] == [task]
    assert "Открыть отчёт" in page.content.decode()


def test_a_decided_report_leads_to_those_that_wait(client, task, coordinator, curator, office_plan):
    report(task, curator)
    client.force_login(coordinator)
    waiting = f"{reverse('roadmap:schools_tasks', args=[office_plan.programme_id])}?show=waiting"
    assert waiting not in client.get(task.get_absolute_url()).content.decode()
    client.post(reverse("roadmap:task_accept", args=[task.pk]), seen_on(client.get(task.get_absolute_url())))
    assert waiting in client.get(task.get_absolute_url()).content.decode()
