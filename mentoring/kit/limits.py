"""How often an address may try: for doors without a password. Counts live in the cache, windows are fixed."""

import time
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
    if count(door_of(request, door), seconds=seconds) > limit:
        _refuse()


def door_of(request, door):
    """``door`` as this address stands at it: of IPv6 the network, a home or a phone has all addresses of one."""
    address = client_address(request)
    try:
        is_long = ip_address(address).version == 6
    except ValueError:
        is_long = False
    return f"{door}:{ip_network(f'{address}/64', strict=False) if is_long else address}"


def count(door, *, seconds):
    """Count one try at ``door``, from wherever it comes; returns how many there are in these ``seconds``."""
    key = _key(door, seconds)
    cache.add(key, 0, timeout=seconds)
    try:
        return cache.incr(key)
    except ValueError:  # the window closed in between
        return 1


def refuse_beyond(door, *, limit, seconds):
    """Count nothing; raises ``Refused`` once ``limit`` tries have been counted at ``door`` in these ``seconds``."""
    if cache.get(_key(door, seconds), 0) >= limit:
        _refuse()


def _key(door, seconds):
    return f"limit:{sha256(door.encode()).hexdigest()}:{int(time.time() // seconds)}"


def _refuse():
    raise Refused(_("Too many tries. Wait a few minutes and try again."), code="too_many_tries")
