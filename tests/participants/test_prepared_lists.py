"""Long lists are made by the worker: as the short ones are, for their asker alone, until their term ends."""

import io
import json
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from pypdf import PdfReader

from documents.enums import AttachmentPurpose
from documents.models import Attachment, PreparedFile
from mentoring.kit.downloads import PDF
from organisations import jobs
from organisations.access import Permission
from organisations.enums import Role
from organisations.models import AuditEntry, Membership
from participants import taking_registers
from participants.erasing.retention import clear_leftovers
from participants.models import Person
from participants.views import consent_registers, other_registers
from tests.factories.consents import ConsentFactory, ConsentTextFactory
from tests.factories.organisations import curator_of
from tests.factories.participants import GuardianFactory, ParticipationFactory

pytestmark = pytest.mark.django_db
PURPOSE = "Обзвон родителей перед встречей"


@pytest.fixture(autouse=True)
def short_measure(monkeypatch):
    """What is long: more than two rows."""
    monkeypatch.setattr(taking_registers, "WRITTEN_AT_ONCE", 2)
    monkeypatch.setattr(taking_registers, "PRINTED_AT_ONCE", 2)
    monkeypatch.setattr("participants.register_export.PRINTED_AT_ONCE", 2)


@pytest.fixture
def mentees(programme):
    rows = [ParticipationFactory(programme=programme, person__class_label="7 «Б»") for _n in range(3)]
    GuardianFactory(child=rows[0].person, phone="+7 912 345-67-89")
    ParticipationFactory(programme=programme, person__class_label="8 «А»")
    return rows


def export(programme, form="usual", name="register_export"):
    return reverse(f"participants:{name}", args=[programme.pk, "mentee"]) + f"?grade=7&form={form}"


def built(asked):
    """The file an answer has led to, made as the worker makes it."""
    row = PreparedFile.objects.get()
    assert asked.url == row.get_absolute_url()
    jobs.run(row.job_id)
    row.refresh_from_db()
    return row


def taken(client, row):
    return b"".join(client.get(f"{row.get_absolute_url()}file/").streaming_content)


def test_a_long_register_is_masked_narrowed_and_noted_as_a_short_one(as_curator, programme, mentees, curator):
    row = built(as_curator.get(export(programme)))
    assert not AuditEntry.objects.filter(deed="export.taken").exists()
    book = load_workbook(io.BytesIO(taken(as_curator, row)))
    words = " ".join(str(cell.value) for line in book.worksheets[0] for cell in line)
    assert "•••67-89" in words
    assert "345" not in words
    assert {line[0].value: line[1].value for line in book["О файле"]}["Строки"] == 3
    entry = AuditEntry.objects.get(deed="export.taken")
    assert (entry.by, entry.subject, entry.details) == (
        curator,
        programme,
        {"what": "mentees", "rows": 3, "filters": "7 класс", "purpose": ""},
    )


def test_a_long_register_with_a_purpose_is_whole_and_says_what_for(as_curator, programme, mentees):
    row = built(as_curator.post(export(programme) + "&whole=1", {"purpose": PURPOSE}))
    assert PURPOSE in as_curator.get(row.get_absolute_url()).content.decode()
    book = load_workbook(io.BytesIO(taken(as_curator, row)))
    assert "+7 912 345-67-89" in " ".join(str(cell.value) for line in book.worksheets[0] for cell in line)
    assert AuditEntry.objects.get(deed="export.taken").details["purpose"] == PURPOSE
    assert AuditEntry.objects.get(deed="participants.register_taken").details["purpose"] == PURPOSE


def test_a_long_register_is_printed_in_parts_whose_pages_run_on(as_curator, programme, mentees):
    row = built(as_curator.get(export(programme, name="register_print")))
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(taken(as_curator, row))).pages]
    assert [text.split()[-1] for text in pages] == ["1", "2"]
    assert [text.count("База наставляемых") for text in pages] == [2, 1]  # the heading once, the foot on every page
    for mentee in mentees:
        assert mentee.person.last_name in " ".join(pages)


def test_a_second_click_leads_to_the_list_being_made(as_curator, programme, mentees):
    assert as_curator.get(export(programme)).url == as_curator.get(export(programme)).url
    assert as_curator.get(export(programme, form="")).url != as_curator.get(export(programme)).url


def test_the_door_is_its_askers_alone_and_shuts_with_the_term_and_with_the_right(
    client, programme, mentees, curator, school
):
    client.force_login(curator)
    row = built(client.get(export(programme)))
    client.force_login(curator_of(school))
    for address in ("", "file/"):
        assert client.get(f"{row.get_absolute_url()}{address}").status_code == 404
    client.force_login(curator)
    assert client.get(f"/files/{row.attachment_id}/").status_code == 404
    Membership.objects.filter(user=curator).update(role=Role.SPECIALIST)
    assert client.get(f"{row.get_absolute_url()}file/").url == row.get_absolute_url()
    Membership.objects.filter(user=curator).update(role=Role.CURATOR)
    PreparedFile.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    assert client.get(f"{row.get_absolute_url()}file/").url == row.get_absolute_url()
    assert "больше не хранится" in client.get(row.get_absolute_url()).content.decode()
    assert not AuditEntry.objects.filter(deed="export.taken").exists()


