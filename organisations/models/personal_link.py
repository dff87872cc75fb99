"""A door for one person without an account: a link that cannot be guessed, runs out and can be revoked."""

import hmac
import secrets
from hashlib import sha256

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.days import day_words
from mentoring.kit.errors import Refused
from organisations.enums import LinkPurpose

MAC_BYTES = 20  # 160 bits


def _nonce():
    return secrets.token_hex(16)


class PersonalLinkQuerySet(models.QuerySet):
    def open_with(self, token, purpose):
        """The living link ``token`` opens. Raises ``Refused``: unknown, revoked or expired, each in its own words."""
        head, _dash, mac = token.partition("-")
        link = self.filter(pk=int(head, 36), purpose=purpose).first() if _is_base36(head) else None
        if link is None or not link.answers_to(mac):
            raise Refused(_("There is no such link. Check that the whole address was copied."), code="link_unknown")
        if link.revoked_at:
            raise Refused(_("This link was withdrawn by the school. Ask for a new one."), code="link_revoked")
        if link.expires_at < timezone.now():
            raise Refused(
                _("This link worked until %(date)s. Ask the school for a new one."),
                code="link_expired",
                params={"date": day_words(link.expires_at)},
            )
        return link


def _is_base36(text):
    return 0 < len(text) <= 13 and text.isascii() and text.isalnum()


class PersonalLink(models.Model):
    """The token is derived from the secret key and a nonce, so that a copy of the database opens no door.

    After the key is changed, links sent before open as long as the old one is named in ``SECRET_KEY_FALLBACKS``.
    """

    purpose = models.CharField(max_length=16, choices=LinkPurpose)
    nonce = models.CharField(max_length=32, default=_nonce, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True, blank=True)
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = PersonalLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("personal link")
        verbose_name_plural = _("personal links")

    def __str__(self):
        return f"{self.purpose} {self.pk}"

    @property
    def token(self):
        return f"{_base36(self.pk)}-{self._mac(settings.SECRET_KEY)}"

    def answers_to(self, mac):
        """Whether ``mac`` was made with the secret key, or with one that was in use before it."""
        keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
        return any(hmac.compare_digest(self._mac(key).encode(), mac.encode()) for key in keys)

    def _mac(self, key):
        text = f"personal-link:{self.purpose}:{self.pk}:{self.nonce}"
        return hmac.new(key.encode(), text.encode(), sha256).hexdigest()[: MAC_BYTES * 2]

    def short_code(self, signs, length):
        """``length`` of ``signs`` for those who type what stands on paper; whoever takes them counts the tries."""
        return self._in_signs(settings.SECRET_KEY, signs, length)

    def has_short_code(self, code, signs):
        keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
        return any(hmac.compare_digest(self._in_signs(key, signs, len(code)).encode(), code.encode()) for key in keys)

    def _in_signs(self, key, signs, length):
        text = f"short-code:{self.purpose}:{self.pk}:{self.nonce}"
        number = int.from_bytes(hmac.new(key.encode(), text.encode(), sha256).digest())
        return "".join(signs[number // len(signs) ** place % len(signs)] for place in range(length))

    def mark_opened(self):
        if self.opened_at is None:
            self.opened_at = timezone.now()
            self.save(update_fields=["opened_at"])

    def revoke(self):
        self.revoked_at = timezone.now()
        self.save(update_fields=["revoked_at"])


def _base36(number):
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[rest] + digits
    return digits or "0"
