"""A plan of one's own kept as a template: for the next years, and for the schools below."""

from itertools import groupby

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.errors import Refused
from organisations.enums import OrganisationKind
from organisations.models import AuditEntry, Organisation
from roadmap.models import RoadmapTemplate, TemplateEvent, TemplateStage
from roadmap.models.template import EVENT_CONTENT, STAGE_CONTENT
from roadmap.nameless import Nameless
from roadmap.queries import read_plan
from roadmap.sources import befores_of, meaning_as_json

TITLE, PHRASE = 400, 200
WORDS = ("title", "description", "expected_result", "indicator", "document_kind")
STAGE_WORDS = ("title", "short_title", "aim", "objective", "result")


@transaction.atomic
def save_template(roadmap, *, title, by, replaces=None, for_schools=False):
    """What ``roadmap`` says, whichever version it is, as a template of its organisation: without names of persons.

    ``replaces``: the template it takes the place of, which is put away. ``for_schools``: of an office's plan only what
    it gives to its schools. Raises ``Refused``."""
    programme = roadmap.programme
    organisation = Organisation.objects.select_for_update().get(pk=programme.organisation_id)
    if replaces is not None and replaces.organisation_id != organisation.pk:
        raise Refused(gettext_lazy("Only a template of one's own can be replaced."), code="template_of_others")
    template = RoadmapTemplate(
        slug=_slug(organisation),
        title=title.strip()[:TITLE],
        organisation_name=organisation.name[:300],
        level=OrganisationKind.SCHOOL if for_schools else organisation.kind,
        model=programme.model,
        source=_source_words(roadmap),
        starts_on=programme.starts_on,
        ends_on=programme.ends_on,
        targets=list(programme.coverage_targets.values("group", "percent", year=F("school_year"))),
        columns=roadmap.columns,
        organisation=organisation,
        saved_from=roadmap,
        saved_at=timezone.now(),
        saved_by=by,
    )
    stages, events = template_rows(template, roadmap, Nameless(organisation), for_schools=for_schools)
    if not events:
        raise Refused(gettext_lazy("There is no event to keep in this plan."), code="no_events")
    template.save()
    TemplateStage.objects.bulk_create(stages)
    TemplateEvent.objects.bulk_create(events)
    if replaces is not None and not replaces.put_away_at:
        replaces.put_away()
    AuditEntry.record(by, "template.saved", template, version=roadmap.version, events=len(events))
    return template


def template_rows(template, roadmap, nameless, *, for_schools=False):
    """The unsaved stages and events of ``template``, in order, without stages that hold nothing."""
    events = [event for event in read_plan(roadmap) if event.is_delegated or not for_schools]
    befores, window = befores_of(events), roadmap.programme.window
    stages, rows, places = {}, [], {}
    for stage, group in groupby(events, key=lambda event: event.stage):
        stages[stage] = _stage(template, stage, len(stages) + 1, nameless)
        for position, event in enumerate(group, 1):
            rows.append(_event(stages[stage], event, position, window, nameless))
            places[event.identity] = [stages[stage].position, position]
    for event, row in zip(events, rows, strict=True):
        row.after = [[*places[key], proposed] for key, proposed in befores.get(event.identity, ()) if key in places]
    return list(stages.values()), rows


def _stage(template, stage, position, nameless):
    content = {name: getattr(stage, name) for name in STAGE_CONTENT}
    content |= {name: nameless.text(content[name]) for name in STAGE_WORDS}
    return TemplateStage(template=template, position=position, **content)


def _event(stage, event, position, window, nameless):
    content = {name: getattr(event, name) for name in EVENT_CONTENT}
    content |= {name: nameless.text(content[name]) for name in WORDS}
    phrases = [nameless.responsible(row)[:PHRASE] for row in event.responsibles.all()]
    return TemplateEvent(
        stage=stage,
        position=position,
        deadline_text=nameless.text(event.deadline_text),
        understood=meaning_as_json(event, window),
        responsibles=list(dict.fromkeys(phrases)),
        **content,
    )


def _slug(organisation):
    """As the command line names it: own-12-3."""
    taken = RoadmapTemplate.objects.filter(organisation=organisation).count()
    return f"own-{organisation.pk}-{taken + 1}"


def _source_words(roadmap):
    programme = roadmap.programme
    return _("%(organisation)s, roadmap of %(year)s, version %(version)d") % {
        "organisation": programme.organisation.short_name,
        "year": programme.year,
        "version": roadmap.version,
    }


@transaction.atomic
def rename_template(template, *, title, by):
    was, template.title = template.title, title.strip()[:TITLE]
    template.save(update_fields=["title"])
    AuditEntry.record(by, "template.renamed", template, was=was, now=template.title)


@transaction.atomic
def put_template_away(template, *, by):
    """No longer offered; programmes begun from it keep their own copy. Raises ``Refused``."""
    template.put_away()
    AuditEntry.record(by, "template.put_away", template)


@transaction.atomic
def take_template_back(template, *, by):
    template.take_back()
    AuditEntry.record(by, "template.taken_back", template)
