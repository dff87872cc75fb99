"""Asking anew for consents that will not hold much longer."""

from collections import Counter
from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from mentoring.kit.days import day_words
from organisations.models import AuditEntry
from participants import consent_letters as letters
from participants.actions.consents import send_links
from participants.consent_renewal import due_renewals
from participants.models import ConsentPolicy, Participation, Person

TOLD = "consent.to_renew_on_paper"


@transaction.atomic
def ask_renewals(organisation, *, by=None, programme=None):
    """Ask anew for what runs out soon, ends at eighteen or stands under a former text; each paper once. All of the
    school, or those of ``programme``.

    Whoever has an address gets a letter with a link; of the rest, and of those who come of age, the curators are told.
    Returns the ``AskPlan`` carried out."""
    due = due_renewals(organisation, programme)
    people = [row.person for row in due]
    ends = {row.person.pk: row.holds_until for row in due}
    plan = send_links(people, by=by, papers={row.person.pk: row.papers for row in due}, holds_until=ends)
    asked = {(ask.person.pk, ask.missing.paper) for ask in plan.asks}
    unasked = [row for row in due if any((row.person.pk, paper.paper) not in asked for paper in row.papers)]
    for row in (row for row in due if row.comes_of_age):
        letters.tell_curators(
            row.person,
            reason=f"consent-renewal:{row.person.pk}:{row.until.isoformat()}",
            text=_("%(name)s comes of age on %(day)s: an own consent is needed.")
            % {"name": row.person.full_name, "day": day_words(row.until)},
            due_on=row.until,
        )
    _tell_of_unasked(organisation, [row for row in unasked if not row.comes_of_age], programme, by)
    return plan


def _tell_of_unasked(organisation, due, programme, by):
    """One message for each day and programme, however many people there are; of nobody twice for one renewal."""
    told = _told_since(organisation, [row.person.pk for row in due])
    due = [row for row in due if row.person.pk not in told]
    joined = Participation.objects.filter(programme__organisation=organisation, person__in=[d.person for d in due])
    joined = joined.active().filter(programme=programme) if programme else joined.active()
    programmes = {one.person_id: one.programme for one in joined.select_related("programme__organisation")}
    counted = Counter((programmes[row.person.pk], row.until) for row in due)
    for (where, until), count in counted.items():
        letters.tell_of_unasked(where, count, until)
    AuditEntry.objects.bulk_record(by, TOLD, [row.person for row in due])


def _told_since(organisation, keys):
    """Those of whom the curators were told within the days in which a consent is asked for anew."""
    days = ConsentPolicy.objects.by_organisation([organisation.pk])[organisation.pk].renew_days
    people = ContentType.objects.get_for_model(Person)
    rows = AuditEntry.objects.filter(deed=TOLD, subject_type=people, subject_id__in=keys)
    return set(rows.filter(at__gte=timezone.now() - timedelta(days=days)).values_list("subject_id", flat=True))
