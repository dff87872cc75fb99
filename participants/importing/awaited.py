"""Partners named before the other register is there: «наставник: Иванова Т. П.», and the mentors' list comes later.

They are remembered with the upload, and whoever bears the name proposes the pair when their own list is checked. Two
bearers of one name are not guessed between.
"""

from collections import defaultdict
from typing import NamedTuple

from mentoring.kit.errors import Refused
from mentoring.kit.text import parse_class, search_key
from participants.enums import ParticipationRole
from participants.models import AwaitedPartner, Participation

_NAMES = ("person__last_name", "person__first_name", "person__patronymic", "person__class_label")


class Waiting(NamedTuple):
    """Somebody (``participation``, ``name``) beside whom a list names a partner by ``awaited`` (a search key)."""

    participation: int
    name: str
    awaited: str
    class_label: str


def names_of(last, first, patronymic):
    """The search keys by which lists name one person: whole, without the patronymic, with initials, in any order."""
    letters = f"{first[:1]} {patronymic[:1]}"
    spellings = (f"{last} {first}", f"{last} {first} {patronymic}", f"{first} {patronymic} {last}")
    return {search_key(name) for name in (*spellings, f"{first} {last}", f"{last} {letters}", f"{letters} {last}")}


def label_of(text):
    """«8а» → «8 «А»»; nothing when it is no class."""
    try:
        return str(parse_class(text))
    except Refused:
        return ""


def remember(batch, named):
    """``named``: (participation, ``PersonInCell``) of partners who are not in the other register."""
    rows = [AwaitedPartner.of(own, batch, one.name[:250], label_of(one.class_label)) for own, one in named]
    AwaitedPartner.objects.bulk_create(rows, ignore_conflicts=True)


class WaitingList:
    """Everybody in the other register who waits for somebody of ``role``; one query, two when anybody does."""

    def __init__(self, programme, role):
        self._by_name = defaultdict(list)
        waiting = AwaitedPartner.objects.filter(participation__programme=programme, participation__ended_on=None)
        waiting = waiting.exclude(participation__role=ParticipationRole(role)).select_related("participation__person")
        for row in waiting:
            person = row.participation.person
            one = Waiting(row.participation_id, person.full_name, row.name_key, row.class_label)
            self._by_name[row.name_key].append(one)
        self._known = self._already_there(programme, role) if self._by_name else {}

    @staticmethod
    def _already_there(programme, role):
        """{a name as lists spell it: {participation: class}} of those who are in the register already."""
        found = defaultdict(dict)
        rows = Participation.objects.filter(programme=programme, role=role).active().values_list("pk", *_NAMES)
        for pk, last, first, patronymic, class_label in rows:
            for name in names_of(last, first, patronymic):
                found[name][pk] = class_label
        return found

    def for_row(self, fields, participation):
        """Those who wait for the person of ``fields``, whose own ``participation`` (a key) may be there already."""
        person = fields.person
        label = person.get("class_label", "")
        names = names_of(person["last_name"], person["first_name"], person["patronymic"]) & self._by_name.keys()
        found = {one for name in names for one in self._by_name[name] if one.class_label in ("", label)}
        return sorted(one for one in found if not self._means_others(one, participation))

    def _means_others(self, one, participation):
        known = self._known.get(one.awaited, {})
        return any(pk != participation and one.class_label in ("", label) for pk, label in known.items())
