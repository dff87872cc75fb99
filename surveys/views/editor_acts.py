"""What is done to the parts of a draft: added, moved, taken out and brought back, published."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from mentoring.kit.text import shortened
from organisations.access import requires
from surveys import publishing
from surveys.builder import editing
from surveys.builder.drafts import undo
from surveys.builder.pasting import lines_of, pasted
from surveys.enums import CHOICE_KINDS, QuestionKind, StepDeed
from surveys.models import Questionnaire
from surveys.storing import plain_of
from surveys.views.editor import EDIT, change_draft, lost, to_editor


@requires(EDIT, of=Questionnaire)
@require_POST
def add(request, questionnaire):
    """One question or a pasted list of them at the end of a section; a section; a scale."""
    what = request.POST.get("what", "questions")
    if what == "section":
        count = questionnaire.sections.count()
        made = change_draft(
            request, questionnaire, editing.add_section, place=f"section:{count + 1}", deed=StepDeed.ADDED
        )
        return to_editor(questionnaire, f"section:{count + 1}" if made else "")
    if what == "scale":
        return _add_scale(request, questionnaire)
    kind = request.POST.get("kind", "")
    kind = kind if kind in QuestionKind.values else QuestionKind.ONE.value
    answers = lines_of(request.POST.get("answers", "")) if kind in CHOICE_KINDS else []
    rows = pasted(request.POST.get("text", ""), kind, answers)
    section = request.POST.get("section", "1")
    section = int(section) if section.isdecimal() else 1
    if not rows:
        messages.error(request, _("Write the question first."))
        return to_editor(questionnaire, focus=f"add-{section}", kind=kind)
    before = {row.key for row in questionnaire.questions.all()}
    about = rows[0]["text"] + (f" +{len(rows) - 1}" if len(rows) > 1 else "")
    if not change_draft(
        request,
        questionnaire,
        lambda plain: editing.add_questions(plain, section, rows),
        place=f"section:{section}",
        deed=StepDeed.ADDED,
        about=about,
    ):
        return to_editor(questionnaire)
    if len(rows) > 1:
        return to_editor(questionnaire, focus=f"add-{section}", kind=kind)
    new = next(row.key for row in questionnaire.questions.all() if row.key not in before)
    return to_editor(questionnaire, f"question:{new}", focus="")


def _add_scale(request, questionnaire):
    title = shortened(request.POST.get("title", "").strip(), 160) or _("New scale")
    made: list = []

    def change(plain):
        plain, key = editing.add_scale(plain, title)
        made.append(key)
        return plain

    if not change_draft(request, questionnaire, change, place="scale", deed=StepDeed.ADDED, about=title):
        return to_editor(questionnaire)
    return to_editor(questionnaire, f"scale:{made[-1]}")


@requires(EDIT, of=Questionnaire)
@require_POST
def act_on_question(request, questionnaire, key):
    """Up, down, to a place, once more, out."""
    try:
        question = editing.question_of(plain_of(questionnaire), key)
    except Refused as refusal:
        return lost(request, questionnaire, refusal)
    done, place = request.POST.get("do", ""), f"question:{key}"
    step = {"place": place, "deed": StepDeed.MOVED, "about": question.text}
    if done in ("up", "down"):
        way = -1 if done == "up" else 1
        change_draft(request, questionnaire, lambda plain: editing.shift_question(plain, key, way), **step)
        return to_editor(questionnaire, focus=f"question-{key}")
    if done == "place":
        section, number = request.POST.get("section", ""), request.POST.get("number", "")
        if section.isdecimal() and number.isdecimal():
            change_draft(
                request,
                questionnaire,
                lambda plain: editing.place_question(plain, key, int(section), int(number)),
                **step,
            )
        return to_editor(questionnaire, focus=f"question-{key}")
    if done == "copy":
        change_draft(
            request,
            questionnaire,
            lambda plain: editing.duplicate_question(plain, key)[0],
            **step | {"deed": StepDeed.ADDED},
        )
        return to_editor(questionnaire, focus=f"question-{key}")
    if done == "remove":
        return _remove(request, questionnaire, lambda plain: editing.remove_question(plain, key), step, question.text)
    return to_editor(questionnaire)


def _remove(request, questionnaire, change, step, words):
    if change_draft(request, questionnaire, change, **step | {"deed": StepDeed.REMOVED}):
        address = reverse("surveys:undo", args=[questionnaire.pk]) + f"?number={questionnaire.revision}"
        text = _("Taken out: “%(words)s”.") % {"words": shortened(words, 60) or "…"}
        messages.success(request, text, extra_tags=f"undo={address}")
    return to_editor(questionnaire)


@requires(EDIT, of=Questionnaire)
@require_POST
def act_on_section(request, questionnaire, number):
    try:
        section = editing.section_of(plain_of(questionnaire), number)
    except Refused as refusal:
        return lost(request, questionnaire, refusal)
    done = request.POST.get("do", "")
    step = {"place": f"section:{number}", "deed": StepDeed.MOVED, "about": section.title}
    if done == "remove":
        return _remove(request, questionnaire, lambda plain: editing.remove_section(plain, number), step, section.title)
    way = {"up": -1, "down": 1}.get(done)
    if way and change_draft(request, questionnaire, lambda plain: editing.shift_section(plain, number, way), **step):
        return to_editor(questionnaire, focus=f"section-{number + way}")
    return to_editor(questionnaire)


@requires(EDIT, of=Questionnaire)
@require_POST
def act_on_scale(request, questionnaire, key):
    try:
        scale = editing.scale_of(plain_of(questionnaire), key)
    except Refused as refusal:
        return lost(request, questionnaire, refusal)
    step = {"place": f"scale:{key}", "deed": StepDeed.REMOVED, "about": scale.title}
    return _remove(request, questionnaire, lambda plain: editing.remove_scale(plain, key), step, scale.title)


@requires(EDIT, of=Questionnaire)
@require_POST
def take_back(request, questionnaire):
    """Undo the last step; the number says which one the person means."""
    number = request.GET.get("number", "")
    try:
        step = undo(questionnaire, int(number) if number.isdecimal() else -1, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return to_editor(questionnaire)
    is_there = step.place.startswith("question") and step.deed != StepDeed.ADDED
    return to_editor(questionnaire, focus=step.place.replace(":", "-") if is_there else "")


@requires(EDIT, of=Questionnaire)
@require_POST
def publish(request, questionnaire):
    try:
        publishing.publish(questionnaire, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return to_editor(questionnaire)
    messages.success(request, _("The questionnaire is published: it can be sent out."))
    return redirect("surveys:own_questionnaire", questionnaire.pk)
