"""Run inside the product's environment: a pair at work, whose mentee's mother may withdraw her consent by a link."""

import json
from datetime import timedelta

import django

from tests.journeys.empty_school import CURATOR

SURNAME, FIRST_NAME = "Кувшинникова", "Аграфена"


def make():
    from django.core.cache import cache

    from organisations.models import Organisation, User
    from tests.factories.consents import ConsentFactory, ConsentRequestFactory
    from tests.factories.pairs import MeetingFactory, PairFactory
    from tests.factories.participants import GuardianFactory, ParticipationFactory, PersonFactory
    from tests.factories.roadmap import EventFactory, ProgrammeFactory

    school = Organisation.objects.get(memberships__user=User.objects.get(username=CURATOR))
    today = school.today
    programme = ProgrammeFactory(
        organisation=school,
        name="Наставничество 7 «Б»",
        school_year=today.year if today.month > 8 else today.year - 1,
        starts_on=today - timedelta(days=30),
        ends_on=today + timedelta(days=200),
    )
    EventFactory(stage__roadmap__programme=programme, stage__roadmap__approved=True)
    child = PersonFactory(
        organisation=school,
        last_name=SURNAME,
        first_name=FIRST_NAME,
        patronymic="Дормидонтовна",
        class_label="7 «Б»",
        birth_on=today - timedelta(days=365 * 12),
    )
    mother = GuardianFactory(child=child, last_name=SURNAME, first_name="Пелагея", patronymic="Саввична")
    asked = ConsentRequestFactory(person=child, guardian=mother)
    given = today - timedelta(days=20)
    until = today + timedelta(days=200)
    ConsentFactory(person=child, guardian=mother, request=asked, given_on=given, valid_until=until)
    mentee = ParticipationFactory(programme=programme, person=child, started_on=given)
    pair = PairFactory(programme=programme, mentee=mentee, working=True, started_on=given, ends_on=until)
    MeetingFactory(pair=pair, held_on=today - timedelta(days=3), summary="Аграфена Кувшинникова решала задачи")
    cache.clear()
    kept = {"programme": programme.pk, "person": child.pk, "pair": pair.pk, "link": f"/consent/{asked.link.token}/"}
    print(json.dumps(kept))  # noqa: T201 - what the journey reads


if __name__ == "__main__":
    django.setup()
    make()
