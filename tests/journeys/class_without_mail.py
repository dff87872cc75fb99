"""Run inside the product's environment: a school of its own, a class without e-mail, a questionnaire that waits.

An argument is the curator's login, where it is made more than once."""

import sys
from datetime import timedelta

import django

from tests.journeys.empty_school import account

CURATOR = "n.filatova"
LABEL, WITHOUT_ANSWER = "6 «А»", "Чернов Матвей"
NAMES = ("Агеев Илья", "Бобров Лев", "Волков Глеб", "Зимин Антон", WITHOUT_ANSWER, "Яшин Фёдор")


def make(login=CURATOR):
    from django.core.cache import cache

    from organisations.enums import Role
    from tests.factories.consents import ConsentFactory
    from tests.factories.organisations import OrganisationFactory
    from tests.factories.participants import GuardianFactory, ParticipationFactory
    from tests.factories.roadmap import ProgrammeFactory
    from tests.factories.surveys import (
        InvitationFactory,
        PersonalLinkFactory,
        QuestionFactory,
        QuestionnaireFactory,
        SurveyFactory,
    )

    school = OrganisationFactory()
    account(login, "Филатова Нина Павловна", Role.CURATOR, school, "заместитель директора")
    today = school.today
    programme = ProgrammeFactory(
        organisation=school,
        name="Наставничество 6 «А»",
        school_year=today.year if today.month > 8 else today.year - 1,
        starts_on=today - timedelta(days=30),
        ends_on=today + timedelta(days=200),
    )
    questionnaire = QuestionnaireFactory(slug=f"class-{login.replace('.', '-')}", title="Как проходят встречи в классе")
    QuestionFactory(questionnaire=questionnaire)
    QuestionFactory(questionnaire=questionnaire, text="На встречах мне всё понятно")
    survey = SurveyFactory(
        programme=programme,
        questionnaire=questionnaire,
        opens_on=today - timedelta(days=1),
        closes_on=today + timedelta(days=9),
    )
    for name in NAMES:
        last_name, first_name = name.split()
        row = ParticipationFactory(
            programme=programme,
            started_on=today - timedelta(days=5),
            person__last_name=last_name,
            person__first_name=first_name,
            person__patronymic="",
            person__class_label=LABEL,
            person__birth_on=today - timedelta(days=12 * 365),
        )
        for signed in ({"guardian": GuardianFactory(child=row.person, email="")}, {"own": True}):
            ConsentFactory(person=row.person, given_on=today, valid_until=today + timedelta(days=200), **signed)
        link = PersonalLinkFactory(expires_at=survey.links_expire_at)
        InvitationFactory(survey=survey, participation=row, link=link, consented=False)
    cache.clear()
    print(programme.pk)  # noqa: T201 - what the journey reads


if __name__ == "__main__":
    django.setup()
    make(*sys.argv[1:])
