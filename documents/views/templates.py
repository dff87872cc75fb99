"""The wordings orders begin with: everybody's and the organisation's own, changed beside their preview."""

from django.contrib import messages
from django.db.models import Q
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from documents import actions
from documents.enums import OrderKind
from documents.forms import TemplateForm
from documents.models import OrderTemplate
from documents.order_kinds import rules_of_kind
from documents.wording import COMMON, common_regulation, fields_of, fill, items_to_text, template_of, text_to_items
from mentoring.kit.errors import Refused
from organisations.access import Permission, requires
from organisations.models import Organisation


@requires(Permission.ORDER_PREPARE, of=Organisation)
def templates(request, organisation):
    """Every kind of order with the wording its drafts begin with, and whose it is."""
    rows = OrderTemplate.objects.filter(Q(organisation=None) | Q(organisation=organisation))
    in_use = {row.kind: row for row in sorted(rows, key=lambda row: row.organisation_id is not None)}
    kinds = [
        {"kind": kind, "heading": in_use[kind].heading, "is_own": in_use[kind].organisation_id is not None}
        for kind in OrderKind
        if kind in in_use
    ]
    return render(request, "documents/templates.html", {"organisation": organisation, "kinds": kinds})


@requires(Permission.ORDER_PREPARE, of=Organisation)
def template(request, organisation, order_kind):
    """The wording beside its preview; drafts that are there already keep their text."""
    kind = _kind_or_404(order_kind)
    row = template_of(kind, organisation)
    initial = {"heading": row.heading, "preamble": row.preamble, "clauses": items_to_text(row.items)}
    if common_regulation(kind):
        initial["regulation"] = items_to_text(row.regulation.get("items", []))
    form = TemplateForm(request.POST or None, initial=initial)
    shown = _shown(request, organisation, kind, form)
    if request.htmx:
        return render(request, "documents/_template_shown.html", shown)
    if (
        "show" not in request.POST
        and form.is_valid()
        and form.attempt(
            actions.save_template,
            organisation,
            kind,
            heading=form.cleaned_data["heading"],
            preamble=form.cleaned_data["preamble"],
            items=form.cleaned_data["clauses"],
            regulation=form.cleaned_data.get("regulation", ()),
            by=request.user,
        )
    ):
        messages.success(request, _("The wording is kept: new drafts begin with it."))
        return redirect("documents:templates", organisation.pk)
    context = {
        "organisation": organisation,
        "kind": kind,
        "form": form,
        "is_own": row.organisation_id is not None,
        "fields": [(name, words) for name, (words, _example) in _fields(kind).items()],
        **shown,
    }
    return render(request, "documents/template.html", context, status=422 if form.errors else 200)


@requires(Permission.ORDER_PREPARE, of=Organisation)
@require_POST
def drop_template(request, organisation, order_kind):
    """Back to everybody's wording."""
    actions.drop_template(organisation, _kind_or_404(order_kind), by=request.user)
    messages.success(request, _("New drafts begin with the common wording again."))
    return redirect("documents:templates", organisation.pk)


def _kind_or_404(kind):
    if kind not in OrderKind.values:
        raise Http404
    return OrderKind(kind)


def _fields(kind):
    return COMMON | dict(rules_of_kind(kind).fields)


def _shown(request, organisation, kind, form):
    """The preview: the text as an order would have it, or what is wrong with it."""
    post = request.workplace.membership.title if request.workplace.membership else ""
    values = {name: example for name, (_words, example) in _fields(kind).items()}
    values |= {
        name: value
        for name, value in fields_of(organisation, request.workplace.programme, by=request.user, post=post).items()
        if value and name not in rules_of_kind(kind).fields
    }
    typed = {name: form[name].value() or "" for name in form.fields}
    try:
        clauses, regulation = (
            [item | {"text": fill(item["text"], values)} for item in items]
            for items in (text_to_items(typed["clauses"]), _items(typed.get("regulation", "")))
        )
        heading, preamble = fill(typed["heading"], values), fill(typed["preamble"], values)
    except Refused as refusal:
        return {"shown": None, "wrong": refusal.messages}
    shown = {"heading": heading, "preamble": preamble, "clauses": clauses, "regulation": regulation}
    return {"shown": shown, "wrong": []}


def _items(text):
    return text_to_items(text) if text.strip() else []
