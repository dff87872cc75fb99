"""Links for people without an account."""

from datetime import timedelta

import pytest
from django.utils import timezone

from mentoring.kit.errors import Refused
from organisations.enums import LinkPurpose
from organisations.models import PersonalLink

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def a_link(**fields):
    fields = {"purpose": LinkPurpose.CONSENT, "expires_at": timezone.now() + timedelta(days=1)} | fields
    return PersonalLink.objects.create(**fields)


def refusal_of(token, purpose=LinkPurpose.CONSENT):
    with pytest.raises(Refused) as refusal:
        PersonalLink.objects.open_with(token, purpose)
    return refusal.value.code


def test_a_link_opens_with_its_token():
    link = a_link()
    assert PersonalLink.objects.open_with(link.token, LinkPurpose.CONSENT) == link


def test_a_token_carries_at_least_128_bits_and_is_not_in_the_database():
    link = a_link()
    secret = link.token.partition("-")[2]
    assert len(secret) * 4 >= 128
    assert secret not in str(PersonalLink.objects.values_list().get())


@pytest.mark.parametrize("token", ["", "-", "1", "1-", "zz-0000", "٣-aa", "9" * 40 + "-0", "../1-2"])
def test_a_guessed_token_opens_nothing(token):
    a_link()
    assert refusal_of(token) == "link_unknown"


def test_a_link_opens_only_what_it_was_made_for():
    assert refusal_of(a_link().token, LinkPurpose.QUESTIONNAIRE) == "link_unknown"


def test_an_expired_and_a_revoked_link_say_so():
    revoked = a_link()
    revoked.revoke()
    expired = a_link(expires_at=timezone.now() - timedelta(seconds=1))
    assert (refusal_of(expired.token), refusal_of(revoked.token)) == ("link_expired", "link_revoked")


def test_a_link_sent_before_the_secret_was_changed_opens_while_the_old_one_is_named(settings):
    link, old = a_link(), settings.SECRET_KEY
    token = link.token
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another-key-that-is-long-enough-too", [old]
    assert PersonalLink.objects.open_with(token, LinkPurpose.CONSENT) == link
    assert link.token != token
    settings.SECRET_KEY_FALLBACKS = []
    assert refusal_of(token) == "link_unknown"
