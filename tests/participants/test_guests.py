"""A mentor at work in another school: one account for both, each school its own record, and an end to it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.urls import reverse

from mentoring.kit.errors import Refused
from organisations.enums import Role
from organisations.models import Message
from pairs.actions import end_pair, plan_meeting
from pairs.actions.telling import tell_members
from pairs.models import Meeting
from participants.accounts import Holder
from participants.actions.accounts import give_account
from participants.actions.consents import send_links
from participants.actions.long_term import give_permission, withdraw_permission
from participants.actions.people import reopen_participation
from participants.duplicates.merging import merge
from participants.enums import ConsentKind, LongTermScope, LongTermWay
from participants.sharing import actions
from tests.factories.consents import ConsentTextFactory
from tests.factories.organisations import OrganisationFactory, curator_of, user_with
from tests.factories.pairs import PairFactory
from tests.factories.participants import ParticipationFactory, PersonFactory
from tests.factories.roadmap import ProgrammeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def mentor(school):
    """Of another school of the municipality, with an account; every school may see and invite them."""
    away = OrganisationFactory(parent=school.parent)
    row = ParticipationFactory(
        programme__organisation=away, mentor=True, person__user=user_with(Role.PARTICIPANT, away)
    )
    until = school.today + timedelta(days=100)
    scope, way = LongTermScope.MUNICIPALITY, LongTermWay.PAPER
    give_permission(row.person, scope=scope, valid_until=until, way=way, by=curator_of(away))
    return row


@pytest.fixture
def guest(school, mentor, curator):
    """The mentor's participation in ``school``."""
    days = {"starts_on": school.today, "ends_on": school.today + timedelta(days=30)}
    asked = {"format": None, "places": 1, "need": "Физика"}
    loan = actions.invite(ProgrammeFactory(organisation=school), mentor, **days, **asked, by=curator)
    return actions.accept(actions.agree(loan, by=curator), passes_contacts=False, by=mentor.person.user).guest


@pytest.fixture
def pair(guest):
    return PairFactory(programme=guest.programme, mentor=guest, working=True)


def test_the_pair_there_stands_in_the_mentors_own_cabinet(client, mentor, guest, pair):
    client.force_login(mentor.person.user)
    page = client.get(reverse("monitoring:cabinet")).content.decode()
    mentee = pair.mentees[0].person
    assert f"{mentee.first_name} {mentee.last_name}" in page
    assert guest.programme.organisation.short_name in page
    for name in ("pairs:pair", "pairs:plan"):
        assert client.get(reverse(name, args=[pair.pk])).status_code == 200
    client.post(
        reverse("pairs:log_meeting", args=[pair.pk]),
        {"kind": "first", "held_on": guest.programme.organisation.today.isoformat(), "minutes": 45, "place": "здесь"},
    )
    assert Meeting.objects.get().logged_by == mentor.person.user


def test_the_mentor_is_told_there_as_at_home(mentor, pair, curator):
    tell_members([pair.pk], "", "pair-announced")
    day = pair.programme.organisation.today
    plan_meeting(pair, kind="first", held_on=day, starts_at=None, place="", by=curator)
    told = Message.objects.filter(user=mentor.person.user, organisation=pair.programme.organisation)
    assert {message.reason.split(":")[0] for message in told} == {"pair-announced", "meeting-planned"}


def test_consents_of_the_other_school_wait_in_the_cabinet(client, mentor, guest, curator):
    for kind in ConsentKind:
        ConsentTextFactory(kind=kind)
    send_links([guest.person], by=curator)
    client.force_login(mentor.person.user)
    page = client.get(reverse("monitoring:cabinet")).content.decode()
    assert f"{guest.programme.organisation.short_name} · прочитать и согласиться" in page


def test_nobody_else_enters_by_the_guests_record(client, guest, pair):
    other = ParticipationFactory(programme__organisation__parent=guest.programme.organisation.parent, mentor=True)
    other.person.user = user_with(Role.PARTICIPANT, other.programme.organisation)
    other.person.save()
    client.force_login(other.person.user)
    assert client.get(reverse("pairs:pair", args=[pair.pk])).status_code == 404
    assert client.get(reverse("monitoring:cabinet_data", args=[guest.person_id])).status_code == 404


def test_the_mentor_sees_what_each_school_keeps_and_asks_each_for_a_copy(client, mentor, guest, curator):
    client.force_login(mentor.person.user)
    address = reverse("monitoring:cabinet_write")
    for record, readers in ((guest.person, {curator.pk}), (mentor.person, set())):
        page = client.get(reverse("monitoring:cabinet_data", args=[record.pk])).content.decode()
        assert record.organisation.short_name in page
        client.post(address, {"person": record.pk, "role": "curator", "text": f"Прошу копию {record.pk}"})
        written = Message.objects.filter(text__endswith=f"копию {record.pk}")
        assert set(written.values_list("user", flat=True)) == readers | set(
            record.organisation.memberships.filter(role=Role.CURATOR).values_list("user", flat=True)
        )


def test_the_inviting_school_has_no_account_to_give(guest, curator):
    with pytest.raises(Refused) as refusal:
        give_account(Holder(guest.person), username="second", by=curator)
    assert refusal.value.code == "no_account_for_them"
    with pytest.raises(IntegrityError):
        type(guest.person).objects.filter(pk=guest.person_id).update(user=curator)


def test_a_guest_without_a_pair_ends_with_the_permission(mentor, guest, curator):
    withdraw_permission(mentor.person.long_term_permissions.get(), by=mentor.person.user)
    guest.refresh_from_db()
    assert guest.ended_on == guest.programme.organisation.today
    with pytest.raises(Refused) as refusal:
        reopen_participation(guest, by=curator)
    assert refusal.value.code == "not_shared"


def test_a_guest_with_a_pair_ends_after_it(mentor, guest, pair, curator):
    day = guest.programme.organisation.today
    withdraw_permission(mentor.person.long_term_permissions.get(), by=mentor.person.user)
    assert actions.end_guests(day) == 0
    end_pair(pair, ended_on=day, reason="", is_early=False, by=curator)
    assert actions.end_guests(day) == 1
    guest.refresh_from_db()
    assert guest.ended_on == day


def test_a_term_that_is_over_ends_it_the_same_way(mentor, guest, pair, curator):
    loan = guest.guest_of
    assert actions.end_guests(loan.ends_on) == 0
    day = loan.ends_on + timedelta(days=1)
    Message.objects.all().delete()
    assert [actions.end_guests(day) for _twice in range(2)] == [0, 0]
    assert Message.objects.filter(user=curator).count() == 1  # once, however long the pair goes on
    pair.members.update(is_current=False, left_on=day)
    assert actions.end_guests(day) == 1


def test_a_guest_made_one_with_a_record_of_the_school_stays_a_guest(mentor, guest, curator):
    known = PersonFactory(organisation=guest.person.organisation, teacher=True)
    merge(known, guest.person, {}, by=curator)
    known.refresh_from_db()
    assert (known.home, known.account) == (mentor.person, mentor.person.user)
