"""Run inside the product's environment: a school of its own with 60 mentees, their mentors, all papers, and a programme
for the next year that two of them have joined already. Its two groups are told by their topics."""

import json
from datetime import timedelta

import django

from tests.journeys.empty_school import account

CURATOR, DIRECTOR = "t.belyaeva", "n.gorin"
MENTOR, MENTEE = "o.vetrova", "l.snegirev"  # of one pair: their accounts
ALONE, GROUPS, SPARE = 55, (2, 3), 2  # pairs, mentees of each group, mentors with a place left


def make():
    from django.core.cache import cache

    from monitoring.demo.scenes import collect_consents
    from organisations.enums import OrganisationKind, Role
    from organisations.models import Organisation, User
    from pairs.models import MatchingRules
    from participants.enums import ParticipationRole, PersonGroup
    from participants.models import Participation, Person, Topic
    from roadmap.enums import ProgrammeState
    from roadmap.models import MentoringFormat, Programme
    from tests.factories.roadmap import EventFactory

    office = Organisation.objects.filter(kind=OrganisationKind.MUNICIPALITY).first()
    school = Organisation.objects.create(
        kind=OrganisationKind.SCHOOL,
        parent=office,
        name="Гимназия № 5",
        short_name="Гимназия № 5",
        official_short_name="МБОУ «Гимназия № 5»",
        founder="Отдел образования города",
        locality="г. Светлогорье",
        time_zone=Organisation.objects.get(short_name="Лицей № 12").time_zone,
    )
    account(CURATOR, "Беляева Татьяна Игоревна", Role.CURATOR, school, "заместитель директора по ВР")
    account(DIRECTOR, "Горин Николай Петрович", Role.DIRECTOR, school, "директор")
    account(MENTOR, "Ветрова Ольга Сергеевна", Role.PARTICIPANT, school, "")
    account(MENTEE, "Снегирёв Лев Ильич", Role.PARTICIPANT, school, "")
    by, today = User.objects.get(username=CURATOR), school.today
    year = today.year if today.month > 8 else today.year - 1

    def programme_of(name, school_year):
        later = timedelta(days=365 * (school_year - year))
        row = Programme.objects.create(
            organisation=school,
            name=name,
            school_year=school_year,
            starts_on=today - timedelta(days=30) + later,
            ends_on=today + timedelta(days=200) + later,
            state=ProgrammeState.RUNNING if school_year == year else ProgrammeState.PREPARED,
            interview_required=False,
        )
        row.formats.set(MentoringFormat.objects.filter(slug="teacher-student"))
        plan = {"programme": row, "approved": True, "submitted_by": by, "approved_by": by}
        EventFactory(**{f"stage__roadmap__{key}": value for key, value in plan.items()})
        return row

    def take_part(programme, role, names, topic, **fields):
        capacity = fields.pop("capacity", 1)
        last_name, first_name, patronymic = names.split()
        person, _made = Person.objects.get_or_create(
            organisation=school,
            last_name=last_name,
            first_name=first_name,
            defaults={"patronymic": patronymic, **fields},
        )
        row = Participation.objects.create(
            person=person, programme=programme, role=role, started_on=today - timedelta(days=20), capacity=capacity
        )
        row.topics.add(Topic.objects.get_or_create(name=topic, search_key=topic, organisation=school)[0])
        return row

    grown = {"group": PersonGroup.TEACHER, "post": "учитель", "birth_on": today - timedelta(days=365 * 40)}
    child = {"group": PersonGroup.STUDENT, "class_label": "10 «А»", "birth_on": today - timedelta(days=365 * 18 + 30)}
    programme = programme_of("Учитель — ученик", year)
    accounts = {1: (MENTOR, MENTEE)}
    for number in range(ALONE):
        own = [User.objects.get(username=login) for login in accounts.get(number, ())]
        teacher = "Ветрова Ольга Сергеевна" if own else f"Учителева{word(number)} Анна Павловна"
        pupil = "Снегирёв Лев Ильич" if own else f"Учеников{word(number)} Глеб Олегович"
        users = [{"user": user} for user in own] or [{}, {}]
        take_part(programme, ParticipationRole.MENTOR, teacher, f"тема {number}", **grown, **users[0])
        take_part(programme, ParticipationRole.MENTEE, pupil, f"тема {number}", **child, **users[1])
    for group, size in enumerate(GROUPS):
        topic = f"кружок {group}"
        leader = f"Кружкова{word(group)} Вера Ильинична"
        take_part(programme, ParticipationRole.MENTOR, leader, topic, capacity=size, **grown)
        for place in range(size):
            name = f"Кружков{word(group * 3 + place)} Иван Олегович"
            take_part(programme, ParticipationRole.MENTEE, name, topic, **child)
    for number in range(SPARE):  # they would do for the first pair and for the third
        name = f"Запасова{word(number)} Инна Петровна"
        take_part(programme, ParticipationRole.MENTOR, name, f"тема {number * 2}", **grown)
    collect_consents(programme, by=by)
    following = programme_of("Учитель — ученик, второй год", year + 1)
    take_part(following, ParticipationRole.MENTOR, "Ветрова Ольга Сергеевна", "тема 1")
    take_part(following, ParticipationRole.MENTEE, "Снегирёв Лев Ильич", "тема 1")
    MatchingRules.objects.create(programme=following, needs_consents=False)
    cache.clear()
    print(json.dumps({"programme": programme.pk, "following": following.pk, "school": school.pk}))  # noqa: T201


def word(number):
    """A suffix that tells people of one surname apart: «аб», «ав»…"""
    letters = "абвгдежзиклмнопрст"
    return letters[number // len(letters)] + letters[number % len(letters)]


if __name__ == "__main__":
    django.setup()
    make()
