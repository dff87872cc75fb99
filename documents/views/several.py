"""Several orders signed with one PIN."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.debug import sensitive_post_parameters

from documents import execution, long_orders
from documents.alike import gist
from documents.models import SigningCertificate
from documents.order_kinds import Check, blocking, rules_of
from documents.signing_forms import SignSeveralForm
from documents.views.desk import final_for, waiting_for
from organisations.access import Permission, requires
from organisations.models import Organisation

AT_ONCE = 20  # orders signed by one sending: each takes about a second


@requires(Permission.ORDER_SIGN, of=Organisation)
@sensitive_post_parameters("pin")
def sign_several(request, organisation):
    """What waits for signature, each with its number; one PIN signs all that are ticked."""
    waiting = waiting_for(request.user, organisation)
    certificate = SigningCertificate.objects.usable(request.user, organisation)
    finals = {order: final_for(order, request.user, certificate) for order in waiting}
    kept_back = {order: found for order in waiting if (found := _keeping_back(order, finals[order]))}
    ready = [order for order in waiting if order not in kept_back][:AT_ONCE]
    numbers = _numbers(organisation, [finals[order] for order in ready])
    form = SignSeveralForm(request.POST or None, orders=ready, numbers=numbers)
    if form.is_valid() and form.attempt(
        execution.sign_orders,
        form.numbers,
        organisation=organisation,
        pin=form.cleaned_data["pin"],
        by=request.user,
        is_stamped=not form.cleaned_data["without_stamp"],
    ):
        signed, refused = form.result.signed, form.result.refused
        if signed:
            text = ngettext("%(n)d order is signed: %(numbers)s.", "%(n)d orders are signed: %(numbers)s.", len(signed))
            named = ", ".join(f"№ {order.number}" for order in signed)
            messages.success(request, text % {"n": len(signed), "numbers": named})
        if not refused:
            return redirect("documents:desk", organisation.pk)
        form.orders = [order for order in ready if order in refused]
        form.tell_refused(refused)
    for order in ready:
        order.gist = gist(order)
    context = {
        "organisation": organisation,
        "form": form,
        "ready": ready,
        "kept_back": kept_back,
        "left": len(waiting) - len(kept_back) - len(ready),
        "certificate": certificate,
        "today": organisation.today,
    }
    return render(request, "documents/sign_several.html", context, status=422 if form.errors else 200)


def _keeping_back(order, final):
    found = blocking(rules_of(order).checks(order))
    if found or not long_orders.is_long(order) or (final and final.is_ready):
        return found
    text = _("A long annex: open the order and have its document printed first.")
    return [Check(text, ok=False, blocks=True)]


def _numbers(organisation, finals):
    """The numbers proposed, in the order of ``finals``: of a printed document its own, of the others the next ones."""
    taken = {final.params["number"] for final in finals if final}
    free = (n for n in execution.next_numbers(organisation, organisation.today, 2 * len(finals)) if n not in taken)
    return [final.params["number"] if final else next(free) for final in finals]
