"""Verbs of uploading a register: take the file, name its columns, mend a cell, load the plan, undo it."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.enums import AttachmentPurpose
from documents.models import Attachment
from mentoring.kit.errors import Refused
from mentoring.kit.kinds import kind_of
from mentoring.kit.uploads import content_of, safe_name
from organisations.access import Permission
from organisations.models import AuditEntry
from participants.enums import ImportState
from participants.importing import reading
from participants.importing.loading import Loader
from participants.importing.plan import LOADED, make_plan
from participants.importing.undoing import undo
from participants.models import ImportBatch
from roadmap.models import Programme

CELL_MAX_LENGTH = 2000


@transaction.atomic
def take_file(programme, role, file, *, by):
    """Read ``file`` and check every row; nothing is loaded yet. Raises ``Refused`` when it is no such table."""
    content = content_of(file)
    columns, rows = reading.look(content, filename=file.name, role=role, organisation=programme.organisation)
    if not rows:
        raise Refused(_("There are no rows under the heading of the table."), "no_rows")
    attachment = Attachment.objects.keep(
        content,
        name=safe_name(file.name),
        content_type=kind_of(content).content_type,
        purpose=AttachmentPurpose.IMPORT,
        guarded_by=Permission.PERSON_EDIT,
        organisation=programme.organisation,
        by=by,
    )
    batch = ImportBatch(programme=programme, role=role, file=attachment, columns=columns, created_by=by)
    _check(batch, reading.as_plan_rows(rows))
    batch.save()
    AuditEntry.record(by, "register.file_taken", batch, rows=len(rows))
    return batch


@transaction.atomic
def name_columns(batch, mapping, *, by):
    """Read the file again with the columns a person named (key → column number)."""
    _must_wait(batch)
    batch.columns, rows = reading.look_again(
        batch.file.read(), filename=batch.file.name, role=batch.role, mapping=mapping
    )
    _check(batch, reading.as_plan_rows(rows))
    batch.save(update_fields=["columns", "rows"])
    AuditEntry.record(by, "register.columns_named", batch)


@transaction.atomic
def mend_row(batch, number, texts, *, by):
    """Put ``texts`` (by column) in row ``number`` of the plan and check again; returns the row as it stands now."""
    _must_wait(batch)
    row = _row(batch, number)
    row["texts"] |= {key: text.strip()[:CELL_MAX_LENGTH] for key, text in texts.items()}
    row["joined"] = {key: line for key, line in row["joined"].items() if key not in texts}
    _check(batch, batch.rows)
    batch.save(update_fields=["rows"])
    return _row(batch, number)


@transaction.atomic
def decide_namesake(batch, number, is_same, *, by):
    """A person said that row ``number`` is, or is not, the namesake in the base."""
    _must_wait(batch)
    _row(batch, number)["is_same"] = is_same
    _check(batch, batch.rows)
    batch.save(update_fields=["rows"])


@transaction.atomic
def check_again(batch):
    """Compare the plan with the base as it is now. Returns whether anything came out otherwise."""
    _must_wait(batch)
    before = batch.rows
    _check(batch, before)
    batch.save(update_fields=["rows"])
    return batch.rows != before


@transaction.atomic
def load_batch(batch, *, shown, by):
    """Carry out the plan as it was ``shown`` (its fingerprint) without rows with errors; returns how many were loaded.

    Raises ``Refused``: loaded already, nothing to load, or plan or base are not what was shown any more."""
    Programme.objects.select_for_update(of=("self",)).get(pk=batch.programme_id)  # the same list loaded twice at once
    claimed = ImportBatch.objects.filter(pk=batch.pk, state=ImportState.CHECKED).update(
        state=ImportState.DONE, finished_at=timezone.now()
    )
    if not claimed:
        raise Refused(_("This list is already loaded."), code="already_loaded")
    batch.refresh_from_db(fields=["rows"])
    plan, fields = make_plan(batch.programme, batch.role, batch.rows)
    if plan != batch.rows or batch.fingerprint != shown:
        raise Refused(
            _("The register has changed since the rows were checked. They are checked again: look once more."),
            code="plan_outdated",
        )
    if not any(row["verdict"] in LOADED for row in plan):
        raise Refused(_("There is nothing to load in this list."), code="nothing_to_load")
    loader = Loader(batch.programme, batch.role, batch.programme.organisation.today).load(plan, fields)
    batch.state, batch.finished_at, batch.done = ImportState.DONE, timezone.now(), loader.done
    batch.save(update_fields=["state", "finished_at", "done"])
    organisation = batch.programme.organisation
    for deed, rows in (
        ("participation.loaded", loader.made["participation"]),
        ("participation.loaded_over", loader.changed["participation"]),
        ("person.loaded_over", loader.changed["person"]),
    ):
        AuditEntry.objects.bulk_record(by, deed, rows, organisation=organisation, batch=batch.pk)
    AuditEntry.record(by, "register.loaded", batch, rows=sum(row["verdict"] in LOADED for row in plan))
    return sum(row["verdict"] in LOADED for row in plan)


@transaction.atomic
def undo_batch(batch, *, by):
    """Take the whole upload back. Raises ``Refused`` when people in it already have papers or pairs."""
    claimed = ImportBatch.objects.filter(pk=batch.pk, state=ImportState.DONE).update(state=ImportState.UNDONE)
    if not claimed:
        raise Refused(_("This upload is already undone."), code="already_undone")
    batch.refresh_from_db()
    undo(batch.done)
    AuditEntry.record(by, "register.load_undone", batch)


def _check(batch, rows):
    batch.rows, _fields = make_plan(batch.programme, batch.role, rows)


def _must_wait(batch):
    """Hold ``batch`` and take its plan as it stands: another window may have mended or loaded it meanwhile."""
    held = ImportBatch.objects.select_for_update(of=("self",)).get(pk=batch.pk)
    if held.state != ImportState.CHECKED:
        raise Refused(_("This list is already loaded."), code="already_loaded")
    batch.rows, batch.columns = held.rows, held.columns


def _row(batch, number):
    found = next((row for row in batch.rows if row["row"] == number), None)
    if found is None:
        raise Refused(_("There is no such row in the list."), code="no_such_row")
    return found
