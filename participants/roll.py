"""The roll of a programme: everybody who takes part, read once for all that one page asks about them."""

from django.db.models import Case, Exists, OuterRef, Prefetch, Q, Value, When

from participants.enums import ParticipationRole
from participants.gate import COLLECTED, missing_papers_for
from participants.models import Guardian, Participation
from roadmap.kinds import shared

_HAS_TOPIC = Exists(Participation.topics.through.objects.filter(participation=OuterRef("pk")))
_HAS_GUARDIAN = Exists(Guardian.objects.filter(child=OuterRef("person")))
_CAN_BE_REACHED = ~Q(person__phone="") | ~Q(person__email="") | _HAS_GUARDIAN
IS_COMPLETE = Case(  # whether the register can print the row in its usual form
    When(
        Q(role=ParticipationRole.MENTEE, person__birth_year__isnull=False)
        & (~Q(need="") | _HAS_TOPIC)
        & _CAN_BE_REACHED,
        then=Value(True),
    ),
    When(
        Q(role=ParticipationRole.MENTOR, hours_per_month__isnull=False)
        & (~Q(competencies="") | _HAS_TOPIC)
        & _CAN_BE_REACHED,
        then=Value(True),
    ),
    default=Value(False),
)


def roll_of(programme):
    """Every ``Participation``, finished ones too, with its person, guardians and ``is_complete``, by name."""
    return shared(programme, "roll", _read)


def active_of(programme, *roles):
    """Those who take part now, in any of ``roles``."""
    roles = roles or ParticipationRole.values
    return [row for row in roll_of(programme) if row.ended_on is None and row.role in roles]


def papers_missing(programme, active, day):
    """{participation key: its ``Missing`` papers on ``day``} of ``active``: those who take part now."""
    return shared(programme, f"papers {day}", lambda _programme: missing_papers_for(active, day, COLLECTED))


def _read(programme):
    rows = Participation.objects.filter(programme=programme).select_related("person__user")
    guardians = Prefetch("person__guardians", Guardian.objects.select_related("user"))
    rows = list(rows.prefetch_related(guardians).annotate(is_complete=IS_COMPLETE))
    for row in rows:
        row.programme = programme
    return rows
