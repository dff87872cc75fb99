"""What results cost: `pytest tests/benchmarks/bench_results.py -s`.

A survey of 3,000 answers to 60 questions beside one of 300: processor time of the web process and time of the database
for each page, and how many queries. No page takes as long as the barest read of the same answers, row by row.
``--ignore=tests/benchmarks`` keeps it out of the usual run; the file is named on the command line to be collected.
"""

import random
from datetime import date
from time import perf_counter, process_time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from organisations.enums import LinkPurpose
from organisations.models import PersonalLink
from participants.models import Participation, Person
from surveys.enums import QuestionKind
from surveys.models import Answer, Invitation, KeptScore, Response
from surveys.results.changes import waves_of
from surveys.scored import make_up
from tests.factories.organisations import curator_of
from tests.factories.roadmap import ProgrammeFactory
from tests.factories.surveys import QuestionFactory, QuestionnaireFactory, ScaleFactory, SurveyFactory

pytestmark = pytest.mark.django_db
FEW, MANY, QUESTIONS = 300, 3_000, 60
KINDS = [*[QuestionKind.SCALE] * 5, QuestionKind.ONE, QuestionKind.SEVERAL, QuestionKind.YES_NO, QuestionKind.MATRIX]
KINDS += [QuestionKind.LONG_TEXT]
chance = random.Random(7)
VALUES = {
    QuestionKind.SCALE: lambda: chance.randint(1, 10),
    QuestionKind.ONE: lambda: chance.choice(["chat", "phone"]),
    QuestionKind.SEVERAL: lambda: chance.choice([["chat"], ["phone"], ["chat", "phone"], ["chat", {"other": "почта"}]]),
    QuestionKind.YES_NO: lambda: chance.random() < 0.5,
    QuestionKind.MATRIX: lambda: {row: chance.choice(["Тревожит", "Всё хорошо"]) for row in ("Интерес", "Общение")},
    QuestionKind.LONG_TEXT: lambda: chance.choice(["Больше времени", "Всё нравится", "Хочу примеров"]),
}


def survey_of(size):
    """Answered twice by ``size`` people: the first wave and the one after it. Returns the second."""
    programme, questionnaire = ProgrammeFactory(), QuestionnaireFactory()
    questions = [
        QuestionFactory(questionnaire=questionnaire, key=f"q{n}", kind=KINDS[n % len(KINDS)], text=f"Вопрос {n}")
        for n in range(QUESTIONS)
    ]
    items = [{"question": question.key} for question in questions if question.kind == QuestionKind.SCALE]
    bands = [{"from": 0, "to": 150, "label": "низкий"}, {"from": 151, "to": 300, "label": "высокий"}]
    ScaleFactory(questionnaire=questionnaire, title="Общий балл", items=items, bands=bands)
    people = [
        Person(
            organisation=programme.organisation,
            last_name=f"Иванов{n}",
            first_name="Пётр",
            grade=5 + n % 7,
            class_label=f"{5 + n % 7} «{'АБВ'[n % 3]}»",
            group="student",
        )
        for n in range(size)
    ]
    for person in people:
        person.refresh_keys()
    Person.objects.bulk_create(people, batch_size=2_000)
    rows = [
        Participation(
            person=p, programme=programme, role=("mentee", "mentor")[n % 5 == 0], started_on=date(2025, 9, 15)
        )
        for n, p in enumerate(people)
    ]
    for row in rows:
        row.refresh_keys()
    Participation.objects.bulk_create(rows, batch_size=2_000)
    for opens_on in (date(2025, 9, 20), date(2025, 11, 1)):
        survey = SurveyFactory(programme=programme, questionnaire=questionnaire, opens_on=opens_on)
        answer(survey, rows, questions)
    return survey


def answer(survey, participations, questions):
    links = PersonalLink.objects.bulk_create(
        [PersonalLink(purpose=LinkPurpose.QUESTIONNAIRE, expires_at=timezone.now()) for _row in participations]
    )
    invitations = Invitation.objects.bulk_create(
        [Invitation(survey=survey, participation=p, link=k) for p, k in zip(participations, links, strict=True)]
    )
    responses = Response.objects.bulk_create(
        [Response(invitation=row, state="submitted", submitted_at=timezone.now()) for row in invitations]
    )
    Answer.objects.bulk_create(
        (Answer(response=r, question=q, value=VALUES[q.kind]()) for r in responses for q in questions),
        batch_size=5_000,
    )
    make_up(survey)


def visit(client, url):
    """(seconds altogether, of them in the database, CPU seconds, queries) of a page, the best of three."""
    best = []
    for _n in range(3):
        with CaptureQueriesContext(connection) as queries:
            began, before = perf_counter(), process_time()
            assert client.get(url).status_code == 200
            taken = perf_counter() - began, process_time() - before
        told = sum(float(query["time"]) for query in queries.captured_queries)
        best.append((taken[0], told, taken[1], len(queries.captured_queries)))
    return (*min(best)[:3], min(queries for *_times, queries in best))


def bare_read(survey):
    """Seconds to read every answer row by row, and to do nothing with it."""
    began = perf_counter()
    for _row in Answer.objects.filter(response__invitation__survey=survey).iterator(chunk_size=5_000):
        pass
    return perf_counter() - began


def test_results_of_three_thousand_answers(client):
    few, many = survey_of(FEW), survey_of(MANY)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    assert KeptScore.objects.filter(response__invitation__survey=many).count() == MANY
    bare = bare_read(many)
    pages = ["", "?role=mentor", "groups/?question=q0&by=class", "groups/?question=q6&by=q:q5", "changes/?question=q0"]
    pages += ["?view=texts"]
    print(f"\n{MANY} × {QUESTIONS}; every answer read row by row: {bare:.2f} s")  # noqa: T201
    for page in pages:
        client.force_login(curator_of(few.programme.organisation))
        *_figures, asked = visit(client, f"/surveys/{few.pk}/results/{page}")
        client.force_login(curator_of(many.programme.organisation))
        whole, told, cpu, asked_more = visit(client, f"/surveys/{many.pk}/results/{page}")
        print(  # noqa: T201
            f"{page or 'summary':32} {whole:.2f} s ({told:.2f} database, {cpu:.2f} CPU) = {whole / bare:.2f} of the "
            f"bare read; {asked_more} queries"
        )
        assert asked == asked_more
        assert whole < bare
    assert len(waves_of(many)) == 2
