"""Topics of needs and strengths: the list, one topic, changes and the way back."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from mentoring.kit.htmx import page_or_part
from mentoring.kit.keys import key_of
from mentoring.kit.text import search_key
from organisations.access import Permission, requires
from participants import topic_aliases, vocabulary
from participants.models import Topic, TopicAlias, TopicChange
from participants.topic_forms import MergeTopicForm, RenameTopicForm
from roadmap.models import Programme

PER_PAGE = 50
PEOPLE_SHOWN = 20
LOOKED_THROUGH = 3000  # topics among which those alike are sought


@requires(Permission.PERSON_EDIT, of=Programme)
def topics(request, programme):
    text = request.GET.get("q", "").strip()[:80]
    everything = vocabulary.topics_of(programme.organisation).order_by("-used", "name", "pk")
    found = everything.filter(pk__in=_called(text, programme.organisation)) if text else everything
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    looked = list(everything[:LOOKED_THROUGH]) if not text and page.number == 1 else []
    context = {"programme": programme, "page": page, "q": text, "alike": vocabulary.alike(looked)}
    return page_or_part(request, "participants/topics/list.html", "participants/topics/_table.html", context)


def _called(text, organisation):
    """Topics called by ``text``, or by another word with it."""
    key = search_key(text)
    words = TopicAlias.objects.filter(organisation=organisation, search_key__contains=key)
    return Topic.objects.filter(Q(search_key__contains=key) | Q(pk__in=words.values("topic"))).values("pk")


def _topic_or_404(programme, key):
    topic = vocabulary.topics_of(programme.organisation).filter(pk=key).first()
    if topic is None:
        raise Http404
    return topic


@requires(Permission.PERSON_EDIT, of=Programme)
def topic(request, programme, topic):
    """One topic: another name, or into another one; whose records change is shown first (``?into=``)."""
    topic = _topic_or_404(programme, topic)
    is_renaming = request.method == "POST" and "name" in request.POST
    form = RenameTopicForm(request.POST if is_renaming else None, initial={"name": topic.name})
    if form.is_valid() and form.attempt(
        vocabulary.rename, topic, form.cleaned_data["name"], programme, by=request.user
    ):
        messages.success(request, _("The topic is renamed."), extra_tags=f"undo={form.result.get_absolute_url()}")
        return redirect("participants:topics", programme.pk)
    asked = request.POST if request.method == "POST" and not is_renaming else request.GET
    merging = MergeTopicForm(
        asked if "into" in asked else None, topic=topic, organisation=programme.organisation, auto_id="merge_%s"
    )
    words = topic_aliases.of_topic(topic, programme.organisation)
    if word := key_of(request.POST.get("forget")):
        vocabulary.forget_word(topic, word, programme, by=request.user)
        messages.success(request, _("The word no longer means this topic."))
        return redirect("participants:topic", programme.pk, topic.pk)
    context = {"programme": programme, "topic": topic, "form": form, "merging": merging, "words": words}
    if merging.is_valid():
        target = merging.cleaned_data["into"]
        if request.method == "POST":
            try:
                done = vocabulary.merge(topic, target, programme, shown=request.POST.get("shown"), by=request.user)
            except Refused as refusal:
                context["trouble"] = str(refusal)
            else:
                n = len(done.rows)
                text = ngettext("Merged: %(n)d record has changed.", "Merged: %(n)d records have changed.", n) % {
                    "n": n
                }
                messages.success(request, text, extra_tags=f"undo={done.get_absolute_url()}")
                return redirect("participants:topics", programme.pk)
        preview = vocabulary.Preview(topic, target, programme.organisation)
        shown = preview.people(PEOPLE_SHOWN)
        context |= {
            "preview": preview,
            "target": target,
            "rows": shown,
            "more": max(0, len(preview.keys) - PEOPLE_SHOWN),
        }
    is_wrong = form.errors or "trouble" in context
    return render(request, "participants/topics/topic.html", context, status=422 if is_wrong else None)


@requires(Permission.PERSON_EDIT, of=Programme)
@require_POST
def remove(request, programme, topic):
    try:
        done = vocabulary.remove(_topic_or_404(programme, topic), programme, by=request.user)
    except Refused as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("The topic is removed."), extra_tags=f"undo={done.get_absolute_url()}")
    return redirect("participants:topics", programme.pk)


@requires(Permission.PERSON_EDIT, of=TopicChange)
@require_POST
def undo(request, topicchange):
    try:
        left = vocabulary.undo(topicchange, by=request.user)
    except Refused as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("The topics are as they were."))
        if left:
            messages.warning(request, _("Changed by somebody since and left as they are: %(n)d.") % {"n": left})
    return redirect("participants:topics", topicchange.programme_id)
