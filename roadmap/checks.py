"""The plan checks itself: what to look at before it is approved. Warnings, never blocks."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.periods import PeriodKind
from roadmap.enums import Audience
from roadmap.models import Event

CONSENTS_LATE = gettext_lazy("Consents are collected after the data they cover: %(later)s comes before %(earlier)s.")
# (kinds that come first, kinds that follow, what to say when they do not)
SEQUENCES = (
    ({"consents"}, {"mentee_register", "mentor_register", "entry_assessment"}, CONSENTS_LATE),
    (
        {"preference_survey"},
        {"pair_order"},
        gettext_lazy("Preferences are asked after the order: %(later)s comes before %(earlier)s."),
    ),
    (
        {"mentee_register", "mentor_register"},
        {"matching", "pair_order"},
        gettext_lazy("Pairs are formed before the registers are closed: %(later)s comes before %(earlier)s."),
    ),
    (
        {"pair_order"},
        {"individual_plans", "plan_approval", "plan_delivery"},
        gettext_lazy("Plans come before pairs: %(later)s comes before %(earlier)s."),
    ),
    (
        {"matching", "pair_order"},
        {"first_meeting", "trial_meeting", "regular_meetings"},
        gettext_lazy("Meetings come before the pairs: %(later)s comes before %(earlier)s."),
    ),
)
LOOSE = {PeriodKind.RECURRING, PeriodKind.WHOLE_PERIOD, PeriodKind.LIST}


@dataclass(frozen=True)
class PlanWarning:
    text: str
    event: Event | None = None


def warnings_of(events, window):
    """``PlanWarning``s about ``events`` (with their responsibles) of a programme lasting ``window``."""
    return [
        *_without_dates(events),
        *_outside(events, window),
        *_without_responsibles(events),
        *_out_of_sequence(events),
    ]


def _without_dates(events):
    for event in events:
        if event.needs_review and not event.due_on:
            yield PlanWarning(
                _("%(number)s has no date: “%(deadline)s”. Choose one so that it can be reminded of.")
                % {"number": event.number, "deadline": event.deadline_text or "—"},
                event,
            )
        elif event.needs_review:
            yield PlanWarning(
                _("%(number)s: check how “%(deadline)s” was understood: %(when)s.")
                % {"number": event.number, "deadline": event.deadline_text, "when": event.when},
                event,
            )


def _outside(events, window):
    for event in events:
        starts_on = event.starts_on or event.due_on
        if event.due_on and (event.due_on > window.due_on or starts_on < window.starts_on):
            yield PlanWarning(
                _("%(number)s lies outside the programme's period: %(when)s.")
                % {"number": event.number, "when": event.when},
                event,
            )


def _without_responsibles(events):
    nobodys = [event for event in events if not any(r.role or r.user_id for r in event.responsibles.all())]
    if nobodys:
        numbers = ", ".join(event.number for event in nobodys)
        yield PlanWarning(_("Nobody answers yet for: %(numbers)s.") % {"numbers": numbers}, nobodys[0])


def _out_of_sequence(events):
    dated = [event for event in events if event.due_on and event.deadline_kind not in LOOSE]
    for first, then, text in SEQUENCES:
        earlier = [e for e in dated if first & set(e.kinds) and not then & set(e.kinds)]
        later = [e for e in dated if then & set(e.kinds) and not first & set(e.kinds)]
        for before in earlier:
            after = next((e for e in later if _same_people(e, before) and _comes_before(e, before)), None)
            if after:
                yield PlanWarning(str(text) % {"later": after.number, "earlier": before.number}, after)
                break


def _comes_before(event, other):
    """Whether ``event`` is over before ``other`` even begins."""
    return event.due_on < (other.starts_on or other.due_on)


def _same_people(event, other):
    wide = {Audience.NOBODY, Audience.BOTH}
    return event.audience == other.audience or bool({event.audience, other.audience} & wide)
