"""Calendars: the page with the private addresses, and the feed behind each."""

from dataclasses import dataclass
from hashlib import sha256

from django.conf import settings
from django.contrib import messages
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, http_date, quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from mentoring.kit.downloads import hand_out
from mentoring.kit.errors import Refused
from mentoring.kit.keys import key_of
from mentoring.kit.limits import count_try
from organisations.access import Permission, public, requires, signed_in
from roadmap.actions import calendar as actions
from roadmap.calendar.entries import entries_of
from roadmap.calendar.feed import changed_at, feed_of
from roadmap.calendar.plan import entries_of_programme
from roadmap.calendar.single import calendar_of, opened_by
from roadmap.models import CalendarAddress, Programme

KEPT_SECONDS = 900
WRONG_TRIES, READINGS, WINDOW = 30, 60, 600  # of unknown addresses, of one address, in so many seconds
STATUS = {"link_revoked": 410, "link_expired": 410, "right_lost": 410, "too_many_tries": 429}


@dataclass(frozen=True)
class Row:
    """A calendar one may have, with its address when there is one."""

    title: str
    text: str
    renew_url: str
    off_url: str
    address: CalendarAddress | None
    key: str

    @property
    def url(self):
        return settings.PUBLIC_URL + reverse("roadmap:feed", args=[self.address.link.token])

    @property
    def app_url(self):
        """Opens the calendar of the phone or the computer."""
        return "webcal://" + self.url.partition("://")[2]


@signed_in
def calendar(request):
    """One's own calendar, and those of programmes; ``?programme=`` adds the one the reader comes from."""
    user = request.user
    given = {a.programme_id: a for a in CalendarAddress.objects.filter(user=user).select_related("link")}
    programmes = _programmes(user, given, key_of(request.GET.get("programme")))
    rows = [
        Row(
            _("My calendar"),
            _("The events you answer for, by name or by role, and the planned meetings of your pairs."),
            reverse("roadmap:renew_calendar"),
            reverse("roadmap:switch_off_calendar"),
            given.get(None),
            "mine",
        )
    ]
    rows += [_programme_row(programme, given.get(programme.pk)) for programme in programmes]
    return render(request, "roadmap/calendar.html", {"rows": rows})


def _programmes(user, given, asked):
    """Those of one's own organisations, those that have an address, and the one asked for: an office has many more."""
    own = [membership.organisation_id for membership in user.current_memberships]
    wanted = Q(organisation__in=own) | Q(pk__in=[key for key in given if key]) | Q(pk=asked)
    seen = Programme.objects.permitted(user, Permission.ROADMAP_VIEW).living()
    return seen.filter(wanted).select_related("organisation")


def _programme_row(programme, address):
    return Row(
        f"{programme.name}, {programme.organisation.short_name}",
        _("All dated events of the roadmap, %(year)s school year.") % {"year": programme.year},
        reverse("roadmap:renew_programme_calendar", args=[programme.pk]),
        reverse("roadmap:switch_off_programme_calendar", args=[programme.pk]),
        address,
        f"programme-{programme.pk}",
    )


@require_POST
@signed_in
def renew_calendar(request):
    return _renew(request, None)


@require_POST
@signed_in
def switch_off_calendar(request):
    return _switch_off(request, None)


@require_POST
@requires(Permission.ROADMAP_VIEW, of=Programme)
def renew_programme_calendar(request, programme):
    return _renew(request, programme)


@require_POST
@requires(Permission.ROADMAP_VIEW, of=Programme)
def switch_off_programme_calendar(request, programme):
    return _switch_off(request, programme)


def _renew(request, programme):
    actions.renew_address(request.user, programme)
    messages.success(request, _("The address is ready. An address given before opens nothing any more."))
    return redirect("roadmap:calendar")


def _switch_off(request, programme):
    actions.switch_off_address(request.user, programme)
    messages.success(request, _("The calendar is switched off: its address opens nothing any more."))
    return redirect("roadmap:calendar")


@public
@require_safe
def feed(request, token):
    """The calendar itself, for programmes that read it by themselves: no session, no cookies."""
    try:
        address = actions.open_address(token)
        count_try(request, f"calendar:{address.pk}", limit=READINGS, seconds=WINDOW)
    except Refused as refusal:
        return _refuse(request, refusal)
    programme = address.programme
    entries = entries_of_programme(programme) if programme else entries_of(address.user)
    name = f"{programme.name}, {programme.organisation.short_name}" if programme else _("Mentoring")
    content = feed_of(name, entries)
    answer = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = content_disposition_header(False, "calendar.ics")
    answer["ETag"] = quote_etag(sha256(content).hexdigest()[:32])
    answer["X-Robots-Tag"] = "noindex"
    answer["Referrer-Policy"] = "no-referrer"
    if changed := changed_at(entries):
        answer["Last-Modified"] = http_date(changed.timestamp())
    answer = get_conditional_response(request, etag=answer["ETag"], response=answer) or answer
    answer["Cache-Control"] = f"private, max-age={KEPT_SECONDS}"
    return answer


@public
@require_safe
def event_calendar(request, token):
    """The dates of one event, as the link of a reminder opens them."""
    event = opened_by(token)
    if event is None:
        gone = Refused(_("This address is no longer valid. The event is in the roadmap."), code="link_unknown")
        return _refuse(request, gone)
    answer = hand_out(calendar_of(event), f"{event.number}.ics", "text/calendar; charset=utf-8")
    answer["X-Robots-Tag"] = "noindex"
    answer["Cache-Control"] = "no-store"
    return answer


def _refuse(request, refusal):
    """404 for what never was, 410 for what is no more: then a calendar stops asking."""
    if refusal.code not in STATUS:
        try:
            count_try(request, "calendar", limit=WRONG_TRIES, seconds=WINDOW)
        except Refused as too_many:
            refusal = too_many
    status = STATUS.get(refusal.code, 404)
    answer = HttpResponse(str(refusal), status=status, content_type="text/plain; charset=utf-8")
    answer["Cache-Control"] = "no-store"
    if status == 429:
        answer["Retry-After"] = str(WINDOW)
    return answer
