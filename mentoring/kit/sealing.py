"""Keeping secrets at rest: what lies in the database is encrypted with a key that does not lie there.

A key is derived from a secret of the environment for one purpose (HKDF, RFC 5869); Fernet encrypts and authenticates.
The first secret seals, all of them open, so that secrets can be changed without losing anything.
"""

from base64 import urlsafe_b64encode

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.apps import apps
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused

PERSONAL = "mentoring.personal"


def sealer(secrets, purpose):
    """Encrypts with a key of the first of ``secrets`` for ``purpose``, decrypts with that of any."""
    return MultiFernet([Fernet(_derived(secret, purpose)) for secret in secrets])


def _derived(secret, purpose):
    derivation = HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=purpose.encode())
    return urlsafe_b64encode(derivation.derive(secret.encode()))


class SealedField(models.TextField):
    """A column of sealed text. A row gives what stands in the column, as it stands there: lists, dumps and the admin
    show nothing by accident, whoever means to read calls ``unseal``."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"editable": False, **kwargs})


def seal(text):
    """``text`` as it lies in a ``SealedField``."""
    return seal_bytes(text.encode()).decode()


def unseal(sealed):
    """What ``seal`` was given. Raises ``Refused("seal_broken")`` when none of the installation's keys opens it."""
    return unseal_bytes(sealed.encode()).decode()


def seal_bytes(content):
    """``content`` as it lies in a sealed file: a third longer."""
    return sealer(settings.DATA_KEYS, PERSONAL).encrypt(content)


def unseal_bytes(sealed):
    """What ``seal_bytes`` was given. Raises ``Refused("seal_broken")``."""
    try:
        return sealer(settings.DATA_KEYS, PERSONAL).decrypt(sealed)
    except InvalidToken as error:
        raise Refused(
            _("This was encrypted with a key that the installation does not have now. Ask the administrator."),
            code="seal_broken",
        ) from error


def reseal(sealed):
    """``sealed`` anew with the first key. Raises ``Refused("seal_broken")`` as ``unseal`` does."""
    return seal(unseal(sealed))


def sealed_columns():
    """``(model, field name)`` of every sealed column of the product."""
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, SealedField):
                yield model, field.name
