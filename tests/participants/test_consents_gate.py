"""The gate names the papers that are missing: by age, by signer, by day."""

from datetime import date

import pytest

from participants.actions.consents import forget_needs, set_needs
from participants.consent_content import load_consent_needs
from participants.enums import ConsentKind, ConsentPurpose, ParticipationRole
from participants.gate import (
    GUARDIANS,
    MINORS_OWN,
    OWN,
    Paper,
    is_cleared,
    missing_by_purpose,
    missing_papers,
    missing_papers_for,
)
from participants.models import ConsentPolicy, Participation
from roadmap.enums import MentoringModel
from tests.factories.consents import ConsentFactory
from tests.factories.participants import GuardianFactory, ParticipationFactory, PersonFactory
from tests.factories.roadmap import ProgrammeFactory

DAY = date(2025, 11, 13)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_november(time_machine):
    time_machine.move_to("2025-11-13T09:00:00+03:00", tick=False)


def joined(**person):
    return ParticipationFactory(person=PersonFactory(**person), programme=ProgrammeFactory())


def papers(participation):
    return [missing.paper for missing in missing_papers(participation)]


@pytest.mark.parametrize(
    ("born", "needed"),
    [
        (date(2011, 11, 14), [GUARDIANS]),  # 13, fourteen tomorrow
        (date(2011, 11, 13), [GUARDIANS, MINORS_OWN]),  # 14 today
        (date(2007, 11, 14), [GUARDIANS, MINORS_OWN]),  # 17, eighteen tomorrow
        (date(2007, 11, 13), [OWN]),  # 18 today
    ],
)
def test_age_decides_who_signs(born, needed):
    assert papers(joined(birth_on=born)) == needed


def test_a_pupil_of_unknown_age_needs_a_guardian_and_a_teacher_signs_alone():
    assert papers(joined(birth_on=None)) == [GUARDIANS]
    assert papers(joined(teacher=True, birth_on=None)) == [OWN]


def test_the_missing_paper_is_named_with_its_signer():
    participation = joined(last_name="Громова", first_name="Ксения", patronymic="", birth_on=date(2010, 1, 1))
    GuardianFactory(child=participation.person, last_name="Громова", first_name="Елена", patronymic="Сергеевна")
    guardian, own = missing_papers(participation)
    assert (str(guardian), guardian.who) == (
        "нет согласия законного представителя на обработку данных",
        "Громова Елена Сергеевна",
    )
    assert (str(own), own.who) == ("нет согласия самого участника (вместе с представителем)", "Громова Ксения")


def test_each_signature_takes_its_own_paper_off_the_list():
    participation = joined(birth_on=date(2010, 1, 1))
    ConsentFactory(person=participation.person)
    assert papers(participation) == [MINORS_OWN]
    ConsentFactory(person=participation.person, own=True)
    assert is_cleared(participation)


def test_a_school_may_be_content_with_the_guardians_signature():
    participation = joined(birth_on=date(2010, 1, 1))
    ConsentPolicy.objects.create(organisation=participation.person.organisation, cosigns_from_age=None)
    assert papers(participation) == [GUARDIANS]


def test_at_eighteen_the_guardians_consent_no_longer_counts():
    participation = joined(birth_on=date(2007, 11, 20))
    ConsentFactory(person=participation.person)
    ConsentFactory(person=participation.person, own=True)
    assert is_cleared(participation)
    assert [m.paper for m in missing_papers_for([participation], date(2025, 11, 20))[participation.pk]] == [OWN]


def test_withdrawn_expired_and_future_consents_do_not_count():
    participation = joined(teacher=True)
    withdrawn = ConsentFactory(person=participation.person, adult=True)
    withdrawn.withdraw()
    ConsentFactory(person=participation.person, adult=True, valid_until=date(2025, 11, 12))
    ConsentFactory(person=participation.person, adult=True, given_on=date(2025, 11, 14))
    assert papers(participation) == [OWN]


def test_a_consent_of_another_kind_or_person_does_not_count():
    participation = joined(teacher=True)
    ConsentFactory(person=participation.person, own=True, kind=ConsentKind.PUBLICATION)
    ConsentFactory(adult=True)
    assert not is_cleared(participation)


def test_sixty_people_cost_as_many_queries_as_thirty(django_assert_num_queries):
    programme = ProgrammeFactory()
    for number in range(60):
        person = PersonFactory(organisation=programme.organisation, birth_on=date(2009 + number % 4, 3, 1))
        ParticipationFactory(programme=programme, person=person)
        ConsentFactory(person=person)
    rows = list(Participation.objects.order_by("pk"))
    with django_assert_num_queries(6):
        missing_papers_for(rows[:30])
    fresh = list(Participation.objects.order_by("pk"))
    with django_assert_num_queries(6):
        assert len(missing_papers_for(fresh)) == 60


@pytest.fixture
def usual_needs(db):
    load_consent_needs()


def purposes(participation):
    return {
        purpose: [one.paper for one in papers] for purpose, papers in missing_by_purpose(participation.person).items()
    }


def test_each_purpose_asks_for_its_own_papers(usual_needs):
    child = joined(birth_on=date(2013, 1, 1))
    takes_part, shown = Paper(ConsentKind.CHILD_TAKES_PART, True), Paper(ConsentKind.PUBLICATION, True)
    assert purposes(child) == {
        ConsentPurpose.DATA: [GUARDIANS],
        ConsentPurpose.MATCHING: [GUARDIANS, takes_part],
        ConsentPurpose.ORDER: [GUARDIANS, takes_part],
        ConsentPurpose.PUBLISHING: [GUARDIANS, shown],
        ConsentPurpose.PSYCHOLOGY: [GUARDIANS, Paper(ConsentKind.ASSESSMENT, True)],
    }


def test_a_teacher_who_mentors_agrees_to_the_duty_and_in_the_teachers_model_both_sides_do(usual_needs):
    duty = Paper(ConsentKind.EXTRA_DUTY, False)
    for model, role, needed in [
        (MentoringModel.STUDENTS, ParticipationRole.MENTOR, [OWN, duty]),
        (MentoringModel.STUDENTS, ParticipationRole.MENTEE, [OWN]),
        (MentoringModel.TEACHERS, ParticipationRole.MENTEE, [OWN, duty]),
    ]:
        row = ParticipationFactory(
            person=PersonFactory(teacher=True), programme=ProgrammeFactory(model=model), role=role
        )
        assert [one.paper for one in missing_papers(row, ConsentPurpose.ORDER)] == needed


def test_a_mentor_lent_by_another_school_agrees_to_the_duty_there(usual_needs):
    home = PersonFactory(teacher=True)
    guest = ParticipationFactory(person=PersonFactory(teacher=True, home=home), mentor=True)
    assert [one.paper for one in missing_papers(guest, ConsentPurpose.ORDER)] == [OWN]


def test_a_school_and_a_programme_may_ask_for_other_papers(usual_needs, curator):
    row = joined(birth_on=date(2013, 1, 1))
    needs = {"matching": {"C2": "everyone"}}
    set_needs(row.programme, needs, for_school=True, by=curator)
    assert [one.paper for one in missing_papers(row, ConsentPurpose.MATCHING)] == [GUARDIANS]
    set_needs(row.programme, {"matching": {"C2": "mentors"}}, for_school=False, by=curator)
    assert is_cleared(row, ConsentPurpose.MATCHING)
    forget_needs(row.programme, by=curator)
    assert len(missing_papers(row, ConsentPurpose.MATCHING)) == 2
