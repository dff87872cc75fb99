"""A person's page and what is changed on it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from organisations.access import Permission, may, requires
from participants import person_page
from participants.actions import people as actions
from participants.duplicates.leading import leads_on
from participants.enums import ParticipationRole
from participants.forms import EndParticipationForm, GuardianForm, NewParticipantForm, ParticipationForm, PersonForm
from participants.models import Guardian, Participation, Person
from participants.person_parts import at_work, participations_of
from participants.person_sections import parts_of, way_of
from participants.views.registers import TITLES, URL_NAMES, role_or_404
from roadmap.models import Programme


@leads_on(Permission.PERSON_VIEW)
@requires(Permission.PERSON_VIEW, of=Person)
def person(request, person):
    """The person's way, and every part of what is known, with an index of the parts."""
    active, participations = at_work(person), participations_of(person)
    if active:
        request.workplace.enter(active[0].programme)
    parts = parts_of(person, request)
    context = {
        "person": person,
        "lead": person_page.lead_of(person, participations),
        "ways": [way_of(row, request.user) for row in active if not row.ended_on],
        "parts": parts,
        "wide": [part for part in parts if not part.is_aside],
        "aside": [part for part in parts if part.is_aside],
        "may_edit": not person.erased_at and may(request.user, Permission.PERSON_EDIT, person.organisation),
        "may_take_out": not person.erased_at and may(request.user, Permission.PERSON_TAKE_OUT, person.organisation),
        "face": "mentor" if active and active[0].is_mentor else "mentee",
        **_register_of(active[0] if active else None),
    }
    return render(request, "participants/person.html", context)


def _register_of(participation):
    """The register the person stands in, for the way up."""
    if participation is None:
        return {}
    role = ParticipationRole(participation.role)
    return {
        "register_title": TITLES[role],
        "register_url": reverse(URL_NAMES[role], args=[participation.programme_id]),
    }


@requires(Permission.PERSON_EDIT, of=Person)
def edit_person(request, person):
    form = PersonForm(request.POST or None, instance=person)
    if form.is_valid() and form.attempt(actions.save_person, person, form.person_fields, by=request.user):
        messages.success(request, _("The details are saved."))
        return redirect(person)
    return _form_page(request, person, form, _("Details"), _("Save the details"))


@requires(Permission.PERSON_EDIT, of=Participation)
def edit_participation(request, participation):
    form = ParticipationForm(request.POST or None, instance=participation)
    if form.is_valid() and form.attempt(
        actions.save_participation,
        participation,
        form.participation_fields,
        topics=form.cleaned_data["topics"],
        by=request.user,
    ):
        messages.success(request, _("The record is saved."))
        return redirect(participation)
    title = _("Mentor's record") if participation.is_mentor else _("Mentee's record")
    return _form_page(request, participation.person, form, title, _("Save the record"))


@requires(Permission.PERSON_EDIT, of=Participation)
def end_participation(request, participation):
    form = EndParticipationForm(request.POST or None, initial={"ended_on": participation.programme.organisation.today})
    if form.is_valid() and form.attempt(actions.end_participation, participation, by=request.user, **form.cleaned_data):
        back = reverse("participants:reopen_participation", args=[participation.pk])
        messages.success(request, _("The participation is finished."), extra_tags=f"undo={back}")
        return redirect(participation)
    return _form_page(request, participation.person, form, _("Finish the participation"), _("Finish the participation"))


@requires(Permission.PERSON_EDIT, of=Participation)
@require_POST
def reopen_participation(request, participation):
    try:
        actions.reopen_participation(participation, by=request.user)
        messages.success(request, _("The participation goes on."))
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect(participation)


@requires(Permission.PERSON_EDIT, of=Person)
def add_guardian(request, person):
    form = GuardianForm(request.POST or None)
    if form.is_valid() and form.attempt(actions.save_guardian, person, form.guardian_fields, by=request.user):
        messages.success(request, _("The parent or guardian is added."))
        return redirect(person)
    return _form_page(request, person, form, _("Parent or guardian"), _("Add the parent or guardian"))


@requires(Permission.PERSON_EDIT, of=Person)
def edit_guardian(request, person, guardian):
    guardian = get_object_or_404(Guardian, pk=guardian, child=person)
    form = GuardianForm(request.POST or None, instance=guardian)
    if form.is_valid() and form.attempt(
        actions.save_guardian, person, form.guardian_fields, guardian=guardian, by=request.user
    ):
        messages.success(request, _("The details are saved."))
        return redirect(person)
    remove_url = reverse("participants:remove_guardian", args=[person.pk, guardian.pk])
    return _form_page(request, person, form, _("Parent or guardian"), _("Save the details"), remove_url=remove_url)


@requires(Permission.PERSON_EDIT, of=Person)
@require_POST
def remove_guardian(request, person, guardian):
    guardian = get_object_or_404(Guardian, pk=guardian, child=person)
    try:
        actions.remove_guardian(guardian, by=request.user)
        messages.success(request, _("The parent or guardian is removed."))
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect(person)


def _form_page(request, person, form, title, action, remove_url=""):
    context = {"person": person, "form": form, "title": title, "action": action, "remove_url": remove_url}
    return render(request, "participants/person_form.html", context)


@requires(Permission.PERSON_EDIT, of=Programme)
def add_person(request, programme):
    """A new person in a register (``?role=``); a namesake who is already here is offered first."""
    role = role_or_404(request.POST.get("role") or request.GET.get("role") or ParticipationRole.MENTEE)
    form = NewParticipantForm(request.POST or None, programme=programme, role=role)
    if form.is_valid() and form.attempt(
        actions.add_participant,
        programme,
        role,
        person_fields=form.person_fields,
        guardian_fields=form.guardian.guardian_fields if form.guardian.is_filled else None,
        topics=form.cleaned_data["topics"],
        participation_fields={
            "format": form.cleaned_data["format"],
            _words_of(role): form.cleaned_data["topics"],
        },
        by=request.user,
    ):
        messages.success(request, _("%(name)s is in the register.") % {"name": form.result.person.full_name})
        if form.result.person.is_minor and not form.guardian.is_filled:
            messages.warning(request, _("No parent is named: there is nobody to ask for the consent yet."))
        return redirect(form.result)
    context = {
        "programme": programme,
        "role": role,
        "form": form,
        "register_title": TITLES[role],
        "register_url": reverse(URL_NAMES[role], args=[programme.pk]),
    }
    return render(request, "participants/add_person.html", context)


def _words_of(role):
    return "need" if role == ParticipationRole.MENTEE else "competencies"


@requires(Permission.PERSON_EDIT, of=Programme)
@require_POST
def enrol(request, programme, person):
    """Somebody who is already known takes part as well."""
    role = role_or_404(request.POST.get("role"))
    known = Person.objects.permitted(request.user, Permission.PERSON_EDIT).filter(organisation=programme.organisation)
    person = known.filter(pk=person).first()
    if person is None:
        raise Http404
    try:
        actions.add_participant(programme, role, person=person, by=request.user)
        messages.success(request, _("%(name)s is in the register.") % {"name": person.full_name})
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect(person)
