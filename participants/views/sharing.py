"""Shared mentors: the list, the invitation from both sides, the mentor's answer and permission."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from organisations.access import Permission, requires, signed_in
from participants.actions.long_term import give_permission, withdraw_permission
from participants.enums import LoanState, LongTermWay
from participants.models import LentMentor, LongTermPermission, MentorLoan, Participation, Person
from participants.sharing import actions
from participants.sharing.forms import (
    AcceptForm,
    DeclineForm,
    InviteForm,
    OwnPermissionForm,
    PaperAcceptForm,
    PaperPermissionForm,
    SharedFilter,
)
from participants.sharing.mentors import as_shown, narrowed, shared_with
from participants.sharing.places import free_places
from participants.sharing.way import way_of, what_withdrawing_ends, work_of
from roadmap.models import Programme

PER_PAGE = 25
TONES = {
    LoanState.ASKED: "wait",
    LoanState.AGREED: "wait",
    LoanState.ACCEPTED: "done",
    LoanState.SCHOOL_DECLINED: "plan",
    LoanState.MENTOR_DECLINED: "plan",
    LoanState.TAKEN_BACK: "plan",
}


@requires(Permission.MENTOR_SHARE, of=Programme)
def shared_mentors(request, programme):
    """Mentors of other schools who let themselves be seen; and the invitations in both directions."""
    rows = shared_with(programme.organisation)
    form = SharedFilter(request.GET, rows=rows)
    chosen = form.cleaned_data if form.is_valid() else {}
    found = narrowed(
        rows,
        words=chosen.get("q") or "",
        topic=chosen.get("topic"),
        format=chosen.get("format"),
        group=chosen.get("group") or "",
    ).order_by("person__search_key", "pk")
    if chosen.get("free"):
        free = free_places(found.select_related("programme"))
        found = found.filter(pk__in=[key for key, places in free.items() if places])
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    ours = MentorLoan.objects.filter(programme=programme).with_all()
    invited = {loan.participation_id: loan for loan in ours.waiting().filter(participation__in=page.object_list)}
    lent = LentMentor.objects.filter(participation__programme__organisation=programme.organisation).with_all()
    context = {
        "programme": programme,
        "form": form,
        "page": page,
        "mentors": [(mentor, invited.get(mentor.key)) for mentor in as_shown(page.object_list)],
        "is_narrowed": any(chosen.values()),
        "ours": [(loan, TONES[loan.state]) for loan in ours[:PER_PAGE]],
        "lent": [(loan, _tone_at_home(loan)) for loan in lent[:PER_PAGE]],
        "asked_of_us": [loan for loan in lent[:PER_PAGE] if loan.state == LoanState.ASKED],
    }
    return render(request, "participants/sharing/mentors.html", context)


def _tone_at_home(loan):
    return "now" if loan.state == LoanState.ASKED else TONES[loan.state]


@requires(Permission.MENTOR_SHARE, of=Programme)
def invite_mentor(request, programme, shared):
    """Only those the list shows can be invited; the rest are not there."""
    rows = shared_with(programme.organisation)
    row = get_object_or_404(rows, pk=shared)
    form = InviteForm(request.POST or None, programme=programme, mentor=row)
    if form.is_valid() and form.attempt(actions.invite, programme, row, by=request.user, **form.cleaned_data):
        messages.success(request, _("The invitation is sent to the mentor's school."))
        return redirect(form.result)
    (shown,) = as_shown(rows.filter(pk=row.pk))
    context = {"programme": programme, "mentor": shown, "form": form}
    return render(request, "participants/sharing/invite.html", context, status=422 if form.errors else None)


@requires(Permission.MENTOR_SHARE, of=MentorLoan)
def mentor_loan(request, loan):
    """The invitation as the school that invites sees it."""
    return _loan_page(request, loan, is_ours=False)


@requires(Permission.MENTOR_SHARE, of=LentMentor)
def lent_mentor(request, lent):
    """The same as the mentor's own school sees it: agree or decline, or write the mentor's answer down."""
    return _loan_page(request, lent, is_ours=True)


def _loan_page(request, row, *, is_ours, decline_form=None, accept_form=None):
    loan = MentorLoan.objects.with_all().get(pk=row.pk)
    work = work_of(loan)
    context = {
        "loan": loan,
        "steps": way_of(loan, work),
        "work": work,
        "programme": loan.participation.programme if is_ours else loan.programme,
        "is_ours": is_ours,
        "waits_for_school": is_ours and loan.state == LoanState.ASKED,
        "waits_for_mentor": is_ours and loan.state == LoanState.AGREED,
        "can_take_back": not is_ours and loan.state in (LoanState.ASKED, LoanState.AGREED),
        "free": free_places([loan.participation])[loan.participation_id],
        "decline_form": decline_form or DeclineForm(),
        "accept_form": accept_form or PaperAcceptForm(),
    }
    failed = any(form and form.errors for form in (decline_form, accept_form))
    return render(request, "participants/sharing/loan.html", context, status=422 if failed else None)


@requires(Permission.MENTOR_SHARE, of=LentMentor)
@require_POST
def agree_to_lend(request, lent):
    _attempt(request, actions.agree, lent, done=_("Agreed. Now the mentor is asked."), by=request.user)
    return redirect("participants:lent_mentor", lent.pk)


@requires(Permission.MENTOR_SHARE, of=LentMentor)
@require_POST
def decline_to_lend(request, lent):
    """The school's refusal, or the mentor's that was told the curator; a reason is asked for either way."""
    form = DeclineForm(request.POST)
    is_mentor = lent.state == LoanState.AGREED
    if form.is_valid() and form.attempt(
        actions.decline, lent, is_mentor=is_mentor, by=request.user, **form.cleaned_data
    ):
        messages.success(request, _("The refusal and its reason are told to the other school."))
        return redirect("participants:lent_mentor", lent.pk)
    return _loan_page(request, lent, is_ours=True, decline_form=form)


@requires(Permission.MENTOR_SHARE, of=LentMentor)
@require_POST
def accept_on_paper(request, lent):
    """The mentor signed on paper; the curator writes it down."""
    form = PaperAcceptForm(request.POST)
    if form.is_valid() and form.attempt(actions.accept, lent, by=request.user, **form.cleaned_data):
        messages.success(request, _("Written down. The mentor stands in the register of the other school."))
        return redirect("participants:lent_mentor", lent.pk)
    return _loan_page(request, lent, is_ours=True, accept_form=form)


@requires(Permission.MENTOR_SHARE, of=MentorLoan)
@require_POST
def take_loan_back(request, loan):
    _attempt(request, actions.take_back, loan, done=_("The invitation is taken back."), by=request.user)
    return redirect(loan)


def _attempt(request, action, *args, done, **kwargs):
    try:
        action(*args, **kwargs)
        messages.success(request, done)
    except Refused as refusal:
        messages.warning(request, str(refusal))


# --- the mentor's own -------------------------------------------------------------------------------------------------
@signed_in
def own_loan(request, loan):
    """One's own invitation to another school; somebody else's is a 404."""
    row = get_object_or_404(
        MentorLoan.objects.with_all().filter(participation__person__user=request.user).exclude(state=LoanState.ASKED),
        pk=loan,
    )
    is_declining = request.POST.get("answer") == "no"
    accept_form = AcceptForm(request.POST if request.method == "POST" and not is_declining else None)
    decline_form = DeclineForm(request.POST if is_declining else None)
    form = decline_form if is_declining else accept_form
    if form.is_valid():
        if is_declining:
            done = form.attempt(actions.decline, row, is_mentor=True, by=request.user, **form.cleaned_data)
        else:
            done = form.attempt(actions.accept, row, by=request.user, **form.cleaned_data)
        if done:
            messages.success(request, _own_answer(row, is_declining))
            return redirect("participants:own_loan", row.pk)
    work = work_of(row)
    context = {
        "loan": row,
        "steps": way_of(row, work),
        "work": work,
        "can_answer": row.state == LoanState.AGREED,
        "accept_form": accept_form,
        "decline_form": decline_form,
    }
    return render(request, "participants/sharing/own_loan.html", context, status=422 if form.errors else None)


def _own_answer(loan, is_declining):
    schools = {"inviting": loan.inviting.short_name, "home": loan.school.short_name}
    if is_declining:
        return _("You declined. %(inviting)s and %(home)s are told the reason.") % schools
    return _("You accepted the invitation. %(inviting)s and %(home)s are told.") % schools


@signed_in
def own_permission(request):
    """The mentor's permission in the cabinet: given, changed and withdrawn with one press."""
    person = Person.objects.filter(user=request.user).select_related("organisation").first()
    if person is None or not Participation.objects.mentors().filter(person=person).exists():
        raise Http404
    return _permission_page(
        request, person, OwnPermissionForm, LongTermWay.CABINET, "participants:own_permission", "own_permission.html"
    )


