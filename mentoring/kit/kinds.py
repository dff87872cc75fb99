"""What a file is, by its content and not by its name."""

import io
import re
import zipfile
import zlib
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused

DAMAGED = _("The file is damaged and cannot be opened. Save it again and choose it once more.")
LOCKED = _("The file is protected by a password. Remove the password and choose it again.")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")  # text may hold the form feed between pages
_WEB_TAGS = "!doctype html|html|head|body|table|meta|title|style|div|p|h[1-6]|center|font|span"
_WEB_PAGE = re.compile(rf"\s*(?:<!--.*?-->\s*)?<({_WEB_TAGS})\b", re.IGNORECASE | re.DOTALL)


class Kind(StrEnum):
    """What a file is, by its content; the value is its usual extension."""

    XLSX = ".xlsx"
    XLS = ".xls"
    ODS = ".ods"
    TEXT = ".csv"
    DOCX = ".docx"
    DOC = ".doc"
    ODT = ".odt"
    PDF = ".pdf"
    PNG = ".png"
    JPEG = ".jpg"
    WEBP = ".webp"
    HEIC = ".heic"
    HTML = ".html"
    LOCKED = "locked"
    MACROS = "macros"
    UNKNOWN = ""

    @property
    def content_type(self):
        return _CONTENT_TYPES.get(self, "application/octet-stream")

    @property
    def label(self):
        """«an Excel workbook», to stand inside a sentence."""
        return _LABELS.get(self, _("a file of another kind"))

    @property
    def extensions(self):
        return {self.value, *_OTHER_EXTENSIONS.get(self, ())} - {""}


_CONTENT_TYPES = {
    Kind.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Kind.XLS: "application/vnd.ms-excel",
    Kind.ODS: "application/vnd.oasis.opendocument.spreadsheet",
    Kind.TEXT: "text/plain",
    Kind.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Kind.DOC: "application/msword",
    Kind.ODT: "application/vnd.oasis.opendocument.text",
    Kind.PDF: "application/pdf",
    Kind.PNG: "image/png",
    Kind.JPEG: "image/jpeg",
    Kind.WEBP: "image/webp",
}
_LABELS = {
    Kind.XLSX: _("an Excel workbook"),
    Kind.XLS: _("an old Excel workbook (.xls)"),
    Kind.ODS: _("an OpenDocument table"),
    Kind.TEXT: _("plain text"),
    Kind.DOCX: _("a Word document"),
    Kind.DOC: _("an old Word document (.doc)"),
    Kind.ODT: _("an OpenDocument text"),
    Kind.PDF: _("a PDF document"),
    Kind.PNG: _("a PNG picture"),
    Kind.JPEG: _("a JPEG picture"),
    Kind.WEBP: _("a WebP picture"),
    Kind.HEIC: _("an iPhone photo (HEIC)"),
    Kind.HTML: _("a web page"),
}
_OTHER_EXTENSIONS = {Kind.JPEG: {".jpeg", ".jpe"}, Kind.TEXT: {".txt", ".tsv"}, Kind.HTML: {".htm"}}


def kind_of(content):
    """The ``Kind`` of ``content`` by its first bytes and, in a package, by the names inside."""
    if content.startswith(b"PK\x03\x04"):
        return _kind_of_package(content)
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _kind_of_compound(content)
    if b"%PDF-" in content[:1024]:
        return Kind.PDF
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return Kind.PNG
    if content.startswith(b"\xff\xd8\xff"):
        return Kind.JPEG
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return Kind.WEBP
    if content[4:8] == b"ftyp" and content[8:12] in (b"heic", b"heix", b"hevc", b"mif1", b"heif"):
        return Kind.HEIC
    text = decoded(content)
    if text is None:
        return Kind.UNKNOWN
    return Kind.HTML if _WEB_PAGE.match(text) else Kind.TEXT


def decoded(content):
    """Text in UTF-8, UTF-16 or cp1251; ``None`` when it is no text."""
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if _CONTROL.search(text) else text
    return None


def _encodings(content):
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ["utf-16"]
    if len(content) % 2 == 0 and b"\0" in content[:4096]:  # without its mark: dividers and figures are half zeros
        return ["utf-16-le" if b"\0" in content[1:4096:2] else "utf-16-be"]
    return ["utf-8-sig", "cp1251"]


def _kind_of_package(content):
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            names = set(package.namelist())
            if any(entry.flag_bits & 1 for entry in package.infolist()):
                return Kind.LOCKED
            mimetype = package.read("mimetype")[:100] if "mimetype" in names else b""
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise Refused(DAMAGED, "damaged") from error
    if any(name.endswith("vbaProject.bin") for name in names):
        return Kind.MACROS
    if mimetype.startswith(b"application/vnd.oasis.opendocument"):
        return next((kind for kind in (Kind.ODS, Kind.ODT) if mimetype == kind.content_type.encode()), Kind.UNKNOWN)
    if "word/document.xml" in names:
        return Kind.DOCX
    return Kind.XLSX if any(re.fullmatch(r"xl/workbook\d*\.xml", name) for name in names) else Kind.UNKNOWN


def _kind_of_compound(content):
    if "EncryptedPackage".encode("utf-16-le") in content:
        return Kind.LOCKED
    if "WordDocument".encode("utf-16-le") in content:
        return Kind.DOC
    has_book = any(name.encode("utf-16-le") in content for name in ("Workbook", "Book\0"))
    return Kind.XLS if has_book else Kind.UNKNOWN
