"""Looking through what others wrote: wherever a text of the organisation names the person, the name goes."""

from django.db.models import JSONField, Q, QuerySet, TextField
from django.db.models.functions import Cast

from participants.erasing.names import scrub

AT_ONCE = 200


def sweep(rule, subject, *, is_preview=False):
    """Strip the texts of ``rule`` of the person's name; returns how many rows name them."""
    patterns, hints = subject.patterns, subject.hints
    if not rule.texts or not patterns:
        return 0
    rows = QuerySet(rule.model)  # of its own, so that nothing a manager hides or forbids is left out
    if rule.of:
        rows = rows.filter(**{rule.of: subject.person.organisation_id})
    rows = rule.narrow(rows) if rule.narrow else rows
    likely = Q()
    for name in rule.texts:
        rows = rows.annotate(**{f"text_of_{name}": Cast(name, TextField())})
        for hint in hints:
            likely |= Q(**{f"text_of_{name}__contains": hint})
    changed = 0
    for row in rows.filter(likely).only("pk", *rule.texts).iterator(AT_ONCE):
        fresh = {}
        for name in rule.texts:
            was = getattr(row, name)
            if was and (will := scrub(was, patterns)) != was:
                fresh[name] = _fitting(rule.model, name, will)
        if fresh and not is_preview:
            QuerySet(rule.model).filter(pk=row.pk).update(**fresh)
        changed += bool(fresh)
    return changed


def _fitting(model, name, value):
    field = model._meta.get_field(name)
    return value if isinstance(field, JSONField) or not field.max_length else value[: field.max_length]
