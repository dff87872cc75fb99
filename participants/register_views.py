"""What the registers themselves ask of a row, the views every register has and its filters with a few choices."""

from django.db.models import Q
from django.utils.translation import gettext as _

from mentoring.kit.tally import Tally
from participants.enums import ParticipationRole, Readiness
from participants.gate import COLLECTED
from participants.gate_query import lacks_papers, papers_of_groups
from participants.register_columns import (
    BOTH,
    REGISTERS,
    TAKES_PART,
    RegisterFact,
    RegisterFilter,
    RegisterView,
    register_fact,
)


def _is_ready(register):
    is_ready = Q()
    if register.programme.interview_required:
        is_ready &= Q(interview=Readiness.PASSED)
    if register.programme.training_required:
        is_ready &= Q(training=Readiness.PASSED)
    return is_ready


def _lacks_papers(register):
    return lacks_papers(register.programme, register.role, purpose=COLLECTED, reading=register.papers)


def _papers_counted(register):
    facts = {"lacks_papers": lambda _group, lacks: lacks(register.role)}
    return papers_of_groups(register.programme, facts, COLLECTED, register.papers)


register_fact(RegisterFact("takes_part", lambda register: TAKES_PART))
register_fact(RegisterFact("lacks_papers", _lacks_papers, _papers_counted))
register_fact(RegisterFact("is_interviewed", lambda register: Q(interview=Readiness.PASSED)))
register_fact(
    RegisterFact("has_account", lambda register: Q(person__user__isnull=False) | Q(person__home__user__isnull=False))
)
register_fact(RegisterFact("is_ready", _is_ready))


def where(register, holds):
    """The ``Q`` of rows of which ``holds`` ({key of a fact: yes or no}) is true."""
    found = Q()
    for key, wanted in holds.items():
        condition = REGISTERS.condition(key, register)
        found &= condition if wanted else ~condition
    return found


def tally_of(register, rows, keys, columns):
    """The ``Tally`` of ``rows`` of ``register`` by the facts under ``keys`` and by ``columns``."""
    facts = [REGISTERS.facts[key] for key in dict.fromkeys(keys)]
    asked = {fact.key: fact.condition(register) for fact in facts if fact.derived is None}
    return Tally.of(rows, asked, columns, [fact.derived(register) for fact in facts if fact.derived])


def _own_views():
    """«All» are those who take part now."""
    return [
        RegisterView("all", _("All"), {"takes_part": True}, 0),
        RegisterView("without_consent", _("Without consent"), {"takes_part": True, "lacks_papers": True}, 10),
        RegisterView(
            "not_interviewed",
            _("Without an interview"),
            {"takes_part": True, "is_interviewed": False},
            20,
            (ParticipationRole.MENTOR,),
        ),
        RegisterView("without_account", _("Without an account"), {"takes_part": True, "has_account": False}, 30, BOTH),
        RegisterView("finished", _("Finished"), {"takes_part": False}, 900, BOTH),
    ]


def views_of(role):
    """The register's views, its own and those of the other apps, in their order."""
    own = [view for view in _own_views() if role in view.roles]
    return sorted([*own, *REGISTERS.views_for(role)], key=lambda view: view.position)


def filters_of(programme, role):
    """Filters with a few choices: the register's own, then those of the other apps."""
    signed = {"yes": (_("everything is signed"), {"lacks_papers": False}), "no": (_("none"), {"lacks_papers": True})}
    own = [RegisterFilter("consent", _("Consent"), signed)]
    if role == ParticipationRole.MENTOR and (programme.interview_required or programme.training_required):
        ready = {"yes": (_("ready to work"), {"is_ready": True}), "no": (_("not ready"), {"is_ready": False})}
        own.append(RegisterFilter("ready", _("Readiness"), ready))
    return [*own, *REGISTERS.filters_for(role)]
