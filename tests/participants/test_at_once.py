"""Two people at one person's papers, or two presses of one button, in the same instant: one effect, one sentence."""

from datetime import time, timedelta

import pytest
from django.db import connection

from documents.content import order_templates
from mentoring.kit.errors import Refused
from organisations.models import Letter
from participants.actions import consents_online as online
from participants.actions import erasing, imports, interviews
from participants.actions import people as people_actions
from participants.actions.consents import withdraw_consent
from participants.actions.long_term import give_permission, withdraw_permission
from participants.duplicates.merging import merge
from participants.duplicates.parting import part
from participants.enums import (
    ConsentKind,
    ErasureState,
    InterviewDecision,
    LoanState,
    LongTermScope,
    LongTermWay,
    ParticipationRole,
)
from participants.models import (
    Consent,
    ConsentCode,
    Erasure,
    ImportBatch,
    Interview,
    InterviewDay,
    MentorLoan,
    Participation,
    Person,
    PersonMerge,
)
from participants.sharing import actions as sharing
from surveys.content import load_questionnaires
from surveys.enquiries import actions as enquiries
from surveys.models import Questionnaire, Statement
from tests.factories.consents import ConsentFactory, ConsentRequestFactory, ConsentTextFactory
from tests.factories.organisations import OrganisationFactory, UserFactory, curator_of
from tests.factories.participants import GuardianFactory, ParticipationFactory, PersonFactory
from tests.factories.roadmap import ProgrammeFactory
from tests.factories.surveys import StatementFactory
from tests.participants.uploads import ROGOVA, upload
from tests.security.test_at_once import at_once

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.database,
    pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite lets one write at a time"),
]


@pytest.fixture
def programme(school):
    return ProgrammeFactory(organisation=school, mentees_per_mentor=5)


@pytest.fixture
def asked(school):
    """A guardian with an account, asked for two papers by one link."""
    child = PersonFactory(organisation=school)
    guardian = GuardianFactory(child=child, email="mother@mail.example", user=UserFactory())
    first = ConsentRequestFactory(person=child, guardian=guardian)
    text = ConsentTextFactory(kind=ConsentKind.PUBLICATION)
    return [first, ConsentRequestFactory(person=child, guardian=guardian, text=text, link=first.link)]


@pytest.fixture
def orders(db):
    order_templates()


def fresh(row):
    return type(row).objects.get(pk=row.pk)


# --- consents ---------------------------------------------------------------------------------------------------------
def test_a_code_sent_twice_at_once_gives_each_consent_once(asked):
    online.send_code(asked[0], chosen=asked)
    figures = Letter.objects.get(key__startswith="consent-code:").subject[:6]
    assert at_once(*[lambda: online.give_by_code(asked[0], figures)] * 3) == ["consent_given"] * 2
    assert Consent.objects.count() == 2
    assert Letter.objects.exclude(key__startswith="consent-code:").count() == 1


def test_one_who_agrees_on_two_devices_in_another_order_agrees_once(asked):
    first, second = asked
    by = first.guardian.user
    refusals = at_once(
        lambda: online.give_by_account(first, by=by, chosen=[first, second]),
        lambda: online.give_by_account(second, by=by, chosen=[second, first]),
        lambda: online.give_by_account(first, by=by, chosen=[second, first]),
    )
    assert refusals == ["consent_given"] * 2
    assert Consent.objects.count() == 2


def test_two_parents_who_agree_at_once_do_not_wait_for_each_other_for_ever(asked):
    first, child = asked[0], asked[0].person
    father = GuardianFactory(child=child, user=UserFactory())
    fathers = ConsentRequestFactory(person=child, guardian=father)
    others = ConsentRequestFactory(person=child, guardian=father, text=asked[1].text, link=fathers.link)
    refusals = at_once(
        lambda: online.give_by_account(first, by=first.guardian.user, chosen=asked),
        lambda: online.give_by_account(others, by=father.user, chosen=[others, fathers]),
    )
    assert set(refusals) <= {"request_closed"}  # one signature is enough: whoever comes second is told
    assert set(Consent.objects.values_list("kind", flat=True)) == {ConsentKind.CHILD_DATA, ConsentKind.PUBLICATION}


def test_agreeing_and_refusing_at_once_ends_in_one_of_both(asked):
    first, by = asked[0], asked[0].guardian.user
    refusals = at_once(lambda: online.give_by_account(first, by=by), lambda: online.refuse(fresh(first)))
    consent, request = Consent.objects.get(), fresh(first)
    assert bool(request.refused_at) == (refusals == [])  # refused first, agreed then: one may think again
    assert refusals in ([], ["consent_given"])
    assert consent.request == request


