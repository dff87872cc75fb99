"""How far an invitation of a mentor has come, and what an accepted one keeps going: for both schools and the mentor."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from participants.enums import LoanState
from participants.models import MentorLoan
from participants.person_sections import WayStep
from participants.sharing.places import held_places

# the state of (the school's answer, the mentor's answer, the work) at each state of the invitation
AT = {
    LoanState.ASKED: ("now", "", ""),
    LoanState.AGREED: ("done", "now", ""),
    LoanState.ACCEPTED: ("done", "done", "now"),
    LoanState.SCHOOL_DECLINED: ("now", "", ""),
    LoanState.MENTOR_DECLINED: ("done", "now", ""),
    LoanState.TAKEN_BACK: ("", "", ""),
}


@dataclass(frozen=True)
class Work:
    """What came of an accepted invitation. ``mentees``: how many the mentor has there now; ``is_over``: no other is
    given to the mentor, because the permission or the term has ended."""

    mentees: int
    is_over: bool
    ended_on: date | None

    @property
    def note(self):
        """One short phrase for the way of the invitation."""
        if self.ended_on:
            return _("ended on %(day)s") % {"day": _day(self.ended_on)}
        if self.mentees:
            return _("mentees there: %(n)d") % {"n": self.mentees}
        return _("no pair yet")


def work_of(loan):
    """``Work``, or ``None`` before the mentor has accepted."""
    if loan.state != LoanState.ACCEPTED or loan.guest is None:
        return None
    mentees = held_places([loan.guest]).get(loan.guest_id, 0)
    return Work(mentees, MentorLoan.objects.over().filter(pk=loan.pk).exists(), loan.guest.ended_on)


def way_of(loan, work) -> list[WayStep]:
    """Four steps: asked, the school's answer, the mentor's, the work."""
    school, mentor, at_work = AT[loan.state]
    if work and work.ended_on:
        at_work = "done"
    decided: Any = loan.get_state_display() if loan.state in (LoanState.SCHOOL_DECLINED, LoanState.ASKED) else ""
    answered: Any = loan.get_state_display() if loan.state in (LoanState.MENTOR_DECLINED, LoanState.AGREED) else ""
    asked = _day(timezone.localdate(loan.asked_at))
    if loan.state == LoanState.TAKEN_BACK:
        asked = f"{asked} · {loan.get_state_display()}"
    return [
        WayStep(_("Invitation of %(school)s") % {"school": loan.inviting.short_name}, asked, "done"),
        WayStep(_("Answer of %(school)s") % {"school": loan.school.short_name}, decided or _note(school), school),
        WayStep(_("Answer of the mentor"), answered or _note(mentor), mentor),
        WayStep(_("Work at %(school)s") % {"school": loan.inviting.short_name}, work.note if work else "", at_work),
    ]


def _note(state):
    return _("agrees") if state == "done" else ""


def _day(day):
    return date_format(day, "j E")


def what_withdrawing_ends(person):
    """Sentences: what becomes of invitations and of work in other schools when the permission is withdrawn."""
    loans = MentorLoan.objects.filter(participation__person=person).with_all()
    found = []
    waiting = sorted({loan.inviting.short_name for loan in loans.waiting()})
    if waiting:
        found.append(_("The invitation of %(schools)s ends.") % {"schools": ", ".join(waiting)})
    lasting = list(loans.lasting())
    held = held_places([loan.guest for loan in lasting])
    for loan in lasting:
        school = {"school": loan.inviting.short_name}
        if held.get(loan.guest_id):
            found.append(_("%(school)s: the pair goes on to its end, there will be no other.") % school)
        else:
            found.append(_("%(school)s: there is no pair, so the work there ends at once.") % school)
    return found
