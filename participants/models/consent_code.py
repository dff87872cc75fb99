"""The one-time code that confirms an online consent."""

import hmac
import secrets
from datetime import timedelta

from django.db import models
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from participants.models.consent import ConsentRequest

CODE_LIFE = timedelta(minutes=20)
CODE_TRIES = 5
CODES_AN_HOUR = 5


class ConsentCodeQuerySet(models.QuerySet):
    def of_link(self, link):
        """All codes sent for the requests of ``link``: which of them comes first may change while a code is out."""
        return self.filter(request__link=link).select_related("request")

    def usable(self):
        return self.filter(used_at__isnull=True, expires_at__gt=timezone.now())

    def recent(self):
        return self.filter(created_at__gt=timezone.now() - timedelta(hours=1))


class ConsentCode(models.Model):
    """One code sent to one address: kept as a keyed digest, it runs out, and wrong tries use it up."""

    request = models.ForeignKey(ConsentRequest, on_delete=models.CASCADE, related_name="codes")
    digest = models.CharField(max_length=64, editable=False)
    chosen = models.JSONField(default=list)  # keys of the requests of the same link that the code agrees to
    sent_to = models.EmailField(_("sent to"))
    signer_name = models.CharField(_("signed by"), max_length=260, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True, blank=True)

    objects = ConsentCodeQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("confirmation code")
        verbose_name_plural = _("confirmation codes")

    def __str__(self):
        return f"{self.request_id} {self.pk}"

    @classmethod
    def issue(cls, request, *, signer_name, chosen=()):
        """A new code for ``request`` and its six figures, which are kept nowhere else than in the letter."""
        figures = f"{secrets.randbelow(10**6):06d}"
        code = cls.objects.create(
            request=request,
            chosen=[one.pk for one in chosen] or [request.pk],
            digest=_digest(request, figures),
            sent_to=request.signer_email,
            signer_name=signer_name,
            expires_at=timezone.now() + CODE_LIFE,
        )
        return code, figures

    def accepts(self, figures):
        """Whether ``figures`` are the code. Every call counts as a try, also when two come at once."""
        left = ConsentCode.objects.filter(pk=self.pk, tries__lt=CODE_TRIES).update(tries=F("tries") + 1)
        return bool(left) and hmac.compare_digest(self.digest, _digest(self.request, figures))


def _digest(request, figures):
    return salted_hmac("participants.consent_code", f"{request.pk}:{figures}", algorithm="sha256").hexdigest()
