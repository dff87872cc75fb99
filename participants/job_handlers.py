"""Work of this app that is too long for a page."""

from functools import partial

from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from organisations.access import Permission, may
from organisations.jobs import handles
from participants.actions import imports
from participants.importing.plan import make_plan
from participants.models import ImportBatch


@handles("participants.import_check")
def check_list(job, progress):
    """Check every row of a long list."""
    batch = _batch(job)
    step = _("Checking the rows")
    progress(0, len(batch.rows), step)
    plan, _fields = make_plan(
        batch.programme, batch.role, batch.rows, lambda done, total: progress(done, total + total // 3, step)
    )
    return partial(imports.keep_plan, batch, plan)


@handles("participants.import_load")
def load_list(job, progress):
    """Load a long list as it was shown."""
    batch = _batch(job)
    progress(1, 3, _("Loading the list"))
    return partial(imports.carry_out, batch, shown=job.payload["shown"], by=job.asked_by)


def _batch(job):
    batch = ImportBatch.objects.select_related("programme__organisation", "file").get(pk=job.payload["batch"])
    if job.asked_by is None or not may(job.asked_by, Permission.PERSON_EDIT, batch.programme.organisation):
        raise Refused(_("Whoever asked for it may no longer change the registers."), code="right_lost")
    return batch
