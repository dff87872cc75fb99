"""Addresses of gatherings: planning, telling, coming, the protocol."""

from django.urls import path

from participants.views import attendance, check_in, gatherings, invitations, protocols

urlpatterns = [
    path("programmes/<int:programme>/gatherings/", gatherings.gatherings, name="gatherings"),
    path("programmes/<int:programme>/gatherings/new/", gatherings.new_gathering, name="new_gathering"),
    path("gatherings/<int:gathering>/", gatherings.gathering, name="gathering"),
    path("gatherings/<int:gathering>/edit/", gatherings.edit_gathering, name="edit_gathering"),
    path("gatherings/<int:gathering>/cancel/", gatherings.cancel, name="cancel_gathering"),
    path("gatherings/<int:gathering>/restore/", gatherings.restore, name="restore_gathering"),
    path("gatherings/<int:gathering>/mark/", attendance.mark, name="mark_attendance"),
    path("gatherings/<int:gathering>/mark-the-rest/", attendance.mark_the_rest, name="mark_the_rest"),
    path("gatherings/<int:gathering>/forget/", attendance.forget_attendance, name="forget_attendance"),
    path("gatherings/<int:gathering>/counts/", attendance.note_counts, name="note_counts"),
    path("gatherings/<int:gathering>/groups/", attendance.invite_group, name="invite_group"),
    path("gatherings/<int:gathering>/invite/", attendance.invite_the_rest, name="invite_the_rest"),
    path("gatherings/<int:gathering>/uninvite/", attendance.uninvite, name="uninvite"),
    path("gatherings/<int:gathering>/sheet.pdf", attendance.sheet, name="attendance_sheet"),
    path("gatherings/<int:gathering>/tell/", invitations.tell, name="tell_invited"),
    path("gatherings/<int:gathering>/invitations.pdf", invitations.paper_invitations, name="paper_invitations"),
    path("gatherings/<int:gathering>/handed-over/", invitations.hand_over, name="hand_over"),
    path("gatherings/<int:gathering>/invitation/", invitations.invitation, name="invitation"),
    path("gatherings/calendar/<str:token>.ics", invitations.calendar, name="gathering_calendar"),
    path("gatherings/<int:gathering>/protocol/", protocols.write_protocol, name="write_protocol"),
    path("gatherings/<int:gathering>/protocol.pdf", protocols.protocol, name="protocol"),
    path("gatherings/<int:gathering>/protocol.docx", protocols.protocol_word, name="protocol_word"),
    path("gatherings/<int:gathering>/file-protocol/", protocols.file_protocol, name="file_protocol"),
    path("gatherings/<int:gathering>/door/", check_in.door, name="check_in_door"),
    path("gatherings/<int:gathering>/screen/", check_in.screen, name="check_in_screen"),
    path("check-in/<str:token>/", check_in.check_in, name="check_in"),
]
