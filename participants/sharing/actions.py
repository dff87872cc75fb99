"""Verbs of shared mentors: invite, agree, decline, accept, take back. Each step tells those whose turn it is."""

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from mentoring.kit.errors import Refused
from organisations.enums import Role
from organisations.models import AuditEntry, User
from organisations.outbox import tell, write_letter
from participants.enums import LoanState, LongTermScope, ParticipationRole, PersonGroup
from participants.models import LongTermPermission, MentorLoan, Participation, Person, Topic
from participants.sharing.mentors import shared_with
from participants.sharing.places import free_places, held_places

COPIED = ["last_name", "first_name", "patronymic", "group", "post", "subject", "experience_years"]
COPIED_OF_WORK = ["competencies", "interests", "preferred_grades", "hours_per_month", "slots"]


@transaction.atomic
def invite(programme, mentor, *, format, starts_on, ends_on, places, need, by):
    """``programme`` invites ``mentor`` (a participation of another school). Raises ``Refused``.

    A second click gives the invitation the first one has just made."""
    mentor = _locked(mentor)
    if not shared_with(programme.organisation).filter(pk=mentor.pk).exists():
        raise Refused(_("This mentor is no longer shared with other schools."), code="not_shared")
    waiting = MentorLoan.objects.waiting().filter(participation=mentor, programme=programme).first()
    if waiting:
        return waiting
    _check_places(mentor, places)
    loan = MentorLoan.objects.create(
        participation=mentor,
        programme=programme,
        format=format,
        starts_on=starts_on,
        ends_on=ends_on,
        places=places,
        need=need,
        asked_by=by,
    )
    _record(by, "loan.asked", loan)
    facts = {"school": programme.organisation.short_name}
    _tell_curators(loan, loan.school, "asked", _("%(school)s invites your mentor. Answer the invitation.") % facts)
    return loan


@transaction.atomic
def agree(loan, *, by):
    """The mentor's school lets the mentor go; now the mentor is asked."""
    loan = _fresh(loan)
    _check_shared(loan)
    loan.move(LoanState.AGREED, expected=[LoanState.ASKED])
    _record(by, "loan.agreed", loan)
    person = loan.participation.person
    text = _("%(school)s invites you to be a mentor there. Answer, please.") % {"school": loan.inviting.short_name}
    url = reverse("participants:own_loan", args=[loan.pk])
    if person.user_id:
        tell([person.user], reason=f"loan:{loan.pk}:agreed", text=text, url=url, organisation=loan.school)
    write_letter(
        f"loan:{loan.pk}:agreed",
        to=person.email,
        subject=_("You are invited to be a mentor in another school"),
        body=_letter(loan, url if person.user_id else ""),
        user=person.user,
        organisation=loan.school,
    )
    _tell_curators(loan, loan.inviting, "agreed", _("The mentor's school agrees; the mentor is asked now."))
    return loan


def _letter(loan, url):
    """To the mentor: who invites, for what, until when, and where to answer."""
    person = loan.participation.person
    is_pupil = person.group == PersonGroup.STUDENT
    context = {
        "loan": loan,
        "to_pupil": is_pupil,
        "name": person.greeted_as,
        "address": settings.PUBLIC_URL + url if url else "",
    }
    return render_to_string("participants/sharing/letter.txt", context)


@transaction.atomic
def decline(loan, *, reason, by, is_mentor=False):
    """The school before the mentor is asked, or the mentor after that. The reason is told to those who invited."""
    loan = _fresh(loan)
    state = LoanState.MENTOR_DECLINED if is_mentor else LoanState.SCHOOL_DECLINED
    loan.move(state, expected=[LoanState.AGREED] if is_mentor else [LoanState.ASKED], reason=reason)
    _record(by, "loan.declined", loan)
    text = _("Your invitation of a mentor was declined: %(reason)s") % {"reason": reason}
    _tell_curators(loan, loan.inviting, "declined", text)
    if is_mentor:
        _tell_curators(loan, loan.school, "declined", _("Your mentor declined the invitation of another school."))
    return loan


@transaction.atomic
def accept(loan, *, passes_contacts, by):
    """The mentor agrees, in the cabinet or on paper: a participation in the inviting programme comes to be.

    Raises ``Refused`` when the permission or the places are gone meanwhile."""
    loan = _fresh(loan)
    loan.move(LoanState.ACCEPTED, expected=[LoanState.AGREED])
    _check_shared(loan)
    home = _locked(loan.participation)
    _check_places(home, loan.places)
    loan.guest, loan.passes_contacts = _guest(loan, home, passes_contacts, by), passes_contacts
    loan.save(update_fields=["guest", "passes_contacts"])
    _record(by, "loan.accepted", loan)
    _tell_curators(
        loan,
        loan.inviting,
        "accepted",
        _("The mentor you invited stands in your register. Now your own consents are needed."),
        url=loan.guest.get_absolute_url(),
    )
    _tell_curators(loan, loan.school, "accepted", _("Your mentor accepted the invitation of another school."))
    return loan


