"""A list says which mentors stay in the long-term register, and until when."""

from datetime import timedelta

import pytest

from organisations.models import AuditEntry
from participants.actions import imports
from participants.actions.long_term import give_permission, withdraw_permission
from participants.enums import LongTermScope, LongTermWay, ParticipationRole
from participants.models import LongTermPermission, Person
from participants.models.long_term import usual_term

pytestmark = pytest.mark.django_db
HEADINGS = ["ФИО", "Место работы", "Компетенции", "Долгосрочная база"]
ERSHOV = ["Ершов Илья Павлович", "Завод", "физика"]


@pytest.fixture
def take_mentors(take):
    def take_mentors(*answers, heading="Долгосрочная база"):
        rows = [
            [f"{ERSHOV[0][:5]}{'ва'[:n]} Илья{'н' * n} Павлович", *ERSHOV[1:], said] for n, said in enumerate(answers)
        ]
        return take(*rows, role=ParticipationRole.MENTOR, headings=[*HEADINGS[:3], heading])

    return take_mentors


@pytest.fixture
def terms():
    """Until when the permissions hold, by the order of the list."""
    return lambda: list(LongTermPermission.objects.order_by("pk").values_list("scope", "way", "valid_until"))


@pytest.mark.parametrize("said", ["да", "Да.", "+", "согласен", "Готова остаться", "есть"])
def test_a_yes_is_a_permission_for_the_usual_term(take_mentors, load, terms, school, said):
    load(take_mentors(said))
    assert terms() == [(LongTermScope.SCHOOL, LongTermWay.LIST, usual_term(school.today))]
    assert AuditEntry.objects.filter(deed="long_term.loaded").count() == 1


@pytest.mark.parametrize("said", ["{day:%d.%m.%Y}", "до {day:%d.%m.%Y}", "{day.year}"])
def test_a_day_is_the_term(take_mentors, load, terms, school, said):
    day = usual_term(school.today)
    load(take_mentors(said.format(day=day)))
    assert [until for _scope, _way, until in terms()] == [day]


@pytest.mark.parametrize("said", ["нет", "—", "", "31.08.2019"])
def test_nothing_and_what_is_over_give_none(take_mentors, load, terms, said):
    batch = take_mentors(said)
    load(batch)
    assert terms() == []
    assert batch.rows[0]["left"] == ([said] if "2019" in said else [])


def test_what_is_neither_is_a_row_with_an_error(take_mentors):
    assert list(take_mentors("спросить позже").rows[0]["errors"]) == ["long_term"]


def test_somebody_there_already_is_shown_the_change_and_it_is_undone(take_mentors, load, terms, school, curator):
    first = take_mentors("")
    load(first)
    again = take_mentors("да")
    assert again.rows[0]["changes"] == {"long_term": {"was": "", "will": f"{usual_term(school.today):%d.%m.%Y}"}}
    load(again)
    assert len(terms()) == 1
    imports.undo_batch(again, by=curator)
    assert (terms(), Person.objects.count()) == ([], 1)
    imports.undo_batch(first, by=curator)
    assert not Person.objects.exists()


def test_a_permission_that_stands_is_left_as_it_is_and_one_run_out_is_renewed(take_mentors, load, terms, curator):
    load(take_mentors(""))
    person = Person.objects.get()
    until = person.organisation.today + timedelta(days=10)
    given = give_permission(
        person, scope=LongTermScope.MUNICIPALITY, valid_until=until, way=LongTermWay.PAPER, by=curator
    )
    assert take_mentors("да").rows[0]["verdict"] == "same"
    day = person.organisation.today - timedelta(days=1)
    LongTermPermission.objects.filter(pk=given.pk).update(given_on=day - timedelta(days=9), valid_until=day)
    load(take_mentors("да"))
    assert [way for _scope, way, _until in terms()] == [LongTermWay.PAPER, LongTermWay.LIST]


def test_who_withdrew_after_the_upload_is_not_brought_back_by_its_undoing(take_mentors, load, curator):
    batch = take_mentors("да")
    load(batch)
    withdraw_permission(LongTermPermission.objects.get(), by=curator)
    imports.undo_batch(batch, by=curator)
    assert not LongTermPermission.objects.standing().exists()
