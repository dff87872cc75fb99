"""The event kind of consents: what it opens and how it is measured. Imported by ``event_kinds``."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from organisations.access import Permission
from participants.enums import ParticipationRole
from participants.roll import active_of, papers_missing
from roadmap.enums import Audience
from roadmap.kinds import Action, EventKind, Measure, register

MISSING_SHOWN = 5


def screen(programme, event):
    address = reverse("participants:consents", args=[programme.pk])
    return Action(
        _("Collect the consents"), address, Permission.CONSENT_MANAGE, Action(_("Open the consents"), address)
    )


def measure(programme):
    """Those with every paper of all who take part: of mentees, of mentors, and of everybody, each person once."""
    rows = active_of(programme)
    missing = papers_missing(programme, rows, programme.organisation.today)
    everybody = {row.person_id: row for row in rows}.values()
    mentees = [row for row in rows if row.role == ParticipationRole.MENTEE]
    mentors = [row for row in rows if row.role == ParticipationRole.MENTOR]
    return {
        Audience.MENTEES: (_measure(_("Consents of mentees"), mentees, missing),),
        Audience.MENTORS: (_measure(_("Consents of mentors"), mentors, missing),),
        Audience.NOBODY: (_measure(_("Consents"), everybody, missing),),
    }


def _measure(label, rows, missing):
    lacking = [row for row in rows if missing[row.pk]]
    shown = tuple(Action(row.person.list_name, row.get_absolute_url()) for row in lacking[:MISSING_SHOWN])
    return Measure(label, len(rows) - len(lacking), len(rows), missing=shown)


register(
    EventKind("consents", _("consents"), screen=screen, evidence=_("register of consents (.xlsx)"), measure=measure)
)
