"""Work of this app that is too long for a page."""

from documents import long_orders, preparing  # noqa: F401 - what it makes is registered there
from documents.models import PreparedFile
from organisations.jobs import handles


@handles("documents.prepare")
def prepare(job, progress):
    """Any prepared file."""
    rows = PreparedFile.objects.select_related("organisation__parent", "asked_by", "subject_type")
    return preparing.make(rows.get(pk=job.payload["prepared"]), progress)
