"""What a participant sees: the pair, its next meeting, the plan, what to answer and what to sign."""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from documents.acquainting import reading_url, waiting_for
from monitoring.cabinet_words import Voice
from monitoring.own_pair import OwnPairPage
from organisations.enums import Role
from organisations.models import Membership
from pairs.month import Month
from pairs.queries import pairs_of
from participants.consent_asking import consent_states_of
from participants.consent_page import given_consents_of, open_requests_of
from participants.invitations import own_invitations
from participants.models import LongTermPermission, MentorLoan, Person
from participants.selection.interviews import own_interviews
from participants.training.pages import own_training_lines
from surveys.queries import answered_invitations_of, open_invitations_of

ANSWERED_SHOWN = 3
DESKS = (Role.CURATOR, Role.SPECIALIST)  # whom participants may write to, when something is wrong


@dataclass(frozen=True)
class Task:
    """What waits for the reader or is done: a questionnaire to be answered, a plan to be agreed with."""

    title: str
    note: str
    state: str
    url: str = ""


@dataclass(frozen=True)
class Correspondent:
    """Somebody at school one may write to: ``who`` is a post with names."""

    role: str
    who: str


class Cabinet:
    """A participant's own page. ``chosen``: the key of the pair looked at, when there are several."""

    def __init__(self, user, chosen=""):
        self.user = user
        self.person = Person.objects.filter(user=user).select_related("organisation").first()
        self.voice = Voice.of(self.person)
        home = self.person.organisation_id if self.person else None
        self.pairs = [OwnPairPage(own, self.voice, home) for own in pairs_of(user)]
        found = [page for page in self.pairs if str(page.key) == chosen]
        self.page = next(iter(found or self._by_nearest_meeting()), None)

    def _by_nearest_meeting(self):
        coming = [page for page in self.pairs if page.own.next_meeting]
        return sorted(coming, key=lambda page: page.own.next_meeting.held_on) or self.pairs

    def month(self, asked):
        """Meetings of all the reader's pairs in the month ``asked`` for; ``None`` while there is no pair."""
        if self.page is None:
            return None
        programmes = {page.pair.programme_id: page.pair.programme for page in self.pairs}
        month = Month(asked, self.page.today, programmes.values())
        for page in self.pairs:
            for meeting in page.pair.meetings.all():
                month.put(meeting, page.partners if len(self.pairs) > 1 else "")
        return month

    @property
    def greeting(self):
        return self.voice.greeting(self.person or self.user)

    @property
    def is_mentor(self):
        """Whether the person takes part as a mentor; asked while there is no pair to tell it."""
        if self.page:
            return self.page.own.is_mentor
        return bool(self.person) and self.person.participations.active().mentors().exists()

    @property
    def waiting_text(self):
        return self.voice.waiting_mentor if self.is_mentor else self.voice.waiting_mentee

    @property
    def has_begun_to_take_part(self):
        return bool(self.person) and self.person.participations.active().exists()

    @cached_property
    def questionnaires(self):
        return open_tasks(self.user)

    @cached_property
    def answered(self):
        return answered_tasks(self.user)

    @cached_property
    def plans_to_agree(self):
        """Plans that the others have agreed with, or that the mentor has drawn up: the reader's word is wanted."""
        return [
            Task(_("Agree with the plan"), page.tab, "now", page.own.plan_url) for page in self.pairs if page.plan_waits
        ]

    @cached_property
    def pairs_to_answer(self):
        """Pairs the reader was told of and has neither accepted nor declined."""
        return [
            Task(
                self.voice.accept_pair,
                page.tab,
                "now",
                f"{reverse('pairs:answer', args=[page.key])}?next={reverse('monitoring:cabinet')}",
            )
            for page in self.pairs
            if page.own.answer_waits
        ]

    @cached_property
    def orders_to_read(self):
        """Orders about the reader that are in force and not read yet."""
        note = _("read it and note that you have")
        return [Task(order.title, note, "now", reading_url(order)) for order in waiting_for(self.user)]

    @cached_property
    def _loans(self):
        return MentorLoan.objects.filter(participation__person__user=self.user).with_all()

    @cached_property
    def other_schools(self):
        """Invitations to be a mentor in another school that wait for an answer."""
        return [_loan_task(_("Invitation from another school"), row, "now") for row in self._loans.agreed()]

    @cached_property
    def helping(self):
        """Work in other schools that came of such invitations and goes on."""
        return [_loan_task(_("You help another school"), row, "done") for row in self._loans.lasting()]

    @cached_property
    def permission(self):
        """The mentor's word on the years to come, while it stands."""
        return LongTermPermission.objects.standing().filter(person=self.person).first() if self.person else None

    @cached_property
    def guest_records(self):
        """What other schools keep on the reader, who is a mentor there as well."""
        return list(self.person.guest_records.select_related("organisation")) if self.person else []

    @cached_property
    def invitations(self):
        """Gatherings and announcements of the school the reader was told of, the nearest first."""
        return own_invitations(self.user)

    @cached_property
    def interviews(self):
        """When and where the school waits for the reader; nothing of marks."""
        return own_interviews(self.user)

    @cached_property
    def trainings(self):
        return own_training_lines(self.user)

    @property
    def tasks(self):
        return (
            self.other_schools
            + self.pairs_to_answer
            + self.orders_to_read
            + self.plans_to_agree
            + self.questionnaires
            + self.answered[:ANSWERED_SHOWN]
        )

    @property
    def tasks_heading(self):
        decisions = [self.plans_to_agree, self.other_schools, self.pairs_to_answer, self.orders_to_read]
        return self.voice.waits if any(decisions) else _("Questionnaires")

    @cached_property
    def consents_to_give(self):
        return open_requests_of(self.user)

    @cached_property
    def consents_given(self):
        return given_consents_of(self.user)

    @cached_property
    def awaited_papers(self):
        """Missing papers of the person that can not be signed here: a guardian's, or not asked for yet."""
        if self.person is None:
            return []
        papers = consent_states_of([self.person])[self.person.pk].papers
        return [paper for paper in papers if paper.missing.by_guardian or not self.consents_to_give]

    @property
    def has_papers(self):
        return bool(self.consents_to_give or self.consents_given or self.awaited_papers)

    @property
    def help_text(self):
        return self.voice.help_text(is_mentor=self.is_mentor)

    @cached_property
    def correspondents(self):
        return correspondents_of(self.person.organisation, self.user) if self.person else []


