"""What a meeting is for, as its planner and its mentor see it."""

from django.db.models import Q

from pairs.enums import MeetingKind
from pairs.models import MeetingGuide


def guide_to(kind, programme):
    """The ``MeetingGuide`` to meetings of ``kind``, or ``None``: the school's own before the common one, of the
    programme's own model before that of both."""
    return guides_of(programme).get(kind)


def guides_of(programme):
    """{kind: ``MeetingGuide`` in use}, in the order in which a pair meets."""
    whose = Q(organisation=None) | Q(organisation=programme.organisation_id)
    rows = MeetingGuide.objects.filter(whose, Q(model=programme.model) | Q(model=""))
    best = sorted(rows, key=lambda row: (row.organisation_id is not None, row.model != ""))
    found = {row.kind: row for row in best}
    return {kind.value: found[kind.value] for kind in MeetingKind if kind.value in found}
