"""Whom to ask about which mentees: the plan that the preview shows and the verb carries out."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from organisations.enums import Role
from organisations.models import Membership
from participants.enums import ParticipationRole, PersonGroup
from participants.gate import missing_papers_for
from participants.models import Guardian, Participation
from surveys.enums import Source
from surveys.models import Questionnaire, Respondent, Statement

FORMS = {
    Source.CLASS_TEACHER: "third-party-teacher",
    Source.PSYCHOLOGIST: "third-party-psychologist",
    Source.SOCIAL_PEDAGOGUE: "third-party-social",
    Source.GUARDIAN: "third-party-guardian",
}
SPECIALISTS = {Source.PSYCHOLOGIST: "псих", Source.SOCIAL_PEDAGOGUE: "соц"}


@dataclass
class Asked:
    """One who would be asked, about ``pupils`` (participations); nobody of them twice while an enquiry is open."""

    source: Source
    user: Any = None
    guardian: Guardian | None = None
    class_label: str = ""
    pupils: list = field(default_factory=list)

    @property
    def respondent(self):
        return Respondent(source=self.source, user=self.user, guardian=self.guardian, class_label=self.class_label)

    @property
    def who(self):
        return self.respondent.who

    @property
    def way(self):
        """«в кабинет и письмом на …»; "" when only paper reaches them."""
        email, account = self.respondent.email, self.respondent.account
        if account and email:
            return _("in the product and by e-mail: %(address)s") % {"address": email}
        if account:
            return _("in the product")
        return _("by e-mail: %(address)s") % {"address": email} if email else ""

    @property
    def key(self):
        return (self.source, self.user.pk if self.user else None, self.guardian.reader_key if self.guardian else None)


@dataclass(frozen=True)
class Waiting:
    """A pupil nobody is asked about yet; ``papers`` name what is missing."""

    participation: Participation
    papers: tuple

    @property
    def person(self):
        return self.participation.person


@dataclass
class Plan:
    asked: list = field(default_factory=list)
    waiting: list = field(default_factory=list)
    remarks: list = field(default_factory=list)
    already: int = 0  # (respondent, pupil) that an open enquiry has asked for

    @property
    def by_letter(self):
        return [row for row in self.asked if row.way]

    @property
    def on_paper(self):
        return [row for row in self.asked if not row.way]

    @property
    def pupils(self):
        return {pupil.pk for row in self.asked for pupil in row.pupils}

    @property
    def stamp(self):
        """What the preview showed, to be compared when it is sent."""
        return str(sum(len(row.pupils) for row in self.asked))


def pupils_of(programme):
    """Mentees of the programme who go to school: about them others can be asked."""
    rows = Participation.objects.filter(programme=programme, role=ParticipationRole.MENTEE).active()
    rows = rows.filter(person__group=PersonGroup.STUDENT).select_related("person", "programme")
    return rows.prefetch_related("person__guardians__user").order_by(
        "person__grade", "person__class_label", "person__search_key"
    )


def plan_of(programme, pupils, sources):
    """The ``Plan`` of asking ``sources`` about ``pupils`` (rows of ``pupils_of``). Constant queries."""
    pupils = list(pupils)
    missing = missing_papers_for(pupils)
    plan = Plan(waiting=[Waiting(row, missing[row.pk]) for row in pupils if missing[row.pk]])
    cleared = [row for row in pupils if not missing[row.pk]]
    staff = list(
        Membership.objects.current()
        .filter(
            organisation=programme.organisation_id,
            role__in=[Role.CLASS_TEACHER, Role.SPECIALIST],
            user__is_active=True,
        )
        .select_related("user")
        .order_by("class_label", "user__last_name", "pk")
    )
    found = []
    if Source.CLASS_TEACHER in sources:
        found += _class_teachers(plan, cleared, staff)
    for source in SPECIALISTS:
        if source in sources:
            found += _specialists(plan, source, cleared, staff)
    if Source.GUARDIAN in sources:
        found += _guardians(plan, cleared)
    asked_already = _asked_already(programme)
    for row in found:
        fresh = [pupil for pupil in row.pupils if (*row.key, pupil.pk) not in asked_already]
        plan.already += len(row.pupils) - len(fresh)
        row.pupils = fresh
        if fresh:
            plan.asked.append(row)
    return plan


def _class_teachers(plan, pupils, staff):
    """Each teacher of each class; a class whose teacher nobody has entered gets a printed sheet."""
    by_class = {}
    for pupil in pupils:
        by_class.setdefault(pupil.person.class_label, []).append(pupil)
    nameless = by_class.pop("", [])
    if nameless:
        names = ", ".join(pupil.person.list_name for pupil in nameless[:5])
        plan.remarks.append(_("No class is known, so no class teacher is asked: %(names)s") % {"names": names})
    for label, rows in by_class.items():
        users = [m.user for m in staff if m.role == Role.CLASS_TEACHER and m.class_label == label]
        for user in users or [None]:
            yield Asked(Source.CLASS_TEACHER, user=user, class_label=label, pupils=rows)


def _specialists(plan, source, pupils, staff):
    """By the post in the list of staff; a specialist without a post counts as the psychologist."""
    rows = [m for m in staff if m.role == Role.SPECIALIST]
    word = SPECIALISTS[source]
    users = [m.user for m in rows if word in m.post.lower() or (source == Source.PSYCHOLOGIST and not m.post)]
    if not users:
        plan.remarks.append(_("Nobody is entered in the staff as: %(who)s.") % {"who": source.label})
    for user in dict.fromkeys(users):
        yield Asked(source, user=user, pupils=list(pupils))


def _guardians(plan, pupils):
    """Every guardian who can be reached, once about all their children; where nobody can, the first one by paper."""
    found = {}
    for pupil in pupils:
        if not pupil.person.is_minor:
            continue
        guardians = list(pupil.person.guardians.all())
        reachable = [row for row in guardians if row.email or row.user_id]
        if not guardians:
            plan.remarks.append(_("No parent is entered: %(name)s") % {"name": pupil.person.list_name})
        for guardian in reachable or guardians[:1]:
            asked = found.setdefault(guardian.reader_key, Asked(Source.GUARDIAN, guardian=guardian))
            asked.pupils.append(pupil)
    return list(found.values())


def _asked_already(programme):
    open_ones = Respondent.objects.open().filter(enquiry__programme=programme)
    rows = Statement.objects.filter(respondent__in=open_ones).exclude(
        respondent__user=None, respondent__guardian=None, respondent__source=Source.CLASS_TEACHER
    )
    return {
        (row.respondent.source, row.respondent.user_id, guardian.reader_key if guardian else None, row.participation_id)
        for row in rows.select_related("respondent__guardian")
        for guardian in [row.respondent.guardian]
    }


def form_of(source, organisation):
    """The questionnaire for ``source`` in its newest version, the school's own before everybody's; or ``None``."""
    rows = Questionnaire.objects.offered_to(organisation).filter(slug=FORMS[source])
    return rows.order_by("organisation").first()
