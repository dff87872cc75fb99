"""The curator's consents: who has signed, asking, printing, keeping paper, withdrawing."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from mentoring.kit.days import day_words
from mentoring.kit.downloads import PDF, XLSX, hand_out
from mentoring.kit.errors import Refused
from mentoring.kit.keys import keys_of
from organisations.access import Permission, may, requires, signed_in
from organisations.models import Organisation
from participants.actions import consents as actions
from participants.consent_asking import plan_links, plan_reminders
from participants.consent_forms import NeedsForm, OwnWithdrawForm, PaperConsentForm, PolicyForm, WithdrawForm
from participants.consent_marks import read_mark
from participants.consent_page import ConsentBoard, is_signer, needs_cosigning
from participants.consent_papers import print_forms, print_signed
from participants.consent_register import consent_file, print_register
from participants.enums import ConsentKind
from participants.exporting import MASKED, note_export
from participants.gate import COLLECTED, FREE_KINDS, missing_papers_of
from participants.models import Consent, ConsentPolicy, ConsentText, Participation, Person
from participants.queries import event_of
from participants.views.asking import shown_for
from roadmap.models import Programme

PER_PAGE = 50
TABS = ("missing", "anew", "given", "withdrawn")
ACTS = {
    "ask": "participants:ask_consents",
    "remind": "participants:remind_consents",
    "print_forms": "participants:consent_forms",
}


@requires(Permission.REGISTER_EXPORT, of=Programme)
def consents(request, programme):
    """Who has not signed, whose signature it is, and what to do; the other tabs keep what was given and withdrawn."""
    board = _board(request, programme)
    tab = request.GET.get("show") if request.GET.get("show") in TABS else TABS[0]
    rows = _rows(board, tab)
    here = reverse("participants:consents", args=[programme.pk])
    may_manage = may(request.user, Permission.CONSENT_MANAGE, programme.organisation)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "programme": programme,
        "board": board,
        "event": event_of(programme, "consents"),
        "tab": tab,
        "tabs": _tabs(board, tab, here),
        "page": page,
        "groups": board.groups,
        "kinds": [
            {"row": row, "url": f"{here}?{urlencode({'show': tab, 'kind': row.kind.value})}"} for row in board.kinds
        ],
        "chips": _chips(request, board, here),
        "query": urlencode({name: value for name, value in _filters(board).items() if value}),
        "may_manage": may_manage,
        "bulk_actions": [
            {"value": "ask", "label": _("Send links")},
            {"value": "remind", "label": _("Remind")},
            {"value": "print_forms", "label": _("Print forms")},
        ]
        if may_manage
        else [],
        "policy": ConsentPolicy.objects.by_organisation([programme.organisation_id])[programme.organisation_id],
    }
    return render(request, "participants/consents.html", context)


def _rows(board, tab):
    if tab == "missing":
        return board.missing_shown
    return board.renewals if tab == "anew" else board.chosen(getattr(board, tab))


def _board(request, programme):
    kind = request.GET.get("kind", "")
    return ConsentBoard(
        programme,
        request.GET.get("group", ""),
        request.GET.get("q", ""),
        kind if kind in ConsentKind.values else "",
    )


def _filters(board):
    return {"group": board.group, "q": board.words, "kind": board.kind}


def _chips(request, board, here):
    """What the list is narrowed to, each with the address without it."""
    labels = {"group": board.group, "kind": ConsentKind(board.kind).label if board.kind else ""}
    kept = {"show": request.GET.get("show", ""), **_filters(board)}
    return [
        {
            "label": str(label).capitalize() if name == "kind" else label,
            "url": f"{here}?{urlencode({key: value for key, value in kept.items() if value and key != name})}",
        }
        for name, label in labels.items()
        if label
    ]


def _tabs(board, tab, here):
    labels = {
        "missing": pgettext("consents", "Missing"),
        "anew": pgettext("consents", "To sign anew"),
        "given": pgettext("consents", "Given"),
        "withdrawn": pgettext("consents", "Withdrawn"),
    }
    counts = {"missing": len(board.missing), "given": board.given.count(), "withdrawn": board.withdrawn.count()}
    counts["anew"] = len(board.renewals) if tab == "anew" else None  # read only when it is looked at
    return [
        {
            "label": labels[key],
            "url": f"{here}?{urlencode({'show': key, **{k: v for k, v in _filters(board).items() if v}})}",
            "count": counts[key],
            "is_current": key == tab,
        }
        for key in TABS
    ]


@requires(Permission.CONSENT_MANAGE, of=Programme)
@require_POST
def act(request, programme):
    """What is chosen in the bar of ticked rows leads to its preview."""
    name, chosen = ACTS.get(request.POST.get("action")), request.POST.getlist("ids")
    if name is None:
        raise Http404
    if request.POST.get("all_in_filter"):
        board = _board(request, programme)
        chosen = [row.person.pk for row in board.missing_shown]
    if not chosen:
        messages.warning(request, _("Tick those you mean first."))
        return redirect("participants:consents", programme.pk)
    kinds = [("kind", kind) for kind in [request.GET.get("kind")] if kind in FREE_KINDS]
    query = urlencode([("people", key) for key in chosen] + kinds)
    return redirect(f"{reverse(name, args=[programme.pk])}?{query}")


def _people(request, programme):
    """Those the address names (``?people=``) of the programme's, or everybody who lacks a paper that is needed."""
    joined = Participation.objects.filter(programme=programme).active()
    people = Person.objects.filter(pk__in=joined.values("person")).select_related("organisation", "user")
    if keys := keys_of(request.GET.getlist("people")):
        return list(people.filter(pk__in=keys))
    people = list(people)
    missing = missing_papers_of(people, purpose=COLLECTED, programme=programme)
    return [person for person in people if missing[person.pk]]


