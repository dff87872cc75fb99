"""An organisation's details, headcount and staff."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from mentoring.kit.periods import SchoolYear
from organisations import actions
from organisations.access import Permission, requires, roles_to_give
from organisations.enums import OrganisationKind
from organisations.forms import HeadcountForm, OrganisationForm, StaffForm
from organisations.models import Membership, Organisation

BELOW = {OrganisationKind.REGION: OrganisationKind.MUNICIPALITY, OrganisationKind.MUNICIPALITY: OrganisationKind.SCHOOL}


@requires(Permission.ORGANISATION_EDIT, of=Organisation)
def organisation(request, organisation):
    """Details for orders and the headcount of the school year, saved one by one."""
    year = SchoolYear.of(organisation.today)
    which = request.POST.get("form")
    details = OrganisationForm(request.POST if which == "details" else None, instance=organisation)
    headcount = HeadcountForm(
        request.POST if which == "headcount" else None, organisation=organisation, school_year=year.start
    )
    if (
        which == "details"
        and details.is_valid()
        and details.attempt(actions.save_organisation, details, by=request.user)
    ):
        messages.success(request, _("The details are saved."))
        return redirect(request.path)
    if (
        which == "headcount"
        and headcount.is_valid()
        and headcount.attempt(actions.set_headcounts, organisation, year.start, headcount.counts, by=request.user)
    ):
        messages.success(request, _("The headcount is saved."))
        return redirect(request.path)
    return render(
        request,
        "organisations/organisation.html",
        {"organisation": organisation, "details": details, "headcount": headcount, "year": year},
    )


@requires(Permission.STAFF_MANAGE, of=Organisation)
def staff(request, organisation):
    form = StaffForm(request.POST or None, organisation=organisation, by=request.user)
    if form.is_valid() and form.attempt(
        actions.give_role,
        organisation,
        person=form.person,
        role=form.cleaned_data["role"],
        post=form.cleaned_data["post"],
        class_label=form.cleaned_data["class_label"],
        by=request.user,
    ):
        membership, password = form.result
        return _show_password(request, membership, password)
    members = (
        Membership.objects.current()
        .filter(organisation=organisation)
        .select_related("user")
        .order_by("user__last_name")
    )
    return render(
        request,
        "organisations/staff.html",
        {
            "organisation": organisation,
            "form": form,
            "members": members,
            "roles": roles_to_give(request.user, organisation),
        },
    )


def _show_password(request, membership, password):
    """The first password is shown this once, to be written down or printed."""
    return render(request, "organisations/password.html", {"membership": membership, "password": password})


@requires(Permission.STAFF_MANAGE, of=Organisation)
@require_POST
def end_role(request, organisation, membership):
    membership = get_object_or_404(organisation.memberships.current(), pk=membership)
    _attempt(request, actions.end_role, membership, done=_("The role is taken away."))
    return redirect("organisations:staff", organisation.pk)


@requires(Permission.STAFF_MANAGE, of=Organisation)
@require_POST
def new_password(request, organisation, membership):
    membership = get_object_or_404(organisation.memberships.current().select_related("user"), pk=membership)
    password = _attempt(request, actions.set_new_password, membership)
    if password is None:
        return redirect("organisations:staff", organisation.pk)
    return _show_password(request, membership, password)


@requires(Permission.ORGANISATION_EDIT)
def organisations(request):
    """The tree below the administrator's organisation."""
    rows = (
        Organisation.objects.permitted(request.user, Permission.ORGANISATION_EDIT)
        .select_related("parent")
        .order_by("parent__short_name", "kind", "short_name")
    )
    return render(request, "organisations/organisations.html", {"rows": rows, "may_add_below": set(BELOW)})


@requires(Permission.ORGANISATION_ADD, of=Organisation)
def add_organisation(request, organisation):
    """A municipality below a region, a school below a municipality."""
    below = Organisation(parent=organisation, kind=BELOW.get(organisation.kind, OrganisationKind.SCHOOL))
    below.founder = organisation.name
    form = OrganisationForm(request.POST or None, instance=below)
    if form.is_valid() and form.attempt(actions.save_organisation, form, by=request.user):
        messages.success(request, _("The organisation is added."))
        return redirect("organisations:staff", form.result.pk)
    return render(request, "organisations/add_organisation.html", {"organisation": organisation, "form": form})


def _attempt(request, action, *args, done=""):
    """Run an action that has no form of its own; a refusal becomes a message, and ``None`` is returned."""
    try:
        result = action(*args, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return None
    if done:
        messages.success(request, done)
    return result
