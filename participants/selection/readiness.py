"""Whether a mentor is ready for the work: every required condition is met. Computed here and nowhere else.

The interview and the training are asked for by the programme's settings, the rest by its entry requirements. Lists ask
once for all their rows: the number of queries does not depend on how many there are.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participants.enums import InterviewDecision, Readiness, RequirementSort
from participants.gate import missing_papers_for
from participants.models import EntryRequirement, Interview, RequirementMark
from participants.training.rule import about, progress_of, trained_keys


@dataclass(frozen=True)
class Condition:
    """One thing asked of one mentor. ``note`` says since when it is met, or what is lacking."""

    sort: RequirementSort
    title: str
    is_met: bool
    note: str = ""
    is_required: bool = True
    requirement: Any = None
    mark: Any = None
    met_on: date | None = None

    @property
    def state(self):
        if self.is_met:
            return "done"
        return "now" if self.is_required else "plan"


@dataclass(frozen=True)
class Standing:
    """Everything asked of one mentor, in order."""

    conditions: tuple = ()

    @property
    def missing(self):
        return [one for one in self.conditions if one.is_required and not one.is_met]

    @property
    def is_ready(self):
        return not self.missing

    @property
    def met(self):
        return sum(one.is_met for one in self.conditions)

    @property
    def missing_words(self):
        """«собеседование, справка об отсутствии судимости»."""
        return ", ".join(f"{one.title[:1].lower()}{one.title[1:]}" for one in self.missing)


def standings_of(participations):
    """{participation key: ``Standing``}; of a mentee nothing is asked."""
    rows = list(participations)
    mentors = [row for row in rows if row.is_mentor]
    prefetch_related_objects(mentors, "person", "programme")
    asked = _Asked(mentors)
    return {row.pk: Standing(tuple(asked.conditions(row)) if row.is_mentor else ()) for row in rows}


def standing_of(participation):
    return standings_of([participation])[participation.pk]


def ready_keys(participations):
    """Keys of those who are ready."""
    return {key for key, standing in standings_of(participations).items() if standing.is_ready}


class _Asked:
    """What the programmes of ``mentors`` ask, and what is known of each of them."""

    def __init__(self, mentors):
        programmes = {row.programme_id for row in mentors}
        self.requirements = {}
        requirements = EntryRequirement.objects.filter(programme__in=programmes) if programmes else ()
        for requirement in requirements:
            self.requirements.setdefault(requirement.programme_id, []).append(requirement)
        every = [one for rows in self.requirements.values() for one in rows]
        self.marks = _marks([one.pk for one in every if one.is_by_hand], mentors)
        asks_consents = {one.programme_id for one in every if not one.is_by_hand}
        self.papers = missing_papers_for([row for row in mentors if row.programme_id in asks_consents])
        self.after_training = _to_be_trained(mentors)
        in_training = [row for row in mentors if row.programme.training_required or row.pk in self.after_training]
        self.trained = trained_keys(in_training)
        self.progress = progress_of([row for row in in_training if row.pk not in self.trained])

    def conditions(self, row):
        if row.programme.interview_required:
            yield self._interview(row)
        if row.programme.training_required or row.pk in self.after_training:
            yield self._training(row)
        for requirement in self.requirements.get(row.programme_id, ()):
            if requirement.concerns(row.person):
                yield self._by_hand(row, requirement) if requirement.is_by_hand else self._consents(row, requirement)

    def _interview(self, row):
        is_met = row.interview == Readiness.PASSED
        note = date_format(row.interviewed_on, "j E Y") if is_met and row.interviewed_on else ""
        if not is_met:
            note = str(Readiness(row.interview).label)
        return Condition(RequirementSort.INTERVIEW, _("Interview"), is_met, note, met_on=row.interviewed_on)

    def _training(self, row):
        progress = self.progress.get(row.pk)
        if row.pk in self.trained:
            note = ""
        elif progress:
            words = ngettext(
                "attended %(done)d of %(n)d session", "attended %(done)d of %(n)d sessions", progress.needed
            )
            note = words % {"done": progress.done, "n": progress.needed}
        else:
            note = _("in no training group")
        if row.pk in self.after_training and not row.programme.training_required:
            note = ", ".join(filter(None, [note, _("asked for by the interview")]))
        return Condition(RequirementSort.TRAINING, _("Training"), row.pk in self.trained, note)

    def _by_hand(self, row, requirement):
        mark = self.marks.get((requirement.pk, row.pk))
        is_met = mark is not None and mark.is_met
        note = ""
        if mark:
            looked = date_format(mark.checked_on, "j E Y")
            note = looked if is_met else _("not met, checked on %(day)s") % {"day": looked}
            note = ", ".join(filter(None, [note, mark.note]))
        return Condition(
            RequirementSort.HAND,
            requirement.title,
            is_met,
            note or _("not checked yet"),
            requirement.is_required,
            requirement,
            mark,
            mark.checked_on if mark else None,
        )

    def _consents(self, row, requirement):
        missing = self.papers[row.pk]
        note = "; ".join(str(paper) for paper in missing)
        return Condition(
            RequirementSort.CONSENT, requirement.title, not missing, note, requirement.is_required, requirement
        )


def _marks(requirements, mentors):
    """{(requirement key, participation key): its mark}"""
    if not requirements:
        return {}
    rows = RequirementMark.objects.filter(
        requirement__in=requirements, **about(mentors, "participation")
    ).select_related("checked_by", "paper")
    return {(row.requirement_id, row.participation_id): row for row in rows}


def _to_be_trained(mentors):
    """Keys of those whose last interview recommended them only after training."""
    if not mentors:
        return set()
    rows = Interview.objects.held().filter(**about(mentors, "participation"))
    last = dict(rows.order_by("held_on", "pk").values_list("participation", "decision"))
    return {key for key, decision in last.items() if decision == InterviewDecision.AFTER_TRAINING}
