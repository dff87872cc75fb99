"""From a draft to a published version, and on to the next draft."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from surveys.checking import check
from surveys.models import Questionnaire
from surveys.storing import plain_of, store


@transaction.atomic
def publish(questionnaire, *, by):
    """Offer a draft instead of the version before it. Raises ``Refused`` when a remark forbids it."""
    row = Questionnaire.objects.select_for_update(of=("self",)).get(pk=questionnaire.pk)
    row.must_be_draft()
    if any(remark.is_error for remark in check(plain_of(row))):
        raise Refused(_("The remarks above forbid publishing. Mend them first."), code="has_errors")
    row.publish(timezone.now())
    if by is not None:
        AuditEntry.record(by, "questionnaire.published", row, organisation=row.organisation)
    return row


@transaction.atomic
def change(questionnaire, *, by):
    """The draft in which ``questionnaire`` is changed: the one begun before, or a new copy of it."""
    draft = Questionnaire.objects.versions_of(questionnaire).drafts().first()
    if draft is None:
        draft = store(plain_of(questionnaire), organisation=questionnaire.organisation, by=by)
        AuditEntry.record(by, "questionnaire.begun", draft, organisation=draft.organisation)
    return draft
