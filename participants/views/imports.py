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
from mentoring.kit.sheets import Choice
from organisations.access import Permission, requires
from participants.actions import imports as actions
from participants.enums import ImportState
from participants.importing.columns import UPLOADS
from participants.importing.plan import LOADED, Verdict, counts
from participants.importing.sample import sample_file
from participants.importing.showing import plan_page
from participants.importing.showing_file import columns_choice, notice_of, rows_with_errors
from participants.models import ImportBatch, Person
from participants.views.registers import TITLES, URL_NAMES, role_or_404
from roadmap.models import Programme

KEPT_SHOWN = 10


class UploadForm(ActionForm, forms.Form):
    file = forms.FileField(label=gettext_lazy("Choose a file or drop it here"), allow_empty_file=True)
    by_hand = forms.BooleanField(
        label=gettext_lazy("The heading is unusual or there is none: I name the columns myself"), required=False
    )

    @property
    def choice(self):
        return Choice(header_row=1) if self.cleaned_data["by_hand"] else None


@requires(Permission.PERSON_EDIT, of=Programme)
def upload(request, programme, role):
    """The first step: a file is chosen, read and checked; nothing is loaded."""
    role = role_or_404(role)
    form = UploadForm(request.POST or None, request.FILES or None)
    if form.is_valid() and form.attempt(
        actions.take_file, programme, role, form.cleaned_data["file"], by=request.user, choice=form.choice
    ):
        return redirect(_next_step(form.result))
    earlier = ImportBatch.objects.filter(programme=programme, role=role).select_related("file", "created_by")
    earlier = earlier.defer("rows", "columns", "done")
    context = {
        "programme": programme,
        "role": role,
        "register_title": TITLES[role],
        "register_url": reverse(URL_NAMES[role], args=[programme.pk]),
        "form": form,
        "file_error": " ".join([*form.non_field_errors(), *form["file"].errors]),
        "has_odd_heading": form.data.get("by_hand") or form.has_error("__all__", "no_heading"),
        "columns": [column.title for column in UPLOADS[role].columns],
        "earlier": earlier[:10],
        "steps": _steps(1),
    }
    return render(request, "participants/import_file.html", context)


def _next_step(batch):
    """Columns first when one was not recognised, otherwise the check at once."""
    reasons = ("missing", "unknown", "lacking", "guessed")
    doubtful = batch.is_waiting and any(batch.columns.get(name) for name in reasons)
    return reverse("participants:import_columns" if doubtful else "participants:import_check", args=[batch.pk])


@requires(Permission.PERSON_EDIT, of=Programme)
def sample(request, programme, role):
    role = role_or_404(role)
    name = _("Sample of the list")
    return hand_out(sample_file(role), f"{name}, {UPLOADS[role].title}.xlsx", XLSX)


@requires(Permission.PERSON_EDIT, of=ImportBatch)
def columns(request, importbatch):
    """The second step: which column is which, as recognised; a person corrects it, or names the sheet and heading."""
    if not importbatch.is_waiting:
        return redirect(importbatch)
    if request.method == "POST":
        try:
            actions.name_columns(importbatch, _choice(request.POST, importbatch), by=request.user)
        except Refused as refusal:
            messages.warning(request, str(refusal))
            return redirect(request.path)
        if "check" in request.POST and not importbatch.columns["missing"]:
            return redirect(importbatch)
    context = {
        "batch": importbatch,
        "choice": columns_choice(importbatch),
        "notice": notice_of(importbatch.columns),
        "steps": _steps(2, importbatch),
        **_about(importbatch),
    }
    return render(request, "participants/import_columns.html", context)


def _choice(data, batch):
    """The ``Choice`` a person made; with another sheet or heading columns are recognised anew. Raises ``Refused``."""
    sheet, header_row = data.get("sheet", ""), data.get("header_row", "")
    header_row = int(header_row) if header_row.isdecimal() and len(header_row) < 6 else batch.columns["header_row"]
    if "check" not in data:
        return Choice(sheet, header_row)
    mapping = {}
    for index, _heading in enumerate(batch.columns["headers"]):
        key = data.get(f"column-{index}", "")
        if key in mapping:
            raise Refused(gettext_lazy("Two columns are named alike. Leave one of them out."), "named_twice")
        if key:
            mapping[key] = index
    return Choice(sheet, header_row, mapping)


