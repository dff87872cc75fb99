"""Readiness as conditions of a query: who lacks what, told by the database for any number of mentors of a programme.

What is asked of one mentor is decided in ``readiness``; this says the same without reading anybody, and a test holds
the two together. For lists and counts; before the work begins, ask ``readiness`` itself."""

from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Q, Subquery
from django.utils.translation import gettext as _

from mentoring.kit.tally import Tally
from participants.enums import InterviewDecision, ParticipationRole, Readiness
from participants.gate_query import lacks_papers, papers_of_groups
from participants.models import EntryRequirement, Interview, RequirementMark
from participants.paper_reading import PaperReading
from participants.training.rule import is_trained


@dataclass(frozen=True)
class Asked:
    """One thing a programme asks of its mentors; ``lacks`` is the condition that it is not met where it is asked."""

    key: str
    title: str
    lacks: Any
    is_required: bool = True
    requirement: Any = None


class ProgrammeAsks:
    """Everything ``programme`` asks of its mentors, in the order of ``Standing.conditions``."""

    def __init__(self, programme):
        self.programme = programme
        self.requirements = list(EntryRequirement.objects.filter(programme=programme))
        self._papers = PaperReading()
        self.all = [*self._of_settings(), *map(self._of_requirement, self.requirements)]

    @property
    def required(self):
        return [asked for asked in self.all if asked.is_required]

    def by(self, requirement):
        """The ``Asked`` of an ``EntryRequirement``."""
        return next(asked for asked in self.all if asked.requirement == requirement)

    @property
    def unready(self):
        """The condition that something required is lacking."""
        lacks = Q(pk__in=[])
        for asked in self.required:
            lacks |= asked.lacks
        return lacks

    def tally(self, mentors):
        """The ``Tally`` of ``mentors`` by what they lack: facts under the keys of ``all``."""
        of_papers = {asked.key: asked for asked in self.all if asked.requirement and not asked.requirement.is_by_hand}
        facts = {asked.key: asked.lacks for asked in self.all if asked.key not in of_papers}
        derived = []
        if of_papers:
            told = {key: _paper_fact(asked.requirement) for key, asked in of_papers.items()}
            derived.append(papers_of_groups(self.programme, told, reading=self._papers))
        return Tally.of(mentors, facts, derived=derived)

    def _of_settings(self):
        if self.programme.interview_required:
            yield Asked("interview", _("Interview"), ~Q(interview=Readiness.PASSED))
        is_asked = Q() if self.programme.training_required else _is_to_be_trained()
        yield Asked("training", _("Training"), is_asked & ~is_trained())

    def _of_requirement(self, requirement):
        concerned = Q(person__group__in=requirement.groups) if requirement.groups else Q()
        if requirement.is_by_hand:
            met = RequirementMark.objects.filter(requirement=requirement, is_met=True).values("participation")
            lacks = ~Q(pk__in=met)
        else:
            lacks = lacks_papers(self.programme, ParticipationRole.MENTOR, reading=self._papers)
        key = f"requirement_{requirement.pk}"
        return Asked(key, requirement.title, concerned & lacks, requirement.is_required, requirement)


def _paper_fact(requirement):
    def lacks_one(group, lacks):
        concerned = not requirement.groups or group["paper_group"] in requirement.groups
        return concerned and lacks(ParticipationRole.MENTOR)

    return lacks_one


def _is_to_be_trained():
    """The last interview held recommended the mentor only after training."""
    held = Interview.objects.held().filter(participation=OuterRef("participation")).order_by("-held_on", "-pk")
    last = Interview.objects.held().filter(pk=Subquery(held.values("pk")[:1]))
    return Q(pk__in=last.filter(decision=InterviewDecision.AFTER_TRAINING).values("participation"))
