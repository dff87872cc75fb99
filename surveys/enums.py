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
    SWOT = "swot", _("SWOT analysis of the programme")
    QUALITY = "quality", _("grid of the programme's quality")
    POLL = "poll", _("poll of the council")
    OWN = "own", _("the curator's own")


APPLICATIONS = (QuestionnaireKind.MENTEE_APPLICATION, QuestionnaireKind.MENTOR_APPLICATION)


class QuestionnaireState(models.TextChoices):
    """Only a draft may be changed; a published version makes way for the next one and stays under its answers."""

    DRAFT = "draft", pgettext_lazy("questionnaire", "draft")
    PUBLISHED = "published", pgettext_lazy("questionnaire", "published")
    RETIRED = "retired", pgettext_lazy("questionnaire", "retired")


class Moment(models.TextChoices):
    """When in the programme a questionnaire is filled in; empty: at any time, or again and again."""

    ENTRY = "entry", _("at the beginning")
    QUARTER = "quarter", _("every quarter")
    EXIT = "exit", _("at the end")


class Answering(models.TextChoices):
    """Who fills a questionnaire in; empty: mentees and mentors."""

    MENTEE = "mentee", _("mentee")
    MENTOR = "mentor", _("mentor")
    STAFF = "staff", _("the programme's team")


class Stage(models.TextChoices):
    """How far those who are asked have come."""

    WAITING = "waiting", _("those without a pair")
    IN_PAIR = "in_pair", _("those who have a pair")


class StepDeed(models.TextChoices):
    """What a step did to a draft."""

    CHANGED = "changed", pgettext_lazy("step", "changed")
    ADDED = "added", pgettext_lazy("step", "added")
    REMOVED = "removed", pgettext_lazy("step", "taken out")
    MOVED = "moved", pgettext_lazy("step", "moved")
    UNDONE = "undone", pgettext_lazy("step", "undone")


class ScoreMethod(models.TextChoices):
    SUM = "sum", _("sum of points")
    MEAN = "mean", _("mean of points")
    PERCENT = "percent", _("percent of the maximum")


class QuestionKind(models.TextChoices):
    SHORT_TEXT = "short_text", _("short text")
    LONG_TEXT = "long_text", _("long text")
    ONE = "one", _("one choice")
    SEVERAL = "several", _("several choices")
    SCALE = "scale", _("scale")
    YES_NO = "yes_no", _("yes or no")
    NUMBER = "number", pgettext_lazy("kind of question", "number")
    DATE = "date", _("date")
    MATRIX = "matrix", _("matrix")
    PEOPLE = "people", _("ranked choice of people")
    TOPICS = "topics", _("topics of the vocabulary")
    SLOTS = "slots", _("convenient time")


TEXT_KINDS = (QuestionKind.SHORT_TEXT, QuestionKind.LONG_TEXT)
CHOICE_KINDS = (QuestionKind.ONE, QuestionKind.SEVERAL)
SCORED_KINDS = (*CHOICE_KINDS, QuestionKind.YES_NO, QuestionKind.SCALE, QuestionKind.NUMBER, QuestionKind.MATRIX)


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


class SignalKind(models.TextChoices):
    """Why answers call for somebody."""

    ANSWER = "answer", _("an alarming answer")
    SCALE = "scale", _("a score in an alarming band")
    SATISFACTION = "satisfaction", _("low satisfaction")


class SignalState(models.TextChoices):
    NEW = "new", pgettext_lazy("signal", "new")
    TAKEN = "taken", pgettext_lazy("signal", "in work")
    CLOSED = "closed", pgettext_lazy("signal", "closed")


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
