"""Every door files come in or go out by: what comes out runs nothing, what comes in is what it says or stays outside.

The doors are read out of the code: whoever makes a new one names it here and says how it is kept."""

import ast
from datetime import date
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from documents.models import Attachment
from mentoring.kit.kinds import Kind
from roadmap.models import Evidence
from tests.security.test_truth_table import _address, addresses

ROOT = Path(__file__).parents[2]
APPS = ("organisations", "documents", "roadmap", "participants", "surveys", "pairs", "monitoring", "mentoring")
WAYS_OUT = {
    "documents.views.book",
    "documents.views.files",
    "documents.views.orders",
    "documents.views.pages",
    "documents.views.prepared",
    "documents.views.readers",
    "monitoring.views.municipality",
    "pairs.views.meetings",
    "pairs.views.plans",
    "participants.views.attention",
    "participants.views.cards",
    "participants.views.certificates",
    "participants.views.consent_online",
    "participants.views.consent_texts",
    "participants.views.consent_asks",
    "participants.views.consent_records",
    "participants.views.consent_registers",
    "participants.views.erasing",
    "participants.views.experts",
    "participants.views.imports",
    "participants.views.interview_days",
    "participants.views.other_registers",
    "participants.views.paper_piles",
    "participants.views.personal_data",
    "participants.views.register_files",
    "participants.views.training",
    "roadmap.views.calendar",
    "roadmap.views.delegation",
    "roadmap.views.papers",
    "surveys.views.choices",
    "surveys.views.enquiries",
    "surveys.views.own",
    "surveys.views.paper_forms",
    "surveys.views.results_files",
    "surveys.views.sending",
}
WAYS_IN = {
    "documents.forms",
    "documents.models.attachment",
    "documents.signing_forms",
    "mentoring.components_page",
    "monitoring.forms",
    "pairs.forms",
    "pairs.meeting_forms",
    "participants.consent_forms",
    "participants.selection.forms",
    "participants.training.forms",
    "participants.views.imports",
    "roadmap.event_forms",
    "roadmap.own_plan_forms",
    "roadmap.task_forms",
}


def calls(names):
    """«module: name» of every call of one of ``names`` in the product."""
    found = set()
    for path in (path for app in APPS for path in (ROOT / app).rglob("*.py") if "migrations" not in path.parts):
        for node in ast.walk(ast.parse(path.read_text())):
            called = isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", ""))
            if called in names:
                found.add(".".join(path.relative_to(ROOT).with_suffix("").parts))
    return found


def test_every_way_out_and_in_is_known():
    assert calls({"hand_out", "FileResponse", "StreamingHttpResponse"}) == WAYS_OUT
    assert calls({"FileField", "ImageField", "MultipleFileField"}) == WAYS_IN


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML_AND_PDF = b"<html><script>alert(1)</script>\n%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"
HOSTILE = {
    "рисунок.svg": SVG,
    "рисунок.png": SVG,
    "приказ.pdf": HTML_AND_PDF,
    "../../приказ.pdf": SVG,
    "страница.html": b"<!doctype html><script>alert(1)</script>",
}
UPLOADS = {  # address: (who may, the file's field, what else the form asks)
    "documents:order_paper": ("director", "scan", {"number": "7", "signed_on": "01.10.2026"}),
    "documents:certificate": ("director", "file", {"which": "own", "password": "x"}),
    "roadmap:add_evidence": ("curator", "file", {"kind": "file", "text": ""}),
    "roadmap:own_plan": ("curator", "file", {}),
    "roadmap:task_report": ("curator", "file", {"text": "Готово"}),
    "participants:record_consent": ("curator", "scan", {}),
    "participants:import": ("curator", "file", {}),
    "monitoring:practices": ("curator", "picture", {"title": "x", "kind": "publication", "happened_on": "01.10.2026"}),
    "pairs:log_meeting": (
        "curator",
        "file",
        {"kind": "regular", "held_on": date.today().isoformat(), "minutes": "45"},  # noqa: DTZ011 (the server's day)
    ),
    "pairs:finish_item": ("curator", "file", {"actual_result": "Готово"}),
    "documents:check": ("curator", "file", {}),
}


@pytest.mark.parametrize("door", UPLOADS)
def test_what_only_pretends_to_be_a_file_we_take_is_kept_nowhere(client, world, door):
    people, rows = world
    standing, field, more = UPLOADS[door]
    client.force_login(people[standing])
    arguments = dict(addresses())[door]
    before = set(Attachment.objects.values_list("pk", flat=True))
    for name, content in HOSTILE.items():
        file = SimpleUploadedFile("x", content)
        file._name = name  # as somebody with a tool of their own sends it
        answer = client.post(_address(door, arguments, rows), {**more, field: file})
        assert answer.status_code < 500, name
    assert set(Attachment.objects.values_list("pk", flat=True)) == before


def test_a_file_named_by_a_path_is_kept_and_handed_out_by_its_last_part(client, world):
    people, rows = world
    client.force_login(people["curator"])
    sample = ROOT / "tests/samples/plans/sosnovka-unruled.pdf"
    pdf = sample.read_bytes() + b"\n<script>alert(1)</script>"  # a PDF and, to whoever looks for it, a page
    file = SimpleUploadedFile("x.pdf", pdf)
    file._name = "..\\..\\etc/лист.pdf"
    client.post(_address("roadmap:add_evidence", ["event"], rows), {"kind": "file", "file": file})
    kept = Evidence.objects.latest("pk").attachment
    assert (kept.name, kept.content_type) == ("лист.pdf", Kind.PDF.content_type)
    answer = client.get(reverse("documents:file", args=[kept.pk]))
    assert answer["Content-Type"] == Kind.PDF.content_type
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer["Content-Security-Policy"]
