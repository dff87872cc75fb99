"""Records of a school that may be of one person. Names that sound alike meet in a ``Namebook``: never all with all."""

from collections import Counter
from itertools import islice

from django.core.cache import cache
from django.db.models import Count, Max, Q

from mentoring.kit.text import parse_class, search_key
from participants.enums import PersonGroup
from participants.importing.likeness import Marks, Namebook, is_slip_of_date
from participants.models import DistinctPeople, Person

NEIGHBOURS = 50  # a name so frequent that a person has more of them says nothing
KEPT = 24 * 3600
COLUMNS = (
    *("pk", "last_name", "first_name", "patronymic", "group", "class_label", "birth_on", "birth_year"),
    *("email", "phone", "second_phone", "user_id", "created_at"),
)


def probable_pairs(organisation):
    """``[(key, key)]`` of people of the school who may be the same, the older record first; kept while nothing changes.

    Three queries; what was found is remembered under a stamp of the school's people."""
    people = Person.objects.filter(organisation=organisation, erased_at=None)
    stamp = people.aggregate(n=Count("pk"), last=Max("updated_at"))
    told = DistinctPeople.objects.filter(one__organisation=organisation).aggregate(n=Count("pk"), last=Max("pk"))
    last = stamp["last"].timestamp() if stamp["last"] else 0
    key = f"duplicates:{organisation.pk}:{stamp['n']}:{last}:{told['n']}:{told['last']}"
    found = cache.get(key)
    if found is None:
        found = _pairs(people.only(*COLUMNS).order_by("pk").iterator(), _told_apart(organisation))
        cache.set(key, found, KEPT)
    return found


def _told_apart(organisation):
    rows = DistinctPeople.objects.filter(one__organisation=organisation).values_list("one", "other")
    return {frozenset(pair) for pair in rows}


def _pairs(people, told_apart):
    book, found, heard = Namebook(), [], Counter()
    for person in people:
        marks = _marks(person)
        for other in islice(book.like(marks), NEIGHBOURS):
            if may_be_one(other, person) and frozenset((other.pk, person.pk)) not in told_apart:
                found.append((other.pk, person.pk))
        heard[marks.sound] += 1
        if heard[marks.sound] <= NEIGHBOURS:
            book.add(person, marks)
    return found


def _marks(person):
    return Marks.of(person.last_name, person.first_name, person.birth_on)


def like_one(person):
    """People of the school who may be ``person``, by a few queries bound to the name's beginning and the birthday."""
    starts = {search_key(name)[:2] for name in (person.last_name, person.first_name)} - {""}
    near = Q(birth_on=person.birth_on) if person.birth_on else Q(pk__in=[])
    for start in starts:
        near |= Q(search_key__startswith=start)
    others = Person.objects.filter(near, organisation=person.organisation_id, erased_at=None).exclude(pk=person.pk)
    told = {
        key
        for pair in DistinctPeople.objects.filter(Q(one=person) | Q(other=person)).values_list("one", "other")
        for key in pair
    }
    book = Namebook()
    for other in others.only(*COLUMNS).order_by("pk").iterator():
        book.add(other, _marks(other))
    like = islice(book.like(_marks(person)), NEIGHBOURS)
    return [other for other in like if other.pk not in told and may_be_one(other, person)]


def may_be_one(one, other):
    """Whether nothing that is known of the two says otherwise."""
    patronymics = search_key(one.patronymic), search_key(other.patronymic)
    if all(patronymics) and patronymics[0][:3] != patronymics[1][:3]:
        return False
    if one.birth_on and other.birth_on:
        return one.birth_on == other.birth_on or is_slip_of_date(one.birth_on, other.birth_on)
    if one.birth_year and other.birth_year and one.birth_year != other.birth_year:
        return False
    if (one.group == PersonGroup.STUDENT) != (other.group == PersonGroup.STUDENT):
        return False
    if one.birth_year and other.birth_year:
        return True
    if one.class_label and other.class_label:
        return parse_class(one.class_label)[0] == parse_class(other.class_label)[0]
    return True
