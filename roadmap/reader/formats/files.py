"""A file of unknown origin → its blocks, or a word about what to do instead."""

from django.utils.translation import gettext_lazy as _

from mentoring.kit import apart, uploads
from mentoring.kit.errors import Refused
from mentoring.kit.kinds import DAMAGED, Kind, decoded
from mentoring.kit.packages import check_packed
from roadmap.reader.blocks import CHARACTERS_MAX, Block
from roadmap.reader.formats import office, opendocument, pdf, plain, sheets, web, word

PLANS = frozenset({Kind.DOCX, Kind.DOC, Kind.ODT, Kind.XLSX, Kind.XLS, Kind.ODS, Kind.PDF, Kind.TEXT, Kind.HTML})
EXTENSIONS = ".docx, .doc, .odt, .xlsx, .ods, .xls, .csv, .tsv, .pdf, .txt"
SECONDS = 30
_WANTED = _("Choose a plan in Word, Excel, PDF or plain text.")
_TOO_HEAVY = _("The file takes too much work to read. Leave only the plan in it and choose it again.")
_OFFICE_SECONDS, _OFFICE_MEGABYTES = 60, 6_000  # LibreOffice reserves far more addresses than it uses


def blocks_of_file(data: bytes, filename: str) -> list[Block]:
    """What stands in the file, top to bottom. Raises ``Refused``."""
    kind = uploads.check(data, PLANS, _WANTED, filename)
    if kind == Kind.DOC or data.lstrip()[:5] == b"{\\rtf":
        data = as_docx(data, ".rtf" if kind == Kind.TEXT else ".doc")
        kind = Kind.DOCX
    match kind:
        case Kind.DOCX:
            return _apart(word.blocks_of_word, data)
        case Kind.ODT | Kind.ODS:
            return _apart(opendocument.blocks_of_opendocument, data)
        case Kind.XLSX | Kind.XLS:
            return _apart(sheets.blocks_of_workbook, data)
        case Kind.PDF:
            return _apart(pdf.blocks_of_pdf, data)
        case Kind.HTML:
            return blocks_of_pasted(decoded(data) or "")
        case _:
            return _apart(plain.blocks_of_text_file, decoded(data) or "", filename)


def blocks_of_pasted(text: str) -> list[Block]:
    """What was pasted: HTML is told by its tables and page tags, everything else is plain text."""
    if len(text) > CHARACTERS_MAX:
        raise Refused(_("The text is too long for a plan. Leave only the plan in it."), "too_long")
    return _apart(web.blocks_of_page if web.is_page(text) else plain.blocks_of_text, text)


def as_docx(data: bytes, extension: str) -> bytes:
    """An old Word document or .rtf as .docx, by LibreOffice where the server has it."""
    if not office.program():
        raise Refused(
            _("Files of old Word (.doc) cannot be opened on this server. Open it in Word and save it as .docx."),
            "old_word",
        )
    converted = _apart(office.as_docx, data, extension, seconds=_OFFICE_SECONDS, megabytes=_OFFICE_MEGABYTES)
    check_packed(converted)
    return converted


def _apart(function, *args, seconds=SECONDS, megabytes=768):
    try:
        return apart.run(function, *args, seconds=seconds, megabytes=megabytes)
    except (apart.TooBig, apart.TooLong, RecursionError) as error:
        raise Refused(_TOO_HEAVY, "too_heavy") from error
    except apart.Crashed as error:
        raise Refused(DAMAGED, "damaged") from error
