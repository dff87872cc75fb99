import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

PLANS = Path(__file__).parent.parent / "samples" / "plans"
SEEDS = PLANS.parent / "seeds"


def run(*args):
    out = StringIO()
    call_command("read_roadmap", *args, stdout=out)
    return out.getvalue()


def test_the_json_is_that_of_an_exported_template_and_what_was_not_understood():
    """Without a database: no fixture gives one."""
    data = json.loads(run(str(SEEDS / "lyceum-12-roadmap.txt"), "--json"))
    assert set(data) == {"slug", "title", "organisation", "period", "stages", "targets", "problems"}
    assert data["period"] == {"text": "", "starts_on": "2020-09-01", "due_on": "2022-12-31"}
    assert {"title", "objective", "result", "events"} <= set(data["stages"][0])
    assert data["stages"][0]["events"][0] == {
        "number": "1.1",
        "title": "Информирование педагогического сообщества образовательной организации "
        "о реализации программы наставничества",
        "description": "",
        "deadline": {
            "text": "Сентябрь 2020 г.",
            "kind": "month",
            "starts_on": "2020-09-01",
            "due_on": "2020-09-30",
            "occurrences": [{"starts_on": "2020-09-01", "due_on": "2020-09-30"}],
            "needs_review": False,
        },
        "responsibles": ["Директор"],
        "expected_result": "",
        "indicator": "",
        "document_kind": "",
        "kinds": ["inform_staff"],
        "likely_kinds": [],
        "remarks": [],
    }
    assert data["targets"][0]["percent"] == 10
    assert set(data["problems"][0]) == {"where", "text", "reason"}


@pytest.mark.parametrize(
    "options", [["--school-year", "2023"], ["--period-start", "01.09.2023", "--period-end", "2024-08-31"]]
)
def test_deadlines_without_a_year_belong_to_the_year_that_is_named(tmp_path, options):
    path = tmp_path / "план.tsv"
    path.write_text("Мероприятие\tСрок\nОбучение наставников\tоктябрь\nФормирование пар\tмай\n")
    events = json.loads(run(str(path), "--json", *options))["stages"][0]["events"]
    assert [event["deadline"]["due_on"] for event in events] == ["2023-10-31", "2024-05-31"]


def test_without_json_a_person_can_read_it():
    lines = run(str(PLANS / "zaozerye-bars.txt")).splitlines()
    assert lines[0].startswith("Муниципальная дорожная карта")
    assert "  1.2  Назначение школьных кураторов приказами образовательных организаций | март 2024 г. " in "\n".join(
        lines
    )
    assert "Прочитано 9 мероприятий." in lines


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("план.docx", b"PK\x03\x04 nothing", "повреждён"),
        ("план.docm", b"text", "макрос"),
        ("нет.docx", None, "нет.docx"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(tmp_path, name, content, word):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CommandError, match=word):
        run(str(path))


def test_half_a_period_is_none():
    with pytest.raises(CommandError):
        run(str(PLANS / "zaozerye-bars.txt"), "--period-start", "2024-09-01")
