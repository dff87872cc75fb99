"""Days of interviews: the list, planning many at once, telling, the papers, the questions."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from mentoring.kit.downloads import PDF, hand_out
from mentoring.kit.keys import keys_of
from organisations.access import Permission, may, public, requires
from organisations.models import AuditEntry
from participants.actions import interviews as actions
from participants.enums import InterviewSheet, InterviewState, Readiness
from participants.models import InterviewDay, InterviewQuestion
from participants.queries import event_of
from participants.selection import interview_paper
from participants.selection.board import section_tabs
from participants.selection.interview_forms import DayForm, PlanForm, QuestionsForm
from participants.selection.interviews import (
    calendar_of,
    candidates,
    opened_by,
    panel_names,
    questions_of,
    schedule,
    subject_of,
    telling_of,
    when_of,
)
from participants.views.protocols import WORD
from roadmap.models import Programme

PER_PAGE = 30
ASKED_AGAIN = (Readiness.NONE, Readiness.FAILED, Readiness.RESERVE)


@requires(Permission.SELECTION_VIEW, of=Programme)
def interviews(request, programme):
    """The days, those to come first, and who has no interview planned."""
    state = Q(interviews__state=InterviewState.PLANNED)
    days = (
        InterviewDay.objects.filter(programme=programme)
        .annotate(
            planned=Count("interviews", filter=state),
            held=Count("interviews", filter=Q(interviews__state=InterviewState.HELD)),
            missed=Count("interviews", filter=Q(interviews__state=InterviewState.MISSED)),
        )
        .select_related("psychologist")
        .prefetch_related("interviewers", "experts")
        .order_by("-held_on", "-pk")
    )
    page = Paginator(days, PER_PAGE).get_page(request.GET.get("page"))
    waiting = candidates(programme).filter(interview=Readiness.NONE)
    context = {
        "programme": programme,
        "pages": section_tabs(programme, "interviews"),
        "event": event_of(programme, "interview"),
        "page": page,
        "days": [(day, ", ".join(panel_names(day))) for day in page],
        "waiting": waiting.count(),
        "today": programme.organisation.today,
        "may_manage": _may_manage(request, programme),
    }
    return render(request, "participants/selection/interviews.html", context)


def _may_manage(request, programme):
    return may(request.user, Permission.SELECTION_MANAGE, programme.organisation)


@requires(Permission.SELECTION_MANAGE, of=Programme)
def plan(request, programme):
    """Hours and panel, who is talked to; then the times one by one; the button plans exactly these."""
    everybody = list(candidates(programme).filter(interview__in=[*ASKED_AGAIN, Readiness.PLANNED]))
    chosen = set(keys_of((request.POST if request.method == "POST" else request.GET).getlist("people")))
    if request.method == "GET" and not chosen:
        chosen = {row.pk for row in everybody if row.interview == Readiness.NONE}
    form = PlanForm(request.POST or None, programme=programme)
    people, found = [row for row in everybody if row.pk in chosen], None
    if form.is_valid():
        data = form.cleaned_data
        if not people:
            form.add_error(None, _("Tick at least one mentor."))
        elif request.POST.get("shown") and form.attempt(
            actions.plan_interviews, programme, people, data, shown=request.POST["shown"], by=request.user
        ):
            text = _("The interviews are planned. Nobody has been told yet.")
            messages.success(request, text)
            days = form.result
            return redirect(days[0]) if len(days) == 1 else redirect("participants:interviews", programme.pk)
        if people and not request.POST.get("change"):
            hours = {name: data[name] for name in actions.HOURS}
            found = schedule(programme, people, interviewers=data["interviewers"], **hours)
    context = {
        "programme": programme,
        "form": form,
        "everybody": everybody,
        "chosen": chosen,
        "schedule": found,
        "posted": [(name, value) for name in form.fields for value in request.POST.getlist(name)],
    }
    return render(request, "participants/selection/plan.html", context, status=422 if form.errors else None)


@requires(Permission.SELECTION_VIEW, of=InterviewDay)
def day(request, interviewday):
    """The list of the day by time; whoever talks opens a talk from here."""
    programme = interviewday.programme
    rows = list(interviewday.interviews.with_people())
    telling = telling_of(interviewday)
    context = {
        "programme": programme,
        "day": interviewday,
        "rows": rows,
        "panel": panel_names(interviewday),
        "telling": telling,
        "held": sum(row.is_held for row in rows),
        "standing": sum(row.state != InterviewState.CANCELLED for row in rows),
        "may_manage": _may_manage(request, programme),
        "may_conduct": may(request.user, Permission.INTERVIEW_CONDUCT, programme.organisation),
    }
    return render(request, "participants/selection/day.html", context)


@requires(Permission.SELECTION_MANAGE, of=InterviewDay)
def edit_day(request, interviewday):
    form = DayForm(request.POST or None, day=interviewday)
    if form.is_valid() and form.attempt(actions.save_day, interviewday, form.cleaned_data, by=request.user):
        messages.success(request, _("The day is saved."))
        return redirect(interviewday)
    context = {"programme": interviewday.programme, "day": interviewday, "form": form}
    return render(request, "participants/selection/day_form.html", context, status=422 if form.errors else None)


@requires(Permission.SELECTION_MANAGE, of=InterviewDay)
def tell(request, interviewday):
    """First the list of who is told and how; only the button tells them."""
    if request.method == "POST":
        count = actions.tell_invited(interviewday, by=request.user)
        messages.success(request, _("Told: %(n)d.") % {"n": count})
        return redirect(interviewday)
    telling = telling_of(interviewday)
    context = {
        "programme": interviewday.programme,
        "day": interviewday,
        "telling": telling,
        "lines": [(row, subject_of(row), when_of(row)) for row in telling.to_tell],
    }
    return render(request, "participants/selection/tell.html", context)


@requires(Permission.SELECTION_MANAGE, of=InterviewDay)
@require_POST
def hand_over(request, interviewday):
    count = actions.hand_over(interviewday, by=request.user)
    text = ngettext("Noted: %(n)d person knows of the time.", "Noted: %(n)d people know of their time.", count)
    messages.success(request, text % {"n": count})
    return redirect(interviewday)


@requires(Permission.SELECTION_VIEW, of=InterviewDay)
def printed_list(request, interviewday):
    name = _("Interviews %(day)s.pdf") % {"day": f"{interviewday.held_on:%d.%m.%Y}"}
    return hand_out(interview_paper.list_pdf(interviewday), name, PDF, inline=True)


@requires(Permission.SELECTION_VIEW, of=InterviewDay)
def protocol(request, interviewday):
    content = interview_paper.protocol_pdf(interviewday)
    return hand_out(content, interview_paper.protocol_name(interviewday), PDF, inline=True)


@requires(Permission.SELECTION_VIEW, of=InterviewDay)
def protocol_word(request, interviewday):
    content = interview_paper.protocol_docx(interviewday)
    return hand_out(content, interview_paper.protocol_name(interviewday, "docx"), WORD)


@public
def calendar(request, token):
    """The interview as .ics, by an address that is in the invitation."""
    interview = opened_by(token)
    if interview is None:
        raise Http404
    last = AuditEntry.objects.about(interview.participation).order_by("-at").values_list("at", flat=True).first()
    return HttpResponse(
        calendar_of(interview, changed_at=last or timezone.now()),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": content_disposition_header(True, "interview.ics")},
    )


@requires(Permission.SELECTION_MANAGE, of=Programme)
def questions(request, programme):
    """The questions of each sheet; ``?sheet=``."""
    asked = request.GET.get("sheet")
    sheet = InterviewSheet(asked) if asked in InterviewSheet.values else InterviewSheet.PUPIL
    form = QuestionsForm(request.POST or None, questions=questions_of(programme, sheet))
    here = reverse("participants:interview_questions", args=[programme.pk])
    if form.is_valid() and form.attempt(
        actions.save_questions, programme, sheet, form.cleaned_data["texts"], by=request.user
    ):
        messages.success(request, _("The questions are saved. Interviews already held keep theirs."))
        return redirect(f"{here}?sheet={sheet}")
    context = {
        "programme": programme,
        "form": form,
        "sheet": sheet,
        "has_own": InterviewQuestion.objects.filter(programme=programme, sheet=sheet).exists(),
        "tabs": [
            {"label": one.label, "url": f"{here}?sheet={one}", "is_current": one == sheet, "count": None}
            for one in InterviewSheet
        ],
    }
    return render(request, "participants/selection/questions.html", context, status=422 if form.errors else None)
