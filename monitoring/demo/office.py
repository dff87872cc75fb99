"""The education office's year: its roadmap is in force, its schools report on what it asked of them."""

from datetime import timedelta

from django.utils import timezone

from monitoring.demo import approvals
from roadmap import actions as plan
from roadmap.actions import delegation
from roadmap.models import DelegatedTask, Event

WORDS = (
    "Сделано в срок, подтверждающие документы в папке доказательств.",
    "Утверждено приказом директора, размещено на сайте школы.",
    "Реестр сформирован и согласован с классными руководителями.",
)


def run_office_plan(cast, programme, *, by):
    """Approve the office's plan; of what is due by now two schools report everything, one half, one nothing."""
    approvals.approve(programme, curator=by, director=by)
    today = programme.organisation.today
    for key, share in (("lyceum12", 1.0), ("gymnasium4", 1.0), ("school8", 0.5)):
        school, curator = cast.places[key], cast.users[f"curator{key.lstrip('abcdefghijklmnopqrstuvwxyz')}"]
        due = list(DelegatedTask.objects.filter(school=school, due_on__lte=today + timedelta(days=7)).in_order())
        for number, task in enumerate(due[: round(len(due) * share)]):
            delegation.report_task(task, answer=WORDS[number % len(WORDS)], by=curator)
    decide(programme, by=by)


def decide(programme, *, by):
    """All but the last report of each school are looked at; one comes back with a remark."""
    tasks = DelegatedTask.objects.filter(event__stage__roadmap__programme=programme)
    for school in programme.organisation.children.all():
        reported = list(tasks.filter(school=school, state="reported").in_order())
        done = [task.pk for task in reported[:-2]]
        delegation.accept_reports(tasks.filter(pk__in=done).select_related("event", "school"), by=by)
    waiting = tasks.filter(state="reported").first()
    if waiting:
        delegation.return_report(waiting, remark="Приложите, пожалуйста, приказ и ссылку на страницу сайта.", by=by)
    close_own_events(programme, by=by)
    by.notices.exclude(reason__contains=":reported:").update(read_at=timezone.now())


def close_own_events(programme, *, by):
    """What the office itself had to do by now is done, with a note of it."""
    for event in Event.objects.of(programme).filter(is_delegated=False, due_on__lt=programme.organisation.today):
        event.stage.roadmap.programme = programme
        plan.add_note(event, "Приказ отдела образования, размещён на сайте.", by=by)
        plan.close_event(event, note="Исполнено, приказ размещён на сайте отдела.", by=by)
