"""The world is built once for a module; every test gets it as it was built, and what a test writes is taken back."""

import logging
import re
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection, transaction
from django.http import HttpResponseForbidden, HttpResponseNotFound
from weasyprint import HTML

from tests.security.world import build

NOON = datetime(2026, 11, 20, 9, tzinfo=UTC)  # a world that is used for minutes sees no midnight
WRITING = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE|MERGE|TRUNCATE|COPY)\b", re.IGNORECASE)
OF_SESSIONS = re.compile(r'\s*(INSERT INTO|UPDATE|DELETE FROM) "django_session"')


@pytest.fixture(scope="module")
def built(django_db_setup, django_db_blocker):
    with time_machine.travel(NOON), django_db_blocker.unblock(), transaction.atomic():
        yield build()
        transaction.set_rollback(True)


@pytest.fixture
def world(built, db):
    """``(people, rows)`` of ``tests.security.world``; ``db`` takes back what the test writes."""
    cache.clear()  # tries counted against whoever guesses
    return built


@pytest.fixture
def sign_in(client, settings, monkeypatch):
    """A client in which ``sign_in(user)`` holds for thousands of requests: who it is, is not read anew at each."""
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.cache"

    def by(user):
        client.force_login(user)
        monkeypatch.setattr("django.contrib.auth.get_user", lambda request: user)
        return client

    return by


@pytest.fixture
def short_refusals(monkeypatch):
    """Refusals without their page: it is looked at elsewhere, and to draw it ten thousand times takes minutes."""
    logging.disable(logging.WARNING)  # each refusal is a line
    monkeypatch.setattr("mentoring.urls.handler403", lambda request, exception: HttpResponseForbidden(), raising=False)
    monkeypatch.setattr("mentoring.urls.handler404", lambda request, exception: HttpResponseNotFound(), raising=False)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture(scope="session")
def _blank_paper():
    return HTML(string="<p>…</p>").write_pdf()


@pytest.fixture
def blank_papers(monkeypatch, _blank_paper):
    """A PDF is a blank page: who may have it is asked here, what stands on it elsewhere."""
    monkeypatch.setattr(HTML, "write_pdf", lambda *args, **kwargs: _blank_paper)


@contextmanager
def writes():
    """A list that fills with the statements that change a row of any table but the sessions', done or taken back."""
    seen = []

    def watch(execute, sql, params, many, context):
        if WRITING.match(sql) and not OF_SESSIONS.match(sql):
            seen.append(sql[:120])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        yield seen
