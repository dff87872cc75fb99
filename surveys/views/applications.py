"""Accepting applications: what each would change, one by one or all at once."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import ngettext

from mentoring.kit.errors import Refused
from mentoring.kit.keys import keys_of
from organisations.access import Permission, may, requires
from surveys import actions
from surveys.accepting import answers_that_fill, changes, staying
from surveys.around import Around
from surveys.enums import ResponseState
from surveys.models import Response, Survey
from surveys.views.surveys import tabs_of


@requires(Permission.SURVEY_VIEW, of=Survey)
def applications(request, survey):
    if not survey.questionnaire.is_application:
        raise Http404
    waiting = Response.objects.filter(invitation__survey=survey, state=ResponseState.SUBMITTED)
    if request.method == "POST" and may(request.user, Permission.SURVEY_MANAGE, survey.programme.organisation):
        return _accept(request, survey, waiting)
    rows = list(
        waiting.select_related("invitation__participation__person", "invitation__participation__format")
        .prefetch_related("invitation__participation__topics")
        .order_by("submitted_at")
    )
    answers, around = answers_that_fill(rows), Around(survey.programme)
    standing = staying([row.invitation.participation for row in rows])
    return render(
        request,
        "surveys/applications.html",
        {
            "survey": survey,
            "programme": survey.programme,
            "tabs": tabs_of(survey, "applications"),
            "rows": [(row, changes(row.invitation.participation, answers[row.pk], around, standing)) for row in rows],
            "accepted": Response.objects.filter(invitation__survey=survey, state=ResponseState.ACCEPTED).count(),
            "may_manage": may(request.user, Permission.SURVEY_MANAGE, survey.programme.organisation),
        },
    )


def _accept(request, survey, waiting):
    """Those whose numbers came with the form: what the page showed, neither more nor less."""
    keys = keys_of(request.POST.getlist("ids"))
    try:
        count = actions.accept_responses(waiting.filter(pk__in=keys), by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        text = ngettext("%(count)s application is accepted.", "%(count)s applications are accepted.", count)
        messages.success(request, text % {"count": count})
    return redirect("surveys:applications", survey.pk)
