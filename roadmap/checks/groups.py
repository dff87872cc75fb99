"""The warnings of a plan by what they are about, for plans that have many."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

KINDS = {
    "consents": (_("Consents after the data they cover"), {"consents_late"}),
    "preferences": (_("Preferences asked or read too late"), {"preferences_late", "preferences_read_late"}),
    "pairs": (_("Pairs before the registers are closed"), {"pairs_early"}),
    "plans": (_("Individual plans before the pairs"), {"plans_early"}),
    "meetings": (_("Meetings before the pairs"), {"meetings_early"}),
    "order": (_("Not in the order the plan sets itself"), {"order"}),
    "outside": (_("Outside the programme's period"), {"outside", "report_outside"}),
    "reports": (_("Reports due too early"), {"report_early"}),
    "years": (_("Words about another year"), {"other_year"}),
    "schools": (_("Words about another school"), {"other_school"}),
    "undated": (_("Without a date"), {"no_date", "no_dates"}),
    "unclear": (_("Deadlines to check"), {"to_check"}),
    "nobody": (_("Without responsibles"), {"nobody"}),
}


@dataclass(frozen=True)
class Group:
    """Warnings of one kind; ``key`` names it in an address."""

    key: str
    label: Any
    warnings: list


def grouped(warnings):
    """``Group``s of ``warnings``, in the order in which people go through them."""
    groups = [Group(key, label, [w for w in warnings if w.code in codes]) for key, (label, codes) in KINDS.items()]
    return [group for group in groups if group.warnings]
