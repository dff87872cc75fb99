"""The mark on a printed form: whose form it is and which text, sealed with the secret key.

Nobody can make up a mark or guess another one; after the key is changed, forms printed before are still read as long
as the old key is named in ``SECRET_KEY_FALLBACKS``.
"""

import hmac
import re
from hashlib import sha256

from django.conf import settings
from django.urls import reverse

MARK = re.compile(r"(\d{1,12})-(\d{1,12})-([0-9a-f]{20})")


def mark_of(person_id, text_id):
    return f"{person_id}-{text_id}-{_seal(person_id, text_id, settings.SECRET_KEY)}"


def form_address(person_id, text_id):
    """What the QR code of a form says: where a phone that reads it is led."""
    return settings.PUBLIC_URL + reverse("participants:scanned_form", args=[mark_of(person_id, text_id)])


def read_mark(words):
    """``(person key, text key)`` of the mark in ``words`` (an address or the mark alone), or ``None``."""
    match = MARK.search(words)
    if match is None:
        return None
    person_id, text_id = int(match[1]), int(match[2])
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    if any(hmac.compare_digest(_seal(person_id, text_id, key), match[3]) for key in keys):
        return person_id, text_id
    return None


def _seal(person_id, text_id, key):
    text = f"consent-form:{person_id}:{text_id}"
    return hmac.new(key.encode(), text.encode(), sha256).hexdigest()[:20]
