"""Choices of what people are asked and how they answer."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class QuestionnaireKind(models.TextChoices):
    MENTEE_APPLICATION = "mentee_application", _("mentee's application")
    MENTOR_APPLICATION = "mentor_application", _("mentor's application")
    PREFERENCES = "preferences", _("preferences after the group meeting")
    SATISFACTION = "satisfaction", _("satisfaction")
    THIRD_PARTY = "third_party", _("information from third parties")
    ASSESSMENT = "assessment", _("assessment of participants")
    FEEDBACK = "feedback", _("feedback during the work")
    OWN = "own", _("the curator's own")


class QuestionKind(models.TextChoices):
    SHORT_TEXT = "short_text", _("short text")
    LONG_TEXT = "long_text", _("long text")
    ONE = "one", _("one choice")
    SEVERAL = "several", _("several choices")
    SCALE = "scale", _("scale")
    YES_NO = "yes_no", _("yes or no")
    NUMBER = "number", _("number")
    DATE = "date", _("date")
    MATRIX = "matrix", _("matrix")
    PEOPLE = "people", _("ranked choice of people")
    TOPICS = "topics", _("topics of the vocabulary")
    SLOTS = "slots", _("convenient time")


TEXT_KINDS = (QuestionKind.SHORT_TEXT, QuestionKind.LONG_TEXT)


class SurveyState(models.TextChoices):
    OPEN = "open", pgettext_lazy("survey", "open")
    CLOSED = "closed", pgettext_lazy("survey", "closed")


class ResponseState(models.TextChoices):
    STARTED = "started", pgettext_lazy("questionnaire", "begun")
    SUBMITTED = "submitted", pgettext_lazy("questionnaire", "submitted")
    ACCEPTED = "accepted", pgettext_lazy("questionnaire", "accepted")


class Readers(models.TextChoices):
    """Who reads an answer somebody gave about a mentee."""

    REGISTER = "register", _("those who keep the register")
    HELPERS = "helpers", _("the curator, the psychologist, the social pedagogue")
    SPECIALIST = "specialist", _("the psychologist and the social pedagogue")


class Source(models.TextChoices):
    """Who knows the mentee from another side."""

    CLASS_TEACHER = "class_teacher", _("class teacher")
    PSYCHOLOGIST = "psychologist", _("educational psychologist")
    SOCIAL_PEDAGOGUE = "social_pedagogue", _("social pedagogue")
    GUARDIAN = "guardian", _("parent or guardian")


class StatementState(models.TextChoices):
    ASKED = "asked", pgettext_lazy("about a pupil", "not answered")
    ANSWERED = "answered", pgettext_lazy("about a pupil", "answered")
    NOTHING = "nothing", pgettext_lazy("about a pupil", "nothing to add")
