"""The steps of starting a programme."""

from django.utils.translation import gettext as _


def wizard_steps(current):
    """The way as ``components/steps.html`` takes it; ``current`` is the index of the step one stands on."""
    titles = (_("Template"), _("Year and dates"), _("Responsibles"), _("Review"), _("Director"))
    return [
        {"title": title, "state": "done" if index < current else "now" if index == current else ""}
        for index, title in enumerate(titles)
    ]
