"""Signing: from the director's desk into force, all of it or nothing.

The PDF is printed and signed before the transaction; the transaction only checks that nothing has changed meanwhile,
takes the number (a constraint decides whose it is), keeps the bytes and lets the order take effect.
"""

import re

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents import papers
from documents.check_codes import make_check_code
from documents.enums import AttachmentPurpose, OrderState, SignatureWay
from documents.models import Attachment, Order, SigningAuthority, SigningCertificate
from documents.order_kinds import Check, blocking, rules_of
from documents.printing import print_order
from documents.signing import issue_authority, issue_certificate, open_pkcs12, seal, sign_with, unseal
from mentoring.kit.errors import Refused
from organisations.access import Permission
from organisations.enums import Role
from organisations.models import AuditEntry, Membership
from organisations.outbox import tell

EXTENSIONS = {"application/pdf": ".pdf", "image/jpeg": ".jpg", "image/png": ".png", "image/webp": ".webp"}
AUTHORITY_PASSPHRASE = "sealed"  # noqa: S105 - the format asks for one; what protects the key is ``seal``


def next_number(organisation, day):
    """The number after the greatest in this year's book, with the organisation's suffix: «232-ОД»."""
    numbers = Order.objects.filter(organisation=organisation, issue_year=day.year).values_list("number", flat=True)
    greatest = max((int(m[0]) for m in (re.match(r"\d+", number) for number in numbers) if m), default=0)
    return f"{greatest + 1}{organisation.order_suffix}"


def blocking_checks(order):
    return blocking(rules_of(order).checks(order))


def sign_order(order, *, pin, number, by):
    """Sign electronically with the director's key and put in force. Raises ``Refused``; then nothing has changed."""
    _check_moment(order)
    certificate = _certificate_of(by, order.organisation)
    key = _open_with(certificate, pin)
    day, code = order.organisation.today, make_check_code()
    director = Membership.objects.holding(Role.DIRECTOR, order.organisation).filter(user=by).first()
    sheet = papers.sheet_of(
        order,
        director=director,
        number=number,
        issued_on=day,
        stamp=papers.stamp_of(certificate),
        check_code=code,
    )
    content = sign_with(key, print_order(sheet), reason=order.heading, location=order.organisation.locality)
    return _put_in_force(
        order,
        content=content,
        content_type="application/pdf",
        name=_file_name(number, order, ".pdf"),
        number=number,
        day=day,
        by=by,
        way=SignatureWay.ELECTRONIC,
        check_code=code,
        certificate={
            "serial": certificate.serial,
            "owner": certificate.owner,
            "issuer": certificate.issuer,
            "valid_from": certificate.valid_from.isoformat(),
            "valid_until": certificate.valid_until.isoformat(),
            "chain": certificate.issuer_certificates,
        },
    )


def file_paper_order(order, *, scan, scan_type, number, issued_on, by):
    """The order was printed and signed by hand: its scan (bytes, already checked) becomes the document."""
    _check_moment(order)
    return _put_in_force(
        order,
        content=scan,
        content_type=scan_type,
        name=_file_name(number, order, EXTENSIONS[scan_type]),
        number=number,
        day=issued_on,
        by=by,
        way=SignatureWay.PAPER,
        check_code=None,
        certificate={},
    )


def _file_name(number, order, extension):
    """«2-ОД О закреплении пар на 2025-26 учебный год.pdf»: what a download is called; a slash would cut it short."""
    return re.sub(r"[\\/]", "-", f"{number} {order.heading}")[:180] + extension


def _check_moment(order):
    if order.state == OrderState.IN_FORCE:
        raise Refused(
            _("The order is already signed: No. %(number)s."), code="already_signed", params={"number": order.number}
        )
    if order.state != OrderState.FOR_SIGNATURE:
        raise Refused(_("The order does not wait for signature now."), code="order_not_waiting")
    if found := blocking_checks(order):
        raise Refused(found[0].text, code="check_failed")


