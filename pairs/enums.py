"""Choices about pairs, their meetings and plans."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class PairState(models.TextChoices):
    PROPOSED = "proposed", _("proposed")
    CONFIRMED = "confirmed", _("confirmed by the curator")
    UNDER_ORDER = "under_order", _("in an order being signed")
    WORKING = "working", _("working")
    COMPLETED = "completed", _("completed")
    ENDED_EARLY = "ended_early", _("ended early")


LIVING_STATES = [PairState.PROPOSED, PairState.CONFIRMED, PairState.UNDER_ORDER, PairState.WORKING]


class MeetingKind(models.TextChoices):
    FIRST = "first", _("first, organisational")
    TRIAL = "trial", _("trial")
    PLANNING = "planning", _("planning")
    REGULAR = "regular", _("regular")
    FINAL = "final", pgettext_lazy("meeting", "final")


class MeetingState(models.TextChoices):
    PLANNED = "planned", pgettext_lazy("meeting", "planned")
    HELD = "held", _("held")
    CANCELLED = "cancelled", pgettext_lazy("meeting", "cancelled")


class PlanState(models.TextChoices):
    DRAFT = "draft", _("being drawn up")
    AGREED = "agreed", _("agreed by both")
    APPROVED = "approved", pgettext_lazy("plan", "approved")


class PlanItemState(models.TextChoices):
    PLANNED = "planned", pgettext_lazy("task", "planned")
    DONE = "done", pgettext_lazy("task", "done")


class Criterion(models.TextChoices):
    """What a match is judged by; the words curators see on the board."""

    TOPICS = "topics", _("need")
    PREFERENCES = "preferences", _("choice")
    TIME = "time", _("time")
    DISTANCE = "distance", _("age")
