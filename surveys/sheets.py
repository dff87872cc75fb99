"""A survey's results as a workbook: the answers, the summary, what changed, the matrix of mutual wishes, the legend.

What its reader may not see is not in it. Of an anonymous survey no row is anybody's: each column is sorted by itself.
"""

import io

from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from mentoring.kit.workbooks import write_about, write_cell
from surveys.around import Around
from surveys.builder.words import level_words
from surveys.enums import TEXT_KINDS, QuestionKind
from surveys.kinds import in_words
from surveys.preferences import matrix_of
from surveys.readers import may_read
from surveys.results.changes import Comparison, earlier, waves_of
from surveys.results.counting import results_of, scale_results
from surveys.results.reading import Reading
from surveys.scored import make_up

WIDE, NARROW = 44, 16
AS_FIGURES = (QuestionKind.SCALE, QuestionKind.NUMBER)


def results_workbook(survey, about=(), reading=None):
    """.xlsx bytes as the reader of ``reading`` may see them; without one, as those who keep the register."""
    reading = reading or Reading(survey)
    workbook = Workbook()
    make_up(survey)
    _fill(workbook.active, _("Answers"), *_answers(reading))
    _fill(workbook.create_sheet(), _("Summary"), *_summary(reading))
    if changes := _changes(reading):
        _fill(workbook.create_sheet(), _("Before and after"), *changes)
    if matrix := matrix_of(survey):
        _fill(workbook.create_sheet(), _("Chose each other"), *_matrix(matrix))
    if about:
        write_about(workbook, [*about, *_legend(reading)])
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
    """The look of cells is asked for once: cell by cell it takes most of the time of a long table."""
    sheet.title = title[:31]
    look = None
    for row_number, row in enumerate([headers, *rows], 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(row_number, column)
            if row_number == 1:
                write_cell(cell, value)
                cell.font, cell.alignment = Font(bold=True), Alignment(vertical="top", wrap_text=True)
                sheet.column_dimensions[get_column_letter(column)].width = WIDE if len(str(value)) > NARROW else NARROW
            elif type(value) is int or (type(value) is str and value[:1].isalpha() and value.isprintable()):
                cell.value = value
                if look is None:
                    cell.alignment = Alignment(vertical="top", wrap_text=True)
                    look = cell._style
                cell._style = look
            elif value not in (None, ""):
                write_cell(cell, value)
                cell.alignment = Alignment(vertical="top", wrap_text=True)
    sheet.freeze_panes = "A2"


# --- the answers ------------------------------------------------------------------------------------------------------
def _answers(reading):
    survey = reading.survey
    questions = [q for q in reading.questions if not q.is_confidential and may_read(q, reading.readers)]
    heads = [question.text for question in questions] + [scale.title for scale in reading.scales]
    if survey.is_anonymous:
        return heads, _columns_apart(reading, questions)
    people = list(
        reading.responses.select_related("invitation__participation__person", "invitation__member").order_by(
            "invitation__participation__person__search_key", "pk"
        )
    )
    told, scored = _told(reading, questions), _scored(reading)
    rows = [
        [
            *_who(response),
            *(told.get((response.pk, question.pk)) for question in questions),
            *(scored.get((response.pk, scale.pk)) for scale in reading.scales),
        ]
        for response in people
    ]
    return [_("Full name"), _("Class or post"), _("Role"), _("Sent at"), *heads], rows


def _who(response):
    invitation = response.invitation
    person, participation = invitation.person, invitation.participation
    role = participation.get_role_display() if participation else _("the programme's team")
    return [person.full_name, person.where, role, response.submitted_at]


def _told(reading, questions):
    """{(response, question): what stands in the cell}. One query."""
    known, around, words = {question.pk: question for question in questions}, Around(reading.survey.programme), {}
    found = {}
    rows = reading.answers().filter(question__in=known).values_list("response_id", "question_id", "value")
    for response, key, value in rows.iterator(chunk_size=5_000):
        question = known[key]
        if question.kind in AS_FIGURES:
            found[response, key] = value
            continue
        said = (key, str(value))
        if said not in words:
            words[said] = in_words(question, value, around)
        found[response, key] = words[said]
    return found


def _scored(reading):
    rows = reading.scores().exclude(value=None).values_list("response_id", "scale_id", "value")
    return {(response, scale): value for response, scale, value in rows}


def _columns_apart(reading, questions):
    """Rows in which nothing belongs together: a column is a question's answers, sorted; none of fewer than five."""
    told, scored = _told(reading, questions), _scored(reading)
    columns = [_sorted(told, question.pk, reading.smallest) for question in questions]
    columns += [_sorted(scored, scale.pk, reading.smallest) for scale in reading.scales]
    longest = max(map(len, columns), default=0)
    return [[column[row] if row < len(column) else None for column in columns] for row in range(longest)]


def _sorted(told, key, smallest):
    values = [value for (_response, of), value in told.items() if of == key]
    return sorted(values, key=lambda value: (isinstance(value, str), value)) if len(values) >= smallest else []


# --- what comes of them -----------------------------------------------------------------------------------------------
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


def _summary(reading):
    headers = [_("Question"), _("Answers"), _("Mean"), _("Median"), _("Distribution")]
    rows = []
    for result in results_of(reading.survey, reading, with_texts=False) or ():
        marks = zip(result.question.scale_steps, result.counts, strict=True) if result.counts else result.shares
        if result.mutuality:
            marks = [(_("Mutual choices"), result.mutuality.mutual)]
        if result.rows:
            marks = [(f"{row}, {column}", count) for row, counts in result.rows for column, count in counts]
        rows.append([result.question.text, result.n, _rounded(result.mean), result.median, _spread(marks)])
    for found in scale_results(reading):
        marks = [(band["label"], count) for band, count in found.bands]
        rows.append([found.scale.title, found.n, _rounded(found.mean), found.median, _spread(marks)])
    return headers, rows


def _rounded(figure):
    return None if figure is None else round(float(figure), 2)


def _spread(marks):
    return "; ".join(f"{label}: {count}" for label, count in marks)


def _changes(reading):
    """What changed since the survey before this one; ``None`` where there is none."""
    before = earlier(reading.survey, waves_of(reading.survey))
    if not before:
        return None
    comparison = Comparison(Reading(before[-1], reading.readers), reading)
    found = comparison.changes()
    if not found:
        return None
    headers = [
        _("Question"),
        pgettext("results", "People"),
        _("Before"),
        _("Now"),
        "Z",
        "Z, %",
        _("Rose"),
        _("Same"),
        _("Fell"),
    ]
    rows = [
        [change.label, change.n, _rounded(change.before), _rounded(change.after), round(change.z, 2), change.percent]
        + ([change.rose, change.same, change.fell] if comparison.is_paired else [])
        for change in found
    ]
    return headers, rows


def _legend(reading):
    """[(what, words)]: questions with their kinds and answers, scales with their bands, how figures are reckoned."""
    rows = [
        (question.text, ". ".join(filter(None, [str(question.get_kind_display()).capitalize(), _offered(question)])))
        for question in reading.questions
        if may_read(question, reading.readers)
    ]
    rows += [
        (scale.title, ". ".join([str(scale.get_method_display()).capitalize(), _bands(scale, reading.everything)]))
        for scale in reading.scales
    ]
    rows.append(("Z", _("Z = Y − X, and Z / X · 100 %; where fewer is better the sign turns: growth is positive")))
    if reading.survey.is_anonymous:
        rows.append((_("Answers"), _("The survey is anonymous: columns are sorted one by one, a row is nobody's")))
    if reading.locked:
        rows.append((_("Left out"), _("questions and scales that only others may read: %(n)d") % {"n": reading.locked}))
    return rows


def _offered(question):
    options = question.options
    if question.kind == QuestionKind.SCALE:
        steps = question.scale_steps
        return f"{steps[0]} — {options.get('low', '')}; {steps[-1]} — {options.get('high', '')}"
    if question.kind == QuestionKind.MATRIX:
        return "; ".join([*options["rows"], *options["columns"]])
    if question.kind in TEXT_KINDS:
        return ""
    return "; ".join(choice["label"] for choice in options.get("choices", ()))


def _bands(scale, questions):
    rows = [(level_words(band, questions), band.get("meaning")) for band in scale.bands]
    return "; ".join(f"{level}: {meaning}" if meaning else level for level, meaning in rows)
