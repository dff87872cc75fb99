import json
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoring.kit.errors import Refused
from mentoring.kit.sheets import Choice
from mentoring.kit.text import collapse
from mentoring.kit.uploads import content_of
from organisations.models import User
from participants.actions import imports
from participants.enums import ParticipationRole
from participants.importing import reading
from participants.importing.pairing import to_pair
from participants.importing.plan import counts, make_plan
from participants.importing.showing import outcome_of, where_in_file
from participants.models import ImportBatch
from roadmap.models import Programme


class Command(BaseCommand):
    help = (
        "Check a register or a class list as the upload in the browser does; with --commit load what it shows. "
        "Exit status 0: read, whatever the verdicts of its rows; 1: not read, not loaded; 2: a wrong call."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", help="A .xlsx, .xls, .ods, .csv or .tsv.")
        parser.add_argument("--programme", type=int, required=True, metavar="ID")
        parser.add_argument("--role", choices=ParticipationRole.values, required=True)
        parser.add_argument("--sheet", default=None, help="Only this sheet; otherwise all with the same columns.")
        parser.add_argument("--header-row", type=int, default=None, metavar="N", help="From 1; 0: there is no heading.")
        parser.add_argument(
            "--column",
            action="append",
            default=[],
            metavar="KEY=N",
            help="A column (from 1) that is not recognised, such as need=4; all of them, when one is named.",
        )
        parser.add_argument("--by", metavar="LOGIN", help="Who the history names.")
        parser.add_argument("--commit", action="store_true", help="Load the rows that are new or changed.")
        parser.add_argument("--json", action="store_true")

    def handle(self, **options):
        try:
            data = _carry_out(**options)
        except Failed as error:
            if options["json"]:
                self.stdout.write(_as_json({"error": str(error), "code": error.code}))
            raise
        self.stdout.write(_as_json(data) if options["json"] else as_text(data))


class Failed(CommandError):
    """Nothing was read or loaded; the exit status is 1 (2 is for a wrong call, as everywhere)."""

    def __init__(self, text, code):
        super().__init__(text)
        self.code = code


def _carry_out(*, file, programme, role, commit, **options):
    programme = Programme.objects.select_related("organisation").filter(pk=programme).first()
    if programme is None:
        raise Failed(_("There is no such programme."), "no_such_programme")
    by, choice = _user(options["by"]), _choice(options)
    try:
        upload = ContentFile(content_of(Path(file)), name=Path(file).name)
        if not commit:
            return as_data(*_check(programme, role, upload, choice))
        columns, plan, loaded, batch = _load(programme, role, upload, choice, by)
    except OSError as error:
        raise Failed(f"{file}: {error.strerror}", "no_such_file") from error
    except Refused as refused:
        raise Failed(" ".join(map(str, refused.messages)), refused.code) from refused
    return as_data(columns, plan) | {"loaded": loaded, "upload": batch.pk}


def _as_json(data):
    return json.dumps(data, ensure_ascii=False, indent=2)


def _check(programme, role, upload, choice):
    """``(columns, plan)``; nothing is written."""
    columns, rows = reading.look(
        upload.read(), filename=upload.name, role=role, organisation=programme.organisation, choice=choice
    )
    if columns["missing"]:
        raise Refused(
            _("The file has no column that was recognised as «%(names)s».")
            % {"names": "», «".join(columns["missing"])},
            code="wrong_columns",
        )
    plan, _fields = make_plan(programme, role, reading.as_plan_rows(rows))
    return columns, plan


def _load(programme, role, upload, choice, by):
    """``(columns, plan, how many were loaded, upload)``: the same deeds as in the browser, without the worker."""
    columns, plan = _check(programme, role, upload, choice)
    upload.seek(0)
    batch = imports.keep_file(programme, role, upload, columns, by=by)
    imports.keep_plan(batch, plan)
    loaded = imports.carry_out(batch, shown=batch.fingerprint, by=by) if _has_news(plan) else 0
    return columns, plan, loaded, ImportBatch.objects.get(pk=batch.pk)


def _has_news(plan):
    return any(row["verdict"] in imports.LOADED for row in plan)


def _choice(options):
    mapping = None
    if options["column"]:
        pairs = [text.partition("=") for text in options["column"]]
        if not all(number.isdecimal() and int(number) for _key, _sign, number in pairs):
            raise Failed(_("Write columns like need=4."), "wrong_columns")
        mapping = {key: int(number) - 1 for key, _sign, number in pairs}
    if mapping is None and options["sheet"] is None and options["header_row"] is None:
        return None
    return Choice(options["sheet"], options["header_row"], mapping)


def _user(login):
    if not login:
        return None
    try:
        return User.objects.get_by_natural_key(login)
    except User.DoesNotExist as error:
        raise Failed(_("There is no such account."), "no_such_account") from error


def as_data(columns, plan):
    """What the check found: records = new + changed + same + duplicate + error."""
    by_number = {row["no"]: row for row in plan}
    mapping = {index: key for key, index in columns["mapping"].items()}
    return {
        "sheets": columns["sheets_read"],
        "other_sheets": columns["other_sheets"],
        "header_row": columns["header_row"],
        "columns": [
            {"heading": heading, "column": mapping.get(index), "samples": columns["samples"][index]}
            for index, heading in enumerate(columns["headers"])
            if heading or index in mapping
        ],
        "guessed": columns["guessed"],
        "not_recognised": columns["unknown"],
        "not_loaded": columns["not_loaded"],
        "lacking": columns["lacking"],
        "records": len(plan),
        "rows_in_file": len({(row["sheet"], row["row"]) for row in plan}),
        "counts": {str(verdict): number for verdict, number in counts(plan).items()},
        "pairs": sum(len(to_pair(row)) for row in plan if row["verdict"] in imports.LOADED),
        "lines_that_are_no_rows": columns["lines"],
        "rows": [_row_data(row, by_number) for row in plan],
    }


def _row_data(row, by_number):
    names = ("no", "sheet", "row", "of", "texts", "left", "errors", "changes", "person", "participation", "twins")
    return {
        "verdict": str(row["verdict"]),
        "outcome": outcome_of(row, by_number),
        **{name: row[name] for name in names},
        "repeats": row["repeats"],
        "asks": row["asks"],
        "from_merged_cells": row["joined"],
        "from_headings": row["given"],
        "partners": [{"name": name, "participation": key, "not_paired": why} for name, key, why in row["partners"]],
        "room": row["room"],
    }


def as_text(data):
    """A line for each record that is not simply new, then the sums."""
    lines = []
    for row in data["rows"]:
        if row["verdict"] != "new":
            errors = "; ".join(f"{key}: {text}" for key, text in row["errors"].items())
            name = collapse(row["texts"].get("name", "")) or "—"
            lines.append(f"{where_in_file(row)}  {name} | {row['verdict']} | {errors or row['outcome']}")
    lines += [f"{line['number']}  ({line['reason']}) {line['text']}" for line in data["lines_that_are_no_rows"]]
    sums = ", ".join(f"{verdict} {number}" for verdict, number in data["counts"].items())
    records = ngettext("%(n)d record", "%(n)d records", data["records"]) % {"n": data["records"]}
    lines.append(f"{records}: {sums}")
    if "loaded" in data:
        text = ngettext("%(n)d record is loaded.", "%(n)d records are loaded.", data["loaded"])
        lines.append(text % {"n": data["loaded"]})
    return "\n".join(lines)
