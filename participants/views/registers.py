"""The two registers: the list, what is done to many of its rows, the download."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext
from django.views.decorators.http import require_POST

from mentoring.kit.downloads import PDF, XLSX, hand_out
from mentoring.kit.errors import Refused
from mentoring.kit.htmx import page_or_part
from mentoring.kit.keys import key_of, keys_of
from organisations.access import Permission, may, requires
from participants.actions import registers as actions
from participants.bulk.deeds import DEEDS, deeds_of
from participants.duplicates.finding import probable_pairs
from participants.enums import ParticipationRole
from participants.exporting import note_export
from participants.filters import DAYS, RegisterFilter
from participants.models import Participation, RegisterLayout, SavedView
from participants.name_search import people_of, similar_names
from participants.queries import event_of, lead_of, register_rows
from participants.register_export import PRINTED_AT_ONCE, chosen_file, printed, printed_pdf, register_file
from participants.register_fields import columns_of
from participants.views import accounts
from participants.views.asking import shown_for
from participants.views.bulk import change_many
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
    filters = RegisterFilter(request.GET, programme=programme, role=role)
    in_view = filters.saved_view.narrow(everybody)
    saved_views = list(SavedView.objects.seen_by(request.user, programme.organisation, role).select_related("owner"))
    saved = _saved_of(request, saved_views)
    columns = columns_of(role, chosen_columns(request.user, role, saved))
    found = filters.narrow(everybody).select_related("person", "format", "programme__organisation")
    found = found.prefetch_related("topics", "person__guardians")
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
        "registers": registers_switch(request.user, programme, role),
        "tabs": _tabs(filters, everybody, here, saved_views, saved),
        "saved": saved,
        "joined": _joined_words(filters),
        "save_url": _layout_url("participants:save_view", programme, role, filters) if saved is None else "",
        "edit_view_url": reverse("participants:edit_view", args=[programme.pk, saved.pk])
        if saved is not None and saved.owner_id == request.user.pk
        else "",
        "similar": _similar(filters, everybody, page, here),
        "choices": [_choice_links(choice, request, here) for choice in filters.choices(in_view)],
        "clear_url": f"{here}?{urlencode({'view': filters.saved_view.key})}" if filters.is_narrowed else "",
        "filters": filters,
        "kept": [pair for pair in filters.kept if pair[0] not in DAYS],
        "columns": columns,
        "page": page,
        "rows": register_rows(
            page.object_list, role, user=request.user, organisation=programme.organisation, columns=columns
        ),
        "is_empty": not page.paginator.count and not filters.is_narrowed and filters.saved_view.key == "all",
        "bulk_actions": _bulk_actions(role) if may_edit else [],
        "more_actions": [{"value": deed.key, "label": deed.label} for deed in deeds_of(role)] if may_edit else [],
        "may_edit": may_edit,
        "duplicates": len(probable_pairs(programme.organisation)) if may_edit else 0,
        "may_see_consents": may(request.user, Permission.CONSENT_VIEW, programme.organisation),
        "may_give_cards": may(request.user, Permission.CARD_LIST, programme.organisation),
        "may_see_attention": may(request.user, Permission.ATTENTION_VIEW, programme.organisation),
        "may_see_selection": may(request.user, Permission.SELECTION_VIEW, programme.organisation),
        "may_see_gatherings": may(request.user, Permission.PERSON_VIEW, programme.organisation),
        "may_export": may(request.user, Permission.REGISTER_EXPORT, programme.organisation),
        "query": request.GET.urlencode(),
    }
    return page_or_part(request, "participants/register.html", "participants/_register_table.html", context)


def registers_switch(user, programme, current):
    """The four registers of a programme, those ``user`` may open; ``current`` is a key among them."""
    places = [
        (ParticipationRole.MENTEE, _("Mentees"), "participants:mentees"),
        (ParticipationRole.MENTOR, _("Mentors"), "participants:mentors"),
        ("programme", _("Programme"), "participants:programme_register"),
        ("long_term", pgettext("register", "Long-term"), "participants:long_term_register"),
    ]
    if not may(user, Permission.PERSON_VIEW, programme.organisation):  # a class teacher has a class, not the school
        places = places[:2]
    return [
        {"label": label, "url": reverse(name, args=[programme.pk]), "is_current": key == current}
        for key, label, name in places
    ]


def _url(programme, role):
    return reverse(URL_NAMES[role], args=[programme.pk])


def _layout_url(name, programme, role, filters):
    return f"{reverse(name, args=[programme.pk, role])}?{urlencode(filters.query)}".rstrip("?")


def _joined_words(filters):
    """«01.09.2025 – 30.09.2025», for the chip of the days of joining."""
    days = [filters.given(name) for name in DAYS]
    return " – ".join(f"{day:%d.%m.%Y}" if day else "…" for day in days) if any(days) else ""


def chosen_columns(user, role, saved=None):
    """Keys of the columns: those of the saved view, or those the person has chosen, or none: the usual ones."""
    if saved is not None and saved.columns:
        return saved.columns
    layout = RegisterLayout.objects.filter(user=user, role=role).first()
    return layout.columns if layout else []


def _saved_of(request, saved_views):
    key = key_of(request.GET.get("saved"))
    return next((view for view in saved_views if view.pk == key), None)


def _similar(filters, everybody, page, here):
    """Links to names like the one that was not found."""
    text = filters.given("q")
    if not text or page.paginator.count:
        return []
    query = {name: value for name, value in filters.query.items() if name == "view"}
    return [
        {"label": name, "url": f"{here}?{urlencode({**query, 'q': name})}"}
        for name in similar_names(people_of(filters.saved_view.narrow(everybody)), text)
    ]


def _tabs(filters, everybody, here, saved_views, saved):
    """The views every register has, then those saved under a name."""
    counts, saved_counts = filters.view_counts(everybody, saved_views)
    own = [
        {
            "label": view.label,
            "url": f"{here}?{urlencode({'view': view.key})}" if view.key != "all" else here,
            "count": counts[view.key],
            "is_current": saved is None and view.key == filters.saved_view.key,
        }
        for view in filters.views
    ]
    return own + [
        {
            "label": view.name,
            "url": f"{here}?{view.address_query}",
            "count": saved_counts[view.pk],
            "is_current": view == saved,
        }
        for view in saved_views
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
    if action in DEEDS and role in DEEDS[action].roles:
        here = f"{_url(programme, role)}?{request.GET.urlencode()}".rstrip("?")
        return change_many(request, programme, role, DEEDS[action], chosen, here=here, title=TITLES[role])
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
        found = RegisterFilter(request.GET, programme=programme, role=role).narrow(rows)
        return rows.filter(pk__in=found.order_by().values("pk")) if found.query.distinct else found
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
    """The rows of the filter as .xlsx: with the columns on the screen, or in the usual form."""
    role = role_or_404(role)
    shown, page = shown_for(request, TITLES[role], _url(programme, role))
    if page:
        return page
    filters, rows, columns = _asked_for(request, programme, role)
    if request.GET.get("form") == "usual":
        content, name = register_file(programme, role, rows, shown, by=request.user)
    else:
        content, name = chosen_file(programme, role, rows, columns, filters.words(), shown, by=request.user)
    _note(request, programme, role, rows.count(), filters, shown.purpose)
    return hand_out(content, name, XLSX)


@requires(Permission.REGISTER_EXPORT, of=Programme)
def print_register(request, programme, role):
    """The same rows and columns on paper: a PDF, or for a long list a page that the browser prints."""
    role = role_or_404(role)
    shown, page = shown_for(request, TITLES[role], _url(programme, role), on_paper=True)
    if page:
        return page
    filters, rows, columns = _asked_for(request, programme, role)
    count = rows.count()
    page = printed(programme, role, rows, columns, filters.words(), shown, by=request.user)
    _note(request, programme, role, count, filters, shown.purpose)
    if count > PRINTED_AT_ONCE:
        page = page.replace('href="css/', f'href="{static("css/")}').encode()
        return hand_out(page, f"{TITLES[role]}.html", "text/html; charset=utf-8", inline=True)
    return hand_out(printed_pdf(page), f"{TITLES[role]}.pdf", PDF, inline=True)


def _note(request, programme, role, count, filters, purpose=""):
    what = "mentees" if role == ParticipationRole.MENTEE else "mentors"
    words = "; ".join(filters.words(with_search=False))
    note_export(programme, what, by=request.user, rows=count, filters=words, purpose=purpose)


def _asked_for(request, programme, role):
    """The filter, its rows and the columns of a register to be taken away."""
    everybody = rows_of(request, programme, role)
    filters = RegisterFilter(request.GET, programme=programme, role=role)
    saved = _saved_of(request, SavedView.objects.seen_by(request.user, programme.organisation, role))
    columns = columns_of(role, chosen_columns(request.user, role, saved))
    return filters, filters.narrow(everybody), columns
