"""What a programme may be begun from: the plan of the year before and templates, by where they come from."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from roadmap.enums import MentoringModel, ProgrammeState
from roadmap.forms import length_words
from roadmap.models import Programme, RoadmapTemplate
from roadmap.models.roadmap import IN_FORCE
from roadmap.sections import VAGUE

LAST_DAYS = 61  # of a programme: time to think of the next one


@dataclass(frozen=True)
class Card:
    template: Any
    is_own: bool
    is_of_others: bool  # of an office for a school, of a school for an office

    @property
    def model(self):
        return MentoringModel(self.template.model).label

    @property
    def length(self):
        return length_words(self.template.window)


@dataclass(frozen=True)
class Shelf:
    title: str
    cards: list


def shelves_for(organisation) -> list[Shelf]:
    """Templates of one's own first, then of what stands above, the newest first; then those that came with it all."""
    by_owner = {}
    for template in RoadmapTemplate.objects.offered_to(organisation).with_figures():
        card = Card(template, template.organisation_id == organisation.pk, template.level != organisation.kind)
        by_owner.setdefault(template.organisation, []).append(card)
    built_in = by_owner.pop(None, [])
    built_in.sort(key=lambda card: (card.is_of_others, card.template.model, -card.template.event_count))
    owners = sorted(by_owner, key=lambda owner: (owner != organisation, owner != organisation.parent))
    shelves = [Shelf(_our(owner, organisation), by_owner[owner]) for owner in owners]
    return [*shelves, Shelf(_("Ready templates"), built_in)] if built_in else shelves


def _our(owner, organisation):
    return _("Our own templates") if owner == organisation else owner.short_name


def programmes_to_continue(organisation) -> list:
    """Programmes with a plan that nothing has followed yet, the newest first, with ``event_count``."""
    programmes = list(
        Programme.objects.filter(organisation=organisation)
        .exclude(state=ProgrammeState.DISCARDED)
        .annotate(event_count=Count("roadmaps__stages__events", filter=Q(roadmaps__state__in=IN_FORCE)))
        .order_by("-school_year", "-pk")
    )
    return [one for one in programmes if one.event_count and not is_followed(one, programmes)]


def next_year_words(programme, lines) -> str:
    """The hint to copy the plan, two months before the last of its days, while nothing has followed it; or nothing.

    ``lines``: its events. What lasts the whole period has no day of its own."""
    days = [line.event.due_on for line in lines if line.event.due_on and line.event.deadline_kind not in VAGUE]
    left = (max(days, default=programme.ends_on) - programme.organisation.today).days
    if left > LAST_DAYS or not (lines and programme.roadmap.is_in_force):
        return ""
    later = Programme.objects.kept().filter(organisation=programme.organisation, school_year__gt=programme.school_year)
    if is_followed(programme, later):
        return ""
    return _("The year of this plan comes to its end.") if left >= 0 else _("The year of this plan is over.")


def is_followed(programme, others) -> bool:
    """Whether a later programme of the same model has been begun."""
    return any(other.model == programme.model and other.school_year > programme.school_year for other in others)
