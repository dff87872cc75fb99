"""The grid in which answers from paper are typed, a row a sheet."""

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from mentoring.kit.errors import Refused
from organisations.access import Permission, may, requires
from surveys.models import Survey
from surveys.paper.entering import enter_sheet
from surveys.paper.grid import Grid
from surveys.views.opening import wants_json
from surveys.views.surveys import tabs_of

PER_PAGE = 40


@requires(Permission.SURVEY_ENTER, of=Survey)
def grid(request, survey):
    """Everybody whose sheet may lie on the table. A row is sent by itself, by Enter; without scripts as a form."""
    sheets = Grid(survey, request.user)
    label = request.GET.get("class", "")
    typed, errors, status = {}, {}, 200
    if request.method == "POST":
        invitation = _row(sheets, request.POST.get("row", ""))
        state, words, wrong, sent = _enter(sheets, invitation, request)
        if wants_json(request):
            reply = {"state": state, "words": words, "errors": wrong}
            return JsonResponse(reply, status=422 if state == "late" else 200)
        if state != "late":
            return redirect(_following(request, sheets, invitation, label))
        typed, errors, status = {invitation.pk: sent}, {invitation.pk: wrong or {"": words}}, 422
    rows = sheets.invitations(label)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    may_view = may(request.user, Permission.SURVEY_VIEW, survey.programme.organisation)
    context = {
        "survey": survey,
        "programme": survey.programme,
        "grid": sheets,
        "columns": sheets.columns,
        "page": page,
        "lines": sheets.lines(page.object_list, typed, errors),
        "label": label,
        "classes": _classes(sheets, label),
        "tabs": tabs_of(survey, "paper", user=request.user, may_view=may_view),
        "may_view": may_view,
        "focus": request.GET.get("row", ""),
    }
    return render(request, "surveys/paper.html", context, status=status)


def _row(sheets, key):
    invitation = sheets.invitations().filter(pk=int(key)).first() if key.isdecimal() and len(key) < 12 else None
    if invitation is None:
        raise Http404
    invitation.survey = sheets.survey
    return invitation


def _enter(sheets, invitation, request):
    """(state, words, {key: message}, what was typed) of the row that was sent."""
    line = sheets.lines([invitation])[0]
    values, empty, wrong, typed = sheets.read(request.POST)
    if line.shut:
        return "late", line.shut, {}, typed
    if wrong:
        return "late", _("look at the red cells"), wrong, typed
    questions, hidden, kept = sheets.asked_of(invitation)
    try:
        entered = enter_sheet(invitation, questions, values | kept, empty=empty | hidden, by=request.user)
    except Refused as refusal:
        return "late", str(refusal), {}, typed
    if not entered.missing:
        return "done", _("typed in"), {}, typed
    shown = {column.question.key: column.number for column in sheets.columns}
    numbers = ", ".join(shown[row.key] for row in entered.missing)
    return "now", _("empty: %(numbers)s; type “-” where the sheet is empty") % {"numbers": numbers}, {}, typed


def _following(request, sheets, invitation, label):
    """The same page, at the row after the one that was kept."""
    keys = list(sheets.invitations(label).values_list("pk", flat=True))
    place = keys.index(invitation.pk) if invitation.pk in keys else 0
    following = keys[place + 1] if place + 1 < len(keys) else invitation.pk
    page = keys.index(following) // PER_PAGE + 1
    asked = {"page": page, "row": following} | ({"class": label} if label else {})
    address = reverse("surveys:paper_grid", args=[sheets.survey.pk])
    return f"{address}?{urlencode(asked)}#sheet-{following}"


def _classes(sheets, label):
    rows = sheets.invitations().order_by("participation__person__grade", "participation__person__class_label")
    found = dict.fromkeys(rows.values_list("participation__person__class_label", flat=True))
    return [{"label": one, "is_on": one == label} for one in found if one]
