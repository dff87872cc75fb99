"""What becomes of the registers' rows, and of those the apps further left keep, when a person is erased."""

from allauth.account.models import EmailAddress, EmailConfirmation
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from documents.enums import AttachmentPurpose, OrderState
from documents.models import (
    Acquaintance,
    Attachment,
    Order,
    OrderTemplate,
    SigningAuthority,
    SigningCertificate,
)
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
from participants import (
    register_erasing,  # noqa: F401 (registers its own)
    selection_erasing,  # noqa: F401 (registers its own)
)
from participants.erasing import plan_rules  # noqa: F401 (registers its own)
from participants.erasing.changes import MARKED, destroy_files, make_nameless
from participants.erasing.names import names_somebody, scrub
from participants.erasing.registry import RETENTION_ACTS, STATISTICS, Fate, leaves, nobody, rule
from participants.models import (
    AccessCard,
    AgendaItem,
    Attendance,
    Consent,
    ConsentCode,
    ConsentNeeds,
    ConsentPolicy,
    ConsentRequest,
    ConsentText,
    Erasure,
    Expert,
    Gathering,
    GatheringGroup,
    Guardian,
    ImportBatch,
    LentMentor,
    LongTermPermission,
    MentorLoan,
    PaperPile,
    Participation,
    Person,
    PersonNote,
    PileForm,
    PilePage,
    RetentionRule,
    SpecialAttention,
    Topic,
)
from participants.sharing.actions import permission_has_ended

LABOUR = _("Labour Code, Education Act: the staff's own accounts and acts")


def erased_name():
    """What stands in the place of a name."""
    return gettext("Data erased")


# --- the person -------------------------------------------------------------------------------------------------------
@leaves
def end_participations(person, by):
    today = person.organisation.today
    for row in person.participations.active():
        row.end(max(today, row.started_on), outcome=row.outcome, case_url=row.case_url, is_passed=row.is_passed)
        AuditEntry.record(by, "participation.ended", row)


def _erase_person(subject, rows):
    person = subject.person
    person.last_name, person.first_name, person.patronymic = erased_name(), "", ""
    for name in ("class_label", "post", "subject", "workplace", "email", "phone"):
        setattr(person, name, "")
    person.birth_on = person.birth_year = person.experience_years = person.user = None
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
        *("email", "phone"),
    ),
    basis=STATISTICS,
    position=99,
)


def _erase_guardians(subject, rows):
    make_nameless(
        rows,
        {"last_name": erased_name(), "first_name": "", "patronymic": "", "email": "", "phone": "", "user": None},
    )


rule(
    Guardian,
    Fate.NAMELESS,
    _("Names and contacts of parents"),
    rows=lambda subject: Guardian.objects.filter(child=subject.person),
    do=_erase_guardians,
    safe=("last_name", "first_name", "patronymic", "email", "phone"),
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
        | {"need_key": "", "preferred_grades": "", "case_url": "", "slots": [], "hours_per_month": None}
        | {"agrees_to_long_term": False},
    )


rule(
    Participation,
    Fate.NAMELESS,
    _("Needs, competencies, wishes, results"),
    rows=lambda subject: Participation.objects.filter(person=subject.person),
    do=_erase_participations,
    texts=("need", "need_key", "competencies", "achievements", "interests", "wishes", "outcome"),
    of="programme__organisation",
    safe=("preferred_grades", "slots", "case_url"),
    basis=STATISTICS,
)
rule(
    SpecialAttention,
    Fate.DESTROYED,
    _("Special attention"),
    rows=lambda subject: SpecialAttention.objects.filter(person=subject.person),
    safe=("sealed",),
)
rule(
    PersonNote,
    Fate.DESTROYED,
    _("Notes of those who help"),
    rows=lambda subject: PersonNote.objects.filter(person=subject.person),
    safe=("sealed",),
)


def _erase_permissions(subject, rows):
    destroy_files(row.scan for row in rows.select_related("scan") if row.scan)
    rows.filter(ended_at=None).update(ended_at=timezone.now(), is_withdrawn=True)


