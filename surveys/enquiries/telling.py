"""What was told of a mentee, side by side, for those who may read it; and what of it goes into the need."""

from dataclasses import dataclass, field

from django.utils import timezone

from organisations.access import Permission, may
from surveys.around import Around
from surveys.enums import QuestionKind, Readers, StatementState
from surveys.kinds import in_words
from surveys.models import Statement
from surveys.models.enquiry import DONE


@dataclass(frozen=True)
class Word:
    """One answer. ``can_be_taken``: it may go into the need with one press, and has not gone yet."""

    question: object
    text: str
    is_taken: bool
    is_topics: bool
    is_sealed: bool

    @property
    def can_be_taken(self):
        return not self.is_sealed and not self.is_taken


@dataclass
class Told:
    """Everything one respondent said of the pupil. ``closed``: answers the reader has not opened or may not open."""

    statement: Statement
    words: list = field(default_factory=list)
    closed: int = 0
    locked: int = 0  # of them those that are for specialists alone, and the reader is none

    @property
    def who(self):
        return self.statement.respondent.who

    @property
    def told_on(self):
        return timezone.localdate(self.statement.answered_at)

    @property
    def is_nothing(self):
        return self.statement.state == StatementState.NOTHING


def told_of(participation, user, *, is_opened=False):
    """[``Told``] of ``participation``, as ``user`` may read it; ``is_opened``: with what is confidential."""
    organisation = participation.programme.organisation
    mine = {Readers.REGISTER}
    if may(user, Permission.ATTENTION_VIEW, organisation):
        mine.add(Readers.HELPERS)
    if may(user, Permission.TOLD_SEALED_VIEW, organisation):
        mine.add(Readers.SPECIALIST)
    around = Around(participation.programme)
    rows = Statement.objects.filter(participation=participation, state__in=DONE).with_all().order_by("answered_at")
    return [_told(row, mine, around, is_opened) for row in rows]


def _told(statement, mine, around, is_opened):
    told, values = Told(statement), statement.read()
    for question in statement.respondent.questionnaire.questions.all():
        if question.key not in values:
            continue
        is_sealed = question.readers != Readers.REGISTER
        if is_sealed and (question.readers not in mine or not is_opened):
            told.closed += 1
            told.locked += question.readers not in mine
            continue
        told.words.append(
            Word(
                question,
                in_words(question, values[question.key], around),
                question.key in statement.taken,
                question.kind == QuestionKind.TOPICS,
                is_sealed,
            )
        )
    return told


def topics_told(told):
    """{topic key: who named it} of what the reader sees."""
    found = {}
    for row in told:
        for word in row.words:
            if word.is_topics:
                for key in row.statement.read_said().get(word.question.key, ()):
                    found.setdefault(key, row.statement.respondent)
    return found


def pupils_told(enquiry):
    """Keys of the participations of ``enquiry`` that somebody has told something about, by class and name."""
    rows = Statement.objects.filter(respondent__enquiry=enquiry, state=StatementState.ANSWERED)
    rows = rows.filter(participation__ended_on__isnull=True)
    keys = rows.order_by(
        "participation__person__grade", "participation__person__class_label", "participation__person__search_key"
    ).values_list("participation", flat=True)
    return list(dict.fromkeys(keys))


def not_taken(enquiry):
    """How many pupils have answers of which nothing went into the need yet."""
    rows = Statement.objects.filter(
        respondent__enquiry=enquiry, state=StatementState.ANSWERED, participation__ended_on=None
    )
    taken = rows.filter(taken_at__isnull=False).values("participation")
    return rows.exclude(participation__in=taken).values("participation").distinct().count()
