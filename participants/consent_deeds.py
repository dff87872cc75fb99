"""How deeds about consents read in a history. Imported by ``deeds``."""

from django.utils.translation import gettext_lazy as _

from organisations.models import register_deeds

register_deeds(
    {
        "consent.asked": _("sent a link to the consent"),
        "consent.reminded": _("reminded of the consent"),
        "consent.printed": _("printed a consent form"),
        "consent.to_renew_on_paper": _("a consent has to be renewed on paper: the curators were told"),
        "consent.recorded": _("recorded a consent on paper"),
        "consent.given": _("gave a consent by a personal link"),
        "consent.refused": _("answered that they do not give the consent"),
        "consent.withdrawn": _("withdrew a consent"),
        "consent.policy_set": _("changed the rule of who signs consents"),
        "consent.pile_taken": _("uploaded a pile of signed forms"),
        "consent.pile_read": _("had a pile of signed forms read"),
        "consent.pile_assigned": _("said whose a signed form is"),
        "consent.pile_recorded": _("recorded a pile of signed forms"),
        "consent.pile_undone": _("took the records of a pile of forms back"),
        "consent.text_saved": _("wrote a draft of a consent's text"),
        "consent.text_published": _("published a consent's text"),
        "consent.needs_set": _("changed which papers are needed for what"),
    }
)
