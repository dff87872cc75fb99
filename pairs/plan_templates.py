"""Templates a pair may begin its plan with: a school's own before the common ones they replace."""

from django.db.models import Q

from pairs.models import PlanTemplate


def templates_of(programme):
    """``PlanTemplate``s in use in ``programme``: of its model or of both, in their order."""
    whose = Q(organisation=None) | Q(organisation=programme.organisation_id)
    rows = list(PlanTemplate.objects.filter(whose, Q(model=programme.model) | Q(model="")))
    replaced = {row.replaces_id for row in rows}
    return [row for row in rows if row.pk not in replaced]


def templates_for(pair):
    """Of the pair's own format first, then of any format."""
    rows = templates_of(pair.programme)
    own = pair.format.slug if pair.format_id else None
    fitting = [row for row in rows if not own or row.format in ("", own)]
    return sorted(fitting or rows, key=lambda row: (row.format != own, row.position))
