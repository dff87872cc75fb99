"""How far a roadmap's approval has come, in words and steps."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from roadmap.enums import RoadmapState, Standing


@dataclass(frozen=True)
class Step:
    title: str
    note: str
    state: str  # done, now or nothing


@dataclass(frozen=True)
class Approval:
    """The banner over a roadmap: where it is, what that means, and its way in steps."""

    standing: str
    title: str
    text: str
    steps: list
    is_done: bool


def approval_of(roadmap):
    municipality = roadmap.programme.organisation.parent
    return Approval(
        standing=_standing(roadmap),
        title=_title(roadmap, municipality),
        text=_text(roadmap),
        steps=_steps(roadmap, municipality),
        is_done=roadmap.state in (RoadmapState.APPROVED, RoadmapState.AGREED),
    )


def _standing(roadmap):
    if roadmap.state in (RoadmapState.APPROVED, RoadmapState.AGREED):
        return Standing.DONE
    if roadmap.state in (RoadmapState.SUBMITTED, RoadmapState.WITH_MUNICIPALITY):
        return Standing.WAIT
    return Standing.LATE if roadmap.state == RoadmapState.RETURNED else Standing.NOW


def _title(roadmap, municipality):
    titles = {
        RoadmapState.DRAFT: _("Version %(version)d is being prepared"),
        RoadmapState.SUBMITTED: _("Version %(version)d waits for the director's approval"),
        RoadmapState.APPROVED: _("Version %(version)d is approved and in force"),
        RoadmapState.WITH_MUNICIPALITY: _("Version %(version)d waits for agreement: %(municipality)s"),
        RoadmapState.AGREED: _("Version %(version)d is agreed and in force"),
        RoadmapState.RETURNED: _("Version %(version)d is returned with remarks"),
        RoadmapState.SUPERSEDED: _("Version %(version)d is replaced by a newer one"),
    }
    return titles[roadmap.state] % {"version": roadmap.version, "municipality": municipality}


def _text(roadmap):
    match roadmap.state:
        case RoadmapState.DRAFT:
            return _("Check the dates and the responsibles and send it to the director. Reminders begin afterwards.")
        case RoadmapState.SUBMITTED:
            return _("Sent by %(who)s on %(day)s. Until it is decided, it can be withdrawn.") % {
                "who": roadmap.submitted_by,
                "day": day_words(roadmap.submitted_at),
            }
        case RoadmapState.APPROVED:
            return _("Approved by %(who)s on %(day)s.") % {
                "who": roadmap.approved_by,
                "day": day_words(roadmap.approved_at),
            }
        case RoadmapState.WITH_MUNICIPALITY:
            return _("Sent on %(day)s. The school already works by it: the director approved it on %(approved)s.") % {
                "day": day_words(roadmap.sent_up_at),
                "approved": day_words(roadmap.approved_at),
            }
        case RoadmapState.AGREED:
            return _("Agreed by %(who)s on %(day)s.") % {"who": roadmap.agreed_by, "day": day_words(roadmap.agreed_at)}
        case _:
            return roadmap.remark


def _steps(roadmap, municipality):
    """Draft, director, agreement (once it was sent up), in force."""
    is_in_force = roadmap.is_in_force
    returned = roadmap.state == RoadmapState.RETURNED
    submitted = roadmap.submitted_at is not None and not returned and roadmap.state != RoadmapState.DRAFT
    steps = [
        Step(_("Draft"), day_words(roadmap.submitted_at) if submitted else "", "done" if submitted else "now"),
        Step(
            _("Director"),
            day_words(roadmap.approved_at) if is_in_force else "",
            "done" if is_in_force else "now" if roadmap.state == RoadmapState.SUBMITTED else "",
        ),
    ]
    if roadmap.state in (RoadmapState.WITH_MUNICIPALITY, RoadmapState.AGREED):
        agreed = roadmap.state == RoadmapState.AGREED
        note = day_words(roadmap.agreed_at) if agreed else str(municipality)
        steps.append(Step(_("Agreement"), note, "done" if agreed else "now"))
    return [*steps, Step(_("In force"), "", "done" if is_in_force else "")]


def day_words(moment):
    """The date of ``moment`` on the organisation's calendar: «17 октября 2025»."""
    return date_format(timezone.localtime(moment), "j E Y")
