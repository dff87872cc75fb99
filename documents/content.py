"""The wordings orders begin with."""

from documents.models import OrderTemplate
from organisations.content import loads, read_yaml


@loads
def order_templates():
    rows = read_yaml("order_templates.yaml")
    for row in rows:
        OrderTemplate.objects.update_or_create(
            organisation=None,
            kind=row["kind"],
            defaults={name: row[name] for name in ("heading", "preamble", "items")}
            | {"regulation": row.get("regulation", {})},
        )
    return len(rows)
