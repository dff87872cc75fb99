"""What becomes of uploaded lists: the file goes, the lines of the person are emptied."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from participants.erasing.names import names_somebody, scrub
from participants.erasing.registry import STATISTICS, Fate, rule
from participants.importing.awaited import names_of
from participants.models import (
    AwaitedPartner,
    ImportBatch,
)


def _uploads(subject):
    """Batches of the school in which the person stands."""
    found = [
        batch.pk
        for batch in ImportBatch.objects.filter(programme__organisation=subject.person.organisation_id).defer("columns")
        if any(_is_about(row, subject) for row in batch.rows) or _has_made(batch, subject.person)
    ]
    return ImportBatch.objects.filter(pk__in=found)


def _is_about(row, subject):
    return row.get("person") == subject.person.pk or names_somebody(row.get("texts", {}), subject.patterns)


def _has_made(batch, person):
    done = batch.done or {}
    return person.pk in done.get("made", {}).get("person", []) or str(person.pk) in done.get("before", {}).get(
        "person", {}
    )


def _erase_uploads(subject, rows):
    """The file as it was uploaded goes; in the plan the person's lines are emptied, elsewhere the name is taken out."""
    person = subject.person
    own = {
        "person": {person.pk},
        "guardian": set(person.guardians.values_list("pk", flat=True)),
        "participation": set(person.participations.values_list("pk", flat=True)),
    }
    for batch in rows.select_related("file"):
        batch.rows = [_emptied(row) if _is_about(row, subject) else scrub(row, subject.patterns) for row in batch.rows]
        batch.columns = scrub(batch.columns | {"samples": [], "lines": []}, subject.patterns)
        for moment in ("before", "after"):
            for kind, keys in own.items():
                for key in keys:
                    (batch.done or {}).get(moment, {}).get(kind, {}).pop(str(key), None)
        batch.done = scrub(batch.done, subject.patterns)
        batch.save(update_fields=["rows", "columns", "done"])
        batch.file.destroy()


EMPTY = {"texts": {}, "joined": {}, "changes": {}, "errors": {}, "given": [], "twins": [], "partners": [], "left": []}


def _emptied(row):
    return row | {name: type(value)() for name, value in EMPTY.items() if name in row} | {"ties": []}


rule(
    ImportBatch,
    Fate.NAMELESS,
    _("Uploaded lists: the file, the person's lines"),
    rows=_uploads,
    do=_erase_uploads,
    safe=("columns", "rows", "done"),
    basis=STATISTICS,
    position=20,
)


def _awaited(subject):
    person = subject.person
    names = names_of(person.last_name, person.first_name, person.patronymic)
    named = Q(name_key__in=names, participation__programme__organisation=person.organisation_id)
    return AwaitedPartner.objects.filter(Q(participation__person=person) | named)


rule(
    AwaitedPartner,
    Fate.DESTROYED,
    _("Partners named in uploaded lists"),
    rows=_awaited,
    position=20,
)
