"""What the registers show of pairs: the column «Пара», saved views and partners."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pairs.enums import LIVING_STATES, SETTLED_STATES, PairState
from pairs.queries import has_pair, pairs_by_participation
from participants.enums import ParticipationRole
from participants.register_columns import (
    Cell,
    RegisterColumn,
    RegisterFact,
    RegisterFilter,
    RegisterView,
    provide_partners,
    register_column,
    register_fact,
    register_filter,
    register_view,
)

SHOWN_AS = {
    PairState.WORKING: "done",
    PairState.UNDER_ORDER: "wait",
    PairState.CONFIRMED: "now",
    PairState.PROPOSED: "plan",
}


def _cells(participations):
    """The first living pair of each; several are counted."""
    rows = list(participations)
    by_key = pairs_by_participation(rows)
    cells = {}
    for row in rows:
        living = [pair for pair in by_key.get(row.pk, ()) if pair.state in LIVING_STATES]
        if living:
            first = living[0]
            names = first.mentee_names if row.is_mentor else first.mentor_names
            more = f" +{len(living) - 1}" if len(living) > 1 else ""
            cells[row.pk] = Cell(SHOWN_AS[first.state], f"{names}{more}", first.get_absolute_url())
    return cells


@provide_partners
def partners(participations):
    """Whom each works with under settled pairs, or worked with to the end."""
    rows = list(participations)
    by_key = pairs_by_participation(rows)
    found = {}
    for row in rows:
        settled = [pair for pair in by_key.get(row.pk, ()) if pair.state != PairState.PROPOSED]
        found[row.pk] = [partner for pair in settled for partner in (pair.mentees if row.is_mentor else pair.mentors)]
    return found


register_column(RegisterColumn("pair", pgettext_lazy("column", "Pair"), _cells, position=60))
register_fact(RegisterFact("has_pair", lambda register: Q(has_pair())))
register_fact(RegisterFact("has_settled_pair", lambda register: Q(has_pair(SETTLED_STATES))))
register_view(
    RegisterView(
        "no_pair",
        _("Without a pair"),
        {"takes_part": True, "has_pair": False},
        position=60,
        roles=(ParticipationRole.MENTEE,),
    )
)
register_filter(
    RegisterFilter(
        "pair",
        pgettext_lazy("column", "Pair"),
        {"yes": (_("has a pair"), {"has_pair": True}), "no": (_("none"), {"has_pair": False})},
    )
)
