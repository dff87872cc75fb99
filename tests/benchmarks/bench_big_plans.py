"""What a roadmap of 300 events costs beside one of 30: `pytest tests/benchmarks/bench_big_plans.py -s`.

``--ignore=tests/benchmarks`` keeps it out of the usual run; the file is named on the command line to be collected.
CPU seconds of this process: what the database does is not in them, what else the machine does is not either.
"""

from statistics import median
from time import process_time

import pytest
import time_machine
from django.test import Client

from tests.factories.roadmap import ProgrammeFactory, RoadmapFactory
from tests.roadmap.big_plans import begun_by, fill
from tests.roadmap.test_big_plans import FEW, MANY, OF_EVENT, OF_PROGRAMME, address

RUNS = 5
GOAL = 0.7  # seconds a page may take with MANY events


@pytest.mark.django_db
def test_pages_with_300_events_beside_30(school, curator, director):
    client = Client()
    client.force_login(curator)
    with time_machine.travel(begun_by(), tick=False):
        plans = {}
        for count in (FEW, MANY):
            programme = ProgrammeFactory(organisation=school)
            plans[count] = RoadmapFactory(
                programme=programme, approved=True, submitted_by=curator, approved_by=director
            )
            fill(plans[count], count, curator=curator)
        for page in [*OF_PROGRAMME, *OF_EVENT, "review"]:
            few, many = (timed(client, *address(page, plans[count])) for count in (FEW, MANY))
            late = "" if many[0] <= GOAL else f"  more than {GOAL} s"
            print(  # noqa: T201
                f"\n{page:22} {FEW}: {few[0]:.3f} s  {MANY}: {many[0]:.3f} s  ratio {many[0] / few[0]:5.1f}  "
                f"{few[1] / 1024:.0f} → {many[1] / 1024:.0f} kB{late}",
                end="",
            )


def timed(client, url, headers):
    """(median CPU seconds, bytes of the page)."""
    client.get(url, headers=headers)
    runs = []
    for _run in range(RUNS):
        started = process_time()
        page = client.get(url, headers=headers)
        runs.append(process_time() - started)
    return median(runs), len(page.content)
