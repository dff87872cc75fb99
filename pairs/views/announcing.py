"""Telling people about their pairs, and what they answer: by themselves, or on paper through the curator."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from mentoring.kit.errors import Refused
from mentoring.kit.keys import key_of
from mentoring.kit.way_back import page_of_ours
from organisations.access import Permission, may, requires
from pairs import actions
from pairs.answers import answers_of
from pairs.forms import AnswerForm
from pairs.models import Pair
from pairs.views.board import refused
from roadmap.models import Programme


@requires(Permission.PAIR_PROPOSE, of=Programme)
def publish(request, programme):
    """Whom the announcement reaches and how; nothing is sent before the button."""
    if request.method == "POST":
        try:
            pairs = actions.publish_pairs(programme, by=request.user)
        except Refused as refusal:
            return refused(request, programme, refusal)
        text = ngettext("%(count)d pair is announced.", "%(count)d pairs are announced.", len(pairs))
        messages.success(request, text % {"count": len(pairs)})
        return redirect("pairs:board", programme.pk)
    pairs = list(actions.to_announce(programme).with_guardians().order_by("pk"))
    return render(request, "pairs/publish.html", {"programme": programme, "pairs": [_reach(pair) for pair in pairs]})


def _reach(pair):
    """(pair, how its members are reached, who has to be told in person)"""
    people = [row.person for row in (*pair.mentors, *pair.mentees)]
    in_person = [person.list_name for person in people if not person.account_id and not person.email]
    return {"pair": pair, "in_person": ", ".join(in_person)}


# --- what they answer -------------------------------------------------------------------------------------------------
@requires(Permission.MEETING_RECORD, of=Pair)
def answer(request, pair):
    """A member says yes, or no with a reason; the curator writes down what was said on paper."""
    pair = Pair.objects.with_people().select_related("programme__organisation").get(pk=pair.pk)
    is_curator = may(request.user, Permission.PAIR_PROPOSE, pair.programme.organisation)
    form = AnswerForm(request.POST or None, pair=pair, user=request.user, is_curator=is_curator)
    if form.is_valid() and form.attempt(actions.answer_pair, pair, **form.facts, by=request.user):
        messages.success(request, _("The answer is written down."))
        return redirect(page_of_ours(request, request.POST.get("next", "")) or pair)
    answers = answers_of(pair, reader=None if is_curator else pair.member_of(request.user))
    silent = next((row for row in answers if not row.is_given), answers[0])
    context = {
        "pair": pair,
        "form": form,
        "answers": answers,
        "asked": key_of(request.POST.get("member")) or silent.member.pk,
        "mine": pair.member_of(request.user),
        "is_curator": is_curator,
        "next": page_of_ours(request, request.GET.get("next", "")) or "",
    }
    return render(request, "pairs/answer.html", context)


@requires(Permission.PAIR_PROPOSE, of=Pair)
@require_POST
def take_back_answer(request, pair):
    try:
        actions.take_back_answer(pair, request.POST.get("member", ""), by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The answer is taken back."))
    return redirect("pairs:answer", pair.pk)


@requires(Permission.PAIR_PROPOSE, of=Programme)
@require_POST
def accept_on_paper(request, programme):
    """The ticked members have accepted their pairs on paper."""
    keys = [key for key in map(key_of, request.POST.getlist("members")) if key]
    try:
        members = actions.accept_on_paper(programme, keys, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        text = ngettext(
            "%(count)d acceptance is written down.", "%(count)d acceptances are written down.", len(members)
        )
        messages.success(request, text % {"count": len(members)})
    return redirect(page_of_ours(request, request.POST.get("next", "")) or reverse("pairs:order", args=[programme.pk]))
