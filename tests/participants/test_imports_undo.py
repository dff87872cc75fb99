"""An upload taken back, as far as nobody has worked on with it."""

import pytest

from mentoring.kit.errors import Refused
from participants import vocabulary
from participants.actions import imports, people
from participants.enums import ImportState, TopicArea
from participants.models import Guardian, Participation, Person, Topic
from surveys.enums import QuestionKind
from surveys.models import Answer
from tests.factories.participants import (
    AttendanceFactory,
    GatheringFactory,
    ParticipationFactory,
    PersonFactory,
    TopicFactory,
)
from tests.factories.surveys import QuestionFactory, ResponseFactory, StatementFactory
from tests.participants.uploads import ROGOVA, SAFONOV

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_undo_takes_back_people_and_changes(take, load, programme, curator):
    known = ParticipationFactory(
        programme=programme,
        person=PersonFactory(
            organisation=programme.organisation, last_name="Сафонов", first_name="Платон", patronymic=""
        ),
        need="физика",
        topics=["физика"],
    )
    batch = take(ROGOVA, ["Сафонов Платон", "9 «В»", "14.06.2011", "математика", None])
    load(batch)
    imports.undo_batch(batch, by=curator)
    known.refresh_from_db()
    known.person.refresh_from_db()
    assert list(Person.objects.values_list("last_name", flat=True)) == ["Сафонов"]
    assert (known.need, known.person.class_label, [t.name for t in known.topics.all()]) == (
        "физика",
        "8 «А»",
        ["физика"],
    )
    with pytest.raises(Refused, match="уже отменена"):
        imports.undo_batch(batch, by=curator)


def test_undo_takes_the_words_it_brought_out_of_the_vocabulary_unless_somebody_uses_them(
    take, load, programme, curator
):
    TopicFactory(organisation=programme.organisation, name="шахматы")  # there before, used by nobody
    batch = take([*ROGOVA[:3], "не знает; шахматы; вокал; эстрада; танцы; лепка", None])
    load(batch)
    answered = ResponseFactory(invitation__survey__programme=programme)
    question = QuestionFactory(questionnaire=answered.invitation.survey.questionnaire, kind=QuestionKind.TOPICS)
    chosen = Topic.objects.get(name="танцы")
    Answer.objects.create(response=answered, question=question, value=[chosen.pk])
    about = StatementFactory(respondent__enquiry__programme=programme)
    asked = QuestionFactory(questionnaire=about.respondent.questionnaire, kind=QuestionKind.TOPICS)
    about.write({asked.key: [Topic.objects.get(name="лепка").pk]}, [])
    about.save()
    ParticipationFactory(programme=programme).topics.add(Topic.objects.get(name="вокал"))
    Topic.objects.filter(name="эстрада").update(area=TopicArea.SUBJECTS)
    imports.undo_batch(batch, by=curator)
    own = Topic.objects.filter(organisation=programme.organisation)
    assert sorted(own.values_list("name", flat=True)) == ["вокал", "лепка", "танцы", "шахматы", "эстрада"]
    with pytest.raises(Refused, match="используется"):
        vocabulary.remove(chosen, programme, by=curator)


def test_undo_leaves_those_with_whom_work_has_begun_and_says_so(take, load, programme, curator):
    batch = take(ROGOVA, SAFONOV)
    load(batch)
    rogova = Participation.objects.get(person__last_name="Рогова")
    AttendanceFactory(gathering=GatheringFactory(programme=programme), participation=rogova)
    undone = imports.undo_batch(batch, by=curator)
    batch.refresh_from_db()
    assert (undone.removed, undone.kept, batch.state) == (1, [rogova.person_id], ImportState.UNDONE)
    assert [person.last_name for person in Person.objects.all()] == ["Рогова"]
    assert Guardian.objects.count() == 1


def test_undo_leaves_what_was_corrected_by_hand_since(take, load, programme, curator):
    known = ParticipationFactory(
        programme=programme,
        person=PersonFactory(
            organisation=programme.organisation, last_name="Сафонов", first_name="Платон", patronymic="", phone=""
        ),
    )
    batch = take(ROGOVA, ["Сафонов Платон", "9 «В»", "14.06.2011", "математика", None])
    load(batch)
    rogova = Person.objects.get(last_name="Рогова")
    people.save_person(rogova, {"phone": "+7 (912) 000-00-00"}, by=curator)
    known.refresh_from_db()
    people.save_participation(known, {"need": "физика"}, by=curator)
    undone = imports.undo_batch(batch, by=curator)
    known.refresh_from_db()
    known.person.refresh_from_db()
    assert (undone.kept, undone.kept_values) == ([rogova.pk], 1)
    assert (known.need, known.person.class_label) == ("физика", "8 «А»")
