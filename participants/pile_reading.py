"""Reading a pile of forms: every file opened apart, every page looked at for the code of its form."""

from dataclasses import dataclass, field

from django.db.models import Q
from django.utils.translation import gettext as _

from mentoring.kit import apart, codes, uploads
from mentoring.kit.errors import Refused
from mentoring.kit.kinds import DAMAGED, Kind, kind_of
from participants.consent_marks import MARK, read_mark
from participants.duplicates.successor import standing_key
from participants.models import ConsentText, Person


@dataclass(frozen=True)
class PageRead:
    """A page drawn anew as JPEG; ``mark`` of its form, or "" when none could be read, or several."""

    picture: bytes
    mark: str
    source: str


@dataclass
class PagesRead:
    pages: list = field(default_factory=list)
    troubles: list = field(default_factory=list)  # {"file", "why"}: what could not be read at all


def read_files(files, progress):
    """``PagesRead`` of attachments; a file, or a page of one, that cannot be read is told and keeps nothing else."""
    read, step = PagesRead(), _("Reading the forms")
    for number, file in enumerate(files):
        progress(number, len(files), step)
        content = file.read()
        try:
            uploads.check_photo(content, file.name)
            _read(content, file.name, read, lambda done=number: progress(done, len(files), step))
        except Refused as refusal:
            read.troubles.append({"file": file.name, "why": str(refusal)})
    progress(len(files), len(files), step)
    return read


def _read(content, name, read, still_alive):
    if kind_of(content) != Kind.PDF:
        read.pages.append(_page(name, codes.photograph, content))
        return
    pages = uploads.open_apart(codes.page_count, content)
    if pages > codes.PDF_PAGES_MAX:
        raise Refused(
            _("The file has %(n)d pages. Split it: at most %(most)d.") % {"n": pages, "most": codes.PDF_PAGES_MAX}
        )
    for index in range(pages):
        still_alive()
        source = _("%(file)s, page %(page)d") % {"file": name, "page": index + 1}
        try:
            read.pages.append(_page(source, codes.pdf_page, content, index))
        except Refused as refusal:
            read.troubles.append({"file": source, "why": str(refusal)})


def _page(source, draw, *args):
    try:
        picture, texts = apart.run(draw, *args)
    except (apart.Stopped, ValueError, OSError) as error:
        raise Refused(DAMAGED, "damaged") from error
    marks = {match[0] for text in texts if (match := MARK.search(text)) and read_mark(text)}
    return PageRead(picture, marks.pop() if len(marks) == 1 else "", source)


def form_of_mark(mark, organisation):
    """``(person, text)`` of the form, when both are of ``organisation``; otherwise ``(None, None)``."""
    found = read_mark(mark) if mark else None
    if found is None:
        return None, None
    person = (
        Person.objects.filter(pk=standing_key(found[0]), organisation=organisation)
        .prefetch_related("guardians")
        .first()
    )
    whose = Q(organisation=organisation) | Q(organisation__isnull=True)
    text = ConsentText.objects.filter(whose, pk=found[1]).first()
    return (person, text) if person and text else (None, None)
