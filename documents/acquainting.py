"""The list of acquaintance: who has to read an order in force, by account or on paper, and when they did."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from documents.enums import OrderState
from documents.models import Acquaintance, Order
from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from organisations.outbox import tell

REMINDED_EACH = timedelta(hours=20)


@dataclass(frozen=True)
class Reader:
    """Somebody an order is about: by ``user`` where they have an account, else by ``name`` on paper."""

    name: str
    user: object = None


def add_readers(order, readers):
    """Put ``readers`` on the list of ``order``, nobody twice; returns the new rows."""
    known = set(order.acquaintances.values_list("user", flat=True)) - {None}
    names = set(order.acquaintances.exclude(name="").values_list("name", flat=True))
    rows = []
    for reader in readers:
        key, seen = (reader.user.pk, known) if reader.user else (reader.name, names)
        if key in seen:
            continue
        seen.add(key)
        rows.append(Acquaintance(order=order, user=reader.user, name="" if reader.user else reader.name[:200]))
    return Acquaintance.objects.bulk_create(rows)


@transaction.atomic
def add_to_list(order, *, users=(), names=(), by):
    """The curator adds people of the school, and names that sign on paper. Raises ``Refused`` for a draft."""
    order = _in_force(order)
    readers = [Reader(user.short_name, user) for user in users]
    readers += [Reader(name) for name in filter(None, (" ".join(name.split()) for name in names))]
    made = add_readers(order, readers)
    if made:
        AuditEntry.record(by, "order.readers_added", order, count=len(made))
        _tell([row.user for row in made if row.user_id], order, f"order-signed:{order.pk}")
    return made


@transaction.atomic
def note_on_paper(order, keys, *, day, by):
    """Those of the list with ``keys`` have signed the sheet on ``day``. Returns how many were noted now."""
    order = _in_force(order)
    if not keys:
        raise Refused({"rows": Refused(_("Tick those who have signed the sheet."), code="nothing_chosen")})
    if day > order.organisation.today or day < order.issued_on:
        raise Refused(
            {
                "day": Refused(
                    _("The day lies between %(first)s, when the order was issued, and today."),
                    code="day_outside",
                    params={"first": date_format(order.issued_on, "j E Y")},
                )
            }
        )
    rows = order.acquaintances.waiting().filter(pk__in=keys)
    noted = rows.update(acquainted_on=day, noted_by=by)
    if noted:
        AuditEntry.record(by, "order.readers_noted", order, count=noted)
    return noted


@transaction.atomic
def remind_readers(order, *, by):
    """Tell those with an account who have not read it, at most once a day. Returns how many were told."""
    order = _in_force(order)
    since = timezone.now() - REMINDED_EACH
    rows = order.acquaintances.select_for_update(of=("self",)).waiting().filter(user__isnull=False)
    due = [row for row in rows.select_related("user") if row.reminded_at is None or row.reminded_at < since]
    if not due:
        raise Refused(_("Nobody is left to remind today."), code="nobody_to_remind")
    now = timezone.now()
    order.acquaintances.filter(pk__in=[row.pk for row in due]).update(reminded_at=now)
    _tell([row.user for row in due], order, f"order-remind:{order.pk}:{now:%Y%m%d}")
    AuditEntry.record(by, "order.readers_reminded", order, count=len(due))
    return len(due)


def _tell(users, order, reason):
    words = {"number": order.number, "heading": order.heading}
    tell(
        users,
        reason=reason,
        text=_("Read order No. %(number)s and note that you have: %(heading)s") % words,
        url=reading_url(order),
        organisation=order.organisation,
    )


def reading_url(order):
    """Where whoever is on the list reads the order, whatever their role."""
    return reverse("documents:read_order", args=[order.pk])


def _in_force(order):
    order = Order.objects.select_for_update(of=("self",)).get(pk=order.pk)
    if order.state != OrderState.IN_FORCE:
        raise Refused(_("Only an order in force is read and noted."), code="order_not_in_force")
    return order


@dataclass(frozen=True)
class Progress:
    """How many of a list have read the order."""

    done: int
    total: int

    @property
    def left(self):
        return self.total - self.done


def progress_of(rows):
    return Progress(sum(row.acquainted_on is not None for row in rows), len(rows))


def own_rows(order, user):
    """Lines of the annex that name ``user``: what of it a participant reads, others' lines are not for them."""
    return [row for row in order.annex.get("rows", []) if any(user.full_name in str(cell) for cell in row)]


def waiting_for(user):
    """Orders in force that ``user`` has still to read, the oldest first."""
    rows = Order.objects.in_force().filter(acquaintances__user=user, acquaintances__acquainted_on=None)
    return rows.order_by("signed_at")
