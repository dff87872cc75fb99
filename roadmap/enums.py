"""Choices of programmes, roadmaps and their events."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class MentoringModel(models.TextChoices):
    STUDENTS = "students", _("students' model")
    TEACHERS = "teachers", _("teachers' model")


class CanonicalStage(models.TextChoices):
    """The seven stages every mentoring programme passes, whatever its own sections are called."""

    PREPARATION = "preparation", _("Preparation")
    MENTEE_REGISTER = "mentee_register", _("Mentee register")
    MENTOR_REGISTER = "mentor_register", _("Mentor register")
    SELECTION_TRAINING = "selection_training", _("Selection and training")
    PAIRING = "pairing", _("Pairs and groups")
    PAIR_WORK = "pair_work", _("Work of pairs")
    COMPLETION = "completion", _("Completion")
    CROSS_CUTTING = "cross_cutting", _("Throughout")


class ProgrammeState(models.TextChoices):
    PREPARED = "prepared", _("being prepared")
    RUNNING = "running", _("running")
    FINISHED = "finished", _("finished")
    DISCARDED = "discarded", _("discarded draft")


class RoadmapState(models.TextChoices):
    DRAFT = "draft", _("draft")
    SUBMITTED = "submitted", _("waits for approval")
    APPROVED = "approved", pgettext_lazy("roadmap", "approved")
    WITH_MUNICIPALITY = "with_municipality", _("with the municipality")
    AGREED = "agreed", _("agreed")
    RETURNED = "returned", _("returned with remarks")
    SENT_BACK = "sent_back", _("in force, returned by the municipality with remarks")
    SUPERSEDED = "superseded", _("replaced by a newer version")
    GIVEN_UP = "given_up", _("given up before it was approved")


class SubmittedTo(models.TextChoices):
    DIRECTOR = "director", _("the director")
    MUNICIPALITY = "municipality", _("the municipality")


class Decision(models.TextChoices):
    ACCEPTED = "accepted", pgettext_lazy("decision", "accepted")
    RETURNED = "returned", pgettext_lazy("decision", "returned with remarks")
    WITHDRAWN = "withdrawn", pgettext_lazy("decision", "withdrawn")


class EventState(models.TextChoices):
    """What people decided; whether an open event is late or under way is computed from dates and data."""

    OPEN = "open", _("open")
    CLOSED = "closed", _("completed")


class Standing(models.TextChoices):
    """How an event stands today: what the beads of the route show."""

    DONE = "done", _("completed")
    NOW = "now", _("under way")
    WAIT = "wait", _("waits for a signature")
    LATE = "late", _("overdue")
    PLAN = "plan", pgettext_lazy("event", "planned")


class Audience(models.TextChoices):
    MENTEES = "mentees", _("mentees")
    MENTORS = "mentors", _("mentors")
    BOTH = "both", _("mentees and mentors")
    NOBODY = "", _("not about participants")


class EvidenceKind(models.TextChoices):
    FILE = "file", _("file")
    LINK = "link", _("link")
    NOTE = "note", _("note")
    ORDER = "order", _("signed order")


class TaskState(models.TextChoices):
    """A task the municipality gave to a school; overdue is computed from dates."""

    OPEN = "open", _("not reported")
    REPORTED = "reported", _("waits for the office")
    ACCEPTED = "accepted", _("accepted")
    RETURNED = "returned", _("returned to the school")


class TaskProofKind(models.TextChoices):
    FILE = "file", _("file")
    LINK = "link", _("link")
