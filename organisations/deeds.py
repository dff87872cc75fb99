"""How deeds of this app read in a history."""

from django.utils.translation import gettext_lazy as _

from organisations.models import register_deeds

register_deeds(
    {
        "organisation.edited": _("changed the organisation's details"),
        "organisation.added": _("added the organisation"),
        "headcount.set": _("entered the headcount"),
        "role.given": _("gave a role"),
        "role.ended": _("took a role away"),
        "password.reset": _("set a new password"),
        "password.chosen": _("chose a password"),
    }
)
