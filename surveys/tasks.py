"""Celery doors: one action called."""

from celery import shared_task


@shared_task(ignore_result=True)
def remind_of_surveys():
    from surveys import reminding

    reminding.remind()
