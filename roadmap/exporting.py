"""A roadmap template as JSON-ready data, its deadlines read in the template's own period."""

from itertools import groupby

from django.db import connection

from roadmap.content import TEMPLATE_FIELDS, build, read_template, template_slugs
from roadmap.models import RoadmapTemplate, TemplateEvent
from roadmap.sources import template_period


def export_template(slug):
    """The template ``slug`` from the database, or from ``fixtures/`` while that has none.

    Raises ``LookupError``."""
    has_tables = RoadmapTemplate._meta.db_table in connection.introspection.table_names()
    template = RoadmapTemplate.objects.filter(slug=slug).first() if has_tables else None
    if template:
        return _exported(template, TemplateEvent.objects.filter(stage__template=template).select_related("stage"))
    if slug not in template_slugs():
        raise LookupError(slug)
    data = read_template(slug)
    template = RoadmapTemplate(slug=slug, **{name: data[name] for name in TEMPLATE_FIELDS if name in data})
    return _exported(template, build(template, data)[1])


def _exported(template, events):
    return {
        "slug": template.slug,
        "title": template.title,
        "organisation": template.organisation_name,
        "stages": [
            {
                "title": stage.title,
                "objective": stage.objective,
                "result": stage.result,
                "events": [_event(event, template) for event in group],
            }
            for stage, group in ((group[0].stage, group) for group in _by_stage(events))
        ],
    }


def _by_stage(events):
    return [list(group) for _position, group in groupby(events, key=lambda event: event.stage.position)]


def _event(event, template):
    return {
        "number": event.number,
        "title": event.title,
        "deadline": deadline_data(template_period(event, template.window)),
        "responsibles": event.responsibles,
        "expected_result": event.expected_result,
        "indicator": event.indicator,
        "kinds": event.kinds,
    }


def deadline_data(period):
    """A ``Period`` as JSON-ready data."""
    return {
        "text": period.text,
        "kind": period.kind.value,
        "starts_on": _iso(period.starts_on),
        "due_on": _iso(period.due_on),
        "occurrences": [
            {"starts_on": _iso(span.starts_on), "due_on": _iso(span.due_on)} for span in period.occurrences
        ],
        "needs_review": period.needs_review,
    }


def _iso(day):
    return day and day.isoformat()
