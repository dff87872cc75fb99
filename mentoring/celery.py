"""Celery wakes workers; what is to be done stands in the database (``organisations.models.Job``)."""

import os

from celery import Celery

from mentoring.kit import file_broker

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mentoring.settings")

file_broker.register()
app = Celery("mentoring")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
