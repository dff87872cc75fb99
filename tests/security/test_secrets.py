"""What people must not learn before its time, and what must not be said to them twice or never."""

from datetime import UTC, datetime

import pytest
from django.core import mail
from django.urls import reverse

from mentoring.kit.errors import Refused
from organisations.enums import LetterState, Role
from organisations.models import Letter, Message
from organisations.outbox import write_letter
from organisations.post import send_due
from pairs import actions
from pairs.enums import PairState
from tests.factories.organisations import user_with
from tests.factories.pairs import IndividualPlanFactory, MeetingFactory, PairFactory, PlanItemFactory, account_of, join
from tests.factories.participants import ParticipationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def mentee_of(client):
    """Sign in as the mentee of a pair."""

    def sign_in(pair):
        person = pair.members.get(role="mentee").participation.person
        person.user = user_with(Role.PARTICIPANT, pair.programme.organisation)
        person.save()
        client.force_login(person.user)
        return client

    return sign_in


@pytest.mark.parametrize("state", [PairState.PROPOSED, PairState.CONFIRMED])
def test_a_pair_is_secret_until_it_is_announced(mentee_of, state):
    pair = PairFactory(state=state)
    plan = IndividualPlanFactory(pair=pair)
    rows = {"pairs:meeting": MeetingFactory(pair=pair), "pairs:plan_item": PlanItemFactory(plan=plan)}
    mentee = mentee_of(pair)
    for name in ("pairs:pair", "pairs:plan", "pairs:plan_pdf", "pairs:log_meeting"):
        assert mentee.get(reverse(name, args=[pair.pk])).status_code == 404, name
    for name, row in rows.items():
        assert mentee.get(reverse(name, args=[row.pk])).status_code == 404, name


def test_an_announced_pair_is_its_members_own(mentee_of):
    pair = PairFactory(confirmed=True, published_at=datetime(2025, 11, 1, tzinfo=UTC))
    assert mentee_of(pair).get(reverse("pairs:pair", args=[pair.pk])).status_code == 200


def test_a_pair_taken_back_after_the_announcement_is_secret_again(mentee_of):
    pair = PairFactory(published_at=datetime(2025, 11, 1, tzinfo=UTC))
    assert mentee_of(pair).get(reverse("pairs:pair", args=[pair.pk])).status_code == 404


def test_whoever_left_a_group_opens_it_no_more_and_those_who_stayed_do(client):
    pair = PairFactory(working=True)
    leaving_account, leaving = account_of(pair, "mentee"), pair.members.get(role="mentee")
    staying = join(pair, ParticipationFactory(programme=pair.programme)).person
    staying.user = user_with(Role.PARTICIPANT, pair.programme.organisation)
    staying.save()
    plan, meeting = IndividualPlanFactory(pair=pair), MeetingFactory(pair=pair)
    item = PlanItemFactory(plan=plan)
    rows = {"pairs:pair": pair, "pairs:plan": pair, "pairs:log_meeting": pair}
    rows |= {"pairs:meeting": meeting, "pairs:plan_item": item}
    pages = [reverse(name, args=[row.pk]) for name, row in rows.items()]
    client.force_login(leaving_account)
    assert [client.get(page).status_code for page in pages] == [200] * 5
    leaving.left_on, leaving.is_current = pair.started_on, False
    leaving.save()
    assert [client.get(page).status_code for page in pages] == [404] * 5
    client.force_login(staying.user)
    assert [client.get(page).status_code for page in pages] == [200] * 5
    pair.end("completed", on=pair.ends_on)
    assert client.get(pages[0]).status_code == 200


def test_announcing_tells_in_the_same_transaction(mentee_of, curator):
    """Without any callback after the commit: a process that dies there would leave people untold for ever."""
    pair = PairFactory(confirmed=True)
    mentee_of(pair)
    actions.publish_pairs(pair.programme, by=curator)
    assert Message.objects.get().reason.startswith("pair-announced:")
    with pytest.raises(Refused):
        actions.publish_pairs(pair.programme, by=curator)


def test_a_line_break_in_a_subject_adds_no_header_and_holds_up_no_letter():
    write_letter("one", to="a@mail.example", subject="Анкета\r\nBcc: b@mail.example", body="…")
    write_letter("two", to="c@mail.example", subject="Анкета", body="…")
    assert send_due() == 2
    assert {m.subject for m in mail.outbox} == {"Анкета Bcc: b@mail.example", "Анкета"}
    assert all(m.recipients() in (["a@mail.example"], ["c@mail.example"]) for m in mail.outbox)


def test_a_letter_that_can_not_be_written_holds_up_no_other():
    write_letter("one", to="a@mail.example\nb@mail.example", subject="Анкета", body="…")
    write_letter("two", to="c@mail.example", subject="Анкета", body="…")
    assert send_due() == 1
    assert Letter.objects.get(key="one").state == LetterState.WAITING
    assert Letter.objects.get(key="two").state == LetterState.SENT
