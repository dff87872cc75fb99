"""Addresses of rows, for lists that print hundreds of them."""

from functools import cache

from django.urls import get_script_prefix, reverse

PLACE = 1234567890


def address_of_row(name: str, key: int) -> str:
    """``reverse(name, args=[key])`` of an address with one number in it, looked up once for all rows."""
    before, after = _around(name, get_script_prefix())
    return f"{before}{int(key)}{after}"


@cache
def _around(name, prefix):
    return reverse(name, args=[PLACE]).split(str(PLACE))
