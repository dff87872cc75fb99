"""The editor of a draft: every act has its address, works without scripts and is kept as a step that can be undone."""

from dataclasses import replace

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST
from django_htmx.http import trigger_client_event

from mentoring.kit.errors import Refused
from organisations.access import Permission, requires
from surveys.builder import editing
from surveys.builder.cards import item_lists
from surveys.builder.drafts import Conflict, keep, others_since, who_words
from surveys.builder.head import HeadForm
from surveys.builder.page import Page
from surveys.builder.preview import condition_sentence, fields_of
from surveys.builder.typed import typed_question, typed_scale, typed_section
from surveys.conditions import tests_of
from surveys.enums import QuestionKind, StepDeed
from surveys.models import Questionnaire
from surveys.plain import PlainSection
from surveys.storing import plain_of

EDIT = Permission.QUESTIONNAIRE_EDIT


# --- looking ----------------------------------------------------------------------------------------------------------
@requires(EDIT, of=Questionnaire)
def edit(request, questionnaire):
    """The draft with one part open; ``?view=preview`` is the phone alone, for narrow screens."""
    if not questionnaire.is_draft:
        return redirect("surveys:own_questionnaire", questionnaire.pk)
    at = request.GET.get("at", "" if questionnaire.questions.exists() else "head")
    return _page(request, questionnaire, Page(questionnaire, at=at, focus=request.GET.get("focus", "")))


def _page(request, questionnaire, page, head=None, status=200):
    head = head or HeadForm(instance=questionnaire)
    context = {
        "questionnaire": questionnaire,
        "page": page,
        "head": head,
        "programme": request.workplace.own_programme,
        "company": page.company(request.user),
        "shows_preview": request.GET.get("view") == "preview",
        "seen": questionnaire.revision,
        "kind_to_add": request.GET.get("kind", QuestionKind.ONE),
    }
    return render(request, "surveys/builder/edit.html", context, status=200 if request.htmx else status)


@requires(EDIT, of=Questionnaire)
def preview(request, questionnaire):
    """One section as it is answered on a phone; for the frame beside the editor."""
    plain = plain_of(questionnaire)
    number = request.GET.get("section", "1")
    number = min(int(number), len(plain.sections)) if number.isdecimal() else 1
    section = plain.sections[number - 1] if plain.sections and number else PlainSection()
    context = {
        "questionnaire": questionnaire,
        "section": section,
        "number": number,
        "numbers": range(1, len(plain.sections) + 1),
        "condition": condition_sentence(section.condition, plain.questions),
        "fields": fields_of(plain, section, questionnaire.organisation) if plain.sections else [],
    }
    template = "surveys/builder/_screen.html" if request.htmx else "surveys/builder/preview.html"
    return render(request, template, context)


# --- keeping ----------------------------------------------------------------------------------------------------------
def _seen(request):
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isdecimal() and len(seen) < 10 else None


def to_editor(questionnaire, at="", **more):
    """Back to the editor, with ``at`` open and in view."""
    query = "&".join(f"{name}={value}" for name, value in ({"at": at} | more).items() if value)
    anchor = more.get("focus") or at.replace(":", "-")
    address = reverse("surveys:edit", args=[questionnaire.pk])
    return redirect(f"{address}{'?' if query else ''}{query}{'#' if anchor else ''}{anchor}")


def change_draft(request, questionnaire, change, **step):
    """``keep`` with the person and what they had seen; a refusal becomes a message. Whether it was done."""
    try:
        keep(questionnaire, change, by=request.user, **step)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return False
    return True


def _answer(request, questionnaire, at, typed, change, *, about="", reshapes=False):
    """Keep what one card sent: the card again where it cannot be, a line of state for htmx, otherwise the editor."""
    errors, status = typed.errors, 422
    if not errors:
        try:
            kept = keep(
                questionnaire,
                change,
                place=at,
                deed=StepDeed.CHANGED,
                about=about,
                by=request.user,
                seen=_seen(request),
            )
        except Conflict as conflict:
            errors, status = {"all": str(conflict), "theirs": True}, 409
        except Refused as refusal:
            errors, status = {"all": str(refusal)}, 409
        else:
            return _kept(request, questionnaire, at, kept, reshapes)
    if request.htmx and not request.htmx.boosted:
        context = {"errors": errors, "seen": questionnaire.revision, "questionnaire": questionnaire}
        return render(request, "surveys/builder/_unkept.html", context)
    page = Page(questionnaire, at=at, typed=(request.POST, errors))
    return _page(request, questionnaire, page, status=status)


def _kept(request, questionnaire, at, kept, reshapes):
    """``reshapes``: the open card has to be drawn anew, because it asks for other things now."""
    if request.htmx and not request.htmx.boosted:
        page = Page(questionnaire, at=at)
        context = {
            "questionnaire": questionnaire,
            "page": page,
            "seen": kept.number,
            "others": [(who_words(step.by), step) for step in kept.others],
            "anew": _open_part(page) if reshapes else None,
        }
        answer = render(request, "surveys/builder/_kept.html", context)
        return trigger_client_event(answer, "draft-kept", {"preview": page.preview_url})
    done = request.POST.get("do", "")
    if done == "next":
        key = at.partition(":")[2]
        number, kind = editing.section_number_of(kept.plain, key), editing.question_of(kept.plain, key).kind
        return to_editor(questionnaire, focus=f"add-{number}", kind=kind)
    return to_editor(questionnaire, "" if done == "close" else at)


