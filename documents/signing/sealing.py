"""Keeping keys at rest. A PIN is short, and a stolen PKCS#12 lets anyone try PINs by the million: what lies in the
database is therefore also encrypted with a secret that does not lie there, derived from ``SECRET_KEY``.

After ``SECRET_KEY`` is changed, the old one stays readable while it is named in ``SECRET_KEY_FALLBACKS``.
"""

from cryptography.fernet import InvalidToken
from django.conf import settings
from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from mentoring.kit.sealing import sealer

PURPOSE = "documents.signing.sealing"


def seal(content):
    """``content`` (bytes) encrypted for the database."""
    return _sealer().encrypt(content)


def unseal(content):
    """What ``seal`` was given; raises ``Refused("seal_broken")`` when ``SECRET_KEY`` is another one."""
    try:
        return _sealer().decrypt(bytes(content))
    except InvalidToken as error:
        raise Refused(
            _("The key was kept under another secret of this installation. Upload the certificate again."),
            code="seal_broken",
        ) from error


def _sealer():
    return sealer([settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS], PURPOSE)
