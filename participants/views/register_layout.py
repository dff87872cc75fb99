"""The columns of a register and its saved views."""

from django.contrib import messages
from django.http import Http404, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from mentoring.kit.keys import key_of
from organisations.access import Permission, may, requires
from participants.actions import register_layout as actions
from participants.filters import RegisterFilter
from participants.models import SavedView
from participants.register_forms import ColumnsForm, SavedViewForm
from participants.views.registers import TITLES, URL_NAMES, chosen_columns, role_or_404
from roadmap.models import Programme


def _context(request, programme, role):
    if not may(request.user, Permission.PERSON_VIEW):
        raise Http404
    here = reverse(URL_NAMES[role], args=[programme.pk])
    query = request.GET.urlencode()
    return {
        "programme": programme,
        "role": role,
        "register_title": TITLES[role],
        "back": f"{here}?{query}" if query else here,
    }


def _saved(request, programme, role):
    views = SavedView.objects.seen_by(request.user, programme.organisation, role)
    return views.filter(pk=key_of(request.GET.get("saved"))).first()


@requires(Permission.ROADMAP_VIEW, of=Programme)
def columns(request, programme, role):
    """Which columns the register has, and in what order; kept for this person alone."""
    role = role_or_404(role)
    context = _context(request, programme, role)
    saved = _saved(request, programme, role)
    is_own = saved is not None and saved.owner_id == request.user.pk
    if request.method == "POST" and "usual" in request.POST:
        actions.choose_columns(role, [], by=request.user)
        return redirect(context["back"])
    form = ColumnsForm(request.POST or None, role=role, chosen=chosen_columns(request.user, role, saved))
    if form.is_valid():
        actions.choose_columns(role, form.chosen, by=request.user)
        if is_own:
            actions.save_view(
                programme.organisation,
                role,
                name=saved.name,
                query=saved.query,
                columns=form.chosen,
                is_shared=saved.is_shared,
                by=request.user,
            )
        return redirect(context["back"])
    return render(request, "participants/register_columns.html", {**context, "form": form})


@requires(Permission.ROADMAP_VIEW, of=Programme)
def save(request, programme, role):
    """Keep the conditions of the address under a name."""
    role = role_or_404(role)
    context = _context(request, programme, role)
    filters = RegisterFilter(request.GET, programme=programme, role=role)
    form = SavedViewForm(request.POST or None)
    if form.is_valid() and form.attempt(
        actions.save_view,
        programme.organisation,
        role,
        query=filters.query,
        columns=chosen_columns(request.user, role, _saved(request, programme, role)),
        by=request.user,
        **form.cleaned_data,
    ):
        messages.success(request, _("The view is saved: %(name)s.") % {"name": form.result.name})
        return redirect(f"{reverse(URL_NAMES[role], args=[programme.pk])}?{form.result.address_query}")
    words = filters.words() or [_("everybody who takes part now")]
    return render(request, "participants/saved_view.html", {**context, "form": form, "words": words, "is_new": True})


@requires(Permission.ROADMAP_VIEW, of=Programme)
def edit(request, programme, savedview):
    """Rename a view, share it or keep it to oneself."""
    view = _own_or_404(request, programme, savedview)
    context = _context(request, programme, view.role)
    form = SavedViewForm(request.POST or None, initial={"name": view.name, "is_shared": view.is_shared})
    if form.is_valid() and form.attempt(actions.change_view, view, by=request.user, **form.cleaned_data):
        return redirect(f"{reverse(URL_NAMES[view.role], args=[programme.pk])}?{view.address_query}")
    query = QueryDict(mutable=True)
    query.update(view.query)
    words = RegisterFilter(query, programme=programme, role=view.role).words()
    return render(request, "participants/saved_view.html", {**context, "form": form, "view": view, "words": words})


@requires(Permission.ROADMAP_VIEW, of=Programme)
@require_POST
def remove(request, programme, savedview):
    view = _own_or_404(request, programme, savedview)
    try:
        actions.remove_view(view, by=request.user)
        messages.success(request, _("The view is removed; nothing happened to the people in it."))
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect(URL_NAMES[view.role], programme.pk)


def _own_or_404(request, programme, key):
    view = SavedView.objects.filter(pk=key, organisation=programme.organisation, owner=request.user).first()
    if view is None:
        raise Http404
    return view
