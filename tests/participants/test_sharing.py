"""Mentors shared between schools: who sees what, the steps of an invitation, places across schools."""

from datetime import timedelta

import pytest
from django.urls import reverse

from mentoring.kit.errors import Refused
from organisations.enums import Role
from organisations.models import Message
from pairs.cohort import gather
from pairs.models import Pair
from participants.actions.long_term import give_permission, withdraw_permission
from participants.enums import LoanState, LongTermScope, LongTermWay, PersonGroup
from participants.gate import missing_papers
from participants.models import MentorLoan, Person
from participants.sharing import actions
from participants.sharing.mentors import as_shown, counts_of, shared_with
from participants.sharing.places import free_places
from roadmap.enums import Audience
from roadmap.kinds import REGISTRY
from tests.factories.organisations import OrganisationFactory, curator_of, user_with
from tests.factories.pairs import PairFactory
from tests.factories.participants import ParticipationFactory
from tests.factories.roadmap import ProgrammeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def programme(school):
    return ProgrammeFactory(organisation=school, mentees_per_mentor=5)


@pytest.fixture
def away(school):
    """A school of the same municipality with a mentor, whose own curator and account there are."""
    return OrganisationFactory(parent=school.parent)


@pytest.fixture
def home_curator(away):
    return curator_of(away)


@pytest.fixture
def mentor(away, home_curator):
    row = ParticipationFactory(
        programme=ProgrammeFactory(organisation=away, mentees_per_mentor=5),
        mentor=True,
        capacity=3,
        person__user=user_with(Role.PARTICIPANT, away),
        person__phone="+7 900 111-22-33",
    )
    share(row.person, home_curator)
    return row


def share(person, by, scope=LongTermScope.MUNICIPALITY):
    until = person.organisation.today + timedelta(days=100)
    return give_permission(person, scope=scope, valid_until=until, way=LongTermWay.PAPER, by=by)


def invite(programme, mentor, by, places=1):
    today = programme.organisation.today
    return actions.invite(
        programme,
        mentor,
        format=None,
        starts_on=today,
        ends_on=today + timedelta(days=90),
        places=places,
        need="Помочь с физикой",
        by=by,
    )


def accepted(programme, mentor, curator, home_curator, places=1, passes_contacts=False):
    loan = actions.agree(invite(programme, mentor, curator, places), by=home_curator)
    return actions.accept(loan, passes_contacts=passes_contacts, by=home_curator)


def test_only_schools_of_the_municipality_see_only_those_who_permit_it(school, away, mentor, home_curator):
    ParticipationFactory(programme=mentor.programme, mentor=True)  # permits nothing
    assert list(shared_with(school)) == [mentor]
    assert not shared_with(away).exists()
    assert not shared_with(OrganisationFactory()).exists()
    assert not shared_with(school.parent).exists()
    share(mentor.person, home_curator, LongTermScope.SCHOOL)
    assert not shared_with(school).exists()


def test_the_list_tells_no_contacts_and_finds_by_competence(as_curator, programme, mentor):
    url = reverse("participants:shared_mentors", args=[programme.pk])
    page = as_curator.get(url, {"q": "экзаменам"}).content.decode()
    assert mentor.person.full_name in page
    assert mentor.person.phone not in page
    assert mentor.person.email not in page
    assert mentor.person.full_name not in as_curator.get(url, {"q": "скрипка"}).content.decode()


def test_the_list_costs_the_same_for_many(as_curator, programme, mentor, home_curator, django_assert_max_num_queries):
    url = reverse("participants:shared_mentors", args=[programme.pk])
    as_curator.get(url)
    with django_assert_max_num_queries(45) as few:
        as_curator.get(url)
    for _number in range(5):
        share(ParticipationFactory(programme=mentor.programme, mentor=True).person, home_curator)
    with django_assert_max_num_queries(len(few)):
        as_curator.get(url)


