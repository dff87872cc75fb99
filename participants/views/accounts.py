"""Accounts of participants and guardians: from the card one by one, from a register for many."""

from django.conf import settings
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from mentoring.kit.keys import packed
from mentoring.kit.pdf import qr_svg
from organisations.access import Permission, requires
from organisations.enums import Role
from participants.account_forms import AccountForm
from participants.account_plan import plan_accounts
from participants.accounts import Holder, membership_of, seen_text
from participants.actions import accounts as actions
from participants.models import Guardian, Person

BULK = {"accounts": Role.PARTICIPANT, "guardian_accounts": Role.GUARDIAN}


def _holder(person, guardian):
    """The person, or the guardian of theirs the address names."""
    if guardian is None:
        return Holder(person)
    return Holder(person, get_object_or_404(Guardian.objects.select_related("user"), pk=guardian, child=person))


@requires(Permission.ACCOUNT_GIVE, of=Person)
@never_cache
def account(request, person, guardian=None):
    """What there is, with what can be done about it; where there is nothing, the form that gives an account."""
    holder = _holder(person, guardian)
    if membership := membership_of(holder):
        context = {"holder": holder, "membership": membership, "seen": seen_text(membership.user)}
        return render(request, "participants/account.html", context)
    form = AccountForm(request.POST or None, holder=holder)
    if form.is_valid() and form.attempt(form.give, by=request.user):
        if form.chosen is None:
            return _slips(request, [form.result], person.get_absolute_url(), person.full_name)
        text = _("%(name)s signs in as before: %(login)s. The place is switched in the menu of the name.")
        messages.success(request, text % {"name": holder.name, "login": form.result.username})
        return redirect(person)
    return render(request, "participants/account_form.html", {"holder": holder, "form": form})


@requires(Permission.ACCOUNT_GIVE, of=Person)
@require_POST
@never_cache
def new_password(request, person, guardian=None):
    """The page before has said that the old password stops working."""
    try:
        slip = actions.replace_password(_holder(person, guardian), by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(person)
    return _slips(request, [slip], person.get_absolute_url(), person.full_name)


@requires(Permission.ACCOUNT_GIVE, of=Person)
@require_POST
def end(request, person, guardian=None):
    try:
        actions.take_account_away(_holder(person, guardian), by=request.user)
        messages.success(request, _("The account is taken away."))
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(person)


@never_cache
def give_many(request, chosen, *, action, address, back, back_label):
    """Ticked rows of a register: who gets an account; the second time, with ``confirmed``, the slips to print.

    Called by the register's own view, which has asked for the right; ``address`` is where the answer goes."""
    plan = plan_accounts(chosen, BULK[action], by=request.user)
    if request.POST.get("confirmed"):
        slips, refused = actions.give_accounts(plan, by=request.user, renew=bool(request.POST.get("renew")))
        for holder, reason in refused:
            messages.warning(request, f"{holder.name}: {reason}")
        joined = len(plan.joins)
        if joined:
            text = ngettext(
                "%(n)d more child stands on a page that a parent has.",
                "%(n)d more children stand on pages that parents have.",
                joined,
            )
            messages.success(request, text % {"n": joined})
        if slips:
            return _slips(request, slips, back, back_label)
        if joined:
            return redirect(back)
        messages.warning(request, _("Nobody was given an account."))
        return redirect(back)
    context = {
        "plan": plan,
        "keys": packed(plan.keys),
        "action": action,
        "address": address,
        "back": back,
        "back_label": back_label,
    }
    return render(request, "participants/accounts_plan.html", {**context, "is_for_guardians": action != "accounts"})


def _slips(request, slips, back, back_label):
    """Shown this once; to be printed, cut and handed over."""
    address = settings.PUBLIC_URL
    context = {"slips": slips, "address": address, "qr": qr_svg(address), "back": back, "back_label": back_label}
    return render(request, "participants/slips.html", context)
