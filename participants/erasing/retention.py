"""What has been kept long enough: people wait for a curator's word, technical left-overs go by themselves."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Exists, Max, OuterRef, Q
from django.utils import timezone

from documents.models import PreparedFile
from documents.preparing import let_go
from organisations.enums import OrganisationKind
from organisations.models import AuditEntry, Organisation
from participants.enums import ErasureReason, ErasureState, ImportState, RetentionSort
from participants.models import (
    ConsentCode,
    Erasure,
    ImportBatch,
    LongTermPermission,
    Participation,
    Person,
    PersonMerge,
    RetentionRule,
)

TERM = timedelta(days=30)
POSTPONED_FOR = timedelta(days=365)


def people_due(organisation):
    """People whose last programme has been over for as long as the rule says, and whom nothing keeps."""
    rule = RetentionRule.objects.of(organisation).get(RetentionSort.PEOPLE)
    if rule is None:
        return Person.objects.none()
    until = organisation.today - timedelta(days=rule.days)
    still_here = Participation.objects.filter(person=OuterRef("pk")).filter(
        Q(ended_on=None, programme__ends_on__gt=until) | Q(ended_on__gt=until)
    )
    postponed = Erasure.objects.filter(person=OuterRef("pk")).filter(
        Q(state=ErasureState.OPEN) | Q(state=ErasureState.KEPT, decided_at__gt=timezone.now() - POSTPONED_FOR)
    )
    stays = LongTermPermission.objects.standing(organisation.today).filter(person=OuterRef("pk"))
    return (
        Person.objects.filter(organisation=organisation, erased_at=None)
        .annotate(last=Max("participations__started_on"))
        .filter(last__isnull=False)
        .exclude(Exists(still_here))
        .exclude(Exists(postponed))
        .exclude(Exists(stays))
    )


@transaction.atomic
def propose_due(organisation, *, by=None):
    """Put everybody who is due on the list of what is to be destroyed. Returns how many."""
    people = list(people_due(organisation))
    Erasure.objects.bulk_create(
        Erasure(
            organisation=organisation,
            person=person,
            reason=ErasureReason.RETENTION,
            due_on=organisation.today + TERM,
            opened_by=by,
        )
        for person in people
    )
    AuditEntry.objects.bulk_record(by, "erasure.opened", people, reason=ErasureReason.RETENTION)
    return len(people)


def propose_everywhere():
    """The monthly list of every school."""
    schools = Organisation.objects.filter(kind=OrganisationKind.SCHOOL, people__erased_at=None).distinct()
    return sum(propose_due(school) for school in schools)


@transaction.atomic
def clear_leftovers():
    """Files and codes that nobody needs, past their days. Returns how many."""
    cleared = sum(clear(_past(sort, *LEFTOVERS[sort])) for sort, clear in CLEAR.items())
    return cleared + PersonMerge.objects.overdue().update(journal=[], marks={})


def _past(sort, path, moment):
    """Which rows of ``sort`` are past their days: ``path`` leads to the organisation, whose own period comes first."""
    now, found = timezone.now(), Q(pk__in=[])
    if not (common := RetentionRule.objects.filter(sort=sort, organisation=None, is_automatic=True).first()):
        return found
    own = list(RetentionRule.objects.filter(sort=sort).exclude(organisation=None))
    schools = {rule.organisation_id for rule in own}
    for rule in own:
        theirs = Q(**{path: rule.organisation_id})
        below = Q(**{f"{path}__parent": rule.organisation_id}) & ~Q(**{f"{path}__in": schools})
        found |= (theirs | below) & Q(**{f"{moment}__lt": now - timedelta(days=rule.days)})
    others = ~Q(**{f"{path}__in": schools}) & ~Q(**{f"{path}__parent__in": schools})
    return found | (others & Q(**{f"{moment}__lt": now - timedelta(days=common.days)}))


def _clear_uploads(past):
    done = ImportBatch.objects.filter(past, state__in=[ImportState.DONE, ImportState.UNDONE], file__destroyed_at=None)
    batches = list(done.select_related("file", "programme__organisation"))
    for batch in batches:
        batch.file.destroy()
        AuditEntry.record(None, "leftover.cleared", batch)
    return len(batches)


def _clear_prepared(past):
    """Past the school's days, or past the term each file was given when it was made."""
    return let_go(PreparedFile.objects.filter(past)) + let_go(PreparedFile.objects.expired())


def _clear_codes(past):
    return ConsentCode.objects.filter(past).delete()[0]


LEFTOVERS = {  # the way to the organisation, and the moment from which days are counted
    RetentionSort.UPLOADS: ("programme__organisation", "created_at"),
    RetentionSort.PREPARED: ("organisation", "asked_at"),
    RetentionSort.CODES: ("request__person__organisation", "expires_at"),
}
CLEAR = {
    RetentionSort.UPLOADS: _clear_uploads,
    RetentionSort.PREPARED: _clear_prepared,
    RetentionSort.CODES: _clear_codes,
}
