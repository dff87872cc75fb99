"""Whom a survey is for: the rule, the people it finds today, and who of them cannot be asked yet."""

from dataclasses import dataclass, replace

from organisations.enums import Role
from organisations.models import Membership
from participants.gate import missing_papers_for
from participants.models import Participation
from participants.register_columns import REGISTERS, Register
from surveys.enums import Answering, Stage
from surveys.models import Invitation
from surveys.models.survey import TeamMember


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
    """A participation that may be asked, ``about`` a partner where there is a form for each pair; or a ``member`` of
    the team. ``address`` is "" when only a printed link reaches the person."""

    participation: Participation | None
    address: str
    member: TeamMember | None = None
    about: Participation | None = None

    @property
    def person(self):
        return self.participation.person if self.participation else self.member


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

    def but(self, known):
        """Without those whose (participation, about, member) keys are ``known``."""
        keep = [[row for row in rows if _key(row) not in known] for rows in (self.by_letter, self.on_paper)]
        asked = {participation for participation, _about, _member in known}
        return Reach(*keep, [row for row in self.waiting if row.participation.pk not in asked])


def _key(row):
    about = row.about.pk if row.about else None
    return (row.participation.pk if row.participation else None, about, row.member.user.pk if row.member else None)


def reach(programme, rule, questionnaire):
    """Sort those whom ``rule`` (``Survey.audience``) covers by how, or whether, they can be asked."""
    if questionnaire.role == Answering.STAFF:
        return _team(programme, rule)
    rows = list(participations_of(programme, rule))
    missing = missing_papers_for(rows, purpose=questionnaire.purpose)
    partners = REGISTERS.partners_of(rows) if rule.get("per_pair") else {}
    by_letter, on_paper, waiting = [], [], []
    for row in rows:
        if rule.get("per_pair") and not partners.get(row.pk):
            continue
        if missing.get(row.pk):
            waiting.append(Waiting(row, tuple(missing[row.pk])))
            continue
        recipient = Recipient(row, address_of(row.person, questionnaire))
        found = [replace(recipient, about=partner) for partner in partners.get(row.pk, ())] or [recipient]
        (by_letter if recipient.address else on_paper).extend(found)
    return Reach(by_letter, on_paper, waiting)


TEAM = (Role.CURATOR, Role.DIRECTOR, Role.SPECIALIST, Role.CLASS_TEACHER)


def _team(programme, rule):
    """The staff of the school who hold one of the rule's ``team`` roles, each once."""
    wanted = rule.get("team") or TEAM
    rows = Membership.objects.current().filter(
        organisation=programme.organisation_id, role__in=wanted, user__is_active=True
    )
    found = {}
    for row in rows.select_related("user").order_by("user__last_name", "user__first_name", "pk"):
        where = row.post or f"{row.get_role_display()} {row.class_label}".strip()
        found.setdefault(row.user_id, TeamMember(row.user, where))
    sorted_out: dict = {True: [], False: []}
    for member in found.values():
        sorted_out[bool(member.email)].append(Recipient(None, member.email, member))
    return Reach(sorted_out[True], sorted_out[False], [])


def address_of(person, questionnaire):
    """The e-mail that reaches ``person``: their own, or a guardian's for a minor without one.

    Questions about the person go past them, to the guardian."""
    if isinstance(person, TeamMember):
        return person.email
    guardians = [guardian.email for guardian in person.guardians.all() if guardian.email]
    if questionnaire.is_about_others:
        return guardians[0] if guardians else ""
    if person.email or not person.is_minor:
        return person.email
    return guardians[0] if guardians else ""


def still_to_invite(survey):
    """Those the survey's rule covers today who have not been invited: newcomers, and those whose paper has come."""
    invited = set(survey.invitations.values_list("participation", "about", "member"))
    return reach(survey.programme, survey.audience, survey.questionnaire).but(invited)
