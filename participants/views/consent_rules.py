"""The school's rules of consents: which paper is needed for what, who signs for a minor."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from organisations.access import Permission, requires
from organisations.models import Organisation
from participants.actions import consents as actions
from participants.consent_forms import NeedsForm, PolicyForm
from participants.models import ConsentPolicy
from roadmap.models import Programme


@requires(Permission.CONSENT_MANAGE, of=Programme)
def needs(request, programme):
    """Which paper is needed for what: in this programme, or in all of the school's of its model."""
    form = NeedsForm(request.POST or None, programme=programme)
    back = reverse("participants:consents", args=[programme.pk])
    if "usual" in request.POST:
        actions.forget_needs(programme, by=request.user)
        messages.success(request, _("The usual list of papers holds again."))
        return redirect(back)
    if form.is_valid() and form.attempt(
        actions.set_needs, programme, form.needs, for_school=form.cleaned_data["for_school"], by=request.user
    ):
        messages.success(request, _("The list of papers is saved."))
        return redirect(back)
    context = {"programme": programme, "form": form, "back": back}
    return render(request, "participants/consent_needs.html", context, status=422 if form.errors else 200)


@requires(Permission.CONSENT_MANAGE, of=Organisation)
def policy(request, organisation):
    """The school's rule: who signs for a minor."""
    current = ConsentPolicy.objects.by_organisation([organisation.pk])[organisation.pk]
    form = PolicyForm(
        request.POST or None,
        initial={
            "cosigns_from_age": current.cosigns_from_age or "",
            "renew_days": current.renew_days,
            "writes_online": current.writes_online,
        },
    )
    programme = request.workplace.programme
    back = reverse("participants:consents", args=[programme.pk]) if programme else reverse("front_door")
    if form.is_valid() and form.attempt(actions.set_policy, organisation, **form.cleaned_data, by=request.user):
        messages.success(request, _("The rule is saved."))
        return redirect(back)
    return render(
        request, "participants/consent_policy.html", {"organisation": organisation, "form": form, "back": back}
    )
