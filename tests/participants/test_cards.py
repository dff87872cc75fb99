"""Cards: whom they let in and to what, what stops them, what a guesser gets."""

from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from organisations.enums import Role
from organisations.models import AuditEntry, Membership, Message, User
from participants.accounts import Holder
from participants.actions import accounts, people
from participants.actions import cards as actions
from participants.enums import Confirmation
from participants.models import AccessCard, Consent
from participants.models.access_card import CODE_LENGTH, MOST_LOCKS, SIGNS, TRIES
from tests.factories.consents import ConsentRequestFactory
from tests.factories.organisations import MembershipFactory, UserFactory, curator_of, user_with
from tests.factories.participants import GuardianFactory, ParticipationFactory, PersonFactory
from tests.factories.roadmap import ProgrammeFactory
from tests.factories.surveys import (
    InvitationFactory,
    PersonalLinkFactory,
    QuestionFactory,
    SurveyFactory,
    give_consents,
)

pytestmark = pytest.mark.django_db
OWN = "5082"


@pytest.fixture(autouse=True)
def no_tries_yet():
    cache.clear()


@pytest.fixture
def programme():
    return ProgrammeFactory()


@pytest.fixture
def curator(programme):
    return curator_of(programme.organisation)


@pytest.fixture
def teacher(programme):
    user = UserFactory()
    MembershipFactory(user=user, organisation=programme.organisation, class_teacher=True)
    return user


@pytest.fixture
def pupil(programme):
    return ParticipationFactory(programme=programme).person


@pytest.fixture
def card(pupil, curator):
    return issue(Holder(pupil), curator)


def issue(holder, by):
    cards, refused = actions.issue_cards([holder], by=by)
    assert refused == []
    return cards[0]


def come(client, code, pin):
    return client.post(reverse("participants:card_door"), {"code": code, "pin": pin})


def come_first(client, card, own=OWN):
    come(client, card.code, card.first_pin)
    return client.post(reverse("participants:card_pin"), {"pin": own, "again": own})


def is_in(client):
    return client.get(reverse("monitoring:cabinet")).status_code == 200


def error_of(answer):
    return [str(error) for errors in answer.context["form"].errors.values() for error in errors]


def test_the_first_pin_is_replaced_before_the_cabinet_opens_and_opens_nothing_afterwards(client, card, pupil):
    answer = come(client, card.code, card.first_pin)
    assert answer.url == reverse("participants:card_pin")
    assert not is_in(client)
    assert client.post(answer.url, {"pin": OWN, "again": OWN}).url == reverse("front_door")
    assert is_in(client)
    pupil.refresh_from_db()
    assert not pupil.user.has_usable_password()
    assert list(pupil.user.memberships.values_list("role", flat=True)) == [Role.PARTICIPANT]
    other = Client()
    assert come(other, card.code, card.first_pin).status_code == 422
    assert come(other, card.code, OWN).url == reverse("front_door")
    assert AuditEntry.objects.about(pupil).filter(deed="card.entered", by=pupil.user).count() == 2


@pytest.mark.parametrize("pin", ["1111", "3456", "9876", "2011", "1406", "123", "1234567", "12a4"])
def test_a_pin_that_is_guessed_at_once_is_not_taken(client, card, pin):
    assert come_first(client, card, own=pin).status_code == 422
    assert not is_in(client)


def test_a_code_is_typed_in_any_case_and_on_a_russian_keyboard(client, card):
    come_first(client, card)
    russian = card.code_words.lower().translate(str.maketrans("acehkmptxy", "асенкмртху"))
    assert come(Client(), f" {russian} ", OWN).status_code == 302
    assert come(Client(), "-".join(card.code), OWN).status_code == 302


def test_a_copy_of_the_database_holds_neither_code_nor_pin(client, card):
    come_first(client, card)
    kept = " ".join(str(value) for value in AccessCard.objects.values_list().get())
    assert card.code not in kept and card.first_pin not in kept and OWN not in kept.split()
    assert len(SIGNS) ** CODE_LENGTH > 2**50


