"""An organisation's details, headcount and staff."""

from collections import defaultdict

from django.conf import settings
from django.contrib import messages
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from mentoring.kit.periods import SchoolYear
from organisations import actions
from organisations.access import Permission, requires, roles_to_give
from organisations.enums import STAFF_ROLES, OrganisationKind
from organisations.forms import FurtherRoleForm, HeadcountForm, OrganisationForm, StaffForm
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
    """Who works here and in which role; a role for somebody new, or one more for somebody known."""
    which, for_whom = request.POST.get("form"), {"organisation": organisation, "by": request.user}
    new = StaffForm(request.POST if which == "new" else None, **for_whom)
    further = FurtherRoleForm(request.POST if which == "further" else None, auto_id="further_%s", **for_whom)
    if new.is_valid() and _give(new, organisation, request.user, person=new.person):
        return _show_password(request, *new.result)
    if further.is_valid() and _give(further, organisation, request.user, user=further.cleaned_data["user"]):
        messages.success(request, _("The role is given."))
        return redirect(request.path)
    return render(
        request,
        "organisations/staff.html",
        {
            "organisation": organisation,
            "new": new,
            "further": further,
            "members": _staff_of(organisation).order_by("user__last_name", "user__first_name", "pk"),
            "roles": roles_to_give(request.user, organisation),
        },
    )


def _staff_of(organisation):
    """Current roles of the staff; accounts of participants and guardians are managed on the person's page."""
    return organisation.memberships.current().filter(role__in=STAFF_ROLES).select_related("user")


def _give(form, organisation, by, **whom):
    given = {name: form.cleaned_data[name] for name in ("role", "post", "class_label")}
    return form.attempt(actions.give_role, organisation, by=by, **given, **whom)


def _show_password(request, membership, password):
    """The first password is shown this once, to be written down or printed."""
    return render(
        request,
        "organisations/password.html",
        {"membership": membership, "password": password, "public_url": settings.PUBLIC_URL},
    )


@requires(Permission.STAFF_MANAGE, of=Organisation)
@require_POST
def end_role(request, organisation, membership):
    membership = get_object_or_404(_staff_of(organisation), pk=membership)
    _attempt(request, actions.end_role, membership, done=_("The role is taken away."))
    return redirect("organisations:staff", organisation.pk)


@requires(Permission.STAFF_MANAGE, of=Organisation)
def new_password(request, organisation, membership):
    """Asks first: the old password stops working at once."""
    membership = get_object_or_404(_staff_of(organisation), pk=membership)
    if request.method != "POST":
        return render(request, "organisations/new_password.html", {"membership": membership})
    password = _attempt(request, actions.set_new_password, membership)
    if password is None:
        return redirect("organisations:staff", organisation.pk)
    return _show_password(request, membership, password)


@requires(Permission.ORGANISATION_EDIT)
def organisations(request):
    """The tree below the administrator's organisation."""
    staff = (
        Membership.objects.current()
        .filter(organisation=OuterRef("pk"), role__in=STAFF_ROLES)
        .order_by()
        .values("organisation")
        .annotate(count=Count("user", distinct=True))
    )
    rows = (
        Organisation.objects.permitted(request.user, Permission.ORGANISATION_EDIT)
        .annotate(staff_count=Coalesce(Subquery(staff.values("count")), 0))
        .order_by("short_name")
    )
    return render(request, "organisations/organisations.html", {"rows": tree_of(rows), "may_add_below": set(BELOW)})


def tree_of(organisations):
    """``[(depth, organisation)]``: each one followed by what is below it."""
    below = defaultdict(list)
    known = {organisation.pk for organisation in organisations}
    for organisation in organisations:
        below[organisation.parent_id if organisation.parent_id in known else None].append(organisation)

    def walk(parent, depth):
        for organisation in below[parent]:
            yield depth, organisation
            yield from walk(organisation.pk, depth + 1)

    return list(walk(None, 0))


@requires(Permission.ORGANISATION_ADD, of=Organisation)
def add_organisation(request, organisation):
    """A municipality below a region, a school below a municipality."""
    if organisation.kind not in BELOW:
        raise Http404
    below = Organisation(
        parent=organisation,
        kind=BELOW[organisation.kind],
        founder=organisation.name if organisation.kind == OrganisationKind.MUNICIPALITY else "",
        time_zone=organisation.time_zone,
    )
    form = OrganisationForm(request.POST or None, instance=below)
    if form.is_valid() and form.attempt(actions.save_organisation, form, by=request.user):
        messages.success(request, _("The organisation is added."))
        return redirect("organisations:staff", form.result.pk)
    return render(
        request,
        "organisations/add_organisation.html",
        {"organisation": organisation, "kind": below.get_kind_display(), "form": form},
    )


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
