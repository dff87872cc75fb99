"""The register of the programme, both roles beside each other, and the long-term register of mentors."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render

from documents.preparing import ask_for
from mentoring.kit.downloads import hand_out
from organisations.access import Permission, may, requires
from participants.exporting import note_export
from participants.other_registers import (
    kept_mentors,
    long_term_file,
    long_term_rows,
    mentees_seen,
    programme_file,
    programme_rows,
)
from participants.queries import event_of
from participants.taking_registers import WRITTEN_AT_ONCE
from participants.views.registers import COUNTED_AT_ONCE, PER_PAGE, registers_switch
from roadmap.models import Programme


def _check_seen(request, programme):
    if not may(request.user, Permission.PERSON_VIEW, programme.organisation):
        raise Http404


def _words(request):
    return request.GET.get("q", "").strip()[:100]


@requires(Permission.PERSON_VIEW, of=Programme)
def programme_register(request, programme):
    """Mentees with their mentors beside them, as schools keep the register of the programme."""
    _check_seen(request, programme)
    text = _words(request)
    page = Paginator(mentees_seen(request.user, programme, text), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "programme": programme,
        "registers": registers_switch(request.user, programme, "programme"),
        "page": page,
        "rows": programme_rows(programme, page.object_list),
        "q": text,
        "event": event_of(
            programme,
            "programme_register",
            "personal_register",
            is_measured=page.paginator.count <= COUNTED_AT_ONCE,
        ),
        "may_export": may(request.user, Permission.REGISTER_EXPORT, programme.organisation),
    }
    return render(request, "participants/programme_register.html", context)


@requires(Permission.REGISTER_EXPORT, of=Programme)
def programme_register_file(request, programme):
    _check_seen(request, programme)
    text = _words(request)
    rows = mentees_seen(request.user, programme, text)
    if rows.count() > WRITTEN_AT_ONCE:
        return _prepared(request, "participants.programme", programme, q=text)
    return _handed(request, programme, "programmes", programme_file(programme, rows, by=request.user, words=text))


def _prepared(request, kind, programme, **params):
    needs = [Permission.REGISTER_EXPORT, Permission.PERSON_VIEW]
    return redirect(ask_for(kind, programme, by=request.user, needs=needs, params=params))


def _handed(request, programme, what, made):
    note_export(programme, what, by=request.user, rows=made.summary["rows"])
    return hand_out(made.content, made.name, made.content_type)


@requires(Permission.PERSON_VIEW, of=Programme)
def long_term_register(request, programme):
    """Mentors who stay by their own permission: what they can, which years they mentored, until when they agree."""
    _check_seen(request, programme)
    page = Paginator(kept_mentors(request.user, programme), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "programme": programme,
        "registers": registers_switch(request.user, programme, "long_term"),
        "page": page,
        "rows": long_term_rows(page.object_list),
        "event": event_of(programme, "long_term_register"),
        "may_export": may(request.user, Permission.REGISTER_EXPORT, programme.organisation),
    }
    return render(request, "participants/long_term_register.html", context)


@requires(Permission.REGISTER_EXPORT, of=Programme)
def long_term_register_file(request, programme):
    _check_seen(request, programme)
    people = kept_mentors(request.user, programme)
    if people.count() > WRITTEN_AT_ONCE:
        return _prepared(request, "participants.long_term", programme)
    return _handed(request, programme, "long_term", long_term_file(programme, people, by=request.user))
