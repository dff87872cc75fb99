"""Plan a questionnaire for the days of the roadmap at once."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoring.kit.errors import Refused
from organisations.access import Permission, requires
from roadmap.models import Programme
from surveys.models import Questionnaire
from surveys.waves import plan_waves, waves_of


@requires(Permission.SURVEY_MANAGE, of=Programme)
def waves(request, programme, slug):
    """The days ahead on which the roadmap asks for it, those already planned among them."""
    offered = Questionnaire.objects.offered_to(programme.organisation).but_third_parties()
    questionnaire = offered.filter(slug=slug).first()
    if questionnaire is None:
        raise Http404
    error = ""
    if request.method == "POST":
        keys = {int(key) for key in request.POST.getlist("wave") if key.isdecimal() and len(key) < 12}
        try:
            made = plan_waves(programme, questionnaire, keys, by=request.user)
        except Refused as refusal:
            error = str(refusal)
        else:
            text = ngettext("%(count)s survey is planned.", "%(count)s surveys are planned.", len(made))
            messages.success(request, text % {"count": len(made)})
            return redirect("surveys:surveys", programme.pk)
    found = waves_of(programme, questionnaire)
    context = {
        "programme": programme,
        "questionnaire": questionnaire,
        "waves": found,
        "free": sum(wave.survey is None for wave in found),
        "error": error,
        "none_found": _("The roadmap has no day ahead with such an event. Plan one there, or send it out once."),
    }
    return render(request, "surveys/waves.html", context, status=422 if error else 200)
