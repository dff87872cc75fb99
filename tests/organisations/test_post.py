"""Letters and digests: once a day, once for a reason, whatever is restarted."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.utils import timezone

from organisations import outbox, post
from organisations.enums import LetterState
from organisations.models import Letter, Message

pytestmark = [pytest.mark.django_db, pytest.mark.database]
MONDAY_MORNING = datetime(2025, 11, 10, 8, 0, tzinfo=ZoneInfo("Europe/Moscow"))


def told(user, school, reason="deadline:1"):
    outbox.tell([user], reason=reason, text="Соберите согласия", url="/events/1/", organisation=school)


def test_the_same_reason_is_told_once(curator, school):
    told(curator, school)
    told(curator, school)
    assert Message.objects.count() == 1


@time_machine.travel(MONDAY_MORNING, tick=False)
def test_a_digest_gathers_everything_once_a_day(curator, school):
    told(curator, school, "a")
    told(curator, school, "b")
    assert post.gather_digests() == 1
    told(curator, school, "c")
    assert post.gather_digests() == 0
    with time_machine.travel(MONDAY_MORNING + timedelta(days=1), tick=False):
        assert post.gather_digests() == 1
    assert Letter.objects.count() == 2


@pytest.mark.parametrize(
    "moment",
    ["2025-11-08 09:00", "2025-11-04 09:00", "2026-01-05 09:00", "2025-11-10 05:30", "2025-11-10 20:00"],
    ids=["on Saturday", "on a holiday", "in the new year's holidays", "before morning", "in the evening"],
)
def test_no_digest_goes_out(moment, curator, school):
    told(curator, school)
    now = datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(school.time_zone))
    assert post.gather_digests(now) == 0


def test_the_morning_is_the_schools_own(curator, school):
    school.time_zone = "Asia/Vladivostok"
    school.save()
    told(curator, school)
    assert post.gather_digests(MONDAY_MORNING.replace(hour=1)) == 1  # eight o'clock in Vladivostok


def test_the_hour_of_the_morning_is_the_schools_to_choose(curator, school):
    school.morning_hour = 9
    school.save()
    told(curator, school)
    assert post.gather_digests(MONDAY_MORNING) == 0
    assert post.gather_digests(MONDAY_MORNING.replace(hour=9)) == 1


def test_a_letter_is_sent_once_under_a_stable_id(mailoutbox):
    outbox.write_letter("welcome:1", to="a@mail.example", subject="Здравствуйте", body="…")
    outbox.write_letter("welcome:1", to="a@mail.example", subject="Здравствуйте", body="…")
    assert (post.send_due(), post.send_due()) == (1, 0)
    letter = Letter.objects.get()
    assert [m.extra_headers["Message-ID"].split("@")[0] for m in mailoutbox] == [f"<letter-{letter.pk}"]
    assert letter.state == LetterState.SENT


def test_a_letter_held_by_another_worker_waits_until_its_lease_runs_out(mailoutbox):
    outbox.write_letter("k", to="a@mail.example", subject="…", body="…")
    Letter.objects.update(leased_until=timezone.now() + timedelta(minutes=1))
    assert post.send_due() == 0
    Letter.objects.update(leased_until=timezone.now() - timedelta(minutes=1))
    assert post.send_due() == 1


def test_nobody_without_an_address_gets_a_letter():
    assert not outbox.write_letter("k", to="", subject="…", body="…")
    assert not Letter.objects.exists()