def _kinds(request):
    """The voluntary papers that are asked for beside the needed ones; publication unless it was unticked."""
    sent = request.POST if request.method == "POST" else request.GET
    return [ConsentKind(kind) for kind in sent.getlist("kind") if kind in FREE_KINDS]


@requires(Permission.CONSENT_MANAGE, of=Programme)
def ask(request, programme):
    """Who would get a link and who is left out and why; then the letters go."""
    people = _people(request, programme)
    if request.method == "POST":
        try:
            plan = actions.send_links(people, by=request.user, kinds=_kinds(request))
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            sent = len(plan.letters)
            text = ngettext("The link went to %(n)d person.", "The links went to %(n)d people.", sent)
            messages.success(request, text % {"n": sent})
        return redirect("participants:consents", programme.pk)
    return _preview(request, programme, "participants/consent_ask.html", plan=plan_links(people, _kinds(request)))


@requires(Permission.CONSENT_MANAGE, of=Programme)
def remind(request, programme):
    """The same for those who have a link and have not answered."""
    people = _people(request, programme)
    if request.method == "POST":
        sent = len(actions.remind(people, by=request.user).asks)
        text = ngettext("The reminder went to %(n)d person.", "The reminder went to %(n)d people.", sent)
        messages.success(request, text % {"n": sent})
        return redirect("participants:consents", programme.pk)
    return _preview(request, programme, "participants/consent_remind.html", plan=plan_reminders(people))


