"""Texts of consents: which version is in use and signed by whom, the editor with its preview, the form as it prints."""

from crispy_forms.layout import Layout
from django import forms
from django.contrib import messages
from django.db.models import Count, Q
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from mentoring.kit.downloads import PDF, hand_out
from mentoring.kit.errors import Refused
from mentoring.kit.forms import ActionForm
from organisations.access import Permission, requires
from organisations.models import Organisation
from participants.actions import consent_texts as actions
from participants.consent_papers import example_of, print_example
from participants.consent_wording import FIELDS, html_of
from participants.enums import ConsentKind, TextRenewal
from participants.models import Consent, ConsentText
from participants.models.consent import valid_on


class TextForm(ActionForm, forms.Form):
    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    body = forms.CharField(
        label=gettext_lazy("Text"),
        max_length=12000,
        strip=True,
        widget=forms.Textarea(attrs={"rows": 22, "spellcheck": "true"}),
        help_text=gettext_lazy(
            "An empty line parts paragraphs, a dash begins a line of a list, **two stars** make bold."
        ),
    )
    valid_years = forms.IntegerField(label=gettext_lazy("Holds for, school years"), min_value=1, max_value=12)
    layout = Layout("title", "body", "valid_years")

    def clean_body(self):
        return self.cleaned_data["body"].replace("\r\n", "\n")


class PublishForm(ActionForm, forms.Form):
    renewal = forms.ChoiceField(
        label=gettext_lazy("Ask those who signed the former text anew?"),
        choices=TextRenewal.choices,
        initial=TextRenewal.NONE,
        widget=forms.RadioSelect,
    )
    old_until = forms.DateField(
        label=gettext_lazy("What was signed before holds until"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    layout = Layout("renewal", "old_until")


@requires(Permission.CONSENT_MANAGE, of=Organisation)
def texts(request, organisation):
    """Every kind with the version in use, a draft if there is one, and how many signed each version."""
    rows = ConsentText.objects.filter(Q(organisation=organisation) | Q(organisation__isnull=True))
    signed = {
        row["text"]: row["n"]
        for row in Consent.objects.filter(valid_on(organisation.today), person__organisation=organisation)
        .order_by()
        .values("text")
        .annotate(n=Count("pk"))
    }
    rows = list(rows.select_related("written_by"))
    kinds = []
    for kind in ConsentKind:
        published = [row for row in rows if row.kind == kind and not row.is_draft]
        published.sort(key=lambda row: (row.organisation_id is None, -row.version))
        versions = [(row, signed.get(row.pk, 0)) for row in published if row is published[0] or signed.get(row.pk)]
        draft = next((row for row in rows if row.kind == kind and row.is_draft), None)
        kinds.append(
            {"kind": kind, "current": published[0] if published else None, "versions": versions, "draft": draft}
        )
    context = {"organisation": organisation, "kinds": kinds, "back": _back(request)}
    if programme := request.workplace.programme:
        context["anew"] = f"{reverse('participants:consents', args=[programme.pk])}?show=anew"
    return render(request, "participants/consent_texts.html", context)


def _back(request):
    programme = request.workplace.programme
    return reverse("participants:consents", args=[programme.pk]) if programme else reverse("front_door")


def _kind_or_404(kind):
    if kind not in ConsentKind.values:
        raise Http404
    return ConsentKind(kind)


@requires(Permission.CONSENT_MANAGE, of=Organisation)
def edit(request, organisation, consent_kind):
    """The draft beside its preview; saved, printed, published."""
    kind = _kind_or_404(consent_kind)
    text = actions.draft_of(organisation, kind) or ConsentText.objects.in_use(kind, organisation)
    text = text or ConsentText(kind=kind, title=kind.label)
    initial = {"title": text.title, "body": text.body, "valid_years": text.valid_years}
    form, publishing = TextForm(request.POST or None, initial=initial), PublishForm(request.POST or None)
    typed = ConsentText(kind=kind, title=text.title, body=form["body"].value() or "", valid_years=text.valid_years)
    if request.htmx:
        return render(request, "participants/_consent_text_shown.html", _shown(typed, organisation))
    is_kept = "show" not in request.POST and form.is_valid()
    if is_kept and form.attempt(actions.save_text, organisation, kind, by=request.user, **form.cleaned_data):
        if "publish" not in request.POST:
            messages.success(request, _("The draft is kept. It is not used until it is published."))
            return redirect(request.path)
        if publishing.is_valid() and publishing.attempt(
            actions.publish_text, organisation, kind, by=request.user, **publishing.cleaned_data
        ):
            messages.success(request, _("The text is published: from now on it is the one that is asked for."))
            return redirect("participants:consent_texts", organisation.pk)
    pages = 0
    if text.pk and not form.errors and "show" not in request.POST:
        _content, pages = print_example(text, organisation)
    context = {
        "organisation": organisation,
        "kind": kind,
        "text": text,
        "form": form,
        "publishing": publishing,
        "fields": FIELDS.items(),
        "pages": pages,
        "back": reverse("participants:consent_texts", args=[organisation.pk]),
        **_shown(typed, organisation),
    }
    return render(request, "participants/consent_text.html", context, status=422 if form.errors else 200)


def _shown(text, organisation):
    """The preview: the text as the invented person reads it, or what is wrong with it."""
    try:
        actions.check_fields(text.body)
    except Refused as refusal:
        return {"shown": "", "wrong": refusal.messages}
    return {"shown": html_of(example_of(text, organisation)), "wrong": []}


@requires(Permission.CONSENT_MANAGE, of=Organisation)
@never_cache
def example(request, organisation, consent_kind):
    """The form as it prints, with an invented person: of the draft, or of the version named (``?version=``)."""
    kind = _kind_or_404(consent_kind)
    rows = ConsentText.objects.filter(Q(organisation=organisation) | Q(organisation__isnull=True), kind=kind)
    named = request.GET.get("version", "")
    text = rows.filter(version=named).first() if named.isdecimal() and len(named) < 5 else None
    text = text or actions.draft_of(organisation, kind) or ConsentText.objects.in_use(kind, organisation)
    if text is None:
        raise Http404
    content, _pages = print_example(text, organisation)
    return hand_out(content, _("consent-to-sign.pdf"), PDF, inline=True)
