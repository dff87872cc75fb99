"""The door for ASGI servers; threads under gunicorn are the measured default (see docs)."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mentoring.settings")
application = get_asgi_application()
