"""What becomes of questionnaires: marks and choices stay as nameless statistics, written answers go."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from organisations.enums import LetterState
from organisations.models import Letter, PersonalLink
from participants.actions.people import before_guardian_goes
from participants.erasing.names import MARK
from participants.erasing.registry import STATISTICS, Fate, nobody, rule, stops
from surveys.enums import TEXT_KINDS, QuestionKind
from surveys.kinds import OTHER
from surveys.models import (
    Answer,
    DraftStep,
    Enquiry,
    Invitation,
    KeptScore,
    Question,
    Questionnaire,
    Respondent,
    Response,
    Scale,
    Section,
    Signal,
    Statement,
    Survey,
    TaggedAnswer,
    TextTag,
)


@stops
def hold_letters_back(person):
    """Invitations and reminders that wait for their hour are not sent. The links open again with a new consent."""
    invitations = Invitation.objects.filter(participation__person=person).values_list("survey", "pk")
    letters = Letter.objects.filter(state=LetterState.WAITING, key__startswith="survey:")
    for survey, invitation in invitations:
        keys = Q(key=f"survey:{survey}:invite:{invitation}") | Q(
            key__startswith=f"survey:{survey}:remind:{invitation}:"
        )
        letters.filter(keys).delete()


def _close_links(subject, rows):
    PersonalLink.objects.filter(invitation__in=rows, revoked_at=None).update(revoked_at=timezone.now())


def _erase_answers(subject, rows):
    """A written answer leaves a mark, so that as many are counted as answered; days go, others' choices stay."""
    rows.filter(question__kind=QuestionKind.DATE).delete()
    for row in rows.select_related("question").exclude(question__kind=QuestionKind.PEOPLE):
        value = MARK if row.question.kind in TEXT_KINDS else _without_words(row.value)
        if value != row.value:
            row.value = value
            row.save(update_fields=["value"])


def _without_words(value):
    if isinstance(value, dict) and OTHER in value:
        return {OTHER: MARK}
    if isinstance(value, list):
        return [_without_words(part) for part in value]
    return value


rule(
    Invitation,
    Fate.NAMELESS,
    _("Invitations to questionnaires"),
    rows=lambda subject: Invitation.objects.filter(participation__person=subject.person),
    do=_close_links,
    basis=STATISTICS,
)
rule(
    Response,
    Fate.NAMELESS,
    _("Questionnaires sent"),
    rows=lambda subject: Response.objects.filter(invitation__participation__person=subject.person),
    safe=("changes",),  # keys of questions and times
    basis=STATISTICS,
)
rule(
    Answer,
    Fate.NAMELESS,
    _("Answers: words go, marks and choices stay in the totals"),
    rows=lambda subject: Answer.objects.filter(response__invitation__participation__person=subject.person),
    do=_erase_answers,
    texts=("value",),
    of="response__invitation__survey__programme__organisation",
    basis=STATISTICS,
)


rule(
    KeptScore,
    Fate.NAMELESS,
    _("Scores of questionnaires"),
    rows=lambda subject: KeptScore.objects.filter(response__invitation__participation__person=subject.person),
    basis=STATISTICS,
)
rule(
    Signal,
    Fate.NAMELESS,
    _("Signals of answers: what was done goes, that there was one stays"),
    rows=lambda subject: Signal.objects.filter(response__invitation__participation__person=subject.person),
    clear={"note": ""},
    safe=("key",),  # numbers of rows
    basis=STATISTICS,
)
rule(
    TaggedAnswer,
    Fate.NAMELESS,
    _("Tags of free answers"),
    rows=lambda subject: TaggedAnswer.objects.filter(
        answer__response__invitation__participation__person=subject.person
    ),
    basis=STATISTICS,
)
rule(
    TextTag,
    Fate.NAMELESS,
    _("Words by which free answers are sorted"),
    texts=("name",),
    of="programme__organisation",
    safe=("search_key",),
)


rule(Survey, Fate.NAMELESS, _("Titles of surveys"), texts=("title",), of="programme__organisation", safe=("audience",))
rule(
    Statement,
    Fate.NAMELESS,
    _("What others told: words go, that they answered stays"),
    rows=lambda subject: Statement.objects.filter(participation__person=subject.person),
    clear={"said": "", "withheld": "", "taken": []},
    basis=STATISTICS,
)


def _close_links_of_parents(subject, rows):
    """A parent who was asked about brothers and sisters too goes on with those."""
    rows = [row for row in rows if not row.give_to_another_guardian()]
    PersonalLink.objects.filter(respondent__in=rows, revoked_at=None).update(revoked_at=timezone.now())


@before_guardian_goes
def leave_to_the_other_child(guardian):
    """What a parent told of several children stays when the parent's row at one of them is removed."""
    for row in Respondent.objects.filter(guardian=guardian):
        row.give_to_another_guardian()


rule(
    Respondent,
    Fate.NAMELESS,
    _("Requests to parents to tell about the child"),
    rows=lambda subject: Respondent.objects.filter(guardian__child=subject.person),
    do=_close_links_of_parents,
    safe=("class_label",),
    basis=STATISTICS,
)
nobody(Questionnaire, Section, Question, Scale, DraftStep, Enquiry)
