"""Questionnaires between the database and plain records."""

from django.db import transaction
from django.db.models import Max

from mentoring.kit.text import latin
from surveys.models import Question, Questionnaire, Scale, Section
from surveys.plain import (
    HEAD,
    QUESTION_FIELDS,
    SCALE_FIELDS,
    SECTION_FIELDS,
    PlainQuestion,
    PlainQuestionnaire,
    PlainScale,
    PlainSection,
)

SLUG_MOST = 40


def plain_of(questionnaire):
    """``PlainQuestionnaire`` of a row. Three queries, none where sections, questions and scales were prefetched."""
    sections = {row.pk: PlainSection(**_fields(row, SECTION_FIELDS)) for row in questionnaire.sections.all()}
    questions = [
        PlainQuestion(section=sections[row.section_id], **_fields(row, QUESTION_FIELDS))
        for row in questionnaire.questions.all()
    ]
    scales = [PlainScale(**_fields(row, SCALE_FIELDS)) for row in questionnaire.scales.all()]
    return PlainQuestionnaire(
        **_fields(questionnaire, HEAD),
        sections=tuple(sections.values()),
        questions=tuple(questions),
        scales=tuple(scales),
    )


def _fields(row, names):
    found = {name: getattr(row, name) for name in names}
    return {name: tuple(value) if isinstance(value, list) else value for name, value in found.items()}


@transaction.atomic
def store(plain, *, organisation=None, by=None, copied_from=None):
    """Keep ``plain`` as a draft: the next version of what ``organisation`` (``None``: everybody) calls by its slug.

    A draft that is there already gets these contents instead of its own."""
    slug = plain.slug
    owner = Questionnaire.objects.versions_of(Questionnaire(organisation=organisation, slug=slug))
    if not slug or (not owner.exists() and Questionnaire.objects.filter(slug=slug).exists()):
        slug = free_slug(plain.slug or plain.title)
    rows = Questionnaire.objects.versions_of(Questionnaire(organisation=organisation, slug=slug))
    if draft := rows.drafts().first():
        fill(draft, plain)
        return draft
    newest = rows.aggregate(newest=Max("version"))["newest"] or 0
    questionnaire = Questionnaire.objects.create(
        **_head(plain) | {"slug": slug},
        organisation=organisation,
        version=newest + 1,
        created_by=by,
        copied_from=copied_from,
    )
    fill(questionnaire, plain)
    return questionnaire


def fill(questionnaire, plain):
    """Give a draft the contents of ``plain``, instead of what it had."""
    questionnaire.must_be_draft()
    questionnaire.scales.all().delete()
    questionnaire.sections.all().delete()
    Questionnaire.objects.filter(pk=questionnaire.pk).update(
        **{name: value for name, value in _head(plain).items() if name != "slug"}
    )
    sections = [
        Section.objects.create(questionnaire=questionnaire, position=position, **_fields_of(section, SECTION_FIELDS))
        for position, section in enumerate(plain.sections, 1)
    ]
    row_of = {id(section): row for section, row in zip(plain.sections, sections, strict=True)}
    Question.objects.bulk_create(
        Question(
            questionnaire=questionnaire,
            section=row_of[id(question.section)],
            position=position,
            **_fields_of(question, QUESTION_FIELDS),
        )
        for position, question in enumerate(plain.questions, 1)
    )
    Scale.objects.bulk_create(
        Scale(questionnaire=questionnaire, position=position, **_fields_of(scale, SCALE_FIELDS))
        for position, scale in enumerate(plain.scales, 1)
    )
    questionnaire.refresh_from_db()


def snapshot(plain):
    """``plain`` as values that JSON holds: whatever is unfinished or wrong in it stays so."""
    sections = list(plain.sections)
    places = {id(section): number for number, section in enumerate(sections)}
    return {
        "head": _head(plain),
        "sections": [_fields_of(section, SECTION_FIELDS) for section in sections],
        "questions": [
            _fields_of(question, QUESTION_FIELDS) | {"section": places[id(question.section)]}
            for question in plain.questions
        ],
        "scales": [_fields_of(scale, SCALE_FIELDS) for scale in plain.scales],
    }


def from_snapshot(data):
    """``PlainQuestionnaire`` out of a ``snapshot``."""
    sections = tuple(PlainSection(**row) for row in data["sections"])
    questions = tuple(PlainQuestion(**row | {"section": sections[row["section"]]}) for row in data["questions"])
    scales = tuple(
        PlainScale(**row | {"items": tuple(row["items"]), "bands": tuple(row["bands"])}) for row in data["scales"]
    )
    head = data["head"] | {"formats": tuple(data["head"]["formats"])}
    return PlainQuestionnaire(**head, sections=sections, questions=questions, scales=scales)


def _head(plain):
    return _fields_of(plain, HEAD)


def _fields_of(plain, names):
    found = {name: getattr(plain, name) for name in names}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in found.items()}


def free_slug(title):
    """A name in addresses that no questionnaire has."""
    base = (latin(title) or "own")[:SLUG_MOST]
    taken = set(Questionnaire.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    return next(slug for slug in (base, *(f"{base}-{number}" for number in range(2, 10_000))) if slug not in taken)