def test_a_pupil_is_not_shown_to_other_schools(away, home_curator):
    pupil = ParticipationFactory(programme__organisation=away, mentor=True, person__group=PersonGroup.STUDENT)
    with pytest.raises(Refused) as refusal:
        share(pupil.person, home_curator)
    assert "scope" in refusal.value.error_dict


def test_an_invitation_goes_through_the_school_to_the_mentor(client, programme, mentor, curator, home_curator):
    loan = invite(programme, mentor, curator)
    assert invite(programme, mentor, curator) == loan
    client.force_login(mentor.person.user)
    own = reverse("participants:own_loan", args=[loan.pk])
    assert client.get(own).status_code == 404  # the school has the first word
    with pytest.raises(Refused):
        actions.accept(loan, passes_contacts=False, by=mentor.person.user)
    client.force_login(home_curator)
    client.post(reverse("participants:agree_to_lend", args=[loan.pk]))
    client.force_login(mentor.person.user)
    assert "Помочь с физикой" in client.get(own).content.decode()
    client.post(own, {"answer": "yes"})
    loan.refresh_from_db()
    assert loan.state == LoanState.ACCEPTED
    assert loan.guest.programme == programme
    told = set(Message.objects.values_list("user", flat=True))
    assert told == {curator.pk, home_curator.pk, mentor.person.user_id}


def test_a_refusal_has_a_reason(client, programme, mentor, curator, home_curator):
    loan = invite(programme, mentor, curator)
    client.force_login(home_curator)
    url = reverse("participants:decline_to_lend", args=[loan.pk])
    assert client.post(url, {"reason": ""}).status_code == 422
    client.post(url, {"reason": "Занята до мая"})
    loan.refresh_from_db()
    assert (loan.state, loan.reason) == (LoanState.SCHOOL_DECLINED, "Занята до мая")


@pytest.mark.parametrize("passes", [False, True])
def test_the_guest_is_a_copy_of_what_may_be_seen(programme, mentor, curator, home_curator, passes):
    guest = accepted(programme, mentor, curator, home_curator, passes_contacts=passes).guest
    person = guest.person
    assert (person.full_name, person.organisation) == (mentor.person.full_name, programme.organisation)
    assert (person.user_id, person.birth_on, person.birth_year) == (None, None, None)
    assert bool(person.email) == bool(person.phone) == passes
    assert missing_papers(guest)  # the second school gathers its own consents
    assert not Person.objects.filter(pk=mentor.person_id, organisation=programme.organisation).exists()


def test_each_school_opens_its_own_side_only(client, programme, mentor, curator, home_curator):
    loan = accepted(programme, mentor, curator, home_curator)
    for user, may_open, may_not in (
        (curator, "mentor_loan", "lent_mentor"),
        (home_curator, "lent_mentor", "mentor_loan"),
    ):
        client.force_login(user)
        assert client.get(reverse(f"participants:{may_open}", args=[loan.pk])).status_code == 200
        assert client.get(reverse(f"participants:{may_not}", args=[loan.pk])).status_code == 404
    client.force_login(curator)
    assert client.get(mentor.person.get_absolute_url()).status_code == 404


def test_places_count_across_schools(programme, mentor, curator, home_curator):
    PairFactory(programme=mentor.programme, mentor=mentor, working=True)
    assert free_places([mentor]) == {mentor.pk: 2}
    with pytest.raises(Refused) as refusal:
        invite(programme, mentor, curator, places=3)
    assert "places" in refusal.value.error_dict
    accepted(programme, mentor, curator, home_curator, places=2)
    assert free_places([mentor]) == {mentor.pk: 0}
    assert next(offer.capacity for offer in gather(mentor.programme).offers if offer.id == mentor.pk) == 1
    assert next(offer.capacity for offer in gather(programme).offers) == 2


