"""The room a list makes: a mentor takes as many as they have and the list names, at the least."""

from collections import defaultdict

from participants.enums import ParticipationRole
from participants.importing.pairing import taken_places, to_pair
from participants.models import Participation


def find_room(plan, programme, role):
    """Fill ``room`` of rows whose mentor has to take more: {"was": how many at once, ``None`` of a new one; "will"}.

    The mentor is the person of the row, or the one named beside a mentee."""
    rows_of = defaultdict(list)
    for row in plan:
        own = row["participation"] or f"row {row['no']}"
        for _name, partner in to_pair(row):
            rows_of[own if role == ParticipationRole.MENTOR else partner].append(row)
    if not rows_of:
        return
    known = Participation.objects.filter(pk__in=[key for key in rows_of if isinstance(key, int)])
    capacities, taken = dict(known.values_list("pk", "capacity")), taken_places(programme)
    usual = Participation._meta.get_field("capacity").default
    for mentor, rows in rows_of.items():
        room = {"was": capacities.get(mentor), "will": taken.get(mentor, 0) + len(rows)}
        if (room["was"] or usual) < room["will"]:
            for row in rows:
                row["room"] = room
