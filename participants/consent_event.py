"""The event kind of consents: what it opens and how it is measured. Imported by ``event_kinds``."""

from functools import partial

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from organisations.access import Permission
from participants.enums import ParticipationRole
from participants.roll import lacking_papers, roll_of
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
    roll = roll_of(programme)
    people, lacking = roll.people()
    return {
        Audience.MENTEES: (_of_role(_("Consents of mentees"), roll, ParticipationRole.MENTEE),),
        Audience.MENTORS: (_of_role(_("Consents of mentors"), roll, ParticipationRole.MENTOR),),
        Audience.NOBODY: (Measure(_("Consents"), people - lacking, people, partial(_missing, programme)),),
    }


def _of_role(label, roll, role):
    total = roll.count(takes_part=True, role=role)
    lacking = roll.count(takes_part=True, role=role, lacks_papers=True)
    return Measure(label, total - lacking, total, partial(_missing, roll.programme, role=role))


def _missing(programme, **wanted):
    rows = lacking_papers(programme, programme.organisation.today, **wanted)[: 2 * MISSING_SHOWN]
    shown = {row.person_id: row for row in rows}.values()  # a mentee who is a mentor too is named once
    return [Action(row.person.list_name, row.get_absolute_url()) for row in shown][:MISSING_SHOWN]


register(
    EventKind("consents", _("consents"), screen=screen, evidence=_("register of consents (.xlsx)"), measure=measure)
)
