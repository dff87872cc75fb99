"""The two registers: the list, what is done to many of its rows, the download."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from mentoring.kit.downloads import XLSX, hand_out
from mentoring.kit.errors import Refused
from mentoring.kit.htmx import page_or_part
from mentoring.kit.keys import keys_of
from organisations.access import Permission, may, requires
from participants.actions import registers as actions
from participants.enums import ParticipationRole
from participants.filters import RegisterFilter
from participants.models import Participation
from participants.queries import columns_of, event_of, lead_of, register_rows
from participants.register_export import register_file
from participants.views import accounts
from participants.views.cards import give_cards
from roadmap.models import Programme

PER_PAGE = 50
URL_NAMES = {ParticipationRole.MENTEE: "participants:mentees", ParticipationRole.MENTOR: "participants:mentors"}
TITLES = {
    ParticipationRole.MENTEE: gettext_lazy("Register of mentees"),
    ParticipationRole.MENTOR: gettext_lazy("Register of mentors"),
}
STRIP_KINDS = {
    ParticipationRole.MENTEE: ("mentee_register", "consents"),
    ParticipationRole.MENTOR: ("mentor_register", "interview"),
}


def role_or_404(role):
    if role not in ParticipationRole.values:
        raise Http404
    return ParticipationRole(role)


def rows_of(request, programme, role):
    """The register's rows the person may see."""
    return Participation.objects.permitted(request.user, Permission.PERSON_VIEW).filter(programme=programme, role=role)


@requires(Permission.ROADMAP_VIEW, of=Programme)
def register(request, programme, role):
    """The list: narrowed, sorted, fifty to a page; htmx takes the table alone."""
    if not may(request.user, Permission.PERSON_VIEW):
        raise Http404
    everybody = rows_of(request, programme, role)
    filters = RegisterFilter(request.GET, role=role)
    in_view = filters.saved_view.narrow(everybody)
    found = filters.narrow(everybody).select_related("person", "format", "programme").prefetch_related("topics")
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    here = reverse(URL_NAMES[role], args=[programme.pk])
    may_edit = may(request.user, Permission.PERSON_EDIT, programme.organisation)
    context = {
        "programme": programme,
        "role": role,
        "is_mentors": role == ParticipationRole.MENTOR,
        "title": TITLES[role],
        "lead": lead_of(everybody, role),
        "event": event_of(programme, *STRIP_KINDS[role]),
        "registers": _switch(programme, role),
        "tabs": _tabs(filters, everybody, here),
        "choices": [_choice_links(choice, request, here) for choice in filters.choices(in_view)],
        "clear_url": f"{here}?{urlencode({'view': filters.saved_view.key})}" if filters.is_narrowed else "",
        "filters": filters,
        "columns": columns_of(role),
        "page": page,
        "rows": register_rows(page.object_list, role, user=request.user, organisation=programme.organisation),
        "is_empty": not page.paginator.count and not filters.is_narrowed and filters.saved_view.key == "all",
        "bulk_actions": _bulk_actions(role) if may_edit else [],
        "may_edit": may_edit,
        "may_see_consents": may(request.user, Permission.CONSENT_VIEW, programme.organisation),
        "may_give_cards": may(request.user, Permission.CARD_LIST, programme.organisation),
        "may_see_attention": may(request.user, Permission.ATTENTION_VIEW, programme.organisation),
        "may_see_gatherings": may(request.user, Permission.PERSON_VIEW, programme.organisation),
        "may_export": may(request.user, Permission.REGISTER_EXPORT, programme.organisation),
        "query": request.GET.urlencode(),
    }
    return page_or_part(request, "participants/register.html", "participants/_register_table.html", context)


def _switch(programme, role):
    return [
        {"label": _("Mentees"), "url": _url(programme, ParticipationRole.MENTEE), "is_current": role == "mentee"},
        {"label": _("Mentors"), "url": _url(programme, ParticipationRole.MENTOR), "is_current": role == "mentor"},
    ]


def _url(programme, role):
    return reverse(URL_NAMES[role], args=[programme.pk])


def _tabs(filters, everybody, here):
    return [
        {
            "label": view.label,
            "url": f"{here}?{urlencode({'view': view.key})}" if view.key != "all" else here,
            "count": view.narrow(everybody).count(),
            "is_current": view.key == filters.saved_view.key,
        }
        for view in filters.views
    ]


