"""The route in the header: the stages of a plan as stops, its events as beads."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from roadmap.sections import sections_of


@dataclass(frozen=True)
class Bead:
    url: str
    label: str
    state: str


@dataclass(frozen=True)
class RouteStage:
    """A stop of the header's route, as ``components/route.html`` takes it."""

    position: int
    name: str
    meta: str
    state: str
    is_late: bool
    is_current_page: bool
    url: str
    beads: list


@dataclass(frozen=True)
class Route:
    stages: list
    here_text: str


def route_of(programme, lines, *, current_event=None):
    """The ``Route`` of a programme; ``current_event`` is the key of the event the page is about."""
    sections = sections_of(lines)
    url = programme.get_absolute_url()
    stages = [
        RouteStage(
            position=section.position,
            name=section.name,
            meta=" · ".join(filter(None, [section.months, section.done_words])),
            state=section.state,
            is_late=bool(section.late),
            is_current_page=any(line.event.pk == current_event for line in section.lines),
            url=f"{url}#{section.anchor}",
            beads=[Bead(line.url, line.label, line.state.value) for line in section.lines],
        )
        for section in sections
    ]
    here = next((section for section in sections if section.state == "here"), None)
    if here is None:
        return Route(stages, _("All stages are completed") if sections else "")
    text = _("Stage %(here)d of %(total)d — %(name)s, %(done)s") % {
        "here": here.position,
        "total": len(sections),
        "name": here.name,
        "done": here.done_words,
    }
    return Route(stages, text)
