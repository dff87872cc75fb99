"""The first page after signing in: each role's own."""

from django.shortcuts import redirect

from organisations.access import signed_in


@signed_in
def front_door(request):
    return redirect(request.workplace.front_door)
