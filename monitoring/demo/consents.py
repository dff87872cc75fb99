"""Papers of the demo: a signed form for each person; every scan shows the same printed form."""

from datetime import timedelta

from participants.actions.consents import record_paper
from participants.consent_papers import print_forms


def give_on_paper(people, *, days_ago, by):
    """Guardians sign for minors (older pupils beside them), adults for themselves."""
    scan = print_forms(people[:1])
    for person in people:
        record_paper(
            person,
            given_on=person.organisation.today - timedelta(days=days_ago),
            scan=scan,
            scan_name=f"Согласие {person.last_name}.pdf",
            scan_type="application/pdf",
            by=by,
            by_self=True,
            guardian=person.guardians.first(),
        )
