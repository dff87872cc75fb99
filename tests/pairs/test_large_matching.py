"""A matching of many is left to the worker: the page says how far it is, and finds the result later."""

import pytest
from django.urls import reverse

from organisations import jobs
from organisations.enums import JobState
from organisations.models import Job
from pairs.actions.matching import INLINE_LIMIT
from pairs.models import MatchingRules, Pair
from participants.enums import ParticipationRole, PersonGroup, Readiness
from participants.models import Participation, Person

pytestmark = pytest.mark.django_db


def enrol(programme, mentees, mentors):
    """So many people take part, whatever they need and know."""
    roles = [ParticipationRole.MENTEE] * mentees + [ParticipationRole.MENTOR] * mentors
    people = Person.objects.bulk_create(
        Person(
            organisation=programme.organisation,
            last_name=f"Иванов{number}",
            first_name="Пётр",
            group=PersonGroup.TEACHER if role == ParticipationRole.MENTOR else PersonGroup.STUDENT,
        )
        for number, role in enumerate(roles)
    )
    Participation.objects.bulk_create(
        Participation(
            person=person,
            programme=programme,
            role=role,
            started_on=programme.starts_on,
            interview=Readiness.PASSED,
            capacity=1,
        )
        for person, role in zip(people, roles, strict=True)
    )


def test_a_matching_of_many_is_done_by_the_worker_with_its_progress_on_the_page(programme, as_curator, curator):
    half = INLINE_LIMIT // 2 + 1
    enrol(programme, half, half)
    board, run = (reverse(f"pairs:{name}", args=[programme.pk]) for name in ("board", "run"))
    assert "Идёт подбор" in as_curator.post(run, follow=True).text
    as_curator.post(run)
    job = Job.objects.get(kind="pairs.match")
    assert not Pair.objects.exists()
    assert f'id="job-{job.pk}"' in as_curator.get(board).text
    assert jobs.run(job.pk)
    job.refresh_from_db()
    assert (job.state, job.done, job.total) == (JobState.DONE, 3, 4)
    assert Pair.objects.count() == half
    assert MatchingRules.objects.get(programme=programme).last_run_at is not None
    page = as_curator.get(board)
    assert page.context["job"] is None
    assert len(page.context["board"].proposals) == half
