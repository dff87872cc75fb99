"""The certificate somebody signs with: found, opened with its PIN, issued by the school's own authority or brought."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.models import SigningAuthority, SigningCertificate
from documents.signing import (
    Proofs,
    issue_authority,
    issue_certificate,
    issue_revocation_list,
    open_pkcs12,
    seal,
    unseal,
)
from mentoring.kit.errors import Refused
from organisations.models import AuditEntry

AUTHORITY_PASSPHRASE = "sealed"  # noqa: S105 - the format asks for one; what protects the key is ``seal``


def certificate_of(user, organisation):
    """What ``user`` signs with in ``organisation``. Raises ``Refused`` where there is none, or it has run out."""
    certificate = SigningCertificate.objects.usable(user, organisation)
    if certificate is not None:
        return certificate
    if expired := SigningCertificate.objects.last_expired(user, organisation):
        raise Refused(
            _("Your certificate was valid until %(date)s. Issue a new one or upload your own."),
            code="certificate_expired",
            params={"date": timezone.localtime(expired.valid_until).strftime("%d.%m.%Y")},
        )
    raise Refused(_("You have no valid certificate here. Issue one or upload your own first."), code="no_certificate")


def open_with(certificate, pin):
    """The opened key; a wrong PIN is counted at once and for good, whatever becomes of the signature."""
    certificate.check_unlocked()
    try:
        key = open_pkcs12(unseal(certificate.pkcs12), pin)
    except Refused as refusal:
        if refusal.code == "pin_wrong":
            certificate.count_wrong_pin()
            certificate.check_unlocked()
        raise
    certificate.forget_wrong_pins()
    return key


@transaction.atomic
def issue_own_certificate(organisation, *, pin, by):
    """A certificate from the organisation's own authority (made at the first need) for ``by``."""
    authority = SigningAuthority.objects.select_for_update().filter(organisation=organisation).first()
    if authority is None:
        made = issue_authority(
            organisation.official_short_name or organisation.short_name, passphrase=AUTHORITY_PASSPHRASE
        )
        authority = SigningAuthority.objects.create(
            organisation=organisation, certificate=made.certificate.decode(), key=seal(made.key)
        )
    membership = organisation.memberships.current().filter(user=by).first()
    content = issue_certificate(
        authority.as_authority,
        passphrase=AUTHORITY_PASSPHRASE,
        owner=by.full_name,
        post=membership.title if membership else "",
        organisation=organisation.official_short_name or organisation.short_name,
        pin=pin,
    )
    return keep_certificate(organisation, content=content, pin=pin, by=by)


@transaction.atomic
def keep_certificate(organisation, *, content, pin, by):
    """Store a PKCS#12 (bytes) that opens with ``pin``; the key stays encrypted with the PIN, and sealed besides."""
    key = open_pkcs12(content, pin)
    SigningCertificate.objects.filter(user=by, organisation=organisation, revoked_at=None).update(
        revoked_at=timezone.now()
    )
    certificate = SigningCertificate.objects.create(
        user=by,
        organisation=organisation,
        pkcs12=seal(content),
        serial=key.info.serial,
        owner=key.info.owner,
        issuer=key.info.issuer,
        issuer_certificates=key.chain_pem,
        valid_from=key.info.valid_from,
        valid_until=key.info.valid_until,
    )
    AuditEntry.record(by, "certificate.kept", certificate, serial=certificate.serial)
    return certificate


def proofs_of(certificate):
    """``Proofs`` that ``certificate`` holds today: of one issued here, ``None`` of one brought from elsewhere."""
    authority = SigningAuthority.objects.filter(organisation=certificate.organisation_id).first()
    if authority is None or certificate.issuer_certificates != authority.certificate:
        return None
    issued = SigningCertificate.objects.filter(issuer_certificates=authority.certificate, revoked_at__isnull=False)
    revoked = issued.order_by("revoked_at", "pk").values_list("serial", "revoked_at")
    made = issue_revocation_list(authority.as_authority, passphrase=AUTHORITY_PASSPHRASE, revoked=revoked)
    return Proofs(authority.certificate, made)
