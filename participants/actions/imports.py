"""Verbs of uploading a register: take the file, name its columns, mend a row, decide, load the plan, undo it."""

import unicodedata
from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.enums import AttachmentPurpose
from documents.models import Attachment
from mentoring.kit.errors import Refused
from mentoring.kit.kinds import kind_of
from mentoring.kit.uploads import content_of, safe_name
from organisations import jobs
from organisations.access import Permission
from organisations.models import AuditEntry
from participants.enums import ImportState
from participants.importing import awaited, pairing, reading
from participants.importing.loading import Loader
from participants.importing.plan import ANOTHER, LOADED, SAME_ROW, check_row_again, grades_with_letters, make_plan
from participants.importing.undoing import undo
from participants.models import AwaitedPartner, ImportBatch
from roadmap.actions.holding import hold_programme

CELL_MAX_LENGTH = 2000
LONG_LIST = 1000  # records; longer lists are checked and loaded by the worker


@transaction.atomic
def take_file(programme, role, file, *, by, choice=None):
    """Read ``file`` and check every row; nothing is loaded yet. Raises ``Refused`` when it is no such table.

    ``choice`` says where the heading is, when nothing in the file was recognised as one. A long list is only read here:
    the worker checks it, and ``batch.job`` tells how far it is."""
    content = content_of(file)
    columns, rows = reading.look(
        content, filename=file.name, role=role, organisation=programme.organisation, choice=choice
    )
    if not rows and (choice is None or columns["mapping"]):
        raise Refused(_("There are no rows under the heading of the table."), "no_rows")
    batch = keep_file(programme, role, file, columns, by=by)
    _check_or_ask(batch, reading.as_plan_rows(rows), by)
    return batch


@transaction.atomic
def keep_file(programme, role, file, columns, *, by):
    """The upload of ``file`` whose ``columns`` are known; its rows come with ``keep_plan``."""
    content = content_of(file)
    attachment = Attachment.objects.keep(
        content,
        name=safe_name(file.name),
        content_type=kind_of(content).content_type,
        purpose=AttachmentPurpose.IMPORT,
        guarded_by=Permission.PERSON_EDIT,
        organisation=programme.organisation,
        by=by,
    )
    batch = ImportBatch.objects.create(programme=programme, role=role, file=attachment, columns=columns, created_by=by)
    AuditEntry.record(by, "register.file_taken", batch)
    return batch


@transaction.atomic
def name_columns(batch, choice, *, by):
    """Read the file again with the sheet, heading and columns a person named (a ``Choice``). Raises ``Refused``."""
    _must_wait(batch)
    batch.columns, rows = reading.look(
        batch.file.read(),
        filename=batch.file.name,
        role=batch.role,
        organisation=batch.programme.organisation,
        choice=choice,
    )
    _check_or_ask(batch, reading.as_plan_rows(rows), by)
    AuditEntry.record(by, "register.columns_named", batch)


def _check_or_ask(batch, rows, by):
    if len(rows) > LONG_LIST:
        batch.rows, batch.state = rows, ImportState.READING
        _ask_worker(batch, "participants.import_check", by)
    else:
        keep_plan(batch, make_plan(batch.programme, batch.role, rows)[0])


def keep_plan(batch, plan):
    """The plan is made: it waits for agreement."""
    batch.rows, batch.state = plan, ImportState.CHECKED
    batch.save(update_fields=["columns", "rows", "state"])


@transaction.atomic
def mend_row(batch, number, texts, *, by):
    """Put ``texts`` (by column) in record ``number`` of the plan and check again; returns it as it stands now."""
    _must_wait(batch)
    row, letters = _row(batch, number), grades_with_letters(batch.rows)
    row["texts"] |= {key: _cell(text) for key, text in texts.items()}
    row["joined"] = {key: line for key, line in row["joined"].items() if key not in texts}
    row["given"] = [key for key in row["given"] if key not in texts]
    return _check_anew(batch, number, letters)


@transaction.atomic
def decide_person(batch, number, person, *, by):
    """A person said that record ``number`` is ``person`` (the key of one of its twins), or is somebody else (``None``).

    Raises ``Refused`` when that was not asked."""
    _must_wait(batch)
    row = _row(batch, number)
    if person is not None and person not in row["twins"]:
        raise Refused(_("There is no such row in the list."), code="no_such_row")
    row["choices"]["person"] = ANOTHER if person is None else person
    return _check_anew(batch, number)


@transaction.atomic
def decide_repeat(batch, number, is_same, *, by):
    """A person said that record ``number`` is, or is not, the person of the row it seems to repeat."""
    _must_wait(batch)
    _row(batch, number)["choices"]["row"] = SAME_ROW if is_same else ANOTHER
    return _check_anew(batch, number)


@transaction.atomic
def check_again(batch):
    """Compare the plan with the base as it is now. Returns whether anything came out otherwise."""
    _must_wait(batch)
    before = batch.rows
    keep_plan(batch, make_plan(batch.programme, batch.role, before)[0])
    return batch.rows != before


