"""A file of unknown origin → what opens it, or a word about what to do instead."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _

from mentoring.kit import apart, uploads
from mentoring.kit.errors import Refused
from mentoring.kit.kinds import DAMAGED, Kind, decoded
from mentoring.kit.packages import check_packed
from roadmap.reader.blocks import CHARACTERS_MAX, Block
from roadmap.reader.formats import office, opendocument, pdf, plain, sheets, web, word

Opener = tuple[Callable[..., list[Block]], *tuple[Any, ...]]  # a function that gives blocks, and its arguments
PLANS = frozenset({Kind.DOCX, Kind.DOC, Kind.ODT, Kind.XLSX, Kind.XLS, Kind.ODS, Kind.PDF, Kind.TEXT, Kind.HTML})
EXTENSIONS = ".docx, .doc, .odt, .xlsx, .ods, .xls, .csv, .tsv, .pdf, .txt"
SECONDS = 12  # a plan of thirty pages takes a third of them
_WANTED = _("Choose a plan in Word, Excel, PDF or plain text.")
_TOO_HEAVY = _("The file takes too much work to read. Leave only the plan in it and choose it again.")
_OFFICE_SECONDS, _OFFICE_MEGABYTES = 25, 6_000  # LibreOffice reserves far more addresses than it uses


def opener_of_file(data: bytes, filename: str) -> Opener:
    """What opens the file, for ``run_apart``. Raises ``Refused`` for what is not to be opened."""
    kind = uploads.check(data, PLANS, _WANTED, filename)
    if kind == Kind.DOC or data.lstrip()[:5] == b"{\\rtf":
        data = as_docx(data, ".rtf" if kind == Kind.TEXT else ".doc")
        kind = Kind.DOCX
    match kind:
        case Kind.DOCX:
            return word.blocks_of_word, data
        case Kind.ODT | Kind.ODS:
            return opendocument.blocks_of_opendocument, data
        case Kind.XLSX | Kind.XLS:
            return sheets.blocks_of_workbook, data
        case Kind.PDF:
            return pdf.blocks_of_pdf, data
        case Kind.HTML:
            return opener_of_pasted(decoded(data) or "")
        case _:
            return plain.blocks_of_text_file, decoded(data) or "", filename


def opener_of_pasted(text: str) -> Opener:
    """The same for what was pasted: HTML is told by its tables and page tags, everything else is plain text."""
    if len(text) > CHARACTERS_MAX:
        raise Refused(_("The text is too long for a plan. Leave only the plan in it."), "too_long")
    return web.blocks_of_page if web.is_page(text) else plain.blocks_of_pasted_text, text


def as_docx(data: bytes, extension: str) -> bytes:
    """An old Word document or .rtf as .docx, by LibreOffice where the server has it."""
    if not office.program():
        raise Refused(
            _("Files of old Word (.doc) cannot be opened on this server. Open it in Word and save it as .docx."),
            "old_word",
        )
    converted = run_apart(office.as_docx, data, extension, seconds=_OFFICE_SECONDS, megabytes=_OFFICE_MEGABYTES)
    check_packed(converted)
    return converted


def run_apart(function, *args, seconds=None, megabytes=768):
    """``function`` in a child process; what it cannot finish is refused."""
    try:
        return apart.run(function, *args, seconds=seconds or SECONDS, megabytes=megabytes)
    except (apart.TooBig, apart.TooLong, RecursionError) as error:
        raise Refused(_TOO_HEAVY, "too_heavy") from error
    except apart.Crashed as error:
        raise Refused(DAMAGED, "damaged") from error
