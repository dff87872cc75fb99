"""The end of a pair and what follows it: another mentor, the next year."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoring.kit.errors import Refused
from mentoring.kit.keys import keys_of
from organisations.access import Permission, requires
from pairs import actions
from pairs.continuing import continuing_pairs, replacements_for
from pairs.enums import MeetingState, PairState
from pairs.forms import EndPairForm, ReplaceMentorForm
from pairs.models import Pair
from roadmap.models import Programme


@requires(Permission.PAIR_PROPOSE, of=Pair)
def end(request, pair):
    """Complete the pair's work, or end it early: what happens with it is said before."""
    if pair.state != PairState.WORKING:
        messages.error(request, _("Only a working pair can be ended."))
        return redirect(pair)
    form = EndPairForm(request.POST or None, initial={"ended_on": pair.programme.organisation.today})
    if form.is_valid() and form.attempt(actions.end_pair, pair, **form.cleaned_data, by=request.user):
        messages.success(request, _("The work of the pair is ended."))
        return redirect(pair)
    pair = Pair.objects.with_people().select_related("programme", "plan", "order").get(pk=pair.pk)
    planned = pair.meetings.filter(state=MeetingState.PLANNED).count()
    context = {
        "pair": pair,
        "form": form,
        "planned": planned,
        "board_url": reverse("pairs:board", args=[pair.programme_id]),
        "amend_url": reverse("pairs:amend", args=[pair.order.amends_id or pair.order_id]),
    }
    return render(request, "pairs/end.html", context)


@requires(Permission.PAIR_PROPOSE, of=Pair)
def replace(request, pair):
    """The mentees go on with another mentor; what it brings with it is said before."""
    pair = Pair.objects.with_people().select_related("programme__organisation", "format", "order").get(pk=pair.pk)
    if pair.state != PairState.WORKING:
        messages.error(request, _("Only a working pair can be ended."))
        return redirect(pair)
    options = replacements_for(pair)
    form = ReplaceMentorForm(
        request.POST or None, options=options, initial={"ended_on": pair.programme.organisation.today}
    )
    if form.is_valid() and form.attempt(actions.replace_mentor, pair, **form.facts, by=request.user):
        messages.success(request, _("The new pair is confirmed. Announce it and amend the order."))
        return redirect(form.result)
    context = {"pair": pair, "form": form, "options": options}
    return render(request, "pairs/replace.html", context)


@requires(Permission.PAIR_PROPOSE, of=Programme)
def next_year(request, programme):
    """Pairs of last year that go on: exactly the ticked ones are proposed, pinned."""
    if request.method == "POST":
        try:
            pairs = actions.continue_pairs(programme, keys_of(request.POST.getlist("pairs")), by=request.user)
        except Refused as refusal:
            messages.error(request, str(refusal))
            return redirect("pairs:next_year", programme.pk)
        text = ngettext("%(count)d pair is proposed again.", "%(count)d pairs are proposed again.", len(pairs))
        messages.success(request, text % {"count": len(pairs)})
        return redirect("pairs:board", programme.pk)
    rows = continuing_pairs(programme)
    context = {"programme": programme, "rows": rows, "may_any": any(row.may_go_on for row in rows)}
    return render(request, "pairs/next_year.html", context)
