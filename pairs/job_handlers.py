"""Work of this app that is too long for a page."""

from functools import partial

from django.utils.translation import gettext as _

from organisations.jobs import handles
from pairs.actions import keep_proposals, reckon
from roadmap.models import Programme


@handles("pairs.match")
def match_programme(job, progress):
    """Reckon outside the transaction, write down inside it."""
    programme = Programme.objects.select_related("organisation").get(pk=job.payload["programme"])
    progress(0, 4, _("Gathering who takes part"))
    cohort, result = reckon(programme, heard=lambda: progress(1, 4, _("Comparing everyone with everyone")))
    progress(3, 4, _("Writing down the proposals"))
    return partial(keep_proposals, programme, cohort, result, by=job.asked_by)