def test_no_programme_gives_a_mentor_more_than_its_limit(as_curator, programme, mentor):
    mentor.programme.mentees_per_mentor, mentor.capacity = 2, 4
    mentor.programme.save()
    mentor.save()
    assert free_places([mentor]) == {mentor.pk: 2}
    programme.mentees_per_mentor = 1
    programme.save()
    day = programme.organisation.today.isoformat()
    data = {"need": "Физика", "places": 2, "starts_on": day, "ends_on": programme.ends_on.isoformat()}
    response = as_curator.post(reverse("participants:invite_mentor", args=[programme.pk, mentor.pk]), data)
    assert (response.status_code, MentorLoan.objects.count()) == (422, 0)


def test_the_event_counts_permissions(programme, curator):
    rows = [ParticipationFactory(programme=programme, mentor=True) for _number in range(3)]
    share(rows[0].person, curator, LongTermScope.SCHOOL)
    measure = REGISTRY["long_term_register"].measure(programme)[Audience.NOBODY][0]
    assert measure.done == 1
    withdraw_permission(rows[0].person.long_term_permissions.get(), by=curator)
    assert REGISTRY["long_term_register"].measure(programme)[Audience.NOBODY][0].done == 0


def test_two_schools_do_not_take_the_same_place(school, programme, mentor, curator, home_curator):
    mentor.capacity = 1
    mentor.save()
    other = ProgrammeFactory(organisation=OrganisationFactory(parent=school.parent))
    waiting = actions.agree(invite(other, mentor, None), by=home_curator)
    accepted(programme, mentor, curator, home_curator)
    with pytest.raises(Refused):
        actions.accept(waiting, passes_contacts=False, by=home_curator)


def test_a_withdrawn_permission_hides_at_once_and_leaves_work_in_peace(programme, mentor, curator, home_curator):
    lasting = accepted(programme, mentor, curator, home_curator)
    pair = PairFactory(programme=programme, mentor=lasting.guest, working=True)
    other = ProgrammeFactory(organisation=OrganisationFactory(parent=programme.organisation.parent))
    waiting = invite(other, mentor, None)
    Message.objects.all().delete()
    withdraw_permission(mentor.person.long_term_permissions.get(), by=home_curator)
    assert not shared_with(programme.organisation).exists()
    waiting.refresh_from_db()
    lasting.refresh_from_db()
    assert (waiting.state, lasting.state, lasting.guest.ended_on) == (LoanState.TAKEN_BACK, LoanState.ACCEPTED, None)
    assert free_places([lasting.guest]) == {lasting.guest_id: 0}  # the pair goes on, and there is no room for another
    assert Pair.objects.get() == pair
    assert set(Message.objects.values_list("user", flat=True)) == {curator.pk, home_curator.pk}


def test_a_term_that_is_over_is_told_once(programme, mentor, curator, home_curator):
    accepted(programme, mentor, curator, home_curator)
    Message.objects.all().delete()
    PairFactory(programme=programme, mentor=MentorLoan.objects.get().guest, working=True)
    day = mentor.person.long_term_permissions.get().valid_until + timedelta(days=1)
    assert actions.notice_ended_terms(day - timedelta(days=1)) == 0
    assert actions.notice_ended_terms(day) == 1
    assert actions.notice_ended_terms(day) == 0
    assert Message.objects.count() == 2


def test_the_mentor_gives_and_withdraws_it_in_the_cabinet(client, mentor):
    client.force_login(mentor.person.user)
    url = reverse("participants:own_permission")
    assert client.get(url).status_code == 200
    client.post(url, {"withdraw": "1"})
    assert not mentor.person.long_term_permissions.standing().exists()
    until = mentor.person.organisation.today + timedelta(days=30)
    client.post(url, {"scope": "municipality", "valid_until": until.isoformat()})
    assert mentor.person.long_term_permissions.shared().get().way == LongTermWay.CABINET


def test_the_office_sees_counts(programme, mentor, curator, home_curator):
    invite(programme, mentor, curator)
    counts = counts_of(programme.organisation.parent)
    assert (counts.mentors, counts.waiting, counts.lent) == (1, 1, 0)
    assert as_shown(shared_with(programme.organisation))[0].free == 3
    assert MentorLoan.objects.count() == 1
