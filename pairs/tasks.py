"""Celery doors: ids in, one action called."""

from celery import shared_task


@shared_task(ignore_result=True)
def nudge_mentors():
    from pairs import nudges

    nudges.nudge_mentors()
