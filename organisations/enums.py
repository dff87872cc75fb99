"""Choices of who acts and by what right."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class OrganisationKind(models.TextChoices):
    REGION = "region", _("region")
    MUNICIPALITY = "municipality", _("municipality")
    SCHOOL = "school", _("school")


class Role(models.TextChoices):
    """What somebody does in an organisation; a membership gives it for a time."""

    CURATOR = "curator", _("curator")
    DIRECTOR = "director", pgettext_lazy("role", "director")
    SPECIALIST = "specialist", _("specialist")
    CLASS_TEACHER = "class_teacher", _("class teacher")
    PARTICIPANT = "participant", _("participant")
    GUARDIAN = "guardian", _("guardian")
    MUNICIPAL_COORDINATOR = "municipal_coordinator", _("municipal coordinator")
    REGIONAL_COORDINATOR = "regional_coordinator", _("regional coordinator")
    ADMINISTRATOR = "administrator", _("administrator")


STAFF_ROLES = tuple(role for role in Role if role not in (Role.PARTICIPANT, Role.GUARDIAN))


class HeadcountGroup(models.TextChoices):
    STUDENTS = "students", _("students")
    TEACHERS = "teachers", _("teaching staff")
    YOUNG_SPECIALISTS = "young_specialists", _("young specialists")


class TimeZone(models.TextChoices):
    """The zones Russian schools live in; one name stands for every city on the same clock."""

    KALININGRAD = "Europe/Kaliningrad", _("Kaliningrad, UTC+2")
    MOSCOW = "Europe/Moscow", _("Moscow, UTC+3")
    SAMARA = "Europe/Samara", _("Samara, UTC+4")
    YEKATERINBURG = "Asia/Yekaterinburg", _("Yekaterinburg, UTC+5")
    OMSK = "Asia/Omsk", _("Omsk, UTC+6")
    KRASNOYARSK = "Asia/Krasnoyarsk", _("Krasnoyarsk, UTC+7")
    IRKUTSK = "Asia/Irkutsk", _("Irkutsk, UTC+8")
    YAKUTSK = "Asia/Yakutsk", _("Yakutsk, UTC+9")
    VLADIVOSTOK = "Asia/Vladivostok", _("Vladivostok, UTC+10")
    MAGADAN = "Asia/Magadan", _("Magadan, UTC+11")
    KAMCHATKA = "Asia/Kamchatka", _("Kamchatka, UTC+12")


class JobState(models.TextChoices):
    WAITING = "waiting", _("waiting")
    RUNNING = "running", _("running")
    DONE = "done", _("done")
    FAILED = "failed", _("failed")


class LetterState(models.TextChoices):
    WAITING = "waiting", _("waiting to be sent")
    SENT = "sent", _("sent")
    FAILED = "failed", _("not delivered")


class LinkPurpose(models.TextChoices):
    CONSENT = "consent", _("consent")
    QUESTIONNAIRE = "questionnaire", _("questionnaire")
    CALENDAR = "calendar", pgettext_lazy("link", "calendar")
    CHECK_IN = "check_in", _("coming to a gathering")
    THIRD_PARTY = "third_party", _("information on mentees")
