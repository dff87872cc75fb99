"""Run inside the product's environment: a class with a teacher, a psychologist, two mentees to tell of."""

from datetime import timedelta

import django

from tests.journeys.empty_school import CURATOR, PASSWORD

LABEL = "7 «Б»"
TEACHER, PSYCHOLOGIST = "t.krylova", "n.zorina"


def make():
    from django.core.cache import cache

    from organisations.enums import Role
    from organisations.models import Organisation, User
    from tests.factories.consents import ConsentFactory
    from tests.factories.organisations import MembershipFactory
    from tests.factories.participants import GuardianFactory, ParticipationFactory
    from tests.factories.roadmap import ProgrammeFactory

    school = Organisation.objects.get(memberships__user=User.objects.get(username=CURATOR))
    until = school.today + timedelta(days=200)
    programme = ProgrammeFactory(
        organisation=school,
        name="Ученик — ученику",
        school_year=school.today.year - (school.today.month < 9),
        starts_on=school.today - timedelta(days=30),
        ends_on=until,
    )
    for login, surname, role, label in (
        (TEACHER, "Крылова", Role.CLASS_TEACHER, LABEL),
        (PSYCHOLOGIST, "Зорина", Role.SPECIALIST, ""),
    ):
        user = User.objects.create_user(
            login, f"{login}@school.example", PASSWORD, last_name=surname, first_name="Анна", patronymic="Юрьевна"
        )
        MembershipFactory(user=user, organisation=school, role=role, class_label=label)
    for surname in ("Авдеева", "Яшина"):
        row = ParticipationFactory(
            programme=programme,
            person__organisation=school,
            person__last_name=surname,
            person__class_label=LABEL,
            need="",
            started_on=school.today,
        )
        parent = GuardianFactory(child=row.person, email="")
        ConsentFactory(person=row.person, guardian=parent, valid_until=until)
        ConsentFactory(person=row.person, own=True, valid_until=until)
    cache.clear()
    print(programme.pk)  # noqa: T201 - what the journey reads


if __name__ == "__main__":
    django.setup()
    make()
