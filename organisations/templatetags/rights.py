"""Links that are drawn only for those whom they let in."""

from django import template
from django.urls import reverse

from organisations.links import opens

register = template.Library()


@register.simple_tag(takes_context=True)
def open_url(context, name, *args, **kwargs):
    """``{% open_url "surveys:surveys" programme.pk as url %}``: like ``url``, but "" where the reader may not go.

    On a page about a ``programme`` the address is taken to be about its organisation."""
    url = reverse(name, args=args, kwargs=kwargs)
    programme = context.get("programme")
    return url if opens(context.request.user, url, programme.organisation if programme else None) else ""
