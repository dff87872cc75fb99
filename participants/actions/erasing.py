"""Destroying a person's data: the task that a withdrawal opens, its end, and the act."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from participants.enums import ConsentKind, ErasureReason, ErasureState
from participants.erasing.acts import lay_act_on_desk
from participants.erasing.carrying_out import erase, fold_journal
from participants.erasing.preview import preview_of
from participants.erasing.registry import STOPPING
from participants.erasing.subjects import subject_of
from participants.gate import missing_papers_of
from participants.models import Erasure, Person

DATA_KINDS = (ConsentKind.OWN_DATA, ConsentKind.CHILD_DATA)
REQUEST_TERM = timedelta(days=30)  # 152-FZ art. 21 part 5


def after_withdrawal(consent, *, by=None):
    """A consent to the processing of data was withdrawn: they are to be destroyed, unless the gate is still open."""
    if consent.kind not in DATA_KINDS or not missing_papers_of([consent.person])[consent.person_id]:
        return None
    return _open(consent.person, ErasureReason.WITHDRAWAL, consent.destroy_by, consent=consent, by=by)


def after_new_consent(consent):
    """Every paper is there again: nothing is destroyed. What was asked for by request stays asked for."""
    waiting = Erasure.objects.open().filter(person=consent.person_id, reason=ErasureReason.WITHDRAWAL)
    if consent.kind in DATA_KINDS and waiting.exists() and not missing_papers_of([consent.person])[consent.person_id]:
        for erasure in waiting:
            _decide(erasure, ErasureState.CLOSED, by=None)
            AuditEntry.record(None, "erasure.closed", erasure.person, erasure=erasure.pk)


@transaction.atomic
def ask_for_erasure(person, *, note, by):
    """Somebody asked for the data to be destroyed; ``note`` says who and on what paper. Raises ``Refused``."""
    person = Person.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=person.pk)
    if person.erased_at:
        raise Refused(_("The data are destroyed already."), code="erased")
    if person.erasures.open().exists():
        raise Refused(_("These data are already to be destroyed: see the list."), code="erasure_open")
    due_on = person.organisation.today + REQUEST_TERM
    return _open(person, ErasureReason.REQUEST, due_on, note=note, by=by)


def _open(person, reason, due_on, *, by, consent=None, note=""):
    for stop in STOPPING:
        stop(person)
    erasure, made = Erasure.objects.get_or_create(
        person=person,
        state=ErasureState.OPEN,
        defaults={
            "organisation": person.organisation,
            "reason": reason,
            "due_on": due_on,
            "consent": consent,
            "note": note,
            "opened_by": by if getattr(by, "pk", None) else None,
        },
    )
    if made:
        AuditEntry.record(by, "erasure.opened", person, erasure=erasure.pk, reason=reason)
    return erasure


@transaction.atomic
def keep_data(erasure, *, note, by):
    """The data, or some of them, have to stay: ``note`` says which and by what law."""
    erasure = _held(erasure)
    if len(note.strip()) < 10:
        raise Refused({"note": gettext_lazy("Write what has to stay and which law or paper asks for it.")})
    _decide(erasure, ErasureState.KEPT, by=by, note=note.strip())
    AuditEntry.record(by, "erasure.kept", erasure.person, erasure=erasure.pk)
    return erasure


@transaction.atomic
def destroy_data(erasures, *, by):
    """Destroy the data of all of ``erasures`` or of none, and lay the act before the director. Returns the act.

    Raises ``Refused`` when one of them was decided meanwhile."""
    done = []
    for erasure in Erasure.objects.filter(pk__in=[one.pk for one in erasures]).order_by("person"):
        erasure = _held(erasure)
        subject = subject_of(erasure.person)
        summary = preview_of(erasure.person, subject).as_data()
        erase(subject, by=by)
        _decide(erasure, ErasureState.DONE, by=by, summary=summary, note="")
        AuditEntry.record(by, "erasure.done", erasure.person, erasure=erasure.pk, number=erasure.number)
        done.append(erasure)
    transaction.on_commit(fold_journal)
    return lay_act_on_desk(done, by=by)


def _decide(erasure, state, *, by, **facts):
    erasure.state, erasure.decided_at, erasure.decided_by = state, timezone.now(), by
    for name, value in facts.items():
        setattr(erasure, name, value)
    erasure.save()


def _held(erasure):
    of_whom = Erasure.objects.filter(pk=erasure.pk).values("person")
    list(Person.objects.filter(pk__in=of_whom).select_for_update(of=("self",)).values_list("pk"))  # before their papers
    row = Erasure.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=erasure.pk)
    if not row.is_open:
        raise Refused(
            _("This was decided meanwhile: %(state)s."),
            code="erasure_decided",
            params={"state": row.get_state_display()},
        )
    row.person = Person.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=row.person_id)
    return row
