"""The gate names the papers that are missing: by age, by signer, by day."""

from datetime import date

import pytest

from participants.enums import ConsentKind
from participants.gate import GUARDIANS, MINORS_OWN, OWN, is_cleared, missing_papers, missing_papers_for
from participants.models import ConsentPolicy, Participation
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
    with django_assert_num_queries(4):
        missing_papers_for(rows[:30])
    fresh = list(Participation.objects.order_by("pk"))
    with django_assert_num_queries(4):
        assert len(missing_papers_for(fresh)) == 60
