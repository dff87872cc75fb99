"""The steps of starting a programme."""

from django.utils.translation import gettext as _


def wizard_steps(current, *, is_own=False, is_again=False):
    """The way as ``components/steps.html`` takes it; ``current`` is the index of the step one stands on.

    ``is_own``: it begins with the school's own plan and not with a template; ``is_again``: with last year's."""
    first = _("This year's plan") if is_again else _("Template")
    begin = (_("File and year"), _("Look through")) if is_own else (first, _("Year and dates"))
    titles = (*begin, _("Responsibles"), _("Review"), _("Approval"))
    return [
        {"title": title, "state": "done" if index < current else "now" if index == current else ""}
        for index, title in enumerate(titles)
    ]
