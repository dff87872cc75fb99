"""Agreement with a draft: its author asks colleagues, each of them says a word."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from documents import visas
from documents.enums import VisaState
from documents.forms import SubmitForm
from documents.models import Order
from documents.papers import sheet_of
from documents.printing import order_context as text_of
from documents.reading_forms import AskVisasForm, VisaForm
from documents.views.orders import order_context
from organisations.access import Permission, may, requires, signed_in


@requires(Permission.ORDER_PREPARE, of=Order)
@require_POST
def ask_visas(request, order):
    form = AskVisasForm(request.POST, order=order)
    if form.is_valid() and form.attempt(visas.ask_visas, order, form.cleaned_data["users"], by=request.user):
        count = len(form.result)
        text = ngettext("%(count)d person is asked to agree.", "%(count)d people are asked to agree.", count)
        messages.success(request, text % {"count": count})
        return redirect(order)
    if not order.is_editable:
        for refusal in form.non_field_errors():
            messages.error(request, refusal)
        return redirect(order)
    context = order_context(request, order) | {"form": SubmitForm(initial={"note": order.note}), "visa_form": form}
    return render(request, "documents/order.html", context, status=422)


@signed_in
def visa(request, order):
    """The draft as whoever was asked reads it, whatever their role, and their word on it."""
    rows = Order.objects.filter(visas__user=request.user).select_related("organisation__parent", "prepared_by")
    row = get_object_or_404(rows, pk=order)
    has_remark = request.POST.get("word") == "remark"
    form = VisaForm(request.POST or None, has_remark=has_remark)
    if form.is_valid() and form.attempt(
        visas.decide, row, remark=form.cleaned_data["remark"] if has_remark else "", by=request.user
    ):
        agreed = form.result.state == VisaState.AGREED
        messages.success(request, _("Your agreement is noted.") if agreed else _("The remark went to the author."))
        return redirect(row if may(request.user, Permission.ORDER_VIEW, row.organisation) else "inbox")
    own = row.visas.get(user=request.user)
    context = {
        "order": row,
        "own": own,
        "form": form,
        "text": text_of(sheet_of(row)),
        "may_answer": own.state == VisaState.ASKED and row.state in visas.OPEN,
    }
    return render(request, "documents/visa.html", context, status=422 if form.errors else 200)
