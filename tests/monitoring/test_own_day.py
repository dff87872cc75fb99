"""The first pages of the psychologist and the class teacher: their own, in full, at a constant price."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags

from monitoring.own_day import class_day, specialist_day
from organisations.enums import Role
from roadmap.models import EventResponsible
from surveys.enums import QuestionKind
from tests.factories.organisations import MembershipFactory, UserFactory, user_with
from tests.factories.pairs import MeetingFactory, PairFactory
from tests.factories.participants import AttendanceFactory, ParticipationFactory
from tests.factories.roadmap import EventFactory, ProgrammeFactory, RoadmapFactory, StageFactory
from tests.factories.surveys import InvitationFactory, QuestionFactory, ResponseFactory, SurveyFactory, give_consents

pytestmark = pytest.mark.django_db
QUERIES = 34


@pytest.fixture(autouse=True)
def _thursday(time_machine):
    time_machine.move_to(datetime(2025, 11, 13, 9, tzinfo=UTC))


@pytest.fixture
def stage(school):
    return StageFactory(roadmap=RoadmapFactory(programme=ProgrammeFactory(organisation=school), approved=True))


@pytest.fixture
def programme(stage):
    return stage.roadmap.programme


@pytest.fixture
def specialist(school):
    return user_with(Role.SPECIALIST, school)


@pytest.fixture
def teacher(school):
    user = UserFactory()
    MembershipFactory(user=user, organisation=school, role=Role.CLASS_TEACHER, class_label="8 «А»")
    return user


def pupil(programme, label="8 «А»", **fields):
    return ParticipationFactory(programme=programme, person__class_label=label, **fields)


def titles(groups):
    return [row.title for group in groups for row in group.rows]


def test_only_events_one_answers_for_by_name_or_by_role_are_one_s_own(programme, stage, specialist):
    by_role, by_name, _others = (EventFactory(stage=stage, due_on=date(2025, 11, day)) for day in (14, 18, 14))
    EventResponsible.objects.create(event=by_role, text="Психолог", role=Role.SPECIALIST)
    EventResponsible.objects.create(event=by_name, text="Титова О. И.", user=specialist)
    day = specialist_day(programme, specialist)
    assert titles(day.groups) == [by_role.title, by_name.title]
    assert strip_tags(day.sentence).startswith("Завтра срок")


def test_an_overdue_event_of_one_s_own_is_said_first(programme, stage, specialist):
    event = EventFactory(stage=stage, number="2.1", due_on=date(2025, 11, 3))
    EventResponsible.objects.create(event=event, text="Психолог", role=Role.SPECIALIST)
    assert (
        strip_tags(specialist_day(programme, specialist).sentence)
        == "Просрочено одно ваше мероприятие — 2.1 Сбор согласий."
    )


def test_the_psychologist_sees_whom_to_support(programme, specialist):
    alone = ParticipationFactory(programme=programme)
    pair = PairFactory(programme=programme, working=True)
    MeetingFactory(pair=pair, held_on=date(2025, 10, 15))
    day = specialist_day(programme, specialist)
    assert [line.title for line in day.unmatched.lines] == [alone.person.list_name]
    assert [line.note for line in day.pairs.lines] == ["29 дней"]
    assert day.consents.total == 3


def test_the_psychologist_learns_how_many_refuse_somebody(programme, specialist):
    question = QuestionFactory(questionnaire__preferences=True, kind=QuestionKind.PEOPLE)
    survey = SurveyFactory(programme=programme, questionnaire=question.questionnaire)
    refused = ParticipationFactory(programme=programme, mentor=True)
    for value in ({"ranked": [], "rather_not": [refused.pk]}, {"ranked": [refused.pk], "rather_not": []}):
        ResponseFactory(submitted=True, invitation=InvitationFactory(survey=survey), answers={question: value})
    InvitationFactory(survey=survey)
    choices = specialist_day(programme, specialist).choices
    assert (choices.answered, choices.invited, choices.refusing) == (2, 3, 1)


def test_a_class_teacher_sees_the_own_class_alone_with_what_it_lacks(programme, teacher):
    lacking, signed = (pupil(programme, person__last_name=name) for name in ("Абрамова", "Белова"))
    give_consents(signed.person)
    pupil(programme, "9 «Б»")
    day = class_day(programme, teacher)
    assert [row.participation for row in day.lists[0].rows] == [lacking, signed]
    assert [line.title for line in day.consents.lines] == [f"{lacking.person.list_name}, 8 «А»"]
    assert strip_tags(day.sentence).startswith("Из 8 «А» участвуют два ученика. У одного нет согласия.")


def test_who_is_curator_too_still_sees_only_the_class_there(programme, teacher, school):
    MembershipFactory(user=teacher, organisation=school, role=Role.CURATOR)
    pupil(programme, "9 «Б»")
    assert class_day(programme, teacher).lists == []


def test_a_class_teacher_is_told_where_the_class_is_invited(programme, teacher):
    told = {"gathering__programme": programme, "gathering__held_on": date(2025, 11, 20), "told_at": timezone.now()}
    theirs = AttendanceFactory(participation=pupil(programme), **told)
    AttendanceFactory(participation=pupil(programme, "9 «Б»"), **told)
    AttendanceFactory(participation=pupil(programme), **told | {"told_at": None})
    assert [(line.title, line.note) for line in class_day(programme, teacher).gatherings] == [
        (theirs.gathering.title, "1 из класса")
    ]


def test_a_class_teacher_without_a_class_is_told_what_to_ask_for(client, programme, school):
    client.force_login(user_with(Role.CLASS_TEACHER, school))
    page = client.get(reverse("monitoring:class_day", args=[programme.pk])).content.decode()
    assert "Ваш класс не указан" in page


@pytest.mark.parametrize(("name", "who"), [("specialist_day", "specialist"), ("class_day", "teacher")])
def test_both_pages_cost_the_same_however_many_events_and_people(
    client, request, programme, stage, name, who, django_assert_max_num_queries
):
    user = request.getfixturevalue(who)
    client.force_login(user)
    url = reverse(f"monitoring:{name}", args=[programme.pk])

    def grow(count):
        for _one in range(count):
            event = EventFactory(stage=stage, kinds=["consents", "interview", "diagnostics"], audience="both")
            EventResponsible.objects.create(event=event, text="Педагог", user=user)
            mentee = pupil(programme)
            PairFactory(programme=programme, working=True, mentee=mentee)
            pupil(programme)
            AttendanceFactory(participation=mentee, gathering__programme=programme, told_at=timezone.now())

    grow(2)
    client.get(url)  # the session remembers the programme
    with django_assert_max_num_queries(QUERIES) as few:
        client.get(url)
    grow(4)
    with django_assert_max_num_queries(len(few)):
        client.get(url)
