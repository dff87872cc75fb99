"""Files that are no plans, or mean harm: refused in a word, within seconds, in bounded memory."""

import io
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook
from pypdf import PdfReader, PdfWriter

from mentoring.kit.errors import Refused
from roadmap.reader.formats import files, office
from roadmap.reader.reading import read_plan, read_text

PLANS = Path(__file__).parent.parent / "samples" / "plans"
SECONDS = 60  # on a busy machine; alone each takes under five
MEBIBYTE = 2**20


def refusal_of(data, name):
    started = time.monotonic()
    with pytest.raises(Refused) as refusal:
        read_plan(data, name)
    assert time.monotonic() - started < SECONDS
    assert str(refusal.value)
    return refusal.value.code


def docx(fill=lambda document: document.add_paragraph("План")):
    document, stream = Document(), io.BytesIO()
    fill(document)
    document.save(stream)
    return stream.getvalue()


def xlsx(fill=lambda sheet: sheet.append(["Мероприятие", "Срок"])):
    book, stream = Workbook(), io.BytesIO()
    fill(book.active)
    book.save(stream)
    return stream.getvalue()


def repacked(content, changes):
    """The package ``content`` with the files of ``changes`` put in or replaced."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in [*(name for name in old.namelist() if name not in changes), *changes]:
            new.writestr(name, changes[name] if name in changes else old.read(name))
    return stream.getvalue()


def word_xml(body):
    return (
        '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{body}</w:body></w:document>"
    ).encode()


def sample(extension):
    return next(PLANS.glob(f"*{extension}")).read_bytes()


# --- refused ----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("make", "name"), [(docx, "план.docx"), (xlsx, "план.xlsx"), (lambda: sample(".odt"), "план.odt")]
)
def test_a_bomb_is_refused(make, name):
    content = repacked(make(), {"media/picture.bin": bytes(160 * MEBIBYTE)})
    assert len(content) < MEBIBYTE
    assert refusal_of(content, name) == "bomb"


@pytest.mark.parametrize(
    ("make", "part", "name"),
    [(docx, "word/document.xml", "план.docx"), (lambda: sample(".odt"), "content.xml", "план.odt")],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_wherever_they_lead(make, part, name, encoding):
    xml = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>'
    assert refusal_of(repacked(make(), {part: xml.encode(encoding)}), name) == "dtd"


def test_macros_are_refused_by_name_and_by_content():
    assert refusal_of(docx(), "план.docm") == "macros"
    assert refusal_of(repacked(docx(), {"word/vbaProject.bin": b"..."}), "план.docx") == "macros"


@pytest.mark.parametrize("name", ["план.docx", "план.xlsx"])
def test_a_locked_office_file_is_refused(name):
    assert refusal_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), name) == "locked"


def test_a_locked_pdf_is_refused():
    writer, stream = PdfWriter(), io.BytesIO()
    for page in PdfReader(io.BytesIO(sample(".pdf"))).pages:
        writer.add_page(page)
    writer.encrypt("секрет")
    writer.write(stream)
    assert refusal_of(stream.getvalue(), "план.pdf") == "locked"


@pytest.mark.parametrize("extension", [".docx", ".xlsx", ".odt", ".ods", ".pdf"])
def test_a_file_cut_short_is_refused(extension):
    content = sample(extension)
    assert refusal_of(content[: len(content) // 3], f"план{extension}") == "damaged"


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (docx(), "план.pdf", "wrong_name"),
        (xlsx(), "план.docx", "wrong_name"),
        (b"MZ\x90\x00\x03\x00\x00\x00", "план.exe", "wrong_kind"),
        (b"\x89PNG\r\n\x1a\n...", "план.png", "wrong_kind"),
        (b"", "план.txt", "empty"),
    ],
)
def test_what_is_no_plan_is_told_what_it_is(content, name, code):
    assert refusal_of(content, name) == code


def test_a_million_rows_in_word_are_refused():
    row = "<w:tr><w:tc><w:p/></w:tc></w:tr>"
    content = repacked(docx(), {"word/document.xml": word_xml(f"<w:tbl>{row * 1_000_000}</w:tbl>")})
    assert refusal_of(content, "план.docx") in {"too_many_rows", "bomb"}


def test_a_million_rows_in_excel_are_refused():
    cells = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 1_000_001, 7))
    sheet = f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{cells}</sheetData></worksheet>'
    assert refusal_of(repacked(xlsx(), {"xl/worksheets/sheet1.xml": sheet.encode()}), "план.xlsx") == "too_many_rows"


@pytest.mark.parametrize("line", ["1;Мероприятие;сентябрь;Директор\n", "1\tМероприятие\tсентябрь\tДиректор\n"])
def test_a_million_rows_of_text_are_refused(line, settings):
    settings.UPLOAD_MAX_BYTES = 100 * MEBIBYTE
    assert refusal_of((line * 300_000).encode(), "план.csv") in {"too_many_rows", "too_long"}


def test_repeated_rows_of_a_sheet_do_not_unfold():
    content = sample(".ods")
    xml = zipfile.ZipFile(io.BytesIO(content)).read("content.xml").decode()
    first, last = xml.index("<table:table-row"), xml.index("</table:table-row>") + len("</table:table-row>")
    cell = '<table:table-cell table:number-columns-repeated="16384"><text:p>а</text:p></table:table-cell>'
    row = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    assert refusal_of(repacked(content, {"content.xml": (xml[:first] + row + xml[last:]).encode()}), "план.ods") in {
        "too_many_rows",
        "too_heavy",
    }


def test_tables_inside_tables_without_end_only_end_the_child():
    deep = "<w:tbl><w:tr><w:tc>" * 3000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 3000
    assert refusal_of(repacked(docx(), {"word/document.xml": word_xml(deep)}), "план.docx") in {"damaged", "too_heavy"}


def test_tables_inside_tables_of_a_page_are_refused():
    assert refusal_of(b"<table><tr><td>" * 20_000, "план.html") == "too_heavy"


def test_a_hundred_thousand_cells_are_refused_before_they_are_read():
    row = "<w:tr>" + "<w:tc><w:p/></w:tc>" * 50 + "</w:tr>"
    content = repacked(docx(), {"word/document.xml": word_xml(f"<w:tbl>{row * 2000}</w:tbl>")})
    assert refusal_of(content, "план.docx") == "too_many_rows"


def test_200_megabytes_are_refused_without_being_kept(tmp_path, settings):
    """In a process of its own, so that its memory can be told."""
    path = tmp_path / "план.docx"
    with path.open("wb") as stream:
        stream.write(docx())
        stream.truncate(200 * MEBIBYTE)
    code = (
        "import django; django.setup()\n"
        "from django.core.management import call_command\n"
        f"try: call_command('read_roadmap', r'{path}')\n"
        "except Exception as error: print(type(error).__name__)\n"
        "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    )
    environment = {"DJANGO_SETTINGS_MODULE": "tests.settings", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    child = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=300, check=True
    )
    error, kilobytes = child.stdout.split()[-2:]
    assert (error, int(kilobytes) < 300 * 1024) == ("CommandError", True)


def test_a_scan_is_told_to_be_one():
    writer, stream = PdfWriter(), io.BytesIO()
    writer.add_blank_page(595, 842)
    writer.write(stream)
    assert refusal_of(stream.getvalue(), "скан.pdf") == "no_text"


def test_an_old_word_file_is_told_what_to_do_where_nothing_opens_it(monkeypatch):
    monkeypatch.setattr(office, "program", lambda: None)
    assert refusal_of(sample(".doc"), "план.doc") == "old_word"


def test_too_long_a_text_is_refused():
    with pytest.raises(Refused) as refusal:
        read_text("Обучение наставников\n" * 200_000)
    assert refusal.value.code == "too_long"


# --- harmless ---------------------------------------------------------------------------------------------------------
def test_scripts_of_a_pasted_page_leave_no_trace():
    plan = read_text(
        "<table><tr><td>Мероприятие<script>alert(1)</script></td><td>Срок</td></tr>"
        "<tr><td>Обучение <b onclick=alert(1)>наставников</b></td><td>май 2026</td></tr>"
        "<tr><td>Сбор согласий</td><td>июнь 2026</td></tr></table>"
    )
    assert [event.title for event in plan.events] == ["Обучение наставников", "Сбор согласий"]
    assert "alert" not in str(plan.as_json())


def test_a_span_of_a_billion_columns_is_one_cell():
    plan = read_text(
        "<table><tr><td>Мероприятие</td><td>Срок</td></tr>"
        "<tr><td colspan=1000000000 rowspan=1000000000>Работа пар</td></tr>"
        "<tr><td>Обучение наставников</td><td>май 2026</td></tr></table>"
    )
    assert len(plan.source) == 3


def test_the_door_names_every_format_it_opens():
    assert files.EXTENSIONS == ".docx, .doc, .odt, .xlsx, .ods, .xls, .csv, .tsv, .pdf, .txt"
