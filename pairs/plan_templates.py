"""Templates a pair may begin its plan with."""

from django.db.models import Q

from pairs.models import PlanTemplate


def templates_for(pair):
    """Of the pair's own format first, then of any format; of the programme's model or of both."""
    model = pair.programme.model
    rows = list(PlanTemplate.objects.filter(Q(model=model) | Q(model="")))
    own = pair.format.slug if pair.format_id else None
    fitting = [row for row in rows if not own or row.format in ("", own)]
    return sorted(fitting or rows, key=lambda row: (row.format != own, row.position))
