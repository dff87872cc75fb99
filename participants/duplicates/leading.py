"""The old address of a record that was merged leads to the one that stayed, for those who may open that one."""

from functools import wraps

from django.http import Http404
from django.shortcuts import redirect

from participants.duplicates.successor import standing_key
from participants.models import Person


def leads_on(permission):
    """For a view of ``<int:person>``: instead of 404 the same page of the record that stands for the key now."""

    def decorate(view):
        @wraps(view)
        def led(request, *args, person, **kwargs):
            try:
                return view(request, *args, person=person, **kwargs)
            except Http404:
                kept = standing_key(person)
                rows = Person.objects.permitted(request.user, permission)
                if request.method != "GET" or kept == person or not rows.filter(pk=kept).exists():
                    raise
                match, query = request.resolver_match, request.GET.urlencode()
                answer = redirect(match.view_name, **(match.kwargs | {"person": kept}))
                answer["Location"] = f"{answer['Location']}?{query}".rstrip("?")
                return answer

        return led

    return decorate
