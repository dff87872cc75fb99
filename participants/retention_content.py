"""The retention periods that hold for everybody. Imported by ``content``."""

from organisations.content import loads, read_yaml
from participants.models import RetentionRule


@loads
def load_retention():
    rows = read_yaml("retention.yaml")
    for row in rows:
        kept = {"is_automatic": False} | {name: row[name] for name in row if name != "sort"}
        RetentionRule.objects.update_or_create(organisation=None, sort=row["sort"], defaults=kept)
    return len(rows)
