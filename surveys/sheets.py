"""A survey's results as a workbook: every answer in a row, the summary, the matrix of mutual wishes.

What is confidential stands in the specialist's workbook alone.
"""

import io

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from mentoring.kit.workbooks import write_about, write_cell
from surveys.around import Around
from surveys.enums import QuestionKind
from surveys.kinds import in_words
from surveys.preferences import matrix_of
from surveys.results import results_of

WIDE, NARROW = 44, 16
AS_FIGURES = (QuestionKind.SCALE, QuestionKind.NUMBER)


def results_workbook(survey, about=()):
    """.xlsx bytes. An anonymous survey has no names, and its rows stand in the order of the answers' words."""
    workbook = Workbook()
    _fill(workbook.active, _("Answers"), *_answers(survey))
    _fill(workbook.create_sheet(), _("Summary"), *_summary(survey))
    if matrix := matrix_of(survey):
        _fill(workbook.create_sheet(), _("Chose each other"), *_matrix(matrix))
    if about:
        write_about(workbook, about)
    return _saved(workbook)


def wishes_workbook(wishes, about=()):
    """.xlsx bytes of what everybody said about whom, for the specialist: ``wishes`` are ``Wish`` rows."""
    workbook = Workbook()
    headers = [_("Who said it"), _("Wishes to work with"), _("Why"), _("Would rather not work with")]
    rows = [[wish.who, "; ".join(wish.ranked), wish.why, "; ".join(wish.refused)] for wish in wishes]
    _fill(workbook.active, _("Choices of participants"), headers, rows)
    if about:
        write_about(workbook, about)
    return _saved(workbook)


def _saved(workbook):
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def _fill(sheet, title, headers, rows):
    sheet.title = title[:31]
    for row_number, row in enumerate([headers, *rows], 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(row_number, column)
            write_cell(cell, value)
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            if row_number == 1:
                cell.font = Font(bold=True)
                sheet.column_dimensions[get_column_letter(column)].width = WIDE if len(str(value)) > NARROW else NARROW
    sheet.freeze_panes = "A2"


def _answers(survey):
    questions = [question for question in survey.questionnaire.questions.all() if not question.is_confidential]
    around = Around(survey.programme)
    answered = (
        survey.invitations.answered()
        .select_related("participation__person", "response")
        .prefetch_related("response__answers")
    )
    names = [] if survey.is_anonymous else [_("Full name"), _("Class or post"), _("Role"), _("Sent at")]
    rows = []
    for invitation in answered:
        values = {answer.question_id: answer.value for answer in invitation.response.answers.all()}
        told = [_cell(question, values.get(question.pk), around) for question in questions]
        rows.append([] if survey.is_anonymous else _who(invitation))
        rows[-1].extend(told)
    if survey.is_anonymous:
        rows.sort(key=str)
    return [*names, *(question.text for question in questions)], rows


def _who(invitation):
    participation = invitation.participation
    person = participation.person
    return [person.full_name, person.where, participation.get_role_display(), invitation.response.submitted_at]


def _cell(question, value, around):
    return value if question.kind in AS_FIGURES else in_words(question, value, around)


def _matrix(matrix):
    """Mentees × mentors with a mark where both chose each other; nothing is told of a choice of one side."""
    headers = [_("Mentee"), _("Named, people"), *(row.person.list_name for row in matrix.mentors)]
    rows = [
        [
            mentee.person.list_name,
            matrix.counts[mentee.pk],
            *(_("mutual") if (mentee.pk, mentor.pk) in matrix.couples else "" for mentor in matrix.mentors),
        ]
        for mentee in matrix.mentees
    ]
    return headers, rows


def _summary(survey):
    headers = [_("Question"), _("Answers"), _("Mean"), _("Median"), _("Distribution")]
    rows = []
    for result in results_of(survey) or ():
        marks = zip(result.question.scale_steps, result.counts, strict=True) if result.counts else result.shares
        if result.mutuality:
            marks = [(_("Mutual choices"), result.mutuality.mutual)]
        spread = "; ".join(f"{label}: {count}" for label, count in marks)
        average = None if result.mean is None else round(float(result.mean), 2)
        rows.append([result.question.text, result.n, average, result.median, spread])
    return headers, rows
