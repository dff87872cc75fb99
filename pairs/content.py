"""Content that comes with pairs: guides to meetings, plans to begin with, grades of delivery."""

from decimal import Decimal

from organisations.content import loads, read_yaml
from pairs.models import DeliveryGrade, MeetingGuide, PlanTemplate


@loads
def load_meeting_guides():
    """Those of kinds and models that have none yet: what a school has changed stays."""
    made = 0
    for row in read_yaml("meeting_guides.yaml"):
        key = {"kind": row["kind"], "model": row.get("model", ""), "organisation": None}
        rest = {name: row[name] for name in ("aim", "agenda", "tasks")}
        made += MeetingGuide.objects.get_or_create(**key, defaults=rest)[1]
    return made


@loads
def load_plan_grades():
    made = 0
    for position, row in enumerate(read_yaml("plan_grades.yaml")):
        values = {"title": row["title"], "points": Decimal(str(row["points"])), "position": position}
        made += DeliveryGrade.objects.get_or_create(slug=row["slug"], defaults=values)[1]
    return made


@loads
def load_plan_templates():
    made = 0
    for position, row in enumerate(read_yaml("plan_templates.yaml")):
        values = {name: row.get(name, "") for name in ("title", "model", "format", "role_model", "goal")}
        values |= {"items": row["items"], "position": position}
        made += PlanTemplate.objects.get_or_create(slug=row["slug"], defaults=values)[1]
    return made
