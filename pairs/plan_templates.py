"""Templates a pair may begin its plan with: a school's own before the common ones they replace."""

import json
from hashlib import sha256

from django.db.models import Q

from pairs.models import PlanTemplate


def templates_of(programme):
    """``PlanTemplate``s in use in ``programme``: of its model or of both, in their order."""
    whose = Q(organisation=None) | Q(organisation=programme.organisation_id)
    rows = list(PlanTemplate.objects.filter(whose, Q(model=programme.model) | Q(model="")).select_related("replaces"))
    replaced = {row.replaces_id for row in rows}
    return [row for row in rows if row.pk not in replaced]


def in_place_of(common, programme):
    """The template with which the school of ``programme`` has replaced a ``common`` one in its model, or ``None``."""
    place = {"organisation": programme.organisation_id, "model": programme.model}
    return PlanTemplate.objects.filter(replaces=common, **place).first()


def stamp_of(template):
    """What a form carries so that a change made meanwhile is noticed."""
    facts = [template.title, template.goal, template.format, template.role_model, template.items]
    return sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


def templates_for(pair):
    """Of the pair's own format first, then of any format."""
    rows = templates_of(pair.programme)
    own = pair.format.slug if pair.format_id else None
    fitting = [row for row in rows if not own or row.format in ("", own)]
    return sorted(fitting or rows, key=lambda row: (row.format != own, row.position))
