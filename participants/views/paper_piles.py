"""Signed forms by the pile: upload, look through, record all at once, take back."""

import io

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import cache_control
from django_htmx.http import HttpResponseClientRefresh
from PIL import Image

from mentoring.kit.downloads import hand_out
from mentoring.kit.errors import Refused
from mentoring.kit.forms import ActionForm
from mentoring.kit.htmx import page_or_part
from organisations.access import Permission, requires
from participants.actions import paper_piles as actions
from participants.enums import PileState
from participants.models import PaperPile, PilePage
from participants.pile_page import PilePageData, facts_of, find_person, find_text
from roadmap.models import Programme

THUMBNAIL = 420


class FilesField(forms.FileField):
    """Several files at once."""

    def clean(self, data, initial=None):
        if not data:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        return data


class PileUploadForm(ActionForm, forms.Form):
    files = FilesField(label=gettext_lazy("Choose the files or drop them here"))
    signed_on = forms.DateField(
        label=gettext_lazy("Day on the forms"),
        help_text=gettext_lazy("If they differ, each can be changed afterwards."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


@requires(Permission.CONSENT_MANAGE, of=Programme)
def upload(request, programme):
    """Photographs and scans of many forms at once; nothing is recorded until they are looked through."""
    is_sent = request.method == "POST"
    form = PileUploadForm(
        request.POST if is_sent else None,
        {"files": request.FILES.getlist("files")} if is_sent else None,
        initial={"signed_on": programme.organisation.today},
    )
    if form.is_valid() and form.attempt(actions.take_pile, programme, by=request.user, **form.cleaned_data):
        return redirect(form.result)
    context = {
        "programme": programme,
        "form": form,
        "file_error": " ".join([*form.non_field_errors(), *form["files"].errors]),
        "back": reverse("participants:consents", args=[programme.pk]),
        "earlier": PaperPile.objects.filter(programme=programme).select_related("created_by", "job")[:10],
    }
    return render(request, "participants/pile_upload.html", context, status=422 if form.errors else 200)


@requires(Permission.CONSENT_MANAGE, of=PaperPile)
def pile(request, paperpile):
    """The forms of a pile with whose they are and who has signed; recorded together, and taken back together."""
    back = reverse("participants:consents", args=[paperpile.programme_id])
    if paperpile.state == PileState.READING:
        context = {"pile": paperpile, "back": back}
        return page_or_part(request, "participants/pile_at_work.html", "participants/_pile_at_work.html", context)
    if request.htmx:  # the page of the work asks whether it is finished
        return HttpResponseClientRefresh()
    trouble = {}
    if request.method == "POST":
        try:
            if done := _act(request, paperpile):
                return done
        except ValidationError as refusal:
            trouble = _troubles(request, refusal)
    context = {
        "pile": paperpile,
        "data": PilePageData(paperpile, trouble),
        "trouble": trouble.get(None, ()),
        "back": back,
    }
    return render(request, "participants/pile.html", context, status=422 if trouble else 200)


def _act(request, paperpile):
    """Carry out what was pressed; where to go next, or nothing."""
    if "undo" in request.POST:
        taken = actions.undo_pile(paperpile, by=request.user)
        text = ngettext("%(n)d record is taken back.", "%(n)d records are taken back.", taken) % {"n": taken}
        messages.success(request, text)
        return redirect(paperpile)
    if paperpile.state != PileState.CHECKED:
        raise Refused(_("The pile is recorded already."), code="pile_recorded")
    forms_of_pile = list(paperpile.forms.all())
    actions.save_forms(paperpile, {form.pk: facts_of(request.POST, form) for form in forms_of_pile}, by=request.user)
    for form in forms_of_pile:
        words = request.POST.get(f"person-{form.pk}", "").strip()
        if words and f"out-{form.pk}" not in request.POST:
            _assign(request, paperpile, form, words)
    if "record" not in request.POST:
        messages.success(request, _("What you have changed is kept."))
        return redirect(paperpile)
    paperpile.refresh_from_db()
    consents = actions.record_pile(paperpile, by=request.user)
    text = ngettext("%(n)d consent is recorded.", "%(n)d consents are recorded.", len(consents))
    messages.success(request, text % {"n": len(consents)})
    return redirect(paperpile)


def _assign(request, paperpile, form, words):
    try:
        person = find_person(paperpile.programme.organisation, words)
        text = find_text(paperpile.programme.organisation, request.POST.get(f"kind-{form.pk}", ""), person)
    except Refused as refusal:
        raise Refused({f"person-{form.pk}": refusal.messages}) from refusal
    actions.assign_form(form, person, text, by=request.user)


def _troubles(request, refusal):
    """{form key, or ``None`` for the whole pile: words}."""
    if not hasattr(refusal, "error_dict"):
        return {None: refusal.messages}
    return {
        int(name.partition("-")[2]): ValidationError(errors).messages for name, errors in refusal.error_dict.items()
    }


@requires(Permission.CONSENT_MANAGE, of=PilePage)
@cache_control(private=True, max_age=3600)
def page(request, pilepage):
    """The photograph of a page; ``?small=1``: as the list shows it."""
    if pilepage.picture is None:
        raise Http404
    content = pilepage.picture.read()
    if "small" in request.GET:
        with Image.open(io.BytesIO(content), formats=["JPEG"]) as picture:  # drawn by us
            picture.draft("RGB", (THUMBNAIL, THUMBNAIL))
            picture.thumbnail((THUMBNAIL, THUMBNAIL))
            drawn = io.BytesIO()
            picture.save(drawn, "JPEG", quality=70)
            content = drawn.getvalue()
    return hand_out(content, pilepage.picture.name, "image/jpeg", inline=True)
