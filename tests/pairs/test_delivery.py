"""Plans from templates, tasks with grades and evidence, the mentor's report."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from docx import Document

from organisations.content import read_yaml
from pairs.content import load_plan_grades, load_plan_templates
from pairs.delivery import delivery_percent, points_words
from pairs.enums import PlanItemState
from pairs.models import DeliveryGrade, IndividualPlan, PlanTemplate
from pairs.plan_templates import templates_for
from pairs.queries import plan_figures
from participants.enums import ParticipationRole
from roadmap.kinds import REGISTRY
from tests.factories.pairs import IndividualPlanFactory, MeetingFactory, PlanItemFactory, account_of
from tests.factories.roadmap import MentoringFormatFactory
from tests.kit.test_pdf import text_of

pytestmark = pytest.mark.django_db
PDF = (Path(__file__).parents[1] / "samples/plans/rechinsk-unruled-pages.pdf").read_bytes()


@pytest.fixture
def grades():
    load_plan_grades()
    return {grade.slug: grade for grade in DeliveryGrade.objects.all()}


@pytest.fixture
def plan(pair, grades):
    plan = IndividualPlanFactory(pair=pair, goal="Сдать экзамен")
    for grade in ("full", "late", "partly", "undone"):
        PlanItemFactory(plan=plan, task=grade, state="done", grade=grades[grade])
    PlanItemFactory(plan=plan, task="open")
    return plan


def test_tasks_count_for_what_their_grades_say(plan, programme):
    assert delivery_percent(plan.items.select_related("grade")) == 54  # 1 + 0.9 + 0.8 + 0 of 5
    assert delivery_percent([]) is None
    assert plan_figures(programme)["points"] == Decimal("2.7")
    (measure,) = REGISTRY["plan_delivery"].measure(programme)[""]
    assert (measure.done, measure.total) == (2, 5)


def test_a_task_done_without_a_grade_counts_whole(pair):
    plan = IndividualPlanFactory(pair=pair)
    PlanItemFactory(plan=plan, state="done")
    assert delivery_percent(plan.items.all()) == 100


def test_the_mentor_grades_a_task_with_evidence_and_the_mentee_does_not(pair, grades, client):
    item = PlanItemFactory(plan=IndividualPlanFactory(pair=pair))
    url = reverse("pairs:finish_item", args=[item.pk])
    client.force_login(account_of(pair, ParticipationRole.MENTEE))
    assert "grade" not in client.get(url).context["form"].fields
    client.post(url, {"actual_result": "Готово", "grade": grades["undone"].pk})
    item.refresh_from_db()
    assert item.grade is None
    client.force_login(account_of(pair, ParticipationRole.MENTOR))
    file = SimpleUploadedFile("работа.pdf", PDF)
    client.post(url, {"actual_result": "Готово", "grade": grades["late"].pk, "file": file})
    item.refresh_from_db()
    assert (item.grade, item.files.get().attachment.name) == (grades["late"], "работа.pdf")
    assert "работа.pdf" in client.get(reverse("pairs:plan", args=[pair.pk])).text


def test_a_plan_begins_from_a_template_of_its_format(pair, client):
    assert load_plan_templates() == PlanTemplate.objects.count() == 9
    pair.format = MentoringFormatFactory(slug="teacher-student", name="учитель — ученик")
    pair.save()
    (template,) = templates_for(pair)
    client.force_login(account_of(pair, ParticipationRole.MENTOR))
    assert template.title in client.get(reverse("pairs:plan", args=[pair.pk])).text
    client.post(reverse("pairs:begin_plan", args=[pair.pk]), {"template": template.slug})
    plan = IndividualPlan.objects.get()
    assert plan.goal == template.goal
    assert [item.task for item in plan.items.all()] == [row["task"] for row in template.items]
    assert plan.items.first().due_on == date(2025, 10, 15)
    assert all(item.due_on is None or item.due_on <= pair.ends_on for item in plan.items.all())


def test_the_common_templates_say_whole_tasks():
    rows = read_yaml("plan_templates.yaml")
    assert {key for row in rows for item in row["items"] for key in item} == {"task", "result", "after_days"}


def test_a_template_does_not_cover_a_plan_that_has_tasks(plan, client):
    load_plan_templates()
    client.force_login(account_of(plan.pair, ParticipationRole.MENTOR))
    client.post(reverse("pairs:begin_plan", args=[plan.pair_id]), {"template": "pupil-achiever"})
    assert plan.items.count() == 5


def test_the_mentors_report_tells_what_came_of_the_plan(plan, client):
    MeetingFactory(pair=plan.pair, minutes=90)
    client.force_login(account_of(plan.pair, ParticipationRole.MENTOR))
    url = reverse("pairs:mentor_report", args=[plan.pair_id])
    paper = text_of(client.get(url).content)
    word = Document(BytesIO(client.get(url, {"as": "word"}).content))
    written = "\n".join(paragraph.text for paragraph in word.paragraphs)
    for words in ("Отчёт наставника", "Сдать экзамен", "План выполнен на", "54 %", "1 встреча, всего 1,5 ч"):
        assert words in paper
        assert words in written
    assert [cell.text for cell in word.tables[0].columns[1].cells][1:] == ["full", "late", "partly", "undone", "open"]
    assert [cell.text for cell in word.tables[0].columns[6].cells] == ["Балл", "1", "0,9", "0,8", "0", "0"]
    assert "выполнено частично" in paper


def test_the_printed_plan_bears_the_grades_once_tasks_are_done(plan, as_curator, programme):
    url = reverse("pairs:plan_pdf", args=[plan.pair_id])
    paper = text_of(as_curator.get(url).content)
    for words in ("Балл", "0,8", "выполнено полностью, но позже срока", "План выполнен на 54 %"):
        assert words in paper
    plan.items.update(state=PlanItemState.PLANNED, grade=None)
    assert "План выполнен" not in text_of(as_curator.get(url).content)


def test_grades_are_written_as_on_paper():
    assert [points_words(Decimal(points)) for points in ("1.00", "0.90", "0.80", "0.00", "0.75")] == [
        "1",
        "0,9",
        "0,8",
        "0",
        "0,75",
    ]
