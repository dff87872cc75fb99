"""One address serves the page and, when htmx asks, only its changed part."""

from django.shortcuts import render
from django.utils.cache import patch_vary_headers


def page_or_part(request, page_template, part_template, context, status=None):
    """``part_template`` for htmx, ``page_template`` for a visit, for Back and for boosted links."""
    response = render(request, part_template if asks_for_part(request) else page_template, context, status=status)
    patch_vary_headers(response, ["HX-Request", "HX-Boosted", "HX-History-Restore-Request"])
    return response


def asks_for_part(request):
    """Whether htmx asks for the changed part alone."""
    return bool(request.htmx and not request.htmx.boosted and not request.htmx.history_restore_request)
