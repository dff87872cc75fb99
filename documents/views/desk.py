"""The director's desk: the queue, the document in view, the signature; and the certificate to sign with."""

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from documents import actions, execution, long_orders, own_certificates
from documents.alike import earlier_than, gist
from documents.desk import DeskItem, items_besides_orders
from documents.enums import OrderState
from documents.models import Order, SigningCertificate
from documents.order_kinds import blocking, rules_of
from documents.signing_forms import (
    PRINT_IDS,
    CancelForm,
    NewPinForm,
    NumberForm,
    OwnCertificateForm,
    PaperForm,
    ReturnForm,
    SignForm,
)
from documents.views.pages import pages_shown
from documents.visas import visa_checks
from organisations.access import Permission, requires
from organisations.models import Organisation

RECENT = 5


@requires(Permission.ORDER_SIGN, of=Organisation)
def desk(request, organisation):
    """The queue, oldest first; ``?order=`` opens one of it."""
    waiting = waiting_for(request.user, organisation)
    chosen = request.GET.get("order", "")
    order = next((o for o in waiting if str(o.pk) == chosen), waiting[0] if waiting else None)
    return _show(request, organisation, order, waiting=waiting)


def waiting_for(user, organisation):
    """Orders on the desk of ``user``, oldest first."""
    return list(
        Order.objects.permitted(user, Permission.ORDER_SIGN)
        .filter(organisation=organisation)
        .for_signature()
        .select_related("prepared_by", "organisation__parent")
        .order_by("submitted_at")
    )


def _outside(user, organisation):
    """Orders given out to another program: what comes next is their .sig file."""
    rows = Order.objects.permitted(user, Permission.ORDER_SIGN).filter(
        organisation=organisation, state=OrderState.OUTSIDE
    )
    return [
        DeskItem(order.title, _("waits for the .sig file"), reverse("documents:order_outside", args=[order.pk]))
        for order in rows.order_by("submitted_at")
    ]


def _show(request, organisation, order, *, waiting=None, status=200, **forms):
    recent = Order.objects.in_force().filter(organisation=organisation).order_by("-signed_at")[:RECENT]
    waiting = waiting_for(request.user, organisation) if waiting is None else waiting
    for row in waiting:
        row.gist = gist(row)
    besides = [*_outside(request.user, organisation), *items_besides_orders(request.user, organisation)]
    context = {
        "organisation": organisation,
        "waiting": waiting,
        "count": len(waiting) + len(besides),
        "recent": recent,
        "order": order,
        "today": organisation.today,
        "desk_items": besides,
    }
    if order is not None:
        certificate = SigningCertificate.objects.usable(request.user, organisation)
        final = final_for(order, request.user, certificate)
        number = final.params["number"] if final else execution.next_number(organisation, organisation.today)
        checks = [*rules_of(order).checks(order), *visa_checks(order)]
        context |= {
            "gist": gist(order),
            "earlier": earlier_than(order),
            "checks": checks,
            "blocked": any(check.blocks and not check.ok for check in checks),
            **pages_shown(order, request.user),
            "certificate": certificate,
            "final": final,
            "is_printed": not long_orders.is_long(order) or bool(final and final.is_ready),
            "number_form": NumberForm(initial={"number": number}, auto_id=PRINT_IDS),
            "sign_form": SignForm(initial={"number": number}),
            "return_form": ReturnForm(),
        } | forms
    return render(request, "documents/desk.html", context, status=status)


def final_for(order, user, certificate):
    """The printed document of a long order, ready or in work, for this signature."""
    if certificate is None or not long_orders.is_long(order):
        return None
    return long_orders.final_of(order, by=user, way=long_orders.SIGNED_HERE, certificate=certificate)


@requires(Permission.ORDER_SIGN, of=Order)
@require_POST
def print_final(request, order):
    """Have a long order printed with its number; it is signed when the document is there."""
    form = NumberForm(request.POST, auto_id=PRINT_IDS)
    if form.is_valid() and form.attempt(
        execution.print_final, order, number=form.cleaned_data["number"], by=request.user
    ):
        return redirect(f"{reverse('documents:desk', args=[order.organisation_id])}?order={order.pk}")
    return _left_the_desk(request, order, form) or _show(
        request, order.organisation, order, number_form=form, status=422
    )


