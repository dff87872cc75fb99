"""Whom a list puts together: «ФИО наставляемых» of a mentor, «ФИО наставника» of a mentee.

The app of pairs stands further right: it registers in its ``list_pairing.py`` what keeps two apart, how they are
proposed to each other and how a proposal is taken back. Without it the names are shown and nothing is made of them.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from participants.enums import ParticipationRole


@dataclass(frozen=True)
class Pairing:
    """Couples are (mentor's participation, mentee's), keys; one of them is ``None`` while the list is being checked and
    they are not there yet.

    ``obstacles(programme, couples)`` → {couple: why they can not be proposed}; ``taken(programme)`` → {mentor's key:
    mentees they have}; ``propose(programme, couples, by=)`` → keys of proposals; ``withdraw(keys)`` → how many of them
    stay, because somebody has dealt with them since."""

    obstacles: Callable
    taken: Callable
    propose: Callable
    withdraw: Callable


_provided: list[Pairing] = []


def provide_pairing(pairing):
    _provided[:] = [pairing]


def couple(role, own, partner):
    return (own, partner) if role == ParticipationRole.MENTOR else (partner, own)


def find_pairs(plan, all_fields, programme, role, base):
    """Fill ``partners`` of the plan's rows: [name, participation or none, why they are not proposed to each other].

    Partners are those the row names, and those of the other register beside whom a list named the row's person."""
    rows = [row for row in plan if row["no"] in all_fields and row["verdict"] not in ("duplicate", "error")]
    found = {row["no"]: _each_once(all_fields[row["no"]].partners, base.partner) for row in rows}
    waited_for = _waited_for(rows, all_fields, base.waiting)
    for row in rows:
        known = {key for _one, key in found[row["no"]]}
        found[row["no"]] += [
            (one, one.participation) for one in waited_for[row["no"]] if one.participation not in known
        ]
    couples = {
        couple(role, row["participation"], key) for row in rows for _one, key in found[row["no"]] if key is not None
    }
    obstacles = _provided[0].obstacles(programme, couples) if _provided and couples else {}
    taken = {}
    for row in rows:
        for one, key in found[row["no"]]:
            why = obstacles.get(couple(role, row["participation"], key), "") if key is not None else ""
            mentee = key if role == ParticipationRole.MENTOR else row["no"]
            if key is not None and not why and taken.setdefault(mentee, (row["no"], key)) != (row["no"], key):
                why = _("already named with another mentor above")
            row["partners"].append([one.name, key, str(why)])


def _waited_for(rows, all_fields, waiting):
    """{row's number: [``Waiting``]}; who is waited for under a name that two rows bear is nobody's."""
    found = {row["no"]: waiting.for_row(all_fields[row["no"]], row["participation"]) for row in rows}
    bearers = Counter((one.participation, one.awaited) for waits in found.values() for one in waits)
    for number, waits in found.items():
        all_fields[number].waits = waits
    return {
        number: [one for one in waits if bearers[one.participation, one.awaited] == 1]
        for number, waits in found.items()
    }


def _each_once(named, partner_for):
    """[(``PersonInCell``, key or ``None``)]; who is named again, in full after the initials, is still one partner."""
    found = {}
    for one in named:
        key = partner_for(one)
        found.setdefault(one if key is None else key, (one, key))
    return list(found.values())


def to_pair(row):
    """[(name, participation's key)] of those whom the row would be paired with."""
    if not _provided:
        return []
    return [(name, key) for name, key, *why in row["partners"] if key is not None and not any(why)]


def taken_places(programme):
    """{mentor's key: how many mentees they have, proposed ones among them}"""
    return _provided[0].taken(programme) if _provided else {}


def propose(programme, role, named, *, by):
    """Put on the board those whom a list ``named``: [(participation, partner's key)]. Returns the proposals' keys."""
    couples = [couple(role, own.pk, partner) for own, partner in named]
    return _provided[0].propose(programme, couples, by=by) if couples else []


def withdraw(keys):
    """Take proposals back; returns how many stay."""
    return _provided[0].withdraw(keys) if keys and _provided else 0
