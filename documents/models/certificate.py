"""Keys for signing. A key lies only as PKCS#12 encrypted with its owner's PIN; the PIN is never stored."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.signing import Authority, unseal
from mentoring.kit.errors import Refused
from organisations.models import Organisation

PIN_TRIES = 5
PIN_PAUSE = timedelta(minutes=15)


class SigningAuthority(models.Model):
    """An organisation's own authority; it vouches for the certificates it issues inside the product."""

    organisation = models.OneToOneField(Organisation, on_delete=models.PROTECT, related_name="signing_authority")
    certificate = models.TextField(help_text="PEM")
    key = models.BinaryField(help_text="PEM, sealed (documents.signing.sealing)")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("signing authority")
        verbose_name_plural = _("signing authorities")

    def __str__(self):
        return str(self.organisation)

    @property
    def as_authority(self):
        return Authority(self.certificate.encode(), unseal(self.key))


class SigningCertificateQuerySet(models.QuerySet):
    def usable(self, user, organisation):
        """The certificate ``user`` signs with in ``organisation`` today, or ``None``."""
        now = timezone.now()
        return (
            self.filter(user=user, organisation=organisation, revoked_at__isnull=True, valid_until__gt=now)
            .order_by("-valid_until")
            .first()
        )

    def last_expired(self, user, organisation):
        """The certificate that ran out last and was not replaced, or ``None``."""
        return (
            self.filter(user=user, organisation=organisation, revoked_at__isnull=True, valid_until__lte=timezone.now())
            .order_by("-valid_until")
            .first()
        )


class SigningCertificate(models.Model):
    """A director's certificate with its key, as uploaded or as issued by the school's own authority."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="certificates")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    pkcs12 = models.BinaryField()
    serial = models.CharField(_("serial number"), max_length=64)
    owner = models.CharField(_("owner"), max_length=200)
    issuer = models.CharField(_("issued by"), max_length=300)
    issuer_certificates = models.TextField(help_text="PEM of the chain above, for checking")
    valid_from = models.DateTimeField(_("valid from"))
    valid_until = models.DateTimeField(_("valid until"))
    revoked_at = models.DateTimeField(null=True, blank=True)
    failed_tries = models.PositiveSmallIntegerField(default=0)
    locked_until = models.DateTimeField(null=True, blank=True)

    objects = SigningCertificateQuerySet.as_manager()

    class Meta:
        verbose_name = _("certificate")
        verbose_name_plural = _("certificates")
        constraints = [
            models.CheckConstraint(
                name="certificate_ends_after_it_begins", condition=Q(valid_until__gt=F("valid_from"))
            )
        ]

    def __str__(self):
        return f"{self.owner} {self.serial}"

    def check_unlocked(self):
        if self.locked_until and self.locked_until > timezone.now():
            raise Refused(
                _("The PIN was wrong five times. Try again after %(time)s or issue a new certificate."),
                code="pin_locked",
                params={"time": timezone.localtime(self.locked_until).strftime("%H:%M")},
            )

    def count_wrong_pin(self):
        """Remember a wrong PIN; the fifth in a row locks the key for a while. Must survive a rolled back deed."""
        type(self).objects.filter(pk=self.pk).update(failed_tries=F("failed_tries") + 1)
        self.refresh_from_db(fields=["failed_tries"])
        if self.failed_tries >= PIN_TRIES:
            self.failed_tries, self.locked_until = 0, timezone.now() + PIN_PAUSE
            self.save(update_fields=["failed_tries", "locked_until"])

    def forget_wrong_pins(self):
        if self.failed_tries:
            self.failed_tries = 0
            self.save(update_fields=["failed_tries"])
