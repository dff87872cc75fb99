"""Which static files are not collected: the builds of Bootstrap and htmx that no page names."""

from django.contrib.staticfiles.apps import StaticFilesConfig


class StaticFiles(StaticFilesConfig):
    """Holds for every ``collectstatic``: of the demo, of the image, of the journeys."""

    ignore_patterns = (
        *StaticFilesConfig.ignore_patterns,
        "bootstrap-*",
        "*.rtl.*",
        "*.esm.*",
        "bootstrap.css*",
        "bootstrap.js*",
        "bootstrap.min.js*",
        "bootstrap.bundle.js*",
        "django_htmx/ext/*",
    )
