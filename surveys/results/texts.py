"""Free answers to be read: page by page, by tag, by question, by a word."""

from django.db import transaction
from django.db.models import Count, Q, TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from mentoring.kit.text import collapse, search_key
from organisations.models import AuditEntry
from surveys.enums import CHOICE_KINDS, TEXT_KINDS
from surveys.models import TaggedAnswer, TextTag

LONGEST_TAG = 40
IN_OTHER = '"other": "'
NOTHING_IN_OTHER = '"other": ""'


def written(reading):
    """``Answer``s with words its reader may see: written answers, and what stands beside «other».

    Where anonymity was promised only of questions five have answered; a choice of people and why is never there."""
    if reading.is_hidden:
        return reading.answers().none()
    open_to = [q for q in reading.questions if not q.is_confidential and reading.may_see_words(q)]
    if reading.survey.is_anonymous:
        sizes = dict(reading.answers().values_list("question_id").annotate(Count("pk")))
        open_to = [question for question in open_to if sizes.get(question.pk, 0) >= reading.smallest]
    whole = [question.pk for question in open_to if question.kind in TEXT_KINDS]
    beside = [q.pk for q in open_to if q.kind in CHOICE_KINDS and q.options.get("other")]
    rows = reading.answers().annotate(as_text=Cast("value", TextField()))
    has_words = Q(as_text__contains=IN_OTHER) & ~Q(as_text__contains=NOTHING_IN_OTHER)
    found = Q(question__in=whole)
    if beside:
        found |= Q(question__in=beside) & has_words
    return rows.filter(found).select_related(
        "question", "response__invitation__participation__person", "response__invitation__member"
    )


def newest(answers, count):
    """The last ``count`` of ``answers`` to come. Their keys are found first: thousands of whole rows sort slowly."""
    rows = answers.order_by("-response__submitted_at", "-pk")
    return list(rows.filter(pk__in=list(rows.values_list("pk", flat=True)[:count])))


def tags_of(programme, answers):
    """[(``TextTag``, how many of ``answers`` have it)] by name; all of the programme's. One query."""
    used = dict(
        TaggedAnswer.objects.filter(answer__in=answers.order_by().values("pk")).values_list("tag").annotate(Count("pk"))
    )
    return [(tag, used.get(tag.pk, 0)) for tag in programme.text_tags.all()]


@transaction.atomic
def add_tag(answers, name):
    """Mark ``answers`` (a query of one programme's) with ``name``; a new name becomes a tag. Returns the ``TextTag``.

    Raises ``Refused`` for an empty or too long name."""
    name = collapse(name)
    if not name:
        raise Refused(_("Write the tag."), code="tag_empty")
    if len(name) > LONGEST_TAG:
        raise Refused(_("A tag has at most %(most)d letters."), code="tag_long", params={"most": LONGEST_TAG})
    rows = list(answers.select_related("response__invitation__survey__programme"))
    if not rows:
        raise Refused(_("Choose the answers first."), code="no_answers")
    programme = rows[0].response.invitation.survey.programme
    tag, _made = TextTag.objects.get_or_create(
        programme=programme, search_key=search_key(name)[:60], defaults={"name": name}
    )
    TaggedAnswer.objects.bulk_create([TaggedAnswer(tag=tag, answer=row) for row in rows], ignore_conflicts=True)
    return tag


@transaction.atomic
def remove_tag(answers, tag, *, by):
    """Take ``tag`` off ``answers``; a tag nothing has any more goes, and the journal tells of it."""
    TaggedAnswer.objects.filter(tag=tag, answer__in=answers).delete()
    if not tag.marked.exists():
        AuditEntry.record(by, "text_tag.removed", tag.programme)
        tag.delete()
