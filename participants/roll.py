"""The roll of a programme: how many take part and how far they have come, told once for all that one page asks."""

from functools import cached_property

from django.db.models import Exists, OuterRef, Q

from mentoring.kit.tally import Tally
from participants.enums import ParticipationRole, Readiness
from participants.gate import COLLECTED
from participants.gate_query import lacks_papers, papers_of_groups
from participants.models import Guardian, Participation
from participants.paper_reading import PaperReading
from participants.register_columns import REGISTERS, TAKES_PART, Register
from participants.training.rule import is_trained
from roadmap.kinds import shared

_HAS_TOPIC = Exists(Participation.topics.through.objects.filter(participation=OuterRef("pk")))
_HAS_GUARDIAN = Exists(Guardian.objects.filter(child=OuterRef("person")))
_IS_DESCRIBED = Q(~Q(need="") | _HAS_TOPIC, role=ParticipationRole.MENTEE, person__birth_year__isnull=False) | Q(
    ~Q(competencies="") | _HAS_TOPIC, role=ParticipationRole.MENTOR, hours_per_month__isnull=False
)
IS_COMPLETE = _IS_DESCRIBED & (~Q(person__phone="") | ~Q(person__email="") | _HAS_GUARDIAN)  # its usual form has all
IS_TALKED_TO = Q(interview__in=[Readiness.PASSED, Readiness.FAILED, Readiness.RESERVE])
PAPERS = {"lacks_papers", "is_second", "lacks_as_mentee"}
HAS_RESULT = Q(ended_on__isnull=False) & ~Q(outcome="")


def paper_reading(programme, day):
    """The ``PaperReading`` of ``day`` that all parts of a page about ``programme`` share."""
    return shared(programme, f"paper reading {day}", lambda _programme: PaperReading(day))


class Roll:
    """Everybody who takes part in ``programme`` or took part, by ``role`` and by these facts, as a ``Tally`` has them:
    ``takes_part``, ``is_complete``, ``is_talked_to``, ``is_trained``, ``has_result``, ``has_settled_pair``;
    and of their papers on ``day``: ``lacks_papers``, and of who is both mentee and mentor, ``is_second`` of the
    mentor's row with ``lacks_as_mentee`` beside it.

    Read when something is first counted, in one query; papers, which need content, only once they are asked for."""

    def __init__(self, programme, day):
        self.programme, self.day = programme, day
        self._asks_papers = False

    def count(self, **wanted):
        return self._telling(wanted).count(**wanted)

    def by(self, column, **wanted):
        return self._telling(wanted).by(column, **wanted)

    def with_papers(self):
        """Papers too are read with the first count: for pages that ask for them sooner or later."""
        self._asks_papers = True

    def people(self):
        """(people who take part, those of them who lack a paper), each person once."""
        lacking = self.count(takes_part=True, lacks_papers=True)
        lacking -= self.count(is_second=True, lacks_papers=True, lacks_as_mentee=True)
        return self.count(takes_part=True, is_second=False), lacking

    def _telling(self, wanted):
        self._asks_papers |= bool(PAPERS & wanted.keys())
        return self._whole if self._asks_papers else self._plain

    @cached_property
    def _plain(self):
        return self._read(self._facts)

    @cached_property
    def _whole(self):
        as_mentee = Participation.objects.mentees().active().filter(programme=self.programme, person=OuterRef("person"))
        is_second = TAKES_PART & Q(Exists(as_mentee), role=ParticipationRole.MENTOR)
        return self._read(self._facts | {"is_second": is_second}, [self._papers])

    def _read(self, facts, derived=()):
        return Tally.of(Participation.objects.filter(programme=self.programme), facts, ["role"], derived)

    @property
    def _facts(self):
        return {
            "takes_part": TAKES_PART,
            "is_complete": IS_COMPLETE,
            "is_talked_to": IS_TALKED_TO,
            "is_trained": is_trained(),
            "has_result": HAS_RESULT,
            "has_settled_pair": REGISTERS.condition("has_settled_pair", Register(self.programme)),
        }

    @property
    def _papers(self):
        facts = {
            "lacks_papers": lambda group, lacks: lacks(group["role"]),
            "lacks_as_mentee": lambda group, lacks: group["is_second"] and lacks(ParticipationRole.MENTEE),
        }
        return papers_of_groups(self.programme, facts, COLLECTED, paper_reading(self.programme, self.day))


def roll_of(programme, day=None):
    """The ``Roll`` of ``programme`` that all parts of a page share, with the papers of ``day``: today's if none."""
    day = day or programme.organisation.today
    return shared(programme, f"roll {day}", lambda _programme: Roll(programme, day))


def taking_part(programme, **wanted):
    """Participations that go on, with their people, by name."""
    rows = Participation.objects.filter(programme=programme, **wanted).active().select_related("person")
    return rows.order_by("person__search_key", "pk")


def lacking_papers(programme, day, **wanted):
    """Those of ``taking_part`` who lack a paper on ``day``."""
    reading = paper_reading(programme, day)
    lacks = lacks_papers(programme, wanted.get("role"), purpose=COLLECTED, reading=reading)
    return taking_part(programme, **wanted).filter(lacks)
