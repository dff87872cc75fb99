"""Five programmes at different points of the year, on the five roadmaps."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from documents.enums import OrderKind
from monitoring.actions import add_practice
from monitoring.demo import approvals, cards, care, leaving, repeats, scenes, selection, told
from monitoring.demo.cast import account, gather
from monitoring.demo.office import run_office_plan
from monitoring.enums import PracticeKind
from monitoring.models import IndicatorTarget
from organisations.enums import Role
from pairs.models import Pair
from participants.models import Guardian

PUPILS = ("student-student", "employer-student")
TEACHERS = ("teacher-teacher",)
COVERAGE_ASKED = 10  # percent, by the education office


@transaction.atomic
def tell():
    """Everything, or nothing when something goes wrong on the way. Returns the ``Cast``."""
    cast = gather()
    lyceum_at_pairs(cast)
    school_at_registers(cast)
    gymnasium_at_work(cast)
    small_school_at_the_start(cast)
    told.share_a_mentor(
        cast.places["lyceum12"],
        cast.places["school8"].programmes.latest("pk"),
        curator=cast.users["curator12"],
        by=cast.users["curator8"],
    )
    office(cast)
    leaving.leave(
        cast,
        cast.places["lyceum12"].programmes.latest("pk"),
        curator=cast.users["curator12"],
        director=cast.users["director12"],
    )
    seen_lately(cast)
    return cast


def seen_lately(cast):
    """When everybody last signed in: the curator of the small school a month and more ago."""
    now = timezone.now()
    for number, user in enumerate(cast.users.values()):
        user.last_login = now - timedelta(days=34 if user.username == "curator19" else number % 4)
        user.save(update_fields=["last_login"])


def lyceum_at_pairs(cast):
    """Lyceum No 12 in the middle: one order in force, the next pairs confirmed, some papers and answers missing."""
    school, curator, director = cast.places["lyceum12"], cast.users["curator12"], cast.users["director12"]
    today = school.today
    programme = scenes.start(
        cast, school, "lyceum-12", "Целевая модель наставничества", by=curator, formats=(*PUPILS, *TEACHERS)
    )
    approvals.approve(programme, curator=curator, director=director, coordinator=cast.users["coordinator"])
    scenes.order_by_hand(
        programme,
        OrderKind.CURATOR,
        "governance_act",
        curator=curator,
        director=director,
        fields={
            "school_year": programme.year,
            "curator": curator.signature_name,
            "curator_post": "заместителя директора по УВР",
        },
    )
    scenes.enrol_mentees(cast, programme, grades=(6, 7, 8, 9), count=14, by=curator)
    scenes.enrol_mentors(cast, programme, 18, by=curator, pupils=9)
    scenes.collect_consents(programme, by=curator)
    scenes.match_and_confirm(programme, by=curator)
    scenes.order_pairs(programme, curator=curator, director=director)
    scenes.hold_meetings(cast, programme, by=curator)
    scenes.draw_plans(cast, programme, by=curator)
    # the second intake
    scenes.enrol_mentees(cast, programme, grades=(6, 7, 8), count=28, by=curator)
    scenes.enrol_mentors(cast, programme, 8, by=curator, pupils=4)
    second = programme.participations.filter(person__consents=None)
    scenes.collect_consents_of(second.order_by("pk"), by=curator, but=5)
    scenes.photograph_forms(programme, 3, by=curator)
    in_a_week = today + timedelta(days=7)
    asked = {"by": curator, "closes_on": in_a_week}
    scenes.ask(cast, programme, "mentee-application", answered=1, accept=True, **asked)
    scenes.ask(cast, programme, "mentor-application", answered=0.9, **asked)
    scenes.hold_group_meeting(programme, days_ago=6, by=curator)
    scenes.ask(cast, programme, "preferences", answered=0.8, **asked)
    scenes.match_and_confirm(programme, by=curator, share=0.6)
    scenes.order_pairs(programme, curator=curator)
    for title, days in (("Набор в программу наставничества", 40), ("Первые встречи пар", 9)):
        add_practice(
            programme,
            kind=PracticeKind.PUBLICATION,
            title=title,
            url="https://licey12.example/news/318",
            happened_on=today - timedelta(days=days),
            event=None,
            by=curator,
        )
    scenes.invite_class(programme, "6 «А»", in_days=6, by=curator)
    scenes.complete_events(programme, by=curator, until=today - timedelta(days=12), but=("consents", "interview"))
    people_who_sign_in(cast, programme)
    told.ask_and_answer(programme, by=curator)
    care.write_down(programme, psychologist=cast.users["psychologist12"])
    selection.choose_and_teach(programme, curator=curator, psychologist=cast.users["psychologist12"])
    cards.give_out(programme, by=curator)


def people_who_sign_in(cast, programme):
    """A mentor, a mentee and the mentee's mother of one working pair get accounts."""
    pair = Pair.objects.filter(programme=programme).working().with_people().order_by("-score").first()
    mentor, mentee = pair.mentors[0].person, pair.mentees[0].person
    school = programme.organisation
    for login, person in (("mentor12", mentor), ("mentee12", mentee)):
        names = (person.last_name, person.first_name, person.patronymic)
        account(cast, login, names, Role.PARTICIPANT, school, person=person)
    mother = Guardian.objects.filter(child=mentee).first()
    mother.user = account(
        cast, "parent12", (mother.last_name, mother.first_name, mother.patronymic), Role.GUARDIAN, school
    )
    mother.save(update_fields=["user"])


