"""A respondent's next meeting, told where a questionnaire ends."""

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _

from pairs.enums import MeetingState
from pairs.models import Meeting
from pairs.models.pair import told_of
from surveys.afterwards import Coming, tells_what_comes


@tells_what_comes
def next_meeting(participation):
    today = participation.programme.organisation.today
    rows = Meeting.objects.filter(
        told_of("pair__"),
        pair__members__participation=participation,
        pair__members__is_current=True,
        state=MeetingState.PLANNED,
        held_on__gte=today,
    )
    meeting = rows.select_related("pair").order_by("held_on", "starts_at").first()
    if meeting is None:
        return None
    when = date_format(meeting.held_on, "l, j E")
    partners = meeting.pair.mentees if participation.is_mentor else meeting.pair.mentors
    note = ", ".join(filter(None, [meeting.place, *(row.person.full_name for row in partners)]))
    return Coming(
        _("The next meeting"),
        f"{when}, {time_format(meeting.starts_at, 'H:i')}" if meeting.starts_at else when,
        note[:1].upper() + note[1:],
    )
