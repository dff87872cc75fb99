"""Verbs about people: add, edit, guardians, taking part and finishing."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from participants.accounts import Holder
from participants.actions.accounts import take_account_away
from participants.models import Guardian, Participation, Person
from participants.sharing.actions import check_may_go_on
from participants.topics import topics_from_text

PARTING = []


def before_guardian_goes(function):
    """Register ``function(guardian)``: what an app does before the row of a guardian is removed."""
    PARTING.append(function)
    return function


@transaction.atomic
def add_participant(
    programme, role, *, by, person=None, person_fields=None, guardian_fields=None, participation_fields=None, topics=""
):
    """Let ``person``, or a new one of ``person_fields`` with a guardian, take part as ``role``.

    Raises ``Refused``: does already."""
    if person is None:
        person = Person.objects.create(organisation=programme.organisation, **person_fields)
        AuditEntry.record(by, "person.added", person)
        if guardian_fields:
            save_guardian(person, guardian_fields, by=by)
    if Participation.objects.filter(person=person, programme=programme, role=role).exists():
        raise Refused(_("This person is already in the register."), code="takes_part_already")
    fields = {"started_on": programme.organisation.today, **(participation_fields or {})}
    participation = Participation.objects.create(person=person, programme=programme, role=role, **fields)
    participation.topics.set(topics_from_text(topics, programme.organisation))
    AuditEntry.record(by, "participation.added", participation, role=role)
    return participation


@transaction.atomic
def save_person(person, fields, *, by):
    """Change ``fields`` (by name) of ``person``; nothing is written when nothing differs. Raises ``Refused``: gone."""
    hold(person)
    changed = _assign(person, fields)
    if changed:
        person.save()
        AuditEntry.record(by, "person.edited", person, fields=changed)
    return person


@transaction.atomic
def save_participation(participation, fields, *, by, topics=None, deed="participation.edited"):
    """Change ``fields`` of ``participation`` and, unless ``None``, its ``topics`` (free text). An accepted application
    comes here as well, with its own ``deed``. Raises ``Refused``: gone."""
    hold(participation)
    changed = _assign(participation, fields)
    if changed:
        participation.save()
    if topics is not None:
        chosen = topics_from_text(topics, participation.programme.organisation)
        if {t.pk for t in chosen} != set(participation.topics.values_list("pk", flat=True)):
            participation.topics.set(chosen)
            participation.save(update_fields=["updated_at"])
            changed.append("topics")
    if changed:
        AuditEntry.record(by, deed, participation, fields=changed)
    return participation


def hold(row):
    """``row`` as it stands now, until the transaction is over: what it held when a page was drawn may be out of date.

    Raises ``Refused`` when it is gone, as one of two records that were made one."""
    try:
        row.refresh_from_db(from_queryset=type(row)._base_manager.select_for_update(of=("self",)))
    except type(row).DoesNotExist:
        raise Refused(
            _("This record is no longer there: it may have been merged with another. Look for the person anew."),
            code="gone",
        ) from None


def _assign(row, fields):
    changed = [name for name, value in fields.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, fields[name])
    return changed


@transaction.atomic
def save_guardian(child, fields, *, by, guardian=None):
    """Add a guardian to ``child``, or change ``guardian``. Raises ``Refused``: gone."""
    hold(child)
    is_new = guardian is None
    if guardian:
        hold(guardian)
    guardian = guardian or Guardian(child=child)
    changed = _assign(guardian, fields)
    guardian.save()
    if is_new or changed:
        AuditEntry.record(by, "guardian.added" if is_new else "guardian.edited", child, guardian=guardian.pk)
    return guardian


@transaction.atomic
def remove_guardian(guardian, *, by):
    """A guardian who has signed nothing can be removed. Raises ``Refused`` when there is a consent of theirs."""
    if guardian.consents.exists():
        raise Refused(
            _("This guardian has signed a consent: the paper names them, so they stay."), code="guardian_has_signed"
        )
    if guardian.user_id:
        take_account_away(Holder(guardian.child, guardian), by=by)
    for part in PARTING:
        part(guardian)
    AuditEntry.record(by, "guardian.removed", guardian.child)
    guardian.delete()


@transaction.atomic
def end_participation(participation, *, ended_on, by, outcome="", case_url="", is_passed=None):
    """Finish with a result; the row stays in the register. Raises ``Refused``: over, gone."""
    hold(participation)
    participation.end(ended_on, outcome=outcome, case_url=case_url, is_passed=is_passed)
    AuditEntry.record(by, "participation.ended", participation, ended_on=ended_on.isoformat())


@transaction.atomic
def reopen_participation(participation, *, by):
    """Raises ``Refused``: it goes on, is of a guest who may stay no longer, is gone."""
    hold(participation)
    check_may_go_on(participation)
    participation.reopen()
    AuditEntry.record(by, "participation.reopened", participation)
