"""Work of this app that is too long for a page."""

from functools import partial

from django.utils.translation import gettext as _

from mentoring.kit.downloads import ZIP
from mentoring.kit.errors import Refused
from organisations.access import Permission, may
from organisations.jobs import handles
from roadmap.actions.prepared import keep_prepared
from roadmap.evidence_folder.contents import folder_of
from roadmap.evidence_folder.names import safe_part
from roadmap.evidence_folder.packing import pack
from roadmap.models import PreparedFile
from roadmap.printing.pdf import pdf_of
from roadmap.printing.sheet import plan_sheet

NAME = 150  # characters


@handles("roadmap.plan")
def plan(job, progress):
    """A long plan as PDF."""
    row = _row(job)
    progress(1, 3, _("Reading the plan"))
    sheet = plan_sheet(row.roadmap)
    progress(2, 3, _("Printing %(count)d events") % {"count": sheet.event_count})
    content = pdf_of(sheet)
    progress(3, 3, _("Filing"))
    return partial(
        keep_prepared,
        row,
        content,
        name=f"{safe_part(sheet.name, NAME)}.pdf",
        content_type="application/pdf",
        needs=row.needs,
        summary={"events": sheet.event_count},
    )


@handles("roadmap.folder")
def folder(job, progress):
    """The evidence folder, with what its asker may see at this moment."""
    row = _row(job)
    organisation = row.programme.organisation
    if row.asked_by is None or not may(row.asked_by, Permission.EVIDENCE_VIEW, organisation):
        raise Refused(_("Whoever asked for the folder may no longer see the evidence."), code="right_lost")
    contents = folder_of(row.programme)
    packed = pack(contents, by=row.asked_by, progress=progress)
    day = f"{organisation.today:%d.%m.%Y}"
    name = _("Evidence folder, %(school)s, %(day)s") % {"school": organisation.short_name, "day": day}
    return partial(
        keep_prepared,
        row,
        packed.stream,
        name=f"{safe_part(name, NAME)}.zip",
        content_type=ZIP,
        needs=sorted(packed.needs, key=lambda need: need != Permission.EVIDENCE_VIEW),
        summary={
            "events": len(contents.items),
            "proved": contents.proved,
            "lacking": contents.lacking,
            "files": sum(bool(entry.path) for entry in packed.entries),
            "left_out": len(packed.left_out),
        },
    )


def _row(job):
    rows = PreparedFile.objects.select_related("programme__organisation__parent", "roadmap__programme", "asked_by")
    row = rows.get(pk=job.payload["prepared"])
    row.roadmap.programme = row.programme
    return row