def _open_part(page):
    rows = [row for part in page.sections for row in part.questions if row.card]
    return next(iter(rows), None) or next((part for part in page.sections if part.form), None)


@requires(EDIT, of=Questionnaire)
@require_POST
def save_head(request, questionnaire):
    questionnaire.must_be_draft()
    form = HeadForm(request.POST, instance=Questionnaire.objects.get(pk=questionnaire.pk))
    if form.is_valid():
        head = form.head

        def change(plain):
            return replace(plain, **head)

        return _answer(request, questionnaire, "head", _Nothing(), change, about=head["title"])
    if request.htmx and not request.htmx.boosted:
        errors = {name: " ".join(told) for name, told in form.errors.items()}
        context = {"errors": errors, "seen": questionnaire.revision, "questionnaire": questionnaire}
        return render(request, "surveys/builder/_unkept.html", context)
    return _page(request, questionnaire, Page(questionnaire, at="head"), head=form, status=422)


class _Nothing:
    errors: dict = {}


@requires(EDIT, of=Questionnaire)
@require_POST
def save_question(request, questionnaire, key):
    plain = plain_of(questionnaire)
    try:
        question = editing.question_of(plain, key)
    except Refused as refusal:
        return lost(request, questionnaire, refusal)
    earlier = plain.questions[: plain.questions.index(question)]
    data = _with_moved_option(request.POST)
    typed = typed_question(data, question, earlier)

    def change(now):
        there = editing.question_of(now, key)
        return editing.replace_question(now, replace(typed.part, section=there.section))

    reshapes = typed.part.kind != question.kind or _shape(typed.part.condition) != _shape(question.condition)
    reshapes = reshapes or bool(request.POST.get("option-more", "").strip())
    return _answer(request, questionnaire, f"question:{key}", typed, change, about=typed.part.text, reshapes=reshapes)


def _shape(condition):
    """Which questions a condition asks of and how: the fields of its form depend on that."""
    return [(test["question"], *(word for word in test if word != "question")) for test in tests_of(condition)] + [
        test.get("answered") for test in tests_of(condition)
    ]


def _with_moved_option(data):
    """What was sent, with one answer moved up or down when its arrow was pressed: ``do`` is «up:3» or «down:3»."""
    name, _colon, index = data.get("do", "").partition(":")
    step = {"up": -1, "down": 1}.get(name)
    if step is None or not index.isdecimal():
        return data
    moved, at = data.copy(), int(index)
    for field in ("option-text", "option-value", "option-points"):
        rows = moved.getlist(field)
        if at < len(rows) and 0 <= at + step < len(rows):
            rows[at], rows[at + step] = rows[at + step], rows[at]
            moved.setlist(field, rows)
    return moved


@requires(EDIT, of=Questionnaire)
@require_POST
def save_section(request, questionnaire, number):
    plain = plain_of(questionnaire)
    try:
        section = editing.section_of(plain, number)
    except Refused as refusal:
        return lost(request, questionnaire, refusal)
    before = [row for one in plain.sections[: number - 1] for row in plain.questions_of(one)]
    typed = typed_section(request.POST, section, before)

    def change(now):
        return editing.replace_section(now, number, typed.part)

    reshapes = _shape(typed.part.condition) != _shape(section.condition)
    return _answer(
        request, questionnaire, f"section:{number}", typed, change, about=typed.part.title, reshapes=reshapes
    )


@requires(EDIT, of=Questionnaire)
@require_POST
def save_scale(request, questionnaire, key):
    plain = plain_of(questionnaire)
    try:
        scale = editing.scale_of(plain, key)
    except Refused as refusal:
        return lost(request, questionnaire, refusal)
    _lists, own = item_lists(scale, plain.questions)
    typed = typed_scale(request.POST, scale, plain.questions, own)

    def change(now):
        return editing.replace_scale(now, key, typed.part)

    return _answer(request, questionnaire, f"scale:{key}", typed, change, about=typed.part.title)


def lost(request, questionnaire, refusal):
    if request.htmx and not request.htmx.boosted:
        context = {"errors": {"all": str(refusal)}, "seen": questionnaire.revision, "questionnaire": questionnaire}
        return render(request, "surveys/builder/_unkept.html", context)
    messages.error(request, str(refusal))
    return to_editor(questionnaire)


@requires(EDIT, of=Questionnaire)
def company(request, questionnaire):
    """A line about those who work on the same draft; asked for from time to time."""
    seen = request.GET.get("seen", "")
    others = others_since(questionnaire, int(seen) if seen.isdecimal() else None, request.user)
    if not others:
        return HttpResponse("")
    context = {"others": [(who_words(step.by), step) for step in others], "questionnaire": questionnaire}
    return render(request, "surveys/builder/_others.html", context)
