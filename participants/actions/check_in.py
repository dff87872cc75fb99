"""Coming to a gathering by one's own phone: a door for one day, a code on the screen, one's own name.

The door's address hangs on the wall and may be photographed, so it opens to names only with the code on the screen,
which changes every few minutes; the page lists nobody and answers a wrong name and a name not invited alike.
"""

import hmac
import time
from datetime import datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from mentoring.kit.text import search_key
from organisations.enums import LinkPurpose
from organisations.models import AuditEntry, PersonalLink
from participants.models import Gathering

CODE_SECONDS = 300
CODE_FIGURES = 6  # a million, two of them right, each for a few minutes: see the limits of the page that asks for it


@transaction.atomic
def open_door(gathering, *, by):
    """Let people note themselves until the day of ``gathering`` ends. Raises ``Refused`` before and after it."""
    held = (
        Gathering.objects.select_for_update(of=("self",)).select_related("programme__organisation").get(pk=gathering.pk)
    )
    today = held.programme.organisation.today
    if held.is_cancelled or held.is_announcement:
        raise Refused(_("Nobody comes to this."), code="nobody_comes")
    if held.held_on != today:
        raise Refused(
            _("People note themselves on the day itself: %(day)s.") % {"day": f"{held.held_on:%d.%m.%Y}"},
            code="not_today",
        )
    if held.door and held.door.revoked_at is None:
        return held.door
    zone = ZoneInfo(held.programme.organisation.time_zone)
    ends = datetime.combine(today + timedelta(days=1), datetime.min.time(), tzinfo=zone)
    held.door = PersonalLink.objects.create(purpose=LinkPurpose.CHECK_IN, expires_at=ends)
    held.save(update_fields=["door"])
    AuditEntry.record(by, "gathering.door_opened", held)
    return held.door


@transaction.atomic
def close_door(gathering, *, by):
    if gathering.door and gathering.door.revoked_at is None:
        gathering.door.revoke()
        AuditEntry.record(by, "gathering.door_closed", gathering)


def code_of(door, at=None):
    """The figures on the screen at the moment, in two halves as people say and type them: «482 913»."""
    figures = _figures(door, int((at or time.time()) // CODE_SECONDS))
    return f"{figures[: CODE_FIGURES // 2]} {figures[CODE_FIGURES // 2 :]}"


def _figures(door, window):
    digest = hmac.new(settings.SECRET_KEY.encode(), f"check-in:{door.pk}:{door.nonce}:{window}".encode(), sha256)
    return f"{int(digest.hexdigest()[:12], 16) % 10**CODE_FIGURES:0{CODE_FIGURES}d}"


def code_is_right(door, typed):
    """Of now or of the minutes before: whoever began to type in time is let in."""
    window = int(time.time() // CODE_SECONDS)
    given = "".join(sign for sign in typed if sign.isdecimal()).encode()
    checks = [hmac.compare_digest(given, _figures(door, w).encode()) for w in (window, window - 1)]
    return any(checks)


@transaction.atomic
def check_in_account(gathering, user):
    """The signed-in ``user`` is here. Raises ``Refused``: not invited."""
    rows = list(gathering.attendances.of_user(user))
    if not rows:
        raise Refused(
            _("Your account is not on the list of those invited. Tell the organiser that you are here."),
            code="not_invited",
        )
    return _note(gathering, rows, by=user)


@transaction.atomic
def check_in_by_name(gathering, *, name, birth_year, code):
    """Somebody without an account is here: surname and first name, year of birth (of a parent: the child's), code.

    Raises ``Refused`` in the same words whatever is wrong with the name or the year."""
    if not code_is_right(gathering.door, code):
        raise Refused({"code": _("The code is another one now: look at the screen again.")}, code="wrong_code")
    words = search_key(name).split()
    rows = [row for row in gathering.attendances.with_people() if _is(row, words, birth_year)]
    if len(rows) != 1 or len(words) < 2:
        raise Refused(
            _(
                "Such a name and year are not on the list, or there are two of them. "
                "Tell the organiser: you will be noted."
            ),
            code="nobody_found",
        )
    return _note(gathering, rows, by=None)


def _is(row, words, birth_year):
    person = row.person or (row.guardian.child if row.guardian_id else None)
    if person is None or person.birth_year != birth_year:
        return False
    named = row.guardian if row.guardian_id else person
    return words[:2] == search_key(f"{named.last_name} {named.first_name}").split()[:2]


def _note(gathering, rows, *, by):
    now = timezone.now()
    for row in rows:
        if not row.has_come:
            row.has_come, row.checked_in_at = True, now
            row.save(update_fields=["has_come", "checked_in_at"])
            AuditEntry.record(by, "gathering.checked_in", gathering, attendance=row.pk)
    return rows[0]
