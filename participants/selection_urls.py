"""Addresses of the selection of mentors: entry requirements and interviews."""

from django.urls import path

from participants.views import interview_days, interviews, selection

urlpatterns = [
    path("programmes/<int:programme>/selection/", selection.selection, name="selection"),
    path("programmes/<int:programme>/requirements/", selection.requirements, name="requirements"),
    path("programmes/<int:programme>/requirements/add/", selection.add_requirement, name="add_requirement"),
    path("programmes/<int:programme>/requirements/settings/", selection.ask_for, name="ask_for"),
    path("requirements/<int:entryrequirement>/", selection.edit_requirement, name="edit_requirement"),
    path("requirements/<int:entryrequirement>/remove/", selection.remove_requirement, name="remove_requirement"),
    path("requirements/<int:entryrequirement>/mark/", selection.mark_many, name="mark_requirement_of_many"),
    path("requirements/<int:entryrequirement>/forget/", selection.forget_marks, name="forget_marks"),
    path("participations/<int:participation>/requirements/<int:requirement>/", selection.mark, name="mark_requirement"),
    path("programmes/<int:programme>/interviews/", interview_days.interviews, name="interviews"),
    path("programmes/<int:programme>/interviews/plan/", interview_days.plan, name="plan_interviews"),
    path("programmes/<int:programme>/interviews/questions/", interview_days.questions, name="interview_questions"),
    path("interview-days/<int:interviewday>/", interview_days.day, name="interview_day"),
    path("interview-days/<int:interviewday>/edit/", interview_days.edit_day, name="edit_interview_day"),
    path("interview-days/<int:interviewday>/tell/", interview_days.tell, name="tell_interviews"),
    path("interview-days/<int:interviewday>/handed-over/", interview_days.hand_over, name="hand_over_interviews"),
    path("interview-days/<int:interviewday>/list.pdf", interview_days.printed_list, name="interview_list"),
    path("interview-days/<int:interviewday>/protocol.pdf", interview_days.protocol, name="interview_protocol"),
    path(
        "interview-days/<int:interviewday>/protocol.docx", interview_days.protocol_word, name="interview_protocol_word"
    ),
    path("interviews/<int:interview>/", interviews.interview, name="interview"),
    path("interviews/<int:interview>/opinion/", interviews.opinion, name="interview_opinion"),
    path("interviews/<int:interview>/missed/", interviews.missed, name="interview_missed"),
    path("interviews/<int:interview>/call-off/", interviews.call_off, name="call_off_interview"),
    path("interviews/<int:interview>/back/", interviews.take_back, name="take_back_interview"),
    path("interviews/<int:interview>/move/", interviews.move, name="move_interview"),
    path("interviews/calendar/<str:token>.ics", interview_days.calendar, name="interview_calendar"),
]
