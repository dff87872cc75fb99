"""What anonymity promises: nothing is told of fewer than five, at once or by taking one look from another.

Answers are told in the order they were sent, and every step adds at least five: while a survey goes on, the newest
five to nine wait; when it is over they are told with it. Answers that come after it was opened again are told when
there are five of them."""

from django.db.models import Count, Max, Q
from django.utils import timezone

from surveys.models import Response
from surveys.models.survey import COMPLETE

SMALLEST = 5  # below it an anonymous answer could be guessed


def counted_of(survey, answered):
    """How many of the ``answered`` of an anonymous survey are told of, the first that were sent."""
    told = min(survey.told, answered)
    new = answered - told
    if not survey.is_over:
        return told + max(0, new // SMALLEST - 1) * SMALLEST
    return answered if new >= SMALLEST else told


def first_of(survey, count):
    """The ``count`` responses that were sent first: an unsaved query."""
    rows = Response.objects.complete().filter(invitation__survey=survey).order_by("submitted_at", "pk")
    return Response.objects.filter(pk__in=rows.values("pk")[:count])


def told_whole(surveys, day):
    """Keys of those of the anonymous ``surveys`` (a query) of which everything may be told until ``day``. A query."""
    sent = Q(invitations__response__state__in=COMPLETE)
    rows = surveys.filter(is_anonymous=True).annotate(
        answered=Count("invitations", filter=sent), last=Max("invitations__response__submitted_at", filter=sent)
    )
    return [
        row.pk
        for row in rows
        if row.answered and row.answered == counted_of(row, row.answered) and timezone.localtime(row.last).date() <= day
    ]
