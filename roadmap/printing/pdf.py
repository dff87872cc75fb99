"""The paper of a roadmap as PDF: for reading, for printing, for the evidence folder."""

from documents.printing import typeset
from mentoring.kit.pdf import render_pdf, render_pdf_apart
from roadmap.printing.agreement import TITLES

PRINTED_AT_ONCE = 60  # events: about a second; a longer plan is printed by a worker
FINE_FROM = 6  # columns: then the letters are smaller


def pdf_of(sheet):
    """PDF bytes of a ``PlanSheet``."""
    render = render_pdf if sheet.event_count <= PRINTED_AT_ONCE else render_pdf_apart
    return render("print/roadmap.html", context_of(sheet))


def context_of(sheet):
    return {
        "sheet": sheet,
        "stamps": [sheet.agree, sheet.approve],
        "columns": [(column, f"{column.share:.1f}%") for column in sheet.columns],
        "parts": [(part, [[typeset(cell) for cell in cells] for cells in part.rows]) for part in sheet.parts],
        "titles": TITLES,
        "is_fine": len(sheet.columns) >= FINE_FROM,
    }
