"""The kinds of events that surveys carry out."""

from dataclasses import dataclass
from functools import partial

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participants.enums import ParticipationRole
from participants.models import Participation
from roadmap.enums import Audience
from roadmap.kinds import Action, EventKind, Measure, register, shared
from surveys.queries import standings

SIDES = {ParticipationRole.MENTEE: Audience.MENTEES, ParticipationRole.MENTOR: Audience.MENTORS}


@dataclass(frozen=True)
class Board:
    """What the measures and buttons of a programme's survey events are told from: two queries."""

    standings: list
    registered: dict  # {role: people in the register}

    @classmethod
    def of(cls, programme):
        people = Participation.objects.filter(programme=programme).active().order_by()
        return cls(standings(programme), dict(people.values_list("role").annotate(Count("pk"))))


def measure(programme, *, kind):
    """Answered of invited on each side; of everybody in the register while nobody was invited."""
    board = shared(programme, "surveys", Board.of)
    serving = [row for row in board.standings if row.serves(kind)]
    measures = {}
    for role, audience in SIDES.items():
        rows = [row for row in serving if row.role == role]
        total = sum(row.invited for row in rows) or board.registered.get(role, 0)
        label = _("Answers of mentees") if role == ParticipationRole.MENTEE else _("Answers of mentors")
        if total:
            measures[audience] = (Measure(label, sum(row.answered for row in rows), total),)
    if serving:
        answered, invited = sum(row.answered for row in serving), sum(row.invited for row in serving)
        measures[Audience.NOBODY] = (Measure(_("Answers"), answered, invited),)
    return measures


def screen(programme, event, *, kind):
    """The survey that serves this event, otherwise a new one with the questionnaire the event's kinds ask for."""
    board = shared(programme, "surveys", Board.of)
    roles = [role for role, audience in SIDES.items() if event.audience in (audience, Audience.BOTH, Audience.NOBODY)]
    serving = [
        row
        for row in board.standings
        if row.serves(kind) and row.event in (event.pk, None) and (not row.role or row.role in roles)
    ]
    if not serving:
        address = reverse("surveys:new_survey", args=[programme.pk])
        return Action(_("Send out the questionnaire"), f"{address}?event={event.pk}")
    waiting = sum(row.invited - row.answered for row in serving)
    if waiting:
        label = _("Remind (%(count)s)") % {"count": waiting}
        return Action(label, reverse("surveys:survey", args=[serving[0].survey]))
    return Action(_("See the results"), reverse("surveys:results", args=[serving[0].survey]))


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
    _kind("third_party_info", gettext_lazy("information from third parties"), gettext_lazy("table of answers")),
)