def _certificate_of(user, organisation):
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


def _open_with(certificate, pin):
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


def _put_in_force(order, *, content, content_type, name, number, day, by, way, check_code, certificate):
    shown, document = order.pages_key, None
    try:
        with transaction.atomic():
            order = Order.objects.select_for_update(of=("self",)).get(pk=order.pk)
            _check_moment(order)
            if order.pages_key != shown:
                raise Refused(_("The order was changed meanwhile. Read it again, please."), code="order_changed")
            order.document = document = Attachment.objects.keep(
                content,
                name=name,
                content_type=content_type,
                purpose=AttachmentPurpose.ORDER,
                guarded_by=Permission.ORDER_VIEW,
                organisation=order.organisation,
                by=by,
            )
            order.state, order.number, order.issued_on = OrderState.IN_FORCE, number, day
            order.issue_year, order.signature_way = day.year, way
            order.signed_by, order.signed_at = by, timezone.now()
            order.check_code, order.certificate = check_code, certificate
            order.name_for_search()
            order.save()
            rules_of(order).take_effect(order, by)
            AuditEntry.record(by, "order.signed", order, number=number)
            words = {"number": order.number, "heading": order.heading}
            _tell_author_and_readers(order, by, "signed", _("Order No. %(number)s is signed: %(heading)s") % words)
    except Exception as error:
        if document is not None and not Attachment.objects.filter(file=document.file.name).exists():
            document.file.delete(save=False)  # the row is rolled back, the file would stay
        if isinstance(error, IntegrityError) and _is_taken(number, order.organisation, day):
            raise Refused(
                _("Number %(number)s is taken in this year's book. Choose another one."),
                code="number_taken",
                params={"number": number},
            ) from error
        raise
    return order


def _is_taken(number, organisation, day):
    return Order.objects.filter(organisation=organisation, issue_year=day.year, number=number).exists()


def _tell_author_and_readers(order, by, deed, text):
    readers = [a.user for a in order.acquaintances.select_related("user") if a.user_id != by.pk]
    people = [order.prepared_by, *readers] if order.prepared_by_id != by.pk else readers
    tell(
        dict.fromkeys(people),
        reason=f"order-{deed}:{order.pk}",
        text=text,
        url=order.get_absolute_url(),
        organisation=order.organisation,
    )


def cancel_checks(order):
    """What has to be true for an order in force to be cancelled, and what will come of it: ``Check``s."""
    amendment = order.amendments.filter(state=OrderState.IN_FORCE).first()
    if amendment is not None:
        text = _("Order No. %(number)s amends this one. Cancel that one first.") % {"number": amendment.number}
        return [Check(text, ok=False, blocks=True, url=amendment.get_absolute_url())]
    return rules_of(order).cancel_checks(order)


@transaction.atomic
def cancel_order(order, *, note, by):
    """The order no longer has force: what it brought about is undone by the rules of its kind, its document stays as it
    was. Raises ``Refused`` when people have worked under it."""
    order = Order.objects.select_for_update(of=("self",)).get(pk=order.pk)
    if order.state != OrderState.IN_FORCE:
        raise Refused(_("Only an order in force can be cancelled."), code="order_not_in_force")
    if not note.strip():
        raise Refused(_("Write why the order is cancelled."), code="reason_missing")
    if found := blocking(cancel_checks(order)):
        raise Refused(found[0].text, code="people_work_under_it")
    order.state, order.remark = OrderState.CANCELLED, note.strip()
    order.save(update_fields=["state", "remark"])
    AuditEntry.record(by, "order.cancelled", order, note=order.remark)
    rules_of(order).lose_effect(order, by)
    words = {"number": order.number, "reason": order.remark}
    _tell_author_and_readers(order, by, "cancelled", _("Order No. %(number)s is cancelled: %(reason)s") % words)
    return order


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
