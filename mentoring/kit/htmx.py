"""One address serves the page and, when htmx asks, only its changed part."""

from django.shortcuts import render
from django.utils.cache import patch_vary_headers


def page_or_part(request, page_template, part_template, context, status=None):
    """``part_template`` for htmx, ``page_template`` for a visit, for Back and for boosted links."""
    asks_for_part = request.htmx and not request.htmx.boosted and not request.htmx.history_restore_request
    response = render(request, part_template if asks_for_part else page_template, context, status=status)
    patch_vary_headers(response, ["HX-Request", "HX-Boosted", "HX-History-Restore-Request"])
    return response
