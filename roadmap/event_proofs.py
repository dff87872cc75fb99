"""What the roadmap itself has to show: its agreement, the formats chosen, how far the plan has come."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from documents.printing import ReportHead, date_in_words
from mentoring.kit.pdf import render_pdf
from mentoring.kit.sheets import Column, Sheet
from roadmap.lines import programme_lines
from roadmap.printing.pdf import pdf_of
from roadmap.printing.sheet import plan_sheet
from roadmap.proofs import Paper, proves

PROGRESS = Sheet(
    gettext_lazy("State of the plan"),
    Column("number", pgettext_lazy("column of a roadmap", "No."), width=8),
    Column("stage", gettext_lazy("Stage"), width=30),
    Column("title", pgettext_lazy("column of a roadmap", "Event"), width=60),
    Column("due", pgettext_lazy("column of a roadmap", "Deadline"), width=20),
    Column("progress", gettext_lazy("Progress"), width=34),
    Column("state", gettext_lazy("State"), width=20),
)


@proves("roadmap_approval")
def agreement(programme, events):
    if not (programme.roadmap and programme.roadmap.is_in_force):
        return {}
    paper = Paper(
        name=_("Roadmap with the sheet of agreement.pdf"),
        make=lambda: pdf_of(plan_sheet(programme.roadmap)),
        url=reverse("roadmap:review", args=[programme.pk]),
    )
    return {event.pk: [paper] for event in events}


@proves("choose_formats")
def formats(programme, events):
    chosen = list(programme.formats.all())
    if not chosen:
        return {}
    paper = Paper(
        name=_("Extract on the formats of mentoring.pdf"),
        make=lambda: _formats_pdf(programme, chosen),
        url=reverse("roadmap:programme", args=[programme.pk]),
    )
    return {event.pk: [paper] for event in events}


def _formats_pdf(programme, chosen):
    organisation = programme.organisation
    head = ReportHead(
        title=_("Formats of mentoring"),
        subtitle=programme.name,
        organisation=organisation.official_short_name or organisation.short_name,
        foot=_("Extract from the settings of the programme"),
        facts=[
            _("%(year)s school year") % {"year": programme.year},
            _("as of %(day)s") % {"day": date_in_words(organisation.today)},
        ],
        lead=_("The programme is carried out in these formats:"),
    )
    return render_pdf("print/formats.html", {"report": head, "formats": chosen})


@proves("plan_control")
def progress(programme, events):
    if not (programme.roadmap and programme.roadmap.is_in_force):
        return {}
    paper = Paper(
        name=_("State of the plan on %(day)s.xlsx") % {"day": f"{programme.organisation.today:%d.%m.%Y}"},
        make=lambda: _progress_file(programme),
        url=programme.get_absolute_url(),
    )
    return {event.pk: [paper] for event in events}


def _progress_file(programme):
    organisation = programme.organisation
    rows = [
        {
            "number": line.number,
            "stage": line.event.stage.title,
            "title": line.title,
            "due": line.due,
            "progress": "; ".join(f"{meter.label}: {meter.done} / {meter.total}" for meter in line.meters),
            "state": str(line.state.label),
        }
        for line in programme_lines(programme)
    ]
    notes = [organisation.name, programme.name, _("as of %(day)s") % {"day": date_in_words(organisation.today)}]
    return PROGRESS.write(rows, notes=notes)
