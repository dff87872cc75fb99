"""How the deeds of this app read in a history."""

from django.utils.translation import gettext_lazy as _

from organisations.models import register_deeds

register_deeds(
    {
        "pairs.matched": _("ran the matching"),
        "pairs.rules_set": _("changed the rules of matching"),
        "pair.confirmed": _("confirmed the pair"),
        "pair.unconfirmed": _("took the confirmation back"),
        "pair.pinned": _("pinned the pair"),
        "pair.unpinned": _("unpinned the pair"),
        "pair.rejected": _("turned the proposed pair down"),
        "pair.rejection_taken_back": _("allowed the pair again"),
        "pair.proposed_by_list": _("proposed the pair from an uploaded list"),
        "pair.mentor_changed": _("chose another mentor"),
        "pair.made_group": _("put pairs together into a group"),
        "pair.group_split": _("parted the group into pairs"),
        "pair.put_in_order": _("put the pair into an order"),
        "pair.works": _("put the pair to work by an order"),
        "pair.put_in_amendment": _("put the end of the pair into an amendment"),
        "pair.left_order": _("took the pair out of its order by an amendment"),
        "pair.order_cancelled": _("took the pair from under a cancelled order"),
        "pair.announced": _("announced the pair to its members"),
        "pair.completed": _("completed the work of the pair"),
        "pair.ended_early": _("ended the work of the pair early"),
        "meeting.logged": _("logged a meeting"),
        "meeting.corrected": _("corrected a meeting in the journal"),
        "meeting.planned": _("planned a meeting"),
        "meeting.cancelled": _("called a meeting off"),
        "meeting.answered": _("answered about coming to a meeting"),
        "meeting.marked": _("marked a meeting"),
        "plan.edited": _("changed the individual plan"),
        "plan.item_added": _("added a task to the plan"),
        "plan.item_removed": _("removed a task from the plan"),
        "plan.item_done": _("marked a task as done"),
        "plan.item_reopened": _("took a task up again"),
        "plan.agreed": _("agreed with the plan"),
        "plan.mentor_agreed_on_paper": _("recorded the mentor's agreement with the plan, signed on paper"),
        "plan.mentee_agreed_on_paper": _("recorded the mentee's agreement with the plan, signed on paper"),
        "plan.agreement_taken_back": _("took an agreement with the plan back"),
        "plan.redrawn": _("took the plan back to change it"),
        "plan.put_in_order": _("put the plan into an order"),
        "plan.approved": _("approved the plan by an order"),
        "plan.order_cancelled": _("cancelled the order that approved the plan"),
    }
)
