"""Signing: from the director's desk into force, all of it or nothing.

The PDF is printed and signed before the transaction; the transaction only checks that nothing has changed meanwhile,
takes the number (a constraint decides whose it is), keeps the bytes and lets the order take effect.
"""

import re
from contextlib import contextmanager
from dataclasses import dataclass

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents import long_orders
from documents.acquainting import add_readers, reading_url
from documents.check_codes import make_check_code
from documents.enums import AttachmentPurpose, OrderState, SignatureWay
from documents.long_orders import SIGNED_APART, SIGNED_HERE, Paper, is_long, sheet_for
from documents.models import Attachment, Order
from documents.order_kinds import Check, blocking, rules_of
from documents.own_certificates import certificate_of, open_with, proofs_of
from documents.printing import print_order
from documents.signing import SignatureLevel, sign_with, stamping_set_up
from mentoring.kit.errors import Refused
from organisations.access import Permission, holders_of
from organisations.models import AuditEntry
from organisations.outbox import tell

EXTENSIONS = {"application/pdf": ".pdf", "image/jpeg": ".jpg", "image/png": ".png", "image/webp": ".webp"}


def next_number(organisation, day):
    """The number after the greatest in this year's book, with the organisation's suffix: «232-ОД»."""
    return next_numbers(organisation, day, 1)[0]


def next_numbers(organisation, day, count):
    """The next ``count`` of them."""
    numbers = Order.objects.filter(organisation=organisation, issue_year=day.year).values_list("number", flat=True)
    greatest = max((int(m[0]) for m in (re.match(r"\d+", number) for number in numbers) if m), default=0)
    return [f"{greatest + place}{organisation.order_suffix}" for place in range(1, count + 1)]


def blocking_checks(order):
    return blocking(rules_of(order).checks(order))


def sign_order(order, *, pin, number, by, is_stamped=True):
    """Sign electronically with the director's key and put in force. Raises ``Refused``; then nothing has changed.

    ``is_stamped``: with a time stamp, where a service is set up for them."""
    check_moment(order)
    certificate = certificate_of(by, order.organisation)
    key = open_with(certificate, pin)
    return _sign_with(key, order, certificate, _stamping(certificate, is_stamped), number=number, by=by)


@dataclass(frozen=True)
class Batch:
    """``refused``: {order: its ``Refused``} of those that stay on the desk."""

    signed: list
    refused: dict


def sign_orders(numbers, *, organisation, pin, by, is_stamped=True):
    """Sign each of ``numbers`` ({order: its number}, orders of ``organisation``), in this order, with one PIN: the key
    is opened once. What is refused of one holds up none of the others; returns ``Batch``. Raises ``Refused`` when the
    key does not open or the time stamping service does not answer at first; then nothing is signed. A service that
    falls silent later refuses those that are left."""
    certificate = certificate_of(by, organisation)
    key = open_with(certificate, pin)
    stamping = _stamping(certificate, is_stamped)
    batch = Batch([], {})
    for order, number in numbers.items():
        try:
            check_moment(order)
            batch.signed.append(_sign_with(key, order, certificate, stamping, number=number, by=by))
        except Refused as refusal:
            batch.refused[order] = refusal
    return batch


def _stamping(certificate, is_stamped):
    """What stamps signatures by ``certificate``, already found to answer; or ``None``."""
    if not is_stamped or not settings.TIMESTAMP_URL:
        return None
    stamping = stamping_set_up(proofs_of(certificate))
    stamping.reach()
    return stamping


def final_paper(order, *, number, by, certificate=None):
    """The ``Paper`` to be signed: printed now, or by the worker where the annex is long. Without a ``certificate`` the
    signature will be a file of its own. Raises ``Refused``."""
    way = SIGNED_HERE if certificate else SIGNED_APART
    if is_long(order):
        return long_orders.final_paper(order, number=number, by=by, way=way, certificate=certificate)
    day, code = order.organisation.today, make_check_code()
    asked = {"number": number, "day": day.isoformat(), "code": code, "way": way}
    asked["certificate"] = certificate.pk if certificate else None
    return Paper(number, day, code, print_order(sheet_for(order, asked, by=by)))


def print_final(order, *, number, by, way=SIGNED_HERE):
    """Have the worker print a long ``order`` under ``number``, to be signed by ``by`` here or apart."""
    check_moment(order)
    if _is_taken(number, order, order.organisation.today):
        raise _taken(number)
    certificate = certificate_of(by, order.organisation) if way == SIGNED_HERE else None
    return long_orders.prepare_final(order, number=number, by=by, way=way, certificate=certificate)


def _sign_with(key, order, certificate, stamping, *, number, by):
    paper = final_paper(order, number=number, by=by, certificate=certificate)
    content = sign_with(
        key, paper.content, reason=order.heading, location=order.organisation.locality, stamping=stamping
    )
    return _put_in_force(
        order,
        content=content,
        content_type="application/pdf",
        name=file_name(number, order, ".pdf"),
        number=number,
        day=paper.day,
        by=by,
        way=SignatureWay.ELECTRONIC,
        check_code=paper.check_code,
        certificate={
            "serial": certificate.serial,
            "owner": certificate.owner,
            "issuer": certificate.issuer,
            "valid_from": certificate.valid_from.isoformat(),
            "valid_until": certificate.valid_until.isoformat(),
            "chain": certificate.issuer_certificates,
            "level": stamping.level_of(content) if stamping else SignatureLevel.B_B,
        },
    )


