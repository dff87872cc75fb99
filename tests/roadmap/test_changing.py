"""Every change of a plan can be taken back, and nobody's change is overwritten unseen."""

from datetime import date

import pytest

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from roadmap import actions
from roadmap.event_page import event_page
from roadmap.models import Event, PlanChange
from roadmap.plan import plan_of, stamp_of
from roadmap.responsibles import Duty
from tests.factories.organisations import user_with
from tests.factories.roadmap import EventFactory


@pytest.fixture
def stage(draft_stage):
    """Plans are changed while they are prepared."""
    return draft_stage


@pytest.fixture
def event(stage, curator):
    return EventFactory(stage=stage, responsible=curator)


def fresh(event):
    return Event.objects.get(pk=event.pk)


def test_a_change_is_taken_back_with_dates_and_people(event, curator, director):
    before = plan_of(event)
    change = actions.change_event(
        event, deadline_text="25.11, 25.12", title="Иначе", duties=[("Директор", Duty(user=director))], by=curator
    )
    assert plan_of(fresh(event)) != before

    actions.undo_change(change, by=curator)

    assert plan_of(fresh(event)) == before
    assert PlanChange.objects.filter(undone_by=curator).get() == change


def test_a_change_is_taken_back_once(event, curator):
    change = actions.change_event(event, title="Иначе", by=curator)
    actions.undo_change(change, by=curator)

    with pytest.raises(Refused) as refusal:
        actions.undo_change(change, by=curator)

    assert refusal.value.code == "change_undone"


def test_what_was_changed_again_since_is_left_alone(stage, curator, director):
    first, second = EventFactory(stage=stage), EventFactory(stage=stage)
    change = actions.change_events({first: {"title": "Раз"}, second: {"title": "Раз"}}, by=curator)
    actions.change_event(second, title="Два", by=director)

    left = actions.undo_change(change, by=curator)

    assert [event.pk for event in left] == [second.pk]
    assert (fresh(first).title, fresh(second).title) == ("Сбор согласий", "Два")


def test_another_field_changed_since_does_not_hinder(event, curator):
    change = actions.change_event(event, title="Иначе", by=curator)
    actions.change_event(event, deadline_text="до 1 декабря 2025", by=curator)

    actions.undo_change(change, by=curator)

    assert (fresh(event).title, fresh(event).due_on) == ("Сбор согласий", date(2025, 12, 1))


def test_nothing_left_to_take_back_is_said(event, curator):
    change = actions.change_event(event, title="Иначе", by=curator)
    actions.change_event(event, title="Ещё иначе", by=curator)

    with pytest.raises(Refused) as refusal:
        actions.undo_change(change, by=curator)

    assert refusal.value.code == "nothing_to_undo"
    assert PlanChange.objects.get(pk=change.pk).undone_at is None


def test_what_does_not_differ_is_no_change(event, curator):
    same = {"title": event.title, "people": plan_of(event)["people"]}

    assert actions.change_events({event: same}, by=curator) is None
    assert not AuditEntry.objects.about(event).exists()


def test_a_colleagues_change_is_not_overwritten(event, curator, director):
    seen = stamp_of(event)
    actions.change_event(fresh(event), title="Правка директора", by=director)

    with pytest.raises(Refused) as refusal:
        actions.change_event(event, title="Правка куратора", seen=seen, by=curator)

    assert refusal.value.code == "event_changed_meanwhile"
    assert fresh(event).title == "Правка директора"


def test_many_events_cost_no_more_reading_than_few(stage, curator, django_assert_max_num_queries):
    events = [EventFactory(stage=stage) for _ in range(40)]
    per_event = 1  # its line in the history

    with django_assert_max_num_queries(30 + 40 * per_event):
        actions.change_events({event: {"title": "Иначе"} for event in events}, by=curator)


@pytest.fixture
def in_force(event, curator, director):
    """``event``, once the director has approved its plan."""
    actions.submit_roadmap(event.stage.roadmap, by=curator)
    actions.approve_roadmap(event.stage.roadmap, by=director)
    return fresh(event)


def about_events(user):
    return [notice.text for notice in user.notices.all() if notice.reason.startswith("responsible:")]


def test_whoever_newly_answers_is_told_and_nobody_else(in_force, curator, school):
    helper = user_with("specialist", school)
    words = in_force.responsibles.get().text

    actions.change_event(in_force, duties=[(words, Duty(user=helper))], by=curator)

    assert [len(about_events(user)) for user in (helper, curator)] == [1, 0]


def test_the_history_keeps_keys_of_responsibles_and_names_them_when_it_is_read(as_curator, event, curator, director):
    duties = [
        (str(director), Duty(user=director)),
        ("классные руководители", Duty(role="class_teacher")),
        ("ОО", Duty()),
    ]
    actions.change_event(fresh(event), duties=duties, by=curator)
    entry = AuditEntry.objects.about(event).get(deed="event.responsibles_set")
    assert entry.details == {"was": [f"user:{curator.pk}"], "now": [f"user:{director.pk}", "role:class_teacher", ""]}
    told = event_page(fresh(event), curator).history[0]["text"]
    assert told == (
        f"Ответственные изменены: {curator.short_name} → {director.short_name}, классный руководитель, словами плана"
    )


def test_a_responsible_who_was_erased_is_named_nowhere_in_the_history(event, curator, school):
    helper = user_with("specialist", school)
    actions.change_event(fresh(event), duties=[("педагог-психолог", Duty(user=helper))], by=curator)
    name = helper.last_name
    helper.memberships.all().delete()
    event.responsibles.all().delete()
    helper.delete()
    assert name not in str(list(AuditEntry.objects.about(event).values_list("details")))
    assert "тот, кого здесь больше не знают" in event_page(fresh(event), curator).history[0]["text"]
