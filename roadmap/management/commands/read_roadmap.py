import json
from datetime import date, datetime
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoring.kit import uploads
from mentoring.kit.errors import Refused
from mentoring.kit.periods import SchoolYear, Span
from roadmap.exporting import deadline_data
from roadmap.reader.plan import ReadEvent, ReadPlan, ReadStage
from roadmap.reader.reading import read_plan
from roadmap.reader.remarks import problems_of


class Command(BaseCommand):
    help = "Read a plan in Word, Excel, PDF or text and print what was understood, saving nothing."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("file", help="A .docx, .doc, .odt, .xlsx, .ods, .xls, .csv, .tsv, .pdf or .txt.")
        parser.add_argument(
            "--school-year",
            type=int,
            metavar="YEAR",
            help="2025 for 2025/26: for deadlines without a year; a plan of several years is read in all of its own.",
        )
        parser.add_argument("--period-start", type=_day, metavar="DATE", help="Such as 2025-09-01; with --period-end.")
        parser.add_argument("--period-end", type=_day, metavar="DATE")
        parser.add_argument("--json", action="store_true", help="Print JSON like that of export_roadmap_template.")

    def handle(self, *, file, **options):
        path = Path(file)
        try:
            plan = read_plan(uploads.content_of(path), path.name, window=_window(options))
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(as_json(plan, path.stem) if options["json"] else as_text(plan))


def as_json(plan: ReadPlan, slug: str) -> str:
    period = plan.period and {
        "text": plan.period_text,
        "starts_on": plan.period.first.isoformat(),
        "due_on": plan.period.due_on.isoformat(),
    }
    data = {
        "slug": slug,
        "title": plan.title,
        "organisation": plan.organisation,
        "period": period,
        "stages": [_stage_data(stage) for stage in plan.stages],
        "targets": [vars(target) for target in plan.targets],
        "problems": [vars(problem) for problem in problems_of(plan)],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _stage_data(stage: ReadStage) -> dict:
    named = {name: getattr(stage, name) for name in ("number", "title", "aim", "objective", "result")}
    return {**named, "events": [_event_data(event) for event in stage.events]}


def _event_data(event: ReadEvent) -> dict:
    return {
        "number": event.number,
        "title": event.title,
        "description": event.description,
        "deadline": event.period and deadline_data(event.period),
        "responsibles": list(event.responsibles),
        "expected_result": event.expected_result,
        "indicator": event.indicator,
        "document_kind": event.document_kind,
        "kinds": [proposal.kind for proposal in event.kinds],
        "likely_kinds": [proposal.kind for proposal in event.likely],
        "remarks": list(event.remarks),
    }


def as_text(plan: ReadPlan) -> str:
    """The plan for a person to look through: an event a line, what needs a look marked, problems below."""
    lines = [plan.title or _("(without a title)"), plan.organisation]
    if plan.period:
        lines.append(f"{plan.period.first:%d.%m.%Y} – {plan.period.due_on:%d.%m.%Y}")
    for stage in plan.stages:
        lines += ["", f"{stage.number} {stage.title}".strip()]
        for event in stage.events:
            people = ", ".join(event.responsibles) or "—"
            lines.append(f"  {event.number}  {event.title} | {_deadline(event)} | {people}")
            lines += [f"      ! {remark}" for remark in event.remarks]
    events = sum(1 for _event in plan.events)
    lines += ["", ngettext("%(count)s event was read.", "%(count)s events were read.", events) % {"count": events}]
    lines += [" · ".join(filter(None, (problem.where, problem.reason, problem.text))) for problem in problems_of(plan)]
    return "\n".join(line for line in lines if line is not None)


def _deadline(event: ReadEvent) -> str:
    period = event.period
    if not period or not period.due_on:
        return event.deadline_text or "—"
    first = f"{period.starts_on:%d.%m.%Y}–" if period.starts_on and period.starts_on != period.due_on else ""
    times = f" ×{len(period.occurrences)}" if len(period.occurrences) > 1 else ""
    return f"{event.deadline_text} ({first}{period.due_on:%d.%m.%Y}{times})"


def _window(options) -> Span | None:
    start, end = options["period_start"], options["period_end"]
    if bool(start) != bool(end):
        raise CommandError("Name both --period-start and --period-end.")
    if start:
        if end < start:
            raise CommandError("The period ends before it starts.")
        return Span(start, end)
    return SchoolYear(options["school_year"]).span if options["school_year"] else None


def _day(text: str) -> date:
    for form in ("%Y-%m-%d", "%d.%m.%Y"):
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    raise ValueError(text)
