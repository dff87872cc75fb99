"""300 people answer 20 questions at once: `pytest tests/benchmarks/bench_answering.py -s` with PostgreSQL.

Real gunicorn workers serve them; in the middle one is killed. Afterwards every answer that was accepted lies in the
database once, by count and content. How many changes are saved a second stands beside a bare Django view that inserts
one row, served by the same workers and asked by the same phones.
"""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import psycopg
import pytest

from tests.benchmarks.crowd import QUESTIONS, Crowd
from tests.journeys.running import ROOT, CollectedFiles, Product, forget_redis

PEOPLE, SAVES_EACH = 300, 5
SERVE = ["--workers", "2", "--threads", "8", "--log-level", "error", "--no-control-socket"]  # as in the Dockerfile

pytestmark = pytest.mark.skipif(
    not os.environ.get("DATABASE_URL", "").startswith("postgres"), reason="SQLite writes one at a time"
)


@pytest.fixture
def product(tmp_path):
    """The product on two workers of gunicorn, without what works in the background."""
    product = Product(tmp_path / "home", CollectedFiles(tmp_path / "static"))
    try:
        product.prepare()
        product.static.wait()
        if product.environment["REDIS_URL"]:
            forget_redis(product.environment["REDIS_URL"])
        yield product
    finally:
        product.stop()


def serve(product, application):
    gunicorn = Path(sys.executable).parent / "gunicorn"
    product._spawn("web", gunicorn, application, "--bind", f"127.0.0.1:{product.port}", *SERVE)
    until = time.monotonic() + 60
    while time.monotonic() < until and len(workers_of(product)) < 2:
        time.sleep(0.2)
    time.sleep(3)  # until both have loaded the application
    return product.processes["web"]


def workers_of(product):
    master = product.processes["web"].pid
    return [int(pid) for pid in Path(f"/proc/{master}/task/{master}/children").read_text().split()]


def stop_serving(product):
    web = product.processes.pop("web")
    os.killpg(web.pid, signal.SIGTERM)
    web.wait(timeout=20)


async def answer_all(product, addresses):
    crowd = Crowd(product.port)
    everybody = asyncio.gather(*(crowd.answer(int(person), address) for person, address in addresses.items()))
    while len(crowd.taken) < PEOPLE * len(QUESTIONS) / 2 and not everybody.done():
        await asyncio.sleep(0.05)
    os.kill(workers_of(product)[0], signal.SIGKILL)
    await everybody
    return crowd


async def press_on(port, requests):
    """Saves a second of phones that do not think."""
    crowd, began = Crowd(port), time.monotonic()
    await asyncio.gather(*(crowd.repeat(path, fields, SAVES_EACH) for path, fields in requests))
    return len(crowd.taken) / (time.monotonic() - began)


def stored_in(product):
    """[(person, question, value)], every row of answers to questionnaires that were sent."""
    url = product.database_url.replace("postgres://", "postgresql://", 1)
    with psycopg.connect(url) as connection:
        return connection.execute(
            "SELECT response.invitation_id, question.key, answer.value FROM surveys_answer answer"
            " JOIN surveys_response response ON response.id = answer.response_id AND response.state = 'submitted'"
            " JOIN surveys_question question ON question.id = answer.question_id"
        ).fetchall()


def test_300_people_answer_at_once_and_a_worker_is_killed(product):
    addresses = json.loads(product.python("-m", "tests.benchmarks.asked", str(PEOPLE)))
    serve(product, "mentoring.wsgi")
    began = time.monotonic()
    crowd = asyncio.run(answer_all(product, addresses))
    seconds = time.monotonic() - began
    rows = stored_in(product)
    assert crowd.sent == PEOPLE
    assert crowd.lost > 0  # the killed worker took requests with it
    assert len(rows) == PEOPLE * len(QUESTIONS)
    assert {(person, key): value for person, key, value in rows} == {
        (person, key): value for person, said in crowd.accepted.items() for key, value in said.items()
    }
    worst = sorted(crowd.taken)[-len(crowd.taken) // 20 or 0]
    print(  # noqa: T201
        f"\n{PEOPLE} people, {len(crowd.taken)} saves and all pages in {seconds:.1f} s; a save took "
        f"{median(crowd.taken):.2f} s, 95 % under {worst:.2f} s; tries lost {crowd.lost}; "
        f"rows {len(rows)}, each once and as accepted"
    )


def test_saves_a_second_beside_a_bare_insert(product):
    addresses = json.loads(product.python("-m", "tests.benchmarks.asked", str(PEOPLE)))
    change = {"q-q0": "7", "changed": "q0:0", "seen": 0}
    serve(product, "mentoring.wsgi")
    saves = asyncio.run(press_on(product.port, [(f"{address}save/", change) for address in addresses.values()]))
    stop_serving(product)
    subprocess.run([sys.executable, "-m", "tests.benchmarks.bare"], env=product.environment, cwd=ROOT, check=True)
    serve(product, "tests.benchmarks.bare")
    inserts = asyncio.run(press_on(product.port, [("/insert/", {"text": "7"})] * PEOPLE))
    print(  # noqa: T201
        f"\n{saves:.0f} saves/s beside {inserts:.0f} inserts/s of a bare view: ratio {saves / inserts:.2f}"
    )