def test_what_is_past_its_term_goes_from_the_disk(as_curator, programme, mentees, django_capture_on_commit_callbacks):
    row = built(as_curator.get(export(programme)))
    path = Path(settings.MEDIA_ROOT, row.attachment.file.name)
    assert path.exists()
    PreparedFile.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    with django_capture_on_commit_callbacks(execute=True):
        clear_leftovers()
    assert not path.exists()
    assert not Attachment.objects.filter(purpose=AttachmentPurpose.PREPARED).exists()


def test_its_asker_is_told_once_and_not_after_having_seen_it(as_curator, programme, mentees, curator):
    row = built(as_curator.get(export(programme)))
    assert [notice.url for notice in curator.notices.unread()] == [row.get_absolute_url()]
    as_curator.get(row.get_absolute_url())
    assert not curator.notices.unread().exists()
    listed = as_curator.get(reverse("documents:prepared_files")).context["rows"]
    assert [one["file"] for one in listed] == [row]


def test_a_right_lost_while_it_waited_makes_nothing(as_curator, programme, mentees, curator):
    asked = as_curator.get(export(programme))
    Membership.objects.filter(user=curator).update(role=Role.SPECIALIST)
    row = built(asked)
    assert (row.has_failed, row.is_ready) == (True, False)


@pytest.mark.parametrize("name", ["programme_register_file", "long_term_register_file"])
def test_the_other_registers_go_the_same_way(as_curator, programme, mentees, monkeypatch, name):
    monkeypatch.setattr(other_registers, "WRITTEN_AT_ONCE", -1)
    row = built(as_curator.get(reverse(f"participants:{name}", args=[programme.pk])))
    load_workbook(io.BytesIO(taken(as_curator, row)))
    assert AuditEntry.objects.filter(deed="export.taken").count() == 1


@pytest.mark.parametrize("name", ["consent_register", "consent_register_pdf"])
def test_a_long_register_of_consents_too(as_curator, programme, mentees, monkeypatch, name):
    ConsentFactory(person=mentees[0].person)
    for constant in ("WRITTEN_AT_ONCE", "PRINTED_AT_ONCE"):
        monkeypatch.setattr(consent_registers, constant, 1)
    row = built(as_curator.get(reverse(f"participants:{name}", args=[programme.pk])))
    assert mentees[0].person.last_name in _text(taken(as_curator, row))
    assert AuditEntry.objects.get(deed="export.taken").details["rows"] == 4


def _text(content):
    if content.startswith(b"%PDF"):
        return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return " ".join(str(cell.value) for line in load_workbook(io.BytesIO(content)).worksheets[0] for cell in line)


def test_forms_of_a_whole_school_are_printed_by_the_worker(as_curator, programme, mentees, monkeypatch):
    monkeypatch.setattr("participants.consent_papers.MOST_FORMS", 2)
    monkeypatch.setattr("participants.consent_papers.PEOPLE_IN_A_PART", 2)
    ConsentTextFactory()
    row = built(as_curator.post(reverse("participants:consent_forms", args=[programme.pk])))
    assert len(PdfReader(io.BytesIO(taken(as_curator, row))).pages) == row.summary["pages"] == 4


def test_heavy_data_on_a_person_are_packed_by_the_worker_and_lie_sealed(
    as_curator, programme, curator, monkeypatch, mentees
):
    monkeypatch.setattr("participants.personal_data.PACKED_AT_ONCE", 1)
    person = mentees[0].person
    scan = {"name": "лист.pdf", "content_type": PDF, "purpose": AttachmentPurpose.CONSENT_SCAN}
    scan |= {"guarded_by": Permission.CONSENT_VIEW, "organisation": programme.organisation}
    ConsentFactory(person=person, scan=Attachment.objects.keep(b"%PDF-1.4 x", **scan))
    sent = {"purpose": "Запрос законного представителя", "with_sealed": "on"}
    row = built(as_curator.post(reverse("participants:personal_data", args=[person.pk]), sent))
    assert not zipfile.is_zipfile(io.BytesIO(row.attachment.read()))
    assert not AuditEntry.objects.filter(deed="person.taken_out").exists()
    archive = zipfile.ZipFile(io.BytesIO(as_curator.get(f"{row.get_absolute_url()}file/").content))
    told = json.loads(archive.read("Персональные данные.json"))
    assert told["holdings"][0]["key"] == "person"
    deeds = ("person.taken_out", "attention.exported")
    assert [entry.subject for entry in AuditEntry.objects.filter(deed__in=deeds)] == [person, person]
    Person.objects.filter(pk=person.pk).update(erased_at=timezone.now())
    assert as_curator.get(f"{row.get_absolute_url()}file/").url == row.get_absolute_url()
