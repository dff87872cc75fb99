"""Free answers of a survey, page by page, with their tags."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from mentoring.kit.keys import keys_of
from organisations.access import Permission, may, requires
from surveys.enums import TEXT_KINDS
from surveys.models import Survey
from surveys.readers import readers_of
from surveys.results.counting import text_of, words_of
from surveys.results.groups import PATHS
from surveys.results.reading import Reading
from surveys.results.texts import add_tag, remove_tag, tags_of, written
from surveys.views.results_frame import Frame

TEXTS_PER_PAGE = 50


def texts(request, survey):
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
    is_on = tag == chosen
    asked = {"view": "texts", **kept} if is_on else {"view": "texts", **kept, "tag": tag.pk}
    return {
        "label": tag.name,
        "url": "?" + urlencode(asked),
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
            add_tag(answers, request.POST.get("name", ""))
    except Refused as refusal:
        messages.error(request, str(refusal))
    back = reverse("surveys:results", args=[survey.pk])
    asked = request.POST.get("next", "")
    return redirect(asked if asked.startswith(f"{back}?") else f"{back}?view=texts")
