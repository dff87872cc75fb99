"""Run inside the product's environment: thirty mentees assessed in autumn, all but one of them once more."""

import random
from datetime import timedelta

import django

from tests.journeys.empty_school import CURATOR, PASSWORD

PSYCHOLOGIST, SECRET = "o.lisina", "Дома меня обижают"
ALARMING = "Да, часто"
SHEET = {
    "format": 1,
    "title": "Как мне в школе",
    "slug": "how-is-school",
    "kind": "assessment",
    "role": "mentee",
    "questions": [
        {"key": "board", "text": "Я уверенно отвечаю у доски", "kind": "scale"},
        {"key": "friend", "text": "С кем мне легче", "answers": ["С ровесниками", "Со взрослыми"]},
        {"key": "wish", "text": "Что мне хочется изменить", "kind": "long_text", "required": False},
        {"key": "home", "text": SECRET, "answers": ["Нет", ALARMING], "alarm": ALARMING, "readers": "specialist"},
    ],
    "scales": [
        {
            "key": "trust",
            "title": "Уверенность",
            "items": ["board"],
            "bands": [{"from": 1, "to": 4, "label": "низкая"}, {"from": 5, "to": 10, "label": "высокая"}],
        }
    ],
}


def make():
    import json

    from django.core.cache import cache

    from organisations.enums import Role
    from organisations.models import Organisation, User
    from surveys.actions import open_survey, public_address
    from surveys.format.files import read_file
    from surveys.models import Invitation
    from surveys.publishing import publish
    from surveys.storing import store
    from tests.factories.consents import ConsentFactory
    from tests.factories.organisations import MembershipFactory
    from tests.factories.participants import GuardianFactory, ParticipationFactory
    from tests.factories.roadmap import ProgrammeFactory

    school = Organisation.objects.get(memberships__user=User.objects.get(username=CURATOR))
    until = school.today + timedelta(days=200)
    curator = User.objects.get(username=CURATOR)
    programme = ProgrammeFactory(
        organisation=school,
        name="Учитель — ученику",
        school_year=school.today.year - (school.today.month < 9),
        starts_on=school.today - timedelta(days=90),
        ends_on=until,
    )
    psychologist = User.objects.create_user(
        PSYCHOLOGIST, f"{PSYCHOLOGIST}@school.example", PASSWORD, last_name="Лисина", first_name="Ольга"
    )
    MembershipFactory(user=psychologist, organisation=school, role=Role.SPECIALIST)
    for number in range(30):
        row = ParticipationFactory(
            programme=programme,
            person__organisation=school,
            person__last_name=f"Ученикова{'абвгдежзиклмнопрстуфхцчшщэюяёйьыъ'[number]}",
            person__class_label=("8 «А»", "8 «Б»")[number % 2],
            person__grade=8,
            started_on=school.today - timedelta(days=60),
        )
        parent = GuardianFactory(child=row.person, email="")
        ConsentFactory(person=row.person, guardian=parent, valid_until=until)
        ConsentFactory(person=row.person, own=True, valid_until=until)
    sheet = read_file(json.dumps(SHEET).encode(), "sheet.json").questionnaire
    asked = publish(store(sheet, organisation=school), by=curator)
    known = {
        "questionnaire": asked,
        "audience": {"role": "mentee"},
        "event": None,
        "is_anonymous": False,
        "by": curator,
    }
    days = {"opens_on": school.today - timedelta(days=40), "closes_on": school.today + timedelta(days=5)}
    first = open_survey(programme, title="Диагностика на входе", **days, **known)
    answer_all(first, 0)
    second = open_survey(programme, title="Диагностика сейчас", **days | {"opens_on": school.today}, **known)
    last = answer_all(second, 2, but=1)
    cache.clear()
    link = public_address(Invitation.objects.get(pk=last).link)
    print(json.dumps({"programme": programme.pk, "survey": second.pk, "link": link}))  # noqa: T201 - what is read


def answer_all(survey, lift, but=0):
    """Everybody but the last ``but`` answers; the key of the invitation that is left over, or of the last one."""
    from surveys import saving
    from surveys.models import Invitation

    chance = random.Random(3)
    rows = list(
        Invitation.objects.filter(survey=survey)
        .select_related("survey__questionnaire", "survey__programme", "participation__person", "link")
        .order_by("participation__person__search_key")
    )
    questions = {question.key: question for question in survey.questionnaire.questions.all()}
    calm = questions["home"].options["choices"][0]["value"]
    ways = [choice["value"] for choice in questions["friend"].options["choices"]]
    for number, row in enumerate(rows[: len(rows) - but]):
        said = {
            "board": min(chance.randint(2, 6) + lift, 10),
            "friend": ways[number % 3 == 0],
            "wish": "=2+2 задачи" if number == 0 else "Больше времени на проект",
            "home": calm,
        }
        saving.save_answers(row, {questions[key]: value for key, value in said.items()})
        saving.submit_response(row)
    return rows[-1].pk


if __name__ == "__main__":
    django.setup()
    make()