def test_codes_asked_for_at_once_are_no_more_than_an_hour_allows(asked):
    for _one in range(4):
        online.send_code(asked[0])
    assert at_once(*[lambda: online.send_code(fresh(asked[0]))] * 3) == ["too_many_codes"] * 2
    assert ConsentCode.objects.count() == 5


def test_a_consent_withdrawn_twice_at_once_is_destroyed_once(school):
    consent = ConsentFactory(person=PersonFactory(organisation=school))
    ConsentFactory(person=consent.person, own=True)
    assert len(at_once(*[lambda: withdraw_consent(fresh(consent))] * 2)) == 1
    assert Erasure.objects.count() == 1


# --- interviews -------------------------------------------------------------------------------------------------------
def test_two_who_decide_on_one_interview_at_once_make_one_decision(programme, curator):
    mentor = ParticipationFactory(programme=programme, mentor=True)
    day = InterviewDay.objects.create(programme=programme, held_on=school_day(programme))
    interview = Interview.objects.create(day=day, participation=mentor, starts_at=time(14))
    record = {"marks": [], "notes": "", "reason": "Мало времени", "revision": 0, "by": curator}
    refusals = at_once(
        *[
            lambda d=decision: interviews.save_record(interview, decision=d, **record)
            for decision in (InterviewDecision.RECOMMENDED, InterviewDecision.DECLINED)
        ]
    )
    assert refusals == ["changed_meanwhile"]
    interview, mentor = fresh(interview), fresh(mentor)
    assert mentor.interview == interviews.STANDING_AFTER[interview.decision]


def school_day(programme):
    return programme.organisation.today


# --- duplicates -------------------------------------------------------------------------------------------------------
@pytest.fixture
def twins(programme):
    rows = [ParticipationFactory(programme=programme, person__organisation=programme.organisation) for _one in range(2)]
    return [row.person for row in rows]


def test_two_records_merged_both_ways_at_once_are_merged_once(twins, curator):
    one, other = twins
    refusals = at_once(lambda: merge(one, other, {}, by=curator), lambda: merge(other, one, {}, by=curator))
    assert refusals == ["merged_already"]
    assert (Person.objects.count(), PersonMerge.objects.count()) == (1, 1)
    assert len(at_once(*[lambda: part(PersonMerge.objects.get(), by=curator)] * 2)) == 1
    assert Person.objects.count() == 2


def test_whoever_edits_a_record_that_is_merged_meanwhile_brings_it_not_back(twins, curator):
    kept, gone = twins
    edited, guarded = fresh(gone), fresh(gone)
    taking_part = Participation.objects.select_related("programme__organisation").get(person=gone)
    merge(kept, gone, {}, by=curator)
    for edit in (
        lambda: people_actions.save_person(edited, {"post": "староста"}, by=curator),
        lambda: people_actions.save_guardian(guarded, {"last_name": "Белова"}, by=curator),
        lambda: people_actions.save_participation(taking_part, {"need": "химия"}, by=curator),
    ):
        with pytest.raises(Refused) as refusal:
            edit()
        assert refusal.value.code == "gone"
    assert list(Person.objects.all()) == [kept]
    assert Participation.objects.count() == 1


def test_an_edit_keeps_what_a_merge_has_brought_meanwhile(twins, curator):
    kept, gone = twins
    gone.user = UserFactory()
    gone.save()
    edited = fresh(kept)
    merge(kept, gone, {}, by=curator)
    people_actions.save_person(edited, {"post": "староста"}, by=curator)
    kept = fresh(kept)
    assert (kept.user, kept.post) == (gone.user, "староста")


# --- destroying -------------------------------------------------------------------------------------------------------
@pytest.mark.usefixtures("orders")
def test_data_destroyed_and_kept_at_once_are_one_of_both(school, curator):
    child = PersonFactory(organisation=school)
    erasure = erasing.ask_for_erasure(child, note="Заявление матери", by=curator)
    refusals = at_once(
        lambda: erasing.destroy_data([fresh(erasure)], by=curator),
        lambda: erasing.destroy_data([fresh(erasure)], by=curator),
        lambda: erasing.keep_data(fresh(erasure), note="Закон об архивном деле", by=curator),
    )
    assert refusals == ["erasure_decided"] * 2
    state = fresh(erasure).state
    assert bool(fresh(child).erased_at) == (state == ErasureState.DONE)


