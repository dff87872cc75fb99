"""Run inside the product's environment: a second school, a mentor of it with an account, a pupil here without one."""

import json
from datetime import timedelta

import django

from tests.journeys.empty_school import CURATOR, account

SCHOOL, HOME_CURATOR, MENTOR = "СОШ № 8", "e.kalacheva", "o.rudneva"
NAME, PHONE_NUMBER, EMAIL = "Руднева Ольга Павловна", "+79120004455", f"{MENTOR}@school.example"
PUPIL = "Травкин Семён"
HELPS = "Готовит к олимпиадам по физике, объясняет на опытах"


def make():
    from django.core.cache import cache

    from monitoring.demo.scenes import collect_consents
    from organisations.enums import OrganisationKind, Role
    from organisations.models import Organisation, User
    from participants.enums import ParticipationRole, PersonGroup
    from participants.models import Guardian, Participation, Person
    from roadmap.enums import ProgrammeState
    from roadmap.models import MentoringFormat, Programme
    from tests.factories.roadmap import EventFactory

    by = User.objects.get(username=CURATOR)
    here = Organisation.objects.get(memberships__user=by)
    away = Organisation.objects.create(
        kind=OrganisationKind.SCHOOL,
        parent=here.parent,
        name="Средняя общеобразовательная школа № 8",
        short_name=SCHOOL,
        official_short_name=f"МБОУ {SCHOOL}",
        time_zone=here.time_zone,
    )
    account(HOME_CURATOR, "Калачёва Елена Андреевна", Role.CURATOR, away, "замдиректора по УВР")
    account(MENTOR, NAME, Role.PARTICIPANT, away, "")
    today = here.today

    def programme_of(school, name):
        row = Programme.objects.create(
            organisation=school,
            name=name,
            school_year=today.year if today.month > 8 else today.year - 1,
            starts_on=today - timedelta(days=30),
            ends_on=today + timedelta(days=200),
            state=ProgrammeState.RUNNING,
            interview_required=False,
        )
        row.formats.set(MentoringFormat.objects.filter(slug="teacher-student"))
        # by people of this story: users a factory numbers anew would clash with those of another story told here
        plan = {"programme": row, "approved": True, "submitted_by": by, "approved_by": by}
        EventFactory(**{f"stage__roadmap__{name}": value for name, value in plan.items()})
        return row

    def take_part(programme, role, names, **fields):
        last_name, first_name, patronymic = names.split()
        work = {name: fields.pop(name) for name in ("competencies", "capacity", "hours_per_month") if name in fields}
        person = Person.objects.create(
            organisation=programme.organisation,
            last_name=last_name,
            first_name=first_name,
            patronymic=patronymic,
            **fields,
        )
        Participation.objects.create(
            person=person, programme=programme, role=role, started_on=today - timedelta(days=20), **work
        )
        return person

    home = programme_of(away, "Учитель — ученик")
    take_part(
        home,
        ParticipationRole.MENTOR,
        NAME,
        user=User.objects.get(username=MENTOR),
        group=PersonGroup.TEACHER,
        post="учитель физики",
        experience_years=14,
        email=EMAIL,
        phone=PHONE_NUMBER,
        birth_on=today - timedelta(days=365 * 40),
        competencies=HELPS,
        capacity=2,
        hours_per_month=6,
    )
    programme = programme_of(here, "Помощь восьмым классам")
    child = take_part(
        programme,
        ParticipationRole.MENTEE,
        f"{PUPIL} Ильич",
        class_label="8 «Б»",
        birth_on=today - timedelta(days=365 * 13),
    )
    Guardian.objects.create(child=child, last_name="Травкина", first_name="Инна", patronymic="Олеговна")
    collect_consents(programme, by=by)
    cache.clear()
    print(json.dumps({"programme": programme.pk, "home": home.pk}))  # noqa: T201 - what the journey reads


if __name__ == "__main__":
    django.setup()
    make()
