"""The product as it runs in a school: its own database, a web server, a worker and beat, each a process."""

import contextlib
import itertools
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60
WORKERS = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
THIS_WORKER = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
# each product its own: workers of another would take its tasks
REDIS_DATABASES = itertools.count(7 + THIS_WORKER, WORKERS)


@dataclass
class CollectedFiles:
    """Styles, scripts and fonts as production serves them, collected once for every product of the run."""

    folder: Path
    process: subprocess.Popen | None = None

    def collect(self, environment):
        """Begin, unless begun already; the database is made ready meanwhile."""
        if self.process is None:
            words = [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity", "0"]
            self.process = subprocess.Popen(words, cwd=ROOT, env=environment)

    def wait(self):
        assert self.process.wait(timeout=200) == 0, "collectstatic failed"


@dataclass
class Product:
    """``home`` holds everything it writes; ``letters`` the mail it sends; ``url`` answers while it is started."""

    home: Path
    static: CollectedFiles
    port: int = 0
    database_url: str = ""
    processes: dict = field(default_factory=dict)
    environment: dict = field(default_factory=dict)

    def __post_init__(self):
        self.port = free_port()
        self.home.mkdir(parents=True)
        self.letters.mkdir()
        self.database_url = new_database(self.home)
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("DJANGO_", "CELERY_"))}
        self.environment = kept | {
            "DJANGO_SETTINGS_MODULE": "mentoring.settings",
            "ENV_FILE": os.devnull,
            "DEBUG": "0",
            "SECRET_KEY": secrets.token_urlsafe(48),
            "DATABASE_URL": self.database_url,
            "REDIS_URL": redis_url(),
            "VAR_DIR": str(self.home),
            "STATIC_ROOT": str(self.static.folder),
            "MAIL_DIR": str(self.letters),
            "PUBLIC_URL": self.url,
            "PYTHONUNBUFFERED": "1",
        }

    @property
    def url(self):
        return f"http://localhost:{self.port}"

    @property
    def letters(self):
        return self.home / "letters"

    def manage(self, *words):
        return self.python(str(ROOT / "manage.py"), *words)

    def python(self, *words):
        """Run to the end in the product's environment; what it printed is told when it fails."""
        done = subprocess.run(
            [sys.executable, *words], cwd=ROOT, env=self.environment, capture_output=True, text=True, timeout=600
        )
        assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout[-3000:]}\n{done.stderr[-6000:]}"
        return done.stdout

    def prepare(self, *commands):
        """A database with the content every school begins with, and what further ``commands`` load."""
        self.static.collect(self.environment)
        self.python("-m", "tests.journeys.preparing", "migrate", "createcachetable", "load_content", *commands)

    def start(self):
        self.static.wait()
        if self.environment["REDIS_URL"]:
            forget_redis(self.environment["REDIS_URL"])
        tool = Path(sys.executable).parent
        serve = [
            "--bind",
            f"127.0.0.1:{self.port}",
            "--workers",
            "1",
            "--threads",
            "6",
            "--log-level",
            "warning",
            "--no-control-socket",
        ]
        self._spawn("web", tool / "gunicorn", "mentoring.wsgi", *serve)
        self._spawn("worker", tool / "celery", "-A", "mentoring", "worker", "--concurrency", "1", "--loglevel", "info")
        self._spawn("beat", tool / "celery", "-A", "mentoring", "beat", "--loglevel", "info")
        self._wait_until_it_answers()

    def _spawn(self, name, *words):
        with (self.home / f"{name}.log").open("ab") as log:
            self.processes[name] = subprocess.Popen(
                [str(word) for word in words],
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def _wait_until_it_answers(self):
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            with contextlib.suppress(urllib.error.URLError, OSError):
                urllib.request.urlopen(f"{self.url}/accounts/login/", timeout=5)  # noqa: S310 - an address of our own
                return
            time.sleep(0.2)
        raise AssertionError(f"The product does not answer.\n{self.log('web')}")

    def log(self, name, characters=4000):
        return (self.home / f"{name}.log").read_text(errors="replace")[-characters:]

    def stop(self):
        for process in self.processes.values():
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
        for process in self.processes.values():
            try:
                process.wait(timeout=4)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait(timeout=10)
        self.processes.clear()
        drop_database(self.database_url)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def redis_url():
    """A database nobody else uses of the server that ``REDIS_URL`` names; "" without one."""
    given = os.environ.get("REDIS_URL", "")
    return urlsplit(given)._replace(path=f"/{next(REDIS_DATABASES)}").geturl() if given else ""


def forget_redis(url):
    import redis

    redis.Redis.from_url(url).flushdb()


def new_database(home):
    """A database nobody else uses: on the server that ``DATABASE_URL`` names, or an SQLite file."""
    given = os.environ.get("DATABASE_URL", "")
    if not given.startswith("postgres"):
        return f"sqlite:///{home / 'school.sqlite3'}"
    name = f"journey_{secrets.token_hex(6)}"
    with psycopg.connect(_server(given), autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return urlsplit(given)._replace(path=f"/{name}").geturl()


def drop_database(url):
    if url.startswith("postgres"):
        with psycopg.connect(_server(url), autocommit=True) as connection:
            connection.execute(f'DROP DATABASE IF EXISTS "{urlsplit(url).path[1:]}" WITH (FORCE)')


def _server(url):
    return urlsplit(url)._replace(scheme="postgresql", path="/postgres").geturl()
