"""Choices of what is reported."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ReportKind(models.TextChoices):
    SCHOOL = "school", _("school monitoring report")
    MUNICIPALITY = "municipality", _("municipal summary")


class ReportState(models.TextChoices):
    BUILDING = "building", _("being built")
    READY = "ready", pgettext_lazy("report", "ready")
    FAILED = "failed", pgettext_lazy("report", "failed")


class PracticeKind(models.TextChoices):
    CASE_STUDY = "case_study", _("case study")
    PUBLICATION = "publication", _("publication")
    MEDIA_SECTION = "media_section", _("section in the media")
    MATERIAL = "material", _("methodical material")
    CONTEST = "contest", _("contest or festival")
    AWARD = "award", _("award")
