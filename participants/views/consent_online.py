"""Consent by a personal link: read, decide, confirm by a code; later by the same link see it and withdraw."""

import zoneinfo
from functools import wraps

from django.contrib import messages
from django.db import transaction
from django.db.models import Q
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from mentoring.kit.downloads import PDF, hand_out
from mentoring.kit.errors import Refused
from mentoring.kit.keys import key_of
from mentoring.kit.limits import client_address, count_try
from organisations.access import public
from organisations.enums import LinkPurpose
from organisations.models import PersonalLink
from participants.actions import consents_online as actions
from participants.actions.consents import withdraw_consent
from participants.cards.links import is_shut
from participants.consent_forms import AgreeForm, CodeForm, OwnWithdrawForm, SittingForm
from participants.consent_papers import print_signed
from participants.consent_wording import html_of
from participants.models import Consent, ConsentCode, ConsentRequest
from participants.models.person import minors

WRONG_LINKS, WRONG_LINK_WINDOW = 30, 60  # tries from one address, in so many seconds
CODE_TRIES, CODE_WINDOW = 30, 600  # per address, whatever the link


def by_link(view):
    """The view is opened by the token of a personal link; it gets the ``ConsentRequest`` instead."""

    @wraps(view)
    def opened(request, token, **kwargs):
        try:
            link = PersonalLink.objects.open_with(token, LinkPurpose.CONSENT)
        except Refused as refusal:
            return _unopened(request, refusal)
        asked = _requests_of(link).first()
        if asked is None:
            return _closed(request, actions.OF_AGE, 410)
        if is_shut(request, link, (asked.guardian or asked.person).account_id):
            return redirect("participants:card_door")
        with timezone.override(zoneinfo.ZoneInfo(asked.person.organisation.time_zone)):
            return view(request, asked, **kwargs)

    return public(never_cache(opened))


def _requests_of(link):
    """All that the holder of ``link`` is asked for, child by child; a child who has come of age answers alone."""
    rows = ConsentRequest.objects.filter(Q(guardian=None) | minors("person__"), link=link)
    people = ("person__organisation", "person__user", "person__home", "guardian__user")
    return rows.select_related(*people, "text", "link", "consent").order_by("person", "pk")


def _unopened(request, refusal):
    if refusal.code != "link_unknown":
        return _closed(request, str(refusal), 410)
    try:
        count_try(request, "wrong-link", limit=WRONG_LINKS, seconds=WRONG_LINK_WINDOW)
    except Refused as too_many:
        return _closed(request, str(too_many), 429)
    return _closed(request, str(refusal), 404)


def _closed(request, text, status, asked=None):
    return render(request, "participants/consent_online/closed.html", {"text": text, "asked": asked}, status=status)


@by_link
def consent(request, asked):
    """The text and two answers; once given, the state of the consent. Several documents are answered one by one."""
    requests = list(_requests_of(asked.link))
    if len(requests) > 1:
        return _sitting(request, asked, requests)
    given = Consent.objects.select_related("person__organisation", "text").filter(request=asked).first()
    if given:
        return render(request, "participants/consent_online/given.html", {"asked": asked, "consent": given})
    if asked.closed_at:
        return _closed(request, _("The school already has this consent. Nothing has to be done."), 200, asked)
    if actions.is_for_paper(asked):
        return _closed(request, _("This consent is signed on paper. Ask the curator for the form."), 200, asked)
    asked.link.mark_opened()
    form = AgreeForm(request.POST if request.POST.get("answer") == "yes" else None)
    if request.POST.get("answer") == "no":
        return _refuse(request, asked)
    if form.is_valid() and form.attempt(_agree, request, asked, form.cleaned_data["signer_name"]):
        return redirect(_address("consent_online" if _has_signed_in(request, asked) else "consent_code", asked))
    return render(
        request,
        "participants/consent_online/read.html",
        {
            "asked": asked,
            "form": form,
            "text": html_of(actions.statement_for(asked)),
            "asks_name": asked.guardian_id and not asked.guardian.last_name,
            "needs_code": not _has_signed_in(request, asked),
            "no_address": not asked.signer_email and not _has_signed_in(request, asked),
        },
        status=422 if form.errors else 200,
    )


def _sitting(request, asked, requests):
    """Several documents by one link, each agreed to or refused by itself; one code confirms those agreed to."""
    on_paper = {one.pk for one in requests if actions.is_for_paper(one)}
    waiting = [one for one in requests if not hasattr(one, "consent") and not one.closed_at and one.pk not in on_paper]
    asked.link.mark_opened()
    form = SittingForm(request.POST or None, requests=waiting)
    if form.is_valid() and form.attempt(_answer, request, asked, form):
        to_code = form.agreed and not _has_signed_in(request, asked)
        return redirect(_address("consent_code" if to_code else "consent_online", asked))
    context = {
        "asked": asked,
        "form": form,
        "children": _by_person(requests, form),
        "waiting": waiting,
        "unanswered": [one for one in waiting if not one.refused_at],
        "on_paper": on_paper,
        "asks_name": bool(waiting) and asked.guardian_id and not asked.guardian.last_name,
        "needs_code": not _has_signed_in(request, asked),
        "no_address": not asked.signer_email and not _has_signed_in(request, asked),
    }
    template = "participants/consent_online/sitting.html"
    return render(request, template, context, status=422 if form.errors else 200)


