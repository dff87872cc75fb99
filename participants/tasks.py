"""Celery doors: ids in, one action called."""

from celery import shared_task


@shared_task(ignore_result=True)
def remind_of_erasures():
    from participants.erasing import tasks

    tasks.remind_of_erasures()


@shared_task(ignore_result=True)
def propose_what_is_due():
    from participants.erasing import retention

    retention.propose_everywhere()


@shared_task(ignore_result=True)
def clear_leftovers():
    from participants.erasing import retention

    retention.clear_leftovers()


@shared_task(ignore_result=True)
def end_terms_of_shared_mentors():
    from django.utils import timezone

    from participants.sharing.actions import notice_ended_terms

    notice_ended_terms(timezone.localdate())
