"""Two records made one: everything that points to the one that goes is led to the one that stays."""

import json
from hashlib import sha256

from django.apps import apps
from django.core import serializers
from django.db import models, router, transaction
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from mentoring.kit.text import search_key
from organisations.models import AuditEntry
from participants.duplicates.registry import BOTH, CLASHES, STOPS, How, clashes_of, pointing_to
from participants.models import DistinctPeople, Person, PersonMerge

FIELDS = (
    *("last_name", "first_name", "patronymic", "group", "class_label", "birth_on", "birth_year"),
    *("workplace", "post", "subject", "experience_years", "email", "phone", "second_phone"),
)
EMPTY = (None, "", [], {})


def rows_of(model):
    """Rows past whatever the managers hide or forbid."""
    return models.QuerySet(model)


def dump(row):
    """{column: value} of ``row`` as JSON keeps them."""
    names = [field.name for field in row._meta.concrete_fields]
    return json.loads(serializers.serialize("json", [row], fields=names))[0]["fields"]


def digest(row):
    return sha256(json.dumps(dump(row), sort_keys=True).encode()).hexdigest()


def pick(kept, gone, choices):
    """{column: value} of the one that stays: ``choices`` names the columns taken from the one that goes."""
    taken = {name: getattr(gone, name) for name in FIELDS if choices.get(name) == "gone"}
    if taken.get("birth_on"):
        taken["birth_year"] = taken["birth_on"].year
    return taken


@transaction.atomic
def merge(kept, gone, choices, *, by):
    """Make one record of two and remember how; ``choices`` are of columns and of texts (``texts``). Raises ``Refused``,
    naming what stands in the way."""
    pair = {
        p.pk: p for p in Person.objects.select_for_update(of=("self",)).filter(pk__in=[kept.pk, gone.pk]).order_by("pk")
    }
    if len(pair) < 2 or kept.pk == gone.pk:
        raise Refused(_("One of the two records is no longer there. Look at the list anew."), code="merged_already")
    kept, gone = pair[kept.pk], pair[gone.pk]
    _check(kept, gone)
    work = _Work(choices)
    for row in DistinctPeople.objects.between(kept, gone):
        work.remove(row)
    changes = pick(kept, gone, choices)
    work.take_account(kept, gone)
    work.take_home(kept, gone)
    work.lead_on(gone, kept)
    work.join_guardians(kept)
    work.remove(gone)
    if changes:
        work.change(kept, changes)
    done = PersonMerge.objects.create(
        kept=kept,
        gone_key=gone.pk,
        journal=work.journal,
        marks=work.marks(),
        former=work.former(),
        done_by=by,
    )
    moved = sum(step[0] == "moved" for step in work.journal)
    AuditEntry.record(by, "person.merged", kept, merge=done.pk, gone=gone.pk, rows=moved)
    return done


def _check(kept, gone):
    if kept.organisation_id != gone.organisation_id or kept.erased_at or gone.erased_at:
        raise Refused(_("These two records can not be merged."), code="not_mergeable")
    for stop in STOPS:
        if words := stop(kept, gone):
            raise Refused(words, code="merge_stopped")