def _choice_links(choice, request, here):
    """A filter as the template shows it: a chip that takes it off, or a menu of links that take it."""

    def link(**changes):
        query = request.GET.copy()
        for name in ("page", *changes):
            query.pop(name, None)
        query.update({name: value for name, value in changes.items() if value is not None})
        return f"{here}?{query.urlencode()}"

    return {
        "name": choice.name,
        "label": choice.label,
        "chosen": choice.chosen,
        "off_url": link(**{choice.name: None}),
        "options": [
            {"label": o.label, "count": o.count, "url": link(**{choice.name: o.value})} for o in choice.options
        ],
    }


def _bulk_actions(role):
    offered = [
        {"value": "remind", "label": _("Ask for consent")},
        {"value": "print_forms", "label": _("Print consent forms")},
    ]
    offered.append({"value": "accounts", "label": _("Give accounts")})
    offered.append({"value": "cards", "label": _("Print cards")})
    if role == ParticipationRole.MENTEE:
        offered.append({"value": "guardian_accounts", "label": _("Give parents accounts")})
    else:
        offered += [
            {"value": key, "label": actions.MARKS[key].label} for key in ("interview_passed", "training_passed")
        ]
    return offered


@requires(Permission.PERSON_EDIT, of=Programme)
@require_POST
def act(request, programme, role):
    """What is chosen in the bar of ticked rows: asking for consents is the consents' own page, marks have a preview."""
    role = role_or_404(role)
    chosen = _chosen(request, programme, role)
    action = request.POST.get("action")
    if not chosen:
        messages.warning(request, _("Tick those you mean first."))
        return redirect(URL_NAMES[role], programme.pk)
    if action in actions.MARKS:
        return _mark(request, programme, role, actions.MARKS[action], chosen)
    if action in accounts.BULK:
        return _give_accounts(request, programme, role, action, chosen)
    if action == "cards":
        return give_cards(request, programme, chosen, back=_url(programme, role), back_label=TITLES[role])
    query = urlencode([("people", p.person_id) for p in chosen])
    name = {"remind": "participants:ask_consents", "print_forms": "participants:consent_forms"}.get(action)
    if name is None:
        raise Http404
    return redirect(f"{reverse(name, args=[programme.pk])}?{query}")


def _chosen(request, programme, role):
    rows = rows_of(request, programme, role).select_related("person", "programme")
    if request.POST.get("all_in_filter"):
        return RegisterFilter(request.GET, role=role).narrow(rows)
    return rows.filter(pk__in=keys_of(request.POST.getlist("ids")))


def _give_accounts(request, programme, role, action, chosen):
    if not may(request.user, Permission.ACCOUNT_GIVE, programme.organisation):
        raise Http404
    address = reverse("participants:register_act", args=[programme.pk, role])
    places = {"address": address, "back": _url(programme, role), "back_label": TITLES[role]}
    return accounts.give_many(request, chosen, action=action, **places)


def _mark(request, programme, role, mark, chosen):
    """Who would be marked and who is skipped; the second time, with ``confirmed``, it is done."""
    preview = actions.preview_mark(chosen, mark)
    if request.POST.get("confirmed"):
        try:
            keys = actions.mark_mentors(preview.changes, mark, by=request.user)
        except Refused as refusal:
            messages.warning(request, str(refusal))
            return redirect(URL_NAMES[role], programme.pk)
        back = reverse("participants:register_undo", args=[programme.pk, role, mark.inverse])
        text = ngettext("%(deed)s %(n)d person.", "%(deed)s %(n)d people.", len(keys))
        text %= {"deed": mark.done, "n": len(keys)}
        messages.success(request, text, extra_tags=f"undo={back}?{urlencode([('ids', key) for key in keys])}")
        return redirect(URL_NAMES[role], programme.pk)
    return render(
        request,
        "participants/mark.html",
        {"programme": programme, "role": role, "mark": mark, "preview": preview, "back": _url(programme, role)},
    )


@requires(Permission.PERSON_EDIT, of=Programme)
@require_POST
def undo_mark(request, programme, role, mark):
    """The inverse of a mark, for the rows it was given to."""
    role = role_or_404(role)
    if mark not in actions.MARKS:
        raise Http404
    rows = rows_of(request, programme, role).filter(pk__in=keys_of(request.GET.getlist("ids")))
    try:
        actions.mark_mentors(rows, actions.MARKS[mark], by=request.user)
        messages.success(request, str(actions.MARKS[mark].done))
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect(URL_NAMES[role], programme.pk)


@requires(Permission.REGISTER_EXPORT, of=Programme)
def export(request, programme, role):
    """The rows of the filter, in the usual form of the register, as .xlsx."""
    role = role_or_404(role)
    rows = RegisterFilter(request.GET, role=role).narrow(rows_of(request, programme, role))
    content, name = register_file(programme, role, rows)
    return hand_out(content, name, XLSX)
