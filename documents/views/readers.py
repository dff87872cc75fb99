"""The list of acquaintance: reading an order and noting it, by account or from the printed sheet."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from documents import acquainting, actions
from documents.enums import SIGNED, OrderState
from documents.models import Order
from documents.papers import sheet_of
from documents.printing import order_context as text_of
from documents.reading_forms import AddReadersForm, NotedForm
from mentoring.kit.downloads import PDF, hand_out
from mentoring.kit.errors import Refused
from mentoring.kit.pdf import render_pdf
from organisations.access import Permission, may, requires, signed_in


def _own(request, order):
    """The order with this key, if the reader is on its list."""
    rows = Order.objects.filter(acquaintances__user=request.user, state__in=SIGNED)
    return get_object_or_404(rows.select_related("organisation__parent"), pk=order)


@signed_in
def read_order(request, order):
    """The text for those on the list, whatever their role; of the annex only the lines about themselves."""
    row = _own(request, order)
    context = {
        "order": row,
        "text": text_of(sheet_of(row, number=row.number, issued_on=row.issued_on)),
        "columns": [column["title"] for column in row.annex.get("columns", [])],
        "own_rows": acquainting.own_rows(row, request.user),
        "own": row.acquaintances.get(user=request.user),
        "may_note": row.state == OrderState.IN_FORCE,
        "may_view": may(request.user, Permission.ORDER_VIEW, row.organisation),
    }
    return render(request, "documents/read_order.html", context)


@signed_in
@require_POST
def acquaint(request, order):
    """«Ознакомлен»: for those on the order's list, whatever their role."""
    row = get_object_or_404(Order.objects.filter(acquaintances__user=request.user), pk=order)
    try:
        actions.acquaint(row, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("It is noted that you have read the order."))
    return redirect(row if may(request.user, Permission.ORDER_VIEW, row.organisation) else "front_door")


@requires(Permission.ORDER_VIEW, of=Order)
def acquaintance(request, order):
    """Who has read it, who has not; the curator adds people and writes down what was signed on paper."""
    if not order.is_signed:
        return redirect(order)
    return _show(request, order)


def _show(request, order, *, status=200, **forms):
    rows = list(order.acquaintances.select_related("user", "noted_by"))
    may_note = order.state == OrderState.IN_FORCE and may(request.user, Permission.ORDER_PREPARE, order.organisation)
    context = {"order": order, "rows": rows, "progress": acquainting.progress_of(rows), "may_note": may_note}
    if may_note:
        context |= {
            "add_form": AddReadersForm(order=order),
            "note_form": NotedForm(order=order, initial={"day": order.organisation.today}),
            "may_remind": any(row.user_id and row.acquainted_on is None for row in rows),
        } | forms
    return render(request, "documents/acquaintance.html", context, status=status)


@requires(Permission.ORDER_PREPARE, of=Order)
@require_POST
def add_readers(request, order):
    form = AddReadersForm(request.POST, order=order)
    if form.is_valid() and form.attempt(
        acquainting.add_to_list,
        order,
        users=form.cleaned_data["users"],
        names=form.cleaned_data["names"].splitlines(),
        by=request.user,
    ):
        count = len(form.result)
        text = ngettext("%(count)d person is added to the list.", "%(count)d people are added to the list.", count)
        messages.success(request, text % {"count": count})
        return redirect("documents:acquaintance", order.pk)
    return _show(request, order, status=422, add_form=form)


@requires(Permission.ORDER_PREPARE, of=Order)
@require_POST
def note_readers(request, order):
    form = NotedForm(request.POST, order=order)
    if form.is_valid() and form.attempt(
        acquainting.note_on_paper, order, form.cleaned_data["rows"], day=form.cleaned_data["day"], by=request.user
    ):
        text = ngettext("%(count)d signature is noted.", "%(count)d signatures are noted.", form.result)
        messages.success(request, text % {"count": form.result})
        return redirect("documents:acquaintance", order.pk)
    return _show(request, order, status=422, note_form=form)


@requires(Permission.ORDER_PREPARE, of=Order)
@require_POST
def remind_readers(request, order):
    try:
        count = acquainting.remind_readers(order, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        text = ngettext("%(count)d person is reminded.", "%(count)d people are reminded.", count)
        messages.success(request, text % {"count": count})
    return redirect("documents:acquaintance", order.pk)


@requires(Permission.ORDER_VIEW, of=Order)
def acquaintance_sheet(request, order):
    """The sheet to be signed by hand; those who have read it by account stand in it with their day."""
    rows = order.acquaintances.select_related("user")
    content = render_pdf("print/acquaintance_sheet.html", {"order": order, "rows": rows})
    return hand_out(content, _("Acquaintance with order %(number)s.pdf") % {"number": order.number}, PDF, inline=True)
