"""The nightly sweep of stored files without a row: set aside first, and never by the heap."""

import os
from pathlib import Path
from time import time

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from documents import sweeping

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def stored(path, *, days):
    default_storage.save(path, ContentFile(b"%PDF"))
    age(path, days)
    return path


def age(path, days):
    moment = time() - days * 86400
    os.utime(Path(default_storage.path(path)), (moment, moment))


def test_what_is_swept_is_kept_aside_for_thirty_days(signed):
    path = stored(f"{signed.organisation_id}/order/orphan", days=2)
    assert sweeping.sweep_files() == 1
    assert not default_storage.exists(path)
    aside = f"quarantine/{path}"
    age(aside, 29)
    assert sweeping.sweep_files() == 0
    assert default_storage.exists(aside)
    age(aside, 31)
    sweeping.sweep_files()
    assert not default_storage.exists(aside)


@pytest.mark.parametrize("count", [1, sweeping.FEW + 1], ids=["empty database", "older database"])
def test_a_database_without_the_rows_of_its_files_costs_none_of_them(count, request, caplog):
    if count > 1:
        request.getfixturevalue("signed")
    paths = [stored(f"1/order/{name}", days=2) for name in range(count)]
    assert sweeping.sweep_files() == 0
    assert all(map(default_storage.exists, paths))
    assert [record.levelname for record in caplog.records if record.name == sweeping.__name__] == ["ERROR"]
