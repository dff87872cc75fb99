"""The plan in force stays until its next version is approved; events stay themselves through all versions."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from documents.enums import OrderKind
from mentoring.kit.errors import Refused
from organisations.enums import Role
from organisations.models import AuditEntry
from roadmap import actions
from roadmap.difference import difference, plan_rows
from roadmap.enums import EventState, RoadmapState
from roadmap.lines import programme_lines
from roadmap.models import Comment, Event, EventDependency, Programme, Roadmap, Submission
from roadmap.plan import plan_of
from roadmap.queries import read_plan
from roadmap.responsibles import Duty
from tests.factories.documents import OrderFactory
from tests.factories.organisations import user_with
from tests.factories.participants import GatheringFactory
from tests.factories.roadmap import EventFactory, RoadmapFactory, StageFactory
from tests.factories.surveys import SurveyFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def events(stage, curator):
    """Three events of the plan in force; the curator answers for each."""
    return [EventFactory(stage=stage, position=n, number=f"1.{n}", responsible=curator) for n in (1, 2, 3)]


def again(programme):
    return Programme.objects.get(pk=programme.pk)


def next_of(programme):
    return again(programme).next_version


def fresh(event):
    return Event.objects.get(pk=event.pk)


def approve(programme, curator, director):
    draft = next_of(programme)
    actions.submit_roadmap(draft, by=curator)
    actions.approve_roadmap(draft, by=director)
    return again(programme).roadmap


def told(before, after):
    """{number: {field: (was, now)}} of what is changed."""
    found = difference(plan_rows(read_plan(before)), plan_rows(read_plan(after)))
    return {change.number: {f.name: (f.was, f.now) for f in change.fields} for change in found.changed}


def test_a_change_of_a_plan_in_force_opens_its_next_version(programme, events, curator):
    first = events[0]
    before = plan_of(first)

    change = actions.change_event(first, deadline_text="до 1 декабря 2025", by=curator)

    draft = next_of(programme)
    assert (draft.version, draft.state, change.roadmap) == (2, RoadmapState.DRAFT, draft)
    assert plan_of(fresh(first)) == before
    assert again(programme).roadmap.version == 1
    assert told(again(programme).roadmap, draft) == {"1.1": {"deadline": ("до 17 октября 2025", "до 1 декабря 2025")}}


def test_the_next_change_goes_into_the_same_version(programme, events, curator):
    actions.change_event(events[0], title="Раз", by=curator)
    actions.change_event(events[1], title="Два", by=curator)

    assert Roadmap.objects.filter(programme=programme).count() == 2
    assert set(told(again(programme).roadmap, next_of(programme))) == {"1.1", "1.2"}


def test_events_stay_themselves_through_versions(programme, stage, events, curator, director):
    first, second, _third = events
    proof = actions.add_note(first, "Протокол", by=curator)
    said = actions.comment(first, "Обсудили", by=curator)
    survey = SurveyFactory(programme=programme, event=first)
    gathering = GatheringFactory(programme=programme, event=first)
    order = OrderFactory(organisation=programme.organisation, kind=OrderKind.LAUNCH, context={"event": first.pk})
    EventDependency.objects.create(event=second, after=first)
    actions.close_event(second, note="Готово", by=curator)
    actions.change_event(first, title="Иначе", deadline_text="до 1 декабря 2025", by=curator)

    roadmap = approve(programme, curator, director)

    for thing in (proof, said, survey, gathering, order):
        thing.refresh_from_db()
    first = fresh(first)
    assert (first.stage.roadmap, first.title, first.due_on) == (roadmap, "Иначе", date(2025, 12, 1))
    assert {proof.event, said.event, survey.event, gathering.event} == {first}
    assert order.context["event"] == first.pk
    assert fresh(second).is_closed
    assert [row.after for row in fresh(second).dependencies.all()] == [first]
    assert [line.evidence_count for line in programme_lines(again(programme))] == [1, 0, 0]


def test_the_old_version_can_still_be_read(programme, stage, events, curator, director):
    old = stage.roadmap
    before = plan_rows(read_plan(old))
    actions.change_event(events[0], title="Иначе", duties=[("Директор", Duty(user=director))], by=curator)
    actions.remove_event(events[1], by=curator)
    actions.add_event(stage, {"title": "Новое", "number": "1.4"}, by=curator)

    new = approve(programme, curator, director)

    old.refresh_from_db()
    assert old.state == RoadmapState.SUPERSEDED
    assert plan_rows(read_plan(old)) == before
    assert [e.title for e in read_plan(new)] == ["Иначе", "Сбор согласий", "Новое"]


def test_what_is_added_and_taken_out_is_told(programme, stage, events, curator):
    actions.remove_event(events[1], by=curator)
    actions.add_event(stage, {"title": "Новое", "number": "1.4"}, by=curator)

    found = difference(plan_rows(read_plan(stage.roadmap)), plan_rows(read_plan(next_of(programme))))

    assert [(c.number, c.title) for c in found.added] == [("1.4", "Новое")]
    assert [c.key for c in found.removed] == [events[1].pk]
    assert found.words == "1 мероприятие добавлено, 1 мероприятие убрано"


def test_what_is_taken_out_keeps_what_was_done_for_it(programme, events, curator, director):
    actions.add_note(events[1], "Протокол", by=curator)
    actions.remove_event(events[1], by=curator)

    new = approve(programme, curator, director)

    gone = fresh(events[1])
    assert gone.evidence.count() == 1
    assert gone.stage.roadmap.state == RoadmapState.SUPERSEDED
    assert gone not in read_plan(new)


def test_dates_that_are_done_stay_done(programme, stage, curator, director):
    event = EventFactory(stage=stage, due_days=[date(2025, 10, 31), date(2025, 12, 26)], due_on=date(2025, 12, 26))
    actions.change_event(event, deadline_text="до 31.10.2025, до 30.01.2026", by=curator)
    actions.mark_occurrence(event.occurrences.first(), by=curator)

    approve(programme, curator, director)

    dates = fresh(event).occurrences.values_list("due_on", "done_on")
    assert list(dates) == [(date(2025, 10, 31), programme.organisation.today), (date(2026, 1, 30), None)]


def test_an_event_completed_meanwhile_stays_completed(programme, events, curator, director):
    actions.change_event(events[0], title="Иначе", by=curator)
    actions.close_event(events[0], note="Готово", by=curator)

    approve(programme, curator, director)

    assert (fresh(events[0]).is_closed, fresh(events[0]).title) == (True, "Иначе")


def test_whom_the_words_mean_changes_at_once_in_both_versions(programme, events, curator, director, school):
    actions.change_event(events[0], title="Иначе", by=curator)
    words = events[0].responsibles.get().text

    actions.change_event(events[0], duties=[(words, Duty(user=director))], by=curator)

    rows = Event.objects.filter(number="1.1")
    assert [row.responsibles.get().user for row in rows] == [director, director]
    approve(programme, curator, director)
    assert fresh(events[0]).responsibles.get().user == director


def test_new_words_of_responsibles_wait_for_the_next_version(programme, events, curator, director, school):
    helper = user_with(Role.SPECIALIST, school)
    actions.change_event(events[0], duties=[("Психолог", Duty(user=helper))], by=curator)
    assert fresh(events[0]).responsibles.get().user == curator

    approve(programme, curator, director)

    assert fresh(events[0]).responsibles.get().user == helper
    assert [n.reason for n in helper.notices.all()] == [f"responsible:{events[0].pk}"]


def test_what_the_product_reads_in_the_words_changes_at_once(programme, stage, curator):
    event = EventFactory(stage=stage, needs_review=True)

    actions.change_events({event: {"needs_review": False, "kinds": ["council"]}}, by=curator)

    assert (fresh(event).needs_review, fresh(event).kinds) == (False, ["council"])
    assert next_of(programme) is None


def test_a_version_before_the_director_is_not_changed(programme, events, curator):
    actions.change_event(events[0], title="Иначе", by=curator)
    draft = next_of(programme)
    actions.submit_roadmap(draft, by=curator)

    for deed in (
        lambda: actions.change_event(events[1], title="Тоже", by=curator),
        lambda: actions.remove_event(events[1], by=curator),
        lambda: actions.add_event(events[1].stage, {"title": "Новое"}, by=curator),
    ):
        with pytest.raises(Refused) as refusal:
            deed()
        assert refusal.value.code == "version_with_director"


def test_what_was_taken_out_is_not_reworded(programme, events, curator):
    actions.remove_event(events[0], by=curator)

    with pytest.raises(Refused) as refusal:
        actions.change_event(events[0], title="Иначе", by=curator)

    assert refusal.value.code == "event_taken_out"


def test_a_replaced_version_is_not_changed(programme, stage, events, curator, director):
    actions.remove_event(events[0], by=curator)
    approve(programme, curator, director)

    with pytest.raises(Refused) as refusal:
        actions.change_event(fresh(events[0]), title="Иначе", by=curator)

    assert refusal.value.code == "roadmap_not_editable"


def test_a_version_that_says_the_same_is_not_sent(programme, events, curator):
    change = actions.change_event(events[0], title="Иначе", by=curator)
    actions.undo_change(change, by=curator)

    with pytest.raises(Refused) as refusal:
        actions.submit_roadmap(next_of(programme), by=curator)

    assert refusal.value.code == "version_without_changes"


def test_a_change_is_taken_back_until_its_version_is_sent(programme, events, curator):
    change = actions.change_event(events[0], title="Иначе", by=curator)
    actions.submit_roadmap(next_of(programme), by=curator)

    with pytest.raises(Refused) as refusal:
        actions.undo_change(change, by=curator)

    assert refusal.value.code == "nothing_to_undo"


def test_adding_and_taking_out_are_taken_back(programme, stage, events, curator):
    added = actions.add_event(stage, {"title": "Новое"}, by=curator)
    removed = actions.remove_event(events[1], by=curator)

    actions.undo_change(removed, by=curator)
    actions.undo_change(added, by=curator)

    now = next_of(programme)
    assert not difference(plan_rows(read_plan(stage.roadmap)), plan_rows(read_plan(now)))
    assert [event.number for event in read_plan(now)] == ["1.1", "1.2", "1.3"]


def test_an_added_event_lives_on(programme, stage, events, curator, director):
    change = actions.add_event(stage, {"title": "Новое", "number": "1.4"}, by=curator)
    approve(programme, curator, director)
    event = Event.objects.get(pk=change.items[0]["event"])
    assert event.stage.roadmap == again(programme).roadmap

    actions.change_event(event, title="Ещё новее", by=curator)
    approve(programme, curator, director)

    assert (fresh(event).title, fresh(event).stage.roadmap.version) == ("Ещё новее", 3)


def test_an_event_moves_to_another_stage(programme, stage, events, curator, director):
    StageFactory(roadmap=stage.roadmap, position=2, title="Второй этап")
    actions.change_events({events[0]: {"stage": 2}}, by=curator)
    assert told(stage.roadmap, next_of(programme)) == {"1.1": {"stage": ("Подготовка условий", "Второй этап")}}

    approve(programme, curator, director)

    assert fresh(events[0]).stage.position == 2


def test_a_version_is_given_up(programme, events, curator):
    actions.change_event(events[0], title="Иначе", by=curator)

    actions.discard_version(next_of(programme), by=curator)

    assert next_of(programme) is None
    assert Event.objects.count() == 3
    assert AuditEntry.objects.about(programme).filter(deed="programme.version_discarded").exists()


@pytest.mark.parametrize("state", [RoadmapState.APPROVED, RoadmapState.DRAFT])
def test_the_only_version_is_not_given_up(programme, state, curator):
    roadmap = RoadmapFactory(programme=programme, approved=True)
    roadmap.state = state
    roadmap.save()

    with pytest.raises(Refused) as refusal:
        actions.discard_version(roadmap, by=curator)

    assert refusal.value.code == "version_not_at_work"


def test_the_history_of_an_event_tells_what_the_approval_changed(programme, events, curator, director):
    actions.change_event(events[0], deadline_text="до 1 декабря 2025", by=curator)

    approve(programme, curator, director)

    entry = AuditEntry.objects.about(events[0]).get(deed="event.deadline_set")
    assert entry.by == director
    assert (entry.details["was"], entry.details["now"]) == ("до 17 октября 2025", "до 1 декабря 2025")


def test_what_the_municipality_returns_stays_in_force(programme, events, curator, director, coordinator):
    roadmap = again(programme).roadmap
    actions.submit_upward(roadmap, by=curator)
    actions.return_roadmap(
        roadmap, at=RoadmapState.WITH_MUNICIPALITY, event_remarks={events[0]: "Рано"}, by=coordinator
    )

    assert (roadmap.state, roadmap.is_in_force) == (RoadmapState.SENT_BACK, True)
    actions.change_event(events[0], deadline_text="до 1 декабря 2025", by=curator)
    new = approve(programme, curator, director)
    actions.submit_upward(new, by=curator)
    actions.agree_roadmap(new, by=coordinator)
    assert (again(programme).roadmap.version, again(programme).roadmap.state) == (2, RoadmapState.AGREED)


def test_remarks_on_a_version_come_to_the_event_itself(programme, events, curator, director):
    actions.change_event(events[0], title="Иначе", by=curator)
    draft = next_of(programme)
    actions.submit_roadmap(draft, by=curator)
    copy = Event.objects.get(origin=events[0])
    actions.return_roadmap(draft, at=RoadmapState.SUBMITTED, event_remarks={copy: "Точнее"}, by=director)
    actions.change_event(copy, title="Точно", by=curator)

    approve(programme, curator, director)

    assert [c.text for c in fresh(events[0]).comments.all()] == ["Точнее"]


def test_versions_cost_as_many_queries_with_many_events_as_with_few(
    programme, stage, curator, director, django_assert_max_num_queries
):
    events = [EventFactory(stage=stage, position=n + 1) for n in range(60)]

    with django_assert_max_num_queries(60):
        actions.change_events({events[0]: {"title": "Иначе"}}, by=curator)
    draft = next_of(programme)
    actions.submit_roadmap(draft, by=curator)
    with django_assert_max_num_queries(60):
        actions.approve_roadmap(draft, by=director)


def test_the_list_tells_what_each_version_changed(client, programme, curator, director):
    stage = StageFactory(roadmap=RoadmapFactory(programme=programme), position=1)
    event = EventFactory(stage=stage)
    actions.submit_roadmap(stage.roadmap, by=curator)
    actions.approve_roadmap(stage.roadmap, by=director)
    actions.change_event(event, title="Иначе", by=curator)
    approve(programme, curator, director)
    actions.add_event(again(programme).roadmap.stages.get(), {"title": "Новое"}, by=curator)
    client.force_login(curator)

    rows = client.get(reverse("roadmap:versions", args=[programme.pk])).context["versions"]

    assert [(row["roadmap"].version, row["changes"]) for row in rows] == [
        (3, "1 мероприятие добавлено"),
        (2, "1 мероприятие изменено"),
        (1, ""),
    ]


@pytest.mark.database
class TestWhatTheDatabaseHolds:
    """Rules that must never be broken, on both databases."""

    def test_one_roadmap_of_a_programme_is_in_force(self, stage):
        with pytest.raises(IntegrityError, match=r"one_roadmap_in_force|roadmap.programme_id"), transaction.atomic():
            RoadmapFactory(programme=stage.roadmap.programme, version=2, approved=True)

    def test_one_roadmap_of_a_programme_is_at_work(self, programme):
        RoadmapFactory(programme=programme)
        with pytest.raises(IntegrityError, match=r"one_roadmap_at_work|roadmap.programme_id"), transaction.atomic():
            RoadmapFactory(programme=programme, version=2, state=RoadmapState.SUBMITTED)

    def test_a_version_at_work_stands_beside_one_in_force(self, stage):
        assert RoadmapFactory(programme=stage.roadmap.programme, version=2).pk

    def test_a_copy_is_never_completed(self, stage):
        event = EventFactory(stage=stage)
        copy = EventFactory(stage=stage, origin=event)
        copy.state, copy.closed_at = EventState.CLOSED, timezone.now()
        with pytest.raises(IntegrityError, match="copied_event_is_only_words"), transaction.atomic():
            copy.save()

    def test_a_roadmap_waits_for_one_decision(self, stage, curator):
        Submission.objects.create(roadmap=stage.roadmap, to="director", by=curator)
        with pytest.raises(IntegrityError), transaction.atomic():
            Submission.objects.create(roadmap=stage.roadmap, to="municipality", by=curator)

    def test_only_remarks_are_settled(self, stage, curator):
        event = EventFactory(stage=stage)
        with pytest.raises(IntegrityError, match="only_remarks_are_settled"), transaction.atomic():
            Comment.objects.create(event=event, author=curator, text="x", settled_at=timezone.now())

    def test_positions_change_places_without_meeting(self, programme, events, curator, director):
        copies = {copy.origin_id: copy for copy in read_plan(actions.open_version(programme, by=curator))}
        first, last = copies[events[0].pk], copies[events[2].pk]
        Event.objects.filter(pk=first.pk).update(position=99)
        Event.objects.filter(pk=last.pk).update(position=1)
        Event.objects.filter(pk=first.pk).update(position=3, title="Третье")

        new = approve(programme, curator, director)

        assert [event.pk for event in read_plan(new)] == [events[2].pk, events[1].pk, events[0].pk]
