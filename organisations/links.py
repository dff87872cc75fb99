"""Whether a link opens for its reader: the right its address declares is asked in one place, before it is shown."""

from urllib.parse import urlsplit

from django.urls import Resolver404, get_script_prefix, resolve

from organisations.access import granted_relations, may


def opens(user, url, organisation=None):
    """Whether ``url`` opens for ``user``, by the right its view declares.

    ``organisation``, whose row the address is about, spares looking the row up where a role gives the right; what is
    somebody's own is always looked up. Addresses outside the site open for everybody."""
    address = urlsplit(url)
    if address.netloc:
        return True
    try:
        match = resolve("/" + address.path.removeprefix(get_script_prefix()))
    except Resolver404:
        return False
    declared = getattr(match.func, "declared", None)
    if declared is None or declared.permission is None:
        return True
    if organisation is not None and may(user, declared.permission, organisation):
        return True
    if declared.of is None:
        return may(user, declared.permission)
    if organisation is not None and not granted_relations(declared.permission, user):
        return False
    rows = declared.of.objects.permitted(user, declared.permission)
    return rows.filter(pk=match.kwargs[declared.of._meta.model_name]).exists()
