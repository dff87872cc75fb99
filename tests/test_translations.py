"""The Russian catalogue is complete: nothing missing, nothing fuzzy, every placeholder kept."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest
from django.conf import settings

CATALOGUE = Path("mentoring/locale/ru/LC_MESSAGES/django.po")
PLACEHOLDER = re.compile(r"%(?:\((\w+)\))?[sd]")


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    """The messages of code and templates as they are now, collected into a copy of the catalogue."""
    copy = tmp_path_factory.mktemp("messages") / "project"
    kept = shutil.ignore_patterns(".git", ".venv", "var", "node_modules", "__pycache__", "tests", "*.mo", "fonts")
    shutil.copytree(settings.BASE_DIR, copy, ignore=kept)
    subprocess.run(
        [sys.executable, "manage.py", "makemessages", "-l", "ru", "--add-location=file", "--no-wrap", "-v", "0"],
        cwd=copy,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "mentoring.settings"},
        check=True,
        capture_output=True,
    )
    return polib.pofile(str(copy / CATALOGUE))


def test_every_message_is_translated(collected):
    assert [entry.msgid for entry in collected if not entry.obsolete and not entry.translated()] == []


def test_the_catalogue_holds_nothing_fuzzy_or_left_over():
    catalogue = polib.pofile(str(settings.BASE_DIR / CATALOGUE))
    assert [entry.msgid for entry in catalogue if entry.fuzzy or entry.obsolete] == []


def test_translations_keep_the_placeholders(collected):
    broken = []
    for entry in collected:
        wanted = set(PLACEHOLDER.findall(entry.msgid)) | set(PLACEHOLDER.findall(entry.msgid_plural))
        for text in [entry.msgstr, *entry.msgstr_plural.values()]:
            if text and not set(PLACEHOLDER.findall(text)) <= wanted:
                broken.append(entry.msgid)
            if entry.msgstr and set(PLACEHOLDER.findall(entry.msgstr)) != wanted:
                broken.append(entry.msgid)
    assert broken == []


def test_nobody_is_spoken_of_in_brackets(collected):
    """«подписал(а)»: what is said fits women and men alike."""
    said = [text for entry in collected for text in [entry.msgstr, *entry.msgstr_plural.values()]]
    assert [text for text in said if re.search(r"[а-яё]\((?:а|ла|на|ась|лась|ая|ица)\)", text)] == []


def test_plurals_have_three_russian_forms(collected):
    assert [e.msgid for e in collected if e.msgid_plural and len(set(e.msgstr_plural)) != 3 and not e.obsolete] == []