@requires(Permission.CONSENT_MANAGE, of=Programme)
@require_POST
def ask_anew(request, programme):
    """The letters of the night, now: to those who have to sign anew and were not asked yet."""
    here = f"{reverse('participants:consents', args=[programme.pk])}?show=anew"
    try:
        plan = actions.ask_renewals(programme.organisation, programme=programme, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(here)
    sent = len(plan.letters)
    text = ngettext("The link went to %(n)d person.", "The links went to %(n)d people.", sent)
    messages.success(request, text % {"n": sent})
    return redirect(here)


def _preview(request, programme, template, **context):
    back = reverse("participants:consents", args=[programme.pk])
    chosen = _kinds(request)
    context["free_kinds"] = [(kind, kind in chosen) for kind in FREE_KINDS]
    context["people_keys"] = keys_of(request.GET.getlist("people"))
    return render(request, template, {"programme": programme, "back": back, **context})


@requires(Permission.CONSENT_MANAGE, of=Programme)
def forms_to_print(request, programme):
    """A page for each of the chosen in one PDF; from then on their forms are awaited."""
    people, kinds = _people(request, programme), _kinds(request)
    missing = missing_papers_of(people, purpose=COLLECTED, kinds=kinds)
    lacking = [person for person in people if missing[person.pk]]
    if request.method == "POST":
        try:
            content = print_forms(lacking, kinds)
            actions.note_printed(lacking, by=request.user, kinds=kinds)
        except Refused as refusal:
            messages.error(request, str(refusal))
            return redirect("participants:consents", programme.pk)
        return hand_out(content, _("consents-to-sign.pdf"), PDF, inline=True)
    return _preview(
        request,
        programme,
        "participants/consent_print.html",
        rows=[{"person": person, "missing": missing[person.pk]} for person in lacking],
        signed=[person for person in people if not missing[person.pk]],
    )


@requires(Permission.CONSENT_VIEW, of=Person)
@never_cache
def form(request, person):
    """One form to sign by hand: for the curator, and for the guardian who would rather sign on paper."""
    try:
        return hand_out(print_forms([person]), _("consent-to-sign.pdf"), PDF, inline=True)
    except Refused as refusal:
        raise Http404(str(refusal)) from refusal


@requires(Permission.CONSENT_MANAGE, of=Person)
def record(request, person):
    """A form came back signed: what the QR on it opens."""
    form = PaperConsentForm(
        request.POST or None, request.FILES or None, person=person, kinds=request.GET.getlist("kind")
    )
    if form.is_valid() and form.attempt(actions.record_paper, person, by=request.user, **form.facts):
        messages.success(request, _("The consent is recorded: %(name)s.") % {"name": person.full_name})
        return redirect(_back(request, person))
    missing = missing_papers_of([person], purpose=COLLECTED)[person.pk]
    return render(
        request,
        "participants/consent_record.html",
        {
            "person": person,
            "form": form,
            "missing": missing,
            "cosigns": needs_cosigning(person),
            "back": _back(request, person),
        },
        status=422 if form.errors else 200,
    )


def _back(request, person):
    """The programme's consents when one came from there, otherwise the person's page."""
    joined = Participation.objects.permitted(request.user, Permission.CONSENT_MANAGE).filter(person=person).active()
    participation = joined.order_by("-started_on").first()
    if participation is None:
        return person.get_absolute_url()
    return reverse("participants:consents", args=[participation.programme_id])


@requires(Permission.CONSENT_VIEW, of=Consent)
@never_cache
def document(request, consent):
    """What was signed: the scan of a paper, or the text agreed to online."""
    if consent.person.erased_at:
        raise Http404
    if consent.scan_id:
        scan = consent.scan
        return hand_out(scan.file.open("rb"), scan.name, scan.content_type, inline=True)
    return hand_out(print_signed(consent), _("consent.pdf"), PDF, inline=True)


@requires(Permission.CONSENT_MANAGE, of=Consent)
def withdraw(request, consent):
    """The curator withdraws on somebody's application."""
    form = WithdrawForm(request.POST or None)
    if form.is_valid() and form.attempt(
        actions.withdraw_consent, consent, note=form.cleaned_data["note"], by=request.user
    ):
        return _withdrawn(request, form.result, consent.person.get_absolute_url())
    return render(
        request,
        "participants/consent_withdraw.html",
        {"consent": consent, "form": form, "back": consent.person.get_absolute_url()},
    )


@signed_in
def withdraw_own(request, consent):
    """The signer withdraws in the cabinet, whichever way the consent was given."""
    consent = get_object_or_404(Consent.objects.filter(is_signer(request.user)), pk=consent)
    form = OwnWithdrawForm(request.POST or None)
    if form.is_valid() and form.attempt(
        actions.withdraw_consent, consent, note=form.cleaned_data["note"], by=request.user
    ):
        return _withdrawn(request, form.result, reverse("front_door"))
    return render(
        request, "participants/consent_withdraw.html", {"consent": consent, "form": form, "back": reverse("front_door")}
    )


def _withdrawn(request, consent, back):
    messages.success(
        request,
        _("The consent is withdrawn. The data will be destroyed by %(day)s.") % {"day": day_words(consent.destroy_by)},
    )
    return redirect(back)


@requires(Permission.REGISTER_EXPORT, of=Programme)
def register_file(request, programme):
    """The register of consents: evidence for the event and for an inspection."""
    here = reverse("participants:consents", args=[programme.pk])
    shown, page = shown_for(request, _("Register of consents"), here)
    if page:
        return page
    board = _board(request, programme)
    content = consent_file(board, shown, by=request.user)
    note_export(programme, "consents", by=request.user, rows=board.total, purpose=shown.purpose)
    return hand_out(content, _("register-of-consents.xlsx"), XLSX)


@requires(Permission.REGISTER_EXPORT, of=Programme)
def register_print(request, programme):
    """The same to print and to sign."""
    board = _board(request, programme)
    note_export(programme, "consents", by=request.user, rows=board.total, purpose=MASKED.purpose)
    return hand_out(print_register(board, by=request.user), _("register-of-consents.pdf"), PDF, inline=True)


@signed_in
def scanned_form(request, form_mark):
    """A phone has read the code of a printed form: the record of its person, the paper chosen."""
    found = read_mark(form_mark)
    people = Person.objects.permitted(request.user, Permission.CONSENT_MANAGE)
    person = get_object_or_404(people, pk=found[0] if found else 0)
    text = get_object_or_404(ConsentText, pk=found[1])
    return redirect(f"{reverse('participants:record_consent', args=[person.pk])}?{urlencode({'kind': text.kind})}")


@requires(Permission.CONSENT_MANAGE, of=Programme)
def needs(request, programme):
    """Which paper is needed for what: in this programme, or in all of the school's of its model."""
    form = NeedsForm(request.POST or None, programme=programme)
    back = reverse("participants:consents", args=[programme.pk])
    if "usual" in request.POST:
        actions.forget_needs(programme, by=request.user)
        messages.success(request, _("The usual list of papers holds again."))
        return redirect(back)
    if form.is_valid() and form.attempt(
        actions.set_needs, programme, form.needs, for_school=form.cleaned_data["for_school"], by=request.user
    ):
        messages.success(request, _("The list of papers is saved."))
        return redirect(back)
    context = {"programme": programme, "form": form, "back": back}
    return render(request, "participants/consent_needs.html", context, status=422 if form.errors else 200)


@requires(Permission.CONSENT_MANAGE, of=Organisation)
def policy(request, organisation):
    """The school's rule: who signs for a minor."""
    current = ConsentPolicy.objects.by_organisation([organisation.pk])[organisation.pk]
    form = PolicyForm(
        request.POST or None,
        initial={
            "cosigns_from_age": current.cosigns_from_age or "",
            "renew_days": current.renew_days,
            "writes_online": current.writes_online,
        },
    )
    programme = request.workplace.programme
    back = reverse("participants:consents", args=[programme.pk]) if programme else reverse("front_door")
    if form.is_valid() and form.attempt(actions.set_policy, organisation, **form.cleaned_data, by=request.user):
        messages.success(request, _("The rule is saved."))
        return redirect(back)
    return render(
        request, "participants/consent_policy.html", {"organisation": organisation, "form": form, "back": back}
    )