def _by_person(requests, form):
    """[(person, [(request, its consent, its statement, its field)])] in the order of asking."""
    found = {}
    for one in requests:
        given = getattr(one, "consent", None)
        is_waiting = form.name_of(one) in form.fields
        text = html_of(actions.statement_for(one)) if is_waiting else ""
        field = form[form.name_of(one)] if is_waiting else None
        found.setdefault(one.person, []).append((one, given, text, field))
    return list(found.items())


@transaction.atomic
def _answer(request, asked, form):
    by = request.user if _has_signed_in(request, asked) else None
    for one in form.refused:
        actions.refuse(one, by=by)
    if form.agreed:
        _agree(request, asked, form.cleaned_data["signer_name"], chosen=form.agreed)


def _agree(request, asked, signer_name, chosen=()):
    """A signer who has signed in is known; anybody else gets a code."""
    if _has_signed_in(request, asked):
        facts = {"signer_name": signer_name, "ip_address": _ip(request), "chosen": chosen}
        actions.give_by_account(asked, by=request.user, by_card=request.card is not None, **facts)
    else:
        actions.send_code(asked, signer_name=signer_name, chosen=chosen)


def _refuse(request, asked):
    try:
        actions.refuse(asked, by=request.user if _has_signed_in(request, asked) else None)
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect(_address("consent_online", asked))


@by_link
def code(request, asked):
    """The code from the letter, and a new one when it did not come."""
    sent = ConsentCode.objects.of_link(asked.link).first()
    if sent is None or Consent.objects.filter(request__in=sent.chosen or [sent.request_id]).exists():
        return redirect(_address("consent_online", asked))
    form = CodeForm(None if "again" in request.POST else request.POST or None)
    if "again" in request.POST:
        try:
            chosen = _requests_of(asked.link).filter(pk__in=sent.chosen)
            actions.send_code(asked, signer_name=sent.signer_name, chosen=chosen)
            messages.success(request, _("A new code is on its way."))
        except Refused as refusal:
            messages.warning(request, str(refusal))
        return redirect(_address("consent_code", asked))
    if form.is_valid() and form.attempt(_confirm, request, asked, form.cleaned_data["figures"]):
        return redirect(_address("consent_online", asked))
    return render(
        request,
        "participants/consent_online/code.html",
        {"asked": asked, "form": form, "sent_to": masked(sent.sent_to), "requests": _signed_by(sent, asked)},
        status=422 if form.errors else 200,
    )


def _signed_by(code, asked):
    """Everything ``code`` agrees to, child by child."""
    return list(_requests_of(asked.link).filter(pk__in=code.chosen)) or [asked]


def _confirm(request, asked, figures):
    count_try(request, "consent-code", limit=CODE_TRIES, seconds=CODE_WINDOW)
    return actions.give_by_code(asked, figures, ip_address=_ip(request))


@by_link
def withdraw(request, asked):
    """As easy as giving: one page, one button."""
    given = _given_or_404(request, asked)
    form = OwnWithdrawForm(request.POST or None)
    by = request.user if _has_signed_in(request, asked) else None
    if form.is_valid() and form.attempt(withdraw_consent, given, note=form.cleaned_data["note"], by=by):
        messages.success(request, _("The consent is withdrawn. The school is told."))
        return redirect(_address("consent_online", asked))
    if given.withdrawn_at:
        return redirect(_address("consent_online", asked))
    context = {"asked": asked, "consent": given, "form": form}
    return render(request, "participants/consent_online/withdraw.html", context)


@by_link
def document(request, asked):
    """What was signed, as PDF."""
    return hand_out(print_signed(_given_or_404(request, asked)), _("consent.pdf"), PDF, inline=True)


def _given_or_404(request, asked):
    """The consent given by the link; of several, the one the address names (``?of=``)."""
    rows = Consent.objects.select_related("person__organisation", "text", "request").filter(request__link=asked.link)
    named = key_of(request.GET.get("of", ""))
    given = (rows.filter(pk=named) if named else rows.order_by("pk")).first()
    if given is None:
        raise Http404
    return given


def _address(name, asked):
    return reverse(f"participants:{name}", args=[asked.link.token])


def _has_signed_in(request, asked):
    signer = asked.guardian or asked.person
    return request.user.is_authenticated and signer.account_id == request.user.pk


def _ip(request):
    address = client_address(request)
    return None if address == "unknown" else address


def masked(email):
    """«e•••@mail.example»: enough to know one's own address."""
    name, at, domain = email.partition("@")
    return f"{name[:1]}•••{at}{domain}"
