"""The curator's pages of information from third parties: ask, see who answered, remind, close, take away."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from mentoring.kit.downloads import PDF, XLSX, hand_out
from mentoring.kit.errors import Refused
from mentoring.kit.htmx import page_or_part
from organisations.access import Permission, may, requires
from organisations.models import AuditEntry
from participants.models import Participation
from roadmap.models import Event, Programme
from surveys.enquiries import actions, tables
from surveys.enquiries.asking import plan_of
from surveys.enquiries.forms import EnquiryForm
from surveys.enquiries.telling import not_taken, pupils_told
from surveys.enums import StatementState
from surveys.forms import ReopenForm
from surveys.models import Enquiry, Respondent, Statement
from surveys.models.enquiry import DONE
from surveys.strip import strip_of

PER_PAGE = 50
HISTORY_SHOWN = 12
STATES = {StatementState.ASKED: "wait", StatementState.ANSWERED: "done", StatementState.NOTHING: "plan"}


@requires(Permission.SURVEY_VIEW, of=Programme)
def enquiries(request, programme):
    """Every enquiry of the programme, the newest first."""
    rows = Enquiry.objects.filter(programme=programme).with_counts().order_by("-created_at", "-pk")
    rows = rows.select_related("event", "programme__organisation")
    return render(
        request,
        "surveys/enquiries/enquiries.html",
        {
            "programme": programme,
            "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")),
            "may_manage": may(request.user, Permission.SURVEY_MANAGE, programme.organisation),
        },
    )


@requires(Permission.SURVEY_MANAGE, of=Programme)
def new_enquiry(request, programme):
    """About whom, whom to ask, until when; beside it who gets what. One page, one button."""
    event = Event.objects.asked_for(programme, request.GET.get("event"))
    is_filled = "closes_on" in request.GET
    data = request.POST if request.method == "POST" else request.GET if is_filled else None
    form = EnquiryForm(data, programme=programme, event=event)
    is_valid = form.is_bound and form.is_valid()
    plan = plan_of(programme, form.chosen, form.asked_sources)
    if request.method == "POST" and is_valid:
        sent = form.attempt(
            actions.open_enquiry,
            programme,
            form.chosen,
            form.asked_sources,
            closes_on=form.cleaned_data["closes_on"],
            event=event,
            shown=request.POST.get("shown", ""),
            by=request.user,
        )
        if sent:
            messages.success(request, _say_sent(plan))
            return redirect(form.result)
    context = {
        "programme": programme,
        "event": event,
        "strip": strip_of(event, 0, 0),
        "form": form,
        "plan": plan,
        "total": sum(len(row.pupils) for row in plan.asked),
    }
    failed = request.method == "POST"
    return page_or_part(
        request,
        "surveys/enquiries/new.html",
        "surveys/enquiries/_plan.html",
        context,
        status=422 if failed else None,
    )


def _say_sent(plan):
    text = ngettext("%(count)s person is asked.", "%(count)s people are asked.", len(plan.asked))
    said = text % {"count": len(plan.asked)}
    if plan.on_paper:
        said += " " + _("Now print the sheets for those whom no letter reaches.")
    return said


@requires(Permission.SURVEY_VIEW, of=Enquiry)
def enquiry(request, enquiry):
    """Who has told about whom: a row a pupil, a mark for each who was asked."""
    respondents = list(
        enquiry.respondents.select_related("user", "guardian__user", "link").annotate(
            asked=Count("statements"), done=Count("statements", filter=Q(statements__state__in=DONE))
        )
    )
    pupils = Participation.objects.filter(statements__respondent__enquiry=enquiry).distinct().select_related("person")
    pupils = pupils.order_by("person__grade", "person__class_label", "person__search_key")
    page = Paginator(pupils, PER_PAGE).get_page(request.GET.get("page"))
    organisation = enquiry.programme.organisation
    asked, done = sum(row.asked for row in respondents), sum(row.done for row in respondents)
    due, on_paper, _in_peace = actions.to_remind(enquiry)
    may_manage = may(request.user, Permission.SURVEY_MANAGE, organisation)
    told = pupils_told(enquiry)
    context = {
        "enquiry": enquiry,
        "programme": enquiry.programme,
        "respondents": [(row, _way(row), actions.link_address(row)) for row in respondents],
        "page": page,
        "rows": _rows(page, {row.pk: row for row in respondents}),
        "asked": asked,
        "done": done,
        "remind_count": len(due),
        "paper_count": len(on_paper),
        "may_manage": may_manage,
        "may_tell": may(request.user, Permission.TOLD_VIEW, organisation),
        "not_taken": not_taken(enquiry),
        "first_told": told[0] if told else None,
        "strip": strip_of(enquiry.event, done, asked),
        "history": [
            {"text": entry.sentence, "who": entry.by.short_name if entry.by else "", "at": entry.at}
            for entry in AuditEntry.objects.about(enquiry).select_related("by")[:HISTORY_SHOWN]
        ],
    }
    return render(request, "surveys/enquiries/enquiry.html", context)


def _way(row):
    if row.account and row.email:
        return _("in the product and by e-mail")
    if row.account:
        return _("in the product")
    return row.email or _("a printed sheet")


def _rows(page, respondents):
    """[(participation, [(who, mark, word)])] of the pupils on the page, in two queries."""
    statements = Statement.objects.filter(respondent__in=respondents, participation__in=[p.pk for p in page])
    found = {}
    for row in statements.order_by("respondent__source", "respondent"):
        word = respondents[row.respondent_id].who
        found.setdefault(row.participation_id, []).append((word, STATES[row.state], row.get_state_display()))
    return [(participation, found.get(participation.pk, [])) for participation in page]


@requires(Permission.SURVEY_MANAGE, of=Enquiry)
@require_POST
def remind(request, enquiry):
    try:
        count = actions.remind(enquiry, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        text = ngettext("The reminder went to %(count)s person.", "The reminder went to %(count)s people.", count)
        messages.success(request, text % {"count": count})
    return redirect(enquiry)


@requires(Permission.SURVEY_MANAGE, of=Enquiry)
@require_POST
def close(request, enquiry):
    try:
        actions.close_enquiry(enquiry, by=request.user)
        messages.success(request, _("Answers are no longer taken. What was told stays."))
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect(enquiry)


@requires(Permission.SURVEY_MANAGE, of=Enquiry)
def reopen(request, enquiry):
    today = enquiry.programme.organisation.today
    form = ReopenForm(request.POST or None, initial={"closes_on": max(today, enquiry.closes_on)})
    if form.is_valid() and form.attempt(actions.reopen_enquiry, enquiry, by=request.user, **form.cleaned_data):
        messages.success(request, _("Answers are taken again."))
        return redirect(enquiry)
    context = {"enquiry": enquiry, "programme": enquiry.programme, "form": form}
    return render(request, "surveys/enquiries/reopen.html", context, status=422 if form.errors else None)


@requires(Permission.SURVEY_MANAGE, of=Respondent)
@require_POST
def renew_link(request, respondent):
    actions.renew_link(respondent, by=request.user)
    messages.success(request, _("The old link no longer opens. The new one is in the list."))
    return redirect(respondent.enquiry)


@requires(Permission.SURVEY_MANAGE, of=Enquiry)
def sheets(request, enquiry):
    """For those no letter reaches, or for everybody with pupils left (``?all=1``)."""
    rows = enquiry.respondents.filter(statements__state=StatementState.ASKED).distinct()
    rows = rows.select_related("user", "guardian__user", "link", "questionnaire").prefetch_related(
        "questionnaire__questions"
    )
    chosen = [row for row in rows if "all" in request.GET or not row.is_reachable]
    name = _("Sheets about mentees %(day)s.pdf") % {"day": f"{enquiry.programme.organisation.today:%d.%m.%Y}"}
    return hand_out(tables.sheets(enquiry, chosen), name, PDF, inline=True)


@requires(Permission.REGISTER_EXPORT, of=Enquiry)
def workbook(request, enquiry):
    return hand_out(tables.workbook(enquiry), _file_name(enquiry, "xlsx"), XLSX)


@requires(Permission.REGISTER_EXPORT, of=Enquiry)
def paper(request, enquiry):
    return hand_out(tables.paper(enquiry), _file_name(enquiry, "pdf"), PDF, inline=True)


def _file_name(enquiry, extension):
    return _("Information on mentees %(day)s") % {"day": f"{enquiry.created_at:%d.%m.%Y}"} + f".{extension}"
