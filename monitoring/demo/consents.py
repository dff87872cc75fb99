"""Papers of the demo: a signed form for each person; every scan shows the same printed form."""

from datetime import timedelta

from participants.actions.consents import record_paper
from participants.consent_papers import print_forms
from participants.gate import COLLECTED, IN_ORDER, kinds_of, papers_of_kind
from participants.models import ConsentPolicy


def _signs(person, kind):
    return bool(papers_of_kind(kind, person, ConsentPolicy(), person.organisation.today))


def give_on_paper(people, *, days_ago, by):
    """Guardians sign for minors (older pupils beside them), adults for themselves."""
    people = list(people)
    scan = print_forms(people[:1])
    kinds = kinds_of(people, COLLECTED)
    for person in people:
        record_paper(
            person,
            given_on=person.organisation.today - timedelta(days=days_ago),
            scan=scan,
            scan_name=f"Согласие {person.last_name}.pdf",
            scan_type="application/pdf",
            by=by,
            kinds=[kind for kind in IN_ORDER if kind in kinds[person.pk] and _signs(person, kind)],
            by_self=True,
            guardian=person.guardians.first(),
        )
