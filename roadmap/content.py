"""Loads formats and roadmap templates from ``fixtures/``."""

from django.db import transaction

from organisations.content import FIXTURES, loads, read_yaml
from roadmap.models import MentoringFormat, RoadmapTemplate, TemplateEvent, TemplateStage
from roadmap.models.template import EVENT_CONTENT, STAGE_CONTENT

FOLDER = "roadmap_templates"
TEMPLATE_FIELDS = ("title", "organisation_name", "level", "model", "source", "starts_on", "ends_on", "targets")


@loads
def load_formats():
    formats = read_yaml("formats.yaml")
    for position, row in enumerate(formats):
        known = {"name": row["name"], "model": row["model"], "allows_groups": row.get("groups", True)}
        MentoringFormat.objects.update_or_create(slug=row["slug"], defaults={**known, "position": position})
    return len(formats)


@loads
def load_roadmap_templates():
    return sum(_load(read_template(slug)) for slug in template_slugs())


def template_slugs():
    return sorted(path.stem for path in (FIXTURES / FOLDER).glob("*.yaml"))


def read_template(slug):
    """The template as plain data: its fields and ``stages``, each with its fields and ``events``."""
    return read_yaml(f"{FOLDER}/{slug}.yaml")


@transaction.atomic
def _load(data):
    """Write one template anew; programmes started from it keep their own copy. Returns the number of its events."""
    template, _made = RoadmapTemplate.objects.update_or_create(
        slug=data["slug"], defaults=_given(data, TEMPLATE_FIELDS)
    )
    template.stages.all().delete()
    stages, events = build(template, data)
    TemplateStage.objects.bulk_create(stages)
    TemplateEvent.objects.bulk_create(events)
    return len(events)


def build(template, data):
    """The unsaved ``TemplateStage`` and ``TemplateEvent`` rows of plain ``data``, in order."""
    stages, events = [], []
    for position, stage_data in enumerate(data["stages"], 1):
        stage = TemplateStage(template=template, position=position, **_given(stage_data, STAGE_CONTENT))
        stages.append(stage)
        for event_position, event_data in enumerate(stage_data["events"], 1):
            fields = {"canonical": stage.canonical} | _given(
                event_data, (*EVENT_CONTENT, "deadline_text", "responsibles")
            )
            events.append(TemplateEvent(stage=stage, position=event_position, **fields))
    return stages, events


def _given(data, fields):
    return {name: data[name] for name in fields if name in data}