@pytest.mark.usefixtures("orders")
def test_a_withdrawal_while_the_data_are_destroyed_opens_no_second_task(school, curator):
    consent = ConsentFactory(person=PersonFactory(organisation=school))
    erasure = erasing.ask_for_erasure(consent.person, note="Заявление матери", by=curator)
    refusals = at_once(
        lambda: erasing.destroy_data([fresh(erasure)], by=curator),
        lambda: withdraw_consent(consent),
    )
    assert refusals in ([], ["consent_withdrawn"])
    assert fresh(consent.person).erased_at
    assert not Erasure.objects.open().exists()


# --- mentors shared between schools -----------------------------------------------------------------------------------
@pytest.fixture
def mentor(school):
    away = OrganisationFactory(parent=school.parent)
    row = ParticipationFactory(
        programme=ProgrammeFactory(organisation=away, mentees_per_mentor=5),
        mentor=True,
        capacity=1,
        person__organisation=away,
    )
    until = away.today + timedelta(days=100)
    give_permission(
        row.person, scope=LongTermScope.MUNICIPALITY, valid_until=until, way=LongTermWay.PAPER, by=curator_of(away)
    )
    return row


def agreed(programme, mentor):
    today = programme.organisation.today
    asked = {"format": None, "starts_on": today, "ends_on": today + timedelta(days=90), "places": 1, "need": "x"}
    return sharing.agree(sharing.invite(programme, mentor, by=None, **asked), by=None)


def accept(loan):
    sharing.accept(fresh(loan), passes_contacts=False, by=None)


def test_a_mentor_who_accepts_twice_at_once_is_one_guest(programme, mentor):
    loan = agreed(programme, mentor)
    assert len(at_once(*[lambda: accept(loan)] * 2)) == 1
    assert Participation.objects.filter(programme=programme).count() == 1


def test_two_schools_at_once_take_one_place_once(programme, mentor):
    other = ProgrammeFactory(organisation=OrganisationFactory(parent=programme.organisation.parent))
    loans = [agreed(programme, mentor), agreed(other, mentor)]
    assert at_once(*[lambda loan=loan: accept(loan) for loan in loans]) == ["at a field"]  # of the number of places
    assert MentorLoan.objects.filter(state=LoanState.ACCEPTED).count() == 1


@pytest.mark.parametrize("number", range(3))
@pytest.mark.parametrize("end", ["take_back", "permission"])
def test_an_invitation_ended_while_it_is_accepted_leaves_no_guest_without_it(programme, mentor, end, number):
    loan = agreed(programme, mentor)
    permission = mentor.person.long_term_permissions.get()
    ends = {
        "take_back": lambda: sharing.take_back(fresh(loan), by=None),
        "permission": lambda: withdraw_permission(permission, by=None),
    }
    at_once(lambda: accept(loan), ends[end])
    loan = fresh(loan)
    assert (loan.state == LoanState.ACCEPTED) == (loan.guest is not None)
    if end == "permission" and loan.guest:
        assert loan.guest.ended_on


# --- what others tell, lists ------------------------------------------------------------------------------------------
def test_what_was_told_goes_into_the_need_once(programme, curator):
    load_questionnaires()
    questionnaire = Questionnaire.objects.filter(questions__key="strengths").latest("pk")
    statement = StatementFactory(
        participation__programme=programme,
        respondent__enquiry__programme=programme,
        respondent__questionnaire=questionnaire,
        answered={"strengths": "Чертит"},
    )
    question = questionnaire.questions.get(key="strengths")
    at_once(*[lambda: enquiries.take_into_need(Statement.objects.get(), question, by=curator)] * 3)
    assert fresh(statement.participation).need.count("Чертит") == 1


def test_a_list_loaded_and_undone_twice_at_once_is_loaded_and_undone_once(programme, curator):
    batch = imports.take_file(programme, ParticipationRole.MENTEE, upload(ROGOVA), by=curator)
    load = [lambda: imports.load_batch(ImportBatch.objects.get(), shown=batch.fingerprint, by=curator)] * 2
    assert at_once(*load) == ["already_loaded"]
    assert Person.objects.count() == 1
    assert at_once(*[lambda: imports.undo_batch(ImportBatch.objects.get(), by=curator)] * 2) == ["already_undone"]
    assert Person.objects.count() == 0
