"""What consents leave behind: the measure of the event, the register, the texts."""

import io
from datetime import date

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from organisations.models import Organisation
from participants.consent_content import load_consent_texts
from participants.consent_wording import html_of, statement_of
from participants.enums import ConsentKind
from participants.models import ConsentText
from roadmap.enums import Audience
from roadmap.kinds import REGISTRY
from tests.factories.consents import ConsentFactory
from tests.factories.participants import GuardianFactory, ParticipationFactory, PersonFactory
from tests.factories.roadmap import ProgrammeFactory

pytestmark = pytest.mark.django_db
DAY = date(2025, 11, 13)


@pytest.fixture(autouse=True)
def in_november(time_machine):
    time_machine.move_to("2025-11-13T09:00:00+03:00", tick=False)


@pytest.fixture
def programme(school):
    return ProgrammeFactory(organisation=school)


def join(programme, **facts):
    person = PersonFactory(organisation=programme.organisation, birth_on=date(2012, 3, 1))
    return ParticipationFactory(programme=programme, person=person, **facts)


def test_the_event_counts_those_with_every_paper_by_audience(programme):
    signed, lacking = join(programme), join(programme)
    ConsentFactory(person=signed.person)
    ConsentFactory(person=ParticipationFactory(programme=programme, mentor=True).person, adult=True)
    measures = REGISTRY["consents"].measure(programme)
    figures = {audience: (m.done, m.total) for audience, (m,) in measures.items()}
    assert figures == {Audience.MENTEES: (1, 2), Audience.MENTORS: (1, 1), Audience.NOBODY: (2, 3)}
    assert [action.label for action in measures[Audience.MENTEES][0].missing] == [lacking.person.list_name]


def test_measuring_costs_the_same_for_thirty_and_for_sixty(programme, django_assert_num_queries):
    def fill():
        for _number in range(30):
            ConsentFactory(person=join(programme).person)

    fill()
    with django_assert_num_queries(3):  # needs, policies, people
        REGISTRY["consents"].measure(programme)
    fill()
    with django_assert_num_queries(3):
        REGISTRY["consents"].measure(programme)


def test_the_register_names_what_was_given_withdrawn_and_is_missing(as_curator, programme):
    given, withdrawn, missing = join(programme), join(programme), join(programme)
    ConsentFactory(person=given.person)
    ConsentFactory(person=withdrawn.person).withdraw("заявление")
    GuardianFactory(child=missing.person)
    answer = as_curator.get(reverse("participants:consent_register", args=[programme.pk]))
    rows = list(load_workbook(io.BytesIO(answer.content)).active.iter_rows(values_only=True))
    heading = next(index for index, row in enumerate(rows) if row[0] == "Участник")
    states = {(row[0], row[-1]) for row in rows[heading + 1 :]}
    assert (given.person.full_name, "действует") in states
    assert (withdrawn.person.full_name, "отозвано: заявление") in states
    assert any(name == missing.person.full_name and "нет согласия" in state for name, state in states)


def test_texts_are_loaded_once_and_a_change_is_the_next_version():
    assert load_consent_texts() == 6
    assert load_consent_texts() == 0
    first = ConsentText.objects.get(kind=ConsentKind.OWN_DATA)
    ConsentText.objects.filter(pk=first.pk).update(body="Прежний текст")
    assert load_consent_texts() == 1
    versions = ConsentText.objects.filter(kind=ConsentKind.OWN_DATA).order_by("version")
    assert [text.version for text in versions] == [1, 2]
    assert versions[0].body == "Прежний текст"


def test_a_schools_own_text_goes_before_everybodys(school):
    load_consent_texts()
    own = ConsentText.objects.create(organisation=school, kind=ConsentKind.CHILD_DATA, title="Наше", body="Текст")
    assert ConsentText.objects.in_use(ConsentKind.CHILD_DATA, school) == own
    other = Organisation.objects.exclude(pk=school.pk).first()
    assert ConsentText.objects.in_use(ConsentKind.CHILD_DATA, other).organisation is None


@pytest.mark.parametrize("kind", ConsentKind)
def test_every_text_fills_all_its_fields(kind):
    load_consent_texts()
    guardian = GuardianFactory()
    statement = statement_of(ConsentText.objects.get(kind=kind), guardian.child, guardian, day=DAY)
    assert "{" not in statement
    assert guardian.child.full_name in statement
    assert "31 августа 2026 г." in statement


def test_lists_and_paragraphs_are_told_apart():
    assert html_of("Начало <b>\n\n- раз\n- два") == (
        "<p>Начало &lt;b&gt;</p>\n<ul>\n<li>раз</li>\n<li>два</li>\n</ul>\n"
    )
