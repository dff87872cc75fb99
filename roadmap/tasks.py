"""Celery doors: ids in, one action called."""

from celery import shared_task


@shared_task(ignore_result=True)
def remind_of_deadlines():
    from roadmap import reminders, task_reminders

    reminders.remind()
    task_reminders.remind_of_tasks()
