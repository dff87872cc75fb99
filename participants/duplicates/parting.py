"""A merge taken back: what was moved and is as it was goes back, what has changed since stays and is named."""

from collections import Counter

from django.apps import apps
from django.core import serializers
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from participants.duplicates.merging import digest, dump, rows_of
from participants.models import Person, PersonMerge


@transaction.atomic
def part(merge, *, by):
    """Make two records of one again. Returns ``(person, [words of what stays])``; raises ``Refused``."""
    merge = PersonMerge.objects.select_for_update(of=("self",)).get(pk=merge.pk)
    kept = Person.objects.select_for_update(of=("self",)).get(pk=merge.kept_id)
    if merge.undone_at:
        raise Refused(_("This is taken back already."), code="undone_already")
    if not merge.is_open or kept.erased_at:
        raise Refused(_("The 30 days are over: the records can no longer be parted."), code="merge_is_final")
    if kept.merges.standing().filter(pk__gt=merge.pk, journal__isnull=False).exclude(journal=[]).exists():
        raise Refused(_("Another record was merged in later: part that one first."), code="later_merge")
    work = _Parting(merge)
    for step in reversed(merge.journal):
        getattr(work, step[0])(*step[1:])
    merge.undone_at, merge.journal, merge.marks = timezone.now(), [], {}
    merge.save(update_fields=["undone_at", "journal", "marks"])
    person = Person.objects.get(pk=merge.gone_key)
    AuditEntry.record(by, "person.parted", kept, merge=merge.pk, gone=person.pk, left=sum(work.left.values()))
    AuditEntry.record(by, "person.parted", person, merge=merge.pk)
    return person, [f"{name}: {number}" for name, number in work.left.items()]


class _Parting:
    def __init__(self, merge):
        self.left = Counter()
        self.staying = _changed_since(merge)
        for label, _key in self.staying:
            self._leave(label)

    def _leave(self, label):
        self.left[str(apps.get_model(label)._meta.verbose_name)] += 1

    def moved(self, label, key, column, was, became):
        if (label, key) not in self.staying:
            rows_of(apps.get_model(label)).filter(pk=key, **{column: became}).update(**{column: was})

    def changed(self, label, key, differ):
        model = apps.get_model(label)
        row = rows_of(model).filter(pk=key).first()
        if row is None:
            return
        now, back = dump(row), {}
        for name, (was, became) in differ.items():
            field = model._meta.get_field(name)
            if now[name] == became and not _is_taken(row, field, was):
                back[field.attname] = (field.target_field if field.is_relation else field).to_python(was)
        if len(back) < len(differ) and (label, key) not in self.staying:
            self._leave(label)
        if back:
            rows_of(model).filter(pk=key).update(**back)

    def removed(self, label, key, values):
        model = apps.get_model(label)
        for field in model._meta.concrete_fields:
            value = values.get(field.name)
            if field.is_relation and value is not None and not _is_there(field, value):
                if not field.null:
                    self._leave(label)
                    return
                values = values | {field.name: None}
        found = serializers.deserialize("python", [{"model": label.lower(), "pk": key, "fields": values}])
        next(found).save(save_m2m=False)


def _is_taken(row, field, value):
    """Whether another row has what may be there once: an account given to somebody else since."""
    if not field.unique or value is None:
        return False
    return rows_of(type(row)).filter(**{field.attname: value}).exclude(pk=row.pk).exists()


def _is_there(field, value):
    return rows_of(field.related_model).filter(pk=value).exists()


def _changed_since(merge):
    """``{(model, key)}`` of moved rows that are gone or hold something else now, and of those that hang on them."""
    removed = {(step[1], step[2]) for step in merge.journal if step[0] == "removed"}
    moved = {(step[1], step[2]) for step in merge.journal if step[0] == "moved"} - removed
    rows = {}
    for label in {label for label, _key in moved}:
        keys = [key for other, key in moved if other == label]
        rows |= {(label, row.pk): row for row in rows_of(apps.get_model(label)).filter(pk__in=keys)}
    staying = {
        place
        for place in moved
        if place not in rows or merge.marks.get(f"{place[0]}:{place[1]}") != digest(rows[place])
    }
    while True:
        hanging = {place for place, row in rows.items() if place not in staying and _hangs_on(row, staying)}
        if not hanging:
            return staying
        staying |= hanging


def _hangs_on(row, staying):
    return any(
        (field.related_model._meta.label, getattr(row, field.attname)) in staying
        for field in row._meta.concrete_fields
        if field.is_relation
    )
