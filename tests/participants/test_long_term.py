"""The mentor's permission to be kept in the long-term register."""

from datetime import timedelta

import pytest

from mentoring.kit.errors import Refused
from participants.actions.long_term import give_permission, withdraw_permission
from participants.enums import LongTermScope, LongTermWay
from participants.models import LongTermPermission
from tests.factories.participants import ParticipationFactory


@pytest.fixture
def mentor(school):
    return ParticipationFactory(programme__organisation=school, mentor=True).person


def _given(person, by, scope=LongTermScope.MUNICIPALITY, days=300, **fields):
    until = person.organisation.today + timedelta(days=days)
    return give_permission(person, scope=scope, valid_until=until, way=LongTermWay.PAPER, by=by, **fields)


def test_a_new_permission_takes_the_place_of_the_one_before(mentor, curator):
    wide = _given(mentor, curator)
    assert list(LongTermPermission.objects.shared()) == [wide]
    narrow = _given(mentor, curator, LongTermScope.SCHOOL)
    assert not LongTermPermission.objects.shared().exists()
    assert list(LongTermPermission.objects.standing()) == [narrow]
    assert _given(mentor, curator, LongTermScope.SCHOOL) == narrow
    assert mentor.long_term_permissions.count() == 2


def test_a_permission_ends_with_its_term_or_when_it_is_withdrawn(mentor, curator):
    given = _given(mentor, curator, days=10)
    assert not LongTermPermission.objects.standing(given.valid_until + timedelta(days=1)).exists()
    withdraw_permission(given, by=curator)
    assert not LongTermPermission.objects.standing().exists()
    with pytest.raises(Refused) as refusal:
        withdraw_permission(given, by=curator)
    assert refusal.value.code == "permission_ended"


@pytest.mark.parametrize(("days", "fields"), [(-1, {}), (5, {"given_on": 1})])
def test_a_term_has_begun_and_is_not_over(mentor, curator, days, fields):
    moved = {name: mentor.organisation.today + timedelta(days=n) for name, n in fields.items()}
    with pytest.raises(Refused):
        _given(mentor, curator, days=days, **moved)


def test_only_a_mentor_gives_it(school, curator):
    mentee = ParticipationFactory(programme__organisation=school).person
    with pytest.raises(Refused) as refusal:
        _given(mentee, curator)
    assert refusal.value.code == "not_a_mentor"
