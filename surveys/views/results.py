"""What people said: the summary with its charts, free answers, one person's answers."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from mentoring.kit.keys import keys_of
from organisations.access import Permission, may, requires
from roadmap.models import Programme
from surveys.around import Around
from surveys.drawing import change_charts, shown_question, shown_scale, turnout_chart
from surveys.enums import TEXT_KINDS
from surveys.kinds import told_to_curator
from surveys.models import KeptScore, Response, Survey
from surveys.preferences import matrix_of
from surveys.readers import may_read, readers_of
from surveys.results import results_of, turnout
from surveys.results.changes import Comparison, earlier, waves_of
from surveys.results.counting import scale_results, text_of, words_of
from surveys.results.groups import PATHS, Groups
from surveys.results.reading import Reading
from surveys.results.swot import swot_of
from surveys.results.texts import add_tag, remove_tag, tags_of, written
from surveys.scored import make_up
from surveys.scoring import band_of
from surveys.strip import strip_of
from surveys.views.choices import graph_of
from surveys.views.surveys import tabs_of, term_words

TEXTS_SHOWN = 3
TEXTS_PER_PAGE = 50
CLASSES_AS_CHIPS = 6


class Frame:
    """What every page of a survey's results shares: the reading, its groups, tabs and buttons."""

    def __init__(self, request, survey, current):
        self.request, self.survey, self.current = request, survey, current
        self.readers = readers_of(request.user, survey.programme.organisation)
        self.whole = Reading(survey, self.readers)
        self.groups = Groups(self.whole)
        self.group = self._asked_for()
        self.reading = self.whole.narrowed(self.group) if self.group else self.whole
        self.invited = sum(group.invited for group in self.groups.by("role"))

    def _asked_for(self):
        for by in PATHS:
            if key := self.request.GET.get(by):
                return self.groups.find(by, key)
        return None

    @cached_property
    def may_view(self):
        return may(self.request.user, Permission.SURVEY_VIEW, self.survey.programme.organisation)

    def context(self, **more):
        survey, user = self.survey, self.request.user
        return {
            "survey": survey,
            "programme": survey.programme,
            "strip": strip_of(survey.event, self.whole.answered, self.invited),
            "lead": term_words(survey),
            "tabs": tabs_of(survey, self.current, self.invited, may_view=self.may_view),
            "chips": self.chips(),
            "classes": self.classes(),
            "is_hidden": self.whole.is_hidden,
            "hidden_text": _hidden_text(self.whole.answered),
            "waits_text": _waits_text(self.whole),
            "answered": self.whole.answered,
            "locked": self.whole.locked,
            "remind_count": self.invited - self.whole.answered if _may_remind(user, survey) else 0,
            "may_view": self.may_view,
            "group": self.group,
            **more,
        }

    def chips(self):
        divisions = self.groups.divisions.values() if not self.whole.is_hidden else ()
        view = "view=texts&" if self.current == "texts" else ""
        return [
            {
                "label": group.label,
                "url": f"?{view}" if group == self.group else f"?{view}{division.by}={group.key}",
                "count": group.counted,
                "is_on": group == self.group,
            }
            for division in divisions
            for group in division.groups
            if group.counted and (division.by != "class" or len(division.groups) <= CLASSES_AS_CHIPS)
        ]

    def classes(self):
        """Classes to choose from where they are too many for chips."""
        division = self.groups.divisions.get("class")
        if division is None or self.whole.is_hidden or len(division.groups) <= CLASSES_AS_CHIPS:
            return []
        return [(group.key, group.label, group == self.group) for group in division.groups if group.counted]


def _may_remind(user, survey):
    return survey.takes_answers and may(user, Permission.SURVEY_MANAGE, survey.programme.organisation)


def _hidden_text(answered):
    return ngettext(
        "The survey is anonymous: results appear from the fifth answer on. There is %(count)s answer now.",
        "The survey is anonymous: results appear from the fifth answer on. There are %(count)s answers now.",
        answered,
    ) % {"count": answered}


def _waits_text(reading):
    """Of an anonymous survey that goes on: how many answers wait for their five."""
    waits = reading.answered - reading.counted
    if reading.is_hidden or not waits:
        return ""
    return ngettext(
        "The survey is anonymous, so answers are added by fives: %(count)s newest waits for its five.",
        "The survey is anonymous, so answers are added by fives: %(count)s newest wait for their five.",
        waits,
    ) % {"count": waits}


