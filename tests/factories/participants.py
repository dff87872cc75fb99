"""People, their guardians and what they do in a programme."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from mentoring.kit.text import search_key
from participants.enums import GatheringKind, GroupKind, ParticipationRole, PersonGroup, Readiness
from participants.models import Attendance, Expert, Gathering, GatheringGroup, Guardian, Participation, Person, Topic
from tests.factories.organisations import OrganisationFactory
from tests.factories.roadmap import ProgrammeFactory

_SURNAMES = ["Абрамова", "Белова", "Власова", "Громова", "Дьячкова", "Ефимова", "Жукова", "Зайцева", "Игнатьева"]
_NAMES = ["Алиса", "Вера", "Галина", "Дарья", "Елена", "Злата", "Инна", "Ксения", "Лидия", "Мария", "Нина"]


class PersonFactory(DjangoModelFactory):
    """A pupil of 8 «А»; traits make adults."""

    class Meta:
        model = Person

    organisation = factory.SubFactory(OrganisationFactory)
    last_name = factory.Sequence(lambda n: _SURNAMES[n % len(_SURNAMES)])
    first_name = factory.Sequence(lambda n: _NAMES[n % len(_NAMES)])
    patronymic = factory.Sequence(lambda n: ["Андреевна", "Павловна", "Юрьевна", "Олеговна"][n // 9 % 4])
    group = PersonGroup.STUDENT
    class_label = "8 «А»"
    birth_on = date(2011, 6, 14)

    class Params:
        teacher = factory.Trait(
            group=PersonGroup.TEACHER,
            class_label="",
            birth_on=date(1985, 3, 2),
            post="учитель",
            subject="математика",
            email=factory.Sequence(lambda n: f"teacher{n + 1}@mail.example"),
        )


class GuardianFactory(DjangoModelFactory):
    class Meta:
        model = Guardian

    child = factory.SubFactory(PersonFactory)
    last_name = factory.SelfAttribute("child.last_name")
    first_name = "Елена"
    patronymic = "Сергеевна"
    email = factory.Sequence(lambda n: f"parent{n + 1}@mail.example")


class TopicFactory(DjangoModelFactory):
    class Meta:
        model = Topic
        django_get_or_create = ("organisation", "search_key")

    organisation = None
    name = "математика"
    search_key = factory.LazyAttribute(lambda o: search_key(o.name))


class ParticipationFactory(DjangoModelFactory):
    """A mentee since September; ``mentor=True`` makes a teacher who mentors, interviewed."""

    class Meta:
        model = Participation
        skip_postgeneration_save = True

    programme = factory.SubFactory(ProgrammeFactory)
    person = factory.SubFactory(PersonFactory, organisation=factory.SelfAttribute("..programme.organisation"))
    role = ParticipationRole.MENTEE
    started_on = date(2025, 9, 15)
    need = "Подготовиться к ОГЭ"

    class Params:
        mentor = factory.Trait(
            role=ParticipationRole.MENTOR,
            need="",
            person=factory.SubFactory(
                PersonFactory, teacher=True, organisation=factory.SelfAttribute("..programme.organisation")
            ),
            competencies="Готовит к экзаменам",
            interview=Readiness.PASSED,
            interviewed_on=date(2025, 10, 10),
        )

    @factory.post_generation
    def topics(self, create, names, **_kwargs):
        """``topics=["математика", "ОГЭ"]``."""
        if create and names:
            self.topics.set([TopicFactory(name=name) for name in names])


class ExpertFactory(DjangoModelFactory):
    """Asked and not answered yet."""

    class Meta:
        model = Expert

    programme = factory.SubFactory(ProgrammeFactory)
    name = factory.Sequence(lambda n: f"{_SURNAMES[n % len(_SURNAMES)]} {_NAMES[n % len(_NAMES)]} Игоревна")
    workplace = "Институт развития образования, методист"
    subject = "Как говорить с подростком"


class GatheringFactory(DjangoModelFactory):
    class Meta:
        model = Gathering

    programme = factory.SubFactory(ProgrammeFactory)
    kind = GatheringKind.GROUP_MEETING
    title = "Групповая встреча наставников и наставляемых"
    held_on = date(2025, 11, 6)


class GatheringGroupFactory(DjangoModelFactory):
    class Meta:
        model = GatheringGroup

    gathering = factory.SubFactory(GatheringFactory)
    kind = GroupKind.PARENTS
    class_label = "7 «А»"


class AttendanceFactory(DjangoModelFactory):
    class Meta:
        model = Attendance

    gathering = factory.SubFactory(GatheringFactory)
    participation = factory.SubFactory(ParticipationFactory, programme=factory.SelfAttribute("..gathering.programme"))
