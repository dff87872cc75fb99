"""The results of a survey on paper."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from documents.printing import ReportHead, date_in_words
from mentoring.kit.pdf import render_pdf_apart
from surveys.drawing import change_charts, shown_question, shown_scale, turnout_chart
from surveys.enums import TEXT_KINDS
from surveys.preferences import matrix_of
from surveys.results import results_of, turnout
from surveys.results.changes import Comparison, earlier, waves_of
from surveys.results.counting import scale_results, text_of, words_of
from surveys.results.groups import Groups
from surveys.results.reading import Reading
from surveys.results.swot import swot_of
from surveys.results.texts import written

TEXTS_PRINTED = 200


def print_results(reading, *, by, progress=None):
    """PDF bytes of everything the reader of ``reading`` may see, drawn in a child process."""
    survey, organisation = reading.survey, reading.survey.programme.organisation
    groups = Groups(reading.narrowed(None))
    by_role, by_class = turnout(survey, groups)
    found = results_of(survey, reading, with_texts=False) or []
    comparison, changes = _changes(reading)
    if progress:
        progress(1, 3, _("Drawing the results"))
    head = ReportHead(
        title=survey.title,
        subtitle=_("Results of the questionnaire"),
        organisation=organisation.official_short_name or organisation.short_name,
        foot=survey.title,
        facts=[
            _("answers were taken from %(opens)s to %(closes)s")
            % {"opens": date_in_words(survey.opens_on), "closes": date_in_words(survey.closes_on)},
            _("printed on %(day)s") % {"day": date_in_words(timezone.localdate())},
            _("prepared by %(name)s") % {"name": by.short_name} if by else "",
        ],
        lead=_lead(reading, groups),
    )
    context = {
        "report": head,
        "turnout": turnout_chart(by_role, by_class, groups.by("format")),
        "changes": changes,
        "change_chart": change_charts(changes, _("before"), _("now"))[0] if changes else "",
        "since": comparison.before.survey if comparison else None,
        "is_paired": comparison.is_paired if comparison else False,
        "scales": [shown_scale(result) for result in scale_results(reading)],
        "questions": [shown_question(result) for result in found if result.question.kind not in TEXT_KINDS],
        "has_marks": any(result.counts for result in found),
        "swot": swot_of(survey, found, reading.counted),
        "matrix": matrix_of(survey),
        "texts": _texts(reading),
        "is_anonymous": survey.is_anonymous,
        "locked": reading.locked,
    }
    return render_pdf_apart("print/results.html", context)


def _lead(reading, groups):
    invited = sum(group.invited for group in groups.by("role"))
    words = ngettext(
        "%(done)d of %(total)d person has answered.", "%(done)d of %(total)d people have answered.", invited
    )
    lead = words % {"done": reading.answered, "total": invited}
    if reading.group:
        lead += " " + _("Only %(group)s: %(count)d.") % {"group": reading.group.label, "count": reading.group.counted}
    return lead


def _changes(reading):
    before = [] if reading.group else earlier(reading.survey, waves_of(reading.survey))
    if not before:
        return None, []
    comparison = Comparison(Reading(before[-1], reading.readers), reading)
    return comparison, comparison.changes()


def _texts(reading):
    """[(question, [``Text``])] of the first that were written; the rest is read on the screen and in the table."""
    found: dict = {}
    order = "as_text" if reading.survey.is_anonymous else "pk"
    for answer in written(reading).order_by("question__position", order)[:TEXTS_PRINTED]:
        rows = found.setdefault(answer.question, [])
        rows += [text_of(said, answer, reading.survey) for said in words_of(answer)]
    return list(found.items())