def _guest(loan, home, passes_contacts, by):
    """The mentor in the inviting school: the copy of an earlier invitation, or a new one of what may be seen."""
    earlier = MentorLoan.objects.filter(
        participation__person=home.person_id, guest__isnull=False, programme__organisation=loan.inviting
    ).first()
    fields = {name: getattr(home.person, name) for name in COPIED} | {"workplace": loan.school.short_name}
    if passes_contacts:
        fields |= {"email": home.person.email, "phone": home.person.phone}
    if earlier:
        person = Person.objects.select_for_update(of=("self",)).get(pk=earlier.guest.person_id)
        for name, value in fields.items():
            setattr(person, name, value)
        person.home = home.person
        person.save()
    else:
        person = Person.objects.create(organisation=loan.inviting, home=home.person, **fields)
        AuditEntry.record(by, "person.added", person, organisation=loan.inviting)
    work = {name: getattr(home, name) for name in COPIED_OF_WORK}
    work |= {"capacity": loan.places, "format": loan.format, "started_on": max(loan.starts_on, loan.inviting.today)}
    guest, is_new = Participation.objects.get_or_create(
        person=person, programme=loan.programme, role=ParticipationRole.MENTOR, defaults=work
    )
    if not is_new:
        raise Refused(_("This mentor stands in the register of that programme already."), code="takes_part_already")
    guest.topics.set(Topic.objects.filter(participations=home, organisation=None))
    AuditEntry.record(by, "participation.added", guest, organisation=loan.inviting, role=ParticipationRole.MENTOR)
    return guest


@transaction.atomic
def take_back(loan, *, by):
    """The inviting school needs the mentor no longer, before the answer."""
    loan = _fresh(loan)
    loan.move(LoanState.TAKEN_BACK, expected=[LoanState.ASKED, LoanState.AGREED])
    _record(by, "loan.taken_back", loan)
    _tell_curators(loan, loan.school, "taken_back", _("Another school took its invitation of your mentor back."))
    return loan


def permission_has_ended(person, *, by, reason):
    """Nobody sees the mentor any more: waiting invitations end, work that goes on is told to both schools.

    Called in the transaction that ended the permission. Held: one accepted in this moment is read as it is."""
    loans = MentorLoan.objects.filter(participation__person=person).with_all().select_for_update(of=("self",))
    for loan in loans.waiting():
        loan.move(LoanState.TAKEN_BACK, expected=[loan.state], reason=str(reason))
        _record(by, "loan.taken_back", loan)
        _tell_curators(loan, loan.inviting, "ended", _("The invited mentor is no longer shared with other schools."))
    for loan in loans.lasting():
        _end_or_leave(loan, by=by)


def _end_or_leave(loan, *, by):
    """A guest whom nothing keeps any more: one without a pair is a guest no longer, one with a pair leads it to its
    end and gets no other. Both schools are told either way. Returns whether it ended."""
    guest = loan.guest
    if held_places([guest]):
        text = _("A mentor shared between schools is no longer shared. Pairs at work stay to their end.")
    else:
        text = _("A mentor shared between schools works there no longer: there is no pair and no permission or term.")
        guest.end(
            max(loan.inviting.today, guest.started_on),
            outcome=guest.outcome,
            case_url=guest.case_url,
            is_passed=guest.is_passed,
        )
        AuditEntry.record(by, "participation.ended", guest, organisation=loan.inviting)
    step = "over" if guest.ended_on else "leaving"
    for organisation in (loan.school, loan.inviting):
        _tell_curators(loan, organisation, f"{step}:{guest.pk}", text)
    return guest.ended_on is not None


@transaction.atomic
def end_guests(day):
    """Every day: guests whose term, or the mentor's permission, was over before ``day``. Returns how many ended."""
    loans = MentorLoan.objects.over(day).with_all().select_for_update(of=("self",))
    return sum(_end_or_leave(loan, by=None) for loan in loans)


def check_may_go_on(participation):
    """Raises ``Refused`` for a guest of another school whose term or permission is over."""
    loan = MentorLoan.objects.filter(guest=participation).with_all().first()
    if loan is None:
        return
    if loan.ends_on < loan.inviting.today:
        raise Refused(_("The term agreed with the mentor's school is over: invite the mentor again."), code="term_over")
    _check_shared(loan)


@transaction.atomic
def notice_ended_terms(day):
    """The same for permissions whose term ended the day before ``day``; each is told once. Returns how many."""
    over = LongTermPermission.objects.filter(
        ended_at=None,
        scope=LongTermScope.MUNICIPALITY,
        valid_until__lt=day,
        person__participations__loans__isnull=False,
    )
    people = list(Person.objects.filter(pk__in=over.values("person")))
    for permission in over.distinct().select_related("person"):
        permission.end(is_withdrawn=False)
        AuditEntry.record(None, "long_term.run_out", permission.person)
    for person in people:
        permission_has_ended(person, by=None, reason=_("the term of the mentor's permission is over"))
    return len(people)


# --- what the verbs share ---------------------------------------------------------------------------------------------
def _locked(participation):
    rows = Participation.objects.select_for_update(of=("self",)).select_related("person", "programme__organisation")
    return rows.get(pk=participation.pk)


def _fresh(loan):
    return MentorLoan.objects.with_all().select_for_update(of=("self",)).get(pk=loan.pk)


def _check_shared(loan):
    if not LongTermPermission.objects.shared().filter(person=loan.participation.person_id).exists():
        raise Refused(_("This mentor is no longer shared with other schools."), code="not_shared")


def _check_places(mentor, places):
    if (free := free_places([mentor])[mentor.pk]) < places:
        raise Refused(
            {"places": _("The mentor has no such number of free places now: %(free)d.") % {"free": free}},
            code="no_places",
        )


def _record(by, deed, loan):
    """In the history of both schools."""
    for organisation in (loan.inviting, loan.school):
        AuditEntry.record(by, deed, loan, organisation=organisation)


def _tell_curators(loan, organisation, step, text, url=""):
    curators = User.objects.filter(memberships__in=organisation.memberships.holding(Role.CURATOR, organisation))
    is_inviting = organisation.pk == loan.inviting.pk
    name = "mentor_loan" if is_inviting else "lent_mentor"
    tell(
        curators.distinct(),
        reason=f"loan:{loan.pk}:{step}",
        text=text,
        url=url or reverse(f"participants:{name}", args=[loan.pk]),
        organisation=organisation,
    )
