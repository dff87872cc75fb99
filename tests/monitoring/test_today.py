"""«Сегодня»: the sentence of the day, groups of events, who is waited for, at a constant price."""

import re
from datetime import UTC, date, datetime

import pytest
from django.urls import reverse
from django.utils.html import strip_tags

from mentoring.kit.numerals import genitive, nominative
from monitoring.today import today_of
from participants.enums import Readiness
from roadmap.kinds import REGISTRY
from roadmap.models import Event
from surveys.enums import SignalKind
from surveys.models import Signal
from tests.factories.organisations import OrganisationFactory, curator_of
from tests.factories.pairs import MeetingFactory, PairFactory
from tests.factories.participants import ParticipationFactory
from tests.factories.roadmap import EventFactory, ProgrammeFactory, RoadmapFactory, StageFactory
from tests.factories.surveys import InvitationFactory, ResponseFactory, SurveyFactory, give_consents

pytestmark = pytest.mark.django_db
QUERIES = 26  # of the whole page: session, rights, events, what they measure, indicators, who is waited for


@pytest.fixture(autouse=True)
def _thursday(time_machine):
    time_machine.move_to(datetime(2025, 11, 13, 9, tzinfo=UTC))


@pytest.fixture
def stage(school):
    programme = ProgrammeFactory(organisation=school)
    return StageFactory(roadmap=RoadmapFactory(programme=programme, approved=True))


@pytest.fixture
def programme(stage):
    return stage.roadmap.programme


def sentence_of(programme):
    return strip_tags(today_of(programme).sentence)


@pytest.mark.parametrize(
    ("number", "gender", "nominative_word", "genitive_word"),
    [(1, "n", "одно", "одного"), (1, "f", "одна", "одной"), (2, "f", "две", "двух"), (5, "m", "пять", "пяти")],
)
def test_small_numbers_are_words(number, gender, nominative_word, genitive_word):
    assert (nominative(number, gender), genitive(number, gender)) == (nominative_word, genitive_word)


def test_numbers_above_ten_are_figures():
    assert (nominative(11), genitive(57, "f")) == ("11", "57")


def test_the_sentence_says_what_is_overdue_and_what_is_lacking(programme, stage):
    EventFactory(stage=stage, kinds=["consents"], audience="mentees")
    EventFactory(stage=stage, kinds=["interview"], due_on=date(2025, 11, 7))
    for _one in range(5):
        ParticipationFactory(programme=programme)
    for _one in range(2):
        mentor = ParticipationFactory(programme=programme, mentor=True, interview=Readiness.NONE)
        give_consents(mentor.person)
    assert sentence_of(programme).startswith(
        "Просрочены два мероприятия: не хватает пяти согласий и двух собеседований."
    )


def test_the_sentence_names_the_survey_that_closes_tomorrow(programme, stage):
    EventFactory(stage=stage, due_on=date(2025, 12, 1))
    survey = SurveyFactory(programme=programme, closes_on=date(2025, 11, 14), title="Предпочтения")
    InvitationFactory(survey=survey)
    assert sentence_of(programme) == (
        "Просроченных мероприятий нет. Завтра закрывается анкета «Предпочтения» — ответили 0 из 1."
    )


def test_titles_in_the_sentence_are_escaped(programme, stage):
    EventFactory(stage=stage, title="<b>Сбор</b>", due_on=date(2025, 12, 1))
    assert "&lt;b&gt;Сбор" in today_of(programme).sentence


def test_events_stand_in_the_group_of_their_urgency_and_the_first_has_the_main_button(programme, stage):
    for day in (date(2025, 11, 14), date(2025, 10, 17), date(2025, 11, 20), date(2026, 5, 1)):
        EventFactory(stage=stage, due_on=day)
    groups = today_of(programme).groups
    assert [(group.key, len(group.rows)) for group in groups] == [("late", 1), ("week", 1), ("later", 1)]
    assert [row.act.is_primary for group in groups for row in group.rows] == [True, False, False]


def test_what_is_complete_by_its_figures_asks_only_to_be_completed(programme, stage):
    event = EventFactory(stage=stage, kinds=["consents"], audience="mentees")
    give_consents(ParticipationFactory(programme=programme).person)
    row = today_of(programme).groups[0].rows[0]
    assert (row.act.label, row.act.url) == ("Завершить мероприятие", event.get_absolute_url())


def test_events_without_dates_are_offered_before_anything_is_dated(programme, stage):
    EventFactory(stage=stage, due_on=None, deadline_text="по отдельному графику")
    groups = today_of(programme).groups
    assert [(group.key, group.rows[0].due) for group in groups] == [("later", "по отдельному графику")]


