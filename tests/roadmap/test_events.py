import re
from datetime import date

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from roadmap import actions
from roadmap.enums import Audience, EvidenceKind
from roadmap.kinds import REGISTRY, Action, EventKind, Measure
from roadmap.models import EventResponsible, Evidence, Occurrence
from tests.factories.organisations import user_with
from tests.factories.roadmap import EventFactory, RoadmapFactory, StageFactory, reworded


@pytest.fixture
def event(stage):
    return EventFactory(stage=stage)


@pytest.fixture
def counted(monkeypatch):
    """A kind whose measure the test sets: ``counted["measure"] = Measure(…)``."""
    answer = {"measure": Measure("Согласия", 37, 42)}
    kind = EventKind(
        "counted",
        "подсчёт",
        screen=lambda programme, event: Action("Собрать согласия", "/"),
        evidence="реестр",
        measure=lambda programme: {Audience.NOBODY: (answer["measure"],)},
    )
    monkeypatch.setitem(REGISTRY, "counted", kind)
    return answer


def test_an_event_without_evidence_closes_only_with_an_explanation(event, curator):
    with pytest.raises(Refused) as refusal:
        actions.close_event(event, by=curator)
    assert refusal.value.code == "explanation_missing"

    actions.close_event(event, by=curator, note="Проведено на педсовете, протокол в архиве")

    assert (event.is_closed, event.closed_by) == (True, curator)
    entry = AuditEntry.objects.about(event).first()
    assert entry.details["note"] == "Проведено на педсовете, протокол в архиве"
    assert len(entry.details["lacking"]) == 1


def test_evidence_is_enough_where_nothing_is_measured(event, curator):
    actions.add_note(event, "Протокол № 1", by=curator)

    actions.close_event(event, by=curator)

    assert event.is_closed


def test_what_is_measured_has_to_be_complete(stage, curator, counted):
    event = EventFactory(stage=stage, kinds=["counted"])
    actions.add_note(event, "Сводка", by=curator)

    with pytest.raises(Refused):
        actions.close_event(event, by=curator)
    counted["measure"] = Measure("Согласия", 42, 42)
    actions.close_event(event, by=curator)

    assert event.is_closed


def test_every_date_of_a_recurring_event_has_to_be_done(stage, curator):
    event = EventFactory(stage=stage, due_days=[date(2025, 11, 30), date(2026, 2, 28)])
    actions.add_note(event, "Отчёт", by=curator)
    first, second = event.occurrences.all()

    actions.mark_occurrence(first, by=curator)
    with pytest.raises(Refused):
        actions.close_event(event, by=curator)
    actions.mark_occurrence(second, by=curator)
    event = type(event).objects.get(pk=event.pk)
    actions.close_event(event, by=curator)

    assert event.is_closed


def test_a_date_is_marked_once_and_can_be_taken_back(event, curator):
    occurrence = event.occurrences.get()
    actions.mark_occurrence(occurrence, by=curator)
    with pytest.raises(Refused) as refusal:
        actions.mark_occurrence(occurrence, by=curator)
    assert refusal.value.code == "occurrence_done"

    actions.unmark_occurrence(occurrence, by=curator)

    assert Occurrence.objects.get().done_on is None


def test_an_event_of_an_unapproved_roadmap_is_not_closed(programme, curator):
    event = EventFactory(stage=StageFactory(roadmap=RoadmapFactory(programme=programme)))

    with pytest.raises(Refused) as refusal:
        actions.close_event(event, by=curator, note="Готово")

    assert refusal.value.code == "roadmap_not_in_force"


def test_reopening_takes_back_the_closing_and_is_remembered(event, curator):
    actions.close_event(event, by=curator, note="Готово")

    actions.reopen_event(event, by=curator)

    event.refresh_from_db()
    assert (event.is_closed, event.closed_at, event.closing_note) == (False, None, "")
    deeds = [entry.deed for entry in AuditEntry.objects.about(event)]
    assert deeds == ["event.reopened", "event.closed"]


def test_closing_twice_is_refused(event, curator):
    actions.close_event(event, by=curator, note="Готово")
    with pytest.raises(Refused) as refusal:
        actions.close_event(event, by=curator, note="Готово")
    assert refusal.value.code == "event_closed"


def test_a_new_deadline_is_read_anew_and_keeps_what_was_done(stage, curator):
    event = EventFactory(stage=stage, due_days=[date(2025, 11, 30), date(2026, 8, 31)])
    actions.mark_occurrence(event.occurrences.first(), by=curator)

    event = reworded(event, deadline_text="1 раз в квартал", by=curator)

    assert event.deadline_kind == "recurring"
    assert list(event.occurrences.values_list("due_on", "done_on")) == [
        (date(2025, 11, 30), stage.roadmap.programme.organisation.today),
        (date(2026, 2, 28), None),
        (date(2026, 5, 31), None),
        (date(2026, 8, 31), None),
    ]


def test_a_deadline_that_is_not_understood_is_kept_and_flagged(draft_stage, curator):
    event = EventFactory(stage=draft_stage)
    actions.change_event(event, deadline_text="когда выпадет снег", by=curator)

    assert (event.deadline_text, event.due_on, event.needs_review) == ("когда выпадет снег", None, True)


