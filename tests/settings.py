"""Settings for tests: the project's own, with nothing slow and nothing that leaves the machine."""

import os
import tempfile

os.environ.setdefault("SECRET_KEY", "a-key-for-tests-that-is-long-enough-to-be-accepted")
os.environ.setdefault("ENV_FILE", os.devnull)
os.environ.setdefault("VAR_DIR", tempfile.mkdtemp(prefix="mentoring-tests-"))

from mentoring.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {  # no manifest: tests do not collect static files
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CELERY_TASK_ALWAYS_EAGER = True
CELERY_TASK_EAGER_PROPAGATES = True
