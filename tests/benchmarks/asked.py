# ruff: noqa: E402 - Django is set up first
"""Run inside the product's environment: asks so many people 20 questions in four sections, prints their addresses."""

import json
import sys
from datetime import timedelta

import django

django.setup()

from django.utils import timezone

from participants.models import Consent
from surveys.enums import QuestionKind
from tests.factories.roadmap import ProgrammeFactory
from tests.factories.surveys import InvitationFactory, PersonalLinkFactory, QuestionFactory, SurveyFactory

SECTIONS = ("Встречи", "Общение", "Результат", "О себе")
KINDS = (QuestionKind.SCALE, QuestionKind.ONE, QuestionKind.SCALE, QuestionKind.LONG_TEXT, QuestionKind.SCALE)


def ask(people):
    survey = SurveyFactory(
        programme=ProgrammeFactory(),
        opens_on=timezone.localdate() - timedelta(days=1),
        closes_on=timezone.localdate() + timedelta(days=1),
    )
    for number in range(20):
        QuestionFactory(
            questionnaire=survey.questionnaire,
            key=f"q{number}",
            position=number,
            section=SECTIONS[number // 5],
            kind=KINDS[number % 5],
        )
    end = timezone.now() + timedelta(days=1)
    rows = [InvitationFactory(survey=survey, link=PersonalLinkFactory(expires_at=end)) for _one in range(people)]
    Consent.objects.update(valid_until=timezone.localdate() + timedelta(days=1))  # the factory's end with their year
    return {row.pk: f"/a/{row.link.token}/" for row in rows}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(ask(int(sys.argv[1]))))
