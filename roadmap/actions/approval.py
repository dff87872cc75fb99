"""The way of a roadmap: draft → director → municipality, and back with remarks."""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.enums import OrderState
from mentoring.kit.errors import Refused
from organisations.enums import Role
from organisations.models import AuditEntry
from organisations.outbox import tell
from roadmap.actions.delegation import spread_tasks
from roadmap.actions.holding import hold
from roadmap.actions.versions import put_in_force
from roadmap.approver import deciders_of
from roadmap.difference import difference, plan_rows
from roadmap.enums import Decision, ProgrammeState, RoadmapState, SubmittedTo
from roadmap.models import Comment, Submission
from roadmap.moving import WORKING_DAYS, Shift
from roadmap.queries import read_plan
from roadmap.remarks import remarks_of


@transaction.atomic
def submit_roadmap(roadmap, *, by):
    """Send for approval; needs at least one event. Warnings and open remarks do not stop it: whoever decides sees them
    first, and an author may hold another opinion."""
    hold(roadmap)
    plan = plan_to_approve(roadmap)
    roadmap.submit(by)
    organisation = _organisation(roadmap)
    decide_by = _lay_before(SubmittedTo.DIRECTOR, roadmap, plan, organisation, by)
    AuditEntry.record(by, "roadmap.submitted", roadmap)
    text = _("A roadmap waits for your approval: %(title)s")
    _tell(deciders_of(organisation), roadmap, text, due_on=decide_by)


def plan_to_approve(roadmap):
    """The rows of ``roadmap`` as they would lie before the director. Raises ``Refused`` where nothing is to approve."""
    plan = plan_rows(read_plan(roadmap))
    if not plan:
        raise Refused(gettext_lazy("There is nothing to approve yet: the roadmap has no events."), code="roadmap_empty")
    current = roadmap.programme.roadmap
    if current and current.is_in_force and not difference(plan_rows(read_plan(current)), plan):
        raise Refused(
            gettext_lazy("This version says the same as the one in force: there is nothing to approve."),
            code="version_without_changes",
        )
    return plan


@transaction.atomic
def withdraw_roadmap(roadmap, *, by):
    hold(roadmap)
    roadmap.withdraw()
    _decide(roadmap, Decision.WITHDRAWN, by)
    AuditEntry.record(by, "roadmap.withdrawn", roadmap)


@transaction.atomic
def approve_roadmap(roadmap, *, by, order=None, seen=""):
    """The head's approval, by ``order`` when it is signed: the roadmap is in force and the programme runs.

    What was in force gives way; its events live on in this version. ``seen``: the submission looked at."""
    hold(roadmap)
    if roadmap.state != RoadmapState.SUBMITTED:
        raise Refused(gettext_lazy("This roadmap does not wait for approval."), code="roadmap_not_submitted")
    _check_seen(roadmap, seen)
    put_in_force(roadmap, by=by)
    roadmap.approve(by)
    if order is not None:
        link_order(roadmap, order, by=by)
    _decide(roadmap, Decision.ACCEPTED, by)
    programme = roadmap.programme
    programme.forget_versions()
    if programme.state == ProgrammeState.PREPARED:
        programme.state = ProgrammeState.RUNNING
        programme.save(update_fields=["state"])
    AuditEntry.record(by, "roadmap.approved", roadmap)
    spread_tasks(programme)
    _tell([roadmap.submitted_by], roadmap, _("The roadmap is approved and in force: %(title)s"))


@transaction.atomic
def link_order(roadmap, order, *, by):
    """``order`` is the act that approved ``roadmap``: one in force, of the same organisation. Raises ``Refused``."""
    hold(roadmap)
    is_ours = order.organisation_id == roadmap.programme.organisation_id and order.state == OrderState.IN_FORCE
    if not is_ours or not roadmap.is_in_force:
        raise Refused(gettext_lazy("Choose an order of this organisation about its plan in force."), code="other_order")
    if roadmap.order_id == order.pk:
        return
    if roadmap.order_id:
        raise Refused(
            gettext_lazy(
                "The order No. %(number)s “%(heading)s” already approves this roadmap. "
                "To name another one, cancel it first."
            ),
            code="order_linked",
            params={"number": roadmap.order.number, "heading": roadmap.order.heading},
        )
    roadmap.order = order
    roadmap.save(update_fields=["order"])
    AuditEntry.record(by, "roadmap.order_linked", roadmap, order=order.pk, now=order.title)


