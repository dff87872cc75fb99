"""What is done for an event is done in the version lived by: any other one says so and leads there."""

import pytest
from django.urls import reverse

from mentoring.kit.errors import Refused
from organisations.enums import Role
from roadmap import actions
from roadmap.models import Comment, Event, Evidence, Occurrence
from tests.factories.organisations import user_with
from tests.factories.roadmap import EventFactory, reworded
from tests.roadmap.conftest import quicker

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(stage):
    return EventFactory(stage=stage)


def acts_on(row):
    """{name: (address, what is sent)} of all that is done with an event by those who work with it."""
    return {
        "close": (reverse("roadmap:close_event", args=[row.pk]), {"note": "Готово"}),
        "reopen": (reverse("roadmap:reopen_event", args=[row.pk]), {}),
        "comment": (reverse("roadmap:comment", args=[row.pk]), {"text": "Сказано"}),
        "evidence": (reverse("roadmap:add_evidence", args=[row.pk]), {"text": "Протокол"}),
        "mark": (reverse("roadmap:mark_occurrence", args=[row.pk, row.occurrences.get().pk]), {"done": "1"}),
    }


def nothing_was_done():
    assert not Comment.objects.exists() and not Evidence.objects.exists()
    assert not Event.objects.exclude(state="open").exists()
    assert not Occurrence.objects.exclude(done_on=None).exists()


def test_the_wording_of_a_version_that_is_over_leads_to_the_event(as_curator, event, curator, director):
    living = reworded(event, title="Иначе", by=curator, approves=director)
    old = living.copies.get()
    for name, (url, sent) in acts_on(old).items():
        page = as_curator.post(url, sent, follow=True)
        assert page.redirect_chain[-1][0] == living.get_absolute_url(), name
        assert "другой редакции" in page.content.decode()
    nothing_was_done()


def test_an_event_no_later_version_has_leads_to_the_plan(as_curator, event, stage, programme, curator, director):
    EventFactory(stage=stage)
    actions.remove_event(event, by=curator)
    programme.forget_versions()
    actions.submit_roadmap(programme.next_version, by=curator)
    actions.approve_roadmap(programme.next_version, by=director)
    for url, sent in acts_on(event).values():
        page = as_curator.post(url, sent, follow=True)
        assert page.redirect_chain[-1][0] == programme.get_absolute_url()
    nothing_was_done()
    page = as_curator.get(event.get_absolute_url()).content.decode()
    assert reverse("roadmap:comment", args=[event.pk]) not in page


@pytest.mark.parametrize("name", ["close", "reopen", "comment", "evidence", "mark"])
def test_the_wording_being_prepared_leads_whoever_may_not_see_it_to_the_event(client, event, curator, school, name):
    actions.change_event(event, title="Секрет", by=curator)
    client.force_login(user_with(Role.SPECIALIST, school))
    url, sent = acts_on(event.copies.get())[name]
    page = client.post(url, sent, follow=True)
    assert page.redirect_chain[-1][0] == event.get_absolute_url()
    assert "Секрет" not in page.content.decode()
    nothing_was_done()


def test_whoever_prepares_a_wording_talks_about_it_and_marks_the_event(as_curator, event, curator):
    actions.change_event(event, title="Иначе", by=curator)
    copy = event.copies.get()
    for name, (url, sent) in acts_on(copy).items():
        page = as_curator.post(url, sent, follow=True)
        assert page.redirect_chain[-1][0] == (copy if name == "comment" else event).get_absolute_url()
    assert [said.event for said in Comment.objects.all()] == [copy]
    Comment.objects.all().delete()
    nothing_was_done()


def test_an_added_event_nobody_else_may_see_is_not_found(client, stage, event, curator, school):
    change = actions.add_event(stage, {"title": "Секрет"}, by=curator)
    client.force_login(user_with(Role.SPECIALIST, school))
    url = reverse("roadmap:comment", args=[change.items[0]["event"]])
    assert client.post(url, {"text": "Что это?"}).status_code == 404


def test_a_plan_nobody_has_approved_is_not_carried_out(draft_stage, curator):
    date = EventFactory(stage=draft_stage).occurrences.get()
    with pytest.raises(Refused) as refusal:
        actions.mark_occurrence(date, by=curator)
    assert refusal.value.code == "roadmap_not_in_force"


def test_of_two_marks_in_one_instant_the_second_is_told(stage, curator, director):
    date = EventFactory(stage=stage).occurrences.get()
    other = Occurrence.objects.get()
    with quicker(lambda: actions.mark_occurrence(other, by=director)), pytest.raises(Refused) as refusal:
        actions.mark_occurrence(date, by=curator)
    assert refusal.value.code == "occurrence_done"
    assert Occurrence.objects.get().done_by == director


def test_of_two_who_complete_an_event_in_one_instant_the_second_is_told(event, curator, director):
    other = Event.objects.select_related("stage__roadmap").get(pk=event.pk)
    with (
        quicker(lambda: actions.close_event(other, note="Первый", by=director)),
        pytest.raises(Refused) as refusal,
    ):
        actions.close_event(event, note="Второй", by=curator)
    assert refusal.value.code == "event_closed"
    assert Event.objects.get(pk=event.pk).closing_note == "Первый"