@requires(Permission.PERSON_EDIT, of=Person)
def paper_permission(request, person):
    """The same on paper, written down by the curator."""
    return _permission_page(
        request, person, PaperPermissionForm, LongTermWay.PAPER, "participants:paper_permission", "permission.html"
    )


def _permission_page(request, person, form_class, way, name, template):
    now = LongTermPermission.objects.standing().filter(person=person).first()
    address = [person.pk] if way == LongTermWay.PAPER else []
    if "withdraw" in request.POST:
        if now:
            done = _("The permission is withdrawn.")
            if now.is_for_municipality:
                done = _("The permission is withdrawn: other schools see this mentor no longer.")
            _attempt(request, withdraw_permission, now, done=done, by=request.user)
        return redirect(name, *address)
    form = form_class(request.POST or None, person=person, now=now)
    if form.is_valid() and form.attempt(give_permission, person, way=way, by=request.user, **form.cleaned_data):
        messages.success(request, _("The permission is written down."))
        return redirect(name, *address)
    may_be_shared = len(form.fields["scope"].choices) > 1
    context = {
        "person": person,
        "now": now,
        "form": form,
        "may_be_shared": may_be_shared,
        "ends": what_withdrawing_ends(person) if now and now.is_for_municipality else [],
    }
    return render(request, f"participants/sharing/{template}", context, status=422 if form.errors else None)
