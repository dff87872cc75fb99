"""One's own questionnaires: the list, new ones, files, versions, the sheet to print."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoring.kit.downloads import PDF, XLSX, hand_out
from mentoring.kit.errors import Refused
from organisations.access import Permission, requires
from roadmap.models import Programme
from surveys import publishing
from surveys.builder import own
from surveys.builder.differences import differences
from surveys.builder.page import Page
from surveys.builder.paper import paper_form
from surveys.format.files import read_file
from surveys.format.nodes import tidy
from surveys.format.workbook import write_xlsx
from surveys.format.writing import write_json
from surveys.models import Questionnaire
from surveys.storing import plain_of

EDIT = Permission.QUESTIONNAIRE_EDIT


@requires(EDIT, of=Programme)
def own_questionnaires(request, programme):
    """What the organisation has made, and the ways to begin: empty, from a ready one, from a file."""
    if request.method == "POST":
        title = tidy(request.POST.get("title", ""))[:200]
        if title:
            draft = own.begin(programme.organisation, title=title, by=request.user)
            return redirect(reverse("surveys:edit", args=[draft.pk]))
        messages.error(request, _("Give the questionnaire a title first."))
    return _list(request, programme)


def _list(request, programme, problems=(), file_name="", status=200):
    organisation = programme.organisation
    context = {
        "programme": programme,
        "rows": own.own_rows(organisation),
        "library": Questionnaire.objects.offered_to(organisation).order_by("title"),
        "problems": problems,
        "file_name": file_name,
    }
    return render(request, "surveys/builder/own.html", context, status=status)


@requires(EDIT, of=Programme)
@require_POST
def copy_questionnaire(request, programme):
    source = request.POST.get("source", "")
    found = own.may_be_copied(programme.organisation).filter(pk=source).first() if source.isdecimal() else None
    if found is None:
        messages.error(request, _("Choose the questionnaire to copy."))
        return redirect("surveys:own", programme.pk)
    draft = own.copy(found, programme.organisation, by=request.user)
    return redirect("surveys:edit", draft.pk)


@requires(EDIT, of=Programme)
@require_POST
def take_in(request, programme):
    """A file becomes a draft; where it cannot be read, every mistake is told and nothing is kept."""
    file = request.FILES.get("file")
    if file is None:
        messages.error(request, _("No file is chosen. Choose one."))
        return redirect("surveys:own", programme.pk)
    try:
        outcome = read_file(file, file.name)
    except Refused as refusal:
        return _list(request, programme, [{"place": "", "text": str(refusal)}], file.name, status=422)
    if outcome.questionnaire is None:
        return _list(request, programme, outcome.problems, file.name, status=422)
    draft = own.take_in(outcome.questionnaire, programme.organisation, by=request.user)
    messages.success(request, _("The questionnaire is read from the file. Look it through and publish it."))
    return redirect("surveys:edit", draft.pk)


@requires(EDIT, of=Questionnaire)
def own_questionnaire(request, questionnaire):
    """A version that is published or put away, as it stands."""
    if questionnaire.is_draft:
        return redirect("surveys:edit", questionnaire.pk)
    versions = Questionnaire.objects.versions_of(questionnaire)
    context = {
        "questionnaire": questionnaire,
        "page": Page(questionnaire),
        "programme": request.workplace.own_programme,
        "draft": versions.drafts().first(),
        "has_others": versions.exclude(pk=questionnaire.pk).exists(),
        "surveys": questionnaire.surveys.select_related("programme").order_by("-opens_on")[:20],
    }
    return render(request, "surveys/builder/own_questionnaire.html", context)


@requires(EDIT, of=Questionnaire)
@require_POST
def act(request, questionnaire):
    """Change it in a next version, put it away, offer it again, throw a draft away."""
    done = request.POST.get("do", "")
    programme = request.workplace.own_programme
    home = reverse("surveys:own", args=[programme.pk]) if programme else reverse("front_door")
    try:
        if done == "change":
            return redirect("surveys:edit", publishing.change(questionnaire, by=request.user).pk)
        if done == "retire":
            own.retire(questionnaire, by=request.user)
            messages.success(request, _("The questionnaire is put away: it is not offered any more."))
        elif done == "offer":
            own.offer_again(questionnaire, by=request.user)
            messages.success(request, _("The questionnaire is offered again."))
        elif done == "throw_away":
            own.throw_away(questionnaire, by=request.user)
            messages.success(request, _("The draft is thrown away."))
            return redirect(home)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("surveys:own_questionnaire", questionnaire.pk)


@requires(EDIT, of=Questionnaire)
def versions(request, questionnaire):
    """Every version, and what the chosen one changed in the one before it."""
    rows = list(Questionnaire.objects.versions_of(questionnaire).select_related("created_by"))
    earlier = next((row for row in rows if row.version < questionnaire.version), None)
    context = {
        "questionnaire": questionnaire,
        "rows": rows,
        "earlier": earlier,
        "differences": differences(plain_of(earlier), plain_of(questionnaire)) if earlier else [],
        "programme": request.workplace.own_programme,
    }
    return render(request, "surveys/builder/versions.html", context)


@requires(EDIT, of=Questionnaire)
def download(request, questionnaire, kind):
    """The questionnaire as a file: .json or .xlsx in the format of docs/questionnaire-format.md, .pdf to print."""
    if kind == "json":
        return hand_out(write_json(plain_of(questionnaire)), f"{questionnaire.title}.json", "application/json")
    if kind == "xlsx":
        return hand_out(write_xlsx(plain_of(questionnaire)), f"{questionnaire.title}.xlsx", XLSX)
    if kind == "pdf":
        content = paper_form(questionnaire, questionnaire.organisation)
        return hand_out(content, f"{questionnaire.title}.pdf", PDF, inline=True)
    raise Http404


@requires(Permission.SURVEY_VIEW, of=Programme)
def library_form(request, programme, slug):
    """The sheet to print of a questionnaire that is offered."""
    found = Questionnaire.objects.offered_to(programme.organisation).filter(slug=slug).first()
    if found is None:
        raise Http404
    return hand_out(paper_form(found, programme.organisation), f"{found.title}.pdf", PDF, inline=True)
