"""Back to where a deed was asked for, when that is a page of ours."""

from django.utils.http import url_has_allowed_host_and_scheme


def back_to(request, otherwise):
    """The page named by ``back`` in what was sent or in the address; ``otherwise`` when there is none of ours."""
    asked = request.POST.get("back") or request.GET.get("back", "")
    is_ours = asked.startswith("/") and url_has_allowed_host_and_scheme(asked, allowed_hosts={request.get_host()})
    return asked if is_ours else otherwise
