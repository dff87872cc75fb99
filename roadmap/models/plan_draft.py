"""A school's own plan as it was read, looked through by a person before anything is made of it."""

from dataclasses import replace
from hashlib import sha256

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from mentoring.kit.periods import SchoolYear
from organisations.models import Organisation, PermittedQuerySet
from roadmap.models.programme import Programme
from roadmap.reader.plan import ReadEvent, ReadPlan


class PlanDraftQuerySet(PermittedQuerySet):
    organisation_path = "organisation"

    def unfinished(self):
        return self.filter(programme__isnull=True)


class PlanDraft(models.Model):
    """What the reader made of ``source_name``. ``plan`` is ``ReadPlan.as_json``; ``keys`` name its events in the same
    order, so that one keeps its name while others are dropped; ``dropped`` are those taken out, to be put back."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="plan_drafts")
    source_name = models.CharField(_("source"), max_length=200)
    school_year = models.PositiveSmallIntegerField(_("school year"))
    plan = models.JSONField()
    keys = models.JSONField(default=list)
    dropped = models.JSONField(default=list)
    programme = models.ForeignKey(
        Programme, null=True, blank=True, on_delete=models.SET_NULL, related_name="plan_drafts"
    )
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    objects = PlanDraftQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        verbose_name = _("plan being read in")
        verbose_name_plural = _("plans being read in")

    def __str__(self):
        return self.source_name

    @property
    def year(self):
        return SchoolYear(self.school_year)


def stamp_of_read(event: ReadEvent) -> str:
    """Changes whenever what was read or corrected of ``event`` does: tells that somebody else was quicker."""
    return sha256(repr(event).encode()).hexdigest()[:16]


class WorkingPlan:
    """The plan of a draft taken in hand: events found by their keys, changed, taken out and put back."""

    def __init__(self, draft):
        self.draft = draft
        self.plan = ReadPlan.from_json(draft.plan)
        self.stages = [
            list(zip(keys, stage.events, strict=True)) for keys, stage in zip(draft.keys, self.plan.stages, strict=True)
        ]

    @staticmethod
    def keys_for(plan):
        """Keys of a plan just read: 1, 2, 3… in its order."""
        numbers = iter(range(1, 1 + sum(len(stage.events) for stage in plan.stages)))
        return [[next(numbers) for _event in stage.events] for stage in plan.stages]

    def find(self, key):
        """(index of the stage, index in it, event). Raises ``LookupError``."""
        for at_stage, events in enumerate(self.stages):
            for at, (known, event) in enumerate(events):
                if known == key:
                    return at_stage, at, event
        raise LookupError(key)

    def change(self, key, event, stage=None):
        at_stage, at, _was = self.find(key)
        if stage is None or stage == at_stage:
            self.stages[at_stage][at] = (key, event)
        else:
            self.stages[at_stage].pop(at)
            self.stages[stage].append((key, event))

    def drop(self, key):
        at_stage, at, event = self.find(key)
        self.stages[at_stage].pop(at)
        single = ReadPlan(stages=(replace(self.plan.stages[at_stage], events=(event,)),)).as_json()
        self.draft.dropped.append({"key": key, "stage": at_stage, "at": at, "plan": single})

    def put_back(self, key):
        """Raises ``LookupError`` when ``key`` was not taken out."""
        kept = next((kept for kept in reversed(self.draft.dropped) if kept["key"] == key), None)
        if kept is None:
            raise LookupError(key)
        self.draft.dropped.remove(kept)
        [event] = ReadPlan.from_json(kept["plan"]).stages[0].events
        self.stages[kept["stage"]].insert(kept["at"], (key, event))

    def add(self, stage: int, event: ReadEvent):
        """A new event at the end of ``stage``; returns its key."""
        taken = [key for events in self.stages for key, _event in events]
        key = max([*taken, *(kept["key"] for kept in self.draft.dropped)], default=0) + 1
        self.stages[stage].append((key, event))
        return key

    def save(self):
        stages = tuple(
            replace(stage, events=tuple(event for _key, event in events))
            for stage, events in zip(self.plan.stages, self.stages, strict=True)
        )
        self.plan = replace(self.plan, stages=stages)
        self.draft.plan = self.plan.as_json()
        self.draft.keys = [[key for key, _event in events] for events in self.stages]
        self.draft.save()
