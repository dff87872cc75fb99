"""The kind of event that asks third parties: what it opens, and answered of asked."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from organisations.access import Permission
from roadmap.enums import Audience
from roadmap.kinds import Action, EventKind, Measure, register, shared
from surveys.models import Enquiry

KIND = "third_party_info"


def _enquiries(programme):
    rows = Enquiry.objects.filter(programme=programme).with_counts().select_related("programme__organisation")
    return list(rows)


def measure(programme):
    """Answers of asked: of an event's own enquiries, otherwise of all of them."""
    rows = shared(programme, "enquiries", _enquiries)
    found = {Audience.NOBODY: (_figure(rows),)}
    by_event = {}
    for row in rows:
        if row.event_id:
            by_event.setdefault(row.event_id, []).append(row)
    return found | {event: (_figure(own),) for event, own in by_event.items()}


def _figure(rows):
    def lacking():
        return [Action(_("Who has not answered"), row.get_absolute_url()) for row in rows[:1] if row.done < row.asked]

    return Measure(_("Told about mentees"), sum(row.done for row in rows), sum(row.asked for row in rows), lacking)


def screen(programme, event):
    """The newest enquiry of the event, or of none in particular; otherwise a new one filled in from the event."""
    rows = shared(programme, "enquiries", _enquiries)
    own = [row for row in rows if row.event_id == event.pk] or [row for row in rows if row.event_id is None]
    everything = Action(_("Information on mentees"), reverse("surveys:enquiries", args=[programme.pk]))
    if not own:
        address = f"{reverse('surveys:new_enquiry', args=[programme.pk])}?event={event.pk}"
        return Action(_("Ask about mentees"), address, Permission.SURVEY_MANAGE, everything)
    label = _("Bring answers together") if own[0].done else _("See who answered")
    return Action(label, own[0].get_absolute_url())


register(EventKind(KIND, _("information from third parties"), screen, _("table of answers"), measure))
