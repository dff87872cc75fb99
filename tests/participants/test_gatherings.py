"""Gatherings: who is invited, who came, the protocol, and what their events measure."""

from datetime import date

import pytest
from django.urls import reverse

from participants.actions import gatherings
from participants.enums import GatheringKind, ParticipationRole, Readiness
from participants.models import Gathering
from roadmap.kinds import REGISTRY, ProgressBoard
from tests.factories.organisations import curator_of
from tests.factories.participants import AttendanceFactory, GatheringFactory, GuardianFactory, ParticipationFactory
from tests.factories.roadmap import EventFactory, ProgrammeFactory

pytestmark = pytest.mark.django_db
BOTH = list(ParticipationRole)


@pytest.fixture
def event():
    return EventFactory(title="Групповая встреча", kinds=["group_meeting"])


@pytest.fixture
def programme(event):
    return event.stage.roadmap.programme


@pytest.fixture
def curator(programme, client):
    user = curator_of(programme.organisation)
    client.force_login(user)
    return user


def test_a_gathering_planned_from_its_event_invites_the_registers(client, programme, event, curator):
    mentee = ParticipationFactory(programme=programme)
    ParticipationFactory(programme=programme, ended_on=date(2025, 11, 1))
    mentor = ParticipationFactory(mentor=True, programme=programme)
    screen = REGISTRY["group_meeting"].screen(programme, event)
    form = client.get(screen.url).context["form"]
    assert (form.initial["kind"], form.initial["event"]) == (GatheringKind.GROUP_MEETING, event)
    client.post(
        screen.url,
        {
            "kind": "group_meeting",
            "title": "Знакомство",
            "held_on": "2025-11-06",
            "event": event.pk,
            "groups": form.initial["groups"],
        },
    )
    gathering = Gathering.objects.get()
    assert {a.participation for a in gathering.attendances.all()} == {mentee, mentor}
    assert REGISTRY["group_meeting"].screen(programme, event).url == gathering.get_absolute_url()


def test_those_who_join_later_are_added_in_the_roles_invited(programme, curator):
    gathering = gatherings.plan_gathering(
        programme,
        {"kind": GatheringKind.TRAINING, "title": "Обучение", "held_on": date(2025, 11, 1)},
        roles=[ParticipationRole.MENTOR],
        by=curator,
    )
    assert gathering.attendances.count() == 0
    ParticipationFactory(programme=programme)
    later = ParticipationFactory(mentor=True, programme=programme)
    assert gatherings.invite_the_rest(gathering, by=curator) == 1
    assert gathering.attendances.get().participation == later


def test_the_list_costs_the_same_for_any_number_of_gatherings(
    client, programme, curator, django_assert_num_queries, django_assert_max_num_queries
):
    url = reverse("participants:gatherings", args=[programme.pk])
    GatheringFactory(programme=programme)
    client.get(url)
    with django_assert_max_num_queries(40) as few:
        client.get(url)
    for _n in range(4):
        AttendanceFactory(gathering=GatheringFactory(programme=programme))
    with django_assert_num_queries(len(few)):
        client.get(url)


def measured(kind, programme):
    event = EventFactory(stage__roadmap=programme.roadmap, kinds=[kind])
    return [(m.done, m.total) for m in ProgressBoard(programme).measures(event)]


def test_registers_are_measured_by_complete_records(programme):
    whole = ParticipationFactory(programme=programme)
    GuardianFactory.create_batch(2, child=whole.person)
    ParticipationFactory(programme=programme, need="")
    ParticipationFactory(mentor=True, programme=programme, hours_per_month=6)
    ParticipationFactory(mentor=True, programme=programme, interview=Readiness.NONE)
    assert measured("mentee_register", programme) == [(1, 2)]
    assert measured("mentor_register", programme) == [(1, 2)]
    assert measured("programme_register", programme) == [(1, 2), (1, 2)]
    assert measured("interview", programme) == [(1, 2)]
    assert measured("training", programme) == [(0, 2)]
    assert measured("record_results", programme) == [(0, 4)]


def test_the_measure_names_who_is_incomplete(programme):
    row = ParticipationFactory(programme=programme, need="")
    event = EventFactory(stage__roadmap=programme.roadmap, kinds=["mentee_register"])
    (measure,) = ProgressBoard(programme).measures(event)
    assert [(m.label, m.url) for m in measure.missing] == [(row.person.list_name, row.get_absolute_url())]


def test_every_kind_of_this_app_opens_a_page(client, programme, event, curator):
    own = [kind for kind in REGISTRY.values() if kind.screen.__module__ == "participants.event_kinds"]
    assert len(own) == 18
    for kind in own:
        assert client.get(kind.screen(programme, event).url).status_code == 200, kind.key


def test_another_school_has_no_access(client, curator):
    stranger = GatheringFactory(programme=ProgrammeFactory())
    assert client.get(stranger.get_absolute_url()).status_code == 404
