"""What questionnaires keep on a person. Answers given without a name stay without one."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from participants.personal_data import Holding, Record, holds
from surveys.around import Around
from surveys.enquiries.telling import told_of
from surveys.enums import QuestionKind
from surveys.kinds import KINDS
from surveys.models import Invitation


@holds(40)
def questionnaires(person, reading):
    rows = (
        Invitation.objects.filter(participation__person=person)
        .select_related("survey__programme__organisation", "response")
        .prefetch_related("response__answers__question")
        .order_by("created_at", "pk")
    )
    arounds, records = {}, []
    for row in rows:
        programme = row.survey.programme
        around = arounds.setdefault(programme.pk, Around(programme))
        records.append(Record(row.survey.title, [(_("invited"), row.created_at), *_facts(row, around)]))
    yield Holding("questionnaires", _("Questionnaires"), records)


@holds(45)
def told(person, reading):
    """What others said of the person; what was said in confidence only where it is asked for, and as far as the one
    who asks may read it."""
    records = []
    for participation in person.participations.select_related("programme__organisation"):
        for row in told_of(participation, reading.by, is_opened=reading.with_sealed):
            facts = [(_("told on"), row.told_on), *((word.question.text, word.text) for word in row.words)]
            if row.is_nothing:
                facts.append((_("answer"), row.statement.get_state_display()))
            records.append(Record(row.who, facts))
    yield Holding("told", _("What others told"), records)


def _facts(invitation, around):
    response = getattr(invitation, "response", None)
    if response is None:
        return []
    facts = [(pgettext("questionnaire", "answered"), response.submitted_at)]
    if invitation.survey.is_anonymous:
        return [*facts, (_("answers"), _("kept without the name"))]
    answers = sorted(response.answers.all(), key=lambda answer: (answer.question.position, answer.question_id))
    return facts + [(answer.question.text, _words(answer, around)) for answer in answers]


def _words(answer, around):
    """Choices of people name others: their number alone is handed over."""
    question = answer.question
    if question.kind == QuestionKind.PEOPLE:
        return _("people chosen: %(count)s") % {"count": len(answer.value.get("ranked", []))}
    return KINDS[question.kind].words(question, answer.value, around)
