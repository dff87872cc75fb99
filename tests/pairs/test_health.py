"""How a pair is doing: silence without the school's breaks, low marks, and a journal that is switched off."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from monitoring.figures import figure
from monitoring.indicators import BY_KEY
from pairs.health import Health, in_health, signal_of
from pairs.models import Pair
from pairs.queries import silent_pairs
from participants.enums import ParticipationRole
from roadmap.breaks import breaks_in_words, days_back, read_breaks, school_days_between
from roadmap.enums import Audience
from roadmap.kinds import REGISTRY
from tests.factories.pairs import MeetingFactory, PairFactory

pytestmark = pytest.mark.django_db
TODAY = date(2025, 11, 13)
AUTUMN = ["2025-10-27", "2025-11-04"]


def marked(pair, *marks, role=ParticipationRole.MENTEE, last=TODAY):
    """Meetings of ``pair`` a day apart, the last one on ``last``, each with a mark of one side."""
    member = pair.members.get(role=role)
    for place, mark in enumerate(reversed(marks)):
        meeting = MeetingFactory(pair=pair, kind="regular", held_on=last - timedelta(days=place))
        meeting.attendances.create(participation=member.participation, has_come=True, mark=mark)


@pytest.fixture
def five(programme):
    """One pair of each kind."""
    pairs = {health: PairFactory(programme=programme, working=True) for health in Health}
    Pair.objects.filter(pk=pairs[Health.TOO_EARLY].pk).update(started_on=date(2025, 11, 10))
    MeetingFactory(pair=pairs[Health.ON_TRACK], held_on=date(2025, 11, 10))
    MeetingFactory(pair=pairs[Health.QUIET], held_on=date(2025, 10, 28))
    marked(pairs[Health.UNHAPPY], 9, 3, 4, 3)
    return pairs


def test_every_pair_is_in_the_view_its_signal_names(programme, five, as_curator):
    rows = Pair.objects.filter(programme=programme).with_meetings().with_marks()
    assert {signal_of(pair, programme, TODAY).health: pair for pair in rows} == five
    for health, pair in five.items():
        assert list(in_health(programme, health, TODAY)) == [pair]
    page = as_curator.get(reverse("pairs:pairs", args=[programme.pk]), {"view": "unhappy"})
    assert [row["pair"] for row in page.context["rows"]] == [five[Health.UNHAPPY]]
    assert "низкие оценки встреч: 3,3 из 10" in page.text
    counts = {tab["label"]: tab["count"] for tab in page.context["tabs"]}
    assert [counts[label] for label in ("Нет встреч", "Низкие оценки", "Давно не встречались", "Рано судить")] == [
        1
    ] * 4


def test_one_bad_day_is_no_signal_and_the_threshold_is_the_programmes(programme, pair):
    marked(pair, 3, 9, 9)
    assert not in_health(programme, Health.UNHAPPY, TODAY).exists()
    programme.low_satisfaction_percent = 80
    assert list(in_health(programme, Health.UNHAPPY, TODAY)) == [pair]


@pytest.mark.parametrize(("breaks", "health"), [([], Health.SILENT), ([AUTUMN], Health.ON_TRACK)])
def test_days_of_a_break_do_not_count(programme, pair, breaks, health):
    programme.school_breaks = breaks
    programme.save()
    MeetingFactory(pair=pair, held_on=date(2025, 10, 23))
    read = Pair.objects.with_meetings().get(pk=pair.pk)
    assert signal_of(read, programme, TODAY).health == health
    assert list(in_health(programme, health, TODAY)) == [pair]
    assert [found.pk for found in silent_pairs(programme)] == ([pair.pk] if health == Health.SILENT else [])


def test_days_are_counted_back_and_forth_alike(programme):
    programme.school_breaks = [AUTUMN, ["2025-11-03", "2025-11-06"]]  # they touch: no day is taken off twice
    assert school_days_between(programme, date(2025, 10, 26), TODAY) == 18 - 11
    for days in range(30):
        first = days_back(programme, TODAY, days)
        assert school_days_between(programme, first, TODAY) == days
        assert school_days_between(programme, first + timedelta(days=1), TODAY) < max(days, 1)


def test_breaks_are_written_as_people_write_them(programme, as_curator):
    assert read_breaks("29.12.2025 — 11.01.2026; 27.10.2025-04.11.2025") == [AUTUMN, ["2025-12-29", "2026-01-11"]]
    assert breaks_in_words([AUTUMN]) == "27.10.2025–04.11.2025"
    for text in ("осенью", "04.11.2025–27.10.2025", "31.02.2026–05.03.2026"):
        with pytest.raises(ValidationError):
            read_breaks(text)


def test_work_is_measured_by_the_pairs_on_track_of_those_that_can_be_judged(programme, five):
    _met, health = REGISTRY["regular_meetings"].measure(programme)[Audience.NOBODY]
    assert (str(health.label), health.done, health.total) == ("Пары в норме", 1, 4)
    troubled = {five[health].get_absolute_url() for health in (Health.SILENT, Health.QUIET, Health.UNHAPPY)}
    assert {action.url for action in health.missing} == troubled
    assert figure(BY_KEY["pairs_on_track"], programme, TODAY).value == "25 %"


def test_nothing_is_said_of_pairs_before_any_can_be_judged(programme):
    PairFactory(programme=programme, working=True)
    Pair.objects.update(started_on=date(2025, 11, 10))
    assert len(REGISTRY["regular_meetings"].measure(programme)[Audience.NOBODY]) == 1
    assert figure(BY_KEY["pairs_on_track"], programme, TODAY).lacking == "Пары работают слишком мало, чтобы судить."


def test_pairs_on_track_say_why_there_is_no_figure(programme):
    def lacking(day=TODAY):
        return figure(BY_KEY["pairs_on_track"], programme, day).lacking

    assert lacking() == "Работающих пар пока нет."
    pair = PairFactory(programme=programme, working=True)
    MeetingFactory(pair=pair, held_on=TODAY)
    assert (lacking(), lacking(TODAY - timedelta(days=1))) == ("", "Как идут дела у пар, известно только на сегодня.")
    programme.keeps_journal = False
    assert lacking() == "Школа не ведёт журнал встреч."


def test_a_school_without_a_journal_is_asked_for_none(programme, pair, as_curator, client):
    programme.keeps_journal = False
    programme.save()
    log = reverse("pairs:log_meeting", args=[pair.pk])
    assert silent_pairs(programme) == []
    assert log not in as_curator.get(pair.get_absolute_url()).text
    assert as_curator.get(log, follow=True).redirect_chain == [(pair.get_absolute_url(), 302)]
    assert "Нет встреч" not in as_curator.get(reverse("pairs:pairs", args=[programme.pk])).text
    assert REGISTRY["regular_meetings"].measure(programme) == {}
