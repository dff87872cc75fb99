"""The verbs of the app."""

from pairs.actions.amendments import (
    amend_pairs,
    cancel_amendment,
    compose_amendment,
    plan_amendment,
    release_amendment,
)
from pairs.actions.answers import accept_on_paper, answer_pair, take_back_answer
from pairs.actions.board import (
    confirm_pairs,
    give_mentor,
    pin_pair,
    reject_pair,
    take_back_rejection,
    unconfirm_pairs,
)
from pairs.actions.cancelling import (
    names_of,
    take_pairs_from_order,
    take_plans_from_order,
    what_keeps_pairs,
    what_keeps_plans,
)
from pairs.actions.continuing import continue_pairs, replace_mentor
from pairs.actions.files import attach_file, remove_file
from pairs.actions.groups import make_group, split_group
from pairs.actions.guides import drop_guide, save_guide
from pairs.actions.matching import (
    ask_for_matching,
    choose_aim,
    keep_proposals,
    matching_under_way,
    reckon,
    run_matching,
    set_rules,
)
from pairs.actions.meetings import (
    cancel_meeting,
    correct_meeting,
    end_pair,
    log_meeting,
    next_kind,
    plan_meeting,
    rate_meeting,
    will_come,
)
from pairs.actions.orders import compose_pairs_order, plan_order, put_pairs_to_work, release_pairs
from pairs.actions.plan_agreements import agree_on_paper, agree_plan, take_back_agreement, take_back_paper
from pairs.actions.plan_orders import approve_plans, compose_plans_order, plans_for_order, release_plans
from pairs.actions.plan_templates import begin_plan, drop_template, save_template
from pairs.actions.plans import (
    add_item,
    edit_item,
    finish_item,
    redraw_plan,
    remove_item,
    reopen_item,
    set_goal,
)
from pairs.actions.support import support_unmatched
from pairs.actions.telling import publish_pairs, to_announce

__all__ = [
    "accept_on_paper",
    "add_item",
    "agree_on_paper",
    "agree_plan",
    "amend_pairs",
    "answer_pair",
    "approve_plans",
    "ask_for_matching",
    "attach_file",
    "begin_plan",
    "cancel_amendment",
    "cancel_meeting",
    "choose_aim",
    "compose_amendment",
    "compose_pairs_order",
    "compose_plans_order",
    "confirm_pairs",
    "continue_pairs",
    "correct_meeting",
    "drop_guide",
    "drop_template",
    "edit_item",
    "end_pair",
    "finish_item",
    "give_mentor",
    "keep_proposals",
    "log_meeting",
    "make_group",
    "matching_under_way",
    "names_of",
    "next_kind",
    "pin_pair",
    "plan_amendment",
    "plan_meeting",
    "plan_order",
    "plans_for_order",
    "publish_pairs",
    "put_pairs_to_work",
    "rate_meeting",
    "reckon",
    "redraw_plan",
    "reject_pair",
    "release_amendment",
    "release_pairs",
    "release_plans",
    "remove_file",
    "remove_item",
    "reopen_item",
    "replace_mentor",
    "run_matching",
    "save_guide",
    "save_template",
    "set_goal",
    "set_rules",
    "split_group",
    "support_unmatched",
    "take_back_agreement",
    "take_back_answer",
    "take_back_paper",
    "take_back_rejection",
    "take_pairs_from_order",
    "take_plans_from_order",
    "to_announce",
    "unconfirm_pairs",
    "what_keeps_pairs",
    "what_keeps_plans",
    "will_come",
]
