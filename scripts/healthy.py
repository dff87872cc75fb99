"""Whether a container does its work: ``healthy.py web|worker|beat``; exit code 0 means yes."""

import os
import sys
import time
import urllib.request
from pathlib import Path

BEAT_SCHEDULE = Path("/tmp/beat-schedule")  # noqa: S108 - where docker-compose.yml puts it
BEAT_SILENCE = 300  # seconds; beat writes its schedule every three minutes


def web():
    request = urllib.request.Request("http://127.0.0.1:8000/accounts/login/")
    request.add_header("Host", os.environ.get("ALLOWED_HOSTS", "localhost").split(",")[0])
    request.add_header("X-Forwarded-Proto", "https")
    with urllib.request.urlopen(request, timeout=8) as answer:  # noqa: S310 - an address of our own
        return answer.status == 200


def worker():
    from mentoring.celery import app

    return bool(app.control.ping(timeout=5))


def beat():
    return any(time.time() - p.stat().st_mtime < BEAT_SILENCE for p in BEAT_SCHEDULE.parent.glob("beat-schedule*"))


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    sys.exit(0 if {"web": web, "worker": worker, "beat": beat}[sys.argv[1]]() else 1)
