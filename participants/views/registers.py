"""The two registers: the list, narrowed, with its columns and saved views."""

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from mentoring.kit.htmx import asks_for_part, page_or_part
from mentoring.kit.keys import key_of, packed
from mentoring.kit.marks import Marks
from mentoring.kit.paging import OpenPaginator, counted_page
from organisations.access import Permission, may, requires
from participants.bulk.deeds import ONLY_MENTEES, ONLY_MENTORS, deeds_of
from participants.duplicates.finding import probable_pairs
from participants.enums import ParticipationRole
from participants.filters import RegisterFilter
from participants.models import RegisterLayout, SavedView
from participants.name_search import people_of, similar_names
from participants.queries import event_of, lead_of, register_rows
from participants.register_columns import BOTH
from participants.register_counts import RegisterCounts
from participants.register_fields import columns_of
from participants.taking_registers import rows_seen
from participants.views.register_narrowing import Narrowing
from roadmap.models import Programme

PER_PAGE = 50
COUNTED_AT_ONCE = 5_000  # rows; the counts of a longer register come after the page
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


@requires(Permission.ROADMAP_VIEW, of=Programme)
def register(request, programme, role):
    """The list: narrowed, sorted, fifty to a page; htmx takes the table alone, or the counts of a long register."""
    if not may(request.user, Permission.PERSON_VIEW):
        raise Http404
    organisation, everybody = programme.organisation, rows_seen(request.user, programme, role)
    filters = RegisterFilter(request.GET, programme=programme, role=role)
    views = list(SavedView.objects.seen_by(request.user, organisation, role).select_related("owner"))
    saved, rows = saved_of(request, views), _read_along(filters.narrow(everybody))
    narrowing = Narrowing(request, filters, here=register_url(programme, role), views=views, saved=saved)
    counts, number = RegisterCounts(filters, everybody), request.GET.get("page")
    if narrowing.asks_for_counts:
        context = narrowing.counted(counts) | {"event": event_of(programme, *STRIP_KINDS[role])}
        context["page"] = counted_page(Paginator(rows, PER_PAGE), number, counts.listed)
        context["may_edit"] = may(request.user, Permission.PERSON_EDIT, organisation)
        return render(request, "participants/_register_counts.html", context)
    is_long = everybody.count() > COUNTED_AT_ONCE
    around, listed = {}, None
    if not asks_for_part(request):
        around = _around(request, programme, role) | narrowing.chips()
        around |= narrowing.uncounted() if is_long else narrowing.counted(counts)
        around["event"] = event_of(programme, *STRIP_KINDS[role], is_measured=not is_long)
        around["lead"] = lead_of({None: everybody.active().count()} if is_long else counts.groups, role)
        listed = None if is_long else counts.listed
    page = counted_page((OpenPaginator if is_long else Paginator)(rows, PER_PAGE), number, listed)
    columns = columns_of(role, chosen_columns(request.user, role, saved))
    rows = register_rows(page.object_list, role, user=request.user, organisation=organisation, columns=columns)
    may_edit = may(request.user, Permission.PERSON_EDIT, organisation)
    query = request.GET.urlencode()
    context = around | {
        "programme": programme,
        "role": role,
        "is_mentors": role == ParticipationRole.MENTOR,
        "title": TITLES[role],
        "similar": _similar(filters, everybody, page, register_url(programme, role)),
        "columns": columns,
        "page": page,
        "rows": rows,
        "is_empty": not page.object_list and not filters.is_narrowed and filters.saved_view.key == "all",
        "bulk_actions": [],
        "may_edit": may_edit,
        "query": query,
        **(_marked(request, programme, role, rows, query) if may_edit else {}),
    }
    return page_or_part(request, "participants/register.html", "participants/_register_table.html", context)


def _read_along(rows):
    rows = rows.select_related("person", "format", "programme__organisation")
    return rows.prefetch_related("topics", "person__guardians")


