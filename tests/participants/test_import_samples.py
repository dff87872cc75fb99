"""Registers made by different hands are read as a person would read them, from the command line and to the end."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from participants.models import Guardian, ImportBatch, Participation, Person
from roadmap.enums import MentoringModel
from tests.factories.roadmap import MentoringFormatFactory, ProgrammeFactory

pytestmark = pytest.mark.django_db
SAMPLES = sorted(Path(__file__).parent.parent.joinpath("samples", "registers").glob("*.json"))
VERDICTS = ("new", "changed", "same", "duplicate", "error")


def imported(path, programme, role, *options):
    stream = io.StringIO()
    call_command(
        "import_participants",
        str(path),
        f"--programme={programme.pk}",
        f"--role={role}",
        "--json",
        *options,
        stdout=stream,
    )
    return json.loads(stream.getvalue())


@pytest.mark.parametrize("expected", SAMPLES, ids=lambda path: path.name.removesuffix(".json"))
def test_a_register_is_read_checked_and_loaded_as_a_person_would(expected):
    path, expected = expected.with_suffix(""), json.loads(expected.read_text())
    MentoringFormatFactory(name="учитель — ученик", slug="teacher-student")
    programme = ProgrammeFactory(model=MentoringModel(expected.get("model", "students")))
    shown = imported(path, programme, expected["role"])
    assert {row["row"]: sorted(row["errors"]) for row in shown["rows"] if row["errors"]} == {
        int(row): columns for row, columns in expected["errors"].items()
    }
    assert shown["counts"] == dict.fromkeys(VERDICTS, 0) | expected["counts"]
    assert shown["records"] == sum(shown["counts"].values())
    assert [[line["number"], line["reason"]] for line in shown["lines_that_are_no_rows"]] == expected["lines"]
    assert shown["other_sheets"] == expected.get("other_sheets", [])
    assert shown["not_recognised"] == expected.get("not_recognised", [])
    assert [str(row["row"]) for row in shown["rows"] if row["asks"]] == expected.get("asked", [])
    named = {str(row["row"]): [p["name"] for p in row["partners"]] for row in shown["rows"] if row["partners"]}
    assert named == expected.get("partners", {})
    assert {str(row["row"]): row["left"] for row in shown["rows"] if row["left"]} == expected.get("left", {})
    assert not Person.objects.exists()
    done = imported(path, programme, expected["role"], "--commit")
    assert (done["rows"], done["loaded"]) == (shown["rows"], expected["counts"]["new"])
    rows = Participation.objects.filter(programme=programme, role=expected["role"]).order_by("person__search_key")
    assert [
        [p.full_name, p.class_label, str(p.birth_on or p.birth_year or "")] for p in (row.person for row in rows)
    ] == expected["people"]
    if "hours" in expected:
        assert [row.hours_per_month for row in rows] == expected["hours"]
    guardians = Guardian.objects.order_by("child__last_name", "relation", "phone")
    assert [
        [g.child.last_name, g.full_name if g.last_name else "", g.relation, g.phone] for g in guardians
    ] == expected["guardians"]


@pytest.mark.parametrize("expected", SAMPLES, ids=lambda path: path.name.removesuffix(".json"))
def test_loaded_twice_a_register_changes_nothing(expected):
    path, expected = expected.with_suffix(""), json.loads(expected.read_text())
    programme = ProgrammeFactory(model=MentoringModel(expected.get("model", "students")))
    first = imported(path, programme, expected["role"], "--commit")
    again = imported(path, programme, expected["role"], "--commit")
    assert (again["counts"]["same"], again["counts"]["new"], again["loaded"]) == (first["loaded"], 0, 0)


def test_without_commit_nothing_is_kept():
    imported(SAMPLES[0].with_suffix(""), ProgrammeFactory(), "mentee")
    assert not ImportBatch.objects.exists()


@pytest.mark.parametrize(
    ("content", "name", "words", "code"),
    [
        (b"PK\x03\x04", "a.xlsx", "повреждён", "damaged"),
        ("Товар;Цена\nмел;3".encode(), "a.csv", "Не нашли шапку", "no_heading"),
        (b"", "a.csv", "пуст", "empty"),
        (None, "a.csv", "a.csv", "no_such_file"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(tmp_path, content, name, words, code):
    path, stream = tmp_path / name, io.StringIO()
    if content is not None:
        path.write_bytes(content)
    options = [f"--programme={ProgrammeFactory().pk}", "--role=mentee", "--json"]
    with pytest.raises(CommandError, match=words) as failure:
        call_command("import_participants", str(path), *options, stdout=stream)
    assert failure.value.returncode == 1
    assert json.loads(stream.getvalue()) == {"error": str(failure.value), "code": code}