def test_cards_printed_before_a_change_of_the_key_open_while_the_old_one_is_named(client, card, settings):
    old, code, pin = settings.SECRET_KEY, card.code, card.first_pin
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another key that is long enough to be one", [old]
    fresh = AccessCard.objects.get()
    assert (fresh.code, fresh.first_pin) == (code, pin)
    assert come(client, code, pin).url == reverse("participants:card_pin")
    settings.SECRET_KEY_FALLBACKS = []
    assert not AccessCard.objects.get().is_printable
    assert come(Client(), code, pin).status_code == 422


def test_wrong_and_unknown_are_answered_alike_until_both_are_shut(card):
    unknown = "".join(reversed(card.code))
    for n in range(TRIES + 2):
        known, none = come(Client(), card.code, "0000"), come(Client(), unknown, "0000")
        assert (known.status_code, error_of(known)) == (none.status_code, error_of(none)), n
    assert "15 минут" in error_of(known)[0]
    pages = [Client().get(reverse("participants:card_code", args=[code])) for code in (card.code, unknown)]
    assert [p.status_code for p in pages] == [200, 200]


def test_a_locked_card_refuses_the_right_pin_tells_those_who_care_and_opens_later(client, card, curator, teacher):
    come_first(client, card)
    for _n in range(TRIES):
        come(Client(), card.code, "0000")
    assert come(Client(), card.code, OWN).status_code == 422
    assert set(Message.objects.values_list("user", flat=True)) == {curator.pk, teacher.pk}
    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        cache.clear()
        assert come(Client(), card.code, OWN).status_code == 302
    card.refresh_from_db()
    assert (card.tries_left, card.locks, card.locked_until) == (TRIES, 0, None)


def test_guesses_spread_over_addresses_and_days_end_at_the_card(client, card):
    come_first(client, card)
    days = [timezone.now() + timedelta(days=n) for n in range(MOST_LOCKS + 2)]
    for day in days:
        with time_machine.travel(day):
            for n in range(TRIES + 1):
                Client(REMOTE_ADDR=f"10.0.{day.day}.{n}").post(
                    reverse("participants:card_door"), {"code": card.code, "pin": "0000"}
                )
    card.refresh_from_db()
    assert card.is_blocked
    assert AuditEntry.objects.filter(deed="card.locked").count() == MOST_LOCKS
    with time_machine.travel(days[-1] + timedelta(days=30)):
        assert come(Client(), card.code, OWN).status_code == 422


def test_one_address_can_not_try_codes_for_ever(card, monkeypatch):
    monkeypatch.setattr(actions, "WRONG_HERE", 3)
    codes = [f"{n}" * CODE_LENGTH for n in (2, 3, 4)]
    assert [come(Client(), code, "0000").status_code for code in codes] == [422] * 3
    assert come(Client(), card.code, card.first_pin).status_code == 429
    elsewhere = Client(REMOTE_ADDR="198.51.100.7")
    assert come(elsewhere, card.code, card.first_pin).status_code == 302


def test_right_cards_do_not_wear_an_address_out(card, monkeypatch):
    monkeypatch.setattr(actions, "WRONG_HERE", 2)
    for _n in range(4):
        assert come(Client(), card.code, card.first_pin).status_code == 302


@pytest.mark.parametrize("why", ["revoked", "renewed", "pin", "class", "left", "account"])
def test_what_stops_a_card_signs_its_holder_out_at_once(client, card, pupil, curator, why):
    come_first(client, card)
    assert is_in(client)
    pupil.refresh_from_db()
    participation = pupil.participations.get()
    {
        "revoked": lambda: actions.revoke_cards([card], by=curator),
        "renewed": lambda: actions.renew_card(Holder(pupil), by=curator),
        "pin": lambda: actions.reset_pins([card], by=curator),
        "class": lambda: people.save_person(pupil, {"class_label": "9 «Б»"}, by=curator),
        "left": lambda: people.end_participation(participation, ended_on=timezone.localdate(), by=curator),
        "account": lambda: accounts.take_account_away(Holder(pupil), by=curator),
    }[why]()
    answer = client.get(reverse("monitoring:cabinet"))
    assert answer.url == f"{reverse('participants:card_door')}?over=1"
    assert "_auth_user_id" not in client.session
    assert come(Client(), card.code, OWN).status_code == 422


