"""Asking for consents: letters with a link, reminders, forms to print."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from documents.preparing import ask_for
from mentoring.kit.downloads import PDF, hand_out
from mentoring.kit.errors import Refused
from mentoring.kit.keys import keys_of, packed
from mentoring.kit.marks import Marks
from organisations.access import Permission, requires
from participants.actions import consents as actions
from participants.actions.consent_renewals import ask_renewals
from participants.consent_asking import plan_links, plan_reminders
from participants.consent_papers import are_many, print_forms
from participants.enums import ConsentKind
from participants.gate import COLLECTED, FREE_KINDS, missing_papers_of
from participants.models import Participation, Person
from roadmap.models import Programme

LONGEST_ADDRESS = 1500  # signs; servers take about 4,000
MARKED = "marked"


def to_page(request, name, programme, people, kinds=()):
    """Lead to the page ``name`` of this module about ``people`` (keys); an address does not hold very many."""
    keys = packed(people)
    if len(keys) > LONGEST_ADDRESS:
        _asked_for(request, programme).keep(people)
        keys = MARKED
    query = urlencode([("people", keys), *(("kind", kind) for kind in kinds)], safe=",")
    return redirect(f"{reverse(name, args=[programme.pk])}?{query}")


def _asked_for(request, programme):
    return Marks(request.session, f"consents-of:{programme.pk}")


def _keys(request, programme):
    """The people the address names, or those kept for it."""
    named = request.GET.getlist("people")
    return _asked_for(request, programme).keys if named == [MARKED] else keys_of(named)


def _people(request, programme):
    """Those the address names (``?people=``) of the programme's, or everybody who lacks a paper that is needed."""
    joined = Participation.objects.filter(programme=programme).active()
    people = Person.objects.filter(pk__in=joined.values("person")).select_related("organisation", "user")
    if request.GET.get("people"):
        return list(people.filter(pk__in=_keys(request, programme)))
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
        plan = ask_renewals(programme.organisation, programme=programme, by=request.user)
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
    context["people_keys"] = request.GET.getlist("people")
    return render(request, template, {"programme": programme, "back": back, **context})


@requires(Permission.CONSENT_MANAGE, of=Programme)
def forms_to_print(request, programme):
    """A page for each of the chosen in one PDF; from then on their forms are awaited."""
    people, kinds = _people(request, programme), _kinds(request)
    missing = missing_papers_of(people, purpose=COLLECTED, kinds=kinds)
    lacking = [person for person in people if missing[person.pk]]
    if request.method == "POST" and lacking:
        return _printed(request, programme, lacking, kinds)
    return _preview(
        request,
        programme,
        "participants/consent_print.html",
        rows=[{"person": person, "missing": missing[person.pk]} for person in lacking],
        signed=[person for person in people if not missing[person.pk]],
    )


def _printed(request, programme, people, kinds):
    if are_many(people, kinds):
        actions.note_printed(people, by=request.user, kinds=kinds)
        params = {"people": [person.pk for person in people], "kinds": [kind.value for kind in kinds]}
        needs = [Permission.CONSENT_MANAGE]
        return redirect(ask_for("participants.consent_forms", programme, by=request.user, needs=needs, params=params))
    try:
        content = print_forms(people, kinds)
        actions.note_printed(people, by=request.user, kinds=kinds)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("participants:consents", programme.pk)
    return hand_out(content, _("consents-to-sign.pdf"), PDF, inline=True)


@requires(Permission.CONSENT_VIEW, of=Person)
@never_cache
def form(request, person):
    """One form to sign by hand: for the curator, and for the guardian who would rather sign on paper."""
    try:
        return hand_out(print_forms([person]), _("consent-to-sign.pdf"), PDF, inline=True)
    except Refused as refusal:
        raise Http404(str(refusal)) from refusal