def school_at_registers(cast):
    """School No 8 gathers its registers; its roadmap waits for the municipality."""
    school, curator = cast.places["school8"], cast.users["curator8"]
    programme = scenes.start(
        cast, school, "school-8", "Целевая модель наставничества", by=curator, formats=("student-student",)
    )
    approvals.approve(programme, curator=curator, director=cast.users["director8"])
    scenes.certify(school, cast.users["director8"])
    approvals.send_up(programme, by=curator)
    scenes.enrol_mentees(cast, programme, grades=(5, 6, 7), count=18, by=curator)
    scenes.enrol_mentors(cast, programme, 9, by=curator, pupils=5)
    scenes.collect_consents(programme, by=curator, but=7)
    scenes.ask(
        cast,
        programme,
        "mentee-application",
        by=curator,
        answered=0.5,
        closes_on=school.today + timedelta(days=10),
    )
    scenes.complete_events(programme, by=curator, until=school.today - timedelta(days=25), but=("consents",))
    repeats.repeat(programme, by=curator)
    repeats.misspell_topic(programme)


def gymnasium_at_work(cast):
    """Gymnasium No 4 runs the teachers' model: ten pairs work, an order on plans lies with the director."""
    school, curator, director = cast.places["gymnasium4"], cast.users["curator4"], cast.users["director4"]
    programme = scenes.start(
        cast, school, "teachers-plan-2025-2026", "Наставничество педагогов", by=curator, formats=TEACHERS
    )
    approvals.approve(programme, curator=curator, director=director, coordinator=cast.users["coordinator"])
    scenes.enrol_young_teachers(cast, programme, 10, by=curator)
    scenes.enrol_mentors(cast, programme, 8, by=curator)
    scenes.collect_consents(programme, by=curator)
    scenes.match_and_confirm(programme, by=curator)
    scenes.order_pairs(programme, curator=curator, director=director)
    scenes.hold_meetings(cast, programme, by=curator, most=3)
    scenes.draw_plans(cast, programme, by=curator)
    scenes.complete_events(programme, by=curator, until=school.today - timedelta(days=3))


def small_school_at_the_start(cast):
    """School No 19 has only begun: a draft roadmap without dates."""
    scenes.start(
        cast,
        cast.places["school19"],
        "teachers-stages",
        "Система наставничества педагогов",
        by=cast.users["curator19"],
        formats=TEACHERS,
    )


def office(cast):
    """The education office keeps its own roadmap and asks a share of students of every school."""
    coordinator = cast.users["coordinator"]
    IndicatorTarget.objects.create(
        organisation=cast.places["municipality"], indicator="coverage_students", value=COVERAGE_ASKED
    )
    programme = scenes.start(
        cast,
        cast.places["municipality"],
        "tarasovsky-municipal",
        "Муниципальная дорожная карта",
        by=coordinator,
        formats=PUPILS,
    )
    run_office_plan(cast, programme, by=coordinator)
