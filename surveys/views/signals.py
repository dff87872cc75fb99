"""Signals of answers: the list, what each is about, taking and closing them."""

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from mentoring.kit.forms import ActionForm
from organisations.access import Permission, may, requires
from organisations.models import AuditEntry
from roadmap.models import Programme
from surveys import signals as deeds
from surveys.around import Around
from surveys.enums import SignalKind, SignalState
from surveys.kinds import in_words
from surveys.models import Signal
from surveys.readers import readers_of

PER_PAGE = 50


def readable(user, programme):
    """The signals of ``programme`` that call ``user``, or that ``user`` may read."""
    return Signal.objects.filter(
        survey__programme=programme, readers__in=readers_of(user, programme.organisation)
    ).with_all()


class CloseForm(ActionForm, forms.Form):
    note = forms.CharField(
        label=gettext_lazy("What was done"),
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy("Only those who may read the signal read it."),
    )


@requires(Permission.SIGNAL_VIEW, of=Programme)
def signals(request, programme):
    rows = readable(request.user, programme)
    views = {
        "open": (pgettext("signals", "Open"), rows.open()),
        "closed": (pgettext("signals", "Closed"), rows.filter(state=SignalState.CLOSED)),
    }
    chosen = request.GET.get("view") if request.GET.get("view") in views else "open"
    tabs = [
        {"label": label, "url": f"?view={key}", "count": found.count(), "is_current": key == chosen}
        for key, (label, found) in views.items()
    ]
    page = Paginator(views[chosen][1], PER_PAGE).get_page(request.GET.get("page"))
    context = {"programme": programme, "tabs": tabs, "page": page, "rows": [(row, mark_of(row)) for row in page]}
    return render(request, "surveys/signals.html", context)


def mark_of(signal):
    """The mark of a state: it asks for somebody, somebody is at it, it is done."""
    return {SignalState.NEW: "late", SignalState.TAKEN: "now"}.get(signal.state, "done")


def _guarded(request, signal):
    """404 to whoever the signal does not call: that there is one is itself a secret."""
    if signal.readers not in readers_of(request.user, signal.survey.programme.organisation):
        raise Http404
    return Signal.objects.with_all().get(pk=signal.pk)


@requires(Permission.SIGNAL_VIEW, of=Signal)
def signal(request, signal):
    """What it is about; closing it asks what was done."""
    signal = _guarded(request, signal)
    form = CloseForm(request.POST or None)
    if (
        request.method == "POST"
        and form.is_valid()
        and form.attempt(deeds.close_signal, signal, note=form.cleaned_data["note"], by=request.user)
    ):
        messages.success(request, _("The signal is closed."))
        return redirect("surveys:signals", signal.survey.programme_id)
    if request.method == "GET":
        deeds.note_read(signal, by=request.user)
    entries = AuditEntry.objects.about(signal).exclude(deed="signal.read").select_related("by")
    context = {
        "signal": signal,
        "programme": signal.survey.programme,
        "mark": mark_of(signal),
        "facts": facts_of(signal),
        "form": form,
        "history": [{"text": entry.sentence, "who": entry.by, "at": entry.at} for entry in entries],
        "may_open_person": signal.person
        and signal.person.get_absolute_url()
        and may(request.user, Permission.PERSON_VIEW, signal.survey.programme.organisation),
    }
    return render(request, "surveys/signal.html", context, status=422 if form.errors else 200)


def facts_of(signal):
    """[(what, words)]: the question and the answer, the scale and its band, or how satisfied the person is."""
    around = Around(signal.survey.programme)
    facts = [(_("Questionnaire"), signal.survey.title)]
    if signal.kind == SignalKind.ANSWER:
        facts.append((_("Question"), signal.question.text))
        answer = signal.response.answers.filter(question=signal.question).first() if signal.response_id else None
        if answer:
            facts.append((_("Answer"), in_words(signal.question, answer.value, around)))
    elif signal.kind == SignalKind.SCALE:
        facts.append((_("Scale"), signal.scale.title))
        kept = signal.response.scores.filter(scale=signal.scale).first() if signal.response_id else None
        if kept and kept.value is not None:
            band = kept.band or {}
            facts.append((_("Score"), f"{kept.value:g} — {band.get('label', '')}"))
            facts.append((_("What it means"), band.get("meaning", "")))
    else:
        limit = signal.survey.programme.low_satisfaction_percent
        facts.append((_("Marks"), _("on average below %(limit)d %% of the scale") % {"limit": limit}))
    return [(what, words) for what, words in facts if words]


@requires(Permission.SIGNAL_VIEW, of=Signal)
@require_POST
def take_signal(request, signal):
    return _done(request, signal, deeds.take_signal, _("The signal is yours."))


@requires(Permission.SIGNAL_VIEW, of=Signal)
@require_POST
def reopen_signal(request, signal):
    return _done(request, signal, deeds.reopen_signal, _("The signal is open again."))


def _done(request, signal, deed, said):
    try:
        deed(_guarded(request, signal), by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, said)
    return redirect(signal)
