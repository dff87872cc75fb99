"""The order book, an order's page, its text and its way to the director."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from documents import acquainting, actions, papers
from documents.alike import earlier_than
from documents.enums import OrderState
from documents.forms import NewOrderForm, OrderBookFilter, OrderForm, SubmitForm
from documents.models import Order
from documents.order_kinds import rules_of
from documents.reading_forms import AskVisasForm
from documents.signature_facts import signature_facts
from documents.views.pages import pages_shown
from documents.visas import visa_checks
from documents.word import order_docx
from mentoring.kit.downloads import hand_out
from mentoring.kit.errors import Refused
from mentoring.kit.kinds import Kind
from organisations.access import Permission, may, requires
from organisations.models import AuditEntry, Organisation

PAGE = 50
READERS_SHOWN = 10


@requires(Permission.ORDER_VIEW, of=Organisation)
def orders(request, organisation):
    """The order book: what is being prepared, then what is in force, by year."""
    rows = (
        Order.objects.permitted(request.user, Permission.ORDER_VIEW)
        .filter(organisation=organisation)
        .select_related("prepared_by", "signed_by")
    )
    signed = rows.filter(state__in=[OrderState.IN_FORCE, OrderState.CANCELLED])
    years = signed.order_by("-issue_year").values_list("issue_year", flat=True).distinct()
    form = OrderBookFilter(request.GET)
    page = Paginator(form.narrow(signed).order_by("-issued_on", "-signed_at", "-pk"), PAGE).get_page(
        request.GET.get("page")
    )
    return render(
        request,
        "documents/orders.html",
        {
            "organisation": organisation,
            "today": organisation.today,
            "preparing": rows.exclude(state__in=[OrderState.IN_FORCE, OrderState.CANCELLED]).order_by("-created_at"),
            "page": page,
            "form": form,
            "years": list(years),
            "may_prepare": may(request.user, Permission.ORDER_PREPARE, organisation),
        },
    )


@requires(Permission.ORDER_PREPARE, of=Organisation)
def new_order(request, organisation):
    """Choose what the order is about; its text comes from the template and opens for editing."""
    form = NewOrderForm(request.POST or None, initial=request.GET.dict())
    programme = request.workplace.programme
    if programme and programme.organisation_id != organisation.pk:
        programme = None
    if form.is_valid() and form.attempt(
        actions.begin_order,
        organisation,
        form.cleaned_data["kind"],
        programme,
        by=request.user,
        post=request.workplace.membership.title,
        context=form.context,
    ):
        return redirect("documents:order_edit", form.result.pk)
    return render(request, "documents/new_order.html", {"organisation": organisation, "form": form})


@requires(Permission.ORDER_VIEW, of=Order)
def order(request, order):
    form = SubmitForm(request.POST or None, initial={"note": order.note})
    return render(request, "documents/order.html", order_context(request, order) | {"form": form})


def order_context(request, order):
    is_mine = may(request.user, Permission.ORDER_PREPARE, order.organisation)
    readers = list(order.acquaintances.select_related("user"))
    return {
        "order": order,
        "checks": [] if order.is_signed else [*rules_of(order).checks(order), *visa_checks(order)],
        **pages_shown(order, request.user),
        "may_edit": is_mine and order.is_editable,
        "may_withdraw": is_mine and order.state == OrderState.FOR_SIGNATURE,
        "may_sign": order.state == OrderState.FOR_SIGNATURE
        and may(request.user, Permission.ORDER_SIGN, order.organisation),
        "may_finish": order.state == OrderState.OUTSIDE
        and may(request.user, Permission.ORDER_SIGN, order.organisation),
        "signature": signature_facts(order),
        "may_cancel": order.state == OrderState.IN_FORCE
        and may(request.user, Permission.ORDER_SIGN, order.organisation),
        "amend_url": rules_of(order).amend_url(order) if is_mine and order.state == OrderState.IN_FORCE else "",
        "amendments": order.amendments.filter(state=OrderState.IN_FORCE).order_by("issued_on", "pk"),
        "history": [
            {"text": entry.sentence, "who": entry.by or _("By itself"), "at": entry.at}
            for entry in AuditEntry.objects.about(order).select_related("by")
        ],
        "readers": readers[:READERS_SHOWN],
        "reading": acquainting.progress_of(readers),
        "readers_left": max(len(readers) - READERS_SHOWN, 0),
        "reads": order.state == OrderState.IN_FORCE
        and any(row.user_id == request.user.pk and row.acquainted_on is None for row in readers),
        "earlier": None if order.is_signed else earlier_than(order),
        "visas": order.visas.select_related("user"),
        "visa_form": AskVisasForm(order=order) if is_mine and order.is_editable else None,
        "agrees": order.visas.open().filter(user=request.user).exists() and not order.is_signed,
    }


@requires(Permission.ORDER_PREPARE, of=Order)
def order_edit(request, order):
    if not order.is_editable:
        messages.error(request, _("Only a draft can be changed."))
        return redirect(order)
    form = OrderForm(request.POST or None, instance=order)
    if form.is_valid() and form.attempt(
        actions.edit_order,
        order,
        heading=form.cleaned_data["heading"],
        preamble=form.cleaned_data["preamble"],
        items=form.cleaned_data["clauses"],
        due_on=form.cleaned_data["due_on"],
        regulation=form.cleaned_data.get("regulation"),
        by=request.user,
    ):
        messages.success(request, _("The draft is saved."))
        return redirect(order)
    return render(request, "documents/order_edit.html", {"order": order, "form": form})


@requires(Permission.ORDER_PREPARE, of=Order)
@require_POST
def order_submit(request, order):
    form = SubmitForm(request.POST)
    if form.is_valid() and form.attempt(actions.submit_order, order, note=form.cleaned_data["note"], by=request.user):
        messages.success(request, _("The order lies on the director's desk."))
        return redirect(order)
    order.refresh_from_db()
    if not order.is_editable:  # a second click, or a colleague was quicker
        for refusal in form.non_field_errors():
            messages.error(request, refusal)
        return redirect(order)
    return render(request, "documents/order.html", order_context(request, order) | {"form": form})


@requires(Permission.ORDER_PREPARE, of=Order)
@require_POST
def order_withdraw(request, order):
    try:
        actions.withdraw_order(order, by=request.user)
        messages.success(request, _("The order is with you again: change it and send it anew."))
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(order)


@requires(Permission.ORDER_PREPARE, of=Order)
@require_POST
def order_delete(request, order):
    organisation = order.organisation_id
    try:
        actions.delete_draft(order, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(order)
    messages.success(request, _("The draft is deleted."))
    return redirect("documents:orders", organisation)


@requires(Permission.ORDER_VIEW, of=Order)
def order_word(request, order):
    """The text as a document of Word, without a signature."""
    sheet = papers.sheet_of(order, number=order.number, issued_on=order.issued_on)
    name = _("Order %(number)s.docx") % {"number": (order.number or str(order.pk)).replace("/", "-")}
    return hand_out(order_docx(sheet), name, Kind.DOCX.content_type)
