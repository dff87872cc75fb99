"""The verbs of programmes and roadmaps."""

from roadmap.actions.approval import (
    agree_roadmap,
    approve_roadmap,
    return_roadmap,
    submit_roadmap,
    submit_upward,
    withdraw_roadmap,
)
from roadmap.actions.events import (
    change_event,
    close_event,
    close_events_with_order,
    edit_event,
    mark_occurrence,
    reopen_event,
    set_deadline,
    set_responsibles,
    unmark_occurrence,
)
from roadmap.actions.evidence import add_file, add_link, add_note, add_order_evidence, comment, remove_evidence
from roadmap.actions.starting import assign_responsibles, review_events, save_programme, start_programme

__all__ = [
    "add_file",
    "add_link",
    "add_note",
    "add_order_evidence",
    "agree_roadmap",
    "approve_roadmap",
    "assign_responsibles",
    "change_event",
    "close_event",
    "close_events_with_order",
    "comment",
    "edit_event",
    "mark_occurrence",
    "remove_evidence",
    "reopen_event",
    "return_roadmap",
    "review_events",
    "save_programme",
    "set_deadline",
    "set_responsibles",
    "start_programme",
    "submit_roadmap",
    "submit_upward",
    "unmark_occurrence",
    "withdraw_roadmap",
]
