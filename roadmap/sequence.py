"""Which events follow which: proposed from the usual order of their kinds, then kept as rows people may change."""

from roadmap.enums import Audience

USUAL = (  # (these kinds, are over before these begin)
    ({"consents"}, {"entry_assessment", "mentee_register", "mentor_register"}),
    ({"application_survey", "third_party_info"}, {"mentee_register", "mentor_register"}),
    ({"mentor_register"}, {"interview", "training"}),
    ({"find_experts"}, {"training"}),
    ({"mentee_register", "mentor_register", "interview", "training"}, {"group_meeting"}),
    ({"mentee_register", "mentor_register"}, {"matching"}),
    ({"group_meeting"}, {"preference_survey"}),
    ({"preference_survey", "group_meeting"}, {"matching"}),
    ({"matching"}, {"pair_order"}),
    ({"pair_order"}, {"first_meeting", "individual_plans"}),
    ({"first_meeting"}, {"trial_meeting"}),
    ({"trial_meeting"}, {"planning_meeting"}),
    ({"planning_meeting"}, {"regular_meetings"}),
    ({"individual_plans"}, {"plan_approval"}),
    ({"plan_approval"}, {"plan_delivery"}),
    ({"regular_meetings"}, {"final_meeting"}),
    ({"final_meeting"}, {"final_group_meeting"}),
    ({"final_group_meeting", "invitations"}, {"ceremony"}),
    ({"final_meeting"}, {"record_results"}),
    ({"record_results"}, {"long_term_register"}),
)
WIDE = {Audience.NOBODY, Audience.BOTH}


def proposed_links(events):
    """Pairs (event, the one it comes after), without circles; ``events`` in the order of the plan.

    Where a kind is missing from the plan, what comes before it stands in: without trial meetings the planning
    follows the first one.
    """
    by_kind = {}
    for event in events:
        for kind in event.kinds:
            by_kind.setdefault(kind, []).append(event)
    links = {}
    for event in events:
        for before in _before(event, by_kind):
            if before is not event and not _reaches(links, before, event):
                links.setdefault(event, []).append(before)
    return [(event, before) for event, befores in links.items() for before in befores]


def same_people(event, other):
    """Whether the two are about the same people, as far as the plan says."""
    return event.audience == other.audience or bool({event.audience, other.audience} & WIDE)


def _before(event, by_kind):
    found = {}
    for kind in event.kinds:
        for before in _nearest(kind, event, by_kind, {kind}):
            if not set(before.kinds) & set(event.kinds):
                found.setdefault(before.pk, before)
    return list(found.values())


def _nearest(kind, event, by_kind, seen):
    for first, then in USUAL:
        if kind not in then:
            continue
        for earlier in sorted(first - seen):
            held = [other for other in by_kind.get(earlier, []) if same_people(event, other)]
            if held:
                yield from held
            else:
                yield from _nearest(earlier, event, by_kind, seen | {earlier})


def _reaches(links, start, goal):
    """Whether following what comes before leads from ``start`` to ``goal``."""
    stack, seen = [start], set()
    while stack:
        at = stack.pop()
        if at is goal:
            return True
        if at.pk not in seen:
            seen.add(at.pk)
            stack += links.get(at, [])
    return False
