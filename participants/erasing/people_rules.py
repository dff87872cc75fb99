"""What becomes of the person, the family, what they take part in, and of invitations from other schools."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from organisations.models import (
    AuditEntry,
)
from participants.erasing.changes import MARKED, destroy_files, erased_name, make_nameless
from participants.erasing.registry import STATISTICS, Fate, leaves, own, rule
from participants.models import (
    Guardian,
    LentMentor,
    LongTermPermission,
    MentorLoan,
    Participation,
    Person,
    PersonNote,
    SpecialAttention,
)
from participants.sharing.actions import permission_has_ended


@leaves
def end_participations(person, by):
    today = person.organisation.today
    for row in person.participations.active():
        row.end(max(today, row.started_on), outcome=row.outcome, case_url=row.case_url, is_passed=row.is_passed)
        AuditEntry.record(by, "participation.ended", row)


def _erase_person(subject, rows):
    person = subject.person
    person.last_name, person.first_name, person.patronymic = erased_name(), "", ""
    for name in ("class_label", "post", "subject", "workplace", "email", "phone", "second_phone"):
        setattr(person, name, "")
    person.birth_on = person.birth_year = person.experience_years = person.user = person.home = None
    person.guest_records.update(home=None)
    person.erased_at = timezone.now()
    person.save()


rule(
    Person,
    Fate.NAMELESS,
    _("Name, date of birth, class or place of work, contacts"),
    rows=lambda subject: Person.objects.filter(pk=subject.person.pk),
    do=_erase_person,
    safe=(
        *("last_name", "first_name", "patronymic", "search_key", "class_label", "post", "subject", "workplace"),
        *("email", "phone", "second_phone"),
    ),
    basis=STATISTICS,
    position=99,
)


def _erase_guardians(subject, rows):
    make_nameless(
        rows,
        {"last_name": erased_name(), "user": None}
        | dict.fromkeys(("first_name", "patronymic", "email", "phone", "second_phone"), ""),
    )


own(
    Guardian,
    Fate.NAMELESS,
    _("Names and contacts of parents"),
    "child",
    do=_erase_guardians,
    safe=("last_name", "first_name", "patronymic", "email", "phone", "second_phone"),
    basis=STATISTICS,
    position=98,
)


def _erase_participations(subject, rows):
    for row in rows:
        if not (row.need or row.competencies) and row.topics.exists():
            rows.filter(pk=row.pk).update(need="•")  # that something was known is counted
        row.topics.clear()
    make_nameless(
        rows,
        dict.fromkeys(("need", "competencies", "achievements", "interests", "wishes", "outcome"), MARKED)
        | {"need_key": "", "preferred_grades": "", "case_url": "", "slots": [], "hours_per_month": None},
    )


own(
    Participation,
    Fate.NAMELESS,
    _("Needs, competencies, wishes, results"),
    "person",
    do=_erase_participations,
    texts=("need", "need_key", "competencies", "achievements", "interests", "wishes", "outcome"),
    of="programme__organisation",
    safe=("preferred_grades", "slots", "case_url"),
    basis=STATISTICS,
)
own(
    SpecialAttention,
    Fate.DESTROYED,
    _("Special attention"),
    "person",
    safe=("sealed",),
)
own(
    PersonNote,
    Fate.DESTROYED,
    _("Notes of those who help"),
    "person",
    safe=("sealed",),
)


def _erase_permissions(subject, rows):
    destroy_files(row.scan for row in rows.select_related("scan") if row.scan)
    rows.filter(ended_at=None).update(ended_at=timezone.now(), is_withdrawn=True)


own(
    LongTermPermission,
    Fate.NAMELESS,
    _("Permission for the long-term register"),
    "person",
    do=_erase_permissions,
    basis=STATISTICS,
)


@leaves
def out_of_other_schools(person, by):
    """Invitations that wait come to nothing; a school where the mentor works already is told."""
    permission_has_ended(person, by=by, reason=gettext("the mentor's data are erased"))


for _loan in (MentorLoan, LentMentor):
    rule(
        _loan,
        Fate.NAMELESS,
        _("Invitations from other schools"),
        rows=lambda subject: MentorLoan.objects.filter(
            Q(participation__person=subject.person) | Q(guest__person=subject.person)
        ),
        texts=("need", "reason"),
        of="programme__organisation",
        basis=STATISTICS,
    )
