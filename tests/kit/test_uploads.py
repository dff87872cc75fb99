"""Every file is looked at before a library opens it, and what is refused says what to do instead."""

import io
import time
import zipfile
import zlib
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook
from PIL import Image
from pypdf import PdfWriter

from mentoring.kit import apart, codes, opening, uploads
from mentoring.kit.errors import Refused
from mentoring.kit.kinds import Kind
from mentoring.kit.packages import ROWS_MAX

SHEET = "xl/worksheets/sheet1.xml"
PHOTOS = Path(__file__).parent.parent / "samples" / "photos"


def workbook(fill=lambda sheet: sheet.append(["ФИО", "Класс"])):
    book, stream = Workbook(), io.BytesIO()
    fill(book.active)
    book.save(stream)
    return stream.getvalue()


def repacked(content, changes):
    """The package ``content`` with the files of ``changes`` (name → bytes) put in or replaced."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in [*(name for name in old.namelist() if name not in changes), *changes]:
            new.writestr(name, changes[name] if name in changes else old.read(name))
    return stream.getvalue()


def sheet_xml(cells):
    return (
        '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{cells}</sheetData></worksheet>"
    ).encode()


def picture(format="PNG", size=(30, 20)):
    stream = io.BytesIO()
    Image.new("RGB", size, "white").save(stream, format)
    return stream.getvalue()


def pdf(password=None):
    stream, writer = io.BytesIO(), PdfWriter()
    writer.add_blank_page(100, 100)
    if password:
        writer.encrypt(password)
    writer.write(stream)
    return stream.getvalue()


def refusal_of(function, *args):
    with pytest.raises(Refused) as refusal:
        function(*args)
    return refusal.value


# --- what is let in ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("check", "content", "name", "kind"),
    [
        (uploads.check_spreadsheet, workbook(), "Список.XLSX", Kind.XLSX),
        (uploads.check_spreadsheet, "ФИО;Класс".encode("cp1251"), "список.csv", Kind.TEXT),
        (uploads.check_document, "Этап\tСрок".encode(), "карта.tsv", Kind.TEXT),
        (uploads.check_image, picture("JPEG"), "фото.jpeg", Kind.JPEG),
        (uploads.check_image, picture("WEBP"), "фото.webp", Kind.WEBP),
        (uploads.check_scan, pdf(), "скан.pdf", Kind.PDF),
        (uploads.check_scan, picture(), "скан.png", Kind.PNG),
        (uploads.check_evidence, pdf(), "протокол", Kind.PDF),
    ],
)
def test_a_file_of_the_wanted_kind_is_let_in_and_left_rewound(check, content, name, kind):
    upload = SimpleUploadedFile(name, content)
    assert check(upload) == kind
    assert upload.read() == content


# --- what is not what it says -----------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("check", "content", "name", "code", "message"),
    [
        (
            uploads.check_spreadsheet,
            "просто текст".encode(),
            "список.xlsx",
            "wrong_name",
            "Файл назван .xlsx, а внутри — обычный текст. Выберите таблицу: .xlsx, .xls, .ods или .csv.",
        ),
        (
            uploads.check_spreadsheet,
            b"<html><table><tr><td>1</td></tr></table></html>",
            "выгрузка.xlsx",
            "wrong_name",
            "Файл назван .xlsx, а внутри — веб-страница. Выберите таблицу: .xlsx, .xls, .ods или .csv.",
        ),
        (
            uploads.check_image,
            pdf(),
            "скан.pdf",
            "wrong_kind",
            "Это документ PDF. Выберите картинку: PNG, JPEG или WebP.",
        ),
        (
            uploads.check_image,
            pdf(),
            "скан.png",
            "wrong_name",
            "Файл назван .png, а внутри — документ PDF. Выберите картинку: PNG, JPEG или WebP.",
        ),
        (
            uploads.check_scan,
            b"\x00\x00\x00\x18ftypheic",
            "IMG_1.heic",
            "wrong_kind",
            "Это фотография с iPhone (HEIC). Выберите файл PDF или картинку: PNG, JPEG или WebP.",
        ),
        (
            uploads.check_scan,
            b"\x00\x01\x02",
            "архив.rar",
            "wrong_kind",
            "Это файл другого вида. Выберите файл PDF или картинку: PNG, JPEG или WebP.",
        ),
        (uploads.check_scan, b"", "скан.pdf", "empty", "Файл пустой. Выберите другой."),
    ],
)
def test_what_is_something_else_is_refused_naming_what_it_is(check, content, name, code, message):
    refusal = refusal_of(check, content, name)
    assert (refusal.code, str(refusal)) == (code, message)


def test_a_picture_that_pretends_to_be_a_program_is_refused():
    assert refusal_of(uploads.check_image, picture(), "фото.exe").code == "wrong_name"


def test_a_file_over_the_limit_is_refused_before_it_is_read_whole(settings):
    settings.UPLOAD_MAX_BYTES = 1024
    assert refusal_of(uploads.check_spreadsheet, SimpleUploadedFile("a.csv", b"a" * 1025)).code == "too_large"


@pytest.mark.parametrize("name", ["список.xlsm", "список.xlsb"])
def test_macros_are_refused_by_name(name):
    assert refusal_of(uploads.check_spreadsheet, workbook(), name).code == "macros"


def test_macros_are_refused_by_content():
    content = repacked(workbook(), {"xl/vbaProject.bin": b"..."})
    assert refusal_of(uploads.check_spreadsheet, content, "список.xlsx").code == "macros"


def test_a_locked_workbook_is_refused():
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    assert refusal_of(uploads.check_spreadsheet, content, "список.xlsx").code == "locked"


def test_a_locked_pdf_is_refused():
    assert refusal_of(uploads.check_scan, pdf(password="секрет"), "скан.pdf").code == "locked"


@pytest.mark.parametrize(
    ("check", "content", "name"),
    [
        (uploads.check_spreadsheet, workbook()[:3000], "список.xlsx"),
        (uploads.check_image, picture(size=(300, 300))[:200], "фото.png"),
        (uploads.check_image, b"\xff\xd8\xff\xe0 not a picture", "фото.jpg"),
        (uploads.check_scan, b"%PDF-1.7 and nothing more", "скан.pdf"),
    ],
)
def test_a_damaged_file_is_refused(check, content, name):
    assert refusal_of(check, content, name).code == "damaged"


# --- what it would become ---------------------------------------------------------------------------------------------
def test_a_bomb_is_refused_by_what_it_declares():
    content = repacked(workbook(), {"xl/media/image1.png": bytes(160 * 2**20)})
    assert len(content) < 2**20
    assert refusal_of(uploads.check_spreadsheet, content, "список.xlsx").code == "bomb"


def test_a_bomb_that_declares_little_is_refused_by_what_it_holds():
    size = 30 * 2**20
    content = repacked(workbook(), {"xl/media/image1.png": bytes(size)})
    lying = content.replace(size.to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert lying != content
    assert refusal_of(uploads.check_spreadsheet, lying, "список.xlsx").code == "bomb"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_in_any_encoding(encoding):
    xml = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'
    content = repacked(workbook(), {SHEET: xml.encode(encoding)})
    assert refusal_of(uploads.check_spreadsheet, content, "список.xlsx").code == "dtd"


def test_two_far_cells_in_a_tiny_file_are_refused():
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    refusal = refusal_of(uploads.check_spreadsheet, repacked(workbook(), {SHEET: sheet_xml(cells)}), "список.xlsx")
    assert (refusal.code, refusal.params["row"]) == ("too_many_rows", 1048576)


def test_far_cells_written_to_pass_the_guard_only_end_the_child():
    """The same cells hidden behind character references: the guard does not see them, the limits do."""
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="&#88;FD1048576"><v>1</v></c></row>'
    content = repacked(workbook(), {SHEET: sheet_xml(cells)})
    assert uploads.check_spreadsheet(content, "список.xlsx") == Kind.XLSX
    assert refusal_of(uploads.open_apart, opening.workbook_tables, content).code in {"too_heavy", "damaged"}


def test_a_far_cell_that_only_has_a_format_is_no_reason_to_refuse():
    def fill(sheet):
        sheet.append(["ФИО"])
        sheet["XFD1048576"].number_format = "0.00"

    assert uploads.check_spreadsheet(workbook(fill), "список.xlsx") == Kind.XLSX


def test_the_longest_table_allowed_is_let_in_and_one_row_more_is_not():
    def cells(last):
        return sheet_xml(f'<row r="{last}"><c r="A{last}"><v>1</v></c></row>')

    assert uploads.check_spreadsheet(repacked(workbook(), {SHEET: cells(ROWS_MAX)}), "а.xlsx") == Kind.XLSX
    assert (
        refusal_of(uploads.check_spreadsheet, repacked(workbook(), {SHEET: cells(ROWS_MAX + 1)}), "а.xlsx").code
        == "too_many_rows"
    )


def test_a_picture_of_too_many_pixels_is_refused_without_decoding():
    assert refusal_of(uploads.check_image, huge_png(), "фото.png").code == "too_many_pixels"


def huge_png():
    def chunk(kind, data):
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    header = (60_000).to_bytes(4, "big") * 2 + b"\x01\x00\x00\x00\x00"
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


# --- names ------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("original", "safe"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Документы\\Приказ № 5.pdf", "Приказ № 5.pdf"),
        ("отчёт\u202efdp.exe", "отчётfdp.exe"),
        ("a\r\nSet-Cookie: b.pdf", "aSet-Cookie_ b.pdf"),
        ('что?"где".pdf', "что__где_.pdf"),
        ("...", "файл"),
        ("", "файл"),
        ("я" * 300 + ".xlsx", "я" * 95 + ".xlsx"),
    ],
)
def test_a_name_is_made_safe_for_downloading(original, safe):
    assert uploads.safe_name(original) == safe


# --- apart ------------------------------------------------------------------------------------------------------------
def echo(value):
    print("a library talks")  # noqa: T201
    return value


def refuse():
    raise Refused("Нет.", "no")


def spin():
    while True:
        pass


def sleep():
    time.sleep(60)


def hoard():
    return bytearray(2 * 2**30)


def abort():
    import os

    os.abort()


def secrets():
    import os

    return [name for name in os.environ if name in {"SECRET_KEY", "DATABASE_URL"}]


def test_apart_returns_what_the_function_returns_whatever_it_prints():
    assert apart.run(echo, {"rows": [1, "ё", None]}) == {"rows": [1, "ё", None]}


def test_apart_raises_what_the_function_raises():
    refusal = refusal_of(apart.run, refuse)
    assert (refusal.code, str(refusal)) == ("no", "Нет.")


@pytest.mark.parametrize(
    ("function", "seconds", "error"),
    [(spin, 1, apart.TooLong), (sleep, 1, apart.TooLong), (hoard, 30, apart.TooBig), (abort, 30, apart.Crashed)],
)
def test_apart_outlives_the_function(function, seconds, error):
    with pytest.raises(error):
        apart.run(function, seconds=seconds)


def test_apart_knows_no_secrets(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "секрет")
    assert apart.run(secrets) == []


# --- photos of phones -------------------------------------------------------------------------------------------------
def test_an_iphone_photo_is_drawn_anew_and_its_code_read():
    pytest.importorskip("pi_heif")
    content = PHOTOS.joinpath("form.heic").read_bytes()
    assert uploads.check_photo(content, "IMG_0001.HEIC") == Kind.HEIC
    picture, texts = codes.photograph(content)
    assert (texts, uploads.check_image(picture)) == (["FORM 17"], Kind.JPEG)
