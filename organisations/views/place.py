"""Where one stands and what one is told: switching places, the inbox, search, a job's progress."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from organisations.access import signed_in
from organisations.models import Job
from organisations.search import search as find
from organisations.search import suggestions

PAGE = 50


@signed_in
@require_POST
def switch_workplace(request):
    chosen = request.POST.get("place", "")
    membership = next((m for m in request.user.current_memberships if str(m.pk) == chosen), None)
    if membership is None:
        messages.error(request, _("You no longer have this role."))
        return redirect("front_door")
    request.workplace.choose(membership)
    return redirect("front_door")


@signed_in
def no_place(request):
    """For somebody whose roles have all run out."""
    return render(request, "organisations/no_place.html")


@signed_in
def inbox(request):
    notices = request.user.notices.select_related("organisation")
    page = Paginator(notices, PAGE).get_page(request.GET.get("page"))
    return render(request, "organisations/inbox.html", {"page": page})


@signed_in
@require_POST
def read_all(request):
    request.user.notices.unread().update(read_at=timezone.now())
    return redirect("inbox")


@signed_in
def open_notice(request, notice):
    """Follow a notice to what it is about; from then on it counts as read."""
    notice = get_object_or_404(request.user.notices, pk=notice)
    if notice.read_at is None:
        notice.read_at = timezone.now()
        notice.save(update_fields=["read_at"])
    return redirect(notice.url or "inbox")


@signed_in
def search(request):
    text = request.GET.get("q", "").strip()
    groups = find(request.user, text) if len(text) > 1 else []
    similar = suggestions(request.user, text) if len(text) > 1 and not groups else []
    context = {"search_query": text, "groups": groups, "similar": similar}
    return render(request, "organisations/search.html", context)


@signed_in
def job(request, job):
    """How far a job is; the page asks again by itself until it is finished."""
    job = get_object_or_404(Job.objects.filter(asked_by=request.user), pk=job)
    return render(request, "organisations/_job.html", {"job": job})
