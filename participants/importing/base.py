"""What the school already has of the people in a file: a few queries, however many rows."""

from collections import defaultdict
from dataclasses import dataclass, field

from mentoring.kit.text import search_key
from participants.enums import ParticipationRole
from participants.importing.awaited import WaitingList, label_of, names_of
from participants.importing.likeness import Marks, Namebook, is_slip_of_date
from participants.models import LongTermPermission, Participation, Person

MOST_TWINS = 5


@dataclass
class Base:
    """``people`` by surname and first name, ``participations`` in this role by person, ``partners`` of the other;
    ``staying`` are keys of people whose permission for the long-term register stands."""

    people: dict = field(default_factory=lambda: defaultdict(list))
    by_key: dict = field(default_factory=dict)
    participations: dict = field(default_factory=dict)
    partners: dict = field(default_factory=dict)
    names: Namebook = field(default_factory=Namebook)
    waiting: WaitingList | None = None
    staying: set = field(default_factory=set)

    @classmethod
    def of(cls, programme, role, all_fields):
        base = cls()
        wanted = {fields.key for fields in all_fields}
        everybody = Person.objects.filter(organisation=programme.organisation_id)
        found, names = set(), Namebook()
        for pk, last, first, born in everybody.values_list("pk", "last_name", "first_name", "birth_on"):
            marks = Marks.of(last, first, born)
            names.add(pk, marks)
            if marks.key in wanted:
                found.add(pk)
        base.names = names
        for fields in all_fields:
            found.update(names.like(fields.marks))
        for person in everybody.filter(pk__in=found).prefetch_related("guardians"):
            base.people[search_key(f"{person.last_name} {person.first_name}")].append(person)
            base.by_key[person.pk] = person
        rows = Participation.objects.filter(programme=programme, role=role, person__in=found)
        for participation in rows.prefetch_related("topics"):
            base.participations[participation.person_id] = participation
        if any(fields.stays_until for fields in all_fields):
            standing = LongTermPermission.objects.standing(programme.organisation.today).filter(person__in=found)
            base.staying = set(standing.values_list("person", flat=True))
        if any(fields.partners for fields in all_fields):
            base._find_partners(programme, role)
        base.waiting = WaitingList(programme, role)
        return base

    def _find_partners(self, programme, role):
        others = Participation.objects.filter(programme=programme).exclude(role=ParticipationRole(role))
        names = ("person__last_name", "person__first_name", "person__patronymic", "person__class_label")
        for pk, last, first, patronymic, class_label in others.active().values_list("pk", *names):
            for name in names_of(last, first, patronymic):
                self.partners.setdefault(name, {})[pk] = class_label

    def partner(self, someone):
        """The key of the participation in the other role that ``someone`` (``PersonInCell``) means, when plain."""
        found = self.partners.get(search_key(someone.name), {})
        if len(found) > 1 and someone.class_label:
            found = {pk: label for pk, label in found.items() if label == label_of(someone.class_label)}
        return next(iter(found)) if len(found) == 1 else None

    def namesakes(self, fields):
        """People of that name; a patronymic that only one side knows does not divide them."""
        patronymic = search_key(fields.person["patronymic"])
        return [p for p in self.people[fields.key] if not patronymic or search_key(p.patronymic) in ("", patronymic)]

    def alike(self, fields):
        """People who may be meant under another spelling, the likeliest first."""
        keys = self.names.like(fields.marks)
        people = [self.by_key[key] for key in keys if key in self.by_key]
        return [p for p in people if may_be(p, fields)][:MOST_TWINS]


def agrees(person, fields):
    """Whether the birth dates say it is the same person: yes, no, or ``None`` when one of them is not known."""
    day, year = fields.person.get("birth_on"), fields.person.get("birth_year")
    if day and person.birth_on:
        return day == person.birth_on
    if year and person.birth_year:
        return None if year == person.birth_year else False
    return None


def may_be(person, fields):
    """Whether nothing speaks against it: the birthday is the same, unknown or a slip, the class is near."""
    said = agrees(person, fields)
    if said is False:
        day = fields.born
        return bool(day and person.birth_on and is_slip_of_date(day, person.birth_on))
    return bool(said) or _is_near(person.class_label, fields.person.get("class_label"))


def _is_near(one, other):
    """Classes of one child in two years, or one of them not known."""
    if not one or not other:
        return True
    return abs(_grade(one) - _grade(other)) <= 1


def _grade(class_label):
    return int(class_label.split()[0])
