"""Background work of this app."""

from functools import partial

from django.utils.translation import gettext as _

from monitoring import reports
from monitoring.models import Report
from organisations.jobs import handles

STEPS = 4


@handles("monitoring.school_report")
def school_report(job, progress):
    """Figures, paper, table; then everything is kept in one stroke."""
    report = Report.objects.select_related("programme__organisation", "created_by").get(pk=job.payload["report"])
    progress(1, STEPS, _("Counting the figures"))
    read_out = reports.read_out(report.programme, report.as_of)
    progress(2, STEPS, _("Printing the report"))
    pdf = reports.print_report(read_out, by=report.created_by)
    progress(3, STEPS, _("Filling the table"))
    xlsx = reports.write_table(read_out)
    progress(4, STEPS, _("Filing"))
    return partial(reports.keep, report, read_out, pdf, xlsx)
