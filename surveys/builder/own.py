"""The questionnaires of one organisation: what there is, begun anew, copied, read from a file, put away."""

from dataclasses import dataclass, replace

from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from organisations.models import AuditEntry
from surveys.enums import QuestionnaireState
from surveys.models import Questionnaire
from surveys.plain import PlainQuestionnaire, PlainSection
from surveys.storing import free_slug, plain_of, store


@dataclass
class OwnRow:
    """One questionnaire of the organisation: the version people get, and the draft of the next one."""

    published: object | None
    draft: object | None
    retired: object | None
    surveys: int

    @property
    def newest(self):
        return self.draft or self.published or self.retired

    @property
    def shown(self):
        return self.published or self.draft or self.retired


def own_rows(organisation):
    """``OwnRow``s, those changed last first. One query."""
    rows = (
        Questionnaire.objects.filter(organisation=organisation)
        .select_related("created_by")
        .annotate(asks=Count("questions", distinct=True), sent=Count("surveys", distinct=True))
        .order_by("-changed_at", "-version")
    )
    found: dict = {}
    for row in rows:
        found.setdefault(row.slug, []).append(row)
    return [
        OwnRow(
            next((row for row in versions if row.state == QuestionnaireState.PUBLISHED), None),
            next((row for row in versions if row.is_draft), None),
            next((row for row in versions if row.state == QuestionnaireState.RETIRED), None),
            sum(row.sent for row in versions),
        )
        for versions in found.values()
    ]


def may_be_copied(organisation):
    """What is offered to ``organisation``, and everything of its own, drafts too."""
    offered = Questionnaire.objects.offered_to(organisation).values("pk")
    return Questionnaire.objects.filter(Q(pk__in=offered) | Q(organisation=organisation)).order_by("title", "-version")


@transaction.atomic
def begin(organisation, *, title, by):
    """An empty draft with one section."""
    draft = store(PlainQuestionnaire(title=title, sections=(PlainSection(),)), organisation=organisation, by=by)
    AuditEntry.record(by, "questionnaire.begun", draft, organisation=organisation)
    return draft


@transaction.atomic
def copy(source, organisation, *, by):
    """A draft of ``organisation`` with the contents of ``source``, whoever's it is, under a name of its own."""
    plain = plain_of(source)
    title = (_("%(title)s (copy)") % {"title": plain.title})[:200]
    made = replace(plain, slug=free_slug(plain.title), title=title)
    draft = store(made, organisation=organisation, by=by, copied_from=source)
    AuditEntry.record(by, "questionnaire.begun", draft, organisation=organisation, copied_from=source.pk)
    return draft


@transaction.atomic
def take_in(plain, organisation, *, by):
    """A draft out of a file. It never takes the place of a draft that is being worked on."""
    same = Questionnaire.objects.filter(organisation=organisation, slug=plain.slug)
    slug = plain.slug if plain.slug and not same.drafts().exists() else free_slug(plain.slug or plain.title)
    draft = store(replace(plain, slug=slug), organisation=organisation, by=by)
    AuditEntry.record(by, "questionnaire.begun", draft, organisation=organisation)
    return draft


@transaction.atomic
def retire(questionnaire, *, by):
    """Offer it no more; what was sent out goes on."""
    questionnaire.retire()
    AuditEntry.record(by, "questionnaire.retired", questionnaire, organisation=questionnaire.organisation)


@transaction.atomic
def offer_again(questionnaire, *, by):
    """Take back a retirement, while no later version is published."""
    versions = Questionnaire.objects.versions_of(questionnaire)
    if questionnaire.state != QuestionnaireState.RETIRED or versions.published().exists():
        raise Refused(_("Another version is published already."), code="not_retired")
    questionnaire.state, questionnaire.published_at = QuestionnaireState.PUBLISHED, timezone.now()
    questionnaire.save(update_fields=["state", "published_at"])
    AuditEntry.record(by, "questionnaire.published", questionnaire, organisation=questionnaire.organisation)


@transaction.atomic
def throw_away(draft, *, by):
    """A draft goes for good; what was published stays."""
    draft.must_be_draft()
    AuditEntry.record(by, "questionnaire.thrown_away", draft.organisation, title=draft.title[:60])
    draft.delete()
