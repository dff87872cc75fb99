"""Celery doors: ids in, one action called."""

from celery import shared_task


@shared_task(ignore_result=True)
def run_job(job_id):
    from organisations import jobs

    jobs.run(job_id)


@shared_task(ignore_result=True)
def run_due_jobs():
    from organisations import jobs

    jobs.run_due()


@shared_task(ignore_result=True)
def send_due_letters():
    from organisations import post

    post.send_due()


@shared_task(ignore_result=True)
def gather_digests():
    from organisations import post

    post.gather_digests()
