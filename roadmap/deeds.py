"""How deeds of this app read in a history."""

from django.utils.translation import gettext_lazy as _

from organisations.models import register_deeds

register_deeds(
    {
        "programme.started": _("started the programme"),
        "programme.edited": _("changed the programme's settings"),
        "roadmap.responsibles_assigned": _("assigned the responsibles"),
        "roadmap.submitted": _("sent the roadmap to the director"),
        "roadmap.withdrawn": _("withdrew the roadmap"),
        "roadmap.approved": _("approved the roadmap"),
        "roadmap.sent_up": _("sent the roadmap to the municipality"),
        "roadmap.agreed": _("agreed the roadmap"),
        "roadmap.returned": _("returned the roadmap with remarks"),
        "event.edited": _("changed the event's title"),
        "event.deadline_set": _("changed the deadline"),
        "event.responsibles_set": _("changed the responsibles"),
        "event.closed": _("completed the event"),
        "event.reopened": _("reopened the event"),
        "event.occurrence_done": _("marked a date as done"),
        "event.occurrence_undone": _("took back the mark of a date"),
        "event.evidence_added": _("added evidence"),
        "event.evidence_removed": _("removed evidence"),
    }
)
