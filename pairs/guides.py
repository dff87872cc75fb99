"""What a meeting is for, as its planner and its mentor see it."""

from django.db.models import Q

from pairs.models import MeetingGuide


def guide_to(kind, programme):
    """The ``MeetingGuide`` to meetings of ``kind``: of the programme's own model before that of both; or ``None``."""
    rows = MeetingGuide.objects.filter(Q(model=programme.model) | Q(model=""), kind=kind)
    return rows.order_by("-model").first()
