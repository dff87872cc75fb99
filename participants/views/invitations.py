"""Telling people of a gathering, and what stands before each of them."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from mentoring.kit.way_back import page_of_ours
from organisations.access import Permission, public, requires, signed_in
from organisations.models import AuditEntry
from participants.actions import invitations as actions
from participants.invitations import calendar_of, calendar_path, opened_by, plan_of, subject_of, ways_of
from participants.models import Attendance, Gathering
from participants.printing import invitations_pdf
from participants.protocol import when_of


@requires(Permission.GATHERING_MANAGE, of=Gathering)
def tell(request, gathering):
    """First the list of who is told and how; only the button tells them."""
    plan = plan_of(gathering)
    if request.method == "POST":
        count = actions.tell_invited(gathering, by=request.user)
        messages.success(request, _("Told: %(n)d.") % {"n": count})
        return redirect(gathering)
    context = {
        "programme": gathering.programme,
        "gathering": gathering,
        "plan": plan,
        "lines": [(row, ways_of(row)) for row in plan.to_tell],
        "subject": subject_of(gathering),
        "when": when_of(gathering),
    }
    return render(request, "participants/gathering_tell.html", context)


@requires(Permission.GATHERING_MANAGE, of=Gathering)
def paper_invitations(request, gathering):
    """Slips for those who have neither an account nor an e-mail."""
    name = _("Invitations %(day)s.pdf") % {"day": f"{gathering.held_on:%d.%m.%Y}"}
    return HttpResponse(
        invitations_pdf(gathering, plan_of(gathering).by_paper),
        content_type="application/pdf",
        headers={"Content-Disposition": content_disposition_header(False, name)},
    )


@requires(Permission.GATHERING_MANAGE, of=Gathering)
@require_POST
def hand_over(request, gathering):
    count = actions.hand_over(gathering, by=request.user)
    messages.success(request, _("Noted as handed over: %(n)d.") % {"n": count})
    return redirect(gathering)


@signed_in
def invitation(request, gathering):
    """One's own invitation or announcement, and the answer to it; somebody else's is a 404."""
    rows = list(
        Attendance.objects.of_user(request.user)
        .filter(gathering=gathering)
        .select_related("gathering__programme__organisation")
    )
    if not rows:
        raise Http404
    row = rows[0]
    held = row.gathering
    if request.method == "POST":
        try:
            actions.answer(row, request.POST.get("answer") == "yes", by=request.user)
            messages.success(request, _("Your answer is noted."))
        except Refused as refusal:
            messages.warning(request, str(refusal))
        return redirect(page_of_ours(request, request.POST.get("next", "")) or row)
    actions.note_read(rows)
    is_over = held.held_on < held.programme.organisation.today
    context = {
        "row": row,
        "gathering": held,
        "when": when_of(held),
        "can_answer": not (held.is_announcement or held.is_cancelled or is_over),
        "calendar": "" if held.is_announcement else calendar_path(held),
    }
    return render(request, "participants/invitation.html", context)


@public
def calendar(request, token):
    """The gathering as .ics, by an address that is in the invitation."""
    gathering = opened_by(token)
    if gathering is None:
        raise Http404
    last = AuditEntry.objects.about(gathering).order_by("-at").values_list("at", flat=True).first()
    return HttpResponse(
        calendar_of(gathering, changed_at=last or timezone.now()),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": content_disposition_header(True, "event.ics")},
    )
