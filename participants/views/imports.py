"""Uploading a register: the file, its columns, the check of every row, the load and its undo."""

from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext
from django.views.decorators.http import require_POST

from mentoring.kit.downloads import XLSX, hand_out
from mentoring.kit.errors import Refused
from mentoring.kit.forms import ActionForm
from mentoring.kit.htmx import page_or_part
from organisations.access import Permission, requires
from participants.actions import imports as actions
from participants.importing.plan import LOADED, Verdict
from participants.importing.showing import columns_choice, plan_page, rows_with_errors
from participants.models import ImportBatch
from participants.sheets import UPLOADS, sample_file
from participants.views.registers import TITLES, URL_NAMES, role_or_404
from roadmap.models import Programme


class UploadForm(ActionForm, forms.Form):
    file = forms.FileField(label=gettext_lazy("Choose a file or drop it here"), allow_empty_file=True)


@requires(Permission.PERSON_EDIT, of=Programme)
def upload(request, programme, role):
    """The first step: a file is chosen, read and checked; nothing is loaded."""
    role = role_or_404(role)
    form = UploadForm(request.POST or None, request.FILES or None)
    if form.is_valid() and form.attempt(actions.take_file, programme, role, form.cleaned_data["file"], by=request.user):
        return redirect(_next_step(form.result))
    earlier = ImportBatch.objects.filter(programme=programme, role=role).select_related("file", "created_by")
    context = {
        "programme": programme,
        "role": role,
        "register_title": TITLES[role],
        "register_url": reverse(URL_NAMES[role], args=[programme.pk]),
        "form": form,
        "file_error": " ".join([*form.non_field_errors(), *form["file"].errors]),
        "columns": [column.title for column in UPLOADS[role].columns],
        "earlier": earlier[:10],
        "steps": _steps(1),
    }
    return render(request, "participants/import_file.html", context)


def _next_step(batch):
    """Columns first when one was not recognised, otherwise the check at once."""
    doubtful = batch.columns["missing"] or batch.columns["unknown"]
    return reverse("participants:import_columns" if doubtful else "participants:import_check", args=[batch.pk])


@requires(Permission.PERSON_EDIT, of=Programme)
def sample(request, programme, role):
    role = role_or_404(role)
    name = _("Sample of the list")
    return hand_out(sample_file(role), f"{name}, {UPLOADS[role].title}.xlsx", XLSX)


@requires(Permission.PERSON_EDIT, of=ImportBatch)
def columns(request, importbatch):
    """The second step: which column is which, as recognised; a person corrects it."""
    choice = columns_choice(importbatch)
    if request.method == "POST":
        mapping = {
            key: int(request.POST[f"column-{key}"])
            for key in choice.keys
            if request.POST.get(f"column-{key}", "").isdecimal()
        }
        try:
            actions.name_columns(importbatch, mapping, by=request.user)
        except Refused as refusal:
            messages.warning(request, str(refusal))
            return redirect(request.path)
        if not importbatch.columns["missing"]:
            return redirect(importbatch)
        choice = columns_choice(importbatch)
    context = {"batch": importbatch, "choice": choice, "steps": _steps(2, importbatch), **_about(importbatch)}
    return render(request, "participants/import_columns.html", context)


@requires(Permission.PERSON_EDIT, of=ImportBatch)
def check(request, importbatch):
    """The third step: what would become of every row. Shows the result once it is loaded."""
    if not importbatch.is_waiting:
        return _result(request, importbatch)
    return _show_plan(request, importbatch)


def _show_plan(request, batch, status=None):
    page = plan_page(batch, request.GET.get("show"), request.GET.get("page"))
    context = {
        "batch": batch,
        "plan": page,
        "steps": _steps(3, batch),
        "query": request.GET.urlencode(),
        **_about(batch),
    }
    return page_or_part(request, "participants/import_check.html", "participants/_import_plan.html", context, status)


