"""How deeds of this app read in a history."""

from django.utils.translation import gettext_lazy as _

from organisations.models import register_deeds

register_deeds(
    {
        "report.requested": _("asked for a report"),
        "report.built": _("the report was built"),
        "practice.added": _("added a practice"),
        "practice.removed": _("removed a practice"),
        "cabinet.wrote": _("wrote to the school from the cabinet"),
    }
)
