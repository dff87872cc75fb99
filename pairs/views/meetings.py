"""Meetings: the journal of a programme, logging one in seconds, planning, answering."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_POST

from mentoring.kit.downloads import PDF, XLSX, hand_out
from mentoring.kit.errors import Refused
from mentoring.kit.way_back import page_of_ours
from organisations.access import Permission, may, requires
from pairs import actions
from pairs.calendar_entries import entry_of
from pairs.enums import MeetingKind, MeetingState
from pairs.files import files_of
from pairs.guides import guide_to
from pairs.journal import JOURNAL, ONCE, TITLES, journal_rows, rows_of
from pairs.meeting_forms import CancelMeetingForm, MeetingForm, PlanMeetingForm
from pairs.models import Meeting, Pair
from pairs.month import month_of_programme
from pairs.printing import journal_of_pair_pdf
from pairs.queries import held_by_kind, meetings_to_come
from pairs.strip import strip_of
from participants.exporting import about_file, note_export
from roadmap.calendar.feed import feed_of
from roadmap.models import Programme

PER_PAGE = 50
USUAL_MINUTES = 45


def _with_meetings(pairs):
    return pairs.with_people().prefetch_related("meetings__attendances").order_by("started_on", "pk")


@requires(Permission.PAIR_VIEW, of=Programme)
def meetings(request, programme):
    """Which pairs held which meetings; ``?kind=`` narrows to those that have not held it."""
    working = Pair.objects.filter(programme=programme).working()
    kind = request.GET.get("kind")
    kind = MeetingKind(kind) if kind in MeetingKind.values else None
    rows = working
    is_narrowed = kind is not None and "without" in request.GET
    if is_narrowed:
        held = Meeting.objects.held().filter(pair__in=working, kind=kind)
        rows = working.exclude(pk__in=held.values("pair"))
    page = Paginator(_with_meetings(rows), PER_PAGE).get_page(request.GET.get("page"))
    held, total = held_by_kind(programme), working.count()
    return render(
        request,
        "pairs/meetings.html",
        {
            "programme": programme,
            "page": page,
            "rows": rows_of(page),
            "columns": [TITLES[one] for one in ONCE],
            "total": total,
            "chips": [_chip(one, total - held.get(one.value, 0), one == kind and is_narrowed) for one in MeetingKind],
            "may_record": programme.keeps_journal
            and may(request.user, Permission.MEETING_RECORD, programme.organisation),
            "may_word": may(request.user, Permission.PAIR_PROPOSE, programme.organisation),
            "coming": meetings_to_come(programme),
            "strip": strip_of(programme, _event_kind(kind)),
        },
    )


def _chip(kind, count, is_on):
    """The filter «Не было: пробная 3»."""
    return {
        "label": pgettext("pairs", "Without: %(kind)s") % {"kind": str(TITLES[kind]).lower()},
        "url": "?" if is_on else f"?kind={kind.value}&without=1",
        "count": count,
        "is_on": is_on,
    }


def _event_kind(kind):
    return {
        MeetingKind.TRIAL: "trial_meeting",
        MeetingKind.PLANNING: "planning_meeting",
        MeetingKind.REGULAR: "regular_meetings",
        MeetingKind.FINAL: "final_meeting",
    }.get(kind, "first_meeting")


@requires(Permission.PAIR_VIEW, of=Programme)
def calendar(request, programme):
    """Meetings of a month by day; ``?month=2025-11``."""
    month = month_of_programme(programme, request.GET.get("month"))
    return render(request, "pairs/calendar.html", {"programme": programme, "month": month})


@requires(Permission.PAIR_VIEW, of=Programme)
def download(request, programme):
    pairs = _with_meetings(Pair.objects.filter(programme=programme, meetings__state=MeetingState.HELD).distinct())
    title = _("Journal of meetings: %(name)s") % {"name": programme.name}
    content = JOURNAL.write(journal_rows(pairs), title=title, about=about_file(by=request.user))
    note_export(programme, "meetings", by=request.user, rows=len(pairs))
    return hand_out(content, _("Journal of meetings.xlsx"), XLSX)


# --- one meeting ------------------------------------------------------------------------------------------------------
def _pair_with_people(pair):
    return Pair.objects.with_people().select_related("programme__organisation").get(pk=pair.pk)


def _places(pair):
    """Places the pair has met at, offered while typing."""
    return pair.meetings.exclude(place="").order_by().values_list("place", flat=True).distinct()[:8]


@requires(Permission.MEETING_RECORD, of=Pair)
def log(request, pair):
    """Write down a meeting that took place: today and the kind that comes next are filled in."""
    pair = _pair_with_people(pair)
    if not pair.programme.keeps_journal:
        return _without_journal(request, pair)
    last = pair.meetings.held().first()
    initial = {
        "kind": actions.next_kind(pair),
        "held_on": pair.programme.organisation.today,
        "minutes": last.minutes if last and last.minutes else USUAL_MINUTES,
        "place": last.place if last else "",
    }
    form = MeetingForm(
        request.POST or None,
        request.FILES or None,
        pair=pair,
        mine=pair.participation_of(request.user),
        initial=initial,
    )
    if form.is_valid() and form.attempt(actions.log_meeting, pair, **form.facts, by=request.user):
        messages.success(request, _("The meeting is in the journal."))
        return redirect(pair)
    guide = guide_to(initial["kind"], pair.programme)
    context = {"pair": pair, "form": form, "places": _places(pair), "title": _("Log a meeting"), "guide": guide}
    return render(request, "pairs/log_meeting.html", context)


@requires(Permission.MEETING_RECORD, of=Meeting)
def meeting(request, meeting):
    """A planned meeting becomes one that took place; a logged one is put right."""
    pair = _pair_with_people(meeting.pair)
    if meeting.state == MeetingState.CANCELLED:
        messages.error(request, _("This meeting was called off."))
        return redirect(pair)
    if not pair.programme.keeps_journal:
        return _without_journal(request, pair)
    is_planned = meeting.state == MeetingState.PLANNED
    today = pair.programme.organisation.today
    mine = pair.participation_of(request.user)
    initial = {
        "kind": meeting.kind,
        "held_on": min(meeting.held_on, today),
        "minutes": meeting.minutes or USUAL_MINUTES,
        "place": meeting.place,
        "summary": meeting.summary,
        "note": meeting.note,
        **_marks_given(meeting, pair, mine),
    }
    form = MeetingForm(request.POST or None, request.FILES or None, pair=pair, mine=mine, initial=initial)
    if form.is_valid():
        if is_planned:
            done = form.attempt(actions.log_meeting, pair, **form.facts, planned=meeting, by=request.user)
        else:
            done = form.attempt(actions.correct_meeting, meeting, **form.facts, by=request.user)
        if done:
            messages.success(request, _("The meeting is in the journal."))
            return redirect(pair)
    context = {
        "pair": pair,
        "form": form,
        "places": _places(pair),
        "title": _("Log a meeting") if is_planned else _("Correct a meeting"),
        "guide": guide_to(meeting.kind, pair.programme),
        "files": files_of(meeting.files.select_related("attachment"), request.user),
        "meeting": meeting if is_planned else None,
        "cancel_form": CancelMeetingForm() if is_planned else None,
    }
    return render(request, "pairs/log_meeting.html", context)


def _without_journal(request, pair):
    messages.error(request, _("The school keeps no journal of meetings."))
    return redirect(pair)


def _marks_given(meeting, pair, mine):
    given = {row.participation_id: row for row in meeting.attendances.all()}

    def mark(rows):
        return next((given[row.pk].mark for row in rows if row.pk in given and given[row.pk].mark), None)

    came = [str(row.pk) for row in pair.mentees if row.pk not in given or given[row.pk].has_come is not False]
    marks = {"mark": mark([mine])} if mine else {"mentor_mark": mark(pair.mentors), "mentee_mark": mark(pair.mentees)}
    return {**marks, "present": came}


@requires(Permission.MEETING_RECORD, of=Pair)
def plan(request, pair):
    pair = _pair_with_people(pair)
    last = pair.meetings.held().first()
    initial = {"kind": actions.next_kind(pair), "place": last.place if last else ""}
    form = PlanMeetingForm(request.POST or None, request.FILES or None, pair=pair, initial=initial)
    if form.is_valid() and form.attempt(actions.plan_meeting, pair, **form.cleaned_data, by=request.user):
        messages.success(request, _("The meeting is planned, the others are told."))
        return redirect(pair)
    context = {"pair": pair, "form": form, "places": _places(pair), "guide": guide_to(initial["kind"], pair.programme)}
    return render(request, "pairs/plan_meeting.html", context)


@requires(Permission.MEETING_RECORD, of=Meeting)
@require_POST
def call_off(request, meeting):
    form = CancelMeetingForm(request.POST)
    if form.is_valid() and form.attempt(actions.cancel_meeting, meeting, **form.cleaned_data, by=request.user):
        messages.success(request, _("The meeting is called off, the others are told."))
        return redirect(meeting.pair)
    messages.error(request, " ".join(error for errors in form.errors.values() for error in errors))
    return redirect("pairs:meeting", meeting.pk)


@requires(Permission.MEETING_RECORD, of=Meeting)
@require_POST
def coming(request, meeting):
    """«Приду» or «Не могу», from the cabinet or the pair's page."""
    will_come = request.POST.get("answer") == "yes"
    try:
        actions.will_come(meeting, answer=will_come, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(
            request, _("Your answer is passed on.") if will_come else _("The others will know you can not.")
        )
    return _back(request, meeting.pair)


@requires(Permission.MEETING_RECORD, of=Meeting)
@require_POST
def mark(request, meeting):
    """A member's mark of 1–10 for a meeting that took place."""
    given = request.POST.get("mark", "")
    try:
        if not (given.isdecimal() and 1 <= int(given) <= 10):
            raise Refused(_("Choose a mark from 1 to 10."), code="mark_out_of_range")
        actions.rate_meeting(meeting, mark=int(given), by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The mark is saved."))
    return _back(request, meeting.pair)


def _back(request, pair):
    """To the page the answer was given on, when it is one of ours."""
    return redirect(page_of_ours(request, request.POST.get("next", "")) or pair)


# --- taken away -------------------------------------------------------------------------------------------------------
@requires(Permission.PAIR_VIEW, of=Meeting)
def meeting_ics(request, meeting):
    """The meeting for one's own calendar; it names the others by initials, as the feed does."""
    rows = Meeting.objects.select_related("pair__programme__organisation")
    meeting = rows.prefetch_related("pair__members__participation__person__home").get(pk=meeting.pk)
    content = feed_of(_("Meeting of the pair"), [entry_of(meeting, request.user)])
    return hand_out(content, _("Meeting.ics"), "text/calendar; charset=utf-8")


@requires(Permission.PAIR_VIEW, of=Pair)
def journal_pdf(request, pair):
    """The journal of one pair, when somebody asks for paper; notes for the school are not in it."""
    return hand_out(journal_of_pair_pdf(pair), _("Journal of meetings.pdf"), PDF, inline=True)
