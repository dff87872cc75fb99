"""Consents given and withdrawn: a form that came back signed, the document, withdrawal."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from mentoring.kit.days import day_words
from mentoring.kit.downloads import PDF, hand_out
from organisations.access import Permission, requires, signed_in
from participants.actions import consents as actions
from participants.consent_forms import OwnWithdrawForm, PaperConsentForm, WithdrawForm
from participants.consent_marks import read_mark
from participants.consent_page import is_signer, needs_cosigning
from participants.consent_papers import print_signed
from participants.duplicates.leading import leads_on
from participants.duplicates.successor import standing_key
from participants.gate import COLLECTED, missing_papers_of
from participants.models import Consent, ConsentText, Participation, Person


@leads_on(Permission.CONSENT_MANAGE)
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


@signed_in
def scanned_form(request, form_mark):
    """A phone has read the code of a printed form: the record of its person, the paper chosen."""
    found = read_mark(form_mark)
    people = Person.objects.permitted(request.user, Permission.CONSENT_MANAGE)
    person = get_object_or_404(people, pk=standing_key(found[0]) if found else 0)
    text = get_object_or_404(ConsentText, pk=found[1])
    return redirect(f"{reverse('participants:record_consent', args=[person.pk])}?{urlencode({'kind': text.kind})}")