@transaction.atomic
def load_batch(batch, *, shown, by):
    """Carry out the plan as it was ``shown`` (its fingerprint); a long one is given to the worker.

    Returns how many records were loaded, or ``None`` when the worker will. Raises ``Refused``: see ``carry_out``."""
    _must_wait(batch)
    if sum(row["verdict"] in LOADED for row in batch.rows) <= LONG_LIST:
        return carry_out(batch, shown=shown, by=by)
    if batch.fingerprint != shown:
        raise Refused(PLAN_OUTDATED, code="plan_outdated")
    _ask_worker(batch, "participants.import_load", by, shown=shown)
    return None


PLAN_OUTDATED = _("The register has changed since the rows were checked. They are checked again: look once more.")


@transaction.atomic
def carry_out(batch, *, shown, by):
    """Load the plan as it was ``shown``, without records with errors; returns how many were loaded.

    Raises ``Refused``: loaded already, nothing to load, or plan or base are not what was shown any more."""
    hold_programme(batch.programme)  # the same list loaded twice at once
    claimed = ImportBatch.objects.filter(pk=batch.pk, state=ImportState.CHECKED).update(state=ImportState.DONE)
    if not claimed:
        raise Refused(_("This list is already loaded."), code="already_loaded")
    batch.refresh_from_db(fields=["rows"])
    plan, fields = make_plan(batch.programme, batch.role, batch.rows)
    if plan != batch.rows or batch.fingerprint != shown:
        raise Refused(PLAN_OUTDATED, code="plan_outdated")
    loaded = sum(row["verdict"] in LOADED for row in plan)
    if not loaded:
        raise Refused(_("There is nothing to load in this list."), code="nothing_to_load")
    loader = Loader(batch.programme, batch.role, batch.programme.organisation.today, by=by).load(plan, fields)
    pairs = pairing.propose(batch.programme, batch.role, loader.named, by=by)
    awaited.remember(batch, loader.awaited)
    batch.state, batch.finished_at, batch.done = ImportState.DONE, timezone.now(), {**loader.done, "pairs": pairs}
    batch.save(update_fields=["state", "finished_at", "done"])
    organisation = batch.programme.organisation
    for deed, rows in (
        ("participation.loaded", loader.made["participation"]),
        ("participation.loaded_over", loader.changed["participation"]),
        ("person.loaded_over", loader.changed["person"]),
        ("long_term.loaded", [row.person for row in loader.made["permission"]]),
    ):
        AuditEntry.objects.bulk_record(by, deed, rows, organisation=organisation, batch=batch.pk)
    AuditEntry.record(by, "register.loaded", batch, rows=loaded)
    return loaded


@transaction.atomic
def undo_batch(batch, *, by):
    """Take the upload back as far as nobody has worked on with it; returns what stays (``undoing.Undone``)."""
    hold_programme(batch.programme)  # while its pairs are taken off the board nobody decides upon them
    claimed = ImportBatch.objects.filter(pk=batch.pk, state=ImportState.DONE).update(state=ImportState.UNDONE)
    if not claimed:
        raise Refused(_("This upload is already undone."), code="already_undone")
    batch.refresh_from_db()
    AwaitedPartner.objects.filter(batch=batch).delete()
    undone = undo(batch.done, loaded_at=batch.finished_at)
    batch.done = {**batch.done, "undone": undone.as_data()}
    batch.save(update_fields=["done"])
    AuditEntry.record(by, "register.load_undone", batch, kept=len(undone.kept))
    return undone


def _ask_worker(batch, kind, by, **payload):
    payload |= {"batch": batch.pk}
    batch.job = jobs.enqueue(
        kind, f"{kind}:{batch.pk}:{uuid4().hex}", payload, organisation=batch.programme.organisation, by=by
    )
    batch.save(update_fields=["columns", "rows", "state", "job"])


def _check_anew(batch, number, letters=None):
    """The row ``number`` is not as it was; ``letters`` where its class may be another."""
    letters = grades_with_letters(batch.rows) if letters is None else letters
    keep_plan(batch, check_row_again(batch.programme, batch.role, batch.rows, number, letters))
    return _row(batch, number)


def _must_wait(batch):
    """Hold ``batch`` and take its plan as it stands: another window may have mended or loaded it meanwhile."""
    held = ImportBatch.objects.select_for_update(of=("self",)).select_related("job").get(pk=batch.pk)
    if held.is_at_work:
        raise Refused(_("The list is at work just now. Wait until it is finished."), code="at_work")
    if held.state not in (ImportState.CHECKED, ImportState.READING):
        raise Refused(_("This list is already loaded."), code="already_loaded")
    batch.rows, batch.columns, batch.state = held.rows, held.columns, held.state


def _row(batch, number):
    found = next((row for row in batch.rows if row["no"] == number), None)
    if found is None:
        raise Refused(_("There is no such row in the list."), code="no_such_row")
    return found


def _cell(text):
    """What a person typed, without signs no table holds."""
    kept = "".join(sign for sign in text if sign == "\n" or unicodedata.category(sign) != "Cc")
    return kept.strip()[:CELL_MAX_LENGTH]
