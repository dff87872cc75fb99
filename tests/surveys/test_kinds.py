"""What each kind of question takes and tells."""

import pytest
from django.http import QueryDict

from mentoring.kit.errors import Refused
from participants.enums import TopicArea
from participants.models import Participation
from roadmap.enums import MentoringModel
from surveys.around import Around
from surveys.enums import QuestionKind
from surveys.kinds import KINDS, in_words, is_answered
from tests.factories.participants import ParticipationFactory, TopicFactory
from tests.factories.roadmap import MentoringFormatFactory
from tests.factories.surveys import QuestionFactory

pytestmark = pytest.mark.django_db


def read(question, around, **sent):
    data = QueryDict(mutable=True)
    for name, value in sent.items():
        data.setlist(f"q-{question.key}{name.removeprefix('value')}", value if isinstance(value, list) else [value])
    return KINDS[question.kind].read(question, data, around)


@pytest.fixture
def around(programme):
    return Around(programme, ParticipationFactory(programme=programme))


@pytest.fixture
def mentors(programme):
    return ParticipationFactory.create_batch(4, programme=programme, mentor=True)


def question(kind, **fields):
    return QuestionFactory.build(kind=kind, key="x", **fields)


@pytest.mark.parametrize(("sent", "value"), [("3", 3), ("", None)])
def test_a_number_is_whole_and_within_its_limits(around, sent, value):
    assert read(question(QuestionKind.NUMBER), around, value=sent) == value


def test_a_number_may_lie_below_nought(around):
    assert read(question(QuestionKind.NUMBER, options={"min": -5, "max": 5}), around, value="-3") == -3


@pytest.mark.parametrize("sent", ["0", "6", "2.5", "пять", "-1", "9" * 5000])
def test_another_number_is_refused(around, sent):
    with pytest.raises(Refused) as refusal:
        read(question(QuestionKind.NUMBER), around, value=sent)
    assert refusal.value.code == "bad_number"


def test_other_keeps_what_was_written(around):
    asked = question(QuestionKind.SEVERAL)
    value = read(asked, around, value=["chat", "other"], **{"-other": "по почте"})
    assert value == ["chat", {"other": "по почте"}]
    assert in_words(asked, value, around) == "В чате; по почте"


def test_an_empty_other_is_no_answer():
    assert not is_answered(question(QuestionKind.SEVERAL), [{"other": ""}])


def test_a_choice_that_is_not_offered_is_refused(around):
    with pytest.raises(Refused) as refusal:
        read(question(QuestionKind.ONE), around, value="pigeon")
    assert refusal.value.code == "no_such_choice"


def test_topics_are_of_the_vocabulary_and_no_more_than_asked(around):
    topics = [str(TopicFactory(name=name).pk) for name in ("математика", "ОГЭ", "профессия", "общение")]
    asked = question(QuestionKind.TOPICS)
    assert read(asked, around, value=topics[:3]) == [int(pk) for pk in topics[:3]]
    with pytest.raises(Refused) as refusal:
        read(asked, around, value=topics)
    assert refusal.value.code == "too_many"


def test_topics_are_offered_by_area_and_those_of_a_teachers_work_to_teachers_only(programme):
    subject = TopicFactory(name="математика", area=TopicArea.SUBJECTS)
    lesson = TopicFactory(name="методика урока", area=TopicArea.TEACHING)
    own = TopicFactory(name="школьный сад", organisation=programme.organisation)

    def offered(value=None):
        shown = KINDS[QuestionKind.TOPICS].shown(question(QuestionKind.TOPICS), value, Around(programme))
        return [(heading, [(one.label, one.is_on) for one in choices]) for heading, choices in shown["groups"]]

    subjects, others = ("Учебные предметы", [("математика", False)]), ("Другие темы", [("школьный сад", False)])
    assert offered() == [subjects, others]
    assert offered([lesson.pk]) == [subjects, others, ("Выбрано раньше", [("методика урока", True)])]
    programme.model = MentoringModel.TEACHERS
    assert offered([subject.pk, own.pk]) == [
        ("Работа учителя", [("методика урока", False)]),
        ("Учебные предметы", [("математика", True)]),
        ("Другие темы", [("школьный сад", True)]),
    ]


def test_formats_are_asked_only_when_there_is_a_choice(programme, around):
    asked = question(QuestionKind.ONE, options={"source": "formats"})
    programme.formats.add(MentoringFormatFactory())
    assert not KINDS[QuestionKind.ONE].is_asked(asked, Around(programme))
    programme.formats.add(MentoringFormatFactory(slug="teacher-student", name="учитель — ученик"))
    assert KINDS[QuestionKind.ONE].is_asked(asked, Around(programme))


def test_slots_keep_their_own_order(around):
    asked = question(QuestionKind.SLOTS)
    value = read(asked, around, value=["thu-evening", "tue-afternoon", "tue-night"])
    assert value == ["tue-afternoon", "thu-evening"]
    assert in_words(asked, value, around) == "вторник: днём; четверг: вечером"


def test_people_are_ranked_and_the_refused_are_never_told(around, mentors):
    first, second, refused, _other = mentors
    asked = question(QuestionKind.PEOPLE)
    value = read(asked, around, **{"-1": str(first.pk), "-2": str(second.pk), "-not": [str(refused.pk)]})
    assert value == {"ranked": [first.pk, second.pk], "rather_not": [refused.pk]}
    assert refused.person.list_name not in in_words(asked, value, around)


@pytest.mark.parametrize(
    ("places", "code"), [({"-1": 0, "-2": 0}, "chosen_twice"), ({"-1": 0, "-not": 0}, "chosen_and_refused")]
)
def test_one_person_has_one_place(around, mentors, places, code):
    sent = {name: str(mentors[index].pk) for name, index in places.items()}
    with pytest.raises(Refused) as refusal:
        read(question(QuestionKind.PEOPLE), around, **sent)
    assert refusal.value.code == code


def test_only_the_other_side_of_the_same_programme_can_be_chosen(around, mentors):
    stranger, fellow = ParticipationFactory(mentor=True), ParticipationFactory(programme=around.programme)
    assert set(around.people) == {row.pk for row in mentors}
    for row in (stranger, fellow):
        with pytest.raises(Refused) as refusal:
            read(question(QuestionKind.PEOPLE), around, **{"-1": str(row.pk)})
        assert refusal.value.code == "no_such_person"


def test_a_person_in_both_roles_does_not_choose_themselves(programme):
    mentee = ParticipationFactory(programme=programme)
    ParticipationFactory(programme=programme, mentor=True, person=mentee.person)
    assert Around(programme, Participation.objects.get(pk=mentee.pk)).people == {}


def test_a_matrix_is_answered_when_every_row_is(around):
    asked = question(QuestionKind.MATRIX)
    half = read(asked, around, **{"-1": "Всё хорошо"})
    assert half == {"Интерес": "Всё хорошо"}
    assert not is_answered(asked, half)
    assert is_answered(asked, half | {"Общение": "Тревожит"})
