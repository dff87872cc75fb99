"""Work of this app that is too long for a page."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from documents.preparing import Made, prepares
from mentoring.kit.downloads import PDF, ZIP
from organisations.access import Permission
from roadmap.evidence_folder.contents import folder_of
from roadmap.evidence_folder.names import safe_part
from roadmap.evidence_folder.packing import pack
from roadmap.models import Roadmap
from roadmap.printing.pdf import pdf_of
from roadmap.printing.sheet import plan_sheet
from roadmap.versions import may_see

NAME = 150  # characters
KEPT = 3  # documents of a programme: they are large


def _version(row):
    return Roadmap.objects.select_related("programme__organisation__parent").get(pk=row.params["roadmap"])


def _may_see_version(row, user):
    """A plan is for those who may see that version of it."""
    found = Roadmap.objects.filter(pk=row.params["roadmap"]).first()
    return found is not None and may_see(user, found)


def _papers(row):
    return reverse("roadmap:papers", args=[row.subject_id]), _("The plan on paper")


@prepares(
    "roadmap.plan",
    title=gettext_lazy("roadmap as PDF"),
    place=_papers,
    may_see=_may_see_version,
    days=30,
    kept=KEPT,
)
def plan(row, progress):
    """A long plan as PDF."""
    progress(1, 3, _("Reading the plan"))
    sheet = plan_sheet(_version(row))
    progress(2, 3, _("Printing %(count)d events") % {"count": sheet.event_count})
    content = pdf_of(sheet)
    progress(3, 3, _("Filing"))
    return Made(content, f"{safe_part(sheet.name, NAME)}.pdf", PDF, {"events": sheet.event_count})


def _folder(row):
    return reverse("roadmap:evidence_folder", args=[row.subject_id]), _("Evidence folder")


def _folder_words(row):
    told = row.summary
    words = [
        ngettext("%(n)d file", "%(n)d files", told["files"]) % {"n": told["files"]},
        _("%(proved)d of %(events)d events proved") % {"proved": told["proved"], "events": told["events"]},
    ]
    if told["left_out"]:
        words.append(_("left out: %(count)d") % {"count": told["left_out"]})
    return " · ".join(words)


@prepares(
    "roadmap.folder",
    title=gettext_lazy("evidence folder"),
    place=_folder,
    words=_folder_words,
    days=30,
    kept=KEPT,
)
def folder(row, progress):
    """The evidence folder, with what its asker may see at this moment."""
    organisation, programme = row.organisation, row.subject
    programme.organisation = organisation
    contents = folder_of(programme)
    packed = pack(contents, by=row.asked_by, progress=progress)
    day = f"{organisation.today:%d.%m.%Y}"
    name = _("Evidence folder, %(school)s, %(day)s") % {"school": organisation.short_name, "day": day}
    return Made(
        packed.stream,
        f"{safe_part(name, NAME)}.zip",
        ZIP,
        {
            "events": len(contents.items),
            "proved": contents.proved,
            "lacking": contents.lacking,
            "files": sum(bool(entry.path) for entry in packed.entries),
            "left_out": len(packed.left_out),
        },
        needs=tuple(sorted(packed.needs, key=lambda need: need != Permission.EVIDENCE_VIEW)),
    )
