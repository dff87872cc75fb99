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
    """``show(person, user)`` gives ``(template, context)``, or ``None`` where ``user`` may see nothing of it; what is
    empty says what to do. ``title`` stands in the index of the page, ``key`` in the address of the part.

    ``is_aside``: a short one, beside the others; the rest stand in the wide column. ``is_listed``: whether the index
    leads to it, or to the part before it.
    """

    key: str
    title: Any
    show: Callable[[Any, Any], tuple[str, dict] | None]
    position: int = 100
    is_aside: bool = False
    is_listed: bool = True


@dataclass(frozen=True)
class WayStep:
    """One step of a person's way: ``state`` is "done", "now" or "" while it lies ahead."""

    title: Any
    note: Any = ""
    state: str = ""
    url: str = ""


@dataclass(frozen=True)
class Part:
    """A section as it is drawn for one person."""

    key: str
    title: Any
    html: str
    is_aside: bool
    is_listed: bool


@dataclass(frozen=True)
class PersonPaper:
    """A document in which a person stands; ``url`` is empty where there is nothing to open."""

    title: Any
    url: str = ""
    note: Any = ""
    day: Any = None


SECTIONS: dict[str, Section] = {}
STEPS: list[tuple[int, Callable]] = []
PAPERS: list[Callable[[Any, Any], list[PersonPaper]]] = []


def register_section(key, title, show, *, position=100, is_aside=False, is_listed=True):
    SECTIONS[key] = Section(key, title, show, position, is_aside, is_listed)


def register_papers(papers):
    """``papers(person, user)`` gives the ``PersonPaper`` list an app knows, as far as ``user`` may see them."""
    PAPERS.append(papers)


def papers_of(person, user):
    """Every document in which the person stands, the newest first."""
    found = [paper for papers in PAPERS for paper in papers(person, user)]
    return sorted(found, key=lambda paper: (paper.day is not None, paper.day), reverse=True)


def register_steps(position, steps):
    """``steps(participation)`` gives the ``WayStep`` list an app adds to the way, in its place by ``position``.

    The register's own stand at 10 (joined), 20 (consents), 30 (interview), 40 (training), 50 (group meeting) and
    90 (finished).
    """
    STEPS.append((position, steps))


def parts_of(person, request):
    """The ``Part`` list of the page in its order: the wide column first, then what stands aside."""
    parts = []
    for section in sorted(SECTIONS.values(), key=lambda one: (one.is_aside, one.position)):
        if shown := section.show(person, request.user):
            template, context = shown
            html = render_to_string(template, context, request)
            parts.append(Part(section.key, section.title, html, section.is_aside, section.is_listed))
    return parts


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
