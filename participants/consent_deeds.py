"""How deeds about consents read in a history. Imported by ``deeds``."""

from django.utils.translation import gettext_lazy as _

from organisations.models import register_deeds

register_deeds(
    {
        "consent.asked": _("sent a link to the consent"),
        "consent.reminded": _("reminded of the consent"),
        "consent.printed": _("printed a consent form"),
        "consent.recorded": _("recorded a consent on paper"),
        "consent.given": _("gave a consent by a personal link"),
        "consent.refused": _("answered that they do not give the consent"),
        "consent.withdrawn": _("withdrew a consent"),
        "consent.policy_set": _("changed the rule of who signs consents"),
    }
)
