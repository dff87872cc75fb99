"""Kinds that end in practices and reports."""

from collections import Counter

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from monitoring.enums import PracticeKind, ReportKind, ReportState
from monitoring.models import IndicatorTarget, Report, practices_of
from roadmap.delegation import measure_schools_tasks, open_schools_tasks
from roadmap.enums import Audience
from roadmap.kinds import Action, EventKind, Measure, register, shared

PRACTICES = (  # event kind, what it is called, practice it counts, evidence
    ("materials", _("methodical materials"), PracticeKind.MATERIAL, _("the materials")),
    ("case_studies", _("case studies"), PracticeKind.CASE_STUDY, _("links to the case studies")),
    ("collection", _("collection of best practices"), PracticeKind.CASE_STUDY, _("the collection as PDF")),
    ("publications", _("publications"), PracticeKind.PUBLICATION, _("links to the publications")),
    ("media_sections", _("sections on sites and in media"), PracticeKind.MEDIA_SECTION, _("links to the sections")),
    ("contests", _("contests and festivals"), PracticeKind.CONTEST, _("list of those who took part")),
    ("awards", _("awards"), PracticeKind.AWARD, _("certificates or the order")),
)
REPORTS = (
    ("quality_monitoring", _("monitoring of the programme's quality"), _("the report")),
    ("programme_monitoring", _("monitoring of the programme"), _("the report")),
    ("statistics_form", _("statistical form"), _("the form with its figures")),
)


def _targets(programme):
    return IndicatorTarget.objects.values_of(programme.organisation)


def _practices(practice, key):
    def measure(programme):
        """Pieces against the threshold of this kind; without a threshold one is enough."""
        counts = Counter(kind for kind, _day in shared(programme, "practices", practices_of))
        wanted = shared(programme, "targets", _targets).get(key, 1)
        return {Audience.NOBODY: (Measure(practice.label.capitalize(), counts[practice], wanted),)}

    return measure


def _practices_screen(practice):
    def screen(programme, event):
        url = reverse("monitoring:practices", args=[programme.pk])
        return Action(_("Add the links"), f"{url}?kind={practice.value}&event={event.pk}")

    return screen


def _has_report(programme):
    return Report.objects.filter(programme=programme, kind=ReportKind.SCHOOL, state=ReportState.READY).exists()


def _reports(programme):
    ready = shared(programme, "reports", _has_report)
    return {Audience.NOBODY: (Measure(_("Report"), int(ready), 1),)}


def _report_screen(programme, event):
    return Action(_("Build a report"), reverse("monitoring:monitoring", args=[programme.pk]))


def _indicators_of_schools(programme, event):
    url = reverse("monitoring:municipality_indicators", args=[programme.organisation_id])
    return Action(_("Open the schools’ indicators"), url)


register(
    *(
        EventKind(key, label, _practices_screen(practice), evidence, _practices(practice, key))
        for key, label, practice, evidence in PRACTICES
    ),
    *(
        EventKind(key, label, _report_screen, evidence, _reports, office_screen=_indicators_of_schools)
        for key, label, evidence in REPORTS
    ),
    EventKind(
        "municipal_control",
        _("control by the municipality"),
        _report_screen,
        _("the summary"),
        _reports,
        office_screen=open_schools_tasks,
        office_measure=measure_schools_tasks,
    ),
)
