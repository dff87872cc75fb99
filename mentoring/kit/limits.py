"""How often an address may try: for doors without a password. Counts live in the cache, windows are fixed."""

import time
from hashlib import sha256

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused


def client_address(request):
    """The caller's IP address, proxies taken into account as allauth is told to (``TRUSTED_PROXY_COUNT``)."""
    return get_adapter(request).get_client_ip(request) or "unknown"


def count_try(request, door, *, limit, seconds):
    """Count one try at ``door`` from this address; raises ``Refused`` beyond ``limit`` in ``seconds``."""
    window = int(time.time() // seconds)
    digest = sha256(f"{door}:{client_address(request)}".encode()).hexdigest()
    key = f"limit:{digest}:{window}"
    cache.add(key, 0, timeout=seconds)
    try:
        tries = cache.incr(key)
    except ValueError:  # the window closed in between
        tries = 1
    if tries > limit:
        raise Refused(_("Too many tries. Wait a few minutes and try again."), code="too_many_tries")
