"""Read-outs of training for its pages: a group with its people, the register of certificates, one's own."""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.sheets import Column, Sheet
from participants.models import (
    Attendance,
    CatchUp,
    Participation,
    TrainingCertificate,
    TrainingGroup,
    TrainingMaterial,
    TrainingMember,
)
from participants.models.person import is_own
from participants.protocol import when_of
from participants.training.rule import trained_in

THERE, MADE_UP, MISSED, UNMARKED, AHEAD, OFF = "there", "made-up", "missed", "unmarked", "ahead", "off"
WORDS = {
    THERE: gettext_lazy("was there"),
    MADE_UP: gettext_lazy("made up for"),
    MISSED: gettext_lazy("missed"),
    UNMARKED: gettext_lazy("not marked"),
    AHEAD: gettext_lazy("ahead"),
    OFF: gettext_lazy("called off"),
}


@dataclass(frozen=True)
class SessionMark:
    """One session of one mentor. ``can_toggle``: it may be noted as made up for, or that be taken back."""

    number: int
    session: object
    state: str

    @property
    def words(self):
        return WORDS[self.state]

    @property
    def can_toggle(self):
        return self.state in (MISSED, MADE_UP, UNMARKED)


@dataclass(frozen=True)
class Taught:
    """A mentor of the group."""

    participation: object
    marks: list
    needed: int
    is_trained: bool
    certificate: object = None

    @property
    def done(self):
        return sum(mark.state in (THERE, MADE_UP) for mark in self.marks)


class GroupPage:
    """A training group: a fixed number of queries, however many people and sessions."""

    def __init__(self, group):
        self.group = group
        self.today = group.programme.organisation.today

    @cached_property
    def sessions(self):
        rows = self.group.sessions.select_related("gathering", "leader", "expert").order_by(
            "gathering__held_on", "gathering__held_time", "pk"
        )
        rows = list(rows)
        for row in rows:
            row.group = self.group
        return rows

    @cached_property
    def session_lines(self):
        """[(number, session, when, how many came, of how many)]"""
        members = len(self.members)
        came = {}
        for _participation, session in self._came:
            came[session] = came.get(session, 0) + 1
        return [
            (number, row, when_of(row.gathering), came.get(row.pk, 0), members)
            for number, row in enumerate(self.sessions, 1)
        ]

    @cached_property
    def members(self):
        rows = Participation.objects.filter(trainings__group=self.group).select_related("person", "programme")
        return list(rows.order_by("person__search_key", "pk"))

    @cached_property
    def _attendance(self):
        """{(participation key, session key): came, not or not marked}"""
        rows = Attendance.objects.filter(gathering__training_session__group=self.group, participation__isnull=False)
        values = rows.values_list("participation", "gathering__training_session", "has_come")
        return {(participation, session): came for participation, session, came in values}

    @property
    def _came(self):
        return [key for key, came in self._attendance.items() if came]

    @cached_property
    def _made_up(self):
        rows = CatchUp.objects.filter(session__group=self.group)
        return set(rows.values_list("participation", "session"))

    @cached_property
    def taught(self):
        trained = trained_in(self.group, self.members)
        certificates = {row.participation_id: row for row in self.group.certificates.valid()}
        return [
            Taught(
                row,
                [SessionMark(n, session, self._state(row, session)) for n, session in enumerate(self.sessions, 1)],
                self.group.sessions_to_pass,
                row.pk in trained,
                certificates.get(row.pk),
            )
            for row in self.members
        ]

    def _state(self, row, session):
        key = (row.pk, session.pk)
        if session.gathering.cancelled_at:
            return OFF
        came = self._attendance.get(key)
        if came:
            return THERE
        if key in self._made_up:
            return MADE_UP
        if session.gathering.held_on > self.today:
            return AHEAD
        return UNMARKED if came is None else MISSED

    @property
    def trained(self):
        return sum(row.is_trained for row in self.taught)

    @property
    def to_certify(self):
        """How many are trained and have no certificate of this group."""
        return sum(row.is_trained and row.certificate is None for row in self.taught)

    @property
    def certified(self):
        return sum(row.certificate is not None for row in self.taught)

    @cached_property
    def outsiders(self):
        """Mentors of the programme who are in no training group, by name."""
        taught = TrainingMember.objects.filter(group__programme=self.group.programme).values("participation")
        rows = Participation.objects.filter(programme=self.group.programme).mentors().active()
        return list(rows.exclude(pk__in=taught).select_related("person").order_by("person__search_key", "pk"))