@transaction.atomic
def submit_upward(roadmap, *, by):
    """Send the approved roadmap to the municipality. Raises ``Refused`` when there is none above, and when what came
    back goes up again in the same words without an answer to each remark."""
    hold(roadmap)
    municipality = _organisation(roadmap).parent
    if municipality is None:
        raise Refused(gettext_lazy("No education office is named above this organisation."), code="no_municipality")
    is_same_again = roadmap.state == RoadmapState.SENT_BACK
    if is_same_again and not remarks_of(roadmap.programme, SubmittedTo.MUNICIPALITY).is_answered:
        raise Refused(
            gettext_lazy("Answer each remark or change the plan: the municipality has already read these words."),
            code="remarks_unanswered",
        )
    roadmap.send_up()
    plan = plan_rows(read_plan(roadmap))
    decide_by = _lay_before(SubmittedTo.MUNICIPALITY, roadmap, plan, municipality, by)
    AuditEntry.record(by, "roadmap.sent_up", roadmap)
    text = _("A school's roadmap waits for agreement: %(title)s")
    _tell(deciders_of(municipality, Role.MUNICIPAL_COORDINATOR), roadmap, text, due_on=decide_by)


@transaction.atomic
def agree_roadmap(roadmap, *, by, seen=""):
    hold(roadmap)
    _check_seen(roadmap, seen)
    roadmap.agree(by)
    _decide(roadmap, Decision.ACCEPTED, by)
    AuditEntry.record(by, "roadmap.agreed", roadmap)
    _tell([roadmap.submitted_by, roadmap.approved_by], roadmap, _("The municipality has agreed the roadmap: %(title)s"))


@transaction.atomic
def return_roadmap(roadmap, *, by, at, remark="", event_remarks=None, seen=""):
    """Return from where it waits (``at``) with a ``remark`` and remarks per event ({event: text}); one is required."""
    event_remarks = {event: text.strip() for event, text in (event_remarks or {}).items() if text.strip()}
    if not remark.strip() and not event_remarks:
        raise Refused(gettext_lazy("Write what has to be changed."), code="remark_missing")
    hold(roadmap)
    _check_seen(roadmap, seen)
    roadmap.give_back(remark.strip(), at)
    submission = _decide(roadmap, Decision.RETURNED, by, remark.strip())
    Comment.objects.bulk_create(
        Comment(event=event, author=by, text=text, is_remark=True, submission=submission)
        for event, text in event_remarks.items()
    )
    AuditEntry.record(by, "roadmap.returned", roadmap, remark=remark.strip(), events=len(event_remarks))
    _tell([roadmap.submitted_by], roadmap, _("The roadmap is returned with remarks: %(title)s"))


def _lay_before(to, roadmap, plan, decides, by):
    """The plan as it stands, before whoever ``decides``: within as many working days as they give themselves."""
    decide_by = Shift(decides.decision_days, WORKING_DAYS).of(decides.today)
    Submission.objects.create(roadmap=roadmap, to=to, plan=plan, by=by, decide_by=decide_by)
    return decide_by


def _check_seen(roadmap, seen):
    """``seen`` is the key of the submission on the decider's screen; nothing where no screen was."""
    waiting = roadmap.submissions.waiting().first()
    if seen and (waiting is None or str(waiting.pk) != str(seen)):
        raise Refused(
            gettext_lazy("The roadmap was withdrawn or sent anew while you were reading. Look at it again."),
            code="submission_changed",
        )


def _decide(roadmap, decision, by, remark=""):
    """Close what waits; a roadmap laid before somebody in older days has no submission."""
    submission = roadmap.submissions.waiting().first()
    if submission is not None:
        submission.decision, submission.remark = decision, remark
        submission.decided_at, submission.decided_by = timezone.now(), by
        submission.save()
    return submission


def review_url(roadmap):
    """Where ``roadmap`` is read and decided on."""
    return reverse("roadmap:review", args=[roadmap.programme_id])


def _organisation(roadmap):
    return roadmap.programme.organisation


def _tell(users, roadmap, text, due_on=None):
    """A notice each time the roadmap takes a step: the step's moment makes the reason its own."""
    entry = AuditEntry.objects.about(roadmap).first()
    tell(
        [user for user in users if user],
        reason=f"roadmap:{roadmap.pk}:{entry.pk}",
        text=text % {"title": roadmap.title},
        url=review_url(roadmap),
        organisation=_organisation(roadmap),
        due_on=due_on,
    )
