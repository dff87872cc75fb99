"""The post: a digest a person a day, and letters sent once whatever fails in between.

A letter is leased before it is handed to the mail server and marked sent after; if the worker dies in that instant the
letter goes again under the same Message-ID, which mail servers and readers take for the same letter.
"""

import logging
from datetime import timedelta
from email.utils import parseaddr
from functools import partial

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import IntegrityError, transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from organisations.enums import LetterState
from organisations.models import Letter, Message, Organisation, User

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=5)
TRIES = 6
HOURS = 13  # a digest waits for the school's morning; one missed in the morning still goes the same day


def send_due(limit=200):
    """Send waiting letters; returns how many went out."""
    due = list(Letter.objects.due().order_by("send_at").values_list("pk", flat=True)[:limit])
    if not due:
        return 0
    with get_connection() as connection:
        return sum(_send(pk, connection) for pk in due)


def _send(letter_id, connection):
    until = timezone.now() + LEASE
    if not Letter.objects.due().filter(pk=letter_id).update(leased_until=until):
        return False
    letter = Letter.objects.get(pk=letter_id)
    try:
        _as_email(letter, connection).send()
    except (OSError, ValueError) as problem:  # ValueError: an address or a subject no e-mail can have
        return _put_off(letter, problem)
    letter.state, letter.sent_at, letter.leased_until = LetterState.SENT, timezone.now(), None
    letter.save(update_fields=["state", "sent_at", "leased_until"])
    return True


def _as_email(letter, connection):
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    return EmailMessage(
        " ".join(letter.subject.split()),  # what people typed may hold line breaks, a header may not
        letter.body,
        to=[letter.to_address],
        headers={"Message-ID": f"<letter-{letter.pk}@{domain}>", "Auto-Submitted": "auto-generated"},
        connection=connection,
    )


def _put_off(letter, problem):
    logger.warning("letter %s was not sent: %s", letter.pk, problem)
    letter.attempts += 1
    letter.error = type(problem).__name__
    letter.leased_until = None
    letter.send_at = timezone.now() + timedelta(minutes=2**letter.attempts)
    if letter.attempts >= TRIES:
        letter.state = LetterState.FAILED
    letter.save(update_fields=["attempts", "error", "leased_until", "send_at", "state"])
    return False


def gather_digests(now=None):
    """Put each person's new notices into one letter, in the morning of their school; returns how many were written."""
    now = now or timezone.now()
    awake = [o.pk for o in Organisation.objects.all() if o.is_morning(now, hours=HOURS)]
    readers = (
        User.objects.filter(pk__in=Message.objects.for_digest().filter(organisation__in=awake).values("user"))
        .exclude(email="")
        .filter(is_active=True)
    )
    return sum(_gather(user, awake, now) for user in readers)


def _gather(user, organisations, now):
    notices = list(
        Message.objects.for_digest()
        .filter(user=user, organisation__in=organisations)
        .select_related("organisation")
        .order_by("due_on", "pk")
    )
    if not notices:
        return False
    local = now.astimezone(notices[0].organisation.clock)
    try:
        with transaction.atomic():
            letter = Letter.objects.create(
                key=f"digest:{user.pk}:{local.date()}",
                user=user,
                organisation=notices[0].organisation,
                to_address=user.email,
                subject=digest_subject(notices),
                body=render_to_string(
                    "email/digest.txt", {"user": user, "notices": notices, "public_url": settings.PUBLIC_URL}
                ),
            )
            Message.objects.filter(pk__in=[n.pk for n in notices]).update(letter=letter)
            transaction.on_commit(partial(logger.info, "digest %s is written", letter.pk))
    except IntegrityError:  # today's digest has gone: these wait for tomorrow's
        return False
    return True


def digest_subject(notices):
    """What to do first and how much more there is: «Собрать согласия до 17 октября и ещё 3 дела»."""
    more = len(notices) - 1
    if not more:
        return notices[0].text[:200]
    tail = ngettext("and %(count)d more matter", "and %(count)d more matters", more) % {"count": more}
    return _("%(first)s — %(tail)s") % {"first": notices[0].text[:150], "tail": tail}
