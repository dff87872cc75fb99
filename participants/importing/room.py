"""The room a list makes: a mentor takes as many as they have and the list names, within the programme's limit."""

from collections import defaultdict

from participants.enums import ParticipationRole
from participants.importing.pairing import taken_places, to_pair
from participants.models import Participation


def find_room(plan, all_fields, programme, role):
    """Fill ``room`` of rows whose mentor, who is the person of the row or named beside a mentee, has too few places.

    {"was": places, ``None`` of somebody new; "will": places then; "mentees": how many there would be; "most": how many
    a mentor may have in the programme}"""
    rows_of, said = defaultdict(list), {}
    for row in plan:
        own = row["participation"] or f"row {row['no']}"
        for _name, partner in to_pair(row):
            rows_of[own if role == ParticipationRole.MENTOR else partner].append(row)
        if role == ParticipationRole.MENTOR and row["no"] in all_fields:
            said[own] = all_fields[row["no"]].participation.get("capacity")
    if not rows_of:
        return
    known = Participation.objects.filter(pk__in=[key for key in rows_of if isinstance(key, int)])
    capacities, taken = dict(known.values_list("pk", "capacity")), taken_places(programme)
    usual, most = Participation._meta.get_field("capacity").default, programme.mentees_per_mentor
    for mentor, rows in rows_of.items():
        was, mentees = capacities.get(mentor), taken.get(mentor, 0) + len(rows)
        places = said.get(mentor) or was or usual
        if mentees > min(places, most):
            will = max(places, min(mentees, most))
            for row in rows:
                row["room"] = {"was": was, "will": will, "mentees": mentees, "most": most}


def is_more(room):
    """Whether somebody who is there already takes more than before."""
    return bool(room) and room["was"] is not None and room["was"] < room["will"]


def is_too_many(room):
    return bool(room) and room["mentees"] > room["most"]
