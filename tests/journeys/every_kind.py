"""Run inside the product's environment: a questionnaire with every kind of question, sent to so many pupils of a school
of its own; prints the addresses of their links."""

import json
import sys
from datetime import timedelta

import django


def ask(people):
    from django.utils import timezone

    from participants.models import Consent
    from surveys.enums import QuestionKind as Kind
    from surveys.enums import QuestionnaireKind
    from tests.factories.participants import ParticipationFactory, TopicFactory
    from tests.factories.roadmap import ProgrammeFactory
    from tests.factories.surveys import (
        InvitationFactory,
        PersonalLinkFactory,
        QuestionFactory,
        QuestionnaireFactory,
        SurveyFactory,
    )

    asked = QuestionnaireFactory(
        title="Все виды вопросов", kind=QuestionnaireKind.OWN, farewell="Ответы прочтёт куратор."
    )
    rows = [
        ("Встречи", "interest", Kind.SCALE, "На встречах мне интересно", True),
        ("Встречи", "often", Kind.ONE, "Как мы общаемся", True),
        ("Встречи", "why", Kind.LONG_TEXT, "Почему по телефону", True),
        ("Встречи", "like", Kind.YES_NO, "Хочется продолжать", False),
        ("Общение", "ways", Kind.SEVERAL, "Как ещё", False),
        ("Общение", "about", Kind.MATRIX, "Что скажу о встречах", True),
        ("Люди", "people", Kind.PEOPLE, "С кем мне хотелось бы работать", True),
        ("Люди", "slots", Kind.SLOTS, "Когда мне удобно", False),
        ("Люди", "topics", Kind.TOPICS, "О чём поговорить", False),
        ("О себе", "name", Kind.SHORT_TEXT, "Как называется проект", True),
        ("О себе", "times", Kind.NUMBER, "Сколько встреч прошло", True),
        ("О себе", "warmer", Kind.NUMBER, "На сколько потеплело", False),
        ("О себе", "day", Kind.DATE, "День последней встречи", False),
    ]
    own = {"warmer": {"options": {"min": -10}}, "why": {"condition": {"question": "often", "is": "phone"}}}
    for position, (section, key, kind, text, is_required) in enumerate(rows):
        QuestionFactory(
            questionnaire=asked,
            section=section,
            key=key,
            kind=kind,
            text=text,
            is_required=is_required,
            position=position,
            **own.get(key, {}),
        )
    today, end = timezone.localdate(), timezone.now() + timedelta(days=2)
    survey = SurveyFactory(
        programme=ProgrammeFactory(), questionnaire=asked, opens_on=today, closes_on=today + timedelta(days=1)
    )
    TopicFactory(name="математика")
    ParticipationFactory.create_batch(3, programme=survey.programme, mentor=True)
    invited = [InvitationFactory(survey=survey, link=PersonalLinkFactory(expires_at=end)) for _one in range(people)]
    Consent.objects.filter(person__participations__programme=survey.programme).update(valid_until=end.date())
    return [f"/a/{row.link.token}/" for row in invited]


if __name__ == "__main__":
    django.setup()
    sys.stdout.write(json.dumps(ask(int(sys.argv[1]))))