def _around(request, programme, role):
    """What stands around the table."""
    return {
        "registers": registers_switch(request.user, programme, role),
        "rooms": _rooms(request.user, programme, role),
        "may_export": may(request.user, Permission.REGISTER_EXPORT, programme.organisation),
    }


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


def _rooms(user, programme, role):
    """What is done with the people of a register, as links: those ``user`` may open."""
    rooms = [
        (Permission.CONSENT_VIEW, _("Consents"), "participants:consents", BOTH),
        (Permission.CARD_LIST, _("Cards"), "participants:cards", BOTH),
        (Permission.PERSON_VIEW, _("Gatherings"), "participants:gatherings", BOTH),
        (Permission.PERSON_VIEW, _("Experts"), "participants:experts", ONLY_MENTORS),
        (Permission.SELECTION_VIEW, _("Selection and training"), "participants:selection", ONLY_MENTORS),
        (Permission.PERSON_EDIT, _("Mentors of the municipality"), "participants:shared_mentors", ONLY_MENTORS),
        (Permission.ATTENTION_VIEW, _("Special attention"), "participants:attention_counts", ONLY_MENTEES),
        (Permission.PERSON_EDIT, _("Topics"), "participants:topics", BOTH),
    ]
    found = [
        (label, reverse(name, args=[programme.pk]))
        for permission, label, name, roles in rooms
        if role in roles and may(user, permission, programme.organisation)
    ]
    if may(user, Permission.PERSON_EDIT, programme.organisation):
        count = len(probable_pairs(programme.organisation))
        label = _("Duplicates: %(duplicates)s") % {"duplicates": count}
        found += [(label, reverse("participants:duplicates", args=[programme.pk]))] if count else []
    return found


def register_url(programme, role):
    return reverse(URL_NAMES[role], args=[programme.pk])


def chosen_columns(user, role, saved=None):
    """Keys of the columns: those of the saved view, or those the person has chosen, or none: the usual ones."""
    if saved is not None and saved.columns:
        return saved.columns
    layout = RegisterLayout.objects.filter(user=user, role=role).first()
    return layout.columns if layout else []


def saved_of(request, saved_views):
    key = key_of(request.GET.get("saved"))
    return next((view for view in saved_views if view.pk == key), None)


def _similar(filters, everybody, page, here):
    """Links to names like the one that was not found."""
    text = filters.given("q")
    if not text or page.object_list:
        return []
    query = {name: value for name, value in filters.query.items() if name == "view"}
    return [
        {"label": name, "url": f"{here}?{urlencode({**query, 'q': name})}"}
        for name in similar_names(people_of(filters.in_view(everybody)), text)
    ]


def marks_of(request, programme, role):
    """The rows ticked in the register, on whatever page."""
    return Marks(request.session, f"{ParticipationRole(role)}:{programme.pk}")


def _marked(request, programme, role, rows, query):
    """The bar of ticked rows, for those who may change the register."""
    keys, marks = [row.participation.pk for row in rows], marks_of(request, programme, role)
    act_url = reverse("participants:register_act", args=[programme.pk, role])
    return {
        "act_url": f"{act_url}?{query}".rstrip("?"),
        "marks": marks,
        "on_page": packed(keys),
        "elsewhere": len(marks) - sum(key in marks for key in keys),
        "bulk_actions": [
            {"value": "remind", "label": _("Ask for consent")},
            {"value": "print_forms", "label": _("Print consent forms")},
        ],
        "bulk_menus": _bulk_menus(role),
    }


def _bulk_menus(role):
    access = [{"value": "accounts", "label": _("Give accounts")}, {"value": "cards", "label": _("Print cards")}]
    changes = [{"value": deed.key, "label": deed.label} for deed in deeds_of(role)]
    if role == ParticipationRole.MENTEE:
        access.append({"value": "guardian_accounts", "label": _("Give parents accounts")})
    return [
        {"label": pgettext("accounts and cards", "Access"), "actions": access},
        {"label": pgettext("many rows", "Change"), "actions": changes},
    ]
