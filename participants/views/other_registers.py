"""The register of the programme, both roles beside each other, and the long-term register of mentors."""

from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _

from mentoring.kit.downloads import XLSX, hand_out
from organisations.access import Permission, may, requires
from participants.exporting import note_export
from participants.models import LongTermPermission, Participation, Person
from participants.other_registers import long_term_file, long_term_rows, programme_file, programme_rows
from participants.queries import event_of
from participants.views.registers import PER_PAGE, registers_switch
from roadmap.models import Programme


def _mentees(request, programme):
    if not may(request.user, Permission.PERSON_VIEW, programme.organisation):
        raise Http404
    rows = Participation.objects.permitted(request.user, Permission.PERSON_VIEW).filter(programme=programme)
    rows = rows.mentees().order_by("person__search_key", "pk")
    text = request.GET.get("q", "").strip()[:100]
    return (rows.search(text) if text else rows), text


def _kept(request, programme):
    """Mentors of the school whose permission stands."""
    if not may(request.user, Permission.PERSON_VIEW, programme.organisation):
        raise Http404
    people = Person.objects.permitted(request.user, Permission.PERSON_VIEW).filter(organisation=programme.organisation)
    standing = LongTermPermission.objects.standing(programme.organisation.today)
    people = people.filter(pk__in=standing.values("person"))
    mentored = Participation.objects.mentors().select_related("programme", "format").prefetch_related("topics")
    return people.prefetch_related(
        Prefetch("long_term_permissions", standing, to_attr="standing_permissions"),
        Prefetch("participations", mentored.order_by("-started_on"), to_attr="as_mentor"),
    ).order_by("search_key", "pk")


@requires(Permission.PERSON_VIEW, of=Programme)
def programme_register(request, programme):
    """Mentees with their mentors beside them, as schools keep the register of the programme."""
    rows, text = _mentees(request, programme)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "programme": programme,
        "registers": registers_switch(request.user, programme, "programme"),
        "page": page,
        "rows": programme_rows(programme, page.object_list),
        "q": text,
        "event": event_of(programme, "programme_register", "personal_register"),
        "may_export": may(request.user, Permission.REGISTER_EXPORT, programme.organisation),
    }
    return render(request, "participants/programme_register.html", context)


@requires(Permission.REGISTER_EXPORT, of=Programme)
def programme_register_file(request, programme):
    rows, text = _mentees(request, programme)
    note_export(programme, "programmes", by=request.user, rows=rows.count())
    name = _("Register of the programme, %(school)s.xlsx") % {"school": programme.organisation.short_name}
    return hand_out(programme_file(programme, rows, by=request.user, words=text), name, XLSX)


@requires(Permission.PERSON_VIEW, of=Programme)
def long_term_register(request, programme):
    """Mentors who stay by their own permission: what they can, which years they mentored, until when they agree."""
    page = Paginator(_kept(request, programme), PER_PAGE).get_page(request.GET.get("page"))
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
    people = _kept(request, programme)
    note_export(programme, "long_term", by=request.user, rows=people.count())
    name = _("Long-term base of mentors, %(school)s.xlsx") % {"school": programme.organisation.short_name}
    return hand_out(long_term_file(programme, people, by=request.user), name, XLSX)
