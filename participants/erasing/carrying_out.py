"""The erasure itself: out of all work, out of others' texts, then row by row as the rules say."""

from django.db import connection

from participants.erasing.changes import make_nameless
from participants.erasing.registry import LEAVING, Fate, rules
from participants.erasing.sweeping import sweep


def erase(subject, *, by):
    """Carry out every rule on ``subject``, inside the caller's transaction."""
    for leave in LEAVING:
        leave(subject.person, by)
    for rule in rules():
        sweep(rule, subject)
    for rule in rules():
        rows = rule.found(subject)
        if rule.do:
            rule.do(subject, rows)
        elif rule.fate == Fate.DESTROYED:
            rows.delete()
        elif rule.clear:
            make_nameless(rows, rule.clear)


def fold_journal():
    """SQLite keeps former pages in the file beside the database until they are folded in: what was destroyed too."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