def file_paper_order(order, *, scan, scan_type, number, issued_on, by):
    """The order was printed and signed by hand: its scan (bytes, already checked) becomes the document."""
    check_moment(order)
    return _put_in_force(
        order,
        content=scan,
        content_type=scan_type,
        name=file_name(number, order, EXTENSIONS[scan_type]),
        number=number,
        day=issued_on,
        by=by,
        way=SignatureWay.PAPER,
        check_code=None,
        certificate={},
    )


def file_name(number, order, extension):
    """«2-ОД О закреплении пар на 2025-26 учебный год.pdf»: what a download is called; a slash would cut it short."""
    return re.sub(r"[\\/]", "-", f"{number} {order.heading}")[:180] + extension


def check_moment(order, *, state=OrderState.FOR_SIGNATURE):
    """Whether ``order`` may be signed now, waiting in ``state``. Raises ``Refused``."""
    if order.state == OrderState.IN_FORCE:
        raise Refused(
            _("The order is already signed: No. %(number)s."), code="already_signed", params={"number": order.number}
        )
    if order.state != state and order.state == OrderState.OUTSIDE:
        raise Refused(
            _("The order No. %(number)s is being signed in another program. Send its .sig file or take it back first."),
            code="signed_outside",
            params={"number": order.number},
        )
    if order.state != state:
        raise Refused(_("The order does not wait for signature now."), code="order_not_waiting")
    if found := blocking_checks(order):
        raise Refused(found[0].text, code="check_failed")


def _put_in_force(order, *, content, content_type, name, number, day, by, way, check_code, certificate):
    with writing(order, number, day, by=by) as (order, keep):
        order.document = keep(content, name=name, content_type=content_type)
        take_number(order, number, day)
        order.check_code, order.certificate = check_code, certificate
        enter_force(order, way=way, by=by)
    return order


@contextmanager
def writing(order, number, day, *, by, state=OrderState.FOR_SIGNATURE):
    """One transaction for all that a signature changes: gives the order, locked and looked at once more, and
    ``keep(content, name=, content_type=)``, which files what belongs to it. Whatever fails, neither row
    nor file of it stays. Raises ``Refused``, also when the number is taken."""
    shown, kept = order.pages_key, []

    def keep(content, *, name, content_type):
        kept.append(
            Attachment.objects.keep(
                content,
                name=name,
                content_type=content_type,
                purpose=AttachmentPurpose.ORDER,
                guarded_by=Permission.ORDER_VIEW,
                organisation=order.organisation,
                by=by,
            )
        )
        return kept[-1]

    try:
        with transaction.atomic():
            locked = Order.objects.select_for_update(of=("self",)).get(pk=order.pk)
            check_moment(locked, state=state)
            if locked.pages_key != shown:
                raise Refused(_("The order was changed meanwhile. Read it again, please."), code="order_changed")
            yield locked, keep
    except Exception as error:
        for attachment in kept:
            if not Attachment.objects.filter(file=attachment.file.name).exists():
                attachment.file.delete(save=False)  # the row is rolled back, the file would stay
        if isinstance(error, IntegrityError) and _is_taken(number, order, day):
            raise _taken(number) from error
        raise


def take_number(order, number, day):
    """``order`` stands in the book of ``day``'s year; whose the number is, a constraint decides."""
    order.number, order.issued_on, order.issue_year = number, day, day.year
    order.name_for_search()


def enter_force(order, *, way, by):
    """Inside ``writing``: the order, with its number and document, takes effect, and people are told."""
    order.state, order.signature_way = OrderState.IN_FORCE, way
    order.signed_by, order.signed_at = by, timezone.now()
    order.save()
    long_orders.forget(order)
    rules_of(order).take_effect(order, by)
    AuditEntry.record(by, "order.signed", order, number=order.number)
    words = {"number": order.number, "heading": order.heading}
    _tell_author_and_readers(order, by, "signed", _("Order No. %(number)s is signed: %(heading)s") % words)
    add_readers(order, rules_of(order).readers(order))  # whom an app puts on the list it tells in its own words


def _taken(number):
    return Refused(
        _("Number %(number)s is taken in this year's book. Choose another one."),
        code="number_taken",
        params={"number": number},
    )


def _is_taken(number, order, day):
    rows = Order.objects.filter(organisation=order.organisation, issue_year=day.year, number=number)
    return rows.exclude(pk=order.pk).exists()


def _tell_author_and_readers(order, by, deed, text, *, told=()):
    rows = order.acquaintances.filter(user__isnull=False).exclude(user__in=told).select_related("user")
    readers = [a.user for a in rows if a.user_id != by.pk]
    people = [order.prepared_by, *readers] if order.prepared_by_id != by.pk else readers
    seeing = holders_of(Permission.ORDER_VIEW, order.organisation)
    see = [user for user in dict.fromkeys(people) if user.pk in seeing]
    others = [user for user in dict.fromkeys(people) if user.pk not in seeing]
    for users, url in ((see, order.get_absolute_url()), (others, reading_url(order))):
        tell(users, reason=f"order-{deed}:{order.pk}", text=text, url=url, organisation=order.organisation)


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
    told = [reader.user for reader in rules_of(order).readers(order) if reader.user]  # by its app, as they were before
    rules_of(order).lose_effect(order, by)
    words = {"number": order.number, "reason": order.remark}
    _tell_author_and_readers(
        order, by, "cancelled", _("Order No. %(number)s is cancelled: %(reason)s") % words, told=told
    )
    return order
