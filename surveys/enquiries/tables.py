"""The table of answers, .xlsx and PDF: who told what of whom and when, without anything confidential."""

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from documents.printing import ReportHead
from mentoring.kit.pdf import qr_svg, render_pdf_apart
from mentoring.kit.sheets import Column, Sheet
from surveys.around import Around
from surveys.enquiries.actions import link_address
from surveys.enums import QuestionKind, Readers
from surveys.kinds import in_words
from surveys.models import Statement

TOLD = Sheet(
    _("Information on mentees"),
    Column("name", _("Mentee"), width=30),
    Column("class", _("Class"), width=9),
    Column("who", _("Who told"), width=36),
    Column("day", _("When"), width=12),
    Column("told", _("What was told"), width=80),
    Column("topics", _("Topics"), width=30),
    Column("taken", _("Went into the need"), width=14),
)


def rows_of(enquiry):
    """A dict for every pupil and respondent, those not answered as well; only what is for the register is opened."""
    around = Around(enquiry.programme)
    rows = Statement.objects.filter(respondent__enquiry=enquiry).with_all().select_related("participation__person")
    rows = rows.order_by("participation__person__grade", "participation__person__search_key", "respondent", "pk")
    for row in rows:
        person = row.participation.person
        yield {
            "name": person.full_name,
            "class": person.class_label,
            "who": row.respondent.who,
            "day": timezone.localdate(row.answered_at) if row.answered_at else None,
            **_words(row, around),
            "taken": timezone.localdate(row.taken_at) if row.taken_at else None,
        }


def _words(statement, around):
    if not statement.said:
        return {"told": str(statement.get_state_display())}
    values, told, topics = statement.read_said(), [], ""
    for question in statement.respondent.questionnaire.questions.all():
        if question.readers != Readers.REGISTER or question.key not in values:
            continue
        words = in_words(question, values[question.key], around)
        if question.kind == QuestionKind.TOPICS:
            topics = words
        else:
            told.append(f"{question.text}: {words}")
    return {"told": "\n".join(told), "topics": topics}


def _notes(enquiry, done, asked):
    organisation = enquiry.programme.organisation
    figures = {"day": f"{organisation.today:%d.%m.%Y}", "done": done, "total": asked}
    return [
        organisation.name,
        enquiry.programme.name,
        gettext("As of %(day)s: %(done)d of %(total)d answers. What was said in confidence is not here.") % figures,
    ]


def workbook(enquiry):
    """.xlsx bytes."""
    rows = list(rows_of(enquiry))
    return TOLD.write(rows, title=TOLD.title, notes=_notes(enquiry, sum(bool(row["day"]) for row in rows), len(rows)))


def paper(enquiry):
    """The same as PDF bytes."""
    rows = list(rows_of(enquiry))
    organisation, facts = enquiry.programme.organisation, _notes(enquiry, sum(bool(r["day"]) for r in rows), len(rows))
    report = ReportHead(
        title=TOLD.title,
        subtitle=enquiry.programme.name,
        organisation=organisation.short_name,
        foot=f"{organisation.today:%d.%m.%Y}",
        facts=(facts[-1],),
    )
    return render_pdf_apart("print/told.html", {"report": report, "rows": rows})


def sheets(enquiry, respondents):
    """PDF bytes: a page for each of ``respondents`` with all their pupils and the code that opens the same on a phone.

    What is for specialists alone is not asked on paper, which goes through the curator's hands."""
    pages = []
    for row in respondents:
        statements = row.statements.filter(participation__ended_on=None).select_related("participation__person")
        url = link_address(row)
        pages.append(
            {
                "respondent": row,
                "people": [statement.participation.person for statement in statements],
                "questions": [q for q in row.questionnaire.questions.all() if q.readers != Readers.SPECIALIST],
                "qr": qr_svg(url),
                "url": url,
            }
        )
    return render_pdf_apart("print/told_sheets.html", {"enquiry": enquiry, "pages": pages})
