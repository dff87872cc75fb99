"""Agreement before signature: whom of the school's staff a draft is shown, and what they say of it."""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from documents.enums import OrderState, VisaState
from documents.models import Order, Visa
from documents.order_kinds import Check
from mentoring.kit.errors import Refused
from organisations.enums import STAFF_ROLES, Role
from organisations.models import AuditEntry, User
from organisations.outbox import tell

OPEN = (OrderState.DRAFT, OrderState.RETURNED, OrderState.FOR_SIGNATURE)


def who_may_agree(order):
    """The school's staff, without the director, who signs, and without its author."""
    current = order.organisation.memberships.current()
    staff = current.filter(role__in=[role for role in STAFF_ROLES if role != Role.DIRECTOR])
    directors = current.filter(role=Role.DIRECTOR).values("user")
    return (
        User.objects.filter(is_active=True, memberships__in=staff)
        .exclude(pk__in=directors)
        .exclude(pk=order.prepared_by_id)
        .distinct()
        .order_by("last_name", "first_name")
    )


@transaction.atomic
def ask_visas(order, users, *, by):
    """Ask ``users`` to agree with the draft, those who had a remark anew; whoever is asked already hears nothing."""
    order = Order.objects.select_for_update(of=("self",)).get(pk=order.pk)
    if not order.is_editable:
        raise Refused(_("Only a draft is agreed upon."), code="order_not_draft")
    allowed = set(who_may_agree(order).filter(pk__in=[user.pk for user in users]))
    known = {visa.user_id: visa for visa in order.visas.select_for_update()}
    asked = []
    for user in sorted(allowed, key=lambda user: user.pk):
        visa = known.get(user.pk)
        if visa is None:
            Visa.objects.create(order=order, user=user, asked_by=by)
        elif visa.state == VisaState.REMARKED:
            _ask_anew(visa)
        else:
            continue
        asked.append(user)
    if asked:
        AuditEntry.record(by, "order.visa_asked", order, names=", ".join(user.short_name for user in asked))
        _tell_asked(order, asked)
    return asked


def ask_anew(order):
    """The text has changed: whoever had spoken is asked once more. Inside the transaction that changes it."""
    spoken = list(order.visas.select_for_update().exclude(state=VisaState.ASKED).select_related("user"))
    for visa in spoken:
        _ask_anew(visa)
    if spoken:
        _tell_asked(order, [visa.user for visa in spoken])


def _ask_anew(visa):
    visa.state, visa.decided_at, visa.asked_at = VisaState.ASKED, None, timezone.now()
    visa.save(update_fields=["state", "decided_at", "asked_at"])


def _tell_asked(order, users):
    tell(
        users,
        reason=f"order-visa:{order.pk}:{timezone.now():%Y%m%d%H%M%S%f}",
        text=_("You are asked to agree with a draft order: %(heading)s") % {"heading": order.heading},
        url=reverse("documents:visa", args=[order.pk]),
        organisation=order.organisation,
        due_on=order.due_on,
    )


@transaction.atomic
def decide(order, *, remark="", by):
    """``by`` agrees, or has a ``remark``: then the order goes back to its author. Raises ``Refused``."""
    order = Order.objects.select_for_update(of=("self",)).get(pk=order.pk)
    visa = order.visas.filter(user=by).first()
    if visa is None:
        raise Refused(_("You were not asked about this order."), code="not_asked")
    if order.state not in OPEN:
        raise Refused(_("It is too late: the director has decided on the order."), code="too_late")
    if visa.state != VisaState.ASKED:
        raise Refused(_("You have answered already."), code="visa_given")
    visa.remark, visa.decided_at = remark.strip(), timezone.now()
    visa.state = VisaState.REMARKED if visa.remark else VisaState.AGREED
    visa.save(update_fields=["state", "remark", "decided_at"])
    deed = "order.visa_remarked" if visa.remark else "order.visa_given"
    AuditEntry.record(by, deed, order, **({"remark": visa.remark} if visa.remark else {}))
    if visa.remark and order.state == OrderState.FOR_SIGNATURE:
        order.take_back()
    words = {"name": by.short_name, "heading": order.heading, "remark": visa.remark}
    if visa.remark:
        text = _("%(name)s has a remark on the order “%(heading)s”: %(remark)s") % words
    elif not order.visas.open().exists():
        text = _("Everybody asked agrees with the order “%(heading)s”.") % words
    else:
        return visa
    tell(
        [order.prepared_by],
        reason=f"order-visas:{order.pk}:{visa.pk}:{visa.decided_at:%Y%m%d%H%M%S}",
        text=text,
        url=order.get_absolute_url(),
        organisation=order.organisation,
    )
    return visa


def check_no_remarks(order):
    """Before the order goes to the director. Raises ``Refused`` naming who has a remark that was not answered."""
    names = [visa.user.short_name for visa in order.visas.filter(state=VisaState.REMARKED).select_related("user")]
    if names:
        raise Refused(
            _("There are remarks: %(names)s. Change the text or ask them once more."),
            code="visa_remark",
            params={"names": ", ".join(names)},
        )


def visa_checks(order):
    """``Check``s of what was said: nothing where nobody was asked."""
    visas = list(order.visas.select_related("user"))
    if not visas:
        return []
    agreed = [visa for visa in visas if visa.state == VisaState.AGREED]
    if len(agreed) == len(visas):
        said = ngettext("%(count)d person asked agrees", "All %(count)d asked agree", len(visas))
        return [Check(said % {"count": len(visas)})]
    waited = ", ".join(visa.user.short_name for visa in visas if visa.state != VisaState.AGREED)
    text = gettext_lazy("Agreed: %(agreed)d of %(asked)d; not yet: %(names)s")
    return [Check(text % {"agreed": len(agreed), "asked": len(visas), "names": waited}, ok=False)]
