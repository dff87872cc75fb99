"""What apps further right show on a person's page: sections of the page and steps of the person's way.

They register theirs in their own ``person_sections.py``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string

from organisations.links import opens


@dataclass(frozen=True)
class Section:
    """``show(person, user)`` gives ``(template, context)``, or ``None`` where there is nothing to show.

    ``is_aside``: a short one, beside the others; the rest stand in the wide column.
    """

    key: str
    show: Callable[[Any, Any], tuple[str, dict] | None]
    position: int = 100
    is_aside: bool = False


@dataclass(frozen=True)
class WayStep:
    """One step of a person's way: ``state`` is "done", "now" or "" while it lies ahead."""

    title: Any
    note: Any = ""
    state: str = ""
    url: str = ""


SECTIONS: dict[str, Section] = {}
STEPS: list[tuple[int, Callable]] = []


def register_section(key, show, *, position=100, is_aside=False):
    SECTIONS[key] = Section(key, show, position, is_aside)


def register_steps(position, steps):
    """``steps(participation)`` gives the ``WayStep`` list an app adds to the way, in its place by ``position``.

    The register's own stand at 10 (joined), 20 (consents), 30 (interview), 40 (training), 50 (group meeting) and
    90 (finished).
    """
    STEPS.append((position, steps))


def sections_of(person, request, *, is_aside):
    """The parts of the page, drawn, in order."""
    chosen = sorted((s for s in SECTIONS.values() if s.is_aside == is_aside), key=lambda s: s.position)
    shown = [section.show(person, request.user) for section in chosen]
    return [render_to_string(template, context, request) for template, context in filter(None, shown)]


def way_of(participation, user):
    """Every step of the participation's way; of those not done, the first is where the person stands now.

    A step leads only where ``user`` may go."""
    organisation = participation.programme.organisation
    steps = [step for _position, steps in sorted(STEPS, key=lambda pair: pair[0]) for step in steps(participation)]
    ahead = next((index for index, step in enumerate(steps) if step.state != "done"), None)
    return [
        WayStep(
            step.title,
            step.note,
            "now" if index == ahead else ("done" if step.state == "done" else ""),
            step.url if step.url and opens(user, step.url, organisation) else "",
        )
        for index, step in enumerate(steps)
    ]
