"""What is told to people: notices in the product, one digest letter a day, and letters that go out at once."""

from django.db import transaction
from django.utils import timezone

from organisations.jobs import wake
from organisations.models import Letter, Message


def tell(users, *, reason, text, url="", organisation=None, due_on=None, in_digest=True, calendar=""):
    """Put a notice before each of ``users``; whoever was told for the same ``reason`` is left in peace.

    ``calendar`` is the address of an .ics with the dates it is about, where there are such, or what gives each user
    their own."""
    Message.objects.bulk_create(
        [
            Message(
                user=user,
                reason=reason,
                text=str(text)[:500],
                url=url,
                organisation=organisation,
                due_on=due_on,
                in_digest=in_digest,
                calendar=calendar(user) if callable(calendar) else calendar,
            )
            for user in users
        ],
        ignore_conflicts=True,
    )


def write_letter(key, *, to, subject, body, user=None, organisation=None, send_at=None):
    """Queue one e-mail; the same ``key`` is never sent twice. Returns whether it is a new one."""
    if not to:
        return False
    letter, made = Letter.objects.get_or_create(
        key=key,
        defaults={
            "to_address": to,
            "subject": str(subject)[:200],
            "body": body,
            "user": user,
            "organisation": organisation,
            "send_at": send_at or timezone.now(),
        },
    )
    if made and letter.send_at <= timezone.now():
        _wake_post_after_commit()
    return made


def _wake_post_after_commit():
    """Letters of one transaction wake the post once; should the broker be away, beat sends them."""
    waiting = (function for _savepoints, function, _robust in transaction.get_connection().run_on_commit)
    if _wake_post not in waiting:
        transaction.on_commit(_wake_post)


def _wake_post():
    from organisations.tasks import send_due_letters

    wake(send_due_letters)
