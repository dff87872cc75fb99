"""Jobs: done once, whatever dies in between."""

from datetime import timedelta

import pytest
from django.utils import timezone

from mentoring.kit.errors import Refused
from organisations import jobs
from organisations.enums import JobState
from organisations.models import Job, Organisation
from tests.factories.organisations import OrganisationFactory

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def handler():
    """A kind of job whose effect renames an organisation; ``runs`` counts how often it began."""
    runs = []

    @jobs.handles("test.rename")
    def rename(job, progress):
        runs.append(job.pk)
        progress(1, 2, "half")
        return lambda: Organisation.objects.filter(pk=job.payload["pk"]).update(locality="done")

    yield runs
    del jobs.HANDLERS["test.rename"]


def a_job(**fields):
    school = OrganisationFactory()
    return Job.objects.create(kind="test.rename", key=f"rename:{school.pk}", payload={"pk": school.pk}, **fields)


def test_the_same_key_queues_the_same_work_once(django_capture_on_commit_callbacks, handler):
    school = OrganisationFactory()
    with django_capture_on_commit_callbacks(execute=True):
        first = jobs.enqueue("test.rename", "one", {"pk": school.pk})
        second = jobs.enqueue("test.rename", "one", {"pk": school.pk})
    assert first == second
    assert handler == [first.pk]


def test_a_job_commits_its_effect_together_with_done(handler):
    job = a_job()
    assert jobs.run(job.pk)
    job.refresh_from_db()
    assert (job.state, Organisation.objects.get(pk=job.payload["pk"]).locality) == (JobState.DONE, "done")


def test_a_finished_job_is_not_run_again(handler):
    job = a_job()
    jobs.run(job.pk)
    assert not jobs.run(job.pk)
    assert handler == [job.pk]


def test_a_job_under_a_living_lease_is_left_alone(handler):
    job = a_job(state=JobState.RUNNING, leased_until=timezone.now() + timedelta(minutes=1))
    assert jobs.run_due() == 0
    assert not jobs.run(job.pk)


def test_a_job_of_a_dead_worker_is_picked_up_when_its_lease_runs_out(handler):
    job = a_job(state=JobState.RUNNING, leased_until=timezone.now() - timedelta(seconds=1))
    assert jobs.run_due() == 1
    job.refresh_from_db()
    assert job.state == JobState.DONE


def test_a_worker_that_lost_its_lease_changes_nothing():
    job = a_job()

    @jobs.handles("test.rename")
    def slow(job, progress):
        Job.objects.filter(pk=job.pk).update(lease="00000000-0000-0000-0000-000000000001")
        return lambda: Organisation.objects.filter(pk=job.payload["pk"]).update(locality="twice")

    assert not jobs.run(job.pk)
    assert Organisation.objects.get(pk=job.payload["pk"]).locality != "twice"
    del jobs.HANDLERS["test.rename"]


def test_a_job_that_keeps_killing_its_worker_fails_in_the_end(handler):
    job = a_job(state=JobState.RUNNING, leased_until=timezone.now() - timedelta(seconds=1), attempts=jobs.TRIES)
    assert not jobs.run(job.pk)
    job.refresh_from_db()
    assert (job.state, handler) == (JobState.FAILED, [])


@pytest.mark.parametrize(("problem", "state"), [(OSError("disk"), JobState.WAITING), (Refused("no"), JobState.FAILED)])
def test_a_failure_is_tried_again_and_a_refusal_is_final(problem, state):
    @jobs.handles("test.rename")
    def failing(job, progress):
        raise problem

    job = a_job()
    jobs.run(job.pk)
    job.refresh_from_db()
    assert job.state == state
    del jobs.HANDLERS["test.rename"]
