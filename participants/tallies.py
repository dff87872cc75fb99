"""How many experts, permissions and interviews a programme has: counts its plan asks for, told in one query."""

from dataclasses import dataclass

from django.db.models import Count, Value

from participants.enums import InterviewState
from participants.models import Expert, Interview, LongTermPermission, Participation
from roadmap.kinds import shared


@dataclass(frozen=True)
class Tallies:
    """``mentors_kept``: mentors of the programme whose permission to stay stands; interviews are those of mentors who
    take part now."""

    experts_agreed: int = 0
    mentors_kept: int = 0
    interviews_planned: int = 0
    interviews_held: int = 0


def tallies_of(programme):
    """``Tallies`` of ``programme``: read once for a page."""
    return shared(programme, "tallies", _read)


def _read(programme):
    mentors = Participation.objects.mentors().filter(programme=programme)
    talks = Interview.objects.filter(day__programme=programme, participation__ended_on=None)
    counted = {
        "experts_agreed": Expert.objects.agreed().filter(programme=programme),
        "mentors_kept": LongTermPermission.objects.standing(programme.organisation.today).filter(
            person__in=mentors.values("person")
        ),
        "interviews_planned": talks.filter(state=InterviewState.PLANNED),
        "interviews_held": talks.filter(state=InterviewState.HELD),
    }
    first, *others = [
        rows.order_by().annotate(tally=Value(name)).values("tally").annotate(number=Count("pk"))
        for name, rows in counted.items()
    ]
    return Tallies(**{row["tally"]: row["number"] for row in first.union(*others, all=True)})
