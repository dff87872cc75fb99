"""Papers as others see them: a PDF read back, a signature judged by pyHanko's own validator, a report's figures."""

import struct
import zlib
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

from openpyxl import load_workbook
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from pypdf import PdfReader


def pdf_text(content):
    return "\n".join(pages_of(content))


def pages_of(content):
    """The text of each page."""
    return [page.extract_text() for page in PdfReader(BytesIO(content)).pages]


def embedded_fonts(content):
    """Names of the fonts a PDF uses, each with whether its outlines lie in the file."""
    found = {}
    for page in PdfReader(BytesIO(content)).pages:
        for font in page["/Resources"]["/Font"].values():
            inner = font.get_object()
            inner = inner.get("/DescendantFonts", [inner])[0].get_object()
            described = inner["/FontDescriptor"].get_object()
            found[str(described["/FontName"])] = any(key in described for key in ("/FontFile2", "/FontFile3"))
    return found


def validated_signer(content):
    """Who signed ``content``, when pyHanko finds the signature sound, whole and trusted by the school's authority."""
    with ThreadPoolExecutor(1) as apart:  # pyHanko starts an event loop; the browser's runs in this thread
        status = apart.submit(_validated, content).result()
    assert status.bottom_line, status.pretty_print_details()
    assert status.coverage == SignatureCoverageLevel.ENTIRE_FILE
    return status.signing_cert.subject.native["common_name"]


def _validated(content):
    signature = PdfFileReader(BytesIO(content)).embedded_signatures[-1]
    return validate_pdf_signature(signature, ValidationContext(trust_roots=list(signature.other_embedded_certs)))


def figures_of_sheet(content):
    """{indicator: (figure, counted from)} of a report in .xlsx."""
    rows = list(load_workbook(BytesIO(content)).active.iter_rows(values_only=True))
    head = next(number for number, row in enumerate(rows) if row[0] == "Показатель")
    figure, base = rows[head].index("Факт"), rows[head].index("Посчитано по")
    return {row[0]: (row[figure], row[base]) for row in rows[head + 1 :] if row[0]}


def flipped(content):
    """The same file with one bit of its middle turned over."""
    changed = bytearray(content)
    changed[len(changed) // 2] ^= 1
    return bytes(changed)


def scan_picture():
    """A small white PNG: what a phone makes of a signed form."""
    rows = b"".join(b"\0" + b"\xff" * 60 for _line in range(40))
    head = struct.pack(">IIBBBBB", 20, 40, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts)


def _chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def as_upload(name, content, content_type="application/octet-stream"):
    """A file chosen in a form without lying on a disk."""
    return {"name": name, "mimeType": content_type, "buffer": content}
