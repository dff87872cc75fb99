"""The order leaves for another program to be signed there, and its signature comes back as a file."""

from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from documents import execution, long_orders, outside
from documents.enums import OrderState
from documents.models import Order
from documents.order_kinds import rules_of
from documents.signing_forms import PRINT_IDS, GiveOutForm, NumberForm, SignatureFileForm
from mentoring.kit.errors import Refused
from organisations.access import Permission, requires


@requires(Permission.ORDER_SIGN, of=Order)
def order_outside(request, order):
    """First the number, then the PDF to be signed and the place for its .sig."""
    if order.state == OrderState.OUTSIDE:
        return _show(request, order, file_form=SignatureFileForm())
    is_long, final = long_orders.is_long(order), None
    if is_long:
        final = long_orders.final_of(order, by=request.user, way=long_orders.SIGNED_APART)
    is_printed = not is_long or bool(final and final.is_ready)
    number = final.params["number"] if final else execution.next_number(order.organisation, order.organisation.today)
    prints = is_long and (not is_printed or "anew" in request.POST)
    form = GiveOutForm(None if prints else request.POST or None, initial={"number": number})
    number_form = NumberForm(request.POST or None if prints else None, initial={"number": number}, auto_id=PRINT_IDS)
    if order.state == OrderState.FOR_SIGNATURE:
        asked = number_form if prints else form
        deed = partial(execution.print_final, way=long_orders.SIGNED_APART) if prints else outside.give_out
        if asked.is_valid() and asked.attempt(deed, order, number=asked.cleaned_data["number"], by=request.user):
            return redirect("documents:order_outside", order.pk)
        order.refresh_from_db()
    if order.state != OrderState.FOR_SIGNATURE:  # a second click, or somebody was quicker
        return _moved_on(request, order)
    return _show(request, order, form=form, number_form=number_form, final=final, is_printed=is_printed)


def _moved_on(request, order):
    if order.state == OrderState.OUTSIDE:
        return redirect("documents:order_outside", order.pk)
    try:
        execution.check_moment(order)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(order)


def _show(request, order, **shown):
    context = {"order": order, "checks": rules_of(order).checks(order)} | shown
    forms = [shown.get(name) for name in ("form", "number_form", "file_form")]
    status = 422 if any(form is not None and form.errors for form in forms) else 200
    return render(request, "documents/outside.html", context, status=status)


@requires(Permission.ORDER_SIGN, of=Order)
@require_POST
def accept_signature(request, order):
    form = SignatureFileForm(request.POST, request.FILES)
    if form.is_valid() and form.attempt(
        outside.accept_signature, order, content=form.cleaned_data["signature"], by=request.user
    ):
        messages.success(request, _("Order No. %(number)s is signed.") % {"number": form.result.number})
        return redirect(form.result)
    order.refresh_from_db()
    if order.state != OrderState.OUTSIDE:
        for refusal in form.non_field_errors():
            messages.error(request, refusal)
        return redirect(order)
    return _show(request, order, file_form=form)


@requires(Permission.ORDER_SIGN, of=Order)
@require_POST
def take_back(request, order):
    number = order.number
    try:
        outside.take_back(order, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(order)
    messages.success(
        request, _("The order lies on the desk again; the number %(number)s is free.") % {"number": number}
    )
    return redirect("documents:desk", order.organisation_id)
