"""The guard at the door: what an uploaded file really is, before any library opens it.

Each ``check_…`` takes an uploaded file, a path or bytes with a name, so it can stand among a form field's validators;
it returns the file's ``Kind`` or raises ``Refused`` with a sentence that says what to do instead.
"""

import re
import unicodedata
from pathlib import Path, PurePosixPath

from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from mentoring.kit import apart, opening
from mentoring.kit.errors import Refused
from mentoring.kit.kinds import DAMAGED, LOCKED, Kind, kind_of
from mentoring.kit.packages import check_packed

NAME_MAX_LENGTH = 100
PICTURES = frozenset({Kind.PNG, Kind.JPEG, Kind.WEBP})
PHOTOS = PICTURES | {Kind.HEIC}  # drawn anew, never kept as they are
SPREADSHEETS = frozenset({Kind.XLSX, Kind.XLS, Kind.ODS, Kind.TEXT})
DOCUMENTS = frozenset({Kind.DOCX, Kind.XLSX, Kind.PDF, Kind.TEXT})
EVIDENCE = DOCUMENTS | PICTURES | SPREADSHEETS | {Kind.DOC, Kind.ODT}
_PACKED = frozenset({Kind.XLSX, Kind.ODS, Kind.DOCX, Kind.ODT})
_MACRO_EXTENSIONS = {".xlsm", ".xltm", ".xlsb", ".docm", ".dotm"}
_TABLES_IN_PAGES = {".xls", *Kind.HTML.extensions}
_KNOWN_EXTENSIONS = frozenset().union(*(kind.extensions for kind in Kind))


def check_spreadsheet(file, name=""):
    """Exports of electronic journals are web pages named .xls: they are tables, too."""
    if kind_of(content_of(file)) == Kind.HTML and _extension(file, name) in _TABLES_IN_PAGES:
        return Kind.HTML
    return check(file, SPREADSHEETS, _("Choose a table: .xlsx, .xls, .ods or .csv."), name)


def check_document(file, name=""):
    return check(file, DOCUMENTS, _("Choose a document: .docx, .xlsx, .pdf, .txt or .tsv."), name)


def check_image(file, name=""):
    return check(file, PICTURES, _("Choose a picture: PNG, JPEG or WebP."), name)


def check_scan(file, name=""):
    return check(file, PICTURES | {Kind.PDF}, _("Choose a PDF file or a picture: PNG, JPEG or WebP."), name)


def check_photo(file, name=""):
    """A page to be drawn anew: what cameras and scanners make."""
    return check(file, PHOTOS | {Kind.PDF}, _("Choose a PDF file or a picture: PNG, JPEG or WebP."), name)


def check_evidence(file, name=""):
    return check(file, EVIDENCE, _("Choose a document, a table, a PDF file or a picture."), name)


def check(file, kinds, wanted, name=""):
    """The ``Kind`` of ``file``, one of ``kinds``. ``wanted`` is the sentence that names them."""
    content = content_of(file)
    kind = kind_of(content)
    extension = _extension(file, name)
    if kind == Kind.MACROS or extension in _MACRO_EXTENSIONS:
        raise Refused(
            _("The file holds macros. Save it as an ordinary workbook (.xlsx) or document (.docx)."), "macros"
        )
    if kind == Kind.LOCKED:
        raise Refused(LOCKED, "locked")
    if extension and extension not in kind.extensions and (kind in kinds or extension in _KNOWN_EXTENSIONS):
        raise Refused(
            _("The file is named %(extension)s, but inside it is %(actual)s. %(wanted)s"),
            "wrong_name",
            {"extension": extension, "actual": kind.label, "wanted": wanted},
        )
    if kind not in kinds:
        raise Refused(_("This is %(actual)s. %(wanted)s"), "wrong_kind", {"actual": kind.label, "wanted": wanted})
    if kind in _PACKED:
        check_packed(content)
    elif kind in PHOTOS:
        open_apart(opening.picture_pixels, content)
    elif kind == Kind.PDF:
        open_apart(opening.pdf_pages, content)
    return kind


def _extension(file, name):
    return PurePosixPath(name or getattr(file, "name", None) or "").suffix.lower()


def safe_name(original, fallback=""):
    """A file name fit for a download: no folders, no control or direction marks, at most 100 characters."""
    name = re.split(r"[\\/]", str(original))[-1]
    name = "".join(" " if char.isspace() else char for char in name if unicodedata.category(char) not in ("Cc", "Cf"))
    name = " ".join(re.sub(r'[<>:"|?*]', "_", name).split()).strip(". ")
    path = PurePosixPath(name or fallback or gettext("file"))
    suffix = path.suffix[:10]
    return path.stem[: NAME_MAX_LENGTH - len(suffix)] + suffix


def content_of(file):
    """The bytes of an uploaded file, a path or bytes; refuses what is empty or over ``UPLOAD_MAX_BYTES``."""
    limit = settings.UPLOAD_MAX_BYTES
    if isinstance(file, bytes):
        content = file
    elif isinstance(file, str | Path):
        with open(file, "rb") as stream:
            content = stream.read(limit + 1)
    else:
        file.seek(0)
        content = file.read(limit + 1)
        file.seek(0)
    if not content:
        raise Refused(_("The file is empty."), "empty")
    if len(content) > limit:
        raise Refused(
            _("The file is larger than %(limit)s. Make it smaller or split it."),
            "too_large",
            {"limit": filesizeformat(limit)},
        )
    return content


def open_apart(function, *args):
    """``function`` of ``kit.opening`` in a child process; a file its library cannot survive is refused."""
    try:
        return apart.run(function, *args)
    except (apart.TooBig, apart.TooLong) as error:
        raise Refused(
            _("The file takes too much work to read. Leave only what is needed in it and choose it again."), "too_heavy"
        ) from error
    except apart.Crashed as error:
        raise Refused(DAMAGED, "damaged") from error