def test_a_card_session_ends_with_the_browser_and_after_half_an_hour(client, card):
    come_first(client, card)
    assert client.session.get_expire_at_browser_close()
    assert "no-store" in client.get(reverse("monitoring:cabinet"))["Cache-Control"]
    now = timezone.now()
    with time_machine.travel(now + timedelta(minutes=25)):
        assert is_in(client)
    with time_machine.travel(now + timedelta(minutes=50)):
        assert is_in(client)
    with time_machine.travel(now + timedelta(minutes=81)):
        assert not is_in(client)


def test_leaving_returns_to_the_door(client, card):
    come_first(client, card)
    assert "Выйти" in client.get(reverse("monitoring:cabinet")).content.decode()
    assert client.post(reverse("participants:card_leave")).url == reverse("participants:card_door")
    assert not is_in(client)


def test_a_card_opens_no_page_of_the_account_itself(client, card):
    come_first(client, card)
    for name in ("account_change_password", "account_set_password", "roadmap:calendar", "admin:index"):
        assert client.get(reverse(name)).status_code == 403, name


def test_a_questionnaire_opened_by_card_is_not_read_from_the_history_of_a_shared_computer(client, programme, curator):
    today = programme.organisation.today
    survey = SurveyFactory(programme=programme, opens_on=today, closes_on=today + timedelta(days=7))
    QuestionFactory(questionnaire=survey.questionnaire)
    participation = ParticipationFactory(programme=programme)
    give_consents(participation.person)
    link = PersonalLinkFactory(expires_at=timezone.now() + timedelta(days=7))
    own = InvitationFactory(survey=survey, participation=participation, link=link)
    address = reverse("surveys:answer", args=[link.token])
    assert Client().get(address).status_code != 302
    come_first(client, issue(Holder(participation.person), curator))
    assert client.get(reverse("surveys:answer_own", args=[own.pk])).url == address
    assert client.get(address).status_code != 302
    client.post(reverse("participants:card_leave"))
    assert client.get(address).url == reverse("participants:card_door")


def test_signing_in_changes_the_key_of_the_session(client, card):
    client.get(reverse("participants:card_door"))
    session = client.session
    session["planted"] = "x"
    session.save()
    client.cookies["sessionid"] = session.session_key
    before = session.session_key
    come(client, card.code, card.first_pin)
    middle = client.session.session_key
    client.post(reverse("participants:card_pin"), {"pin": OWN, "again": OWN})
    assert len({before, middle, client.session.session_key}) == 3


def test_nobody_with_a_role_at_school_is_let_in_by_four_figures(client, programme, curator):
    guardian = GuardianFactory(child=ParticipationFactory(programme=programme).person)
    card = issue(Holder(guardian.child, guardian), curator)
    come_first(client, card)
    guardian.refresh_from_db()
    MembershipFactory(user=guardian.user, organisation=programme.organisation, specialist=True)
    assert not is_in(client)
    assert come(Client(), card.code, OWN).status_code == 422
    actions.revoke_cards([card], by=curator)
    cards, refused = actions.issue_cards([Holder(guardian.child, guardian)], by=curator)
    assert (cards, len(refused)) == ([], 1)


def test_a_guardians_card_opens_the_page_of_the_child(client, programme, curator):
    child = ParticipationFactory(programme=programme).person
    guardian = GuardianFactory(child=child, email="")
    come_first(client, issue(Holder(child, guardian), curator))
    assert child.last_name in client.get(reverse("monitoring:cabinet")).content.decode()
    assert Membership.objects.get(user=User.objects.get(wards=guardian)).role == Role.GUARDIAN


def test_a_class_teacher_gives_cards_to_the_own_class_alone(client, programme, pupil, teacher):
    stranger = ParticipationFactory(programme=programme, person__class_label="9 «Б»").person
    client.force_login(teacher)
    page = client.get(reverse("participants:cards", args=[programme.pk]))
    assert [line.holder.person for line in page.context["lines"]] == [pupil]
    act = reverse("participants:cards_act", args=[programme.pk])
    client.post(act, {"action": "print", "ids": [pupil.pk, stranger.pk]})
    assert list(AccessCard.objects.values_list("person", flat=True)) == [pupil.pk]
    assert client.get(reverse("participants:card", args=[stranger.pk])).status_code == 404