class _Work:
    def __init__(self, choices):
        self.journal, self.choices = [], choices

    def take_account(self, kept, gone):
        if not gone.user_id:
            return
        if kept.user_id:
            raise Refused(_("Both records have an account. Take one of the accounts away first."), code="two_accounts")
        user = gone.user_id
        if kept.home_id:
            self.change(kept, {"home_id": None})
        self.change(gone, {"user_id": None})
        self.change(kept, {"user_id": user})

    def take_home(self, kept, gone):
        """A guest of another school stays that mentor's own record, whichever of the two was the guest."""
        if not gone.home_id or gone.home_id == kept.home_id or kept.user_id:
            return
        if kept.home_id:
            raise Refused(_("Both records came as a guest mentor from another school."), code="two_homes")
        self.change(kept, {"home_id": gone.home_id})

    def lead_on(self, row, twin):
        """Everything that points to ``row`` is led to ``twin``."""
        for model, field in pointing_to(type(row)):
            for one in rows_of(model).filter(**{field.attname: row.pk}).order_by("pk"):
                self._lead(one, field, twin)

    def _lead(self, one, field, twin):
        for clash in clashes_of(type(one), field):
            other = self._other(one, field, twin, clash)
            if other is None:
                continue
            rule = CLASHES.get((type(one), clash.key))
            if rule is None or rule.how == How.REFUSE:
                words = rule.words if rule else BOTH % {"what": one._meta.verbose_name}
                raise Refused(words, code="merge_clash")
            if rule.how == How.DROP:
                return self.remove(one)
            if rule.how == How.JOIN:
                return self.join(other, one, rule)
            closed = rule.older(other, one) if rule.older else one
            self.change(closed, rule.close(closed))
        self.journal.append(["moved", one._meta.label, one.pk, field.attname, getattr(one, field.attname), twin.pk])
        rows_of(type(one)).filter(pk=one.pk).update(**{field.attname: twin.pk})
        return None

    def _other(self, one, field, twin, clash):
        """The row by ``twin`` beside which ``one`` may not stand."""
        rows = rows_of(type(one))
        if clash.condition is not None:
            if not rows.filter(clash.condition, pk=one.pk).exists():
                return None
            rows = rows.filter(clash.condition)
        beside = {name: getattr(one, one._meta.get_field(name).attname) for name in clash.beside}
        if None in beside.values():
            return None
        return rows.filter(**{field.attname: twin.pk}, **beside).exclude(pk=one.pk).first()

    def join(self, twin, row, rule=None):
        """``row`` goes into ``twin``."""
        self.change(twin, rule.join(twin, row, self.choices) if rule and rule.join else filled(twin, row))
        self.lead_on(row, twin)
        self.remove(row)

    def join_guardians(self, person):
        """A parent who stood by both records stands there twice now."""
        seen = []
        for row in person.guardians.order_by("pk"):
            twin = next((one for one in seen if is_one_guardian(one, row)), None)
            if twin is None:
                seen.append(row)
            else:
                self.join(twin, row)
                twin.refresh_from_db()

    def change(self, row, values):
        if not values:
            return
        before = dump(row)
        for name, value in values.items():
            setattr(row, name, value)
        if hasattr(row, "refresh_keys"):
            row.refresh_keys()
        after = dump(row)
        differ = {name: [before[name], after[name]] for name in after if before[name] != after[name]}
        if differ:
            rows_of(type(row)).filter(pk=row.pk).update(
                **{row._meta.get_field(n).attname: getattr(row, row._meta.get_field(n).attname) for n in differ}
            )
            self.journal.append(["changed", row._meta.label, row.pk, differ])

    def remove(self, row):
        """Only when nothing points to it any more: the database would refuse."""
        self.journal.append(["removed", row._meta.label, row.pk, dump(row)])
        rows_of(type(row)).filter(pk=row.pk)._raw_delete(router.db_for_write(type(row)))

    def former(self):
        keys = {}
        for step in self.journal:
            if step[0] == "removed":
                keys.setdefault(step[1], []).append(step[2])
        return keys

    def marks(self):
        """What the moved rows hold now, so that a later change of them is noticed."""
        keys = {}
        for step in self.journal:
            if step[0] == "moved":
                keys.setdefault(step[1], set()).add(step[2])
        return {
            f"{label}:{row.pk}": digest(row)
            for label, found in keys.items()
            for row in rows_of(apps.get_model(label)).filter(pk__in=found)
        }


def filled(twin, row):
    """What is empty in ``twin`` and known in ``row``; a tick in either is a tick."""
    values = {}
    for field in twin._meta.concrete_fields:
        if field.primary_key or (not field.editable and not field.is_relation):
            continue
        ours, theirs = getattr(twin, field.attname), getattr(row, field.attname)
        if (ours in EMPTY and theirs not in EMPTY) or (ours is False and theirs is True):
            values[field.attname] = theirs
    return values


def is_one_guardian(one, other):
    """The same name; or, where a name is missing, the same phone or e-mail."""
    if one.user_id and other.user_id and one.user_id != other.user_id:
        return False
    names = [search_key(f"{row.last_name} {row.first_name}") for row in (one, other)]
    if all(names):
        return names[0] == names[1] and _agree(search_key(one.patronymic), search_key(other.patronymic))
    phones = {one.phone, one.second_phone} & {other.phone, other.second_phone} - {""}
    return bool(phones or (one.email and one.email == other.email))


def _agree(ours, theirs):
    return not ours or not theirs or ours == theirs