@requires(Permission.ORDER_SIGN, of=Order)
@require_POST
@sensitive_post_parameters("pin")
def sign(request, order):
    form = SignForm(request.POST)
    if form.is_valid() and form.attempt(
        execution.sign_order,
        order,
        pin=form.cleaned_data["pin"],
        number=form.cleaned_data["number"],
        by=request.user,
        is_stamped=not form.cleaned_data["without_stamp"],
    ):
        messages.success(request, _("Order No. %(number)s is signed.") % {"number": form.result.number})
        return redirect(form.result)
    return _left_the_desk(request, order, form) or _show(request, order.organisation, order, sign_form=form, status=422)


@requires(Permission.ORDER_SIGN, of=Order)
@require_POST
def order_return(request, order):
    form = ReturnForm(request.POST)
    if form.is_valid() and form.attempt(
        actions.return_order, order, remark=form.cleaned_data["remark"], by=request.user
    ):
        messages.success(request, _("The order is returned to its author."))
        return redirect("documents:desk", order.organisation_id)
    return _left_the_desk(request, order, form) or _show(
        request, order.organisation, order, return_form=form, status=422
    )


def _left_the_desk(request, order, form):
    """A second click, or somebody was quicker: say what has become of the order and show it."""
    order.refresh_from_db()
    if order.state == OrderState.FOR_SIGNATURE:
        return None
    for refusal in form.non_field_errors():
        messages.error(request, refusal)
    return redirect(order)


@requires(Permission.ORDER_SIGN, of=Order)
def paper(request, order):
    """The order was signed by hand: keep its scan."""
    form = PaperForm(
        request.POST or None,
        request.FILES or None,
        initial={
            "number": execution.next_number(order.organisation, order.organisation.today),
            "issued_on": order.organisation.today,
        },
    )
    if form.is_valid() and form.attempt(
        execution.file_paper_order,
        order,
        scan=form.cleaned_data["scan"].read(),
        scan_type=form.scan_type,
        number=form.cleaned_data["number"],
        issued_on=form.cleaned_data["issued_on"],
        by=request.user,
    ):
        messages.success(request, _("The signed order is filed."))
        return redirect(form.result)
    return render(request, "documents/paper.html", {"order": order, "form": form})


@requires(Permission.ORDER_SIGN, of=Order)
def cancel(request, order):
    """Take an order out of force, with the reason; its document stays in the book. What keeps it in force is said."""
    if order.state != OrderState.IN_FORCE:
        messages.error(request, _("Only an order in force can be cancelled."))
        return redirect(order)
    form = CancelForm(request.POST or None)
    if form.is_valid() and form.attempt(
        execution.cancel_order, order, note=form.cleaned_data["reason"], by=request.user
    ):
        messages.success(request, _("Order No. %(number)s is cancelled.") % {"number": order.number})
        return redirect(order)
    checks = execution.cancel_checks(order)
    context = {"order": order, "form": form, "checks": checks, "is_kept": bool(blocking(checks))}
    return render(request, "documents/cancel.html", context)


@requires(Permission.ORDER_SIGN, of=Organisation)
@sensitive_post_parameters("pin", "again")
def certificate(request, organisation):
    """The certificate in use; a new one issued here, or the director's own."""
    which = request.POST.get("form")
    new = NewPinForm(request.POST if which == "new" else None)
    own = OwnCertificateForm(*((request.POST, request.FILES) if which == "own" else (None,)))
    if which == "new" and new.is_valid():
        if new.attempt(
            own_certificates.issue_own_certificate, organisation, pin=new.cleaned_data["pin"], by=request.user
        ):
            return _kept(request, organisation)
    elif which == "own" and own.is_valid():
        content = own.cleaned_data["file"].read()
        if own.attempt(
            own_certificates.keep_certificate,
            organisation,
            content=content,
            pin=own.cleaned_data["pin"],
            by=request.user,
        ):
            return _kept(request, organisation)
    return render(
        request,
        "documents/certificate.html",
        {
            "organisation": organisation,
            "certificate": SigningCertificate.objects.usable(request.user, organisation),
            "expired": SigningCertificate.objects.last_expired(request.user, organisation),
            "is_time_stamped": bool(settings.TIMESTAMP_URL),
            "is_proved": bool(settings.TIMESTAMP_CERTIFICATES),
            "new_form": new,
            "own_form": own,
        },
    )


def _kept(request, organisation):
    messages.success(request, _("The certificate is ready: orders can be signed."))
    return redirect("documents:desk", organisation.pk)
