"""How deeds of this app read in a history."""

from django.utils.translation import gettext_lazy as _

from organisations.models import register_deeds

register_deeds(
    {
        "order.composed": _("composed the order"),
        "order.edited": _("edited the order"),
        "order.submitted": _("sent the order for signature"),
        "order.withdrawn": _("withdrew the order from the director"),
        "order.returned": _("returned the order with a remark"),
        "order.deleted": _("deleted a draft order"),
        "order.given_out": _("took the order for signing in another program"),
        "order.taken_back": _("took the order back from signing in another program"),
        "order.signed": _("signed the order"),
        "order.cancelled": _("cancelled the order"),
        "order.acquainted": _("read the order"),
        "order.visa_asked": _("asked colleagues to agree with the order"),
        "order.visa_given": _("agreed with the order"),
        "order.visa_remarked": _("made a remark on the order"),
        "order.readers_added": _("added people to the list of acquaintance"),
        "order.readers_noted": _("noted who has read the order on paper"),
        "order.readers_reminded": _("reminded those who have not read the order"),
        "order_template.saved": _("changed the wording orders of a kind begin with"),
        "order_template.dropped": _("took back the common wording of orders of a kind"),
        "document.damaged": _("the kept file was found damaged or gone"),
        "document.whole": _("the kept file is whole again"),
        "certificate.kept": _("set up a signing certificate"),
    }
)
