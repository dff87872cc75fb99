"""Destroying personal data: the list of what is due, one task with its preview, the acts and the log."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from mentoring.kit.downloads import XLSX, hand_out
from organisations.access import Permission, may, requires
from organisations.models import Organisation
from participants.actions import erasing as actions
from participants.enums import ErasureReason, ErasureState
from participants.erasing import retention
from participants.erasing.acts import log_file
from participants.erasing.preview import preview_of
from participants.erasing.tasks import rows_of
from participants.erasing_forms import AskForm, DestroyForm, KeepForm
from participants.models import Erasure, Person, RetentionRule

PER_PAGE = 50
AT_ONCE = 100  # in one act


@requires(Permission.CONSENT_VIEW, of=Organisation)
def erasures(request, organisation):
    """What is to be destroyed and what was; the acts."""
    everything = Erasure.objects.filter(organisation=organisation)
    is_past = request.GET.get("view") == "done"
    found = everything.exclude(state=ErasureState.OPEN).order_by("-decided_at") if is_past else everything.open()
    page = Paginator(found.select_related("person", "organisation", "act", "consent"), PER_PAGE).get_page(
        request.GET.get("page")
    )
    context = {
        "organisation": organisation,
        "is_past": is_past,
        "waiting": everything.open().count(),
        "decided": everything.exclude(state=ErasureState.OPEN).count(),
        "page": page,
        "rows": rows_of(page.object_list),
        "has_log": everything.done().exists(),
        "over": everything.open().filter(reason=ErasureReason.RETENTION).count(),
        "periods": list(RetentionRule.objects.of(organisation).values()),
        "may_decide": may(request.user, Permission.CONSENT_MANAGE, organisation),
        "may_set_periods": may(request.user, Permission.RETENTION_EDIT, organisation),
    }
    return render(request, "participants/erasing/list.html", context)


@requires(Permission.CONSENT_MANAGE, of=Organisation)
@require_POST
def propose_due(request, organisation):
    """Look now for those whose time is over, as it is done on the first of each month."""
    count = retention.propose_due(organisation, by=request.user)
    found = ngettext("%(count)d person is due.", "%(count)d people are due.", count) % {"count": count}
    messages.success(request, found if count else _("Nobody is due."))
    return redirect("participants:erasures", organisation.pk)


@requires(Permission.CONSENT_MANAGE, of=Organisation)
def destroy_due(request, organisation):
    """Everybody whose retention period is over, at once: the names, what would go, the typed word."""
    due = Erasure.objects.open().filter(organisation=organisation, reason=ErasureReason.RETENTION)
    due = list(due.select_related("person", "organisation").order_by("person__search_key")[:AT_ONCE])
    form = DestroyForm(request.POST or None)
    if due and form.is_valid() and form.attempt(actions.destroy_data, due, by=request.user):
        messages.success(request, _("The data are destroyed. The act lies on the director's desk."))
        return redirect(f"{reverse('participants:erasures', args=[organisation.pk])}?view=done")
    context = {"organisation": organisation, "rows": rows_of(due), "form": form}
    return render(request, "participants/erasing/due.html", context, status=422 if form.errors else None)


@never_cache
@requires(Permission.CONSENT_VIEW, of=Erasure)
def erasure(request, erasure):
    return _page(request, erasure)


def _page(request, erasure, destroy_form=None, keep_form=None):
    organisation = erasure.organisation
    context = {
        "erasure": erasure,
        "row": rows_of([erasure])[0],
        "organisation": organisation,
        "preview": preview_of(erasure.person) if erasure.is_open else None,
        "may_decide": erasure.is_open and may(request.user, Permission.CONSENT_MANAGE, organisation),
        "destroy_form": destroy_form or DestroyForm(),
        "keep_form": keep_form or KeepForm(prefix="keep"),
        "is_keeping": keep_form is not None,
    }
    failed = (destroy_form and destroy_form.errors) or (keep_form and keep_form.errors)
    return render(request, "participants/erasing/erasure.html", context, status=422 if failed else None)


@requires(Permission.CONSENT_MANAGE, of=Erasure)
@require_POST
def destroy(request, erasure):
    form = DestroyForm(request.POST)
    if form.is_valid() and form.attempt(actions.destroy_data, [erasure], by=request.user):
        messages.success(request, _("The data are destroyed. The act lies on the director's desk."))
        return redirect("participants:erasure", erasure.pk)
    erasure.refresh_from_db()
    return _page(request, erasure, destroy_form=form)


@requires(Permission.CONSENT_MANAGE, of=Erasure)
@require_POST
def keep(request, erasure):
    form = KeepForm(request.POST, prefix="keep")
    if form.is_valid() and form.attempt(actions.keep_data, erasure, by=request.user, **form.cleaned_data):
        messages.success(request, _("Noted: the data stay, with the reason."))
        return redirect("participants:erasure", erasure.pk)
    erasure.refresh_from_db()
    return _page(request, erasure, keep_form=form)


@requires(Permission.CONSENT_MANAGE, of=Person)
def ask(request, person):
    """Somebody asks the school to destroy the data, without a withdrawal of consent."""
    form = AskForm(request.POST or None)
    if form.is_valid() and form.attempt(actions.ask_for_erasure, person, by=request.user, **form.cleaned_data):
        return redirect("participants:erasure", form.result.pk)
    context = {"person": person, "form": form}
    return render(request, "participants/erasing/ask.html", context, status=422 if form.errors else None)


@requires(Permission.CONSENT_VIEW, of=Organisation)
def log(request, organisation):
    """The extract of the log of events that order No. 179 asks for beside the acts."""
    done = Erasure.objects.done().filter(organisation=organisation).select_related("organisation", "consent")
    name = _("Extract of the log, %(school)s.xlsx") % {"school": organisation.short_name}
    return hand_out(log_file(organisation, list(done.order_by("decided_at"))), name, XLSX)