@requires(Permission.PERSON_EDIT, of=ImportBatch)
def check(request, importbatch):
    """The third step: what would become of every row. Shows the progress of a long list and, in the end, the result."""
    if importbatch.is_at_work or importbatch.state == ImportState.READING:
        return _at_work(request, importbatch)
    if not importbatch.is_waiting:
        return _result(request, importbatch)
    return _show_plan(request, importbatch)


def _at_work(request, batch):
    context = {"batch": batch, "steps": _steps(3, batch), **_about(batch)}
    return page_or_part(request, "participants/import_at_work.html", "participants/_import_at_work.html", context)


def _show_plan(request, batch, status=None):
    page = plan_page(batch, request.GET.get("show"), request.GET.get("page"))
    context = {
        "batch": batch,
        "plan": page,
        "notice": notice_of(batch.columns),
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
def decide(request, importbatch, row):
    """Whether the row is the person who is already there, or of another row: ``choice=person:17``, ``row:another``."""
    about, _colon, answer = request.POST.get("choice", "").partition(":")
    if about == "row":
        return _change_plan(
            request,
            importbatch,
            lambda: actions.decide_repeat(importbatch, row, answer == "same", by=request.user),
        )
    person = int(answer) if answer.isdecimal() and len(answer) < 18 else None
    return _change_plan(request, importbatch, lambda: actions.decide_person(importbatch, row, person, by=request.user))


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
    if count is None:
        return redirect(importbatch)
    text = ngettext("%(n)d record is loaded.", "%(n)d records are loaded.", count) % {"n": count}
    messages.success(request, text, extra_tags=f"undo={undo_url}")
    return redirect(importbatch)


def _result(request, batch):
    count = counts(batch.rows)
    undone = batch.done.get("undone") or {}
    context = {
        "batch": batch,
        "counts": {verdict.value: number for verdict, number in count.items()},
        "loaded": sum(count[verdict] for verdict in LOADED),
        "left_out": count[Verdict.ERROR] + count[Verdict.DUPLICATE],
        "pairs": len(batch.done.get("pairs", [])) if batch.state == ImportState.DONE else 0,
        "undone": undone,
        "kept": Person.objects.filter(pk__in=undone.get("kept", [])[:KEPT_SHOWN]),
        "kept_more": max(len(undone.get("kept", [])) - KEPT_SHOWN, 0),
        "steps": _steps(4, batch),
        **_about(batch),
    }
    return render(request, "participants/import_done.html", context)


@requires(Permission.PERSON_EDIT, of=ImportBatch)
@require_POST
def undo(request, importbatch):
    try:
        undone = actions.undo_batch(importbatch, by=request.user)
    except Refused as refusal:
        messages.warning(request, str(refusal))
        return redirect(importbatch)
    if undone.kept or undone.kept_values or undone.kept_pairs:
        messages.warning(request, _("The upload is undone, but not all of it: see below what stays."))
    else:
        messages.success(request, _("The upload is undone: the register is as it was before."))
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
        wrong = sum(row.get("verdict") == Verdict.ERROR for row in batch.rows)
        notes[0] = batch.file.name
        notes[1] = _("recognised: %(n)d") % {"n": found}
        if here == 3 and batch.is_waiting:
            fix = ngettext("correct %(n)d row", "correct %(n)d rows", wrong) % {"n": wrong}
            notes[2] = fix if wrong else _("no errors")
    titles = [_("File"), _("Columns"), pgettext("step", "Check"), _("Loading")]
    states = ["done" if position < here else "now" if position == here else "" for position in range(1, 5)]
    if here == len(titles):
        states[-1] = "done"
    return [
        {"title": title, "note": note, "state": state} for title, note, state in zip(titles, notes, states, strict=True)
    ]