def test_pairs_that_do_not_meet_and_missing_consents_are_named(as_curator, programme, stage):
    EventFactory(stage=stage)
    pair = PairFactory(programme=programme, working=True)
    MeetingFactory(pair=pair, held_on=date(2025, 10, 15))
    page = as_curator.get(reverse("monitoring:today", args=[programme.pk])).content.decode()
    assert "Пары без встречи 3 недели" in page
    assert "29 дней" in page
    assert pair.mentees[0].person.list_name in page
    assert "Не хватает согласий" in page


def test_pairs_with_low_marks_or_low_satisfaction_stand_one_press_away(
    client, school, programme, stage, django_assert_max_num_queries
):
    EventFactory(stage=stage)
    low, content, unhappy = (PairFactory(programme=programme, working=True) for _pair in range(3))
    for pair, mark in ((low, 3), (content, 9), (unhappy, 9)):
        meeting = MeetingFactory(pair=pair, held_on=date(2025, 11, 10))
        meeting.attendances.create(participation=pair.mentees[0], has_come=True, mark=mark)
    curator = curator_of(school)
    client.force_login(curator)
    url = reverse("monitoring:today", args=[programme.pk])
    client.get(url)
    with django_assert_max_num_queries(QUERIES):
        page = client.get(url).text
    assert page.count("Пары с низкими оценками") == 1
    assert low.get_absolute_url() in page and content.get_absolute_url() not in page
    invitation = InvitationFactory(survey=SurveyFactory(programme=programme), participation=unhappy.mentees[0])
    response = ResponseFactory(invitation=invitation)
    Signal.objects.create(survey=invitation.survey, response=response, key="low", kind=SignalKind.SATISFACTION)
    rows = today_of(programme, curator).low_pairs.lines
    assert [(line.url, line.note) for line in rows] == [
        (low.get_absolute_url(), "3 из 10"),
        (unhappy.get_absolute_url(), "низкая удовлетворённость"),
    ]
    assert [line.url for line in today_of(programme).low_pairs.lines] == [low.get_absolute_url()]


def test_a_programme_without_a_roadmap_offers_to_begin_one(as_curator, school):
    programme = ProgrammeFactory(organisation=school)
    page = as_curator.get(reverse("monitoring:today", args=[programme.pk])).content.decode()
    assert "Начать дорожную карту" in page


def test_another_school_is_not_found(as_curator, stage):
    stranger = ProgrammeFactory(organisation=OrganisationFactory())
    assert as_curator.get(reverse("monitoring:today", args=[stranger.pk])).status_code == 404


def test_the_page_costs_the_same_however_many_events_and_people(
    client, school, programme, stage, django_assert_max_num_queries
):
    client.force_login(curator_of(school))
    url = reverse("monitoring:today", args=[programme.pk])

    def grow(count):
        survey = SurveyFactory(programme=programme)
        for number in range(count):
            EventFactory(stage=stage, kinds=["consents", "matching"], audience="both")
            EventFactory(stage=stage, due_on=date(2025, 11, 20), kinds=["application_survey"], audience="mentees")
            pair = PairFactory(programme=programme, working=True)
            InvitationFactory(survey=survey, participation=pair.mentees[0], consented=number % 2 == 0)

    grow(2)
    client.get(url)  # the session remembers the programme
    with django_assert_max_num_queries(QUERIES) as few:
        client.get(url)
    grow(4)
    with django_assert_max_num_queries(len(few)):
        page = client.get(url).content.decode()
    assert Event.objects.count() == 12
    assert len(re.findall(r'class="event"', page)) == 12


def test_all_kinds_of_events_share_what_they_ask(programme, stage, django_assert_max_num_queries):
    EventFactory(stage=stage, kinds=sorted(REGISTRY), audience="both")
    PairFactory(programme=programme, working=True)
    with django_assert_max_num_queries(QUERIES + 3):
        today_of(programme)


def test_a_title_that_was_cut_ends_the_sentence_without_one_more_point(programme, stage):
    EventFactory(stage=stage, due_on=date(2025, 12, 1), number="3.3", title="Анкетирование наставников, " * 4)
    assert sentence_of(programme).endswith("3.3 Анкетирование наставников, Анкетирование наставников…")


def test_days_past_before_the_plan_is_in_force_are_called_so(school):
    programme = ProgrammeFactory(organisation=school)
    stage = StageFactory(roadmap=RoadmapFactory(programme=programme))
    EventFactory(stage=stage, due_on=date(2025, 9, 15))
    EventFactory(stage=stage, due_on=date(2025, 11, 20), number="1.2", title="Педсовет")
    today = today_of(programme)
    assert [(group.key, len(group.rows)) for group in today.groups] == [("past", 1), ("later", 1)]
    assert strip_tags(today.sentence).endswith("Ближайший срок — 20 ноября: 1.2 Педсовет.")
