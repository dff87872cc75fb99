"""How sample registers are written: .xlsx with merged cells, a small .ods, and beside each what must be found in it."""

import io
import json
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl import Workbook

FOLDER = Path(__file__).parent / "registers"
ODS = "application/vnd.oasis.opendocument.spreadsheet"


def workbook(*sheets):
    """``sheets``: (name, rows, merged ranges)."""
    book = Workbook()
    book.remove(book.active)
    for name, rows, merged in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for cells in merged:
            sheet.merge_cells(cells)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def open_document(name, rows):
    """A small .ods of texts."""
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(str(cell))}</text:p></table:table-cell>'
            if cell not in ("", None)
            else "<table:table-cell/>"
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.2" '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
        f'<table:table table:name="{escape(name)}">{cells}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", ODS, zipfile.ZIP_STORED)
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", manifest)
    return stream.getvalue()


def save(name, content, *, role="mentee", people, counts=None, lines=(), guardians=(), errors=None, **more):
    found = {
        "role": role,
        "counts": {"new": len(people)} | (counts or {}),
        "lines": [list(line) for line in lines],
        "people": [list(person) for person in people],
        "guardians": [list(guardian) for guardian in guardians],
        "errors": errors or {},
        **more,
    }
    (FOLDER / name).write_bytes(content)
    (FOLDER / f"{name}.json").write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
