"""Run inside the product's environment: a school whose curator builds a questionnaire for a class without e-mail."""

import django

from tests.journeys import class_without_mail

CURATOR, PUPIL = "n.stroeva", class_without_mail.NAMES[0]


def make():
    from roadmap.models import Programme
    from tests.factories.participants import ParticipationFactory, TopicFactory

    class_without_mail.make(CURATOR)
    programme = Programme.objects.latest("pk")
    TopicFactory(organisation=programme.organisation, name="робототехника")
    for name in ("Горин Олег", "Лядова Анна"):
        last_name, first_name = name.split()
        ParticipationFactory(
            programme=programme, mentor=True, person__last_name=last_name, person__first_name=first_name
        )


if __name__ == "__main__":
    django.setup()
    make()