# --- the register of certificates ---------------------------------------------------------------------------------
CERTIFICATES = Sheet(
    gettext_lazy("Certificates"),
    Column("number", gettext_lazy("No."), width=12),
    Column("issued_on", gettext_lazy("Issued on"), width=14),
    Column("holder", gettext_lazy("Full name"), width=36),
    Column("course", gettext_lazy("Course"), width=44),
    Column("hours", gettext_lazy("Hours"), width=8),
    Column("code", gettext_lazy("Check code"), width=14),
    Column("state", gettext_lazy("State"), width=34),
)


def certificates_of(programme):
    """Every certificate of the programme, annulled ones too, the newest first."""
    rows = TrainingCertificate.objects.filter(participation__programme=programme)
    return rows.select_related("participation__person", "group", "organisation")


def certificates_file(programme):
    """The register as .xlsx bytes."""
    values = [
        {
            "number": row.full_number,
            "issued_on": f"{row.issued_on:%d.%m.%Y}",
            "holder": row.holder,
            "course": row.course,
            "hours": row.hours,
            "code": row.check_code,
            "state": _("annulled: %(why)s") % {"why": row.annul_note} if row.is_annulled else _("valid"),
        }
        for row in certificates_of(programme).order_by("year", "number")
    ]
    notes = [f"{programme.organisation.short_name}, {programme.year}"]
    return CERTIFICATES.write(values, title=_("Register of certificates"), notes=notes)


# --- one's own ----------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class OwnTraining:
    """A group the reader is taught in. ``sessions``: (session, when, words of the mark, state)."""

    group: TrainingGroup
    sessions: list
    materials: list
    certificate: object
    done: int
    needed: int

    @property
    def next_session(self):
        return next((line for line in self.sessions if line[3] == AHEAD), None)


def own_trainings(user):
    """``OwnTraining`` of every group of the participations of ``user`` that go on, or left a certificate."""
    members = TrainingMember.objects.filter(is_own("participation__person", user))
    members = members.select_related("group__programme__organisation", "group__leader", "group__expert")
    found = []
    for member in members.order_by("-pk"):
        page = GroupPage(member.group)
        mine = next((row for row in page.taught if row.participation.pk == member.participation_id), None)
        if mine is None:
            continue
        lines = [(mark.session, when_of(mark.session.gathering), mark.words, mark.state) for mark in mine.marks]
        materials = list(TrainingMaterial.objects.filter(group=member.group))
        found.append(OwnTraining(member.group, lines, materials, mine.certificate, mine.done, mine.needed))
    return found


def own_training_lines(user):
    """What the cabinet says in a line each: (title, note, state, address)."""
    address = reverse("participants:own_training")
    lines = []
    for own in own_trainings(user):
        ahead = own.next_session
        if own.certificate:
            lines.append((own.group.title, _("the certificate is ready"), "done", address))
        elif ahead:
            place = f", {ahead[0].gathering.place}" if ahead[0].gathering.place else ""
            lines.append((own.group.title, f"{ahead[1]}{place}", "now", address))
        else:
            note = _("%(done)d of %(needed)d sessions") % {"done": own.done, "needed": own.needed}
            lines.append((own.group.title, note, "done" if own.done >= own.needed else "plan", address))
    return lines