def _loan_task(title, loan, state):
    return Task(title, loan.inviting.short_name, state, reverse("participants:own_loan", args=[loan.pk]))


def open_tasks(user):
    """Questionnaires ``user`` has still to answer."""
    return [Task(row.title, _task_note(row), "now", row.url) for row in open_invitations_of(user)]


def _task_note(row):
    minutes = ngettext("about %(count)d minute", "about %(count)d minutes", row.minutes) % {"count": row.minutes}
    until = _("until %(day)s") % {"day": date_format(row.closes_on, "j E")}
    begun = _("begun") if row.is_begun else ""
    return " · ".join(filter(None, [row.elsewhere, begun, minutes if row.minutes else "", until]))


def answered_tasks(user):
    """Questionnaires ``user`` has answered."""
    return [
        Task(title, _("sent on %(day)s") % {"day": date_format(at, "j E")}, "done")
        for title, at in answered_invitations_of(user)
    ]


def correspondents_of(organisation, user):
    """Those at school ``user`` may write to, without the user: one ``Correspondent`` for each role that is held."""
    rows = Membership.objects.current().filter(organisation=organisation, role__in=DESKS, user__is_active=True)
    rows = rows.exclude(user=user).select_related("user").order_by("pk")
    found = []
    for role in DESKS:
        held = [row for row in rows if row.role == role]
        if held:
            names = ", ".join(row.user.full_name for row in held)
            title = held[0].title if role == Role.SPECIALIST else Role.CURATOR.label
            found.append(Correspondent(role.value, f"{title[:1].upper()}{title[1:]} — {names}"))
    return found
