"""The first page after signing in with a password that somebody else made."""

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from organisations import actions
from organisations.access import signed_in
from organisations.forms import OwnPasswordForm


@signed_in
@sensitive_post_parameters("password1", "password2")
def own_password(request):
    if not request.user.has_first_password:
        return redirect("account_change_password")
    form = OwnPasswordForm(request.user, request.POST or None)
    if form.is_valid() and form.attempt(actions.choose_own_password, request.user, form.cleaned_data["password1"]):
        update_session_auth_hash(request, form.result)
        messages.success(request, _("The password is saved."))
        return redirect("front_door")
    return render(request, "organisations/own_password.html", {"form": form})
