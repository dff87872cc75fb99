"""The first page of an empty installation; it exists only until the first account does."""

import hmac

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters

from mentoring.kit.limits import count_try
from mentoring.kit.secret import own_secret
from organisations import actions
from organisations.access import public
from organisations.forms import SetUpForm
from organisations.models import User

TRIES, WINDOW = 20, 600  # per address


def set_up_code():
    """What shows that somebody can read the server's own files; made when first asked for."""
    return own_secret(settings.VAR_DIR / "set-up-code")


@public
@sensitive_post_parameters("code")
def set_up(request):
    if User.objects.exists():
        raise Http404
    code = set_up_code()
    form = SetUpForm(request.POST or None)
    if form.is_valid() and form.attempt(_begin, request, form.cleaned_data, code):
        user, password = form.result
        return render(request, "organisations/set_up_done.html", {"user_made": user, "password": password})
    return render(request, "organisations/set_up.html", {"form": form, "path": settings.VAR_DIR / "set-up-code"})


def _begin(request, data, code):
    count_try(request, "set-up", limit=TRIES, seconds=WINDOW)
    if not hmac.compare_digest(data["code"].strip().encode(), code.encode()):
        raise SetUpForm.wrong_code()
    return actions.set_up(
        region=data["region"], municipality=data["municipality"], school=data["school"], login=data["login"]
    )