@requires(Permission.PERSON_EDIT, of=ImportBatch)
@require_POST
def mend(request, importbatch, row):
    """A cell is corrected where it stands; the row is checked again at once."""
    known = {column.key for column in UPLOADS[importbatch.role].columns}
    texts = {key.removeprefix("cell-"): text for key, text in request.POST.items() if key.startswith("cell-")}
    return _change_plan(
        request,
        importbatch,
        lambda: actions.mend_row(importbatch, row, {k: t for k, t in texts.items() if k in known}, by=request.user),
    )


@requires(Permission.PERSON_EDIT, of=ImportBatch)
@require_POST
def namesake(request, importbatch, row):
    """Whether the row is the person of the same name who is already there."""
    is_same = request.POST.get("is_same") == "yes"
    return _change_plan(
        request, importbatch, lambda: actions.decide_namesake(importbatch, row, is_same, by=request.user)
    )


def _change_plan(request, batch, change):
    try:
        change()
    except Refused as refusal:
        messages.warning(request, str(refusal))
        return redirect(batch)
    if request.htmx:
        return _show_plan(request, batch)
    return redirect(f"{batch.get_absolute_url()}?{request.GET.urlencode()}")


@requires(Permission.PERSON_EDIT, of=ImportBatch)
def errors(request, importbatch):
    """The rows that can not be loaded, with what is wrong, to be corrected in a file."""
    return hand_out(*rows_with_errors(importbatch), XLSX)


@requires(Permission.PERSON_EDIT, of=ImportBatch)
@require_POST
def load(request, importbatch):
    """Load what was shown; when it is not so any more, the rows are checked again and shown anew."""
    try:
        count = actions.load_batch(importbatch, shown=request.POST.get("plan", ""), by=request.user)
    except Refused as refusal:
        if refusal.code == "plan_outdated":
            actions.check_again(ImportBatch.objects.get(pk=importbatch.pk))
        messages.warning(request, str(refusal))
        return redirect(importbatch)
    undo_url = reverse("participants:import_undo", args=[importbatch.pk])
    text = ngettext("%(n)d record is loaded.", "%(n)d records are loaded.", count) % {"n": count}
    messages.success(request, text, extra_tags=f"undo={undo_url}")
    return redirect(importbatch)


def _result(request, batch):
    verdicts = [row["verdict"] for row in batch.rows]
    counts = {verdict.value: verdicts.count(verdict) for verdict in Verdict}
    context = {
        "batch": batch,
        "counts": counts,
        "loaded": sum(counts[verdict] for verdict in LOADED),
        "left_out": counts[Verdict.ERROR] + counts[Verdict.DUPLICATE],
        "steps": _steps(4, batch),
        **_about(batch),
    }
    return render(request, "participants/import_done.html", context)


@requires(Permission.PERSON_EDIT, of=ImportBatch)
@require_POST
def undo(request, importbatch):
    try:
        actions.undo_batch(importbatch, by=request.user)
        messages.success(request, _("The upload is undone: the register is as it was before."))
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect(importbatch)


def _about(batch):
    role = role_or_404(batch.role)
    return {
        "programme": batch.programme,
        "register_title": TITLES[role],
        "register_url": reverse(URL_NAMES[role], args=[batch.programme_id]),
        "upload_url": reverse("participants:import", args=[batch.programme_id, role]),
    }


def _steps(here, batch=None):
    """The wizard's four steps; ``here`` counts from 1."""
    notes = ["", "", "", ""]
    if batch is not None:
        found = len(batch.columns["found"])
        wrong = sum(row["verdict"] == Verdict.ERROR for row in batch.rows)
        notes[0] = batch.file.name
        notes[1] = _("recognised: %(n)d") % {"n": found}
        if here == 3:
            fix = ngettext("correct %(n)d row", "correct %(n)d rows", wrong) % {"n": wrong}
            notes[2] = fix if wrong else _("no errors")
    titles = [_("File"), _("Columns"), pgettext("step", "Check"), _("Loading")]
    states = ["done" if position < here else "now" if position == here else "" for position in range(1, 5)]
    if here == len(titles):
        states[-1] = "done"
    return [
        {"title": title, "note": note, "state": state} for title, note, state in zip(titles, notes, states, strict=True)
    ]