@requires(Permission.RESULTS_VIEW, of=Survey)
def results(request, survey):
    if request.GET.get("view") == "texts":
        return _texts(request, survey)
    frame = Frame(request, survey, "summary")
    found = results_of(survey, frame.reading, with_texts=False)
    by_role, by_class = turnout(survey, frame.groups)
    words = written(frame.reading)
    formats = frame.groups.by("format")
    newest = list(words.order_by("-response__submitted_at", "-pk")[:TEXTS_SHOWN])
    matrix = matrix_of(survey)
    swot = swot_of(survey, found, frame.reading.counted)
    context = frame.context(
        questions=[shown_question(result) for result in found or () if result.question.kind not in TEXT_KINDS],
        scales=[shown_scale(result) for result in scale_results(frame.reading)],
        changes=None if frame.group else _changes(frame),
        texts=[text_of(said, answer, survey) for answer in newest for said in words_of(answer)],
        text_count=words.count(),
        turnout=turnout_chart(by_role, by_class, formats),
        waiting=[] if survey.is_anonymous or not frame.may_view else _waiting(survey),
        matrix=matrix,
        graph=graph_of(matrix) if matrix and matrix.rows else "",
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


def _texts(request, survey):
    """Free answers page by page, with their tags."""
    frame = Frame(request, survey, "texts")
    every = written(frame.reading)
    tags = tags_of(survey.programme, every)
    chosen = next((tag for tag, _n in tags if str(tag.pk) == request.GET.get("tag")), None)
    question = next((q for q in frame.whole.questions if q.key == request.GET.get("question")), None)
    shown = every.filter(tags=chosen) if chosen else every
    shown = shown.filter(question=question) if question else shown
    order = ("question__position", "as_text", "pk") if survey.is_anonymous else ("question__position", "pk")
    page = Paginator(shown.order_by(*order).prefetch_related("tags"), TEXTS_PER_PAGE).get_page(request.GET.get("page"))
    kept = {name: request.GET[name] for name in (*PATHS, "question") if request.GET.get(name)}
    context = frame.context(
        page=page,
        rows=[
            (answer.question, answer, [text_of(said, answer, survey) for said in words_of(answer)]) for answer in page
        ],
        tags=[_tag_chip(tag, count, chosen, kept) for tag, count in tags],
        tag=chosen,
        every_tag=[tag.name for tag, _count in tags],
        text_questions=_text_questions(frame, question),
        question=question,
        may_tag=may(request.user, Permission.RESULTS_TAG, survey.programme.organisation),
        address=request.get_full_path(),
    )
    return render(request, "surveys/texts.html", context)


def _tag_chip(tag, count, chosen, kept):
    words = "&".join(["view=texts", *(f"{name}={value}" for name, value in kept.items())])
    is_on = tag == chosen
    return {
        "label": tag.name,
        "url": f"?{words}" if is_on else f"?{words}&tag={tag.pk}",
        "count": count,
        "is_on": is_on,
    }


def _text_questions(frame, chosen):
    return [
        (question.key, question.text, question == chosen)
        for question in frame.whole.questions
        if (question.kind in TEXT_KINDS or question.options.get("other")) and not question.is_confidential
    ]


@requires(Permission.RESULTS_TAG, of=Survey)
@require_POST
def tag(request, survey):
    """Put a tag on the chosen answers, or take one off."""
    reading = Reading(survey, readers_of(request.user, survey.programme.organisation))
    answers = written(reading).filter(pk__in=keys_of(request.POST.getlist("answers")))
    off, _dash, whose = request.POST.get("remove", "").partition("-")  # «tag-answer» of the pressed button
    gone = survey.programme.text_tags.filter(pk__in=keys_of([off])).first()
    try:
        if gone:
            remove_tag(written(reading).filter(pk__in=keys_of([whose])), gone, by=request.user)
        else:
            add_tag(answers, request.POST.get("name", ""), by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    back = reverse("surveys:results", args=[survey.pk])
    asked = request.POST.get("next", "")
    return redirect(asked if asked.startswith(f"{back}?") else f"{back}?view=texts")


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
    band = None if kept.value is None else band_of(kept.scale.bands, kept.value)
    state = "plan" if band is None else "late" if band.get("alarm") else "done"
    return {"scale": kept.scale, "value": kept.value, "band": band, "state": state, "bands": kept.scale.bands}


@requires(Permission.RESULTS_VIEW, of=Programme)
def all_results(request, programme):
    """Surveys with answers, for those who read results and send nothing out."""
    rows = Survey.objects.filter(programme=programme).with_counts().filter(answered__gt=0)
    page = Paginator(rows.select_related("questionnaire").order_by("-opens_on", "-pk"), TEXTS_PER_PAGE)
    return render(
        request, "surveys/all_results.html", {"programme": programme, "page": page.get_page(request.GET.get("page"))}
    )
