"""What an upload of 10,000 × 15 costs: `pytest tests/benchmarks/bench_import.py -s`.

Beside the check stands reading the same file alone, beside the load a bare ``bulk_create`` of the same rows.
``--ignore=tests/benchmarks`` keeps it out of the usual run; the file is named on the command line to be collected.
"""

import io
import resource
from time import perf_counter, process_time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from organisations import jobs
from participants.actions import imports
from participants.enums import ParticipationRole
from participants.models import Guardian, ImportBatch, Participation, Person
from tests.factories.organisations import curator_of
from tests.factories.roadmap import MentoringFormatFactory, ProgrammeFactory

pytestmark = pytest.mark.django_db
ROWS = 10_000
HEADINGS = (
    "№ п/п",
    "Фамилия",
    "Имя",
    "Отчество",
    "Класс",
    "Дата рождения",
    "Основной запрос",
    "ФИО законного представителя",
    "Телефон родителя",
    "Почта родителя",
    "Форма наставничества",
    "Дата вхождения в программу",
    "Телефон",
    "Почта",
    "ФИО наставника",
)
FIRST_NAMES = ("Анна", "Пётр", "Елизавета", "Платон", "Вера", "Тимур", "Диана", "Егор", "Ксения", "Ринат")
CONSONANTS = "бвгджзклмнпрстфхцчш"


def name_of(number):
    """A surname of five syllables; any two differ in two letters at least, as names of two people do."""
    digits = [number // 19**power % 19 for power in range(4)]
    digits.append(sum(digit * weight for weight, digit in enumerate(digits, 2)) % 19)
    return "".join(f"{CONSONANTS[digit]}а" for digit in digits).capitalize()


def table(rows=ROWS):
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Список")
    sheet.append(HEADINGS)
    for number in range(rows):
        sheet.append(
            (
                number + 1,
                f"{name_of(number)}",
                FIRST_NAMES[number % len(FIRST_NAMES)],
                "Андреевна",
                f"{5 + number % 7} «{'АБВ'[number % 3]}»",
                f"{1 + number % 28:02}.{1 + number % 12:02}.{2008 + number % 7}",
                ("математика; подготовка к ОГЭ", "английский язык", "публичные выступления; история")[number % 3],
                f"{name_of(number)} Анна Петровна (мать)",
                f"8 912 {number % 1000:03}-{number // 1000:02}-67",
                f"parent{number}@mail.example",
                "учитель — ученик",
                "15.09.2025",
                f"+7 913 {number % 1000:03}-{number // 1000:02}-89",
                f"pupil{number}@mail.example",
                "Соколова Мария Викторовна",
            )
        )
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def timed(function, *args, **kwargs):
    """(CPU seconds here and in children, seconds by the clock, the result)."""
    before, children, clock = process_time(), resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
    result = function(*args, **kwargs)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    apart = after.ru_utime + after.ru_stime - children.ru_utime - children.ru_stime
    return process_time() - before + apart, perf_counter() - clock, result


def read_alone(content):
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()


def copies_of(programme):
    """The rows that the upload made, as if they were new and of another programme."""
    other = ProgrammeFactory()
    people = {p.pk: p for p in Person.objects.filter(organisation=programme.organisation)}
    guardians = list(Guardian.objects.filter(child__in=people))
    participations = {p.pk: p for p in Participation.objects.filter(programme=programme)}
    topics = list(Participation.topics.through.objects.filter(participation__in=participations))
    for row in guardians:
        row.pk, row.child = None, people[row.child_id]
    for row in participations.values():
        row.person, row.programme = people[row.person_id], other
    for row in topics:
        row.pk, row.participation = None, participations[row.participation_id]
    for row in (*people.values(), *participations.values()):
        row.pk = None
    for row in people.values():
        row.organisation = other.organisation
    return list(people.values()), guardians, list(participations.values()), topics


def insert_bare(people, guardians, participations, topics):
    """The same rows without a check and a history: a statement or more for each table, as Django writes them."""
    Person.objects.bulk_create(people)
    for row in guardians:
        row.child_id = row.child.pk
    Guardian.objects.bulk_create(guardians)
    for row in participations:
        row.person_id = row.person.pk
    Participation.objects.bulk_create(participations)
    for row in topics:
        row.participation_id = row.participation.pk
    Participation.topics.through.objects.bulk_create(topics)


def check(programme, file, curator):
    """As a person and the worker do."""
    batch = imports.take_file(programme, ParticipationRole.MENTEE, file, by=curator)
    assert jobs.run(batch.job_id)
    return ImportBatch.objects.get(pk=batch.pk)


def load(batch, curator):
    imports.load_batch(batch, shown=batch.fingerprint, by=curator)
    assert jobs.run(batch.job_id)


def test_ten_thousand_rows_are_checked_and_loaded():
    MentoringFormatFactory(name="учитель — ученик", slug="teacher-student")
    programme = ProgrammeFactory()
    curator = curator_of(programme.organisation)
    content = table()
    alone = min(timed(read_alone, content)[0] for _ in range(3))
    file = SimpleUploadedFile("Список.xlsx", content)
    checked = timed(check, programme, file, curator)
    batch = checked[2]
    loaded = timed(load, batch, curator)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    assert Participation.objects.filter(programme=programme).count() == ROWS
    inserted = timed(insert_bare, *copies_of(programme))
    print(  # noqa: T201
        f"\nfile {len(content) / 2**20:.1f} MB: read alone {alone:.2f} s, "
        f"checked {checked[0]:.2f} s ({checked[1]:.2f} by the clock) = {checked[0] / alone:.1f} ×; "
        f"bare insert {inserted[0]:.2f} s ({inserted[1]:.2f}), loaded {loaded[0]:.2f} s ({loaded[1]:.2f}) "
        f"= {loaded[0] / inserted[0]:.1f} ×; peak {peak} MB"
    )
