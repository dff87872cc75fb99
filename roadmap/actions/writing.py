"""The one way a plan is written down, whatever it is begun from: a template, the year before, a plan read in."""

from django.utils.translation import gettext as _

from roadmap.actions.events import replace_deadline
from roadmap.actions.sequence import propose_dependencies
from roadmap.models import (
    CoverageTarget,
    Event,
    EventDependency,
    EventResponsible,
    Occurrence,
    Programme,
    Roadmap,
    Stage,
)
from roadmap.responsibles import Staff


def begin(organisation, source, move, *, name, formats, title=""):
    """A programme of ``organisation`` with ``source`` as its draft roadmap, its dates moved by ``move``.

    ``title`` is that of the roadmap; it is called after the programme where the source brings none."""
    window = move.window
    programme = Programme.objects.create(
        organisation=organisation,
        name=name,
        model=source.model,
        school_year=move.year.start,
        starts_on=window.starts_on,
        ends_on=window.due_on,
        template=source.template,
        **source.settings,
    )
    programme.formats.set(formats)
    CoverageTarget.objects.bulk_create(
        CoverageTarget(programme=programme, group=group, school_year=year, percent=percent)
        for (group, year), percent in _targets(source, move).items()
    )
    roadmap = Roadmap.objects.create(programme=programme, title=title or _title(programme), columns=source.columns)
    _write(source, roadmap, move, Staff(organisation))
    propose_dependencies(roadmap)
    return programme


def _targets(source, move):
    """{(group, school year): percent}. A model's promises count from its beginning; those of a programme name their
    years, and the last of them goes on holding."""
    if not source.is_ladder_kept:
        return {(group, year + move.years): percent for group, year, percent in source.targets}
    kept = {(group, year): percent for group, year, percent in source.targets if year >= move.year.start}
    last = {group: percent for group, _year, percent in sorted(source.targets, key=lambda target: target[1])}
    ahead = {group for group, _year in kept}
    return kept | {(group, move.year.start): percent for group, percent in last.items() if group not in ahead}


def _title(programme):
    return _("%(name)s, %(organisation)s, %(year)s school year") % {
        "name": programme.name,
        "organisation": programme.organisation.short_name,
        "year": programme.year,
    }


def _write(source, roadmap, move, staff):
    """Stages, events with their order, occurrences and responsibles: a few statements whatever their number."""
    stages = Stage.objects.bulk_create(
        Stage(roadmap=roadmap, position=position, **stage.content) for position, stage in enumerate(source.stages, 1)
    )
    pairs, periods = [], []
    for source_stage, stage in zip(source.stages, stages, strict=True):
        for position, told in enumerate(source_stage.events, 1):
            event = Event(stage=stage, position=position, left_from=told.left_from, **told.content)
            event.rename(event.title)
            periods.append(replace_deadline(event, move.carry(told.period)))
            pairs.append((told, event))
    Event.objects.bulk_create(event for _told, event in pairs)
    Occurrence.objects.bulk_create(occurrence for occurrences in periods for occurrence in occurrences)
    EventResponsible.objects.bulk_create(
        EventResponsible(event=event, position=position, text=phrase, role=duty.role, user=duty.user)
        for told, event in pairs
        for position, (phrase, known) in enumerate(told.people)
        for duty in [known or staff.duty_of(phrase)]
    )
    events = {told.key: event for told, event in pairs}
    EventDependency.objects.bulk_create(
        EventDependency(event=event, after=events[before], is_proposed=is_proposed)
        for told, event in pairs
        for before, is_proposed in told.after
        if before in events
    )
