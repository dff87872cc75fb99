"""PDFs made of templates: what they may read, what they carry, and how long ones are made."""

from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from django.utils.safestring import SafeString

from mentoring.kit import pdf as kit_pdf
from mentoring.kit.errors import Refused
from mentoring.kit.pdf import STATIC_BASE, OwnFilesOnly, qr_svg, render_html, static_roots

STYLED = '<link rel="stylesheet" href="css/print/order.css">'


def page_of(body, head=STYLED):
    return f'<!doctype html><html lang="ru"><head><title>Приказ</title>{head}</head><body>{body}</body></html>'


def read(pdf):
    return pypdf.PdfReader(BytesIO(pdf))


def text_of(pdf):
    return " ".join("\n".join(page.extract_text() for page in read(pdf).pages).split())


@pytest.fixture
def fetcher():
    return OwnFilesOnly(static_roots())


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "http://127.0.0.1:9/picture.png",
        "https://example.org/picture.png",
        "ftp://example.org/picture.png",
        STATIC_BASE + "../manage.py",
        STATIC_BASE + "css/../../manage.py",
        STATIC_BASE + "%2e%2e/manage.py",
        STATIC_BASE + "/etc/passwd",
        STATIC_BASE + "no-such-file.css",
    ],
)
def test_nothing_but_own_files_is_read(fetcher, address):
    with pytest.raises(ValueError):
        fetcher.fetch(address)


def test_own_files_and_inline_data_are_read(fetcher):
    style = fetcher.fetch(STATIC_BASE + "css/print/order.css")
    assert style.content_type == "text/css"
    assert fetcher.fetch("data:text/plain,12").read() == b"12"


def test_a_document_that_asks_for_a_foreign_file_is_printed_without_it(tmp_path):
    secret = tmp_path / "secret.svg"
    secret.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text y="9">secret</text></svg>')
    pdf = render_html(
        page_of(
            f'Приказ <img src="{secret.as_uri()}"><object data="{secret.as_uri()}"></object>',
            head=f'<link rel="stylesheet" href="{secret.as_uri()}"><link rel="attachment" href="{secret.as_uri()}">',
        ),
        static_roots(),
    )
    assert text_of(pdf) == "Приказ"
    assert read(pdf).attachments == {}


def test_fonts_are_our_own_and_embedded():
    pdf = render_html(
        page_of('<p>Приказ № 231-ОД <b>«О закреплении»</b> <span class="foot">Ә</span></p>'), static_roots()
    )
    fonts = read(pdf).pages[0]["/Resources"]["/Font"]
    names = {font["/BaseFont"].split("+")[1] for font in (entry.get_object() for entry in fonts.values())}
    assert names == {"Paper-Serif", "Paper-Serif-Bold", "Paper-Sans"}
    for entry in fonts.values():
        descriptor = entry.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert "/FontFile2" in descriptor or "/FontFile3" in descriptor


def test_a_pdf_is_archival_tagged_and_named():
    reader = read(
        render_html(page_of("Приказ", head='<meta name="author" content="МАОУ «Лицей № 12»">'), static_roots())
    )
    assert (reader.metadata.title, reader.metadata.author) == ("Приказ", "МАОУ «Лицей № 12»")
    assert reader.root_object["/Lang"] == "ru"
    assert reader.root_object["/MarkInfo"]["/Marked"]
    metadata = reader.root_object["/Metadata"].get_data().decode()
    assert 'part="2"' in metadata and 'conformance="U"' in metadata


def test_the_same_page_makes_the_same_bytes():
    page = page_of("<p>Приказ</p>")
    assert render_html(page, static_roots()) == render_html(page, static_roots())


def test_the_place_of_the_signature_becomes_an_empty_field_there():
    pdf = render_html(
        page_of('<div id="signature-field" style="margin: 0; width: 80mm; height: 20mm"></div>'), static_roots()
    )
    (field,) = read(pdf).root_object["/AcroForm"]["/Fields"]
    left, bottom, right, top = field.get_object()["/Rect"]
    assert (field.get_object()["/FT"], "/V" in field.get_object()) == ("/Sig", False)
    assert (round((right - left) / 72 * 25.4), round((top - bottom) / 72 * 25.4)) == (80, 20)
    assert round(left / 72 * 25.4) == 30
    assert round((841.89 - top) / 72 * 25.4) == 20


def test_a_long_document_is_printed_apart_with_its_styles(settings, tmp_path):
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [tmp_path]}]
    Path(tmp_path / "long.html").write_text(page_of("<p>{{ words }}</p>"))
    reader = read(kit_pdf.render_pdf_apart("long.html", {"words": "Приложение"}))
    assert reader.pages[0].extract_text() == "Приложение"
    assert [round(float(side) / 72 * 25.4) for side in reader.pages[0].mediabox[2:]] == [210, 297]


def test_a_document_beyond_its_limits_is_refused(settings, tmp_path, monkeypatch):
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [tmp_path]}]
    monkeypatch.setattr(kit_pdf, "APART_SECONDS", 1)
    row = "<tr>" + "<td>слово</td>" * 20 + "</tr>"
    Path(tmp_path / "endless.html").write_text(page_of(f"<table>{row * 1500}</table>"))
    with pytest.raises(Refused) as refusal:
        kit_pdf.render_pdf_apart("endless.html", {})
    assert refusal.value.code == "pdf_too_long"


def test_a_qr_picture_is_inline_and_sized_by_the_style_sheet():
    picture = qr_svg("https://licey12.example/p/7Q4K-2MXD")
    assert isinstance(picture, SafeString)
    assert picture.startswith("<svg") and "viewBox" in picture and " width=" not in picture
