"""What lies on top of the folder: its contents as PDF, and the list of what lacks proof as .xlsx."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from documents.printing import ReportHead, date_in_words
from mentoring.kit.pdf import render_pdf, render_pdf_apart
from mentoring.kit.sheets import Column, Sheet

PRINTED_AT_ONCE = 60
LACKING = Sheet(
    gettext_lazy("What lacks proof"),
    Column("number", pgettext_lazy("column of a roadmap", "No."), width=8),
    Column("stage", gettext_lazy("Stage"), width=34),
    Column("title", pgettext_lazy("column of a roadmap", "Event"), width=60),
    Column("due", pgettext_lazy("column of a roadmap", "Deadline"), width=22),
    Column("state", gettext_lazy("State"), width=20),
    Column("who", pgettext_lazy("column of a roadmap", "Responsible"), width=30),
    Column("lacking", gettext_lazy("What would prove it"), width=40),
    Column("note", gettext_lazy("Explanation"), width=40),
)


def lacking_xlsx(folder):
    """Every event that cannot be proved, those already due first; ``note`` is what was said on closing it."""
    stages = {item.event.pk: shelf.heading for shelf in folder.shelves for item in shelf.items}
    rows = [
        {
            "number": item.event.number,
            "stage": stages[item.event.pk],
            "title": item.event.title,
            "due": item.due,
            "state": str(item.state.label),
            "who": item.who,
            "lacking": item.lacking,
            "note": item.event.closing_note,
        }
        for item in folder.unproved
    ]
    programme = folder.programme
    return LACKING.write(rows, notes=[programme.organisation.name, programme.name, _as_of(programme)])


def contents_pdf(folder, packed):
    """The table of contents in the order of the roadmap, then what lacks proof, then what was left out and why."""
    programme = folder.programme
    organisation = programme.organisation
    head = ReportHead(
        title=_("Evidence folder"),
        subtitle=programme.roadmap.title,
        organisation=organisation.official_short_name or organisation.short_name,
        foot=_("Evidence folder, contents"),
        facts=[_as_of(programme)],
    )
    entries = {}
    for entry in packed.entries:
        entries.setdefault(entry.item.event.pk, []).append(entry)
    shelves = [
        {"shelf": shelf, "rows": [(item, entries.get(item.event.pk, [])) for item in shelf.items]}
        for shelf in folder.shelves
    ]
    render = render_pdf if len(folder.items) <= PRINTED_AT_ONCE else render_pdf_apart
    return render(
        "print/evidence_folder.html",
        {
            "report": head,
            "folder": folder,
            "shelves": shelves,
            "file_count": sum(bool(entry.path) for entry in packed.entries),
            "left_out": packed.left_out,
        },
    )


def _as_of(programme):
    return _("as of %(day)s") % {"day": date_in_words(programme.organisation.today)}
