"""The list of mentors the schools of a municipality share: what another school may see of them, and no more."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils.translation import gettext as _

from mentoring.kit.text import search_key
from organisations.enums import OrganisationKind
from participants.enums import PersonGroup
from participants.models import LongTermPermission, MentorLoan, Participation, Topic
from participants.sharing.places import free_places


def shared_with(organisation):
    """Participations, one a mentor, that other schools of the municipality let ``organisation`` see today."""
    if organisation.parent_id is None or organisation.kind != OrganisationKind.SCHOOL:
        return Participation.objects.none()
    permission = LongTermPermission.objects.shared().filter(person=OuterRef("person"))
    newest = Participation.objects.mentors().active().filter(person=OuterRef("person")).order_by("-started_on", "-pk")
    return (
        Participation.objects.mentors()
        .active()
        .filter(
            Exists(permission),
            pk=Subquery(newest.values("pk")[:1]),
            person__organisation__parent=organisation.parent_id,
            programme__organisation__kind=OrganisationKind.SCHOOL,
            guest_of__isnull=True,
        )
        .exclude(programme__organisation=organisation)
        .exclude(person__group=PersonGroup.STUDENT)
    )


def narrowed(rows, *, words="", topic=None, format=None, group=""):
    for word in search_key(words).split():
        has_topic = Topic.objects.filter(participations=OuterRef("pk"), search_key__contains=word)
        rows = rows.filter(Q(person__search_key__contains=word) | Q(need_key__contains=word) | Exists(has_topic))
    if topic:
        rows = rows.filter(topics=topic)
    if format:
        rows = rows.filter(Q(format=format) | Q(format__isnull=True))
    return rows.filter(person__group=group) if group else rows


def _work(person):
    """«учитель, физика»; posts often name the subject already."""
    subject = "" if person.subject and person.subject in person.post else person.subject
    return ", ".join(filter(None, [person.post, subject])) or str(person.get_group_display())


@dataclass(frozen=True)
class SharedMentor:
    """A mentor as another school sees one: no contacts, no age, no consents, no notes."""

    key: int
    name: str
    school: str
    post: str
    experience: int | None
    competencies: str
    topics: tuple
    format: str
    grades: str
    hours: int | None
    free: int

    @classmethod
    def of(cls, row, free):
        person = row.person
        return cls(
            row.pk,
            person.full_name,
            row.programme.organisation.short_name,
            _work(person),
            person.experience_years,
            row.competencies,
            tuple(topic.name for topic in row.topics.all() if topic.organisation_id is None),
            str(row.format or ""),
            row.preferred_grades,
            row.hours_per_month,
            free,
        )


def as_shown(rows):
    """[``SharedMentor``] of ``rows``: three queries and those of the places."""
    rows = list(rows.select_related("person", "programme__organisation", "format").prefetch_related("topics"))
    free = free_places(rows)
    return [SharedMentor.of(row, free[row.pk]) for row in rows]


@dataclass(frozen=True)
class SharedCounts:
    """What the office knows of sharing: counts and nothing else."""

    mentors: int
    waiting: int
    lent: int

    @property
    def facts(self):
        named = (
            (_("Shared"), self.mentors),
            (_("Invitations waiting"), self.waiting),
            (_("At work elsewhere"), self.lent),
        )
        return [(label, str(count)) for label, count in named]


def counts_of(municipality):
    mentors = LongTermPermission.objects.shared().filter(person__organisation__parent=municipality)
    loans = MentorLoan.objects.filter(programme__organisation__parent=municipality)
    return SharedCounts(mentors.count(), loans.waiting().count(), loans.lasting().count())
