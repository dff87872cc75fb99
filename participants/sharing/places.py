"""How many mentees a mentor can still take, counted across schools."""

from collections import Counter

from django.db.models import Sum

from participants.models import MentorLoan

TAKEN = []


def counts_taken(count):
    """Register ``count(participations) -> {participation key: mentees in pairs decided upon}``: pairs know them."""
    TAKEN.append(count)
    return count


def held_places(participations):
    """{participation key: mentees each has where the participation is}; keys only of those with any."""
    held: Counter = Counter()
    for count in TAKEN:
        held.update(count(participations))
    return held


def lent_places(participations):
    """{participation key: places promised to other schools}, keys only of those with any. One query."""
    rows = MentorLoan.objects.lasting().filter(participation__in=[row.pk for row in participations])
    return dict(rows.values("participation").annotate(n=Sum("places")).values_list("participation", "n"))


def _agreed_places(guests):
    """{participation key: places agreed upon with the school of a guest}; once the permission or the term is over, no
    more than they have."""
    loans = list(MentorLoan.objects.lasting().filter(guest__in=[row.pk for row in guests]))
    over = set(MentorLoan.objects.over().filter(pk__in=[loan.pk for loan in loans]).values_list("pk", flat=True))
    held = held_places([loan.guest for loan in loans]) if over else {}
    return {loan.guest_id: held.get(loan.guest_id, 0) if loan.pk in over else loan.places for loan in loans}


def places_of(mentors, programme=None):
    """{participation key: how many mentees the mentor may have there at once}: what they offered within the limit of
    the ``programme`` (their own), of a guest what was agreed upon, less what is lent to other schools."""
    rows = list(mentors)
    lent, agreed = lent_places(rows), _agreed_places(rows)
    found = {}
    for row in rows:
        most = min(row.capacity, (programme or row.programme).mentees_per_mentor)
        found[row.pk] = max(min(most, agreed.get(row.pk, most)) - lent.get(row.pk, 0), 0)
    return found


def free_places(participations):
    """{participation key: places left}."""
    rows = list(participations)
    places, held = places_of(rows), held_places(rows)
    return {row.pk: max(places[row.pk] - held.get(row.pk, 0), 0) for row in rows}