def test_a_file_is_kept_after_the_guard_has_looked_at_it(as_curator, event):
    url = reverse("roadmap:add_evidence", args=[event.pk])

    as_curator.post(url, {"file": SimpleUploadedFile("список.csv", "ФИО;класс\nПавлов;8".encode())})
    refused = as_curator.post(url, {"file": SimpleUploadedFile("вирус.pdf", b"MZ\x90\x00nothing")})

    evidence = Evidence.objects.get()
    assert (evidence.kind, evidence.attachment.name) == (EvidenceKind.FILE, "список.csv")
    assert refused.status_code == 422
    assert list(refused.context["evidence_form"].errors) == ["file"]


def test_a_file_chosen_but_not_attached_is_attached_before_the_event_is_completed(as_curator, event):
    page = as_curator.get(event.get_absolute_url()).content.decode()
    url = reverse("roadmap:close_event", args=[event.pk])
    assert re.search(rf'<button[^>]* form="event-work" formaction="{url}"', page)

    bad = as_curator.post(url, {"file": SimpleUploadedFile("вирус.pdf", b"MZ\x90\x00nothing"), "note": "Всё сделано"})
    assert (bad.status_code, list(bad.context["evidence_form"].errors)) == (422, ["file"])
    assert "Всё сделано" in bad.content.decode()
    assert as_curator.post(url, {"file": SimpleUploadedFile("список.csv", b"a;b\n1;2")}).status_code == 302

    event.refresh_from_db()
    assert (event.is_closed, Evidence.objects.get().attachment.name) == (True, "список.csv")


def test_evidence_stays_when_the_completion_is_refused(as_curator, stage, counted):
    event = EventFactory(stage=stage, kinds=["counted"])
    page = as_curator.post(reverse("roadmap:close_event", args=[event.pk]), {"url": "https://licey12.example/1"})
    assert (page.status_code, Evidence.objects.get().url) == (422, "https://licey12.example/1")
    event.refresh_from_db()
    assert not event.is_closed


def test_evidence_needs_something(as_curator, event):
    page = as_curator.post(reverse("roadmap:add_evidence", args=[event.pk]), {})

    assert page.status_code == 422
    assert not Evidence.objects.exists()


def test_only_whoever_added_evidence_removes_it_while_the_event_is_open(event, curator, director):
    evidence = actions.add_link(event, "https://licey12.example/news/318", by=curator)
    with pytest.raises(Refused):
        actions.remove_evidence(evidence, by=director)
    actions.close_event(event, by=curator)
    evidence.event.refresh_from_db()
    with pytest.raises(Refused) as refusal:
        actions.remove_evidence(evidence, by=curator)
    assert refusal.value.code == "event_closed"

    actions.reopen_event(event, by=curator)
    evidence.event.refresh_from_db()
    actions.remove_evidence(evidence, by=curator)

    assert not Evidence.objects.exists()


@time_machine.travel("2025-11-13 10:00+03:00")
def test_the_page_and_the_drawer_are_one_address(as_curator, event):
    page = as_curator.get(event.get_absolute_url())
    part = as_curator.get(event.get_absolute_url(), HTTP_HX_REQUEST="true")

    assert "<html" in page.content.decode()
    assert "<html" not in part.content.decode()
    for answer in (page, part):
        assert "Просрочено на 27 дней" in answer.content.decode()


def test_closing_comes_back_to_where_it_was_asked_for_and_nowhere_else(as_curator, stage, curator):
    first, second = EventFactory(stage=stage), EventFactory(stage=stage)
    list_url = f"{stage.roadmap.get_absolute_url()}?status=late"

    ours = as_curator.post(reverse("roadmap:close_event", args=[first.pk]), {"note": "Готово", "back": list_url})
    theirs = as_curator.post(
        reverse("roadmap:close_event", args=[second.pk]), {"note": "Готово", "back": "//evil.example/"}
    )

    assert ours.url == list_url
    assert theirs.url == second.get_absolute_url()


def test_who_only_reads_sees_no_names_papers_or_history(client, coordinator, event, curator):
    actions.add_note(event, "Список: Павлов, Лаптев", by=curator)
    actions.comment(event, "Мама Павлова звонила", by=curator)
    client.force_login(coordinator)

    page = client.get(event.get_absolute_url()).content.decode()

    assert "Павлов" not in page


def test_an_event_is_given_to_new_people(as_curator, event, school):
    helper = user_with("specialist", school, last_name="Титова", first_name="Ольга")
    EventResponsible.objects.create(event=event, text="педагог-психолог")
    url = reverse("roadmap:edit_event", args=[event.pk])
    form = as_curator.get(url).context["form"]
    answers = {name: form[name].value() for name in form.fields if form[name].value()} | {"who-0": f"user:{helper.pk}"}

    as_curator.post(url, answers)

    responsible = event.responsibles.get()
    assert (responsible.text, responsible.user) == ("педагог-психолог", helper)
