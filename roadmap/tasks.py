"""Celery doors: ids in, one action called."""

from celery import shared_task


@shared_task(ignore_result=True)
def remind_of_deadlines():
    from roadmap import decision_reminders, reminders, task_reminders

    reminders.remind()
    task_reminders.remind_of_tasks()
    decision_reminders.remind_of_decisions()
