"""What people have said of an event outlives its place in the plan."""

import pytest
from django.urls import reverse

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from roadmap import actions
from roadmap.enums import RoadmapState
from roadmap.models import Comment, Event, EventDependency, Programme, Roadmap
from roadmap.printing.agreement import decisions_of
from roadmap.remarks import remarks_of
from tests.factories.participants import GatheringFactory
from tests.factories.roadmap import EventFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def events(draft_stage):
    return [EventFactory(stage=draft_stage, position=n, number=f"1.{n}") for n in (1, 2)]


@pytest.fixture
def returned(draft_stage, events, curator, director):
    """A first version, back from the director with a remark on 1.2."""
    roadmap = draft_stage.roadmap
    actions.submit_roadmap(roadmap, by=curator)
    actions.return_roadmap(
        roadmap, at=RoadmapState.SUBMITTED, remark="Короче", event_remarks={events[1]: "Исключить"}, by=director
    )
    return roadmap


def living(programme):
    return Programme.objects.get(pk=programme.pk)


def test_a_remark_on_an_event_taken_out_is_read_and_answered(client, returned, events, programme, curator, director):
    actions.comment(events[1], "Это для родителей", by=director)
    actions.remove_event(events[1], by=curator)

    client.force_login(curator)
    url = reverse("roadmap:review", args=[programme.pk])
    page = client.get(url)
    [remark] = remarks_of(programme).open
    assert "Исключить" in page.content.decode()
    name = f"answer-{remark.pk}"
    assert name in page.content.decode()
    client.post(url, {name: "Исключили", f"settled-{remark.pk}": "on"})

    remark.refresh_from_db()
    assert (remark.answer, remark.settled_by, remark.event_words) == ("Исключили", curator, "1.2 Сбор согласий")
    assert remarks_of(programme).open == []
    said = client.get(reverse("roadmap:version", args=[returned.pk])).content.decode()
    assert "Это для родителей" in said and "Исключили" in said
    told = [text for decision in decisions_of(returned) for text in decision.remarks]
    assert told == ["Короче", "1.2: Исключить"]


def test_what_was_said_comes_back_with_its_event(returned, events, programme, curator):
    gathering = GatheringFactory(programme=programme, event=events[1])
    EventDependency.objects.create(event=events[1], after=events[0])
    key = events[1].pk
    change = actions.remove_event(events[1], by=curator)
    actions.undo_change(change, by=curator)

    back = Event.objects.get(number="1.2")
    assert back.pk == key
    assert [said.text for said in back.comments.all()] == ["Исключить"]
    assert [row.after for row in back.dependencies.all()] == [events[0]]
    gathering.refresh_from_db()
    assert gathering.event == back


def test_what_was_said_of_a_wording_stays_with_the_event(stage, programme, curator, director):
    event, other = EventFactory(stage=stage), EventFactory(stage=stage)
    actions.change_event(event, title="Иначе", by=curator)
    copy = event.copies.get()
    gathering = GatheringFactory(programme=programme, event=copy)
    draft, remarks = copy.stage.roadmap, {copy: "Не надо", other.copies.get(): "Да"}
    actions.submit_roadmap(draft, by=curator)
    actions.return_roadmap(draft, at=RoadmapState.SUBMITTED, event_remarks=remarks, by=director)
    actions.remove_event(event, by=curator)

    assert [said.text for said in event.comments.all()] == ["Не надо"]
    assert [one.text for one in remarks_of(programme).open] == ["Не надо", "Да"]
    gathering.refresh_from_db()
    assert gathering.event == event


def test_taking_out_twice_is_told_once(events, curator):
    again = Event.objects.get(pk=events[0].pk)
    actions.remove_event(events[0], by=curator)
    with pytest.raises(Refused) as refusal:
        actions.remove_event(again, by=curator)
    assert refusal.value.code == "event_taken_out"


def test_an_added_event_with_evidence_is_not_undone(stage, curator):
    change = actions.add_event(stage, {"title": "Новое"}, by=curator)
    event = Event.objects.get(pk=change.items[0]["event"])
    actions.add_note(event, "Протокол", by=curator)
    with pytest.raises(Refused) as refusal:
        actions.undo_change(change, by=curator)
    assert refusal.value.code == "event_has_evidence"
    assert event.evidence.exists()


def test_a_version_somebody_returned_is_given_up_and_can_be_read(client, stage, programme, curator, director):
    event = EventFactory(stage=stage)
    actions.change_event(event, title="Иначе", by=curator)
    draft = living(programme).next_version
    actions.submit_roadmap(draft, by=curator)
    actions.return_roadmap(
        draft, at=RoadmapState.SUBMITTED, remark="Зачем?", event_remarks={event.copies.get(): "Было лучше"}, by=director
    )
    actions.discard_version(draft, by=curator)

    now = living(programme)
    assert (now.next_version, now.roadmap.version, remarks_of(now).all) == (None, 1, [])
    assert [said.text for said in event.comments.all()] == ["Было лучше"]
    client.force_login(curator)
    assert "Зачем?" in client.get(reverse("roadmap:version", args=[draft.pk])).content.decode()
    actions.change_event(event, title="Ещё иначе", by=curator)
    assert living(programme).next_version.version == 3
    page = client.get(reverse("roadmap:versions", args=[programme.pk]))
    assert [row["roadmap"].state for row in page.context["versions"]] == ["draft", "given_up", "approved"]


def test_a_version_nobody_said_a_word_of_is_given_up_for_good(stage, programme, curator):
    event = EventFactory(stage=stage)
    actions.comment(event, "Обсудили", by=curator)
    actions.change_event(event, title="Иначе", by=curator)
    actions.comment(event.copies.get(), "Так лучше", by=curator)
    actions.discard_version(living(programme).next_version, by=curator)

    assert Roadmap.objects.count() == 1
    assert [said.text for said in event.comments.all()] == ["Обсудили", "Так лучше"]
    assert Comment.objects.count() == 2
    assert AuditEntry.objects.about(programme).filter(deed="programme.version_discarded").exists()


def test_an_event_taken_out_is_put_back_from_its_version(as_curator, draft_stage, events, curator, director):
    key = events[1].pk
    actions.comment(events[1], "Это для родителей", by=director)
    change = actions.remove_event(events[1], by=curator)
    url = reverse("roadmap:version", args=[draft_stage.roadmap_id])
    undo = reverse("roadmap:undo", args=[change.pk])
    assert undo in as_curator.get(url).text

    as_curator.post(undo, {"back": url})

    assert Comment.objects.get().event == Event.objects.get(pk=key)
    assert undo not in as_curator.get(url).text


def test_who_may_not_edit_the_plan_puts_nothing_back(as_director, draft_stage, events, curator, director):
    actions.submit_roadmap(draft_stage.roadmap, by=curator)
    actions.return_roadmap(draft_stage.roadmap, at=RoadmapState.SUBMITTED, remark="Короче", by=director)
    change = actions.remove_event(events[1], by=curator)
    page = as_director.get(reverse("roadmap:version", args=[draft_stage.roadmap_id])).text
    assert reverse("roadmap:undo", args=[change.pk]) not in page
