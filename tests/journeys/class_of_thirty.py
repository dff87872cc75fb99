"""Run inside the product's environment: a class of thirty in a programme, twenty guardians with e-mail."""

import random
from datetime import timedelta

import django

from tests.journeys.empty_school import CURATOR

LABEL, ONLINE, ON_PAPER = "5 «В»", 20, 10
SURNAMES = (
    "Агеев Бобров Волков Гусев Дроздов Ершов Жуков Зайцев Ильин Карпов Лосев Морозов Носов Орлов Панин "
    "Рыбаков Седов Титов Уваров Фомин Харитонов Цветков Чернов Шубин Щукин Юдин Яшин Беляев Власов Громов"
)


def make():
    from django.core.cache import cache

    from organisations.models import Organisation, User
    from participants.enums import GuardianRelation, ParticipationRole
    from participants.models import Guardian, Participation, Person
    from roadmap.enums import ProgrammeState
    from roadmap.models import Programme

    school = Organisation.objects.get(memberships__user=User.objects.get(username=CURATOR))
    today, chance = school.today, random.Random(5)
    programme = Programme.objects.create(
        organisation=school,
        name="Наставничество 5 «В»",
        school_year=today.year if today.month > 8 else today.year - 1,
        starts_on=today - timedelta(days=30),
        ends_on=today + timedelta(days=200),
        state=ProgrammeState.RUNNING,
    )
    for number, surname in enumerate(SURNAMES.split()):
        person = Person.objects.create(
            organisation=school,
            last_name=surname,
            first_name="Пётр",
            patronymic="Ильич",
            class_label=LABEL,
            birth_on=today - timedelta(days=365 * 11 + chance.randrange(200)),
        )
        Guardian.objects.create(
            child=person,
            last_name=f"{surname}а",
            first_name="Анна",
            patronymic="Олеговна",
            relation=GuardianRelation.MOTHER,
            email=f"mother{number}@mail.example" if number < ONLINE else "",
        )
        Participation.objects.create(
            person=person, programme=programme, role=ParticipationRole.MENTEE, started_on=today - timedelta(days=5)
        )
    cache.clear()
    print(programme.pk)  # noqa: T201 - what the journey reads


if __name__ == "__main__":
    django.setup()
    make()
