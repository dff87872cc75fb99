"""What an office asks of its schools: spread over them, reported by them, decided by the office."""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.enums import AttachmentPurpose
from documents.models import Attachment
from mentoring.kit.errors import Refused
from mentoring.kit.uploads import check_evidence
from organisations.access import Permission
from organisations.enums import OrganisationKind, Role
from organisations.models import AuditEntry, Membership, Organisation, User
from organisations.outbox import tell
from roadmap.actions.holding import hold_programme
from roadmap.enums import TaskProofKind, TaskState
from roadmap.models import DelegatedTask, Event, TaskProof

TITLE = 200  # of a notice's 500 characters


@transaction.atomic
def spread_tasks(programme):
    """A task for every school below, delegated event and date of the office's plan in force; safe to repeat.

    Tasks nobody has begun follow the plan when its dates change or an event is delegated no more; what a school has
    reported or attached stays. Returns how many tasks are new.
    """
    hold_programme(programme)
    roadmap = programme.roadmap
    if not programme.is_of_office or roadmap is None or not roadmap.is_in_force:
        return 0
    events = list(Event.objects.of(programme).prefetch_related("occurrences"))
    schools = list(
        Organisation.objects.filter(kind=OrganisationKind.SCHOOL, parent=programme.organisation).order_by("pk")
    )
    held: dict = {}
    tasks = DelegatedTask.objects.select_for_update(of=("self",)).filter(event__in=events).order_by("due_on", "pk")
    for task in tasks.prefetch_related("proofs"):
        held.setdefault((task.event_id, task.school_id), []).append(task)
    fresh, moved, gone = [], [], []
    for event in events:
        spans = _spans(event) if event.is_delegated else []
        for school in schools:
            new, changed, left = _settle(held.get((event.pk, school.pk), []), spans)
            fresh += [DelegatedTask(event=event, school=school, starts_on=s, due_on=d) for s, d in new]
            moved += changed
            gone += left
    DelegatedTask.objects.filter(pk__in=[task.pk for task in gone]).delete()
    DelegatedTask.objects.bulk_update(moved, ["starts_on", "due_on"])
    DelegatedTask.objects.bulk_create(fresh)
    if fresh:
        _tell_schools({task.school_id for task in fresh}, programme, len(fresh) // max(len(schools), 1))
    return len(fresh)


def _spans(event):
    """(starts_on, due_on) of every task a school gets of ``event``; one without dates when the plan names none."""
    dates = [(occurrence.starts_on, occurrence.due_on) for occurrence in event.occurrences.all()]
    return dates or [(None, None)]


def _settle(held, spans):
    """What is to be made, moved and dropped so that ``held`` tasks fit ``spans``; reported ones are never dropped."""
    wanted = {due_on: starts_on for starts_on, due_on in spans}
    loose = []
    for task in held:
        if task.due_on in wanted:
            wanted.pop(task.due_on)
        else:
            loose.append(task)
    moved = []
    for due_on in list(wanted):
        task = next((task for task in loose if task.state != TaskState.ACCEPTED), None)
        if task is None:
            break
        loose.remove(task)
        task.starts_on, task.due_on = wanted.pop(due_on), due_on
        moved.append(task)
    untouched = [task for task in loose if not _is_begun(task)]
    return [(starts_on, due_on) for due_on, starts_on in wanted.items()], moved, untouched


def _is_begun(task):
    """Whether the school has put anything of its own into it, sent or taken back, or the office has said a word."""
    return bool(task.state != TaskState.OPEN or task.reported_at or task.remark or task.proofs.all())


def _tell_schools(schools, programme, number):
    text = _("The municipality has given your school tasks of its plan: %(plan)s") % {"plan": programme.roadmap.title}
    for membership in Membership.objects.current().filter(organisation__in=schools, role=Role.CURATOR):
        tell(
            [membership.user],
            reason=f"tasks:{programme.pk}:{programme.roadmap.version}:{membership.organisation_id}:{number}",
            text=text,
            url=reverse("roadmap:tasks", args=[membership.organisation_id]),
            organisation=membership.organisation,
        )


@transaction.atomic
def report_task(task, *, answer, by, own_event=None):
    """The school says what was done; an answer, a proof or an event of its own plan is needed."""
    task = _locked(task)
    if not answer.strip() and own_event is None and not task.proofs.exists():
        raise Refused(
            gettext_lazy("Write what has been done, attach a paper or choose an event of your plan."),
            code="answer_missing",
        )
    task.report(by, answer=answer.strip(), own_event=own_event)
    AuditEntry.record(by, "task.reported", task)
    _tell_office(task, _("%(school)s has reported on %(event)s"))
    return task


@transaction.atomic
def take_report_back(task, *, by):
    task = _locked(task)
    task.take_back()
    AuditEntry.record(by, "task.taken_back", task)


@transaction.atomic
def accept_reports(tasks, *, by, seen=None):
    """Accept what waits among ``tasks``; returns how many. What has no report is left as it is, and so is a report
    other than the one on the page: ``seen`` is {key of a task: stamp of the report read}."""
    held = tasks.order_by("pk").select_for_update(of=("self",))
    accepted = [task for task in held if task.state == TaskState.REPORTED and _is_seen(task, seen)]
    for task in accepted:
        task.accept(by)
        _tell_school(task, _("The municipality has accepted your report: %(event)s"))
    AuditEntry.objects.bulk_record(by, "task.accepted", accepted)
    return len(accepted)


@transaction.atomic
def return_report(task, *, remark, by, seen=None):
    if not remark.strip():
        raise Refused({"remark": gettext_lazy("Write what has to be changed.")}, code="remark_missing")
    task = _locked(task)
    if not _is_seen(task, seen):
        raise Refused(
            gettext_lazy("The school has sent another report while you were reading. Read it first."),
            code="report_changed",
        )
    task.give_back(by, remark.strip())
    AuditEntry.record(by, "task.returned", task, note=remark.strip())
    _tell_school(task, _("The municipality asks you to complete the report: %(event)s"))


def _is_seen(task, seen):
    return seen is None or seen.get(task.pk) == task.report_stamp


@transaction.atomic
def ask_again(tasks, *, by):
    """Remind the schools that have not reported; once a day each. Returns how many tasks were reminded of."""
    waiting = list(tasks.waiting_for_school().select_related("event", "school"))
    for task in waiting:
        _tell_school(
            task, _("The municipality waits for your report: %(event)s"), reason=f"asked:{timezone.localdate()}"
        )
    AuditEntry.objects.bulk_record(by, "task.asked_again", waiting)
    return len(waiting)


@transaction.atomic
def add_task_file(task, file, *, by, title=""):
    """Keep an uploaded file as proof; the municipality sees it. Raises ``Refused`` for what is no paper or picture."""
    _refuse_unless_open(_locked(task))
    attachment = Attachment.objects.take_in(
        file,
        check_evidence,
        purpose=AttachmentPurpose.EVIDENCE,
        guarded_by=Permission.TASK_VIEW,
        organisation=task.school,
        by=by,
    )
    return _keep(task, by, kind=TaskProofKind.FILE, attachment=attachment, text=title)


@transaction.atomic
def add_task_link(task, url, *, by, title=""):
    _refuse_unless_open(_locked(task))
    return _keep(task, by, kind=TaskProofKind.LINK, url=url, text=title)


@transaction.atomic
def remove_task_proof(proof, *, by):
    _refuse_unless_open(_locked(proof.task))
    if not TaskProof.objects.filter(pk=proof.pk).exists():
        raise Refused(gettext_lazy("This evidence has been removed already."), code="evidence_gone")
    AuditEntry.record(by, "task.proof_removed", proof.task, was=str(proof))
    proof.delete()


def _keep(task, by, **fields):
    proof = TaskProof.objects.create(task=task, added_by=by, **fields)
    AuditEntry.record(by, "task.proof_added", task, now=str(proof))
    return proof


def _refuse_unless_open(task):
    if not task.waits_for_school:
        raise Refused(gettext_lazy("The report is sent. Take it back to change it."), code="task_reported")


def _locked(task):
    return (
        DelegatedTask.objects.select_for_update(of=("self",))
        .select_related("event__stage__roadmap__programme__organisation", "school")
        .get(pk=task.pk)
    )


def _tell_office(task, text):
    office = task.event.stage.roadmap.programme.organisation
    coordinators = User.objects.filter(memberships__in=Membership.objects.holding(Role.MUNICIPAL_COORDINATOR, office))
    _tell(coordinators.distinct(), task, text, office, f"reported:{task.reported_at:%Y%m%d%H%M%S}")


def _tell_school(task, text, reason=""):
    curators = User.objects.filter(memberships__in=Membership.objects.holding(Role.CURATOR, task.school))
    _tell(curators.distinct(), task, text, task.school, reason or f"decided:{task.decided_at:%Y%m%d%H%M%S}")


def _tell(users, task, text, organisation, reason):
    words = {
        "school": task.school.short_name,
        "event": f"{task.event.number} {Truncator(task.event.title).chars(TITLE)}".strip(),
    }
    tell(
        users,
        reason=f"task:{task.pk}:{reason}",
        text=text % words,
        url=task.get_absolute_url(),
        organisation=organisation,
        due_on=task.due_on,
    )
