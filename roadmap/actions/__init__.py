"""The verbs of programmes and roadmaps."""

from roadmap.actions.approval import (
    agree_roadmap,
    approve_roadmap,
    link_order,
    return_roadmap,
    submit_roadmap,
    submit_upward,
    withdraw_roadmap,
)
from roadmap.actions.approval_order import approve_by_order, let_order_go, name_order, prepare_approval_order
from roadmap.actions.changing import change_events, undo_change
from roadmap.actions.events import (
    change_event,
    close_event,
    close_events,
    close_events_with_order,
    mark_occurrence,
    reopen_event,
    reopen_events,
    unmark_occurrence,
)
from roadmap.actions.evidence import add_file, add_link, add_note, add_order_evidence, comment, remove_evidence
from roadmap.actions.launch_order import prepare_launch_order, why_without_plan
from roadmap.actions.learning import forget_kinds
from roadmap.actions.mending import dismiss_warning, mend_warning, restore_warning
from roadmap.actions.remarks import answer_remarks, settle_remark
from roadmap.actions.sequence import propose_dependencies, set_dependencies
from roadmap.actions.shaping import add_event, remove_event
from roadmap.actions.starting import (
    assign_responsibles,
    review_events,
    save_programme,
    start_next_year,
    start_programme,
)
from roadmap.actions.versions import discard_version, open_version

__all__ = [
    "add_event",
    "add_file",
    "add_link",
    "add_note",
    "add_order_evidence",
    "agree_roadmap",
    "answer_remarks",
    "approve_by_order",
    "approve_roadmap",
    "assign_responsibles",
    "change_event",
    "change_events",
    "close_event",
    "close_events",
    "close_events_with_order",
    "comment",
    "discard_version",
    "dismiss_warning",
    "forget_kinds",
    "let_order_go",
    "link_order",
    "mark_occurrence",
    "mend_warning",
    "name_order",
    "open_version",
    "prepare_approval_order",
    "prepare_launch_order",
    "propose_dependencies",
    "remove_event",
    "remove_evidence",
    "reopen_event",
    "reopen_events",
    "restore_warning",
    "return_roadmap",
    "review_events",
    "save_programme",
    "set_dependencies",
    "settle_remark",
    "start_next_year",
    "start_programme",
    "submit_roadmap",
    "submit_upward",
    "undo_change",
    "unmark_occurrence",
    "why_without_plan",
    "withdraw_roadmap",
]
