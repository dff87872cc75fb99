"""Who plays: organisations, accounts and invented people. The same every time."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from random import Random

from mentoring.kit.periods import SchoolYear
from mentoring.kit.text import latin
from organisations.content import read_yaml
from organisations.enums import HeadcountGroup, OrganisationKind, Role
from organisations.models import Headcount, Membership, Organisation, User
from participants.enums import PersonGroup

PASSWORD = "demo-school-2026"  # noqa: S105 - printed by `make demo`, for invented data only
PIN = "1212"


@dataclass
class Cast:
    """Everybody and everything by name; ``random`` is seeded, so that two demos are alike."""

    random: Random = field(default_factory=lambda: Random(12))  # noqa: S311 - nothing secret here
    places: dict = field(default_factory=dict)
    users: dict = field(default_factory=dict)
    taken: set = field(default_factory=set)

    @cached_property
    def names(self):
        return read_yaml("demo/names.yaml")

    @cached_property
    def year(self):
        return SchoolYear.of(date.today())  # noqa: DTZ011 - the wall calendar of whoever looks at the demo

    def human(self, *, girl=None):
        """(last name, first name, patronymic) nobody else has."""
        while True:
            girl = self.random.random() < 0.5 if girl is None else girl
            surname = self.random.choice(self.names["surnames"]) + ("а" if girl else "")
            first = self.random.choice(self.names["girls" if girl else "boys"])
            patronymic = self.random.choice(self.names["patronymics"])[girl]
            if (surname, first) not in self.taken:
                self.taken.add((surname, first))
                return surname, first, patronymic

    def pupil(self, grade, letter):
        last, first, patronymic = self.human()
        born = date(self.year.start - grade - 7, 9, 1) + timedelta(days=self.random.randrange(360))
        return {
            "last_name": last,
            "first_name": first,
            "patronymic": patronymic,
            "group": PersonGroup.STUDENT,
            "class_label": f"{grade} «{letter}»",
            "birth_on": born,
        }

    def teacher(self, *, young=False):
        last, first, patronymic = self.human(girl=self.random.random() < 0.8)
        age = self.random.randint(22, 26) if young else self.random.randint(31, 58)
        subject = self.random.choice(self.names["subjects"])
        return {
            "last_name": last,
            "first_name": first,
            "patronymic": patronymic,
            "group": PersonGroup.TEACHER,
            "post": f"учитель, {subject}",
            "subject": subject,
            "birth_on": date(self.year.start - age, self.random.randint(1, 12), self.random.randint(1, 28)),
            "experience_years": max(1, age - 23),
            "email": f"{latin(last)}{len(self.taken)}@mail.example",
        }

    def employer(self):
        last, first, patronymic = self.human(girl=False)
        return {
            "last_name": last,
            "first_name": first,
            "patronymic": patronymic,
            "group": PersonGroup.EMPLOYER,
            "post": "инженер",
            "workplace": self.random.choice(self.names["employers"]),
            "birth_on": date(self.year.start - self.random.randint(28, 50), 5, 17),
            "email": f"{latin(last)}{len(self.taken)}@mail.example",
        }

    def mother_of(self, child):
        """Names and e-mail of a child's mother."""
        surname = child.last_name if child.last_name.endswith("а") else f"{child.last_name}а"
        first = self.random.choice(["Анна", "Елена", "Ирина", "Наталья", "Ольга", "Светлана", "Татьяна"])
        email = f"{latin(surname)}{child.pk}@mail.example" if self.random.random() < 0.85 else ""
        return {"last_name": surname, "first_name": first, "relation": "mother", "email": email}


def gather():
    """Organisations with headcounts and everybody who signs in by role."""
    cast = Cast()
    told = read_yaml("demo/municipality.yaml")
    region = Organisation.objects.create(kind=OrganisationKind.REGION, **told["region"])
    office = Organisation.objects.create(kind=OrganisationKind.MUNICIPALITY, parent=region, **told["municipality"])
    cast.places = {"region": region, "municipality": office}
    for row in told["schools"]:
        fields = {k: v for k, v in row.items() if k not in ("key", "students", "teachers")}
        school = Organisation.objects.create(kind=OrganisationKind.SCHOOL, parent=office, founder=office.name, **fields)
        cast.places[row["key"]] = school
        for group in (HeadcountGroup.STUDENTS, HeadcountGroup.TEACHERS):
            Headcount.objects.create(
                organisation=school,
                school_year=cast.year.start,
                group=group,
                count=row[group.value],
                counted_on=cast.year.starts_on,
            )
    for login, last, first, patronymic, role, where, post in told["accounts"]:
        account(cast, login, (last, first, patronymic), role, cast.places[where], post=post)
    return cast


def account(cast, login, names, role, organisation, *, post="", class_label="6 «А»", person=None):
    """A sign-in with the demo password; ``person`` is the register's row it belongs to."""
    user = User(username=login, email=f"{login}@school.example")
    user.last_name, user.first_name, user.patronymic = names
    user.set_password(PASSWORD)
    user.save()
    Membership.objects.create(
        user=user,
        organisation=organisation,
        role=role,
        post=post,
        class_label=class_label if role == Role.CLASS_TEACHER else "",
        starts_on=cast.year.starts_on,
    )
    if person is not None:
        person.user = user
        person.save(update_fields=["user"])
    cast.users[login] = user
    return user
