"""Run inside the product's environment: one school below a municipality, with its staff's accounts and nothing else."""

from datetime import UTC

import django

PASSWORD = "sosna-na-gore-42"
CURATOR, DIRECTOR, COORDINATOR = "m.sokolova", "a.lebedev", "e.zhuravleva"


def make():
    from organisations.enums import HeadcountGroup, OrganisationKind, Role
    from organisations.models import Organisation

    region = Organisation.objects.create(kind=OrganisationKind.REGION, name="Область", short_name="Область")
    office = Organisation.objects.create(
        kind=OrganisationKind.MUNICIPALITY, parent=region, name="Отдел образования города", short_name="Отдел"
    )
    school = Organisation.objects.create(
        kind=OrganisationKind.SCHOOL,
        parent=office,
        name="Муниципальное автономное общеобразовательное учреждение «Лицей № 12»",
        short_name="Лицей № 12",
        official_short_name="МАОУ «Лицей № 12»",
        founder="Отдел образования города",
        locality="г. Светлогорье",
        time_zone=zone_by_day(),
    )
    for group, count in ((HeadcountGroup.STUDENTS, 200), (HeadcountGroup.TEACHERS, 40)):
        set_headcount(school, group, count)
    account(CURATOR, "Соколова Марина Викторовна", Role.CURATOR, school, "заместитель директора по УВР")
    account(DIRECTOR, "Лебедев Андрей Петрович", Role.DIRECTOR, school, "директор")
    account(COORDINATOR, "Журавлёва Елена Николаевна", Role.MUNICIPAL_COORDINATOR, office, "ведущий специалист")


def zone_by_day():
    """A zone of the country where it is neither night nor nearly midnight now: letters of questionnaires wait for the
    morning, and a day that ends in between would be another one for the school."""
    from django.utils import timezone

    from organisations.enums import TimeZone

    hour = timezone.now().astimezone(UTC).hour
    return TimeZone.MOSCOW if 5 <= hour < 20 else TimeZone.KAMCHATKA


def set_headcount(school, group, count):
    from mentoring.kit.periods import SchoolYear
    from organisations.models import Headcount

    year = SchoolYear.of(school.today)
    Headcount.objects.create(
        organisation=school, school_year=year.start, group=group, count=count, counted_on=school.today
    )


def account(login, names, role, organisation, post):
    from datetime import timedelta

    from organisations.models import Membership, User

    last_name, first_name, patronymic = names.split()
    user = User(
        username=login,
        email=f"{login}@school.example",
        last_name=last_name,
        first_name=first_name,
        patronymic=patronymic,
    )
    user.set_password(PASSWORD)
    user.save()
    Membership.objects.create(
        user=user,
        organisation=organisation,
        role=role,
        post=post,
        starts_on=organisation.today - timedelta(days=400),
    )


if __name__ == "__main__":
    django.setup()
    make()
