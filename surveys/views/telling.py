"""Telling about pupils by link, by account or from a filled-in sheet; and the page that brings it all together."""

import zoneinfo
from dataclasses import replace
from functools import wraps

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from mentoring.kit.keys import key_of
from organisations.access import Permission, may, public, requires, signed_in
from organisations.enums import LinkPurpose
from organisations.models import PersonalLink
from participants.models import Participation
from surveys.enquiries import actions
from surveys.enquiries.answering import Door
from surveys.enquiries.forms import NeedForm
from surveys.enquiries.telling import pupils_told, told_of, topics_told
from surveys.models import Enquiry, Respondent, Statement
from surveys.views.opening import unopened

WRITTEN = "told_here"
_RESPONDENTS = Respondent.objects.select_related(
    "enquiry__programme__organisation", "user", "guardian__user", "guardian__child", "questionnaire", "link"
).prefetch_related("questionnaire__questions")


def by_link(view):
    """The view is opened by the token of a personal link; it gets the ``Door`` instead."""

    @wraps(view)
    def opened(request, token):
        try:
            link = PersonalLink.objects.open_with(token, LinkPurpose.THIRD_PARTY)
            respondent = _RESPONDENTS.get(link=link)
            respondent.check_still_asked()
        except Refused as refusal:
            return unopened(request, refusal)
        link.mark_opened()
        return _inside(view, request, Door.by_link(respondent, token, _written(request)))

    return public(never_cache(opened))


def by_account(view):
    """One's own page of pupils; somebody else's is a 404, and so is one's own after leaving the school."""

    @wraps(view)
    def opened(request, respondent):
        row = get_object_or_404(_RESPONDENTS.all().of_user(request.user), pk=respondent)
        try:
            row.check_still_asked()
        except Refused as refusal:
            raise Http404 from refusal
        return _inside(view, request, Door.by_account(row))

    return signed_in(never_cache(opened))


def by_curator(view):
    @wraps(view)
    def opened(request, respondent):
        return _inside(view, request, Door.by_curator(_RESPONDENTS.get(pk=respondent.pk), _written(request)))

    return never_cache(requires(Permission.SURVEY_MANAGE, of=Respondent)(opened))


def _written(request):
    return frozenset(request.session.get(WRITTEN, ()))


def _inside(view, request, door):
    with timezone.override(zoneinfo.ZoneInfo(door.enquiry.programme.organisation.time_zone)):
        return view(request, door)


def tell(request, door):
    """The list of pupils with one of them open; every change is kept at once."""
    if door.enquiry.is_over:
        text = _("Thank you. Answers are no longer taken. If they are still needed, tell the curator.")
        return render(request, "surveys/answer/closed.html", {"text": text}, status=403)
    if request.method == "POST":
        return _keep(request, door)
    asked = request.GET.get("pupil")
    opened = door.find(asked) if asked else None
    if asked and opened is None:
        raise Http404
    if opened is None and not door.done:
        opened = door.after(None)
    return _page(request, door, opened)


def _page(request, door, opened, errors=None):
    context = {
        "door": door,
        "opened": opened,
        "fields": door.fields(opened, request.POST, errors) if opened else [],
        "errors": errors,
    }
    return render(request, "surveys/enquiries/tell.html", context, status=422 if errors else None)


def _keep(request, door):
    """``rest``: nothing to add about all that are left; ``nothing``: about this one; otherwise what was written."""
    if "rest" in request.POST:
        try:
            actions.say_nothing_of(door.statements)
        except Refused as refusal:
            messages.warning(request, str(refusal))
        return redirect(door.address)
    statement = door.find(request.POST.get("pupil"))
    if statement is None:
        raise Http404
    values, errors = door.read(request.POST, statement)
    try:
        if "nothing" in request.POST:
            actions.say_nothing(statement)
            errors = {}
        else:
            statement = actions.save_statement(statement, values, door.questions)
            door = _remember(request, door, statement, values)
    except Refused as refusal:
        return _not_kept(request, door, refusal)
    if request.htmx:
        context = {"fields": door.fields(statement, request.POST, errors), "saved_at": timezone.now()}
        return render(request, "surveys/enquiries/_saved.html", context)
    if errors:
        return _page(request, door, statement, errors)
    fresh = replace(door)
    return redirect(fresh.address_of(fresh.after(statement)))


def _remember(request, door, statement, values):
    """The door that shows again what was written in this browser."""
    if door.written_here is None:
        return door
    written = door.written_here | door.written(statement, values)
    request.session[WRITTEN] = sorted(written)
    return replace(door, written_here=written)


