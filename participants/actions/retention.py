"""How long data are kept: an organisation's own periods over those that hold for everybody."""

from django.db import transaction

from organisations.models import AuditEntry
from participants.models import RetentionRule


def inherited_by(organisation):
    """{sort: rule} that holds in ``organisation`` while it has said nothing of its own."""
    rules = RetentionRule.objects.of(organisation)
    if not any(rule.organisation_id == organisation.pk for rule in rules.values()):
        return rules
    return RetentionRule.objects.exclude(organisation=organisation).of(organisation)


@transaction.atomic
def set_periods(organisation, periods, *, by):
    """``periods``: {sort: (days, basis)}; one that is the inherited period again is no more the organisation's."""
    inherited, now = inherited_by(organisation), RetentionRule.objects.of(organisation)
    for sort, (days, basis) in periods.items():
        was = now[sort]
        if (days, basis) == (was.days, was.basis):
            continue
        own = RetentionRule.objects.filter(organisation=organisation, sort=sort)
        if days == inherited[sort].days:
            own.delete()
        else:
            facts = {"days": days, "basis": basis, "is_automatic": inherited[sort].is_automatic}
            RetentionRule.objects.update_or_create(organisation=organisation, sort=sort, defaults=facts)
        AuditEntry.record(by, "retention.changed", organisation, sort=sort, was=was.days, days=days)
