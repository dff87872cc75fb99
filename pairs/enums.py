"""Choices about pairs, their meetings and plans."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class PairState(models.TextChoices):
    PROPOSED = "proposed", pgettext_lazy("pair", "proposed")
    CONFIRMED = "confirmed", _("confirmed by the curator")
    UNDER_ORDER = "under_order", _("in an order being signed")
    WORKING = "working", pgettext_lazy("pair", "working")
    COMPLETED = "completed", pgettext_lazy("pair", "completed")
    ENDED_EARLY = "ended_early", _("ended early")


SETTLED_STATES = [PairState.CONFIRMED, PairState.UNDER_ORDER, PairState.WORKING]  # decided upon: they meet and plan
LIVING_STATES = [PairState.PROPOSED, *SETTLED_STATES]
ENDED_STATES = [PairState.COMPLETED, PairState.ENDED_EARLY]


class MeetingKind(models.TextChoices):
    FIRST = "first", _("first, organisational")
    TRIAL = "trial", _("trial")
    PLANNING = "planning", _("planning")
    REGULAR = "regular", _("regular")
    FINAL = "final", pgettext_lazy("meeting", "final")


class MeetingState(models.TextChoices):
    PLANNED = "planned", pgettext_lazy("meeting", "planned")
    HELD = "held", pgettext_lazy("meeting", "held")
    CANCELLED = "cancelled", pgettext_lazy("meeting", "cancelled")


class PlanState(models.TextChoices):
    DRAFT = "draft", _("being drawn up")
    AGREED = "agreed", _("agreed by both sides")
    APPROVED = "approved", pgettext_lazy("plan", "approved")


class PlanItemState(models.TextChoices):
    PLANNED = "planned", pgettext_lazy("task", "planned")
    DONE = "done", pgettext_lazy("task", "done")