def _not_kept(request, door, refusal):
    if request.htmx:
        return render(request, "surveys/enquiries/_unsaved.html", {"text": str(refusal)})
    messages.warning(request, str(refusal))
    return redirect(door.address)


told_by_link = by_link(tell)
told_by_account = by_account(tell)
told_by_curator = by_curator(tell)


# --- brought together -------------------------------------------------------------------------------------------------
@never_cache
@requires(Permission.TOLD_VIEW, of=Participation)
def told(request, participation):
    """What everybody said of one pupil, side by side, and the need it goes into."""
    return _told(request, participation, is_opened=False)


@never_cache
@requires(Permission.TOLD_VIEW, of=Participation)
@require_POST
def open_sealed(request, participation):
    """The same with what was said in confidence, as far as the reader may; that it was read is written down."""
    actions.look_at_sealed(participation, by=request.user)
    return _told(request, participation, is_opened=True)


def _told(request, participation, *, is_opened, form=None):
    try:
        rows = told_of(participation, request.user, is_opened=is_opened)
    except Refused as refusal:
        context = {"up": participation.get_absolute_url(), "up_label": participation.person.full_name, "why": refusal}
        return render(request, "participants/attention_sealed.html", context, status=409)
    may_edit = may(request.user, Permission.PERSON_EDIT, participation.programme.organisation)
    form = form or _need_form(participation, rows)
    closed, locked = sum(row.closed for row in rows), sum(row.locked for row in rows)
    context = {
        "participation": participation,
        "programme": participation.programme,
        "person": participation.person,
        "rows": rows,
        "form": form,
        "may_edit": may_edit,
        "is_opened": is_opened,
        "can_take": sum(word.can_be_taken for row in rows for word in row.words),
        "can_open": closed - locked,
        "locked": locked,
        **_neighbours(request, participation),
    }
    return render(request, "surveys/enquiries/told.html", context, status=422 if form.errors else None)


def _need_form(participation, rows, data=None):
    return NeedForm(data, participation=participation, offered=topics_told(rows), seen=actions.stamp_of(participation))


def _neighbours(request, participation):
    """The enquiry one came from (``?enquiry=``), the pupil after this one, and how far one is."""
    key = key_of(request.GET.get("enquiry"))
    enquiry = Enquiry.objects.filter(programme=participation.programme, pk=key).first() if key else None
    if enquiry is None or participation.pk not in (keys := pupils_told(enquiry)):
        return {"enquiry": enquiry}
    here = keys.index(participation.pk)
    return {
        "enquiry": enquiry,
        "next_pupil": keys[here + 1] if here + 1 < len(keys) else None,
        "number": here + 1,
        "total": len(keys),
    }


@requires(Permission.PERSON_EDIT, of=Participation)
@require_POST
def save_need(request, participation):
    rows = told_of(participation, request.user)
    form = _need_form(participation, rows, request.POST)
    if form.is_valid():
        fields = {"topics": [], **form.cleaned_data}
        if form.attempt(actions.save_need, participation, by=request.user, **fields):
            messages.success(request, _("The need is saved."))
            return redirect(_back(request, participation))
        if form.has_error("__all__", "changed_meanwhile"):
            form.data = form.data.copy()
            form.data["seen"] = actions.stamp_of(participation)
    return _told(request, participation, is_opened=False, form=form)


@requires(Permission.PERSON_EDIT, of=Statement)
@require_POST
def take(request, statement):
    """One answer, or all that may go there (no ``question``), into the need."""
    wanted = request.POST.get("question")
    questions = [q for q in statement.respondent.questionnaire.questions.all() if wanted in (None, q.key)]
    try:
        taken = actions.take_many(statement, questions, is_all=wanted is None, by=request.user)
        text = ngettext("%(count)s answer went into the need.", "%(count)s answers went into the need.", taken)
        messages.success(request, text % {"count": taken})
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect(_back(request, statement.participation))


@requires(Permission.PERSON_EDIT, of=Participation)
@require_POST
def take_all(request, participation):
    """Everything told of the pupil that may go into the need, in one press; then the next pupil."""
    taken = actions.take_all_into_need(participation, by=request.user)
    text = ngettext("%(count)s answer went into the need.", "%(count)s answers went into the need.", taken)
    messages.success(request, f"{participation.person.list_name}: " + text % {"count": taken})
    found = _neighbours(request, participation)
    if following := found.get("next_pupil"):
        return redirect(f"{reverse('surveys:told', args=[following])}?enquiry={found['enquiry'].pk}")
    return redirect(_back(request, participation))


def _back(request, participation):
    address = reverse("surveys:told", args=[participation.pk])
    key = key_of(request.GET.get("enquiry"))
    return f"{address}?enquiry={key}" if key else address