rule(
    LongTermPermission,
    Fate.NAMELESS,
    _("Permission for the long-term register"),
    rows=lambda subject: LongTermPermission.objects.filter(person=subject.person),
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


# --- consents ---------------------------------------------------------------------------------------------------------
def _erase_consents(subject, rows):
    for row in rows.select_related("scan"):
        if row.scan and not Consent.objects.filter(scan=row.scan).exclude(person=subject.person).exists():
            row.scan.destroy()
    make_nameless(rows, {"signer_name": erased_name(), "statement": "", "withdrawal_note": "", "ip_address": None})


rule(
    Consent,
    Fate.NAMELESS,
    _("Consents: who signed, the text with names, scans"),
    rows=lambda subject: Consent.objects.filter(person=subject.person),
    do=_erase_consents,
    safe=("signer_name", "statement", "withdrawal_note", "ip_address"),
    basis=_("152-FZ art. 9 part 3: that a consent was given and withdrawn has to be shown"),
)


def _erase_requests(subject, rows):
    others = ConsentRequest.objects.exclude(person=subject.person)  # one link may ask for several children
    links = PersonalLink.objects.filter(consent_requests__in=rows, revoked_at=None).exclude(consent_requests__in=others)
    PersonalLink.objects.filter(pk__in=list(links.values_list("pk", flat=True))).update(revoked_at=timezone.now())
    rows.filter(closed_at=None).update(closed_at=timezone.now())


rule(
    ConsentRequest,
    Fate.NAMELESS,
    _("Requests for consent"),
    rows=lambda subject: ConsentRequest.objects.filter(person=subject.person),
    do=_erase_requests,
    basis=STATISTICS,
)
rule(
    ConsentCode,
    Fate.DESTROYED,
    _("Codes sent by e-mail"),
    rows=lambda subject: ConsentCode.objects.filter(request__person=subject.person),
    position=10,
)


def _piled(subject):
    return PileForm.objects.filter(Q(person=subject.person) | Q(guardian__child=subject.person))


rule(
    PileForm,
    Fate.NAMELESS,
    _("Signed forms photographed in a pile"),
    rows=_piled,
    clear={"guardian_name": ""},
    safe=("relation", "closed_requests"),
    basis=STATISTICS,
)


def _destroy_pictures(subject, rows):
    destroy_files(row.picture for row in rows.select_related("picture") if row.picture)
    make_nameless(rows, {"source": ""})


rule(
    PilePage,
    Fate.NAMELESS,
    _("Signed forms photographed in a pile"),
    rows=lambda subject: PilePage.objects.filter(form__in=_piled(subject)),
    do=_destroy_pictures,
    safe=("source",),
    basis=STATISTICS,
)
rule(
    PaperPile,
    Fate.NAMELESS,
    _("Signed forms photographed in a pile"),
    texts=("troubles",),
    of="programme__organisation",
)


# --- gatherings -------------------------------------------------------------------------------------------------------
def _at_gatherings(subject):
    about = Q(participation__person=subject.person) | Q(guardian__child=subject.person) | Q(user__in=subject.users)
    return Attendance.objects.filter(about)


rule(
    Attendance,
    Fate.NAMELESS,
    _("Invitations and attendance"),
    rows=_at_gatherings,
    clear={"name": "", "what": "", "email": ""},
    texts=("name", "what", "email"),
    of="gathering__programme__organisation",
    basis=STATISTICS,
)
GATHERING = ("title", "place", "text", "cancel_note", "chair", "secretary", "decisions")
rule(
    Gathering,
    Fate.NAMELESS,
    _("Minutes of gatherings that name the person"),
    texts=GATHERING,
    of="programme__organisation",
    safe=("number",),
)
rule(
    GatheringGroup,
    Fate.NAMELESS,
    _("Groups invited"),
    texts=("name",),
    of="gathering__programme__organisation",
    safe=("class_label",),
)
rule(
    AgendaItem,
    Fate.NAMELESS,
    _("Minutes of gatherings that name the person"),
    texts=("question", "speaker", "heard", "spoke", "decided", "vote"),
    of="gathering__programme__organisation",
)
rule(
    Expert,
    Fate.NAMELESS,
    _("Experts"),
    texts=("name", "workplace", "subject", "contact"),
    of="programme__organisation",
)
rule(Topic, Fate.NOBODY, texts=("name", "search_key"), of="organisation")
rule(ConsentText, Fate.NOBODY, safe=("title", "body"))
nobody(ConsentPolicy, ConsentNeeds, RetentionRule)


# --- uploaded lists ---------------------------------------------------------------------------------------------------
def _uploads(subject):
    """Batches of the school in which the person stands."""
    found = [
        batch.pk
        for batch in ImportBatch.objects.filter(programme__organisation=subject.person.organisation_id).defer("columns")
        if any(_is_about(row, subject) for row in batch.rows) or _has_made(batch, subject.person)
    ]
    return ImportBatch.objects.filter(pk__in=found)


def _is_about(row, subject):
    return row.get("person") == subject.person.pk or names_somebody(row.get("texts", {}), subject.patterns)


def _has_made(batch, person):
    done = batch.done or {}
    return person.pk in done.get("made", {}).get("person", []) or str(person.pk) in done.get("before", {}).get(
        "person", {}
    )


def _erase_uploads(subject, rows):
    """The file as it was uploaded goes; in the plan the person's lines are emptied, elsewhere the name is taken out."""
    person = subject.person
    own = {
        "person": {person.pk},
        "guardian": set(person.guardians.values_list("pk", flat=True)),
        "participation": set(person.participations.values_list("pk", flat=True)),
    }
    for batch in rows.select_related("file"):
        batch.rows = [_emptied(row) if _is_about(row, subject) else scrub(row, subject.patterns) for row in batch.rows]
        batch.columns = scrub(batch.columns | {"samples": [], "lines": []}, subject.patterns)
        for moment in ("before", "after"):
            for kind, keys in own.items():
                for key in keys:
                    (batch.done or {}).get(moment, {}).get(kind, {}).pop(str(key), None)
        batch.done = scrub(batch.done, subject.patterns)
        batch.save(update_fields=["rows", "columns", "done"])
        batch.file.destroy()


EMPTY = {"texts": {}, "joined": {}, "changes": {}, "errors": {}, "given": [], "twins": [], "partners": [], "left": []}


def _emptied(row):
    return row | {name: type(value)() for name, value in EMPTY.items() if name in row} | {"ties": []}


rule(
    ImportBatch,
    Fate.NAMELESS,
    _("Uploaded lists: the file, the person's lines"),
    rows=_uploads,
    do=_erase_uploads,
    safe=("columns", "rows", "done"),
    basis=STATISTICS,
    position=20,
)


# --- accounts, messages, the history ----------------------------------------------------------------------------------
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


# --- documents --------------------------------------------------------------------------------------------------------
SIGNED = (OrderState.IN_FORCE, OrderState.CANCELLED)
ORDER_TEXTS = ("heading", "search_key", "preamble", "items", "annex", "note", "remark")
rule(
    Order,
    Fate.KEPT,
    _("Signed orders that name the person"),
    texts=ORDER_TEXTS,
    of="organisation",
    narrow=lambda rows: rows.exclude(state__in=SIGNED),
    safe=("number", "context", "certificate", "check_code"),
    basis=RETENTION_ACTS,
)
rule(Acquaintance, Fate.KEPT, _("Lists of acquaintance with orders"), basis=RETENTION_ACTS)
rule(SigningAuthority, Fate.KEPT, basis=LABOUR)
rule(SigningCertificate, Fate.KEPT, basis=LABOUR)
rule(
    Attachment,
    Fate.KEPT,
    _("Evidence and reports that were filed"),
    texts=("name",),
    of="organisation",
    narrow=lambda rows: rows.exclude(purpose=AttachmentPurpose.ORDER),
    safe=("file", "guarded_by", "content_type", "sha256"),
    basis=RETENTION_ACTS,
)
nobody(OrderTemplate)
