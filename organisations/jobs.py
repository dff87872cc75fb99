"""Background work that survives whatever happens to brokers and workers.

A job is a row with a unique key. A worker takes it under a lease, works, and writes the effect and “done” in one
transaction; when it dies, the lease runs out and the next beat gives the job to somebody else. Celery only wakes.
"""

import logging
import uuid
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from django.db import transaction
from django.utils import timezone
from kombu.exceptions import OperationalError

from mentoring.kit.errors import Refused
from organisations.enums import JobState
from organisations.models import Job

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=3)
TRIES = 4
HANDLERS = {}


def handles(kind):
    """Register ``function(job, progress)`` for jobs of ``kind``.

    It returns a function to be called inside the transaction that marks the job done (the effect), or ``None``.
    """

    def register(function):
        HANDLERS[kind] = function
        return function

    return register


def enqueue(kind, key, payload=None, *, organisation=None, by=None, run_at=None):
    """The job with ``key``: made now, or the one that is already there (the same work is never queued twice)."""
    job, made = Job.objects.get_or_create(
        key=key,
        defaults={
            "kind": kind,
            "payload": payload or {},
            "organisation": organisation,
            "asked_by": by,
            "run_at": run_at or timezone.now(),
        },
    )
    if made:
        transaction.on_commit(partial(_wake, job.pk))
    return job


def _wake(job_id):
    from organisations import tasks

    wake(tasks.run_job, job_id)


def wake(task, *arguments):
    """Call a Celery ``task`` now; when the broker is away, beat finds the row later."""
    try:
        task.delay(*arguments)
    except (OSError, OperationalError) as problem:
        logger.warning("%s waits for beat: %s", task.name, problem)


@dataclass
class Progress:
    """Tells the person who waits how far the work is, and keeps the lease alive."""

    job: Job

    def __call__(self, done, total, step=""):
        held = Job.objects.filter(pk=self.job.pk, lease=self.job.lease, state=JobState.RUNNING).update(
            done=done, total=total, step=str(step)[:200], leased_until=timezone.now() + LEASE
        )
        if not held:
            raise LeaseLost(f"job {self.job.pk} was given to another worker")


class WorkersDied(Exception):
    """Every worker that took the job was killed over it."""


class LeaseLost(Exception):
    """The worker was too slow to say it lives; its work is thrown away."""


def run(job_id):
    """Run one job if nobody holds it. Returns whether it was run to its end here."""
    job = _take(job_id)
    if job is None:
        return False
    try:
        effect = HANDLERS[job.kind](job, Progress(job))
        with transaction.atomic():
            held = Job.objects.filter(pk=job.pk, lease=job.lease, state=JobState.RUNNING).update(
                state=JobState.DONE, finished_at=timezone.now(), leased_until=None, lease=None, error=""
            )
            if not held:
                raise LeaseLost(f"job {job.pk} was given to another worker")
            if effect:
                effect()
    except LeaseLost as problem:
        logger.warning("%s", problem)
        return False
    except Exception as problem:
        logger.exception("job %s failed", job.pk)
        _give_back(job, problem)
        return False
    return True


def _take(job_id):
    lease = uuid.uuid4()
    with transaction.atomic():
        taken = (
            Job.objects.due()
            .filter(pk=job_id)
            .update(state=JobState.RUNNING, lease=lease, leased_until=timezone.now() + LEASE)
        )
        if not taken:
            return None
        job = Job.objects.select_related("organisation", "asked_by").get(pk=job_id)
        if job.attempts >= TRIES:  # it has taken so many workers with it
            _give_back(job, WorkersDied())
            return None
        job.attempts += 1
        job.save(update_fields=["attempts"])
    return job


def _give_back(job, problem):
    """Try again later, longer each time; after the last try, or when the rules refuse, the job has failed."""
    is_last = job.attempts >= TRIES or isinstance(problem, Refused)
    text = " ".join(problem.messages) if isinstance(problem, Refused) else type(problem).__name__
    Job.objects.filter(pk=job.pk, lease=job.lease).update(
        state=JobState.FAILED if is_last else JobState.WAITING,
        run_at=timezone.now() + timedelta(seconds=30 * 2**job.attempts),
        finished_at=timezone.now() if is_last else None,
        leased_until=None,
        lease=None,
        error=text[:500],
    )


def run_due(limit=50):
    """Run whatever is due; returns how many jobs were run to their end."""
    return sum(run(pk) for pk in Job.objects.due().order_by("run_at").values_list("pk", flat=True)[:limit])
