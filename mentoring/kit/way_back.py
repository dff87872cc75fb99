"""Where somebody wants to go next, as far as that is a page of ours: a form says what whoever forged it likes."""

from django.utils.http import url_has_allowed_host_and_scheme


def page_of_ours(request, address):
    """``address`` when it is the path of a page here, otherwise ''."""
    is_ours = address.startswith("/") and url_has_allowed_host_and_scheme(address, {request.get_host()})
    return address if is_ours else ""
