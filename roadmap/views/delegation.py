"""Tasks an office gave to its schools: the office's matrix, the school's list, and the page of one task."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from mentoring.kit.downloads import XLSX, hand_out
from mentoring.kit.errors import Refused
from mentoring.kit.keys import keys_of
from organisations.access import Permission, may, requires
from organisations.models import AuditEntry, Organisation
from roadmap.actions import delegation as actions
from roadmap.delegation import FOR_OFFICE, FOR_SCHOOL, Matrix, measures_of, own_events, task_line, tasks_of_school
from roadmap.enums import TaskState
from roadmap.models import DelegatedTask, Event, Programme, TaskProof
from roadmap.task_forms import ReportForm, ReturnForm

HISTORY = 30


@require_safe
@requires(Permission.TASK_DECIDE, of=Programme)
def schools_tasks(request, programme):
    """Schools × delegated events; ``?show=waiting|late`` narrows."""
    _check_is_office(programme)
    matrix = Matrix(programme, show=request.GET.get("show", ""))
    return render(request, "roadmap/schools_tasks.html", {"programme": programme, "matrix": matrix})


@require_safe
@requires(Permission.TASK_DECIDE, of=Programme)
def schools_tasks_workbook(request, programme):
    _check_is_office(programme)
    title = _("Reports of schools on %(day)s") % {"day": f"{programme.organisation.today:%d.%m.%Y}"}
    return hand_out(Matrix(programme).workbook(title), f"{title}.xlsx", XLSX)


@require_POST
@requires(Permission.TASK_DECIDE, of=Programme)
def ask_late(request, programme):
    """Ask every school again whose date has passed."""
    _check_is_office(programme)
    late = DelegatedTask.objects.filter(
        event__stage__roadmap__programme=programme, due_on__lt=programme.organisation.today
    )
    _say_asked(request, actions.ask_again(late, by=request.user))
    return redirect("roadmap:schools_tasks", programme.pk)


@requires(Permission.TASK_DECIDE, of=Event)
def event_tasks(request, event):
    """One delegated event in all schools: read the reports, accept the chosen ones, ask the others again."""
    programme = event.stage.roadmap.programme
    _check_is_office(programme)
    tasks = DelegatedTask.objects.filter(event=event)
    if request.method == "POST":
        chosen = tasks.filter(pk__in=keys_of(request.POST.getlist("task")))
        _carry_out(request, chosen)
        return redirect("roadmap:event_tasks", event.pk)
    today = programme.organisation.today
    rows = (
        tasks.select_related("school", "own_event", "event")
        .prefetch_related("proofs")
        .order_by("due_on", "school__short_name")
    )
    context = {
        "event": event,
        "programme": programme,
        "lines": [task_line(task, today) for task in rows],
        "has_dates": event.occurrences.count() > 1,
    }
    return render(request, "roadmap/event_tasks.html", context)


def _carry_out(request, chosen):
    chosen = chosen.select_related("event__stage__roadmap__programme__organisation", "school")
    if not chosen:
        messages.warning(request, _("Tick at least one school."))
    elif request.POST.get("do") == "ask":
        _say_asked(request, actions.ask_again(chosen, by=request.user))
    else:
        count = actions.accept_reports(chosen, by=request.user, seen=_seen(request, chosen))
        messages.success(
            request,
            ngettext("%(count)d report is accepted.", "%(count)d reports are accepted.", count) % {"count": count},
        )


def _say_asked(request, count):
    if count:
        text = ngettext("%(count)d task was asked about again.", "%(count)d tasks were asked about again.", count)
        messages.success(request, text % {"count": count})
    else:
        messages.warning(request, _("Nobody to ask: all reports are in."))


@require_safe
@requires(Permission.TASK_REPORT, of=Organisation)
def tasks(request, organisation):
    """What the municipality asks of this school."""
    return render(request, "roadmap/tasks.html", {"organisation": organisation, "lines": tasks_of_school(organisation)})


@require_safe
@requires(Permission.TASK_VIEW, of=DelegatedTask)
def task(request, delegatedtask):
    return _page(request, delegatedtask)


@require_POST
@requires(Permission.TASK_REPORT, of=DelegatedTask)
def report(request, delegatedtask):
    """Attach what was given; with ``send`` the report goes to the municipality."""
    task = delegatedtask
    form = ReportForm(request.POST, request.FILES, events=own_events(task.school, task.event))
    if form.is_valid() and form.attempt(_attach, task, form.cleaned_data, by=request.user):
        if "send" not in request.POST:
            return redirect(task)
        if form.attempt(
            actions.report_task,
            task,
            answer=form.cleaned_data["answer"],
            own_event=form.cleaned_data["own_event"],
            by=request.user,
        ):
            back = reverse("roadmap:task_take_back", args=[task.pk])
            messages.success(request, _("The report is sent to the municipality."), extra_tags=f"undo={back}")
            return redirect(task)
    return _page(request, task, report_form=form, status=422)


def _attach(task, given, *, by):
    if given["file"]:
        actions.add_task_file(task, given["file"], title=given["title"], by=by)
    if given["url"]:
        actions.add_task_link(task, given["url"], title=given["title"], by=by)


@require_POST
@requires(Permission.TASK_REPORT, of=DelegatedTask)
def take_back(request, delegatedtask):
    return _do(request, delegatedtask, actions.take_report_back, delegatedtask, done=_("The report is with you again."))


@require_POST
@requires(Permission.TASK_REPORT, of=DelegatedTask)
def remove_proof(request, delegatedtask, proof):
    proof = get_object_or_404(TaskProof.objects.select_related("task"), task=delegatedtask, pk=proof)
    return _do(request, delegatedtask, actions.remove_task_proof, proof, done=_("The attachment is removed."))


@require_POST
@requires(Permission.TASK_DECIDE, of=DelegatedTask)
def accept(request, delegatedtask):
    if actions.accept_reports(_rows(delegatedtask), by=request.user, seen=_seen(request, [delegatedtask])):
        messages.success(request, _("The report is accepted."))
    elif _rows(delegatedtask).filter(state=TaskState.REPORTED).exists():
        messages.warning(request, _("The school has sent another report while you were reading. Read it first."))
    else:
        messages.warning(request, _("There is no report to accept."))
    return redirect(delegatedtask)


@require_POST
@requires(Permission.TASK_DECIDE, of=DelegatedTask)
def give_back(request, delegatedtask):
    form = ReturnForm(request.POST)
    if form.is_valid() and form.attempt(
        actions.return_report,
        delegatedtask,
        remark=form.cleaned_data["remark"],
        by=request.user,
        seen=_seen(request, [delegatedtask]),
    ):
        messages.success(request, _("The report is returned to the school."))
        return redirect(delegatedtask)
    return _page(request, delegatedtask, return_form=form, status=422)


@require_POST
@requires(Permission.TASK_DECIDE, of=DelegatedTask)
def ask(request, delegatedtask):
    _say_asked(request, actions.ask_again(_rows(delegatedtask), by=request.user))
    return redirect(delegatedtask)


def _seen(request, tasks):
    """{key of a task: stamp of its report on the page on which the office decides}: another one it has not read."""
    return {task.pk: request.POST.get(f"seen-{task.pk}", "") for task in tasks}


def _rows(task):
    return DelegatedTask.objects.filter(pk=task.pk).select_related(
        "event__stage__roadmap__programme__organisation", "school"
    )


def _page(request, task, *, report_form=None, return_form=None, status=None):
    may_report = may(request.user, Permission.TASK_REPORT, task.school)
    may_decide = may(request.user, Permission.TASK_DECIDE, task.school)
    office = task.event.stage.roadmap.programme.organisation
    can_edit = may_report and task.waits_for_school
    if can_edit and report_form is None:
        report_form = ReportForm(
            events=own_events(task.school, task.event, chosen=task.own_event_id),
            initial={"answer": task.answer, "own_event": task.own_event_id},
        )
    history = AuditEntry.objects.about(task).select_related("by")[:HISTORY]
    context = {
        "task": task,
        "office": office,
        "line": task_line(task, task.school.today, FOR_SCHOOL if may_report else FOR_OFFICE),
        "proofs": task.proofs.select_related("attachment"),
        "may_report": may_report,
        "may_decide": may_decide,
        "can_edit": can_edit,
        "report_form": report_form,
        "return_form": return_form or ReturnForm(),
        "own_measures": measures_of(task.own_event) if task.own_event_id else (),
        "may_open_own": may(request.user, Permission.ROADMAP_VIEW, task.school),
        "history": [
            {
                "text": entry.sentence + (f": {entry.details['note']}" if entry.details.get("note") else ""),
                "who": entry.by,
                "at": entry.at,
            }
            for entry in history
        ],
        "back_url": reverse("roadmap:tasks", args=[task.school_id])
        if may_report
        else reverse("roadmap:event_tasks", args=[task.event_id]),
    }
    return render(request, "roadmap/task.html", context, status=status)


def _do(request, task, action, row, *, done):
    try:
        action(row, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, done)
    return redirect(task)


def _check_is_office(programme):
    if not programme.is_of_office:
        raise Http404
