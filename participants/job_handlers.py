"""Work of this app that is too long for a page."""

from functools import partial

from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from organisations.access import Permission, may
from organisations.jobs import handles
from participants import prepared  # noqa: F401 (registers its own)
from participants.actions import imports, paper_piles
from participants.importing.plan import make_plan
from participants.models import ImportBatch, PaperPile
from participants.pile_reading import read_files


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


@handles("participants.read_pile")
def read_pile(job, progress):
    """Read the codes on a pile of signed forms."""
    pile = PaperPile.objects.select_related("programme__organisation").get(pk=job.payload["pile"])
    if job.asked_by is None or not may(job.asked_by, Permission.CONSENT_MANAGE, pile.programme.organisation):
        raise Refused(_("Whoever asked for it may no longer keep the consents."), code="right_lost")
    read = read_files(list(pile.files.order_by("pk")), progress)
    return partial(paper_piles.keep_pages, pile, read, job.asked_by)


def _batch(job):
    batch = ImportBatch.objects.select_related("programme__organisation", "file").get(pk=job.payload["batch"])
    if job.asked_by is None or not may(job.asked_by, Permission.PERSON_EDIT, batch.programme.organisation):
        raise Refused(_("Whoever asked for it may no longer change the registers."), code="right_lost")
    return batch
