"""The kinds of events that surveys carry out."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participants.enums import ParticipationRole
from participants.roll import roll_of
from roadmap.enums import Audience
from roadmap.kinds import Action, EventKind, Measure, register, shared
from surveys.enquiries import event_kind  # noqa: F401 (registers its own)
from surveys.queries import standings

# held again and again: each such event asks anew; of the other kinds one survey serves every event that rests on it
REPEATED = {"feedback", "satisfaction_survey", "diagnostics"}
SIDES = {ParticipationRole.MENTEE: Audience.MENTEES, ParticipationRole.MENTOR: Audience.MENTORS}


@dataclass(frozen=True)
class SurveyOut:
    """A survey sent out and not closed, both sides together."""

    pk: int
    title: str
    closes_on: date
    invited: int
    answered: int

    def get_absolute_url(self):
        return reverse("surveys:survey", args=[self.pk])


@dataclass(frozen=True)
class Board:
    """What the measures and buttons of a programme's survey events are told from."""

    standings: list
    registered: dict  # {role: people in the register}

    @classmethod
    def of(cls, programme):
        return cls(standings(programme), roll_of(programme).by("role", takes_part=True))

    @property
    def out(self):
        """``SurveyOut``s: those that take answers or would, had their day not passed; the nearest end first."""
        sides = {}
        for row in self.standings:
            if row.is_out:
                sides.setdefault(row.survey, []).append(row)
        found = [
            SurveyOut(
                key,
                rows[0].title,
                rows[0].closes_on,
                invited=sum(row.invited for row in rows),
                answered=sum(row.answered for row in rows),
            )
            for key, rows in sides.items()
        ]
        return sorted(found, key=lambda survey: (survey.closes_on, survey.pk))

    def waiting(self, survey):
        """How many of all it asked have not answered ``survey`` (its key)."""
        return sum(row.invited - row.answered for row in self.standings if row.survey == survey)


def measure(programme, *, kind):
    """Answered of invited on each side; of everybody in the register while nobody was invited.

    Surveys of a kind held again and again count for the event they were sent out for, under its key.
    """
    board = shared(programme, "surveys", Board.of)
    serving = [row for row in board.standings if row.serves(kind)]
    by_event = _by_event(serving) if kind in REPEATED else {}
    if kind in REPEATED:
        serving = [row for row in serving if row.event is None]
    measures = _sides(serving, board.registered)
    if serving:
        answered, invited = sum(row.answered for row in serving), sum(row.invited for row in serving)
        measures[Audience.NOBODY] = (Measure(_("Answers"), answered, invited),)
    return measures | by_event


def _by_event(serving):
    """{event key: its ``Measure``s, a side each}"""
    events = dict.fromkeys(row.event for row in serving if row.event)
    sides = {event: _sides([row for row in serving if row.event == event], {}) for event in events}
    return {event: tuple(side for found in measures.values() for side in found) for event, measures in sides.items()}


def _sides(rows, registered):
    """{audience: (``Measure``,)} of those invited, otherwise of everybody ``registered`` in the role."""
    measures = {}
    for role, audience in SIDES.items():
        asked = [row for row in rows if row.role == role]
        total = sum(row.invited for row in asked) or registered.get(role, 0)
        label = _("Answers of mentees") if role == ParticipationRole.MENTEE else _("Answers of mentors")
        if total:
            measures[audience] = (Measure(label, sum(row.answered for row in asked), total),)
    return measures


def screen(programme, event, *, kind):
    """The survey that serves this event, otherwise a new one with the questionnaire the event's kinds ask for."""
    board = shared(programme, "surveys", Board.of)
    roles = [role for role, audience in SIDES.items() if event.audience in (audience, Audience.BOTH, Audience.NOBODY)]
    fitting = [row for row in board.standings if row.serves(kind) and (not row.role or row.role in roles)]
    own, loose = ([row for row in fitting if row.event == key] for key in (event.pk, None))
    serving = own or loose or (fitting if kind not in REPEATED else [])
    if not serving or _unasked(board, serving, event, kind):
        address = reverse("surveys:new_survey", args=[programme.pk])
        return Action(_("Send out the questionnaire"), f"{address}?event={event.pk}")
    results = Action(_("See the results"), reverse("surveys:results", args=[serving[0].survey]))
    for row in serving:
        if row.takes_answers and (waiting := board.waiting(row.survey)):
            label = _("Remind (%(count)s)") % {"count": waiting}
            return Action(label, reverse("surveys:remind", args=[row.survey]), otherwise=results)
    return results


def _unasked(board, serving, event, kind):
    """Whether an event about both sides waits for one that was not asked at all: each has its own application."""
    if kind != "application_survey" or event.audience != Audience.BOTH:
        return False
    return any(board.registered.get(role) and role not in {row.role for row in serving} for role in SIDES)


def _kind(key, label, evidence):
    return EventKind(key, label, partial(screen, kind=key), evidence, partial(measure, kind=key))


register(
    _kind("application_survey", gettext_lazy("application questionnaires"), gettext_lazy("table of answers")),
    _kind("preference_survey", gettext_lazy("choice after the group meeting"), gettext_lazy("matrix of mutual wishes")),
    _kind(
        "satisfaction_survey", gettext_lazy("satisfaction with the programme"), gettext_lazy("results of the survey")
    ),
    _kind("feedback", gettext_lazy("feedback during the work"), gettext_lazy("results of the survey")),
    _kind("entry_assessment", gettext_lazy("assessment at the entry"), gettext_lazy("comparison table")),
    _kind("exit_assessment", gettext_lazy("assessment at the exit"), gettext_lazy("comparison table")),
    _kind("diagnostics", gettext_lazy("diagnostics"), gettext_lazy("comparison table")),
)
