"""How often one may try at doors without a password: an address in a fixed window, all together in a door's life.

Counts live in the cache."""

import time
from contextlib import suppress
from hashlib import sha256
from ipaddress import ip_address, ip_network

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused


def client_address(request):
    """The caller's IP address, proxies taken into account as allauth is told to (``TRUSTED_PROXY_COUNT``)."""
    return get_adapter(request).get_client_ip(request) or "unknown"


def count_try(request, door, *, limit, seconds):
    """Count one try at ``door`` from this address; raises ``Refused`` beyond ``limit`` in ``seconds``."""
    if _count(_key(f"{door_of(request, door)}:{int(time.time() // seconds)}"), seconds) > limit:
        raise Refused(_("Too many tries. Wait a few minutes and try again."), code="too_many_tries")


def take_chance(door, *, limit, seconds):
    """Take one of the ``limit`` chances there are at ``door``, from wherever they come, in its whole life of
    ``seconds`` from now; whether there was one left. Whoever did not need it gives it back."""
    return _count(_key(door), seconds) <= limit


def give_chance_back(door):
    with suppress(ValueError):  # its life is over
        cache.decr(_key(door))


def chances_taken(door):
    return cache.get(_key(door), 0)


def door_of(request, door):
    """``door`` as this address stands at it: of IPv6 the network, a home or a phone has all addresses of one."""
    try:
        address = ip_address(client_address(request))
    except ValueError:
        return f"{door}:{client_address(request)}"
    if address.version == 4:
        return f"{door}:{address}"
    return f"{door}:{address.ipv4_mapped or ip_network((address, 64), strict=False)}"


def _count(key, seconds):
    cache.add(key, 0, timeout=seconds)
    try:
        return cache.incr(key)
    except ValueError:  # the window closed in between
        return 1


def _key(door):
    return f"limit:{sha256(door.encode()).hexdigest()}"
