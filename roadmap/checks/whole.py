"""All checks of a plan, in the order in which people go through them."""

from django.utils.translation import gettext as _

from roadmap.checks.dates import outside, without_dates
from roadmap.checks.leftovers import leftovers
from roadmap.checks.order import out_of_order
from roadmap.checks.remedies import given_to
from roadmap.checks.warning import PlanWarning, numbers_of


def warnings_of(facts):
    """``PlanWarning``s of a plan, each two events once."""
    return [
        *out_of_order(facts),
        *outside(facts),
        *leftovers(facts),
        *without_dates(facts),
        *_without_responsibles(facts),
    ]


def _without_responsibles(facts):
    """Together: one click gives them all to the curator, the list shows them one by one."""
    nobodys = [
        e for e in facts.events if not e.is_closed and not any(r.role or r.user_id for r in e.responsibles.all())
    ]
    if nobodys:
        text = _("Nobody answers yet for: %(numbers)s.") % {"numbers": numbers_of(nobodys)}
        yield PlanWarning(
            "nobody", text, tuple(nobodys), given_to(nobodys, facts.curator, facts.curator_name), filter="nobody=1"
        )
