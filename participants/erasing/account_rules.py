"""What becomes of accounts, messages, letters and of the history."""

from allauth.account.models import EmailAddress, EmailConfirmation
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from organisations.enums import LetterState
from organisations.models import (
    AuditEntry,
    Headcount,
    Job,
    Letter,
    Membership,
    Message,
    Organisation,
    PersonalLink,
    User,
)
from participants.erasing.changes import erased_name, make_nameless
from participants.erasing.registry import STATISTICS, Fate, nobody, rule
from participants.models import (
    AccessCard,
    Erasure,
    Person,
)


def _erase_accounts(subject, rows):
    for user in rows:
        user.username = f"erased-{user.pk}"
        user.last_name, user.first_name, user.patronymic, user.email = erased_name(), "", "", ""
        user.is_active = False
        user.set_unusable_password()
        user.save()


rule(
    User,
    Fate.NAMELESS,
    _("Accounts"),
    rows=lambda subject: User.objects.filter(pk__in=subject.users),
    do=_erase_accounts,
    safe=("password", "username", "first_name", "last_name", "patronymic", "email"),
    basis=STATISTICS,
    position=90,
)


rule(
    AccessCard,
    Fate.DESTROYED,
    _("Cards with a code"),
    rows=lambda subject: AccessCard.objects.filter(
        Q(person=subject.person) | Q(guardian__in=subject.person.guardians.all())
    ),
)


def _erase_memberships(subject, rows):
    today = subject.person.organisation.today
    for row in rows.filter(ends_on=None):
        row.ends_on = max(today, row.starts_on)
        row.save(update_fields=["ends_on"])
    make_nameless(rows, {"post": "", "class_label": ""})


rule(
    Membership,
    Fate.NAMELESS,
    _("Roles in the product"),
    rows=lambda subject: Membership.objects.filter(user__in=subject.users),
    do=_erase_memberships,
    safe=("post", "class_label"),
    basis=STATISTICS,
)
rule(
    EmailAddress,
    Fate.DESTROYED,
    _("Accounts"),
    rows=lambda subject: EmailAddress.objects.filter(user__in=subject.users),
)
rule(
    EmailConfirmation,
    Fate.DESTROYED,
    _("Accounts"),
    rows=lambda subject: EmailConfirmation.objects.filter(email_address__user__in=subject.users),
    position=40,
)
rule(
    Message,
    Fate.DESTROYED,
    _("Messages to the person"),
    rows=lambda subject: Message.objects.filter(user__in=subject.users),
    texts=("text",),
    of="organisation",
    safe=("reason", "url", "calendar"),
)


def _letters(subject):
    addresses = [email for one in subject.people for email in one.emails]
    return Letter.objects.filter(Q(user__in=subject.users) | Q(to_address__in=addresses)).filter(
        Q(organisation=subject.person.organisation_id) | Q(organisation=None)
    )


def _erase_letters(subject, rows):
    rows.filter(state=LetterState.WAITING).delete()
    make_nameless(rows, {"to_address": "", "subject": "", "body": "", "error": ""})


rule(
    Letter,
    Fate.NAMELESS,
    _("Letters"),
    rows=_letters,
    do=_erase_letters,
    texts=("to_address", "subject", "body", "error"),
    of="organisation",
    safe=("key",),
    basis=STATISTICS,
    position=30,
)
rule(
    AuditEntry,
    Fate.NAMELESS,
    _("History: what was done, without names"),
    texts=("details",),
    of="organisation",
    safe=("deed",),
    basis=_("Roskomnadzor's order No. 179 of 28.10.2022: the log of events"),
)


def _log_entries(subject):
    person = subject.person
    about = Q(pk__in=[])
    for rows in (Person.objects.filter(pk=person.pk), person.guardians, person.participations, person.consents):
        keys = [str(key) for key in rows.values_list("pk", flat=True)]
        about |= Q(content_type=ContentType.objects.get_for_model(rows.model), object_id__in=keys)
    return LogEntry.objects.filter(about)


rule(LogEntry, Fate.DESTROYED, _("Log of the administrator's pages"), rows=_log_entries)
rule(
    Job,
    Fate.NAMELESS,
    _("Work in the background"),
    texts=("payload", "error", "step"),
    of="organisation",
    safe=("key", "kind"),
)
rule(PersonalLink, Fate.NOBODY, safe=("nonce",))
nobody(Organisation, Headcount)
rule(
    Erasure,
    Fate.KEPT,
    _("Acts on destroying data, under a number"),
    texts=("note",),
    of="organisation",
    safe=("summary",),
    basis=_("Roskomnadzor's order No. 179 of 28.10.2022: three years"),
)
