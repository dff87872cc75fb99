"""The .zip: files go from the store into a temporary file piece by piece; nothing is held in memory but one paper."""

import logging
import tempfile
import zipfile
from dataclasses import dataclass, field
from hashlib import sha256

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from organisations.access import Permission
from roadmap.evidence_folder.contents import Folder, Item
from roadmap.evidence_folder.lists import contents_pdf, lacking_xlsx
from roadmap.evidence_folder.names import EVENT, STAGE, Taken, safe_file, safe_part
from roadmap.proofs import Paper

logger = logging.getLogger(__name__)
PIECE = 2**18


@dataclass(frozen=True)
class Entry:
    """A paper that lies in the folder, at ``path`` (a file) or told in the contents (``path`` is empty)."""

    item: Item
    paper: Paper
    path: str = ""


@dataclass(frozen=True)
class LeftOut:
    item: Item
    paper: Paper
    reason: str


@dataclass
class Packed:
    """What came of it: the open temporary file, what is in it, what is not and why, and whom it may be shown to."""

    stream: object
    entries: list[Entry] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    needs: set = field(default_factory=lambda: {Permission.EVIDENCE_VIEW})
    size: int = 0

    def of(self, item):
        return [entry for entry in self.entries if entry.item is item]


class TooMuch(Exception):
    """The folder has no room for the paper."""


def pack(folder: Folder, *, by, progress, limit=None):
    """Pack what ``by`` may see; ``progress(done, total, step)`` is told before every paper. Returns ``Packed``."""
    packing = _Packing(folder, by, limit or settings.EVIDENCE_FOLDER_MAX_BYTES, progress)
    stages = Taken()
    with zipfile.ZipFile(packing.packed.stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for shelf in folder.shelves:
            stage, events = stages.give(safe_part(f"{shelf.position:02d} {shelf.title}", STAGE)), Taken()
            for item in shelf.items:
                name = events.give(safe_part(f"{item.event.number} {item.event.title}", EVENT))
                packing.add(archive, item, f"{stage}/{name}")
        packing.step(_("Printing the contents"))
        for name, content in (
            (_("Contents.pdf"), contents_pdf(folder, packing.packed)),
            (_("What lacks proof.xlsx"), lacking_xlsx(folder)),
        ):
            archive.writestr(_info(name), content)
    packing.packed.stream.seek(0)
    return packing.packed


class _Packing:
    def __init__(self, folder, by, limit, progress):
        self.organisation, self.by, self.limit, self.progress = folder.programme.organisation, by, limit, progress
        self.done, self.total = 0, sum(len(item.papers) for item in folder.items) + 2
        self.packed = Packed(tempfile.TemporaryFile())  # noqa: SIM115 - handed on open, closed by whoever files it

    def step(self, words):
        self.done += 1
        self.progress(self.done, self.total, words)

    def add(self, archive, item, place):
        """The papers of ``item`` into the folder ``place``, links and notes into a text beside them."""
        taken, told = Taken(), []
        for paper in item.papers:
            self.step(_("Event %(number)s: %(paper)s") % {"number": item.event.number, "paper": paper.name})
            if not paper.is_open_to(self.by, self.organisation):
                self._leave_out(item, paper, _("no right to see it"))
            elif paper.is_file:
                self._add_file(archive, item, paper, place, taken)
            else:
                told.append(paper.link if paper.link == paper.name else f"{paper.name}\r\n{paper.link}".strip())
                self.packed.entries.append(Entry(item, paper))
        if told:
            content = ("\ufeff" + "\r\n\r\n".join(told) + "\r\n").encode()
            name = _("Links and notes.txt")
            archive.writestr(_info(f"{place}/{name}"), content)

    def _add_file(self, archive, item, paper, place, taken):
        suffix = "." + paper.stored.name.rpartition(".")[2] if paper.stored and "." in paper.stored.name else ""
        path = f"{place}/{taken.give(safe_file(paper.name, suffix))}"
        try:
            if paper.stored is not None:
                self._copy(archive, paper.stored, path)
            else:
                self._write(archive, paper.make(), path)
        except TooMuch:
            self._leave_out(item, paper, _("the folder has no room for it"))
        except OSError:
            logger.warning("attachment %s can not be read", paper.stored.pk if paper.stored else "")
            self._leave_out(item, paper, _("the file cannot be read"))
        except Refused as refusal:
            self._leave_out(item, paper, " ".join(refusal.messages))
        except Exception:
            logger.exception("a paper of event %s was not made", item.event.pk)
            self._leave_out(item, paper, _("it could not be made"))
        else:
            self.packed.entries.append(Entry(item, paper, path))
            self.packed.needs.update(paper.needs)

    def _copy(self, archive, stored, path):
        """A stored file, looked through first: one that is not what was handed in must not pass for it."""
        self._make_room(stored.size)
        with stored.file.open("rb") as file:
            digest = sha256()
            for piece in iter(lambda: file.read(PIECE), b""):
                digest.update(piece)
            if digest.hexdigest() != stored.sha256:
                raise Refused(_("the file is not the one that was attached"))
            file.seek(0)
            with archive.open(_info(path, stored.uploaded_at), "w") as place:
                for piece in iter(lambda: file.read(PIECE), b""):
                    place.write(piece)

    def _write(self, archive, content, path):
        self._make_room(len(content))
        archive.writestr(_info(path), content)

    def _make_room(self, size):
        if self.packed.size + size > self.limit:
            raise TooMuch
        self.packed.size += size

    def _leave_out(self, item, paper, reason):
        self.packed.left_out.append(LeftOut(item, paper, reason))


def _info(path, moment=None):
    local = timezone.localtime(moment or timezone.now())
    info = zipfile.ZipInfo(path, local.timetuple()[:6])
    info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
    return info
