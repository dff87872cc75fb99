"""Handing over what is kept on a person, on their request."""

from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from documents.models import PreparedFile
from mentoring.kit.downloads import hand_out
from organisations.access import Permission, may, requires
from participants.actions.personal_data import take_out
from participants.models import Person
from participants.purpose_forms import TakeOutForm


@never_cache
@requires(Permission.PERSON_TAKE_OUT, of=Person)
def personal_data(request, person):
    may_open = may(request.user, Permission.ATTENTION_VIEW, person.organisation)
    form = TakeOutForm(request.POST or None, may_open=may_open)
    if form.is_valid() and form.attempt(take_out, person, by=request.user, **form.cleaned_data):
        if isinstance(form.result, PreparedFile):
            return redirect(form.result)
        return hand_out(form.result.content, form.result.name, form.result.content_type)
    context = {"person": person, "form": form, "may_open": may_open}
    return render(request, "participants/personal_data.html", context, status=422 if form.errors else None)
