"""The way of a roadmap: draft → director → municipality, and back with remarks."""

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoring.kit.errors import Refused
from organisations.enums import Role
from organisations.models import AuditEntry, User
from organisations.outbox import tell
from roadmap.enums import ProgrammeState
from roadmap.models import Comment, Event


@transaction.atomic
def submit_roadmap(roadmap, *, by):
    """Send to the director; needs at least one event. Warnings do not stop it: the director sees them too."""
    if not Event.objects.filter(stage__roadmap=roadmap).exists():
        raise Refused(gettext_lazy("There is nothing to approve yet: the roadmap has no events."), code="roadmap_empty")
    roadmap.submit(by)
    AuditEntry.record(by, "roadmap.submitted", roadmap)
    _tell_holders(Role.DIRECTOR, _organisation(roadmap), roadmap, _("A roadmap waits for your approval: %(title)s"))


@transaction.atomic
def withdraw_roadmap(roadmap, *, by):
    roadmap.withdraw()
    AuditEntry.record(by, "roadmap.withdrawn", roadmap)


@transaction.atomic
def approve_roadmap(roadmap, *, by):
    """The director's approval: the roadmap is in force and the programme runs."""
    roadmap.approve(by)
    programme = roadmap.programme
    if programme.state == ProgrammeState.PREPARED:
        programme.state = ProgrammeState.RUNNING
        programme.save(update_fields=["state"])
    AuditEntry.record(by, "roadmap.approved", roadmap)
    _tell([roadmap.submitted_by], roadmap, _("The roadmap is approved and in force: %(title)s"))


@transaction.atomic
def submit_upward(roadmap, *, by):
    """Send the approved roadmap to the municipality. Raises ``Refused`` when there is none above."""
    municipality = _organisation(roadmap).parent
    if municipality is None:
        raise Refused(gettext_lazy("No education office is named above this organisation."), code="no_municipality")
    roadmap.send_up()
    AuditEntry.record(by, "roadmap.sent_up", roadmap)
    _tell_holders(
        Role.MUNICIPAL_COORDINATOR, municipality, roadmap, _("A school's roadmap waits for agreement: %(title)s")
    )


@transaction.atomic
def agree_roadmap(roadmap, *, by):
    roadmap.agree(by)
    AuditEntry.record(by, "roadmap.agreed", roadmap)
    _tell([roadmap.submitted_by, roadmap.approved_by], roadmap, _("The municipality has agreed the roadmap: %(title)s"))


@transaction.atomic
def return_roadmap(roadmap, *, by, at, remark="", event_remarks=None):
    """Return from where it waits (``at``) with a ``remark`` and remarks per event ({event: text}); one is required."""
    event_remarks = {event: text.strip() for event, text in (event_remarks or {}).items() if text.strip()}
    if not remark.strip() and not event_remarks:
        raise Refused(gettext_lazy("Write what has to be changed."), code="remark_missing")
    roadmap.give_back(remark.strip(), at)
    Comment.objects.bulk_create(
        Comment(event=event, author=by, text=text, is_remark=True) for event, text in event_remarks.items()
    )
    AuditEntry.record(by, "roadmap.returned", roadmap, remark=remark.strip(), events=len(event_remarks))
    _tell([roadmap.submitted_by], roadmap, _("The roadmap is returned with remarks: %(title)s"))


def _organisation(roadmap):
    return roadmap.programme.organisation


def _tell_holders(role, organisation, roadmap, text):
    _tell(User.objects.filter(memberships__in=organisation.memberships.holding(role, organisation)), roadmap, text)


def _tell(users, roadmap, text):
    """A notice each time the roadmap takes a step: the step's moment makes the reason its own."""
    entry = AuditEntry.objects.about(roadmap).first()
    tell(
        [user for user in users if user],
        reason=f"roadmap:{roadmap.pk}:{entry.pk}",
        text=text % {"title": roadmap.title},
        url=reverse("roadmap:review", args=[roadmap.programme_id]),
        organisation=_organisation(roadmap),
    )
