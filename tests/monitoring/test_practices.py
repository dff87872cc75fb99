"""Practices: what the programme leaves behind, with its link, its picture and its document."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from pypdf import PdfWriter

from documents.models import Attachment
from monitoring.models import Practice
from organisations.enums import Role
from tests.factories.organisations import user_with
from tests.factories.roadmap import ProgrammeFactory

pytestmark = pytest.mark.django_db


def picture():
    stream = io.BytesIO()
    Image.new("RGB", (8, 8)).save(stream, "PNG")
    return stream.getvalue()


def pdf():
    stream = io.BytesIO()
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(stream)
    return stream.getvalue()


@pytest.fixture
def programme(school):
    return ProgrammeFactory(organisation=school)


@pytest.fixture
def add(as_curator, programme):
    def post(**files):
        sent = {"kind": "award", "title": "Лучший наставник", "url": "", "happened_on": "2025-11-13", **files}
        return as_curator.post(reverse("monitoring:practices", args=[programme.pk]), sent)

    return post


def test_a_practice_is_kept_with_its_picture_and_document(add, as_curator):
    add(
        picture=SimpleUploadedFile("грамота.png", picture(), "text/html"),
        document=SimpleUploadedFile("положение.pdf", pdf()),
    )
    practice = Practice.objects.get()
    assert [file.content_type for file in (practice.picture, practice.document)] == ["image/png", "application/pdf"]
    shown = as_curator.get(reverse("documents:file", args=[practice.picture_id]))
    assert (shown["Content-Type"], shown["X-Content-Type-Options"]) == ("image/png", "nosniff")


@pytest.mark.parametrize(
    ("field", "name", "content", "told"),
    [
        ("picture", "грамота.pdf", pdf(), "Это документ PDF. Выберите картинку: PNG, JPEG или WebP."),
        (
            "picture",
            "грамота.png",
            pdf(),
            "Файл назван .png, а внутри — документ PDF. Выберите картинку: PNG, JPEG или WebP.",
        ),
        ("document", "фото.png", picture(), "Это картинка PNG. Выберите документ: .docx, .xlsx, .pdf, .txt или .tsv."),
    ],
)
def test_another_file_than_asked_is_refused_at_its_field_and_nothing_is_kept(add, field, name, content, told):
    page = add(**{field: SimpleUploadedFile(name, content)})
    assert page.context["form"].errors == {field: [told]}
    assert told in page.content.decode()
    assert not Practice.objects.exists()
    assert not Attachment.objects.exists()


def test_those_who_read_no_reports_do_not_open_the_files(add, client, school):
    add(picture=SimpleUploadedFile("грамота.png", picture()))
    client.force_login(user_with(Role.SPECIALIST, school))
    assert client.get(reverse("documents:file", args=[Practice.objects.get().picture_id])).status_code == 404
