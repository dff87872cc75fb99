"""Ask the worker for a long document of the roadmap."""

from django.utils.translation import gettext as _

from documents.preparing import ask_for
from mentoring.kit.errors import Refused
from organisations.access import Permission


def request_plan(roadmap, sheet, *, by):
    """The PDF of a long plan; the same plan (``sheet``) is not printed twice."""
    return ask_for(
        "roadmap.plan",
        roadmap.programme,
        by=by,
        needs=[Permission.ROADMAP_VIEW],
        params={"roadmap": roadmap.pk},
        fingerprint=sheet.fingerprint,
    )


def request_folder(programme, *, by):
    """The evidence folder as it is now. A second click gives the one being built. Raises ``Refused``."""
    if programme.roadmap is None:
        raise Refused(_("There is no roadmap to collect evidence for."), code="no_roadmap")
    return ask_for("roadmap.folder", programme, by=by, needs=[Permission.EVIDENCE_VIEW])
