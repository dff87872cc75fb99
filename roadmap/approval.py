"""How far a roadmap's approval has come, in words and steps."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from roadmap.approver import approver_of, deciders_of
from roadmap.enums import Decision, RoadmapState, Standing, SubmittedTo
from roadmap.models import Submission
from roadmap.remarks import remarks_of
from roadmap.standing import relative_days

WAITING = (RoadmapState.SUBMITTED, RoadmapState.WITH_MUNICIPALITY)
CAME_BACK = (RoadmapState.RETURNED, RoadmapState.SENT_BACK)


@dataclass(frozen=True)
class Step:
    title: str
    note: str
    state: str  # done, now or nothing


@dataclass(frozen=True)
class Term:
    """Until when somebody has to decide: «решение до 28 ноября», «решение просрочено на 2 дня»; ``tone`` late, soon."""

    words: str
    tone: str


@dataclass(frozen=True)
class Approval:
    """The banner over a roadmap: where it is, what that means, and its way in steps."""

    standing: str
    title: str
    text: str
    steps: list
    is_done: bool
    term: Term | None = None
    open_words: str = ""  # how many remarks of a return are still open


def approval_of(roadmap, *, may_withdraw=False):
    """``may_withdraw``: the reader is the author, who is told so."""
    municipality = roadmap.programme.organisation.parent
    approver = approver_of(roadmap.programme.organisation)
    return Approval(
        standing=_standing(roadmap),
        title=_title(roadmap, municipality, approver),
        text=_text(roadmap, may_withdraw),
        steps=_steps(roadmap, municipality, approver),
        is_done=roadmap.state in (RoadmapState.APPROVED, RoadmapState.AGREED),
        term=term_of(waiting_submission(roadmap)),
        open_words=remarks_of(roadmap.programme).open_words if roadmap.state in CAME_BACK else "",
    )


def waiting_submission(roadmap):
    """As what ``roadmap`` waits for a decision now, or ``None``."""
    if roadmap.state not in WAITING:
        return None
    rows = roadmap.submissions.waiting().defer("plan").select_related("roadmap__programme__organisation__parent", "by")
    return rows.first()


def term_of(submission):
    """How near the end of the time to decide is, by the calendar of whoever decides."""
    if submission is None or submission.decide_by is None:
        return None
    left = submission.days_left
    if left < 0:
        return Term(_("decision %(overdue)s") % {"overdue": relative_days(left)}, "late")
    day = date_format(submission.decide_by, "j E")
    words = {0: _("decision due today, %(day)s"), 1: _("decision due tomorrow, %(day)s")}
    return Term(words.get(left, _("decision due by %(day)s")) % {"day": day}, "soon" if left <= 1 else "")


def _standing(roadmap):
    if roadmap.state in (RoadmapState.APPROVED, RoadmapState.AGREED):
        return Standing.DONE
    if roadmap.state in (RoadmapState.SUBMITTED, RoadmapState.WITH_MUNICIPALITY):
        return Standing.WAIT
    return Standing.LATE if roadmap.state in CAME_BACK else Standing.NOW


def _title(roadmap, municipality, approver):
    titles = {
        RoadmapState.DRAFT: _("Version %(version)d is being prepared"),
        RoadmapState.SUBMITTED: approver.awaited,
        RoadmapState.APPROVED: _("Version %(version)d is approved and in force"),
        RoadmapState.WITH_MUNICIPALITY: _("Version %(version)d waits for agreement: %(municipality)s"),
        RoadmapState.AGREED: _("Version %(version)d is agreed and in force"),
        RoadmapState.RETURNED: _("Version %(version)d is returned with remarks"),
        RoadmapState.SENT_BACK: _("Version %(version)d is in force; the municipality returned it with remarks"),
        RoadmapState.SUPERSEDED: _("Version %(version)d is replaced by a newer one"),
        RoadmapState.GIVEN_UP: _("Version %(version)d was given up"),
    }
    return titles[roadmap.state] % {"version": roadmap.version, "municipality": municipality}


def _text(roadmap, may_withdraw):
    match roadmap.state:
        case RoadmapState.DRAFT:
            return _("Check the dates and the responsibles and send it for approval. Reminders begin afterwards.")
        case RoadmapState.SUBMITTED:
            words = [
                _("Sent by %(who)s on %(day)s.") % {"who": roadmap.submitted_by, "day": day_words(roadmap.submitted_at)}
            ]
            if may_withdraw:
                words.append(_("Until it is decided, it can be withdrawn."))
            return " ".join(filter(None, [*words, nobody_decides_words(roadmap.programme.organisation)]))
        case RoadmapState.APPROVED:
            words = _("Approved by %(who)s on %(day)s.") % {
                "who": roadmap.approved_by,
                "day": day_words(roadmap.approved_at),
            }
            again = _("The municipality returned the version before: send it this one.") if _is_awaited(roadmap) else ""
            return " ".join(filter(None, [words, order_words(roadmap.order), again]))
        case RoadmapState.WITH_MUNICIPALITY:
            return _("Sent on %(day)s. The school already works by it: the director approved it on %(approved)s.") % {
                "day": day_words(roadmap.sent_up_at),
                "approved": day_words(roadmap.approved_at),
            }
        case RoadmapState.AGREED:
            return _("Agreed by %(who)s on %(day)s.") % {"who": roadmap.agreed_by, "day": day_words(roadmap.agreed_at)}
        case _:
            return roadmap.remark


def nobody_decides_words(organisation):
    """That nobody would see a plan sent for approval, and who can mend it; nothing when somebody decides here."""
    if deciders_of(organisation).exists():
        return ""
    return _("Nobody here has the director's role yet, so nobody sees it. The administrator gives the role.")


def _is_awaited(roadmap):
    """Whether the municipality returned the version before and has not seen this one."""
    last = Submission.objects.filter(roadmap__programme=roadmap.programme_id, to=SubmittedTo.MUNICIPALITY).first()
    return last is not None and last.roadmap_id != roadmap.pk and last.decision == Decision.RETURNED


def order_words(order):
    """«Приказ № 12-ОД от 3 сентября 2025 года.»"""
    if order is None or not order.number:
        return ""
    return _("Order No. %(number)s of %(day)s.") % {
        "number": order.number,
        "day": date_format(order.issued_on, "j E Y"),
    }


def _steps(roadmap, municipality, approver):
    """Draft, director, agreement (once it was sent up), in force."""
    is_in_force = roadmap.is_in_force
    returned = roadmap.state == RoadmapState.RETURNED
    submitted = roadmap.submitted_at is not None and not returned and roadmap.state != RoadmapState.DRAFT
    steps = [
        Step(_("Draft"), day_words(roadmap.submitted_at) if submitted else "", "done" if submitted else "now"),
        Step(
            approver.post,
            day_words(roadmap.approved_at) if is_in_force else "",
            "done" if is_in_force else "now" if roadmap.state == RoadmapState.SUBMITTED else "",
        ),
    ]
    if roadmap.state in (RoadmapState.WITH_MUNICIPALITY, RoadmapState.AGREED, RoadmapState.SENT_BACK):
        agreed = roadmap.state == RoadmapState.AGREED
        note = day_words(roadmap.agreed_at) if agreed else str(municipality)
        steps.append(Step(_("Agreement"), note, "done" if agreed else "now"))
    return [*steps, Step(_("In force"), "", "done" if is_in_force else "")]


def day_words(moment):
    """The date of ``moment`` on the organisation's calendar: «17 октября 2025»."""
    return date_format(timezone.localtime(moment), "j E Y")
