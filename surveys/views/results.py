"""What people said: the summary with its charts, one person's answers."""

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from organisations.access import Permission, may, requires
from roadmap.models import Programme
from surveys.around import Around
from surveys.drawing import change_charts, shown_question, shown_scale, turnout_chart
from surveys.enums import TEXT_KINDS, SurveyState
from surveys.kinds import told_to_curator
from surveys.models import KeptScore, Response, Survey
from surveys.preferences import matrix_of
from surveys.readers import may_read, readers_of
from surveys.results import results_of, turnout
from surveys.results.changes import Comparison, earlier, waves_of
from surveys.results.counting import scale_results, text_of, words_of
from surveys.results.reading import Reading
from surveys.results.swot import swot_of
from surveys.results.texts import newest, written
from surveys.scored import make_up
from surveys.views.choices import graph_of
from surveys.views.results_frame import Frame
from surveys.views.results_texts import texts

TEXTS_SHOWN = 3
SURVEYS_PER_PAGE = 50


@requires(Permission.RESULTS_VIEW, of=Survey)
def results(request, survey):
    if request.GET.get("view") == "texts":
        return texts(request, survey)
    frame = Frame(request, survey, "summary")
    found = results_of(survey, frame.reading, with_texts=False)
    by_role, by_class = turnout(survey, frame.groups)
    words = written(frame.reading)
    formats = frame.groups.by("format")
    matrix = matrix_of(survey)
    swot = swot_of(survey, found, frame.reading.counted)
    context = frame.context(
        questions=[shown_question(result) for result in found or () if result.question.kind not in TEXT_KINDS],
        scales=[shown_scale(result) for result in scale_results(frame.reading)],
        changes=None if frame.group else _changes(frame),
        texts=[text_of(said, answer, survey) for answer in newest(words, TEXTS_SHOWN) for said in words_of(answer)],
        text_count=words.count(),
        turnout=turnout_chart(by_role, by_class, formats),
        waiting=[] if survey.is_anonymous or not frame.may_view else _waiting(survey),
        matrix=matrix,
        graph=graph_of(matrix) if matrix and matrix.rows else None,
        swot=swot,
    )
    return render(request, "surveys/results.html", context)


def _changes(frame):
    """What changed since the survey before this one: pictures, and where to read on."""
    if not (before := earlier(frame.survey, waves_of(frame.survey))):
        return None
    comparison = Comparison(Reading(before[-1], frame.readers), frame.whole)
    if not (found := comparison.changes()):
        return None
    wide, narrow = change_charts(found, _("before"), _("now"))
    fallen = [change for change in found if change.z < 0]
    return {
        "since": before[-1],
        "wide": wide,
        "narrow": narrow,
        "people": max(change.n for change in found),
        "is_paired": comparison.is_paired,
        "fallen": min(fallen, key=lambda change: change.z) if fallen and comparison.is_paired else None,
        "url": reverse("surveys:changes", args=[frame.survey.pk]),
    }


def _waiting(survey):
    """The first who have not answered, with how far each is."""
    rows = survey.invitations.unanswered().select_related("participation__person", "link", "response")[:8]
    return [
        {
            "person": row.person,
            "state": "now" if hasattr(row, "response") else "plan",
            "word": pgettext("questionnaire", "begun")
            if hasattr(row, "response")
            else _("the link is opened")
            if row.link.opened_at
            else _("the link is not opened"),
        }
        for row in rows
    ]


@requires(Permission.RESULTS_VIEW, of=Response)
def response(request, response):
    """One person's answers in a named survey, as far as the reader may see them, and their scores."""
    survey = response.invitation.survey
    if survey.is_anonymous or not response.is_complete:
        raise Http404
    readers = readers_of(request.user, survey.programme.organisation)
    around = Around(survey.programme)
    make_up(survey)
    answers = response.answers.select_related("question__questionnaire").order_by("question__position")
    facts, locked = [], 0
    for row in answers:
        if row.question.is_confidential or may_read(row.question, readers):
            facts.append((row.question.text, told_to_curator(row.question, row.value, around)))
        else:
            locked += 1
    kept = KeptScore.objects.filter(response=response).select_related("scale").order_by("scale__position")
    scores = [_score(row) for row in kept if row.scale.readers in readers]
    return render(
        request,
        "surveys/response.html",
        {
            "survey": survey,
            "programme": survey.programme,
            "response": response,
            "person": response.invitation.person,
            "facts": facts,
            "scores": scores,
            "locked": locked,
            "may_view": may(request.user, Permission.SURVEY_VIEW, survey.programme.organisation),
        },
    )


def _score(kept):
    """A score with its band and the bands around it."""
    band = kept.band
    state = "plan" if band is None else "late" if band.get("alarm") else "done"
    return {"scale": kept.scale, "value": kept.value, "band": band, "state": state, "bands": kept.bands}


@requires(Permission.RESULTS_VIEW, of=Programme)
def all_results(request, programme):
    """Surveys with answers, for those who read results and send nothing out; and those whose paper they may type in."""
    may_enter = may(request.user, Permission.SURVEY_ENTER, programme.organisation)
    shown = Q(answered__gt=0) | Q(state=SurveyState.OPEN) if may_enter else Q(answered__gt=0)
    rows = Survey.objects.filter(programme=programme).with_counts().filter(shown)
    page = Paginator(rows.select_related("questionnaire").order_by("-opens_on", "-pk"), SURVEYS_PER_PAGE)
    context = {"programme": programme, "page": page.get_page(request.GET.get("page")), "may_enter": may_enter}
    return render(request, "surveys/all_results.html", context)
