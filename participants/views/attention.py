"""Special attention: the page that opens only on purpose, its notes, the counts and the list by name."""

from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from mentoring.kit.downloads import XLSX, hand_out
from mentoring.kit.errors import Refused
from organisations.access import Permission, requires
from participants.actions import attention as actions
from participants.attention import counts_in, journal_of, list_file, rows_in
from participants.attention_forms import CircumstancesForm, NoteForm
from participants.models import Person, PersonNote
from participants.purpose_forms import PurposeForm
from roadmap.models import Programme


@never_cache
@requires(Permission.ATTENTION_VIEW, of=Person)
def attention(request, person):
    return _page(request, person)


def _page(request, person, note_form=None):
    """The circumstances with their form, the notes, who looked; that they were looked at is written down first."""
    try:
        known = actions.look(person, by=request.user)
        notes = [(note, note.text) for note in person.notes.readable_by(request.user).select_related("author")]
    except Refused as refusal:
        return _closed(request, person.get_absolute_url(), person.full_name, refusal)
    is_saving = request.method == "POST" and note_form is None
    form = CircumstancesForm(request.POST if is_saving else None, circumstances=known)
    if form.is_valid() and form.attempt(
        actions.save_circumstances, person, form.circumstances, seen=form.cleaned_data["seen"], by=request.user
    ):
        messages.success(request, _("Saved. Only the curator, the psychologist and the social pedagogue see it."))
        return redirect("participants:attention", person.pk)
    is_late = form.has_error(NON_FIELD_ERRORS, "changed_meanwhile")
    if is_late:
        form.data = _seen_now(form.data, known)
    context = {
        "person": person,
        "form": form,
        "known": known,
        "is_late": is_late,
        "notes": notes,
        "note_form": note_form or NoteForm(),
        "journal": journal_of(person),
    }
    failed = form.errors or (note_form and note_form.errors)
    return render(request, "participants/attention.html", context, status=422 if failed else None)


def _closed(request, up, up_label, refusal):
    """Something sealed cannot be opened: what to do, and the way back."""
    context = {"up": up, "up_label": up_label, "why": str(refusal)}
    return render(request, "participants/attention_sealed.html", context, status=409)


def _seen_now(data, known):
    """What was typed stays; the next press saves it over what is written now, which the page shows above the form."""
    data = data.copy()
    data["seen"] = actions.stamp_of(known)
    return data


@never_cache
@requires(Permission.ATTENTION_VIEW, of=Person)
@require_POST
def add_note(request, person):
    form = NoteForm(request.POST)
    if form.is_valid() and form.attempt(actions.add_note, person, by=request.user, **form.cleaned_data):
        messages.success(request, _("The note is kept."))
        return redirect("participants:attention", person.pk)
    return _page(request, person, form)


@requires(Permission.ATTENTION_VIEW, of=PersonNote)
@require_POST
def remove_note(request, note):
    person = note.person_id
    if not PersonNote.objects.readable_by(request.user).filter(pk=note.pk).exists():
        raise Http404
    try:
        actions.remove_note(note, by=request.user)
        messages.success(request, _("The note is removed."))
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect("participants:attention", person)


@never_cache
@requires(Permission.ATTENTION_VIEW, of=Programme)
def counts(request, programme):
    return _counts(request, programme, PurposeForm())


def _counts(request, programme, form):
    try:
        known, counts = counts_in(programme)
    except Refused as refusal:
        return _closed(request, reverse("participants:mentees", args=[programme.pk]), _("Mentees"), refusal)
    context = {"programme": programme, "counts": counts, "known": known, "form": form}
    return render(request, "participants/attention_counts.html", context, status=422 if form.errors else None)


@never_cache
@requires(Permission.ATTENTION_VIEW, of=Programme)
@require_POST
def take_list(request, programme):
    """The list by name: only with a purpose, which stays in everybody's journal."""
    form = PurposeForm(request.POST)
    if not form.is_valid():
        return _counts(request, programme, form)
    purpose = form.cleaned_data["purpose"]
    try:
        found = actions.take_list(rows_in(programme), purpose, by=request.user)
    except Refused as refusal:
        return _closed(request, reverse("participants:mentees", args=[programme.pk]), _("Mentees"), refusal)
    name = _("Special attention, %(school)s.xlsx") % {"school": programme.organisation.short_name}
    return hand_out(list_file(programme, found, purpose, by=request.user), name, XLSX)