def test_a_guardians_card_is_given_and_printed_by_the_curator_alone(client, programme, pupil, curator, teacher):
    holder = Holder(pupil, GuardianFactory(child=pupil, email=""))
    card, roll = issue(holder, curator), reverse("participants:cards", args=[programme.pk])
    prints = reverse("participants:cards_print", args=[programme.pk])
    for user in (teacher, user_with(Role.DIRECTOR, programme.organisation)):
        client.force_login(user)
        assert client.post(f"{actions.card_url(holder)}act/", {"action": "pin"}).status_code in (403, 404)
        listed = client.get(roll, {"who": "parents"}).context["lines"]
        assert [line.holder.guardian for line in listed] == [None]
        client.post(f"{roll}act/?who=parents", {"action": "pins", "ids": [holder.guardian.pk], "everybody": "1"})
        assert client.post(prints, {"ids": [card.pk]}).status_code == 302
        assert (
            holder.guardian.full_name
            not in client.get(pupil.get_absolute_url())
            .content.decode()
            .partition('aria-labelledby="h-cards"')[2]
            .partition("</section>")[0]
        )
    stamp = card.pin_nonce
    card.refresh_from_db()
    assert (card.pin_nonce, card.printed_at) == (stamp, None)
    client.force_login(curator)
    assert holder.guardian.full_name in client.get(actions.card_url(holder)).content.decode()
    assert client.post(prints, {"ids": [card.pk]})["Content-Type"] == "application/pdf"


def test_a_consent_given_by_a_card_says_so_to_the_curator(client, programme, pupil, curator):
    guardian = GuardianFactory(child=pupil, email="")
    asked = ConsentRequestFactory(person=pupil, guardian=guardian)
    come_first(client, issue(Holder(pupil, guardian), curator))
    client.post(reverse("participants:consent_online", args=[asked.link.token]), {"answer": "yes"})
    consent = Consent.objects.get(request=asked)
    assert consent.confirmed_by == Confirmation.CARD
    client.force_login(curator)
    assert consent.how in client.get(pupil.get_absolute_url()).content.decode()


def test_a_foreign_card_is_not_printed(client, card, curator):
    client.force_login(curator_of(ProgrammeFactory().organisation))
    own = ProgrammeFactory(organisation=client.session and Membership.objects.latest("pk").organisation)
    answer = client.post(reverse("participants:cards_print", args=[own.pk]), {"ids": [card.pk]})
    assert answer.status_code == 302
    card.refresh_from_db()
    assert card.printed_at is None


def test_printing_twice_prints_the_same_card_and_each_print_is_in_the_history(client, programme, pupil, curator):
    client.force_login(curator)
    act = reverse("participants:cards_act", args=[programme.pk])
    for _n in range(2):
        issued = client.post(act, {"action": "print", "ids": [pupil.pk]}).context["cards"]
        answer = client.post(reverse("participants:cards_print", args=[programme.pk]), {"ids": [c.pk for c in issued]})
        assert answer["Content-Type"] == "application/pdf"
    assert AccessCard.objects.count() == 1
    assert AuditEntry.objects.about(pupil).filter(deed="card.printed", by=curator).count() == 2


def test_the_list_costs_the_same_for_few_and_many(client, programme, curator):
    client.force_login(curator)
    page = reverse("participants:cards", args=[programme.pk])
    counts = []
    for size in (3, 30):
        for _n in range(size):
            holder = Holder(PersonFactory(organisation=programme.organisation))
            ParticipationFactory(programme=programme, person=holder.person)
            issue(holder, curator)
        client.get(page)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(page).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 30


def test_a_mentor_who_is_no_pupil_has_a_card_without_a_class(client, programme, curator):
    person = ParticipationFactory(programme=programme, mentor=True).person
    person.user = user_with(Role.PARTICIPANT, programme.organisation)
    person.user.has_first_password = True
    person.user.save()
    person.save()
    come_first(client, issue(Holder(person), curator))
    assert is_in(client)
