"""One interview: its record on a single screen, the psychologist's opinion, and what else may become of it."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from organisations.access import Permission, may, requires
from organisations.enums import Role
from participants.actions import interviews as actions
from participants.enums import ConsentPurpose, InterviewState
from participants.gate import missing_papers
from participants.models import Interview
from participants.selection.interview_forms import MoveForm, OpinionForm, RecordForm
from participants.selection.interviews import panel_names, questions_of, sheet_of
from participants.selection.readiness import standing_of

REFUSED_STATES = (InterviewState.MISSED, InterviewState.CANCELLED)


@never_cache
@requires(Permission.INTERVIEW_CONDUCT, of=Interview)
def interview(request, interview):
    """Marks, notes, the decision. A draft is saved without one; with one the interview is held."""
    return _page(request, interview)


def _page(request, interview, opinion_form=None):
    programme = interview.day.programme
    is_saving = request.method == "POST" and opinion_form is None
    try:
        form = RecordForm(request.POST if is_saving else None, interview=interview, questions=_asked(interview))
        opinion = interview.opinion
    except Refused as refusal:  # sealed with a key that is not here
        context = {"up": interview.day.get_absolute_url(), "up_label": _("Interviews"), "why": str(refusal)}
        return render(request, "participants/attention_sealed.html", context, status=409)
    if form.is_valid() and form.attempt(actions.save_record, interview, **_record(form, request), by=request.user):
        messages.success(request, _said(form.result))
        return redirect(interview.day if form.result.is_held else interview)
    context = {
        "programme": programme,
        "interview": interview,
        "person": interview.participation.person,
        "form": form,
        "panel": panel_names(interview.day),
        "is_open": interview.state not in REFUSED_STATES,
        "opinion": opinion,
        "papers": _papers_lacking(interview),
        "opinion_form": opinion_form or OpinionForm(initial={"text": opinion}),
        "may_opine": _may_opine(request.user, interview),
        "may_manage": may(request.user, Permission.SELECTION_MANAGE, programme.organisation),
    }
    failed = form.errors or (opinion_form is not None and opinion_form.errors)
    return render(request, "participants/selection/interview.html", context, status=422 if failed else None)


def _papers_lacking(interview):
    """What the psychologist's part waits for, in words: the talk itself waits for nothing."""
    if not interview.day.psychologist_id:
        return ""
    papers = missing_papers(interview.participation, ConsentPurpose.PSYCHOLOGY)
    if not papers:
        return ""
    names = "; ".join(str(paper) for paper in papers)
    return _("Talk as usual, but assess only once it is signed: %(papers)s.") % {"papers": names}


def _asked(interview):
    """(text, hint, most, mark) of each question: as they were asked when there are marks, otherwise as they are now."""
    if interview.marks:
        return [(row["question"], "", row["most"], row["mark"]) for row in interview.marks]
    sheet = sheet_of(interview.participation.person)
    return [(q.text, q.hint, q.most, None) for q in questions_of(interview.day.programme, sheet)]


def _record(form, request):
    """«Save the draft» leaves the decision as it was, whatever is ticked."""
    record = form.record
    if "draft" in request.POST:
        record["decision"] = ""
    return record


def _said(interview):
    if not interview.is_held:
        return _("The draft is saved.")
    if standing_of(interview.participation).is_ready:
        return _("The interview is held. Everything asked for is met: the mentor is ready.")
    return _("The interview is held, the decision is noted.")


def _may_opine(user, interview):
    """The psychologist of the day, and the specialists of the school."""
    school = interview.day.programme.organisation_id
    return user.pk == interview.day.psychologist_id or any(
        m.role == Role.SPECIALIST and m.organisation_id == school for m in user.current_memberships
    )


@never_cache
@requires(Permission.INTERVIEW_CONDUCT, of=Interview)
@require_POST
def opinion(request, interview):
    form = OpinionForm(request.POST)
    if not _may_opine(request.user, interview):
        messages.warning(request, _("Only the psychologist writes this opinion."))
        return redirect(interview)
    if form.is_valid() and form.attempt(
        actions.save_opinion, interview, form.cleaned_data["text"].strip(), by=request.user
    ):
        messages.success(request, _("The opinion is kept."))
        return redirect(interview)
    return _page(request, interview, form)


@requires(Permission.INTERVIEW_CONDUCT, of=Interview)
@require_POST
def missed(request, interview):
    return _do(request, interview, actions.note_missed, _("Noted: did not come. A new time may be planned."))


@requires(Permission.SELECTION_MANAGE, of=Interview)
@require_POST
def call_off(request, interview):
    said = _("The interview is called off. Whoever was told of it waits to be told on this page.")
    return _do(request, interview, actions.call_off, said)


@requires(Permission.SELECTION_MANAGE, of=Interview)
@require_POST
def take_back(request, interview):
    return _do(request, interview, actions.take_back, _("The interview is ahead again."))


def _do(request, interview, action, said):
    try:
        action(interview, by=request.user)
        messages.success(request, said)
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect(interview.day)


@requires(Permission.SELECTION_MANAGE, of=Interview)
def move(request, interview):
    form = MoveForm(request.POST or None, interview=interview)
    if form.is_valid() and form.attempt(
        actions.move, interview, form.cleaned_data["held_on"], form.cleaned_data["starts_at"], by=request.user
    ):
        messages.success(request, _("The time is changed. Tell the mentor of it."))
        return redirect(form.result.day)
    context = {"programme": interview.day.programme, "interview": interview, "form": form}
    return render(request, "participants/selection/move.html", context, status=422 if form.errors else None)
