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


def own_places(mentor):
    """How many mentees the mentor takes in all: as many as the mentor is ready for and the programme lets anybody."""
    return min(mentor.capacity, mentor.programme.mentees_per_mentor)


def free_places(participations):
    """{participation key: places left}: the mentor's own less what is held at home and lent."""
    rows = list(participations)
    held = Counter(lent_places(rows))
    for count in TAKEN:
        held.update(count(rows))
    return {row.pk: max(own_places(row) - held[row.pk], 0) for row in rows}
