"""The school report: one read-out, from which the paper and the table are made alike."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from documents.enums import AttachmentPurpose
from documents.models import Attachment
from documents.printing import ReportHead, date_in_words
from mentoring.kit import charts
from mentoring.kit.kinds import Kind
from mentoring.kit.pdf import render_pdf_apart
from mentoring.kit.sheets import Column, Sheet
from monitoring.coverage import ladder_of
from monitoring.enums import ReportState
from monitoring.indicators import BY_KEY, figures
from organisations.access import Permission
from organisations.models import AuditEntry
from pairs.enums import PairState
from pairs.models import Pair
from participants.attention import counts_for_report
from participants.models import Participation
from roadmap.enums import Standing
from roadmap.lines import programme_lines
from roadmap.route import route_of
from roadmap.sections import sections_of

KEY_FIGURES = ("coverage_students", "coverage_teachers")


@dataclass(frozen=True)
class ReadOut:
    """Everything a report says, counted once."""

    programme: Any
    as_of: date
    figures: list
    sections: list
    lines: list
    mentees: int
    mentors: int
    pairs_working: int
    pairs_confirmed: int
    attention: tuple = ()  # ``FlagCount``s

    @property
    def done(self):
        return sum(line.state == Standing.DONE for line in self.lines)

    @property
    def late(self):
        return sum(line.state == Standing.LATE for line in self.lines)


def read_out(programme, as_of):
    people = Participation.objects.filter(programme=programme).active()
    pairs = Pair.objects.filter(programme=programme)
    lines = programme_lines(programme, today=as_of) if programme.roadmap else []
    return ReadOut(
        programme=programme,
        as_of=as_of,
        figures=figures(programme, as_of),
        sections=sections_of(lines),
        lines=lines,
        mentees=people.mentees().count(),
        mentors=people.mentors().count(),
        pairs_working=pairs.working().count(),
        pairs_confirmed=pairs.filter(state__in=[PairState.CONFIRMED, PairState.UNDER_ORDER]).count(),
        attention=tuple(counts_for_report(programme)),
    )


def lead(report):
    """What came of it, in sentences: first the people, then the plan, then what is short."""
    sentences = [
        _("%(mentees)s and %(mentors)s take part.")
        % {
            "mentees": ngettext("%d mentee", "%d mentees", report.mentees) % report.mentees,
            "mentors": ngettext("%d mentor", "%d mentors", report.mentors) % report.mentors,
        },
        _("%(done)d of %(total)d events of the roadmap are completed, %(late)d overdue.")
        % {"done": report.done, "total": len(report.lines), "late": report.late},
        ngettext("%d pair works under order.", "%d pairs work under order.", report.pairs_working)
        % report.pairs_working,
    ]
    for figure in report.figures:
        if figure.key in KEY_FIGURES and figure.target is not None and figure.count is not None:
            sentences.append(_shortfall(figure))
    return " ".join(sentences)


def _shortfall(figure):
    if figure.is_met:
        return _("%(indicator)s: the target is met.") % {"indicator": figure.label}
    return ngettext(
        "%(indicator)s: %(count)d person short of the target.",
        "%(indicator)s: %(count)d people short of the target.",
        figure.short_of,
    ) % {"indicator": figure.label, "count": figure.short_of}


def print_report(report, *, by):
    """PDF bytes, drawn in a child process."""
    programme = report.programme
    ladder = ladder_of(programme)
    head = ReportHead(
        title=_("Monitoring of the mentoring programme"),
        subtitle=_("Report of the school year %(year)s") % {"year": programme.year},
        organisation=programme.organisation.official_short_name or programme.organisation.short_name,
        foot=_("Monitoring of the mentoring programme %(year)s") % {"year": programme.year},
        facts=[
            _("figures as of %(day)s") % {"day": date_in_words(report.as_of)},
            _("prepared by %(name)s") % {"name": by.short_name} if by else "",
        ],
        lead=lead(report),
        way=charts.way(route_of(programme, report.lines).stages) if report.lines else "",
    )
    return render_pdf_apart(
        "print/school_report.html",
        {
            "report": head,
            "figures": report.figures,
            "keys": key_figures(report),
            "ladder": ladder.draw() if ladder else "",
            "sections": report.sections,
            "attention": report.attention,
        },
    )


def key_figures(report):
    """The four big numbers at the top: (value, caption)."""
    by_key = {figure.key: figure for figure in report.figures}
    keys = [(_("%(done)d of %(total)d") % {"done": report.done, "total": len(report.lines)}, _("events completed"))]
    for key in KEY_FIGURES:
        figure = by_key[key]
        caption = str(figure.label)
        if figure.target is not None:
            caption = _("%(indicator)s, target %(target)s") % {"indicator": caption, "target": figure.target_text}
        keys.append((figure.value, caption))
    keys.append(
        (
            str(report.pairs_working + report.pairs_confirmed),
            _("pairs: %(working)d working, %(confirmed)d confirmed")
            % {"working": report.pairs_working, "confirmed": report.pairs_confirmed},
        )
    )
    return keys


FIGURE_SHEET = Sheet(
    "figures",
    Column("label", gettext_lazy("Indicator"), width=44),
    Column("value", gettext_lazy("Fact"), width=10),
    Column("done", gettext_lazy("Numerator"), width=12),
    Column("total", gettext_lazy("Denominator"), width=14),
    Column("target", gettext_lazy("Target"), width=10),
    Column("note", gettext_lazy("Counted from"), width=36),
    Column("source", gettext_lazy("Source of data"), width=30),
)


def write_table(report):
    """The same figures as .xlsx bytes, for those who calculate further."""
    rows = [
        {
            "label": str(f.label),
            "value": f.value,
            "done": f.count.done if f.count else None,
            "total": f.count.total if f.count else None,
            "target": f.target_text,
            "note": f.note or f.lacking,
            "source": str(f.source),
        }
        for f in report.figures
    ]
    sort = _("Special attention")
    rows += [{"label": f"{sort}: {one.label}", "value": one.words} for one in report.attention]
    title = _("Monitoring of the mentoring programme %(year)s") % {"year": report.programme.year}
    notes = [
        str(report.programme.organisation),
        _("figures as of %(day)s") % {"day": date_in_words(report.as_of)},
    ]
    return FIGURE_SHEET.write(rows, title=title, notes=notes)


def reported(row):
    """(indicator, value, target) as the kept report gives them, whatever has happened since."""
    known = [(BY_KEY[figure["key"]], figure) for figure in row.figures if figure["key"] in BY_KEY]
    return [(indicator.label, figure["value"], _target(indicator, figure["target"])) for indicator, figure in known]


def _target(indicator, target):
    if target is None:
        return ""
    return f"{target} %" if indicator.is_share else str(target)


def keep(row, report, pdf, xlsx):
    """File both documents and the figures they report: from now on the report does not change."""
    name = _("Monitoring report %(day)s") % {"day": f"{report.as_of:%d.%m.%Y}"}
    filed = {
        "organisation": row.organisation,
        "purpose": AttachmentPurpose.REPORT,
        "guarded_by": Permission.REPORT_VIEW,
        "by": row.created_by,
    }
    row.pdf = Attachment.objects.keep(pdf, name=f"{name}.pdf", content_type=Kind.PDF.content_type, **filed)
    row.xlsx = Attachment.objects.keep(xlsx, name=f"{name}.xlsx", content_type=Kind.XLSX.content_type, **filed)
    row.figures = [
        {
            "key": f.key,
            "value": f.value,
            "done": f.count.done if f.count else None,
            "total": f.count.total if f.count else None,
            "target": f.target,
        }
        for f in report.figures
    ]
    row.state = ReportState.READY
    row.save(update_fields=["pdf", "xlsx", "figures", "state"])
    AuditEntry.record(row.created_by, "report.built", row)
