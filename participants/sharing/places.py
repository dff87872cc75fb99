"""How many mentees a mentor can still take, counted across schools."""

from collections import Counter

from django.db.models import Sum

from participants.models import MentorLoan

TAKEN = []


def counts_taken(count):
    """Register ``count(participations) -> {participation key: places held at home}``: pairs know them."""
    TAKEN.append(count)
    return count


def lent_places(participations):
    """{participation key: places promised to other schools}, keys only of those with any. One query."""
    rows = MentorLoan.objects.lasting().filter(participation__in=[row.pk for row in participations])
    return dict(rows.values("participation").annotate(n=Sum("places")).values_list("participation", "n"))


def free_places(participations):
    """{participation key: places left}: the mentor's own number less what is held at home and lent."""
    rows = list(participations)
    held = Counter(lent_places(rows))
    for count in TAKEN:
        held.update(count(rows))
    return {row.pk: max(row.capacity - held[row.pk], 0) for row in rows}
