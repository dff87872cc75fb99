"""What long registers cost: `pytest tests/benchmarks/bench_registers.py -s`.

A page of 100,000 stands beside a page of 10,000: the processor time of the web process and the time the database
took, with the slowest statement. The download per row beside a bare openpyxl write of the same cells.
``--ignore=tests/benchmarks`` keeps it out of the usual run; the file is named on the command line to be collected.
"""

import io
from datetime import date
from time import process_time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from participants.models import Guardian, Participation, Person
from tests.factories.organisations import curator_of
from tests.factories.roadmap import ProgrammeFactory

pytestmark = pytest.mark.django_db
FEW, MANY, TAKEN = 10_000, 100_000, 5_000
SURNAMES = ("Иванов", "Петрова", "Сидоренко", "Абрамов", "Ёлкина", "Жукова", "Кузнецов", "Никитина", "Орлов", "Фролова")
FIRST_NAMES = ("Анна", "Пётр", "Елизавета", "Платон", "Вера", "Тимур", "Диана", "Егор", "Ксения", "Ринат")


def register_of(size):
    programme = ProgrammeFactory()
    people = [
        Person(
            organisation=programme.organisation,
            last_name=f"{SURNAMES[n % 10]}{'абвгдежзик'[n // 100 % 10]}",
            first_name=FIRST_NAMES[n // 10 % 10],
            patronymic="Андреевна",
            class_label=f"{5 + n % 7} «{'АБВ'[n % 3]}»",
            birth_on=date(2009 + n % 7, 1 + n % 12, 1 + n % 28),
            group="student",
        )
        for n in range(size)
    ]
    for person in people:
        person.refresh_keys()
    Person.objects.bulk_create(people, batch_size=2_000)
    Guardian.objects.bulk_create(
        [Guardian(child=p, last_name=p.last_name, first_name="Елена", phone="+7 (912) 345-67-89") for p in people],
        batch_size=2_000,
    )
    rows = [
        Participation(person=p, programme=programme, role="mentee", started_on=date(2025, 9, 15), need="читать")
        for p in people
    ]
    for row in rows:
        row.refresh_keys()
    Participation.objects.bulk_create(rows, batch_size=2_000)
    return programme


def visit(client, programme, query, page="mentees"):
    """(CPU seconds, seconds in the database, queries, the slowest) of a page of the register, the best of three."""
    url, best = reverse(f"participants:{page}", args=[programme.pk]), []
    client.get(url)
    for _n in range(3):
        with CaptureQueriesContext(connection) as queries:
            before = process_time()
            assert client.get(url, query).status_code == 200
            taken = process_time() - before
        asked = sorted(queries.captured_queries, key=lambda query: -float(query["time"]))
        best.append((taken, sum(float(query["time"]) for query in asked), len(asked), asked[0]))
    return min(best, key=lambda visited: visited[:2])


def test_a_page_of_a_hundred_thousand(client):
    few, many = register_of(FEW), register_of(MANY)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    pages = [("mentees", query) for query in ({}, {"view": "without_consent"}, {"q": "иванов"}, {"q": "Ывонов"})]
    pages += [("mentees", {"page": "last"}), ("consents", {}), ("consents", {"q": "иванов", "show": "given"})]
    for page, query in pages:
        client.force_login(curator_of(few.organisation))
        small, told, asked, _slow = visit(client, few, query, page)
        client.force_login(curator_of(many.organisation))
        great, told_more, asked_more, slow = visit(client, many, query, page)
        told_all = f"{FEW} {small:.3f} + {told:.3f} s, {MANY} {great:.3f} + {told_more:.3f} s; {asked} queries"
        print(f"\n{page} {query}: {told_all}")  # noqa: T201
        print(slow["time"], slow["sql"][:1500])  # noqa: T201
        assert asked == asked_more


def test_a_download_beside_a_bare_write(client):
    programme = register_of(TAKEN)
    client.force_login(curator_of(programme.organisation))
    url = reverse("participants:register_export", args=[programme.pk, "mentee"])
    before = process_time()
    content = client.get(url, {"form": "usual"}).content
    taken = process_time() - before
    cells = list(load_workbook(io.BytesIO(content), read_only=True).active.iter_rows(values_only=True))
    before = process_time()
    workbook = Workbook()
    for row in cells:
        workbook.active.append(row)
    workbook.save(io.BytesIO())
    bare = process_time() - before
    print(f"\n{TAKEN} rows: {taken:.2f} s, bare write {bare:.2f} s = {taken / bare:.1f} ×")  # noqa: T201
