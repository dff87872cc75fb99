"""A pair as its member sees it: who the partner is, when they meet next, how the plan goes."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from pairs.agreements import standing_of
from pairs.enums import MeetingState
from participants.enums import PersonGroup

MEETINGS_SHOWN = 3
PLAN_SHOWN = 5


@dataclass(frozen=True)
class PlanStep:
    """One task of a plan as ``components/steps.html`` takes it."""

    title: str
    note: str
    state: str
    url: str = ""


@dataclass(frozen=True)
class MeetingLine:
    """A meeting in the list: ``mark`` is the reader's own, ``state`` its mark among planned, held and called off."""

    when: str
    what: str
    state: str
    state_label: Any
    mark: int | None
    mark_label: str
    url: str


@dataclass(frozen=True)
class NextMeeting:
    """The nearest planned meeting: ``answer`` says in words what the reader has answered, or is empty."""

    day: int
    month: str
    weekday: str
    weekday_full: str
    time_and_place: str
    note: str
    answer: str
    will_come: bool | None
    answer_url: str
    ics_url: str


class OwnPairPage:
    """A pair as its member's cabinet shows it. ``home``: the key of the reader's own school."""

    def __init__(self, own, voice, home=None):
        self.own, self.voice, self.pair, self.home = own, voice, own.pair, home
        self.today = own.pair.programme.organisation.today

    @property
    def key(self):
        return self.pair.pk

    @property
    def partners(self):
        """«Лев Жданов, Анна Ким»: with whom the reader works."""
        return ", ".join(called(row.person) for row in self.own.partners)

    @property
    def heading(self):
        names = self.partners
        return self.voice.heading(names, is_mentor=self.own.is_mentor, count=len(self.own.partners))

    @property
    def sub(self):
        """«инженер, «Приборный завод» · вместе с 26 сентября»"""
        who = about(self.own.partners[0].person) if len(self.own.partners) == 1 else ""
        since = self.pair.started_on
        together = (
            _("together since %(day)s") % {"day": date_format(since, "j E")} if since else _("getting ready to meet")
        )
        return " · ".join(filter(None, [who, self.elsewhere, together]))

    @property
    def elsewhere(self):
        """The school the reader helps with this pair, when it is not their own."""
        school = self.pair.programme.organisation
        return "" if self.home in (None, school.pk) else school.short_name

    @property
    def mentor_initials(self):
        return self.pair.mentors[0].person.initials if self.pair.mentors else ""

    @property
    def mentee_initials(self):
        return self.pair.mentees[0].person.initials if self.pair.mentees else ""

    @property
    def tab(self):
        names = ", ".join(row.person.list_name for row in self.own.partners)
        return f"{names} · {self.elsewhere}" if self.elsewhere else names

    @cached_property
    def next_meeting(self):
        meeting = self.own.next_meeting
        if meeting is None:
            return None
        where = ", ".join(filter(None, [f"{meeting.starts_at:%H:%M}" if meeting.starts_at else "", meeting.place]))
        answers = {True: self.voice.will_come, False: self.voice.can_not_come}
        return NextMeeting(
            day=meeting.held_on.day,
            month=date_format(meeting.held_on, "E"),
            weekday=date_format(meeting.held_on, "D").lower(),
            weekday_full=date_format(meeting.held_on, "l, j E").lower(),
            time_and_place=where,
            note=str(meeting.kind).capitalize(),
            answer=answers.get(meeting.will_come, ""),
            will_come=meeting.will_come,
            answer_url=meeting.answer_url,
            ics_url=meeting.ics_url,
        )

    @cached_property
    def plan_items(self):
        return list(self.own.plan.items.all()) if self.own.plan else []

    @property
    def plan_waits(self):
        """The plan is ready for the reader to agree with."""
        return self.own.plan_waits

    @property
    def plan_standing(self):
        """How far the agreement has come, while it has begun: «Согласовали: 1 из 2»."""
        plan = self.own.plan
        return standing_of(plan, self.pair) if plan and (plan.agreed_count or not plan.is_open) else None

    @property
    def plan_done(self):
        return sum(item.is_done for item in self.plan_items)

    @property
    def plan_figure(self):
        return _("%(done)d of %(total)d") % {"done": self.plan_done, "total": len(self.plan_items)}

    @property
    def plan_steps(self):
        """The part of the plan around the task in hand."""
        steps = self.all_plan_steps
        now = next((index for index, step in enumerate(steps) if step.state == "now"), len(steps))
        first = max(0, min(now - 2, len(steps) - PLAN_SHOWN))
        return steps[first : first + PLAN_SHOWN]

    @cached_property
    def all_plan_steps(self):
        now = next((item.pk for item in self.plan_items if not item.is_done), None)
        return [_plan_step(item, is_now=item.pk == now) for item in self.plan_items]

    @property
    def held(self):
        return [self._line(meeting) for meeting in self.own.held[:MEETINGS_SHOWN]]

    @cached_property
    def meetings(self):
        """Every meeting of the pair, the newest first."""
        return [self._line(meeting) for meeting in self.pair.meetings.all()]

    def _line(self, meeting):
        marks = {row.participation_id: row.mark for row in meeting.attendances.all()}
        mark = marks.get(self.own.participation.pk)
        time = f", {meeting.starts_at:%H:%M}" if meeting.starts_at and meeting.state == MeetingState.PLANNED else ""
        return MeetingLine(
            when=date_format(meeting.held_on, "j E") + time,
            what=meeting.summary or meeting.get_kind_display(),
            state={MeetingState.HELD: "done", MeetingState.PLANNED: "now"}.get(meeting.state, "plan"),
            state_label=meeting.get_state_display(),
            mark=mark,
            mark_label=self.voice.own_mark % {"mark": mark} if mark else "",
            url=meeting.pair.get_absolute_url(),
        )


def called(person):
    """«Денис Романович Осипов» of an adult, «Лев Жданов» of a pupil: as people are introduced."""
    middle = "" if person.group == PersonGroup.STUDENT else person.patronymic
    return " ".join(filter(None, [person.first_name, middle, person.last_name]))


def about(person):
    if person.class_label:
        return person.class_label
    workplace = f"«{person.workplace}»" if person.workplace and "«" not in person.workplace else person.workplace
    return ", ".join(filter(None, [person.post, workplace]))


def _plan_step(item, *, is_now):
    if item.is_done:
        day = date_format(item.done_on, "j E") if item.done_on else ""
        return PlanStep(item.task, " · ".join(filter(None, [day, item.actual_result])), "done")
    due = _("by %(day)s") % {"day": date_format(item.due_on, "j E")} if item.due_on else ""
    return PlanStep(
        item.task, ", ".join(filter(None, [due, _("in hand now") if is_now else ""])), "now" if is_now else ""
    )
