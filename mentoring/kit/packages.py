"""What a .xlsx, .ods or .docx would become: it is unpacked to nowhere before a library unpacks it to memory."""

import io
import re
import zipfile
import zlib

from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from mentoring.kit.kinds import DAMAGED

UNPACKED_MAX_BYTES = 150 * 2**20
PACKING_RATIO_MAX = 200  # a register of 20,000 alike rows packs 30 times
PACKING_RATIO_MATTERS_FROM = 2**20
PACKED_FILES_MAX = 2_000
ROWS_MAX = 20_000
COLUMNS_MAX = 256
_CHUNK = 2**18
_TAIL = 512  # longer than any tag or declaration looked for

_FORBIDDEN_XML = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
# a cell with something in it; an empty one only carries a format
_CELL = re.compile(rb"""<(?:\w+:)?c\s[^<>]{0,200}?r=["']([A-Z]{1,3})(\d{1,7})["'][^<>]{0,200}?(?<!/)>\s*<(?!/)""")
_TOO_LARGE = _("Unpacked, the file is too large. Leave only the table in it and choose it again.")


def check_packed(content):
    """Unpack a package to nowhere, counting: declared sizes are a promise, and a library would keep it all in memory.

    Refuses bombs, document type declarations and tables beyond ``ROWS_MAX`` × ``COLUMNS_MAX``."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            entries = package.infolist()
            if len(entries) > PACKED_FILES_MAX or sum(entry.file_size for entry in entries) > UNPACKED_MAX_BYTES:
                raise Refused(_TOO_LARGE, "bomb")
            unpacked = 0
            for entry in entries:
                tail = b""
                for chunk in _inflate(content, entry):
                    unpacked += len(chunk)
                    is_dense = unpacked > PACKING_RATIO_MATTERS_FROM and unpacked > PACKING_RATIO_MAX * len(content)
                    if is_dense or unpacked > UNPACKED_MAX_BYTES:
                        raise Refused(_TOO_LARGE, "bomb")
                    tail = _check_xml(entry.filename, tail + chunk)
    except (zipfile.BadZipFile, zlib.error, ValueError) as error:
        raise Refused(DAMAGED, "damaged") from error


def _inflate(content, entry):
    """Chunks of what ``entry`` really holds, whatever size it declares."""
    start = entry.header_offset
    if content[start : start + 4] != b"PK\x03\x04":
        raise zipfile.BadZipFile
    start += 30 + int.from_bytes(content[start + 26 : start + 28], "little")
    start += int.from_bytes(content[entry.header_offset + 28 : entry.header_offset + 30], "little")
    packed = content[start : start + entry.compress_size]
    if entry.compress_type == zipfile.ZIP_STORED:
        yield from (packed[at : at + _CHUNK] for at in range(0, len(packed), _CHUNK))
        return
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        raise zipfile.BadZipFile
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    while packed and not inflater.eof:
        chunk = inflater.decompress(packed, _CHUNK)
        packed = inflater.unconsumed_tail
        yield chunk


def _check_xml(name, window):
    """Look through a stretch of a packed file; returns its end, to be looked at again with what follows."""
    if not name.lower().endswith((".xml", ".rels", ".vml")):
        return b""
    if _FORBIDDEN_XML.search(window.replace(b"\0", b"")):  # without zeros UTF-16 reads the same
        raise Refused(_("The file holds declarations that tables do not need. Save it again as .xlsx."), "dtd")
    if name.startswith("xl/worksheets/"):
        for cell in _CELL.finditer(window):
            check_dimensions(int(cell[2]), _column_number(cell[1]))
    return window[-_TAIL:]


def check_dimensions(rows, columns):
    if rows > ROWS_MAX:
        raise Refused(
            _("The table is too long: something is written in row %(row)s, and at most %(limit)s rows are read."),
            "too_many_rows",
            {"row": rows, "limit": ROWS_MAX},
        )
    if columns > COLUMNS_MAX:
        raise Refused(
            _("The table is too wide: something is written in column %(column)s, and at most %(limit)s are read."),
            "too_many_columns",
            {"column": columns, "limit": COLUMNS_MAX},
        )


def _column_number(letters):
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
