"""Content that comes with the product: every app adds a loader, ``manage.py load_content`` runs them in order."""

from pathlib import Path

import yaml
from django.conf import settings

FIXTURES = Path(settings.BASE_DIR) / "fixtures"
LOADERS = []


def loads(function):
    """Register ``function() -> int`` (rows written); it is idempotent and keeps what a school has made of its own."""
    LOADERS.append(function)
    return function


def read_yaml(path):
    """The parsed fixture at ``path`` below ``fixtures/``."""
    return yaml.safe_load((FIXTURES / path).read_text(encoding="utf-8"))
