"""Whom people wish to work with, and with whom they would rather not.

The matching reads all of it, the specialist too. The curator learns numbers and couples that chose each other: who
named whom in vain is nobody's business.
"""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, Q

from participants.enums import ParticipationRole
from participants.models import Participation
from surveys.enums import TEXT_KINDS, QuestionKind, QuestionnaireKind
from surveys.models import Answer, Invitation
from surveys.models.survey import COMPLETE


def wishes_of(programme):
    """{participation id: (ranked ids, rather-not ids)} from the newest answers of each participant that were sent."""
    rows = _sent(programme).filter(question__kind=QuestionKind.PEOPLE)
    return {
        pk: (tuple(value["ranked"]), tuple(value["rather_not"]))
        for pk, value in rows.values_list("response__invitation__participation", "value")
    }


def reasons_of(programme):
    """{participation id: why they chose so, in their words}"""
    rows = _sent(programme).filter(question__kind__in=TEXT_KINDS)
    return dict(rows.values_list("response__invitation__participation", "value"))


def _sent(programme):
    """Answers to preference questionnaires, the newest last."""
    return Answer.objects.filter(
        response__state__in=COMPLETE,
        response__invitation__survey__programme=programme,
        response__invitation__survey__questionnaire__kind=QuestionnaireKind.PREFERENCES,
    ).order_by("response__submitted_at")


def turnout_of_choices(programme):
    """(how many answered, how many were asked) of the preferences, each participant once, as the surveys count them."""
    asked = Invitation.objects.filter(
        survey__programme=programme, survey__questionnaire__kind=QuestionnaireKind.PREFERENCES
    )
    counts = asked.aggregate(
        invited=Count("participation", distinct=True),
        answered=Count("participation", distinct=True, filter=Q(response__state__in=COMPLETE)),
    )
    return counts["answered"], counts["invited"]


@dataclass(frozen=True)
class Mutuality:
    """What the curator may know of the choices: numbers, never who named whom."""

    chose: int
    named: int
    mutual: int
    without_mutual: int


def couples(choices):
    """Those who chose each other, of ``choices``: {participation id: ranked ids}; a set of pairs of ids."""
    return {
        frozenset((one, other)) for one, ranked in choices.items() for other in ranked if one in choices.get(other, ())
    }


def mutuality(choices):
    """Counts over ``choices``: {participation id: ranked ids}."""
    named = Counter(other for ranked in choices.values() for other in ranked)
    mutual = couples(choices)
    in_mutual = {pk for couple in mutual for pk in couple}
    return Mutuality(
        chose=sum(bool(ranked) for ranked in choices.values()),
        named=len(named),
        mutual=len(mutual),
        without_mutual=sum(1 for pk, ranked in choices.items() if ranked and pk not in in_mutual),
    )


@dataclass(frozen=True)
class Matrix:
    """The matrix of mutual wishes: ``couples`` are (mentee, mentor) by key, of ``mentees`` and ``mentors`` by name.

    ``counts``: {participation key: how many they named}.
    """

    mentees: list
    mentors: list
    couples: frozenset
    counts: dict

    @property
    def rows(self):
        """(mentee, mentor) of each couple, by the mentee's name."""
        return [
            (mentee, mentor)
            for mentee in self.mentees
            for mentor in self.mentors
            if (mentee.pk, mentor.pk) in self.couples
        ]


def matrix_of(survey):
    """The ``Matrix`` of those who chose; ``None`` for a survey that asks for no choice or promised anonymity."""
    if survey.is_anonymous or not survey.questionnaire.questions.filter(kind=QuestionKind.PEOPLE).exists():
        return None
    answers = Answer.objects.filter(
        response__state__in=COMPLETE, response__invitation__survey=survey, question__kind=QuestionKind.PEOPLE
    )
    rows = answers.values_list("response__invitation__participation", "value")
    choices = {pk: tuple(value["ranked"]) for pk, value in rows}
    people = list(Participation.objects.filter(pk__in=choices).select_related("person"))
    mentees = [row for row in people if row.role == ParticipationRole.MENTEE]
    mentors = [row for row in people if row.role == ParticipationRole.MENTOR]
    mutual = couples(choices)
    found = {(one.pk, other.pk) for one in mentees for other in mentors if frozenset((one.pk, other.pk)) in mutual}
    return Matrix(mentees, mentors, frozenset(found), {pk: len(ranked) for pk, ranked in choices.items()})
