"""The same deed done twice in the same instant: needs a database where two can really write at once."""

import threading

import pytest
from django.db import connection

from mentoring.kit.errors import Refused
from organisations.enums import Role
from organisations.models import Message, User
from pairs import actions as pairs
from participants.accounts import Holder
from participants.actions import accounts, imports
from participants.enums import ParticipationRole
from participants.models import Person
from roadmap.actions.delegation import spread_tasks
from roadmap.actions.sequence import propose_dependencies, set_dependencies
from roadmap.models import DelegatedTask, EventDependency, Programme, Roadmap
from tests.factories.organisations import OrganisationFactory, curator_of, user_with
from tests.factories.pairs import PairFactory
from tests.factories.participants import PersonFactory
from tests.factories.roadmap import EventFactory, ProgrammeFactory, RoadmapFactory, StageFactory
from tests.participants.uploads import upload

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.database,
    pytest.mark.skipif("connection.vendor == 'sqlite'", reason="SQLite lets one write at a time"),
]


def at_once(*deeds):
    """Do every deed in a thread of its own, all from one signal; returns what was refused."""
    gate, refusals, broken = threading.Barrier(len(deeds), timeout=10), [], []

    def do(deed):
        try:
            gate.wait()
            deed()
        except Refused as refusal:
            refusals.append(getattr(refusal, "code", None) or "at a field")
        except Exception as problem:
            broken.append(problem)
        finally:
            connection.close()

    threads = [threading.Thread(target=do, args=[deed]) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert broken == []
    return refusals


def test_one_list_uploaded_twice_and_loaded_at_once_makes_nobody_twice():
    programme = ProgrammeFactory()
    by = curator_of(programme.organisation)
    rows = [[f"{name} Анна", "8А", "14.06.2011", "математика", ""] for name in ("Зайцева", "Белова", "Громова")]
    batches = [imports.take_file(programme, ParticipationRole.MENTEE, upload(*rows), by=by) for _one in range(2)]
    refusals = at_once(*[lambda b=b: imports.load_batch(b, shown=b.fingerprint, by=by) for b in batches])
    assert refusals == ["plan_outdated"]
    assert Person.objects.count() == 3


def test_two_who_give_one_mentor_an_account_at_once_give_one():
    programme = ProgrammeFactory()
    by = curator_of(programme.organisation)
    person = PersonFactory(organisation=programme.organisation, teacher=True)
    given = [Holder(Person.objects.get(pk=person.pk)) for _one in range(2)]
    deeds = [
        lambda h=holder, n=n: accounts.give_account(h, username=f"mentor{n}", by=by) for n, holder in enumerate(given)
    ]
    assert at_once(*deeds) == ["has_account"]
    person.refresh_from_db()
    assert list(User.objects.filter(username__startswith="mentor")) == [person.user]


def test_a_row_mended_while_the_list_is_loaded_does_not_change_what_was_loaded():
    programme = ProgrammeFactory()
    by = curator_of(programme.organisation)
    batch = imports.take_file(
        programme, ParticipationRole.MENTEE, upload(["Зайцева Анна", "8А", "14.06.2011", "математика", ""]), by=by
    )
    stale = type(batch).objects.get(pk=batch.pk)
    imports.load_batch(batch, shown=batch.fingerprint, by=by)
    with pytest.raises(Refused):
        imports.mend_row(stale, stale.rows[0]["row"], {"class": "9Б"}, by=by)
    assert type(batch).objects.get(pk=batch.pk).rows == batch.rows


def test_pairs_announced_by_two_at_once_are_told_once():
    pair = PairFactory(confirmed=True)
    person = pair.members.get(role="mentee").participation.person
    person.user = user_with(Role.PARTICIPANT, pair.programme.organisation)
    person.save()
    by = curator_of(pair.programme.organisation)
    refusals = at_once(*[lambda: pairs.publish_pairs(pair.programme, by=by)] * 2)
    assert refusals == ["nothing_to_announce"]
    assert Message.objects.filter(user=person.user).count() == 1


def test_two_orders_of_events_given_at_once_make_no_circle():
    event = EventFactory()
    other, by = EventFactory(stage=event.stage), curator_of(event.stage.roadmap.programme.organisation)
    pairs_of = [(event, other), (other, event)]
    refusals = at_once(
        *[lambda one=one, two=two: set_dependencies(one, [two], by=by) for one, two in pairs_of],
    )
    assert (refusals, EventDependency.objects.count()) == (["events_in_a_circle"], 1)


def test_an_order_of_events_proposed_twice_at_once_is_proposed_once():
    stage = StageFactory()
    EventFactory(stage=stage, kinds=["consents"])
    EventFactory(stage=stage, kinds=["application_survey"])
    roadmaps = [Roadmap.objects.select_related("programme").get(pk=stage.roadmap_id) for _one in range(2)]
    counts = []
    assert at_once(*[lambda r=roadmap: counts.append(propose_dependencies(r)) for roadmap in roadmaps]) == []
    assert sorted(counts) == [0, EventDependency.objects.count()]


def test_tasks_spread_twice_at_once_come_to_each_school_once():
    school = OrganisationFactory()
    programme = ProgrammeFactory(organisation=school.parent)
    EventFactory(stage__roadmap=RoadmapFactory(programme=programme, approved=True), is_delegated=True)
    programmes = [Programme.objects.select_related("organisation").get(pk=programme.pk) for _one in range(2)]
    assert at_once(*[lambda p=one: spread_tasks(p) for one in programmes]) == []
    assert DelegatedTask.objects.count() == 1
