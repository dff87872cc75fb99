"""Targets that come with the product."""

from monitoring.models import IndicatorTarget
from organisations.content import loads, read_yaml


@loads
def indicator_targets():
    rows = read_yaml("indicator_targets.yaml")
    for key, value in rows.items():
        IndicatorTarget.objects.get_or_create(organisation=None, indicator=key, defaults={"value": value})
    return len(rows)
