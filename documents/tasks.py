"""Celery doors: ids in, one action called."""

from celery import shared_task


@shared_task(ignore_result=True)
def recheck_documents():
    from documents import rechecking

    rechecking.recheck_documents()


@shared_task(ignore_result=True)
def sweep_files():
    from documents import sweeping

    sweeping.sweep_files()
