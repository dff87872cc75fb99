"""Verbs about special attention: look, write down, note, take a list. Each leaves its line in the person's journal.

The journal says who and when, never what: it is not sealed.
"""

from hashlib import sha256

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from mentoring.kit.sealing import seal
from organisations.models import AuditEntry
from participants.models import Circumstances, Person, PersonNote, SpecialAttention


@transaction.atomic
def look(person, *, by):
    """``Circumstances`` of ``person``; that ``by`` saw them is written down."""
    row = SpecialAttention.objects.filter(person=person).first()
    AuditEntry.record(by, "attention.viewed", person)
    return row.read() if row else Circumstances()


@transaction.atomic
def save_circumstances(person, circumstances, *, seen, by):
    """Put ``circumstances`` in place of ``seen``. Raises ``Refused("changed_meanwhile")`` when they are others now."""
    Person.objects.select_for_update().get(pk=person.pk)
    row = SpecialAttention.objects.filter(person=person).first()
    now = row.read() if row else Circumstances()
    if now == circumstances:
        return
    if stamp_of(now) != seen:
        raise Refused(
            _("Somebody has changed this meanwhile. Compare with what is written now and save once more."),
            code="changed_meanwhile",
        )
    if circumstances:
        row = row or SpecialAttention(person=person)
        row.write(circumstances)
        row.save()
    elif row:
        row.delete()
    AuditEntry.record(by, "attention.edited", person)


def stamp_of(circumstances):
    """What a form carries so that a change made meanwhile is noticed."""
    return sha256(repr(circumstances).encode()).hexdigest()


@transaction.atomic
def add_note(person, text, readers, *, by):
    note = PersonNote.objects.create(person=person, author=by, readers=readers, sealed=seal(text))
    AuditEntry.record(by, "attention.note_added", person)
    return note


@transaction.atomic
def remove_note(note, *, by):
    """One's own note only. Raises ``Refused("not_the_author")``."""
    if note.author_id != by.pk:
        raise Refused(_("Only the one who wrote a note removes it."), code="not_the_author")
    AuditEntry.record(by, "attention.note_removed", note.person)
    note.delete()


@transaction.atomic
def take_list(rows, purpose, *, by):
    """[(person, ``Circumstances``)] of ``rows`` (special attention with people); each person's journal says for what
    ``purpose`` (words) it was taken."""
    found = [(row.person, row.read()) for row in rows]
    AuditEntry.objects.bulk_record(by, "attention.exported", [person for person, _known in found], purpose=purpose)
    return found
