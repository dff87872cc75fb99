"""Whom a survey is for: the rule, the people it finds today, and who of them cannot be asked yet."""

from dataclasses import dataclass

from participants.gate import missing_papers_for
from participants.models import Participation
from participants.register_columns import REGISTERS, Register
from surveys.enums import Stage
from surveys.models import Invitation


def participations_of(programme, rule):
    """Active participations that ``rule`` (``Survey.audience``) covers, with their people."""
    rows = Participation.objects.filter(programme=programme).active().select_related("person", "programme")
    if rule.get("role"):
        rows = rows.filter(role=rule["role"])
    if rule.get("group"):
        rows = rows.filter(person__group=rule["group"])
    if rule.get("stage"):
        has_pair = REGISTERS.condition("has_settled_pair", Register(programme))
        rows = rows.filter(has_pair if rule["stage"] == Stage.IN_PAIR else ~has_pair)
    if rule.get("classes"):
        rows = rows.filter(person__class_label__in=rule["classes"])
    if rule.get("formats"):
        rows = rows.filter(format__in=rule["formats"])
    if rule.get("unanswered"):
        answered = Invitation.objects.answered().filter(survey__questionnaire__slug=rule["unanswered"])
        rows = rows.exclude(pk__in=answered.values("participation"))
    return rows.prefetch_related("person__guardians")


@dataclass(frozen=True)
class Recipient:
    """A participation that may be asked; ``address`` is "" when only a printed link reaches the person."""

    participation: Participation
    address: str

    @property
    def person(self):
        return self.participation.person


@dataclass(frozen=True)
class Waiting:
    """A participation that cannot be asked yet; ``papers`` name what is missing."""

    participation: Participation
    papers: tuple

    @property
    def person(self):
        return self.participation.person


@dataclass(frozen=True)
class Reach:
    by_letter: list[Recipient]
    on_paper: list[Recipient]
    waiting: list[Waiting]

    @property
    def recipients(self):
        return self.by_letter + self.on_paper

    @property
    def total(self):
        return len(self.by_letter) + len(self.on_paper)


def reach(participations, questionnaire):
    """Sort ``participations`` (with person and guardians) by how, or whether, they can be asked."""
    rows = list(participations)
    missing = missing_papers_for(rows, purpose=questionnaire.purpose)
    by_letter, on_paper, waiting = [], [], []
    for row in rows:
        if missing.get(row.pk):
            waiting.append(Waiting(row, tuple(missing[row.pk])))
            continue
        recipient = Recipient(row, address_of(row.person, questionnaire))
        (by_letter if recipient.address else on_paper).append(recipient)
    return Reach(by_letter, on_paper, waiting)


def address_of(person, questionnaire):
    """The e-mail that reaches ``person``: their own, or a guardian's for a minor without one.

    Questions about the person go past them, to the guardian."""
    guardians = [guardian.email for guardian in person.guardians.all() if guardian.email]
    if questionnaire.is_about_others:
        return guardians[0] if guardians else ""
    if person.email or not person.is_minor:
        return person.email
    return guardians[0] if guardians else ""


def still_to_invite(survey):
    """Those the survey's rule covers today who have not been invited: newcomers, and those whose paper has come."""
    invited = survey.invitations.values("participation")
    return reach(participations_of(survey.programme, survey.audience).exclude(pk__in=invited), survey.questionnaire)
