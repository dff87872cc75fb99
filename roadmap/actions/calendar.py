"""Give, change and switch off the private address of a calendar; open it."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from organisations.access import Permission, may
from organisations.enums import LinkPurpose
from organisations.models import AuditEntry, PersonalLink, User
from roadmap.models import CalendarAddress

LIVES = timedelta(days=400)  # after the calendar last read it
NOTED = timedelta(hours=1)  # readings are written down no more often


@transaction.atomic
def renew_address(user, programme=None):
    """A new address of ``user``'s own calendar, or of ``programme``'s; the one before opens nothing any more."""
    User.objects.select_for_update(of=("self",)).get(pk=user.pk)  # two clicks at once come one after the other
    address = CalendarAddress.objects.filter(user=user, programme=programme).select_related("link").first()
    link = PersonalLink.objects.create(purpose=LinkPurpose.CALENDAR, expires_at=timezone.now() + LIVES)
    if address is None:
        address = CalendarAddress.objects.create(user=user, programme=programme, link=link)
    else:
        address.link.revoke()
        address.link = link
        address.save(update_fields=["link"])
    AuditEntry.record(user, "calendar.address_given", address)
    return address


@transaction.atomic
def switch_off_address(user, programme=None):
    """The address opens nothing any more; there is nothing to do when there was none."""
    for address in CalendarAddress.objects.filter(user=user, programme=programme).select_related("link"):
        AuditEntry.record(user, "calendar.switched_off", address)
        address.link.revoke()
        address.delete()


def open_address(token):
    """The ``CalendarAddress`` a token opens. Raises ``Refused``: unknown, revoked, expired, or the role was lost."""
    link = PersonalLink.objects.open_with(token, LinkPurpose.CALENDAR)
    address = (
        CalendarAddress.objects.filter(link=link)
        .select_related("user", "link", "programme__organisation__parent")
        .first()
    )
    if address is None or not _may_read(address):
        raise Refused(_("Whoever had this address no longer sees this plan."), code="right_lost")
    _note_reading(link)
    return address


def _may_read(address):
    user, programme = address.user, address.programme
    if not user.is_active:
        return False
    if programme is None:
        return bool(user.current_memberships)
    return may(user, Permission.ROADMAP_VIEW, programme.organisation)


def _note_reading(link):
    now = timezone.now()
    if link.used_at is None or now - link.used_at > NOTED:
        link.opened_at, link.used_at, link.expires_at = link.opened_at or now, now, now + LIVES
        link.save(update_fields=["opened_at", "used_at", "expires_at"])
