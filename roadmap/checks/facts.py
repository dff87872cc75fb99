"""What the checks need to know of a plan, read once."""

import re
from dataclasses import dataclass, field

from mentoring.kit.periods import Span
from organisations.enums import Role
from roadmap.following import Links
from roadmap.models import Event
from roadmap.queries import read_plan
from roadmap.responsibles import Duty, Staff

NUMBER = re.compile(r"(?:№|N|No\.?)\s*(\d+)", re.IGNORECASE)


@dataclass(frozen=True)
class PlanFacts:
    """``links`` may be left out: then only what kinds and dates say is checked."""

    events: list[Event]
    window: Span
    curator: Duty = field(default_factory=Duty)
    curator_name: str = ""
    own_name: str = ""
    own_numbers: frozenset = frozenset()
    links: Links | None = None


def facts_of(roadmap, events=None) -> PlanFacts:
    """What is known of ``roadmap``; ``events`` are its own when the page has read them, as ``read_plan`` does."""
    programme = roadmap.programme
    organisation = programme.organisation
    events = read_plan(roadmap) if events is None else events
    curators = list({m.user_id: m.user for m in Staff(organisation).holding(Role.CURATOR)}.values())
    is_one = len(curators) == 1
    return PlanFacts(
        events=events,
        window=programme.window,
        curator=Duty(user=curators[0]) if is_one else Duty(role=Role.CURATOR),
        curator_name=str(curators[0]) if is_one else str(Role.CURATOR.label),
        own_name=organisation.short_name,
        own_numbers=frozenset(NUMBER.findall(f"{organisation.name} {organisation.short_name}")),
        links=Links(events),
    )
