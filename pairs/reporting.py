"""The mentor's report on the work with a mentee: what was planned, what came of it, meetings, in words and figures."""

from dataclasses import dataclass
from io import BytesIO

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from docx import Document

from documents.printing import ReportHead
from mentoring.kit.pdf import render_pdf
from mentoring.kit.signs import printable
from mentoring.kit.word import add_row, set_up, sign_off, table_of
from pairs.delivery import delivery_percent, points_of, points_words
from pairs.enums import MeetingState
from pairs.journal import lines_of
from pairs.models import Pair


@dataclass(frozen=True)
class MentorReport:
    """What the report tells of a ``pair``; ``facts`` are pairs of a name and a value, ``rows`` the tasks."""

    pair: Pair
    facts: list
    goal: str
    rows: list
    meetings: list
    conclusion: str


def report_on(pair):
    """``MentorReport`` of ``pair``."""
    pair = (
        Pair.objects.with_people()
        .select_related("programme__organisation", "plan", "order", "format")
        .prefetch_related("plan__items__grade", "meetings__attendances")
        .get(pk=pair.pk)
    )
    plan = getattr(pair, "plan", None)
    items = list(plan.items.all()) if plan else []
    held = [meeting for meeting in pair.meetings.all() if meeting.state == MeetingState.HELD]
    minutes = sum(meeting.minutes or 0 for meeting in held)
    percent = delivery_percent(items)
    done = sum(item.is_done for item in items)
    facts = [
        (_("Mentor"), "; ".join(f"{row.person.full_name}, {row.person.where}" for row in pair.mentors)),
        (_("Mentee"), "; ".join(f"{row.person.full_name}, {row.person.where}" for row in pair.mentees)),
        (_("Format of mentoring"), str(pair.format) if pair.format else "—"),
        (_("Period"), _period(pair)),
        (_("Order"), pair.order.title if pair.order and pair.order.number else "—"),
        (_("Meetings held"), _meetings_words(len(held), minutes)),
        (_("Delivery of the plan"), "—" if percent is None else f"{percent} %"),
    ]
    conclusion = ""
    if items:
        conclusion = _("Of %(total)d tasks %(done)d are done, the plan is delivered by %(percent)d %%.") % {
            "total": len(items),
            "done": done,
            "percent": percent,
        }
    return MentorReport(pair, facts, plan.goal if plan else "", _rows(items), lines_of(held, pair)[::-1], conclusion)


def _period(pair):
    last = pair.ended_on or pair.ends_on
    days = [date_format(day, "d.m.Y") for day in (pair.started_on, last) if day]
    return " – ".join(days) or "—"


def _meetings_words(count, minutes):
    words = ngettext("%(count)d meeting", "%(count)d meetings", count) % {"count": count}
    hours = f"{minutes / 60:.1f}".replace(".", ",").removesuffix(",0")
    return _("%(meetings)s, %(hours)s h in all") % {"meetings": words, "hours": hours} if minutes else words


def _rows(items):
    found = []
    for place, item in enumerate(items, 1):
        if item.is_done:
            how = item.grade.title if item.grade else pgettext("task", "done")
        else:
            how = pgettext("a task in a report", "not done")
        mark = "; ".join(filter(None, [how, item.assessment]))
        due = date_format(item.due_on, "d.m.Y") if item.due_on else ""
        points = points_words(points_of(item))
        found.append([str(place), item.task, due, item.planned_result, item.actual_result, mark, points])
    return found


def columns():
    return [
        "№",
        _("Project, task"),
        pgettext("of a task", "By"),
        _("Planned result"),
        _("Actual result"),
        _("Assessment"),
        pgettext("of a grade", "Points"),
    ]


def report_pdf(pair):
    """PDF bytes."""
    found = report_on(pair)
    organisation = found.pair.programme.organisation
    head = ReportHead(
        title=_("Mentor's report"),
        subtitle=_("%(year)s school year") % {"year": found.pair.programme.year},
        organisation=organisation.official_short_name or organisation.short_name,
        foot=str(found.pair),
    )
    return render_pdf("print/mentor_report.html", {"report": head, "found": found, "columns": columns()})


def report_word(pair):
    """.docx bytes, to be written on: schools retype heads and conclusions."""
    found = report_on(pair)
    organisation = found.pair.programme.organisation
    document = Document()
    title = _("Mentor's report")
    set_up(document, title=title, organisation=organisation.official_short_name or organisation.short_name)
    document.add_paragraph(printable(organisation.official_short_name or organisation.short_name))
    year = _("%(year)s school year") % {"year": found.pair.programme.year}
    document.add_paragraph().add_run(printable(f"{title}, {year}")).bold = True
    for name, value in found.facts:
        document.add_paragraph(printable(f"{name}: {value}"))
    if found.goal:
        document.add_paragraph(printable(_("Goal: %(goal)s") % {"goal": found.goal}))
    table = table_of(document, columns(), [8, 37, 20, 31, 31, 25, 13])
    for row in found.rows:
        add_row(table, row)
    document.add_paragraph(printable(found.conclusion))
    document.add_paragraph(printable(_("Conclusions of the mentor: %(line)s") % {"line": "_" * 60}))
    sign_off(document, [(_("Mentor"), found.pair.mentor_names)])
    content = BytesIO()
    document.save(content)
    return content.getvalue()
